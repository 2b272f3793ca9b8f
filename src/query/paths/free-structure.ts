import FlatQueue from "flatqueue";
import type { FoundPath, Search } from "./shortest.ts";

/** One hop that counts, as a weight beside which costs are small; sums stay exact up to some thousand hops. */
const HOP = 1e12;

/**
 * The best path where some arcs add nothing to the length: least length first, then least cost, then alphabetically
 * first from its start. Dijkstra's algorithm (1959) from the targets, then down from the source.
 * @returns null when there is none within `maxHops`
 */
export function bestWithFreeArcs(search: Search): FoundPath | null {
	const { index, along, source, maxHops, banned } = search;
	const weights = weightsToTargets(search);
	const whole = weights[source] as number;
	if (whole === Number.POSITIVE_INFINITY || Math.floor(whole / HOP) > maxHops) return null;
	const path: FoundPath = { actors: [source], arcs: [], length: Math.floor(whole / HOP), cost: whole % HOP };
	let here = source;
	while (weights[here] !== 0) {
		for (let arc = index.offsets[here] as number; arc < (index.offsets[here + 1] as number); arc++) {
			const next = index.heads[arc] as number;
			if (next === source || (here === source && banned?.has(arc))) continue;
			if ((weights[next] as number) + weightOf(along, arc) !== weights[here]) continue;
			path.arcs.push(arc);
			path.actors.push(next);
			here = next;
			break;
		}
	}
	return path;
}

function weightOf(along: Search["along"], arc: number): number {
	const cost = along.weigh(arc);
	return cost === Number.POSITIVE_INFINITY || along.isFree(arc) ? cost : cost + HOP;
}

/** By actor: the least weight of a way to a target. */
function weightsToTargets({ index, along, source, targets, closed, banned }: Search): Float64Array {
	const { offsets, heads, reverse } = index;
	const weights = new Float64Array(index.actors.length).fill(Number.POSITIVE_INFINITY);
	const queue = new FlatQueue<number>();
	for (const target of targets) {
		weights[target] = 0;
		queue.push(target, 0);
	}
	for (let weight = queue.peekValue(); weight !== undefined; weight = queue.peekValue()) {
		const v = queue.pop() as number;
		if (weight > (weights[v] as number) || v === source) continue;
		for (let back = offsets[v] as number; back < (offsets[v + 1] as number); back++) {
			const u = heads[back] as number;
			const arc = reverse[back] as number;
			if ((closed[u] === 1 && u !== source) || (u === source && banned?.has(arc))) continue;
			const sum = weight + weightOf(along, arc);
			if (sum >= (weights[u] as number)) continue;
			weights[u] = sum;
			queue.push(u, sum);
		}
	}
	return weights;
}
