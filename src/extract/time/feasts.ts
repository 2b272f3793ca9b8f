/** Feasts, and days of the calendar that go by a name. */
import { fromDay, toDay } from "./calendar.ts";
import { nearest, point, type Range, type Reader } from "./calendar-dates.ts";
import { yearOf } from "./words.ts";

/** Days of the calendar that news calls by name. */
const NAMED_DAYS = new Map([
	["new year's day", "-01-01"],
	["new year's eve", "-12-31"],
	["christmas day", "-12-25"],
	["christmas eve", "-12-24"],
	["boxing day", "-12-26"],
	["may day", "-05-01"],
]);

/** Easter Sunday of a year, as month and day: the anonymous Gregorian algorithm, as Meeus gives it. */
function easter(year: number): string {
	const century = Math.floor(year / 100);
	const golden = year % 19;
	const leap = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - Math.floor(century / 4) - leap + 15) % 30;
	const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
	const shift = Math.floor((golden + 11 * epact + 22 * week) / 451);
	const days = epact + week - 7 * shift + 114;
	return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
}

/** What is called after a feast, whenever it is: "the Good Friday Agreement", "Easter Island". */
export const NAMED_AFTER_FEASTS = /^(?:Agreement|Accords?|Pact|Deal|Peace|Islands?|Rising|Offensive)$/;

/** "over Easter", "on Easter Sunday", "at Easter 2019", "on Good Friday". */
export const easterDay: Reader = (tokens, i, published) => {
	const good = tokens[i]?.lower === "good" && tokens[i + 1]?.lower === "friday";
	if (!good && tokens[i]?.text !== "Easter") return null;
	const sunday = good || /^(?:sunday|monday)$/.test(tokens[i + 1]?.lower ?? "");
	const length = sunday ? 2 : 1;
	if (NAMED_AFTER_FEASTS.test(tokens[i + length]?.text ?? "")) return null;
	const away = good ? -2 : tokens[i + 1]?.lower === "monday" ? 1 : 0;
	const named = yearOf(tokens[i + length]);
	const of = (year: number): Range => {
		const day = fromDay(toDay(easter(year)) + away);
		return sunday ? point(day) : [fromDay(toDay(day) - 2), fromDay(toDay(day) + 1)];
	};
	if (named) return { length: length + 1, past: of(Number(named)) };
	const now = Number(fromDay(published).slice(0, 4));
	const gone = of(now)[0] <= fromDay(published);
	return { length, past: of(gone ? now : now - 1), future: of(gone ? now + 1 : now) };
};

export const namedDay: Reader = (tokens, i, published) => {
	if (!/^(?:new|christmas|boxing|may)$/.test(tokens[i]?.lower ?? "")) return null;
	if (
		/^(?:last|at|over)$/.test(tokens[i - 1]?.lower ?? "") &&
		tokens[i]?.text === "Christmas" &&
		!NAMED_AFTER_FEASTS.test(tokens[i + 1]?.text ?? "")
	)
		return {
			length: 1,
			past: point(nearest("-12", published, -1)),
			future: point(nearest("-12", published, 1)),
		};
	for (const length of [2, 4]) {
		const words = tokens
			.slice(i, i + length)
			.map((token) => token.lower)
			.join(" ")
			.replace(" 's", "'s");
		const rest = NAMED_DAYS.get(words);
		if (!rest) continue;
		const year = yearOf(tokens[i + length]);
		if (year) return { length: length + 1, past: point(year + rest) };
		return { length, past: point(nearest(rest, published, -1)), future: point(nearest(rest, published, 1)) };
	}
	return null;
};
