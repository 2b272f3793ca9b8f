import type { Clause } from "../clauses/structure.ts";
import { type Argument, weakened } from "../frames/arguments.ts";
import { type Match, rulesFor } from "../frames/match.ts";
import { logical } from "../frames/slots.ts";
import type { EventContext } from "./event-context.ts";

/** What a charge is called when somebody answers it: "a claim that Cambodia rejected". */
const CLAIMS: ReadonlySet<string> = new Set(
	"claim claims charge charges accusation accusations allegation allegations assertion suggestion insinuation complaint criticism".split(
		" ",
	),
);

/**
 * Answers to charges that the sentence itself tells of: "accuses Rwanda of theft, a charge it denies". Whoever turns
 * the charge down turns down the accuser.
 * @param matches of the sentence's clauses so far; the answers are added to them
 */
export function answerOwnClaims(matches: Map<Clause, Match>, context: EventContext): void {
	for (const clause of context.clauses) {
		if (clause.question || !isAnswer(clause, context) || matches.get(clause)?.type === "rejects") continue;
		if (isDenialBeside(clause)) continue;
		const { subject } = logical(clause);
		const source = subject && context.reader.head(subject);
		const target = source && accuserOf(clause, source, matches, context);
		const denial = rulesFor(context.document, clause, context.book).find(
			({ rule }) => rule.type === "rejects",
		);
		if (!denial || !target) continue;
		const { rule } = denial;
		const words: [number, number] = [clause.verb.first, clause.verb.last];
		matches.set(clause, { rule, type: rule.type, source, target, words, used: null });
	}
}

/** "which Rwanda denies": what is charged is denied, and nobody is turned down besides. */
export function isDenialBeside({ link, verb }: Clause): boolean {
	return link === "relative" && verb.lemma === "deny";
}

/** Whether a clause speaks of a charge made before it: "a claim that he denied", "which he denied". */
function isAnswer(clause: Clause, { document }: EventContext): boolean {
	const { object } = logical(clause);
	if (clause.link === "relative" && clause.marker === "which" && clause.verb.lemma === "deny") return true;
	return object !== null && CLAIMS.has(document.tokens[object.head]?.lower ?? "");
}

function accuserOf(
	answer: Clause,
	by: Argument,
	matches: ReadonlyMap<Clause, Match>,
	context: EventContext,
): Argument | null {
	let last: Match | undefined;
	for (const [clause, match] of matches) {
		const isCharge = context.types.get(match.type)?.plover === "ACCUSE" && clause.index < answer.index;
		if (isCharge && !match.source.actors.some((actor) => by.actors.includes(actor))) last = match;
	}
	return last ? weakened(last.source, 0.9) : null;
}

/** True when the sentence goes on to say that whoever is accused by the clause denies it. */
export function isDeniedCharge(charge: Clause, context: EventContext): boolean {
	const { clauses, reader } = context;
	const accused = logical(charge).object;
	const actors = accused && reader.head(accused)?.actors;
	return clauses.some((clause) => {
		if (clause.index <= charge.index || clause.verb.negated || clause.link !== "relative") return false;
		if (!/^(?:deny|reject|dismiss|refute|dispute)$/.test(clause.verb.lemma) || !isAnswer(clause, context))
			return false;
		const { subject } = logical(clause);
		const denier = subject && reader.head(subject)?.actors;
		return denier?.some((actor) => actors?.includes(actor)) === true;
	});
}
