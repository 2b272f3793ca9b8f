import type { Sentence } from "../document.ts";
import { countryServed, headsOrgan, ownerlessTitle } from "./country-served.ts";
import { nameText } from "./name-text.ts";
import { joinUnnamed } from "./named-later.ts";
import { isPossessive, type NameSpan, type Scan } from "./names.ts";
import { acronymAfter, bodyActor, isCountryInstitution, nationInside, ownName } from "./organizations.ts";
import { recencyBefore } from "./owner.ts";
import { resolveSingleName } from "./people.ts";
import { countryOfPlace, mentionPlace } from "./read-places.ts";
import { addMention, type Found, type Reading } from "./reading.ts";
import { listedActor, type Person } from "./roster.ts";
import { othersIn } from "./served-cues.ts";
import type { TitledName } from "./titles.ts";

/** The end of a name with the acronym in brackets behind it: "National Oil Corporation (NOC)". */
export function withAcronym(scan: Scan, last: number): number {
	const acronym = acronymAfter(scan, last);
	return acronym < 0 ? last : acronym + 2;
}

/** "King Abdullah of Jordan": the word before "of". */
function headOfName(scan: Scan, span: NameSpan): number {
	for (let i = span.first + 1; i < span.last; i++) if (scan.tokens[i]?.lower === "of") return i - 1;
	return span.last - 1;
}

/** Adds the mention that a name which is in no list makes, with its title. */
export function readName(reading: Reading, titled: TitledName, sentence: Sentence): void {
	const { span } = titled;
	const country = countryOfPlace(reading, span);
	if (country && span.type !== "person" && !isKnownPerson(reading, titled))
		mentionPlace(reading, span, country, sentence);
	else if (span.type === "person") readPerson(reading, titled, sentence);
	else if (span.type === "organization") readBody(reading, span, sentence);
	else if (span.type === "unknown") readUnknown(reading, titled, sentence);
}

/** Whether a name is that of somebody whom the article has named, or stands with a title. */
function isKnownPerson(
	{ roster: { people, gazetteer }, scan }: Reading,
	{ span, titles, honorific }: TitledName,
): boolean {
	if (titles.length > 0 || honorific) return true;
	const part = scan.tokens[span.first]?.lower ?? "";
	// "Gao Feng ... Gao"
	const surname = gazetteer.words.eastAsianSurnames.has(part) ? 0 : -1;
	return people.some(({ parts }) => parts.at(-1) === part || parts.at(surname) === part);
}

function mentionPerson(reading: Reading, titled: TitledName, person: Person, sentence: Sentence): void {
	const { span } = titled;
	reading.named.set(span, person);
	joinUnnamed(reading, titled, person);
	learnCountry(reading, titled, person, sentence);
	const titles = titled.titles.filter((title) => title.names.some((name) => name.span === span));
	const own = titles.filter(
		(title) => title.names[0]?.span === span && reading.scan.tokens[span.first - 1]?.lower !== ",",
	);
	const first = Math.min(titled.honorific?.first ?? span.first, ...own.map((title) => title.first));
	const land = landInside(reading, span);
	if (land) addMention(reading, land, sentence);
	addMention(
		reading,
		{
			actors: [person.actor.id],
			first,
			last: titled.last ?? span.last,
			head: headOfName(reading.scan, span),
			form: "name",
			use: "actor",
			why: titled.titles.length > 0 ? "name with title" : "name",
		},
		sentence,
	);
}

/** The country in "King Abdullah of Jordan", which is a name as a whole. */
function landInside({ scan, roster }: Reading, { first, last, leader }: NameSpan): Found | undefined {
	if (leader === undefined) return undefined;
	let at = first + 1;
	while (at < last && scan.tokens[at]?.lower !== "of") at++;
	const role = at < last ? roster.gazetteer.leaders.get(leader)?.roles[0] : undefined;
	if (!role) return undefined;
	const { id } = listedActor(roster, `country:${role[1]}`);
	const mention = { first: at + 1, last, head: last - 1, form: "name" as const, use: "modifier" as const };
	return { ...mention, actors: [id], why: "country in a leader's name" };
}

/** "The oil minister, Puot Kang Chol": where no country is named beside it, the one that the text speaks of. */
function learnCountry(
	reading: Reading,
	{ titles, span }: TitledName,
	person: Person,
	sentence: Sentence,
): void {
	if (person.actor.affiliation) return;
	const title = ownerlessTitle(reading.scan, titles);
	// "the defence ministers of the two nations, A and B": one of each.
	if (title?.plural && reading.scan.tokens[title.head + 1]?.lower === "of") return;
	const office = title && person.offices.find((held) => held.noun === title.noun && held.of === undefined);
	const listed = reading.roster.gazetteer.leaders.has(person.actor.id);
	// "Finance Minister Doe", whom the lists know as having served a country before, serves that again.
	const before = person.offices.findLast((held) => held.listed && held.of?.startsWith("country:"))?.of;
	const of =
		listed || !office
			? office && (before ?? (title.modifiers.includes("opposition") ? undefined : laterServed(person)))
			: countryServed(reading, person, title, span, sentence);
	if (office && !of && !listed)
		reading.unserved.push({ person, title, not: othersIn(reading, span, sentence) });
	if (!office || !of) return;
	office.of = of;
	// Whoever heads an organ of a state does not lead the state.
	if (headsOrgan(reading.scan, title)) office.modifiers = [...office.modifiers, "department"];
	person.actor.affiliation = of;
}

/** "the army commander, Doe", whom the lists know to have led the country later on. */
function laterServed({ actor }: Person): string | undefined {
	const served = new Set(actor.roles?.flatMap(({ of }) => (of?.startsWith("country:") ? of : [])));
	return served.size === 1 ? [...served][0] : undefined;
}

function readPerson(reading: Reading, titled: TitledName, sentence: Sentence): void {
	const person =
		reading.named.get(titled.span) ??
		resolveSingleName(reading.scan, reading.roster, titled, recencyBefore(reading, titled.span.first));
	if (person) mentionPerson(reading, titled, person, sentence);
}

function readUnknown(reading: Reading, titled: TitledName, sentence: Sentence): void {
	const { scan, roster, own } = reading;
	const known = ownName(own, nameText(scan, titled.span));
	const person = known
		? undefined
		: resolveSingleName(scan, roster, titled, recencyBefore(reading, titled.span.first));
	if (known) mentionBody(reading, titled.span, known, sentence);
	else if (person) mentionPerson(reading, titled, person, sentence);
	else if (actsAsBody(scan, titled.span, sentence))
		mentionBody(reading, titled.span, bodyActor(scan, roster, titled.span, own), sentence);
}

/** An unknown single name that acts is a company or the like: news gives people two names at first. */
function actsAsBody(scan: Scan, span: NameSpan, sentence: Sentence): boolean {
	const { tokens } = scan;
	if (span.last - span.first > 1 || tokens[span.first]?.pos !== "PROPN") return false;
	const next = tokens[span.last]?.pos === "ADV" ? tokens[span.last + 1] : tokens[span.last];
	const before = tokens[span.first - 1];
	if (span.first > sentence.first && before && /^(?:ADP|DET|VERB)$/.test(before.pos)) return false;
	const apposed = next?.lower === "," && tokens[span.last + 1]?.pos === "DET";
	const acts = apposed
		? tokens.slice(span.last + 2, span.last + 6).some((token) => COMPANY_NOUNS.test(token.lower))
		: next?.pos === "VERB" && /(?:ed|s|gan|id|ld|nt|ught)$/.test(next.lower);
	return acts && (span.first > sentence.first || isNameElsewhere(scan, span));
}

/** A capital inside the word or away from the start of a sentence shows that it is a name. */
function isNameElsewhere(scan: Scan, span: NameSpan): boolean {
	const text = scan.tokens[span.first]?.text ?? "";
	if (/\p{Ll}\p{Lu}/u.test(text)) return true;
	const { tokens, sentences } = scan.document;
	return sentences.some(({ first, last }) => {
		for (let i = first + 1; i < last; i++) if (tokens[i]?.text === text) return true;
		return false;
	});
}

const COMPANY_NOUNS =
	/^(?:company|group|firm|bank|militia|movement|party|airline|giant|network|organisation|organization|newspaper|broadcaster|coalition|alliance|agency|subsidiary|affiliate|unit|arm|contractor|shipyard|supplier|manufacturer|maker|producer|utility|insurer|lender|miner|carrier|conglomerate|charity|ngo|offshoot|faction|union|regulator|operator)$/;

function mentionBody(reading: Reading, span: NameSpan, id: string, sentence: Sentence): void {
	addMention(
		reading,
		{
			actors: [id],
			first: span.first,
			last: withAcronym(reading.scan, span.last),
			head: span.last - 1,
			form: "name",
			use: "actor",
			why: "name of a body",
		},
		sentence,
	);
}

function readBody(reading: Reading, span: NameSpan, sentence: Sentence): void {
	const { scan, roster, own } = reading;
	if (isCountryInstitution(scan, span)) {
		const nation =
			nationInside(scan, span) ??
			(isPossessive(scan.tokens, span.first - 1) ? scan.hits[span.first - 2]?.entry.actor : undefined) ??
			reading.ministry;
		if (nation) reading.ministry = nation;
		if (nation) mentionBody(reading, span, listedActor(roster, nation).id, sentence);
		return;
	}
	mentionBody(reading, span, bodyActor(scan, roster, span, own), sentence);
}
