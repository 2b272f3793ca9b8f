import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { answerPattern, mistakeIn } from "../../src/web/answers/answer-pattern.ts";
import { examplesFor } from "../../src/web/answers/examples.ts";
import { shownViews } from "../../src/web/answers/shown-views.ts";
import { stanceOf } from "../../src/web/pattern/stance-of.ts";
import { litPart } from "../../src/web/pattern/use-pattern.ts";
import { SHOW_ALL } from "../../src/web/state/filters.ts";
import { currentPattern, INITIAL_STATE, reducePage, stageClick } from "../../src/web/state/page-state.ts";
import { smallGraph } from "./small-graph.ts";

const view = viewOf(smallGraph());
const QUESTION = { kind: "pattern" as const, text: "(x)--(y)", row: 1 };

describe("a pattern in the page", () => {
	it("lights what fits, or one row of it", () => {
		const result = answerPattern(view, "(x)-[met|accuses]->(y)");
		expect(result.answer?.rows.map(({ actors }) => actors.join(" "))).toEqual([
			"country:PER country:CHL",
			"country:CHL country:PER",
		]);
		expect(litPart(result, null)).toEqual({
			actors: ["country:CHL", "country:PER"],
			edges: ["accuses", "met"],
		});
		expect(litPart(result, 1)).toEqual({ actors: ["country:CHL", "country:PER"], edges: ["met"] });
		expect(litPart(answerPattern(view, "(x)-[backs]->(y)"), null)).toBeNull();
		expect(litPart(null, null)).toBeNull();
	});

	it("tells a mistake from a pattern that is not finished", () => {
		expect(mistakeIn(view, "(Chile)-[met]-(x)")).toBeNull();
		expect(mistakeIn(view, "(Chile)-[mett]-(x)")).toEqual({
			start: 9,
			end: 13,
			message: 'There is no relation type "mett".',
			hint: "Did you mean met?",
			unfinished: false,
		});
		expect(mistakeIn(view, "(Chile)-[met ")).toMatchObject({ start: 12, unfinished: true });
	});

	it("searches only what is shown", () => {
		const views = shownViews(view);
		const shown = views({ ...SHOW_ALL, stances: ["cooperative"] });
		expect(answerPattern(shown, "(x)-[any]->(y) where x < y").answer?.subgraph.relations).toEqual(["met"]);
		expect(shown.relationsOf("country:CHL").map(({ id }) => id)).toEqual(["met"]);
		// The same filters are the same view, whose indices are built once.
		expect(views({ ...SHOW_ALL, stances: ["cooperative"] })).toBe(shown);
		expect(views(SHOW_ALL)).toBe(view);
	});

	it("begins with questions that this graph has an answer to", () => {
		const examples = examplesFor(view);
		expect(examples.map(({ pattern }) => pattern)).toEqual([
			"(Chile)-[cooperative]-(x)",
			"(x:country)-[hostile]-(y:country) where x < y",
			"(x)-[any where modality = denied]->(y)",
		]);
	});

	it("knows the stance of what stands in brackets", () => {
		expect(["backs", "SANCTION", "neutral", "any"].map(stanceOf)).toEqual([
			"cooperative",
			"hostile",
			"neutral",
			undefined,
		]);
	});

	it("stays lit while one looks at what was found, and until it is closed", () => {
		const asked = reducePage({ ...INITIAL_STATE, phase: "open" }, { type: "chose", view: QUESTION });
		const click = stageClick(asked, { kind: "actor", id: "country:CHL" });
		expect(click.type).toBe("followed");
		const followed = reducePage(asked, click);
		expect(currentPattern(followed)).toEqual(QUESTION);
		expect(currentPattern(reducePage(followed, { type: "closed" }))).toBeNull();
	});
});
