import type { EdgeAttributes, Edit, Evidence, NodeAttributes } from "../../model/index.ts";
import { byArticle } from "../members.ts";
import { mergeActor } from "../merge-actor.ts";
import { identityOf } from "../merge-relation.ts";
import { byText } from "../order.ts";
import { type Changes, dropActor, putActor, relationAt } from "./changes.ts";
import { isAmong, type Missed, missingActor, moveEvidence, typeOf } from "./edit-relations.ts";

type EditOf<Action extends Edit["action"]> = Edit & { action: Action };

/** Makes two actors one. What they did to each other goes: nobody has relations with themselves. */
export function mergeActors(changes: Changes, { actor, other }: EditOf<"mergeActors">): Missed {
	const { graph } = changes;
	const missing = [actor, other].find((id) => !graph.hasNode(id));
	if (missing !== undefined) return missingActor(missing);
	if (actor === other) return "both are the same actor already";
	moveRelations(changes, other, actor, () => true);
	const kept = graph.getNodeAttributes(actor);
	const gone = graph.getNodeAttributes(other);
	const { mentions, notes: remarks, ...rest } = gone;
	const merged = mergeActor(kept, { actor: { id: other, ...rest }, mentions });
	const notes = [...(kept.notes ?? []), ...(remarks ?? [])];
	const members = [...(kept.members ?? []), ...(gone.members ?? [])].sort(byArticle);
	putActor(changes, actor, {
		...named(merged, kept.label),
		kind: kept.kind,
		...(members.length > 0 && { members }),
		...(notes.length > 0 && { notes }),
	});
	dropActor(changes, other);
	replaceReferences(changes, other, actor);
	return null;
}

/** Makes one actor two: the new one takes what the given articles and places say. */
export function splitActor(changes: Changes, edit: EditOf<"splitActor">): Missed {
	const { graph } = changes;
	const { actor, into, articles = [], evidence: places = [], aliases = [] } = edit;
	if (!graph.hasNode(actor)) return missingActor(actor);
	if (graph.hasNode(into.id)) return `there is an actor "${into.id}" already`;
	const picks = (item: Evidence) => articles.includes(item.article) || isAmong(item, places);
	const sentences = new Set(
		graph.edges(actor).flatMap((key) =>
			graph
				.getEdgeAttribute(key, "evidence")
				.filter(picks)
				.map(({ article, start }) => `${article} ${start}`),
		),
	);
	const before = graph.getNodeAttributes(actor);
	const names = aliases.filter((name) => before.aliases.includes(name));
	if (sentences.size === 0 && names.length === 0) return "nothing that is said of the actor stands there";
	const gone = before.members?.filter(({ article }) => articles.includes(article)) ?? [];
	const kept = before.members?.filter((member) => !gone.includes(member));
	// Within an article it is not known which mentions are whose: the sentences that moved are a lower bound.
	const known = gone.reduce((sum, member) => sum + member.mentions, 0);
	const mentions = Math.min(Math.max(sentences.size, known), before.mentions);
	const { id, label, kind } = into;
	putActor(changes, id, {
		label,
		kind,
		aliases: names.sort(byText),
		...(gone.length > 0 && { members: gone }),
		mentions,
		...beside(before),
	});
	moveRelations(changes, actor, id, picks);
	putActor(changes, actor, {
		...before,
		...(kept && { members: kept }),
		aliases: before.aliases.filter((name) => !names.includes(name)),
		mentions: before.mentions - mentions,
	});
	return null;
}

/** Gives an actor another name; the old one stays among its aliases. */
export function renameActor(changes: Changes, { actor, label }: EditOf<"renameActor">): Missed {
	const { graph } = changes;
	if (!graph.hasNode(actor)) return missingActor(actor);
	putActor(changes, actor, named(graph.getNodeAttributes(actor), label));
	return null;
}

/** Says of what kind an actor is. */
export function changeKind(changes: Changes, { actor, kind }: EditOf<"changeKind">): Missed {
	const { graph } = changes;
	if (!graph.hasNode(actor)) return missingActor(actor);
	putActor(changes, actor, { ...graph.getNodeAttributes(actor), kind });
	return null;
}

/** Puts in an actor that was not read. */
export function addActor(changes: Changes, edit: EditOf<"addActor">): Missed {
	const { actor, label, kind, aliases = [] } = edit;
	if (changes.graph.hasNode(actor)) return `there is an actor "${actor}" already`;
	putActor(changes, actor, { label, kind, aliases: [...aliases].sort(byText), mentions: 0, x: 0, y: 0 });
	return null;
}

/** Takes an actor away with all that is said of it. */
export function removeActor(changes: Changes, { actor }: EditOf<"removeActor">): Missed {
	if (!changes.graph.hasNode(actor)) return missingActor(actor);
	dropActor(changes, actor);
	replaceReferences(changes, actor, null);
	return null;
}

/** Says what chosen sentences say of one actor of another. */
function moveRelations(changes: Changes, from: string, to: string, picks: (item: Evidence) => boolean): void {
	for (const key of changes.graph.edges(from).sort(byText)) {
		const edge = relationAt(changes, key);
		if (!edge) continue;
		const type = typeOf(changes, edge.attributes);
		moveEvidence(changes, key, picks, identityOf(movedEnds(edge, from, to), type), type);
	}
}

function movedEnds(
	{ source, target, attributes }: { source: string; target: string; attributes: EdgeAttributes },
	from: string,
	to: string,
) {
	const { modality, start, end } = attributes;
	const moved = (id: string) => (id === from ? to : id);
	return { source: moved(source), target: moved(target), modality, start, end };
}

/** The attributes under another label, with all other names as aliases. */
function named(attributes: NodeAttributes, label: string): NodeAttributes {
	const names = new Set([attributes.label, ...attributes.aliases]);
	names.delete(label);
	return { ...attributes, label, aliases: [...names].sort(byText) };
}

/** A place in the picture right beside another actor's. */
function beside({ x, y }: NodeAttributes): { x: number; y: number } {
	return { x: x + 1, y: y + 1 };
}

/** Lets affiliations and offices that named one actor name another, or none. */
function replaceReferences(changes: Changes, old: string, now: string | null): void {
	const { graph } = changes;
	for (const id of graph.nodes()) {
		const { affiliation, roles, ...rest } = graph.getNodeAttributes(id);
		if (affiliation !== old && !roles?.some((role) => role.of === old)) continue;
		const belongsTo = affiliation === old ? (now === id ? null : now) : affiliation;
		const offices = roles?.map(({ of, ...role }) => {
			const body = of === old ? now : of;
			return body ? { ...role, of: body } : role;
		});
		putActor(changes, id, {
			...rest,
			...(offices && { roles: offices }),
			...(belongsTo && { affiliation: belongsTo }),
		});
	}
}
