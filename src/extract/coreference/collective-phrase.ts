import type { Reading } from "../actors/reading.ts";
import type { Token } from "../document.ts";

/** Nouns for people of an office or sex. */
export const PEOPLE =
	/^(?:leaders?|men|women|presidents?|premiers?|monarchs?|kings|envoys|ministers?|generals?|commanders?|statesmen|autocrats|strongmen|diplomats|chancellors|heads)$/;
/** Nouns for countries and what stands for them. */
export const COUNTRIES =
	/^(?:countries|nations?|governments?|capitals?|neighbou?rs?|states?|country|army|armies|powers|republics|kingdoms|monarchies|juntas|islands|giants)$/;
/** What is not a people's, a country's or a body's, so that any pair may be meant. */
const SIDES =
	/^(?:sides?|part(?:y|ies)|camps?|delegations?|teams?|rivals?|foes?|adversar(?:y|ies)|enem(?:y|ies)|allies|friends|antagonists|belligerents|combatants|contenders|claimants|partners|members|movements|factions|groups|militias|organi[sz]ations|clubs|companies)$/;
/** The numbers that such a phrase may have. */
export const NUMBERS = new Map([
	["two", 2],
	["three", 3],
	["four", 4],
	["five", 5],
	["six", 6],
]);

const EACH =
	/^(?:army|government|country|capital|camp|nation|neighbou?r|leader|minister|president|ministry|one|party|navy)$/;

/** The end of a phrase for several known actors at a token; the token itself where there is none. */
export function phraseAt(reading: Reading, i: number, end: number): number {
	const { tokens } = reading.scan;
	const forms = reading.roster.gazetteer.words.collective.get((tokens[i] as Token).lower);
	// "The two have met": without a noun.
	const alone = NUMBERS.has(tokens[i + 1]?.lower ?? "") && /^(?:the|these|all)$/.test(tokens[i]?.lower ?? "");
	if (alone && standsByItself(tokens, i)) return i + 2;
	const form = forms
		?.get(tokens[i + 1]?.lower ?? "")
		?.find((words) => i + words.length <= end && standsAt(words, tokens, i));
	if (form) return i + form.length;
	return tokens[i]?.lower === "each" && accusesOther(tokens, i, end) ? i + 2 : describedPair(reading, i, end);
}

/** "Each army blamed the other": one of the two, as "the other" tells. */
function accusesOther(tokens: Token[], i: number, end: number): boolean {
	if (!EACH.test(tokens[i + 1]?.lower ?? "")) return false;
	for (let k = i + 2; k < Math.min(end, i + 12); k++)
		if (tokens[k]?.lower === "the" && tokens[k + 1]?.lower === "other") return true;
	return false;
}

function standsAt(words: string[], tokens: Token[], i: number): boolean {
	for (let k = words.length - 1; k >= 0; k--) if (tokens[i + k]?.lower !== words[k]) return false;
	return true;
}

/** Whether a verb follows "the two", or nothing that it could count: "urged the two to stop", "between the two". */
function standsByItself(tokens: Token[], i: number): boolean {
	const next = tokens[i + 2];
	if (next?.lower === "-") return false;
	if (/^(?:VERB|AUX|ADV)$/.test(next?.pos ?? "")) return true;
	// "The three accused France": a past that the tagger takes for a noun.
	if (next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 3]?.pos ?? "")) return true;
	const governed = /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "");
	// "carried messages between the two since March"
	if (tokens[i - 1]?.lower === "between" && /^(?:ADP|SCONJ|PUNCT)$/.test(next?.pos ?? "")) return true;
	return (
		governed && (/^(?:PART|PUNCT)$/.test(next?.pos ?? "") || /^(?:to|for|over)$/.test(next?.lower ?? ""))
	);
}

/** "between the ministers of Chad and Mali", "between the government and rebels": told by what follows. */
function isOfSomebody(tokens: Token[], i: number, end: number): boolean {
	for (let k = i + 1; k < Math.min(end, i + 5); k++) {
		const { lower, pos } = tokens[k] as Token;
		// "a quarrel between the ministers over the budget": of one government.
		if (lower === "ministers" && !/^(?:foreign|defen[cs]e)$/.test(tokens[k - 1]?.lower ?? "")) return true;
		if (/^(?:leaders|presidents|premiers|ministers|neighbours|neighbors)$/.test(lower))
			return (
				/^(?:of|from|and|,)$/.test(tokens[k + 1]?.lower ?? "") ||
				/^(?:NOUN|PROPN)$/.test(tokens[k + 1]?.pos ?? "")
			);
		if (pos !== "ADJ" && pos !== "NOUN") return true;
	}
	return true;
}

const FOES = /^(?:neighbou?rs|rivals|foes|adversaries|enemies|arch-rivals|archrivals|arch-foes)$/;

/** Whether the noun counts people, countries or sides. */
function counts(noun: string): boolean {
	return !/^arm(?:y|ies)$/.test(noun) && (PEOPLE.test(noun) || COUNTRIES.test(noun) || SIDES.test(noun));
}

/** Words that a phrase for a pair begins with. */
const DESCRIBED = new Set(["the", "these", "both", "neither", "either", "all"]);

/** "The two NATO allies", "the nuclear-armed neighbours", "neither Gulf state": the end of such a phrase, or its start. */
function describedPair({ scan: { tokens } }: Reading, i: number, end: number): number {
	const first = tokens[i]?.lower ?? "";
	if (!DESCRIBED.has(first)) return i;
	const one = first === "neither" || first === "either";
	let start = i + 1;
	if (first === "all" && tokens[start]?.lower === "the") start++;
	// "the rival movements"
	const paired =
		first === "the" &&
		/^(?:rival|warring|feuding|estranged|sparring|quarrelling|quarreling)$/.test(tokens[start]?.lower ?? "");
	// "talks between the foreign ministers"
	const between = first === "the" && tokens[i - 1]?.lower === "between" && !isOfSomebody(tokens, i, end);
	const counted = paired || between || NUMBERS.has(tokens[start]?.lower ?? "");
	if (!/^(?:the|these|both)$/.test(first) && !one && !(first === "all" && counted)) return i;
	for (let j = start; j < Math.min(end, i + 7); j++) {
		const { lower, pos } = tokens[j] as Token;
		const such =
			first === "both" || counted
				? counts(lower) && (lower.endsWith("s") || /^(?:wo)?men$/.test(lower))
				: FOES.test(lower);
		if (one ? counts(lower) && !lower.endsWith("s") : such) {
			// "the two foreign ministers", "the two members' votes"
			if (/^(?:NOUN|PROPN)$/.test(tokens[j + 1]?.pos ?? "") && counts(tokens[j + 1]?.lower ?? "")) continue;
			return tokens[j + 1]?.lower === "'" ? i : j + 1;
		}
		if (lower === "and" || lower === "or") return i;
		if (lower !== "-" && !NUMBERS.has(lower) && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(pos) && lower !== "of")
			return i;
		if (pos === "VERB" && !/(?:ed|ing)$/.test(lower)) return i;
	}
	return i;
}
