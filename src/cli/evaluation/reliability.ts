import {
	type Calibration,
	calibrate,
	interpolate,
	type RawConfidence,
	ruleFamily,
} from "../../extract/calibration.ts";
import { directionFits, stanceFits } from "./relations.ts";
import type { ScoredArticle } from "./score.ts";

/** A statement that was found in an annotated article, and whether pair, direction and stance are right. */
export interface Sample extends RawConfidence {
	right: boolean;
}

/** Every sentence of every prediction, by itself. */
export function samplesOf(articles: readonly ScoredArticle[]): Sample[] {
	return articles.flatMap(({ gold, predictions }) =>
		predictions.flatMap((prediction) =>
			prediction.members.map((member): Sample => {
				const alone = { ...prediction, members: [member] };
				const right = gold.relations.some(
					(relation) => directionFits(relation, alone) && stanceFits(relation, alone, "alternatives"),
				);
				const { confidence, rule } = member;
				return { confidence, rule, modality: prediction.modality, right };
			}),
		),
	);
}

/** How often statements of about one confidence are right. */
export interface ReliabilityBin {
	from: number;
	to: number;
	statements: number;
	/** Mean confidence and share of right ones; null for an empty bin. */
	confidence: number | null;
	right: number | null;
}

/** What a graph claims of itself, set against the annotation. */
export interface Reliability {
	bins: ReliabilityBin[];
	statements: number;
	/** Mean distance of confidence and share right over the bins, weighted by their size. */
	calibrationError: number;
}

const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001];

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The reliability table; with a calibration, of the calibrated confidences. */
export function reliabilityOf(samples: Sample[], calibration: Calibration | null): Reliability {
	const placed = samples.map((sample) => ({
		right: Number(sample.right),
		confidence: calibration ? calibrate(calibration, sample) : sample.confidence,
	}));
	let error = 0;
	const bins = EDGES.slice(0, -1).map((from, i): ReliabilityBin => {
		const to = EDGES[i + 1] as number;
		const inside = placed.filter(({ confidence }) => confidence >= from && confidence < to);
		const bin = { from, to: Math.min(to, 1), statements: inside.length };
		if (inside.length === 0) return { ...bin, confidence: null, right: null };
		const confidence = meanOf(inside.map((one) => one.confidence));
		const right = meanOf(inside.map((one) => one.right));
		error += Math.abs(confidence - right) * inside.length;
		return { ...bin, confidence, right };
	});
	return {
		bins,
		statements: placed.length,
		calibrationError: placed.length === 0 ? 0 : error / placed.length,
	};
}

interface Block {
	weight: number;
	raw: number;
	right: number;
}

/** Joins neighbours until shares rise with confidence: the pool-adjacent-violators algorithm (Ayer et al. 1955). */
function pooled(blocks: Block[], smallest: number): Block[] {
	const stack: Block[] = [];
	for (const block of blocks) {
		let current = block;
		for (;;) {
			const before = stack.at(-1);
			if (!before || (before.right <= current.right && before.weight >= smallest)) break;
			stack.pop();
			current = join(before, current);
		}
		stack.push(current);
	}
	const last = stack.at(-1);
	const before = stack.at(-2);
	if (last && before && last.weight < smallest) stack.splice(-2, 2, join(before, last));
	return stack;
}

function join(a: Block, b: Block): Block {
	const weight = a.weight + b.weight;
	const mean = (key: "raw" | "right") => (a[key] * a.weight + b[key] * b.weight) / weight;
	return { weight, raw: mean("raw"), right: mean("right") };
}

const LEAST_IN_BLOCK = 50;
const LEAST_IN_GROUP = 100;
/** After this many statements what was seen counts as much as what was expected: few articles prove little. */
const PRIOR = 50;

const logit = (p: number): number => Math.log(p / (1 - p));
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What each group of samples adds to the log-odds beyond what is expected of it, shrunk towards nothing. */
function offsets(
	samples: Sample[],
	groupOf: (sample: Sample) => string,
	expected: (sample: Sample) => number,
): Record<string, number> {
	const groups = new Map<string, Sample[]>();
	for (const sample of samples) {
		const group = groups.get(groupOf(sample)) ?? [];
		groups.set(groupOf(sample), group);
		group.push(sample);
	}
	const entries = [...groups].flatMap(([name, members]): [string, number][] => {
		if (members.length < LEAST_IN_GROUP) return [];
		const hoped = meanOf(members.map(expected));
		const right = members.filter((sample) => sample.right).length;
		const seen = (right + PRIOR * hoped) / (members.length + PRIOR);
		return [[name, round(logit(seen) - logit(hoped), 2)]];
	});
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Fits the map from raw confidence to the share that is right: isotonic regression, each step drawn towards the raw
 * confidence as though PRIOR statements had borne it out, then offsets by rule family and by modality where there are
 * enough statements.
 */
export function fitCalibration(samples: Sample[]): Calibration {
	const byRaw = [...samples].sort((a, b) => a.confidence - b.confidence);
	const ties = new Map<number, Block>();
	for (const { confidence, right } of byRaw) {
		const one = { weight: 1, raw: confidence, right: Number(right) };
		const block = ties.get(confidence);
		ties.set(confidence, block ? join(block, one) : one);
	}
	const points = pooled([...ties.values()], LEAST_IN_BLOCK).map(
		({ raw, right, weight }): [number, number] => [
			round(raw, 3),
			round((right * weight + PRIOR * raw) / (weight + PRIOR), 3),
		],
	);
	const rising = points.map(([raw], i): [number, number] => [
		raw,
		Math.max(...points.slice(0, i + 1).map(([, share]) => share)),
	]);
	const families = offsets(
		samples,
		(sample) => ruleFamily(sample.rule),
		(sample) => interpolate(rising, sample.confidence),
	);
	const partial: Calibration = { points: rising, families, modalities: {} };
	const modalities = offsets(
		samples,
		(sample) => sample.modality,
		(sample) => calibrate(partial, sample),
	);
	return { points: rising, families, modalities };
}
