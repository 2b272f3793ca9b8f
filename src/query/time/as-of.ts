import { byText } from "../../graph/index.ts";
import { latest, type RelationType } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";
import { beginningOf, dayOf, isUndated, toldOn } from "./dates.ts";
import { eventsBetween } from "./events.ts";
import { byState, type StateChange, stateChanges } from "./state-changes.ts";
import { type PairState, statesAsOf } from "./states.ts";

/** The picture as of a day. */
export interface AsOf {
	/** YYYY-MM-DD. */
	day: string;
	states: PairState[];
	/** Asserted events dated up to that day, most frequent type first. */
	events: { total: number; byType: { type: string; label: string; count: number }[] };
	/** Events whose date is too coarse to tell whether they had happened. */
	possible: Relation[];
	/**
	 * Reported, planned or denied by articles up to that day, for a time before or after it; none of these counts as
	 * having happened. Denied ones first.
	 */
	notCounted: Relation[];
	/** Relations without any date, which no day can hold or leave out. */
	undated: number;
}

/**
 * How things stood at the end of a day, by what all articles tell of it.
 * @param date a PartialDate; a month or a year means its last day
 * @throws EntenteError `bad-option` for what is no date
 */
export function asOf(view: GraphView, types: readonly RelationType[], date: string): AsOf {
	const day = dayOf(date);
	const { events, possible } = eventsBetween(view, types, null, day);
	return {
		day,
		states: statesAsOf(view, types, date),
		events: { total: events.length, byType: countByType(events) },
		possible,
		notCounted: view
			.relations()
			.filter((relation) => relation.attributes.modality !== "asserted" && isToldBy(view, relation, day))
			.sort(deniedFirst),
		undated: view.relations().filter(({ attributes }) => isUndated(attributes)).length,
	};
}

/**
 * What a picture as of a day shows of the relations with dates: what held that day and what had happened by then, and
 * what articles up to that day plan, report or deny. What had ended, or was undone by a later step, is left out.
 * @param date a PartialDate; a month or a year means its last day
 * @throws EntenteError `bad-option` for what is no date
 */
export function relationsAsOf(view: GraphView, types: readonly RelationType[], date: string): Relation[] {
	const day = dayOf(date);
	const standing = new Set(types.filter((type) => type.standing).map(({ id }) => id));
	const undone = undoneBy(stateChanges(view, types), day);
	return view.relations().filter((relation) => {
		const { attributes } = relation;
		const begins = beginningOf(attributes);
		if (!begins || undone.has(relation)) return false;
		const { start, end } = attributes;
		if (standing.has(attributes.type) && end !== null && start !== end && latest(end) < day) return false;
		if (attributes.modality === "asserted") return (begins.first ?? begins.last ?? "") <= day;
		return isToldBy(view, relation, day);
	});
}

/** The steps whose value another step had ended by a day. */
function undoneBy(changes: readonly StateChange[], day: string): Set<Relation> {
	const undone = new Set<Relation>();
	for (const steps of byState(changes)) {
		const begun = steps.filter(({ begins, isBeside }) => !isBeside && begins && (begins.first ?? "") <= day);
		const holding = begun.at(-1);
		for (const step of begun) if (holding && step.value !== holding.value) undone.add(step.relation);
	}
	return undone;
}

/** Told by an article up to a day; one without a day counts by what it tells of. */
function isToldBy(view: GraphView, relation: Relation, day: string): boolean {
	const told = toldOn(view, relation)?.first ?? beginningOf(relation.attributes)?.first;
	return told !== undefined && told !== null && told <= day;
}

function deniedFirst(a: Relation, b: Relation): number {
	const rank = ({ attributes }: Relation) => (attributes.modality === "denied" ? 0 : 1);
	return rank(a) - rank(b) || byText(a.id, b.id);
}

/** How many relations there are of each type, most frequent first. */
export function countByType(
	relations: readonly Relation[],
): { type: string; label: string; count: number }[] {
	const counts = new Map<string, { type: string; label: string; count: number }>();
	for (const { attributes } of relations) {
		const { type, label } = attributes;
		const entry = counts.get(type) ?? { type, label, count: 0 };
		entry.count++;
		counts.set(type, entry);
	}
	return [...counts.values()].sort((a, b) => b.count - a.count || byText(a.type, b.type));
}
