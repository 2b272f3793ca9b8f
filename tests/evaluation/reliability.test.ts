import { array, assert, boolean, constantFrom, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import {
	fitCalibration,
	reliabilityOf,
	type Sample,
	samplesOf,
} from "../../src/cli/evaluation/reliability.ts";
import { scoreArticle } from "../../src/cli/evaluation/score.ts";
import { calibrate, interpolate } from "../../src/extract/calibration.ts";
import { ALL, sentences, smallGold, smallGraph } from "./articles.ts";

const samples = (count: number, right: number, confidence: number, rule = "accuse"): Sample[] =>
	Array.from({ length: count }, (_, i) => ({ confidence, rule, modality: "asserted", right: i < right }));

describe("samples", () => {
	test("each sentence of a prediction is right or wrong by itself", () => {
		const graph = smallGraph(ALL, [
			{ source: "NOR", target: "TCD", quote: sentences.accusation, confidence: 0.8 },
			{ source: "TCD", target: "NOR", quote: sentences.accusation, confidence: 0.4, rule: "noun-accusation" },
		]);
		expect(samplesOf([scoreArticle(smallGold(), graph)])).toEqual([
			{ confidence: 0.8, rule: "accuse", modality: "asserted", right: true },
			{ confidence: 0.4, rule: "noun-accusation", modality: "asserted", right: false },
		]);
	});
});

describe("the reliability table", () => {
	test("counts, means and the weighted error", () => {
		const table = reliabilityOf([...samples(4, 3, 0.75), ...samples(4, 4, 0.95)], null);
		expect(table.statements).toBe(8);
		expect(table.bins.find((bin) => bin.from === 0.7)).toEqual({
			from: 0.7,
			to: 0.8,
			statements: 4,
			confidence: 0.75,
			right: 0.75,
		});
		expect(table.calibrationError).toBeCloseTo(0.025, 10);
	});
});

describe("calibration", () => {
	test("lines between points, level beyond them", () => {
		const points = [
			[0.2, 0.1],
			[0.6, 0.5],
		] as const;
		expect([0, 0.2, 0.4, 0.6, 1].map((x) => interpolate(points, x))).toEqual([
			0.1,
			0.1,
			expect.closeTo(0.3, 10),
			0.5,
			0.5,
		]);
	});

	test("what is overrated comes down, and neighbours that fall are joined", () => {
		const { points } = fitCalibration([
			...samples(50, 40, 0.6),
			...samples(50, 30, 0.7),
			...samples(50, 48, 0.95),
		]);
		expect(points).toEqual([
			[0.65, 0.683],
			[0.95, 0.955],
		]);
	});

	test("a rule family that errs more often is trusted less, when there is enough of it", () => {
		const fitted = fitCalibration([...samples(200, 180, 0.9), ...samples(100, 60, 0.9, "noun-talks")]);
		const at = (rule: string) => calibrate(fitted, { confidence: 0.9, rule, modality: "asserted" });
		expect(at("noun-talks")).toBeLessThan(at("accuse"));
		const few = fitCalibration([...samples(200, 180, 0.9), ...samples(30, 10, 0.9, "noun-talks")]);
		expect(few.families).not.toHaveProperty("noun");
	});

	test("it never falls when the raw confidence rises, and stays a share", () => {
		const sample = record({
			confidence: double({ min: 0, max: 1, noNaN: true }),
			rule: constantFrom("accuse", "noun-talks", "structure-leads"),
			modality: constantFrom("asserted", "planned"),
			right: boolean(),
		});
		assert(
			property(array(sample, { minLength: 1, maxLength: 300 }), (drawn) => {
				const fitted = fitCalibration(drawn);
				const values = [0, 0.25, 0.5, 0.75, 1].map((confidence) =>
					calibrate(fitted, { confidence, rule: "noun-x", modality: "planned" }),
				);
				expect(values).toEqual([...values].sort((a, b) => a - b));
				for (const value of values) {
					expect(value).toBeGreaterThan(0);
					expect(value).toBeLessThan(1);
				}
			}),
		);
	});
});
