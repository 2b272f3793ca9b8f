import type { Calibration } from "../../extract/calibration.ts";
import type { Classifier } from "../../extract/classify.ts";
import { answerPlv, type PlvAnswer, type PlvRow, type PlvScores, scorePlv } from "./plv.ts";
import type { Re3dSet } from "./re3d.ts";
import type { GraphReader } from "./read-articles.ts";
import { type Reliability, reliabilityOf, samplesOf } from "./reliability.ts";
import { type ArticleScores, type ScoredArticle, scoreArticle, scoresOf, sumCounts } from "./score.ts";
import type { AnnotatedArticle } from "./sources.ts";

/** A set of articles, scored. */
export interface ArticleSet {
	name: string;
	/** Nobody is to look into it while rules are written. */
	heldOut: boolean;
	articles: number;
	scores: ArticleScores;
	/** What the confidences are worth, as the extractor gives them and as they are calibrated. */
	reliability: { raw: Reliability; calibrated: Reliability | null };
	/** Each article, for lists of errors and for fitting. */
	scored: { stem: string; result: ScoredArticle }[];
}

/** A table of marked sentences, or half of one, scored. */
export interface PlvSet {
	name: string;
	heldOut: boolean;
	rows: number;
	scores: PlvScores;
	answers: PlvAnswer[];
	/** Rows of a set that are held out though the others are not: their errors are never listed. */
	unlisted?: (row: PlvRow) => boolean;
}

/** Everything that one run measured. */
export interface Report {
	articles: ArticleSet[];
	plv: PlvSet[];
	re3d: Re3dSet | null;
}

/** Reads and scores a set of articles; null for an empty one. */
export function measureArticles(
	name: string,
	articles: AnnotatedArticle[],
	read: GraphReader,
	calibration: Calibration | null,
	heldOut: boolean,
): ArticleSet | null {
	const scored = articles.map(({ stem, path, gold }) => ({ stem, result: scoreArticle(gold, read(path)) }));
	const counts = sumCounts(scored.map(({ result }) => result.counts));
	if (!counts) return null;
	const samples = samplesOf(scored.map(({ result }) => result));
	return {
		name,
		heldOut,
		articles: articles.length,
		scores: scoresOf(counts),
		reliability: {
			raw: reliabilityOf(samples, null),
			calibrated: calibration && reliabilityOf(samples, calibration),
		},
		scored,
	};
}

/** Classifies and scores rows of marked sentences. */
export function measurePlv(name: string, rows: PlvRow[], classify: Classifier, heldOut: boolean): PlvSet {
	const answers = answerPlv(rows, classify);
	return { name, heldOut, rows: rows.length, scores: scorePlv(answers), answers };
}
