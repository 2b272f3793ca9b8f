import { addExtraction, beneathEdits, resolveActors } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import type { Article, KnowledgeGraph } from "../../model/index.ts";
import type { ReadingResult } from "../worker/jobs.ts";

/** Adds what was read of articles to a graph in place, beneath its edits. New actors have no place in the picture yet. */
export function addArticles(
	graph: KnowledgeGraph,
	articles: readonly Article[],
	{ extractions }: ReadingResult,
): void {
	beneathEdits(graph, RELATION_TYPES, () => {
		articles.forEach((article, index) => {
			const extraction = extractions[index];
			if (extraction) addExtraction(graph, article, extraction, RELATION_TYPES);
		});
		resolveActors(graph);
	});
}
