import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { filterTest, SHOW_ALL, showsAll, timeLine, toggled } from "../../src/web/state/filters.ts";
import { smallGraph } from "./small-graph.ts";

function shown(filters: Parameters<typeof filterTest>[0]): string[] {
	const graph = smallGraph();
	const passes = filterTest(filters, viewOf(graph));
	return graph.filterEdges((_key, attributes) => passes(attributes));
}

describe("which relations are drawn", () => {
	test("all of them at first, denied and undated ones too", () => {
		expect(shown(SHOW_ALL)).toEqual(["met", "accuses", "threatens"]);
		expect(showsAll(SHOW_ALL)).toBe(true);
	});

	test("by stance and by modality", () => {
		expect(shown({ ...SHOW_ALL, stances: ["cooperative"] })).toEqual(["met"]);
		expect(shown({ ...SHOW_ALL, modalities: ["denied"] })).toEqual(["threatens"]);
		expect(shown({ ...SHOW_ALL, stances: [] })).toEqual([]);
	});

	test("by date, where the undated ones are asked for apart", () => {
		expect(shown({ ...SHOW_ALL, from: "2022" })).toEqual(["accuses", "threatens"]);
		expect(shown({ ...SHOW_ALL, until: "2021", undated: false })).toEqual(["met"]);
		expect(shown({ ...SHOW_ALL, undated: false })).toEqual(["met", "accuses"]);
	});

	test("as of a day: what had happened by then, the undated ones apart", () => {
		expect(shown({ ...SHOW_ALL, asOf: "2020-12-31", undated: false })).toEqual([]);
		expect(shown({ ...SHOW_ALL, asOf: "2021-12-31" })).toEqual(["met", "threatens"]);
		expect(shown({ ...SHOW_ALL, asOf: "2022-03-31", undated: false })).toEqual(["met", "accuses"]);
		expect(showsAll({ ...SHOW_ALL, asOf: "2022-03-31" })).toBe(false);
	});
});

test("a switch is put back in its own place", () => {
	expect(toggled(["a", "b", "c"], ["a", "c"], "b")).toEqual(["a", "b", "c"]);
	expect(toggled(["a", "b", "c"], ["a", "b"], "a")).toEqual(["b"]);
});

describe("the time line", () => {
	test("goes by month over a few years, with the empty ones between", () => {
		const periods = timeLine(viewOf(smallGraph()).relations());
		expect(periods[0]).toEqual({ date: "2021-01", count: 1 });
		expect(periods.at(-1)).toEqual({ date: "2022-03", count: 1 });
		expect(periods).toHaveLength(15);
	});

	test("goes by year over many years", () => {
		const graph = smallGraph();
		graph.mergeEdgeAttributes("met", { start: "1998", end: "1998" });
		const periods = timeLine(viewOf(graph).relations());
		expect(periods[0]).toEqual({ date: "1998", count: 1 });
		expect(periods).toHaveLength(25);
	});

	test("is empty when everything happened at once", () => {
		const graph = smallGraph();
		graph.dropEdge("met");
		expect(timeLine(viewOf(graph).relations())).toEqual([]);
	});
});
