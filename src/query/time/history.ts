import type { Interval, RelationType } from "../../model/index.ts";
import { timeInWords } from "../sentence.ts";
import type { GraphView, Relation } from "../view.ts";
import { actsFor } from "./acting.ts";
import { byState, type StateChange, stateChanges } from "./state-changes.ts";

/** A stretch of a history in which the same is told. */
export interface HistoryStep {
	value: string;
	/** The time of the first relation that tells it. */
	time: Pick<Interval, "start" | "end">;
	/** In time, undated ones in order of their keys. */
	relations: Relation[];
}

/** How a state between two actors came about. */
export interface StateHistory {
	name: string;
	source: string;
	target: string;
	/** Dated steps in time; what is told twice in a row is one step. */
	steps: HistoryStep[];
	/** What is told without a date, and therefore stands nowhere in the line. */
	undated: HistoryStep[];
}

/** The histories of all states of the graph, by name and actors. */
export function stateHistories(view: GraphView, types: readonly RelationType[]): StateHistory[] {
	return byState(stateChanges(view, types)).map(historyOf);
}

/** The histories of the states between two actors, or the countries that they act for; none for the same actor. */
export function historiesBetween(
	view: GraphView,
	types: readonly RelationType[],
	a: string,
	b: string,
): StateHistory[] {
	const ends = [new Set([a, actsFor(view, a, null)]), new Set([b, actsFor(view, b, null)])] as const;
	return stateHistories(view, types).filter(
		({ source, target }) =>
			(ends[0].has(source) && ends[1].has(target)) || (ends[0].has(target) && ends[1].has(source)),
	);
}

function historyOf(changes: readonly StateChange[]): StateHistory {
	const { name, source, target } = changes[0] as StateChange;
	const steps: HistoryStep[] = [];
	const undated: HistoryStep[] = [];
	for (const { value, relation, begins, time } of changes) {
		const known = begins ? steps.at(-1) : undated.find((step) => step.value === value);
		if (known?.value === value) known.relations.push(relation);
		else (begins ? steps : undated).push({ value, time, relations: [relation] });
	}
	return { name, source, target, steps, undated };
}

/** "diplomaticRelations" as a reader calls it: "diplomatic relations". */
export function stateName(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A history in one line: "diplomatic relations: unknown → cut 2011 → talks 2022-12 → signals 2024-07; undated: talks". */
export function historyInWords({ name, steps, undated }: StateHistory): string {
	const line = [
		"unknown",
		...steps.map(({ value, time }) => `${value} ${timeInWords({ ...time, precision: null })}`),
	];
	const rest = undated.map(({ value }) => value).join(", ");
	return `${stateName(name)}: ${line.join(" → ")}${rest === "" ? "" : `; undated: ${rest}`}`;
}
