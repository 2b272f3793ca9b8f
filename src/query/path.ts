import { byText } from "../graph/index.ts";
import { EntenteError } from "../model/index.ts";
import { type Direction, type RelationFilter, relationTest } from "./filter.ts";
import { type Neighbour, stepsFrom } from "./neighbours.ts";
import type { GraphView, Relation } from "./view.ts";

export interface PathOptions extends RelationFilter {
	direction?: Direction;
	/** Longest path looked for, in hops. Default: no limit. */
	maxHops?: number;
}

/** One step of a path with all relations that make it. */
export interface Hop {
	from: string;
	to: string;
	/** Strongest first, at least one; each may point either way unless the search went `forward`. */
	relations: Relation[];
}

/** A way from one actor to another; `actors` has one more entry than `hops`. */
export interface Path {
	actors: string[];
	hops: Hop[];
}

/** How an actor was reached: from where, over what, and how good the way so far is. */
interface Arrival {
	hop: Hop | null;
	/** Hops so far without an asserted relation. */
	weak: number;
	/** Sum of -log(confidence) of the hops' strongest relations. */
	cost: number;
}

/**
 * A shortest path in hops, found by breadth-first search one level at a time (Moore 1959). Among all paths of
 * that length it is the one with the fewest hops that no relation asserts, then with the highest product of the
 * confidences of each hop's strongest relation, then the alphabetically first from its end backwards.
 *
 * @returns null when no relation that passes the options connects the two; a path without hops from an actor to
 * itself
 * @throws EntenteError `unknown-actor` for an id that is not in the graph, `bad-option` for a malformed option
 */
export function shortestPath(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions = {},
): Path | null {
	const { direction = "any", maxHops = Number.POSITIVE_INFINITY } = options;
	if (Number.isNaN(maxHops) || maxHops < 1) {
		throw new EntenteError("bad-option", "The longest path must have at least one hop.");
	}
	for (const id of [from, to]) {
		if (!view.actor(id)) throw new EntenteError("unknown-actor", `There is no actor "${id}" in this graph.`);
	}
	const passes = relationTest(options);
	const reached = new Map<string, Arrival>([[from, { hop: null, weak: 0, cost: 0 }]]);
	let level = [from];
	for (let hops = 0; hops < maxHops && level.length > 0 && !reached.has(to); hops++) {
		const next = new Map<string, Arrival>();
		for (const actor of level) {
			const here = reached.get(actor) as Arrival;
			for (const step of stepsFrom(view, actor, direction, passes)) {
				if (reached.has(step.actor)) continue;
				const arrival = arriveOver(here, actor, step);
				const rival = next.get(step.actor);
				if (!rival || isBetter(arrival, rival)) next.set(step.actor, arrival);
			}
		}
		for (const [actor, arrival] of next) reached.set(actor, arrival);
		level = [...next.keys()].sort(byText);
	}
	return reached.has(to) ? traceBack(reached, to) : null;
}

function arriveOver(here: Arrival, from: string, step: Neighbour): Arrival {
	const strongest = (step.relations[0] as Relation).attributes;
	return {
		hop: { from, to: step.actor, relations: step.relations },
		weak: here.weak + (strongest.modality === "asserted" ? 0 : 1),
		cost: here.cost - Math.log(Math.max(strongest.confidence, Number.MIN_VALUE)),
	};
}

/** Levels are walked in alphabetical order, so that of equals the alphabetically first is kept. */
function isBetter(a: Arrival, b: Arrival): boolean {
	return a.weak < b.weak || (a.weak === b.weak && a.cost < b.cost);
}

function traceBack(reached: ReadonlyMap<string, Arrival>, to: string): Path {
	const hops: Hop[] = [];
	for (let hop = reached.get(to)?.hop; hop; hop = reached.get(hop.from)?.hop) hops.unshift(hop);
	const first = hops[0]?.from ?? to;
	return { actors: [first, ...hops.map((hop) => hop.to)], hops };
}
