import {
	createExtractor,
	type Extraction,
	type Extractor,
	extractEach,
	type Knowledge,
} from "../../extract/index.ts";
import type { Article } from "../../model/index.ts";
import { type HtmlDocument, readSource } from "../../read/index.ts";
import { readText } from "../sources.ts";
import { type Failure, failureOf } from "./failure.ts";

/** What became of one file or article: what was asked for, or why there is none. Plain data. */
export type Outcome<T> = { value: T } | { failure: Failure };

/** The two steps of reading that can be done apart from each other, each over several files or articles at once. */
export interface ReadingJobs {
	/** The articles of each file; `-` is standard input. */
	open(files: readonly string[]): Promise<Outcome<Article[]>[]>;
	/** What each article says. */
	extract(articles: readonly Article[]): Promise<Outcome<Extraction>[]>;
}

async function openFile(file: string): Promise<Outcome<Article[]>> {
	try {
		const { parseHTML } = await import("linkedom");
		const parseHtml = (html: string): HtmlDocument => parseHTML(html).document;
		return { value: readSource(await readText(file), { parseHtml }) };
	} catch (error) {
		return { failure: failureOf(error, file) };
	}
}

/**
 * The jobs, done where they are called: in this thread. The HTML parser and the language model are large; each is
 * loaded when the first job needs it.
 */
export function createJobs(knowledge: Knowledge): ReadingJobs {
	let extractor: Extractor | undefined;
	return {
		async open(files) {
			const outcomes: Outcome<Article[]>[] = [];
			for (const file of files) outcomes.push(await openFile(file));
			return outcomes;
		},
		async extract(articles) {
			const { default: languageModel } = await import("wink-eng-lite-web-model");
			extractor ??= createExtractor(knowledge, languageModel);
			return extractEach(articles, extractor).map((outcome, i) =>
				"value" in outcome ? outcome : { failure: failureOf(outcome.error, articles[i]?.title ?? "") },
			);
		},
	};
}
