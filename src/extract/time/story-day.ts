import { toDay } from "./calendar.ts";
import type { TimeExpression } from "./expressions.ts";

/** In how many opening sentences the day of the story is looked for, and how old it may be, in days. */
const OPENING = 3;
const OLDEST = 7;

/**
 * The day that a report is about: the first day named in its opening sentences, if it lies in the week before
 * publication. News tells it once ("on Tuesday") and goes on in the simple past.
 * @param opening the expressions of time of each of the first sentences
 * @returns `YYYY-MM-DD`, or null when the opening names no such day
 */
export function storyDay(opening: TimeExpression[][], published: string | null): string | null {
	if (!published || published.length !== 10) return null;
	for (const times of opening.slice(0, OPENING)) {
		for (const time of times) {
			const [start, end] = time.past;
			if (time.kind !== "point" || start !== end || start.length !== 10) continue;
			const age = toDay(published) - toDay(start);
			if (age >= 0 && age <= OLDEST) return start;
		}
	}
	return null;
}
