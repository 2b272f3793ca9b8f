import { countriesMeant } from "../coreference/collective.ts";
import { actorsOfClause } from "../coreference/country.ts";
import { otherParty } from "../coreference/guests.ts";
import { latest } from "../coreference/memory.ts";
import { antecedentOf } from "../coreference/pronouns.ts";
import type { Description } from "./description.ts";
import { isPossessive } from "./names.ts";
import { personFit } from "./offices.ts";
import { adjectiveOf, belongsTo, ownerActor, recencyBefore } from "./owner.ts";
import { nationIds, RELATIVE } from "./people.ts";
import { countryOf, personOf, type Reading } from "./reading.ts";
import { addOffice, newPerson, type Person, unlistedActor } from "./roster.ts";
import { sameNounBefore } from "./same-noun.ts";
import { formerServants, groupOfRegion } from "./servants.ts";
import { countryOfSpeaker } from "./spoken-for.ts";
import { lastSubject, leavingOffice, newHolder, takingOffice } from "./taking-office.ts";
import { takesPart } from "./unnamed-bodies.ts";

const INDEFINITE = new Set(["a", "an", "no", "any", "every", "each", "another"]);
const ANYBODY = new Set(
	"official diplomat officer spokesman spokeswoman spokesperson envoy negotiator delegate minister aide prosecutor judge expert lawmaker commander general colonel admiral brigadier".split(
		" ",
	),
);

/** The actors a description means and why. */
export interface Meaning {
	actors: string[];
	why: string;
}

/** "minister" of "ex-minister". */
const plainNoun = ({ noun }: Description) => noun.replace(/^(?:ex|former|then)-/, "");

/** A person known only by office: "Syrian defence minister", "former Haitian prime minister". */
function describedPerson(reading: Reading, description: Description, of: string): Person {
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

function personWithOffice(
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
	return acted ? actorsOfClause(reading, head) : undefined;
}

/** Where a phrase begins whose owner is described, too: "is the secretary-general's envoy". */
function beginOf({ scan: { tokens } }: Reading, { first, owner }: Description): number {
	if (owner?.kind !== "noun" || !isPossessive(tokens, first - 1)) return first;
	let i = first - 1;
	while (i > first - 8 && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[i - 1]?.pos ?? "")) i--;
	return i;
}

const WAS = /^(?:was|were|been)$/;

/** "who is CARICOM's current chairman": says what somebody is. */
function predicated(reading: Reading, description: Description, of: string | undefined): Person | undefined {
	const person = lastSubject(reading, description.head, 0);
	if (!person || description.modifiers.includes("only")) return undefined;
	addOffice(person, {
		noun: description.noun,
		modifiers: description.modifiers,
		former: description.former,
		...(of ? { of } : {}),
	});
	return person;
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

/** "his counterpart in Asmara": where the other sits. */
function seatBehind({ scan: { tokens, hits } }: Reading, { head, plural }: Description): string | undefined {
	if (plural || tokens[head + 1]?.lower !== "in") return undefined;
	const { actor, role } = hits[head + 2]?.entry ?? {};
	return role === "capital" || role === "name" ? actor : undefined;
}

/** "his Cuban counterpart": who holds in that country the office of the person before. */
function meaningOfRelative(reading: Reading, description: Description): Meaning | undefined {
	const seat = seatBehind(reading, description);
	const alone =
		/^(?:counterpart|opposite number)$/.test(description.noun) &&
		nationIds(description).length === 0 &&
		!seat;
	if (
		(alone || /^(?:host|guest|interlocutor)$/.test(description.noun)) &&
		!description.plural &&
		description.owner?.kind === "pronoun"
	) {
		const whose = ownerActor(reading, description.owner);
		const other = whose?.startsWith("person:") ? otherParty(reading, description.first, whose) : undefined;
		return other ? { actors: [other], why: `the ${description.noun} of the person before` } : undefined;
	}
	const peer =
		description.noun === "counterpart" ||
		description.noun === "colleague" ||
		description.noun === "opposite number";
	const of = nationIds(description)[0] ?? seat;
	if (
		peer &&
		description.plural &&
		description.owner?.kind === "pronoun" &&
		nationIds(description).length === 0
	)
		return bothCounterparts(reading, description);
	if (peer && description.plural && description.owner)
		return nationIds(description).length > 0
			? {
					actors: nationIds(description),
					why: `${description.noun}s of ${nationIds(description).join(", ")}`,
				}
			: undefined;
	// "his Hungarian ally": the one of that country whom the text has just named.
	if (
		/^(?:ally|rival|critic|host|guest)$/.test(description.noun) &&
		of &&
		!description.plural &&
		description.owner
	) {
		const one = namedNear(reading, description.head, of, undefined);
		return one ? { actors: [one.actor.id], why: `the ${description.noun} of the person before` } : undefined;
	}
	if (!peer || !of || !description.owner) return undefined;
	const several =
		description.owner.kind === "pronoun" ? antecedentOf(reading, description.owner.token) : undefined;
	const owner =
		several && several.actors.length > 1 ? several.actors[0] : ownerActor(reading, description.owner);
	const office = owner ? personOf(reading, owner)?.offices.find((held) => !held.former) : undefined;
	if (!office) return undefined;
	const like: Description = { ...description, noun: office.noun, modifiers: office.modifiers };
	const person =
		personWithOffice(reading, like, of) ??
		namedNear(reading, description.head, of, office.noun) ??
		describedPerson(reading, like, of);
	return { actors: [person.actor.id], why: "counterpart of the person before" };
}

/** "telephoned both of her counterparts": those of the two countries that the article sets side by side, hers not among them. */
function bothCounterparts(reading: Reading, description: Description): Meaning | undefined {
	const { tokens } = reading.scan;
	const { first, owner, modifiers } = description;
	const two =
		modifiers.includes("two") || (tokens[first - 1]?.lower === "of" && tokens[first - 2]?.lower === "both");
	const whose = two && owner ? ownerActor(reading, owner) : undefined;
	const own = whose ? countryOf(reading, whose) : undefined;
	if (!own) return undefined;
	const actors = countriesMeant(reading, first, reading.index, 2, (id) => id !== own);
	return actors.length === 2 ? { actors, why: "the counterparts in the two countries before" } : undefined;
}

/** Those who lead a state, by whatever title, are each other's counterparts. */
const LEADS =
	/^(?:president|premier|prime minister|chancellor|king|queen|emir|sultan|leader|monarch|ruler|taoiseach)$/;

/** Whether somebody of whom other offices are known may be the counterpart of a minister, or of a president. */
function isPeer({ offices }: Person, noun: string): boolean {
	const held = offices.filter(({ former }) => !former);
	return (
		held.length === 0 || held.some((one) => one.noun === noun || LEADS.test(one.noun) === LEADS.test(noun))
	);
}

/** "Macron met Scholz. He thanked his German counterpart": the only one of that country named just before, or in all the article. */
function namedNear(
	reading: Reading,
	before: number,
	of: string,
	noun: string | undefined,
): Person | undefined {
	const here = reading.roster.people.filter(
		(person) =>
			person.named && person.actor.affiliation === of && (noun === undefined || isPeer(person, noun)),
	);
	const within = (reach: number) =>
		here.filter(({ actor: { id } }) =>
			latest(reading.memory, before, reading.index, reach, ({ actors }) => actors[0] === id),
		);
	const near = within(2);
	if (near.length > 0) return near.length === 1 ? near[0] : undefined;
	const all = within(1000);
	return all.length === 1 ? all[0] : undefined;
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

/** "opposition leaders", "tribal leaders": a group of the article. */
const OF_PEOPLE =
	/^(?:opposition|tribal|clan|religious|church|community|traditional|business|union|rebel|separatist|militia|gang|civic|student|protest)$/;

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

function meaningOfPluralRole(
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
		const offices = description.noun === "leader" || ANYBODY.has(description.noun);
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

/** "the new president": somebody else than the one named before, and who is not said. */
const TURNOVER = /^(?:new|next|future|departing|outgoing|incoming|previous|last|other)$/;

/** "A former Haitian prime minister accused": one person, whoever it is, and not the country. */
function retired(reading: Reading, description: Description, of: string): Meaning | undefined {
	const { former, determiner, noun, first } = description;
	const { tokens } = reading.scan;
	if (!former || !/^(?:an?|another)$/.test(determiner ?? "") || !HIGH.test(plainNoun(description)))
		return undefined;
	// "Doe, a former minister", "was a former minister": what somebody else is.
	const before = tokens[first - 1];
	const told =
		before?.lemma === "be" || before?.lemma === "become" || before?.lower === "as" || before?.lower === ",";
	if (told || RELATIVE.has(noun)) return undefined;
	return {
		actors: [describedPerson(reading, description, of).actor.id],
		why: "somebody who held the office before",
	};
}

/** Offices of which a country has few, so that a former holder is somebody to be told apart. */
const HIGH =
	/^(?:president|prime minister|premier|chancellor|minister|vice[- ]president|ambassador|envoy|king|secretary of state|foreign secretary|attorney[- ]general|general|admiral|colonel|commander|head of state|spymaster|governor|mayor|senator|negotiator|leader|chief of staff|speaker|judge|prosecutor)$/;

/** "its then minister": in office when what is told happened. */
function wasThen({ scan: { tokens } }: Reading, { first, head }: Description): boolean {
	for (let i = first; i < head; i++) if (/^then(?:-|$)/.test(tokens[i]?.lower ?? "")) return true;
	return false;
}

const WHOSE = /^(?:the|this|that)$/;

/** Offices of which a country or body has one, so that whose it is says who holds it. */
const SOLE =
	/^(?:president|premier|prime minister|chancellor|king|queen|emir|sultan|monarch|ruler|leader|head of state|secretary-general)$/;

/** The person, or the country spoken for, that a description by office means. */
export function meaningOfRole(reading: Reading, description: Description): Meaning | undefined {
	let nations = belongsTo(reading, description);
	if (nations.length === 0) {
		const spoken = countryOfSpeaker(reading, description);
		if (spoken) nations = [spoken];
	}
	if (nations.length === 0 && /^(?:pope|pontiff)$/.test(description.noun) && description.determiner === "the")
		nations = ["country:VAT"];
	if (RELATIVE.has(description.noun)) return meaningOfRelative(reading, description);
	if (description.plural) return meaningOfPluralRole(reading, description, nations);
	const { words } = reading.roster.gazetteer;
	const of = nations[0];
	if (INDEFINITE.has(description.determiner ?? "")) {
		const whoever = of === undefined ? undefined : retired(reading, description, of);
		if (whoever) return whoever;
		const anybody =
			of !== undefined &&
			description.determiner !== "no" &&
			ANYBODY.has(description.noun) &&
			!description.former;
		return anybody ? { actors: [of], why: `${description.noun} speaking for ${of}` } : undefined;
	}
	const taking = takingOffice(reading, description);
	if (taking) {
		const whose = of ?? taking.of;
		const { noun, modifiers } = description;
		addOffice(taking.person, { noun, modifiers, former: false, ...(whose ? { of: whose } : {}) });
		return { actors: [taking.person.actor.id], why: "takes the office that the sentence says" };
	}
	const leaving = leavingOffice(reading, description);
	const left = of ?? leaving?.actor.affiliation;
	if (leaving && left) {
		const { noun, modifiers } = description;
		addOffice(leaving, { noun, modifiers, former: true, of: left });
		return { actors: [leaving.actor.id], why: "leaves the office that the sentence says" };
	}
	const successor = newHolder(reading, description, of);
	if (successor) return { actors: [successor.actor.id], why: "has just taken the office" };
	if ((description.owner || description.addressed) && nations.length === 0) return undefined;
	const definite =
		description.determiner !== undefined || description.owner !== undefined || nations.length > 0;
	if (!definite) return undefined;
	if (!of && description.modifiers.some((word) => TURNOVER.test(word) || word === "colonial"))
		return undefined;
	const weak = words.weakRoles.has(description.noun);
	const before = reading.scan.tokens[beginOf(reading, description) - 1];
	if (before?.lower === "as" && description.determiner === undefined) return undefined;
	const owns = isPossessive(reading.scan.tokens, description.last);
	if (before?.lemma === "be" && !owns && (!description.former || WAS.test(before.lower))) {
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
	// "Bolivia's former president": whoever it is, and not the country.
	if (
		of &&
		description.former &&
		HIGH.test(plainNoun(description)) &&
		nations.length === 1 &&
		WHOSE.test(description.determiner ?? "the") &&
		// "Belarus's then defence minister" spoke for it.
		!wasThen(reading, description)
	)
		return {
			actors: [describedPerson(reading, description, of).actor.id],
			why: "somebody who held the office before",
		};
	if (!of || description.former) return undefined;
	// "His minister" may be any, "whose president" and "its premier" only one.
	if (
		description.owner?.kind === "pronoun" &&
		description.modifiers.length === 0 &&
		!SOLE.test(description.noun)
	)
		return undefined;
	if (
		weak &&
		description.modifiers.length === 0 &&
		!["chief", "head", "secretary"].includes(description.noun)
	) {
		return ANYBODY.has(description.noun) ? { actors: [of], why: `${description.noun} of ${of}` } : undefined;
	}
	// "The congress removed its president": the country's.
	const whole =
		description.owner?.kind === "pronoun" &&
		reading.roster.actors.get(of)?.kind === "government-body" &&
		SOLE.test(description.noun)
			? countryOf(reading, of)
			: undefined;
	return {
		actors: [describedPerson(reading, description, whole ?? of).actor.id],
		why: "office holder without a name",
	};
}
