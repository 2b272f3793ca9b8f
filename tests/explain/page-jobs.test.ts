import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import type { GraphFile } from "../../src/model/index.ts";
import { articleFromRecord } from "../../src/web/explain/article-from-record.ts";
import { countOwn, explainPlace } from "../../src/web/worker/jobs.ts";

const sample: GraphFile = JSON.parse(readFileSync("graph-data/samples/july-2024.json", "utf8"));
const { articles } = sample.attributes;

describe("explaining from a graph file", () => {
	it("finds the sentence behind every edge again", () => {
		for (const { attributes } of sample.edges) {
			for (const { article: id, start, end, quote } of attributes.evidence) {
				const article = articles.find((one) => one.id === id);
				if (!article) throw new Error(`There is no article ${id}.`);
				const { sentences } = explainPlace(article, { start, end }, {}, model);
				expect(sentences.map(({ text }) => text)).toContain(quote);
			}
		}
	});

	it("lays an article out as it was, the place in a paragraph", () => {
		const [record] = articles;
		if (!record) throw new Error("The sample has no article.");
		const place = { start: 0, end: 5 };
		const article = articleFromRecord(record, place);
		expect(article.text).toBe(record.text);
		expect(article.blocks[0]).toMatchObject({ start: 0, role: "paragraph" });
		expect(article.blocks.filter(({ role }) => role === "paragraph").length).toBeGreaterThan(3);
	});

	it("takes every stretch for a paragraph where a text cannot be laid out as it was", () => {
		const record = {
			...articles[0],
			text: "Iran  met\nOman.\n\nOman left.",
		} as GraphFile["attributes"]["articles"][0];
		const { blocks } = articleFromRecord(record, { start: 0, end: 4 });
		expect(blocks.map(({ start, end }) => record.text.slice(start, end))).toEqual([
			"Iran  met\nOman.",
			"Oman left.",
		]);
	});

	it("counts what a person's own files hold", () => {
		const rules = {
			name: "mine.json",
			text: '{"verbs":[{"id":"sing-to","verbs":["sing"],"type":"praises"}]}',
		};
		expect(countOwn({ rules })).toEqual({ rules: 1, actors: 0 });
		expect(() => countOwn({ actors: { name: "mine.json", text: "{}" } })).toThrow("it must be a list");
	});
});
