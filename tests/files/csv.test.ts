import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { FORMATS, formatOf, writeCsv } from "../../src/files/index.ts";
import { smallGraph } from "../graph/fixtures.ts";
import { nastyGraph } from "./nasty-graph.ts";

type Row = Record<string, string>;
const rows = (csv: string) => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });

describe("writeCsv", () => {
	const { nodes, edges } = writeCsv(smallGraph());

	it("writes a row for each actor", () => {
		const { data, errors } = rows(nodes);
		expect([errors, data.length]).toEqual([[], 7]);
		expect(data.find(({ id }) => id === "person:bashar-al-assad")).toEqual({
			id: "person:bashar-al-assad",
			label: "Bashar al-Assad",
			kind: "person",
			aliases: "al-Assad",
			iso3: "",
			wikidata: "",
			roles: "President of country:SYR",
			affiliation: "country:SYR",
			mentions: "2",
			x: "0",
			y: "0",
		});
	});

	it("writes a row for each relation with its sentences and their articles", () => {
		const { data, errors } = rows(edges);
		expect([errors, data.length]).toEqual([[], 7]);
		expect(data.find(({ id }) => id === "country:RUS>country:SYR:backs:asserted:2015-09/")).toEqual({
			id: "country:RUS>country:SYR:backs:asserted:2015-09/",
			source: "country:RUS",
			target: "country:SYR",
			source_label: "Russia",
			target_label: "Syria",
			type: "backs",
			label: "backs",
			plover: "SUPPORT",
			cameo: "050",
			stance: "cooperative",
			modality: "asserted",
			symmetric: "false",
			start: "2015-09",
			end: "",
			precision: "month",
			confidence: "0.96",
			sentences: "2",
			quotes: "Russia backs Syria. | Moscow stands by Damascus.",
			articles: "Article a1 | Article a2",
			publishers: "Wire | Wire",
			published: "2024-07-25 | 2024-07-26",
			urls: " | ",
			speakers: " | ",
			rules: "test.backs | test.backs",
		});
	});

	it("keeps every row and value of any graph, and disarms formulas", () => {
		fc.assert(
			fc.property(nastyGraph, (graph) => {
				const tables = writeCsv(graph);
				const actors = Papa.parse<string[]>(tables.nodes, { delimiter: ",", newline: "\r\n" }).data.filter(
					(row) => row.length > 1,
				);
				const relations = Papa.parse<string[]>(tables.edges, { delimiter: ",", newline: "\r\n" }).data.filter(
					(row) => row.length > 1,
				);
				expect(actors.length - 1).toBe(graph.order);
				expect(relations.length - 1).toBe(graph.size);
				for (const [id, label] of actors.slice(1) as [string, string][]) {
					const wanted = graph.getNodeAttribute(id, "label");
					expect(label).toBe(/^[=+\-@\t\r]/.test(wanted) ? `'${wanted}` : wanted);
				}
			}),
		);
	});
});

describe("FORMATS", () => {
	it("writes every format under its suffixes", () => {
		const suffixes = FORMATS.map(({ id, write }) => [id, ...write(smallGraph()).map(({ suffix }) => suffix)]);
		expect(suffixes).toEqual([
			["json", ".json"],
			["gexf", ".gexf"],
			["graphml", ".graphml"],
			["csv", ".nodes.csv", ".edges.csv"],
		]);
	});

	it("knows a format by its extension", () => {
		expect([formatOf(".GEXF")?.id, formatOf("json")?.id, formatOf("png")]).toEqual(["gexf", "json", null]);
	});
});
