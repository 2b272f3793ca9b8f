import type { Edit, KnowledgeGraph, RelationType } from "../../model/index.ts";
import { type Changes, putActor, putRelation, recordChanges, relationAt } from "./changes.ts";
import { addActor, changeKind, mergeActors, removeActor, renameActor, splitActor } from "./edit-actors.ts";
import {
	addRelation,
	changeRelation,
	confirmRelation,
	type Missed,
	missingActor,
	missingRelation,
	rejectRelation,
	removeRelation,
} from "./edit-relations.ts";

/** An edit that did not find what it was to change, which then stays as it is. */
export interface MissedEdit {
	edit: Edit;
	/** The end of a sentence: `there is no actor "person:x" in the graph`. */
	reason: string;
}

/**
 * Lets exactly these edits, in this order, be what persons have changed in the graph: what was edited before is
 * taken back to the machine's result first, then each edit is replayed. Undo is the same call with the list one
 * shorter, and an edit in the middle is taken back by leaving it out.
 * @returns the edits that found no target; they stay in the list, for they may find it when articles are added
 */
export function setEdits(
	graph: KnowledgeGraph,
	edits: readonly Edit[],
	types: readonly RelationType[],
): MissedEdit[] {
	const places = placesOfEdited(graph);
	takeBack(graph);
	const changes = recordChanges(graph, types);
	const missed: MissedEdit[] = [];
	for (const edit of edits) {
		const reason = applyEdit(changes, edit);
		if (reason !== null) missed.push({ edit, reason });
	}
	for (const [id, place] of places) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, place);
	graph.setAttribute("edits", [...edits]);
	const { nodes, edges } = changes.unedited;
	if (Object.keys(nodes).length + Object.keys(edges).length > 0) {
		graph.setAttribute("unedited", changes.unedited);
	}
	return missed;
}

/**
 * Changes the machine's result underneath the edits, such as adding articles, and replays the edits on it.
 * @returns the edits that found no target
 */
export function beneathEdits(
	graph: KnowledgeGraph,
	types: readonly RelationType[],
	change: (graph: KnowledgeGraph) => void,
): MissedEdit[] {
	const edits = graph.getAttribute("edits");
	takeBack(graph);
	try {
		change(graph);
	} finally {
		graph.setAttribute("edits", edits);
	}
	return setEdits(graph, edits, types);
}

/** Where the actors that edits have made or changed stand in the picture. */
function placesOfEdited(graph: KnowledgeGraph): Map<string, { x: number; y: number }> {
	const ids = Object.keys(graph.getAttribute("unedited")?.nodes ?? {}).filter((id) => graph.hasNode(id));
	return new Map(
		ids.map((id) => {
			const { x, y } = graph.getNodeAttributes(id);
			return [id, { x, y }];
		}),
	);
}

/** Puts the graph back as the machine made it. Actors stay where they have been moved to in the picture. */
function takeBack(graph: KnowledgeGraph): void {
	const unedited = graph.getAttribute("unedited");
	graph.setAttribute("edits", []);
	if (!unedited) return;
	graph.removeAttribute("unedited");
	for (const key of Object.keys(unedited.edges)) if (graph.hasEdge(key)) graph.dropEdge(key);
	for (const [id, attributes] of Object.entries(unedited.nodes)) {
		if (!attributes) {
			if (graph.hasNode(id)) graph.dropNode(id);
		} else if (graph.hasNode(id)) {
			const { x, y } = graph.getNodeAttributes(id);
			graph.replaceNodeAttributes(id, { ...attributes, x, y });
		} else graph.addNode(id, attributes);
	}
	for (const [key, edge] of Object.entries(unedited.edges)) {
		if (edge) graph.addEdgeWithKey(key, edge.source, edge.target, edge.attributes);
	}
	const added = new Set(unedited.articles);
	const articles = graph.getAttribute("articles");
	graph.setAttribute(
		"articles",
		articles.filter(({ id }) => !added.has(id)),
	);
}

function applyEdit(changes: Changes, edit: Edit): Missed {
	switch (edit.action) {
		case "mergeActors":
			return mergeActors(changes, edit);
		case "splitActor":
			return splitActor(changes, edit);
		case "renameActor":
			return renameActor(changes, edit);
		case "changeKind":
			return changeKind(changes, edit);
		case "addActor":
			return addActor(changes, edit);
		case "removeActor":
			return removeActor(changes, edit);
		case "addRelation":
			return addRelation(changes, edit);
		case "removeRelation":
			return removeRelation(changes, edit);
		case "retypeRelation":
		case "reverseRelation":
		case "redateRelation":
		case "changeModality":
			return changeRelation(changes, edit);
		case "confirmRelation":
			return confirmRelation(changes, edit);
		case "rejectRelation":
			return rejectRelation(changes, edit);
		case "note":
			return addNote(changes, edit);
	}
}

function addNote(changes: Changes, edit: Edit & { action: "note" }): Missed {
	const { graph } = changes;
	const { actor, relation, author, time, text } = edit;
	const note = { author, time, text };
	if (actor !== undefined) {
		if (!graph.hasNode(actor)) return missingActor(actor);
		const attributes = graph.getNodeAttributes(actor);
		putActor(changes, actor, { ...attributes, notes: [...(attributes.notes ?? []), note] });
		return null;
	}
	if (relation === undefined) return "it names neither an actor nor a relation";
	const edge = relationAt(changes, relation);
	if (!edge) return missingRelation(relation);
	const { attributes } = edge;
	const notes = [...(attributes.notes ?? []), note];
	putRelation(changes, relation, { ...edge, attributes: { ...attributes, notes } });
	return null;
}
