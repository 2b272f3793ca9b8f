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

/** Verbs of what is to become of somebody's forces, of captives, and of a deed. */
const LEAVING: ReadonlySet<string> = new Set("withdraw remove pull evict expel go leave".split(" "));
const FREEING: ReadonlySet<string> = new Set(
	"release free return repatriate extradite hand bring send give surrender".split(" "),
);
const UNDOING: ReadonlySet<string> = new Set(
	"lift drop scrap end cancel withdraw reverse revoke rescind remove repeal ease suspend relax waive extend".split(
		" ",
	),
);
/** "wants them out", "wants him back home": said by a word, and not by a verb. */
const GONE = /^(?:gone|out)$/;
const BACK = /^(?:home|back)$/;
const PRONOUN = /^(?:it|them|him|her|these|those)$/;
const FORCES: ReadonlySet<string> = new Set(
	"troop soldier force base contingent garrison peacekeeper monitor observer man men marine mercenary adviser advisor instructor".split(
		" ",
	),
);
const STATIONED: ReadonlySet<string> = new Set(
	"hasTroopsIn basesTroopsIn occupies attacks MOBILIZE".split(" "),
);
/** How many sentences ago forces were told of at most, and how many ago what a pronoun takes up. */
const NEAR = 3;

/** What somebody wants something to be done with. */
interface Wish {
	deed: NounPhrase;
	/** The verb or the word that says what is to become of it. */
	fate: string;
}

/**
 * "Kyiv wants the tariffs lifted", "called for the ultimatum to be extended": what is to be done with a deed told of
 * before is asked of whoever did that deed; that captives be freed or forces leave, of whoever holds or sent them.
 * @param matches of the sentence's clauses so far; the wishes are added to them, and go before what else was read there
 */
export function readWishes(matches: Map<Clause, Match>, context: EventContext): void {
	for (const clause of context.clauses) {
		if (clause.question || clause.verb.passive) continue;
		const wish = wishOf(clause, context);
		const match = wish && demandOf(clause, wish, context);
		if (match) matches.set(clause, match);
	}
}

/** What a clause wants to become of what; null where it wants nothing of the kind. */
function wishOf(clause: Clause, { clauses, document: { tokens } }: EventContext): Wish | null {
	const { verb, objects, prepositions } = clause;
	const wishing = WISHING.has(verb.lemma);
	if (!wishing && !CALLING.has(verb.lemma)) return null;
	const object = wishing ? objects[0] : prepositions.find(({ preposition }) => preposition === "for")?.object;
	for (const { verb: done, subject, parent, link } of clauses) {
		if (!subject || subject.members || done.first < subject.last) continue;
		const same = object !== undefined && subject.head === object.head;
		if (done.passive && same) return { deed: object, fate: done.lemma };
		// "wants them gone": what they are to be is a clause of its own.
		const word = tokens[done.last - 1]?.lower ?? "";
		const below = wishing && parent === clause && link !== "relative" && done.form !== "infinitive";
		if ((same || below) && (GONE.test(word) || BACK.test(word))) return { deed: subject, fate: word };
	}
	const word = object && wishing ? (tokens[object.last]?.lower ?? "") : "";
	return object && (GONE.test(word) || BACK.test(word)) ? { deed: object, fate: word } : null;
}

function demandOf(clause: Clause, wish: Wish, context: EventContext): Match | null {
	const { document, reader } = context;
	const { deed } = wish;
	const pointing = POINTING.test(document.tokens[deed.first]?.lower ?? "");
	const pronoun = deed.first === deed.head && PRONOUN.test(document.tokens[deed.head]?.lower ?? "");
	if (deed.members || !(pointing || pronoun || reader.head(deed))) return null;
	const { subject } = logical(clause);
	const source = subject && reader.head(subject);
	if (!source || clause.verb.negated) return null;
	const asked = askedOf(wish, source.actors, pronoun, context);
	if (asked.length === 0 || asked.some((actor) => source.actors.includes(actor))) return null;
	return {
		rule: composedRule(
			"wish-demands",
			"What is to be done with a deed is asked of whoever did it.",
			"demands",
		),
		type: "demands",
		source,
		target: toldBefore(asked, deed.head, 0.8),
		words: [clause.verb.first, clause.verb.last],
		used: deed,
	};
}

/** Of whom it is asked: who did the deed, holds the captives or sent the forces. */
function askedOf({ deed, fate }: Wish, by: string[], pronoun: boolean, context: EventContext): string[] {
	const { document, memory, reader } = context;
	const noun = document.tokens[deed.head]?.lemma ?? "";
	if (reader.owner(deed)) return [];
	if (meaningOf(noun) && !pronoun) return doersOf(noun, by, context);
	const nouns = pronoun ? nounsBefore(context) : [noun];
	if (GONE.test(fate) || LEAVING.has(fate)) {
		const event = nouns.some((one) => FORCES.has(one)) ? memory.lastOf(STATIONED, NEAR) : null;
		if (event?.alone) return event.by;
	}
	if (pronoun && UNDOING.has(fate))
		for (const one of nouns) {
			const doers = meaningOf(one) ? doersOf(one, by, context) : [];
			if (doers.length > 0) return doers;
		}
	const isThing = pronoun && document.tokens[deed.head]?.lower === "it";
	return !isThing && (BACK.test(fate) || FREEING.has(fate)) ? memory.captor(by, []) : [];
}

function doersOf(noun: string, by: string[], { memory }: EventContext): string[] {
	const meaning = meaningOf(noun);
	const event = meaning && meaning.side !== "parties" ? memory.recall(noun, by) : null;
	return event && !event.joint ? event.doers : [];
}

/** The nouns that "them" may take up: those of the sentence before, the last first. */
function nounsBefore({ document: { sentences, tokens }, index }: EventContext): string[] {
	const before = sentences[index - 1];
	return before
		? tokens
				.slice(before.first, before.last)
				.filter(({ pos }) => pos === "NOUN")
				.map(({ lemma }) => lemma)
				.reverse()
		: [];
}
