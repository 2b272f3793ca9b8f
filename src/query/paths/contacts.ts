import { type EdgeAttributes, earliest, latest } from "../../model/index.ts";
import { dayNumber } from "./path-index.ts";

/**
 * A time at which a relation can be walked. Somebody who is there on day `by` or before can walk it, and has done so
 * on day `from`, or on the day they came if that is later.
 */
export interface Contact {
	by: number;
	from: number;
}

/**
 * What the dates of a relation mean for walking it in time. Days are day numbers, open ends infinite.
 *
 * A date may be partial: an event of "2011" happened on one day of that year, and nobody knows on which. And a relation
 * may hold over a time: "since 2015-09" from some day of that month on.
 * - `possible` asks whether the days can have been such that the hops are in order: an event can be walked by whoever
 *   is there on the last day it can have been, a standing relation on every day it can have held.
 * - `certain` asks whether they are in order whatever the days were: an event can be walked only by those who are
 *   there before the first day it can have been, and is over only on the last; a standing relation on the days on which
 *   it held for sure, from the last day that its start can mean to the first that its end can mean. An open end goes on
 *   for ever; of a relation that is only known to have ended, the last day for sure is known alone.
 *
 * An undated relation can be walked at any time where undated ones are kept, and never for certain.
 */
export function contactsOf(
	{ start, end, dates }: EdgeAttributes,
	certainty: "possible" | "certain",
	keepsUndated: boolean,
): Contact[] {
	if (start === null && end === null)
		return keepsUndated && certainty === "possible"
			? [{ by: Number.POSITIVE_INFINITY, from: Number.NEGATIVE_INFINITY }]
			: [];
	const event = (date: string): Contact =>
		certainty === "possible"
			? { by: lastDay(date), from: firstDay(date) }
			: { by: firstDay(date), from: lastDay(date) };
	if (dates) return dates.map(event);
	if (start === end) return [event(start as string)];
	if (certainty === "possible")
		return [
			{
				by: end === null ? Number.POSITIVE_INFINITY : lastDay(end),
				from: start === null ? Number.NEGATIVE_INFINITY : firstDay(start),
			},
		];
	if (start === null) return [{ by: firstDay(end as string), from: firstDay(end as string) }];
	const surely = { by: end === null ? Number.POSITIVE_INFINITY : firstDay(end), from: lastDay(start) };
	// "From 2011 until 2011" has no day that is sure: it is as an event of that time.
	return [surely.from <= surely.by ? surely : { by: firstDay(start), from: lastDay(end as string) }];
}

const firstDays = new Map<string, number>();
const lastDays = new Map<string, number>();

function firstDay(date: string): number {
	return remembered(firstDays, date, earliest);
}

function lastDay(date: string): number {
	return remembered(lastDays, date, latest);
}

/** A graph has few different dates, and reading one takes longer than finding it again. */
function remembered(days: Map<string, number>, date: string, dayOf: (date: string) => string): number {
	let day = days.get(date);
	if (day === undefined) {
		day = dayNumber(dayOf(date));
		days.set(date, day);
	}
	return day;
}

/** The contacts of a time window: an event only if it is in the window, a standing relation as far as it is. */
export function within(contacts: readonly Contact[], first: number, last: number): Contact[] {
	return contacts.flatMap(({ by, from }) => {
		if (from > by) return by >= first && from <= last ? [{ by, from }] : [];
		const cut = { by: Math.min(by, last), from: Math.max(from, first) };
		return cut.from <= cut.by ? [cut] : [];
	});
}

/**
 * The same contact seen back in time, with days counted downwards: whoever wants to have walked it by some day asks
 * from there back when to set out.
 */
export function mirrored({ by, from }: Contact): Contact {
	return { by: -from, from: -by };
}

/** The contacts of an arc, sorted once and asked by binary search. */
export interface Timetable {
	/** The last days on which to be there, in order, and the first arrival among each contact and all after it. */
	ends: Float64Array;
	arrivals: Float64Array;
}

/** The timetable of some contacts. */
export function timetableOf(contacts: readonly Contact[]): Timetable {
	const inOrder = [...contacts].sort((a, b) => a.by - b.by);
	const ends = Float64Array.from(inOrder, ({ by }) => by);
	const arrivals = Float64Array.from(inOrder, ({ from }) => from);
	for (let i = arrivals.length - 2; i >= 0; i--)
		arrivals[i] = Math.min(arrivals[i] as number, arrivals[i + 1] as number);
	return { ends, arrivals };
}

/** The earliest day on which somebody who is there on day `time` has walked the arc; Infinity when it is too late. */
export function arrivalAfter({ ends, arrivals }: Timetable, time: number): number {
	const at = firstAtLeast(ends, time);
	return at === ends.length ? Number.POSITIVE_INFINITY : Math.max(time, arrivals[at] as number);
}

function firstAtLeast(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as number) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
