import { strToU8, zipSync } from "fflate";
import { writeCsv, writeGexf, writeGraphJson, writeGraphml } from "../../files/index.ts";
import type { KnowledgeGraph } from "../../model/index.ts";

/** The formats of the menu. */
export type ExportFormat = "json" | "gexf" | "graphml" | "csv";

/** A file ready to be saved. */
export interface ExportedFile {
	name: string;
	blob: Blob;
}

/** A file's name without its ending, from the graph's title: "putin-assad-july-2024". */
export function fileStem(title: string): string {
	const plain = title.normalize("NFKD").replace(/\p{M}/gu, "");
	const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return words.join("-").slice(0, 60).replace(/-$/, "") || "graph";
}

/** Writes the open graph in a format; CSV is two tables and so becomes one ZIP. */
export function exportGraph(graph: KnowledgeGraph, format: ExportFormat): ExportedFile {
	const stem = fileStem(graph.getAttribute("title"));
	switch (format) {
		case "json":
			return { name: `${stem}.json`, blob: new Blob([writeGraphJson(graph)], { type: "application/json" }) };
		case "gexf":
			return { name: `${stem}.gexf`, blob: new Blob([writeGexf(graph)], { type: "application/gexf+xml" }) };
		case "graphml":
			return {
				name: `${stem}.graphml`,
				blob: new Blob([writeGraphml(graph)], { type: "application/graphml+xml" }),
			};
		case "csv": {
			const { nodes, edges } = writeCsv(graph);
			const tables = { [`${stem}-nodes.csv`]: strToU8(nodes), [`${stem}-edges.csv`]: strToU8(edges) };
			return {
				name: `${stem}-csv.zip`,
				blob: new Blob([new Uint8Array(zipSync(tables))], { type: "application/zip" }),
			};
		}
	}
}
