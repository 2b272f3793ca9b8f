import type { KnowledgeGraph } from "../model/index.ts";
import { orderedKeys, toOrderedJson } from "./key-order.ts";
import { sortedEdges, sortedNodes } from "./sorted-graph.ts";

/**
 * The graph as a file under the contract: graphology's serialised JSON. One line for each article, node and edge,
 * all of them and all their keys in fixed order, so that the same graph gives the same bytes and two versions of
 * a file can be compared line by line.
 */
export function writeGraphJson(graph: KnowledgeGraph): string {
	const attributes = graph.getAttributes();
	const head = orderedKeys(attributes, "graph").map((key) => {
		const value = attributes[key as keyof typeof attributes];
		const text =
			key === "articles" ? lines(value as unknown[], "article", "\t\t") : toOrderedJson(value, thingOf(key));
		return `\t\t${JSON.stringify(key)}: ${text}`;
	});
	const nodes = sortedNodes(graph).map(
		({ key, attributes: node }) =>
			`{"key":${JSON.stringify(key)},"attributes":${toOrderedJson(node, "node")}}`,
	);
	const edges = sortedEdges(graph).map(
		({ key, source, target, attributes: edge }) =>
			`{"key":${JSON.stringify(key)},"source":${JSON.stringify(source)},"target":${JSON.stringify(target)},"attributes":${toOrderedJson(edge, "edge")}}`,
	);
	const options = { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops };
	return [
		"{",
		`\t"options": ${JSON.stringify(options)},`,
		`\t"attributes": {\n${head.join(",\n")}\n\t},`,
		`\t"nodes": ${list(nodes, "\t")},`,
		`\t"edges": ${list(edges, "\t")}`,
		"}",
		"",
	].join("\n");
}

function thingOf(key: string): "edit" | null {
	return key === "edits" ? "edit" : null;
}

function lines(values: readonly unknown[], thing: "article", indent: string): string {
	return list(
		values.map((value) => toOrderedJson(value, thing)),
		indent,
	);
}

function list(items: readonly string[], indent: string): string {
	return items.length === 0
		? "[]"
		: `[\n${items.map((item) => `${indent}\t${item}`).join(",\n")}\n${indent}]`;
}
