import type { Sentence, Token } from "../document.ts";
import { type Day, fromDay, shiftMonth, toDay, weekdayOf } from "./calendar.ts";

/** What an expression of time says, before it is known whether the event lies ahead or behind. */
export interface TimeExpression {
	/** Tokens `first` up to, not including, `last`, preposition included. */
	first: number;
	last: number;
	/** `since`: open towards the present; `until`: open towards the past. */
	kind: "point" | "since" | "until";
	/** PartialDates for an event that has happened and for one that lies ahead. */
	past: [start: string, end: string];
	future: [start: string, end: string];
}

const MONTHS = "january february march april may june july august september october november december".split(
	" ",
);
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const UNITS = new Set("day days week weeks month months year years decade decades".split(" "));
const QUALIFIERS = new Set("early late mid earlier later the".split(" "));

function monthOf(lower: string): number {
	const word = lower.replace(/\.$/, "");
	const full = MONTHS.indexOf(word);
	if (full >= 0) return full + 1;
	if (word === "may" || word.length < 3) return -1;
	return word === "sept" ? 9 : MONTHS.findIndex((month) => month.slice(0, 3) === word) + 1 || -1;
}

function yearOf(token: Token | undefined): string | null {
	return token && /^(?:1[89]|20)\d\d$/.test(token.lower) ? token.lower : null;
}

function dayOfMonth(token: Token | undefined): string | null {
	const match = token && /^([12]?\d|3[01])(?:st|nd|rd|th)?$/.exec(token.lower);
	return match && Number(match[1]) > 0 ? (match[1] as string).padStart(2, "0") : null;
}

function amount(token: Token | undefined): number {
	if (!token) return -1;
	if (token.lower === "a" || token.lower === "an") return 1;
	if (/^\d{1,3}$/.test(token.lower)) return Number(token.lower);
	return NUMBERS.indexOf(token.lower);
}

interface Found {
	length: number;
	past: [string, string];
	future?: [string, string];
}

type Reader = (tokens: Token[], i: number, published: Day) => Found | null;

const point = (date: string): [string, string] => [date, date];

/** "24 July 2024", "July 24, 2024", "July 2024", "in March last year", "in August", "Jan 13". */
const monthDate: Reader = (tokens, i, published) => {
	let k = i;
	let day = dayOfMonth(tokens[k]);
	if (day && monthOf(tokens[k + 1]?.lower ?? "") > 0) k++;
	else day = null;
	if (tokens[k]?.lower === "of") k++;
	const token = tokens[k];
	if (!token || !/^[A-Z]/.test(token.text)) return null;
	const month = monthOf(token.lower);
	if (month < 0) return null;
	k++;
	if (!day && dayOfMonth(tokens[k]) && !yearOf(tokens[k])) day = dayOfMonth(tokens[k++]);
	if (tokens[k]?.lower === "," && yearOf(tokens[k + 1])) k++;
	let year = yearOf(tokens[k]);
	const now = Number(fromDay(published).slice(0, 4));
	if (year) k++;
	else {
		const word = tokens[k]?.lower;
		if ((word === "last" || word === "this" || word === "next") && tokens[k + 1]?.lower === "year") {
			year = String(now + (word === "last" ? -1 : word === "next" ? 1 : 0));
			k += 2;
		}
	}
	const rest = `-${String(month).padStart(2, "0")}${day ? `-${day}` : ""}`;
	if (year) return { length: k - i, past: point(year + rest) };
	if (token.lower === "may" && !day && tokens[i - 1]?.pos !== "ADP" && tokens[i - 1]?.pos !== "ADJ")
		return null;
	return {
		length: k - i,
		past: point(nearest(rest, published, -1)),
		future: point(nearest(rest, published, 1)),
	};
};

/** The latest (or next) year in which a month or day does not lie after (before) publication. */
function nearest(rest: string, published: Day, direction: 1 | -1): string {
	const date = fromDay(published);
	const year = Number(date.slice(0, 4));
	const same = `${year}${rest}`;
	const compared = date.slice(0, same.length);
	if (direction < 0) return same <= compared ? same : `${year - 1}${rest}`;
	return same >= compared ? same : `${year + 1}${rest}`;
}

const isoDate: Reader = (tokens, i) => {
	const match = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/.exec(tokens[i]?.lower ?? "");
	return match ? { length: 1, past: point(match[0]) } : null;
};

/** "2011" where nothing else than a year can stand: after a preposition of time, "early", or a comma-free month. */
const year: Reader = (tokens, i) => {
	const value = yearOf(tokens[i]);
	if (!value) return null;
	const before = tokens[i - 1]?.lower ?? "";
	const fits =
		/^(?:in|since|until|till|by|from|before|after|of|early|late|mid|during|between|and|to|around|the|-)$/.test(
			before,
		);
	return fits ? { length: 1, past: point(value) } : null;
};

/** "Wednesday", "last Friday", "next Monday". */
const weekday: Reader = (tokens, i, published) => {
	const word = tokens[i]?.lower ?? "";
	const shifted = word === "last" || word === "next" || word === "this";
	const index = WEEKDAYS.indexOf((shifted ? tokens[i + 1]?.lower : word)?.replace(/\.$/, "") ?? "");
	if (index < 0) return null;
	const today = weekdayOf(published);
	const back = (today - index + 7) % 7;
	const ahead = (index - today + 7) % 7;
	const past = point(fromDay(published - (word === "last" && back === 0 ? 7 : back)));
	const future = point(fromDay(published + (word === "next" && ahead === 0 ? 7 : ahead)));
	return {
		length: shifted ? 2 : 1,
		past: word === "next" ? future : past,
		future: word === "last" ? past : future,
	};
};

const DAYS_FROM_TODAY = new Map([
	["yesterday", -1],
	["today", 0],
	["tonight", 0],
	["tomorrow", 1],
]);

const today: Reader = (tokens, i, published) => {
	const shift = DAYS_FROM_TODAY.get(tokens[i]?.lower ?? "");
	return shift === undefined ? null : { length: 1, past: point(fromDay(published + shift)) };
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
	if (shift === null || !unit) return null;
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

/** "two weeks ago", "a year earlier". */
const ago: Reader = (tokens, i, published) => {
	const count = amount(tokens[i]);
	const unit = tokens[i + 1]?.lower ?? "";
	if (count < 0 || !UNITS.has(unit) || tokens[i + 2]?.lower !== "ago") return null;
	const date = fromDay(published);
	const singular = unit.replace(/s$/, "");
	if (singular === "day") return { length: 3, past: point(fromDay(published - count)) };
	if (singular === "week")
		return { length: 3, past: [fromDay(published - 7 * count - 3), fromDay(published - 7 * count + 3)] };
	if (singular === "month") return { length: 3, past: point(shiftMonth(date, -count)) };
	return {
		length: 3,
		past: point(String(Number(date.slice(0, 4)) - count * (singular === "decade" ? 10 : 1))),
	};
};

/** With these words, or a digit, every expression of time begins: most words need no closer look. */
const OPENERS = new Set([
	...MONTHS.flatMap((month) => [month, month.slice(0, 3)]),
	"sept",
	...WEEKDAYS,
	...NUMBERS,
	...DAYS_FROM_TODAY.keys(),
	..."a an of last previous next this earlier later".split(" "),
]);

function mayOpen({ lower }: Token): boolean {
	const first = lower.charCodeAt(0);
	if (first >= 48 && first <= 57) return true;
	return OPENERS.has(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}

const READERS: Reader[] = [isoDate, monthDate, ago, relativeUnit, weekday, today, year];

/**
 * Finds the expressions of time in a sentence and what they can mean.
 * @param published the article's day of publication, which relative expressions count from; without it only full dates are read
 */
export function readTimes(tokens: Token[], sentence: Sentence, published: string | null): TimeExpression[] {
	const words = tokens.slice(sentence.first, sentence.last);
	const found: TimeExpression[] = [];
	const day = published ? toDay(published) : null;
	for (let i = 0; i < words.length; i++) {
		const hit = mayOpen(words[i] as Token) ? readAt(words, i, day) : null;
		if (!hit) continue;
		const start = startWithPreposition(words, i);
		found.push({
			first: sentence.first + start,
			last: sentence.first + i + hit.length,
			kind: kindOf(words, start),
			past: hit.past,
			future: hit.future ?? hit.past,
		});
		i += hit.length - 1;
	}
	return joinRanges(words, found, sentence.first);
}

function readAt(words: Token[], i: number, day: Day | null): Found | null {
	if (day === null) {
		const full = isoDate(words, i, 0) ?? monthDate(words, i, 0) ?? year(words, i, 0);
		return full && !full.future ? full : null;
	}
	for (const read of READERS) {
		const hit = read(words, i, day);
		if (hit) return hit;
	}
	return null;
}

function startWithPreposition(words: Token[], i: number): number {
	let start = i;
	while (start > 0 && QUALIFIERS.has(words[start - 1]?.lower ?? "")) start--;
	return words[start - 1]?.pos === "ADP" || words[start - 1]?.pos === "SCONJ" ? start - 1 : start;
}

function kindOf(words: Token[], start: number): TimeExpression["kind"] {
	const word = words[start]?.lower;
	if (word === "since") return "since";
	return word === "until" || word === "till" ? "until" : "point";
}

/** "from 2011 to 2015", "between May and July": two points become one interval. */
function joinRanges(words: Token[], found: TimeExpression[], offset: number): TimeExpression[] {
	const joined: TimeExpression[] = [];
	for (const expression of found) {
		const before = joined.at(-1);
		const opener = before && words[before.first - offset]?.lower;
		const link = words[expression.first - offset]?.lower;
		const between = words[(before?.last ?? 0) - offset]?.lower;
		const range =
			before?.last !== undefined &&
			expression.first - before.last <= 1 &&
			((opener === "from" && (link === "to" || link === "until")) ||
				(opener === "between" && between === "and"));
		if (!before || !range) {
			joined.push(expression);
			continue;
		}
		before.last = expression.last;
		before.past = [before.past[0], expression.past[1]];
		before.future = [before.future[0], expression.future[1]];
	}
	return joined;
}
