import type { KnowledgeGraph } from "../model/index.ts";

const SMALLEST = 5;
const LARGEST = 30;
const GROWTH = 2.2;

/** In how many sentences an actor is related to another; denied relations do not count. */
function weightedDegree(graph: KnowledgeGraph, node: string): number {
	return graph.reduceEdges(
		node,
		(sum, _edge, attributes) => (attributes.modality === "denied" ? sum : sum + attributes.evidence.length),
		0,
	);
}

/**
 * Radius of an actor's disc in pixels at the graph's natural size: its area grows with the number of sentences
 * that relate it to others.
 * @throws when the graph has no such node
 */
export function nodeSize(graph: KnowledgeGraph, node: string): number {
	const size = SMALLEST + GROWTH * Math.sqrt(weightedDegree(graph, node));
	return Math.round(Math.min(LARGEST, size) * 100) / 100;
}
