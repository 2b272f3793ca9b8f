import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readGraphJson } from "../../src/files/read-graph-json.ts";
import { exportGraph, fileStem } from "../../src/web/export/export-graph.ts";
import { growGraph } from "../../src/web/import/grow-graph.ts";
import { formSource } from "../../src/web/import/raw-source.ts";
import { readSources } from "../../src/web/import/read-sources.ts";
import { ARTICLE, smallGraph } from "./small-graph.ts";

describe("a pasted article", () => {
	test("stays as it is when the form says nothing else", () => {
		expect(formSource({ title: " ", publisher: "", date: "", text: "Words." })).toEqual({
			name: "Pasted text",
			text: "Words.",
			known: {},
		});
	});

	test("is what the form says it is, whatever the text begins with", () => {
		const form = {
			title: 'Peru: "no talks"',
			publisher: "Andes Post",
			date: "2024-02-03",
			text: "Peru rejected a proposal of Chile on Friday. The talks are off for now, both sides said.",
		};
		const { articles, errors } = readSources([formSource(form)]);
		expect(errors).toEqual([]);
		expect(articles).toMatchObject([
			{ title: 'Peru: "no talks"', publisher: "Andes Post", published: "2024-02-03" },
		]);
		expect(articles[0]?.text).toContain("Peru rejected a proposal");
	});
});

describe("several sources", () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const text = "Chile met Peru in Lima on Friday. Both sides called the talks useful, and no date was set.";

	test("one that cannot be read disturbs no other, and the same article counts once", () => {
		const { articles, errors } = readSources([
			{ name: "a.txt", bytes: bytes(text) },
			{ name: "empty.txt", bytes: bytes("") },
			{ name: "copy.txt", bytes: bytes(text) },
		]);
		expect(articles).toHaveLength(1);
		expect(errors.map(({ code }) => code)).toEqual(["file-empty"]);
	});

	test("a graph file among them is opened as a graph", async () => {
		const text = await exportGraph(smallGraph(), "json").blob.text();
		const { graphs } = readSources([{ name: "andes.json", text }]);
		expect(graphs.map(({ graph }) => graph.order)).toEqual([4]);
	});
});

describe("growth", () => {
	const text = "Ecuador backs Peru.";
	const article = { ...ARTICLE, id: "article-2", text, blocks: [] };
	const actor = (id: string, label: string) => ({ id, label, kind: "country" as const, aliases: [] });
	const statement = {
		source: "country:ECU",
		target: "country:PER",
		type: "backs",
		modality: "asserted" as const,
		confidence: 0.9,
		start: null,
		end: null,
		precision: null,
		evidence: { article: article.id, start: 0, end: text.length, quote: text, rule: "test.rule" },
	};
	const extraction = {
		article: article.id,
		actors: [actor("country:ECU", "Ecuador"), actor("country:PER", "Peru")],
		mentions: [
			{ actor: "country:ECU", start: 0, end: 7, form: "name" as const },
			{ actor: "country:PER", start: 14, end: 18, form: "name" as const },
		],
		statements: [statement],
	};

	test("adds to the open graph and says what is new", () => {
		const graph = smallGraph();
		const growth = growGraph(graph, [article], { knowledge: "test", extractions: [extraction] });
		expect(growth.graph).toBe(graph);
		expect(growth.arrivals.actors).toEqual(["country:ECU"]);
		expect(growth.arrivals.edges).toHaveLength(1);
		expect(growth.before?.order).toBe(4);
	});

	test("puts the open graph back when adding fails", () => {
		const graph = smallGraph();
		const broken = { ...extraction, statements: [{ ...statement, type: "no such type" }] };
		const before = JSON.stringify(graph.export());
		expect(() => growGraph(graph, [article], { knowledge: "test", extractions: [broken] })).toThrow();
		expect(JSON.stringify(graph.export())).toBe(before);
	});
});

describe("export", () => {
	test("names files after the title", () => {
		expect(fileStem("Türkiye & Syria: July 2024")).toBe("turkiye-syria-july-2024");
		expect(fileStem("…")).toBe("graph");
	});

	test("the graph file opens again with all it held", async () => {
		const graph = smallGraph();
		const { name, blob } = exportGraph(graph, "json");
		expect(name).toBe("andes.json");
		const opened = readGraphJson(await blob.text(), name);
		expect([opened.order, opened.size]).toEqual([graph.order, graph.size]);
	});

	test("the tables come as one ZIP of two", async () => {
		const { name, blob } = exportGraph(smallGraph(), "csv");
		const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		expect(name).toBe("andes-csv.zip");
		expect(Object.keys(files).sort()).toEqual(["andes-edges.csv", "andes-nodes.csv"]);
	});
});
