import { byText } from "../graph/index.ts";
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from "../model/index.ts";

export interface SortedNode {
	key: string;
	attributes: NodeAttributes;
}

export interface SortedEdge {
	key: string;
	source: string;
	target: string;
	attributes: EdgeAttributes;
}

/** All nodes in order of their keys. */
export function sortedNodes(graph: KnowledgeGraph): SortedNode[] {
	return graph.mapNodes((key, attributes) => ({ key, attributes })).sort((a, b) => byText(a.key, b.key));
}

/** All edges in order of their keys. */
export function sortedEdges(graph: KnowledgeGraph): SortedEdge[] {
	return graph
		.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
		.sort((a, b) => byText(a.key, b.key));
}
