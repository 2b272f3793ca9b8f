import { LIES_IN, type Sentence } from "../document.ts";
import { placeKey } from "./name-text.ts";
import type { NameSpan } from "./names.ts";
import { addMention, type Reading } from "./reading.ts";

/** The country in which the place of a name lies, as an actor's id; undefined for names of no listed place. */
export function countryOfPlace({ scan }: Reading, span: NameSpan): string | undefined {
	return scan.gazetteer.places.get(placeKey(scan, span));
}

/** Adds the mention of a country by a town or province of its own: never an actor, but a place that may be its target. */
export function mentionPlace(
	reading: Reading,
	{ first, last }: NameSpan,
	country: string,
	sentence: Sentence,
): void {
	addMention(
		reading,
		{ actors: [country], first, last, head: last - 1, form: "name", use: "place", why: LIES_IN },
		sentence,
	);
}
