import { parseHTML } from "linkedom";
import { createExtractor, type Knowledge } from "../../extract/index.ts";
import { writeGraphJson } from "../../files/index.ts";
import { addExtraction, createGraph } from "../../graph/index.ts";
import { type Article, EntenteError, type GraphFile } from "../../model/index.ts";
import { type HtmlDocument, readSource } from "../../read/index.ts";
import { readTextFile } from "./files.ts";

/** Reads one article file into the graph file that `entente build` would write of it, places left out. */
export type GraphReader = (path: string) => GraphFile;

/**
 * Makes a reader of articles. The extractor is made once; each article gets a graph of its own.
 * @param languageModel the default export of wink-eng-lite-web-model
 */
export function createGraphReader(knowledge: Knowledge, languageModel: unknown): GraphReader {
	const extract = createExtractor(knowledge, languageModel);
	return (path) => {
		const article = readArticleFile(path);
		const graph = createGraph(article.title, knowledge.version);
		addExtraction(graph, article, extract(article), knowledge.relationTypes);
		return JSON.parse(writeGraphJson(graph)) as GraphFile;
	};
}

/** The article of a file. Throws EntenteError when there is none. */
export function readArticleFile(path: string): Article {
	const env = { parseHtml: (html: string): HtmlDocument => parseHTML(html).document };
	const [article] = readSource({ name: path, text: readTextFile(path) }, env);
	if (!article) throw new EntenteError("no-article", "There is no article in this file.", { where: path });
	return article;
}
