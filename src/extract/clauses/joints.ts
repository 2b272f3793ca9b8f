import type { Token } from "../document.ts";
import { MEASURING_WORDS, measuringWords } from "./amounts.ts";
import type { Chunk } from "./chunks.ts";
import { allOfWhom, CONNECTIVES, isRelative, isSubordinator, opensUnwilling } from "./connectives.ts";
import type { Atoms } from "./noun-phrase.ts";
import { nounPhrase } from "./structure.ts";
import type { TaggedWords } from "./verb-group.ts";

/** "according to", "because of" and their like act as one preposition. */
const COMPOUND = new Map([
	["according", "to"],
	["because", "of"],
	["due", "to"],
	["prior", "to"],
	["ahead", "of"],
	["thanks", "to"],
	["instead", "of"],
	["rather", "than"],
	["far", "from"],
	["short", "of"],
	["owing", "to"],
	["alongside", ""],
	["amid", ""],
	["opposite", ""],
	["including", ""],
	["following", ""],
	["regarding", ""],
	["concerning", ""],
]);

/** Pronouns that a relative clause makes a phrase of. */
const ANYTHING = new Set(["nothing", "something", "anything", "everything"]);
const FLOATING = new Set(["each", "both", "all"]);
/** Two words that only tell how much or in what way, by the first. */
const ASIDES = new Map([
	["in", /^(?:particular|turn)$/],
	["above", /^all$/],
	["for", /^(?:instance|example)$/],
	["not", /^least$/],
	["of", /^course$/],
	["among", /^others$/],
]);
/** At these words a sentence is joined, or something related or measured; at others stands a phrase, a verb or a mark. */
const JOINTS: ReadonlySet<string> = new Set([
	..."as let among to side than neither more with none most".split(" "),
	...COMPOUND.keys(),
	...ASIDES.keys(),
	...ANYTHING,
	...FLOATING,
	...MEASURING_WORDS,
	...CONNECTIVES,
]);

/** Whether something that `readJoint` reads may begin with a word; all others need no closer look. */
export function mayJoin(word: string): boolean {
	return JOINTS.has(word);
}

/** What begins with a word that joins, relates or measures, and is no phrase. Returns where it ends, `i` when there is none. */
export function readJoint(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): number {
	const { lower } = words.tokens[i] as Token;
	const at = words.offset + i;
	const measuring = measuringWords(words.tokens, words.tags, i);
	if (measuring > 0) return i + measuring;
	if (isAside(words, i)) return i + 2;
	if (isFloating(words, chunks, i)) return i + 1;
	if (isMoreThanOnce(words, i)) return i + 3;
	const behind = pushLink(words, chunks, i, lower);
	if (behind > i) return behind;
	if (lower === "neither" && opensUnwilling(words, chunks, i)) {
		if (chunks.at(-1)?.kind !== "noun") chunks.push({ kind: "noun", phrase: nounPhrase(at - 1, at, at - 1) });
		chunks.push({ kind: "relative", word: "that", at });
	}
	const whom = allOfWhom(words, chunks, i);
	if (whom) {
		chunks.push({ kind: "relative", word: whom, at });
		return i + 3;
	}
	// "Nothing that Chad has said suggests"
	if (ANYTHING.has(lower) && /^(?:that|who|which)$/.test(words.tokens[i + 1]?.lower ?? "")) {
		chunks.push({ kind: "noun", phrase: nounPhrase(at, at + 1, at) });
		return i + 1;
	}
	if (isRelative(words, chunks, i)) {
		chunks.push({ kind: "relative", word: lower, at });
		return i + 1;
	}
	if (isSubordinator(words, atoms, chunks, i)) {
		chunks.push({ kind: "subordinator", word: lower === "for" ? "because" : lower, at });
		return i + 1;
	}
	return i;
}

/** "to the north of": where, and to nobody. */
function isBeside({ tokens }: TaggedWords, i: number): boolean {
	if (tokens[i + 1]?.lower !== "the" || tokens[i + 3]?.lower !== "of") return false;
	return /^(?:north|south|east|west|left|right)(?:east|west)?$/.test(tokens[i + 2]?.lower ?? "");
}

/** "as well as", "alongside", "because of": words that together link like one. Returns where they end, `i` when there are none. */
function pushLink(words: TaggedWords, chunks: Chunk[], i: number, lower: string): number {
	const at = words.offset + i;
	if (lower === "as" && words.tokens[i + 1]?.lower === "well" && words.tokens[i + 2]?.lower === "as") {
		chunks.push({ kind: "conjunction", word: "and", at });
		return i + 3;
	}
	// "Iran, let alone Russia,": what is denied of one is denied of the other all the more.
	if (lower === "let" && words.tokens[i + 1]?.lower === "alone" && words.tags[i - 1] === "PUNCT") {
		chunks.push({ kind: "conjunction", word: "and", at });
		return i + 2;
	}
	if (lower === "among" && words.tokens[i + 1]?.lower === "them") {
		const name = chunks.at(-1);
		const comma = chunks.at(-2);
		// "several states, among them Chad and Niger,", "several states, Chad among them,"
		if (words.tags[i - 1] === "PUNCT") chunks.push({ kind: "preposition", word: "including", at });
		else if (name?.kind === "noun" && comma?.kind === "comma")
			chunks.splice(-1, 1, { kind: "preposition", word: "including", at: comma.at }, name);
		else return i;
		return i + 2;
	}
	if (lower === "to" && isBeside(words, i)) {
		chunks.push({ kind: "preposition", word: "north of", at });
		return i + 4;
	}
	if (isSideBySide(words, i)) {
		chunks.push({ kind: "preposition", word: "alongside", at });
		return i + 4;
	}
	if (lower === "as" && isJudgedAs(words, chunks, i)) {
		words.tags[i + 2] = "NOUN";
		chunks.push({ kind: "adjective", word: words.tokens[i + 1]?.lower ?? "", at: at + 1 });
		return i + 2;
	}
	// "would rather trade with Chad than be armed by it"
	if (lower === "than" && words.tokens[i - 1]?.lower !== "rather" && isPreferred(words, i)) {
		chunks.push({ kind: "preposition", word: "rather than", at });
		return i + 1;
	}
	// "more with Chad than with Mali": with both.
	if (lower === "than" && words.tags[i + 1] === "ADP" && words.tokens[i - 1]?.lower !== "rather") {
		chunks.push({ kind: "conjunction", word: "and", at });
		return i + 1;
	}
	const credit = lower === "thanks" ? creditEnd(words, i) : i;
	if (credit > i) {
		chunks.push({ kind: "preposition", word: "thanks to", at });
		return credit;
	}
	const compound = COMPOUND.get(lower);
	// "due to meet" is no preposition.
	const verbal =
		(words.tags[i + 1] === "PART" && words.tags[i + 2] === "VERB") || words.tokens[i + 1]?.lower === "suit";
	if (compound !== undefined && !verbal && (compound === "" || words.tokens[i + 1]?.lower === compound)) {
		chunks.push({ kind: "preposition", word: compound ? `${lower} ${compound}` : lower, at });
		return i + (compound ? 2 : 1);
	}
	return i;
}

/** "would rather" stands before the "than" at `i`, with a verb behind it. */
function isPreferred({ tokens, tags }: TaggedWords, i: number): boolean {
	if (tags[i + 1] !== "VERB" && tags[i + 1] !== "AUX") return false;
	for (let k = i - 1; k > 0 && k > i - 14; k--)
		if (tokens[k]?.lower === "rather") return tokens[k - 1]?.lower === "would";
	return false;
}

/** "rejected as false claims that", "dismissed as lies reports of": what the claims are called, and then the claims. */
function isJudgedAs({ tokens, tags }: TaggedWords, chunks: Chunk[], i: number): boolean {
	const verb = chunks.at(-1);
	if (
		verb?.kind !== "verb" ||
		!/^(?:dismiss|reject|denounce|condemn|deny|rubbish|ridicule)$/.test(verb.group.lemma)
	)
		return false;
	if (!/^(?:ADJ|NOUN|VERB)$/.test(tags[i + 1] ?? "")) return false;
	const claims =
		/^(?:claims|reports|allegations|suggestions|accusations|rumours|rumors|charges|speculation|talk)$/;
	return (
		claims.test(tokens[i + 2]?.lower ?? "") && /^(?:that|of|by|about|from)$/.test(tokens[i + 3]?.lower ?? "")
	);
}

/** "thanks in no small part to", "thanks largely to": behind the "to"; else the word itself. */
function creditEnd({ tokens, tags }: TaggedWords, i: number): number {
	let k = i + 1;
	if (tokens[k]?.lower === "in") {
		while (k < i + 5 && !/^(?:part|measure)$/.test(tokens[k]?.lower ?? "")) k++;
		k++;
	}
	while (tags[k] === "ADV") k++;
	return k > i + 1 && tokens[k]?.lower === "to" && tags[k + 1] !== "VERB" ? k + 1 : i;
}

/** "and in particular the EU", "and with it Chad": two words that only tell how much or in what way. */
function isAside({ tokens, tags }: TaggedWords, i: number): boolean {
	const first = tokens[i]?.lower ?? "";
	const next = tokens[i + 1]?.lower ?? "";
	if (first === "with" && tags[i - 1] === "CCONJ")
		return /^(?:it|him|her|them)$/.test(next) && !/^[,.]$/.test(tokens[i + 2]?.lower ?? ".");
	return ASIDES.get(first)?.test(next) ?? false;
}

/** "has more than once accused": only how often. */
function isMoreThanOnce({ tokens }: TaggedWords, i: number): boolean {
	if (tokens[i]?.lower !== "more") return false;
	return tokens[i + 1]?.lower === "than" && tokens[i + 2]?.lower === "once";
}

/** "Ghana and Togo each accused", "invited both him and Togo": how those named share what the verb says. */
function isFloating({ tokens, tags }: TaggedWords, chunks: Chunk[], i: number): boolean {
	if (tokens[i]?.lower === "both" && tags[i + 1] === "PRON" && tokens[i + 2]?.lower === "and") return true;
	if (!FLOATING.has(tokens[i]?.lower ?? "") || chunks.at(-1)?.kind !== "noun") return false;
	return tags[i + 1] === "VERB" || tags[i + 1] === "AUX";
}

/** ", side by side with Chad,": in its company. */
function isSideBySide({ tokens }: TaggedWords, i: number): boolean {
	if (tokens[i]?.lower !== "side" || tokens[i + 1]?.lower !== "by" || tokens[i + 2]?.lower !== "side")
		return false;
	return tokens[i + 3]?.lower === "with" && tokens[i - 1]?.lower === ",";
}
