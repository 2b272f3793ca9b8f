import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, EntenteError } from "../../src/model/index.ts";
import { readSource } from "../../src/read/index.ts";
import { environment } from "./reading.ts";

const LINES = [
	"ADVERTISEMENT",
	"Related",
	"By Jane Doe, Reuters",
	"date 2019-03-05 By The Example with AP",
	"LONDON (Reuters) - Norland expelled an envoy.",
	"Ada Lind, left, speaks in Oslo, Norway, Monday, March 4, 2019. Kari Holm/AP",
	"The envoys in Doha [Sami Odeh/Reuters]",
	"What happens next?",
	"Talks resume",
	"The ministers met.  They\u00a0agreed. (Reuters)",
	"QUESTION: Who —",
	"- Norland buys gas",
	"Erdog\u0306an\u200b said “no”.",
	"المحادثات مستمرة",
	"Photo: Jane Doe",
	"Getty Images",
	"",
	" ",
	"\t",
];

const text = fc.oneof(
	fc.array(fc.constantFrom(...LINES), { maxLength: 20 }).map((lines) => lines.join("\n")),
	fc
		.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: "grapheme", maxLength: 60 })), {
			maxLength: 12,
		})
		.map((lines) => lines.join("\n\n")),
	fc.string({ unit: "binary", maxLength: 300 }),
	fc.lorem({ mode: "sentences", maxCount: 20 }).map((words) => words.replace(/(.{50,60}) /g, "$1\n")),
);

/** Blocks stand in order, never overlap, hold something, and leave out nothing but blanks. */
function expectCovered(article: Article): void {
	let end = 0;
	for (const block of article.blocks) {
		expect(block.start).toBeGreaterThanOrEqual(end);
		expect(block.end).toBeGreaterThan(block.start);
		expect(article.text.slice(end, block.start).trim()).toBe("");
		const inside = article.text.slice(block.start, block.end);
		expect(inside).toBe(inside.trim());
		expect(inside).not.toContain("\n");
		end = block.end;
	}
	expect(end).toBe(article.text.length);
}

function tryRead(text: string, name: string): Article[] {
	try {
		return readSource({ name, text }, environment);
	} catch (error) {
		expect(error).toBeInstanceOf(EntenteError);
		return [];
	}
}

describe("laws of reading", () => {
	it.each(["a.txt", "a.md", "a.html"])("blocks cover the text of %s", (name) => {
		fc.assert(
			fc.property(text, (source) => {
				for (const article of tryRead(source, name)) {
					expectCovered(article);
					expect(article.text).toBe(article.text.normalize("NFC"));
					expect(article.text).not.toMatch(/[\t\r\u00a0\u200b\u00ad]| {2}|\n{3}/);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("reading an article's own text gives the same text and blocks", () => {
		fc.assert(
			fc.property(text, (source) => {
				for (const article of tryRead(source, "a.txt")) {
					const [again] = tryRead(article.text, "a.txt");
					expect(again?.text).toBe(article.text);
					expect(again?.blocks).toEqual(article.blocks);
					expect(again?.id).toBe(article.id);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("the same source gives the same article", () => {
		fc.assert(
			fc.property(text, (source) => {
				expect(tryRead(source, "a.txt")).toEqual(tryRead(source, "a.txt"));
			}),
			{ numRuns: 50 },
		);
	});
});
