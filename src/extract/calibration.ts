import type { Modality } from "../model/index.ts";

/** A measured map from how sure a statement looks to how often such statements are right. */
export interface Calibration {
	/** Raw confidence and the share that was right, both rising; straight lines between. */
	points: [raw: number, calibrated: number][];
	/** What a rule family adds to the log-odds; families with too few examples are left out. */
	families: Record<string, number>;
	/** What a modality adds to the log-odds. */
	modalities: Record<string, number>;
}

/** What is known of a statement before its confidence is calibrated. */
export interface RawConfidence {
	confidence: number;
	/** Id of the rule that fired. */
	rule: string;
	modality: Modality | string;
}

/** Nothing is certain, and nothing that was found is ruled out. */
const LEAST = 0.02;
const MOST = 0.98;

/** The family of a rule, told by its id: noun, operator, structure or, for all others, verb. */
export function ruleFamily(rule: string): string {
	const family = /^(noun|operator|structure|compound)-/.exec(rule);
	return family?.[1] ?? "verb";
}

/** Straight lines between the points, level before the first and after the last. */
export function interpolate(points: readonly (readonly [number, number])[], x: number): number {
	const next = points.findIndex(([at]) => at >= x);
	const after = points[next];
	const before = points[next - 1];
	if (!after) return points.at(-1)?.[1] ?? x;
	if (!before) return after[1];
	return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}

const logit = (p: number): number => Math.log(p / (1 - p));

/**
 * The share of statements of this kind that turned out right on annotated articles: the map of raw confidences
 * (isotonic regression; Zadrozny and Elkan 2002), moved in log-odds by rule family and modality. Two decimals.
 */
export function calibrate(calibration: Calibration, { confidence, rule, modality }: RawConfidence): number {
	const { points, families, modalities } = calibration;
	const base = Math.min(MOST, Math.max(LEAST, interpolate(points, confidence)));
	const moved = logit(base) + (families[ruleFamily(rule)] ?? 0) + (modalities[modality] ?? 0);
	const share = Math.min(MOST, Math.max(LEAST, 1 / (1 + Math.exp(-moved))));
	return Math.round(share * 100) / 100;
}
