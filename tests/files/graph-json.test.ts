import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGraphJson, writeGraphJson } from "../../src/files/index.ts";
import { findJsonError } from "../../src/files/json-position.ts";
import { EntenteError } from "../../src/model/index.ts";
import { articleOf, graphOf, RUSSIA, SYRIA, smallGraph } from "../graph/fixtures.ts";
import { nastyGraph } from "./nasty-graph.ts";

const text = writeGraphJson(smallGraph());

/** The message for a person when a file cannot be read as a graph. */
function complaint(file: string): string {
	try {
		readGraphJson(file, "graph.json");
	} catch (error) {
		if (error instanceof EntenteError) return `${error.code} | ${error.toText()}`;
		throw error;
	}
	return "none";
}

/** The file of the small graph with one thing changed. */
function changed(change: (file: ReturnType<typeof JSON.parse>) => void): string {
	const file = JSON.parse(text);
	change(file);
	return JSON.stringify(file);
}

describe("writeGraphJson", () => {
	it("writes one line for each article, node and edge, in fixed order", () => {
		const graph = graphOf([
			articleOf("a", "2024", [
				{ sentence: "Russia backs Syria.", source: RUSSIA, type: "backs", target: SYRIA },
			]),
		]);
		expect(writeGraphJson(graph)).toBe(
			[
				"{",
				'\t"options": {"type":"directed","multi":true,"allowSelfLoops":true},',
				'\t"attributes": {',
				'\t\t"entente": 1,',
				'\t\t"title": "Test",',
				'\t\t"articles": [',
				'\t\t\t{"id":"a","title":"Article a","publisher":"Wire","author":null,"url":null,"published":"2024","text":"Russia backs Syria."}',
				"\t\t],",
				'\t\t"knowledge": "2026.11",',
				'\t\t"edits": []',
				"\t},",
				'\t"nodes": [',
				'\t\t{"key":"country:RUS","attributes":{"label":"Russia","kind":"country","aliases":["Moscow"],"iso3":"RUS","members":[{"article":"a","id":"country:RUS","mentions":1}],"mentions":1,"x":0,"y":0}},',
				'\t\t{"key":"country:SYR","attributes":{"label":"Syria","kind":"country","aliases":["Damascus","Syrian Arab Republic"],"iso3":"SYR","members":[{"article":"a","id":"country:SYR","mentions":1}],"mentions":1,"x":0,"y":0}}',
				"\t],",
				'\t"edges": [',
				'\t\t{"key":"country:RUS>country:SYR:backs:asserted","source":"country:RUS","target":"country:SYR","attributes":{"type":"backs","label":"backs","plover":"SUPPORT","cameo":"050","stance":"cooperative","modality":"asserted","symmetric":false,"start":null,"end":null,"precision":null,"confidence":0.8,"evidence":[{"article":"a","start":0,"end":19,"quote":"Russia backs Syria.","rule":"test.backs","confidence":0.8}]}}',
				"\t]",
				"}",
				"",
			].join("\n"),
		);
	});

	it("comes back byte for byte, attributes beyond the contract included", () => {
		fc.assert(
			fc.property(nastyGraph, (graph) => {
				const written = writeGraphJson(graph);
				const read = readGraphJson(written, "g.json");
				expect(writeGraphJson(read)).toBe(written);
				expect(read.export()).toEqual(JSON.parse(JSON.stringify(graph.export())));
			}),
		);
	});
});

describe("readGraphJson", () => {
	it("keeps unknown attributes", () => {
		const graph = readGraphJson(
			changed((file) => {
				file.attributes.view = { zoom: 2 };
				file.nodes[0].attributes.color = "#fff";
				file.edges[0].attributes.weight = 3;
				file.edges[0].attributes.evidence[0].checked = true;
			}),
			"g.json",
		);
		const again = JSON.parse(writeGraphJson(graph));
		expect(again.attributes.view).toEqual({ zoom: 2 });
		expect(again.nodes[0].attributes.color).toBe("#fff");
		expect(again.edges[0].attributes.weight).toBe(3);
		expect(again.edges[0].attributes.evidence[0].checked).toBe(true);
	});

	it("reads a file with a byte order mark", () => {
		expect(readGraphJson(`\ufeff${text}`, "g.json").order).toBe(7);
	});

	it("says of each mistake what and where it is", () => {
		const key = "armed-group:syrian-insurgents>country:SYR:fights:asserted";
		const complaints = [
			complaint(" \n"),
			complaint('{"nodes": [],\n  "edges": [}'),
			complaint('{"nodes": ['),
			complaint("[1, 2]"),
			complaint('"graph"'),
			complaint('{"nodes": [], "edges": []}'),
			complaint(changed((file) => (file.attributes.entente = 2))),
			complaint(changed((file) => (file.nodes[0].attributes.kind = "planet"))),
			complaint(changed((file) => (file.edges[0].attributes.start = "July"))),
			complaint(changed((file) => (file.edges[0].attributes.evidence = []))),
			complaint(changed((file) => file.nodes.push(file.nodes[0]))),
			complaint(changed((file) => file.edges.push(file.edges[0]))),
			complaint(changed((file) => (file.edges[0].target = "country:XXX"))),
			complaint(changed((file) => (file.edges[0].attributes.evidence[0].article = "a9"))),
			complaint(changed((file) => (file.edges[0].attributes.evidence[0].quote = "Insurgents love Syria."))),
		];
		expect(complaints).toEqual([
			"file-empty | graph.json: The file is empty.",
			'broken-json | graph.json, line 2, column 13: This is not valid JSON: unexpected "}". Export the graph again, or repair the file at that place.',
			"broken-json | graph.json, line 1, column 12: This is not valid JSON: it ends too early. Export the graph again, or repair the file at that place.",
			"not-a-graph | graph.json: This JSON is not a graph: it has no lists of nodes and edges. Open a file that `entente build` or the page's export has written.",
			"not-a-graph | graph.json: This JSON is not a graph: it has no lists of nodes and edges. Open a file that `entente build` or the page's export has written.",
			"not-a-graph | graph.json: This is a graph, but not one of Entente's. Open a file that `entente build` or the page's export has written.",
			"wrong-version | graph.json: This graph has version 2 of the file format; this program reads version 1. Open it with the version of Entente that wrote it.",
			'not-a-graph | graph.json: Not a valid graph file: nodes[0].attributes.kind is "planet", not ("country" | "person" | "organization" | "government-body" | "armed-group" | "group" | "media").',
			'not-a-graph | graph.json: Not a valid graph file: edges[0].attributes.start is "July", not a date such as 2011, 2023-03 or 2024-07-24.',
			"not-a-graph | graph.json: Not a valid graph file: edges[0].attributes.evidence is empty.",
			'not-a-graph | graph.json: The actor "armed-group:syrian-insurgents" is in the file twice.',
			`not-a-graph | graph.json: The relation "${key}" is in the file twice.`,
			`not-a-graph | graph.json: The relation "${key}" names the actor "country:XXX", which is missing.`,
			`not-a-graph | graph.json: The relation "${key}" quotes the article "a9", which is missing.`,
			`not-a-graph | graph.json: The quote of the relation "${key}" is not what article "a2" says at 23 to 46. The text or the quote was changed; build the graph again.`,
		]);
	});
});

describe("findJsonError", () => {
	const parses = (json: string): boolean => {
		try {
			JSON.parse(json);
			return true;
		} catch {
			return false;
		}
	};

	it.each([
		["", 0],
		["{", 1],
		['{"a" 1}', 5],
		['{"a": 1,}', 8],
		["[1, 2,]", 6],
		["[01]", 2],
		['["a\nb"]', 3],
		['["a\\x"]', 3],
		['["open', 6],
		["nul", 0],
		["1 2", 2],
		["{1: 2}", 1],
		["[1}", 2],
	])("%j breaks at %i", (json, offset) => {
		expect(findJsonError(json)).toBe(offset);
	});

	it("agrees with JSON.parse about what is JSON", () => {
		const fragments = [
			"{",
			"}",
			"[",
			"]",
			",",
			":",
			'"a"',
			'"',
			"1",
			"-0.5e3",
			"01",
			"true",
			"nul",
			" ",
			"\\",
			"\n",
		];
		const soup = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(""));
		fc.assert(
			fc.property(fc.oneof(soup, fc.json()), (json) => {
				expect(findJsonError(json) === null).toBe(parses(json));
			}),
			{ numRuns: 2000 },
		);
	});
});
