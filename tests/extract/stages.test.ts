import { describe, expect, test } from "vitest";
import { complete, completeAbreast, type Staged } from "../../src/extract/stages.ts";

/** Work of some stages that notes each in a log, and fails after them if told to. */
function* work(name: string, stages: number, log: string[], error?: Error): Staged<string> {
	for (let stage = 1; stage <= stages; stage++) {
		log.push(`${name}${stage}`);
		yield;
	}
	if (error) throw error;
	return `${name} done`;
}

describe("complete", () => {
	test("does all stages and gives the result", () => {
		const log: string[] = [];
		expect(complete(work("a", 3, log))).toBe("a done");
		expect(log).toEqual(["a1", "a2", "a3"]);
	});

	test("throws what the work throws", () => {
		expect(() => complete(work("a", 1, [], new Error("no")))).toThrow("no");
	});
});

describe("completeAbreast", () => {
	test("does the first stage of each, then the second of each; each ends when it ends", () => {
		const log: string[] = [];
		const outcomes = completeAbreast([work("a", 1, log), work("b", 3, log), work("c", 2, log)]);
		expect(log).toEqual(["a1", "b1", "c1", "b2", "c2", "b3"]);
		expect(outcomes).toEqual([{ value: "a done" }, { value: "b done" }, { value: "c done" }]);
	});

	test("an error in one leaves the others as they are", () => {
		const error = new Error("no");
		expect(completeAbreast([work("a", 2, []), work("b", 1, [], error), work("c", 0, [])])).toEqual([
			{ value: "a done" },
			{ error },
			{ value: "c done" },
		]);
	});

	test("nothing to do gives nothing", () => {
		expect(completeAbreast([])).toEqual([]);
	});
});
