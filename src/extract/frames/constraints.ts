import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import { thingMeant } from "../thing-pronouns.ts";
import type { ArgumentReader } from "./arguments.ts";
import type { CompiledVerbRule } from "./rule-book.ts";
import type { ClauseWords } from "./rule-index.ts";
import type { LogicalClause, Where } from "./slots.ts";

/** What a rule looks for, in the order in which it is looked for. */
export const MISFITS = [
	"object",
	"unless",
	"adjective",
	"alone",
	"negated",
	"passive",
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
last rest remainder majority bulk one two three all most some many several few none any each both half much list lists`.split(
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
	// "The sanctions hurt. Oman lifted them."
	const thing =
		(token.lower === "them" || token.lower === "it") && !reader.head(phrase)
			? thingMeant(document, phrase.head)
			: undefined;
	if (thing) found.push(thing.lemma, thing.lower);
	found.push(token.lemma);
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
	if (token.lower !== token.lemma) found.push(`${before.lower} ${token.lower}`);
}

/** Short for thousands, millions and billions behind a number. */
const AMOUNT = /^(?:k|m|mn|bn|tn|trn)\.?$/;

function hasAny(words: readonly string[], wanted: ReadonlySet<string>): boolean {
	for (const word of words) if (wanted.has(word)) return true;
	return false;
}

/** A set of words, or what answers as one. */
interface Words {
	has(word: string): boolean;
}

/** Whether a word before a phrase's head, as the "scathing" of "a scathing attack", is one of those asked for. */
export function isQualified({ tokens }: Document, phrase: NounPhrase | null, wanted: Words): boolean {
	if (!phrase) return false;
	for (let at = phrase.first; at < phrase.head; at++) if (wanted.has(tokens[at]?.lower ?? "")) return true;
	return false;
}

/** "is *hostile* to", "is *firmly* behind", "reacted *warmly*": an adverb ends the verb group or follows it. */
function hasAdjective(
	{ tokens }: Document,
	{ adjectives, verb }: Clause,
	wanted: ReadonlySet<string>,
): boolean {
	for (const at of adjectives) if (wanted.has(tokens[at]?.lower ?? "")) return true;
	return wanted.has(tokens[verb.last]?.lower ?? "") || wanted.has(tokens[verb.last - 1]?.lower ?? "");
}

/** Each prepositional phrase of a clause and of its objects, with what rules call the head of what it holds. */
function wheresOf(text: Text, { prepositions, object, second }: LogicalClause): Where[] {
	const wheres: Where[] = [];
	for (const phrases of [prepositions, object?.prepositions, second?.prepositions])
		for (const phrase of phrases ?? [])
			if (!phrase.object.time)
				wheres.push({ preposition: phrase.preposition, lemmas: headLemmas(text, phrase.object) });
	return wheres;
}

function holds(wheres: readonly Where[], [preposition, nouns]: CompiledVerbRule["where"][number]): boolean {
	for (const where of wheres)
		if (where.preposition === preposition && (nouns === null || hasAny(where.lemmas, nouns))) return true;
	return false;
}

function objectLemmas(text: Text, parts: LogicalClause): readonly string[] {
	parts.lemmas ??= headLemmas(text, parts.second, headLemmas(text, parts.object));
	return parts.lemmas;
}

/** The words of a clause that rules ask for. */
export function wordsToMatch(document: Document, parts: LogicalClause, reader: ArgumentReader): ClauseWords {
	const text = { document, reader };
	const wordAt = (token: number) => document.tokens[token]?.lower ?? "";
	const { adjectives, verb } = parts.clause;
	return {
		objects: () => objectLemmas(text, parts),
		adjectives: () => [...adjectives, verb.last, verb.last - 1].map(wordAt),
		wheres: () => {
			parts.wheres ??= wheresOf(text, parts);
			return parts.wheres;
		},
	};
}

/** The first of a rule's constraints on words that does not hold for a clause; null when all do. */
export function misfit(
	document: Document,
	compiled: CompiledVerbRule,
	parts: LogicalClause,
	reader: ArgumentReader,
): Misfit | null {
	const { object, unless, adjective, subject, where } = compiled;
	const lemmas = objectLemmas({ document, reader }, parts);
	const { clause } = parts;
	if (object && !hasAny(lemmas, object)) return "object";
	if (unless.size > 0) {
		if (hasAny(lemmas, unless)) return "unless";
		// "gave Chad low marks": also before what somebody is given.
		if (isQualified(document, parts.object, unless) || isQualified(document, parts.second, unless))
			return "unless";
	}
	if (adjective && !hasAdjective(document, clause, adjective)) return "adjective";
	// "Macron is in Rome", not "Macron is a star in Rome".
	const predicate = parts.object !== null && clause.verb.lemma === "be";
	if (compiled.rule.alone && (parts.second || predicate || clause.adjectives.length > 0)) return "alone";
	if (compiled.rule.negated && !clause.verb.negated) return "negated";
	if (compiled.rule.passive && !clause.verb.passive) return "passive";
	if (subject) {
		parts.subjectLemmas ??= headLemmas({ document, reader }, parts.subject);
		if (!hasAny(parts.subjectLemmas, subject)) return "subject";
	}
	if (where.length === 0) return null;
	parts.wheres ??= wheresOf({ document, reader }, parts);
	for (const wanted of where) if (!holds(parts.wheres, wanted)) return "where";
	return null;
}
