import { byText } from "../../graph/index.ts";
import { type Interval, latest, type RelationType } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";
import { dayOf, toldOn } from "./dates.ts";
import { byState, type StateChange, stateChanges } from "./state-changes.ts";

/** What stands beside a state without ending it: talks, signals. */
export interface BesideState {
	value: string;
	relations: Relation[];
}

/** How a state between two actors stood on a day. */
export interface PairState {
	/** "diplomaticRelations". */
	name: string;
	source: string;
	target: string;
	/** "cut"; null where only something beside it is known. */
	value: string | null;
	/**
	 * `certain`: it had begun and nothing ended it. `possible`: the date is too coarse to tell whether it had begun.
	 * `last-known`: the text tells it of one time before the day. `undated`: articles up to the day tell it without a time.
	 */
	certainty: "certain" | "possible" | "last-known" | "undated";
	/** Since when, as its dates tell; both null for an undated one. */
	time: Pick<Interval, "start" | "end">;
	/** What says so. */
	relations: Relation[];
	beside: BesideState[];
}

/**
 * The states between all pairs as they stood on a day: of the steps that had begun, the last holds. States told
 * without a date are given as `undated` if an article up to that day tells them, and never put before or after others.
 * @param types the taxonomy, which says what types set which state
 * @param date a PartialDate; a month or a year means its last day
 * @throws EntenteError `bad-option` for what is no date
 */
export function statesAsOf(view: GraphView, types: readonly RelationType[], date: string): PairState[] {
	const day = dayOf(date);
	return byState(stateChanges(view, types)).flatMap((steps) => stateOn(view, steps, day));
}

/** States in the order in which a reader looks for them; all others after them. */
const ORDER = [
	"diplomaticRelations",
	"war",
	"ceasefire",
	"alliance",
	"troops",
	"occupation",
	"sanctions",
	"office",
];

/** For readers: by kind of state, the latest first. */
export function byInterest(a: PairState, b: PairState): number {
	const rank = ({ name }: PairState) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
	const since = ({ time }: PairState) => time.start ?? time.end ?? "";
	return (
		rank(a) - rank(b) || byText(a.name, b.name) || byText(since(b), since(a)) || byText(a.source, b.source)
	);
}

const UNDATED = { start: null, end: null };

function stateOn(view: GraphView, steps: readonly StateChange[], day: string): PairState[] {
	const [any] = steps;
	if (!any) return [];
	const begun = steps.filter(({ begins }) => begins && (begins.first ?? begins.last ?? "9999") <= day);
	const undated = steps.filter(({ begins, relation }) => {
		const told = begins ? null : toldOn(view, relation);
		return told !== null && told.first <= day;
	});
	const holding = begun.filter((step) => !step.isBeside && !hasEnded(step, day)).at(-1);
	const ended = begun.filter((step) => !step.isBeside && hasEnded(step, day)).at(-1);
	const since = holding?.begins?.first ?? "";
	const beside = besideOf([
		...begun.filter((step) => step.isBeside && (step.begins?.last ?? "") >= since),
		...undated.filter(({ isBeside }) => isBeside),
	]);
	const base = { name: any.name, source: any.source, target: any.target };
	if (holding) {
		const relations = begun
			.filter(
				({ value, isBeside, begins }) =>
					value === holding.value && !isBeside && (begins?.last ?? "") >= since,
			)
			.map(({ relation }) => relation);
		return [
			{
				...base,
				value: holding.value,
				certainty: certaintyOf(holding, day),
				time: holding.time,
				relations,
				beside,
			},
		];
	}
	const told = undated.filter(({ isBeside }) => !isBeside);
	const values = [...new Set(told.map(({ value }) => value))];
	if (values.length === 0 && (beside.length === 0 || ended)) return [];
	if (values.length === 0)
		return [{ ...base, value: null, certainty: "certain", time: UNDATED, relations: [], beside }];
	return values.map((value, i) => ({
		...base,
		value,
		certainty: "undated",
		time: UNDATED,
		relations: told.filter((step) => step.value === value).map(({ relation }) => relation),
		beside: i === 0 ? beside : [],
	}));
}

function hasEnded({ isStanding, time: { start, end } }: StateChange, day: string): boolean {
	return isStanding && end !== null && end !== start && latest(end) < day;
}

function certaintyOf({ begins, isStanding, time }: StateChange, day: string): PairState["certainty"] {
	if (begins?.last !== null && begins?.last !== undefined && begins.last > day) return "possible";
	const { start, end } = time;
	return isStanding && start === end && latest(end as string) < day ? "last-known" : "certain";
}

function besideOf(steps: readonly StateChange[]): BesideState[] {
	const byValue = new Map<string, Relation[]>();
	for (const { value, relation } of steps) byValue.set(value, [...(byValue.get(value) ?? []), relation]);
	return [...byValue].map(([value, relations]) => ({ value, relations }));
}
