import { describe, expect, it } from "vitest";
import { graphStatistics, neighbours, viewOf } from "../../src/query/index.ts";
import { articleOf, graphOf, INSURGENTS, RUSSIA, SYRIA, smallGraph, TURKEY } from "../graph/fixtures.ts";

describe("graphStatistics", () => {
	it("counts everything in a graph", () => {
		expect(graphStatistics(viewOf(smallGraph()))).toEqual({
			actors: { total: 7, byKind: { country: 4, person: 2, "armed-group": 1 } },
			relations: {
				total: 7,
				byType: [
					{ type: "backs", label: "backs", count: 2 },
					{ type: "cutTies", label: "cut ties with", count: 1 },
					{ type: "fights", label: "fights", count: 1 },
					{ type: "leads", label: "leads", count: 1 },
				],
				byStance: { cooperative: 4, hostile: 2, neutral: 1 },
				byModality: { asserted: 5, denied: 1, alleged: 1 },
				undated: 4,
				evidence: 8,
			},
			articles: { total: 2, first: "2024-07-25", last: "2024-07-26" },
			publishers: [{ name: "Wire", articles: 2 }],
			dates: { first: "2011-01-01", last: "2024-08-31" },
			topActors: [
				{ id: "country:SYR", label: "Syria", relations: 4 },
				{ id: "armed-group:syrian-insurgents", label: "Syrian insurgents", relations: 3 },
				{ id: "country:TUR", label: "Turkey", relations: 2 },
				{ id: "country:IRN", label: "Iran", relations: 1 },
				{ id: "country:RUS", label: "Russia", relations: 1 },
				{ id: "person:bashar-al-assad", label: "Bashar al-Assad", relations: 1 },
			],
		});
	});

	it("is all zeros for an empty graph", () => {
		const empty = graphStatistics(viewOf(graphOf([])));
		expect([empty.actors.total, empty.relations.total, empty.articles, empty.dates]).toEqual([
			0,
			0,
			{ total: 0, first: null, last: null },
			{ first: null, last: null },
		]);
	});
});

describe("neighbours", () => {
	const view = viewOf(smallGraph());

	it("lists those with the most sentences first, each with its relations", () => {
		expect(neighbours(view, SYRIA.id).map(({ actor }) => actor)).toEqual([
			RUSSIA.id,
			INSURGENTS.id,
			TURKEY.id,
			"person:bashar-al-assad",
		]);
	});

	it("keeps to direction and filter, and knows no neighbours of a stranger", () => {
		expect(neighbours(view, SYRIA.id, { direction: "forward" })).toEqual([]);
		expect(neighbours(view, TURKEY.id, { direction: "forward" }).map(({ actor }) => actor)).toEqual([
			INSURGENTS.id,
			SYRIA.id,
		]);
		expect(neighbours(view, SYRIA.id, { stances: ["cooperative"] }).map(({ actor }) => actor)).toEqual([
			RUSSIA.id,
		]);
		expect(neighbours(view, "country:XXX")).toEqual([]);
	});

	it("puts asserted relations before all others, then those with more sentences", () => {
		const said = { source: RUSSIA, target: SYRIA };
		const strong = viewOf(
			graphOf([
				articleOf("a", null, [
					{ ...said, sentence: "A.", type: "arms", modality: "alleged" },
					{ ...said, sentence: "B.", type: "arms", modality: "alleged" },
					{ ...said, sentence: "C.", type: "aids" },
					{ ...said, sentence: "D.", type: "backs" },
					{ ...said, sentence: "E.", type: "backs" },
				]),
			]),
		);
		expect(neighbours(strong, RUSSIA.id)[0]?.relations.map(({ attributes }) => attributes.type)).toEqual([
			"backs",
			"aids",
			"arms",
		]);
	});
});
