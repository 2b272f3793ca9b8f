import { writeGraphJson } from "../../src/files/index.ts";
import { addExtraction, createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor, ArticleRecord, Modality, Statement } from "../../src/model/index.ts";

const SENTENCES = {
	met: "Norway met Sweden in Oslo on 3 May 2024.",
	backs: "Sweden backs Denmark.",
	denied: "Denmark denied that it had met Iceland on 4 May 2024.",
};

const ARTICLE: ArticleRecord = {
	id: "nordic-talks",
	title: "Nordic talks",
	publisher: "The Fjord",
	author: null,
	url: null,
	published: "2024-05-05",
	text: Object.values(SENTENCES).join(" "),
};

function country(iso3: string, label: string, aliases: string[] = []): Actor {
	return { id: `country:${iso3}`, label, kind: "country", aliases, iso3 };
}

function statement(
	ends: [source: string, target: string],
	type: string,
	modality: Modality,
	quote: string,
	day: string | null,
): Statement {
	const start = ARTICLE.text.indexOf(quote);
	return {
		source: `country:${ends[0]}`,
		target: `country:${ends[1]}`,
		type,
		modality,
		confidence: 0.9,
		start: day,
		end: day,
		precision: day === null ? null : "day",
		evidence: { article: ARTICLE.id, start, end: start + quote.length, quote, rule: "test" },
	};
}

/** The text of a graph file in which Norway met Sweden, Sweden backs Denmark, and Denmark denies meeting Iceland. */
export function smallGraph(): string {
	const graph = createGraph("Nordic talks", "test");
	const actors = [
		country("NOR", "Norway", ["Kingdom of Norway"]),
		country("SWE", "Sweden"),
		country("DNK", "Denmark"),
		country("ISL", "Iceland"),
	];
	const statements = [
		statement(["NOR", "SWE"], "met", "asserted", SENTENCES.met, "2024-05-03"),
		statement(["SWE", "DNK"], "backs", "asserted", SENTENCES.backs, null),
		statement(["DNK", "ISL"], "met", "denied", SENTENCES.denied, "2024-05-04"),
	];
	addExtraction(graph, ARTICLE, { actors, mentions: [], statements }, RELATION_TYPES);
	return writeGraphJson(graph);
}
