import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGraphJson, writeGraphJson } from "../../src/files/index.ts";
import {
	addExtraction,
	beneathEdits,
	type EditHistory,
	setEdits,
	withEdit,
	withRedone,
	withUndone,
} from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Edit, EditAction, KnowledgeGraph } from "../../src/model/index.ts";
import { editsInWords } from "../../src/query/index.ts";
import { ASSAD, articleOf, IRAN, RUSSIA, SYRIA, smallGraph } from "./fixtures.ts";
import { randomEdit } from "./random-edit.ts";

const BACKS = "country:RUS>country:SYR:backs:asserted:2015-09/";
const ARMS = "country:IRN>armed-group:syrian-insurgents:arms:alleged";
const MET = "person:bashar-al-assad>person:recep-tayyip-erdogan:met:denied:2024-08/2024-08";

function edit(id: string, action: EditAction): Edit {
	return { id, author: "Ada", time: "2026-11-22T10:00:00Z", ...action };
}

/** The small graph after some edits, all of which must find their targets. */
function edited(...actions: EditAction[]): KnowledgeGraph {
	const graph = smallGraph();
	const missed = setEdits(
		graph,
		actions.map((action, i) => edit(`e${i}`, action)),
		RELATION_TYPES,
	);
	expect(missed).toEqual([]);
	return graph;
}

function apply(graph: KnowledgeGraph, edits: readonly Edit[]) {
	return setEdits(graph, edits, RELATION_TYPES);
}

describe("edits of actors", () => {
	it("merges two actors, with names, mentions, relations and who belongs to them", () => {
		const graph = edited({ action: "mergeActors", actor: "country:RUS", other: "country:IRN" });
		expect(graph.hasNode("country:IRN")).toBe(false);
		expect(graph.getNodeAttributes("country:RUS")).toMatchObject({
			label: "Russia",
			aliases: ["Iran", "Moscow"],
			mentions: 3,
		});
		expect(graph.edges("country:RUS").sort()).toEqual([
			"country:RUS>armed-group:syrian-insurgents:arms:alleged",
			BACKS,
		]);
		const other = edited({ action: "mergeActors", actor: "country:TUR", other: "country:SYR" });
		expect(other.getNodeAttribute("person:bashar-al-assad", "affiliation")).toBe("country:TUR");
		expect(other.getNodeAttribute("person:bashar-al-assad", "roles")).toEqual([
			{ title: "President", of: "country:TUR" },
		]);
		expect(other.filterEdges((_, { type }) => type === "cutTies")).toEqual([]);
	});

	it("splits an actor by article and by sentence", () => {
		const into = { id: "armed-group:idlib", label: "Idlib insurgents", kind: "armed-group" as const };
		const actor = "armed-group:syrian-insurgents";
		const byArticle = edited({
			action: "splitActor",
			actor,
			into,
			articles: ["a2"],
			aliases: ["insurgent groups"],
		});
		expect(byArticle.edges(into.id).sort()).toEqual([
			"armed-group:idlib>country:SYR:fights:asserted",
			"country:IRN>armed-group:idlib:arms:alleged",
		]);
		expect(byArticle.edges(actor)).toEqual(["country:TUR>armed-group:syrian-insurgents:backs:asserted"]);
		expect(byArticle.getNodeAttributes(into.id)).toMatchObject({
			aliases: ["insurgent groups"],
			mentions: 2,
		});
		expect(byArticle.getNodeAttributes(actor)).toMatchObject({ aliases: [], mentions: 0 });
		const start = smallGraph().getEdgeAttributes(ARMS).evidence[0]?.start as number;
		const bySentence = edited({ action: "splitActor", actor, into, evidence: [{ article: "a2", start }] });
		expect(bySentence.edges(into.id)).toEqual(["country:IRN>armed-group:idlib:arms:alleged"]);
	});

	it("renames, changes the kind, adds and removes", () => {
		const graph = edited(
			{ action: "renameActor", actor: "country:TUR", label: "Türkiye" },
			{ action: "changeKind", actor: "armed-group:syrian-insurgents", kind: "group" },
			{ action: "addActor", actor: "organization:astana", label: "Astana group", kind: "organization" },
			{ action: "removeActor", actor: "country:SYR" },
		);
		expect(graph.getNodeAttributes("country:TUR")).toMatchObject({
			label: "Türkiye",
			aliases: ["Ankara", "Turkey"],
		});
		expect(graph.getNodeAttribute("armed-group:syrian-insurgents", "kind")).toBe("group");
		expect(graph.degree("organization:astana")).toBe(0);
		expect(graph.hasNode("country:SYR")).toBe(false);
		expect(graph.getNodeAttribute("person:bashar-al-assad", "affiliation")).toBeUndefined();
		expect(graph.edges().sort()).toEqual([
			"country:IRN>armed-group:syrian-insurgents:arms:alleged",
			"country:TUR>armed-group:syrian-insurgents:backs:asserted",
			MET,
		]);
	});
});

describe("edits of relations", () => {
	it("retypes, re-dates, reverses and changes the modality, and keeps the sentences", () => {
		const graph = edited(
			{ action: "retypeRelation", relation: BACKS, type: "arms" },
			{
				action: "redateRelation",
				relation: "country:RUS>country:SYR:arms:asserted:2015-09/",
				start: "2016",
				end: "2024",
			},
			{ action: "reverseRelation", relation: "country:RUS>country:SYR:arms:asserted:2016/2024" },
			{ action: "changeModality", relation: ARMS, modality: "denied" },
		);
		const arms = graph.getEdgeAttributes("country:SYR>country:RUS:arms:asserted:2016/2024");
		expect(arms.evidence.map(({ quote }) => quote)).toEqual([
			"Russia backs Syria.",
			"Moscow stands by Damascus.",
		]);
		expect([arms.label, arms.precision, arms.confidence]).toEqual(["gave military aid to", "year", 0.96]);
		expect(graph.hasEdge("country:IRN>armed-group:syrian-insurgents:arms:denied")).toBe(true);
	});

	it("joins a relation with another that says the same already", () => {
		const graph = edited(
			{
				action: "retypeRelation",
				relation: "armed-group:syrian-insurgents>country:SYR:fights:asserted",
				type: "backs",
			},
			{
				action: "mergeActors",
				actor: "country:TUR",
				other: "armed-group:syrian-insurgents",
			},
			{ action: "redateRelation", relation: BACKS, start: null, end: null },
			{
				action: "mergeActors",
				actor: "country:RUS",
				other: "country:TUR",
			},
		);
		const quotes = graph
			.getEdgeAttributes("country:RUS>country:SYR:backs:asserted")
			.evidence.map(({ quote }) => quote);
		expect(quotes).toEqual(["Russia backs Syria.", "Insurgents fight Syria.", "Moscow stands by Damascus."]);
	});

	it("rejects one sentence or all, confirms, removes", () => {
		const graph = edited(
			{ action: "rejectRelation", relation: BACKS, evidence: [{ article: "a1", start: 0 }] },
			{ action: "rejectRelation", relation: ARMS },
			{ action: "removeRelation", relation: MET },
			{ action: "confirmRelation", relation: BACKS },
		);
		const backs = graph.getEdgeAttributes(BACKS);
		expect(backs.evidence.map(({ article }) => article)).toEqual(["a2"]);
		expect([backs.review, backs.confidence]).toEqual(["confirmed", 1]);
		expect([graph.hasEdge(ARMS), graph.hasEdge(MET)]).toEqual([false, false]);
	});

	it("adds a relation from a place in an article, or from the editor's own words as an article", () => {
		const plain = { modality: "asserted", start: "2024", end: "2024" } as const;
		const graph = edited(
			{
				action: "addRelation",
				source: "country:IRN",
				target: "country:SYR",
				type: "backs",
				...plain,
				evidence: { article: "a2", start: 0, end: 22 },
			},
			{
				action: "addRelation",
				source: "country:TUR",
				target: "country:RUS",
				type: "met",
				...plain,
				note: "Told to me by the spokesman.",
			},
		);
		expect(graph.getEdgeAttributes("country:IRN>country:SYR:backs:asserted:2024/2024").evidence).toEqual([
			{ article: "a2", start: 0, end: 22, quote: "Mr. Assad leads Syria.", rule: "edit", confidence: 1 },
		]);
		const [own] = graph.getEdgeAttributes("country:RUS>country:TUR:met:asserted:2024/2024").evidence;
		expect(own?.quote).toBe("Told to me by the spokesman.");
		expect(graph.getAttribute("articles").find(({ id }) => id === own?.article)).toMatchObject({
			title: "Note by Ada",
			author: "Ada",
			text: "Told to me by the spokesman.",
		});
		expect(() => readGraphJson(writeGraphJson(graph), "g.json")).not.toThrow();
		apply(graph, []);
		expect(writeGraphJson(graph)).toBe(writeGraphJson(smallGraph()));
	});

	it("keeps notes with author and time", () => {
		const graph = edited(
			{ action: "note", relation: BACKS, text: "Check the month." },
			{ action: "note", actor: "country:IRN", text: "Only through militias?" },
		);
		const note = { author: "Ada", time: "2026-11-22T10:00:00Z" };
		expect(graph.getEdgeAttribute(BACKS, "notes")).toEqual([{ ...note, text: "Check the month." }]);
		expect(graph.getNodeAttribute("country:IRN", "notes")).toEqual([
			{ ...note, text: "Only through militias?" },
		]);
	});
});

describe("what finds no target", () => {
	it("is told with the reason, changes nothing and stays in the list", () => {
		const graph = smallGraph();
		const edits = [
			edit("a", { action: "mergeActors", actor: "country:RUS", other: "country:XXX" }),
			edit("b", { action: "confirmRelation", relation: "x" }),
			edit("c", { action: "retypeRelation", relation: BACKS, type: "adores" }),
			edit("d", { action: "addActor", actor: "country:RUS", label: "Russia", kind: "country" }),
		];
		expect(apply(graph, edits).map(({ edit: { id }, reason }) => [id, reason])).toEqual([
			["a", 'there is no actor "country:XXX" in the graph'],
			["b", 'there is no relation "x" in the graph'],
			["c", 'there is no relation type "adores"'],
			["d", 'there is an actor "country:RUS" already'],
		]);
		expect(graph.getAttribute("edits")).toEqual(edits);
		expect(graph.getAttribute("unedited")).toBeUndefined();
	});

	it("is tried again when articles are added beneath the edits", () => {
		const graph = smallGraph();
		const merge = edit("a", { action: "mergeActors", actor: "country:RUS", other: "country:BLR" });
		expect(apply(graph, [merge])).toHaveLength(1);
		const belarus = {
			id: "country:BLR",
			label: "Belarus",
			kind: "country" as const,
			aliases: [],
			iso3: "BLR",
		};
		const { article, extraction } = articleOf("a3", "2024-07-27", [
			{ sentence: "Belarus backs Syria.", source: belarus, type: "backs", target: SYRIA },
		]);
		const add = (open: KnowledgeGraph) => addExtraction(open, article, extraction, RELATION_TYPES);
		expect(beneathEdits(graph, RELATION_TYPES, add)).toEqual([]);
		expect(graph.hasNode("country:BLR")).toBe(false);
		expect(graph.getEdgeAttributes("country:RUS>country:SYR:backs:asserted").evidence[0]?.quote).toBe(
			"Belarus backs Syria.",
		);
	});
});

describe("undo and redo", () => {
	it("takes fifty random edits back one by one, and does them again, to the same bytes", {
		timeout: 60_000,
	}, () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (numbers) => {
				const graph = smallGraph();
				let history: EditHistory = { edits: [], undone: [] };
				const states = [writeGraphJson(graph)];
				for (let i = 0; i < 50; i++) {
					const next = randomEdit(graph, `e${i}`, numbers.slice(i * 4, i * 4 + 4));
					history = withEdit(history, next);
					apply(graph, history.edits);
					states.push(writeGraphJson(graph));
				}
				for (let i = 49; i >= 0; i--) {
					history = withUndone(history);
					apply(graph, history.edits);
					if (i % 7 === 0) expect(writeGraphJson(graph)).toBe(states[i]);
				}
				for (let i = 1; i <= 50; i++) history = withRedone(history);
				apply(graph, history.edits);
				expect(writeGraphJson(graph)).toBe(states[50]);
				expect(history.undone).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	it("survives the file, and a rebuild from the same articles", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (numbers) => {
				const graph = smallGraph();
				const edits: Edit[] = [];
				for (let i = 0; i < 10; i++) {
					edits.push(randomEdit(graph, `e${i}`, numbers.slice(i * 4, i * 4 + 4)));
					apply(graph, edits);
				}
				const file = writeGraphJson(graph);
				const read = readGraphJson(file, "g.json");
				expect(writeGraphJson(read)).toBe(file);
				const rebuilt = smallGraph();
				apply(rebuilt, edits);
				expect(writeGraphJson(rebuilt)).toBe(file);
				apply(read, []);
				expect(writeGraphJson(read)).toBe(writeGraphJson(smallGraph()));
			}),
			{ numRuns: 60 },
		);
	});

	it("takes an edit in the middle back by leaving it out", () => {
		const first = edit("a", { action: "renameActor", actor: "country:TUR", label: "Türkiye" });
		const second = edit("b", { action: "removeActor", actor: "country:IRN" });
		const graph = smallGraph();
		apply(graph, [first, second]);
		apply(graph, [second]);
		const only = smallGraph();
		apply(only, [second]);
		expect(writeGraphJson(graph)).toBe(writeGraphJson(only));
	});
});

describe("edits in words", () => {
	it("names actors and relations as they were", () => {
		const graph = edited(
			{ action: "renameActor", actor: "country:TUR", label: "Türkiye" },
			{ action: "rejectRelation", relation: ARMS },
			{ action: "mergeActors", actor: SYRIA.id, other: ASSAD.id },
			{ action: "redateRelation", relation: BACKS, start: "2015", end: null },
			{ action: "confirmRelation", relation: `${RUSSIA.id}>${SYRIA.id}:backs:asserted:2015/` },
			{ action: "note", actor: IRAN.id, text: "More to come" },
		);
		expect(editsInWords(graph)).toEqual([
			"Renamed Turkey to Türkiye",
			'Rejected "Iran reportedly gave military aid to Syrian insurgents"',
			"Merged Bashar al-Assad into Syria",
			'Dated "Russia backs Syria" (since 2015-09) since 2015',
			'Confirmed "Russia backs Syria" (since 2015)',
			"Noted on Iran: More to come",
		]);
	});
});
