import type { Description, Meaning } from "./description.ts";
import { describedPerson, personWithOffice } from "./holders.ts";
import { SERVANTS } from "./offices.ts";
import { adjectiveOf } from "./owner.ts";
import { RELATIVE } from "./people.ts";
import type { Reading } from "./reading.ts";
import { addOffice, type Person, unlistedActor } from "./roster.ts";
import { sameNounBefore } from "./same-noun.ts";
import { formerServants, groupOfRegion } from "./servants.ts";
import { takesPart } from "./unnamed-bodies.ts";

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

/** Whose leaders may be unnamed. */
const OF_PEOPLE =
	/^(?:opposition|tribal|clan|religious|church|community|traditional|business|union|rebel|separatist|militia|gang|civic|student|protest)$/;

/** "opposition leaders", "tribal leaders": a group of the article. */
export function unnamedLeaders(reading: Reading, description: Description): Meaning | undefined {
	const { noun, modifiers, owner, former, last } = description;
	// "The separatist leaders, Eduard Kokoity and": the names say who.
	if (reading.scan.tokens[last]?.lower === "," && reading.scan.names[last + 1]) return undefined;
	const telling = modifiers.filter((word) => OF_PEOPLE.test(word));
	if (
		telling.length === 0 ||
		owner ||
		former ||
		!/^(?:leader|politician|chief|elder|commander)s?$/.test(noun)
	)
		return undefined;
	const label = `${telling.join(" ")} ${noun.replace(/s$/, "")}s`;
	return { actors: [unlistedActor(reading.roster, "group", label).id], why: "a group without a name" };
}

/** Whoever serves a state or is somebody to somebody else is no group of its citizens. */
const NO_CITIZENS =
	/^(?:ambassador|governor|general|admiral|colonel|commander|consul|president|king|chief|head|representative|attache|president-elect|heir|founder|host|guest|captain|negotiator|mediator|successor|predecessor|.*secretary.*|member|deputy|director|executive|prince|counterpart|colleague|ally|rival|friend|enemy)$/;

/** "Sudanese lawyers", "two Turkish mayors": some of a country's people by what they do, and not the country. */
function citizens(reading: Reading, description: Description, nation: string): Meaning | undefined {
	const { noun, modifiers, former, first, head, last } = description;
	if (former || NO_CITIZENS.test(noun) || RELATIVE.has(noun) || !nation.startsWith("country:"))
		return undefined;
	if (!takesPart(reading, first, last)) return undefined;
	const telling = modifiers.filter((word) => !/\d/.test(word) && !COUNTED.test(word));
	const plural = reading.scan.tokens[head]?.lower ?? noun;
	const label = [adjectiveOf(reading, nation), ...telling, plural].join(" ");
	return {
		actors: [unlistedActor(reading.roster, "group", label, nation).id],
		why: "citizens by what they do",
	};
}

const COUNTED =
	/^(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|several|some|many|senior|top|leading|other)$/;

/** Those whom a plural role means: "the Turkish and Syrian ministers", "Sudanese lawyers", "rebel leaders". */
export function meaningOfPluralRole(
	reading: Reading,
	description: Description,
	nations: string[],
): Meaning | undefined {
	if (nations.length === 0)
		return (
			unnamedLeaders(reading, description) ??
			groupOfRegion(reading, description) ??
			sameNounBefore(reading, description)
		);
	const retired = formerServants(reading, description, nations);
	if (retired) return retired;
	const anyMinister = description.noun === "minister" && description.modifiers.length === 0;
	if (
		anyMinister ||
		nations.length === 1 ||
		description.noun === "diplomat" ||
		description.noun === "official"
	) {
		const offices = description.noun === "leader" || SERVANTS.has(description.noun);
		if (offices) return { actors: nations, why: `${description.noun}s of ${nations.join(", ")}` };
		return citizens(reading, description, nations[0] as string);
	}
	const before = namesBefore(reading, description, nations);
	if (before) return { actors: before, why: "the names before, in order" };
	const people = nations.map(
		(of) => personWithOffice(reading, description, of) ?? describedPerson(reading, description, of),
	);
	return { actors: people.map((person) => person.actor.id), why: "one office holder of each country" };
}
