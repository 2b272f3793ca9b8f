import type { Token } from "../document.ts";
import { type Day, fromDay, shiftMonth, toDay, weekdayOf } from "./calendar.ts";
import {
	dayRangeDate,
	type Found,
	isoDate,
	monthDate,
	ordinalDay,
	point,
	type Range,
	type Reader,
	year,
} from "./calendar-dates.ts";
import { easterDay, namedDay } from "./feasts.ts";
import { century, decadeName, partOfYear, war } from "./periods.ts";
import { beforeLast, weekday } from "./weeks.ts";
import { amount, unitOf, yearOf } from "./words.ts";

const DAYS_FROM_TODAY = new Map([
	["yesterday", -1],
	["today", 0],
	["tonight", 0],
	["tomorrow", 1],
]);
const PARTS_OF_TODAY = new Set("morning afternoon evening".split(" "));

/** "yesterday", "earlier today", "this morning", "overnight". */
const today: Reader = (tokens, i, published) => {
	const word = tokens[i]?.lower ?? "";
	const shift = DAYS_FROM_TODAY.get(word);
	if (shift !== undefined) return { length: 1, past: point(fromDay(published + shift)) };
	if (word === "this" && PARTS_OF_TODAY.has(tokens[i + 1]?.lower ?? ""))
		return { length: 2, past: point(fromDay(published)) };
	if (word === "last" && /^(?:night|evening)$/.test(tokens[i + 1]?.lower ?? ""))
		return { length: 2, past: point(fromDay(published - 1)) };
	if (word === "overnight" && tokens[i + 1]?.pos !== "NOUN" && tokens[i - 1]?.pos !== "DET")
		return { length: 1, past: [fromDay(published - 1), fromDay(published)] };
	return null;
};

/** "over the weekend", "at the weekend". */
const weekend: Reader = (tokens, i, published) => {
	if (tokens[i]?.lower !== "the" || tokens[i + 1]?.lower !== "weekend") return null;
	if (!/^(?:at|over|during|on)$/.test(tokens[i - 1]?.lower ?? "")) return null;
	const monday = published - weekdayOf(published);
	const saturday = weekdayOf(published) >= 5 ? monday + 5 : monday - 2;
	return {
		length: 2,
		past: [fromDay(saturday), fromDay(saturday + 1)],
		future: [fromDay(monday + 5), fromDay(monday + 6)],
	};
};

/** First month of each season, north of the equator, where most of the news is written. */
const SEASONS = new Map([
	["spring", 3],
	["summer", 6],
	["autumn", 9],
	["fall", 9],
	["winter", 12],
]);

/** "last summer", "this autumn", "in the spring of 2021", "next winter". */
const season: Reader = (tokens, i, published) => {
	const which = tokens[i]?.lower ?? "";
	const name = tokens[i + 1]?.lower ?? "";
	const first = SEASONS.get(name);
	if (first === undefined || tokens[i + 1]?.pos === "PROPN") return null;
	const ofYear = tokens[i + 2]?.lower === "of" ? yearOf(tokens[i + 3]) : yearOf(tokens[i + 2]);
	const span = (year: number): Range => {
		const start = `${year}-${String(first).padStart(2, "0")}`;
		return [start, shiftMonth(start, 2)];
	};
	if (ofYear) return { length: tokens[i + 2]?.lower === "of" ? 4 : 3, past: span(Number(ofYear)) };
	if (!/^(?:last|this|next|the)$/.test(which) || (which === "the" && name === "fall")) return null;
	if (which === "the" && !/^(?:in|during|by|until|since)$/.test(tokens[i - 1]?.lower ?? "")) return null;
	const date = fromDay(published).slice(0, 7);
	const now = Number(date.slice(0, 4));
	const begun = span(now)[0] <= date;
	const over = span(now)[1] < date;
	const past = span(begun && !(which === "last" && !over) ? now : now - 1);
	const future = span(over || (which === "next" && begun) ? now + 1 : now);
	if (which === "next") return { length: 2, past: future };
	return which === "this" ? { length: 2, past: span(now) } : { length: 2, past, future };
};

/** "two summers ago": counted from the last that has begun. */
const seasonsAgo: Reader = (tokens, i, published) => {
	const name = tokens[i + 1]?.lower ?? "";
	const first = name.endsWith("s") ? SEASONS.get(name.slice(0, -1)) : undefined;
	const count = first === undefined ? -1 : amount(tokens[i]);
	if (first === undefined || count < 1 || tokens[i + 2]?.lower !== "ago") return null;
	const date = fromDay(published).slice(0, 7);
	const month = `-${String(first).padStart(2, "0")}`;
	const now = Number(date.slice(0, 4));
	const last = `${now}${month}` <= date ? now : now - 1;
	const start = `${last - count + 1}${month}`;
	return { length: 3, past: [start, shiftMonth(start, 2)] };
};

const decade: Reader = (tokens, i) => {
	const match = /^(?:mid-)?((?:18|19|20)\d)0s$/.exec(tokens[i]?.lower ?? "");
	return match ? { length: 1, past: [`${match[1]}0`, `${match[1]}9`] } : null;
};

/** "last week", "earlier this month", "next year", "this week". */
const relativeUnit: Reader = (tokens, i, published) => {
	let k = i;
	const word = tokens[k]?.lower;
	if (word === "earlier" || word === "later") k++;
	const which = tokens[k]?.lower;
	const shift =
		which === "last" || which === "previous" ? -1 : which === "next" ? 1 : which === "this" ? 0 : null;
	const unit = tokens[k + 1]?.lower;
	// "in the last week of June"
	if (shift === null || !unit || tokens[k + 2]?.lower === "of") return null;
	const date = fromDay(published);
	if (unit === "year") return { length: k + 2 - i, past: point(String(Number(date.slice(0, 4)) + shift)) };
	if (unit === "month") return { length: k + 2 - i, past: point(shiftMonth(date, shift)) };
	if (unit !== "week" && unit !== "weekend") return null;
	const monday = published - weekdayOf(published) + 7 * shift;
	const start = unit === "weekend" ? monday + 5 : monday;
	// Within this week the report itself bounds what has happened.
	const end = shift === 0 ? Math.max(start, published) : monday + 6;
	return {
		length: k + 2 - i,
		past: [fromDay(start), fromDay(end)],
		future: [fromDay(start), fromDay(monday + 6)],
	};
};

/** "in recent weeks", "over recent years": as far back as one would still call recent, as coarsely as the unit counts. */
const RECENTLY: Record<string, (published: Day) => Range> = {
	days: (published) => [fromDay(published - 7), fromDay(published)],
	weeks: (published) => monthsUntil(published, 1),
	months: (published) => monthsUntil(published, 6),
	years: (published) => yearsUntil(published, 5),
};

function monthsUntil(published: Day, count: number): Range {
	const date = fromDay(published);
	return [shiftMonth(date, -count), date.slice(0, 7)];
}

function yearsUntil(published: Day, count: number): Range {
	const now = fromDay(published).slice(0, 4);
	return [String(Number(now) - count), now];
}

/** "in the past three years", "over the last two decades", "in the last few months". */
function lastFew(tokens: Token[], at: number, i: number, published: Day): Found | null {
	const few = tokens[at]?.lower === "few" || tokens[at]?.lower === "several";
	const count = few ? 5 : amount(tokens[at]);
	const unit = count > 0 ? unitOf(tokens[at + 1]) : undefined;
	if (!unit || unit === "minute" || unit === "century") return null;
	const length = at + 2 - i;
	const days = { hour: 1, day: count, week: 7 * count, fortnight: 14 * count }[unit as string];
	if (days !== undefined) return { length, past: [fromDay(published - days), fromDay(published)] };
	if (unit === "month") return { length, past: monthsUntil(published, count) };
	return { length, past: yearsUntil(published, unit === "decade" ? 10 * count : count) };
}

/** "the start of the year", "earlier in the week", "in the past month", "in recent days". */
const stretch: Reader = (tokens, i, published) => {
	const first = tokens[i]?.lower;
	if (first !== "the" && first !== "recent") return null;
	const second = tokens[i + 1]?.lower ?? "";
	const date = fromDay(published);
	if (first === "recent" && /^(?:in|over|during)$/.test(tokens[i - 1]?.lower ?? "")) {
		const range = RECENTLY[second]?.(published);
		return range ? { length: 2, past: range } : null;
	}
	if (first !== "the") return null;
	if (
		(second === "past" || second === "last") &&
		/^(?:in|over|during|within)$/.test(tokens[i - 1]?.lower ?? "")
	) {
		// "in the last week of June"
		if (tokens[i + 3]?.lower === "of") return null;
		const days = { week: 7, fortnight: 14, month: 30 }[tokens[i + 2]?.lower ?? ""];
		if (days) return { length: 3, past: [fromDay(published - days), date] };
		if (tokens[i + 2]?.lower === "year")
			return { length: 3, past: [shiftMonth(date, -12), date.slice(0, 7)] };
		return lastFew(tokens, i + 2, i, published);
	}
	const before = tokens[i - 1]?.lower;
	const part =
		(before === "in" && /^(?:earlier|later|early|late)$/.test(tokens[i - 2]?.lower ?? "")) ||
		(before === "of" && /^(?:start|beginning|end|turn|middle)$/.test(tokens[i - 2]?.lower ?? ""));
	if (!part) return null;
	if (second === "day") return { length: 2, past: point(date) };
	if (second === "month") return { length: 2, past: point(date.slice(0, 7)) };
	if (second === "year") return { length: 2, past: point(date.slice(0, 4)) };
	return second === "week" ? { length: 2, past: [fromDay(published - weekdayOf(published)), date] } : null;
};

/** How long before a day a number of units reaches, as finely as the unit counts. */
export function before(published: Day, count: number, unit: string): Range {
	const date = fromDay(published);
	if (unit === "minute" || unit === "hour") return point(date);
	if (unit === "day") return point(fromDay(published - count));
	if (unit === "fortnight") return before(published, 2 * count, "week");
	if (unit === "week") return [fromDay(published - 7 * count - 3), fromDay(published - 7 * count + 3)];
	if (unit === "month") return point(shiftMonth(date, -count));
	const years = count * (unit === "decade" ? 10 : unit === "century" ? 100 : 1);
	return point(String(Number(date.slice(0, 4)) - years));
}

/** The day that lies whole units before another; the last of its month where that has no such day. */
function dayBefore(published: Day, count: number, unit: string): string {
	const [month = "", last] = before(published, count, unit);
	const date = fromDay(published);
	if (month.length === 10) return fromDay(toDay(month) + (toDay(last) - toDay(month)) / 2);
	const moved = `${month.length === 4 ? `${month}${date.slice(4, 7)}` : month}${date.slice(7)}`;
	return fromDay(Math.min(toDay(moved), toDay(moved.slice(0, 7))));
}

/** "a couple of", "half a dozen": small numbers of several words. */
function countAt(tokens: Token[], i: number): { count: number; at: number } {
	if (tokens[i]?.lower === "a" && tokens[i + 1]?.lower === "couple")
		return { count: 2, at: tokens[i + 2]?.lower === "of" ? i + 3 : i + 2 };
	return { count: amount(tokens[i]), at: i + 1 };
}

/** "two weeks ago", "a year ago", "a few days ago". */
const ago: Reader = (tokens, i, published) => {
	const { count, at: behind } = countAt(tokens, i);
	const few = count === 1 && tokens[i + 1]?.lower === "few";
	const at = few ? i + 2 : behind;
	const unit = unitOf(tokens[at]);
	if (count < 0 || !unit || tokens[at + 1]?.lower !== "ago") return null;
	const length = at + 2 - i;
	// "ten years ago today", "a year ago this day"
	if (!few && tokens[at + 2]?.lower === "today")
		return { length: length + 1, past: point(dayBefore(published, count, unit)) };
	if (!few) return { length, past: before(published, count, unit) };
	return unit === "day" ? { length, past: [fromDay(published - 5), fromDay(published - 2)] } : null;
};

/** "It is two years since", "three weeks have passed since": how long ago what follows was. */
const sinceThen: Reader = (tokens, i, published) => {
	const count = amount(tokens[i]);
	const unit = count > 0 ? unitOf(tokens[i + 1]) : undefined;
	if (!unit) return null;
	let at = i + 2;
	if (/^(?:have|had|has)$/.test(tokens[at]?.lower ?? "")) at++;
	if (/^(?:passed|elapsed|gone)$/.test(tokens[at]?.lower ?? "")) at++;
	else if (!/^(?:is|been|over|about|almost|nearly|than|exactly|just)$/.test(tokens[i - 1]?.lower ?? ""))
		return null;
	if (tokens[at]?.lower !== "since") return null;
	return { length: at + 1 - i, past: before(published, count, unit) };
};

/** Readers of whole dates, which need no day of publication. */
export const FULL: Reader[] = [isoDate, monthDate, decade, year];
/** All readers, the more particular before those that would read a part of the same words. */
export const READERS: Reader[] = [
	isoDate,
	dayRangeDate,
	ordinalDay,
	monthDate,
	war,
	partOfYear,
	century,
	ago,
	seasonsAgo,
	beforeLast,
	sinceThen,
	relativeUnit,
	namedDay,
	easterDay,
	weekday,
	today,
	weekend,
	stretch,
	season,
	decadeName,
	decade,
	year,
];
