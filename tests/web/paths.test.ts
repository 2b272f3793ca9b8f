import { expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { answerPaths } from "../../src/web/answers/answer-paths.ts";
import { shownViews } from "../../src/web/answers/shown-views.ts";
import { choicesMade, PLAIN_CHOICES } from "../../src/web/paths/path-choices.ts";
import { SHOW_ALL } from "../../src/web/state/filters.ts";
import { smallGraph } from "./small-graph.ts";

const views = shownViews(viewOf(smallGraph()));
const ask = (to: string, filters = SHOW_ALL, choices = PLAIN_CHOICES) =>
	answerPaths(views, { from: "country:CHL", to, filters, choices });

test("a path goes over what is shown", () => {
	expect(ask("country:PER").paths.map(({ actors }) => actors)).toEqual([["country:CHL", "country:PER"]]);
	expect(ask("country:PER").missing).toBeNull();
});

test("a path keeps to what is chosen", () => {
	const hostile = ask("country:PER", SHOW_ALL, { ...PLAIN_CHOICES, along: "hostile" });
	expect(
		hostile.paths.flatMap(({ hops }) =>
			hops.flatMap(({ relations }) => relations.map(({ attributes }) => attributes.type)),
		),
	).toEqual(["accuses"]);
	const rivals = ask("country:PER", SHOW_ALL, { ...PLAIN_CHOICES, type: "backs" });
	expect(rivals).toEqual({
		paths: [],
		missing: { why: "choices", help: "There is one if relations of other types count." },
	});
	expect(choicesMade({ ...PLAIN_CHOICES, type: "backs", avoid: ["country:BOL"] })).toBe(2);
});

test("without a path the answer says what stands in the way", () => {
	const hidden = { ...SHOW_ALL, stances: [] };
	expect(ask("country:PER", hidden)).toEqual({ paths: [], missing: { why: "filters", help: "" } });
	expect(ask("country:BOL").missing?.why).toBe("denied");
	expect(ask("country:TUR").missing?.why).toBe("none");
});
