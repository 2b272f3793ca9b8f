import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import type { GraphView } from "../view.ts";
import { graphOfPairs } from "./blocs.ts";
import { type PairStance, pairStances, type StructureOptions } from "./signed-pairs.ts";

/** How central an actor is among the pairs that were weighed. */
export interface Centrality {
	actor: string;
	/** With how many actors it is friends, and with how many at odds. */
	friends: number;
	rivals: number;
	/** Share of the attention: PageRank (Page and others 1998) over all signed pairs, weighted; sums up to 1. */
	pagerank: number;
	/**
	 * Share of the shortest ways over friendly pairs that lead through it: betweenness (Freeman 1977, by Brandes 2001),
	 * 0 to 1. Who is high here and no great power is a broker. Null where the graph is too large to work it out.
	 */
	betweenness: number | null;
	/** Its strongest pairs, friendly or not. */
	pairs: PairStance[];
}

/** Betweenness takes actors times pairs steps: above this product it is not worked out. */
const LARGEST_FOR_BETWEENNESS = 100_000_000;

/** The actors with any signed pair, by their share of the attention. */
export function centralities(
	view: GraphView,
	types: readonly RelationType[],
	options: StructureOptions = {},
): Centrality[] {
	return centralitiesIn(pairStances(view, types, options));
}

/** The same over pairs that are weighed already. */
export function centralitiesIn(stances: readonly PairStance[]): Centrality[] {
	const signed = stances.filter(({ sign }) => sign !== 0);
	if (signed.length === 0) return [];
	const all = graphOfPairs(signed);
	const friendly = graphOfPairs(signed.filter(({ sign }) => sign > 0));
	const attention = pagerank(all, { getEdgeWeight: "weight" });
	const between =
		friendly.order * friendly.size > LARGEST_FOR_BETWEENNESS
			? null
			: betweenness(friendly, { getEdgeWeight: null, normalized: true });
	const pairsOf = new Map<string, PairStance[]>();
	for (const pair of signed) {
		for (const id of [pair.a, pair.b]) {
			const known = pairsOf.get(id);
			if (known) known.push(pair);
			else pairsOf.set(id, [pair]);
		}
	}
	return [...pairsOf]
		.map(([actor, pairs]) => ({
			actor,
			friends: pairs.filter(({ sign }) => sign > 0).length,
			rivals: pairs.filter(({ sign }) => sign < 0).length,
			pagerank: rounded(attention[actor] ?? 0),
			betweenness: between && rounded(between[actor] ?? 0),
			pairs: pairs.sort((x, y) => Math.abs(y.score) - Math.abs(x.score)),
		}))
		.sort((x, y) => y.pagerank - x.pagerank || byText(x.actor, y.actor));
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
