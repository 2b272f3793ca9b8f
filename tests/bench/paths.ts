import { bidirectional } from "graphology-shortest-path";
import type { KnowledgeGraph } from "../../src/model/index.ts";
import {
	allShortestPaths,
	findPaths,
	firstArrival,
	type GraphView,
	pathIndexOf,
	type RankedPathOptions,
	shortestPath,
	viewOf,
} from "../../src/query/index.ts";
import { eventGraph, randomNumbers } from "./event-graph.ts";
import { type Benchmark, type Measure, measure } from "./table.ts";

const PAIRS = 200;
const CONSTRAINED: RankedPathOptions = {
	classes: ["CONSULT", "SUPPORT", "AGREE", "COOPERATE", "REQUEST", "ACCUSE"],
	stances: ["cooperative", "hostile"],
	from: "2008",
	until: "2013-06",
};

type Pair = readonly [from: string, to: string];

/** Milliseconds that a question takes over all pairs, sorted; asked once before, so that the program is warm. */
function timesOf(pairs: readonly Pair[], ask: (from: string, to: string) => unknown): number[] {
	for (const [from, to] of pairs) ask(from, to);
	return pairs
		.map(([from, to]) => {
			const began = performance.now();
			ask(from, to);
			return performance.now() - began;
		})
		.sort((a, b) => a - b);
}

function percentile(sorted: readonly number[], percent: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] as number;
}

/** Pairs of different actors, drawn from all that have a relation. */
function randomPairs(graph: KnowledgeGraph): Pair[] {
	const random = randomNumbers(7);
	const actors = graph.nodes().sort();
	const draw = () => actors[Math.floor(random() * actors.length)] as string;
	const pairs: Pair[] = [];
	while (pairs.length < PAIRS) {
		const [from, to] = [draw(), draw()];
		if (from !== to) pairs.push([from, to]);
	}
	return pairs;
}

function indexing(view: GraphView): Measure {
	const began = performance.now();
	pathIndexOf(view);
	return measure("path index built", "ms", performance.now() - began);
}

function run(): Measure[] {
	const { name, graph } = eventGraph();
	const began = performance.now();
	const view = viewOf(graph);
	const viewed = performance.now() - began;
	const index = indexing(view);
	const pairs = randomPairs(graph);
	const measures: Measure[] = [measure("view made", "ms", viewed), index];
	const take = (
		what: string,
		percents: readonly number[],
		ask: (from: string, to: string) => unknown,
		peer?: readonly number[],
	) => {
		const times = timesOf(pairs, ask);
		for (const percent of percents)
			measures.push(
				measure(
					`${what}, p${percent}`,
					"ms",
					percentile(times, percent),
					peer && ["graphology-shortest-path, one path", percentile(peer, percent)],
				),
			);
	};
	const theirs = timesOf(pairs, (from, to) => bidirectional(graph, from, to));
	const either = [50, 95];
	take("one shortest path", either, (from, to) => shortestPath(view, from, to), theirs);
	take(
		"one shortest path, forward",
		either,
		(from, to) => shortestPath(view, from, to, { direction: "forward" }),
		theirs,
	);
	take(
		"all shortest paths",
		either,
		(from, to) => allShortestPaths(view, from, to, {}, Number.POSITIVE_INFINITY),
		theirs,
	);
	take("ten shortest simple paths", either, (from, to) => findPaths(view, from, to, { k: 10 }), theirs);
	take("one shortest path, constrained", either, (from, to) => shortestPath(view, from, to, CONSTRAINED));
	take("all shortest paths, constrained", either, (from, to) =>
		allShortestPaths(view, from, to, CONSTRAINED, Number.POSITIVE_INFINITY),
	);
	take("ten shortest simple paths, constrained", either, (from, to) =>
		findPaths(view, from, to, { ...CONSTRAINED, k: 10 }),
	);
	take("earliest arrival in order of time", either, (from, to) => firstArrival(view, from, to));
	return measures.map((one) => ({ ...one, name: `${name}: ${one.name}` }));
}

/** How fast paths are found among half a million events, beside graphology's own search. */
export const pathBenchmark: Benchmark = { name: "paths", run: async () => run() };
