import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/files/index.ts";
import { addExtraction, createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import { type Actor, MODALITIES } from "../../src/model/index.ts";
import {
	ASSAD,
	articleOf,
	ERDOGAN,
	graphOf,
	INSURGENTS,
	IRAN,
	type ReadArticle,
	RUSSIA,
	type Said,
	SYRIA,
	smallGraph,
	TURKEY,
} from "./fixtures.ts";

const BACKS: Said = { sentence: "Russia backs Syria.", source: RUSSIA, type: "backs", target: SYRIA };

describe("relations", () => {
	it("makes one edge of statements that say the same, with all their evidence in order", () => {
		const graph = graphOf([
			articleOf("b", "2024-01-02", [{ ...BACKS, confidence: 0.5 }]),
			articleOf("a", "2024-01-01", [{ ...BACKS, confidence: 0.8 }, BACKS]),
		]);
		expect(graph.edges()).toEqual(["country:RUS>country:SYR:backs:asserted"]);
		const { evidence, confidence, ...rest } = graph.getEdgeAttributes(
			"country:RUS>country:SYR:backs:asserted",
		);
		expect(evidence.map(({ article, start }) => [article, start])).toEqual([
			["a", 0],
			["a", 20],
			["b", 0],
		]);
		expect(confidence).toBe(0.98);
		expect(rest).toEqual({
			type: "backs",
			label: "backs",
			plover: "SUPPORT",
			cameo: "050",
			stance: "cooperative",
			modality: "asserted",
			symmetric: false,
			start: null,
			end: null,
			precision: null,
		});
	});

	it("keeps type, modality and time apart, and guesses no date", () => {
		const graph = graphOf([
			articleOf("a", null, [
				BACKS,
				{ ...BACKS, modality: "denied" },
				{ ...BACKS, time: "2024-07-24" },
				{ ...BACKS, time: ["2015-09", null] },
				{ ...BACKS, time: [null, "2023"] },
				{ ...BACKS, type: "arms" },
			]),
		]);
		expect(graph.edges().sort()).toEqual([
			"country:RUS>country:SYR:arms:asserted",
			"country:RUS>country:SYR:backs:asserted",
			"country:RUS>country:SYR:backs:asserted:/2023",
			"country:RUS>country:SYR:backs:asserted:2015-09/",
			"country:RUS>country:SYR:backs:asserted:2024-07-24/2024-07-24",
			"country:RUS>country:SYR:backs:denied",
		]);
		expect(graph.getEdgeAttribute("country:RUS>country:SYR:backs:asserted:2015-09/", "precision")).toBe(
			"month",
		);
		expect(graph.getEdgeAttribute("country:RUS>country:SYR:backs:asserted:/2023", "precision")).toBe("year");
	});

	it("puts the smaller id first where a relation holds both ways", () => {
		const graph = graphOf([
			articleOf("a", null, [
				{ sentence: "They met.", source: TURKEY, type: "met", target: SYRIA },
				{ sentence: "They did meet.", source: SYRIA, type: "met", target: TURKEY },
			]),
		]);
		expect(graph.edges()).toEqual(["country:SYR>country:TUR:met:asserted"]);
		expect(graph.getEdgeAttribute("country:SYR>country:TUR:met:asserted", "evidence")).toHaveLength(2);
	});

	it("counts two readings of one sentence once, and keeps the surer", () => {
		const { article, extraction } = articleOf("a", null, [BACKS]);
		const [first] = extraction.statements;
		if (!first) throw new Error("The fixture has a statement.");
		const statements = [first, { ...first, confidence: 0.9, evidence: { ...first.evidence, rule: "other" } }];
		const graph = graphOf([{ article, extraction: { ...extraction, statements } }]);
		const { evidence, confidence } = graph.getEdgeAttributes("country:RUS>country:SYR:backs:asserted");
		expect(evidence.map(({ rule }) => rule)).toEqual(["other"]);
		expect(confidence).toBe(0.9);
	});

	it("makes no edge from an actor to itself", () => {
		expect(graphOf([articleOf("a", null, [{ ...BACKS, target: RUSSIA }])]).size).toBe(0);
	});

	it("refuses statements that break the contract, and leaves the graph as it was", () => {
		const { article, extraction } = articleOf("a", null, [BACKS]);
		const graph = createGraph("Test", "1");
		const add = (change: object) => () => {
			const statements = extraction.statements.map((statement) => ({ ...statement, ...change }));
			addExtraction(graph, article, { ...extraction, statements }, RELATION_TYPES);
		};
		expect(add({ type: "adores" })).toThrow('Statement of unknown type "adores".');
		expect(add({ source: "country:XXX" })).toThrow("does not list it as an actor");
		expect(add({ evidence: { article: "a", start: 1, end: 5, quote: "Russ", rule: "r" } })).toThrow(
			"not in the text",
		);
		expect([graph.order, graph.size, graph.getAttribute("articles")]).toEqual([0, 0, []]);
	});
});

describe("actors", () => {
	const named = (actor: Actor, form: "name" | "demonym", places: number[]): ReadArticle => ({
		article: { ...articleOf("x", null, []).article, id: `x-${actor.label}-${form}`, text: "x" },
		extraction: {
			actors: [actor],
			mentions: places.map((start) => ({ actor: actor.id, start, end: start + 1, form })),
			statements: [],
		},
	});

	it("unites names, roles and mentions across articles; the longest label wins", () => {
		const graph = graphOf([
			named({ ...ASSAD, label: "Assad", aliases: ["the president"] }, "name", [1, 5, 5]),
			named({ ...ASSAD, roles: [{ title: "President", of: "country:SYR", start: "2000" }] }, "name", [3]),
		]);
		expect(graph.getNodeAttributes(ASSAD.id)).toEqual({
			label: "Bashar al-Assad",
			kind: "person",
			aliases: ["Assad", "al-Assad", "the president"],
			roles: [{ title: "President", of: "country:SYR", start: "2000" }],
			affiliation: "country:SYR",
			members: [
				{
					article: "x-Assad-name",
					id: ASSAD.id,
					mentions: 2,
					label: "Assad",
					kind: "person",
					aliases: ["the president"],
					roles: [{ title: "President", of: "country:SYR" }],
					affiliation: "country:SYR",
				},
				{
					article: "x-Bashar al-Assad-name",
					id: ASSAD.id,
					mentions: 1,
					label: "Bashar al-Assad",
					kind: "person",
					aliases: ["al-Assad"],
					roles: [{ title: "President", of: "country:SYR", start: "2000" }],
					affiliation: "country:SYR",
				},
			],
			mentions: 3,
			x: 0,
			y: 0,
		});
	});

	it("keeps an actor that is named, and leaves out one that is only hinted at", () => {
		expect(graphOf([named(IRAN, "name", [1])]).nodes()).toEqual(["country:IRN"]);
		expect(graphOf([named(IRAN, "demonym", [1, 2, 3])]).nodes()).toEqual([]);
	});
});

describe("articles", () => {
	it("are listed by day of publication, undated ones last, without their blocks", () => {
		const articles = [articleOf("c", null, []), articleOf("b", "2024-02", []), articleOf("a", "2024-02", [])];
		const withBlocks = articles.map((read) => ({ ...read, article: { ...read.article, blocks: [] } }));
		const listed = graphOf(withBlocks).getAttribute("articles");
		expect(listed.map(({ id }) => id)).toEqual(["a", "b", "c"]);
		expect(listed[0]).not.toHaveProperty("blocks");
	});

	it("change nothing when they come again", () => {
		const graph = smallGraph();
		const before = writeGraphJson(graph);
		const again = articleOf("a1", "2024-07-25", [BACKS]);
		addExtraction(graph, again.article, again.extraction, RELATION_TYPES);
		expect(writeGraphJson(graph)).toBe(before);
	});
});

describe("the order of articles", () => {
	const actors = [RUSSIA, SYRIA, TURKEY, IRAN, ASSAD, ERDOGAN, INSURGENTS];
	const rival = (actor: Actor) =>
		fc.record({
			label: fc.constantFrom(actor.label, `${actor.label} II`, "Another"),
			aliases: fc.subarray(["One", "Two", actor.label]),
			affiliation: fc.constantFrom("country:SYR", "country:IRN"),
			roles: fc.subarray([
				{ title: "Envoy" },
				{ title: "Envoy", of: "country:IRN" },
				{ title: "King", start: "2001" },
			]),
		});
	const said = fc
		.record({
			sentence: fc.constantFrom("They did so.", "It is said.", "Indeed, it was."),
			source: fc.constantFrom(...actors),
			target: fc.constantFrom(...actors),
			type: fc.constantFrom("met", "backs", "cutTies"),
			modality: fc.constantFrom(...MODALITIES),
			time: fc.constantFrom(undefined, "2011", "2024-07-24", ["2015", null] as [string, null]),
			confidence: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
		})
		.chain((item) =>
			fc.tuple(rival(item.source), rival(item.target)).map(([source, target]) => ({
				...item,
				source: { ...item.source, ...source },
				target: { ...item.target, ...target },
			})),
		);
	/** One actor has one description within an article: the first. */
	const asExtracted = (read: ReadArticle): ReadArticle => {
		const byId = new Map(read.extraction.actors.map((actor) => [actor.id, actor]));
		return { ...read, extraction: { ...read.extraction, actors: [...byId.values()] } };
	};
	const library = fc
		.array(
			fc.tuple(fc.constantFrom(null, "2024-01", "2024-01-05", "2023"), fc.array(said, { maxLength: 4 })),
			{
				minLength: 1,
				maxLength: 5,
			},
		)
		.map((list) => list.map(([day, sentences], i) => asExtracted(articleOf(`article-${i}`, day, sentences))));

	it("does not matter, nor does it matter how often they come", () => {
		fc.assert(
			fc.property(
				library.chain((articles) =>
					fc.tuple(
						fc.constant(articles),
						fc.shuffledSubarray(articles, { minLength: articles.length }),
						fc.array(fc.constantFrom(...articles), { maxLength: 3 }),
					),
				),
				([articles, shuffled, repeated]) => {
					expect(writeGraphJson(graphOf([...shuffled, ...repeated]))).toBe(writeGraphJson(graphOf(articles)));
				},
			),
			{ numRuns: 200 },
		);
	});
});
