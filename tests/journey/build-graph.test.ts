import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import { readGraphJson, writeGraphJson } from "../../src/files/index.ts";
import { buildGraph, type Progress } from "../../src/journey.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import { EntenteError } from "../../src/model/index.ts";
import { findActor, shortestPath, viewOf } from "../../src/query/index.ts";

const env = {
	parseHtml: (html: string) => parseHTML(html).document,
	knowledge: KNOWLEDGE,
	languageModel: model,
};

const VISIT = {
	name: "visit.md",
	text: "---\ntitle: A visit\ndate: 2024-03-12\npublisher: Example News\n---\n\nJapan and Canada signed an agreement on Monday. Canadian officials praised Japan.\n",
};
const QUARREL = {
	name: "quarrel.md",
	text: "---\ntitle: A quarrel\ndate: 2024-03-14\npublisher: Example News\n---\n\nBrazil accused Canada of spying. Canada rejected the accusation on Wednesday.\n",
};

describe("buildGraph", () => {
	const graph = buildGraph([VISIT, QUARREL], env);

	it("goes the whole way, and every quote is in its article", () => {
		expect(graph.getAttribute("title")).toBe("2 articles, 2024-03-12 to 2024-03-14");
		expect(graph.getAttribute("articles").map(({ title }) => title)).toEqual(["A visit", "A quarrel"]);
		const text = writeGraphJson(graph);
		expect(writeGraphJson(readGraphJson(text, "g.json"))).toBe(text);
		const view = viewOf(graph);
		const [brazil, japan] = ["Brazil", "Japan"].map((name) => findActor(view, name));
		expect([brazil, japan]).toEqual([{ id: "country:BRA" }, { id: "country:JPN" }]);
		expect(shortestPath(view, "country:BRA", "country:JPN")?.actors).toEqual([
			"country:BRA",
			"country:CAN",
			"country:JPN",
		]);
	});

	it("gives the same bytes in any order, however often an article comes", () => {
		const other = buildGraph([QUARREL, VISIT, { ...QUARREL, name: "copy.md" }], env);
		expect(writeGraphJson(other)).toBe(writeGraphJson(graph));
	});

	it("reports how far it is", () => {
		const seen: Progress[] = [];
		const one = buildGraph([QUARREL], env, (progress) => seen.push(progress));
		expect(seen).toEqual([{ done: 1, total: 1, title: "A quarrel" }]);
		expect(one.getAttribute("title")).toBe("A quarrel");
	});

	it("stops at a source that cannot be read, or leaves it out and tells", () => {
		const empty = { name: "empty.txt", text: " " };
		expect(() => buildGraph([VISIT, empty], env)).toThrow(EntenteError);
		const told: string[] = [];
		const rest = buildGraph([empty, VISIT], env, undefined, ({ code }) => told.push(code));
		expect([told, rest.getAttribute("title")]).toEqual([["file-empty"], "A visit"]);
	});
});
