import { bidirectional } from "graphology-shortest-path";
import { createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { KnowledgeGraph, RelationType } from "../../src/model/index.ts";
import { shortestPath, viewOf } from "../../src/query/index.ts";
import { type Benchmark, type Measure, measure } from "./table.ts";

const ACTORS = 2000;
const RELATIONS = 12_000;
const PAIRS = 200;

/** Numbers from 0 up to 1, the same in every run: Park and Miller's generator (1988). */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

function randomGraph(random: () => number): KnowledgeGraph {
	const graph = createGraph("Random", "1");
	const type = RELATION_TYPES.find(({ id }) => id === "backs") as RelationType;
	const { id, label, plover, cameo, stance, symmetric } = type;
	for (let i = 0; i < ACTORS; i++)
		graph.addNode(`n${i}`, { label: `N${i}`, kind: "country", aliases: [], mentions: 1, x: 0, y: 0 });
	for (let i = 0; i < RELATIONS; i++) {
		const ends = [random(), random()].map((value) => `n${Math.floor(value * ACTORS)}`) as [string, string];
		graph.addDirectedEdgeWithKey(`e${i}`, ...ends, {
			type: id,
			label,
			plover,
			cameo,
			stance,
			symmetric,
			modality: "asserted",
			start: null,
			end: null,
			precision: null,
			confidence: 0.5,
			evidence: [],
		});
	}
	return graph;
}

/** The middle of the times that a question takes over all pairs, in milliseconds. */
function medianTime(pairs: readonly [string, string][], ask: (from: string, to: string) => unknown): number {
	for (const [from, to] of pairs) ask(from, to);
	const times = pairs.map(([from, to]) => {
		const began = performance.now();
		ask(from, to);
		return performance.now() - began;
	});
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

async function run(): Promise<Measure[]> {
	const random = randomNumbers(7);
	const graph = randomGraph(random);
	const pairs = Array.from({ length: PAIRS }, (): [string, string] => [
		`n${Math.floor(random() * ACTORS)}`,
		`n${Math.floor(random() * ACTORS)}`,
	]);
	const began = performance.now();
	const view = viewOf(graph);
	const indexed = performance.now() - began;
	const ours = medianTime(pairs, (from, to) => shortestPath(view, from, to, { direction: "forward" }));
	const theirs = medianTime(pairs, (from, to) => bidirectional(graph, from, to));
	return [
		measure(`index of ${ACTORS} actors and ${RELATIONS} relations`, "ms", indexed),
		measure("one shortest path, median", "ms", ours, ["graphology-shortest-path", theirs]),
	];
}

/** How fast paths are found in a random graph. */
export const pathBenchmark: Benchmark = { name: "paths", run };
