import { EntenteError, earliest, type Interval, isPartialDate, latest } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";

/** The days between which something begins or happens: never a guess, only what its partial dates leave open. */
export interface DayRange {
	/** First and last day it can mean, YYYY-MM-DD; null where the text leaves it open. */
	first: string | null;
	last: string | null;
}

/** When a relation begins, or for an event happens; null when it has no date at all. */
export function beginningOf({ start, end }: Interval): DayRange | null {
	if (start !== null) return { first: earliest(start), last: latest(start) };
	return end === null ? null : { first: null, last: latest(end) };
}

/** True for a relation whose text gives it no time. */
export function isUndated({ start, end }: Interval): boolean {
	return start === null && end === null;
}

/** First and last day on which the articles behind a relation appeared; null where none says. */
export function toldOn(view: GraphView, { attributes }: Relation): { first: string; last: string } | null {
	const days = attributes.evidence
		.map(({ article }) => view.article(article)?.published ?? null)
		.filter((day) => day !== null)
		.sort();
	const [first, last] = [days[0], days.at(-1)];
	return first === undefined || last === undefined ? null : { first: earliest(first), last: latest(last) };
}

/**
 * A person's date as a day: the last that a month or year can mean.
 * @throws EntenteError `bad-option` for what is no date
 */
export function dayOf(date: string): string {
	if (isPartialDate(date)) return latest(date);
	throw new EntenteError("bad-option", `"${date}" is not a date.`, {
		hint: "Write a year, a month or a day: 2011, 2023-03 or 2024-07-24.",
	});
}
