import * as v from "valibot";
import { createGraph } from "../graph/index.ts";
import {
	type EdgeAttributes,
	EntenteError,
	type ErrorCode,
	type GraphAttributes,
	type KnowledgeGraph,
	type NodeAttributes,
} from "../model/index.ts";
import { type GraphFile, graphFileSchema } from "./graph-schema.ts";
import { parseJson } from "./parse-json.ts";

/** The version of the contract that this program reads and writes. */
const CONTRACT_VERSION = 1;

/**
 * Reads a graph file and checks it against the whole contract, down to every quote. Attributes that the contract
 * does not name are kept.
 * @param text the file
 * @param name what to call it in messages
 * @throws EntenteError `file-empty`, `broken-json` (with line and column), `wrong-version`, `not-a-graph`
 */
export function readGraphJson(text: string, name: string): KnowledgeGraph {
	const value = parseJson(text, name, "Export the graph again, or repair the file at that place.");
	checkShape(value, name);
	const result = v.safeParse(graphFileSchema, value);
	if (!result.success) throw issueError(result.issues[0], name);
	const file = result.output;
	checkActors(file, name);
	checkRelations(file, name);
	return toGraph(file);
}

function failure(code: ErrorCode, message: string, name: string, hint?: string): EntenteError {
	return new EntenteError(code, message, { where: name, ...(hint === undefined ? {} : { hint }) });
}

/** The mistakes that mean "another kind of file", told before any detail. */
function checkShape(value: unknown, name: string): void {
	const hint = "Open a file that `entente build` or the page's export has written.";
	const file = value as Partial<GraphFile> | null;
	if (typeof file !== "object" || file === null || !Array.isArray(file.nodes) || !Array.isArray(file.edges)) {
		throw failure("not-a-graph", "This JSON is not a graph: it has no lists of nodes and edges.", name, hint);
	}
	const version: unknown = file.attributes?.entente;
	if (version === undefined) {
		throw failure("not-a-graph", "This is a graph, but not one of Entente's.", name, hint);
	}
	if (version !== CONTRACT_VERSION) {
		const told = JSON.stringify(version);
		const message = `This graph has version ${told} of the file format; this program reads version ${CONTRACT_VERSION}.`;
		throw failure("wrong-version", message, name, "Open it with the version of Entente that wrote it.");
	}
}

function issueError(issue: v.BaseIssue<unknown>, name: string): EntenteError {
	const path = (issue.path ?? []).map(({ key }) =>
		typeof key === "number" ? `[${key}]` : `.${String(key)}`,
	);
	const place = path.join("").replace(/^\./, "");
	const wanted = issue.type === "regex" ? "a date such as 2011, 2023-03 or 2024-07-24" : issue.expected;
	const found = issue.type === "min_length" ? "empty" : issue.received;
	const expected = wanted === null || found === "empty" ? "" : `, not ${wanted}`;
	const message = `Not a valid graph file: ${place} is ${found}${expected}.`;
	return failure("not-a-graph", message, name);
}

function checkActors(file: GraphFile, name: string): void {
	const keys = new Set<string>();
	for (const { key } of file.nodes) {
		if (keys.has(key)) throw failure("not-a-graph", `The actor "${key}" is in the file twice.`, name);
		keys.add(key);
	}
}

function checkRelations(file: GraphFile, name: string): void {
	const actors = new Set(file.nodes.map(({ key }) => key));
	const texts = new Map(file.attributes.articles.map(({ id, text }) => [id, text]));
	const keys = new Set<string>();
	for (const { key, source, target, attributes } of file.edges) {
		if (keys.has(key)) throw failure("not-a-graph", `The relation "${key}" is in the file twice.`, name);
		keys.add(key);
		for (const end of [source, target]) {
			if (actors.has(end)) continue;
			throw failure("not-a-graph", `The relation "${key}" names the actor "${end}", which is missing.`, name);
		}
		for (const { article, start, end, quote } of attributes.evidence) {
			const text = texts.get(article);
			if (text === undefined) {
				throw failure(
					"not-a-graph",
					`The relation "${key}" quotes the article "${article}", which is missing.`,
					name,
				);
			}
			if (text.slice(start, end) === quote) continue;
			const message = `The quote of the relation "${key}" is not what article "${article}" says at ${start} to ${end}.`;
			throw failure(
				"not-a-graph",
				message,
				name,
				"The text or the quote was changed; build the graph again.",
			);
		}
	}
}

function toGraph(file: GraphFile): KnowledgeGraph {
	const graph = createGraph(file.attributes.title, file.attributes.knowledge);
	graph.replaceAttributes(file.attributes as unknown as GraphAttributes);
	for (const { key, attributes } of file.nodes) graph.addNode(key, attributes as NodeAttributes);
	for (const { key, source, target, attributes } of file.edges) {
		graph.addEdgeWithKey(key, source, target, attributes as EdgeAttributes);
	}
	return graph;
}
