import type { Edit, KnowledgeGraph, NodeAttributes } from "../model/index.ts";
import { nameInSentence, relationInWords, timeInWords } from "./sentence.ts";
import { type GraphView, viewOf } from "./view.ts";

/** The edits of a graph, oldest first, each as a sentence without its full stop: "Merged Burhan into Abdel Fattah al-Burhan". */
export function editsInWords(graph: KnowledgeGraph): string[] {
	const unedited = graph.getAttribute("unedited");
	const edits = graph.getAttribute("edits");
	const added = new Map(edits.flatMap(actorsMadeBy));
	const current = viewOf(graph);
	// Edits speak of actors as they were: those that are gone are known from what was kept of them.
	const actor = (id: string) => current.actor(id) ?? unedited?.nodes[id] ?? added.get(id);
	const view: GraphView = { ...current, actor };
	const relation = (key: string) => relationCalled(graph, view, key);
	const name = (id: string) => {
		const attributes = actor(id);
		return attributes ? nameInSentence(attributes) : id;
	};
	const former = (id: string) => unedited?.nodes[id]?.label ?? name(id);
	return edits.map((edit) => inWords(edit, { name, former, relation }));
}

function actorsMadeBy(edit: Edit): [string, NodeAttributes][] {
	const plain = { aliases: [], mentions: 0, x: 0, y: 0 };
	if (edit.action === "addActor") {
		return [[edit.actor, { label: edit.label, kind: edit.kind, ...plain }]];
	}
	if (edit.action !== "splitActor") return [];
	const { id, label, kind } = edit.into;
	return [[id, { label, kind, ...plain }]];
}

/** `country:RUS>country:SYR:backs:asserted:2015-09/`, taken apart. */
const RELATION_KEY = /^(.+?:.+?)>(.+?:.+?):([^:]+):([^:]+)(?::(.+))?$/;

/** The relation as a sentence in quotation marks, whether it is still there, was there, or is known by its key alone. */
function relationCalled(graph: KnowledgeGraph, view: GraphView, key: string): string {
	const edge = graph.hasEdge(key)
		? { source: graph.source(key), target: graph.target(key), attributes: graph.getEdgeAttributes(key) }
		: graph.getAttribute("unedited")?.edges[key];
	if (edge) {
		const time = edge.attributes.start ?? edge.attributes.end;
		const when = time === null ? "" : ` (${timeInWords(edge.attributes)})`;
		return `"${relationInWords(view, { id: key, ...edge })}"${when}`;
	}
	const parts = RELATION_KEY.exec(key);
	if (!parts) return `"${key}"`;
	const [, source = "", target = "", type, modality] = parts;
	const label = (id: string) => view.actor(id)?.label ?? id;
	return `"${label(source)} ${type} ${label(target)}, ${modality}"`;
}

/** What edits name, in words. */
interface Names {
	name(actor: string): string;
	/** An actor's label before the edits. */
	former(actor: string): string;
	relation(key: string): string;
}

function inWords(edit: Edit, { name, former, relation }: Names): string {
	switch (edit.action) {
		case "mergeActors":
			return `Merged ${name(edit.other)} into ${name(edit.actor)}`;
		case "splitActor":
			return `Split ${edit.into.label} off ${name(edit.actor)}`;
		case "renameActor":
			return `Renamed ${former(edit.actor)} to ${edit.label}`;
		case "changeKind":
			return `Made ${name(edit.actor)} ${edit.kind === "organization" || edit.kind === "armed-group" ? "an" : "a"} ${edit.kind}`;
		case "addActor":
			return `Added the actor ${edit.label}`;
		case "removeActor":
			return `Removed ${name(edit.actor)}`;
		case "addRelation":
			return `Added "${name(edit.source)} ${edit.type} ${name(edit.target)}"`;
		case "removeRelation":
			return `Removed ${relation(edit.relation)}`;
		case "retypeRelation":
			return `Changed ${relation(edit.relation)} to ${edit.type}`;
		case "reverseRelation":
			return `Reversed ${relation(edit.relation)}`;
		case "redateRelation":
			return `Dated ${relation(edit.relation)} ${timeInWords({ ...edit, precision: null })}`;
		case "changeModality":
			return `Changed ${relation(edit.relation)} to ${edit.modality}`;
		case "confirmRelation":
			return `Confirmed ${relation(edit.relation)}`;
		case "rejectRelation":
			return edit.evidence
				? `Rejected ${edit.evidence.length === 1 ? "a sentence" : `${edit.evidence.length} sentences`} behind ${relation(edit.relation)}`
				: `Rejected ${relation(edit.relation)}`;
		case "note":
			return `Noted on ${edit.actor === undefined ? relation(edit.relation ?? "") : name(edit.actor)}: ${edit.text}`;
	}
}
