import { latest, type Remembered } from "../coreference/memory.ts";
import { antecedentOf } from "../coreference/pronouns.ts";
import type { Description, Owner } from "./description.ts";
import { meaningOfGroup } from "./groups.ts";
import { BODY_NOUNS, lastBody } from "./last-body.ts";
import { isPossessive, type NameSpan } from "./names.ts";
import { personFit } from "./offices.ts";
import { bodyActor } from "./organizations.ts";
import { nameText, nationIds, RELATIVE, resolveSingleName } from "./people.ts";
import { affiliationOf, personOf, type Reading } from "./reading.ts";
import { addAlias, addOffice, listedActor, newPerson, type Person, unlistedActor } from "./roster.ts";

/** The actors a description means and why. */
export interface Meaning {
	actors: string[];
	why: string;
}

const COUNTRY_NOUNS = new Set("country nation republic kingdom island islands state".split(" "));
const INDEFINITE = new Set(["a", "an", "no", "any", "every", "each", "another"]);
const GOVERNMENT_ALONE = new Set(["government", "authorities"]);
const INSTITUTION_ALONE = new Set(["army", "parliament", "armed forces", "central bank", "supreme court"]);
const ANYBODY = new Set(
	"official diplomat officer spokesman spokeswoman spokesperson envoy negotiator delegate minister aide prosecutor judge expert lawmaker".split(
		" ",
	),
);

/** The person of a name that may not have been read yet, because the description around it begins earlier. */
function personBehind(reading: Reading, span: NameSpan): Person | undefined {
	const known = reading.named.get(span);
	if (known || span.type === "organization" || span.type === "place") return known;
	const titled = { span, titles: [] };
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
			return latest(
				memory,
				owner.token,
				index,
				3,
				(past) => past.kind === "country" && past.actors.length === 1,
			)?.actors[0];
		}
		return BODY_NOUNS.has(word) ? lastBody(reading, owner.token, word) : undefined;
	}
	if (word === "whose") return latest(memory, owner.token, index, 0, (past) => past.actors.length === 1)?.actors[0];
	const past = antecedentOf(reading, owner.token);
	return past?.actors.length === 1 ? past.actors[0] : undefined;
}

/** The countries and bodies a description belongs to, its possessor's included. */
export function belongsTo(reading: Reading, description: Description): string[] {
	const ids = nationIds(description);
	if (ids.length > 0)
		return ids.map((id) => (id.startsWith("person:") ? (affiliationOf(reading, id) ?? id) : id));
	if (description.body) {
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

function adjectiveOf(reading: Reading, id: string): string {
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

/** A person known only by office: "Syrian defence minister". */
function describedPerson(reading: Reading, description: Description, of: string): Person {
	const modifiers = description.modifiers.filter(
		(word) => !/^\d|^(?:two|three|four|five|six|both)$/.test(word),
	);
	const label = [adjectiveOf(reading, of), ...modifiers, description.noun].join(" ");
	const known = reading.roster.people.find((person) => person.actor.label === label);
	if (known) return known;
	const person = newPerson(reading.roster, label);
	person.named = false;
	person.parts = [];
	addOffice(person, { noun: description.noun, modifiers, of, former: false });
	person.actor.affiliation = of;
	return person;
}

function personWithOffice(
	reading: Reading,
	description: Description,
	of: string | undefined,
): Person | undefined {
	const { words } = reading.roster.gazetteer;
	const asked = { noun: description.noun, modifiers: description.modifiers, of, former: description.former };
	const recency = recencyBefore(reading, description.head);
	const scored = reading.roster.people
		.map((person) => ({ person, fit: personFit(person, asked, words), late: recency(person) }))
		.filter(
			({ fit, late, person }) =>
				fit > 0 && (late >= 0 || (person.named && of !== undefined && person.actor.affiliation === of)),
		);
	scored.sort((a, b) =>
		of !== undefined ? b.fit - a.fit || b.late - a.late : b.late - a.late || b.fit - a.fit,
	);
	if (description.former && of === undefined) return lastSubject(reading, description.head, 1);
	return scored[0]?.person ?? (of === undefined ? undefined : lastWithoutOffice(reading, description, of));
}

/** The person who was the subject just before. */
function lastSubject(reading: Reading, before: number, reach: number): Person | undefined {
	const { memory, index } = reading;
	const past = latest(memory, before, index, reach, (mention) => mention.kind === "person" && mention.subject && mention.actors.length === 1);
	return personOf(reading, past?.actors[0] ?? "");
}

/** "who is CARICOM's current chairman": says what somebody is. */
function predicated(reading: Reading, description: Description, of: string | undefined): Person | undefined {
	const person = lastSubject(reading, description.head, 0);
	if (!person || description.modifiers.includes("only")) return undefined;
	addOffice(person, { noun: description.noun, modifiers: description.modifiers, former: description.former, ...(of ? { of } : {}) });
	return person;
}

/** "Mr Obama telephoned Netanyahu. The Israeli prime minister ...": the name before of which nothing is known yet. */
function lastWithoutOffice(reading: Reading, description: Description, of: string): Person | undefined {
	const { memory, index } = reading;
	if (description.determiner !== "the" || description.plural || description.former) return undefined;
	const past = latest(memory, description.head, index, 1, (mention) => {
		const person = mention.actors.length === 1 ? personOf(reading, mention.actors[0] ?? "") : undefined;
		return (
			person?.named === true &&
			person.offices.length === 0 &&
			(!person.actor.affiliation || person.actor.affiliation === of) &&
			mention.sentence < index
		);
	});
	const person = past ? personOf(reading, past.actors[0] ?? "") : undefined;
	if (person)
		addOffice(person, { noun: description.noun, modifiers: description.modifiers, of, former: false });
	return person;
}

/** "his Cuban counterpart": who holds in that country the office of the person before. */
function meaningOfRelative(reading: Reading, description: Description): Meaning | undefined {
	const peer =
		description.noun === "counterpart" ||
		description.noun === "colleague" ||
		description.noun === "opposite number";
	const of = nationIds(description)[0];
	if (!peer || !of || !description.owner) return undefined;
	const several = description.owner.kind === "pronoun" ? antecedentOf(reading, description.owner.token) : undefined;
	const owner = several && several.actors.length > 1 ? several.actors[0] : ownerActor(reading, description.owner);
	const office = owner ? personOf(reading, owner)?.offices.find((held) => !held.former) : undefined;
	if (!office) return undefined;
	const like: Description = { ...description, noun: office.noun, modifiers: office.modifiers };
	const person = personWithOffice(reading, like, of) ?? describedPerson(reading, like, of);
	return { actors: [person.actor.id], why: "counterpart of the person before" };
}

/** "Wang Yi and Jeremiah Manele, the foreign ministers of China and the Solomons". */
function namesBefore(reading: Reading, description: Description, nations: string[]): string[] | undefined {
	const { scan } = reading;
	if (scan.tokens[description.first - 1]?.lower !== ",") return undefined;
	const found: Person[] = [];
	for (let i = description.first - 2; i >= 0 && found.length < nations.length; i--) {
		const span = scan.names[i];
		const person = span ? reading.named.get(span) : undefined;
		if (span && person && !found.includes(person)) found.unshift(person);
		if (/^[.;!?]$/.test(scan.tokens[i]?.lower ?? "")) break;
	}
	if (found.length !== nations.length) return undefined;
	found.forEach((person, i) => {
		const of = nations[i];
		addOffice(person, {
			noun: description.noun,
			modifiers: description.modifiers,
			former: description.former,
			...(of ? { of } : {}),
		});
	});
	return found.map((person) => person.actor.id);
}

function meaningOfPluralRole(
	reading: Reading,
	description: Description,
	nations: string[],
): Meaning | undefined {
	if (nations.length === 0) return undefined;
	const anyMinister = description.noun === "minister" && description.modifiers.length === 0;
	if (anyMinister || nations.length === 1 || description.noun === "diplomat" || description.noun === "official") {
		const offices = description.noun === "leader" || ANYBODY.has(description.noun);
		return offices ? { actors: nations, why: `${description.noun}s of ${nations.join(", ")}` } : undefined;
	}
	const before = namesBefore(reading, description, nations);
	if (before) return { actors: before, why: "the names before, in order" };
	const people = nations.map(
		(of) => personWithOffice(reading, description, of) ?? describedPerson(reading, description, of),
	);
	return { actors: people.map((person) => person.actor.id), why: "one office holder of each country" };
}

/** "the new president": somebody else than the one named before, and who is not said. */
const TURNOVER = /^(?:new|next|future|departing|outgoing|incoming|previous|last|other)$/;

function meaningOfRole(reading: Reading, description: Description): Meaning | undefined {
	const nations = belongsTo(reading, description);
	if (RELATIVE.has(description.noun)) return meaningOfRelative(reading, description);
	if (description.plural) return meaningOfPluralRole(reading, description, nations);
	const { words } = reading.roster.gazetteer;
	const of = nations[0];
	if (INDEFINITE.has(description.determiner ?? "")) {
		const anybody =
			of !== undefined &&
			description.determiner !== "no" &&
			ANYBODY.has(description.noun) &&
			!description.former;
		return anybody ? { actors: [of], why: `${description.noun} speaking for ${of}` } : undefined;
	}
	if (description.owner && nations.length === 0) return undefined;
	const definite =
		description.determiner !== undefined || description.owner !== undefined || nations.length > 0;
	if (!definite) return undefined;
	if (!of && description.modifiers.some((word) => TURNOVER.test(word))) return undefined;
	const weak = words.weakRoles.has(description.noun);
	const before = reading.scan.tokens[description.first - 1];
	if (before?.lower === "as" && description.determiner === undefined) return undefined;
	if (before?.lemma === "be" && !description.former) {
		const subject = predicated(reading, description, of);
		return subject ? { actors: [subject.actor.id], why: "said to be what the sentence says" } : undefined;
	}
	const person =
		weak &&
		!of &&
		description.modifiers.length === 0 &&
		description.noun !== "general" &&
		description.noun !== "chief"
			? undefined
			: personWithOffice(reading, description, of);
	if (person) return { actors: [person.actor.id], why: `holds the office: ${description.noun}` };
	if (!of || description.former) return undefined;
	if (description.owner?.kind === "pronoun" && description.modifiers.length === 0) return undefined;
	if (
		weak &&
		description.modifiers.length === 0 &&
		!["chief", "head", "secretary"].includes(description.noun)
	) {
		return ANYBODY.has(description.noun) ? { actors: [of], why: `${description.noun} of ${of}` } : undefined;
	}
	return {
		actors: [describedPerson(reading, description, of).actor.id],
		why: "office holder without a name",
	};
}

/** "the Obama administration" is his country's; "the Gujarat government" is a body of its own. */
function namedGovernment(reading: Reading, description: Description): Meaning | undefined {
	const { owner } = description;
	if (
		owner?.kind !== "name" ||
		owner.span.last > description.head ||
		isPossessive(reading.scan.tokens[owner.span.last])
	)
		return undefined;
	if (personBehind(reading, owner.span)) return undefined;
	const label = nameText(reading.scan, { first: owner.span.first, last: description.head + 1 });
	return {
		actors: [unlistedActor(reading.roster, "government-body", label).id],
		why: "government of a region",
	};
}

function meaningOfGovernment(reading: Reading, description: Description): Meaning | undefined {
	const region = namedGovernment(reading, description);
	if (region) return region;
	if (INDEFINITE.has(description.determiner ?? "") && description.determiner === "no") return undefined;
	if (/^(?:side|members|team)$/.test(description.noun) && nationIds(description).length === 0) return undefined;
	const nations = belongsTo(reading, description);
	if (nations.length > 0 && /^(?:foreign-)?ministry$/.test(description.noun)) reading.ministry = nations[0];
	if (nations.length > 0) return { actors: nations, why: `${description.noun} of ${nations.join(", ")}` };
	if (description.noun === "ministry" && reading.ministry)
		return { actors: [reading.ministry], why: "the ministry named before" };
	if (!GOVERNMENT_ALONE.has(description.noun) || description.determiner !== "the" || description.owner)
		return undefined;
	const isOne = (candidate: Remembered) =>
		candidate.actors.length === 1 &&
		(candidate.kind === "country" || candidate.kind === "person") &&
		candidate.acting;
	const { memory, index } = reading;
	const past =
		latest(memory, description.head, index, 0, isOne) ??
		latest(memory, description.head, index, 1, (candidate) => isOne(candidate) && candidate.subject) ??
		latest(memory, description.head, index, 1, isOne);
	const of = past?.actors[0] ? affiliationOf(reading, past.actors[0]) : undefined;
	return of?.startsWith("country:")
		? { actors: [of], why: "the government of the country before" }
		: undefined;
}

function meaningOfInstitution(reading: Reading, description: Description): Meaning | undefined {
	const nation = belongsTo(reading, description)[0];
	const { roster, memory, scan, index } = reading;
	const make = (of: string) => {
		const label = `${adjectiveOf(reading, of)} ${description.noun}`;
		const actor = unlistedActor(roster, "government-body", label, of);
		addAlias(
			actor,
			nameText(scan, { first: description.first, last: description.head + 1 }).replace(/^(?:the|a|an) /i, ""),
		);
		return actor.id;
	};
	if (nation) return { actors: [make(nation)], why: `${description.noun} of ${nation}` };
	if (description.determiner !== "the" && !INSTITUTION_ALONE.has(description.noun)) return undefined;
	const same = latest(
		memory,
		description.head,
		index,
		1000,
		(past) =>
			past.actors.length === 1 &&
			past.actors[0]?.startsWith("government-body:") === true &&
			past.actors[0].endsWith(description.noun.replace(/ /g, "-")),
	);
	if (same?.actors[0]) return { actors: [same.actors[0]], why: `the ${description.noun} named before` };
	if (COURTS.test(description.noun) && description.determiner === "the")
		return courtAlone(reading, description);
	const definite = description.determiner === "the" || description.noun === "parliament";
	if (!INSTITUTION_ALONE.has(description.noun) || !definite) return undefined;
	const country = latest(memory, description.head, index, 3, (past) => past.kind === "country")?.actors[0];
	return country
		? { actors: [make(country)], why: `the ${description.noun} of the country before` }
		: undefined;
}

const COURTS = /^(?:court|tribunal|high court|supreme court)$/;

/** "The tribunal", "the court" of the article, of whatever country. */
function courtAlone(reading: Reading, description: Description): Meaning {
	const known = reading.groups.get("court");
	const id = known ?? unlistedActor(reading.roster, "organization", description.noun).id;
	reading.groups.set("court", id);
	const actor = reading.roster.actors.get(id);
	if (actor) addAlias(actor, description.noun);
	return { actors: [id], why: "the court of the article" };
}

/** What a description without a name beside it means; undefined when that is not certain enough. */
export function meaningOf(reading: Reading, description: Description): Meaning | undefined {
	switch (description.kind) {
		case "role":
			return meaningOfRole(reading, description);
		case "government":
			return meaningOfGovernment(reading, description);
		case "institution":
			return meaningOfInstitution(reading, description);
		case "group":
			return meaningOfGroup(reading, description, belongsTo(reading, description), adjectiveOf);
	}
}
