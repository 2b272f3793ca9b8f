import { countryId, slug } from "../../extract/actors/gazetteer.ts";
import type { LeaderEntry } from "../../extract/knowledge.ts";
import type { Actor, ActorKind, Role } from "../../model/index.ts";
import { plainName } from "../../query/index.ts";
import type { EventKnowledge } from "./event-knowledge.ts";

/**
 * Makes actors of the names in an event table. A name that the gazetteers know is that actor. "Citizen (India)" is
 * a group that belongs to India, "Foreign Affairs (Iraq)" a body of Iraq, "Head of Government (Nigeria)" whoever
 * holds that office: the words before the bracket tell the kind. Of other names, those with the words of an
 * organisation, and those of one word, are organisations, the rest persons.
 * @returns a function that gives equal names the same actor
 */
export function createActorNames(knowledge: EventKnowledge): (name: string) => Actor {
	const listed = listedActors(knowledge);
	const kindOf = kindByWords(knowledge);
	const known = new Map<string, Actor>();
	return (name) => {
		let actor = known.get(name);
		if (!actor) {
			actor = listed.get(plainName(name)) ?? unlisted(name, listed, kindOf);
			known.set(name, actor);
		}
		return actor;
	};
}

function unlisted(
	name: string,
	listed: ReadonlyMap<string, Actor>,
	kindOf: (words: string, isSector: boolean) => ActorKind,
): Actor {
	const parts = splitSector(name);
	const kind = kindOf(parts?.sector ?? name, parts !== null);
	const actor: Actor = { id: `${kind}:${slug(name) || name}`, label: name, kind, aliases: [] };
	const owner = parts && listed.get(plainName(parts.owner));
	if (!owner) return actor;
	const roles: Role[] = kind === "person" ? [{ title: parts.sector, of: owner.id }] : [];
	return { ...actor, ...(roles.length > 0 && { roles }), affiliation: owner.id };
}

/** "Citizen (India)" in two; null where there is no bracket at the end. Brackets within brackets stay together. */
function splitSector(name: string): { sector: string; owner: string } | null {
	if (!name.endsWith(")")) return null;
	let depth = 0;
	for (let i = name.length - 1; i > 0; i--) {
		if (name[i] === ")") depth++;
		else if (name[i] === "(" && --depth === 0) {
			const sector = name.slice(0, i).trim();
			const owner = name.slice(i + 1, -1).trim();
			return sector === "" || owner === "" ? null : { sector, owner };
		}
	}
	return null;
}

/** The kind that the words of a name or of a sector speak for. */
function kindByWords({ names, actors }: EventKnowledge): (words: string, isSector: boolean) => ActorKind {
	const regions = new Set(names.regions.map(plainName));
	const kinds = names.kinds.map(({ kind, words }) => ({ kind, words: words.map((word) => ` ${word} `) }));
	const organizationWords = new Set([...actors.words.organizationHeads, ...actors.words.organizationWords]);
	return (text, isSector) => {
		const plain = plainName(text);
		const padded = ` ${plain} `;
		if (!isSector && regions.has(plain)) return "group";
		if (!isSector && names.titles.some((title) => plain.startsWith(`${title} `))) return "person";
		const found = kinds.find(({ words }) => words.some((word) => padded.includes(word)));
		if (found) return found.kind;
		if (isSector) return "group";
		const words = plain.split(" ");
		return words.length < 2 || words.some((word) => organizationWords.has(word)) ? "organization" : "person";
	};
}

/** The gazetteers' actors by their plain full names; where two share a name, the first of countries, bodies, persons. */
function listedActors({ names, actors }: EventKnowledge): Map<string, Actor> {
	const listed = new Map<string, Actor>();
	const add = (actor: Actor, known: readonly string[]) => {
		for (const name of known) {
			const plain = plainName(name);
			if (!listed.has(plain)) listed.set(plain, actor);
		}
	};
	for (const { iso3, name, aliases } of actors.countries) {
		const others = Object.keys(names.countries).filter((other) => names.countries[other] === iso3);
		const actor: Actor = { id: countryId(iso3), label: name, kind: "country", aliases: [...aliases], iso3 };
		add(actor, [name, ...aliases, ...others]);
	}
	for (const { id, name, kind, aliases, country } of actors.bodies) {
		const actor: Actor = { id, label: name, kind, aliases: [...aliases] };
		if (country !== undefined) actor.affiliation = countryId(country);
		add(actor, [name, ...aliases]);
	}
	for (const leader of actors.leaders) {
		const fullNames = [leader.name, ...leader.aliases].filter((name) => plainName(name).includes(" "));
		add(personOf(leader), fullNames);
	}
	return listed;
}

function personOf({ id, name, aliases, roles }: LeaderEntry): Actor {
	return {
		id,
		label: name,
		kind: "person",
		aliases: [...aliases],
		roles: roles.map(([title, of, start, end]) => ({
			title,
			of: of.includes(":") ? of : countryId(of),
			...(start !== null && { start }),
			...(end !== null && { end }),
		})),
	};
}
