import type {
	EdgeAttributes,
	KnowledgeGraph,
	NodeAttributes,
	RelationType,
	Unedited,
} from "../../model/index.ts";

/** An edge with its ends, as it is kept to be put back. */
export interface Edge {
	source: string;
	target: string;
	attributes: EdgeAttributes;
}

/** A graph under edit: all changes go through here, so that the first state of whatever changes is kept. */
export interface Changes {
	graph: KnowledgeGraph;
	types: ReadonlyMap<string, RelationType>;
	/** What the graph was before the first of the edits, as far as they have touched it. */
	unedited: Unedited;
}

/** Starts recording changes of a graph that is as the machine made it. */
export function recordChanges(graph: KnowledgeGraph, types: readonly RelationType[]): Changes {
	return {
		graph,
		types: new Map(types.map((type) => [type.id, type])),
		unedited: { nodes: {}, edges: {}, articles: [] },
	};
}

/** Adds an actor or gives it other attributes. */
export function putActor({ graph, unedited }: Changes, id: string, attributes: NodeAttributes): void {
	const known = graph.hasNode(id);
	if (!Object.hasOwn(unedited.nodes, id)) {
		unedited.nodes[id] = known ? { ...graph.getNodeAttributes(id) } : null;
	}
	if (known) graph.replaceNodeAttributes(id, attributes);
	else graph.addNode(id, attributes);
}

/** Takes an actor away with all its relations. */
export function dropActor(changes: Changes, id: string): void {
	const { graph, unedited } = changes;
	for (const key of graph.edges(id)) dropRelation(changes, key);
	if (!Object.hasOwn(unedited.nodes, id)) unedited.nodes[id] = { ...graph.getNodeAttributes(id) };
	graph.dropNode(id);
}

/** Adds a relation or gives it other attributes. */
export function putRelation(changes: Changes, key: string, { source, target, attributes }: Edge): void {
	const { graph } = changes;
	keepRelation(changes, key);
	if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, attributes);
	else graph.addEdgeWithKey(key, source, target, attributes);
}

/** Takes a relation away. */
export function dropRelation(changes: Changes, key: string): void {
	keepRelation(changes, key);
	changes.graph.dropEdge(key);
}

/** The relation of that key, if there is one. */
export function relationAt({ graph }: Changes, key: string): Edge | null {
	if (!graph.hasEdge(key)) return null;
	return { source: graph.source(key), target: graph.target(key), attributes: graph.getEdgeAttributes(key) };
}

function keepRelation(changes: Changes, key: string): void {
	if (Object.hasOwn(changes.unedited.edges, key)) return;
	const edge = relationAt(changes, key);
	changes.unedited.edges[key] = edge && { ...edge, attributes: { ...edge.attributes } };
}
