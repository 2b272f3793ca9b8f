import { describe, expect, test } from "vitest";
import { extractEach } from "../../src/extract/index.ts";
import type { Article } from "../../src/model/index.ts";
import { articleOf, extract } from "./reading.ts";

const SENTENCES = [
	"Egypt accused Chad of arming the rebels. Chad denied it.",
	"Japan and India signed a defence pact. The two sides will meet again in May.",
	"Peru recalled its ambassador to Bolivia, which had expelled two Peruvian diplomats.",
];

function article(id: number, text: string): Article {
	return { ...articleOf(text), id: `a${id}` };
}

const texts = (count: number) =>
	Array.from({ length: count }, (_, i) => article(i, SENTENCES[i % SENTENCES.length] ?? ""));

describe("extractEach", () => {
	test("reads each article as if it were the only one", () => {
		const articles = texts(30);
		expect(extractEach(articles, extract)).toEqual(articles.map((one) => ({ value: extract(one) })));
	});

	test("tells how many are read, twelve at a time", () => {
		const told: number[] = [];
		extractEach(texts(30), extract, (done) => told.push(done));
		expect(told).toEqual([0, 12, 24, 30]);
	});

	test("reads long articles a few at a time", () => {
		const long = "Egypt thanked Chad for its help. ".repeat(1500);
		const told: number[] = [];
		const articles = [article(0, long), article(1, long), article(2, long), ...texts(1)];
		extractEach(articles, extract, (done) => told.push(done));
		expect(told).toEqual([0, 2, 4]);
	});

	test("an article that cannot be read costs no other", () => {
		const broken = { ...article(9, "Egypt thanked Chad."), blocks: null } as unknown as Article;
		const [before, failed, after] = extractEach([...texts(1), broken, ...texts(1)], extract);
		expect(failed).toEqual({ error: expect.any(TypeError) });
		expect(before).toEqual({ value: extract(article(0, SENTENCES[0] ?? "")) });
		expect(after).toEqual(before);
	});

	test("nothing to read is told, too", () => {
		const told: number[] = [];
		expect(extractEach([], extract, (done) => told.push(done))).toEqual([]);
		expect(told).toEqual([0]);
	});
});
