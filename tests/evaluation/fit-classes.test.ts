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

test("where a cue stands counts alike for every class, also for one with few samples", () => {
	const often = (plover: string, times: number) =>
		Array.from({ length: times }, () => ({
			features: [`sense ${plover} main`, "sense ASSAULT"],
			gold: plover,
		}));
	const { features } = fitClasses([...often("AID", 9), ...often("YIELD", 9), ...often("PROTEST", 1)]);
	// PROTEST comes after eleven other classes.
	expect(features["sense PROTEST main"]?.[PLOVER_CLASSES.indexOf("PROTEST")]).toBeGreaterThan(0.5);
});

test("sentences of other wording teach what the lexicon counts, and not what plain cues do", () => {
	const others = Array.from({ length: 6 }, () => ({ features: ["cue YIELD", "sense YIELD"], gold: "YIELD" }));
	const { features } = fitClasses(samples, others);
	expect(features["sense YIELD"]?.[PLOVER_CLASSES.indexOf("YIELD")]).toBeGreaterThan(0.5);
	expect(features["cue YIELD"]).toBeUndefined();
});
