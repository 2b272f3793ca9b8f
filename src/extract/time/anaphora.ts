import type { Token } from "../document.ts";
import { type Day, fromDay, shiftMonth, toDay, weekdayOf } from "./calendar.ts";
import { amount, type Unit, unitOf, WEEKDAYS } from "./words.ts";

/** How far an expression lies from the time it counts from: "two weeks later" is two weeks on. */
export interface Shift {
	unit: "day" | "week" | "month" | "year";
	by: number;
	/** "three days after Beijing announced": the word before the event that it counts from, as the event itself says. */
	event?: "after" | "before";
	/** "three days after the raid": the noun that names the event, where no clause tells of it. */
	noun?: string;
	/** "days after Chad left", "weeks after it": how many nobody says. */
	vague?: true;
	/** "a year to the day after": to the day. */
	exact?: true;
	/** "the eve of the talks": talks that nothing has dated are those that the article tells of. */
	news?: true;
	/** "August of that year", "the following August": the month of the year told of, or the nearest on the side of `by`. */
	rest?: string;
	/** 0 for Monday to 6: "the following Tuesday", the first such day on the side of `by`. */
	weekday?: number;
}

/** An expression that counts from a time told of before, or that tells of a time without placing it. */
export interface Anaphor {
	length: number;
	/** Null for "years later", "months before": some other time, which nothing in the text fixes. */
	shift: Shift | null;
}

const PARTS_OF_DAY = new Set("day morning afternoon evening night".split(" "));
const STEPS = new Map([
	["next", 1],
	["following", 1],
	["ensuing", 1],
	["same", 0],
	["previous", -1],
	["preceding", -1],
]);
/** "over the next year", "in the next week": a stretch of time ahead, not the year after. */
const AHEAD_OF = new Set("over in within during for".split(" "));
const SIDES = new Map<string, 1 | -1>([
	["later", 1],
	["after", 1],
	["afterwards", 1],
	["afterward", 1],
	["on", 1],
	["earlier", -1],
	["before", -1],
	["beforehand", -1],
	["previously", -1],
]);

function shiftOf(unit: Unit, by: number): Shift {
	if (unit === "minute" || unit === "hour") return { unit: "day", by: 0 };
	if (unit === "fortnight") return { unit: "week", by: 2 * by };
	if (unit === "decade" || unit === "century")
		return { unit: "year", by: by * (unit === "decade" ? 10 : 100) };
	return { unit, by };
}

function calendarUnit(token: Token | undefined): Shift["unit"] | null {
	if (!token) return null;
	if (PARTS_OF_DAY.has(token.lower)) return "day";
	const { lower } = token;
	return lower === "week" || lower === "month" || lower === "year" ? lower : null;
}

/** An event follows that the expression counts from: "after the raid", "before he left". */
function eventFollows(token: Token | undefined): boolean {
	return (
		token !== undefined && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|VERB)$/.test(token.pos) && token.lower !== "that"
	);
}

/** "the signing", whatever the tagger makes of it. */
function isVerbalNoun(tokens: Token[], k: number): boolean {
	return tokens[k]?.lower.endsWith("ing") === true && tokens[k - 1]?.pos === "DET";
}

/** "the next day", "the same month", "the year before", "that evening", "the eve of the summit". */
function namedStep(tokens: Token[], i: number): Anaphor | null {
	const first = tokens[i]?.lower;
	if (first === "that") {
		const at = /^(?:same|very)$/.test(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
		const unit = calendarUnit(tokens[at]);
		return unit ? { length: at + 1 - i, shift: { unit, by: 0 } } : null;
	}
	if (first !== "the") return null;
	const second = tokens[i + 1]?.lower ?? "";
	if (second === "eve" && tokens[i + 2]?.lower === "of") {
		const { noun } = eventNoun(tokens, i + 3);
		return { length: 2, shift: { unit: "day", by: -1, ...(noun !== null && { noun, news: true }) } };
	}
	const step = STEPS.get(second);
	if (step !== undefined) {
		const unit = calendarUnit(tokens[i + 2]);
		if (!unit || tokens[i + 3]?.lower === "'s") return null;
		const stretch = second === "next" && AHEAD_OF.has(tokens[i - 1]?.lower ?? "");
		return { length: 3, shift: stretch ? null : { unit, by: step } };
	}
	const unit = calendarUnit(tokens[i + 1]);
	const side = tokens[i + 2]?.lower;
	if (!unit || (side !== "before" && side !== "after" && side !== "earlier")) return null;
	return { length: 3, shift: withEvent({ unit, by: side === "after" ? 1 : -1 }, side, tokens, i + 3) };
}

function withEvent(shift: Shift, side: string | undefined, tokens: Token[], at: number): Shift {
	if ((side !== "after" && side !== "before") || !eventFollows(tokens[at])) return shift;
	const { noun, alone } = eventNoun(tokens, at);
	if (noun === null) return { ...shift, event: side };
	return alone ? { ...shift, noun } : { ...shift, event: side, noun };
}

/** "days after the raid": most likely still in the same month; "weeks after Chad left": some weeks, which nobody counts. */
function someUnits(unit: Unit, side: string, tokens: Token[], at: number): Shift | null {
	const shift = withEvent(shiftOf(unit, SIDES.get(side) ?? 1), side, tokens, at);
	if (shift.event) return { ...shift, vague: true };
	return unit === "day" && shift.noun ? { ...shift, unit: "month", by: 0 } : null;
}

const INSIDE_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;

/**
 * The noun that names an event in a phrase: "raid" of "the raid on Goma". Null where a verb follows, for then a clause
 * tells of the event: "after the president of Mali left"; alone where none can: "after the raid he left".
 */
function eventNoun(tokens: Token[], first: number): { noun: string | null; alone: boolean } {
	let noun: string | null = null;
	let whole = false;
	for (let k = first; k < first + 12; k++) {
		const token = tokens[k];
		if (!token || token.pos === "PUNCT" || token.pos === "CCONJ") break;
		if (token.pos === "PRON" && !POSSESSIVE.test(token.lower)) return { noun, alone: noun !== null };
		if (!INSIDE_PHRASE.test(token.pos) && token.pos !== "PRON" && !isVerbalNoun(tokens, k))
			return { noun: null, alone: false };
		if (token.pos === "ADP") whole = true;
		else if ((token.pos === "NOUN" || isVerbalNoun(tokens, k)) && !whole) noun = token.lemma;
	}
	return { noun, alone: false };
}

/** "a day later", "two weeks before", "hours after the vote", "minutes earlier", "years on". */
function countedStep(tokens: Token[], i: number): Anaphor | null {
	const count = amount(tokens[i]);
	const bare = count < 0 && unitOf(tokens[i]) !== undefined && /s$/.test(tokens[i]?.lower ?? "");
	const at = count >= 0 ? i + 1 : i;
	const unit = count >= 0 || bare ? unitOf(tokens[at]) : undefined;
	// "a year to the day after"
	if (unit && tokens[at + 1]?.lower === "to" && tokens[at + 3]?.lower === "day")
		return toTheDay(tokens, i, at + 4, shiftOf(unit, count));
	const word = tokens[at + 1]?.lower ?? "";
	const side = SIDES.get(word);
	if (!unit || side === undefined || (word === "on" && eventFollows(tokens[at + 2]))) return null;
	const length = at + 2 - i;
	// "weeks later": how many nobody says.
	if (bare && unit !== "hour" && unit !== "minute")
		return { length, shift: someUnits(unit, word, tokens, at + 2) };
	const shift = withEvent(shiftOf(unit, side * (bare ? 0 : count)), word, tokens, at + 2);
	// "hours after the speech": a speech of the day itself.
	const soon = shift.noun !== undefined && (unit === "hour" || unit === "minute");
	return { length, shift: soon ? { ...shift, news: true } : shift };
}

/** "a year to the day after Chad left": the same day of another year or month. */
function toTheDay(tokens: Token[], first: number, at: number, { unit, by }: Shift): Anaphor | null {
	const side = SIDES.get(tokens[at]?.lower ?? "");
	if (side === undefined || by < 1) return null;
	const shift = withEvent({ unit, by: side * by }, tokens[at]?.lower, tokens, at + 1);
	return { length: at + 1 - first, shift: { ...shift, exact: true } };
}

/** "the following Tuesday": the weekday itself, whose day is known only from the time told before. */
function weekdayStep(tokens: Token[], i: number): Anaphor | null {
	const step = STEPS.get(tokens[i]?.lower ?? "");
	const index = WEEKDAYS.indexOf(tokens[i + 1]?.lower ?? "");
	if (step === undefined || step === 0 || index < 0 || tokens[i]?.lower === "next") return null;
	return { length: 2, shift: { unit: "day", by: step, weekday: index } };
}

/** "several days later", "half a year earlier", "a few months before": some other time, which nobody places. */
function vagueStep(tokens: Token[], i: number): Anaphor | null {
	let k = i;
	while (/^(?:a|few|several|some|many|half|an)$/.test(tokens[k]?.lower ?? "")) k++;
	const word = tokens[k + 1]?.lower ?? "";
	const unit = unitOf(tokens[k]);
	// "weeks ago", "several months ago": how many nobody says.
	if (word === "ago" && unit && (k > i || tokens[k]?.lower.endsWith("s")))
		return { length: k + 2 - i, shift: null };
	if (k === i || !unit || !SIDES.has(word)) return null;
	if (k === i + 1 && /^an?$/.test(tokens[i]?.lower ?? "")) return null;
	if (word === "on") return null;
	return { length: k + 2 - i, shift: someUnits(unit, word, tokens, k + 2) };
}

/** "within hours", "within minutes": still that day. */
function within(tokens: Token[], i: number): Anaphor | null {
	const unit = tokens[i]?.lower === "within" ? unitOf(tokens[i + 1]) : undefined;
	if (unit !== "hour" && unit !== "minute") return null;
	if (tokens[i + 2]?.lower !== "of") return { length: 2, shift: { unit: "day", by: 0 } };
	// "within hours of the tremor"
	const { noun } = eventNoun(tokens, i + 3);
	return { length: 2, shift: noun === null ? null : { unit: "day", by: 0, noun } };
}

/** "in Soviet times", "during the Cold War", "in those days", "in the past": some other time, which nothing fixes. */
function era(tokens: Token[], i: number): Anaphor | null {
	const first = tokens[i]?.lower ?? "";
	const second = tokens[i + 1]?.lower ?? "";
	if (/^(?:soviet|colonial|communist|ottoman)$/.test(first))
		return /^(?:times|days|era|period|rule)$/.test(second) ? { length: 2, shift: null } : null;
	const before = tokens[i - 1]?.lower ?? "";
	if (first === "those" && second === "days") return { length: 2, shift: null };
	if (first !== "the") return null;
	if (second === "cold" && tokens[i + 2]?.lower === "war" && before !== "since")
		return { length: 3, shift: null };
	if (second === "past" && before === "in" && !unitOf(tokens[i + 2])) return { length: 2, shift: null };
	// "Chad accused it at the time": of the time that was told of.
	if (second !== "time" || before !== "at" || tokens[i + 2]?.lower === "of") return null;
	return { length: 2, shift: { unit: "day", by: 0 } };
}

/** "mediated a truce then", "back then": at the time told of; not "and then", "since then". */
function then(tokens: Token[], i: number): Anaphor | null {
	if (tokens[i]?.lower !== "then" || !/^[,.;]$/.test(tokens[i + 1]?.lower ?? ".")) return null;
	if (!/^(?:NOUN|PROPN|VERB|PRON)$/.test(tokens[i - 1]?.pos ?? "") && tokens[i - 1]?.lower !== "back")
		return null;
	return { length: 1, shift: { unit: "day", by: 0 } };
}

/** "recently", "not long ago": nobody says when; not "as recently as May", "until recently". */
function recently(tokens: Token[], i: number): Anaphor | null {
	const word = tokens[i]?.lower;
	if (word === "not")
		return tokens[i + 1]?.lower === "long" && tokens[i + 2]?.lower === "ago"
			? { length: 3, shift: null }
			: null;
	if (word !== "recently" && word !== "lately") return null;
	return /^(?:as|until|till)$/.test(tokens[i - 1]?.lower ?? "") ? null : { length: 1, shift: null };
}

/** Reads an expression that counts from another time than the day of publication, at a token. */
export function readAnaphor(tokens: Token[], i: number): Anaphor | null {
	return (
		namedStep(tokens, i) ??
		vagueStep(tokens, i) ??
		countedStep(tokens, i) ??
		weekdayStep(tokens, i) ??
		within(tokens, i) ??
		then(tokens, i) ??
		recently(tokens, i) ??
		era(tokens, i)
	);
}

/** The nearest such weekday after a day, or before it. */
function nextWeekday(day: Day, weekday: number, by: number): Day {
	const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7;
	return by > 0 ? day + ahead : day - (7 - (ahead % 7) || 7);
}

/** A month of a year, or the first such month after (before) a time. */
function monthNear(from: string, side: number, year: number, rest: string): string {
	const same = `${year}${rest}`;
	if (side > 0 && same <= from) return `${year + 1}${rest}`;
	return side < 0 && same >= from ? `${year - 1}${rest}` : same;
}

/**
 * The time at a distance from another, a PartialDate, no finer than both allow: the month after 2016-01-04 is 2016-02,
 * and the day after some day of January 2016 is in January 2016. Null where the distance is finer than what it counts
 * from by too much to say.
 */
export function moved(from: string, { unit, by, weekday, rest, vague, exact }: Shift): string | null {
	if (vague) return roughly(from, unit, by);
	if (exact && from.length === 10 && (unit === "year" || unit === "month"))
		return shiftMonth(from, unit === "year" ? 12 * by : by) + from.slice(7);
	if (rest !== undefined)
		return monthNear(
			from,
			unit === "year" ? 0 : by,
			Number(from.slice(0, 4)) + (unit === "year" ? by : 0),
			rest,
		);
	if (weekday !== undefined)
		return from.length === 10 ? fromDay(nextWeekday(toDay(from), weekday, by)) : null;
	if (unit === "year") return String(Number(from.slice(0, 4)) + by);
	if (from.length === 4) return by === 0 || unit !== "month" ? from : null;
	if (unit === "month") return shiftMonth(from, by);
	const days = unit === "week" ? 7 * by : by;
	if (from.length === 7) return Math.abs(days) <= 7 ? from : null;
	const day = fromDay(toDay(from) + days);
	// "two weeks later" counts in weeks, not days.
	return unit === "week" && Math.abs(by) > 1 ? day.slice(0, 7) : day;
}

/** How many days, weeks or months from a time are meant at most where nobody counts them. */
const SOME = { day: 9, week: 2, month: 6 };

/** Some days, weeks or months from a time: the same month, the same year, where that is sure. */
function roughly(from: string, unit: Shift["unit"], side: number): string | null {
	if (unit === "year") return null;
	if (from.length === 4 || (unit === "day" && from.length === 7)) return unit === "month" ? null : from;
	const reach = side * SOME[unit];
	if (unit !== "day") return sameOrNone(from, shiftMonth(from, reach), 4);
	return sameOrNone(from, fromDay(toDay(from) + reach), 7);
}

function sameOrNone(from: string, to: string, length: number): string | null {
	return from.slice(0, length) === to.slice(0, length) ? from.slice(0, length) : null;
}
