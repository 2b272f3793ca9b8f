import { RELATION_TYPES } from "../../knowledge-files.ts";
import {
	type EdgeAttributes,
	earliest,
	latest,
	MODALITIES,
	type Modality,
	STANCES,
	type Stance,
} from "../../model/index.ts";
import {
	type GraphView,
	type Relation,
	type RelationFilter,
	relationsAsOf,
	relationTest,
} from "../../query/index.ts";

/** Which relations are drawn. */
export interface Filters {
	stances: readonly Stance[];
	modalities: readonly Modality[];
	/** First and last PartialDate to show, null for no limit. */
	from: string | null;
	until: string | null;
	/** The day as of which things are shown, instead of a window; null for a window. */
	asOf: string | null;
	/** Whether relations without a date are drawn. */
	undated: boolean;
}

export const SHOW_ALL: Filters = {
	stances: STANCES,
	modalities: MODALITIES,
	from: null,
	until: null,
	asOf: null,
	undated: true,
};

/** A date before every relation: a window from here on holds all that are dated, and only those. */
const EVER = "0001";

/** True when nothing is hidden. */
export function showsAll(filters: Filters): boolean {
	return (
		filters.stances.length === STANCES.length &&
		filters.modalities.length === MODALITIES.length &&
		filters.from === null &&
		filters.until === null &&
		filters.asOf === null &&
		filters.undated
	);
}

/** The list with `item` taken out if it is there, put in (in the order of `all`) if not. */
export function toggled<Item>(all: readonly Item[], list: readonly Item[], item: Item): Item[] {
	return all.filter((each) => (each === item ? !list.includes(item) : list.includes(each)));
}

/** The filters as queries understand them. */
export function queryFilter({ stances, modalities, asOf, undated, ...window }: Filters): RelationFilter {
	const until = asOf ?? window.until;
	const from = asOf === null ? window.from : null;
	const first = from ?? (undated ? null : EVER);
	return {
		stances,
		modalities,
		undated: undated ? "keep" : "drop",
		...(first === null ? {} : { from: first }),
		...(until === null ? {} : { until }),
	};
}

/**
 * The filters as a test over the relations of a graph. As of a day, those pass that held then or had happened; a plan
 * for a later day passes as the plan that it was.
 */
export function filterTest(filters: Filters, view: GraphView): (edge: EdgeAttributes) => boolean {
	const { asOf, undated } = filters;
	if (asOf === null) return relationTest(queryFilter(filters));
	const passes = relationTest({ stances: filters.stances, modalities: filters.modalities });
	const held = new Set(relationsAsOf(view, RELATION_TYPES, asOf).map(({ attributes }) => attributes));
	return (edge) => passes(edge) && (edge.start === null && edge.end === null ? undated : held.has(edge));
}

/** A stretch of the time line with the number of relations that begin in it. */
export interface Period {
	/** PartialDate: a year, or a month. */
	date: string;
	count: number;
}

/** More years than this are shown by year. */
const MOST_YEARS_BY_MONTH = 4;

/**
 * The periods from the first dated relation to the last, each with its count: months when those are few,
 * else years. Empty when fewer than two periods would result.
 */
export function timeLine(relations: readonly Relation[]): Period[] {
	const dates = relations
		.map(({ attributes }) => attributes.start ?? attributes.end)
		.filter((date) => date !== null);
	if (dates.length === 0) return [];
	const first = dates.map(earliest).sort()[0] as string;
	const last = dates.map(latest).sort().at(-1) as string;
	const byMonth = yearOf(last) - yearOf(first) < MOST_YEARS_BY_MONTH;
	const periods = byMonth ? monthsBetween(first.slice(0, 7), last.slice(0, 7)) : yearsBetween(first, last);
	if (periods.length < 2) return [];
	const counts = new Map<string, number>();
	for (const date of dates) {
		const period = byMonth ? earliest(date).slice(0, 7) : date.slice(0, 4);
		counts.set(period, (counts.get(period) ?? 0) + 1);
	}
	return periods.map((date) => ({ date, count: counts.get(date) ?? 0 }));
}

function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

function yearsBetween(first: string, last: string): string[] {
	const years = yearOf(last) - yearOf(first) + 1;
	return Array.from({ length: years }, (_, index) => String(yearOf(first) + index).padStart(4, "0"));
}

function monthsBetween(first: string, last: string): string[] {
	const months: string[] = [];
	for (const year of yearsBetween(first, last)) {
		for (let month = 1; month <= 12; month++) months.push(`${year}-${String(month).padStart(2, "0")}`);
	}
	return months.filter((month) => month >= first && month <= last);
}
