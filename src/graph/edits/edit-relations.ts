import type { EdgeAttributes, Edit, Evidence, EvidencePlace, Note, RelationType } from "../../model/index.ts";
import { byPublication } from "../create-graph.ts";
import {
	emptyRelation,
	identityOf,
	mergeEvidence,
	noisyOr,
	type RelationIdentity,
	relationKey,
} from "../merge-relation.ts";
import { type Changes, dropRelation, type Edge, putRelation, relationAt } from "./changes.ts";

/** Why an edit could not be applied, as the end of a sentence; null when it was. */
export type Missed = string | null;

type EditOf<Action extends Edit["action"]> = Edit & { action: Action };

/** The rule that evidence given by a person is kept under. */
const PERSONS_RULE = "edit";

/** The edits that change one relation, each kept or turned into another by what is given here. */
type RelationEdit = EditOf<"retypeRelation" | "reverseRelation" | "redateRelation" | "changeModality">;

/** Makes one relation say something else; where another says that already, the two become one. */
export function changeRelation(changes: Changes, edit: RelationEdit): Missed {
	const edge = relationAt(changes, edit.relation);
	if (!edge) return missingRelation(edit.relation);
	const { source, target, attributes } = edge;
	const { modality, start, end } = attributes;
	const as = { source, target, modality, start, end };
	let type = typeOf(changes, attributes);
	if (edit.action === "retypeRelation") {
		const wanted = changes.types.get(edit.type);
		if (!wanted) return `there is no relation type "${edit.type}"`;
		type = wanted;
	}
	if (edit.action === "reverseRelation") Object.assign(as, { source: target, target: source });
	if (edit.action === "redateRelation") Object.assign(as, { start: edit.start, end: edit.end });
	if (edit.action === "changeModality") as.modality = edit.modality;
	moveEvidence(changes, edit.relation, () => true, identityOf(as, type), type);
	return null;
}

/** Puts in a relation on the strength of a place in an article, or of the person's own words. */
export function addRelation(changes: Changes, edit: EditOf<"addRelation">): Missed {
	const { graph, types } = changes;
	const missing = [edit.source, edit.target].find((id) => !graph.hasNode(id));
	if (missing !== undefined) return missingActor(missing);
	if (edit.source === edit.target) return "both ends are the same actor";
	const type = types.get(edit.type);
	if (!type) return `there is no relation type "${edit.type}"`;
	const evidence = evidenceOf(changes, edit);
	if (typeof evidence === "string") return evidence;
	addEvidence(changes, identityOf(edit, type), type, [evidence], { confidence: 1 });
	return null;
}

/** The quoted place, or the note as a small article of its own; a reason when there is neither. */
function evidenceOf(changes: Changes, edit: EditOf<"addRelation">): Evidence | string {
	const { graph, unedited } = changes;
	const articles = graph.getAttribute("articles");
	const rest = { rule: PERSONS_RULE, confidence: 1 };
	if (edit.evidence) {
		const { article, start, end } = edit.evidence;
		const quote = articles.find(({ id }) => id === article)?.text.slice(start, end);
		if (!quote) return `the article "${article}" has nothing from ${start} to ${end}`;
		return { article, start, end, quote, ...rest };
	}
	const text = edit.note?.trim();
	if (!text) return "it has neither a place in an article nor a note to stand on";
	const id = `note:${edit.id}`;
	const title = `Note by ${edit.author}`;
	const published = edit.time.slice(0, 10);
	const record = { id, title, publisher: null, author: edit.author, url: null, published, text };
	graph.setAttribute("articles", [...articles, record].sort(byPublication));
	unedited.articles.push(id);
	return { article: id, start: 0, end: text.length, quote: text, ...rest };
}

/** Takes a relation away. */
export function removeRelation(changes: Changes, { relation }: EditOf<"removeRelation">): Missed {
	if (!relationAt(changes, relation)) return missingRelation(relation);
	dropRelation(changes, relation);
	return null;
}

/** Takes sentences away from a relation, and the relation with the last of them. */
export function rejectRelation(changes: Changes, edit: EditOf<"rejectRelation">): Missed {
	const edge = relationAt(changes, edit.relation);
	if (!edge) return missingRelation(edit.relation);
	const rejected = edit.evidence;
	const left = edge.attributes.evidence.filter((item) => rejected && !isAmong(item, rejected));
	if (left.length === edge.attributes.evidence.length)
		return "none of those sentences is behind the relation";
	keepOnly(changes, edit.relation, edge, left);
	return null;
}

/** Marks a relation as checked. */
export function confirmRelation(changes: Changes, { relation }: EditOf<"confirmRelation">): Missed {
	const edge = relationAt(changes, relation);
	if (!edge) return missingRelation(relation);
	const attributes: EdgeAttributes = { ...edge.attributes, review: "confirmed", confidence: 1 };
	putRelation(changes, relation, { ...edge, attributes });
	return null;
}

/** Says the sentences that `picks` chooses of another relation, which is made if there is none such yet. */
export function moveEvidence(
	changes: Changes,
	key: string,
	picks: (evidence: Evidence) => boolean,
	to: RelationIdentity,
	type: RelationType,
): void {
	const edge = relationAt(changes, key);
	if (!edge || relationKey(to) === key) return;
	const { evidence, review, notes, confidence } = edge.attributes;
	const taken = evidence.filter(picks);
	if (taken.length === 0) return;
	const isWhole = taken.length === evidence.length;
	keepOnly(changes, key, edge, isWhole ? [] : evidence.filter((item) => !picks(item)));
	// An edge from an actor to itself says nothing.
	if (to.source === to.target) return;
	addEvidence(changes, to, type, taken, {
		...(isWhole && { confidence }),
		...(isWhole && review && { review }),
		...(isWhole && notes && { notes }),
	});
}

interface Carried {
	confidence?: number;
	review?: "confirmed";
	notes?: Note[];
}

function addEvidence(
	changes: Changes,
	to: RelationIdentity,
	type: RelationType,
	added: readonly Evidence[],
	carried: Carried,
): void {
	const key = relationKey(to);
	const known = relationAt(changes, key);
	const attributes = known?.attributes ?? emptyRelation(to, type);
	const evidence = mergeEvidence(attributes.evidence, added);
	const notes = [...(attributes.notes ?? []), ...(carried.notes ?? [])];
	const review = attributes.review ?? carried.review;
	const joint = known ? noisyOr(evidence) : (carried.confidence ?? noisyOr(evidence));
	putRelation(changes, key, {
		source: to.source,
		target: to.target,
		attributes: {
			...attributes,
			confidence: review ? 1 : joint,
			evidence,
			...(review && { review }),
			...(notes.length > 0 && { notes }),
		},
	});
}

function keepOnly(changes: Changes, key: string, edge: Edge, evidence: Evidence[]): void {
	if (evidence.length === 0) dropRelation(changes, key);
	else {
		const confidence = edge.attributes.review ? 1 : noisyOr(evidence);
		putRelation(changes, key, { ...edge, attributes: { ...edge.attributes, confidence, evidence } });
	}
}

/** The type of an edge: from the taxonomy, or as the edge itself has it where the taxonomy knows it no more. */
export function typeOf({ types }: Changes, edge: EdgeAttributes): RelationType {
	const { type: id, label, plover, cameo, stance, symmetric } = edge;
	return types.get(id) ?? { id, label, plover, cameo, stance, symmetric, intensity: 0 };
}

/** True for a sentence that begins at one of the places. */
export function isAmong({ article, start }: Evidence, places: readonly EvidencePlace[]): boolean {
	return places.some((place) => place.article === article && place.start === start);
}

export function missingActor(id: string): string {
	return `there is no actor "${id}" in the graph`;
}

export function missingRelation(key: string): string {
	return `there is no relation "${key}" in the graph`;
}
