import type { Move, Problem } from "./options.ts";
import type { PathIndex } from "./path-index.ts";

/**
 * For any actor and state, the least cost of a walk of exactly so many hops to a target, Infinity when there is none.
 * A walk may pass an actor twice, so it is never dearer than a path: a bound that a search for paths can trust.
 */
export interface Bounds {
	least(actor: number, state: number, hops: number): number;
	/** What is known of one number of hops by actor and state, -1 where nothing is; `isWhole`: -1 means Infinity. */
	layer(hops: number): { costs: Float64Array; isWhole: boolean };
}

/** Layers of numbers by actor and state, handed out again once the search that used them is over. */
interface Pool {
	layers: Float64Array[];
	used: { layer: Float64Array; touched: number[] }[];
}

const pools = new WeakMap<PathIndex, Map<number, Pool>>();

function poolOf(index: PathIndex, states: number): Pool {
	const byStates = pools.get(index) ?? new Map<number, Pool>();
	pools.set(index, byStates);
	const pool = byStates.get(states) ?? { layers: [], used: [] };
	byStates.set(states, pool);
	for (const { layer, touched } of pool.used) {
		for (const place of touched) layer[place] = -1;
		pool.layers.push(layer);
	}
	pool.used = [];
	return pool;
}

interface Layer {
	/** Least costs by actor and state; -1 where nothing is known yet. */
	costs: Float64Array;
	/** The places in `costs` that are not -1. */
	touched: number[];
	/** True when every place is known: what is -1 cannot be reached. */
	isWhole: boolean;
}

/**
 * The bounds of a problem. Layers close to the targets are worked out whole, from the targets outwards, as long as
 * that is less work than the other way; beyond them a bound is worked out when it is asked for, and kept. Bounds are
 * valid until those of another problem over the same index are made.
 * @param wholeLayers how many layers, from the targets on, to work out whole
 */
export function createBounds(problem: Problem, wholeLayers: number): Bounds {
	const { index, states, targets, source, closed } = problem;
	const { offsets, heads } = index;
	const pool = poolOf(index, states);
	const newLayer = (isWhole: boolean): Layer => {
		const costs = pool.layers.pop() ?? new Float64Array(index.actors.length * states).fill(-1);
		const layer: Layer = { costs, touched: [], isWhole };
		pool.used.push({ layer: costs, touched: layer.touched });
		return layer;
	};
	const layers: Layer[] = [newLayer(true)];
	for (const target of targets)
		for (let state = 0; state < states; state++)
			if (problem.accepts(state)) put(layers[0] as Layer, target * states + state, 0);
	const layerOf = (hops: number): Layer => {
		while (layers.length <= hops) {
			const layer = newLayer(layers.length <= wholeLayers);
			if (layer.isWhole) fillFrom(problem, layers.at(-1) as Layer, layer, layers.length === 1);
			layers.push(layer);
		}
		return layers[hops] as Layer;
	};
	const least = (actor: number, state: number, hops: number): number => {
		const layer = layerOf(hops);
		const place = actor * states + state;
		const known = layer.costs[place] as number;
		if (known >= 0) return known;
		if (layer.isWhole) return Number.POSITIVE_INFINITY;
		let best = Number.POSITIVE_INFINITY;
		const moves = problem.moves[state] as readonly Move[];
		for (let arc = offsets[actor] as number, end = offsets[actor + 1] as number; arc < end; arc++) {
			const next = heads[arc] as number;
			if (next === source || (hops > 1 && closed[next] === 1)) continue;
			for (const { to, along } of moves) {
				const after = least(next, problem.enter(to, next), hops - 1);
				if (after >= best) continue;
				const sum = after + along.weigh(arc);
				if (sum < best) best = sum;
			}
		}
		put(layer, place, best);
		return best;
	};
	return { least, layer: layerOf };
}

function put(layer: Layer, place: number, cost: number): void {
	if ((layer.costs[place] as number) < 0) layer.touched.push(place);
	layer.costs[place] = cost;
}

/** Works out a whole layer from the one that is a hop closer to the targets. */
function fillFrom(problem: Problem, closer: Layer, layer: Layer, fromTargets: boolean): void {
	const { index, states, source, closed, moves } = problem;
	const { offsets, heads, reverse } = index;
	for (const place of closer.touched) {
		const state = place % states;
		const actor = (place - state) / states;
		if (!fromTargets && closed[actor] === 1) continue;
		const after = closer.costs[place] as number;
		for (let back = offsets[actor] as number, end = offsets[actor + 1] as number; back < end; back++) {
			const before = heads[back] as number;
			if (closed[before] === 1 && before !== source) continue;
			for (let from = 0; from < states; from++) {
				for (const { to, along } of moves[from] as readonly Move[]) {
					if (problem.enter(to, actor) !== state) continue;
					const sum = after + along.weigh(reverse[back] as number);
					const place = before * states + from;
					const known = layer.costs[place] as number;
					if (sum !== Number.POSITIVE_INFINITY && (known < 0 || sum < known)) put(layer, place, sum);
				}
			}
		}
	}
}
