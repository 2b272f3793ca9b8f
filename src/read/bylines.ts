import { isAgency, isOutlet, outletOf } from "./agencies.ts";
import { type Metadata, parseDate, WEEKDAY, WRITTEN_DAY, WRITTEN_DAY_OF_YEAR } from "./metadata.ts";

/** What a byline says; empty when it only names contributors. */
export type Byline = Partial<Pick<Metadata, "author" | "publisher" | "published">>;

const LABEL =
	/^(?:date|(?:first |originally )?published|posted|(?:last )?updated|(?:last )?modified|created|issued|release date|on|at)\b:?/i;
const KIND =
	/^(?:press release|press statement|media note|media release|statement|fact sheet|for immediate release)\b:?/i;
const DATE = new RegExp(
	`^(?:${WEEKDAY}\\.?,? )?(?:${WRITTEN_DAY}|\\d{4}[-/.]\\d{2}[-/.]\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?!\\d)`,
	"i",
);
const DAY = new RegExp(`^(?:${WEEKDAY}\\.?,? )?${WRITTEN_DAY_OF_YEAR}(?![\\d\\p{L}])`, "iu");
const PLACE_BEFORE_DATE = /^\p{Lu}[\p{L} .'’-]{1,40}, (?=[\p{Lu}\d])/u;
const AGO = /^\d+ ?(?:minutes?|mins?|hours?|hrs?|h|days?) ago\b/i;
const SMALL = [
	/^T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\b\.?)?/i,
	/^\d{1,2} ?[ap]\.?m\b\.?/i,
	/^\(?(?:GMT|UTC|[A-Z]{1,4}T|BST|ET|PT|Z)(?: ?[+-]\d{1,2}(?::?\d{2})?)?\)?(?![\p{L}\d])/u,
	/^[+-]\d{2}:?\d{2}(?!\d)/,
	/^\d+[- ]min(?:ute)?s?(?: read| listen)?\b/i,
];
const BY = /^(?:by|written by|story by|text by|analysis by|report by|words by|author:|from)\s+(?=\S)/i;
const SEPARATOR = /^[\s,;:|·•–—/()-]+/;

const NAME_WORD = /^["“'‘(]?\p{Lu}[\p{L}\p{M}\p{N}.'’/-]*[)"”'’]?$/u;
/** Small words inside names, credits and the descriptions of reporters. */
const CONNECTOR =
	/^(?:and|with|in|at|for|of|the|to|from|by|via|de|da|di|du|del|van|von|der|den|la|le|al|el|bin|ibn|ben|y|e|&|\+|\||-|–|—|editing|writing|reporting|additional|correspondent|editor|reporter|writer|writers|staff|bureau|chief|diplomatic|diplomacy|foreign|political|affairs|security|defence|defense|senior|world)$/;
const NEVER_A_NAME =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|then|now|contrast|comparison|the|this|that|these|those)$/i;
const DESCRIPTION =
	/(?:^|\s+)(?:(?:chief|senior|deputy|diplomatic|diplomacy|foreign|political|security|defen[cs]e|world|international|global|affairs|middle east|europe|africa|asia|un|bureau|staff|news)\s+)*(?:correspondent|editor|reporter|writer|chief|columnist|analyst|contributor)\b.*$/i;

/** True when every word is a capitalised name or a small word between names: "Jane Doe and John Roe in Beirut". */
export function isNameList(text: string): boolean {
	const words = text.split(/[\s,;:]+/).filter(Boolean);
	return (
		words.length > 0 &&
		NAME_WORD.test(words[0] as string) &&
		words.every((word) => NAME_WORD.test(word) || CONNECTOR.test(word))
	);
}

/** The length of the names at the start of a text, up to a date, a separator mark or its end; 0 when none. */
function namesLength(text: string): number {
	let end = 0;
	const words = /[^\s,|·•]+[\s,]*/gy;
	for (let match = words.exec(text); match; match = words.exec(text)) {
		const word = match[0].replace(/[\s,]+$/, "");
		if (DATE.test(text.slice(match.index))) break;
		if (LABEL.test(word) && word !== "at" && word !== "on" && end > 0) break;
		if (end === 0 && (!NAME_WORD.test(word) || NEVER_A_NAME.test(word))) break;
		if (!NAME_WORD.test(word) && !CONNECTOR.test(word)) break;
		end = match.index + match[0].length;
	}
	return end;
}

/** Persons and outlets of "Jane Doe and John Roe, BBC News, in Istanbul" or "Euronews with AP". */
function readNames(names: string): Byline {
	const parts = names
		.replace(/\s+with\s+.*$/, "")
		.split(/\s*(?:[,;/]|\s(?:and|&|for)\s)\s*/i)
		.map((part) =>
			part
				.replace(DESCRIPTION, "")
				.replace(/\s+(?:in|at|from)\s+.*$/, "")
				.trim(),
		)
		.filter((part) => part && !/^(?:in|at|from) /.test(part));
	const persons: string[] = [];
	let publisher: string | null = null;
	for (const [index, part] of parts.entries()) {
		// A single word is an outlet where the signature begins ("By Euronews"), and a town after a name.
		const single = !/[\s.]/.test(part) && !isAgency(part);
		if (isOutlet(part) && !(single && index > 0)) publisher ??= outletOf(part);
		else if (!single) persons.push(part);
	}
	return { author: persons.join(", ") || null, publisher };
}

/** One component at the start of a byline: how long it is, and whether it alone makes a line a byline. */
function readComponent(rest: string, said: Byline): { length: number; telling: boolean } | null {
	const by = BY.exec(rest);
	if (by) {
		const length = namesLength(rest.slice(by[0].length));
		if (length === 0) return null;
		const names = readNames(rest.slice(by[0].length, by[0].length + length));
		said.author ??= names.author;
		said.publisher ??= names.publisher;
		return { length: by[0].length + length, telling: true };
	}
	const date = DATE.exec(rest);
	if (date) {
		said.published ??= parseDate(date[0]);
		return { length: date[0].length, telling: true };
	}
	for (const pattern of [KIND, AGO, LABEL, DAY, ...SMALL]) {
		const match = pattern.exec(rest);
		if (match) return { length: match[0].length, telling: pattern === KIND || pattern === AGO };
	}
	const place = PLACE_BEFORE_DATE.exec(rest);
	if (place && DATE.test(rest.slice(place[0].length))) return { length: place[0].length, telling: false };
	return null;
}

/**
 * Reads a line that consists of nothing but a signature and a date ("date 2024-07-25 By Euronews with AP",
 * "By Jane Doe, Reuters", "Published 25 Jul 2024, 10:15 GMT", "Press release - Taipei, March 26, 2023").
 * Returns null for any other line, above all for a sentence.
 */
export function readByline(line: string): Byline | null {
	if (line.length > 200) return null;
	const said: Byline = {};
	let rest = line;
	let telling = false;
	while (rest !== "") {
		const component = readComponent(rest, said);
		if (!component) return null;
		telling ||= component.telling;
		rest = rest.slice(component.length).replace(SEPARATOR, "");
	}
	return telling ? said : null;
}

const CONTRIBUTORS =
	/\b(?:contributed|contributing) (?:reporting )?(?:to|for|from) (?:this|the) (?:report|story|article)\b/;
const TAIL =
	/^\(?(?:(?:Additional r|R)eporting|(?:Additional w|W)riting|Editing|Compiled|Translated|Edited|Written|Produced)(?: and \w+)? by (?=\p{Lu})/u;

const REPORTED_FROM = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? reported from \p{Lu}[^.!?]{1,40}\.$/u;
const SOURCE = /^Sources?: .{2,80}[^.!?]$/;

/** True for the closing lines of agency reports: "(Reporting by A; Editing by B)", "C contributed to this report." */
export function isContributorLine(line: string): boolean {
	if (line.length > 400) return false;
	if (CONTRIBUTORS.test(line) || REPORTED_FROM.test(line) || SOURCE.test(line)) return true;
	const tail = TAIL.exec(line);
	return tail !== null && isNameList(line.slice(tail[0].length).replace(/[.)\]]+$/, ""));
}

const UPPER_PLACE = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*)*";
const TITLE_PLACE = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}";
const REGION = "(?:, (?!\\d)\\p{Lu}[\\p{L}.'’]+(?: \\p{Lu}[\\p{L}.'’]+)*)?";
const DATELINE_DAY = `(?:,? (?:${WRITTEN_DAY}|${WRITTEN_DAY_OF_YEAR}))?`;
const SIGNED = "(?: \\((?<agency>\\p{Lu}[^()]{1,40})\\))?";
const DASH = "(?: (?:--|[-–—]) | ?(?:--|—) ?)";
const UPPER_DATELINE = new RegExp(
	`^${UPPER_PLACE}${REGION}${DATELINE_DAY}${SIGNED}${DASH}(?=["“‘'\\p{Lu}\\p{N}])`,
	"u",
);
const TITLE_DATELINE = new RegExp(
	`^${TITLE_PLACE}(?<region>${REGION})(?<day>${DATELINE_DAY})${SIGNED} (?:--|[-–—]) (?=["“‘'\\p{Lu}\\p{N}])`,
	"u",
);
const TASS_DATELINE = new RegExp(
	`^${UPPER_PLACE}${REGION}${DATELINE_DAY}\\.? /(?<agency>[^/]{2,30})/\\.? (?=\\S)`,
	"u",
);

/** A dateline before a paragraph: where the sentences begin, and what it says. */
export interface Dateline extends Byline {
	end: number;
}

/**
 * Finds the dateline that opens a paragraph: "LONDON (Reuters) - ", "BERLIN, Jan 20 (Entente) - ",
 * "MOSCOW, July 24. /TASS/. ". "Beirut, Lebanon – " counts only near the beginning (`early`),
 * where two names and a dash are no part of a sentence.
 */
export function findDateline(paragraph: string, early: boolean): Dateline | null {
	const opening = paragraph.slice(0, 120);
	let match = UPPER_DATELINE.exec(opening) ?? TASS_DATELINE.exec(opening);
	if (!match) {
		match = TITLE_DATELINE.exec(opening);
		const groups = match?.groups;
		if (!groups?.agency && !groups?.day && !(early && groups?.region)) return null;
	}
	if (!match || match[0].length >= paragraph.length) return null;
	const agency = match.groups?.agency ?? null;
	return { end: match[0].length, publisher: agency && outletOf(agency), published: parseDate(match[0]) };
}
