import type { Article } from "../model/index.ts";
import type { Extraction } from "./extraction.ts";

/** What became of one article of several: an error in one leaves the others as they are. */
export type ArticleOutcome = { extraction: Extraction } | { error: unknown };

/**
 * Reads articles one after the other: the job that a page's worker and a command's threads do alike.
 * @param extract made by `createExtractor`
 * @param onProgress called with the number of articles read so far, before each and at the end
 * @returns one outcome for each article, in order
 */
export function extractEach(
	articles: readonly Article[],
	extract: (article: Article) => Extraction,
	onProgress?: (done: number) => void,
): ArticleOutcome[] {
	const outcomes = articles.map((article, done): ArticleOutcome => {
		onProgress?.(done);
		try {
			return { extraction: extract(article) };
		} catch (error) {
			return { error };
		}
	});
	onProgress?.(articles.length);
	return outcomes;
}
