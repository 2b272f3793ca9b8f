import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { GraphFile } from "../../src/model/index.ts";
import { entente } from "./program.ts";

const SAMPLES = resolve("graph-data/samples");
/** Each sample graph, and the articles it is built from. */
const SOURCES: Record<string, string[]> = {
	"july-2024.json": ["graph-data/articles/articles/july-2024-moscow.md"],
};

describe("sample graphs", () => {
	test("each has its sources listed here", () => {
		expect(readdirSync(SAMPLES)).toEqual(Object.keys(SOURCES));
	});

	test.each(Object.entries(SOURCES))("%s is what the program builds, byte for byte", (name, sources) => {
		const built = entente(resolve("."), ["build", ...sources, "-o", "-"]);
		expect(built.status).toBe(0);
		expect(built.stdout).toBe(readFileSync(resolve(SAMPLES, name), "utf8"));
	});

	test.each(Object.keys(SOURCES))("in %s every quote is the text it points at", (name) => {
		const graph = JSON.parse(readFileSync(resolve(SAMPLES, name), "utf8")) as GraphFile;
		const texts = new Map(graph.attributes.articles.map((article) => [article.id, article.text]));
		const evidence = graph.edges.flatMap((edge) => edge.attributes.evidence);
		expect(evidence.length).toBeGreaterThanOrEqual(graph.edges.length);
		for (const { article, start, end, quote, words } of evidence) {
			expect(texts.get(article)?.slice(start, end)).toBe(quote);
			if (words) expect([words[0] >= start, words[1] <= end]).toEqual([true, true]);
		}
	});
});
