import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { createActorSearch } from "../../src/web/search/actor-search.ts";
import { smallGraph } from "./small-graph.ts";

const search = createActorSearch(viewOf(smallGraph()));
const labels = (text: string) => search.find(text, 5).map(({ label }) => label);

describe("the search for actors", () => {
	test("offers those with most relations before anything is typed", () => {
		expect(labels("")).toEqual(["Chile", "Peru", "Bolivia", "Türkiye"]);
	});

	test("finds by the beginning, by another name, without diacritics and with a slip", () => {
		expect(labels("bol")).toEqual(["Bolivia"]);
		expect(search.find("santiago", 5)).toMatchObject([{ label: "Chile", alias: "Santiago" }]);
		expect(labels("turkiye")).toEqual(["Türkiye"]);
		expect(labels("boliwia")).toEqual(["Bolivia"]);
	});

	test("finds nothing where there is nothing", () => {
		expect(labels("atlantis")).toEqual([]);
		expect(search.closest("atlantis", 3)).toEqual([]);
	});

	test("suggests what is somewhat alike", () => {
		expect(labels("bolsonia")).toEqual([]);
		expect(search.closest("bolsonia", 3).map(({ label }) => label)).toEqual(["Bolivia"]);
	});
});
