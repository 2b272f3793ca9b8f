import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/files/index.ts";
import type { KnowledgeGraph } from "../../src/model/index.ts";
import { nodeSize, placeActors } from "../../src/picture/index.ts";
import { packDiscs } from "../../src/picture/pack.ts";
import {
	ASSAD,
	articleOf,
	graphOf,
	INSURGENTS,
	IRAN,
	RUSSIA,
	type Said,
	SYRIA,
	smallGraph,
	TURKEY,
} from "../graph/fixtures.ts";

/** The smallest space between two discs; negative where two overlap. */
function smallestGap(graph: KnowledgeGraph): number {
	const discs = graph.mapNodes((id, { x, y }) => ({ x, y, size: nodeSize(graph, id) }));
	const gaps = discs.flatMap((a, i) =>
		discs.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.size - b.size),
	);
	return Math.min(...gaps);
}

const apart: Said[] = [
	{ sentence: "A.", source: RUSSIA, type: "backs", target: SYRIA },
	{ sentence: "B.", source: TURKEY, type: "backs", target: INSURGENTS },
];

describe("placeActors", () => {
	it("gives the same picture whatever the order in which the graph was built", () => {
		const [one, two] = [
			articleOf("a", null, apart),
			articleOf("b", null, [{ ...apart[0], source: ASSAD } as Said]),
		];
		const graphs = [graphOf([one, two]), graphOf([two, one])];
		for (const graph of graphs) placeActors(graph);
		expect(new Set(graphs.map(writeGraphJson)).size).toBe(1);
	});

	it("places every actor at two decimals, no disc on another", () => {
		const graph = smallGraph();
		placeActors(graph);
		expect(smallestGap(graph)).toBeGreaterThan(0);
		graph.forEachNode((_id, { x, y }) => {
			expect([x, y]).toEqual([x, y].map((value) => Number(value.toFixed(2))));
			expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false);
		});
	});

	it("puts unconnected parts side by side", () => {
		const graph = graphOf([articleOf("a", null, apart)]);
		graph.addNode(IRAN.id, { label: "Iran", kind: "country", aliases: [], mentions: 1, x: 0, y: 0 });
		placeActors(graph);
		const discAround = (ids: string[]) => {
			const points = ids.map((id) => ({ ...graph.getNodeAttributes(id), size: nodeSize(graph, id) }));
			const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
			const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
			return { x, y, radius: Math.max(...points.map((p) => Math.hypot(p.x - x, p.y - y) + p.size)) };
		};
		const parts = [[RUSSIA.id, SYRIA.id], [TURKEY.id, INSURGENTS.id], [IRAN.id]].map(discAround);
		parts.forEach((a, i) => {
			for (const b of parts.slice(i + 1)) {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
			}
		});
	});

	it("starts from the places that actors have, and sets newcomers beside their neighbours", () => {
		const graph = smallGraph();
		placeActors(graph);
		graph.addNode("country:IRQ", { label: "Iraq", kind: "country", aliases: [], mentions: 1, x: 0, y: 0 });
		const [edge] = graph.mapEdges((_key, attributes) => attributes);
		if (!edge) throw new Error("The graph has an edge.");
		graph.addEdgeWithKey("new", "country:IRQ", IRAN.id, edge);
		placeActors(graph, { iterations: 1 });
		const distanceTo = (id: string) => {
			const [a, b] = ["country:IRQ", id].map((key) => graph.getNodeAttributes(key));
			return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
		};
		const nearest = graph.nodes().filter((id) => id !== "country:IRQ");
		nearest.sort((a, b) => distanceTo(a) - distanceTo(b));
		expect(nearest[0]).toBe(IRAN.id);
	});

	it("leaves an empty graph empty", () => {
		const graph = graphOf([]);
		placeActors(graph);
		expect(graph.order).toBe(0);
	});
});

describe("packDiscs", () => {
	it("never lets two discs overlap", () => {
		const radii = fc.array(fc.double({ min: 0.5, max: 300, noNaN: true }), { maxLength: 40 });
		fc.assert(
			fc.property(radii, (given) => {
				const centres = packDiscs(given);
				expect(centres).toHaveLength(given.length);
				centres.forEach((a, i) => {
					centres.slice(i + 1).forEach((b, j) => {
						const touching = (given[i] as number) + (given[i + 1 + j] as number);
						expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(touching * (1 - 1e-9));
					});
				});
			}),
		);
	});
});

describe("nodeSize", () => {
	it("grows with the square root of the sentences, denied ones not counted", () => {
		const graph = smallGraph();
		expect(nodeSize(graph, "person:recep-tayyip-erdogan")).toBe(5);
		expect(nodeSize(graph, IRAN.id)).toBe(7.2);
		expect(nodeSize(graph, SYRIA.id)).toBe(9.92);
	});
});
