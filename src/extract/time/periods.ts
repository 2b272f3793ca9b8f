/** Stretches of the past that go by a name, and parts of years and centuries. */
import type { Token } from "../document.ts";
import { fromDay } from "./calendar.ts";
import type { Range, Reader } from "./calendar-dates.ts";
import { yearOf } from "./words.ts";

/** Wars that others than their own parties date things by: first word to the words that follow, and when they were. */
const WARS = new Map<string, [name: string, start: string, end: string][]>([
	["first", [["world war", "1914", "1918"]]],
	["second", [["world war", "1939", "1945"]]],
	[
		"world",
		[
			["war i", "1914", "1918"],
			["war ii", "1939", "1945"],
			["war one", "1914", "1918"],
			["war two", "1939", "1945"],
		],
	],
	["korean", [["war", "1950", "1953"]]],
	["vietnam", [["war", "1955", "1975"]]],
	["six-day", [["war", "1967-06", "1967-06"]]],
	["yom", [["kippur war", "1973-10", "1973-10"]]],
	["falklands", [["war", "1982-04", "1982-06"]]],
	["iran-iraq", [["war", "1980", "1988"]]],
	["gulf", [["war", "1990-08", "1991-02"]]],
	["kosovo", [["war", "1998", "1999"]]],
	["bosnian", [["war", "1992", "1995"]]],
]);

const DECADES = new Map(
	["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"].map(
		(word, index) => [word, 1920 + 10 * index] as const,
	),
);
const ORDINALS = new Map(
	"first second third fourth last".split(" ").map((word, index) => [word, index + 1] as const),
);
const CENTURIES = new Map(
	"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
		.split(" ")
		.map((word, index) => [word, 15 + index] as const),
);

/** With these an expression may begin. */
export const PERIOD_OPENERS: ReadonlySet<string> = new Set(["world", "q1", "q2", "q3", "q4"]);
/** With these behind "the" one may begin. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
	...WARS.keys(),
	...DECADES.keys(),
	...ORDINALS.keys(),
	...CENTURIES.keys(),
	"cold",
	"early",
	"late",
	"mid",
	"latter",
]);

const DATING = /^(?:in|during|since|throughout|until|before|after|over|for)$/;

/** "during the Korean War", "since the Second World War"; but not "the Gulf War allies". */
export const war: Reader = (tokens, i) => {
	const article = tokens[i]?.lower === "the" ? 1 : 0;
	const first = tokens[i + article];
	if (!first || !/^\p{Lu}/u.test(first.text) || !DATING.test(tokens[i - 1]?.lower ?? "")) return null;
	for (const [name, start, end] of WARS.get(first.lower) ?? []) {
		const words = name.split(" ");
		if (!words.every((word, k) => tokens[i + article + 1 + k]?.lower === word)) continue;
		const length = article + 1 + words.length;
		if (tokens[i + length]?.pos === "NOUN") return null;
		return { length, past: [start, end] };
	}
	return null;
};

/** "the eighties", "the early nineties": of the century in which most of what the news looks back on lies. */
export const decadeName: Reader = (tokens, i) => {
	if (tokens[i]?.lower !== "the" || !DATING.test(tokens[i - 1]?.lower ?? "")) return null;
	const at = /^(?:early|late|mid|latter)$/.test(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
	const start = DECADES.get(tokens[at]?.lower ?? "");
	return start ? { length: at + 1 - i, past: [String(start), String(start + 9)] } : null;
};

/** "in the nineteenth century", "in the 19th century". */
export const century: Reader = (tokens, i) => {
	if (tokens[i]?.lower !== "the") return null;
	const at = /^(?:early|late|mid)$/.test(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
	const word = tokens[at]?.lower ?? "";
	const digits = /^(1[5-9]|20)th$/.exec(word)?.[1];
	const number = digits ? Number(digits) : CENTURIES.get(word);
	if (!number || tokens[at + 1]?.lower !== "century") return null;
	return { length: at + 2 - i, past: [`${number - 1}01`, `${number}00`] };
};

/** "the first half of 2025", "the third quarter of last year", "Q2 2024": the months of that part. */
export const partOfYear: Reader = (tokens, i, published) => {
	const short = /^q([1-4])$/.exec(tokens[i]?.lower ?? "");
	if (short) {
		const named = yearOf(tokens[i + 1]);
		return named ? { length: 2, past: months(Number(named), 3 * Number(short[1]) - 2, 3) } : null;
	}
	if (tokens[i]?.lower !== "the") return null;
	const which = ORDINALS.get(tokens[i + 1]?.lower ?? "");
	const unit = tokens[i + 2]?.lower;
	if (!which || (unit !== "half" && unit !== "quarter") || tokens[i + 3]?.lower !== "of") return null;
	const told = yearAt(tokens, i + 4, published);
	if (!told) return null;
	const half = unit === "half";
	const last = tokens[i + 1]?.lower === "last" ? (half ? 2 : 4) : which;
	if (half && last > 2) return null;
	const length = half ? 6 : 3;
	return { length: told.last - i, past: months(told.year, length * (last - 1) + 1, length) };
};

function months(year: number, first: number, count: number): Range {
	const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
	return [month(first), month(first + count - 1)];
}

/** "2025", "last year", "this year", "next year", "the year". */
function yearAt(tokens: Token[], i: number, published: number): { year: number; last: number } | null {
	const named = yearOf(tokens[i]);
	if (named) return { year: Number(named), last: i + 1 };
	const steps: Record<string, number> = { last: -1, this: 0, next: 1, the: 0 };
	const step = steps[tokens[i]?.lower ?? ""];
	if (step === undefined || tokens[i + 1]?.lower !== "year") return null;
	return { year: Number(fromDay(published).slice(0, 4)) + step, last: i + 2 };
}
