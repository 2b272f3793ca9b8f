import type { Counts } from "./actor-map.ts";
import type { GoldRelation, NonRelation } from "./gold.ts";
import { type Prediction, sameSentence } from "./predictions.ts";

/** Whether the documented alternatives of an annotation count as right. */
export type Strictness = "strict" | "alternatives";

export const LEVELS = ["pair", "directionStance", "directionPlover"] as const;
/** How much of a relation must be right: who; who to whom and in what spirit; who to whom and of which class. */
export type Level = (typeof LEVELS)[number];

const isDenial = (prediction: Prediction): boolean => prediction.modality === "denied";

function pairsOf(gold: GoldRelation): [string, string][] {
	return [[gold.source, gold.target], ...(gold.also ?? [])];
}

function samePair(gold: GoldRelation, prediction: Prediction): boolean {
	const { source, target } = prediction;
	return pairsOf(gold).some(([a, b]) => (a === source && b === target) || (a === target && b === source));
}

function directed(gold: GoldRelation, { source, target }: Prediction): boolean {
	return pairsOf(gold).some(
		([a, b]) => (a === source && b === target) || (gold.symmetric && a === target && b === source),
	);
}

/** A negated relation is right only when the graph denies it. */
function agreesOnDenial(gold: GoldRelation, prediction: Prediction): boolean {
	return !gold.negated || isDenial(prediction);
}

export function directionFits(gold: GoldRelation, prediction: Prediction): boolean {
	return agreesOnDenial(gold, prediction) && directed(gold, prediction);
}

export function stanceFits(gold: GoldRelation, prediction: Prediction, strictness: Strictness): boolean {
	const right = [gold.stance, ...(strictness === "strict" ? [] : (gold.stanceAlso ?? []))];
	return prediction.members.some(({ stance }) => right.includes(stance));
}

export function ploverFits(gold: GoldRelation, prediction: Prediction, strictness: Strictness): boolean {
	const right = [gold.plover, ...(strictness === "strict" ? [] : (gold.ploverAlso ?? []))];
	return right.includes(prediction.plover);
}

export function modalityFits(gold: GoldRelation, prediction: Prediction, strictness: Strictness): boolean {
	const right = [gold.modality, ...(strictness === "strict" ? [] : (gold.modalityAlso ?? []))];
	return right.includes(prediction.modality) || (gold.negated && isDenial(prediction));
}

/** Whether a prediction answers an annotated relation at a level. */
export function fits(
	level: Level,
	gold: GoldRelation,
	prediction: Prediction,
	strictness: Strictness,
): boolean {
	if (level === "pair") return agreesOnDenial(gold, prediction) && samePair(gold, prediction);
	if (!directionFits(gold, prediction)) return false;
	return level === "directionStance"
		? stanceFits(gold, prediction, strictness)
		: ploverFits(gold, prediction, strictness);
}

/** Precision counts every prediction against all annotated relations; recall counts the core ones. */
export function countRelations(
	golds: GoldRelation[],
	predictions: Prediction[],
	level: Level,
	strictness: Strictness,
): Counts {
	const core = golds.filter((gold) => gold.core);
	return {
		correct: predictions.filter((one) => golds.some((gold) => fits(level, gold, one, strictness))).length,
		predicted: predictions.length,
		found: core.filter((gold) => predictions.some((one) => fits(level, gold, one, strictness))).length,
		core: core.length,
	};
}

/** How often the modality and the date of relations that were found are right. */
export interface AttributeCounts {
	matched: number;
	modality: number;
	/** Relations that are not plain statements: an answer that is always "asserted" fails all of them. */
	notAsserted: number;
	notAssertedRight: number;
	dated: number;
	dateRight: number;
	/** Undated relations, and those of them that were given a date. */
	undated: number;
	undatedGivenDate: number;
}

/** The prediction that speaks for an annotated relation: class, sentence, stance, then modality decide. */
export function bestPrediction(
	gold: GoldRelation,
	predictions: Prediction[],
	strictness: Strictness,
): Prediction | null {
	let best: Prediction | null = null;
	let bestRank = -1;
	for (const one of predictions) {
		const [plover, stance] = [ploverFits(gold, one, strictness), stanceFits(gold, one, strictness)];
		if (!directionFits(gold, one) || !(plover || stance)) continue;
		const sentence = one.members.some((member) => sameSentence(member.sentence, gold.sentence));
		const rank =
			8 * Number(plover) +
			4 * Number(sentence) +
			2 * Number(stance) +
			Number(modalityFits(gold, one, strictness));
		if (rank > bestRank) {
			best = one;
			bestRank = rank;
		}
	}
	return best;
}

/** Whether a date found is the annotated one or a finer one within it. */
function dateFits(found: string | null, gold: string): boolean {
	return found !== null && (found === gold || found.startsWith(`${gold}-`));
}

/** The members that speak of the annotated sentence; all of them when none does. */
export function membersFor(gold: GoldRelation, prediction: Prediction): Prediction["members"] {
	const same = prediction.members.filter((member) => sameSentence(member.sentence, gold.sentence));
	return same.length > 0 ? same : prediction.members;
}

/** Whether the date is right where the annotation gives one. */
export function dateRight(gold: GoldRelation, prediction: Prediction): boolean {
	const { date } = gold;
	return date !== null && membersFor(gold, prediction).some((member) => dateFits(member.date, date));
}

/** Modality and dates over the annotated relations that were found with direction and class or stance. */
export function countAttributes(
	golds: GoldRelation[],
	predictions: Prediction[],
	strictness: Strictness,
): AttributeCounts {
	const counts: AttributeCounts = {
		matched: 0,
		modality: 0,
		notAsserted: 0,
		notAssertedRight: 0,
		dated: 0,
		dateRight: 0,
		undated: 0,
		undatedGivenDate: 0,
	};
	for (const gold of golds) {
		const best = bestPrediction(gold, predictions, strictness);
		if (!best) continue;
		const right = modalityFits(gold, best, strictness);
		const plain = gold.modality === "asserted" && !gold.negated;
		counts.matched++;
		counts.modality += Number(right);
		counts.notAsserted += Number(!plain);
		counts.notAssertedRight += Number(!plain && right);
		counts.dated += Number(gold.date !== null);
		counts.dateRight += Number(dateRight(gold, best));
		counts.undated += Number(gold.date === null);
		counts.undatedGivenDate += Number(
			gold.date === null && membersFor(gold, best).some((member) => member.date !== null),
		);
	}
	return counts;
}

/**
 * Pairs that must not be linked and are. Where the two are related elsewhere in the article, only a prediction from
 * the trap's own sentence counts.
 */
export function trapsHit(
	golds: GoldRelation[],
	traps: NonRelation[],
	predictions: Prediction[],
): NonRelation[] {
	const key = (a: string, b: string) => JSON.stringify([a, b].sort());
	const related = new Set(golds.flatMap((gold) => pairsOf(gold).map(([a, b]) => key(a, b))));
	return traps.filter((trap) => {
		const pair = key(trap.source, trap.target);
		return predictions.some(
			(one) =>
				key(one.source, one.target) === pair &&
				!isDenial(one) &&
				(!related.has(pair) || one.members.some((member) => sameSentence(member.sentence, trap.sentence))),
		);
	});
}

/**
 * Negated relations that the graph states as fact: same pair, direction and class, from the same sentence or without
 * any other annotated relation that the prediction could stand for.
 */
export function assertedNegations(golds: GoldRelation[], predictions: Prediction[]): GoldRelation[] {
	const positive = golds.filter((gold) => !gold.negated);
	return golds.filter((gold) => {
		if (!gold.negated) return false;
		return predictions.some((one) => {
			if (!directed(gold, one) || one.modality !== "asserted" || !ploverFits(gold, one, "strict"))
				return false;
			const others = positive.filter(
				(other) => directionFits(other, one) && ploverFits(other, one, "alternatives"),
			);
			const fromSentence = one.members.some((member) => sameSentence(member.sentence, gold.sentence));
			if (fromSentence && !others.some((other) => sameSentence(other.sentence, gold.sentence))) return true;
			return others.length === 0;
		});
	});
}
