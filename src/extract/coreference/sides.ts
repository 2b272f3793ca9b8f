import { affiliationOf, countryOf, personOf, type Reading } from "../actors/reading.ts";
import type { Remembered } from "./memory.ts";

/** How many sentences back two may be named to be "both sides": a press conference goes from one matter to the next. */
const FORGOTTEN = 25;
const TELLS = /^(?:said|says|say|added|insisted|insists|claimed|claims|believes|believed|noted)$/;

/** "It urged the two neighbours": the subject of the sentence is not one of the two. */
export function notTheSubject(reading: Reading, i: number, index: number): (past: Remembered) => boolean {
	const before = reading.scan.tokens[i - 1];
	if (before?.pos !== "VERB" && !/^(?:between|on|to|with|from|for)$/.test(before?.lower ?? ""))
		return () => true;
	// "diplomats in Bamako said ties between the two": whoever only tells of it may be one.
	let told = -1;
	const start = reading.scan.document.sentences[index]?.first ?? i;
	for (let k = i - 1; k >= start; k--) {
		const token = reading.scan.tokens[k];
		if (token?.pos === "VERB" && TELLS.test(token.lower)) {
			told = k;
			break;
		}
	}
	const subjects = reading.memory.past.filter(
		(past) => past.sentence === index && past.subject && past.head > told,
	);
	const ids = new Set(subjects.flatMap((past) => past.actors));
	return (past) => !past.actors.some((id) => ids.has(id));
}

/** What can be a side: a country, an army or armed group, a body; persons count for the country or body they are of. */
function sideOf(reading: Reading, id: string): string | undefined {
	const kind = reading.roster.actors.get(id)?.kind;
	if (kind === "media" || kind === "group") return undefined;
	if (kind !== "person") return id;
	const offices = personOf(reading, id)?.offices ?? [];
	const state = offices.find(({ of, former }) => !former && of?.startsWith("country:") === true)?.of;
	return state ?? affiliationOf(reading, id);
}

/** The country that the article names most often in the same sentences as another: its neighbour, foe or host. */
export function otherCountry(reading: Reading, before: number, id: string): string | undefined {
	const weights = new Map<string, number>();
	let here = new Map<string, number>();
	let sentence = -1;
	const close = () => {
		if (here.has(id))
			for (const [other, weight] of here) weights.set(other, (weights.get(other) ?? 0) + weight);
	};
	for (const past of reading.memory.past) {
		if (past.head >= before) break;
		if (past.sentence !== sentence) {
			close();
			here = new Map();
			sentence = past.sentence;
		}
		for (const one of past.actors) {
			const side = sideOf(reading, one);
			if (side?.startsWith("country:")) here.set(side, past.acting ? 2 : 1);
		}
	}
	close();
	weights.delete(id);
	const [best, next] = [...weights].sort((a, b) => b[1] - a[1]);
	return best && best[1] >= 2 && best[1] > (next?.[1] ?? 0) ? best[0] : undefined;
}

/**
 * "Both sides": the two that the article names together most, by "and" or as those who act on each other in a
 * sentence, and the later the more.
 * @param excluded whoever speaks of them
 */
export function mainPair(reading: Reading, before: number, index: number, count: number): string[] {
	const acting = pairOf(reading, before, index, count, (past) => past.acting);
	return acting.length > 0 || count > 2 ? acting : pairOf(reading, before, index, count, () => true);
}

function pairOf(
	reading: Reading,
	before: number,
	index: number,
	count: number,
	counts: (past: Remembered) => boolean,
): string[] {
	const excluded = notTheSubject(reading, before, index);
	const seen = new Set<string>();
	const weights = new Map<string, { actors: string[]; weight: number }>();
	const add = (ids: string[], sentence: number, weight: number) => {
		const sides = [...new Set(ids.map((id) => sideOf(reading, id)))];
		if (sides.length !== count || sides.includes(undefined)) return;
		// A parliament and its country are no two sides.
		const isBodyOf = (id: string | undefined) =>
			reading.roster.actors.get(id ?? "")?.kind === "government-body" &&
			sides.includes(countryOf(reading, id ?? ""));
		if (sides.some(isBodyOf)) return;
		const key = sides.toSorted().join(" ");
		// Each sentence speaks once for a pair, however often it names it.
		if (seen.has(`${sentence} ${key}`)) return;
		seen.add(`${sentence} ${key}`);
		const near = sentence >= index - 1 ? 2 : sentence >= index - 4 ? 1 : 0;
		// Agencies named side by side are seldom the parties to anything.
		const agencies = sides.every((id) => reading.roster.actors.get(id ?? "")?.kind === "organization");
		const known = weights.get(key)?.weight ?? 0;
		weights.set(key, {
			actors: sides as string[],
			weight: known + weight * (1 + near) * (agencies ? 0.2 : 1),
		});
	};
	let here: string[] = [];
	let sentence = -1;
	for (const past of reading.memory.past) {
		if (past.sentence < index - FORGOTTEN) continue;
		if (past.sentence !== sentence) {
			if (sentence < index) add(here, sentence, 0.5);
			here = [];
			sentence = past.sentence;
		}
		if (past.head >= before || !counts(past) || !excluded(past)) continue;
		if (past.actors.length === count) add(past.actors, past.sentence, 1);
		else if (past.actors.length === 1) here.push(past.actors[0] as string);
	}
	if (sentence < index) add(here, sentence, 0.5);
	let best: { actors: string[]; weight: number } | undefined;
	for (const pair of weights.values()) if (!best || pair.weight >= best.weight) best = pair;
	return best?.actors ?? [];
}
