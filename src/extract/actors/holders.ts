import { actorsOfClause } from "../coreference/country.ts";
import { latest } from "../coreference/memory.ts";
import type { Description } from "./description.ts";
import { personFit } from "./offices.ts";
import { adjectiveOf, recencyBefore } from "./owner.ts";
import { personOf, type Reading } from "./reading.ts";
import { addOffice, newPerson, type Person } from "./roster.ts";
import { lastSubject } from "./taking-office.ts";

/** "minister" of "ex-minister". */
export const plainNoun = ({ noun }: Description) => noun.replace(/^(?:ex|former|then)-/, "");

/** A person known only by office: "Syrian defence minister", "former Haitian prime minister". */
export function describedPerson(reading: Reading, description: Description, of: string): Person {
	const modifiers = description.modifiers.filter(
		(word) => !/^\d|^(?:own|two|three|four|five|six|both)$/.test(word),
	);
	const { former } = description;
	const label = [
		...(former ? ["former"] : []),
		adjectiveOf(reading, of),
		...modifiers,
		plainNoun(description),
	].join(" ");
	const known = reading.roster.people.find((person) => person.actor.label === label);
	if (known) return known;
	const person = newPerson(reading.roster, label);
	person.named = false;
	person.parts = [];
	// "The Sri Lankan minister": a nationality is no given name.
	delete person.gender;
	addOffice(person, { noun: plainNoun(description), modifiers, of, former });
	person.actor.affiliation = of;
	return person;
}

/** Who holds the office that a description names, as far as the text has told or the gazetteer knows. */
export function personWithOffice(
	reading: Reading,
	description: Description,
	of: string | undefined,
): Person | undefined {
	const { words } = reading.roster.gazetteer;
	const asked = { noun: description.noun, modifiers: description.modifiers, of, former: description.former };
	const recency = recencyBefore(reading, description.head);
	const scored: { person: Person; fit: number; late: number }[] = [];
	const others = of === undefined ? notTheDoer(reading, description) : undefined;
	for (const person of reading.roster.people) {
		if (others?.has(person.actor.id)) continue;
		const fit = personFit(person, asked, words);
		if (fit <= 0) continue;
		const late = recency(person);
		if (late >= 0 || (person.named && of !== undefined && person.actor.affiliation === of))
			scored.push({ person, fit, late });
	}
	// "The chief" is whom the text calls so, sooner than a commissioner.
	const exact = ({ person }: { person: Person }) =>
		description.noun === "chief" && person.offices.some((held) => !held.former && held.noun === "chief")
			? 1
			: 0;
	scored.sort((a, b) =>
		of !== undefined
			? b.fit - a.fit || b.late - a.late
			: exact(b) - exact(a) || b.late - a.late || b.fit - a.fit,
	);
	if (description.former && of === undefined) {
		// "..., and the former union leader denied it" is somebody else than the subject before "and".
		const other = /^(?:and|but|while|;)$/.test(reading.scan.tokens[description.first - 1]?.lower ?? "");
		const last = other ? undefined : lastSubject(reading, description.head, 1);
		const inOffice = last?.offices.some((office) => !office.former && office.noun !== "") === true;
		return last && !inOffice ? last : description.modifiers.length === 0 ? scored[0]?.person : undefined;
	}
	return scored[0]?.person ?? (of === undefined ? undefined : lastWithoutOffice(reading, description, of));
}

/** "The minister assured the president": whoever does it does it to somebody else. */
function notTheDoer(reading: Reading, { first, head }: Description): Set<string> | undefined {
	const governor = reading.scan.tokens[first - 1];
	const acted = governor?.pos === "VERB" || /^(?:with|to|by|against|and)$/.test(governor?.lower ?? "");
	if (!acted) return undefined;
	const doers = actorsOfClause(reading, head);
	// "Dar, who is a minister himself, invited the minister"
	if (reading.scan.tokens[first - 2]?.lower === ",")
		for (const past of reading.memory.past)
			if (past.sentence === reading.index && past.leads) for (const id of past.actors) doers.add(id);
	return doers;
}

/** Whether a token is a noun for a country: "the kingdom's minister". */
const isCountryNoun = ({ scan: { tokens, gazetteer } }: Reading, at: number) =>
	gazetteer.words.countryNouns.has(tokens[at]?.lower ?? "");

/** "Mr Obama telephoned Netanyahu. The Israeli prime minister ...": the name before of which nothing is known yet. */
function lastWithoutOffice(reading: Reading, description: Description, of: string): Person | undefined {
	const { memory, index } = reading;
	if (description.determiner !== "the" || description.plural || description.former) return undefined;
	// "The committee dismissed the army's chief of staff": whose office nobody named yet need hold.
	if (description.owner?.kind === "noun" && !isCountryNoun(reading, description.owner.token))
		return undefined;
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
