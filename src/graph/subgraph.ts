import type { KnowledgeGraph } from "../model/index.ts";

/**
 * A part of a graph as a graph of its own: these actors and relations, the ends of the relations, and the articles
 * behind them. Persons' edits show in what is kept; the list of them stays with the whole graph, since most of it
 * would be about what is not here.
 */
export function subgraphOf(
	graph: KnowledgeGraph,
	actors: readonly string[],
	relations: readonly string[],
): KnowledgeGraph {
	const keptRelations = new Set(relations);
	const keptActors = new Set([...actors, ...relations.flatMap((key) => graph.extremities(key))]);
	const part = graph.copy();
	for (const key of graph.edges()) if (!keptRelations.has(key)) part.dropEdge(key);
	for (const id of graph.nodes()) if (!keptActors.has(id)) part.dropNode(id);
	const named = new Set(part.mapEdges((_, { evidence }) => evidence.map(({ article }) => article)).flat());
	part.updateAttribute("articles", (articles = []) => articles.filter(({ id }) => named.has(id)));
	part.setAttribute("edits", []);
	part.removeAttribute("unedited");
	return part;
}
