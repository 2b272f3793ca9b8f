import { describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/files/index.ts";
import { addExtraction, createGraph, resolveActors, setEdits } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor, KnowledgeGraph, Role } from "../../src/model/index.ts";
import { articleOf, graphOf, IRAN, type ReadArticle, RUSSIA, TURKEY } from "./fixtures.ts";

const person = (label: string, roles: Role[] = [], more: Partial<Actor> = {}): Actor => ({
	id: `person:${label.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`,
	label,
	kind: "person",
	aliases: [],
	...(roles.length > 0 && { roles }),
	...more,
});

const ARMY_CHIEF: Role = { title: "army chief", of: IRAN.id };

/** An article in which somebody visits Russia. */
const visit = (id: string, day: string | null, who: Actor): ReadArticle =>
	articleOf(id, day, [{ sentence: `${who.label} came.`, source: who, type: "visited", target: RUSSIA }]);

function resolved(...articles: ReadArticle[]): KnowledgeGraph {
	const graph = graphOf(articles);
	resolveActors(graph);
	return graph;
}

const people = (graph: KnowledgeGraph) => graph.filterNodes((_, { kind }) => kind === "person").sort();

describe("actors over articles", () => {
	const full = visit("a", "2020-01-01", person("Karim Daryani", [ARMY_CHIEF]));
	const short = visit("b", "2020-02-01", person("Daryani", [{ title: "army chief", of: IRAN.id }]));
	const variant = visit("c", "2020-03-01", person("Kareem al-Daryani", [ARMY_CHIEF]));

	it("become one, with the reason for each and every sentence", () => {
		const graph = resolved(full, short, variant);
		expect(people(graph)).toEqual(["person:kareem-al-daryani"]);
		const { members, aliases, mentions } = graph.getNodeAttributes("person:kareem-al-daryani");
		expect(members?.map(({ article, id, reason }) => [article, id, reason])).toEqual([
			["a", "person:karim-daryani", "another spelling of the same name, and both army chief"],
			["b", "person:daryani", "same surname, and both army chief at the time"],
			["c", "person:kareem-al-daryani", undefined],
		]);
		expect([aliases, mentions]).toEqual([["Daryani", "Karim Daryani"], 3]);
		expect(graph.edges()).toEqual(["person:kareem-al-daryani>country:RUS:visited:asserted"]);
		const { evidence } = graph.getEdgeAttributes("person:kareem-al-daryani>country:RUS:visited:asserted");
		expect(evidence.map(({ article, ends }) => [article, ends])).toEqual([
			["a", ["person:karim-daryani", RUSSIA.id]],
			["b", ["person:daryani", RUSSIA.id]],
			["c", undefined],
		]);
	});

	it("come apart again when a later article shows that two could be meant", () => {
		const bare = visit("b", "2020-02-01", person("Daryani", [], { affiliation: IRAN.id }));
		expect(people(resolved(full, bare))).toEqual(["person:karim-daryani"]);
		const brother = visit(
			"d",
			"2020-02-02",
			person("Hamid Daryani", [{ title: "oil minister", of: IRAN.id }]),
		);
		const graph = resolved(full, bare);
		addExtraction(graph, brother.article, brother.extraction, RELATION_TYPES);
		resolveActors(graph);
		expect(people(graph)).toEqual(["person:daryani", "person:hamid-daryani", "person:karim-daryani"]);
		expect(writeGraphJson(graph)).toBe(writeGraphJson(resolved(brother, bare, full)));
	});

	it("stay two when one article knows both, or they are of other countries", () => {
		const both = articleOf("e", "2020-04-01", [
			{
				sentence: "Karim Daryani met Daryani.",
				source: person("Karim Daryani", [ARMY_CHIEF]),
				type: "met",
				target: person("Daryani", [ARMY_CHIEF]),
			},
		]);
		expect(people(resolved(both))).toEqual(["person:daryani", "person:karim-daryani"]);
		const turk = visit("f", "2020-01-01", person("Karim Daryani", [{ title: "army chief", of: TURKEY.id }]));
		expect(people(resolved(full, turk))).toEqual(["person:karim-daryani", "person:karim-daryani~f"]);
	});

	it("are the gazetteer's where it lists one of them, whose names and dates stay as they were", () => {
		const listed = person("Karim Daryani", [{ ...ARMY_CHIEF, start: "2019" }], {
			listed: true,
			aliases: ["Gen Daryani"],
			affiliation: IRAN.id,
		});
		const graph = resolved(visit("a", "2020-01-01", listed), variant);
		const { label, aliases, own, listed: isListed } = graph.getNodeAttributes("person:karim-daryani");
		expect([people(graph).length, label, isListed]).toEqual([1, "Karim Daryani", true]);
		expect(aliases).toEqual(["Gen Daryani", "Kareem al-Daryani"]);
		expect(own).toEqual({
			aliases: ["Gen Daryani"],
			roles: [{ ...ARMY_CHIEF, start: "2019" }],
			affiliation: IRAN.id,
		});
	});

	it("can be taken apart by an edit, which can be undone", () => {
		const graph = resolved(full, short, variant);
		const before = writeGraphJson(graph);
		const into = { id: "person:other", label: "Another Daryani", kind: "person" as const };
		const edit = { id: "e1", author: "Ada", time: "2026-01-01T00:00:00Z" };
		const actor = "person:kareem-al-daryani";
		const missed = setEdits(
			graph,
			[{ ...edit, action: "splitActor", actor, into, articles: ["b"], aliases: ["Daryani"] }],
			RELATION_TYPES,
		);
		expect(missed).toEqual([]);
		expect(people(graph)).toEqual([actor, "person:other"]);
		expect(graph.getNodeAttribute("person:other", "members")?.map(({ article }) => article)).toEqual(["b"]);
		expect(graph.getNodeAttribute(actor, "members")?.map(({ article }) => article)).toEqual(["a", "c"]);
		expect(graph.edges().sort()).toEqual([
			`${actor}>country:RUS:visited:asserted`,
			"person:other>country:RUS:visited:asserted",
		]);
		setEdits(graph, [], RELATION_TYPES);
		expect(writeGraphJson(graph)).toBe(before);
	});

	it("of a graph without members, made elsewhere, are what their ids say", () => {
		const graph = createGraph("Test", "1");
		graph.addNode("person:karim-daryani", {
			label: "Karim Daryani",
			kind: "person",
			aliases: [],
			mentions: 4,
			x: 3,
			y: 5,
		});
		resolveActors(graph);
		addExtraction(graph, full.article, full.extraction, RELATION_TYPES);
		resolveActors(graph);
		expect(people(graph)).toEqual(["person:karim-daryani"]);
		expect(graph.getNodeAttribute("person:karim-daryani", "mentions")).toBe(5);
	});
});
