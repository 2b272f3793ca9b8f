import type { Document, PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import type { VerbGroup } from "./structure.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** Auxiliaries that go before their subject behind some openings, by what stands behind the subject. */
const BEFORE_SUBJECT = new Map<string, "base" | "participle" | "either">([
	..."did does do will would can could shall should may might must".split(" ").map((word) => [word, "base"]),
	..."has have had".split(" ").map((word) => [word, "participle"]),
	..."is are was were".split(" ").map((word) => [word, "either"]),
] as [string, "base" | "participle" | "either"][]);

const OPENERS = new Set(
	"nor neither never rarely seldom scarcely hardly barely only not no little".split(" "),
);

/** How far before its auxiliary an opening may begin: "Only after two days of talks in Cairo did". */
const LONGEST_OPENING = 16;

/** What turns a clause round. */
export interface Opening {
	/** "Nor", "at no time": what follows is denied. */
	denies: boolean;
	/** "No sooner": what happens next follows "than". */
	sooner: boolean;
}

/**
 * The opening that has an auxiliary before its subject; null when the group is no such auxiliary.
 * @param start first token of the sentence
 */
export function openingBefore(
	{ tokens }: Document,
	{ head, last }: VerbGroup,
	start: number,
): Opening | null {
	if (last !== head + 1 || !BEFORE_SUBJECT.has(tokens[head]?.lower ?? "")) return null;
	const at = openerAt(tokens, head, start);
	if (at < 0) return null;
	const opener = tokens[at]?.lower ?? "";
	const next = tokens[at + 1]?.lower ?? "";
	const sooner = opener === "no" && next === "sooner";
	const denies =
		/^(?:nor|neither)$/.test(opener) ||
		(opener === "never" && next !== "before") ||
		(opener === "no" && !sooner) ||
		(opener === "not" && !isUnmatched(tokens, at, head) && /^(?:since|once|for|even|in|a|one)$/.test(next));
	return { denies, sooner };
}

/** "Not since 1979 had Iran so openly courted", "Not in years has it been so": never so much before, and so it is now. */
function isUnmatched(tokens: Token[], opener: number, auxiliary: number): boolean {
	if (!/^(?:since|in|for)$/.test(tokens[opener + 1]?.lower ?? "")) return false;
	for (let k = auxiliary + 1; k < auxiliary + LONGEST_OPENING && k < tokens.length; k++) {
		const { lower } = tokens[k] as Token;
		if (/^[.;:?!]$/.test(lower)) return false;
		if (/^(?:so|such|as)$/.test(lower)) return true;
	}
	return false;
}

/** Where the opening begins that an auxiliary stands behind; -1 when there is none. */
function openerAt(tokens: Token[], auxiliary: number, start: number): number {
	for (let k = auxiliary - 1; k >= start && k > auxiliary - LONGEST_OPENING; k--) {
		const { lower } = tokens[k] as Token;
		if (/^[.;:?!]$/.test(lower)) return -1;
		if (OPENERS.has(lower) && opens(tokens, k, auxiliary, k === start)) return k;
	}
	return -1;
}

/** "Only Iran has troops stationed there" has its subject before the auxiliary; "Only then has Iran" has not. */
function opens(tokens: Token[], at: number, auxiliary: number, first: boolean): boolean {
	const before = tokens[at - 1];
	const { lower } = tokens[at] as Token;
	if (lower === "no" && before?.pos === "ADP") return true;
	const apart = first || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before?.pos ?? "");
	if (!apart && !(lower === "nor" || lower === "neither")) return false;
	if (at === auxiliary - 1) return true;
	const next = tokens[at + 1] as Token;
	if (/^(?:only|not)$/.test(lower) && /^(?:ADP|SCONJ)$/.test(next.pos)) return true;
	if (lower === "not" && /^(?:a|one|even|once)$/.test(next.lower)) return true;
	for (let k = at + 1; k < auxiliary; k++)
		if (!/^(?:ADV|ADJ|PART|SCONJ|ADP)$/.test(tokens[k]?.pos ?? "")) return false;
	return true;
}

/** "Nor did Egypt bomb Libya", "Never has Russia armed Chad": the verb behind a subject that its auxiliary stands before. */
export function isBehindAuxiliary(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower } = tokens[i] as Token;
	const base = verbs.bases.get(lower);
	if (!base || !/^(?:PROPN|NOUN|PRON|ADV)$/.test(tags[i - 1] ?? "")) return false;
	let k = i - 1;
	while (k >= 0 && k > i - 9 && tags[k] !== "VERB" && tags[k] !== "PUNCT" && tags[k] !== "AUX") k--;
	if (tags[k] !== "AUX" || k === i - 1) return false;
	const wanted = BEFORE_SUBJECT.get(tokens[k]?.lower ?? "");
	if (!wanted) return false;
	const fits =
		wanted === "base"
			? base === lower
			: isParticiple(lower) || (wanted === "either" && lower.endsWith("ing"));
	return fits && openerAt(tokens, k, 0) >= 0;
}
