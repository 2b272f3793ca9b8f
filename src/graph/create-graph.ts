import { MultiDirectedGraph } from "graphology";
import type {
	ArticleRecord,
	EdgeAttributes,
	GraphAttributes,
	KnowledgeGraph,
	NodeAttributes,
} from "../model/index.ts";
import { byText } from "./order.ts";

/**
 * An empty knowledge graph under the contract.
 * @param title what a reader calls it
 * @param knowledgeVersion version of the taxonomy, rules and gazetteers it will be made with
 */
export function createGraph(title: string, knowledgeVersion: string): KnowledgeGraph {
	const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
	graph.replaceAttributes({ entente: 1, title, articles: [], knowledge: knowledgeVersion, edits: [] });
	return graph;
}

/** By day of publication, undated ones last, then by id: the order of a graph's list of articles. */
export function byPublication(a: ArticleRecord, b: ArticleRecord): number {
	if (a.published !== b.published) {
		if (a.published === null) return 1;
		if (b.published === null) return -1;
		return byText(a.published, b.published);
	}
	return byText(a.id, b.id);
}

/** The article as a graph keeps it: without the blocks it was read from. */
export function recordOf(article: ArticleRecord): ArticleRecord {
	const { id, title, publisher, author, url, published, text } = article;
	return { id, title, publisher, author, url, published, text };
}
