import { addMention, type Found, type Reading } from "../actors/reading.ts";
import type { Sentence } from "../document.ts";
import { NUMBERS } from "./collective-phrase.ts";

const STATES =
	/^(?:states|countries|nations|republics|neighbou?rs|kingdoms|monarchies|juntas|governments|members|allies)$/;

/** Names that two states share: "the two Koreas". */
const NAMESAKES = new Map([
	["koreas", ["country:PRK", "country:KOR"]],
	["sudans", ["country:SDN", "country:SSD"]],
	["congos", ["country:COD", "country:COG"]],
]);

/** The end of the region's name at a token and its countries: "Baltic", "West African". */
function regionAt(
	{ scan: { tokens }, roster }: Reading,
	at: number,
): { end: number; ids: Set<string> } | null {
	const { regions } = roster.gazetteer.words;
	const word = tokens[at]?.lower ?? "";
	const long = regions.get(`${word} ${tokens[at + 1]?.lower ?? ""}`);
	if (long) return { end: at + 2, ids: long };
	const ids = regions.get(word);
	return ids ? { end: at + 1, ids } : null;
}

/**
 * Reads "the three Baltic states", "the two Gulf countries" for the countries that they are: all of a region that has just
 * so many, else those of it that the article has named, if they are so many. Returns the phrase's end, or the token itself.
 */
export function readStatesOfRegion(reading: Reading, i: number, sentence: Sentence): number {
	const { tokens } = reading.scan;
	if (!/^(?:the|all|both)$/.test(tokens[i]?.lower ?? "")) return i;
	const both = tokens[i]?.lower === "both";
	const count = both ? 2 : NUMBERS.get(tokens[i + 1]?.lower ?? "");
	const namesakes = NAMESAKES.get(tokens[i + (both ? 1 : 2)]?.lower ?? "");
	if (count === 2 && namesakes) {
		const head = i + (both ? 1 : 2);
		const why = "the two states of that name";
		const found: Found = {
			actors: namesakes,
			first: i,
			last: head + 1,
			head,
			form: "description",
			use: "actor",
			why,
		};
		addMention(reading, found, sentence);
		return head + 1;
	}
	const region = count && regionAt(reading, both ? i + 1 : i + 2);
	if (!count || !region || !STATES.test(tokens[region.end]?.lower ?? "")) return i;
	const named = new Set(
		reading.memory.past.flatMap(({ actors, head }) =>
			head < i ? actors.filter((id) => region.ids.has(id)) : [],
		),
	);
	const actors = region.ids.size === count ? [...region.ids] : named.size === count ? [...named] : null;
	if (!actors) return i;
	addMention(
		reading,
		{
			actors,
			first: i,
			last: region.end + 1,
			head: region.end,
			form: "description",
			use: "actor",
			why: region.ids.size === count ? "all states of the region" : "the states of the region named before",
		},
		sentence,
	);
	return region.end + 1;
}
