import type { KnowledgeGraph } from "../model/index.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Thing } from "./key-order.ts";
import { sortedEdges, sortedNodes } from "./sorted-graph.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/**
 * The graph as GraphML (graphml.graphdrawing.org), with every attribute of the graph, its nodes and its edges under
 * a typed key: the whole content of the JSON file, the articles' texts included. Lists and records are JSON texts.
 * Characters that XML cannot hold are replaced by U+FFFD.
 */
export function writeGraphml(graph: KnowledgeGraph): string {
	const nodes = sortedNodes(graph);
	const edges = sortedEdges(graph);
	const own = graph.getAttributes();
	const graphColumns = columnsOf([own], "graph");
	const nodeColumns = columnsOf(
		nodes.map(({ attributes }) => attributes),
		"node",
	);
	const edgeColumns = columnsOf(
		edges.map(({ attributes }) => attributes),
		"edge",
	);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
		...keys("graph", graphColumns),
		...keys("node", nodeColumns),
		...keys("edge", edgeColumns),
		`\t<graph id="G" edgedefault="directed">`,
		...data("graph", graphColumns, own).map((element) => `\t\t${element}`),
		...nodes.map(
			({ key, attributes }) =>
				`\t\t<node${xmlAttributes({ id: key })}>${data("node", nodeColumns, attributes).join("")}</node>`,
		),
		...edges.map(
			({ key, source, target, attributes }) =>
				`\t\t<edge${xmlAttributes({ id: key, source, target })}>${data("edge", edgeColumns, attributes).join("")}</edge>`,
		),
		"\t</graph>",
		"</graphml>",
		"",
	].join("\n");
}

type Owner = Extract<Thing, "graph" | "node" | "edge">;

function keys(owner: Owner, columns: readonly Column[]): string[] {
	return columns.map(({ name, type }, i) => {
		const attributes = { id: `${owner}${i}`, for: owner, "attr.name": name, "attr.type": type };
		return `\t<key${xmlAttributes(attributes)}/>`;
	});
}

function data(owner: Owner, columns: readonly Column[], attributes: object): string[] {
	return columns.flatMap((column, i) => {
		const value = column.textOf(attributes);
		return value === null ? [] : [`<data key="${owner}${i}">${escapeXml(value)}</data>`];
	});
}
