import {
	ACTOR_KINDS,
	type Edit,
	type EditAction,
	type KnowledgeGraph,
	MODALITIES,
} from "../../src/model/index.ts";

/** Some edit that fits the graph as it is, chosen by four numbers. */
export function randomEdit(graph: KnowledgeGraph, id: string, numbers: readonly number[]): Edit {
	const [which = 0, first = 0, second = 0, third = 0] = numbers;
	const pick = <Item>(list: readonly Item[], n: number) => list[n % list.length] as Item;
	const actors = graph.nodes().sort();
	const relations = graph.edges().sort();
	const actor = pick(actors, first) ?? "country:NONE";
	const other = pick(actors, second) ?? "country:NONE";
	const relation = pick(relations, first) ?? "none";
	const type = pick(["backs", "met", "fights", "cutTies"], second);
	const modality = pick(MODALITIES, third);
	const start = pick([null, "2011", "2024-08"], third);
	const article = pick(["a1", "a2"], second);
	const actions: EditAction[] = [
		{ action: "mergeActors", actor, other },
		{
			action: "splitActor",
			actor,
			into: { id: `group:${id}`, label: `Group ${id}`, kind: "group" },
			articles: [article],
		},
		{ action: "renameActor", actor, label: `Name ${second % 5}` },
		{ action: "changeKind", actor, kind: pick(ACTOR_KINDS, second) },
		{ action: "addActor", actor: `person:${id}`, label: `Person ${id}`, kind: "person" },
		{ action: "removeActor", actor },
		{
			action: "addRelation",
			source: actor,
			target: other,
			type,
			modality,
			start,
			end: start,
			note: `Because ${id}.`,
		},
		{
			action: "addRelation",
			source: actor,
			target: other,
			type,
			modality,
			start,
			end: null,
			evidence: { article, start: 0, end: 9 },
		},
		{ action: "removeRelation", relation },
		{ action: "retypeRelation", relation, type },
		{ action: "reverseRelation", relation },
		{ action: "redateRelation", relation, start, end: start },
		{ action: "changeModality", relation, modality },
		{ action: "confirmRelation", relation },
		{ action: "rejectRelation", relation, evidence: [{ article, start: 0 }] },
		{ action: "rejectRelation", relation },
		{ action: "note", actor, text: `Note ${third}` },
		{ action: "note", relation, text: `Note ${third}` },
	];
	return { id, author: "Ada", time: "2026-11-22T10:00:00Z", ...pick(actions, which) };
}
