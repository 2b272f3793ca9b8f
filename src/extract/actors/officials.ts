import { latest } from "../coreference/memory.ts";
import { otherCountry } from "../coreference/sides.ts";
import { LEADS } from "./counterparts.ts";
import { isSent } from "./country-served.ts";
import type { Description } from "./description.ts";
import { countryOf, personOf, type Reading } from "./reading.ts";
import type { Person } from "./roster.ts";

/** "Russian jets crossed into Estonia. Tallinn summoned the ambassador": whose he must be. */
export function envoySummoned(reading: Reading, description: Description): string | undefined {
	const { first, head, determiner, owner } = description;
	const verb = reading.scan.tokens[first - 1];
	if (determiner !== "the" || owner || !isSent(description)) return undefined;
	if (verb?.pos !== "VERB" || !/^(?:summon|expel|convoke|deport)$/.test(verb.lemma)) return undefined;
	const by = latest(
		reading.memory,
		first,
		reading.index,
		0,
		(past) => past.subject && past.actors.length === 1,
	);
	const home = by && countryOf(reading, by.actors[0] ?? "");
	return home ? otherCountry(reading, head, home) : undefined;
}

/** "Muttaqi received him. The Taliban official promised": who of that side the sentence before is about. */
export function justActed(
	reading: Reading,
	{ determiner, noun, modifiers, head }: Description,
	of: string,
): Person | undefined {
	if (determiner !== "the" || modifiers.length > 0 || !/^(?:official|diplomat|negotiator)$/.test(noun))
		return undefined;
	const { memory, index } = reading;
	const lead = memory.past.findLast(
		({ sentence, leads, head: at }) => sentence === index - 1 && leads && at < head,
	);
	const person = personOf(reading, lead?.actors.length === 1 ? (lead.actors[0] ?? "") : "");
	const home = countryOf(reading, of);
	if (!person?.named || !home || countryOf(reading, person.actor.id) !== home) return undefined;
	return person.offices.some((held) => !held.former && LEADS.test(held.noun)) ? undefined : person;
}
