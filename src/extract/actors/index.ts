import { readCollective, rememberPairs } from "../coreference/collective.ts";
import { readColonialPower } from "../coreference/colonial.ts";
import { readEpithet } from "../coreference/epithets.ts";
import { readEventRole } from "../coreference/event-roles.ts";
import { createMemory } from "../coreference/memory.ts";
import { PHRASE_OPENERS, SUPERLATIVE_OPENERS } from "../coreference/phrase-openers.ts";
import { readPronoun } from "../coreference/pronouns.ts";
import { insideQuotes, readQuotes } from "../coreference/quotes.ts";
import { readStatesOfRegion } from "../coreference/region.ts";
import { readSuperlative } from "../coreference/superlatives.ts";
import type { ActorMention, ActorReading, Document, Sentence } from "../document.ts";
import { listUnder } from "../list-under.ts";
import type { Staged } from "../stages.ts";
import { findBodies } from "./bodies.ts";
import { serveMainCountry } from "./country-served.ts";
import { type Description, findDescriptions } from "./description.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { findHits, type Hit } from "./hits.ts";
import { findNames, type Scan } from "./names.ts";
import { readOwnNames } from "./organizations.ts";
import { introduce } from "./people.ts";
import { readDescription } from "./read-descriptions.ts";
import { insideName, readHit } from "./read-hits.ts";
import { readName } from "./read-names.ts";
import type { Reading } from "./reading.ts";
import { createRoster, type Person } from "./roster.ts";
import { readTitledNames, type TitledName } from "./titles.ts";

export { createGazetteer, type Gazetteer } from "./gazetteer.ts";

/** What was found in one sentence before anything is resolved. */
interface Parsed {
	sentence: Sentence;
	descriptions: Description[];
	names: TitledName[];
}

/**
 * Finds every actor of a document and every place where one is named, described or pointed to, in stages.
 * @param gazetteer made once by `createGazetteer`
 */
export function* readActors(document: Document, gazetteer: Gazetteer): Staged<ActorReading> {
	const { hits, others } = findHits(document, gazetteer);
	yield;
	const scan: Scan = {
		document,
		tokens: document.tokens,
		gazetteer,
		hits,
		names: new Array(document.tokens.length).fill(undefined),
	};
	for (const { first, last } of others)
		scan.names.fill({ first, last, type: "place", leader: undefined }, first, last);
	const parsed = yield* parse(scan);
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
		unserved: [],
		index: 0,
		quoted: insideQuotes(document),
		paired: 0,
		ministry: undefined,
	};
	for (const { names } of parsed) {
		for (const titled of names)
			if (isFullName(titled)) reading.named.set(titled.span, introduce(scan, roster, titled));
	}
	yield;
	parsed.forEach((part, index) => {
		readSentence(reading, part, index);
	});
	yield;
	serveMainCountry(reading);
	readQuotes(reading);
	return finish(reading);
}

/** Stage by stage over all sentences: see `Staged`. */
function* parse(scan: Scan): Staged<Parsed[]> {
	const { sentences } = scan.document;
	for (const sentence of sentences) findBodies(scan, sentence);
	yield;
	for (const sentence of sentences) findNames(scan, sentence);
	yield;
	const descriptions = sentences.map((sentence) => findDescriptions(scan, sentence));
	yield;
	const parsed = sentences.map((sentence, index) => {
		const described = descriptions[index] ?? [];
		const names = readTitledNames(scan, sentence.first, sentence.last, described);
		return { sentence, descriptions: described, names };
	});
	yield;
	return parsed;
}

function isFullName({ span }: TitledName): boolean {
	return span.type === "person" && (span.leader !== undefined || span.last - span.first > 1);
}

function readSentence(reading: Reading, { sentence, descriptions, names }: Parsed, index: number): void {
	reading.index = index;
	const titledAt = new Map(names.map((titled) => [titled.span.first, titled]));
	const describedAt = new Map<number, Description[]>();
	for (const description of descriptions) listUnder(describedAt, description.first, description);
	let skip = sentence.first;
	let previous: Hit | undefined;
	for (let i = sentence.first; i < sentence.last; i++) {
		if (i < skip) continue;
		const titled = titledAt.get(i);
		if (titled) readName(reading, titled, sentence);
		skip = readPhrase(reading, i, sentence);
		if (skip > i) continue;
		const known = reading.mentions.length;
		const described = describedAt.get(i);
		if (described)
			for (const description of described) readDescription(reading, description, names, sentence);
		if (reading.mentions.length === known) skip = readEpithet(reading, i, sentence);
		if (skip > i) continue;
		const hit = reading.scan.hits[i];
		if (hit && hit.first === i && !insideName(reading, hit)) {
			readHit(reading, hit, previous, sentence);
			previous = hit;
		}
		rememberPairs(reading, sentence, index);
		if (!hit && !titled) readPronoun(reading, i, sentence);
	}
}

/** Phrases that stand for actors by what is known of them: "both sides", "the three Baltic states". */
function readPhrase(reading: Reading, i: number, sentence: Sentence): number {
	const first = reading.scan.tokens[i]?.lower ?? "";
	const { phraseOpeners, collective } = reading.roster.gazetteer.words;
	if (!phraseOpeners.has(first)) return i;
	if (SUPERLATIVE_OPENERS.has(first)) {
		const end = readSuperlative(reading, i, sentence);
		if (end > i) return end;
	}
	if (!PHRASE_OPENERS.has(first) && !collective.has(first)) return i;
	for (const read of [readStatesOfRegion, readColonialPower, readEventRole]) {
		const end = read(reading, i, sentence);
		if (end > i) return end;
	}
	return readCollective(reading, i, sentence, reading.index);
}

function containing(mentions: ActorMention[], index: number): number | undefined {
	const inner = mentions[index] as ActorMention;
	// Nesting is shallow: an outer mention stands only a few places before its inner ones.
	for (let i = index - 1; i >= Math.max(0, index - 12); i--) {
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
	const { actor } = person;
	const known = reading.roster.gazetteer.leaders.has(actor.id);
	const roles = person.offices
		// Of somebody in the gazetteer, only what the text adds and ties to a country or body.
		.filter((office) => office.noun !== "" && !office.listed && (!known || office.of !== undefined))
		.map((office) => ({
			title: [office.former ? "former" : "", ...office.modifiers, office.noun]
				.filter((word) => word !== "")
				.join(" "),
			...(office.of ? { of: office.of } : {}),
		}));
	if (roles.length > 0) actor.roles = [...(known ? (actor.roles ?? []) : []), ...roles];
}
