import { describe, expect, test } from "vitest";
import { weigh } from "../../../src/extract/classify/weights.ts";
import { CLASS_KNOWLEDGE } from "../../../src/knowledge-files.ts";
import { PLOVER_CLASSES, type PloverClass } from "../../../src/model/index.ts";

const row = (weights: Partial<Record<PloverClass, number>>) =>
	PLOVER_CLASSES.map((plover) => weights[plover] ?? 0);
const weights = {
	rule: 2,
	looseRule: 0.5,
	features: {
		"cue AID": row({ AID: 1.5 }),
		"word: peacekeeper": row({ AID: 1, MOBILIZE: 0.5 }),
		"word: tank": row({ MOBILIZE: 1 }),
	},
};

const mobilize = { plover: "MOBILIZE" as const, bothNamed: true };

describe("weighing", () => {
	test("the rule's class stands against weak words", () => {
		expect(weigh(["cue AID"], mobilize, weights)?.plover).toBe("MOBILIZE");
	});

	test("a rule that found only one side counts less", () => {
		expect(weigh(["cue AID"], { plover: "MOBILIZE" }, weights)?.plover).toBe("AID");
	});

	test("words that agree outweigh it, and are named, strongest first", () => {
		expect(weigh(["word: peacekeeper", "cue AID", "word: tea"], mobilize, weights)).toEqual({
			plover: "AID",
			because: ["cue AID", "word: peacekeeper"],
		});
	});

	test("without a rule and without a cue nothing is said", () => {
		expect(weigh(["word: tank"], null, weights)).toBeNull();
	});
});

test("every weighed feature has a number for each class", () => {
	const rows = Object.values(CLASS_KNOWLEDGE.weights.features);
	expect(rows.length).toBeGreaterThan(100);
	for (const numbers of rows) expect(numbers).toHaveLength(PLOVER_CLASSES.length);
});
