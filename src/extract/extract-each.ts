import type { Article } from "../model/index.ts";
import type { Extraction } from "./extraction.ts";
import type { Extractor } from "./extractor.ts";
import { completeAbreast, type WorkOutcome } from "./stages.ts";

/** Articles that are read abreast at most: more gain nothing and hold more memory. */
const ABREAST = 12;
/** Characters of the articles read abreast, so that a few books are read one by one. */
const CHARACTERS = 100_000;

/**
 * Reads several articles, some of them abreast: the job that a page's worker and a command's threads do alike.
 * @param extract made by `createExtractor`
 * @param onProgress called with the number of articles read so far, at the start and whenever some have been read
 * @returns one outcome for each article, in order: an error in one leaves the others as they are
 */
export function extractEach(
	articles: readonly Article[],
	extract: Extractor,
	onProgress?: (done: number) => void,
): WorkOutcome<Extraction>[] {
	const outcomes: WorkOutcome<Extraction>[] = [];
	onProgress?.(0);
	while (outcomes.length < articles.length) {
		const next = articlesAbreast(articles, outcomes.length);
		for (const outcome of completeAbreast(next.map(extract.inStages))) outcomes.push(outcome);
		onProgress?.(outcomes.length);
	}
	return outcomes;
}

/** The articles from a position on that are read together: at least one. */
function articlesAbreast(articles: readonly Article[], from: number): readonly Article[] {
	let characters = 0;
	let end = from;
	do {
		characters += articles[end++]?.text.length ?? 0;
	} while (
		end < articles.length &&
		end - from < ABREAST &&
		characters + (articles[end]?.text.length ?? 0) <= CHARACTERS
	);
	return articles.slice(from, end);
}
