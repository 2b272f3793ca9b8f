import type { ClassWeights } from "../../extract/classify.ts";
import { PLOVER_CLASSES } from "../../model/index.ts";

/** A sentence to learn from: what it shows, and the class that annotators gave it. */
export interface ClassSample {
	features: string[];
	gold: string;
}

/**
 * Log-odds that the answer of a rule counts beside the words, and half of it where another phrase had to stand for one
 * side. The words are fitted without knowing the answer: they are to carry a sentence that no rule fits.
 */
const RULE = 2;
const LOOSE_RULE = 1;
const CLASSES = PLOVER_CLASSES.length;
/** A feature with no weight as large as this is left out. */
const TELLING = 0.02;
/** A feature must occur in so many samples, or it tells of one text and not of the language. */
const OFTEN = 3;
/** Weight of the penalty on large weights, beside the mean loss. */
const PENALTY = 0.02;
const ROUNDS = 120;

interface Design {
	names: string[];
	/** For each sample, the features it has, as indices. */
	rows: number[][];
	gold: number[];
	/** Rare classes count as much as frequent ones. */
	share: number[];
}

const indexOfClass = (name: string): number => (PLOVER_CLASSES as readonly string[]).indexOf(name);

function designOf(samples: ClassSample[]): Design {
	const counts = new Map<string, number>();
	for (const { features } of samples)
		for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts]
		.filter(([, count]) => count >= OFTEN)
		.map(([name]) => name)
		.sort();
	const index = new Map(names.map((name, i) => [name, i]));
	const gold = samples.map((sample) => indexOfClass(sample.gold));
	const sizes = PLOVER_CLASSES.map((_, i) => gold.filter((one) => one === i).length);
	const present = sizes.filter((size) => size > 0).length;
	return {
		names,
		rows: samples.map(({ features }) => features.flatMap((name) => index.get(name) ?? [])),
		gold,
		share: gold.map((one) => 1 / (present * (sizes[one] ?? 1))),
	};
}

/** The slope of the loss at the given weights. */
function slope({ rows, gold, share }: Design, weights: Float64Array): Float64Array {
	const out = new Float64Array(weights.length);
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
 * Fits how much each feature speaks for each class: one multinomial logistic regression with an L2 penalty, by
 * accelerated gradient descent (Nesterov 1983).
 * @param samples sentences of as many kinds as there are; the same samples give the same weights
 * @returns weights to two decimals, those of features that tell next to nothing left out
 */
export function fitClasses(samples: ClassSample[]): ClassWeights {
	const design = designOf(samples);
	const widest = Math.max(1, ...design.rows.map((row) => row.length));
	const step = 1 / (widest / 2 + PENALTY);
	let weights = new Float64Array(design.names.length * CLASSES);
	let ahead = weights;
	for (let round = 0; round < ROUNDS; round++) {
		const slopes = slope(design, ahead);
		const next = ahead.map((weight, i) => weight - step * ((slopes[i] ?? 0) + PENALTY * weight));
		const momentum = round / (round + 3);
		const before = weights;
		ahead = next.map((weight, i) => weight + momentum * (weight - (before[i] ?? 0)));
		weights = next;
	}
	const features: Record<string, number[]> = {};
	design.names.forEach((name, i) => {
		const row = [...weights.slice(i * CLASSES, (i + 1) * CLASSES)].map(rounded);
		if (row.some((weight) => weight !== 0)) features[name] = row;
	});
	return { rule: RULE, looseRule: LOOSE_RULE, features };
}

/** To two decimals; next to nothing becomes nothing. */
function rounded(weight: number): number {
	return Math.abs(weight) < TELLING ? 0 : Math.round(weight * 100) / 100;
}
