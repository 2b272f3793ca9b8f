import type { Description } from "./description.ts";
import { surnameOf } from "./gazetteer.ts";
import { isCapitalised, isPossessive, type NameSpan, type Scan } from "./names.ts";
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

/** A name with the titles and descriptions that the text sets beside it. */
export interface TitledName {
	span: NameSpan;
	/** Titles before the name and appositions on either side. */
	titles: Description[];
	/** Country or body after "of" or before "'s": "Thomas Mensah of Ghana". */
	of?: string;
	/** End of the "of" phrase behind the name. */
	last?: number;
	honorific?: Honorific;
}

/** The text of a name as written, without line breaks. */
export function nameText(scan: Scan, span: { first: number; last: number }): string {
	const start = scan.tokens[span.first]?.start ?? 0;
	const end = scan.tokens[span.last - 1]?.end ?? 0;
	return scan.document.article.text.slice(start, end).replace(/\s+/g, " ");
}

/** The countries and bodies a description belongs to, by id. */
export function nationIds(description: Description): string[] {
	const owned = description.nations.length > 0 || description.owner !== undefined;
	const hits = owned ? description.nations : description.ofNations;
	return [...new Set(hits.map((hit) => hit.entry.actor))];
}

/** What the office belongs to: "of Syria" in "Turkish envoy to Syria" is where to, so the adjective comes first. */
export function officeOwner(description: Description): string | undefined {
	return nationIds(description)[0];
}

interface Honorific {
	/** Its first token. */
	first: number;
	word: string;
	gender: "f" | "m" | null;
}

function honorificBefore(scan: Scan, span: NameSpan): Honorific | undefined {
	let first = span.first - 1;
	if (scan.tokens[first]?.lower === ".") first--;
	const token = scan.tokens[first];
	if (!token || !isCapitalised(token)) return undefined;
	const word = token.lower.replace(".", "");
	const gender = scan.gazetteer.words.honorifics.get(word);
	return gender === undefined ? undefined : { first, word, gender };
}

/** "Thomas Mensah of Ghana" and "New Zealand's Jacinda Ardern". */
function ownerOfName(scan: Scan, span: NameSpan): { of: string; last?: number } | undefined {
	const { tokens, hits } = scan;
	if (tokens[span.last]?.lower === "of") {
		const next = tokens[span.last + 1]?.lower === "the" ? span.last + 2 : span.last + 1;
		const hit = hits[next];
		if (hit && hit.entry.role === "name") return { of: hit.entry.actor, last: hit.last };
	}
	if (isPossessive(tokens, span.first - 1)) {
		const hit = hits[span.first - 2];
		if (hit && hit.entry.role !== "leader") return { of: hit.entry.actor };
	}
	return undefined;
}

/** Whether the description stands in apposition behind the name: "Vikram Misri, the Indian foreign secretary". */
function followsName(scan: Scan, span: NameSpan, description: Description): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens } = scan;
	let i = span.last;
	if (tokens[i]?.lower === "of" && scan.hits[i + 1]) i = (scan.hits[i + 1]?.last ?? i) as number;
	if (tokens[i]?.lower !== "," && tokens[i]?.lower !== "(") return false;
	i++;
	if (tokens[i]?.pos === "NUM" && tokens[i + 1]?.lower === ",") i += 2;
	return description.first === i || (description.first === i + 1 && tokens[i]?.pos === "ADV");
}

/** Whether it stands before the name: "the EU's foreign policy chief, Federica Mogherini". */
function precedesName(scan: Scan, span: NameSpan, description: Description): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens, gazetteer } = scan;
	let i = afterComplement(scan, description.last);
	if (tokens[i]?.lower !== ",") return false;
	for (i++; i < span.first; i++) {
		const token = tokens[i];
		const isTitle =
			gazetteer.words.honorifics.has(token?.lower.replace(".", "") ?? "") ||
			gazetteer.words.roles.has(token?.lower ?? "");
		if (!isTitle && token?.lower !== ".") return false;
	}
	return i === span.first;
}

/** Over "for the Pacific" behind a title. */
function afterComplement(scan: Scan, last: number): number {
	const { tokens, names } = scan;
	if (tokens[last]?.pos !== "ADP") return last;
	for (let i = last + 1; i < last + 6; i++) {
		if (names[i]?.type === "person" || tokens[i] === undefined) return last;
		if (tokens[i]?.lower === ",") return i;
		if (!/^(?:DET|NOUN|PROPN|ADJ|CCONJ)$/.test(tokens[i]?.pos ?? "")) return last;
	}
	return last;
}

/** "Angola's head of state and the African Union's mediator": a second description joined to one of the person. */
function continuesTitle(scan: Scan, description: Description, titles: Description[]): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens } = scan;
	return titles.some((title) => {
		let i = title.last;
		if (title.names.length > 0 || tokens[i]?.lower !== "and") return false;
		i++;
		if (tokens[i]?.pos === "ADV") i++;
		return description.first === i || description.first === i - 1;
	});
}

/** Gathers for each personal name of a sentence its titles and appositions. */
export function readTitledNames(
	scan: Scan,
	first: number,
	last: number,
	descriptions: Description[],
): TitledName[] {
	const found: TitledName[] = [];
	const taken = new Set<Description>();
	for (let i = first; i < last; i++) {
		const span = scan.names[i];
		if (!span || span.first !== i) continue;
		const honorific = honorificBefore(scan, span);
		const titles = descriptions.filter((description) => description.names.some((name) => name.span === span));
		for (const description of descriptions) {
			if (taken.has(description) || titles.includes(description)) continue;
			if (followsName(scan, span, description)) titles.push(description);
			else if (precedesName(scan, span, description) && !followsEarlier(found, scan, description))
				titles.push(description);
			else continue;
			taken.add(description);
		}
		for (const description of descriptions) {
			if (
				taken.has(description) ||
				titles.includes(description) ||
				!continuesTitle(scan, description, titles)
			)
				continue;
			titles.push(description);
			taken.add(description);
		}
		const titled: TitledName = { span, titles };
		const of = titles.flatMap((title) => title.names).find((name) => name.span === span)?.of;
		const owner = of ? { of: of.entry.actor, last: of.last } : ownerOfName(scan, span);
		if (owner) titled.of = owner.of;
		if (owner?.last) titled.last = owner.last;
		if (honorific) titled.honorific = honorific;
		if ((titles.length > 0 || honorific) && span.type !== "organization") span.type = "person";
		found.push(titled);
		i = span.last - 1;
	}
	return found;
}

function followsEarlier(found: TitledName[], scan: Scan, description: Description): boolean {
	return found.some((titled) => titled.span.type === "person" && followsName(scan, titled.span, description));
}

function learn(roster: Roster, person: Person, titled: TitledName): void {
	const { words } = roster.gazetteer;
	if (titled.honorific?.gender) person.gender = titled.honorific.gender;
	const rank = words.ranks.get(titled.honorific?.word ?? "");
	if (rank) addOffice(person, { noun: rank, modifiers: [], former: false });
	for (const title of titled.titles) {
		const gender = words.roleGender.get(title.noun);
		if (gender) person.gender = gender;
		if (words.roleGroups.has(title.noun) || !RELATIVE.has(title.noun)) {
			const of = officeOwner(title) ?? titled.of;
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

/** Words that say what somebody is to somebody else, not an office. */
export const RELATIVE = new Set(
	"counterpart colleague successor predecessor guest host brother sister son daughter wife husband rival ally critic opponent man woman mentor protege"
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
	const day = roster.published;
	const leaders = (leadersBySurname.get(part) ?? []).filter((leader) =>
		leader.roles.some(
			([, , start, end]) => day === null || ((start ?? "") <= day && (end ?? "9999") >= day.slice(0, 4)),
		),
	);
	const owner = titled.titles.map(officeOwner).find((id) => id) ?? titled.of;
	const known = leaders.length > 0 ? leaders : (leadersBySurname.get(part) ?? []);
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
	const opens = scan.document.sentences.some((sentence) => sentence.first === titled.span.first);
	if (bare && (!isLast || part.length < 3 || (opens && part.length < 5))) return undefined;
	return only?.id;
}
