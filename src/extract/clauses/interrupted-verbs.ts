import type { PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import { changedVerb, type VerbGroup } from "./structure.ts";
import { isTime } from "./time-words.ts";
import { readVerbGroup, type TaggedWords } from "./verb-group.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** How many words may stand between an auxiliary and its verb. */
const LONGEST_ASIDE = 12;

const CLOSED_BY = new Map([
	[",", ","],
	["(", ")"],
	["—", "—"],
	["–", "–"],
	["--", "--"],
]);

/** What stands between an auxiliary and its verb: positions of its first and its last word, or of the marks around it. */
interface Aside {
	open: number;
	close: number;
}

/** How many words a phrase may have that no mark sets off there. */
const LONGEST_PHRASE = 7;
const IN_PHRASE: ReadonlySet<string | undefined> = new Set(
	"ADP DET ADJ ADV NOUN PROPN NUM PRON SYM".split(" "),
);
/** Nouns of phrases that say when, how often or in what way: "has at various times", "will in turn". */
const CIRCUMSTANCES = new Set(
	"time times occasion occasions turn fact theory principle practice effect part private public secret particular general future past meantime end return response retaliation addition once moment stage point case cases".split(
		" ",
	),
);

/** What stands between the auxiliaries that begin at `i` and their verb; null when nothing does. */
export function asideBehind(words: TaggedWords, i: number): Aside | null {
	const { tokens, tags, verbs } = words;
	if (tags[i] !== "AUX") return null;
	let open = i + 1;
	while (tags[open] === "AUX" || tags[open] === "ADV" || tokens[open]?.lower === "not") open++;
	const closing = CLOSED_BY.get(tokens[open]?.lower ?? "");
	if (closing === undefined) return phraseBehind(words, open);
	for (let k = open + 2; k < open + LONGEST_ASIDE && k < tokens.length; k++) {
		if (/^[.;:?!]$/.test(tokens[k]?.lower ?? "")) return null;
		if (tokens[k]?.lower !== closing) continue;
		return completes(tokens, tags, verbs, k + 1, open) ? { open, close: k } : null;
	}
	return null;
}

/**
 * "has at various times armed", "had in May been accused", "has more than once called": a phrase without marks around it.
 * Between "be" or a modal and its verb only one of time or manner stands: "is in a town held by rebels" has none there.
 */
function phraseBehind({ tokens, tags, verbs }: Omit<TaggedWords, "offset">, open: number): Aside | null {
	const opening = tags[open];
	if (opening !== "ADP" && opening !== "ADJ" && opening !== "DET" && opening !== "ADV") return null;
	const first = tokens[open]?.lower ?? "";
	// "last week", "more than once" need no preposition.
	const when = /^(?:last|this|next|earlier|late|early)$/.test(first);
	if (first === "more" && tokens[open + 1]?.lower === "than" && tokens[open + 2]?.lower === "once")
		return completes(tokens, tags, verbs, open + 3, open) ? { open, close: open + 2 } : null;
	if (!when && (tags[open] !== "ADP" || /^(?:to|of|by|than|like|as)$/.test(first))) return null;
	const perfect = /^(?:has|have|had|'ve)$/.test(auxiliaryBefore(tokens, tags, open));
	for (let end = open + 2; end < open + LONGEST_PHRASE; end++) {
		const last = tokens[end - 1];
		if (!IN_PHRASE.has(tags[end - 1])) return null;
		const timed = isTime(last) || CIRCUMSTANCES.has(last?.lower ?? "");
		if (!timed && !(perfect && !when && tags[end - 1] === "NOUN")) continue;
		const verb = tags[end] === "ADV" ? end + 1 : end;
		// "has in its ranks trained soldiers": what describes a noun is no verb.
		const known = tags[verb] === "VERB" || tags[verb] === "AUX" || isParticiple(tokens[verb]?.lower ?? "");
		const governs = tags[verb] === "AUX" || /^(?:DET|PROPN|PRON|ADP|PUNCT)$/.test(tags[verb + 1] ?? "PUNCT");
		if ((known || governs) && (timed || governs) && completes(tokens, tags, verbs, end, open))
			return { open, close: end - 1 };
	}
	return null;
}

function auxiliaryBefore(tokens: Token[], tags: PartOfSpeech[], open: number): string {
	let k = open - 1;
	while (k >= 0 && tags[k] !== "AUX") k--;
	return tokens[k]?.lower ?? "";
}

/** Whether the verb at a position, or behind an adverb there, has the form that the auxiliary before `open` asks for. */
function completes(
	tokens: Token[],
	tags: PartOfSpeech[],
	verbs: VerbLexicon,
	at: number,
	open: number,
): boolean {
	const verb = tags[at] === "ADV" || tokens[at]?.lower === "not" ? at + 1 : at;
	const auxiliary = auxiliaryBefore(tokens, tags, open);
	const { lower, lemma } = tokens[verb] ?? { lower: "", lemma: "" };
	if (tags[verb] === "AUX") return /^(?:be|been|being|have)$/.test(lower);
	if (tags[verb] !== "VERB" && !verbs.bases.has(lower)) return false;
	if (/^(?:is|are|was|were|be|been|has|have|had)$/.test(auxiliary))
		return isParticiple(lower) || (lower.endsWith("ing") && !/^ha/.test(auxiliary));
	return (verbs.bases.get(lower) ?? lemma) === lower;
}

/** "will not, for now, open": whether the word at `i` is the verb that the auxiliary before the marks waits for. */
export function isBehindAside(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const close = tags[i - 1] === "ADV" || tokens[i - 1]?.lower === "not" ? i - 2 : i - 1;
	const mark = tokens[close]?.lower ?? "";
	if (closesPhrase(tokens, tags, i, verbs)) return true;
	if (tags[close] !== "PUNCT" || !(mark === ")" || CLOSED_BY.get(mark) === mark)) return false;
	for (let k = close - 1; k > close - LONGEST_ASIDE && k > 0; k--) {
		if (CLOSED_BY.get(tokens[k]?.lower ?? "") !== mark) continue;
		let auxiliary = k - 1;
		while (tags[auxiliary] === "ADV" || tokens[auxiliary]?.lower === "not") auxiliary--;
		return tags[auxiliary] === "AUX" && completes(tokens, tags, verbs, i, k);
	}
	return false;
}

/** "has for years armed", "will in June host": the same of a phrase without marks. */
export function isBehindPhrase(tokens: Token[], i: number, verbs: VerbLexicon): boolean {
	const start = Math.max(0, i - LONGEST_PHRASE - 2);
	let auxiliary = i - 1;
	while (auxiliary > start && tokens[auxiliary]?.pos !== "AUX") auxiliary--;
	if (auxiliary <= start || i - auxiliary < 3) return false;
	const words = tokens.slice(start, i + 3);
	return closesPhrase(
		words,
		words.map(({ pos }) => pos),
		i - start,
		verbs,
	);
}

function closesPhrase(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	let k = i - 1;
	const before = tags[k];
	if (before !== "NOUN" && before !== "PROPN" && before !== "NUM" && before !== "ADV") return false;
	while (k > i - LONGEST_PHRASE && IN_PHRASE.has(tags[k])) k--;
	if (k > i - 3 || tags[k] !== "AUX") return false;
	while (tags[k + 1] === "ADV") k++;
	return phraseBehind({ tokens, tags, verbs }, k + 1)?.close === i - 1;
}

/** Reads a verb group as if nothing were set off in it. */
export function readAround(words: TaggedWords, i: number, { open, close }: Aside): VerbGroup | null {
	const without = <T>(list: T[]): T[] => [...list.slice(0, open), ...list.slice(close + 1)];
	const group = readVerbGroup({ ...words, tokens: without(words.tokens), tags: without(words.tags) }, i);
	if (!group || group.head < words.offset + open) return null;
	const apart = close + 1 - open;
	return changedVerb(group, { head: group.head + apart, last: group.last + apart });
}
