import { earliest, latest } from "../../model/index.ts";
import { contactsOf, createTimetables, mirrored, within } from "./contacts.ts";
import type { PathOptions, Problem } from "./options.ts";
import { dayNumber, type PathIndex } from "./path-index.ts";
import type { Restriction } from "./restriction.ts";
import type { FoundPath } from "./shortest.ts";

/**
 * How far in time a path has come, for paths whose hops have to be in order. Times are day numbers; seen back in time
 * they are counted downwards, so that the next hop is never at a smaller number.
 */
export interface Clock {
	/** When a path begins. */
	start: number;
	/** The time after an arc that is walked from a given time on; Infinity when it cannot be. */
	after(arc: number, time: number): number;
	/** By arc: no time after it is smaller than this; NaN where that is not known yet. */
	least: Float64Array;
	/** The day number of a time. */
	dayOf(time: number): number;
}

const remembered = new WeakMap<Restriction, Map<string, Clock>>();

/**
 * The clock of a restriction under what the options say of time; timetables are made as they are asked for, and kept.
 * @param order whether time runs forth or back
 */
export function clockFor(
	index: PathIndex,
	along: Restriction,
	options: PathOptions,
	order: "later" | "earlier",
): Clock {
	const { from, until, certainty = "possible", undated = "drop" } = options;
	const key = JSON.stringify([order, from, until, certainty, undated]);
	const known = remembered.get(along) ?? new Map<string, Clock>();
	remembered.set(along, known);
	const clock = known.get(key) ?? createClock(index, along, options, order);
	known.set(key, clock);
	return clock;
}

function createClock(
	index: PathIndex,
	along: Restriction,
	options: PathOptions,
	order: "later" | "earlier",
): Clock {
	const { from, until, certainty = "possible", undated = "drop" } = options;
	const first = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(earliest(from));
	const last = until === undefined ? Number.POSITIVE_INFINITY : dayNumber(latest(until));
	const tables = createTimetables(index.heads.length, (arc) => {
		const contacts = along
			.relationsAlong(arc)
			.flatMap(({ attributes }) => contactsOf(attributes, certainty, undated === "keep"));
		const inWindow = within(contacts, first, last);
		return order === "later" ? inWindow : inWindow.map(mirrored);
	});
	return {
		start: order === "later" ? first : -last,
		after: tables.arrivalAfter,
		least: tables.least,
		dayOf: (time) => (order === "later" ? time : -time),
	};
}

/** The days on which the arcs of a path are walked, each as soon as the clock allows. */
export function daysOf(arcs: readonly number[], clock: Clock): number[] {
	let time = clock.start;
	return arcs.map((arc) => {
		time = clock.after(arc, time);
		return clock.dayOf(time);
	});
}

/** A path in time: `days` has one entry for each arc, the day on which it is walked. */
export interface TimedPath extends FoundPath {
	days: number[];
}

/**
 * The path on which the target is reached first, each hop no earlier than the one before it; of several the one with
 * the fewest hops. One round for each number of hops, each going on from the actors that the last round reached earlier
 * than any before (as RAPTOR does; Delling, Pajor and Werneck 2015); walking as early as can be is never worse, since
 * one can wait. The problem's restriction and closed actors hold.
 * @returns null when the target cannot be reached in order
 */
export function earliestArrival(problem: Problem, options: PathOptions): TimedPath | null {
	const clock = clockFor(problem.index, problem.all, options, "later");
	const arcs = arcsInRounds(problem, clock, [problem.source], problem.targets, false);
	return arcs && timedPath(problem, arcs, daysOf(arcs, clock));
}

/**
 * The path on which the source can be left last so as to reach the target in order, by the last day of the window;
 * of several the one with the fewest hops. The same search from the targets, back in time.
 * @returns null when the target cannot be reached in order
 */
export function latestDeparture(problem: Problem, options: PathOptions): TimedPath | null {
	const clock = clockFor(problem.index, problem.all, options, "earlier");
	const arcs = arcsInRounds(problem, clock, problem.targets, [problem.source], true);
	return arcs && timedPath(problem, arcs.toReversed(), daysOf(arcs, clock).reverse());
}

function timedPath({ index, all }: Problem, arcs: number[], days: number[]): TimedPath {
	const actors = [index.tails[arcs[0] as number] as number, ...arcs.map((arc) => index.heads[arc] as number)];
	return {
		actors,
		arcs,
		days,
		length: arcs.length,
		cost: arcs.reduce((sum, arc) => sum + all.weigh(arc), 0),
	};
}

/** What the rounds of a search write in: best times by actor, and by round and actor the arc it was reached over. */
interface Workspace {
	best: Float64Array;
	arcs: Int32Array[];
	/** By actor: the round that it was put into the next front in. */
	queued: Int32Array;
}

const workspaces = new WeakMap<PathIndex, Workspace>();

function workspaceOf(index: PathIndex): Workspace {
	const order = index.actors.length;
	const space = workspaces.get(index) ?? {
		best: new Float64Array(order),
		arcs: [],
		queued: new Int32Array(order),
	};
	workspaces.set(index, space);
	space.best.fill(Number.POSITIVE_INFINITY);
	space.queued.fill(-1);
	return space;
}

/**
 * The arcs from one of the starts to one of the ends, in the order in which they are walked.
 * @param isBack walks arcs against their direction
 */
function arcsInRounds(
	problem: Problem,
	clock: Clock,
	starts: readonly number[],
	ends: readonly number[],
	isBack: boolean,
): number[] | null {
	const { index, closed, maxHops } = problem;
	const { offsets, heads, reverse } = index;
	const { best, arcs, queued } = workspaceOf(index);
	const isEnd = new Set(ends);
	const reached = { time: Number.POSITIVE_INFINITY, end: -1, round: -1 };
	let front = [...starts];
	for (const v of starts) best[v] = clock.start;
	for (let round = 0; front.length > 0 && round < maxHops; round++) {
		arcs[round] ??= new Int32Array(index.actors.length);
		const over = arcs[round] as Int32Array;
		const next: number[] = [];
		const times = Float64Array.from(front, (v) => best[v] as number);
		for (let i = 0; i < front.length; i++) {
			const v = front[i] as number;
			const time = times[i] as number;
			for (let place = offsets[v] as number, last = offsets[v + 1] as number; place < last; place++) {
				const u = heads[place] as number;
				const arc = isBack ? (reverse[place] as number) : place;
				const bound = Math.min(best[u] as number, reached.time);
				if (time >= bound || (clock.least[arc] as number) >= bound) continue;
				if (closed[u] === 1 && !isEnd.has(u)) continue;
				const after = clock.after(arc, time);
				if (after >= bound) continue;
				best[u] = after;
				over[u] = arc;
				if (isEnd.has(u)) Object.assign(reached, { time: after, end: u, round });
				else if (queued[u] !== round) {
					queued[u] = round;
					next.push(u);
				}
			}
		}
		front = next.sort((a, b) => a - b);
	}
	return reached.round < 0 ? null : traceBack(index, arcs, reached, isBack);
}

function traceBack(
	{ heads, tails }: PathIndex,
	arcs: readonly Int32Array[],
	{ end, round }: { end: number; round: number },
	isBack: boolean,
): number[] {
	const found: number[] = [];
	let here = end;
	for (let i = round; i >= 0; i--) {
		const arc = (arcs[i] as Int32Array)[here] as number;
		found.unshift(arc);
		here = (isBack ? heads[arc] : tails[arc]) as number;
	}
	return found;
}
