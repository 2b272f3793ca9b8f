import type { Evidence } from "../../model/index.ts";
import { beginningOf, type DayRange, isUndated, toldOn } from "../time/dates.ts";
import type { GraphView, Relation } from "../view.ts";

/** One side of a contradiction: a relation with the sentences that speak for it. */
export interface Side {
	relation: Relation;
	/** In the order of the relation's own; at least one. */
	evidence: Evidence[];
}

/** Two things told that do not go together. */
export interface Contradiction {
	/**
	 * `denied`: told by one, denied by another. `two-holders`: one office, two who hold it at the same time.
	 * `two-offices`: one person at the head of two countries. `state`: an event that a state rules out.
	 */
	kind: "denied" | "two-holders" | "two-offices" | "state";
	/** Ids of everybody concerned, the pair or the office's holders first. */
	actors: string[];
	/** What does not go together, as one sentence without its full stop. */
	sentence: string;
	/** True where one of the two has no date of its own, and only the days of its articles bring them together. */
	byReportOnly: boolean;
	sides: [Side[], Side[]];
}

/** Days between reports without a date that are taken to speak of one time. */
const SAME_TIME = 31;
const DAY = 86_400_000;

/** The days a relation may speak of: its own dates, else those of its articles, with that said; null for neither. */
export function daysOf(view: GraphView, relation: Relation): (DayRange & { isReport: boolean }) | null {
	const { attributes } = relation;
	if (isUndated(attributes)) {
		const told = toldOn(view, relation);
		return told && { ...told, isReport: true };
	}
	const begins = beginningOf(attributes);
	const { start, end } = attributes;
	const isOpen = start !== null && end === null;
	const ends = end === null ? null : (beginningOf({ start: end, end, precision: null })?.last ?? null);
	return begins && { first: begins.first, last: isOpen ? null : ends, isReport: false };
}

/** Whether two stretches of days meet, or come as near as reports do where one is known by its articles alone. */
export function meetInTime(
	a: DayRange & { isReport: boolean },
	b: DayRange & { isReport: boolean },
): boolean {
	const gap = (until: string | null, from: string | null): number =>
		until === null || from === null ? 0 : (Date.parse(from) - Date.parse(until)) / DAY;
	const allowed = a.isReport || b.isReport ? SAME_TIME : 0;
	return gap(a.last, b.first) <= allowed && gap(b.last, a.first) <= allowed;
}

/** A relation with all its sentences. */
export function sideOf(relation: Relation): Side {
	return { relation, evidence: relation.attributes.evidence };
}

/** Words that are written small inside a sentence, unlike a name. */
const COMMON =
	/^(?:The|A|An|It|There|He|She|They|Both|Officials|Sources|Authorities|Diplomats|Ministers)(?= |$)/;

/** A sentence, or whoever it begins with, as it stands inside another sentence. */
export function insideSentence(words: string): string {
	return words.replace(COMMON, (word) => word.toLowerCase());
}
