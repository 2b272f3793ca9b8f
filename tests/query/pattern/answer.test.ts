import { describe, expect, it } from "vitest";
import { createGraph, subgraphOf } from "../../../src/graph/index.ts";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import type { KnowledgeGraph, RelationType } from "../../../src/model/index.ts";
import { viewOf } from "../../../src/query/index.ts";
import { checkPattern, matchPattern, noteOn, partsOf } from "../../../src/query/pattern/index.ts";
import { crisis } from "./graphs.ts";

const graph = crisis();
const view = viewOf(graph);
const ask = (pattern: string, limit?: number) =>
	matchPattern(view, pattern, { types: RELATION_TYPES, ...(limit !== undefined && { limit }) });

describe("an answer", () => {
	const answer = ask("(Russia)-[r:backs]->(x)<-[opposes|fights]-(y:country)");

	it("lists the relations of every hop with their sentences", () => {
		const [row] = answer.rows;
		expect(row?.actors).toEqual(["country:SYR", "country:TUR"]);
		expect(row?.hops.map(({ step, from, to, variable }) => [step, from, to, variable])).toEqual([
			[0, "country:RUS", "country:SYR", "r"],
			[1, "country:TUR", "country:SYR", null],
		]);
		const quotes = row?.hops.map((hop) =>
			hop.relations.flatMap((one) => one.attributes.evidence.map((each) => each.quote)),
		);
		expect(quotes).toEqual([
			["Russia has backed Syria since September 2015.", "Moscow stands by Damascus."],
			["Turkey opposed Syria in 2012."],
		]);
	});

	it("is a part of the graph, with the articles behind it and nothing else", () => {
		expect(answer.subgraph.actors).toEqual(["country:RUS", "country:SYR", "country:TUR"]);
		expect(answer.subgraph.relations).toHaveLength(2);
		const part = subgraphOf(graph, answer.subgraph.actors, answer.subgraph.relations);
		expect([part.order, part.size]).toEqual([3, 2]);
		expect(part.getAttribute("articles").map(({ title }) => title)).toEqual([
			"Talks in Moscow",
			"Who backs whom",
		]);
		expect([graph.order, graph.size]).toEqual([10, 17]);
		const alone = subgraphOf(graph, ["country:IRN"], []);
		expect([alone.order, alone.size, alone.getAttribute("articles")]).toEqual([1, 0, []]);
	});

	it("keeps named actors in its part even where no relation leads to them", () => {
		expect(ask("(x:organization), (Iran)").subgraph).toEqual({
			actors: ["country:IRN", "organization:arab-league"],
			relations: [],
		});
	});

	it("takes the smaller limit, and says how many rows there are", () => {
		expect(ask("(x) limit 4", 3).rows).toHaveLength(3);
		const four = ask("(x) limit 4", 30);
		expect([four.rows.length, four.found, four.cut]).toEqual([4, 10, "limit"]);
		expect(noteOn(four)).toBe("The first 4 rows of 10.");
		expect(noteOn(ask("(x)"))).toBeNull();
	});

	it("says what would fit if more than what is asserted counted", () => {
		const arms = ask("(x)-[arms]->(y)");
		expect([arms.rows, arms.unlessAsserted]).toEqual([[], 1]);
		expect(noteOn(arms)).toBe(
			"Nothing in this graph fits the pattern. 1 row would, if what is alleged, planned, demanded or conditional counted: where modality <> denied.",
		);
		// What is denied is not offered.
		const met = ask("(x:person)-[met]-(y)");
		expect([met.unlessAsserted, noteOn(met)]).toEqual([0, "Nothing in this graph fits the pattern."]);
	});

	it("never takes what is denied for so, also not in what must be absent", () => {
		const persons = ask("(x:person) where not (x)-[met]-()");
		expect(persons.rows).toHaveLength(2);
		const denied = ask("(x:person) where not (x)-[met where modality = denied]-()");
		expect(denied.rows).toHaveLength(0);
	});
});

/** Many actors, each met by each other. */
function crowd(size: number): KnowledgeGraph {
	const { id, label, plover, cameo, stance, symmetric } = RELATION_TYPES.find(
		(type) => type.id === "met",
	) as RelationType;
	const everyone = createGraph("Crowd", "1");
	for (let i = 0; i < size; i++)
		everyone.addNode(`n${i}`, { label: `N${i}`, kind: "country", aliases: [], mentions: 1, x: 0, y: 0 });
	for (let i = 0; i < size; i++) {
		for (let j = i + 1; j < size; j++) {
			everyone.addDirectedEdge(`n${i}`, `n${j}`, {
				...{ type: id, label, plover, cameo, stance, symmetric, modality: "asserted" },
				...{ start: null, end: null, precision: null, confidence: 1, evidence: [] },
			});
		}
	}
	return everyone;
}

describe("a search that would never end", () => {
	const many = viewOf(crowd(60));

	it("stops after ten thousand ways and says so", () => {
		const answer = matchPattern(many, "(a)-[met]-(b)-[met]-(c)-[met]-(d)");
		expect([answer.rows.length, answer.found, answer.cut]).toEqual([1000, 10_000, "search"]);
		expect(noteOn(answer)).toBe(
			"There is more than can be searched for: 1,000 rows of those found so far. Name an actor, or add a condition.",
		);
	});

	it("stops when it finds nothing for long", () => {
		const answer = matchPattern(many, "(a)-[met*5..6]-(b) where b.affiliation = N1");
		expect([answer.rows, answer.cut]).toEqual([[], "search"]);
	}, 30_000);
});

describe("checkPattern", () => {
	it("finds the mistakes that a search would stumble over, and nothing else", () => {
		expect(() => checkPattern(view, "(Rusia)--(x)")).toThrow('There is no actor "Rusia" in this graph.');
		expect(() => checkPattern(view, "(x)-[leads*1..6]-(y)", RELATION_TYPES)).not.toThrow();
	});
});

describe("partsOf", () => {
	it("tells what each word and sign is, also in a broken pattern", () => {
		const text = '(Russia)-[r:backs|hostile where since 2023]->(x:country|group) ) "Arab';
		expect(partsOf(text).map(({ start, end, role }) => `${role} ${text.slice(start, end)}`)).toEqual([
			...[
				"sign (",
				"name Russia",
				"sign )",
				"sign -",
				"sign [",
				"variable r",
				"sign :",
				"label backs",
				"sign |",
			],
			...["label hostile", "keyword where", "keyword since", "number 2023", "sign ]", "sign ->", "sign ("],
			...["variable x", "sign :", "kind country", "sign |", "kind group", "sign )", "sign )", 'name "Arab'],
		]);
	});
});
