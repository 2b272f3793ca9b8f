import type { Sentence, Token } from "../document.ts";
import { readAnaphor, type Shift } from "./anaphora.ts";
import { type Day, toDay } from "./calendar.ts";
import type { Found, Range } from "./calendar-dates.ts";
import { PERIOD_OPENERS, PERIOD_WORDS } from "./periods.ts";
import { before, FULL, READERS } from "./readers.ts";
import { amount, MONTHS, NUMBERS, unitOf, WEEKDAYS } from "./words.ts";

/** What an expression of time says, before it is known whether the event lies ahead or behind. */
export interface TimeExpression {
	/** Tokens `first` up to, not including, `last`, preposition included. */
	first: number;
	last: number;
	/** `since` and `for`: open towards the present; `until`: open towards the past. */
	kind: "point" | "since" | "for" | "until";
	/**
	 * PartialDates for an event that has happened and for one that lies ahead; null when the words tell of a time that
	 * they do not place ("years later"), or count from one that is not known yet.
	 */
	past: Range | null;
	future: Range | null;
	/** The one of the two that lies nearer to the day of publication: "was due on Wednesday". */
	near: Range | null;
	/** For "the next day", "two weeks later": how far from the time told of before. */
	shift?: Shift;
	/** A month or day that says no year, as `-08` or `-08-14`: in a story of 2011, that of 2011. */
	yearless?: string;
}

const QUALIFIERS = new Set("early late mid earlier later the last".split(" "));

/** With these words, or a digit, most expressions of time begin: other words need no closer look. */
const OPENERS = [
	...MONTHS.flatMap((month) => [month, month.slice(0, 3)]),
	"sept",
	...WEEKDAYS,
	...(
		"last previous next this earlier later yesterday today tonight tomorrow overnight within minutes hours days " +
		"weeks months years decades past recent christmas boxing following preceding new easter good soviet colonial " +
		"communist ottoman then recently lately not"
	).split(" "),
	...PERIOD_OPENERS,
];
/** These begin one only before a word of time. */
const COMMON = ["the", "that", "those", "a", "an", "some", "several", "half", ...NUMBERS];
const OPENING = new Map<string, "alone" | "common">([
	...OPENERS.map((word) => [word, "alone"] as const),
	...COMMON.map((word) => [word, "common"] as const),
]);
const TIME_WORDS: ReadonlySet<string> = new Set<string>([
	...(
		"other next following ensuing same previous preceding past last few half eve weekend day morning afternoon evening night " +
		"other spring summer autumn fall winter springs summers autumns falls winters time days couple"
	).split(" "),
	...PERIOD_WORDS,
]);

function mayOpen(words: Token[], i: number): boolean {
	const { lower } = words[i] as Token;
	const first = lower.charCodeAt(0);
	if (first >= 48 && first <= 57) return true;
	const opening = OPENING.get(lower);
	if (opening === "common") {
		const next = words[i + 1];
		return (
			next !== undefined &&
			(/^\d/.test(next.lower) || TIME_WORDS.has(next.lower) || unitOf(next) !== undefined)
		);
	}
	if (opening !== undefined || lower.startsWith("mid-")) return true;
	return lower.endsWith(".") && OPENING.get(lower.slice(0, -1)) === "alone";
}

/**
 * Finds the expressions of time in a sentence and what they can mean.
 * @param published the article's day of publication, which relative expressions count from; without it only full dates are read
 */
export function readTimes(tokens: Token[], sentence: Sentence, published: string | null): TimeExpression[] {
	const words = tokens.slice(sentence.first, sentence.last);
	const found: TimeExpression[] = [];
	let day: Day | null = null;
	for (let i = 0; i < words.length; i++) {
		if (!mayOpen(words, i)) continue;
		if (published) day ??= toDay(published);
		const here = expressionAt(words, i, day);
		if (!here) continue;
		i = here.last - 1;
		const time = anniversary(here, words);
		if (time && !isSinceFirst(words, time))
			found.push({ ...time, first: time.first + sentence.first, last: time.last + sentence.first });
	}
	return joinRanges(words, found, sentence.first);
}

const COUNTED = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/**
 * "on the tenth anniversary of the attack of 2016": ten years on, which is put for the time named. "on the anniversary of the 2016
 * attack": of a year that nobody names, for which null stands.
 */
function anniversary(time: TimeExpression, words: Token[]): TimeExpression | null {
	let at = time.first;
	while (at > time.first - 8 && words[at]?.lower !== "anniversary") at--;
	if (words[at]?.lower !== "anniversary" || words[at + 1]?.lower !== "of" || !time.past) return time;
	for (let k = at + 2; k < time.first; k++)
		if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/.test(words[k]?.pos ?? "")) return time;
	const word = words[at - 1]?.lower ?? "";
	const count = COUNTED.indexOf(word) > 0 ? COUNTED.indexOf(word) : Number.parseInt(word, 10);
	// "the anniversary of the 2016 attack": the attack's own year.
	if (/^(?:NOUN|ADJ)$/.test(words[time.last]?.pos ?? "")) return time;
	if (!(count > 0)) return null;
	const later = (date: string) => `${Number(date.slice(0, 4)) + count}${date.slice(4)}`;
	time.past = time.future = time.near = [later(time.past[0]), later(time.past[1])];
	return time;
}

/** The expression at a word; positions count in the sentence. */
function expressionAt(words: Token[], i: number, day: Day | null): TimeExpression | null {
	const lasting = day === null ? null : duration(words, i, day);
	if (lasting) return lasting;
	const hit = readAt(words, i, day);
	if (hit) {
		const first = startWithPreposition(words, i);
		const kind = kindOf(words, first);
		const time: TimeExpression = {
			first,
			last: i + hit.length,
			kind,
			past: hit.shift ? null : hit.past,
			future: hit.shift ? null : (hit.future ?? hit.past),
			near: hit.shift ? null : nearer(hit, day),
		};
		if (hit.shift) time.shift = hit.shift;
		if (hit.yearless) time.yearless = hit.yearless;
		return time;
	}
	const anaphor = day === null ? null : readAnaphor(words, i);
	if (!anaphor) return null;
	const first = startWithPreposition(words, i);
	const time: TimeExpression = {
		first,
		last: i + anaphor.length,
		kind: "point",
		past: null,
		future: null,
		near: null,
	};
	if (anaphor.shift) time.shift = anaphor.shift;
	return time;
}

/** Of what an expression means for the past and for the future, the one nearer to a day. */
function nearer({ past, future }: Found, day: Day | null): Range {
	if (!future || day === null) return past;
	return toDay(future[0]) - day < day - toDay(past[1]) ? future : past;
}

function readAt(words: Token[], i: number, day: Day | null): Found | null {
	if (day === null) {
		for (const read of FULL) {
			const full = read(words, i, 0);
			if (full) return full.future ? null : full;
		}
		return null;
	}
	for (const read of READERS) {
		const hit = read(words, i, day);
		if (hit) return hit;
	}
	return null;
}

const ROUGHLY = new Set(
	"almost nearly about around roughly some over more than at least less just only barely the past last".split(
		" ",
	),
);

/** "for almost a year", "for the past three decades": how long something has been going on. */
function duration(words: Token[], i: number, day: Day): TimeExpression | null {
	const count = amount(words[i]);
	const unit = count < 0 ? undefined : unitOf(words[i + 1]);
	if (!unit) return bareDuration(words, i);
	let first = i - 1;
	while (ROUGHLY.has(words[first]?.lower ?? "")) first--;
	if (words[first]?.lower !== "for") return null;
	const range = before(day, count, unit);
	return { first, last: i + 2, kind: "for", past: range, future: null, near: range };
}

/** "for years", "for many months": nobody says how long. */
function bareDuration(words: Token[], i: number): TimeExpression | null {
	if (!/^(?:weeks|months|years|decades|centuries)$/.test(words[i]?.lower ?? "")) return null;
	const first = /^(?:many|several|some)$/.test(words[i - 1]?.lower ?? "") ? i - 2 : i - 1;
	if (words[first]?.lower !== "for") return null;
	return { first, last: i + 1, kind: "for", past: null, future: null, near: null };
}

/** "the first talks since 2011" are not of 2011, nor lasting since. */
function isSinceFirst(words: Token[], { kind, first }: TimeExpression): boolean {
	return kind === "since" && countsFrom(words, first);
}

/** Whether "since" at a token says only what something is the first, last or only one of: "the first visit since the war". */
export function countsFrom(words: Token[], since: number): boolean {
	for (let k = since - 1; k >= 0 && k >= since - 9; k--) {
		const word = words[k]?.lower ?? "";
		if (word === "first" || word === "last" || word === "only") return true;
		if (word === "," || words[k]?.pos === "VERB" || words[k]?.pos === "AUX") return false;
	}
	return false;
}

function startWithPreposition(words: Token[], i: number): number {
	let start = i;
	while (start > 0 && QUALIFIERS.has(words[start - 1]?.lower ?? "")) start--;
	return words[start - 1]?.pos === "ADP" || words[start - 1]?.pos === "SCONJ" ? start - 1 : start;
}

function kindOf(words: Token[], start: number): TimeExpression["kind"] {
	const word = words[start]?.lower;
	if (word === "since") return "since";
	// "not until March": then, and no earlier.
	if (word === "until" && words[start - 1]?.lower === "not") return "point";
	return word === "until" || word === "till" || word === "by" || word === "before" ? "until" : "point";
}

/** "from 2011 to 2015", "between May and July": two points become one interval. */
function joinRanges(words: Token[], found: TimeExpression[], offset: number): TimeExpression[] {
	const joined: TimeExpression[] = [];
	for (const expression of found) {
		const opening = joined.at(-1);
		if (opening) shareYear(words, opening, expression, offset);
		const whole = opening && isRange(words, opening, expression, offset) && join(opening, expression);
		if (whole) joined[joined.length - 1] = whole;
		else joined.push(expression);
	}
	return joined;
}

/** "between March and May 2022", "in April and June 2019": the year is that of both. */
function shareYear(words: Token[], a: TimeExpression, b: TimeExpression, offset: number): void {
	if (!a.yearless || b.yearless || !b.past || b.past[0].length < 7 || b.shift) return;
	const between = words[a.last - offset]?.lower ?? "";
	if (b.first - a.last > 1 || !(/^(?:and|or|to|until|,)$/.test(between) || b.first === a.last)) return;
	const year = Number(b.past[0].slice(0, 4));
	const same = `${year}${a.yearless}`;
	const date = same <= b.past[0] ? same : `${year - 1}${a.yearless}`;
	a.past = a.future = a.near = [date, date];
	delete a.yearless;
}

function isRange(words: Token[], a: TimeExpression, b: TimeExpression, offset: number): boolean {
	if (b.first - a.last > 1) return false;
	const opener = words[a.first - offset]?.lower;
	const link = words[b.first - offset]?.lower;
	const between = words[a.last - offset]?.lower;
	return (
		(opener === "from" && (link === "to" || link === "until")) || (opener === "between" && between === "and")
	);
}

function join(a: TimeExpression, b: TimeExpression): TimeExpression | null {
	if (!a.past || !b.past || !a.future || !b.future) return null;
	return { ...a, last: b.last, past: [a.past[0], b.past[1]], future: [a.future[0], b.future[1]] };
}
