/** Puts expressions of time that count from another, or lack their year, where the course of the text places them. */
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import { moved, type Shift } from "./anaphora.ts";
import type { Range } from "./calendar-dates.ts";
import { type EventDates, OCCURRING } from "./event-anchors.ts";
import type { TimeExpression } from "./expressions.ts";

/** "In 2011 rebels rose. In August they took the capital.": a month goes on in the year that the paragraph tells of. */
export function placeMonths(times: TimeExpression[], frame: Range): void {
	for (const time of times) {
		if (!time.yearless || !time.past) continue;
		const [start] = frame;
		const here = moved(start, {
			unit: start.length === 4 ? "year" : "month",
			by: start.length === 4 ? 0 : 1,
			rest: time.yearless,
		});
		if (here && here < time.past[0]) time.past = [here, here];
	}
}

/** Fills in what counts from a time told before; what cannot be placed stays without one. */
export function anchor(times: TimeExpression[], before: Range | null, older: Range | null): void {
	let from = before;
	for (const time of times) {
		const { shift } = time;
		// "that year" is none that one would call "this year".
		const sameYear = shift?.unit === "year" && shift.by === 0;
		const base = sameYear && older && from && older[0] < from[0] ? older : from;
		if (shift && base && !shift.event && !shift.noun) {
			const start = moved(base[0], shift);
			const end = moved(base[1], shift);
			if (start && end) time.past = time.future = [start, end];
		}
		if (time.past && time.kind === "point") from = time.past;
	}
}

/** The latest year before that of publication that the sentence names. */
export function olderYear(times: TimeExpression[], published: string | null): Range | null {
	const year = published?.slice(0, 4) ?? "";
	return times.findLast(({ past }) => past && past[0].slice(0, 4) < year)?.past ?? null;
}

/** "today" in a quotation is the day on which it was spoken, not the day on which it was printed. */
export function placeToday(
	times: TimeExpression[],
	spoken: Range,
	tokens: Token[],
	quoted: ReadonlySet<number>,
): void {
	for (const time of times) {
		const word = tokens[time.last - 1];
		if (word?.lower === "today" && quoted.has(time.last - 1)) time.past = time.future = spoken;
	}
}

/**
 * "on Wednesday, two days after Delhi announced the deal": the announcing lies two days before the rest; "a year after Russia
 * invaded in February 2022, Berlin sent tanks": the rest lies a year after the invasion.
 */
export function anchorEvents(
	told: Map<Clause, TimeExpression[]>,
	clauses: Clause[],
	frame: Range | null,
	tokens: Token[],
	when: EventDates,
): void {
	for (const [clause, times] of told)
		for (const time of times) {
			const { shift } = time;
			if (!shift?.event || time.past || clause.marker !== shift.event) continue;
			const main =
				tellingClause(clause) ?? clauses.find(({ index, parent }) => index > clause.index && !parent);
			const own = times.find((other) => other !== time && other.past)?.past;
			if (own) {
				anchorRest(told, clause, main, time, own);
				break;
			}
			const beside = standsWith(clause) ?? main;
			const others = beside && told.get(beside);
			const ofMain = others?.find((other) => other !== time && other.past)?.past ?? null;
			// "the day before the war began": some war that is known, and no news.
			const named = others || shift.by === 0 ? null : namedEvent(clause, tokens);
			if (named !== null) {
				leaveOpen(told, clause, main, time, when(named));
				break;
			}
			// "accused her two days before Putin landed": what came later is the news, and not still to come.
			if (frame && !others && shift.by < 0 && clause.verb.past && !clause.verb.modal) {
				anchorRest(told, clause, main, { ...time }, frame);
				time.past = time.future = frame;
				told.set(clause, times);
				break;
			}
			const start = moveBack(others ? ofMain : frame, 0, shift);
			const end = moveBack(others ? ofMain : frame, 1, shift);
			if (start && end) time.past = time.future = [start, end];
		}
}

/** The event that a clause only says took place: "the war began", "the talks opened". */
function namedEvent({ subject, verb }: Clause, tokens: Token[]): string | null {
	const noun = subject && tokens[subject.head];
	if (noun?.pos !== "NOUN" || !OCCURRING.has(verb.lemma)) return null;
	return tokens[subject?.first ?? 0]?.lower === "the" ? noun.lemma : null;
}

/** Dates the rest from an event where it was told when that was, and leaves it without a time where it was not. */
function leaveOpen(
	told: Map<Clause, TimeExpression[]>,
	event: Clause,
	main: Clause | undefined,
	time: TimeExpression,
	base: Range | null,
): void {
	if (base) anchorRest(told, event, main, time, base);
	else if (main && !told.get(main)?.some(({ past }) => past)) told.set(main, [{ ...time, kind: "point" }]);
}

function moveBack(range: Range | null, side: 0 | 1, shift: Shift): string | null {
	return range && moved(range[side], { ...shift, by: -shift.by });
}

/** The clause that is told of with its distance from the event. */
function tellingClause({ parent }: Clause): Clause | null {
	let clause = parent;
	while (clause?.parent && clause.verb.form === "gerund") clause = clause.parent;
	return clause;
}

/** "agreed in March to share data, a year after Chad left": the clause that an infinitive hangs on has the time. */
function standsWith({ parent }: Clause): Clause | null {
	let clause = parent;
	while (clause?.parent && clause.link === "infinitive") clause = clause.parent;
	return clause;
}

/** Hands the distance to the clause that it dates, counted from the event's own time. */
function anchorRest(
	told: Map<Clause, TimeExpression[]>,
	event: Clause,
	main: Clause | undefined,
	time: TimeExpression,
	own: Range,
): void {
	const { shift } = time;
	const start = shift && moved(own[0], shift);
	const end = shift && moved(own[1], shift);
	told.set(
		event,
		(told.get(event) ?? []).filter((other) => other !== time),
	);
	if (!start || !end || !main || told.get(main)?.some(({ past }) => past)) return;
	time.past = time.future = [start, end];
	told.set(main, [...(told.get(main) ?? []), time]);
}
