import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGexf, writeGraphml } from "../../src/files/index.ts";
import { xmlCharacters } from "../../src/files/xml.ts";
import type { KnowledgeGraph } from "../../src/model/index.ts";
import { smallGraph } from "../graph/fixtures.ts";
import { nastyGraph } from "./nasty-graph.ts";
import { all, type Element, parseXml } from "./parse-xml.ts";

type Values = Record<string, unknown>;

/** A graph as it may look after the way through XML: no nulls, no characters that XML lacks. */
function expected(value: unknown): unknown {
	if (typeof value === "string") return xmlCharacters(value);
	if (Array.isArray(value)) return value.map(expected);
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, expected(part)]));
}

function withoutNulls(values: object): Values {
	const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
	return expected(Object.fromEntries(present)) as Values;
}

/** A declared attribute's value back from its text, given what it was. */
function decode(text: string, type: string, was: unknown): unknown {
	if (type === "boolean") return text === "true";
	if (type === "long" || type === "double") return Number(text);
	if (typeof was === "string" && text === was) return text;
	return expected(JSON.parse(text));
}

function decodeAll(
	texts: ReadonlyMap<string, string>,
	types: ReadonlyMap<string, string>,
	was: Values,
): Values {
	return Object.fromEntries(
		[...texts].map(([name, text]) => [name, decode(text, types.get(name) ?? "", was[name])]),
	);
}

/** Everything in a graph, by node and edge key. */
function contentOf(graph: KnowledgeGraph) {
	return {
		nodes: new Map(graph.mapNodes((key, attributes) => [key, withoutNulls(attributes)])),
		edges: new Map(
			graph.mapEdges((key, attributes, source, target) => [
				key,
				{ source, target, ...withoutNulls(attributes) },
			]),
		),
	};
}

function attribute(element: Element, name: string): string {
	const value = element.attributes[name];
	if (value === undefined) throw new Error(`<${element.name}> has no ${name}.`);
	return value;
}

function readGraphml(xml: string, was: ReturnType<typeof contentOf>) {
	const root = parseXml(xml);
	const keys = new Map(all(root, "key").map((key) => [attribute(key, "id"), key.attributes]));
	const types = (owner: string) =>
		new Map(
			[...keys.values()]
				.filter((key) => key.for === owner)
				.map((key) => [key["attr.name"] ?? "", key["attr.type"] ?? ""]),
		);
	const data = (element: Element) =>
		new Map(
			element.children
				.filter(({ name }) => name === "data")
				.map((child) => [keys.get(attribute(child, "key"))?.["attr.name"] ?? "", child.text]),
		);
	const read = (owner: "node" | "edge", known: ReadonlyMap<string, Values>) =>
		new Map(
			all(root, owner).map((element) => {
				const id = attribute(element, "id");
				const { source, target } = element.attributes;
				const ends = owner === "edge" ? { source, target } : {};
				return [id, { ...ends, ...decodeAll(data(element), types(owner), known.get(id) ?? {}) }];
			}),
		);
	return {
		nodes: read("node", was.nodes),
		edges: read("edge", was.edges),
		graph: data(all(root, "graph")[0] as Element),
	};
}

function readGexf(xml: string, was: ReturnType<typeof contentOf>) {
	const root = parseXml(xml);
	const declared = (owner: string) => {
		const lists = all(root, "attributes").filter(({ attributes }) => attributes.class === owner);
		return new Map(
			lists.flatMap((list) => all(list, "attribute")).map((each) => [attribute(each, "id"), each.attributes]),
		);
	};
	const of = { node: declared("node"), edge: declared("edge") };
	const valuesOf = (owner: "node" | "edge", element: Element, was: Values | undefined) => {
		const types = new Map([...of[owner].values()].map(({ title, type }) => [title ?? "", type ?? ""]));
		const texts = all(element, "attvalue").map(
			(each) => [of[owner].get(attribute(each, "for"))?.title ?? "", attribute(each, "value")] as const,
		);
		return decodeAll(new Map(texts), types, was ?? {});
	};
	const nodes = new Map(
		all(root, "node").map((element) => {
			const id = attribute(element, "id");
			const position = all(element, "position")[0] as Element;
			const [x, y] = ["x", "y"].map((axis) => Number(attribute(position, axis)));
			const label = attribute(element, "label");
			return [id, { label, x, y, ...valuesOf("node", element, was.nodes.get(id)) }];
		}),
	);
	const edges = new Map(
		all(root, "edge").map((element) => {
			const id = attribute(element, "id");
			const { source, target, label } = element.attributes;
			return [id, { source, target, label, ...valuesOf("edge", element, was.edges.get(id)) }];
		}),
	);
	return { nodes, edges };
}

describe("GraphML", () => {
	it("holds every node, edge and attribute of any graph", () => {
		fc.assert(
			fc.property(nastyGraph, (graph) => {
				const content = contentOf(graph);
				const { nodes, edges, graph: own } = readGraphml(writeGraphml(graph), content);
				expect(nodes).toEqual(content.nodes);
				expect(edges).toEqual(content.edges);
				expect(own.get("title")).toBe(xmlCharacters(graph.getAttribute("title")));
				expect(expected(JSON.parse(own.get("articles") ?? ""))).toEqual(
					expected(graph.getAttribute("articles")),
				);
				expect([...own.keys()]).toEqual(["entente", "title", "articles", "knowledge", "edits"]);
			}),
		);
	});

	it("declares numbers and truth values as such", () => {
		const keys = all(parseXml(writeGraphml(smallGraph())), "key").map(({ attributes }) => [
			`${attributes.for} ${attributes["attr.name"]}`,
			attributes["attr.type"],
		]);
		expect(Object.fromEntries(keys)).toMatchObject({
			"node mentions": "long",
			"node x": "double",
			"node label": "string",
			"node aliases": "string",
			"edge symmetric": "boolean",
			"edge confidence": "double",
			"edge start": "string",
		});
	});
});

describe("GEXF", () => {
	it("holds every node, edge and attribute of any graph", () => {
		fc.assert(
			fc.property(nastyGraph, (graph) => {
				const content = contentOf(graph);
				const { nodes, edges } = readGexf(writeGexf(graph), content);
				expect(nodes).toEqual(content.nodes);
				expect(edges).toEqual(content.edges);
			}),
		);
	});

	it("is version 1.3, dynamic where relations are dated, with whole days and colours", () => {
		const root = parseXml(writeGexf(smallGraph()));
		expect(root.attributes).toMatchObject({ xmlns: "http://gexf.net/1.3", version: "1.3" });
		expect(all(root, "graph")[0]?.attributes).toMatchObject({ mode: "dynamic", timeformat: "date" });
		const edge = (id: string) => all(root, "edge").find(({ attributes }) => attributes.id === id) as Element;
		expect(edge("country:TUR>country:SYR:cutTies:asserted:2011/2011").attributes).toEqual({
			id: "country:TUR>country:SYR:cutTies:asserted:2011/2011",
			source: "country:TUR",
			target: "country:SYR",
			label: "cut ties with",
			kind: "cutTies",
			weight: "1",
			start: "2011-01-01",
			end: "2011-12-31",
		});
		const backs = edge("country:RUS>country:SYR:backs:asserted:2015-09/");
		expect([backs.attributes.start, backs.attributes.end, backs.attributes.weight]).toEqual([
			"2015-09-01",
			undefined,
			"2",
		]);
		expect(all(backs, "color")[0]?.attributes).toEqual({ r: "13", g: "143", b: "166", a: "0.9" });
		expect(all(root, "description")[0]?.text).toBe(
			"Knowledge version 2026.11. Articles:\na1: Article a1, Wire, 2024-07-25\na2: Article a2, Wire, 2024-07-26",
		);
	});
});
