import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeText, readSource } from "../../src/read/index.ts";
import { environment } from "./reading.ts";

const folder = new URL("../../../shared/data/articles/", import.meta.url);
const present = existsSync(folder);

const readShared = (name: string) =>
	readSource({ name, text: decodeText(readFileSync(new URL(name, folder)), name) }, environment);

/** Texts that lie beside the project and may not be shipped with it. */
describe.skipIf(!present)(`texts in ../shared${present ? "" : " (absent here, skipped)"}`, () => {
	it("tells captions, credits, headings and adverts from the report", () => {
		const [article] = readShared("2024-07-25-putin-assad-moscow.txt");
		const roles = article?.blocks.map((block) => block.role).filter((role) => role !== "paragraph");
		expect(roles).toEqual(["byline", "advert", "caption", "credit", "heading", "caption", "credit"]);
		expect(article).toMatchObject({ publisher: "Euronews", author: null, published: "2024-07-25" });
	});

	it("reads a feed of two thousand releases", () => {
		const articles = readShared("state-releases.rss");
		expect(articles.length).toBeGreaterThan(2000);
		expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
		for (const article of articles) {
			expect(article.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(article.url).toMatch(/^https:/);
			expect(article.text.length).toBe(article.blocks.at(-1)?.end);
			expect(article.text).not.toMatch(/<\/?p>|&nbsp;|&#\d+;/);
		}
	}, 120_000);
});
