import { byText } from "../graph/index.ts";
import { type EdgeAttributes, EntenteError } from "../model/index.ts";
import { byStrength, type Direction, otherEnd, type RelationFilter, relationTest } from "./filter.ts";
import { stepsFrom } from "./neighbours.ts";
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

/** How an actor was reached: from which other, and how good the way so far is. */
interface Arrival {
	from: string | null;
	/** Hops so far without an asserted relation. */
	weak: number;
	/** Sum of -log(confidence) of the hops' strongest relations. */
	cost: number;
}

type Test = (attributes: EdgeAttributes) => boolean;

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
	const reached = new Map<string, Arrival>([[from, { from: null, weak: 0, cost: 0 }]]);
	let level = [from];
	for (let hops = 0; hops < maxHops && level.length > 0 && !reached.has(to); hops++) {
		const next = new Map<string, Arrival>();
		for (const actor of level) {
			const here = reached.get(actor) as Arrival;
			for (const [other, strongest] of stepsToNew(view, actor, direction, passes, reached)) {
				const arrival = arriveOver(here, actor, strongest.attributes);
				const rival = next.get(other);
				if (!rival || isBetter(arrival, rival)) next.set(other, arrival);
			}
		}
		for (const [actor, arrival] of next) reached.set(actor, arrival);
		level = [...next.keys()].sort(byText);
	}
	return reached.has(to) ? traceBack(view, reached, to, direction, passes) : null;
}

/** The actors one step away that no shorter way has reached, each with the strongest relation that leads there. */
function stepsToNew(
	view: GraphView,
	actor: string,
	direction: Direction,
	passes: Test,
	reached: ReadonlyMap<string, Arrival>,
): Map<string, Relation> {
	const strongest = new Map<string, Relation>();
	for (const relation of view.relationsOf(actor)) {
		const other = otherEnd(relation, actor, direction);
		if (other === null || reached.has(other) || !passes(relation.attributes)) continue;
		const rival = strongest.get(other);
		if (!rival || byStrength(relation, rival) < 0) strongest.set(other, relation);
	}
	return strongest;
}

function arriveOver(here: Arrival, from: string, strongest: EdgeAttributes): Arrival {
	return {
		from,
		weak: here.weak + (strongest.modality === "asserted" ? 0 : 1),
		cost: here.cost - Math.log(Math.max(strongest.confidence, Number.MIN_VALUE)),
	};
}

/** Levels are walked in alphabetical order, so that of equals the alphabetically first is kept. */
function isBetter(a: Arrival, b: Arrival): boolean {
	return a.weak < b.weak || (a.weak === b.weak && a.cost < b.cost);
}

function traceBack(
	view: GraphView,
	reached: ReadonlyMap<string, Arrival>,
	to: string,
	direction: Direction,
	passes: Test,
): Path {
	const actors = [to];
	for (let from = reached.get(to)?.from; from; from = reached.get(from)?.from) actors.unshift(from);
	const hops = actors.slice(1).map((next, i): Hop => {
		const from = actors[i] as string;
		const step = stepsFrom(view, from, direction, passes).find(({ actor }) => actor === next);
		return { from, to: next, relations: step?.relations ?? [] };
	});
	return { actors, hops };
}
