import type { PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import { changedVerb, type VerbGroup } from "./structure.ts";
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

/** What marks set off between an auxiliary and its verb: positions of the opening and the closing mark. */
interface Aside {
	open: number;
	close: number;
}

/** Where a verb stands between marks behind the auxiliaries that begin at `i`; null when nothing is set off there. */
export function asideBehind({ tokens, tags, verbs }: TaggedWords, i: number): Aside | null {
	if (tags[i] !== "AUX") return null;
	let open = i + 1;
	while (tags[open] === "AUX" || tags[open] === "ADV" || tokens[open]?.lower === "not") open++;
	const closing = CLOSED_BY.get(tokens[open]?.lower ?? "");
	if (closing === undefined) return null;
	for (let k = open + 2; k < open + LONGEST_ASIDE && k < tokens.length; k++) {
		if (/^[.;:?!]$/.test(tokens[k]?.lower ?? "")) return null;
		if (tokens[k]?.lower !== closing) continue;
		return completes(tokens, tags, verbs, k + 1, open) ? { open, close: k } : null;
	}
	return null;
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
	let k = open - 1;
	while (k >= 0 && tags[k] !== "AUX") k--;
	const auxiliary = tokens[k]?.lower ?? "";
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
	if (tags[close] !== "PUNCT" || !(mark === ")" || CLOSED_BY.get(mark) === mark)) return false;
	for (let k = close - 1; k > close - LONGEST_ASIDE && k > 0; k--) {
		if (CLOSED_BY.get(tokens[k]?.lower ?? "") !== mark) continue;
		let auxiliary = k - 1;
		while (tags[auxiliary] === "ADV" || tokens[auxiliary]?.lower === "not") auxiliary--;
		return tags[auxiliary] === "AUX" && completes(tokens, tags, verbs, i, k);
	}
	return false;
}

/** Reads a verb group as if nothing were set off in it. */
export function readAround(words: TaggedWords, i: number, { open, close }: Aside): VerbGroup | null {
	const without = <T>(list: T[]): T[] => [...list.slice(0, open), ...list.slice(close + 1)];
	const group = readVerbGroup({ ...words, tokens: without(words.tokens), tags: without(words.tags) }, i);
	if (!group || group.head < words.offset + open) return null;
	const apart = close + 1 - open;
	return changedVerb(group, { head: group.head + apart, last: group.last + apart });
}
