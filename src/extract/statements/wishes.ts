import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { meaningOf } from "../frames/event-nouns.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";

const WISHING: ReadonlySet<string> = new Set("want demand like need".split(" "));
const CALLING: ReadonlySet<string> = new Set("call push press plead appeal ask lobby".split(" "));
const POINTING = /^(?:the|these|those|this|that|its|their|his|her)$/;

/**
 * "Kyiv wants the tariffs lifted", "called for the ultimatum to be extended": what is to be done with a deed told of
 * before is asked of whoever did that deed.
 * @param matches of the sentence's clauses so far; the wishes are added to them, and go before what else was read there
 */
export function readWishes(matches: Map<Clause, Match>, context: EventContext): void {
	for (const clause of context.clauses) {
		if (clause.question || clause.verb.passive) continue;
		const deed = wishedFor(clause);
		const match = deed && demandOf(clause, deed, context);
		if (match) matches.set(clause, match);
	}
}

/** The phrase for what something is to be done with. */
function wishedFor({ verb, objects, prepositions }: Clause): NounPhrase | null {
	if (WISHING.has(verb.lemma)) return objects[0] ?? null;
	if (!CALLING.has(verb.lemma)) return null;
	return prepositions.find(({ preposition }) => preposition === "for")?.object ?? null;
}

function demandOf(clause: Clause, deed: NounPhrase, context: EventContext): Match | null {
	const { document, clauses, memory, reader } = context;
	const noun = document.tokens[deed.head]?.lemma ?? "";
	if (deed.members || !POINTING.test(document.tokens[deed.first]?.lower ?? "")) return null;
	const meaning = meaningOf(noun);
	const isDone = clauses.some(
		({ verb, subject }) => verb.passive && subject?.head === deed.head && verb.first >= deed.last,
	);
	if (!meaning || meaning.side === "parties" || !isDone || reader.owner(deed)) return null;
	const { subject } = logical(clause);
	const source = subject && reader.head(subject);
	const event = source && memory.recall(noun, source.actors);
	if (!source || !event || event.joint) return null;
	return {
		rule: composedRule(
			"wish-demands",
			"What is to be done with a deed is asked of whoever did it.",
			"demands",
		),
		type: "demands",
		source,
		target: toldBefore(event.doers, deed.head, 0.8),
		words: [clause.verb.first, clause.verb.last],
		used: deed,
	};
}
