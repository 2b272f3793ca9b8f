import type { PartOfSpeech, Token } from "../document.ts";
import { isTime } from "./time-words.ts";
import type { TaggedWords } from "./verb-group.ts";

/** Prepositions that open a sentence by telling when, where or under what the rest happened. */
const SETTING = new Set(
	"in on at before after during since following until amid amidst under upon within throughout despite ahead from as".split(
		" ",
	),
);
/** What is written with a capital in names of times and meetings: "During the Cold War Cuba sent". */
const OCCASIONS = new Set("war revolution summit conference assembly olympics games".split(" "));
/** Words behind which a clause may open with such a phrase: "said that in May Chad accused". */
const OPENERS = new Set("that because although though while whereas".split(" "));
const POSSESSIVE = /^(?:his|her|its|their)$/;
/** A name right behind these is their own: "in the port city Odesa". */
const NAMED = new Set(
	"capital city town port village region province state country island district peninsula river republic".split(
		" ",
	),
);

/**
 * "Before the war Russia supplied Germany", "In the run-up to the vote Iran accused Oman": a phrase that sets the scene
 * needs no comma, and the name behind its noun is the sentence's subject.
 * @param k the position right behind the noun, where a name begins
 * @param end where the name ends
 */
export function closesSetting({ tokens, tags }: TaggedWords, k: number, end: number): boolean {
	if (
		(tags[k - 1] !== "NOUN" && !isTime(tokens[k - 1]) && !OCCASIONS.has(tokens[k - 1]?.lower ?? "")) ||
		NAMED.has(tokens[k - 1]?.lemma ?? "") ||
		!verbFollows({ tags, tokens }, end)
	)
		return false;
	let first = k - 2;
	while (first >= 0 && k - first < 14 && !ends(tokens[first], tags[first])) first--;
	if (tokens[first]?.lower === "following") first--;
	if (
		first >= 0 &&
		!/^(?:[;:–—]|--)$/.test(tokens[first]?.lower ?? "") &&
		!(first === 0 && tags[0] === "CCONJ") &&
		!OPENERS.has(tokens[first]?.lower ?? "")
	)
		return false;
	let opener = first + 1;
	while (
		!SETTING.has(tokens[opener]?.lower ?? "") &&
		(tags[opener] === "ADV" || tokens[opener]?.lower === "just")
	)
		opener++;
	return opener < k - 1 && SETTING.has(tokens[opener]?.lower ?? "");
}

function ends(token: Token | undefined, tag: PartOfSpeech | undefined): boolean {
	if (tag === "PRON") return !POSSESSIVE.test(token?.lower ?? "");
	if (OPENERS.has(token?.lower ?? "")) return true;
	return token?.lower === "following" || /^(?:VERB|AUX|PUNCT|CCONJ)$/.test(tag ?? "");
}

function verbFollows({ tokens, tags }: Pick<TaggedWords, "tokens" | "tags">, end: number): boolean {
	let verb = end;
	while (tags[verb] === "ADV") verb++;
	if (tags[verb] === "AUX") return true;
	if (tags[verb] !== "VERB" || tokens[verb]?.lower.endsWith("ing")) return false;
	// "the strike Chad reported on": without an object the clause may describe the noun.
	const next = tags[verb + 1] === "ADP" ? verb + 2 : verb + 1;
	return !/^(?:ADP|PUNCT|CCONJ|VERB|AUX)$/.test(tags[next] ?? "PUNCT");
}

/** Whether a main line follows behind a comma, for which the words before it can only describe: "the war it began, it lost". */
export function lineFollows({ tokens, tags }: TaggedWords, from: number): boolean {
	let comma = from;
	while (comma < tokens.length && tokens[comma]?.lower !== ",") comma++;
	const next = tags[comma + 1] ?? "";
	if (
		!/^(?:PRON|DET|PROPN|NOUN)$/.test(next) ||
		/^(?:which|who|whose|whom)$/.test(tokens[comma + 1]?.lower ?? "")
	)
		return false;
	for (let k = comma + 2; k < tokens.length && k < comma + 9; k++) {
		if (tokens[k]?.lower === ",") return false;
		if (tags[k] === "AUX" || (tags[k] === "VERB" && !tokens[k]?.lower.endsWith("ing")))
			return !/^(?:said|says|told|reported)$/.test(tokens[k]?.lower ?? "");
	}
	return false;
}
