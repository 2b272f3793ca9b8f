import { DOMParser } from "linkedom";
import type { Article } from "../../src/model/index.ts";
import { type ReadEnvironment, readSource } from "../../src/read/index.ts";

/** The environment as Node has it: linkedom's parser. */
export const environment: ReadEnvironment = {
	parseHtml: (html) => new DOMParser().parseFromString(html, "text/html"),
};

/** The only article of a source. */
export function read(text: string, name = "report.txt"): Article {
	const articles = readSource({ name, text }, environment);
	if (articles.length !== 1) throw new Error(`expected one article, got ${articles.length}`);
	return articles[0] as Article;
}

/** Every block as `role: text`, for reading a whole result at a glance. */
export function outline(article: Article): string[] {
	return article.blocks.map((block) => `${block.role}: ${article.text.slice(block.start, block.end)}`);
}

/** What is thrown, or a failure when nothing is. */
export function thrownBy(action: () => unknown): unknown {
	try {
		action();
	} catch (error) {
		return error;
	}
	throw new Error("nothing was thrown");
}
