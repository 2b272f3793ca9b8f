import type { PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import { isPluralPossessive, nounOrName } from "./noun-slips.ts";
import { mendLast } from "./past-forms.ts";
import { isTime } from "./time-words.ts";

/** Mends the tag of the word at `i` of a sentence, and those of its neighbours where they go with it. */
type Mend = (tokens: Token[], tags: PartOfSpeech[], i: number) => void;

/** Slips that only particular words and marks meet with: the words, and what is to be mended at one of them. */
const SLIPS: [words: string, mend: Mend][] = [
	[
		"for",
		(_, tags, i) => {
			if (tags[i] === "SCONJ") tags[i] = "ADP";
		},
	],
	// "called its ambassador in Brussels home for consultations"
	[
		"home",
		(tokens, tags, i) => {
			if (tags[i - 1] === "PROPN" && /^(?:for|after|over|on|in|\.|,)$/.test(tokens[i + 1]?.lower ?? "."))
				tags[i] = "ADV";
			if (
				/^(?:ambassador|envoy|diplomat|consul|minister|soldier|troop|force)s?$/.test(
					tokens[i - 1]?.lower ?? "",
				)
			)
				tags[i] = "ADV";
		},
	],
	// "it is time for Chad to act"
	[
		"time",
		(tokens, tags, i) => {
			if (tags[i] === "VERB" && /^(?:is|was)$/.test(tokens[i - 1]?.lower ?? "")) tags[i] = "NOUN";
		},
	],
	[
		"first",
		(tokens, tags, i) => {
			// "the talks, the first between the two"
			if (tokens[i + 1]?.lower === "between" && tokens[i - 1]?.lower === "the") tags[i] = "NOUN";
		},
	],
	["last", mendLast],
	// "are not on speaking terms"
	[
		"speaking",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "terms") tags[i] = "ADJ";
		},
	],
	// "About 300 Sahrawis marched": how many, and not what it is about.
	[
		"about around over",
		(tokens, tags, i) => {
			if (tags[i] === "ADP" && tags[i + 1] === "NUM" && opensCount(tokens, tags, i)) tags[i] = "ADV";
		},
	],
	// "Chad fears that Libya has armed them"
	[
		"fears hopes doubts",
		(tokens, tags, i) => {
			if (
				tokens[i + 1]?.lower === "that" &&
				(tags[i - 1] === "PROPN" || /^(?:nobody|none|one|few|who)$/.test(tokens[i - 1]?.lower ?? ""))
			)
				tags[i] = "VERB";
		},
	],
	// "had shot it down"
	[
		"shot",
		(tokens, tags, i) => {
			if (tags[i - 1] === "AUX" && /^(?:PRON|ADV|ADP)$/.test(tags[i + 1] ?? "")) tags[i] = "VERB";
			// "troops shot dead two herders"
			if (tokens[i + 1]?.lower === "dead" && tags[i - 1] !== "DET") {
				tags[i] = "VERB";
				tags[i + 1] = "ADV";
			}
		},
	],
	[
		"doubt",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "that") mendDoubt(tokens, tags, i);
		},
	],
	// "which UN experts say is armed by Rwanda"
	[
		"say",
		(_, tags, i) => {
			if (tags[i] === "NOUN" && tags[i - 1] === "NOUN" && /^(?:AUX|DET|PRON|PROPN)$/.test(tags[i + 1] ?? ""))
				tags[i] = "VERB";
		},
	],
	// "gets much of its gas from"
	[
		"much",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "of" && tags[i - 1] === "VERB") tags[i] = "NOUN";
		},
	],
	// "sees eye to eye with": how, and not to eye somebody.
	[
		"eye",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "to" && tokens[i + 2]?.lower === "eye") {
				tags[i] = "NOUN";
				tags.fill("ADV", i + 1, i + 3);
			}
		},
	],
	// "hit a new low"
	[
		"low high",
		(tokens, tags, i) => {
			if (tags[i] === "ADJ" && /^(?:new|record|all-time|historic)$/.test(tokens[i - 1]?.lower ?? ""))
				if (!nounOrName(tags[i + 1])) tags[i] = "NOUN";
		},
	],
	// "stands shoulder to shoulder with": how, and not what.
	[
		"shoulder",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "to" && tokens[i + 2]?.lower === "shoulder") tags.fill("ADV", i, i + 3);
		},
	],
	// "Long a friend of Iran, Oman": for how long, and not who.
	[
		"long",
		(tokens, tags, i) => {
			if (i === 0 && tags[1] === "DET") tags[0] = "ADV";
			// "The UAE, long accused of arming them,"
			if (tokens[i - 1]?.lower === "," && isParticiple(tokens[i + 1]?.lower ?? "") && tags[i + 2] === "ADP") {
				tags[i] = "ADV";
				tags[i + 1] = "VERB";
			}
		},
	],
	// "Early this morning Oman left": when, and not who.
	[
		"early late",
		(tokens, tags, i) => {
			if (tags[i] === "PROPN" && opensTime(tokens[i + 1], tokens[i + 2])) tags[i] = "ADV";
		},
	],
	// "Oman pretended to leave"
	[
		"pretended",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "to") tags[i] = "VERB";
		},
	],
	// "Several weeks ago Oman left"
	[
		"several",
		(_, tags, i) => {
			if (tags[i] === "PROPN") tags[i] = "ADJ";
		},
	],
	// "a couple of weeks ago": an amount of them.
	[
		"couple",
		(tokens, tags, i) => {
			if (tokens[i + 1]?.lower === "of" && isTime(tokens[i + 2])) tags.fill("ADJ", i, i + 2);
		},
	],
	// "has since lifted": since then; "since 2011".
	[
		"since",
		(tokens, tags, i) => {
			if (/^(?:has|have|had)$/.test(tokens[i - 1]?.lower ?? "")) tags[i] = "ADV";
			else if (tags[i] === "SCONJ" && /^\d/.test(tokens[i + 1]?.lower ?? "")) tags[i] = "ADP";
		},
	],
	[
		"president-elect premier-elect chancellor-elect",
		(_, tags, i) => {
			tags[i] = "NOUN";
		},
	],
	// "the former accuses the latter": they stand for somebody by themselves.
	[
		"former latter",
		(_, tags, i) => {
			if (tags[i - 1] === "DET" && !nounOrName(tags[i + 1])) tags[i] = "NOUN";
		},
	],
	// "the violence in the north."
	[
		"north south east west",
		(_, tags, i) => {
			if (tags[i] === "ADV" && tags[i - 1] === "DET") tags[i] = "NOUN";
		},
	],
	// "Each called the other a liar"
	[
		"other",
		(tokens, tags, i) => {
			if (
				tags[i] === "ADJ" &&
				tokens[i - 1]?.lower === "the" &&
				/^(?:DET|PUNCT|ADP)$/.test(tags[i + 1] ?? "")
			)
				tags[i] = "NOUN";
		},
	],
	// "Pakistan's army chief, Asim Munir": who it is, where no noun follows.
	[
		"chief",
		(_, tags, i) => {
			if (tags[i] === "ADJ" && tags[i - 1] === "NOUN" && tags[i + 1] !== "NOUN") tags[i] = "NOUN";
			// "Nato chief meets"
			if (tags[i] === "ADJ" && tags[i - 1] === "PROPN" && /^(?:VERB|AUX)$/.test(tags[i + 1] ?? ""))
				tags[i] = "NOUN";
		},
	],
	[
		"'",
		(tokens, tags, i) => {
			if (isPluralPossessive(tokens, tags, i)) tags[i] = "PART";
		},
	],
	[
		"'s",
		(_, tags, i) => {
			if (tags[i] === "AUX" && tags[i - 1] === "PROPN" && nounFollows(tags, i)) tags[i] = "PART";
		},
	],
];

/** What to mend by the word, in lower case. */
const BY_WORD: ReadonlyMap<string, Mend> = new Map(
	SLIPS.flatMap(([words, mend]) => words.split(" ").map((word) => [word, mend] as const)),
);

/** Mends the slips that the word at `i` of a sentence, in lower case, meets with. */
export function mendWord(lower: string, tokens: Token[], tags: PartOfSpeech[], i: number): void {
	BY_WORD.get(lower)?.(tokens, tags, i);
}

/** "Late *on* Monday", "Early *this* morning", "Late *last* year". */
function opensTime(next: Token | undefined, behind: Token | undefined): boolean {
	if (isTime(next)) return true;
	return (
		/^(?:on|in|this|that|last|next|the)$/.test(next?.lower ?? "") &&
		(isTime(behind) || behind?.text === "May")
	);
}

/** Whether a phrase that says how many begins here: at the head of its clause, with a plural and its verb behind. */
function opensCount(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (i > 0 && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(tags[i - 1] ?? "")) return false;
	let head = i + 2;
	while (head < i + 6 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tags[head] ?? "")) head++;
	return head > i + 2 && /^(?:VERB|AUX)$/.test(tags[head] ?? "") && !isTime(tokens[head - 1]);
}

/** "Few in Chad doubt that", "but few doubt that": how many do so opens the clause. */
function mendDoubt(tokens: Token[], tags: PartOfSpeech[], i: number): void {
	for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
		if (!/^(?:few|many|some|none)$/.test(tokens[k]?.lower ?? "")) continue;
		if (k > 0 && !/^(?:CCONJ|PUNCT)$/.test(tokens[k - 1]?.pos ?? "")) continue;
		tags[i] = "VERB";
		if (k === i - 1) tags[k] = "NOUN";
		return;
	}
}

function nounFollows(tags: PartOfSpeech[], i: number): boolean {
	return tags[i + 1] === "NOUN" || (tags[i + 1] === "ADJ" && tags[i + 2] === "NOUN");
}
