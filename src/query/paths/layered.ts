import type { Bounds } from "./bounds.ts";
import type { Move, Problem } from "./options.ts";
import type { Restriction } from "./restriction.ts";
import { byRank, type FoundPath } from "./shortest.ts";
import type { Clock } from "./timed.ts";

/** A way on from the beginning of a path. */
interface Way {
	arc: number;
	/** Which move of the state. */
	move: number;
	/** What the cheapest path over it costs at least. */
	bound: number;
}

/** The beginning of a path, with the best of the ways on that have not been taken from it yet. */
interface Beginning {
	actors: readonly number[];
	arcs: readonly number[];
	/** What each arc was walked under. */
	alongs: readonly Restriction[];
	state: number;
	time: number;
	/** Cost so far. */
	cost: number;
	/** The best ways on, and which of them is the next; more are looked for when these are used up. */
	ways: readonly Way[];
	at: number;
}

/** Ways that one look at all arcs of an actor finds. */
const WAYS_AT_ONCE = 12;

/** What a layer of the search gave: paths of one length, best first. */
export interface LayerResult {
	paths: FoundPath[];
	/** False when the search was given up after looking at `effort` beginnings. */
	complete: boolean;
}

/**
 * The best simple paths of exactly so many hops, in order: best-first search over beginnings of paths (A*; Hart,
 * Nilsson and Raphael 1968), guided by the least cost of a walk to the target with the hops that are left. Of the ways
 * on from a beginning only the next best is kept waiting, so that actors with thousands of relations cost little
 * (Lawler 1972).
 * @param count how many at most
 * @param effort how many beginnings to look at before giving up
 */
export function pathsOfLength(
	problem: Problem,
	bounds: Bounds,
	hops: number,
	count: number,
	effort: number,
	clock: Clock | null,
): LayerResult {
	const { source } = problem;
	const paths: FoundPath[] = [];
	const seen = new Set<string>();
	const queue = createQueue(problem);
	const search = { problem, bounds, hops, clock };
	const start = { actors: [source], arcs: [], alongs: [], cost: 0, ways: [], at: 0 };
	const first = { ...start, state: problem.enter(0, source), time: clock?.start ?? 0 };
	if (lookOn(search, first)) queue.push(first);
	for (let looked = 0; paths.length < count; looked++) {
		const beginning = queue.pop();
		if (!beginning) return { paths, complete: true };
		if (looked >= effort) return { paths, complete: false };
		const longer = follow(search, beginning);
		if (goOn(search, beginning)) queue.push(beginning);
		if (longer.arcs.length < hops) {
			if (lookOn(search, longer)) queue.push(longer);
			continue;
		}
		const key = longer.actors.join(",");
		if (seen.has(key)) continue;
		seen.add(key);
		const { actors, arcs, alongs, cost } = longer;
		paths.push({ actors: [...actors], arcs: [...arcs], alongs: [...alongs], length: hops, cost });
	}
	return { paths, complete: true };
}

interface LayerSearch {
	problem: Problem;
	bounds: Bounds;
	hops: number;
	clock: Clock | null;
}

/** Turns a beginning to its next way on; false when there is none. */
function goOn(search: LayerSearch, beginning: Beginning): boolean {
	beginning.at++;
	if (beginning.at < beginning.ways.length) return true;
	return beginning.ways.length === WAYS_AT_ONCE && lookOn(search, beginning);
}

/** Looks for the best ways on after those that a beginning has had; false when there are none. */
function lookOn({ problem, bounds, hops, clock }: LayerSearch, beginning: Beginning): boolean {
	const { index, source, closed, states } = problem;
	const { actors, state, time, cost } = beginning;
	const last = beginning.ways.at(-1) ?? { arc: -1, move: 0, bound: -1 };
	const left = hops - beginning.arcs.length - 1;
	const here = actors.at(-1) as number;
	const moves = problem.moves[state] as readonly Move[];
	const { costs, isWhole } = bounds.layer(left);
	const ways: Way[] = [];
	let most = Number.POSITIVE_INFINITY;
	for (let arc = index.offsets[here] as number, end = index.offsets[here + 1] as number; arc < end; arc++) {
		const next = index.heads[arc] as number;
		if (next === source || (left > 0 && closed[next] === 1)) continue;
		for (let move = 0; move < moves.length; move++) {
			const { to, along } = moves[move] as Move;
			const entered = problem.enter(to, next);
			let after = costs[next * states + entered] as number;
			if (after < 0) {
				if (isWhole) continue;
				after = bounds.least(next, entered, left);
			}
			if (cost + after >= most) continue;
			const bound = cost + along.weigh(arc) + after;
			if (bound >= most || bound < last.bound) continue;
			const isHad = bound === last.bound && (arc - last.arc || move - last.move) <= 0;
			if (isHad || actors.includes(next)) continue;
			if (clock && clock.after(arc, time) === Number.POSITIVE_INFINITY) continue;
			most = keep(ways, { arc, move, bound });
		}
	}
	beginning.ways = ways;
	beginning.at = 0;
	return ways.length > 0;
}

/** Puts a way in its place among the best; returns the bound from which on ways are no longer wanted. */
function keep(ways: Way[], way: Way): number {
	let at = ways.length;
	while (at > 0 && (ways[at - 1] as Way).bound > way.bound) at--;
	ways.splice(at, 0, way);
	if (ways.length > WAYS_AT_ONCE) ways.pop();
	return ways.length < WAYS_AT_ONCE ? Number.POSITIVE_INFINITY : (ways.at(-1) as Way).bound;
}

/** The beginning that is one arc longer. */
function follow({ problem, clock }: LayerSearch, beginning: Beginning): Beginning {
	const { state, time } = beginning;
	const { arc, move } = nextOf(beginning);
	const { to, along } = (problem.moves[state] as readonly Move[])[move] as Move;
	const next = problem.index.heads[arc] as number;
	return {
		actors: [...beginning.actors, next],
		arcs: [...beginning.arcs, arc],
		alongs: [...beginning.alongs, along],
		state: problem.enter(to, next),
		time: clock ? clock.after(arc, time) : 0,
		cost: beginning.cost + along.weigh(arc),
		...{ ways: [], at: 0 },
	};
}

function nextOf({ ways, at }: Beginning): Way {
	return ways[at] as Way;
}

/** A binary heap of beginnings: least bound first, of equal ones the alphabetically first. */
function createQueue({ index }: Problem) {
	const heap: Beginning[] = [];
	const isBefore = (a: Beginning, b: Beginning): boolean => {
		const difference = nextOf(a).bound - nextOf(b).bound;
		if (difference !== 0) return difference < 0;
		const [one, other] = [a, b].map((each) => [...each.actors, index.heads[nextOf(each).arc] as number]);
		return byRank(asPath(one as number[]), asPath(other as number[])) < 0;
	};
	return {
		push(item: Beginning): void {
			let at = heap.length;
			heap.push(item);
			while (at > 0) {
				const parent = (at - 1) >> 1;
				if (!isBefore(item, heap[parent] as Beginning)) break;
				heap[at] = heap[parent] as Beginning;
				at = parent;
			}
			heap[at] = item;
		},
		pop(): Beginning | null {
			const top = heap[0];
			const last = heap.pop();
			if (!top || !last || heap.length === 0) return top ?? null;
			let at = 0;
			for (let child = 1; child < heap.length; child = 2 * at + 1) {
				if (child + 1 < heap.length && isBefore(heap[child + 1] as Beginning, heap[child] as Beginning))
					child++;
				if (!isBefore(heap[child] as Beginning, last)) break;
				heap[at] = heap[child] as Beginning;
				at = child;
			}
			heap[at] = last;
			return top;
		},
	};
}

function asPath(actors: number[]): FoundPath {
	return { actors, arcs: [], length: 0, cost: 0 };
}
