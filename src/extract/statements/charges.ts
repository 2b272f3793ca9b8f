import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import type { EventContext } from "./event-context.ts";

const CHARGES = /^(?:accusations?|allegations?|charges?)$/;
const WHY = "Whoever is the owner of an accusation makes it, against whom it tells of.";

/**
 * "Chad's accusation that Mali armed the rebels": who makes the charge that a clause tells, and against whom.
 * @returns the charge with the clause that it is named in; null when there is none
 */
export function readCharge(clause: Clause, context: EventContext): { clause: Clause; match: Match } | null {
	const { document, reader } = context;
	if (clause.link !== "complement" || clause.marker !== "that" || !clause.subject) return null;
	const noun = clause.subject.first - 2;
	if (!CHARGES.test(document.tokens[noun]?.lower ?? "")) return null;
	const named = phraseAt(noun, context.clauses);
	const source = named && reader.owner(named.phrase);
	const doer = logical(clause).subject;
	const target = source && doer && reader.head(doer);
	if (!target || target.actors.some((actor) => source.actors.includes(actor))) return null;
	const rule = composedRule("noun-accusation-that", WHY, "accuses");
	const match: Match = { rule, type: "accuses", source, target, words: [noun, noun + 1], used: null };
	return { clause: named.clause, match: { ...match, presupposed: true } };
}

/** The clause of which a phrase has its head at a token, and that phrase. */
function phraseAt(
	head: number,
	clauses: readonly Clause[],
): { clause: Clause; phrase: NounPhrase } | undefined {
	for (const clause of clauses) {
		const { subject, objects, prepositions } = clause;
		const phrase = [subject, ...objects, ...prepositions.map(({ object }) => object)].find(
			(one) => one?.head === head,
		);
		if (phrase) return { clause, phrase };
	}
	return undefined;
}
