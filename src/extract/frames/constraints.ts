import type { NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { ArgumentReader } from "./arguments.ts";
import type { CompiledVerbRule } from "./rule-book.ts";
import type { LogicalClause } from "./slots.ts";

/** What a rule looks for, in the order in which it is looked for. */
export const MISFITS = [
	"object",
	"unless",
	"adjective",
	"alone",
	"subject",
	"where",
	"complement",
	"source",
	"target",
] as const;

/** The first thing a rule looks for that a clause or noun does not have. */
export type Misfit = (typeof MISFITS)[number];

/** The lemmatiser leaves some plurals as they are: "airstrikes", "warplanes". */
export function singular(word: string): string {
	return word.length > 1 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Words that only count or bundle what comes behind "of". */
const MEASURES = new Set(
	`million millions thousand thousands hundred hundreds dozen dozens billion billions number tonne ton batch series wave
round barrage salvo package set string spate flurry shipment consignment kind sort handful pair couple lot raft fleet
last rest remainder majority bulk one two three all most some many several few none any each both half much`.split(
		/\s+/,
	),
);

/** What the words of a clause are looked up in. */
interface Text {
	document: Document;
	reader: ArgumentReader;
}

function headLemmas(text: Text, phrase: NounPhrase | null, found: string[] = []): string[] {
	if (!phrase) return found;
	if (phrase.members) for (const member of phrase.members) addHeadLemmas(text, member, found);
	else addHeadLemmas(text, phrase, found);
	return found;
}

function addHeadLemmas(text: Text, phrase: NounPhrase, found: string[]): void {
	const { document, reader } = text;
	const token = document.tokens[phrase.head];
	// "talk of a crisis" is a rumour, and no talks.
	if (!token || (token.lower === "talk" && phrase.prepositions.some((one) => one.preposition === "of")))
		return;
	found.push(token.lemma);
	// "$2bn", "€50m"
	if (/^(?:m|mn|bn|tn)$/.test(token.lower) && document.tokens[phrase.head - 1]?.pos === "NUM")
		found.push("million");
	if (token.lower !== token.lemma) found.push(token.lower);
	const one = singular(token.lower);
	if (one !== token.lower && one !== token.lemma) found.push(one);
	// What rules say of towns holds for each of them: "seized a town", "seized Goma".
	if (token.pos === "PROPN" && reader.isTown(phrase.head)) found.push("town");
	// "a series of strikes", "all of the standards", "four of the goals" are strikes, standards and goals.
	const counts = MEASURES.has(token.lemma) || MEASURES.has(token.lower) || token.pos === "NUM";
	const parts = counts && phrase.prepositions.find((one) => one.preposition === "of");
	if (parts) headLemmas(text, parts.object, found);
	const before = phrase.head > phrase.first ? document.tokens[phrase.head - 1] : undefined;
	if (!before) return;
	// "$80m", "2bn": what rules say of millions.
	if (before.pos === "NUM" && AMOUNT.test(token.lower)) found.push("million");
	found.push(`${before.lower} ${token.lemma}`);
}

/** Short for thousands, millions and billions behind a number. */
const AMOUNT = /^(?:k|m|mn|bn|tn|trn)\.?$/;

function hasAny(words: readonly string[], wanted: ReadonlySet<string>): boolean {
	for (const word of words) if (wanted.has(word)) return true;
	return false;
}

/** Whether a word before a phrase's head, as the "scathing" of "a scathing attack", is one of those asked for. */
export function isQualified(
	document: Document,
	phrase: NounPhrase | null,
	wanted: (word: string) => boolean,
): boolean {
	for (let at = phrase?.first ?? 0; at < (phrase?.head ?? 0); at++)
		if (wanted(document.tokens[at]?.lower ?? "")) return true;
	return false;
}

function holds(
	text: Text,
	phrases: PrepositionalPhrase[],
	preposition: string,
	nouns: Set<string> | null,
): boolean {
	for (const phrase of phrases)
		if (
			phrase.preposition === preposition &&
			!phrase.object.time &&
			(nouns === null || hasAny(headLemmas(text, phrase.object), nouns))
		)
			return true;
	return false;
}

/** The first of a rule's constraints on words that does not hold for a clause; null when all do. */
export function misfit(
	document: Document,
	compiled: CompiledVerbRule,
	parts: LogicalClause,
	reader: ArgumentReader,
): Misfit | null {
	const text = { document, reader };
	parts.lemmas ??= headLemmas(text, parts.second, headLemmas(text, parts.object));
	const { lemmas } = parts;
	const { object, unless, adjective, subject, where } = compiled;
	if (object && !hasAny(lemmas, object)) return "object";
	if (unless.size > 0) {
		if (hasAny(lemmas, unless)) return "unless";
		const unwanted = (word: string) => unless.has(word);
		// "gave Chad low marks": also before what somebody is given.
		if (isQualified(document, parts.object, unwanted) || isQualified(document, parts.second, unwanted))
			return "unless";
	}
	const { adjectives, verb } = parts.clause;
	const isWanted = (at: number) => adjective?.has(document.tokens[at]?.lower ?? "");
	// "is firmly behind", "reacted warmly": an adverb ends the verb group or follows it.
	if (adjective && !adjectives.some(isWanted) && !isWanted(verb.last) && !isWanted(verb.last - 1))
		return "adjective";
	// "Macron is in Rome", not "Macron is a star in Rome".
	const predicate = parts.object !== null && parts.clause.verb.lemma === "be";
	if (compiled.rule.alone && (parts.second || predicate || adjectives.length > 0)) return "alone";
	if (subject && !hasAny(headLemmas(text, parts.subject), subject)) return "subject";
	const hold = (phrases: PrepositionalPhrase[] | undefined, [preposition, nouns]: (typeof where)[number]) =>
		phrases !== undefined && holds(text, phrases, preposition, nouns);
	for (const wanted of where)
		if (
			!hold(parts.prepositions, wanted) &&
			!hold(parts.object?.prepositions, wanted) &&
			!hold(parts.second?.prepositions, wanted)
		)
			return "where";
	return null;
}
