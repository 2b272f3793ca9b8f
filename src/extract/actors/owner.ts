import { countryInFocus, countryMeant, fitOf, mainCountry } from "../coreference/country.ts";
import { countryOfHeading } from "../coreference/heading.ts";
import { latest } from "../coreference/memory.ts";
import { antecedentOf } from "../coreference/pronouns.ts";
import type { Description } from "./description.ts";
import { BODY_NOUNS, lastBody } from "./last-body.ts";
import type { Owner } from "./left-context.ts";
import { nameText } from "./name-text.ts";
import { isPossessive, type NameSpan } from "./names.ts";
import { bodyActor, isCountryInstitution, nationInside } from "./organizations.ts";
import { nationIds, resolveSingleName } from "./people.ts";
import { affiliationOf, type Reading } from "./reading.ts";
import { listedActor, type Person } from "./roster.ts";

const COUNTRY_NOUNS = new Set("country nation republic kingdom island islands state".split(" "));

/** The person of a name that may not have been read yet, because the description around it begins earlier. */
export function personBehind(reading: Reading, span: NameSpan): Person | undefined {
	const known = reading.named.get(span);
	if (known || span.type === "organization" || span.type === "place") return known;
	const titled = { span, titles: [], of: undefined, last: undefined, honorific: undefined };
	const person = resolveSingleName(reading.scan, reading.roster, titled, recencyBefore(reading, span.first));
	if (person) reading.named.set(span, person);
	return person;
}

/** Whom a possessor means: "his", "Putin's", "the country's". */
export function ownerActor(reading: Reading, owner: Owner): string | undefined {
	const { scan, memory, index } = reading;
	if (owner.kind === "name") {
		const person = personBehind(reading, owner.span);
		if (person) return person.actor.id;
		return owner.span.type === "organization"
			? bodyActor(scan, reading.roster, owner.span, reading.own)
			: undefined;
	}
	const word = scan.tokens[owner.token]?.lower ?? "";
	if (owner.kind === "noun") {
		if (COUNTRY_NOUNS.has(word)) {
			const object = /^(?:VERB|ADP)$/.test(scan.tokens[owner.token - 2]?.pos ?? "");
			return countryMeant(reading, owner.token, fitOf(reading, owner.token), object);
		}
		const organ = /^(?:parliament|senate|army|navy|treasury)$/.test(word);
		if (organ || /^(?:government|junta|cabinet|presidency|military)$/.test(word)) {
			const sure = countryOfHeading(reading, index) ?? mainCountry(reading, owner.token);
			return sure ?? (organ ? undefined : countryInFocus(reading, owner.token, 3));
		}
		// "the guerrillas' chief negotiator"
		if (reading.roster.gazetteer.words.armedNouns.has(word))
			return latest(
				memory,
				owner.token,
				index,
				6,
				(past) => past.kind === "armed-group" && past.actors.length === 1,
			)?.actors[0];
		if (word === "latter" || word === "former") {
			const meant = antecedentOf(reading, owner.token);
			return meant?.actors.length === 1 ? meant.actors[0] : undefined;
		}
		if (BODY_NOUNS.has(word)) return lastBody(reading, owner.token, word);
		return reading.roster.gazetteer.words.roles.has(word) ? holderAt(reading, owner.token) : undefined;
	}
	if (word === "whose")
		return latest(memory, owner.token, index, 0, (past) => past.actors.length === 1)?.actors[0];
	const past = antecedentOf(reading, owner.token);
	return past?.actors.length === 1 ? past.actors[0] : undefined;
}

/** "the Dutch premier's chief of staff": the person whom a title just read means. */
function holderAt({ mentions }: Reading, token: number): string | undefined {
	for (let i = mentions.length - 1; i >= Math.max(0, mentions.length - 6); i--) {
		const mention = mentions[i];
		if (mention?.last === token + 1 && mention.actors.length === 1) return mention.actors[0];
	}
	return undefined;
}

/** The country whose ministry or embassy a name is. */
function institutionCountry({ scan, ministry }: Reading, span: NameSpan): string | undefined {
	if (!isCountryInstitution(scan, span)) return undefined;
	const before = isPossessive(scan.tokens, span.first - 1)
		? scan.hits[span.first - 2]?.entry.actor
		: undefined;
	return nationInside(scan, span) ?? before ?? ministry;
}

/** The countries and bodies a description belongs to, its possessor's included. */
export function belongsTo(reading: Reading, description: Description): string[] {
	const ids = nationIds(description);
	if (ids.length > 0)
		return ids.map((id) => (id.startsWith("person:") ? (affiliationOf(reading, id) ?? id) : id));
	if (description.body) {
		const country = institutionCountry(reading, description.body);
		if (country) return [country];
		const own = reading.own.get(nameText(reading.scan, description.body).toLowerCase());
		if (own) return [own];
		if (description.body.last - description.body.first > 1 || description.kind === "role") {
			return [bodyActor(reading.scan, reading.roster, description.body, reading.own)];
		}
		return [];
	}
	if (!description.owner) return [];
	const owner = ownerActor(reading, description.owner);
	if (!owner) return [];
	const of = owner.startsWith("person:") ? affiliationOf(reading, owner) : owner;
	return of ? [of] : [];
}

export function adjectiveOf(reading: Reading, id: string): string {
	const { words, bodies } = reading.roster.gazetteer;
	const adjective =
		words.adjectives.get(id) ?? (id.startsWith("group:") ? bodies.get(id)?.demonyms?.[0] : undefined);
	return adjective ?? reading.roster.actors.get(id)?.label ?? listedActor(reading.roster, id).label;
}

/** How late in the text a person was last mentioned before a token; -1 for not yet. */
export function recencyBefore(reading: Reading, token: number): (person: Person) => number {
	return (person) => {
		for (let i = reading.memory.past.length - 1; i >= 0; i--) {
			const past = reading.memory.past[i];
			if (past && past.head < token && past.actors.includes(person.actor.id)) return past.head;
		}
		return -1;
	};
}
