import { expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { answerPath } from "../../src/web/paths/path-answer.ts";
import { SHOW_ALL } from "../../src/web/state/filters.ts";
import { smallGraph } from "./small-graph.ts";

const view = viewOf(smallGraph());

test("a path goes over what is shown", () => {
	expect(answerPath(view, "country:CHL", "country:PER", SHOW_ALL).path?.actors).toEqual([
		"country:CHL",
		"country:PER",
	]);
});

test("without a path the answer says what stands in the way", () => {
	const hidden = { ...SHOW_ALL, stances: [] };
	expect(answerPath(view, "country:CHL", "country:PER", hidden)).toEqual({ path: null, relax: "filters" });
	expect(answerPath(view, "country:CHL", "country:BOL", SHOW_ALL)).toEqual({ path: null, relax: "denied" });
	expect(answerPath(view, "country:CHL", "country:TUR", SHOW_ALL)).toEqual({ path: null, relax: "none" });
});
