import type { Sentence } from "../document.ts";
import { type NameSpan, placeKey } from "./names.ts";
import { addMention, type Reading } from "./reading.ts";

/** What is said of a mention of a town or province. It alone makes its country no actor of the article. */
export const LIES_IN = "place in the gazetteer";

/** The country in which the place of a name lies, as an actor's id; undefined for names of no listed place. */
export function countryOfPlace({ scan }: Reading, { first, last }: NameSpan): string | undefined {
	return scan.gazetteer.places.get(placeKey(scan, first, last));
}

/** Adds the mention of a country by a town or province of its own: never an actor, but a place that may be its target. */
export function mentionPlace(
	reading: Reading,
	{ first, last }: NameSpan,
	country: string,
	sentence: Sentence,
): void {
	// What rules say of towns holds for each of them: "seized a town", "seized Goma".
	const head = reading.scan.tokens[last - 1];
	if (head) head.lemma = "town";
	addMention(
		reading,
		{ actors: [country], first, last, head: last - 1, form: "name", use: "place", why: LIES_IN },
		sentence,
	);
}
