import { type EdgeAttributes, latest } from "../../model/index.ts";
import { type Direction, relationTest } from "../filter.ts";
import type { Relation } from "../view.ts";
import type { ArcFilter } from "./options.ts";
import { dayNumber, type PathIndex } from "./path-index.ts";

/**
 * What an arc costs under a filter, worked out when a search first comes to it and kept. Costs are whole numbers of
 * millionths, so that sums are exact and equal costs are equal.
 */
export interface Restriction {
	/** By arc: -1 while unknown, Infinity when no relation of it passes. Ask `weigh` for what is unknown. */
	costs: Float64Array;
	weigh(arc: number): number;
	/** The relations of an arc that pass, strongest first. */
	relationsAlong(arc: number): readonly Relation[];
	/** True when the arc has a structural relation that is walked free of length. */
	isFree(arc: number): boolean;
}

/** One unit of cost in the whole numbers that are added up. */
export const COST_UNIT = 1_000_000;
/** Cost of a hop that no relation asserts: more than all else together, on any path that can be. */
const NOT_ASSERTED = 1000;
/** No hop is free, so that a longer way round is never as cheap. */
const LEAST_CONFIDENCE = 0.001;
const ONE_SENTENCE = 0.5;
const LONG_AGO = 0.25;
/** Years in which half of a relation's recency is gone. */
const HALF_LIFE = 5;

/** Offices, memberships and parts: types that are no events of any class. */
export function isStructural({ plover, cameo }: EdgeAttributes): boolean {
	return plover === null && cameo === null;
}

/**
 * The cost of a hop over the relations that make it, in whole millionths: the surer, the more often told and the more
 * recent, the cheaper. In full:
 * `1000 if nothing asserts it, - ln(confidence), + 0.5 / sentences, + 0.25 (1 - 2^(-years ago / 5))`,
 * where the confidence is that at least one of the relations is right (noisy-or over those that are asserted, or over
 * all where none is), the sentences are all theirs, and the years run from the last day of the latest relation to the
 * newest day in the graph (an open end is today, no date counts as five years ago).
 */
export function hopCost(relations: readonly EdgeAttributes[], newestDay: number): number {
	const asserted = relations.filter(({ modality }) => modality === "asserted");
	const told = asserted.length > 0 ? asserted : relations;
	let wrong = 1;
	let sentences = 0;
	let age = Number.POSITIVE_INFINITY;
	for (const attributes of told) {
		wrong *= 1 - attributes.confidence;
		sentences += attributes.evidence.length;
		age = Math.min(age, yearsAgo(attributes, newestDay));
	}
	const cost =
		(asserted.length > 0 ? 0 : NOT_ASSERTED) -
		Math.log(Math.max(1 - wrong, LEAST_CONFIDENCE)) +
		ONE_SENTENCE / Math.max(sentences, 1) +
		LONG_AGO * (1 - 2 ** (-age / HALF_LIFE));
	return Math.max(1, Math.round(cost * COST_UNIT));
}

const lastDays = new Map<string, number>();

/** The day number of the last day that a date can mean, remembered: a graph has few different dates. */
function lastDayOf(date: string): number {
	let day = lastDays.get(date);
	if (day === undefined) {
		day = dayNumber(latest(date));
		lastDays.set(date, day);
	}
	return day;
}

function yearsAgo({ start, end }: EdgeAttributes, newestDay: number): number {
	if (start === null && end === null) return HALF_LIFE;
	if (end === null) return 0;
	return Math.max(0, newestDay - lastDayOf(end)) / 365.25;
}

/** The restriction of an index to the relations that pass a filter, walked in a direction. */
export function createRestriction(
	index: PathIndex,
	filter: ArcFilter,
	direction: Direction,
	structure: "in" | "out" | "free",
): Restriction {
	const { tieOffsets, tieRelations, ties, heads, tails, relations, leadsUp, newestDay } = index;
	const passes = relationTest(filter);
	const costs = new Float64Array(heads.length).fill(-1);
	const free = new Uint8Array(heads.length);
	const mayWalk = (relation: number, up: boolean, attributes: EdgeAttributes): boolean => {
		if (structure === "out" && isStructural(attributes)) return false;
		if (direction === "any") return true;
		const along = (leadsUp[relation] === 1) === up;
		if (direction === "directed") return along;
		return attributes.symmetric || along === (direction === "forward");
	};
	const lists = new Map<number, readonly Relation[]>();
	const passing = (arc: number): Relation[] => {
		const up = (tails[arc] as number) < (heads[arc] as number);
		const tie = ties[arc] as number;
		const found: Relation[] = [];
		for (let i = tieOffsets[tie] as number; i < (tieOffsets[tie + 1] as number); i++) {
			const number = tieRelations[i] as number;
			const relation = relations[number] as Relation;
			if (mayWalk(number, up, relation.attributes) && passes(relation.attributes)) found.push(relation);
		}
		return found;
	};
	return {
		costs,
		weigh(arc) {
			const known = costs[arc] as number;
			if (known >= 0) return known;
			const along = passing(arc).map(({ attributes }) => attributes);
			const cost = along.length === 0 ? Number.POSITIVE_INFINITY : hopCost(along, newestDay);
			costs[arc] = cost;
			if (structure === "free" && along.some(isStructural)) free[arc] = 1;
			return cost;
		},
		relationsAlong(arc) {
			const list = lists.get(arc) ?? passing(arc);
			lists.set(arc, list);
			return list;
		},
		isFree(arc) {
			if ((costs[arc] as number) < 0) this.weigh(arc);
			return free[arc] === 1;
		},
	};
}
