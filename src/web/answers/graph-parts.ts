import type { GraphFile, KnowledgeGraph } from "../../model/index.ts";
import type { GraphPart } from "./messages.ts";

/** Actors or relations in a part: few enough that sending one is not felt. */
const PART = 2000;

/** A graph as parts that can be sent one after the other. It must not change in between. */
export function* partsOf(graph: KnowledgeGraph): Generator<{ part: GraphPart; isLast: boolean }> {
	const actors = graph.nodes();
	const relations = graph.edges();
	const size = actors.length + relations.length;
	for (let at = 0; at === 0 || at < size; at += PART) {
		const nodes = actors.slice(at, at + PART).map((key) => actorOf(graph, key));
		const first = Math.max(0, at - actors.length);
		const edges = relations
			.slice(first, Math.max(0, at + PART - actors.length))
			.map((key) => relationOf(graph, key));
		const part = { ...(at === 0 && { attributes: graph.getAttributes() }), nodes, edges };
		yield { part, isLast: at + PART >= size };
	}
}

function actorOf(graph: KnowledgeGraph, key: string): GraphFile["nodes"][number] {
	return { key, attributes: graph.getNodeAttributes(key) };
}

function relationOf(graph: KnowledgeGraph, key: string): GraphFile["edges"][number] {
	const [source, target] = graph.extremities(key);
	return { key, source, target, attributes: graph.getEdgeAttributes(key) };
}
