import type { Token } from "../document.ts";
import type { Shift } from "./anaphora.ts";
import { type Day, fromDay, shiftMonth, toDay } from "./calendar.ts";
import { dayOfMonth, monthOf, yearOf } from "./words.ts";

/** PartialDates of a beginning and an end, the same for a single day, month or year. */
export type Range = [start: string, end: string];

/** What an expression that counts from the day of publication can mean. */
export interface Found {
	length: number;
	past: Range;
	/** Another meaning for what lies ahead. */
	future?: Range;
	/** "August of that year": counted from a time told before, whatever `past` says. */
	shift?: Shift;
	/** A month or day without its year, as `-08` or `-08-14`. */
	yearless?: string;
}

export type Reader = (tokens: Token[], i: number, published: Day) => Found | null;

export const point = (date: string): Range => [date, date];

const RANGE_LINK = /^(?:-|–|to|and|until|through)$/;

/** "17-18", "17", "to", "18": the first day and where the stretch of days ends; null for a single day. */
function dayRange(tokens: Token[], k: number): { first: string; last: string; next: number } | null {
	const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[k]?.lower ?? "");
	if (joined) return days(Number(joined[1]), Number(joined[2]), k + 1);
	const first = dayOfMonth(tokens[k]);
	if (!first || !RANGE_LINK.test(tokens[k + 1]?.lower ?? "")) return null;
	const last = dayOfMonth(tokens[k + 2]);
	return last ? days(Number(first), Number(last), k + 3) : null;
}

function days(first: number, last: number, next: number): ReturnType<typeof dayRange> {
	if (first < 1 || last > 31 || first >= last) return null;
	return { first: String(first).padStart(2, "0"), last: String(last).padStart(2, "0"), next };
}

/** "3-5 May", "May 17-18, 2024", "3 and 5 May", "from May 28 to 30": some days of one month. */
export const dayRangeDate: Reader = (tokens, i, published) => {
	let range = dayRange(tokens, i);
	const month = monthOf(tokens[range ? range.next : i]?.lower ?? "") || -1;
	let next = range ? range.next + 1 : i + 1;
	const named = tokens[next - 1];
	const number = named?.text === "May" ? 5 : month;
	if (!named || number < 1 || !/^[A-Z]/.test(named.text)) return null;
	if (!range) {
		range = dayRange(tokens, next);
		if (!range) return null;
		next = range.next;
	}
	if (tokens[next]?.lower === "," && yearOf(tokens[next + 1])) next++;
	const year = yearOf(tokens[next]);
	if (year) next++;
	const [first, last] = [range.first, range.last].map(
		(day) => `-${String(number).padStart(2, "0")}-${day}`,
	) as [string, string];
	const span = (direction: 1 | -1): Range => {
		const start = year ? year + first : nearest(first, published, direction);
		return [start, start.slice(0, 4) + last];
	};
	return { length: next - i, past: span(-1), future: span(1) };
};

/** "on the 24th": the last such day, or the next. */
export const ordinalDay: Reader = (tokens, i, published) => {
	const word = tokens[i + 1]?.lower ?? "";
	if (tokens[i]?.lower !== "the" || !/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return null;
	if (!/^(?:on|by|until|since|from)$/.test(tokens[i - 1]?.lower ?? "")) return null;
	if (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 2]?.pos ?? "") || tokens[i + 2]?.lower === "of") return null;
	const day = dayOfMonth(tokens[i + 1]);
	if (!day) return null;
	const month = fromDay(published).slice(0, 7);
	const here = `${month}-${day}`;
	const before = here <= fromDay(published);
	return {
		length: 2,
		past: point(nearestWith(day, before ? month : shiftMonth(month, -1), -1)),
		future: point(nearestWith(day, before ? shiftMonth(month, 1) : month, 1)),
	};
};

/** A day of a month, or of the nearest in a direction that is long enough to have it: not every month has a 31st. */
function nearestWith(day: string, month: string, direction: 1 | -1): string {
	const date = `${month}-${day}`;
	return fromDay(toDay(date)) === date ? date : nearestWith(day, shiftMonth(month, direction), direction);
}

/** "24 July 2024", "July 24, 2024", "July 2024", "in March last year", "in August", "Jan 13". */
export const monthDate: Reader = (tokens, i, published) => {
	let k = i;
	let day = dayOfMonth(tokens[k]);
	if (day && monthOf(tokens[k + 1]?.lower ?? "") > 0) k++;
	else if (day && tokens[k + 1]?.lower === "of" && monthOf(tokens[k + 2]?.lower ?? "") > 0) k++;
	else day = null;
	if (tokens[k]?.lower === "of") k++;
	const token = tokens[k];
	if (!token || !/^(?:mid-)?[A-Z]/.test(token.text)) return null;
	const month = monthOf(token.lower.replace(/^mid-/, ""));
	if (month < 0) return null;
	k++;
	if (!day && dayOfMonth(tokens[k]) && !yearOf(tokens[k])) day = dayOfMonth(tokens[k++]);
	if (tokens[k]?.lower === "," && yearOf(tokens[k + 1])) k++;
	let year = yearOf(tokens[k]);
	const now = Number(fromDay(published).slice(0, 4));
	if (year) k++;
	else {
		if (tokens[k]?.lower === "of" && tokens[k + 2]?.lower === "year") k++;
		const word = tokens[k]?.lower;
		if ((word === "last" || word === "this" || word === "next") && tokens[k + 1]?.lower === "year") {
			year = String(now + (word === "last" ? -1 : word === "next" ? 1 : 0));
			k += 2;
		}
	}
	const rest = `-${String(month).padStart(2, "0")}${day ? `-${day}` : ""}`;
	if (year) return { length: k - i, past: point(year + rest) };
	const told = yearToldOf(tokens, k, i);
	if (told)
		return {
			length: told.last - i,
			past: point(nearest(rest, published, -1)),
			shift: { ...told.shift, rest },
		};
	const before = tokens[i - 1];
	const fixed =
		before?.pos === "ADP" || before?.pos === "ADJ" || /^(?:this|last|next)$/.test(before?.lower ?? "");
	if (token.lower === "may" && !day && !fixed) return null;
	if (!day && (token.lower === "jan" || !fixed) && opensName(tokens, k)) return null;
	const past = nearest(rest, published, -1);
	// In May, "last May" is that of the year before.
	const agone = before?.lower === "last" && past === fromDay(published).slice(0, 7);
	return {
		length: k - i,
		past: point(agone ? `${now - 1}${rest}` : past),
		future: point(nearest(rest, published, 1)),
		yearless: rest,
	};
};

/** "Jan de Vries", "April Okafor": what follows a month at once makes a person's name of it. */
function opensName(tokens: Token[], at: number): boolean {
	const next = tokens[at];
	if (!next || next.start > (tokens[at - 1]?.end ?? 0) + 1) return false;
	return (
		next.pos === "PROPN" ||
		(/^(?:de|van|von|der|den|ter)$/.test(next.lower) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ""))
	);
}

const YEAR_STEPS = new Map([
	["that", 0],
	["same", 0],
	["following", 1],
	["next", 1],
	["previous", -1],
	["preceding", -1],
]);

/** "of that year", "the same year", "the following year" behind a month, "the following" before it. */
function yearToldOf(tokens: Token[], behind: number, first: number): { last: number; shift: Shift } | null {
	const which = YEAR_STEPS.get(tokens[first - 1]?.lower ?? "");
	if (which && tokens[first - 2]?.lower === "the" && tokens[first - 1]?.lower !== "next")
		return { last: behind, shift: { unit: "month", by: which } };
	let k = behind;
	if (tokens[k]?.lower === "," || tokens[k]?.lower === "of") k++;
	if (tokens[k]?.lower === "the") k++;
	const by = YEAR_STEPS.get(tokens[k]?.lower ?? "");
	if (by === undefined || tokens[k + 1]?.lower !== "year") return null;
	return { last: k + 2, shift: { unit: "year", by } };
}

/** The latest (or next) year in which a month or day does not lie after (before) publication. */
export function nearest(rest: string, published: Day, direction: 1 | -1): string {
	const date = fromDay(published);
	const year = Number(date.slice(0, 4));
	const same = `${year}${rest}`;
	const compared = date.slice(0, same.length);
	if (direction < 0) return same <= compared ? same : `${year - 1}${rest}`;
	return same >= compared ? same : `${year + 1}${rest}`;
}

/** "2024-07-15", and "2011-12" for the two years, which is what prose means by it where it can. */
export const isoDate: Reader = (tokens, i) => {
	const match = /^((?:19|20)\d\d)-(\d\d)(-\d\d)?$/.exec(tokens[i]?.lower ?? "");
	if (!match) return null;
	const [whole, year, second, day] = match as unknown as [string, string, string, string?];
	if (!day && Number(second) > Number(year.slice(2)))
		return { length: 1, past: [year, year.slice(0, 2) + second] };
	return Number(second) >= 1 && Number(second) <= 12 ? { length: 1, past: point(whole) } : null;
};

/** "2011" where nothing else than a year can stand: after a preposition of time, "early", or a comma-free month. */
export const year: Reader = (tokens, i) => {
	const middle = /^mid-(\d{4})$/.exec(tokens[i]?.lower ?? "")?.[1];
	const value = middle ?? yearOf(tokens[i]);
	if (!value) return null;
	const before = tokens[i - 1]?.lower ?? "";
	const fits =
		/^(?:in|as|since|until|till|by|from|before|after|of|early|late|mid|during|between|and|to|around|throughout|through|over|about|circa|the|dated|-)$/.test(
			before,
		) || isOwned(tokens, i, value);
	return fits ? { length: 1, past: point(value) } : null;
};

/** "its 1994 treaty", "Chad's 2015 pact", "a 2018 accord"; but not "its 2000 soldiers". */
function isOwned(tokens: Token[], i: number, value: string): boolean {
	if (!/^(?:a|its|their|his|her|our|my|'s?|this|another)$/.test(tokens[i - 1]?.lower ?? "")) return false;
	const next = tokens[i + 1];
	if (next?.pos !== "NOUN" && next?.pos !== "ADJ" && next?.pos !== "PROPN") return false;
	return !value.endsWith("00") || next.pos !== "NOUN" || next.lower === next.lemma;
}
