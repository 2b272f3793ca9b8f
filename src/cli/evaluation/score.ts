import type { GraphFile } from "../../model/index.ts";
import { type Counts, mapActors } from "./actor-map.ts";
import type { Gold, GoldRelation, NonRelation } from "./gold.ts";
import { actorsOf, type Prediction, predictionsOf } from "./predictions.ts";
import {
	type AttributeCounts,
	assertedNegations,
	countAttributes,
	countRelations,
	LEVELS,
	type Level,
	type Strictness,
	trapsHit,
} from "./relations.ts";

/** All that is counted over one article, or summed over several. */
export interface ArticleCounts {
	actors: Counts;
	relations: Record<Strictness, Record<Level, Counts>>;
	attributes: Record<Strictness, AttributeCounts>;
	traps: { hit: number; all: number };
	negations: { asserted: number; all: number };
}

/** One article scored, with what an error list needs. */
export interface ScoredArticle {
	gold: Gold;
	graph: GraphFile;
	goldOf: Map<string, string | null>;
	predictions: Prediction[];
	trapsHit: NonRelation[];
	assertedNegations: GoldRelation[];
	counts: ArticleCounts;
}

/** Scores the graph of one article against its annotation. */
export function scoreArticle(gold: Gold, graph: GraphFile): ScoredArticle {
	const { goldOf, counts: actors } = mapActors(gold, actorsOf(graph));
	const predictions = predictionsOf(graph, goldOf);
	const golds = gold.relations;
	const traps = gold.nonRelations ?? [];
	const relations = (strictness: Strictness) =>
		Object.fromEntries(
			LEVELS.map((level) => [level, countRelations(golds, predictions, level, strictness)]),
		) as Record<Level, Counts>;
	const hit = trapsHit(golds, traps, predictions);
	const asserted = assertedNegations(golds, predictions);
	return {
		gold,
		graph,
		goldOf,
		predictions,
		trapsHit: hit,
		assertedNegations: asserted,
		counts: {
			actors,
			relations: { strict: relations("strict"), alternatives: relations("alternatives") },
			attributes: {
				strict: countAttributes(golds, predictions, "strict"),
				alternatives: countAttributes(golds, predictions, "alternatives"),
			},
			traps: { hit: hit.length, all: traps.length },
			negations: { asserted: asserted.length, all: golds.filter((one) => one.negated).length },
		},
	};
}

/** Nested counts of one shape, added number by number. */
function add<Shape extends object>(a: Shape, b: Shape): Shape {
	const sums = Object.entries(a).map(([key, value]) => {
		const other = b[key as keyof Shape];
		return [key, typeof value === "number" ? value + Number(other) : add(value as object, other as object)];
	});
	return Object.fromEntries(sums) as Shape;
}

/** Counts over several articles, for micro averages; null for none. */
export function sumCounts(counts: ArticleCounts[]): ArticleCounts | null {
	const [first, ...rest] = counts;
	return first ? rest.reduce(add, first) : null;
}

/** Precision, recall and their harmonic mean. */
export interface Rates {
	precision: number;
	recall: number;
	f1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function ratesOf({ correct, predicted, found, core }: Counts): Rates {
	const precision = share(correct, predicted);
	const recall = share(found, core);
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1 };
}

type RelationScores = Record<Level, Rates & Counts> & {
	modalityAccuracy: number;
	modalityAccuracyNotAsserted: number;
	notAsserted: number;
	dateAccuracy: number;
	dated: number;
};

/** The scores of a set of articles; micro averages, and every rate with what it was counted from. */
export interface ArticleScores {
	actors: Rates & Counts;
	strict: RelationScores;
	withAlternatives: RelationScores;
	traps: { hit: number; all: number };
	negations: { asserted: number; all: number };
}

function relationScores(counts: ArticleCounts, strictness: Strictness): RelationScores {
	const attributes = counts.attributes[strictness];
	const levels = Object.fromEntries(
		LEVELS.map((level) => {
			const of = counts.relations[strictness][level];
			return [level, { ...ratesOf(of), ...of }];
		}),
	) as Record<Level, Rates & Counts>;
	return {
		...levels,
		modalityAccuracy: share(attributes.modality, attributes.matched),
		modalityAccuracyNotAsserted: share(attributes.notAssertedRight, attributes.notAsserted),
		notAsserted: attributes.notAsserted,
		dateAccuracy: share(attributes.dateRight, attributes.dated),
		dated: attributes.dated,
	};
}

/** Turns counts into scores. */
export function scoresOf(counts: ArticleCounts): ArticleScores {
	return {
		actors: { ...ratesOf(counts.actors), ...counts.actors },
		strict: relationScores(counts, "strict"),
		withAlternatives: relationScores(counts, "alternatives"),
		traps: counts.traps,
		negations: counts.negations,
	};
}
