import { readGraphJson } from "../../files/read-graph-json.ts";
import { type Article, EntenteError, type KnowledgeGraph } from "../../model/index.ts";
import { decodeText, readSource } from "../../read/index.ts";
import type { RawSource } from "./raw-source.ts";

/** What was inside the sources; a source that could not be read leaves an error and disturbs no other. */
export interface SourcesRead {
	articles: Article[];
	/** Graph files among them. */
	graphs: { name: string; graph: KnowledgeGraph }[];
	errors: EntenteError[];
}

/** Opens sources on the main thread, where the browser's HTML parser lives. */
export function readSources(sources: readonly RawSource[]): SourcesRead {
	const read: SourcesRead = { articles: [], graphs: [], errors: [] };
	for (const source of sources) {
		try {
			readOne(source, read);
		} catch (error) {
			if (!(error instanceof EntenteError)) throw error;
			read.errors.push(error);
		}
	}
	return read;
}

function readOne(source: RawSource, read: SourcesRead): void {
	const text = "text" in source ? source.text : decodeText(source.bytes, source.name);
	if (/\.json$/i.test(source.name)) {
		read.graphs.push({ name: source.name, graph: readGraphJson(text, source.name) });
		return;
	}
	const parseHtml = (html: string) => new DOMParser().parseFromString(html, "text/html");
	const stated = "known" in source ? source.known : {};
	const known = new Set(read.articles.map(({ id }) => id));
	const articles = readSource({ name: source.name, text }, { parseHtml });
	read.articles.push(
		...articles.filter(({ id }) => !known.has(id)).map((article) => ({ ...article, ...stated })),
	);
}
