import fc from "fast-check";
import { createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import { type KnowledgeGraph, MODALITIES } from "../../src/model/index.ts";
import type { GraphView, Relation } from "../../src/query/index.ts";

/** Small random multigraphs with parallel edges, loops, dates and all modalities. */
export const smallMultigraph: fc.Arbitrary<KnowledgeGraph> = fc
	.record({
		order: fc.integer({ min: 2, max: 6 }),
		edges: fc.array(
			fc.record({
				from: fc.nat(5),
				to: fc.nat(5),
				type: fc.constantFrom("met", "backs", "cutTies", "leads"),
				modality: fc.constantFrom("asserted" as const, "asserted" as const, ...MODALITIES),
				year: fc.constantFrom(null, "2010", "2020-05", "2024-07-24"),
				confidence: fc.constantFrom(0.25, 0.5, 1),
			}),
			{ maxLength: 12 },
		),
	})
	.map(({ order, edges }) => {
		const graph = createGraph("Random", "1");
		for (let i = 0; i < order; i++) {
			graph.addNode(`n${i}`, { label: `N${i}`, kind: "country", aliases: [], mentions: 1, x: 0, y: 0 });
		}
		edges.forEach(({ from, to, type: id, modality, year, confidence }, i) => {
			const type = RELATION_TYPES.find((one) => one.id === id);
			if (!type) throw new Error(`The taxonomy has ${id}.`);
			graph.addEdgeWithKey(`e${i}`, `n${from % order}`, `n${to % order}`, {
				type: id,
				label: type.label,
				plover: type.plover,
				cameo: type.cameo,
				stance: type.stance,
				symmetric: type.symmetric,
				modality,
				start: year,
				end: year,
				precision: null,
				confidence,
				evidence: [],
			});
		});
		return graph;
	});

/** Every simple path between two actors as lists of actors, found by trying all. */
export function allSimplePaths(
	view: GraphView,
	from: string,
	to: string,
	mayWalk: (relation: Relation, from: string) => boolean,
): string[][] {
	const paths: string[][] = [];
	const walk = (path: string[]) => {
		const here = path.at(-1) as string;
		if (here === to) {
			paths.push(path);
			return;
		}
		const next = new Set<string>();
		for (const relation of view.relations()) {
			if (relation.source !== here && relation.target !== here) continue;
			const other = relation.source === here ? relation.target : relation.source;
			if (!path.includes(other) && mayWalk(relation, here)) next.add(other);
		}
		for (const other of next) walk([...path, other]);
	};
	walk([from]);
	return paths;
}
