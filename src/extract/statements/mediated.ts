import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { type Argument, weakened } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import { type Openings, oneSidedMatches } from "../frames/one-sided.ts";
import type { CompiledVerbRule } from "../frames/rule-book.ts";
import { operatorOf } from "../standing/modality.ts";
import type { EventContext } from "./event-context.ts";

/**
 * Mediators whose own clause leaves out between whom: "signed a truce brokered by Qatar", "met, with Oman mediating". The
 * parties are those who do together what is mediated.
 * @param matches of the sentence's clauses so far; the mediators' are added to them
 */
export function findMediated(matches: Map<Clause, Match>, context: EventContext): void {
	const { clauses } = context;
	for (const clause of clauses) {
		if (clause.question || matches.has(clause)) continue;
		const host = hostOf(clause, clauses);
		const event = host && matches.get(host);
		const parties = event
			? partiesOf(event, isTermOf(host, clause.subject), context)
			: partiesWithin(clause, context);
		if (!parties) continue;
		const open = oneSidedMatches(clause, context, MEDIATION);
		for (const one of open) {
			const match = one.complete(parties);
			if (!match) continue;
			matches.set(clause, match);
			break;
		}
	}
}

/** Mediators of whom the clause does not say between whom. */
const MEDIATION = ({ rule }: CompiledVerbRule): Openings => ({
	source: false,
	target: rule.type === "mediates" && !rule.besides,
});

/** The clause whose event another clause speaks of: by a noun that both share, or as what goes along with it. */
function hostOf(clause: Clause, clauses: Clause[]): Clause | null {
	if (clause.link === "gerund") return clause.parent;
	const { subject } = clause;
	if (clause.link !== "relative" || !clause.verb.passive || !subject) return null;
	return clauses.find((other) => other !== clause && mentions(other, subject)) ?? null;
}

/** "brokered a declaration in which Chad and Mali undertook to talk": those who promise together what the thing holds. */
function partiesWithin({ objects }: Clause, { clauses, reader, book }: EventContext): Argument | null {
	const [thing] = objects;
	const within =
		thing &&
		clauses.find(
			(one) =>
				one.link === "relative" &&
				one.prepositions.some(({ preposition, object }) => object === thing && IN_IT.test(preposition)),
		);
	if (!within?.subject || operatorOf(within, book)?.friendly === undefined) return null;
	const found = reader.head(within.subject);
	return found && found.actors.length > 1 ? weakened(found, 0.9) : null;
}

const IN_IT = /^(?:in|under|by|at|through)$/;

function mentions({ objects, prepositions }: Clause, noun: NounPhrase): boolean {
	return objects.includes(noun) || prepositions.some(({ object }) => object === noun);
}

/** "freed them under a deal", "In a swap, Iran and Oman": what the event is part of. */
function isTermOf({ prepositions }: Clause, noun: NounPhrase | null): boolean {
	return prepositions.some(({ preposition, object }) => object === noun && IN_IT.test(preposition));
}

/**
 * Those who take part in an event alike, or of whom one does the other good under terms that somebody has mediated; null
 * where one does it to another, or does it alone.
 */
function partiesOf(
	{ type, source, target }: Match,
	agreed: boolean,
	{ types }: EventContext,
): Argument | null {
	const known = types.get(type);
	if (target && known?.symmetric !== true && !(agreed && known?.stance === "cooperative")) return null;
	const actors = [...new Set([...source.actors, ...(target?.actors ?? [])])];
	return actors.length > 1 ? { actors, mention: source.mention, strength: source.strength * 0.9 } : null;
}
