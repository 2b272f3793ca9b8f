import { earliest, latest } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";

/**
 * A graph as the path searches walk it: actors and relations as numbers in typed arrays. All relations between the
 * same two actors form one tie, and a tie is two arcs, one from each end. The arcs of an actor lie side by side, in
 * the order of the actors they lead to (compressed sparse rows).
 */
export interface PathIndex {
	view: GraphView;
	/** Ids by number, in alphabetical order. */
	actors: readonly string[];
	numberOf: ReadonlyMap<string, number>;
	relations: readonly Relation[];
	/** The arcs of actor `v` are `offsets[v]` up to, not including, `offsets[v + 1]`. */
	offsets: Int32Array;
	/** By arc: the actor it leads to, the one it begins at, its tie, and the arc of the same tie back. */
	heads: Int32Array;
	tails: Int32Array;
	ties: Int32Array;
	reverse: Int32Array;
	/** The relations of tie `t`, strongest first: `tieRelations` from `tieOffsets[t]` up to `tieOffsets[t + 1]`. */
	tieOffsets: Int32Array;
	tieRelations: Int32Array;
	/** By relation: 1 when its source has the smaller number. */
	leadsUp: Uint8Array;
	/** The last day that any relation or article speaks of, as a day number. */
	newestDay: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** A full date as days since 1970-01-01. */
export function dayNumber(date: string): number {
	return Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** The date of a day number. */
export function dateOfDay(day: number): string {
	return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

const indices = new WeakMap<GraphView, PathIndex>();

/** The index of a view, built when it is first asked for: a view shows a graph that does not change. */
export function pathIndexOf(view: GraphView): PathIndex {
	let index = indices.get(view);
	if (!index) {
		index = buildIndex(view);
		indices.set(view, index);
	}
	return index;
}

function buildIndex(view: GraphView): PathIndex {
	const actors = view.actors();
	const relations = view.relations();
	const numberOf = new Map(actors.map((id, i) => [id, i]));
	const { low, high, leadsUp, weakness, newest } = columnsOf(relations, numberOf);
	const ties = collectTies(actors.length, low, high);
	sortByStrength(ties, weakness);
	return {
		...{ view, actors, numberOf, relations, leadsUp },
		...arcsOf(actors.length, ties),
		tieOffsets: ties.offsets,
		tieRelations: ties.relations,
		newestDay: newestDay(view, newest),
	};
}

/**
 * What the index takes from each relation, in one pass over them: their two ends by number, the smaller first (-1 for
 * what leads nowhere else), how weak they are as a number that sorts as `byStrength` does, and the latest date of all.
 */
function columnsOf(relations: readonly Relation[], numberOf: ReadonlyMap<string, number>) {
	const low = new Int32Array(relations.length).fill(-1);
	const high = new Int32Array(relations.length).fill(-1);
	const leadsUp = new Uint8Array(relations.length);
	const weakness = new Float64Array(relations.length);
	let newest = "";
	for (let r = 0; r < relations.length; r++) {
		const { source, target, attributes } = relations[r] as Relation;
		const { modality, evidence, confidence, start, end } = attributes;
		const rank = modality === "asserted" ? 0 : modality === "denied" ? 2 : 1;
		weakness[r] = rank * 1e9 - evidence.length * 2 - confidence;
		const last = end ?? start;
		if (last !== null && last > newest) newest = last;
		const from = numberOf.get(source);
		const to = numberOf.get(target);
		if (from === undefined || to === undefined || from === to) continue;
		low[r] = Math.min(from, to);
		high[r] = Math.max(from, to);
		leadsUp[r] = from < to ? 1 : 0;
	}
	return { low, high, leadsUp, weakness, newest };
}

interface Ties {
	/** Ends of each tie, sorted by `low`, then by `high`. */
	low: Int32Array;
	high: Int32Array;
	offsets: Int32Array;
	relations: Int32Array;
}

/** Sorts the relations by their two ends with two counting sorts, and cuts the result into ties. */
function collectTies(order: number, low: Int32Array, high: Int32Array): Ties {
	const all = Int32Array.from(low.keys()).filter((r) => (low[r] as number) >= 0);
	const sorted = countingSort(countingSort(all, high, order), low, order);
	const lows: number[] = [];
	const highs: number[] = [];
	const offsets: number[] = [];
	for (let i = 0; i < sorted.length; i++) {
		const relation = sorted[i] as number;
		const a = low[relation] as number;
		const b = high[relation] as number;
		if (lows.at(-1) === a && highs.at(-1) === b) continue;
		lows.push(a);
		highs.push(b);
		offsets.push(i);
	}
	offsets.push(sorted.length);
	return {
		low: Int32Array.from(lows),
		high: Int32Array.from(highs),
		offsets: Int32Array.from(offsets),
		relations: sorted,
	};
}

/** Stable, in linear time. */
function countingSort(items: Int32Array, key: Int32Array, keys: number): Int32Array {
	const next = new Int32Array(keys + 1);
	for (const item of items) next[(key[item] as number) + 1] = (next[(key[item] as number) + 1] as number) + 1;
	for (let k = 0; k < keys; k++) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
	const sorted = new Int32Array(items.length);
	for (const item of items) {
		const k = key[item] as number;
		sorted[next[k] as number] = item;
		next[k] = (next[k] as number) + 1;
	}
	return sorted;
}

function sortByStrength({ offsets, relations }: Ties, weakness: Float64Array): void {
	for (let tie = 0; tie + 1 < offsets.length; tie++) {
		const list = relations.subarray(offsets[tie], offsets[tie + 1]);
		// Relations are numbered by their keys, which decide between equals.
		if (list.length > 1) list.sort((a, b) => (weakness[a] as number) - (weakness[b] as number) || a - b);
	}
}

/** Both arcs of every tie, each with its actor: the ties are sorted, so the arcs of an actor come out sorted. */
function arcsOf(order: number, { low, high }: Ties) {
	const offsets = new Int32Array(order + 1);
	for (const ends of [low, high])
		for (const actor of ends) offsets[actor + 1] = (offsets[actor + 1] as number) + 1;
	for (let v = 0; v < order; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number);
	const count = 2 * low.length;
	const heads = new Int32Array(count);
	const tails = new Int32Array(count);
	const ties = new Int32Array(count);
	const reverse = new Int32Array(count);
	const next = offsets.slice();
	for (let tie = 0; tie < low.length; tie++) {
		const a = low[tie] as number;
		const b = high[tie] as number;
		const up = next[a] as number;
		const down = next[b] as number;
		next[a] = up + 1;
		next[b] = down + 1;
		heads[up] = b;
		tails[up] = a;
		heads[down] = a;
		tails[down] = b;
		ties[up] = tie;
		ties[down] = tie;
		reverse[up] = down;
		reverse[down] = up;
	}
	return { offsets, heads, tails, ties, reverse };
}

function newestDay(view: GraphView, ofRelations: string): number {
	let newest = ofRelations === "" ? "" : latest(ofRelations);
	for (const { published } of view.articles()) {
		if (published !== null && earliest(published) > newest) newest = earliest(published);
	}
	return newest === "" ? 0 : dayNumber(newest);
}
