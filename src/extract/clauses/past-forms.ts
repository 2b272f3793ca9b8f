import type { Document, PartOfSpeech, Token } from "../document.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isIrregularPast, isParticiple, isPast } from "./inflection.ts";
import { isBehindPhrase } from "./interrupted-verbs.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";
import { DESCRIBING } from "./verb-slips.ts";

const SUBJECT_PRONOUNS = new Set("he she it they we who which".split(" "));

/** Words that open a clause of their own. */
const OPENERS = new Set("that which who whom whose while as when where if after before because".split(" "));

const SPANS =
	/^(?:second|minute|hour|day|night|week|weekend|month|year|decade|time|mile|kilometre|kilometer)s?$/;

/**
 * Makes verbs of past forms that the tagger takes for adjectives or nouns: "Chad armed two militias, he said", "The
 * rebels humiliated Nigerien troops". They stand between what can only be their subject and what can only be their
 * object, in a clause that has no other verb. Done before anybody is looked for, since what describes a group ("the
 * humiliated troops") is taken into its name.
 */
export function mendPastForms({ tokens, sentences }: Document, verbs: VerbLexicon): void {
	for (const { first, last } of sentences)
		for (let i = first + 1; i < last - 1; i++) {
			const token = tokens[i] as Token;
			if (token.pos !== "ADJ" && token.pos !== "NOUN") continue;
			if (isTransitivePast(tokens, i, first, last, verbs)) token.pos = "VERB";
		}
}

function isTransitivePast(
	tokens: Token[],
	i: number,
	first: number,
	last: number,
	verbs: VerbLexicon,
): boolean {
	const { lower, text } = tokens[i] as Token;
	if (text !== lower || !(isPast(lower) || isParticiple(lower))) return false;
	const base = verbs.bases.get(lower);
	if (base === undefined || base === lower) return false;
	if (isBehindPhrase(tokens, i, verbs) || isBehindHave(tokens, i, first)) return true;
	if (!isPast(lower)) return false;
	const subject = tokens[i - 1]?.pos === "ADV" ? i - 2 : i - 1;
	if (subject < first || !isSubject(tokens, subject, first)) return false;
	if (isIntransitive(tokens, i, subject, last)) return !isClaimed(tokens, subject, first);
	const particle = verbs.particles.get(base)?.has(tokens[i + 1]?.lower ?? "") === true;
	const object = particle ? i + 2 : i + 1;
	if (!isObject(tokens, object, last) || isClaimed(tokens, subject, first)) return false;
	// What an article or "its" opens is no part of a name's description.
	const { pos } = tokens[object] as Token;
	return pos === "DET" || pos === "PRON" || !isFollowed(tokens, object, last);
}

/** "that it had smuggled arms", "Having sold oil to India": what only looks like an adjective of the thing had. */
function isBehindHave(tokens: Token[], i: number, first: number): boolean {
	const { lower } = tokens[i] as Token;
	if (i - 1 < first || !isParticiple(lower) || DESCRIBING.test(lower)) return false;
	const have = tokens[i - 1]?.lower ?? "";
	if (have === "having") return tokens[i + 1]?.pos === "NOUN" || tokens[i + 1]?.pos === "ADP";
	return /^(?:has|have|had)$/.test(have) && SUBJECT_PRONOUNS.has(tokens[i - 2]?.lower ?? "");
}

function isSubject(tokens: Token[], at: number, first: number): boolean {
	const { pos, lower } = tokens[at] as Token;
	if (pos === "PROPN" || pos === "NOUN") return true;
	return lower === "," ? closesRelative(tokens, at, first) : SUBJECT_PRONOUNS.has(lower);
}

/** "The minister, who had gone to Rome, embarrassed": whether a comma ends what "who" or "which" began behind another. */
function closesRelative(tokens: Token[], at: number, first: number): boolean {
	for (let k = at - 2; k > first; k--)
		if (tokens[k]?.lower === ",") return /^(?:who|which|whom|whose)$/.test(tokens[k + 1]?.lower ?? "");
	return false;
}

/** Whether an object begins at a position; "the ship seized two weeks ago" tells when, and of no object. */
function isObject(tokens: Token[], at: number, last: number): boolean {
	if (at >= last) return false;
	const { pos } = tokens[at] as Token;
	if (pos === "DET" || pos === "PRON" || pos === "PROPN") return true;
	if (pos === "NUM") return !SPANS.test(tokens[at + 1]?.lower ?? "");
	const noun = pos === "ADJ" ? at + 1 : at;
	return noun < last && tokens[noun]?.pos === "NOUN" && !SPANS.test(tokens[noun]?.lower ?? "");
}

/** "Chad mediated between Mali and Niger, he said": behind a name, before a phrase, and with no verb to follow. */
function isIntransitive(tokens: Token[], i: number, subject: number, last: number): boolean {
	const next = tokens[i + 1] as Token;
	if (next.pos !== "ADP" || next.lower === "by" || tokens[subject]?.pos !== "PROPN") return false;
	for (let k = i + 2; k < last; k++) {
		const { pos, lower } = tokens[k] as Token;
		if (pos === "PUNCT" || pos === "SCONJ" || OPENERS.has(lower)) return true;
		if (pos === "VERB" || pos === "AUX") return lower.endsWith("ing");
	}
	return true;
}

/** Whether a verb before the subject has it for its own object: "sold Chad armed drones". */
function isClaimed(tokens: Token[], subject: number, first: number): boolean {
	if (tokens[subject]?.lower === ",") return false;
	for (let k = subject - 1; k >= first; k--) {
		const { lower, pos, lemma } = tokens[k] as Token;
		if (pos === "PUNCT" || pos === "SCONJ" || OPENERS.has(lower)) return false;
		if (pos === "CCONJ" && /^(?:VERB|AUX)$/.test(tokens[k - 1]?.pos ?? "")) return false;
		if (pos === "VERB" || pos === "AUX") return !COMPLEMENT_VERBS.has(lemma);
	}
	return false;
}

/** Whether a verb behind the object makes a subject of it all: "Chad backed rebels attacked a town". */
function isFollowed(tokens: Token[], object: number, last: number): boolean {
	for (let k = object; k < last; k++) {
		const { lower, pos } = tokens[k] as Token;
		if (/^(?:PUNCT|SCONJ|CCONJ|PART|ADP)$/.test(pos) || OPENERS.has(lower)) return false;
		if (pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing"))) return true;
	}
	return false;
}

/** "The two last saw each other in May", "they last met": when it was, and what they did. */
export function mendLast(tokens: Token[], tags: PartOfSpeech[], i: number): void {
	if (tags[i] === "ADV" || /^(?:DET|ADP|PART)$/.test(tags[i - 1] ?? "DET")) return;
	if (!isIrregularPast(tokens[i + 1]?.lower ?? "")) return;
	tags[i] = "ADV";
	tags[i + 1] = "VERB";
}
