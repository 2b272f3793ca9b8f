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

/** The timetables of many arcs, side by side in typed arrays, each made when it is first asked for. */
export interface Timetables {
	/** The earliest day on which somebody who is there on day `time` has walked an arc; Infinity when it is too late. */
	arrivalAfter(arc: number, time: number): number;
	/** By arc: the earliest arrival of all; NaN while the timetable is not made. */
	least: Float64Array;
}

/**
 * The timetables of `count` arcs. A timetable is sorted by the last days on which to be there; beside each stands the
 * first arrival among its contact and all after it, so that one binary search gives the answer.
 */
export function createTimetables(
	count: number,
	contactsOfArc: (arc: number) => readonly Contact[],
): Timetables {
	const begins = new Int32Array(count).fill(-1);
	const sizes = new Int32Array(count);
	const least = new Float64Array(count).fill(Number.NaN);
	let ends = new Float32Array(1024);
	let arrivals = new Float32Array(1024);
	let used = 0;
	const make = (arc: number): void => {
		const inOrder = [...contactsOfArc(arc)].sort((a, b) => a.by - b.by);
		if (used + inOrder.length > ends.length) {
			ends = grown(ends, used + inOrder.length);
			arrivals = grown(arrivals, used + inOrder.length);
		}
		let first = Number.POSITIVE_INFINITY;
		for (let i = inOrder.length - 1; i >= 0; i--) {
			const { by, from } = inOrder[i] as Contact;
			first = Math.min(first, from);
			ends[used + i] = by;
			arrivals[used + i] = first;
		}
		begins[arc] = used;
		sizes[arc] = inOrder.length;
		least[arc] = first;
		used += inOrder.length;
	};
	return {
		least,
		arrivalAfter(arc, time) {
			if ((begins[arc] as number) < 0) make(arc);
			let low = begins[arc] as number;
			const end = low + (sizes[arc] as number);
			let high = end;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((ends[middle] as number) < time) low = middle + 1;
				else high = middle;
			}
			return low === end ? Number.POSITIVE_INFINITY : Math.max(time, arrivals[low] as number);
		},
	};
}

function grown(array: Float32Array, needed: number): Float32Array<ArrayBuffer> {
	const larger = new Float32Array(Math.max(needed, 2 * array.length));
	larger.set(array);
	return larger;
}
