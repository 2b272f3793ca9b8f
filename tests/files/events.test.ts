import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startEventImport } from "../../src/files/events/index.ts";
import { readGraphJson, writeGraphJson } from "../../src/files/index.ts";
import { EVENT_KNOWLEDGE, KNOWLEDGE, RELATION_TYPES } from "../../src/knowledge-files.ts";
import { EntenteError, PLOVER_CLASSES } from "../../src/model/index.ts";

const HEADER = "date\tsource\trelation\ttarget\n";

function imported(text: string, pieceLength = text.length) {
	const table = startEventImport({
		name: "t.tsv",
		knowledge: EVENT_KNOWLEDGE,
		relationTypes: RELATION_TYPES,
		version: KNOWLEDGE.version,
	});
	for (let at = 0; at < text.length; at += pieceLength) table.push(text.slice(at, at + pieceLength));
	return table.finish("T");
}

function mistakeIn(text: string): EntenteError {
	try {
		imported(text);
	} catch (error) {
		if (error instanceof EntenteError) return error;
		throw error;
	}
	throw new Error("It was read without complaint.");
}

const TABLE = `${HEADER}2014-03-01\tPeru\tMake a visit\tChile
2014-03-02\tChile\tHost a visit\tPeru
2014-03-02\tPeru\tConsult\tChile
2014-05-09\tChile\tConsult\tPeru
2014-05-09\tPeru\tMake a visit\tChile
2014-05-09\tPeru\tMake a visit\tChile
`;

describe("an event table", () => {
	it("becomes a graph in which events of one pair and type are one relation with all its dates", () => {
		const { graph, events, loops, unknown } = imported(TABLE);
		expect({ events, loops, unknown }).toEqual({ events: 6, loops: 0, unknown: [] });
		const relations = graph.mapEdges((key, { type, start, end, dates, evidence, intensity, confidence }) => ({
			...{ key, type, start, end, dates, intensity, confidence },
			rules: evidence.map(({ rule }) => rule),
		}));
		expect(relations).toEqual([
			{
				key: "country:PER>country:CHL:visited:asserted:2014-03-01/2014-05-09",
				type: "visited",
				start: "2014-03-01",
				end: "2014-05-09",
				dates: ["2014-03-01", "2014-05-09"],
				intensity: 1.9,
				confidence: 0.875,
				rules: ["icews:042", "icews:042", "icews:042"],
			},
			{
				key: "country:CHL>country:PER:hosted:asserted:2014-03-02/2014-03-02",
				...{ type: "hosted", start: "2014-03-02", end: "2014-03-02", dates: undefined },
				...{ intensity: 2.8, confidence: 0.5, rules: ["icews:043"] },
			},
			{
				key: "country:CHL>country:PER:met:asserted:2014-03-02/2014-05-09",
				...{ type: "met", start: "2014-03-02", end: "2014-05-09", dates: ["2014-03-02", "2014-05-09"] },
				...{ intensity: 1, confidence: 0.75, rules: ["icews:040", "icews:040"] },
			},
		]);
	});

	it("keeps to the graph file's contract: its rows are the quotes, its days the sources", () => {
		const { graph } = imported(TABLE);
		const text = writeGraphJson(graph);
		expect(writeGraphJson(readGraphJson(text, "g.json"))).toBe(text);
		expect(
			graph.getAttribute("articles").map(({ title, publisher, published }) => [title, publisher, published]),
		).toEqual(["2014-03-01", "2014-03-02", "2014-05-09"].map((day) => [`ICEWS ${day}`, "ICEWS", day]));
		const met = graph.getEdgeAttributes("country:CHL>country:PER:met:asserted:2014-03-02/2014-05-09");
		expect(met.evidence[0]?.quote).toBe("2014-03-02\tPeru\tConsult\tChile");
	});

	it("is the same in whatever pieces it comes, with any line ends and without a last one", () => {
		const whole = writeGraphJson(imported(TABLE).graph);
		for (const length of [1, 7, 64]) expect(writeGraphJson(imported(TABLE, length).graph)).toBe(whole);
		expect(writeGraphJson(imported(TABLE.replaceAll("\n", "\r\n")).graph)).toBe(whole);
		expect(writeGraphJson(imported(TABLE.trimEnd()).graph)).toBe(whole);
	});

	it("makes actors of names, with kind and country", () => {
		const names = [
			"Citizen (India)",
			"Foreign Affairs (Iraq)",
			"Barack Obama",
			"Head of Government (Nigeria)",
			"Insurgent (Palestinian Territory, Occupied)",
			"Member of Legislative (Govt) (Holy See (Vatican City State))",
			"Royal Thai Police",
			"Minister Adeola",
			"Solidarity",
			"Adunni Okafor",
			"Middle East",
			"Al-Shabaab",
		];
		const rows = names.map((name) => `2014-03-01\t${name}\tConsult\tPeru\n`);
		const { graph } = imported(HEADER + rows.join(""));
		const actors = graph
			.filterNodes((id) => id !== "country:PER")
			.map((id) => {
				const { kind, affiliation } = graph.getNodeAttributes(id);
				return [id, kind, affiliation ?? null];
			});
		expect(actors).toEqual([
			["group:citizen-india", "group", "country:IND"],
			["government-body:foreign-affairs-iraq", "government-body", "country:IRQ"],
			["person:barack-obama", "person", null],
			["person:head-of-government-nigeria", "person", "country:NGA"],
			["armed-group:insurgent-palestinian-territory-occupied", "armed-group", "country:PSE"],
			["group:member-of-legislative-govt-holy-see-vatican-city-state", "group", "country:VAT"],
			["government-body:royal-thai-police", "government-body", null],
			["person:minister-adeola", "person", null],
			["organization:solidarity", "organization", null],
			["person:adunni-okafor", "person", null],
			["group:middle-east", "group", null],
			["armed-group:al-shabab", "armed-group", "country:SOM"],
		]);
		expect(graph.getNodeAttribute("person:head-of-government-nigeria", "roles")).toEqual([
			{ title: "Head of Government", of: "country:NGA" },
		]);
	});

	it("leaves out what an actor does to itself and what it does not know, and says so", () => {
		const { graph, events, loops, unknown } = imported(
			`${TABLE}2014-05-10\tPeru\tConsult\tPeru\n2014-05-10\tPeru\tMake a visitt\tChile\n2014-05-11\tPeru\tMake a visitt\tChile\n`,
		);
		expect({ events, loops, size: graph.size }).toEqual({ events: 6, loops: 1, size: 3 });
		expect(unknown).toEqual([{ event: "Make a visitt", rows: 2, line: 9, closest: "Make a visit" }]);
	});
});

describe("a table that cannot be read", () => {
	it.each([
		["", "t.tsv: The file is empty."],
		["when\twho\twhat\twhom\n", "t.tsv, line 1: The first line does not name the columns of an event table."],
		[`${HEADER}2014-03-01\tPeru\tConsult\n`, "t.tsv, line 2: This row has 3 columns; the header has 4."],
		[`${HEADER}\n1 March\tPeru\tConsult\tChile\n`, 't.tsv, line 3: "1 March" is not a date.'],
		[`${HEADER}2014-02-30\tPeru\tConsult\tChile\n`, 't.tsv, line 2: "2014-02-30" is not a date.'],
		[
			`${HEADER}2014-03-01\t\tConsult\tChile\n`,
			"t.tsv, line 2: This row names no source, no event or no target.",
		],
	])("%j is told apart", (text, message) => {
		expect(mistakeIn(text).toText()).toContain(message);
	});
});

describe("the table of CAMEO events", () => {
	const { events } = EVENT_KNOWLEDGE;

	it("lists each code and each wording once, in order", () => {
		const codes = events.map(({ code }) => code);
		expect(codes).toEqual([...codes].sort());
		const texts = events.flatMap(({ text, aliases = [] }) =>
			[text, ...aliases].map((one) => one.toLowerCase()),
		);
		expect(new Set([...codes, ...texts]).size).toBe(codes.length + texts.length);
	});

	it("agrees with the taxonomy", () => {
		for (const { code, type: id, plover, intensity } of events) {
			const type = RELATION_TYPES.find((one) => one.id === id);
			expect({ code, plover: type?.plover }).toEqual({ code, plover });
			expect(plover === null || PLOVER_CLASSES.includes(plover)).toBe(true);
			expect(Math.abs(intensity)).toBeLessThanOrEqual(10);
		}
	});

	const shared = new URL("../../../shared/data/events/icews14.tsv", import.meta.url);
	it.skipIf(!existsSync(shared))(
		"knows every event of a year of ICEWS",
		() => {
			const { events: read, loops, unknown } = imported(readFileSync(shared, "utf8"));
			expect(unknown).toEqual([]);
			expect(read + loops).toBe(90_730);
		},
		60_000,
	);
});
