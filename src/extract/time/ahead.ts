/** What a report tells of that is still to come, by the times that are told with it. */
import type { Interval } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Range } from "./calendar-dates.ts";
import type { DatingContext, EventKind } from "./dating.ts";
import type { SentenceTime } from "./discourse.ts";
import { toInterval } from "./event-time.ts";
import type { TimeExpression } from "./expressions.ts";
import { nounTime } from "./noun-time.ts";
import { isStative, tenseOf } from "./tense.ts";

/**
 * "visits Ghana next week", "meets the premier tomorrow": the present tense with a time that lies ahead tells of a plan.
 * @param published the article's day of publication
 */
export function isScheduled(
	clause: Clause,
	published: string | null,
	time: SentenceTime,
	tokens: Token[],
): boolean {
	if (!published || time.inPresent || tenseOf(clause, tokens) !== "present" || isStative(clause))
		return false;
	return (time.told.get(clause) ?? []).some(
		(one) =>
			one.kind === "point" &&
			one.past !== null &&
			(one.past[0] > published || isComing(one, clause, published, tokens)),
	);
}

/** "meets him on Friday", "are meeting on Friday": the day of the week ahead, for what has been is told in the past. */
function isComing(
	{ past, future }: TimeExpression,
	{ verb }: Clause,
	published: string,
	tokens: Token[],
): boolean {
	if (!past || !future || past[0].length !== 10 || past[0] === published || future[0] <= published)
		return false;
	const word = tokens[verb.head]?.lower ?? "";
	return !verb.passive && (word.endsWith("ing") || (verb.first === verb.head && word.endsWith("s")));
}

/**
 * "their meeting next month was welcomed", "her trip to Oman in July may strain ties": when an event that only a noun
 * names lies ahead; null when it does not.
 * @param published the article's day of publication
 */
export function timeAhead(
	clause: Clause,
	noun: EventKind["noun"],
	published: string | null,
	{ time: { told }, times, tokens }: DatingContext,
): Interval | null {
	if (!noun || !published) return null;
	const isAhead = ([start]: Range) => start.length >= 7 && start > published.slice(0, start.length);
	const own = nounTime(noun.phrase, noun.subject ? clause.verb.first : null, times, tokens);
	// "praised a meeting next month": what has been praised already is not that of next month.
	const time = own ?? (clause.verb.past ? told.get(clause)?.find(({ past }) => past && isAhead(past)) : null);
	if (time?.kind !== "point" || !time.future || !time.past) return null;
	const ahead = own && noun.subject && clause.verb.modal !== undefined ? time.future : time.past;
	return isAhead(ahead) ? toInterval(ahead) : null;
}

/**
 * "has proposed talks in October", told in July: when what is arranged is to be; null where that time has been, or is told
 * of the arranging.
 */
export function arrangedFor(
	clause: Clause,
	published: string | null,
	{ time: { told } }: DatingContext,
): Interval | null {
	const time = told.get(clause)?.find(({ first }) => first >= clause.verb.last);
	if (!published || !time?.yearless || time.kind !== "point" || !time.near) return null;
	const [start] = time.near;
	return start > published.slice(0, start.length) ? toInterval(time.near) : null;
}
