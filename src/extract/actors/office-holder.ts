import { LEADS, meaningOfRelative } from "./counterparts.ts";
import type { Description, Meaning } from "./description.ts";
import { describedPerson, personWithOffice, plainNoun } from "./holders.ts";
import { isPossessive } from "./names.ts";
import { SERVANTS } from "./offices.ts";
import { envoySummoned, justActed } from "./officials.ts";
import { belongsTo } from "./owner.ts";
import { RELATIVE } from "./people.ts";
import { countryOf, type Reading } from "./reading.ts";
import { addOffice, type Person } from "./roster.ts";
import { meaningOfPluralRole } from "./several-holders.ts";
import { countryOfSpeaker } from "./spoken-for.ts";
import { lastSubject, leavingOffice, newHolder, takingOffice } from "./taking-office.ts";

const INDEFINITE = new Set(["a", "an", "no", "any", "every", "each", "another"]);
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

/** Whether a country or body has only one such office, so that whose it is says who holds it. */
const isSole = (noun: string) => LEADS.test(noun) || noun === "secretary-general";

/** The person, or the country spoken for, that a description by office means. */
export function meaningOfRole(reading: Reading, description: Description): Meaning | undefined {
	const { noun, determiner } = description;
	const nations = servedBy(reading, description);
	if (RELATIVE.has(noun)) return meaningOfRelative(reading, description);
	if (description.plural) return meaningOfPluralRole(reading, description, nations);
	const of = nations[0];
	if (INDEFINITE.has(determiner ?? "")) return of === undefined ? undefined : anyOf(reading, description, of);
	const changed = changesHands(reading, description, of);
	if (changed) return changed;
	const summoned = of === undefined ? envoySummoned(reading, description) : undefined;
	if (summoned)
		return {
			actors: [describedPerson(reading, description, summoned).actor.id],
			why: "the envoy of the country that the quarrel is with",
		};
	if ((description.owner || description.addressed) && nations.length === 0) return undefined;
	if (determiner === undefined && nations.length === 0) return undefined;
	if (!of && description.modifiers.some((word) => TURNOVER.test(word) || word === "colonial"))
		return undefined;
	const before = reading.scan.tokens[beginOf(reading, description) - 1];
	if (before?.lower === "as" && determiner === undefined) return undefined;
	const owns = isPossessive(reading.scan.tokens, description.last);
	if (before?.lemma === "be" && !owns && (!description.former || WAS.test(before.lower))) {
		const subject = predicated(reading, description, of);
		return subject ? { actors: [subject.actor.id], why: "said to be what the sentence says" } : undefined;
	}
	const saysLittle = isWeak(reading, description) && !of && noun !== "general" && noun !== "chief";
	const one = of === undefined ? undefined : justActed(reading, description, of);
	if (one) return { actors: [one.actor.id], why: "the one of them who has just acted" };
	const person = saysLittle ? undefined : personWithOffice(reading, description, of);
	if (person) return { actors: [person.actor.id], why: `holds the office: ${noun}` };
	if (!of) return undefined;
	return description.former
		? formerHolder(reading, description, nations)
		: unnamedHolder(reading, description, of);
}

/** The countries and bodies that an office belongs to. */
function servedBy(reading: Reading, description: Description): string[] {
	const nations = belongsTo(reading, description);
	if (nations.length > 0) return nations;
	const spoken = countryOfSpeaker(reading, description);
	if (spoken) return [spoken];
	return /^(?:pope|pontiff)$/.test(description.noun) && description.determiner === "the"
		? ["country:VAT"]
		: [];
}

/** "an Iranian official", "a former Haitian prime minister": the country that any such speaks for, or one person. */
function anyOf(reading: Reading, description: Description, of: string): Meaning | undefined {
	const { noun, determiner, former } = description;
	const whoever = retired(reading, description, of);
	if (whoever) return whoever;
	return determiner !== "no" && SERVANTS.has(noun) && !former
		? { actors: [of], why: `${noun} speaking for ${of}` }
		: undefined;
}

/** Who takes or leaves the office in the sentence, or has just taken it. */
function changesHands(
	reading: Reading,
	description: Description,
	of: string | undefined,
): Meaning | undefined {
	const { noun, modifiers } = description;
	const taking = takingOffice(reading, description);
	if (taking) {
		const whose = of ?? taking.of;
		addOffice(taking.person, { noun, modifiers, former: false, ...(whose ? { of: whose } : {}) });
		return { actors: [taking.person.actor.id], why: "takes the office that the sentence says" };
	}
	const leaving = leavingOffice(reading, description);
	const left = of ?? leaving?.actor.affiliation;
	if (leaving && left) {
		addOffice(leaving, { noun, modifiers, former: true, of: left });
		return { actors: [leaving.actor.id], why: "leaves the office that the sentence says" };
	}
	const successor = newHolder(reading, description, of);
	return successor ? { actors: [successor.actor.id], why: "has just taken the office" } : undefined;
}

/** "the head", "the secretary": of what, only more words would tell. */
function isWeak({ roster }: Reading, { noun, modifiers }: Description): boolean {
	return modifiers.length === 0 && roster.gazetteer.words.weakRoles.has(noun);
}

/** "Bolivia's former president": whoever it is, and not the country. */
function formerHolder(reading: Reading, description: Description, nations: string[]): Meaning | undefined {
	const [of] = nations;
	if (of === undefined || nations.length > 1 || !HIGH.test(plainNoun(description))) return undefined;
	// "Belarus's then defence minister" spoke for it.
	if (!WHOSE.test(description.determiner ?? "the") || wasThen(reading, description)) return undefined;
	return {
		actors: [describedPerson(reading, description, of).actor.id],
		why: "somebody who held the office before",
	};
}

/** Whoever holds an office of a country or body now, whom the text has not named. */
function unnamedHolder(reading: Reading, description: Description, of: string): Meaning | undefined {
	const { noun, modifiers, owner } = description;
	// "His minister" may be any, "whose president" and "its premier" only one.
	if (owner?.kind === "pronoun" && modifiers.length === 0 && !isSole(noun)) return undefined;
	if (isWeak(reading, description) && !/^(?:chief|head|secretary)$/.test(noun))
		return SERVANTS.has(noun) ? { actors: [of], why: `${noun} of ${of}` } : undefined;
	// "The congress removed its president": the country's.
	const ofBody = owner?.kind === "pronoun" && reading.roster.actors.get(of)?.kind === "government-body";
	const whole = ofBody && isSole(noun) ? countryOf(reading, of) : undefined;
	return {
		actors: [describedPerson(reading, description, whole ?? of).actor.id],
		why: "office holder without a name",
	};
}
