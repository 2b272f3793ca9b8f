import {
	createExplainer,
	type Explainer,
	type Explanation,
	type Place,
} from "../../extract/explain/index.ts";
import { createExtractor, type Extraction, extractEach } from "../../extract/index.ts";
import { addOwnKnowledge, type OwnFiles } from "../../extract/user-knowledge.ts";
import { KNOWLEDGE } from "../../knowledge-files.ts";
import type { Article, ArticleRecord } from "../../model/index.ts";
import { articleFromRecord } from "../explain/article-from-record.ts";

/** What reading some articles gives. */
export interface ReadingResult {
	/** Version of the knowledge they were read with. */
	knowledge: string;
	/** One for each article, in order. */
	extractions: Extraction[];
}

/** How much a person's own files hold. */
export interface OwnCount {
	rules: number;
	actors: number;
}

/**
 * Reads articles. Throws the error of the first that cannot be read.
 * @param languageModel The default export of wink-eng-lite-web-model, which the caller loads when it is needed.
 * @param onProgress Called with the number of articles read so far.
 * @param own A person's own rules and actors; EntenteError when they are at fault.
 */
export function extractArticles(
	articles: readonly Article[],
	languageModel: unknown,
	onProgress: (done: number) => void,
	own: OwnFiles = {},
): ReadingResult {
	const { knowledge } = addOwnKnowledge(KNOWLEDGE, own);
	const extractor = createExtractor(knowledge, languageModel);
	const extractions = extractEach(articles, extractor, onProgress).map((outcome) => {
		if ("error" in outcome) throw outcome.error;
		return outcome.value;
	});
	return { knowledge: knowledge.version, extractions };
}

/** The explainer of the last question: indexing the knowledge takes longer than explaining a sentence. */
let last: { own: string; explain: Explainer } | null = null;

/** Explains how the sentences of an article that touch a place are read. Throws EntenteError for own files at fault. */
export function explainPlace(
	article: ArticleRecord,
	place: Place,
	own: OwnFiles,
	languageModel: unknown,
): Explanation {
	const key = JSON.stringify(own);
	if (last?.own !== key) {
		const { knowledge } = addOwnKnowledge(KNOWLEDGE, own);
		last = { own: key, explain: createExplainer(knowledge, languageModel) };
	}
	return last.explain(articleFromRecord(article, place), place);
}

/** How many rules and actors are in a person's own files. Throws EntenteError when they are at fault. */
export function countOwn(own: OwnFiles): OwnCount {
	const { rules, actors } = addOwnKnowledge(KNOWLEDGE, own);
	return { rules: Object.values(rules).reduce((sum, list) => sum + list.length, 0), actors };
}
