import { countriesMeant } from "../coreference/collective.ts";
import type { Sentence } from "../document.ts";
import { countryServed } from "./country-served.ts";
import type { Description } from "./description.ts";
import type { NameSpan } from "./names.ts";
import { belongsTo, ownerActor, personBehind } from "./owner.ts";
import { officeOwner, RELATIVE } from "./people.ts";
import { countryOfPlace } from "./read-places.ts";
import { addMention, affiliationOf, countryOf, personOf, type Reading } from "./reading.ts";
import { addOffice, listedActor, type Person } from "./roster.ts";
import type { TitledName } from "./titles.ts";

/** "Their foreign ministers, A and B", "the presidents of both nations, A and B": one country for each, in order. */
export function shareTitle(
	reading: Reading,
	description: Description,
	names: TitledName[],
	sentence: Sentence,
): void {
	const shared = names.filter((titled) => titled.titles.includes(description));
	const people = shared.flatMap(({ span }) => reading.named.get(span) ?? []);
	const bothOf = reading.scan.tokens[description.head + 1]?.lower === "of";
	if (!officeOwner(description) && (description.owner?.kind === "pronoun" || bothOf))
		shareCountries(reading, description, people);
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

/** An apposition is a mention of its own; "his" in a title is known only now. */
export function attachTitle(
	reading: Reading,
	description: Description,
	titled: TitledName,
	sentence: Sentence,
): void {
	const person = reading.named.get(titled.span);
	if (!person) return;
	const ownerless = isOfGarrison(reading, description);
	if (description.owner && !ownerless && !officeOwner(description) && !RELATIVE.has(description.noun)) {
		const id = ownerActor(reading, description.owner);
		// "its chairman" heads the company itself; "his minister" serves his country.
		const owner = id?.startsWith("person:") ? servedWith(reading, id, description.noun) : id;
		// What the gazetteer knows of the office is surer than what a pronoun points to.
		const listed = person.offices.find((held) => held.listed && held.noun === description.noun)?.of;
		const of = description.owner.kind === "name" ? owner : (listed ?? owner);
		const office = person.offices.find((held) => held.noun === description.noun && held.of === undefined);
		if (of && office) office.of = of;
		else if (!of && office && isWhole(reading, description))
			person.offices = person.offices.filter((held) => held !== office);
		else if (of)
			addOffice(person, {
				noun: description.noun,
				modifiers: description.modifiers,
				of,
				former: description.former,
			});
		if (of && !of.startsWith("person:") && !description.former && !person.actor.affiliation)
			person.actor.affiliation = of;
	}
	if (description.body && !description.owner && !officeOwner(description))
		learnBody(reading, description, person);
	learnRegion(reading, description, person);
	learnFromRelative(reading, description, person);
	if (description.names.length > 0) return;
	addMention(
		reading,
		{
			actors: [person.actor.id],
			first: sharesOwner(reading, description) ? description.first - 3 : description.first,
			last: description.last,
			head: description.head,
			form: "description",
			use: "actor",
			why: "in apposition to a name",
		},
		sentence,
	);
}

/** "Its head, the Georgian diplomat Doe": of a body that is not known, and not of the country that says where from. */
function isWhole({ scan: { tokens } }: Reading, { owner, noun }: Description): boolean {
	const its = owner?.kind === "pronoun" && /^(?:its|their|whose)$/.test(tokens[owner.token]?.lower ?? "");
	return (
		its &&
		/^(?:head|chief|president|chairman|chairwoman|director|leader|judge|commander|secretary-general)$/.test(
			noun,
		)
	);
}

/** "his brother and deputy, Doe": both words are of one. */
function sharesOwner({ scan: { tokens } }: Reading, { first, owner }: Description): boolean {
	return owner?.kind === "pronoun" && owner.token === first - 3 && tokens[first - 1]?.lower === "and";
}

/** "overran a garrison and killed its commander": of the place, whoever held it. */
function isOfGarrison({ scan: { tokens } }: Reading, { owner, noun }: Description): boolean {
	if (owner?.kind !== "pronoun" || !/^(?:commander|chief|officer|captain|head)$/.test(noun)) return false;
	for (let i = owner.token - 1; i > owner.token - 9 && i >= 0; i--)
		if (
			/^(?:garrison|base|barracks|outpost|camp|convoy|column|ship|vessel|patrol)$/.test(
				tokens[i]?.lower ?? "",
			)
		)
			return true;
	return false;
}

const SERVANT =
	/^(?:advis[eo]r|aide|envoy|emissary|representative|chief of staff|lawyer|minister|prime minister|deputy|spokes.*|negotiator|secretary)$/;

/** "Joe Biden's adviser" serves the country of his superior where the text names it, else him. */
function servedWith(reading: Reading, superior: string, noun: string): string | undefined {
	const of = affiliationOf(reading, superior);
	const isNamed = of !== undefined && reading.scan.hits.some((hit) => hit?.entry.actor === of);
	return SERVANT.test(noun) && !isNamed ? superior : of;
}

/** "director of the Green Harbour Foundation": a body that is in no list. */
function learnBody(reading: Reading, description: Description, person: Person): void {
	const { noun, modifiers, former } = description;
	const of = belongsTo(reading, description)[0];
	const office = person.offices.find((held) => held.noun === noun && held.of === undefined);
	if (!of || RELATIVE.has(noun)) return;
	if (office) office.of = of;
	else addOffice(person, { noun, modifiers, of, former });
	if (!former && !person.actor.affiliation) person.actor.affiliation = of;
}

/** Who heads a town, a province or a region that is part of a country. */
const OF_REGION =
	/^(?:mayor|governor|deputy|president|premier|leader|head|chief|minister|prime minister|vice-president|commissioner|speaker|official|prosecutor|spokesman|spokeswoman|lawmaker)$/;
/** Whoever is such in a capital rules from there. */
const RULES =
	/^(?:president|prime minister|premier|ruler|leader|head of government|head of state|strongman)$/;
/** Land that is held by another than the country it belongs to. */
const CONTESTED = /^(?:crimea|sevastopol|donetsk|luhansk|kherson|zaporizhzhia|donbas|simferopol)$/;

/** The country in whose capital somebody rules: "Jane Doe, the prime minister in Tripoli". */
function ruledFrom(
	{ scan: { tokens, hits } }: Reading,
	{ noun, head, names }: Description,
): string | undefined {
	if (tokens[head + 1]?.lower !== "in" || !RULES.test(noun) || names.length > 0) return undefined;
	const seat = hits[head + 2]?.entry;
	return seat?.role === "capital" ? seat.actor : undefined;
}

/** The country of the region or town that somebody heads: "the mayor of Goma", "Catalonia's president". */
function countryOfRegion(reading: Reading, { owner, head, names }: Description): string | undefined {
	const { tokens, names: spans } = reading.scan;
	const at = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
	const span = owner?.kind === "name" ? owner.span : tokens[head + 1]?.lower === "of" ? spans[at] : undefined;
	if (!span || names.some((name) => name.span === span)) return undefined;
	return CONTESTED.test(tokens[span.first]?.lower ?? "") ? undefined : countryOfPlace(reading, span);
}

/** Whoever rules from a capital leads the country; whoever heads a part of it is one of its officials. */
function learnRegion(reading: Reading, description: Description, person: Person): void {
	const { noun, modifiers, former, nations } = description;
	if (!OF_REGION.test(noun) && !RULES.test(noun)) return;
	if (nations.length > 0 || person.actor.affiliation) return;
	const whole = ruledFrom(reading, description);
	const of = whole ?? countryOfRegion(reading, description);
	if (!of) return;
	listedActor(reading.roster, of);
	const told = whole ? modifiers : [...modifiers, "local"];
	const office = person.offices.find((held) => held.noun === noun && held.of === undefined);
	if (office) Object.assign(office, { of, modifiers: told });
	else addOffice(person, { noun, modifiers: told, of, former });
	person.actor.affiliation = of;
}

/** "her Japanese counterpart, Fumio Kishida" holds her office in Japan. */
function learnFromRelative(reading: Reading, description: Description, person: Person): void {
	if (!RELATIVE.has(description.noun)) return;
	const nation = officeOwner(description);
	if (nation && !person.actor.affiliation) person.actor.affiliation = nation;
	const same = /^(?:counterpart|colleague|opposite number|successor)$/.test(description.noun);
	if (!same || !description.owner) return;
	const id = ownerActor(reading, description.owner);
	const held = id && id !== person.actor.id ? (personOf(reading, id)?.offices ?? []) : [];
	// What the text itself calls the other goes before what the lists know of him.
	const office =
		held.findLast((one) => one.noun !== "" && !one.listed && !one.former) ??
		held.findLast((one) => one.noun !== "" && !one.former) ??
		held.find((one) => one.noun !== "");
	if (person.offices.some((one) => one.listed && one.of === nation && !one.former)) return;
	const of = description.noun === "successor" ? office?.of : nation;
	if (office && of) addOffice(person, { noun: office.noun, modifiers: office.modifiers, of, former: false });
	else if (nation && description.noun !== "successor" && person.offices.length === 0)
		addOffice(person, { noun: "official", modifiers: [], of: nation, former: false });
}

const GOVERNMENT = /^(?:government|administration|cabinet|regime|junta)$/;

/** The person in "Donald Tusk's government" or "the government of Mari Alkatiri". */
function headOf({ scan }: Reading, { owner, last }: Description): NameSpan | undefined {
	if (owner?.kind === "name") return owner.span;
	const { tokens, names, gazetteer } = scan;
	if (tokens[last]?.lower !== "of") return undefined;
	for (let i = last + 1; i < last + 5; i++) {
		if (names[i]) return names[i];
		const word = tokens[i]?.lower.replace(/\.$/, "") ?? "";
		const { honorifics, roles, roleModifiers } = gazetteer.words;
		if (word !== "" && !honorifics.has(word) && !roles.has(word) && !roleModifiers.has(word))
			return undefined;
	}
	return undefined;
}

/** Whoever a government is called after heads it: "Donald Tusk's government". */
export function learnHead(reading: Reading, description: Description, sentence: Sentence): void {
	if (!GOVERNMENT.test(description.noun) || description.former) return;
	const span = headOf(reading, description);
	const person = span && personBehind(reading, span);
	if (!span || !person) return;
	const { actor } = person;
	// A leader whom the lists know to be out of office was the head of a government of the past.
	if (reading.roster.gazetteer.leaders.has(actor.id) && !actor.affiliation) return;
	const like = { ...description, noun: "prime minister", modifiers: [] };
	const of = countryOf(reading, actor.id) ?? countryServed(reading, person, like, span, sentence);
	if (!of) return;
	addOffice(person, { noun: `head of ${description.noun}`, modifiers: [], of, former: false });
}
