import { countriesMeant } from "../coreference/collective.ts";
import { otherParty } from "../coreference/guests.ts";
import { latest } from "../coreference/memory.ts";
import { antecedentOf } from "../coreference/pronouns.ts";
import type { Description, Meaning } from "./description.ts";
import { describedPerson, personWithOffice } from "./holders.ts";
import { ownerActor } from "./owner.ts";
import { nationIds } from "./people.ts";
import { countryOf, personOf, type Reading } from "./reading.ts";
import type { Person } from "./roster.ts";

/** "his counterpart in Asmara": where the other sits. */
function seatBehind({ scan: { tokens, hits } }: Reading, { head, plural }: Description): string | undefined {
	if (plural || tokens[head + 1]?.lower !== "in") return undefined;
	const { actor, role } = hits[head + 2]?.entry ?? {};
	return role === "capital" || role === "name" ? actor : undefined;
}

/** "his Cuban counterpart": who holds in that country the office of the person before. */
export function meaningOfRelative(reading: Reading, description: Description): Meaning | undefined {
	const seat = seatBehind(reading, description);
	const alone =
		/^(?:counterpart|opposite number)$/.test(description.noun) &&
		nationIds(description).length === 0 &&
		!seat;
	if (
		(alone || /^(?:host|guest|interlocutor)$/.test(description.noun)) &&
		!description.plural &&
		description.owner?.kind === "pronoun"
	) {
		const whose = ownerActor(reading, description.owner);
		const other = whose?.startsWith("person:") ? otherParty(reading, description.first, whose) : undefined;
		return other ? { actors: [other], why: `the ${description.noun} of the person before` } : undefined;
	}
	const peer =
		description.noun === "counterpart" ||
		description.noun === "colleague" ||
		description.noun === "opposite number";
	const of = nationIds(description)[0] ?? seat;
	if (
		peer &&
		description.plural &&
		description.owner?.kind === "pronoun" &&
		nationIds(description).length === 0
	)
		return bothCounterparts(reading, description);
	if (peer && description.plural && description.owner)
		return nationIds(description).length > 0
			? {
					actors: nationIds(description),
					why: `${description.noun}s of ${nationIds(description).join(", ")}`,
				}
			: undefined;
	// "his Hungarian ally": the one of that country whom the text has just named.
	if (
		/^(?:ally|rival|critic|host|guest)$/.test(description.noun) &&
		of &&
		!description.plural &&
		description.owner
	) {
		const one = namedNear(reading, description.head, of, undefined);
		return one ? { actors: [one.actor.id], why: `the ${description.noun} of the person before` } : undefined;
	}
	if (!peer || !of || !description.owner) return undefined;
	const several =
		description.owner.kind === "pronoun" ? antecedentOf(reading, description.owner.token) : undefined;
	const owner =
		several && several.actors.length > 1 ? several.actors[0] : ownerActor(reading, description.owner);
	const office = owner ? personOf(reading, owner)?.offices.find((held) => !held.former) : undefined;
	if (!office) return undefined;
	const like: Description = { ...description, noun: office.noun, modifiers: office.modifiers };
	const person =
		personWithOffice(reading, like, of) ??
		namedNear(reading, description.head, of, office.noun) ??
		describedPerson(reading, like, of);
	return { actors: [person.actor.id], why: "counterpart of the person before" };
}

/** "telephoned both of her counterparts": those of the two countries that the article sets side by side, hers not among them. */
function bothCounterparts(reading: Reading, description: Description): Meaning | undefined {
	const { tokens } = reading.scan;
	const { first, owner, modifiers } = description;
	const two =
		modifiers.includes("two") || (tokens[first - 1]?.lower === "of" && tokens[first - 2]?.lower === "both");
	const whose = two && owner ? ownerActor(reading, owner) : undefined;
	const own = whose ? countryOf(reading, whose) : undefined;
	if (!own) return undefined;
	const actors = countriesMeant(reading, first, reading.index, 2, (id) => id !== own);
	return actors.length === 2 ? { actors, why: "the counterparts in the two countries before" } : undefined;
}

/** Those who lead a state, by whatever title, are each other's counterparts. */
export const LEADS =
	/^(?:president|premier|prime minister|chancellor|king|queen|emir|sultan|leader|monarch|ruler|taoiseach|head of state)$/;

/** Whether somebody of whom other offices are known may be the counterpart of a minister, or of a president. */
function isPeer({ offices }: Person, noun: string): boolean {
	const held = offices.filter(({ former }) => !former);
	return (
		held.length === 0 || held.some((one) => one.noun === noun || LEADS.test(one.noun) === LEADS.test(noun))
	);
}

/** "Macron met Scholz. He thanked his German counterpart": the only one of that country named just before, or in all the article. */
function namedNear(
	reading: Reading,
	before: number,
	of: string,
	noun: string | undefined,
): Person | undefined {
	const here = reading.roster.people.filter(
		(person) =>
			person.named && person.actor.affiliation === of && (noun === undefined || isPeer(person, noun)),
	);
	const within = (reach: number) =>
		here.filter(({ actor: { id } }) =>
			latest(reading.memory, before, reading.index, reach, ({ actors }) => actors[0] === id),
		);
	const near = within(2);
	if (near.length > 0) return near.length === 1 ? near[0] : undefined;
	const all = within(1000);
	return all.length === 1 ? all[0] : undefined;
}
