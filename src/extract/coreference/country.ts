import { phraseOf, regionEndingAt } from "../actors/nouns.ts";
import { countryOf, type Reading } from "../actors/reading.ts";
import type { Token } from "../document.ts";
import type { Remembered } from "./memory.ts";

/** How far back, in sentences, "the country" and "the kingdom" may point. */
const NEAR = 3;
const ANYWHERE = 1000;

/** Whether a country is the right sort: a kingdom, an island, of the region that the adjective names. */
export type Fit = (id: string) => boolean;

/** The words "west african" or "gulf" right before a noun, as the countries of that region. */
function regionBefore(reading: Reading, noun: number): Set<string> | undefined {
	const { tokens } = reading.scan;
	const { words } = reading.roster.gazetteer;
	for (let i = noun - 1; i >= noun - 4 && i >= 0; i--) {
		const first = regionEndingAt(words, tokens, i);
		if (first >= 0) return words.regions.get(phraseOf(tokens, first, i + 1));
		const bloc = words.blocs.get((tokens[i] as Token).lower);
		if (bloc) return bloc;
		if (!/^(?:ADJ|NOUN|PROPN)$/.test((tokens[i] as Token).pos)) return undefined;
	}
	return undefined;
}

/** What a noun for a country with the words before it admits; null where every country fits. */
export function fitOf(reading: Reading, noun: number): Fit | null {
	const listed = reading.roster.gazetteer.words.countryNouns.get((reading.scan.tokens[noun] as Token).lower);
	const region = regionBefore(reading, noun);
	if (!region && !(listed && listed.size > 0)) return null;
	return (id) => (region?.has(id) ?? true) && (!listed || listed.size === 0 || listed.has(id));
}

/** The mentions that are the subject of the clause around a token, the last first. */
function subjectMentions(reading: Reading, at: number): Remembered[] {
	const found: Remembered[] = [];
	for (let i = reading.memory.past.length - 1; i >= 0; i--) {
		const past = reading.memory.past[i] as Remembered;
		if (past.sentence < reading.index) break;
		if (past.head < at && isSubjectHere(reading, past, at)) found.push(past);
	}
	return found;
}

/** The actors that are the subject of the clause around a token. */
export function actorsOfClause(reading: Reading, at: number): Set<string> {
	return new Set(subjectMentions(reading, at).flatMap((past) => past.actors));
}

/** The countries that the subject of the clause around a token is or belongs to. */
export function subjectsHere(reading: Reading, at: number): Set<string> {
	const ids = new Set<string>();
	for (const past of subjectMentions(reading, at)) {
		const id = landOf(reading, past);
		if (id !== undefined) ids.add(id);
	}
	return ids;
}

/** Whether the mention is the subject of the clause that the token is in: no other clause begins between them. */
function isSubjectHere(reading: Reading, past: Remembered, at: number): boolean {
	if (!past.subject || past.sentence !== reading.index) return false;
	const { tokens } = reading.scan;
	for (let i = past.head + 1; i < at; i++) {
		const { pos, lower } = tokens[i] as Token;
		if (pos === "SCONJ" || lower === "that" || lower === "which" || lower === "who" || lower === ";")
			return false;
		if (/^(?:said|says|say|saying|added|warned|insisted)$/.test(lower)) return false;
	}
	return true;
}

/** The country that a remembered mention is, or that the person or body of it belongs to. */
function landOf(reading: Reading, past: Remembered): string | undefined {
	const id = past.actors.length === 1 ? (past.actors[0] as string) : undefined;
	if (id === undefined || past.kind === "country") return id;
	return past.kind === "person" || past.kind === "government-body" ? countryOf(reading, id) : undefined;
}

/**
 * The country that "the kingdom", "the country" or "the West African nation" at a token means.
 * @param suits what it must be; null for any country, which then must be near and plain
 * @param object whether the phrase is acted on, so that the subject of its clause is another country
 * @param reach how many sentences back it may be named
 */
export function countryMeant(
	reading: Reading,
	at: number,
	suits: Fit | null,
	object: boolean,
	reach = suits ? ANYWHERE : NEAR,
): string | undefined {
	const { memory, index } = reading;
	const excluded = object ? subjectsHere(reading, at) : new Set<string>();
	const topic = object && !suits ? topicOf(reading, at) : undefined;
	let found: string | undefined;
	let highest = Number.NEGATIVE_INFINITY;
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const past = memory.past[i] as Remembered;
		if (past.sentence < index - reach) break;
		if (past.head >= at) continue;
		const id =
			past.kind === "government-body" && suits?.(past.actors[0] ?? "")
				? past.actors[0]
				: landOf(reading, past);
		if (id === undefined || (suits && !suits(id)) || excluded.has(id)) continue;
		const score =
			(past.sentence - index) * 3 +
			(past.subject ? 2 : 0) +
			(past.acting ? 1 : 0) +
			(past.kind === "country" ? 1 : 0) +
			// "Peru expelled him after Bolivia protested. The Andean country": whom the sentence is about.
			(past.leads && past.sentence === index - 1 ? LEADING : 0) +
			(topic?.(id, past) ?? 0) +
			past.head / 1e6;
		if (score > highest) {
			found = id;
			highest = score;
		}
	}
	return found;
}

/** How much less likely a country is that has come up only to do as the doer here does: "Chad sent rice. Mali flew tents to the country". */
const FELLOW = -8;

/** How much likelier a country is that is the main subject of the sentence before. */
const LEADING = 1.5;

/**
 * The country that alone fits among those that act in the nearest sentence before which names such a one.
 * @param reach how many sentences back it may be
 */
export function onlyOneNear(
	{ memory, index }: Reading,
	at: number,
	reach: number,
	fits: (id: string, past: Remembered) => boolean,
): string | undefined {
	for (let sentence = index - 1; sentence >= Math.max(0, index - reach); sentence--) {
		const found = new Set<string>();
		for (const past of memory.past)
			if (past.sentence === sentence && past.head < at && past.kind === "country" && past.acting)
				for (const id of past.actors) if (fits(id, past)) found.add(id);
		if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
	}
	return undefined;
}

/** How likely a country is what is spoken of where another does something about it. */
function topicOf(reading: Reading, at: number): (id: string, one: Remembered) => number {
	const { memory, index } = reading;
	const first = memory.past.find(({ kind, actors }) => kind === "country" && actors.length === 1)?.actors[0];
	return (id, one) => {
		if (first === id || !one.subject || one.sentence === index || one.kind !== "country") return 0;
		return isNamedOnce(reading, id, at) ? FELLOW : 0;
	};
}

const POINTS = /^(?:its?|itself|whose|which|they|them|their|who)$/;

/** Whether a text has named a country once and no more before a token, however often pronouns stand for it. */
function isNamedOnce({ memory: { past }, scan: { tokens } }: Reading, id: string, at: number): boolean {
	let times = 0;
	for (const { kind, actors, head } of past)
		if (
			kind === "country" &&
			head < at &&
			actors.length === 1 &&
			actors[0] === id &&
			!POINTS.test(tokens[head]?.lower ?? "")
		)
			if (++times > 1) return false;
	return true;
}

/**
 * The country that the text has named clearly oftener than any other; undefined while there is none.
 * @param object whether the phrase is acted on, so that the subject of its clause is another country
 */
export function mainCountry(reading: Reading, at: number, object = false): string | undefined {
	const times = new Map<string, number>();
	const excluded = object ? subjectsHere(reading, at) : new Set<string>();
	for (const { kind, actors, head } of reading.memory.past)
		if (kind === "country" && head < at)
			for (const id of actors) if (!excluded.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
	const [best, next] = [...times].sort((a, b) => b[1] - a[1]);
	return best && best[1] >= 3 && best[1] >= 1.5 * (next?.[1] ?? 0) ? best[0] : undefined;
}

/**
 * The country whose police, parliament or army is meant where none is named: the one of the place or subject of the
 * sentence, else of the sentences just before.
 * @param reach how many sentences back it may be named
 * @param object whether the phrase is acted on, so that the subject of its clause is another country
 */
export function countryInFocus(
	reading: Reading,
	at: number,
	reach: number,
	object = false,
): string | undefined {
	const { memory, index } = reading;
	const excluded = object ? subjectsHere(reading, at) : new Set<string>();
	let found: string | undefined;
	let highest = Number.NEGATIVE_INFINITY;
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const past = memory.past[i] as Remembered;
		if (past.sentence < index - reach) break;
		if (past.head >= at) continue;
		// "Israeli settlers attacked. Soldiers watched": those of the settlers' country.
		const id =
			landOf(reading, past) ?? (past.kind === "group" ? countryOf(reading, past.actors[0] ?? "") : undefined);
		if (!id?.startsWith("country:") || excluded.has(id)) continue;
		const here = past.sentence === index;
		const score =
			(past.sentence - index) * 3 +
			(past.subject ? 2 : 0) +
			(past.kind === "country" && !past.acting && here ? 1 : 0) +
			past.head / 1e6;
		if (score > highest) {
			found = id;
			highest = score;
		}
	}
	return found;
}
