import fc from "fast-check";
import { createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import {
	type ActorKind,
	type ArticleRecord,
	type EdgeAttributes,
	type KnowledgeGraph,
	MODALITIES,
} from "../../src/model/index.ts";

type When = Pick<EdgeAttributes, "start" | "end" | "dates">;
const KINDS: ActorKind[] = ["country", "country", "person", "organization"];
const ARTICLES: ArticleRecord[] = [
	{ id: "a", title: "A", publisher: "Wire", author: null, url: null, published: "2024-07-25", text: "xxxx" },
	{ id: "b", title: "B", publisher: null, author: null, url: null, published: null, text: "xxxx" },
];

/** Small random multigraphs with parallel edges, loops, dates and all modalities. */
export const smallMultigraph: fc.Arbitrary<KnowledgeGraph> = fc
	.record({
		order: fc.integer({ min: 5, max: 6 }),
		edges: fc.array(
			fc.record({
				from: fc.nat(5),
				to: fc.nat(5),
				type: fc.constantFrom("met", "backs", "cutTies", "leads", "fights"),
				modality: fc.option(fc.constantFrom(...MODALITIES), { nil: "asserted" as const, freq: 1 }),
				when: fc.constantFrom<When>(
					{ start: null, end: null },
					{ start: "2010", end: "2010" },
					{ start: "2020-05", end: "2020-05" },
					{ start: "2024-07-24", end: "2024-07-24" },
					{ start: "2012-03", end: null },
					{ start: null, end: "2019-11-02" },
					{ start: "2016", end: "2020-05-20" },
					{ start: "2014", end: "2014-06" },
					{ start: "2011-01-05", end: "2020-05-21", dates: ["2011-01-05", "2018", "2020-05-21"] },
				),
				confidence: fc.constantFrom(0.25, 0.5, 1),
				said: fc.constantFrom([], ["a"], ["a", "b"], ["b", "b"]),
			}),
			{ minLength: 4, maxLength: 20 },
		),
	})
	.map(({ order, edges }) => {
		const graph = createGraph("Random", "1");
		graph.setAttribute("articles", ARTICLES);
		for (let i = 0; i < order; i++) {
			const kind = KINDS[i % KINDS.length] as ActorKind;
			graph.addNode(`n${i}`, { label: `N${i}`, kind, aliases: [], mentions: 1, x: 0, y: 0 });
		}
		edges.forEach(({ from, to, type: id, modality, when, confidence, said }, i) => {
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
				precision: null,
				confidence,
				...when,
				evidence: said.map((article, j) => ({ article, start: j, end: j + 1, quote: "x", rule: "test" })),
			});
		});
		return graph;
	});
