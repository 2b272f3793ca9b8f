import { describe, expect, it } from "vitest";
import { supportIn, viewOf } from "../../src/query/index.ts";
import { articleOf, graphOf, type ReadArticle, RUSSIA, SYRIA } from "../graph/fixtures.ts";

const LONG =
	"The two governments said that they had agreed on the terms after three days of talks in Geneva.";
const OTHER =
	"Observers at the talks called the outcome a step that nobody had expected so early in the year.";

/** An article that says the relation in a sentence of its own, and goes on with more text. */
function paper(id: string, publisher: string | null, sentence: string, rest = ""): ReadArticle {
	const { article, extraction } = articleOf(id, "2024-01-01", [
		{ sentence, source: RUSSIA, type: "backs", target: SYRIA },
	]);
	return { article: { ...article, publisher, text: `${article.text} ${rest}` }, extraction };
}

function support(...articles: ReadArticle[]) {
	const view = viewOf(graphOf(articles));
	const [relation] = view.relations();
	if (!relation) throw new Error("The articles tell of a relation.");
	return supportIn(view)(relation);
}

describe("the sources behind a relation", () => {
	it("are as many as publishers that say it in their own words", () => {
		expect(
			support(paper("a", "One", "Russia backs Syria."), paper("b", "Two", "Moscow stands by Syria.")),
		).toEqual({
			sentences: 2,
			articles: 2,
			publishers: 2,
			independent: 2,
		});
	});

	it("are one when a publisher says it twice, with or without an article before its name", () => {
		const twice = support(
			paper("a", "The Herald", "Russia backs Syria."),
			paper("b", "Herald", "Moscow stands by Syria."),
		);
		expect([twice.articles, twice.publishers, twice.independent]).toEqual([2, 1, 1]);
	});

	it("are one when two papers print one agency's text", () => {
		const wire = `${LONG} ${OTHER}`;
		const printed = support(
			paper("a", "One", "Russia backs Syria.", wire),
			paper("b", "Two", "Moscow stands by Syria.", `${wire} Our reporter adds that it rained.`),
			paper(
				"c",
				"Three",
				"The Kremlin supports Syria.",
				"It was a long day for everybody who had come to Geneva.",
			),
		);
		expect([printed.publishers, printed.independent]).toEqual([3, 2]);
	});

	it("are one when they give the very same sentence", () => {
		expect(
			support(paper("a", "One", "Russia backs Syria."), paper("b", "Two", "Russia backs Syria.")).independent,
		).toBe(1);
	});

	it("are one when nobody knows whose they are", () => {
		expect(
			support(paper("a", null, "Russia backs Syria."), paper("b", null, "Moscow stands by Syria.")),
		).toEqual({
			sentences: 2,
			articles: 2,
			publishers: 0,
			independent: 1,
		});
	});
});
