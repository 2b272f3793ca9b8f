import type { RelationType } from "../../model/index.ts";
import { relationInWords, timeInWords } from "../sentence.ts";
import { actsFor } from "../time/acting.ts";
import { byState, type StateChange, stateChanges } from "../time/state-changes.ts";
import type { GraphView, Relation } from "../view.ts";
import { type Contradiction, daysOf, insideSentence, meetInTime, sideOf } from "./contradiction.ts";

type Days = NonNullable<ReturnType<typeof daysOf>>;

/** Events that a state between the same two rules out while it holds: an attack on an ally, an envoy after a break. */
export function stateConflicts(view: GraphView, types: readonly RelationType[]): Contradiction[] {
	const typeById = new Map(types.map((type) => [type.id, type]));
	const asserted = view.relations().filter(({ attributes }) => attributes.modality === "asserted");
	const byPair = eventsByPair(view, asserted);
	return byState(stateChanges(view, types)).flatMap((steps) => {
		const main = steps.filter(({ isBeside }) => !isBeside);
		return main.flatMap((step, i) => {
			const against = typeById.get(step.relation.attributes.type)?.state?.contradictedBy ?? [];
			if (against.length === 0 || step.relation.attributes.modality !== "asserted") return [];
			const until = main.slice(i + 1).find(({ value, begins }) => value !== step.value && begins);
			const held = holdingDays(view, step, until);
			if (!held) return [];
			const events = (byPair.get(pairKey(step.source, step.target)) ?? []).filter(
				({ relation, days }) => against.includes(relation.attributes.type) && falls(days, held),
			);
			const byReportOnly = held.isReport || events.every(({ days }) => days.isReport);
			const relations = events.map(({ relation }) => relation);
			return relations.length === 0 ? [] : [conflict(view, step, relations, byReportOnly)];
		});
	});
}

function pairKey(a: string, b: string): string {
	return JSON.stringify([a, b].sort());
}

/** All asserted relations by the countries, or actors, that act in them. */
function eventsByPair(
	view: GraphView,
	relations: readonly Relation[],
): Map<string, { relation: Relation; days: Days }[]> {
	const byPair = new Map<string, { relation: Relation; days: Days }[]>();
	for (const relation of relations) {
		const days = daysOf(view, relation);
		if (!days) continue;
		const day = days.last ?? days.first;
		const ends = [actsFor(view, relation.source, day), actsFor(view, relation.target, day)] as const;
		const key = pairKey(...ends);
		const known = byPair.get(key);
		if (known) known.push({ relation, days });
		else byPair.set(key, [{ relation, days }]);
	}
	return byPair;
}

/** The days on which a state held for certain: from the day after it had begun until another value begins. */
function holdingDays(view: GraphView, step: StateChange, until: StateChange | undefined): Days | null {
	const days = daysOf(view, step.relation);
	if (!days || days.isReport) return days;
	const begun = step.begins?.last ?? days.first;
	const { start, end } = step.relation.attributes;
	const pastEnd = step.isStanding && end !== null ? days.last : (until?.begins?.first ?? null);
	// What is told of one time only is known for that time only.
	if (step.isStanding && start === end) return { ...days, isReport: true };
	return { first: begun, last: pastEnd, isReport: false };
}

/** Whether an event falls into the days of a state, and not on the very day that it begins or ends. */
function falls(event: Days, held: Days): boolean {
	if (event.isReport || held.isReport) return meetInTime(event, held);
	const [first, last] = [event.first ?? event.last ?? "", event.last ?? "9999"];
	return first > (held.first ?? "") && (held.last === null || last < held.last);
}

/** One state with all the events that it rules out. */
function conflict(
	view: GraphView,
	step: StateChange,
	events: readonly Relation[],
	byReportOnly: boolean,
): Contradiction {
	const { relation } = step;
	const [first] = events;
	const more = events.length === 1 ? "" : `, and ${events.length - 1} more`;
	return {
		kind: "state",
		actors: [step.source, step.target],
		sentence: `${told(view, relation)}, yet ${first ? insideSentence(told(view, first)) : ""}${more}`,
		byReportOnly,
		sides: [[sideOf(relation)], events.map(sideOf)],
	};
}

function told(view: GraphView, relation: Relation): string {
	return `${relationInWords(view, relation)} (${timeInWords(relation.attributes)})`;
}
