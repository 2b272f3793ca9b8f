import { EntenteError } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";
import { createBounds } from "./bounds.ts";
import { contactsOf } from "./contacts.ts";
import { diverse } from "./diverse.ts";
import { bestWithFreeArcs } from "./free-structure.ts";
import { pathsOfLength } from "./layered.ts";
import { compile, type PathOptions, type Problem } from "./options.ts";
import { dateOfDay, type PathIndex, pathIndexOf } from "./path-index.ts";
import { COST_UNIT } from "./restriction.ts";
import { bestShortest, byRank, everyShortest, type FoundPath, type Search } from "./shortest.ts";
import { clockFor, daysOf, earliestArrival, latestDeparture, type TimedPath } from "./timed.ts";
import { nextPaths } from "./yen.ts";

/** One step of a path with all relations that make it. */
export interface Hop {
	from: string;
	to: string;
	/** Strongest first, at least one; each may point either way unless the search went `forward`. */
	relations: readonly Relation[];
	/** For paths in an order of time: the day on which the hop is walked, null where it can be any. */
	day?: string | null;
}

/** A way from one actor to another; `actors` has one more entry than `hops`. */
export interface Path {
	actors: string[];
	hops: Hop[];
	/** Hops that count: all, but structural ones where those are free. */
	length: number;
	/** Sum of the hops' costs; see `hopCost`. */
	cost: number;
}

export interface RankedPathOptions extends PathOptions {
	/** How many paths at most. Default: 1. */
	k?: number;
	/** No two paths share most of their way where others can be had. Default: false. */
	diverse?: boolean;
}

/** One actor, or several as a set. */
export type Ends = string | readonly string[];

/** Beginnings looked at before the search of one length gives way to Yen's algorithm, or stops. */
const EFFORT = 2000;
const LAST_EFFORT = 500_000;
/** Lengths beyond the shortest that are searched as a whole. */
const LENGTHS_MORE = 2;
/** Candidates that diverse paths are chosen from, for each path wanted. */
const CHOICE = 5;

/**
 * The best simple paths between two actors, or between any of one set and any of another (no path goes through an
 * actor of either): shortest first, then those of the least cost, then alphabetically from the start. Relations
 * between the same two actors make one hop.
 *
 * Finds the shortest by breadth-first search from both ends; more of them length by length, guided by exact bounds
 * (`layered.ts`); and where that would try too much, by Yen's algorithm (`yen.ts`), which is never exponential.
 * With `through`, `steps`, `balance` or `order` no algorithm is known that never is; there paths have at most
 * `maxHops` hops.
 *
 * @returns as many as there are, at most `k`; none from an actor to itself
 * @throws EntenteError `unknown-actor` for an id that is not in the graph, `bad-option` for a malformed option
 */
export function findPaths(view: GraphView, from: Ends, to: Ends, options: RankedPathOptions = {}): Path[] {
	const { k = 1 } = options;
	if (!(k >= 1)) throw new EntenteError("bad-option", "At least one path must be asked for.");
	const index = pathIndexOf(view);
	const wanted = options.diverse && k > 1 ? CHOICE * k : k;
	const problems = compile(index, listOf(from), listOf(to), options);
	const found = problems.flatMap((problem) => rankedPaths(problem, options, wanted)).sort(byRank);
	const chosen = options.diverse ? diverse(found.slice(0, wanted), k) : found.slice(0, k);
	return chosen.map((path) => toPath(index, problems[0] as Problem, path, options));
}

/** The one best path; null when there is none. Takes what `findPaths` takes; a path of no hops to the actor itself. */
export function shortestPath(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions = {},
): Path | null {
	const [best] = findPaths(view, from, to, options);
	return from === to ? { actors: [from], hops: [], length: 0, cost: 0 } : (best ?? null);
}

/**
 * All paths of the least length, best first.
 * @param limit how many at most: there can be a great many; default 1000
 * @throws EntenteError `bad-option` too for options that ask for more than a filter and closed actors
 */
export function allShortestPaths(
	view: GraphView,
	from: Ends,
	to: Ends,
	options: PathOptions = {},
	limit = 1000,
): Path[] {
	if (
		options.through?.length ||
		options.steps ||
		options.balance ||
		options.order ||
		options.structure === "free"
	)
		throw new EntenteError("bad-option", "All shortest paths can be asked for with plain filters only.", {
			hint: "Ask for several ranked paths instead.",
		});
	const index = pathIndexOf(view);
	const problems = compile(index, listOf(from), listOf(to), options);
	const found = problems.flatMap((problem) => everyShortest(searchOf(problem), limit)).sort(byRank);
	const shortest = found.filter(({ length }) => length === found[0]?.length).slice(0, limit);
	return shortest.map((path) => toPath(index, problems[0] as Problem, path, options));
}

/** A path in time, with the days on which it begins and ends; null for a day that may be any. */
export interface TimedAnswer {
	path: Path;
	departs: string | null;
	arrives: string | null;
}

/**
 * The path by which something could get from one actor to another first, each hop no earlier than the one before it,
 * within the window of `from` and `until`; of several the one with the fewest hops.
 * @returns null when there is none
 */
export function firstArrival(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions = {},
): TimedAnswer | null {
	return timedAnswer(view, from, to, options, earliestArrival);
}

/** The path on which one can leave last and still arrive in order within the window; null when there is none. */
export function lastDeparture(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions = {},
): TimedAnswer | null {
	return timedAnswer(view, from, to, options, latestDeparture);
}

function timedAnswer(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions,
	search: (problem: Problem, options: PathOptions) => TimedPath | null,
): TimedAnswer | null {
	if (options.through?.length || options.steps || options.balance || options.structure === "free")
		throw new EntenteError("bad-option", "Arrivals can be asked for with plain filters only.");
	const index = pathIndexOf(view);
	const ordered: PathOptions = { ...options, order: "later" };
	const [problem] = compile(index, [from], [to], { maxHops: Number.POSITIVE_INFINITY, ...ordered });
	const found = problem && problem.targets.length > 0 ? search(problem, ordered) : null;
	if (!problem || !found) return null;
	return {
		path: toPath(index, problem, found, ordered),
		departs: dayOf(found.days[0] as number),
		arrives: dayOf(found.days.at(-1) as number),
	};
}

function listOf(ends: Ends): readonly string[] {
	return typeof ends === "string" ? [ends] : ends;
}

function searchOf({ index, all, source, targets, closed, maxHops }: Problem): Search {
	return { index, along: all, source, targets, closed, maxHops };
}

function rankedPaths(problem: Problem, options: PathOptions, count: number): FoundPath[] {
	if (problem.targets.length === 0) return [];
	if (problem.states > 1 || options.steps || options.order) return triedPaths(problem, options, count);
	const search = searchOf(problem);
	if (options.structure === "free") return nextPaths(search, [], count, bestWithFreeArcs);
	const best = bestShortest(search);
	if (!best || count === 1) return best ? [best] : [];
	const known = layersFrom(problem, best.length, count);
	const more = known.length < count ? nextPaths(search, known, count - known.length, bestShortest) : [];
	return [...known, ...more];
}

/** The paths of the least length and a little more, in order, as far as they are found with little effort. */
function layersFrom(problem: Problem, shortest: number, count: number): FoundPath[] {
	const bounds = createBounds(problem, Math.ceil(shortest / 2));
	const found: FoundPath[] = [];
	const longest = Math.min(shortest + LENGTHS_MORE, problem.maxHops);
	for (let hops = shortest; hops <= longest && found.length < count; hops++) {
		const layer = pathsOfLength(problem, bounds, hops, count - found.length, EFFORT, null);
		found.push(...layer.paths);
		if (!layer.complete) break;
	}
	return found;
}

/** The paths of questions that only trying answers, length by length. */
function triedPaths(problem: Problem, options: PathOptions, count: number): FoundPath[] {
	const bounds = createBounds(problem, Math.floor(problem.maxHops / 2));
	const clock = options.order ? clockFor(problem.index, problem.all, options, options.order) : null;
	const found: FoundPath[] = [];
	const start = problem.enter(0, problem.source);
	for (let hops = 1; hops <= problem.maxHops && found.length < count; hops++) {
		if (bounds.least(problem.source, start, hops) === Number.POSITIVE_INFINITY) continue;
		const layer = pathsOfLength(problem, bounds, hops, count - found.length, LAST_EFFORT, clock);
		found.push(...layer.paths);
	}
	return found;
}

function dayOf(day: number): string | null {
	return Number.isFinite(day) ? dateOfDay(day) : null;
}

function toPath(index: PathIndex, problem: Problem, found: FoundPath, options: PathOptions): Path {
	const days =
		(found as Partial<TimedPath>).days ??
		(options.order && daysOf(found.arcs, clockFor(index, problem.all, options, options.order)));
	const hops = found.arcs.map((arc, i): Hop => {
		const along = found.alongs?.[i] ?? problem.all;
		const ends = { from: nameOf(index, index.tails[arc]), to: nameOf(index, index.heads[arc]) };
		const relations = along.relationsAlong(arc);
		if (!days) return { ...ends, relations };
		const day = days[i] as number;
		const inTime = relations.filter((relation) => canBeWalkedOn(relation, day, options));
		return { ...ends, relations: inTime.length > 0 ? inTime : relations, day: dayOf(day) };
	});
	return {
		actors: found.actors.map((actor) => nameOf(index, actor)),
		hops,
		length: found.length,
		cost: found.cost / COST_UNIT,
	};
}

function nameOf(index: PathIndex, actor: number | undefined): string {
	return index.actors[actor as number] as string;
}

/** True for a relation that can be the one walked on a day: it can have held then, or certainly did. */
function canBeWalkedOn({ attributes }: Relation, day: number, options: PathOptions): boolean {
	const { certainty = "possible", undated = "drop" } = options;
	const contacts = contactsOf(attributes, certainty, undated === "keep");
	const onDay = contacts.filter(({ by, from }) => Math.min(by, from) <= day && day <= Math.max(by, from));
	return onDay.length > 0;
}
