import { expect, test } from "vitest";
import { fitClasses } from "../../src/cli/evaluation/fit-classes.ts";
import { weigh } from "../../src/extract/classify/weights.ts";
import { PLOVER_CLASSES } from "../../src/model/index.ts";

const samples = [
	...Array.from({ length: 6 }, () => ({ features: ["cue AID", "word: send"], gold: "AID" })),
	...Array.from({ length: 6 }, () => ({ features: ["cue COERCE", "word: send"], gold: "COERCE" })),
	{ features: ["cue AID", "word: once"], gold: "AID" },
];

test("what sets classes apart gets weight, what both have does not, and rare features are left out", () => {
	const { features } = fitClasses(samples);
	const aid = features["cue AID"] ?? [];
	expect(Math.max(...aid)).toBeGreaterThan(1);
	expect(Object.keys(features)).not.toContain("word: once");
	expect(weigh(["cue COERCE", "word: send"], null, { rule: 2, looseRule: 1, features })?.plover).toBe(
		"COERCE",
	);
});

test("a second run gives the same weights", () => {
	expect(fitClasses(samples)).toEqual(fitClasses([...samples]));
});

test("a class with few samples counts as much as one with many", () => {
	const often = (plover: string, times: number) =>
		Array.from({ length: times }, () => ({
			features: [`sense ${plover} main`, "sense ASSAULT"],
			gold: plover,
		}));
	const { features } = fitClasses([...often("AID", 30), ...often("YIELD", 30), ...often("PROTEST", 3)]);
	const shared = features["sense ASSAULT"] ?? [];
	for (const plover of ["AID", "YIELD", "PROTEST"] as const)
		expect(shared[PLOVER_CLASSES.indexOf(plover)] ?? 0).toBeCloseTo(
			shared[PLOVER_CLASSES.indexOf("AID")] ?? 0,
			1,
		);
});
