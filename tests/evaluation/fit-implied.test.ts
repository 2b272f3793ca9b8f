import { expect, test } from "vitest";
import { crossValidate, fitImplied } from "../../src/cli/evaluation/fit-implied.ts";
import type { ImpliedSample } from "../../src/cli/evaluation/implied-samples.ts";

const sampleOf = (i: number): ImpliedSample => ({
	article: `article ${i}`,
	sentence: `sentence ${i}`,
	rule: "criticize",
	kind: "judgement",
	filler: "pointing",
	noun: "raid",
	known: ["Kenya"],
	candidates: [
		{ label: "Chad", features: [["telling", 1]], right: true },
		{ label: "Mali", features: [["idle", 1]], right: false },
	],
});
const samples = Array.from({ length: 40 }, (_, i) => sampleOf(i));

test("what marks the right side gets weight, what marks others loses it, and the same again gives the same", () => {
	const { candidate } = fitImplied(samples);
	expect(candidate.telling).toBeGreaterThan(1);
	expect(candidate.idle).toBeLessThan(0);
	expect(fitImplied(samples)).toEqual(fitImplied([...samples]));
});

test("what no sample shows keeps the weight that is expected of it", () => {
	expect(fitImplied(samples).candidate.maker).toBe(3);
});

test("nobody gets weight where no candidate is right", () => {
	const none = samples.map((one) => ({
		...one,
		candidates: one.candidates.map((candidate) => ({ ...candidate, right: false })),
	}));
	expect(fitImplied(none).nobody.base).toBeGreaterThan(fitImplied(samples).nobody.base ?? 0);
});

test("articles are judged by weights that were fitted on the others, and a clause counts once", () => {
	const twice = [...samples, { ...sampleOf(0), rule: "condemn" }];
	expect(
		crossValidate(twice, { accept: { linked: 0.3, prominent: 0.3 }, linking: [], margin: 0.05 }),
	).toEqual({
		searched: 40,
		filled: 40,
		right: 40,
	});
});
