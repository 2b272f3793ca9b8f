import { SERVANTS } from "../actors/offices.ts";
import type { Reading } from "../actors/reading.ts";
import type { Remembered } from "./memory.ts";

/** Whether a mention is of somebody whom "it" may mean: a country or body that acts, alone and as one. */
export function isThing({ roster, scan: { tokens } }: Reading, past: Remembered): boolean {
	// "the Russian diplomat said it": who speaks for a country is none himself.
	const noun = tokens[past.head]?.lower ?? "";
	if (SERVANTS.has(noun) || noun === "ambassador" || noun === "consul") return false;
	// A coalition is an "it", a mob or the protesters are not.
	const label = past.kind === "group" ? (roster.actors.get(past.actors[0] ?? "")?.label ?? "") : "coalition";
	return (
		/(?:coalition|alliance|front|force|team|opposition|party|movement|union|militia|group|faction|bloc|council)$/i.test(
			label,
		) &&
		past.actors.length === 1 &&
		!past.plural &&
		!(past.joined && past.subject) &&
		past.kind !== "person" &&
		past.acting
	);
}

/** "broke with Israel over Gaza": what it is about, and no side to it. */
export function isMatter({ scan: { tokens } }: Reading, { head }: Remembered): boolean {
	const before = tokens[head - 1]?.lower === "the" ? head - 2 : head - 1;
	return /^(?:over|about|in|into|inside|within|of|near|for|at|during|through|across|towards?)$/.test(
		tokens[before]?.lower ?? "",
	);
}
