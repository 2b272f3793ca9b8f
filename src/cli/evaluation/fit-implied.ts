import type { ImpliedFeature, ImpliedModel } from "../../extract/implied.ts";
import type { ImpliedSample } from "./implied-samples.ts";

/** The weights that are fitted. */
export type ImpliedWeights = Pick<ImpliedModel, "candidate" | "nobody">;

/** How well unnamed sides are found in articles that the weights were not fitted on. */
export interface CrossValidation {
	searched: number;
	/** Sides of which some candidate was likely enough. */
	filled: number;
	right: number;
}

/** Weights before anything was seen: what an annotator would expect of each feature. All others start at 0. */
const EXPECTED: Record<ImpliedFeature, number> = {
	doer: 1.5,
	asker: 1.5,
	rival: 1.5,
	namesake: 2.5,
	undone: 2,
	author: 2,
	provoker: 1,
	askedBefore: 1.5,
	likewise: 1.5,
	peer: -1,
	alike: 1,
	captor: 2.5,
	culprit: 1,
	site: 2,
	ownState: 1,
	home: -0.5,
	party: 1,
	alsoSo: 0.5,
	undergoer: -1,
	asksHere: 3.5,
	maker: 3,
	tellsHere: 3,
	owner: 2,
	itsOwner: 1,
	concerned: -0.5,
	addressee: 1,
	demander: 2.5,
	below: 0.8,
	belowSubject: 0.8,
};
const EXPECTED_OF_NOBODY = 1;
/** Precision of the normal priors around these. */
const PRECISION = 6;
const ROUNDS = 1500;
const FOLDS = 10;

/** A sample as numbers: a row of features for each candidate and a last one for nobody. */
interface Choice {
	rows: [feature: number, value: number][][];
	right: boolean[];
}

interface Design {
	names: string[];
	choices: Choice[];
}

/** "nobody bare" is the weight of nobody where nothing stands in the place. */
const OF_NOBODY = "nobody ";

function designOf(samples: ImpliedSample[]): Design {
	// What no sample shows keeps the weight that is expected of it.
	const index = new Map(Object.keys(EXPECTED).map((name, i) => [name, i]));
	const numbered = (name: string) => {
		const known = index.get(name) ?? index.size;
		index.set(name, known);
		return known;
	};
	const choices = samples.map(({ candidates, kind, filler }): Choice => {
		const right = candidates.map((candidate) => candidate.right);
		const ofNobody = ["base", kind, filler].filter((name) => name !== "");
		return {
			rows: [
				...candidates.map(({ features }) =>
					features.map(([name, value]): [number, number] => [numbered(name), value]),
				),
				ofNobody.map((name): [number, number] => [numbered(OF_NOBODY + name), 1]),
			],
			right: [...right, !right.includes(true)],
		};
	});
	return { names: [...index.keys()], choices };
}

/** How likely each candidate and nobody is. */
function chances({ rows }: Choice, weights: Float64Array): number[] {
	const scores = rows.map((row) => row.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0));
	const most = Math.max(...scores);
	const odds = scores.map((score) => Math.exp(score - most));
	const all = odds.reduce((sum, one) => sum + one, 0);
	return odds.map((one) => one / all);
}

/** The slope of the negative log posterior. Where several candidates are right, any of them will do. */
function slope(choices: Choice[], weights: Float64Array, expected: Float64Array): Float64Array {
	const out = weights.map((weight, i) => PRECISION * (weight - (expected[i] ?? 0)));
	for (const choice of choices) {
		const likely = chances(choice, weights);
		const meant = likely.reduce((sum, one, i) => sum + (choice.right[i] ? one : 0), 0);
		choice.rows.forEach((row, i) => {
			const share = choice.right[i] ? (likely[i] ?? 0) / Math.max(meant, 1e-12) : 0;
			for (const [at, value] of row) out[at] = (out[at] ?? 0) + value * ((likely[i] ?? 0) - share);
		});
	}
	return out;
}

function fitDesign(names: string[], choices: Choice[]): Float64Array {
	const expected = new Float64Array(
		names.map((name) => (name === `${OF_NOBODY}base` ? EXPECTED_OF_NOBODY : (EXPECTED[name] ?? 0))),
	);
	// No candidate has more than a dozen features, each at most 1, which bounds the curvature.
	const step = 1 / (PRECISION + 6 * choices.length);
	let weights = expected;
	let ahead = weights;
	for (let round = 0; round < ROUNDS; round++) {
		const down = slope(choices, ahead, expected);
		const next = ahead.map((weight, i) => weight - step * (down[i] ?? 0));
		const momentum = round / (round + 3);
		const before = weights;
		ahead = next.map((weight, i) => weight + momentum * (weight - (before[i] ?? 0)));
		weights = next;
	}
	return weights;
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** Each clause once: several of its rules may want the same side. */
function distinct(samples: ImpliedSample[]): ImpliedSample[] {
	const seen = new Set<string>();
	return samples.filter(({ article, sentence, kind, known, candidates }) => {
		const key = JSON.stringify([article, sentence, kind, known]);
		return candidates.length > 0 && !seen.has(key) && seen.add(key);
	});
}

/**
 * Fits the conditional logit over the candidates of each unnamed side and nobody by maximum posterior, with normal
 * priors around what is expected of each feature. Gives the same weights on every run.
 * @returns weights to two decimals
 */
export function fitImplied(samples: ImpliedSample[]): ImpliedWeights {
	const { names, choices } = designOf(distinct(samples));
	const weights = fitDesign(names, choices);
	const byName = names
		.map((name, i) => [name, rounded(weights[i] ?? 0)] as const)
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const of = (test: (name: string) => boolean, cut: number) =>
		Object.fromEntries(
			byName.filter(([name]) => test(name)).map(([name, weight]) => [name.slice(cut), weight]),
		);
	return {
		candidate: of((name) => !name.startsWith(OF_NOBODY), 0),
		nobody: of((name) => name.startsWith(OF_NOBODY), OF_NOBODY.length),
	};
}

/** Fits on nine tenths of the articles and counts what is found in the last tenth, ten times. */
export function crossValidate(
	samples: ImpliedSample[],
	{ accept, margin, linking }: Pick<ImpliedModel, "accept" | "margin" | "linking">,
): CrossValidation {
	const used = distinct(samples);
	const { names, choices } = designOf(used);
	const isLinked = (candidate: ImpliedSample["candidates"][number] | undefined) =>
		candidate?.features.some(([feature]) => linking.includes(feature)) === true;
	const articles = [...new Set(used.map(({ article }) => article))].sort();
	const foldOf = used.map(({ article }) => articles.indexOf(article) % FOLDS);
	const counts: CrossValidation = { searched: used.length, filled: 0, right: 0 };
	for (let fold = 0; fold < FOLDS; fold++) {
		const weights = fitDesign(
			names,
			choices.filter((_, i) => foldOf[i] !== fold),
		);
		choices.forEach((choice, i) => {
			if (foldOf[i] !== fold) return;
			const ranked = chances(choice, weights)
				.slice(0, -1)
				.map((chance, at) => ({
					chance,
					right: choice.right[at] === true,
					least: isLinked(used[i]?.candidates[at]) ? accept.linked : accept.prominent,
				}))
				.sort((a, b) => b.chance - a.chance);
			const [best, next] = ranked;
			if (!best || best.chance < best.least || best.chance - (next?.chance ?? 0) < margin) return;
			counts.filled++;
			counts.right += Number(best.right);
		});
	}
	return counts;
}
