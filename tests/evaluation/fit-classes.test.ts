import { expect, test } from "vitest";
import { fitClasses } from "../../src/cli/evaluation/fit-classes.ts";
import { weigh } from "../../src/extract/classify/weights.ts";

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
