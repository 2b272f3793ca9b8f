import { addMention, countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence } from "../document.ts";
import { countryInFocus, mainCountry } from "./country.ts";
import { antecedentOf } from "./pronouns.ts";

const FORMER = /^(?:former|old|ex|one-time|onetime|erstwhile)$/;
const RULERS = /^(?:power|ruler|master|overlord|rulers|masters|coloniser|colonizer)$/;

/** The end of "the former colonial power", "its old colonial master" at a token; the token itself for anything else. */
function phraseEnd({ scan: { tokens } }: Reading, i: number): number {
	if (!/^(?:the|its|their|his|her)$/.test(tokens[i]?.lower ?? "")) return i;
	let at = FORMER.test(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
	// "its former coloniser"
	if (/^coloni[sz]er$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos !== "PROPN") return at + 1;
	if (tokens[at]?.lower !== "colonial") return i;
	at++;
	if (!RULERS.test(tokens[at]?.lower ?? "")) return i;
	// "the former colonial power France": the name says who.
	return tokens[at + 1]?.pos === "PROPN" || tokens[at + 1]?.lower === "of" ? i : at + 1;
}

/** The state that once ruled a country: of several the one that the article names. */
function rulerOf(reading: Reading, country: string): string | undefined {
	const { colonies } = reading.roster.gazetteer.words;
	const rulers = [...colonies].flatMap(([ruler, ruled]) => (ruled.has(country) ? [`country:${ruler}`] : []));
	const named = rulers.filter((id) => reading.roster.actors.has(id));
	return named.length === 1 ? named[0] : rulers.length === 1 ? rulers[0] : undefined;
}

/** Whose colonial ruler is meant: the owner's, else the one of the country that the text is about. */
function ruledBy(reading: Reading, i: number): string | undefined {
	const { tokens } = reading.scan;
	if (tokens[i]?.lower !== "the") {
		const owner = antecedentOf(reading, i);
		return owner?.actors.length === 1 ? countryOf(reading, owner.actors[0] as string) : undefined;
	}
	const object = /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "");
	for (const id of [mainCountry(reading, i), countryInFocus(reading, i, 3, object)])
		if (id !== undefined && rulerOf(reading, id)) return id;
	// "Belgium handed Burundi its archives": of those named just before, the one that another of them ruled.
	const near = reading.memory.past.filter(
		({ kind, sentence, head }) => kind === "country" && sentence >= reading.index - 2 && head < i,
	);
	const ids = new Set(near.flatMap(({ actors }) => actors));
	return [...ids].find((id) => ids.has(rulerOf(reading, id) ?? ""));
}

/** Reads "the former colonial power" for the state that it is. Returns its end, or the token itself. */
export function readColonialPower(reading: Reading, i: number, sentence: Sentence): number {
	const last = phraseEnd(reading, i);
	const ruled = last > i ? ruledBy(reading, i) : undefined;
	const ruler = ruled && rulerOf(reading, ruled);
	if (!ruled || !ruler) return i;
	addMention(
		reading,
		{
			actors: [ruler],
			first: i,
			last,
			head: last - 1,
			form: "description",
			use: "actor",
			why: `once ruled ${ruled}`,
		},
		sentence,
	);
	return last;
}
