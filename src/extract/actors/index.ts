import { readCollective, rememberPairs } from "../coreference/collective.ts";
import { createMemory } from "../coreference/memory.ts";
import { readPronoun } from "../coreference/pronouns.ts";
import { insideQuotes, readQuotes } from "../coreference/quotes.ts";
import type { ActorMention, ActorReading, Document, Sentence } from "../document.ts";
import { findBodies } from "./bodies.ts";
import { type Description, findDescriptions } from "./description.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { findHits, type Hit } from "./hits.ts";
import { type Meaning, meaningOf, ownerActor, recencyBefore } from "./meaning.ts";
import { findNames, isPossessive, type NameSpan, type Scan } from "./names.ts";
import {
	acronymAfter,
	bodyActor,
	isCountryInstitution,
	nationInside,
	ownName,
	readOwnNames,
} from "./organizations.ts";
import {
	introduce,
	nameText,
	officeOwner,
	RELATIVE,
	readTitledNames,
	resolveSingleName,
	type TitledName,
} from "./people.ts";
import { addMention, affiliationOf, personOf, type Reading } from "./reading.ts";
import { addAlias, addOffice, createRoster, listedActor, type Person } from "./roster.ts";
import { useOf } from "./use.ts";

export { createGazetteer, type Gazetteer } from "./gazetteer.ts";

/** What was found in one sentence before anything is resolved. */
interface Parsed {
	sentence: Sentence;
	descriptions: Description[];
	names: TitledName[];
}

/**
 * Finds every actor of a document and every place where one is named, described or pointed to.
 * @param gazetteer made once by `createGazetteer`
 */
export function readActors(document: Document, gazetteer: Gazetteer): ActorReading {
	const scan: Scan = {
		document,
		tokens: document.tokens,
		gazetteer,
		hits: findHits(document, gazetteer),
		names: new Array(document.tokens.length).fill(undefined),
	};
	const parsed = document.sentences.map((sentence) => parse(scan, sentence));
	const roster = createRoster(gazetteer, document.article.published);
	const reading: Reading = {
		scan,
		roster,
		own: readOwnNames(scan, roster),
		memory: createMemory(),
		mentions: [],
		named: new Map(),
		groups: new Map(),
		uses: new Map(),
		index: 0,
		quoted: insideQuotes(document),
		paired: 0,
		ministry: undefined,
	};
	for (const { names } of parsed) {
		for (const titled of names)
			if (isFullName(titled)) reading.named.set(titled.span, introduce(scan, roster, titled));
	}
	parsed.forEach((part, index) => {
		readSentence(reading, part, index);
	});
	readQuotes(reading);
	return finish(reading);
}

function parse(scan: Scan, sentence: Sentence): Parsed {
	findBodies(scan, sentence);
	findNames(scan, sentence);
	const descriptions = findDescriptions(scan, sentence);
	return {
		sentence,
		descriptions,
		names: readTitledNames(scan, sentence.first, sentence.last, descriptions),
	};
}

function isFullName({ span }: TitledName): boolean {
	return span.type === "person" && (span.leader !== undefined || span.last - span.first > 1);
}

function readSentence(reading: Reading, { sentence, descriptions, names }: Parsed, index: number): void {
	reading.index = index;
	const titledAt = new Map(names.map((titled) => [titled.span.first, titled]));
	const describedAt = new Map<number, Description[]>();
	for (const description of descriptions) {
		const list = describedAt.get(description.first) ?? [];
		describedAt.set(description.first, [...list, description]);
	}
	let skip = sentence.first;
	let previous: Hit | undefined;
	for (let i = sentence.first; i < sentence.last; i++) {
		if (i < skip) continue;
		const titled = titledAt.get(i);
		if (titled) readName(reading, titled, sentence);
		skip = readCollective(reading, i, sentence, index);
		if (skip > i) continue;
		for (const description of describedAt.get(i) ?? [])
			readDescription(reading, description, names, sentence);
		const hit = reading.scan.hits[i];
		if (hit && hit.first === i && !insideName(reading, hit)) {
			readHit(reading, hit, previous, sentence);
			previous = hit;
		}
		rememberPairs(reading, sentence, index);
		if (!hit && !titled) readPronoun(reading, i, sentence);
	}
}

/** A gazetteer hit that turned out to be part of a person's name. */
function insideName(reading: Reading, hit: Hit): boolean {
	const name = reading.scan.names[hit.first];
	if (hit.entry.role === "leader" || name?.type === "person") return true;
	return name?.type === "organization" && !hit.entry.actor.startsWith("country:");
}

function readHit(reading: Reading, hit: Hit, previous: Hit | undefined, sentence: Sentence): void {
	const { scan, roster } = reading;
	const actor = listedActor(roster, hit.entry.actor);
	const text = nameText(scan, hit);
	if (hit.entry.role === "name" || hit.entry.role === "metonym") addAlias(actor, text);
	const linked =
		previous && previous.entry.actor !== hit.entry.actor && isLinked(scan, previous, hit)
			? reading.uses.get(previous)
			: undefined;
	const use = useOf(scan, hit, sentence, linked);
	reading.uses.set(hit, use);
	const seat = hit.entry.role === "capital" || hit.entry.role === "metonym";
	const demonym = hit.entry.role === "demonym" || hit.entry.role === "people";
	addMention(
		reading,
		{
			actors: [actor.id],
			first: hit.first,
			last: withAcronym(scan, hit.last),
			head: hit.last - 1,
			form: seat ? "metonym" : demonym ? "demonym" : "name",
			use,
			why: `${hit.entry.role} in the gazetteer`,
			plural: hit.entry.role === "people" || (hit.entry.role === "demonym" && use === "actor"),
		},
		sentence,
	);
}

/** The end of a name with the acronym in brackets behind it: "National Oil Corporation (NOC)". */
function withAcronym(scan: Scan, last: number): number {
	const acronym = acronymAfter(scan, last);
	return acronym < 0 ? last : acronym + 2;
}

/** "King Abdullah of Jordan": the word before "of". */
function headOfName(scan: Scan, span: NameSpan): number {
	for (let i = span.first + 1; i < span.last; i++) if (scan.tokens[i]?.lower === "of") return i - 1;
	return span.last - 1;
}

function isLinked(scan: Scan, previous: Hit, hit: Hit): boolean {
	const between = scan.tokens
		.slice(previous.last, hit.first)
		.map((token) => token.lower)
		.join(" ");
	return /^(?:,|and|or|, and)(?: the)?$/.test(between);
}

function readName(reading: Reading, titled: TitledName, sentence: Sentence): void {
	const { span } = titled;
	if (span.type === "person") readPerson(reading, titled, sentence);
	else if (span.type === "organization") readBody(reading, span, sentence);
	else if (span.type === "unknown") readUnknown(reading, titled, sentence);
}

function mentionPerson(reading: Reading, titled: TitledName, person: Person, sentence: Sentence): void {
	const { span } = titled;
	reading.named.set(span, person);
	const titles = titled.titles.filter((title) => title.names.some((name) => name.span === span));
	const own = titles.filter(
		(title) => title.names[0]?.span === span && reading.scan.tokens[span.first - 1]?.lower !== ",",
	);
	const first = Math.min(titled.honorific?.first ?? span.first, ...own.map((title) => title.first));
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
	const next = tokens[span.last];
	const before = tokens[span.first - 1];
	if (span.first === sentence.first && !isNameElsewhere(scan, span)) return false;
	if (span.first > sentence.first && before && /^(?:ADP|DET|VERB)$/.test(before.pos)) return false;
	if (next?.lower === "," && tokens[span.last + 1]?.pos === "DET") {
		return tokens.slice(span.last + 2, span.last + 6).some((token) => COMPANY_NOUNS.test(token.lower));
	}
	return next?.pos === "VERB" && /(?:ed|s|gan|id|ld|nt|ught)$/.test(next.lower);
}

/** A capital inside the word or away from the start of a sentence shows that it is a name. */
function isNameElsewhere(scan: Scan, span: NameSpan): boolean {
	const text = scan.tokens[span.first]?.text ?? "";
	if (/\p{Ll}\p{Lu}/u.test(text)) return true;
	return scan.tokens.some(
		(token, i) => token.text === text && !scan.document.sentences.some((sentence) => sentence.first === i),
	);
}

const COMPANY_NOUNS =
	/^(?:company|group|firm|bank|militia|movement|party|airline|giant|network|organisation|organization|newspaper|broadcaster|coalition|alliance|agency)$/;

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
			(isPossessive(scan.tokens[span.first - 1]) ? scan.hits[span.first - 2]?.entry.actor : undefined) ??
			reading.ministry;
		if (nation) reading.ministry = nation;
		if (nation) mentionBody(reading, span, listedActor(roster, nation).id, sentence);
		return;
	}
	mentionBody(reading, span, bodyActor(scan, roster, span, own), sentence);
}

function readDescription(
	reading: Reading,
	description: Description,
	names: TitledName[],
	sentence: Sentence,
): void {
	const owner = names.find((titled) => titled.titles.includes(description));
	if (owner) {
		attachTitle(reading, description, owner, sentence);
		return;
	}
	if (description.names.length > 0) return;
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
			use: "actor",
			why: meaning.why,
			plural: description.plural,
		},
		sentence,
	);
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
	if (description.owner && !officeOwner(description)) {
		const id = ownerActor(reading, description.owner);
		const of = id ? affiliationOf(reading, id) : undefined;
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

function containing(mentions: ActorMention[], index: number): number | undefined {
	const inner = mentions[index] as ActorMention;
	for (let i = index - 1; i >= 0; i--) {
		const outer = mentions[i] as ActorMention;
		if (
			outer.first <= inner.first &&
			outer.last >= inner.last &&
			outer.last - outer.first > inner.last - inner.first
		)
			return i;
	}
	return undefined;
}

function finish(reading: Reading): ActorReading {
	const mentions = reading.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
	const kept = mentions.filter((mention, i) => {
		const before = mentions[i - 1];
		return !(before && before.first === mention.first && before.last === mention.last);
	});
	kept.forEach((mention, i) => {
		const within = containing(kept, i);
		if (within === undefined) return;
		mention.within = within;
		if (mention.use === "actor") mention.use = "modifier";
	});
	const used = new Set(kept.flatMap((mention) => mention.actors));
	const actors = new Map([...reading.roster.actors].filter(([id]) => used.has(id)));
	for (const person of reading.roster.people) writeRoles(reading, person);
	for (const actor of actors.values()) actor.aliases.sort();
	return { actors, mentions: kept };
}

function writeRoles(reading: Reading, person: Person): void {
	if (reading.roster.gazetteer.leaders.has(person.actor.id)) return;
	const roles = person.offices
		.filter((office) => office.noun !== "")
		.map((office) => ({
			title: [office.former ? "former" : "", ...office.modifiers, office.noun]
				.filter((word) => word !== "")
				.join(" "),
			...(office.of ? { of: office.of } : {}),
		}));
	if (roles.length > 0) person.actor.roles = roles;
	if (personOf(reading, person.actor.id)?.actor.affiliation === undefined) delete person.actor.affiliation;
}
