import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type EdgeAttributes,
	MODALITIES,
	type Modality,
	STANCES,
	type Stance,
} from "../../../src/model/index.ts";
import { drawnLines, MOST_LINES, type Relation } from "../../../src/web/stage/bundles.ts";

function relation(
	key: string,
	[source, target]: [string, string],
	stance: Stance = "cooperative",
	modality: Modality = "asserted",
	sentences = 1,
): Relation {
	const evidence = Array.from({ length: sentences }, () => ({
		article: "a",
		start: 0,
		end: 1,
		quote: "x",
		rule: "r",
	}));
	const attributes: EdgeAttributes = {
		type: "backs",
		label: "backs",
		plover: "SUPPORT",
		cameo: "050",
		stance,
		symmetric: false,
		modality,
		confidence: 1,
		start: null,
		end: null,
		precision: null,
		evidence,
	};
	return { key, source, target, attributes };
}

describe("lines of a pair", () => {
	test("a single relation is one straight line", () => {
		expect(drawnLines([relation("e", ["a", "b"])])).toMatchObject([{ key: "e", place: 0, relations: ["e"] }]);
	});

	test("two relations bow to either side, whichever way they run", () => {
		const lines = drawnLines([relation("there", ["a", "b"]), relation("back", ["b", "a"], "hostile")]);
		// Both lie left of their own direction by half a place or more: on the screen they are on two sides.
		expect(lines.map(({ key, place }) => [key, place])).toEqual([
			["there", -0.5],
			["back", -0.5],
		]);
	});

	test("like lies beside like", () => {
		const lines = drawnLines([
			relation("h1", ["a", "b"], "hostile"),
			relation("c1", ["a", "b"]),
			relation("h2", ["a", "b"], "hostile"),
			relation("c2", ["a", "b"]),
		]);
		expect(lines.map(({ key, place }) => [key, place])).toEqual([
			["c1", -1.5],
			["c2", -0.5],
			["h1", 0.5],
			["h2", 1.5],
		]);
	});

	test("many relations become one line per direction, stance and modality, led by the strongest", () => {
		const lines = drawnLines([
			...["1", "2", "3", "4"].map((n) => relation(`c${n}`, ["a", "b"])),
			relation("c5", ["a", "b"], "cooperative", "asserted", 3),
			relation("d1", ["a", "b"], "cooperative", "denied"),
			relation("h1", ["b", "a"], "hostile"),
		]);
		expect(lines.map(({ key, relations, evidence }) => [key, relations.length, evidence])).toEqual([
			["c5", 5, 7],
			["d1", 1, 1],
			["h1", 1, 1],
		]);
	});
});

const relations = fc.array(
	fc.record({
		pair: fc.constantFrom<[string, string]>(["a", "b"], ["b", "a"], ["a", "c"]),
		stance: fc.constantFrom(...STANCES),
		modality: fc.constantFrom(...MODALITIES),
		sentences: fc.integer({ min: 1, max: 5 }),
	}),
	{ maxLength: 40 },
);

test("no relation and no sentence gets lost, and no pair has more lines than can be told apart", () => {
	fc.assert(
		fc.property(relations, (drawn) => {
			const given = drawn.map((one, index) =>
				relation(`e${index}`, one.pair, one.stance, one.modality, one.sentences),
			);
			const lines = drawnLines(given);
			expect(lines.flatMap((line) => line.relations).sort()).toEqual(given.map(({ key }) => key).sort());
			const sentences = given.reduce((sum, { attributes }) => sum + attributes.evidence.length, 0);
			expect(lines.reduce((sum, line) => sum + line.evidence, 0)).toBe(sentences);
			for (const pair of ["a b", "a c"]) {
				const mine = lines.filter(({ source, target }) => [source, target].sort().join(" ") === pair);
				expect(mine.length).toBeLessThanOrEqual(MOST_LINES);
				const places = mine.map(({ source, target, place }) => (source < target ? place : -place));
				expect(new Set(places).size).toBe(mine.length);
			}
		}),
	);
});
