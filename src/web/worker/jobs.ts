import { createExtractor, type Extraction, extractEach } from "../../extract/index.ts";
import { KNOWLEDGE } from "../../knowledge-files.ts";
import type { Article } from "../../model/index.ts";

/** What reading some articles gives. */
export interface ReadingResult {
	/** Version of the knowledge they were read with. */
	knowledge: string;
	/** One for each article, in order. */
	extractions: Extraction[];
}

/**
 * Reads articles one after the other.
 * @param languageModel The default export of wink-eng-lite-web-model, which the caller loads when it is needed.
 * @param onProgress Called with the number of articles read so far.
 */
export function extractArticles(
	articles: readonly Article[],
	languageModel: unknown,
	onProgress: (done: number) => void,
): ReadingResult {
	const extract = createExtractor(KNOWLEDGE, languageModel);
	const extractions = extractEach(articles, extract, onProgress).map((outcome) => {
		if ("error" in outcome) throw outcome.error;
		return outcome.extraction;
	});
	return { knowledge: KNOWLEDGE.version, extractions };
}
