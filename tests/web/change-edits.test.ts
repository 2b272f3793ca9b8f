import { expect, test } from "vitest";
import { changeEdits } from "../../src/web/edits/change-edits.ts";
import { PLAIN_CHOICES } from "../../src/web/paths/path-choices.ts";
import { smallGraph } from "./small-graph.ts";

const WHEN = { author: "Ada", time: "2026-11-22T10:00:00Z" };

test("a path question keeps its ends and what it avoids as far as they are still there", () => {
	const graph = smallGraph();
	const question = {
		kind: "path" as const,
		from: "country:CHL",
		to: "country:PER",
		choices: { ...PLAIN_CHOICES, along: "friend" as const, avoid: ["country:BOL", "country:TUR"] },
	};
	const removed = changeEdits(graph, [{ id: "e1", ...WHEN, action: "removeActor", actor: "country:BOL" }]);
	expect(removed.follow(question)).toEqual({
		...question,
		choices: { ...question.choices, avoid: ["country:TUR"] },
	});
	const merged = changeEdits(graph, [
		{ id: "e2", ...WHEN, action: "mergeActors", actor: "country:TUR", other: "country:PER" },
	]);
	expect(merged.follow({ ...question, choices: PLAIN_CHOICES })).toEqual({
		...question,
		to: "country:TUR",
		choices: PLAIN_CHOICES,
	});
});
