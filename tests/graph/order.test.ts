import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGraphJson, writeGraphJson } from "../../src/files/index.ts";
import { addExtraction, createGraph, resolveActors } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { KnowledgeGraph } from "../../src/model/index.ts";
import type { ReadArticle } from "./fixtures.ts";
import { TEXTS } from "./identity-list.ts";
import { readCorpus, readText } from "./readings.ts";

/** What the program reads in the annotated articles and in our short texts: real extractions, made once. */
const LIBRARY: ReadArticle[] = [
	...readCorpus().values(),
	...TEXTS.map(([name, day, text]) => readText(name, day, text)),
];

function add(graph: KnowledgeGraph, articles: readonly ReadArticle[]): void {
	for (const { article, extraction } of articles) addExtraction(graph, article, extraction, RELATION_TYPES);
	resolveActors(graph);
}

/** A graph made in several sittings, saved and opened again between them. */
function grown(sittings: readonly (readonly ReadArticle[])[]): string {
	let graph = createGraph("Test", "1");
	for (const articles of sittings) {
		graph = readGraphJson(writeGraphJson(graph), "graph.json");
		add(graph, articles);
	}
	return writeGraphJson(graph);
}

describe("the order of articles", () => {
	it("does not matter, nor in how many sittings they come, nor how often", { timeout: 120_000 }, () => {
		const sittings = fc
			.uniqueArray(fc.nat(LIBRARY.length - 1), { minLength: 2, maxLength: 12 })
			.map((places) => places.map((place) => LIBRARY[place] as ReadArticle))
			.chain((articles) =>
				fc.record({
					articles: fc.constant(articles),
					shuffled: fc.shuffledSubarray(articles, { minLength: articles.length }),
					cuts: fc.uniqueArray(fc.nat(articles.length), { maxLength: 3 }),
					again: fc.subarray(articles),
				}),
			);
		fc.assert(
			fc.property(sittings, ({ articles, shuffled, cuts, again }) => {
				const places = [0, ...cuts.sort((a, b) => a - b), articles.length];
				const parts = places.slice(1).map((end, i) => shuffled.slice(places[i], end));
				// Whole graphs as one value: a difference is told by the articles, not by two files.
				expect(grown([...parts, again]) === grown([articles])).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	it("does not matter for all articles at once", { timeout: 60_000 }, () => {
		expect(grown([LIBRARY.slice(40).reverse(), LIBRARY.slice(0, 40)]) === grown([LIBRARY])).toBe(true);
	});

	it("loses no sentence: each stands on one relation, and names the actors that its article names", {
		timeout: 60_000,
	}, () => {
		const graph = createGraph("Test", "1");
		add(graph, LIBRARY);
		const kept = graph.reduceEdges((sum, _, { evidence }) => sum + evidence.length, 0);
		let alone = 0;
		for (const one of LIBRARY) {
			const own = createGraph("Test", "1");
			add(own, [one]);
			alone += own.reduceEdges((sum, _, { evidence }) => sum + evidence.length, 0);
		}
		expect(kept).toBe(alone);
		graph.forEachEdge((_key, { evidence }, source, target, from, to) => {
			for (const { article, ends } of evidence) {
				const ids = (members = from.members) => members?.filter((one) => one.article === article) ?? [];
				expect(ids(from.members).map(({ id }) => id)).toContain(ends?.[0] ?? source);
				expect(ids(to.members).map(({ id }) => id)).toContain(ends?.[1] ?? target);
			}
		});
	});
});
