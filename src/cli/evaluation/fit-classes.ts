import { type ClassWeights, classOfFeature } from "../../extract/classify.ts";
import { PLOVER_CLASSES } from "../../model/index.ts";

/** A sentence to learn from: what it shows, and the class that annotators gave it. */
export interface ClassSample {
	features: string[];
	gold: string;
	/** What the rules answer, which the model is fitted to complement; null for none. */
	rule?: { plover: string | null; bothNamed?: boolean } | null;
}

/** Log-odds that the answer of a rule counts, and half of it where another phrase had to stand for one side. */
const RULE = 2;
const LOOSE_RULE = 1;
const CLASSES = PLOVER_CLASSES.length;
/** A feature with no weight as large as this is left out. */
const TELLING = 0.05;
/** Penalty on weights that features of all classes share, which have fifteen times as many samples to learn from. */
const SHARED_PENALTY = 0.002;

/** How one linear model is fitted. */
interface Settings {
	/** A feature must occur in so many samples, or it tells of one text and not of the language. */
	often: number;
	/** Weight of the penalty on large weights, beside the mean loss. */
	penalty: number;
	rounds: number;
	/** Which features it sees. */
	sees: (name: string) => boolean;
	/** Whether what a cue counts for its own class, by where it stands, is one number for all classes. */
	shares: boolean;
}

const isOfLexicon = (name: string): boolean => /^(?:sense |kind: )/.test(name);

/** Words and plain cues, close to the sentences that the cues were written on. */
const CLOSE: Settings = {
	often: 3,
	penalty: 0.003,
	rounds: 400,
	sees: (name) => !isOfLexicon(name),
	shares: false,
};

/** Single words, which tell of the texts that they were seen in. */
const isWord = (name: string): boolean => /^(?:word|source|target|links|does|meets): /.test(name);

/** The whole lexicon and no single words: what has to hold for other wording. */
const WIDE: Settings = {
	often: 3,
	penalty: 0.02,
	rounds: 250,
	sees: (name) => !name.startsWith("cue ") && !isWord(name),
	shares: true,
};

/** How much each of the two models says in their sum. */
const CLOSE_SHARE = 0.5;
const WIDE_SHARE = 1;

interface Design {
	names: string[];
	/** For each sample, the features it has, as indices. */
	rows: number[][];
	gold: number[];
	/** Log-odds that the rules give to one class of each sample; class -1 for none. */
	given: { at: number; odds: number }[];
	/** Rare classes count as much as frequent ones. */
	share: number[];
	/** Features whose weight for their own class is partly shared: which feature, which class, which shared weight. */
	shared: { feature: number; own: number; group: number }[];
	groups: number;
}

const indexOfClass = (name: string | null | undefined): number =>
	(PLOVER_CLASSES as readonly (string | null | undefined)[]).indexOf(name);

/** The shared weights: cues of every class count alike for their own class where they stand alike. */
function sharedOf(names: string[]): Pick<Design, "shared" | "groups"> {
	const groups = new Map<string, number>();
	const shared = names.flatMap((name, feature) => {
		const found = classOfFeature(name);
		if (!found) return [];
		const group = groups.get(found.place) ?? groups.size;
		groups.set(found.place, group);
		return [{ feature, own: indexOfClass(found.plover), group }];
	});
	return { shared, groups: groups.size };
}

function designOf(samples: ClassSample[], { often, sees, shares }: Settings): Design {
	const counts = new Map<string, number>();
	for (const { features } of samples)
		for (const name of new Set(features)) if (sees(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const isKept = ([name, count]: [string, number]) =>
		count >= often || (shares && classOfFeature(name) !== null);
	const names = [...counts]
		.filter(isKept)
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
		given: samples.map(({ rule }) => ({
			at: indexOfClass(rule?.plover),
			odds: rule?.bothNamed ? RULE : LOOSE_RULE,
		})),
		share: gold.map((one) => 1 / (present * (sizes[one] ?? 1))),
		...(shares ? sharedOf(names) : { shared: [], groups: 0 }),
	};
}

/** The weights with what is shared added: one row of classes after another. */
function whole(design: Design, own: Float64Array, shared: Float64Array): Float64Array {
	const out = own.slice();
	for (const { feature, own: at, group } of design.shared)
		out[feature * CLASSES + at] = (out[feature * CLASSES + at] ?? 0) + (shared[group] ?? 0);
	return out;
}

/** The slope of the loss at the given weights. */
function slope({ rows, gold, share, given }: Design, weights: Float64Array): Float64Array {
	const out = new Float64Array(weights.length);
	const sums = new Float64Array(CLASSES);
	rows.forEach((row, at) => {
		sums.fill(0);
		const rule = given[at];
		if (rule && rule.at >= 0) sums[rule.at] = rule.odds;
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

/** A vector on its way down, by accelerated gradient descent (Nesterov 1983). */
class Descent {
	ahead: Float64Array;
	private weights: Float64Array;

	constructor(
		size: number,
		private readonly step: number,
		private readonly penalty: number,
	) {
		this.weights = new Float64Array(size);
		this.ahead = this.weights;
	}

	down(slopes: Float64Array, round: number): void {
		const next = this.ahead.map(
			(weight, i) => weight - this.step * ((slopes[i] ?? 0) + this.penalty * weight),
		);
		const momentum = round / (round + 3);
		const before = this.weights;
		this.ahead = next.map((weight, i) => weight + momentum * (weight - (before[i] ?? 0)));
		this.weights = next;
	}
}

/** Fits one multinomial logistic regression with an L2 penalty; the same samples give the same weights. */
function fitModel(samples: ClassSample[], settings: Settings): Map<string, Float64Array> {
	const design = designOf(samples, settings);
	const widest = Math.max(1, ...design.rows.map((row) => row.length));
	const step = 1 / ((widest / 2) * (settings.shares ? 2.5 : 1) + settings.penalty);
	const own = new Descent(design.names.length * CLASSES, step, settings.penalty);
	const shared = new Descent(design.groups, step, SHARED_PENALTY);
	for (let round = 0; round < settings.rounds; round++) {
		const slopes = slope(design, whole(design, own.ahead, shared.ahead));
		const together = new Float64Array(design.groups);
		for (const { feature, own: at, group } of design.shared)
			together[group] = (together[group] ?? 0) + (slopes[feature * CLASSES + at] ?? 0);
		own.down(slopes, round);
		shared.down(together, round);
	}
	const weights = whole(design, own.ahead, shared.ahead);
	return new Map(design.names.map((name, i) => [name, weights.slice(i * CLASSES, (i + 1) * CLASSES)]));
}

/**
 * Fits how much each feature speaks for each class: the sum of a model that is close to the first samples and of one
 * that learns from all of them to weigh the lexicon.
 * @param close sentences like those that the plain cues were written on
 * @param others more sentences, of other wording
 * @returns weights to two decimals, those of features that tell next to nothing left out
 */
export function fitClasses(close: ClassSample[], others: ClassSample[] = []): ClassWeights {
	const sums = new Map<string, Float64Array>();
	for (const [model, share] of [
		[fitModel(close, CLOSE), CLOSE_SHARE],
		[fitModel([...close, ...others], WIDE), WIDE_SHARE],
	] as const)
		for (const [name, row] of model) {
			const sum = sums.get(name) ?? new Float64Array(CLASSES);
			sums.set(
				name,
				sum.map((weight, i) => weight + share * (row[i] ?? 0)),
			);
		}
	const features: Record<string, number[]> = {};
	for (const name of [...sums.keys()].sort()) {
		const row = [...(sums.get(name) as Float64Array)];
		if (row.some((weight) => Math.abs(weight) >= TELLING)) features[name] = row.map(rounded);
	}
	return { rule: RULE, looseRule: LOOSE_RULE, features };
}

/** To two decimals; next to nothing becomes nothing. */
function rounded(weight: number): number {
	return Math.abs(weight) < TELLING / 3 ? 0 : Math.round(weight * 100) / 100;
}
