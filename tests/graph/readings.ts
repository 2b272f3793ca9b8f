import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import model from "wink-eng-lite-web-model";
import { createExtractor } from "../../src/extract/index.ts";
import { addExtraction, createGraph, resolveActors } from "../../src/graph/index.ts";
import { KNOWLEDGE, RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Article, KnowledgeGraph } from "../../src/model/index.ts";
import { readSource } from "../../src/read/index.ts";
import type { ReadArticle } from "./fixtures.ts";

const CORPUS = join(import.meta.dirname, "../../graph-data/articles/articles");

const extract = createExtractor(KNOWLEDGE, model);

function read(name: string, text: string): ReadArticle {
	const env = { parseHtml: (html: string) => parseHTML(html).document };
	const [article] = readSource({ name, text }, env) as [Article];
	return { article, extraction: extract(article) };
}

/** The annotated articles as the program reads them, by the number or name that their files begin with. */
export function readCorpus(): Map<string, ReadArticle> {
	const files = readdirSync(CORPUS).sort();
	return new Map(
		files.map((file) => [
			/^\d+/.exec(file)?.[0] ?? "july",
			read(file, readFileSync(join(CORPUS, file), "utf8")),
		]),
	);
}

/** A text of our own, read as an article of that day. */
export function readText(name: string, day: string | null, text: string): ReadArticle {
	const date = day === null ? "" : `date: ${day}\n`;
	return read(`${name}.md`, `---\ntitle: ${name}\n${date}publisher: Example News\n---\n\n${text}\n`);
}

/** The resolved graph of some articles, added in the order given. */
export function resolvedGraph(articles: readonly ReadArticle[]): KnowledgeGraph {
	const graph = createGraph("Test", "1");
	for (const { article, extraction } of articles) addExtraction(graph, article, extraction, RELATION_TYPES);
	resolveActors(graph);
	return graph;
}

/**
 * The ids of the nodes that go by a name in an article: whose member says so there, or, for an actor of the
 * gazetteers, that the article speaks of and whose names have it.
 */
export function nodesNamed(graph: KnowledgeGraph, { article }: ReadArticle, name: string): string[] {
	return graph.filterNodes((_, { label, aliases, members = [] }) =>
		members.some((member) => {
			if (member.article !== article.id) return false;
			const names =
				member.label === undefined ? [label, ...aliases] : [member.label, ...(member.aliases ?? [])];
			return names.includes(name);
		}),
	);
}
