import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor, KnowledgeGraph, Modality } from "../../src/model/index.ts";
import {
	blocs,
	centralities,
	mediatorsBetween,
	type PairStance,
	pairStances,
	triadInWords,
	triads,
	viewOf,
} from "../../src/query/index.ts";
import { ASSAD, articleOf, ERDOGAN, graphOf, IRAN, RUSSIA, SYRIA, TURKEY } from "../graph/fixtures.ts";

type Claim = [source: Actor, type: string, target: Actor, more?: { modality?: Modality; time?: string }];

function country(letter: string): Actor {
	return { id: `country:${letter}`, label: letter, kind: "country", aliases: [], iso3: letter };
}
const [A, B, C, D, E] = ["A", "B", "C", "D", "E"].map(country) as [Actor, Actor, Actor, Actor, Actor];

function graphOfClaims(claims: readonly Claim[], confidence = 1): KnowledgeGraph {
	return graphOf([
		articleOf(
			"a",
			"2024-01-01",
			claims.map(([source, type, target, more = {}], i) => ({
				sentence: `Sentence ${i}.`,
				source,
				type,
				target,
				confidence,
				...more,
			})),
		),
	]);
}

function stances(...claims: Claim[]): PairStance[] {
	return pairStances(viewOf(graphOfClaims(claims)), RELATION_TYPES);
}

describe("pair stances", () => {
	it("are means of intensities drawn towards 0", () => {
		// backs is 3.5 on Goldstein's scale, attacks -10: 3.5 / (10 * 2), and (3.5 - 10) / (10 * 3).
		expect(stances([A, "backs", B])).toMatchObject([{ a: A.id, b: B.id, score: 0.175, sign: 1, dissent: 0 }]);
		const [mixed] = stances([A, "backs", B], [B, "attacks", A]);
		expect(mixed).toMatchObject({ score: -0.217, sign: -1, dissent: 0.259 });
		expect(mixed?.relations.map(({ attributes }) => attributes.type)).toEqual(["attacks", "backs"]);
	});

	it("count what is not asserted for less, and denials not at all", () => {
		expect(stances([A, "attacks", B, { modality: "alleged" }])[0]?.score).toBe(-0.333);
		expect(stances([A, "attacks", B, { modality: "conditional" }])[0]?.score).toBe(-0.2);
		expect(stances([A, "attacks", B, { modality: "denied" }])).toEqual([]);
		expect(stances([A, "memberOf", B], [A, "demands", C])).toEqual([]);
	});

	it("can be asked for in a window", () => {
		const view = viewOf(
			graphOfClaims([
				[A, "attacks", B, { time: "2011" }],
				[A, "backs", B, { time: "2023-05" }],
			]),
		);
		const sign = (window: object) => pairStances(view, RELATION_TYPES, window).map((pair) => pair.sign);
		expect([sign({}), sign({ from: "2020" }), sign({ until: "2012" }), sign({ from: "2025" })]).toEqual([
			[-1],
			[1],
			[-1],
			[],
		]);
	});

	it("count office holders as their country where asked, and nobody else", () => {
		const opposition: Actor = {
			id: "person:x",
			label: "X",
			kind: "person",
			aliases: [],
			affiliation: SYRIA.id,
		};
		const view = viewOf(
			graphOfClaims([
				[ERDOGAN, "criticizes", ASSAD],
				[opposition, "criticizes", TURKEY],
				[RUSSIA, "backs", ASSAD],
				[SYRIA, "leads", ASSAD],
				[TURKEY, "leads", ERDOGAN],
			]),
		);
		const pairs = pairStances(view, RELATION_TYPES, { level: "country" });
		expect(pairs.map(({ a, b }) => [a, b])).toEqual([
			["country:RUS", "country:SYR"],
			["country:SYR", "country:TUR"],
			["country:TUR", "person:x"],
		]);
	});
});

describe("triads", () => {
	const view = viewOf(
		graphOfClaims([
			[A, "alliedWith", B],
			[B, "alliedWith", C],
			[A, "fights", C],
			[D, "fights", A],
			[D, "fights", C],
			[D, "alliedWith", E],
			[E, "fights", A],
		]),
	);

	it("are balanced or not by the product of their signs, strongest first", () => {
		const found = triads(view, RELATION_TYPES);
		expect([found.balanced, found.unbalanced]).toEqual([1, 2]);
		expect(found.triads.map((triad) => triadInWords(view, triad))).toEqual([
			"A, C and D are all at odds with each other",
			"D and E stand together against A",
			"A and C are both close to B, but at odds with each other",
		]);
		expect(found.triads.map(({ strength }) => strength)).toEqual([0.5, 0.352, 0.248]);
	});

	it("can be narrowed to one actor, to one kind, and to a number", () => {
		const count = (options: object) => {
			const found = triads(view, RELATION_TYPES, options);
			return [found.balanced, found.unbalanced, found.triads.length];
		};
		expect(count({ actor: E.id })).toEqual([1, 0, 1]);
		expect(count({ balanced: false })).toEqual([1, 2, 2]);
		expect(count({ limit: 1 })).toEqual([1, 2, 1]);
	});

	it("are all found, whatever the graph", () => {
		const claim = fc.record({
			from: fc.nat(6),
			to: fc.nat(6),
			type: fc.constantFrom("backs", "fights", "met", "accuses", "demands"),
		});
		fc.assert(
			fc.property(fc.array(claim, { maxLength: 25 }), (list) => {
				const actors = [0, 1, 2, 3, 4, 5, 6].map((n) => country(`N${n}`));
				const claims = list
					.filter(({ from, to }) => from !== to)
					.map(({ from, to, type }): Claim => [actors[from] as Actor, type, actors[to] as Actor]);
				if (claims.length === 0) return;
				const graph = viewOf(graphOfClaims(claims));
				const signs = new Map(
					pairStances(graph, RELATION_TYPES).map(({ a, b, sign }) => [`${a} ${b}`, sign]),
				);
				let [balanced, unbalanced] = [0, 0];
				const ids = graph.actors();
				for (const [i, a] of ids.entries())
					for (const [j, b] of ids.entries())
						for (const c of ids.slice(j + 1)) {
							if (j <= i) continue;
							const sign =
								(signs.get(`${a} ${b}`) ?? 0) * (signs.get(`${b} ${c}`) ?? 0) * (signs.get(`${a} ${c}`) ?? 0);
							if (sign > 0) balanced++;
							if (sign < 0) unbalanced++;
						}
				const found = triads(graph, RELATION_TYPES, { limit: 1000 });
				expect([found.balanced, found.unbalanced]).toEqual([balanced, unbalanced]);
				expect(found.triads).toHaveLength(balanced + unbalanced);
			}),
		);
	});
});

describe("mediators, blocs and centre", () => {
	const view = viewOf(
		graphOfClaims([
			[RUSSIA, "alliedWith", SYRIA],
			[RUSSIA, "cooperates", TURKEY],
			[IRAN, "alliedWith", SYRIA],
			[IRAN, "cooperates", TURKEY],
			[RUSSIA, "mediates", TURKEY],
			[TURKEY, "fights", SYRIA],
			[A, "alliedWith", B],
			[A, "fights", RUSSIA],
		]),
	);

	it("finds who is close to both sides, those who have mediated first", () => {
		const found = mediatorsBetween(view, RELATION_TYPES, [SYRIA.id, TURKEY.id]);
		expect(found.map(({ actor, score, mediation }) => [actor, score, mediation.length])).toEqual([
			["country:RUS", 0.381, 1],
			["country:IRN", 0.175, 0],
		]);
		expect(mediatorsBetween(view, RELATION_TYPES, [A.id, RUSSIA.id])).toEqual([]);
	});

	it("finds blocs with what holds them together and whom they face", () => {
		const [first, second, ...rest] = blocs(view, RELATION_TYPES);
		expect(rest).toEqual([]);
		expect([...(first?.members ?? [])].sort()).toEqual([
			"country:IRN",
			"country:RUS",
			"country:SYR",
			"country:TUR",
		]);
		expect(first?.rifts.map(({ a, b }) => [a, b])).toEqual([["country:SYR", "country:TUR"]]);
		expect(first?.fronts.map(({ a, b }) => [a, b])).toEqual([["country:A", "country:RUS"]]);
		expect(second?.members).toEqual(["country:A", "country:B"]);
	});

	it("finds who is central", () => {
		const found = new Map(centralities(view, RELATION_TYPES).map((one) => [one.actor, one]));
		expect(found.get("country:RUS")).toMatchObject({ friends: 2, rivals: 1 });
		expect(found.get("country:B")).toMatchObject({ friends: 1, rivals: 0, betweenness: 0 });
		const sum = [...found.values()].reduce((total, { pagerank }) => total + pagerank, 0);
		expect(sum).toBeCloseTo(1, 2);
		expect(centralities(viewOf(graphOfClaims([[A, "memberOf", B]])), RELATION_TYPES)).toEqual([]);
	});
});
