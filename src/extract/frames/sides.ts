import type { ActorKind } from "../../model/index.ts";
import type { Document } from "../document.ts";
import { type Argument, type ArgumentReader, weakened } from "./arguments.ts";
import type { VerbRule } from "./rules.ts";
import { fillClauseSlot, type LogicalClause } from "./slots.ts";

export function first<T>(slots: string[], fill: (slot: string) => T | null): T | null {
	for (const slot of slots) {
		const found = fill(slot);
		if (found) return found;
	}
	return null;
}

export function sourceOf(
	document: Document,
	rule: VerbRule,
	parts: LogicalClause,
	reader: ArgumentReader,
): Argument | null {
	const named = first(rule.source ?? ["subject"], (slot) =>
		ofKind(fillClauseSlot(slot, parts, reader), rule.sourceKinds, reader),
	);
	return named ?? ofKind(holderOf(document, rule, parts, reader), rule.sourceKinds, reader);
}

/** Acts upon what is one's own: aid, ties, sanctions, envoys, forces. */
const OWN_ACTS: ReadonlySet<string> = new Set(
	"suspendsCooperation cutTies restoredTies easedSanctions sanctions recalledEnvoy sentAmbassador withdrewFrom signedAgreement agreedCeasefire aids arms supplies".split(
		" ",
	),
);

/** What is whoever's it is to give, cut, lift or call home. */
const OWN_THINGS: ReadonlySet<string> = new Set(
	`aid assistance help support funding loan grant relief sanction sanctions embargo tariff tariffs restriction restrictions
ban veto measure tie ties relation relations relationship link links cooperation partnership contact contacts trade talk talks
negotiation negotiations dialogue agreement accord deal treaty pact truce ceasefire ambassador envoy troop troops force forces
soldier soldiers delivery deliveries shipment shipments supply supplies sale sales contribution payment payments food medicine
weapon weapons`.split(/\s+/),
);

/** "American aid to Chad was suspended", "ties between A and B were restored": whose it is does it, in a passive without a doer. */
function holderOf(
	document: Document,
	rule: VerbRule,
	{ clause, subject, object }: LogicalClause,
	reader: ArgumentReader,
): Argument | null {
	if (!clause.verb.passive || subject || !object || !rule.object || rule.source) return null;
	const head = document.tokens[object.head];
	if (!OWN_ACTS.has(rule.type) || !head || !(OWN_THINGS.has(head.lemma) || OWN_THINGS.has(head.lower)))
		return null;
	const between = object.prepositions.find(({ preposition }) => preposition === "between");
	const held = (between && reader.head(between.object)) ?? reader.owner(object);
	return held && weakened(held, 0.85);
}

export function ofKind(
	argument: Argument | null,
	kinds: ActorKind[] | undefined,
	reader: ArgumentReader,
): Argument | null {
	if (!argument || !kinds) return argument;
	return argument.actors.every((actor) => kinds.includes(reader.kind(actor))) ? argument : null;
}

export function notSame(argument: Argument | null, other: Argument, reader: ArgumentReader): Argument | null {
	if (!argument) return null;
	// "talks between the two capitals were broken off by Trump": by one side, and so with the other.
	const own = argument.actors.length > 1 ? (reader.affiliation(other)?.actors ?? []) : [];
	const rest = argument.actors.filter((actor) => !other.actors.includes(actor) && !own.includes(actor));
	return rest.length > 0 ? { actors: rest, mention: argument.mention, strength: argument.strength } : null;
}

/** The target, unless somebody only comes home: "Macron arrived in Paris" is no visit to France. */
export function abroad(
	target: Argument | null,
	type: string,
	source: Argument,
	reader: ArgumentReader,
): Argument | null {
	if (!target || type !== "visited") return target;
	const home = reader.affiliation(source)?.actors;
	return home && target.actors.every((actor) => home.includes(actor)) ? null : target;
}
