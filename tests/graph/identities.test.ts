import { describe, expect, it } from "vitest";
import type { ReadArticle } from "./fixtures.ts";
import { NOT_SAME, SAME, TEXTS } from "./identity-list.ts";
import { nodesNamed, readCorpus, readText, resolvedGraph } from "./readings.ts";

const articles = new Map<string, ReadArticle>([
	...readCorpus(),
	...TEXTS.map(([name, day, text]) => [name, readText(name, day, text)] as const),
]);
const graph = resolvedGraph([...articles.values()]);

/** The one node that goes by a name in an article. */
function node(article: string, name: string): string {
	const found = nodesNamed(graph, articles.get(article) as ReadArticle, name);
	expect(found, `"${name}" in ${article}`).toHaveLength(1);
	return found[0] as string;
}

describe("identities over articles", () => {
	it("are at least sixty, with twenty traps", () => {
		expect(SAME.length).toBeGreaterThanOrEqual(60);
		expect(NOT_SAME.length).toBeGreaterThanOrEqual(20);
	});

	it.each(SAME)("%s: %s is %s: %s", (article, name, other, otherName) => {
		expect(node(article, name)).toBe(node(other, otherName));
	});

	it.each(NOT_SAME)("%s: %s is not %s: %s", (article, name, other, otherName) => {
		expect(node(article, name)).not.toBe(node(other, otherName));
	});
});
