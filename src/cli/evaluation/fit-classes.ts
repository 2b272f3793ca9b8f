import type { ClassWeights } from "../../extract/classify.ts";
import { PLOVER_CLASSES } from "../../model/index.ts";

/** A sentence to learn from: what it shows, and the class that annotators gave it. */
export interface ClassSample {
	features: string[];
	gold: string;
}

/** A feature must occur in so many samples, or it tells of one text and not of the language. */
const OFTEN = 3;
/** Weight of the penalty on large weights, beside the mean loss. */
const PENALTY = 0.02;
/** A feature with no weight as large as this is left out. */
const TELLING = 0.1;
const ROUNDS = 500;
/** Log-odds that the answer of a rule counts: the best by cross-validation on sentences that the cues were not made on. */
const RULE = 2.5;
const LOOSE_RULE = 1.5;
const CLASSES = PLOVER_CLASSES.length;

interface Design {
	names: string[];
	/** For each sample, the features it has, as indices. */
	rows: number[][];
	gold: number[];
	/** Rare classes count as much as frequent ones. */
	share: number[];
}

function designOf(samples: ClassSample[]): Design {
	const counts = new Map<string, number>();
	for (const { features } of samples)
		for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts].filter(([, count]) => count >= OFTEN).map(([name]) => name);
	const index = new Map(names.sort().map((name, i) => [name, i]));
	const gold = samples.map((sample) => (PLOVER_CLASSES as readonly string[]).indexOf(sample.gold));
	const sizes = PLOVER_CLASSES.map((_, i) => gold.filter((one) => one === i).length);
	const present = sizes.filter((size) => size > 0).length;
	return {
		names,
		rows: samples.map(({ features }) => features.flatMap((name) => index.get(name) ?? [])),
		gold,
		share: gold.map((one) => 1 / (present * (sizes[one] ?? 1))),
	};
}

/** The slope of the penalised loss at the given weights: one row of classes after another. */
function slope({ rows, gold, share }: Design, weights: Float64Array): Float64Array {
	const out = weights.map((weight) => PENALTY * weight);
	const sums = new Float64Array(CLASSES);
	rows.forEach((row, at) => {
		sums.fill(0);
		for (const feature of row)
			for (let i = 0; i < CLASSES; i++) sums[i] = (sums[i] ?? 0) + (weights[feature * CLASSES + i] ?? 0);
		const most = Math.max(...sums);
		const odds = sums.map((sum) => Math.exp(sum - most));
		const total = odds.reduce((sum, one) => sum + one, 0);
		for (let i = 0; i < CLASSES; i++) {
			const off = (share[at] ?? 0) * ((odds[i] ?? 0) / total - (gold[at] === i ? 1 : 0));
			for (const feature of row) out[feature * CLASSES + i] = (out[feature * CLASSES + i] ?? 0) + off;
		}
	});
	return out;
}

/**
 * Fits a multinomial logistic regression with an L2 penalty by accelerated gradient descent (Nesterov 1983), which
 * gives the same weights on every run.
 * @returns weights of the features that occur at least three times, to two decimals
 */
export function fitClasses(samples: ClassSample[]): ClassWeights {
	const design = designOf(samples);
	const widest = Math.max(1, ...design.rows.map((row) => row.length));
	const step = 1 / (widest / 2 + PENALTY);
	let weights = new Float64Array(design.names.length * CLASSES);
	let ahead = weights;
	for (let round = 0; round < ROUNDS; round++) {
		const down = slope(design, ahead);
		const next = ahead.map((weight, i) => weight - step * (down[i] ?? 0));
		const momentum = round / (round + 3);
		const before = weights;
		ahead = next.map((weight, i) => weight + momentum * (weight - (before[i] ?? 0)));
		weights = next;
	}
	const features: Record<string, number[]> = {};
	design.names.forEach((name, i) => {
		const row = weights.slice(i * CLASSES, (i + 1) * CLASSES);
		if (row.some((weight) => Math.abs(weight) >= TELLING)) features[name] = [...row].map(rounded);
	});
	return { rule: RULE, looseRule: LOOSE_RULE, features };
}

/** To two decimals; next to nothing becomes nothing. */
function rounded(weight: number): number {
	return Math.abs(weight) < TELLING / 3 ? 0 : Math.round(weight * 100) / 100;
}
