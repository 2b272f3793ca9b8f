import fc from "fast-check";
import { expect, test } from "vitest";
import { opensSentence, sentenceIndexOf } from "../../src/extract/document.ts";
import { fold } from "../../src/extract/fold.ts";
import { articleOf, documentOf, tag } from "./reading.ts";

test("folding keeps every offset", () => {
	fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(text).length === text.length));
	expect(fold("Erdoğan said “Türkiye’s” łódź")).toBe('Erdogan said "Turkiye\'s" lodz');
});

test("tokens and sentences are slices of the article", () => {
	const document = documentOf(
		"Recep Tayyip Erdoğan met Bashar al-Assad’s envoy, Gen. Ali Smith. He said “no”.",
	);
	const { text } = document.article;
	for (const token of document.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
	expect(document.sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
		"Recep Tayyip Erdoğan met Bashar al-Assad’s envoy, Gen. Ali Smith.",
		"He said “no”.",
	]);
	expect(document.tokens.map((token) => token.text)).toContain("al-Assad");
	expect(document.tokens.map((token) => token.text)).toContain("Erdoğan");
});

test("only paragraphs are read", () => {
	const article = articleOf("Iran met Oman.", "Iran attacked Oman.");
	const [, second] = article.blocks;
	if (second) second.role = "caption";
	expect(tag(article).sentences.map((sentence) => sentence.block)).toEqual([0]);
});

test("a wholly quoted sentence is marked", () => {
	const document = documentOf("“We met. We talked,” she said. “It was good.”");
	expect(document.sentences.map((sentence) => sentence.quoted)).toEqual([true, false, true]);
});

test("a word that the model gives no lemma keeps its own form", () => {
	const { tokens } = documentOf("Iran cannot accept it, and said it cannot wait.");
	expect(tokens.every((token) => token.lemma.length > 0)).toBe(true);
});

test("what the tagger makes of a text does not depend on the texts before", () => {
	const text = "Iran's ally met the USDA chief. Oman paid USD 5 under order 13382 of Iran's court.";
	const words = () => documentOf(text).tokens.map(({ text, pos }) => `${text} ${pos}`);
	const before = words();
	documentOf("It was Iran's, not the USDA's–Oman's (Iran's) order E.O.13382, nor that of USDA/Iran's–court.");
	expect(words()).toEqual(before);
	expect(before.filter((word) => word === "'s PART")).toHaveLength(2);
});

test("a list without a full stop is cut, and no word is lost", () => {
	const { tokens, sentences } = documentOf("Iran, Oman, Chad, ".repeat(500));
	expect(tokens).toHaveLength(3000);
	expect(Math.max(...sentences.map(({ first, last }) => last - first))).toBe(400);
	expect(sentences.map(({ first }) => first)).toEqual([0, ...sentences.slice(0, -1).map(({ last }) => last)]);
	expect(sentences.at(-1)?.last).toBe(3000);
});

test("every word finds the sentence that it stands in", () => {
	const document = documentOf("Iran met Oman. Chad slept.", "Mali spoke.");
	expect(document.tokens.map((_, token) => sentenceIndexOf(document, token))).toEqual([
		0, 0, 0, 0, 1, 1, 1, 2, 2, 2,
	]);
	expect(
		document.tokens.flatMap(({ text }, token) => (opensSentence(document, token) ? [text] : [])),
	).toEqual(["Iran", "Chad", "Mali"]);
});
