import { buildGraph } from "../journey.ts";
import { KNOWLEDGE } from "../knowledge-files.ts";
import { EntenteError, type KnowledgeGraph } from "../model/index.ts";
import type { HtmlDocument, Source } from "../read/index.ts";
import { createProgress } from "./progress.ts";
import { reportError } from "./report-error.ts";
import { findFiles, readText } from "./sources.ts";

/** A graph made of articles, and how many of the files that were asked for could not be read. */
export interface ReadArticles {
	graph: KnowledgeGraph;
	failures: number;
}

/** Reads the files one by one; those that cannot be read are told to `onFailure` and left out. */
async function readSources(files: string[], onFailure: (error: EntenteError) => void): Promise<Source[]> {
	const sources: Source[] = [];
	for (const file of files) {
		try {
			sources.push(await readText(file));
		} catch (error) {
			if (!(error instanceof EntenteError)) throw error;
			onFailure(error);
		}
	}
	return sources;
}

/**
 * Reads the articles that the arguments of a command mean into a graph, with progress on stderr. Files that
 * cannot be read are named on stderr and left out. Throws EntenteError when nothing could be read.
 */
export async function graphFromArticles(args: string[]): Promise<ReadArticles> {
	const failures: EntenteError[] = [];
	const onFailure = (error: EntenteError) => failures.push(error);
	const sources = await readSources(findFiles(args, onFailure), onFailure);
	// Large, and wanted only here: the other commands start without it.
	const { parseHTML } = await import("linkedom");
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const env = {
		parseHtml: (html: string): HtmlDocument => parseHTML(html).document,
		knowledge: KNOWLEDGE,
		languageModel,
	};
	const progress = createProgress();
	let graph: KnowledgeGraph;
	try {
		graph = buildGraph(
			sources,
			env,
			({ done, total, title }) => progress.advance(done, total, title),
			onFailure,
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
