import { describe, expect, test } from "vitest";
import {
	currentQuestion,
	currentView,
	INITIAL_STATE,
	type PageAction,
	type PageState,
	reducePage,
	stageClick,
} from "../../src/web/state/page-state.ts";
import { smallGraph } from "./small-graph.ts";

const CHILE = { kind: "actor", id: "country:CHL" } as const;
const PERU = { kind: "actor", id: "country:PER" } as const;

function stateAfter(...actions: PageAction[]): PageState {
	return actions.reduce(reducePage, INITIAL_STATE);
}

const opened: PageAction = { type: "opened", graph: smallGraph() };

describe("what the page remembers", () => {
	test("a page without a graph is empty, not broken", () => {
		expect(stateAfter({ type: "found nothing to open" }).phase).toBe("empty");
	});

	test("following leads back step by step, choosing forgets the way", () => {
		const deep = stateAfter(opened, { type: "chose", view: CHILE }, { type: "followed", view: PERU });
		expect(currentView(deep)).toEqual(PERU);
		expect(currentView(reducePage(deep, { type: "went back" }))).toEqual(CHILE);
		expect(reducePage(deep, { type: "chose", view: CHILE }).views).toEqual([CHILE]);
	});

	test("another graph closes the panel and takes the filters off", () => {
		const busy = stateAfter(opened, { type: "chose", view: CHILE });
		const filtered = reducePage(busy, { type: "filtered", filters: { ...busy.filters, stances: [] } });
		const next = reducePage(filtered, { type: "opened", graph: smallGraph() });
		expect(next.views).toEqual([]);
		expect(next.filters).toEqual(INITIAL_STATE.filters);
		expect(next.revision).toBeGreaterThan(filtered.revision);
	});

	test("growth counts as a new revision and lights what arrived", () => {
		const grown = stateAfter(opened, { type: "grew", arrivals: { actors: ["country:BOL"], edges: [] } });
		expect(grown.revision).toBe(2);
		expect(grown.arrivals?.actors).toEqual(["country:BOL"]);
		expect(reducePage(grown, { type: "arrivals seen" }).arrivals).toBeNull();
	});
});

describe("a click on the stage", () => {
	test("opens what was clicked, and closes the panel on empty ground", () => {
		const state = stateAfter(opened);
		expect(stageClick(state, CHILE)).toEqual({ type: "chose", view: CHILE });
		expect(stageClick(state, null)).toEqual({ type: "closed" });
	});

	test("fills the open ends of a path question, the start first", () => {
		const asking = stateAfter(opened, { type: "chose", view: { kind: "path", from: null, to: null } });
		const first = reducePage(asking, stageClick(asking, CHILE));
		const second = reducePage(first, stageClick(first, PERU));
		expect(currentQuestion(second)).toEqual({ kind: "path", from: CHILE.id, to: PERU.id });
	});

	test("keeps a path while one looks at what lies on it", () => {
		const question = { kind: "path", from: CHILE.id, to: PERU.id } as const;
		const shown = stateAfter(opened, { type: "chose", view: question });
		const looking = reducePage(shown, stageClick(shown, PERU));
		expect(currentView(looking)).toEqual(PERU);
		expect(currentQuestion(looking)).toEqual(question);
	});
});
