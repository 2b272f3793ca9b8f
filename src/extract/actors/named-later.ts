import { latest } from "../coreference/memory.ts";
import type { Description } from "./description.ts";
import { personFit } from "./offices.ts";
import { recencyBefore } from "./owner.ts";
import { officeOwner } from "./people.ts";
import type { Reading } from "./reading.ts";
import { addOffice, type Person } from "./roster.ts";
import type { TitledName } from "./titles.ts";

/** An office of the same noun, whether or not the country is said again. */
const SURE = 2;

/**
 * Joins to somebody who is named for the first time whoever was known until then by the same office alone: "Chad's
 * foreign minister protested. ... The minister, Ann Otieno, said". The country of the office is learned by that.
 */
export function joinUnnamed(reading: Reading, { titles, span }: TitledName, person: Person): void {
	if (titles.length === 0 || !reading.roster.people.some(({ named }) => !named)) return;
	const start = Math.min(span.first, ...titles.map(({ first }) => first));
	if (recencyBefore(reading, start)(person) >= 0) return;
	for (const title of titles) {
		const before = knownByOffice(reading, title, person);
		if (before) become(reading, before, person);
	}
}

function knownByOffice(reading: Reading, title: Description, person: Person): Person | undefined {
	const { roster } = reading;
	const { noun, modifiers, former, plural, determiner } = title;
	if (former || plural || determiner === "a" || determiner === "an") return undefined;
	const of = officeOwner(title) ?? person.actor.affiliation;
	// "his foreign minister, Ann Otieno": whose, is worked out by whom "his" means.
	if (of === undefined && title.owner) return undefined;
	const asked = { noun, modifiers, of, former: false };
	const fitting = roster.people.filter(
		(other) => !other.named && other !== person && personFit(other, asked, roster.gazetteer.words) >= SURE,
	);
	const [one] = fitting;
	if (!one || fitting.length > 1) return undefined;
	const near = latest(
		reading.memory,
		title.head,
		reading.index,
		NEAR,
		({ actors }) => actors[0] === one.actor.id,
	);
	return of !== undefined || (determiner === "the" && near) ? one : undefined;
}

/** How many sentences back somebody may be spoken of whom "the minister, Ann Otieno" names. */
const NEAR = 3;

/** Everything told of the one is told of the other. */
function become(reading: Reading, unnamed: Person, person: Person): void {
	const { roster, memory, mentions } = reading;
	const [old, id] = [unnamed.actor.id, person.actor.id];
	for (const one of [...mentions, ...memory.past])
		if (one.actors.includes(old)) one.actors = one.actors.map((actor) => (actor === old ? id : actor));
	for (const office of unnamed.offices) addOffice(person, office);
	roster.people.splice(roster.people.indexOf(unnamed), 1);
	roster.actors.delete(old);
}
