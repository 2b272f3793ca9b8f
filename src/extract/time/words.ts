import type { Token } from "../document.ts";

export const MONTHS =
	"january february march april may june july august september october november december".split(" ");
export const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
export const NUMBERS = (
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
	"seventeen eighteen nineteen twenty"
).split(" ");
const UNIT_NAMES = [
	"minute",
	"hour",
	"day",
	"week",
	"fortnight",
	"month",
	"year",
	"decade",
	"century",
] as const;
export type Unit = (typeof UNIT_NAMES)[number];

const UNITS = new Map<string, Unit>(
	UNIT_NAMES.flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit]]),
);

/** "weeks" to "week"; undefined for what is no measure of time. */
export function unitOf(token: Token | undefined): Unit | undefined {
	return token && UNITS.get(token.lower);
}

/** 1 to 12, or -1; "may" alone is a verb as often as a month and is left to the caller. */
export function monthOf(lower: string): number {
	const word = lower.replace(/\.$/, "");
	const full = MONTHS.indexOf(word);
	if (full >= 0) return full + 1;
	if (word === "may" || word.length < 3) return -1;
	return word === "sept" ? 9 : MONTHS.findIndex((month) => month.slice(0, 3) === word) + 1 || -1;
}

export function yearOf(token: Token | undefined): string | null {
	return token && /^(?:1[89]|20)\d\d$/.test(token.lower) ? token.lower : null;
}

/** "5", "21st" as two digits. */
export function dayOfMonth(token: Token | undefined): string | null {
	const match = token && /^([12]?\d|3[01])(?:st|nd|rd|th)?$/.exec(token.lower);
	return match && Number(match[1]) > 0 ? (match[1] as string).padStart(2, "0") : null;
}

/** "a", "three", "90" as a number; -1 for any other word. */
export function amount(token: Token | undefined): number {
	if (!token) return -1;
	if (token.lower === "a" || token.lower === "an") return 1;
	if (/^\d{1,3}$/.test(token.lower)) return Number(token.lower);
	return NUMBERS.indexOf(token.lower);
}
