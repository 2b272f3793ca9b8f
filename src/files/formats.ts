import type { KnowledgeGraph } from "../model/index.ts";
import { writeCsv } from "./csv.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeGraphJson } from "./write-graph-json.ts";

/** One file of an export; `suffix` follows the name that the user chose: `.gexf`, `.nodes.csv`. */
export interface ExportedFile {
	suffix: string;
	text: string;
}

/** A kind of file that a graph can be written as. */
export interface Format {
	/** Also the file name's extension, without a dot. */
	id: "json" | "gexf" | "graphml" | "csv";
	/** What a menu calls it. */
	label: string;
	/** Who reads it, in a few words. */
	use: string;
	mediaType: string;
	/** All files of the export: one, or for CSV two. */
	write(graph: KnowledgeGraph): ExportedFile[];
}

/** All formats in the order in which a menu lists them. */
export const FORMATS: readonly Format[] = [
	{
		id: "json",
		label: "Entente graph (JSON)",
		use: "Opens here again, with articles and sentences; also in Gephi Lite",
		mediaType: "application/json",
		write: (graph) => [{ suffix: ".json", text: writeGraphJson(graph) }],
	},
	{
		id: "gexf",
		label: "GEXF",
		use: "Gephi, with places, colours and a timeline",
		mediaType: "application/gexf+xml",
		write: (graph) => [{ suffix: ".gexf", text: writeGexf(graph) }],
	},
	{
		id: "graphml",
		label: "GraphML",
		use: "NetworkX, igraph, yEd, Cytoscape",
		mediaType: "application/graphml+xml",
		write: (graph) => [{ suffix: ".graphml", text: writeGraphml(graph) }],
	},
	{
		id: "csv",
		label: "Tables (CSV)",
		use: "Spreadsheets, R, Neo4j import",
		mediaType: "text/csv",
		write: (graph) => {
			const { nodes, edges } = writeCsv(graph);
			return [
				{ suffix: ".nodes.csv", text: nodes },
				{ suffix: ".edges.csv", text: edges },
			];
		},
	},
];

/** The format of an id or a file name's extension, with or without a dot, in any case; null when there is none. */
export function formatOf(extension: string): Format | null {
	const id = extension.replace(/^\./, "").toLowerCase();
	return FORMATS.find((format) => format.id === id) ?? null;
}
