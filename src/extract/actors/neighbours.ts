import { type Fit, fitOf, onlyOneNear } from "../coreference/country.ts";
import { otherCountry } from "../coreference/sides.ts";
import type { Description, Meaning } from "./description.ts";
import { ownerActor } from "./owner.ts";
import { countryOf, type Reading } from "./reading.ts";

/** Nouns for a country by what it is to another. */
export const NEXT_TO = /^(?:neighbou?r|foe|adversary|arch-rival|archrival)$/;

/** How many sentences back a neighbour may be named of which nothing is told together with whose it is. */
const NEIGHBOUR_REACH = 2;

/** How many sentences on a neighbour may be named of whom the text has not spoken before. */
const AHEAD = 3;

/** "accused France of arming its neighbour. ... Armenia said": the only fitting country named next, if none was before. */
function namedNext({ scan, memory, index }: Reading, at: number, fits: Fit): string | undefined {
	if (memory.past.some(({ actors, head }) => head < at && actors.some(fits))) return undefined;
	const { hits, document } = scan;
	const end = document.sentences[Math.min(index + AHEAD, document.sentences.length - 1)]?.last ?? at;
	const found = new Set<string>();
	for (let i = at + 1; i < end; i++) {
		const entry = hits[i]?.entry;
		if (entry && /^(?:name|capital|demonym)$/.test(entry.role) && fits(entry.actor)) found.add(entry.actor);
	}
	return found.size === 1 ? [...found][0] : undefined;
}

/** "its giant neighbour", "Iran's arch-rival": the country that the owner has most to do with in this article. */
export function meaningOfNeighbour(reading: Reading, description: Description): Meaning | undefined {
	const { owner, nations, head, former } = description;
	const byName = nations.length === 1 ? nations[0]?.entry.actor : undefined;
	const whose = byName ?? (owner && nations.length === 0 ? ownerActor(reading, owner) : undefined);
	if (whose === undefined || former) return undefined;
	const of = countryOf(reading, whose);
	if (!of) return undefined;
	const beside = /^neighbou?r$/.test(description.noun);
	const suits = fitOf(reading, head);
	const borders = reading.roster.gazetteer.words.borders.get(of);
	// "Conakry demanded that they be freed. Senegal's neighbour has also": whom the sentence before is about.
	const lead = beside ? leadBefore(reading) : undefined;
	const known = lead && borders?.has(lead) ? lead : otherCountry(reading, head, of, beside);
	const id =
		known && (suits?.(known) ?? true)
			? known
			: beside && borders
				? (onlyOneNear(reading, head, NEIGHBOUR_REACH, (one) => borders.has(one) && (suits?.(one) ?? true)) ??
					namedNext(reading, head, (one) => borders.has(one) && (suits?.(one) ?? true)))
				: undefined;
	return id ? { actors: [id], why: `the ${description.noun} named before` } : undefined;
}

/** The country that the sentence before is about. */
export function leadBefore({ memory, index }: Reading): string | undefined {
	const lead = memory.past.findLast(({ sentence, leads }) => sentence === index - 1 && leads);
	const alone = lead?.kind === "country" && lead.actors.length === 1 && !lead.joined;
	return alone ? lead.actors[0] : undefined;
}
