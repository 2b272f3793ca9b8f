import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import {
	counted,
	dateWords,
	intervalWords,
	phraseFrom,
	publishersOf,
	roleWords,
	seenFrom,
} from "../../src/web/panels/wording.ts";
import { smallGraph } from "./small-graph.ts";

const graph = smallGraph();

describe("dates in words", () => {
	test.each([
		["2011", "2011"],
		["2023-03", "Mar 2023"],
		["2024-07-24", "24 July 2024"],
	])("%s reads %s", (date, words) => expect(dateWords(date)).toBe(words));

	test.each([
		["2015-09", null, "since Sept 2015"],
		[null, "2016", "until 2016"],
		["2011", "2015", "2011 – 2015"],
		["2011", "2011", "2011"],
		[null, null, null],
	])("from %s to %s reads %s", (start, end, words) => expect(intervalWords({ start, end })).toBe(words));
});

describe("relations in words", () => {
	test("a directed relation is told from either side", () => {
		const edge = graph.getEdgeAttributes("accuses");
		expect(phraseFrom("country:PER", "country:PER", edge)).toBe("accused");
		expect(phraseFrom("country:CHL", "country:PER", edge)).toBe("was accused by");
	});

	test("one that holds both ways reads the same from both, and begins with whom one looks at", () => {
		const edge = graph.getEdgeAttributes("met");
		expect(phraseFrom("country:PER", "country:CHL", edge)).toBe("met");
		const relations = viewOf(graph).relations();
		const [accuses, met] = relations.filter(({ id }) => id !== "threatens");
		expect(met && seenFrom("country:PER", met).source).toBe("country:PER");
		expect(accuses && seenFrom("country:CHL", accuses).source).toBe("country:PER");
	});

	test("publishers are named once", () => {
		expect(publishersOf(viewOf(graph), graph.getEdgeAttributes("met"))).toEqual(["Andes Post"]);
	});
});

test("a role names its office and its time", () => {
	expect(roleWords(graph, { title: "president", of: "country:CHL", start: "2022-03" })).toBe(
		"President of Chile, since Mar 2022",
	);
});

test("numbers agree with their nouns", () => {
	expect(counted(1, "actor")).toBe("1 actor");
	expect(counted(1200, "actor")).toBe("1,200 actors");
});
