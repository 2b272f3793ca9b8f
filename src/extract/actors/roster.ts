import type { Actor, Role } from "../../model/index.ts";
import { type Gazetteer, nameParts, slug } from "./gazetteer.ts";
import type { Words } from "./words.ts";

/** An office as a text gives it. */
export interface Office {
	/** "minister", "secretary of state". */
	noun: string;
	/** "foreign", "deputy". */
	modifiers: string[];
	/** Country or body, when known. */
	of?: string;
	/** Not held any more when the article was written. */
	former: boolean;
	/** Known from the gazetteer, whatever the text says. */
	listed?: true;
}

/** A person of the article with what is known of them. */
export interface Person {
	actor: Actor;
	/** Words of the fullest name, folded, without particles. */
	parts: string[];
	gender?: "f" | "m";
	offices: Office[];
	/** Whether a name, and not only a description, is known. */
	named: boolean;
}

/** All actors of one document, as they become known. */
export interface Roster {
	actors: Map<string, Actor>;
	people: Person[];
	gazetteer: Gazetteer;
	/** Day of the article, for offices with dates. */
	published: string | null;
}

export function createRoster(gazetteer: Gazetteer, published: string | null): Roster {
	return { actors: new Map(), people: [], gazetteer, published };
}

/** Whether an office was held on the article's day; without a day the latest counts. */
function holds(start: string | null, end: string | null, day: string | null): boolean {
	if (day === null) return end === null;
	return (start === null || start <= day) && (end === null || end >= day.slice(0, end.length));
}

/** The actor of a gazetteer id, added to the roster when met for the first time. */
export function listedActor(roster: Roster, id: string): Actor {
	const known = roster.actors.get(id);
	if (known) return known;
	const { countries, bodies } = roster.gazetteer;
	const country = countries.get(id);
	const body = bodies.get(id);
	const actor: Actor = country
		? {
				id,
				label: country.name,
				kind: "country",
				aliases: [...country.aliases],
				iso3: country.iso3,
				listed: true,
			}
		: {
				id,
				label: body?.name ?? id,
				kind: body?.kind ?? "organization",
				aliases: [...(body?.aliases ?? [])],
				...(body && { listed: true }),
			};
	if (body?.country) actor.affiliation = `country:${body.country}`;
	roster.actors.set(id, actor);
	return actor;
}

/** An actor of no list, made once per id. */
export function unlistedActor(
	roster: Roster,
	kind: Actor["kind"],
	label: string,
	affiliation?: string,
): Actor {
	const id = `${kind}:${slug(label)}`;
	const known = roster.actors.get(id);
	if (known) return known;
	const actor: Actor = { id, label, kind, aliases: [] };
	if (affiliation) actor.affiliation = affiliation;
	roster.actors.set(id, actor);
	return actor;
}

/** Keeps another name under which the text knows an actor. */
export function addAlias(actor: Actor, alias: string): void {
	const clean = alias.replace(/\s+/g, " ").trim();
	if (clean !== "" && clean !== actor.label && !actor.aliases.includes(clean)) actor.aliases.push(clean);
}

/** A person's name as words to compare, without particles. */
export function personParts(name: string, words: Words): string[] {
	const parts = nameParts(name).filter((part) => part !== "'s");
	const bare = parts.filter((part) => !words.particles.has(part) || part.length === 1);
	return bare.length > (name.includes(" ") ? 1 : 0) ? bare : parts;
}

function isPartOf(small: string[], large: string[]): boolean {
	return small.every((part) => large.some((other) => other === part || isInitial(part, other)));
}

function isInitial(part: string, other: string): boolean {
	return part.length === 1 && other.startsWith(part);
}

/** Two names of several words for one person: "Javad Zarif" and "Mohammad Javad Zarif". */
export function sameName(a: string[], b: string[]): boolean {
	const [small, large] = a.length <= b.length ? [a, b] : [b, a];
	if (small.length < 2) return false;
	const last = small.at(-1) as string;
	// "J. Kulubaev" after "Jeenbek Kulubaev", as the other way round.
	const isPart = isPartOf(small, large) || (small.length === large.length && isPartOf(large, small));
	return isPart && (large.at(-1) === last || large[0] === small[0]);
}

/** How well a single name fits a person: 2 as the last word, 1 as another, 0 not at all. */
export function singleNameFit(part: string, person: Person): number {
	if (person.parts.at(-1) === part) return 2;
	return person.parts.includes(part) ? 1 : 0;
}

export function addOffice(person: Person, office: Office): void {
	const same = person.offices.find(
		(known) =>
			known.noun === office.noun &&
			(known.of === office.of || !known.of || !office.of) &&
			known.former === office.former &&
			office.modifiers.every((word) => known.modifiers.includes(word)) ===
				office.modifiers.length <= known.modifiers.length,
	);
	if (same) {
		if (!same.of && office.of) same.of = office.of;
		if (office.modifiers.length > same.modifiers.length) same.modifiers = office.modifiers;
	} else person.offices.push(office);
	const of = office.of?.startsWith("person:") ? undefined : office.of;
	if (of && !office.former && !person.actor.affiliation) person.actor.affiliation = of;
}

/** The gazetteer's leader as a person of the article, with the offices held on its day. */
export function listedPerson(roster: Roster, id: string): Person {
	const known = roster.people.find((person) => person.actor.id === id);
	if (known) return known;
	const leader = roster.gazetteer.leaders.get(id);
	const name = leader?.name ?? id;
	const actor: Actor = { id, label: name, kind: "person", aliases: [...(leader?.aliases ?? [])] };
	if (leader) actor.listed = true;
	const person: Person = {
		actor,
		parts: personParts(name, roster.gazetteer.words),
		offices: [],
		named: true,
	};
	if (leader?.gender) person.gender = leader.gender;
	// Who leads a country and its ruling party speaks for the country.
	const served = leader?.roles.findLast(
		([, of, start, end]) => !of.includes(":") && holds(start, end, roster.published),
	);
	if (served) actor.affiliation = `country:${served[1]}`;
	const roles: Role[] = [];
	for (const [title, of, start, end] of leader?.roles ?? []) {
		const target = of.includes(":") ? of : `country:${of}`;
		const role: Role = { title, of: target };
		if (start) role.start = start;
		if (end) role.end = end;
		roles.push(role);
		const current = holds(start, end, roster.published);
		const { noun, modifiers } = roster.gazetteer.titles.get(title) ?? { noun: title, modifiers: [] };
		if (!(start !== null && roster.published !== null && start > roster.published)) {
			addOffice(person, { noun, modifiers, former: !current, of: target, listed: true });
		}
	}
	if (roles.length > 0) actor.roles = roles;
	roster.actors.set(id, actor);
	roster.people.push(person);
	return person;
}

/** A new person of the article under the given name. */
export function newPerson(roster: Roster, name: string): Person {
	const { words } = roster.gazetteer;
	let id = `person:${slug(name)}`;
	for (let n = 2; roster.actors.has(id); n++) id = `person:${slug(name)}-${n}`;
	const actor: Actor = { id, label: name, kind: "person", aliases: [] };
	const person: Person = { actor, parts: personParts(name, words), offices: [], named: true };
	const gender = roster.gazetteer.genders.get(person.parts[0] ?? "");
	if (gender && person.parts.length > 1) person.gender = gender;
	roster.actors.set(id, actor);
	roster.people.push(person);
	return person;
}
