import type { NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Range } from "./calendar-dates.ts";
import type { TimeExpression } from "./expressions.ts";

/** Words that a time before a noun stands behind when it belongs to the noun: "the 2015 deal", "its 1994 treaty". */
const DETERMINERS = new Set("a an the this that its his her their our another 's '".split(" "));

/** "the 2015 nuclear deal", "Friday's talks": the time is that of the noun, not of what is said of it. */
export function isAttributive(time: TimeExpression, tokens: Token[]): boolean {
	const next = tokens[time.last];
	if (next?.lower === "'s" || next?.lower === "'") return true;
	if (time.last - time.first > 3 || !/^\d{4}$/.test(tokens[time.last - 1]?.lower ?? "")) return false;
	let determined = false;
	for (let k = time.first - 1; k < time.last - 1; k++) determined ||= DETERMINERS.has(tokens[k]?.lower ?? "");
	return determined && (next?.pos === "NOUN" || next?.pos === "ADJ" || next?.pos === "PROPN");
}

/** End of a phrase with all that hangs on it. */
function endOf(noun: NounPhrase): number {
	let end = noun.last;
	for (const member of noun.members ?? []) end = Math.max(end, endOf(member));
	for (const { object } of noun.prepositions) end = Math.max(end, endOf(object));
	return end;
}

/**
 * The time that a noun itself carries: "the 2015 deal", "Friday's talks", "a meeting in Doha last week that ...",
 * "a truce agreed on 30 July", "talks that Oman hosted in 2013".
 * @param until the first token of the verb whose subject the noun is; what stands behind an object is the verb's own
 */
export function nounTime(
	noun: NounPhrase,
	until: number | null,
	times: TimeExpression[],
	tokens: Token[],
): TimeExpression | null {
	const before = times.find(
		(time) =>
			time.last >= noun.first - 1 &&
			time.last <= noun.head &&
			(time.first >= noun.first || isAttributive(time, tokens)),
	);
	if (before) return before;
	const end = endOf(noun);
	// "The truce collapsed in May": that verb is no part of the noun.
	const bound = (end === until ? null : modifierEnd(end, tokens)) ?? until;
	if (bound === null) return null;
	return times.find((time) => time.first >= noun.head && time.first >= end - 3 && time.last <= bound) ?? null;
}

/**
 * "recalled its envoy on Wednesday after the expulsion of two diplomats on Monday": of two times that a clause has, the one
 * right behind a noun is that noun's.
 * @param own the times of the clause
 */
export function secondTime(noun: NounPhrase, own: TimeExpression[] | undefined): TimeExpression | null {
	if (!own || own.length < 2) return null;
	const end = endOf(noun);
	const behind = own.find(({ first, kind }) => kind === "point" && first >= noun.head && first <= end);
	return behind && own.some(({ kind, last }) => kind === "point" && last <= noun.first) ? behind : null;
}

/** Where a relative clause or participle right behind a noun ends; null when there is none. */
function modifierEnd(end: number, tokens: Token[]): number | null {
	const aside = tokens[end]?.lower === ",";
	const first = aside ? end + 1 : end;
	const opener = tokens[first];
	const relative = opener?.lower === "that" || opener?.lower === "which";
	if (!relative && !(opener?.pos === "VERB" && !opener.lower.endsWith("ing"))) return null;
	// Behind a comma, a verb that goes on to the full stop is the sentence's own.
	for (let k = first + 1; k < tokens.length; k++) {
		const word = tokens[k]?.lower ?? "";
		if (word === ".") return aside && !relative ? null : k;
		if (word === "," || word === ";" || word === "and" || word === "but") return k;
		if (k > first + 14) return null;
	}
	return null;
}

/** What a noun's own time means for an event that has happened. */
export function pastOf(time: TimeExpression | null): Range | null {
	return time?.kind === "point" ? time.past : null;
}
