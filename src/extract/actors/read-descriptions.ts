import { countriesMeant } from "../coreference/collective.ts";
import type { MentionUse, Sentence } from "../document.ts";
import type { Description } from "./description.ts";
import { meaningOf } from "./meaning.ts";
import { isPossessive } from "./names.ts";
import type { Meaning } from "./office-holder.ts";
import { ownerActor } from "./owner.ts";
import { officeOwner, RELATIVE } from "./people.ts";
import { addMention, affiliationOf, personOf, type Reading } from "./reading.ts";
import { addOffice, listedActor, type Person } from "./roster.ts";
import type { TitledName } from "./titles.ts";

/** Adds the mention that a description makes; titles are attached to the names they stand beside. */
export function readDescription(
	reading: Reading,
	description: Description,
	names: TitledName[],
	sentence: Sentence,
): void {
	const owner = names.find((titled) => titled.titles.includes(description));
	if (owner && description.plural) shareTitle(reading, description, names, sentence);
	else if (owner) {
		attachTitle(reading, description, owner, sentence);
		return;
	}
	if (owner || description.names.length > 0) return;
	for (const hit of [...description.nations, ...description.ofNations])
		listedActor(reading.roster, hit.entry.actor);
	const meaning = apposedBody(reading, description) ?? meaningOf(reading, description);
	if (!meaning) return;
	addMention(
		reading,
		{
			actors: meaning.actors,
			first: description.first,
			last: description.last,
			head: description.head,
			form: "description",
			use: description.kind === "country" ? useOfCountry(reading, description) : "actor",
			why: meaning.why,
			plural: description.plural && description.kind !== "country",
		},
		sentence,
	);
}

/** "Their foreign ministers, A and B", "the presidents of both nations, A and B": one country for each, in order. */
function shareTitle(
	reading: Reading,
	description: Description,
	names: TitledName[],
	sentence: Sentence,
): void {
	const shared = names.filter((titled) => titled.titles.includes(description));
	const people = shared.flatMap(({ span }) => reading.named.get(span) ?? []);
	if (!officeOwner(description)) shareCountries(reading, description, people);
	const last = (shared[0]?.span.first ?? 0) - 1;
	// "Two Chadian ministers, A and B": the names are what counts.
	if (description.determiner !== "the" && !description.owner) return;
	if (people.length < 2 || people.length < shared.length || reading.scan.tokens[last]?.lower !== ",") return;
	const mention = { first: description.first, last, head: description.head, form: "description" as const };
	const actors = people.map(({ actor }) => actor.id);
	addMention(reading, { ...mention, actors, use: "actor", why: "in apposition to the names" }, sentence);
}

function shareCountries(reading: Reading, description: Description, people: Person[]): void {
	const countries = countriesMeant(reading, description.first, reading.index, people.length);
	const free = new Set(countries);
	for (const { actor } of people) free.delete(actor.affiliation ?? "");
	for (const person of people) {
		const of = person.actor.affiliation ?? [...free][0];
		if (of === undefined || !countries.includes(of)) continue;
		free.delete(of);
		const office = person.offices.find((held) => held.noun === description.noun && held.of === undefined);
		if (office) office.of = of;
		person.actor.affiliation = of;
	}
}

/** "across the country" is a place; "the country's ambassador" a possessor. */
function useOfCountry({ scan }: Reading, description: Description): MentionUse {
	const { words } = scan.gazetteer;
	if (isPossessive(scan.tokens, description.last)) return "modifier";
	const before = scan.tokens[description.first - 1]?.lower ?? "";
	const after = scan.tokens[description.first - 2];
	const moved =
		words.motionPrepositions.has(before) && after !== undefined && words.motionVerbs.has(after.lemma);
	return words.placePrepositions.has(before) || moved ? "place" : "actor";
}

/** "Hezbollah, a militia in Lebanon": a group noun in apposition to the name of a body. */
function apposedBody(reading: Reading, description: Description): Meaning | undefined {
	if (description.kind !== "group" || reading.scan.tokens[description.first - 1]?.lower !== ",")
		return undefined;
	if (description.determiner === undefined || description.noun.endsWith("s")) return undefined;
	const body = reading.mentions.find(
		(mention) => mention.last === description.first - 1 && mention.use === "actor",
	);
	const kind = reading.roster.actors.get(body?.actors[0] ?? "")?.kind;
	if (!body || body.actors.length > 1 || kind === "country" || kind === "person") return undefined;
	return { actors: body.actors, why: "in apposition to a name" };
}

/** An apposition is a mention of its own; "his" in a title is known only now. */
function attachTitle(
	reading: Reading,
	description: Description,
	titled: TitledName,
	sentence: Sentence,
): void {
	const person = reading.named.get(titled.span);
	if (!person) return;
	if (description.owner && !officeOwner(description) && !RELATIVE.has(description.noun)) {
		const id = ownerActor(reading, description.owner);
		// "its chairman" heads the company itself; "his minister" serves his country.
		const owner = id?.startsWith("person:") ? affiliationOf(reading, id) : id;
		// What the gazetteer knows of the office is surer than what a pronoun points to.
		const listed = person.offices.find((held) => held.listed && held.noun === description.noun)?.of;
		const of = description.owner.kind === "name" ? owner : (listed ?? owner);
		const office = person.offices.find((held) => held.noun === description.noun && held.of === undefined);
		if (of && office) office.of = of;
		else if (of)
			addOffice(person, {
				noun: description.noun,
				modifiers: description.modifiers,
				of,
				former: description.former,
			});
		if (of && !description.former && !person.actor.affiliation) person.actor.affiliation = of;
	}
	learnFromRelative(reading, description, person);
	if (description.names.length > 0) return;
	addMention(
		reading,
		{
			actors: [person.actor.id],
			first: description.first,
			last: description.last,
			head: description.head,
			form: "description",
			use: "actor",
			why: "in apposition to a name",
		},
		sentence,
	);
}

/** "her Japanese counterpart, Fumio Kishida" holds her office in Japan. */
function learnFromRelative(reading: Reading, description: Description, person: Person): void {
	if (!RELATIVE.has(description.noun)) return;
	const nation = officeOwner(description);
	if (nation && !person.actor.affiliation) person.actor.affiliation = nation;
	const same = /^(?:counterpart|colleague|opposite number|successor)$/.test(description.noun);
	if (!same || !description.owner) return;
	const id = ownerActor(reading, description.owner);
	const office =
		id && id !== person.actor.id
			? personOf(reading, id)?.offices.find((held) => held.noun !== "")
			: undefined;
	const of = description.noun === "successor" ? office?.of : nation;
	if (office && of) addOffice(person, { noun: office.noun, modifiers: office.modifiers, of, former: false });
}
