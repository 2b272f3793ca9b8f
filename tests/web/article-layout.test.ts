import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/query/index.ts";
import { layOut } from "../../src/web/panels/article-layout.ts";
import { ARTICLE, evidence, smallGraph } from "./small-graph.ts";

const relations = viewOf(smallGraph()).relations();
const current = evidence("Peru accused Chile of spying in March 2022.", "accused Chile");
const blocks = layOut(ARTICLE, current, relations);

describe("an article laid out for reading", () => {
	test("loses no character of its paragraphs, and leaves the title to the page", () => {
		const lines = blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
		expect(lines).toEqual(ARTICLE.text.split("\n\n").slice(1));
	});

	test("tells headings from paragraphs", () => {
		expect(blocks.map(({ heading }) => heading)).toEqual([false, true, false]);
	});

	test("takes a short question for a heading, and no quotation", () => {
		const text = "Will they meet?\n\n“Not today.”\n\nSo it was said.";
		const lines = layOut({ id: "other", title: "Talks", text }, current, []);
		expect(lines.map(({ heading }) => heading)).toEqual([true, false, false]);
	});

	test("marks the sentence being read and its words, and the other sentences behind relations", () => {
		const sentences = blocks.flatMap(({ pieces }) => pieces.flatMap(({ sentence }) => sentence ?? []));
		expect(sentences.map(({ current }) => current)).toEqual([false, true, false]);
		expect(sentences[1]).toMatchObject({
			before: "Peru ",
			words: "accused Chile",
			after: " of spying in March 2022.",
		});
		expect(sentences.map((sentence) => sentence.relations.map(({ id }) => id))).toEqual([
			["met"],
			["accuses"],
			["threatens"],
		]);
	});

	test("puts relations of one sentence together", () => {
		const graph = smallGraph();
		graph.setEdgeAttribute("met", "evidence", [current]);
		const [sentence] = layOut(ARTICLE, current, viewOf(graph).relations())
			.flatMap(({ pieces }) => pieces)
			.flatMap((piece) => piece.sentence ?? []);
		expect(sentence?.relations.map(({ id }) => id).sort()).toEqual(["accuses", "met"]);
	});
});
