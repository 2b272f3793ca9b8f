/** Days of the week, and what is counted from the week, month or season of publication. */
import type { Token } from "../document.ts";
import { type Day, fromDay, shiftMonth, weekdayOf } from "./calendar.ts";
import { point, type Reader } from "./calendar-dates.ts";
import { NAMED_AFTER_FEASTS } from "./feasts.ts";
import { unitOf, WEEKDAYS } from "./words.ts";

const WEEKS = new Map([
	["last", -1],
	["this", 0],
	["next", 1],
]);

/** "last week", "of last week" behind a day of the week: its Monday. */
function weekNamed(tokens: Token[], at: number, published: Day): { monday: Day; last: number } | null {
	const k = tokens[at]?.lower === "of" ? at + 1 : at;
	const step = WEEKS.get(tokens[k]?.lower ?? "");
	if (step === undefined || tokens[k + 1]?.lower !== "week") return null;
	return { monday: published - weekdayOf(published) + 7 * step, last: k + 2 };
}

/** "Wednesday", "last Friday", "next Monday". */
export const weekday: Reader = (tokens, i, published) => {
	const word = tokens[i]?.lower ?? "";
	// "the following Tuesday" counts from another day than that of publication.
	if (/^(?:following|previous|preceding)$/.test(tokens[i - 1]?.lower ?? "")) return null;
	if (word === "friday" && NAMED_AFTER_FEASTS.test(tokens[i + 1]?.text ?? "")) return null;
	const shifted = word === "last" || word === "next" || word === "this";
	const index = WEEKDAYS.indexOf((shifted ? tokens[i + 1]?.lower : word)?.replace(/\.$/, "") ?? "");
	if (index < 0) return null;
	const today = weekdayOf(published);
	const back = (today - index + 7) % 7;
	const ahead = (index - today + 7) % 7;
	const week = shifted ? null : weekNamed(tokens, i + 1, published);
	if (week) return { length: week.last - i, past: point(fromDay(week.monday + index)) };
	// "on Thursday week": a week after the coming Thursday.
	if (!shifted && tokens[i + 1]?.lower === "week" && !/^(?:NOUN|PART)$/.test(tokens[i + 2]?.pos ?? "")) {
		const day = point(fromDay(published + ahead + 7));
		return { length: 2, past: day, future: day };
	}
	// On a Wednesday, "last Tuesday" is not yesterday.
	const past = point(fromDay(published - (word === "last" && back <= 1 ? back + 7 : back)));
	const future = point(fromDay(published + (word === "next" && ahead === 0 ? 7 : ahead)));
	return {
		length: shifted ? 2 : 1,
		past: word === "next" ? future : past,
		future: word === "last" ? past : future,
	};
};

/** "the week before last", "the year before last", "the summer before last", and "the other day". */
export const beforeLast: Reader = (tokens, i, published) => {
	if (tokens[i]?.lower !== "the") return null;
	if (tokens[i + 1]?.lower === "other" && tokens[i + 2]?.lower === "day")
		return { length: 3, past: [fromDay(published - 6), fromDay(published - 2)] };
	if (tokens[i + 2]?.lower !== "before" || tokens[i + 3]?.lower !== "last") return null;
	const unit = unitOf(tokens[i + 1]);
	const date = fromDay(published);
	if (unit === "year") return { length: 4, past: point(String(Number(date.slice(0, 4)) - 2)) };
	if (unit === "month") return { length: 4, past: point(shiftMonth(date, -2)) };
	if (unit !== "week") return null;
	const monday = published - weekdayOf(published) - 14;
	return { length: 4, past: [fromDay(monday), fromDay(monday + 6)] };
};
