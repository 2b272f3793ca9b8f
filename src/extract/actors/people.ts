import { opensSentence } from "../document.ts";
import type { Description } from "./description.ts";
import { surnameOf } from "./gazetteer.ts";
import { nameText } from "./name-text.ts";
import type { Scan } from "./names.ts";
import {
	addAlias,
	addOffice,
	listedPerson,
	newPerson,
	type Person,
	personParts,
	type Roster,
	sameName,
	singleNameFit,
} from "./roster.ts";
import type { TitledName } from "./titles.ts";

function sentTo({ noun, nations }: Description): boolean {
	const bodies = nations.length > 0 && nations.every((hit) => hit.entry.actor.startsWith("organization:"));
	return bodies && /^(?:envoy|ambassador|representative)$/.test(noun);
}

/** The countries and bodies a description belongs to, by id. */
export function nationIds(description: Description): string[] {
	const owned = description.nations.length > 0 || description.owner !== undefined;
	// "its UN envoy" speaks to the UN and for the possessor.
	if (description.owner && sentTo(description)) return [];
	const hits = owned ? description.nations : description.ofNations;
	return [...new Set(hits.map((hit) => hit.entry.actor))];
}

/** What the office belongs to: "of Syria" in "Turkish envoy to Syria" is where to, so the adjective comes first. */
export function officeOwner(description: Description): string | undefined {
	return nationIds(description)[0];
}

/** What the office of one of several belongs to: the second of "the Chadian and Sudanese ministers, A and B". */
function shareOf(title: Description, { span }: TitledName): string | undefined {
	const nations = nationIds(title);
	if (nations.length < 2 || !title.plural) return nations[0];
	const place = title.names.findIndex((name) => name.span === span);
	return nations.length === title.names.length ? nations[place] : undefined;
}

function learn(roster: Roster, person: Person, titled: TitledName): void {
	const { words } = roster.gazetteer;
	if (titled.honorific?.gender) person.gender = titled.honorific.gender;
	const rank = words.ranks.get(titled.honorific?.word ?? "");
	if (rank) addOffice(person, { noun: rank, modifiers: [], former: false });
	for (const title of titled.titles) {
		const gender = words.roleGender.get(title.noun);
		if (gender) person.gender = gender;
		const owner = shareOf(title, titled);
		// "heir to the Norwegian throne"
		const heir = title.noun === "heir" && owner !== undefined;
		if (words.roleGroups.has(title.noun) || !RELATIVE.has(title.noun) || heir) {
			const body = roster.gazetteer.bodies.get(owner ?? "");
			const party = body?.kind === "organization" ? body.country : undefined;
			// "a former Labor prime minister" served the country, not the party.
			const of = party && OF_COUNTRY.test(title.noun) ? `country:${party}` : (owner ?? titled.of);
			addOffice(person, {
				noun: title.noun,
				modifiers: title.modifiers,
				former: title.former,
				...(of ? { of } : {}),
			});
		}
	}
	if (titled.of && !person.actor.affiliation) person.actor.affiliation = titled.of;
}

const OF_COUNTRY =
	/^(?:prime minister|premier|minister|chancellor|senator|lawmaker|congressman|congresswoman)$/;

/** Words that say what somebody is to somebody else, not an office. */
export const RELATIVE = new Set(
	"counterpart colleague interlocutor successor predecessor guest host brother sister son daughter wife husband widow widower nephew niece cousin uncle aunt grandson granddaughter son-in-law brother-in-law half-brother heir rival ally critic opponent man woman mentor protege"
		.split(" ")
		.concat("opposite number"),
);

/** The person whom a name of several words means: a leader, somebody named before, or somebody new. */
export function introduce(scan: Scan, roster: Roster, titled: TitledName): Person {
	const text = nameText(scan, titled.span);
	const parts = personParts(text, roster.gazetteer.words);
	const id = titled.span.leader;
	let person = id ? listedPerson(roster, id) : roster.people.find((known) => sameName(known.parts, parts));
	// "Le Drian", after "Jean-Yves Le Drian", is a surname with its particle.
	const { particles } = roster.gazetteer.words;
	if (!person && parts.length > 1 && parts.slice(0, -1).every((part) => particles.has(part)))
		person = roster.people.find((known) => known.parts.length > 1 && known.parts.at(-1) === parts.at(-1));
	if (!person) person = newPerson(roster, text);
	if (!person.named) person.named = true;
	if (!id && parts.length > person.parts.length && !roster.gazetteer.leaders.has(person.actor.id)) {
		addAlias(person.actor, person.actor.label);
		person.actor.label = text;
		person.parts = parts;
	}
	addAlias(person.actor, text);
	learn(roster, person, titled);
	return person;
}

/** People of the article whom a single name may mean, best first. */
function candidatesFor(roster: Roster, part: string, titled: TitledName): Person[] {
	const scored = roster.people
		.map((person) => ({ person, fit: singleNameFit(part, person) }))
		.filter(({ fit }) => fit > 0);
	const best = Math.max(0, ...scored.map(({ fit }) => fit));
	const kept = scored.filter(({ fit }) => fit === best).map(({ person }) => person);
	if (kept.length < 2) return kept;
	const byGender = kept.filter(
		(person) => !titled.honorific?.gender || !person.gender || person.gender === titled.honorific.gender,
	);
	const byTitle = byGender.filter((person) =>
		titled.titles.some((title) => person.offices.some((office) => office.noun === title.noun)),
	);
	return byTitle.length > 0 ? byTitle : byGender;
}

/**
 * The person whom a surname (or another single name) means.
 * @param recency how late in the text a person was last mentioned, -1 for never
 */
export function resolveSingleName(
	scan: Scan,
	roster: Roster,
	titled: TitledName,
	recency: (person: Person) => number,
): Person | undefined {
	const text = nameText(scan, titled.span);
	const { words } = roster.gazetteer;
	const part = personParts(text, words).at(-1) ?? "";
	const candidates = candidatesFor(roster, part, titled);
	const latest = candidates.sort((a, b) => recency(b) - recency(a))[0];
	if (latest) {
		addAlias(latest.actor, text);
		learn(roster, latest, titled);
		return latest;
	}
	const leader = leaderBySurname(roster, part, titled, scan);
	if (leader) {
		const person = listedPerson(roster, leader);
		addAlias(person.actor, text);
		learn(roster, person, titled);
		return person;
	}
	if (titled.titles.length === 0 && !titled.honorific) return undefined;
	const person = newPerson(roster, text);
	learn(roster, person, titled);
	return person;
}

/** Sentences after which an article has named the country of whoever it knows by the surname alone. */
const LONG = 5;

/** Whether the text anywhere names the country or body of that code or id. */
function isSpokenOf(scan: Scan, of: string): boolean {
	return scan.hits.some((hit) => hit?.entry.actor === of || hit?.entry.actor === `country:${of}`);
}

/** A leader known by surname, if only one can be meant: by title and country, or because nobody else has the name. */
function leaderBySurname(roster: Roster, part: string, titled: TitledName, scan: Scan): string | undefined {
	const { leadersBySurname } = roster.gazetteer;
	const namesakes = leadersBySurname.get(part);
	if (!namesakes) return undefined;
	const day = roster.published;
	const leaders = namesakes.filter((leader) =>
		leader.roles.some(
			([, , start, end]) => day === null || ((start ?? "") <= day && (end ?? "9999") >= day.slice(0, 4)),
		),
	);
	const owner = titled.titles.map(officeOwner).find((id) => id) ?? titled.of;
	const known = leaders.length > 0 ? leaders : namesakes;
	const fitting = owner
		? known.filter((leader) => leader.roles.some(([, of]) => of === owner || `country:${of}` === owner))
		: known;
	const byName = fitting.filter((leader) =>
		leader.aliases.some(
			(alias) => surnameOf(alias) === part && personParts(alias, roster.gazetteer.words).length === 1,
		),
	);
	const left = byName.length === 1 ? byName : fitting;
	if (left.length !== 1) return undefined;
	const bare = !owner && titled.titles.length === 0;
	// Out of office and not known by this name alone: more likely somebody else, or a place.
	if (bare && byName.length === 0 && leaders.length === 0) return undefined;
	const only = left[0];
	// "Mr Smith" is a foreign minister of that name only where the article speaks of the country.
	const isLong = scan.document.sentences.length >= LONG;
	if (bare && (titled.honorific || isLong) && byName.length === 0) {
		if (!only?.roles.some(([, of]) => isSpokenOf(scan, of))) return undefined;
	}
	const isLast =
		only &&
		[only.name, ...only.aliases].some((name) => personParts(name, roster.gazetteer.words).at(-1) === part);
	const opens = opensSentence(scan.document, titled.span.first);
	const short = part.length < 3 || (opens && part.length < 5);
	if (bare && byName.length === 0 && (!isLast || short)) return undefined;
	return only?.id;
}
