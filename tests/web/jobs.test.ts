import { expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { readSource } from "../../src/read/index.ts";
import { extractArticles } from "../../src/web/worker/jobs.ts";

const environment = {
	parseHtml: () => {
		throw new Error("There is no page here.");
	},
};

function article(text: string) {
	const [read] = readSource({ name: "note.txt", text }, environment);
	if (!read) throw new Error("The text holds no article.");
	return read;
}

test("articles are read in order, with progress, into data that can cross to a worker", () => {
	const articles = [
		article(
			"Chile accused Peru of spying. The two countries have quarrelled over this before, officials said.",
		),
		article("Japan gave military aid to Vietnam last year. Nobody else was named in the statement about it."),
	];
	const progress: number[] = [];
	const result = extractArticles(articles, languageModel, (done) => progress.push(done));
	expect(progress).toEqual([0, 2]);
	expect(result.extractions.map(({ article }) => article)).toEqual(articles.map(({ id }) => id));
	expect(result.extractions[0]?.statements).toContainEqual(
		expect.objectContaining({ source: "country:CHL", target: "country:PER", type: "accuses" }),
	);
	expect(structuredClone(result)).toEqual(result);
});
