import { isPartialDate } from "../model/index.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Either case of the first letter is spelt out, so that patterns for places can stay case-sensitive. */
const MONTH_NAME =
	"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)";
const MONTH = `(${MONTH_NAME})\\.?`;

/** A written day in any common form, for building larger patterns; year included. */
export const WRITTEN_DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH_NAME}\\.?,?[ -]\\d{4}|${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;

/** The same without its year: "Jan 20", "25 July". */
export const WRITTEN_DAY_OF_YEAR = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH_NAME}\\.?|${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?)`;

export const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)";

const ISO = /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const DAY_MONTH_YEAR = new RegExp(
	`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})(?!\\d)`,
	"i",
);
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, "i");
const MONTH_YEAR = new RegExp(`\\b${MONTH},? (\\d{4})(?!\\d)`, "i");
const NUMERIC = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/;
const BARE = /^(\d{4})(?:-(\d{2}))?$/;

function monthNumber(name: string): number {
	return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year: string, month: number | string, date: string): string | null {
	const written = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
	return isPartialDate(written) ? written : null;
}

/** `25.07.2024` is a day; `03/04/2024` is March in one country and April in another: only its year is sure. */
function numericDate(first: string, mark: string, second: string, year: string): string | null {
	if (mark === "." || Number(first) > 12 || first === second) return day(year, second, first);
	if (Number(second) > 12) return day(year, first, second);
	return day(year, first, second) && year;
}

/**
 * The first date written in a text, as `YYYY-MM-DD`, or coarser where the text is: ISO and compact forms,
 * "25 July 2024", "Thu, 25 Jul 2024 10:00 GMT", "July 25, 2024", "25.07.2024", "July 2024".
 * Null when there is none or it names no day of the calendar. The day is the written one, whatever the time zone.
 */
export function parseDate(text: string): string | null {
	const written = text.slice(0, 400);
	let match = ISO.exec(written);
	if (match) return day(match[1] as string, match[3] as string, match[4] as string);
	match = DAY_MONTH_YEAR.exec(written);
	if (match) return day(match[3] as string, monthNumber(match[2] as string), match[1] as string);
	match = MONTH_DAY_YEAR.exec(written);
	if (match) return day(match[3] as string, monthNumber(match[1] as string), match[2] as string);
	match = NUMERIC.exec(written);
	if (match) {
		return numericDate(match[1] as string, match[2] as string, match[3] as string, match[4] as string);
	}
	match = COMPACT.exec(written);
	if (match) return day(match[1] as string, match[2] as string, match[3] as string);
	match = MONTH_YEAR.exec(written);
	if (match) return `${match[2]}-${String(monthNumber(match[1] as string)).padStart(2, "0")}`;
	match = BARE.exec(written.trim());
	return match && isPartialDate(match[0]) ? match[0] : null;
}

/** The day a file name begins with or holds ("2024-07-25-talks.txt", "talks_20240725.txt"), else null. */
export function dateOfFileName(name: string): string | null {
	const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1).replaceAll("_", "-");
	const match = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(base);
	if (match) return day(match[1] as string, match[2] as string, match[3] as string);
	const compact = COMPACT.exec(base);
	return compact ? day(compact[1] as string, compact[2] as string, compact[3] as string) : null;
}

/** What a source says of an article besides its text; null where it is silent. */
export interface Metadata {
	title: string | null;
	publisher: string | null;
	author: string | null;
	url: string | null;
	published: string | null;
}

const NO_METADATA: Metadata = {
	title: null,
	publisher: null,
	author: null,
	url: null,
	published: null,
};

/** Fills what the first source leaves open from the next ones, in order of trust. */
export function mergeMetadata(...sources: Partial<Metadata>[]): Metadata {
	const merged: Metadata = { ...NO_METADATA };
	for (const source of sources) {
		for (const key of Object.keys(merged) as (keyof Metadata)[]) merged[key] ??= source[key] || null;
	}
	return merged;
}
