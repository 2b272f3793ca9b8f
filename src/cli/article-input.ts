import { EntenteError, type KnowledgeGraph } from "../model/index.ts";
import { type OwnKnowledgeOptions, readOwnKnowledge } from "./own-knowledge.ts";
import { createProgress } from "./progress.ts";
import { reportError } from "./report-error.ts";
import { findFiles } from "./sources.ts";
import { readIntoGraph } from "./threads/read-into-graph.ts";

/** A graph made of articles, and how many of the files that were asked for could not be read. */
export interface ReadArticles {
	graph: KnowledgeGraph;
	failures: number;
}

/** How articles are to be read. */
export interface ReadingOptions extends OwnKnowledgeOptions {
	/** How many threads; by default as many as pay. */
	threads?: number;
}

/**
 * Reads the articles that the arguments of a command mean into a graph, with progress on stderr. Files that
 * cannot be read are named on stderr and left out.
 * @param options files with the person's own rules and actors, and how many threads read
 * @throws EntenteError when nothing could be read, or the own files are at fault
 */
export async function graphFromArticles(
	args: string[],
	{ threads, ...own }: ReadingOptions,
): Promise<ReadArticles> {
	const { knowledge } = await readOwnKnowledge(own);
	const failures: EntenteError[] = [];
	const onFailure = (error: EntenteError) => failures.push(error);
	const files = findFiles(args, onFailure);
	const progress = createProgress();
	let graph: KnowledgeGraph;
	try {
		graph = await readIntoGraph(
			files,
			knowledge,
			{ onProgress: ({ done, total, title }) => progress.advance(done, total, title), onFailure },
			threads,
		);
	} finally {
		progress.end();
	}
	const [only] = failures;
	const articles = graph.getAttribute("articles").length;
	if (articles === 0 && only && failures.length === 1) throw only;
	for (const failure of failures) reportError(failure);
	if (articles === 0) throw new EntenteError("no-article", "No article could be read.");
	return { graph, failures: failures.length };
}
