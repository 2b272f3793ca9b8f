import Papa from "papaparse";
import type { ArticleRecord, Evidence, KnowledgeGraph, Role } from "../model/index.ts";
import { columnsOf } from "./columns.ts";
import { KEY_ORDER } from "./key-order.ts";
import { sortedEdges, sortedNodes } from "./sorted-graph.ts";

/** Between several values in one cell. */
const BETWEEN = " | ";

/** Text that spreadsheets run, on one line or several: the library's own pattern knows only one. */
const FORMULA = /^[=+\-@\t\r]/;

type Cell = string | number | boolean | null;

/**
 * The graph as two tables (RFC 4180): one row per actor, one row per relation. A relation's sentences stand in one
 * cell, " | " between them, and beside them in the same order the title, publisher, date, address, speaker and rule
 * of each. Attributes beyond the contract get columns of their own. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it.
 */
export function writeCsv(graph: KnowledgeGraph): { nodes: string; edges: string } {
	return { nodes: table(nodeRows(graph)), edges: table(edgeRows(graph)) };
}

/** What persons have added to an actor or a relation gets a column only where there is any. */
const PERSONS: readonly string[] = ["review", "notes"];
/** What each article knows of an actor is for programs, and stays in the JSON. */
const WITHIN: readonly string[] = ["listed", "own", "members"];
const NODE_FIELDS = KEY_ORDER.node.filter((name) => !PERSONS.includes(name) && !WITHIN.includes(name));

function table({ fields, data }: { fields: string[]; data: Cell[][] }): string {
	return `${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: "\r\n" })}${data.length > 0 ? "\r\n" : ""}`;
}

function nodeRows(graph: KnowledgeGraph): { fields: string[]; data: Cell[][] } {
	const nodes = sortedNodes(graph);
	const extra = columnsOf(
		nodes.map(({ attributes }) => attributes),
		"node",
		[...NODE_FIELDS, ...WITHIN],
	);
	const data = nodes.map(({ key, attributes }): Cell[] => [
		key,
		attributes.label,
		attributes.kind,
		attributes.aliases.join(BETWEEN),
		attributes.iso3 ?? null,
		attributes.wikidata ?? null,
		(attributes.roles ?? []).map(roleInWords).join(BETWEEN),
		attributes.affiliation ?? null,
		attributes.mentions,
		attributes.x,
		attributes.y,
		...extra.map((column) => column.textOf(attributes)),
	]);
	return { fields: ["id", ...NODE_FIELDS, ...extra.map(({ name }) => name)], data };
}

/** "President of country:SYR (2000 to now)"; what is unknown is left out. */
function roleInWords({ title, of, start, end }: Role): string {
	const body = of === undefined ? title : `${title} of ${of}`;
	return start === undefined && end === undefined ? body : `${body} (${start ?? ""} to ${end ?? ""})`;
}

const RELATION_FIELDS = KEY_ORDER.edge.filter((name) => !PERSONS.includes(name));
const EDGE_FIELDS = [
	"id",
	"source",
	"target",
	"source_label",
	"target_label",
	...RELATION_FIELDS.filter((name) => name !== "evidence"),
	"sentences",
	"quotes",
	"articles",
	"publishers",
	"published",
	"urls",
	"speakers",
	"rules",
];

function edgeRows(graph: KnowledgeGraph): { fields: string[]; data: Cell[][] } {
	const edges = sortedEdges(graph);
	const articles = new Map(graph.getAttribute("articles").map((article) => [article.id, article]));
	const extra = columnsOf(
		edges.map(({ attributes }) => attributes),
		"edge",
		RELATION_FIELDS,
	);
	const data = edges.map(({ key, source, target, attributes }): Cell[] => [
		key,
		source,
		target,
		graph.getNodeAttribute(source, "label"),
		graph.getNodeAttribute(target, "label"),
		attributes.type,
		attributes.label,
		attributes.plover,
		attributes.cameo,
		attributes.stance,
		attributes.modality,
		attributes.symmetric,
		attributes.start,
		attributes.end,
		attributes.precision,
		attributes.confidence,
		...evidenceCells(attributes.evidence, articles),
		...extra.map((column) => column.textOf(attributes)),
	]);
	return { fields: [...EDGE_FIELDS, ...extra.map(({ name }) => name)], data };
}

function evidenceCells(evidence: readonly Evidence[], articles: ReadonlyMap<string, ArticleRecord>): Cell[] {
	const joined = (cell: (item: Evidence, article: ArticleRecord | undefined) => string | null | undefined) =>
		evidence.map((item) => cell(item, articles.get(item.article)) ?? "").join(BETWEEN);
	return [
		evidence.length,
		joined((item) => item.quote),
		joined((item, article) => article?.title ?? item.article),
		joined((_, article) => article?.publisher),
		joined((_, article) => article?.published),
		joined((_, article) => article?.url),
		joined((item) => item.speaker),
		joined((item) => item.rule),
	];
}
