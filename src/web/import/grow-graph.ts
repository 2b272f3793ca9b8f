import { createGraph } from "../../graph/index.ts";
import type { Article, KnowledgeGraph } from "../../model/index.ts";
import { placeActors } from "../../picture/index.ts";
import type { HighlightedPath } from "../stage/contract.ts";
import type { ReadingResult } from "../worker/jobs.ts";
import { addArticles } from "./add-articles.ts";

/** A graph after reading, with what the reading added. */
export interface Growth {
	graph: KnowledgeGraph;
	/** The graph as it was, for undoing; null when there was none. */
	before: KnowledgeGraph | null;
	arrivals: HighlightedPath;
}

/**
 * Adds what was read to the graph in place (or makes the first one), so that the stage keeps what is where.
 * Should adding fail half-way, the graph is put back as it was before the error goes on.
 */
export function growGraph(
	open: KnowledgeGraph | null,
	articles: readonly Article[],
	result: ReadingResult,
): Growth {
	const before = open ? (open.copy() as KnowledgeGraph) : null;
	const graph = open ?? createGraph(titleFor(articles), result.knowledge);
	try {
		addArticles(graph, articles, result);
		placeActors(graph);
	} catch (error) {
		if (before) {
			graph.clear();
			graph.import(before.export());
		}
		throw error;
	}
	return { graph, before, arrivals: differences(before, graph) };
}

function titleFor(articles: readonly Article[]): string {
	const first = articles[0];
	return articles.length === 1 && first ? first.title : `${articles.length} articles`;
}

function differences(before: KnowledgeGraph | null, after: KnowledgeGraph): HighlightedPath {
	return {
		actors: after.filterNodes((id) => !before?.hasNode(id)),
		edges: after.filterEdges((key) => !before?.hasEdge(key)),
	};
}
