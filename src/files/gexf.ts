import { type EdgeAttributes, earliest, type KnowledgeGraph, latest } from "../model/index.ts";
import { edgeAppearance, KIND_COLORS, nodeSize } from "../picture/index.ts";
import { type Column, columnsOf } from "./columns.ts";
import { type SortedEdge, type SortedNode, sortedEdges, sortedNodes } from "./sorted-graph.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** What GEXF has elements or XML attributes of its own for. */
const NODE_BUILT_IN = ["label", "x", "y"];
const EDGE_BUILT_IN = ["label"];

/**
 * The graph as GEXF 1.3 (gexf.net), with positions, sizes and colours as they are drawn on white.
 *
 * Every attribute of every node and edge is kept: labels and positions in GEXF's own places, all others as declared
 * attributes, lists and records as JSON. Dated relations also get a spell from the first to the last day that their
 * dates can mean, for tools with a timeline. Each relation type is a `kind`, so that parallel edges stay apart.
 * Texts of articles are not in the file; they are listed in its description. Characters that XML cannot hold are
 * replaced by U+FFFD.
 */
export function writeGexf(graph: KnowledgeGraph): string {
	const nodes = sortedNodes(graph);
	const edges = sortedEdges(graph);
	const nodeColumns = columnsOf(attributesOf(nodes), "node", NODE_BUILT_IN);
	const edgeColumns = columnsOf(attributesOf(edges), "edge", EDGE_BUILT_IN);
	const isDated = edges.some(({ attributes }) => attributes.start !== null || attributes.end !== null);
	const time = isDated ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
		"\t<meta>",
		"\t\t<creator>Entente</creator>",
		`\t\t<title>${escapeXml(graph.getAttribute("title"))}</title>`,
		`\t\t<description>${escapeXml(descriptionOf(graph))}</description>`,
		"\t</meta>",
		`\t<graph defaultedgetype="directed" idtype="string"${time}>`,
		...declarations("node", nodeColumns),
		...declarations("edge", edgeColumns),
		`\t\t<nodes count="${nodes.length}">`,
		...nodes.map((node) => nodeElement(graph, node, nodeColumns)),
		"\t\t</nodes>",
		`\t\t<edges count="${edges.length}">`,
		...edges.map((edge) => edgeElement(edge, edgeColumns)),
		"\t\t</edges>",
		"\t</graph>",
		"</gexf>",
		"",
	].join("\n");
}

function attributesOf(things: readonly (SortedNode | SortedEdge)[]): object[] {
	return things.map(({ attributes }) => attributes);
}

/** The knowledge version and where the graph comes from, one article a line. */
function descriptionOf(graph: KnowledgeGraph): string {
	const articles = graph.getAttribute("articles").map(({ id, title, publisher, published, url }) => {
		const parts = [title, publisher, published, url].filter((part) => part !== null && part !== "");
		return `${id}: ${parts.join(", ")}`;
	});
	return [`Knowledge version ${graph.getAttribute("knowledge")}. Articles:`, ...articles].join("\n");
}

/** Words that GEXF and Gephi use for columns of their own. */
const RESERVED = [
	"id",
	"label",
	"kind",
	"type",
	"source",
	"target",
	"weight",
	"start",
	"end",
	"timeset",
	"interval",
];

/** The id of a declared attribute: its name where possible, since some readers show ids instead of titles. */
function attributeId(of: "node" | "edge", name: string): string {
	return RESERVED.includes(name.toLowerCase()) ? `${of}-${name}` : name;
}

function declarations(of: "node" | "edge", columns: readonly Column[]): string[] {
	if (columns.length === 0) return [];
	return [
		`\t\t<attributes class="${of}" mode="static">`,
		...columns.map(
			({ name, type }) =>
				`\t\t\t<attribute${xmlAttributes({ id: attributeId(of, name), title: name, type })}/>`,
		),
		"\t\t</attributes>",
	];
}

function values(of: "node" | "edge", columns: readonly Column[], attributes: object): string[] {
	const elements = columns.flatMap((column) => {
		const value = column.textOf(attributes);
		return value === null
			? []
			: [`<attvalue${xmlAttributes({ for: attributeId(of, column.name), value })}/>`];
	});
	return elements.length === 0 ? [] : ["<attvalues>", ...elements, "</attvalues>"];
}

function nodeElement(
	graph: KnowledgeGraph,
	{ key, attributes }: SortedNode,
	columns: readonly Column[],
): string {
	const { label, x, y, kind } = attributes;
	return [
		`\t\t\t<node${xmlAttributes({ id: key, label })}>`,
		...values("node", columns, attributes),
		`<viz:size${xmlAttributes({ value: nodeSize(graph, key) })}/>`,
		`<viz:position${xmlAttributes({ x, y, z: 0 })}/>`,
		colorElement(KIND_COLORS.light[kind], 1),
		"</node>",
	].join("");
}

function edgeElement({ key, source, target, attributes }: SortedEdge, columns: readonly Column[]): string {
	const { color, dash, opacity, width } = edgeAppearance(attributes);
	const weight = attributes.evidence.length;
	const head = { id: key, source, target, label: attributes.label, kind: attributes.type, weight };
	return [
		`\t\t\t<edge${xmlAttributes({ ...head, ...spellOf(attributes) })}>`,
		...values("edge", columns, attributes),
		colorElement(color.light, opacity),
		`<viz:thickness${xmlAttributes({ value: width })}/>`,
		`<viz:shape${xmlAttributes({ value: dash })}/>`,
		"</edge>",
	].join("");
}

function colorElement(color: string, a: number): string {
	const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
	return `<viz:color${xmlAttributes({ r, g, b, a })}/>`;
}

/** The first and the last day of a relation; an open side is left open. */
function spellOf({ start, end }: EdgeAttributes): { start?: string; end?: string } {
	return {
		...(start === null ? {} : { start: earliest(start) }),
		...(end === null ? {} : { end: latest(end) }),
	};
}
