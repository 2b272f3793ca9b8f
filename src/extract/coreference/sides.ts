import { affiliationOf, personOf, type Reading } from "../actors/reading.ts";
import type { Remembered } from "./memory.ts";

/** "It urged the two neighbours": the subject of the sentence is not one of the two. */
export function notTheSubject(reading: Reading, i: number, index: number): (past: Remembered) => boolean {
	const before = reading.scan.tokens[i - 1];
	if (before?.pos !== "VERB" && !/^(?:between|on|to|with|from|for)$/.test(before?.lower ?? ""))
		return () => true;
	const subjects = reading.memory.past.filter((past) => past.sentence === index && past.subject);
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

/**
 * "Both sides": the two that the article names together most, by "and" or as those who act on each other in a
 * sentence, and the later the more.
 * @param excluded whoever speaks of them
 */
export function mainPair(reading: Reading, before: number, index: number, count: number): string[] {
	const excluded = notTheSubject(reading, before, index);
	const weights = new Map<string, { actors: string[]; weight: number }>();
	const add = (ids: string[], sentence: number, weight: number) => {
		const sides = [...new Set(ids.map((id) => sideOf(reading, id)))];
		if (sides.length !== count || sides.includes(undefined)) return;
		const key = sides.toSorted().join(" ");
		const near = sentence >= index - 1 ? 2 : sentence >= index - 4 ? 1 : 0;
		const known = weights.get(key)?.weight ?? 0;
		weights.set(key, { actors: sides as string[], weight: known + weight * (1 + near) });
	};
	let here: string[] = [];
	let sentence = -1;
	for (const past of reading.memory.past) {
		if (past.sentence !== sentence) {
			if (sentence < index) add(here, sentence, 0.5);
			here = [];
			sentence = past.sentence;
		}
		if (past.head >= before || !past.acting || !excluded(past)) continue;
		if (past.actors.length === count) add(past.actors, past.sentence, 1);
		else if (past.actors.length === 1) here.push(past.actors[0] as string);
	}
	let best: { actors: string[]; weight: number } | undefined;
	for (const pair of weights.values()) if (!best || pair.weight >= best.weight) best = pair;
	return best?.actors ?? [];
}
