import type { PathIndex } from "./path-index.ts";
import type { Restriction } from "./restriction.ts";

/** A path in numbers: its actors, the arcs between them, its length and its cost. */
export interface FoundPath {
	actors: number[];
	arcs: number[];
	/** What each arc was walked under, where that differs from arc to arc. */
	alongs?: Restriction[];
	/** Hops that count. */
	length: number;
	/** In the whole numbers of `restriction.ts`. */
	cost: number;
}

/** A search from one actor to any of several over the arcs of one restriction. */
export interface Search {
	index: PathIndex;
	along: Restriction;
	source: number;
	targets: readonly number[];
	/** By actor: 1 where a path may not go through; ends are closed. */
	closed: Uint8Array;
	maxHops: number;
	/** Arcs that a path may not begin with. */
	banned?: ReadonlySet<number>;
}

/** What a search from one side knows of the actors it has reached. */
interface Side {
	/** By actor: the number of the search that reached it last. */
	seen: Int32Array;
	/** Hops from this side's ends, and the least cost at that distance. */
	hops: Int32Array;
	cost: Float64Array;
	/** The arc over which it is reached at that cost, and the last search in which there were several such. */
	via: Int32Array;
	tied: Int32Array;
	/** The actors reached last, and the arcs that begin there. */
	front: number[];
	work: number;
	radius: number;
}

interface Workspace {
	run: number;
	near: Side;
	far: Side;
	/** By actor: the search in which it was found to lie on a path that is wanted. */
	marked: Int32Array;
}

const workspaces = new WeakMap<PathIndex, Workspace>();

function workspaceOf(index: PathIndex): Workspace {
	let space = workspaces.get(index);
	if (!space) {
		const order = index.actors.length;
		const side = (): Side => ({
			seen: new Int32Array(order),
			hops: new Int32Array(order),
			cost: new Float64Array(order),
			via: new Int32Array(order),
			tied: new Int32Array(order),
			...{ front: [], work: 0, radius: 0 },
		});
		space = { run: 0, near: side(), far: side(), marked: new Int32Array(order) };
		workspaces.set(index, space);
	}
	return space;
}

function begin(side: Side, ends: readonly number[], run: number, offsets: Int32Array): void {
	side.front = [...ends];
	side.work = 0;
	side.radius = 0;
	for (const actor of ends) {
		side.seen[actor] = run;
		side.hops[actor] = 0;
		side.cost[actor] = 0;
		side.work += (offsets[actor + 1] as number) - (offsets[actor] as number);
	}
}

/** Where the two sides of a search met: at the least number of hops, over one or more actors. */
interface Meeting {
	space: Workspace;
	/** Actors that both sides reached, all at the same distance from either. */
	actors: number[];
}

/**
 * Breadth-first search from both sides at once, whole levels at a time, always from the side with less to look at
 * (Pohl, "Bi-directional search", 1971). Every actor also learns the least cost from its side, so that the cheapest
 * of the shortest paths can be read off.
 */
function meet(search: Search): Meeting | null {
	const { index, source, targets, maxHops } = search;
	const space = workspaceOf(index);
	space.run++;
	const { near, far, run } = space;
	begin(near, [source], run, index.offsets);
	begin(far, targets, run, index.offsets);
	while (near.front.length > 0 && far.front.length > 0 && near.radius + far.radius < maxHops) {
		const met = step(search, space, near.work <= far.work);
		if (met.length > 0) return { space, actors: met };
	}
	return null;
}

/**
 * Takes one side a level further, the far one by walking arcs against their direction.
 * @returns the actors where it meets the other side
 */
function step(search: Search, { near, far, run }: Workspace, isForth: boolean): number[] {
	const { index, along, closed, banned } = search;
	const { offsets, heads, reverse } = index;
	const { costs } = along;
	const [side, other] = isForth ? [near, far] : [far, near];
	const { seen, hops, cost, via, tied } = side;
	const level = side.radius + 1;
	const next: number[] = [];
	const met: number[] = [];
	let work = 0;
	for (const v of side.front) {
		const here = cost[v] as number;
		for (let at = offsets[v] as number, end = offsets[v + 1] as number; at < end; at++) {
			const u = heads[at] as number;
			const isNew = seen[u] !== run;
			if (!isNew && hops[u] !== level) continue;
			const arc = isForth ? at : (reverse[at] as number);
			let more = costs[arc] as number;
			if (more < 0) more = along.weigh(arc);
			if (more === Number.POSITIVE_INFINITY) continue;
			const isMet = other.seen[u] === run;
			const isEnd = isMet && other.hops[u] === 0;
			if (banned !== undefined && (isForth ? level === 1 : isEnd) && banned.has(arc)) continue;
			if (isNew) {
				if (closed[u] === 1 && !isEnd) continue;
				seen[u] = run;
				hops[u] = level;
				cost[u] = here + more;
				via[u] = arc;
				next.push(u);
				work += (offsets[u + 1] as number) - (offsets[u] as number);
				if (isMet) met.push(u);
			} else if (here + more < (cost[u] as number)) {
				cost[u] = here + more;
				via[u] = arc;
				tied[u] = 0;
			} else if (here + more === cost[u]) tied[u] = run;
		}
	}
	Object.assign(side, { front: next, work, radius: level });
	return met;
}

/**
 * Marks the actors of the near side that lie on a path to the meeting, walking back from it.
 * @param cheapest only those on a cheapest path
 */
function markNear({ index, along, banned }: Search, { space, actors }: Meeting, cheapest: boolean): void {
	const { near, far, marked, run } = space;
	const { offsets, heads, reverse } = index;
	const best = cheapest ? leastCost(space, actors) : 0;
	let level = actors.filter((u) => !cheapest || (near.cost[u] as number) + (far.cost[u] as number) === best);
	for (const u of level) marked[u] = run;
	for (let hops = near.radius - 1; hops >= 0; hops--) {
		const next: number[] = [];
		for (const u of level) {
			for (let back = offsets[u] as number, end = offsets[u + 1] as number; back < end; back++) {
				const v = heads[back] as number;
				if (near.seen[v] !== run || near.hops[v] !== hops || marked[v] === run) continue;
				const arc = reverse[back] as number;
				const step = along.weigh(arc);
				if (step === Number.POSITIVE_INFINITY || (hops === 0 && banned?.has(arc))) continue;
				if (cheapest && (near.cost[v] as number) + step !== near.cost[u]) continue;
				marked[v] = run;
				next.push(v);
			}
		}
		level = next;
	}
}

function leastCost({ near, far }: Workspace, met: readonly number[]): number {
	return met.reduce(
		(least, u) => Math.min(least, (near.cost[u] as number) + (far.cost[u] as number)),
		Number.POSITIVE_INFINITY,
	);
}

/** The arcs that lead on from an actor on shortest paths, in the order of the actors they lead to. */
function onward(search: Search, { space }: Meeting, v: number, depth: number, cheapest: boolean): number[] {
	const { index, along, banned } = search;
	const { near, far, marked, run } = space;
	const found: number[] = [];
	for (let arc = index.offsets[v] as number, end = index.offsets[v + 1] as number; arc < end; arc++) {
		const u = index.heads[arc] as number;
		const isNearer = depth < near.radius;
		if (isNearer ? marked[u] !== run || near.hops[u] !== depth + 1 : far.seen[u] !== run) continue;
		if (!isNearer && far.hops[u] !== near.radius + far.radius - depth - 1) continue;
		const step = along.weigh(arc);
		if (step === Number.POSITIVE_INFINITY || (depth === 0 && banned?.has(arc))) continue;
		const fits = isNearer
			? (near.cost[v] as number) + step === near.cost[u]
			: (far.cost[u] as number) + step === far.cost[v];
		if (!cheapest || fits) found.push(arc);
	}
	return found;
}

/**
 * The best of the shortest paths: the cheapest, and of equally cheap ones the alphabetically first from its start.
 * @returns null when there is none within `maxHops`
 */
export function bestShortest(search: Search): FoundPath | null {
	const meeting = meet(search);
	if (!meeting) return null;
	const only = onlyCheapest(search, meeting);
	if (only) return only;
	markNear(search, meeting, true);
	const path: FoundPath = { actors: [search.source], arcs: [], length: 0, cost: 0 };
	const { near, far } = meeting.space;
	for (let depth = 0; depth < near.radius + far.radius; depth++) {
		const arc = onward(search, meeting, path.actors.at(-1) as number, depth, true)[0] as number;
		path.actors.push(search.index.heads[arc] as number);
		path.arcs.push(arc);
		path.cost += search.along.weigh(arc);
	}
	path.length = path.arcs.length;
	return path;
}

/** The cheapest shortest path where no other is as cheap, followed over the arcs that each side came by; else null. */
function onlyCheapest({ index, source }: Search, { space, actors: met }: Meeting): FoundPath | null {
	const { near, far, run } = space;
	const cost = leastCost(space, met);
	const middles = met.filter((u) => (near.cost[u] as number) + (far.cost[u] as number) === cost);
	const middle = middles[0] as number;
	if (middles.length > 1) return null;
	const arcs: number[] = [];
	for (let v = middle; near.hops[v] !== 0; v = index.tails[arcs[0] as number] as number) {
		if (near.tied[v] === run) return null;
		arcs.unshift(near.via[v] as number);
	}
	for (let v = middle; far.hops[v] !== 0; v = index.heads[arcs.at(-1) as number] as number) {
		if (far.tied[v] === run) return null;
		arcs.push(far.via[v] as number);
	}
	const actors = [source, ...arcs.map((arc) => index.heads[arc] as number)];
	return { actors, arcs, length: arcs.length, cost };
}

/** Better first: shorter, then cheaper, then alphabetically first from the start. */
export function byRank(a: FoundPath, b: FoundPath): number {
	if (a.length !== b.length) return a.length - b.length;
	if (a.cost !== b.cost) return a.cost - b.cost;
	const shared = Math.min(a.actors.length, b.actors.length);
	for (let i = 0; i < shared; i++) {
		const difference = (a.actors[i] as number) - (b.actors[i] as number);
		if (difference !== 0) return difference;
	}
	return a.actors.length - b.actors.length;
}

/** All shortest paths, best first. They can be very many: `limit` stops the search for more. */
export function everyShortest(search: Search, limit: number): FoundPath[] {
	const meeting = meet(search);
	if (!meeting) return [];
	markNear(search, meeting, false);
	const { near, far } = meeting.space;
	const hops = near.radius + far.radius;
	const found: FoundPath[] = [];
	const arcs: number[] = [];
	const walk = (v: number, cost: number): void => {
		if (found.length >= limit) return;
		if (arcs.length === hops) {
			const actors = [search.source, ...arcs.map((arc) => search.index.heads[arc] as number)];
			found.push({ actors, arcs: [...arcs], length: hops, cost });
			return;
		}
		for (const arc of onward(search, meeting, v, arcs.length, false)) {
			arcs.push(arc);
			walk(search.index.heads[arc] as number, cost + search.along.weigh(arc));
			arcs.pop();
		}
	};
	walk(search.source, 0);
	return found.sort(byRank);
}
