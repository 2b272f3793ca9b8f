import { createExtractor, type Extraction, type Knowledge } from "./extract/index.ts";
import { addExtraction, byPublication, byText, createGraph, recordOf, resolveActors } from "./graph/index.ts";
import { type Article, type ArticleRecord, EntenteError, type KnowledgeGraph } from "./model/index.ts";
import { placeActors } from "./picture/index.ts";
import { type ReadEnvironment, readSource, type Source } from "./read/index.ts";

/** What the caller lends to the core, which does no input or output of its own. */
export interface JourneyEnvironment extends ReadEnvironment {
	knowledge: Knowledge;
	/** The default export of wink-eng-lite-web-model, loaded when it is wanted. */
	languageModel: unknown;
}

/** How far the reading is; reported after each article. */
export interface Progress {
	/** Articles done, of all that the sources hold. */
	done: number;
	total: number;
	/** Title of the article just read. */
	title: string;
}

/**
 * The whole way from texts to a graph that can be queried, drawn and written to files.
 * The same sources give the same graph, in whatever order they come.
 * @param onUnreadable told of each source that holds no article; it is then left out
 * @throws EntenteError when a source holds no article that can be read, unless `onUnreadable` is given
 */
export function buildGraph(
	sources: readonly Source[],
	env: JourneyEnvironment,
	onProgress?: (progress: Progress) => void,
	onUnreadable?: (error: EntenteError) => void,
): KnowledgeGraph {
	const articles = distinctArticles(sources.flatMap((source) => articlesOf(source, env, onUnreadable)));
	const extract = createExtractor(env.knowledge, env.languageModel);
	const graph = startGraph(env.knowledge);
	articles.forEach((article, i) => {
		graph.add(article, extract(article));
		onProgress?.({ done: i + 1, total: articles.length, title: article.title });
	});
	return graph.finish();
}

/** A graph that articles are being added to. */
export interface GraphInMaking {
	add(article: Article, extraction: Extraction): void;
	/** Makes one node of each actor, names the graph after its articles and gives every actor a place; the last step. */
	finish(): KnowledgeGraph;
}

/** The last part of the way, for callers who extract elsewhere: in a worker, in several threads. */
export function startGraph({ version, relationTypes }: Knowledge): GraphInMaking {
	const graph = createGraph("", version);
	return {
		add: (article, extraction) => addExtraction(graph, article, extraction, relationTypes),
		finish() {
			resolveActors(graph);
			graph.setAttribute("title", titleOf(graph.getAttribute("articles")));
			placeActors(graph);
			return graph;
		},
	};
}

/** The articles of one source; none when it cannot be read and somebody wants to be told. */
function articlesOf(
	source: Source,
	env: JourneyEnvironment,
	onUnreadable?: (error: EntenteError) => void,
): Article[] {
	try {
		return readSource(source, env);
	} catch (error) {
		if (!onUnreadable || !(error instanceof EntenteError)) throw error;
		onUnreadable(error);
		return [];
	}
}

/** Each article once, in order of publication; of two records of one text the first by publication is kept. */
export function distinctArticles(articles: readonly Article[]): Article[] {
	const inOrder = [...articles].sort(
		(a, b) => byPublication(a, b) || byText(JSON.stringify(recordOf(a)), JSON.stringify(recordOf(b))),
	);
	const byId = new Map<string, Article>();
	for (const article of inOrder) if (!byId.has(article.id)) byId.set(article.id, article);
	return [...byId.values()];
}

/** One article lends the graph its own title; several are counted, with the days from which to which they report. */
function titleOf(articles: readonly ArticleRecord[]): string {
	const [only] = articles;
	if (articles.length === 1 && only) return only.title;
	const days = articles.map(({ published }) => published).filter((day) => day !== null);
	const [first, last] = [days.at(0), days.at(-1)];
	const period = first === undefined ? "" : first === last ? `, ${first}` : `, ${first} to ${last}`;
	return `${articles.length} articles${period}`;
}
