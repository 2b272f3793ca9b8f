import { expect, test } from "vitest";
import { compareScores } from "../../src/cli/evaluation/recorded.ts";

test("a fall of more than a point is told, a smaller one and a rise are not", () => {
	const recorded = { "set: a": 0.8, "set: b": 0.8, "set: c": 0.8, "gone: d": 0.5 };
	const now = { "set: a": 0.79, "set: b": 0.7899, "set: c": 0.9, "new: e": 0.1 };
	expect(compareScores(recorded, now)).toEqual({
		falls: [{ name: "set: b", recorded: 0.8, now: 0.7899 }],
		notMeasured: ["gone: d"],
	});
});
