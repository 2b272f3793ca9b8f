import { PLOVER_CLASSES, type PloverClass } from "../../model/index.ts";

/** How much each feature speaks for each class, in the order of `PLOVER_CLASSES`: log-odds of a linear model. */
export interface ClassWeights {
	/** What the answer of a rule counts for its class, when both phrases stand on its sides. */
	rule: number;
	/** The same when another phrase had to stand for one of them; such answers are wrong twice as often. */
	looseRule: number;
	features: Record<string, number[]>;
}

/** What the rules say: see `Classification`. */
interface RuleAnswer {
	plover: PloverClass | null;
	bothNamed?: boolean;
}

/** The class that the features and the rules together speak for most. */
export interface Weighed {
	plover: PloverClass;
	/** Names of the features that most set the class apart from the others, strongest first. */
	because: string[];
}

/** How the names of features begin that tell of a cue, of one of the lexicon, and of one from a rule. */
export const CUE = "cue ";
export const SENSE = "sense ";
export const TOLD = "told ";

/** Reasons that an answer gives. */
const REASONS = 3;

/** Weighs the features of a sentence with the class its rules give; null without a rule and without a cue. */
export function weigh(features: string[], rule: RuleAnswer | null, weights: ClassWeights): Weighed | null {
	if (rule === null && !features.some((name) => name.startsWith(CUE) || name.startsWith(SENSE))) return null;
	const known = features.filter((name) => weights.features[name] !== undefined);
	const trust = rule?.bothNamed ? weights.rule : weights.looseRule;
	const sums = PLOVER_CLASSES.map((plover, i) =>
		known.reduce(
			(sum, name) => sum + (weights.features[name]?.[i] ?? 0),
			plover === rule?.plover ? trust : 0,
		),
	);
	const best = sums.indexOf(Math.max(...sums));
	const plover = PLOVER_CLASSES[best];
	if (!plover) return null;
	const apart = (name: string): number => {
		const row = weights.features[name] ?? [];
		return (row[best] ?? 0) - row.reduce((sum, weight) => sum + weight, 0) / PLOVER_CLASSES.length;
	};
	const because = known
		.filter((name) => apart(name) > 0)
		.sort((a, b) => apart(b) - apart(a) || (a < b ? -1 : 1))
		.slice(0, REASONS);
	return { plover, because };
}
