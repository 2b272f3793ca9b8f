import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import type { GraphView } from "../view.ts";
import { type PairStance, pairStances, type StructureOptions } from "./signed-pairs.ts";

/** Actors who stand closer to each other than to the rest. */
export interface Bloc {
	/** Ids, the most tied first. */
	members: string[];
	/** The friendly pairs inside, the closest first. */
	ties: PairStance[];
	/** Hostile pairs inside: what the bloc has to live with. */
	rifts: PairStance[];
	/** Hostile pairs with members of other blocs, the worst first. */
	fronts: PairStance[];
}

/**
 * Blocs: the communities of the graph of friendly pairs, weighted by their scores, found by the Louvain method
 * (Blondel and others 2008) with nodes visited in fixed order. Hostile pairs have no say in who belongs together, for
 * Louvain knows only positive weights; they are listed as rifts and fronts. Blocs of one are left out.
 * @returns largest first
 */
export function blocs(
	view: GraphView,
	types: readonly RelationType[],
	options: StructureOptions = {},
): Bloc[] {
	return blocsIn(pairStances(view, types, options));
}

/** The same over pairs that are weighed already. */
export function blocsIn(stances: readonly PairStance[]): Bloc[] {
	const friendly = stances.filter(({ sign }) => sign > 0);
	if (friendly.length === 0) return [];
	const communities = louvain(graphOfPairs(friendly), { getEdgeWeight: "weight", randomWalk: false });
	const strengths = new Map<string, number>();
	for (const { a, b, score } of friendly) {
		for (const id of [a, b]) strengths.set(id, (strengths.get(id) ?? 0) + score);
	}
	const members = new Map<number, string[]>();
	for (const [id, community] of Object.entries(communities)) {
		members.set(community, [...(members.get(community) ?? []), id]);
	}
	const byStrength = (x: string, y: string) =>
		(strengths.get(y) ?? 0) - (strengths.get(x) ?? 0) || byText(x, y);
	return [...members.values()]
		.map((ids) => blocOf(ids.sort(byStrength), stances))
		.filter((bloc) => bloc.members.length > 1)
		.sort((x, y) => y.members.length - x.members.length || byText(x.members.join(), y.members.join()));
}

/** Pairs as a graph with `weight` on its edges, for graphology's own algorithms. */
export function graphOfPairs(pairs: readonly PairStance[]): UndirectedGraph {
	const graph = new UndirectedGraph();
	for (const { a, b, score } of pairs) graph.mergeEdge(a, b, { weight: Math.abs(score) });
	return graph;
}

function blocOf(members: string[], stances: readonly PairStance[]): Bloc {
	const inside = new Set(members);
	const within = stances.filter(({ a, b }) => inside.has(a) && inside.has(b));
	const across = stances.filter(({ a, b, sign }) => sign < 0 && inside.has(a) !== inside.has(b));
	return {
		members,
		ties: within.filter(({ sign }) => sign > 0).sort((x, y) => y.score - x.score),
		rifts: within.filter(({ sign }) => sign < 0).sort((x, y) => x.score - y.score),
		fronts: across.sort((x, y) => x.score - y.score),
	};
}
