import type { Argument } from "../frames/arguments.ts";
import { type Candidate, gatherCandidates, type Surroundings, standsBetween } from "./candidates.ts";
import type { Gap } from "./gap.ts";
import type { ImpliedFeature, ImpliedModel, ImpliedSides } from "./model.ts";

/** A candidate with how likely it is to be meant. */
export interface Ranked extends Candidate {
	probability: number;
}

/** Which actors a gap stands for, with everybody who was considered, likeliest first. */
export interface Resolution {
	argument: Argument | null;
	ranked: Ranked[];
}

/** The reason of a mention that the sentence does not have. */
export const UNNAMED = "not named";

/**
 * Finds who is meant by a side that a clause leaves unnamed because the discourse gives it (definite null instantiation,
 * Fillmore 1986; features of salience and of shared events after Gerber and Chai 2010). A conditional logit ranks the
 * candidates and nobody; it abstains when no actor is likely enough, or two are about as likely.
 */
export function resolveGap(gap: Gap, sides: ImpliedSides, around: Surroundings): Resolution {
	const { model } = sides;
	const candidates = gatherCandidates(gap, around);
	const weights = candidates.map(({ features }) => Math.exp(scoreOf(features, model)));
	const all = weights.reduce((sum, weight) => sum + weight, Math.exp(scoreOfNobody(gap, sides)));
	const ranked = candidates
		.map((candidate, i): Ranked => ({ ...candidate, probability: (weights[i] ?? 0) / all }))
		.sort((a, b) => b.probability - a.probability || (a.actor < b.actor ? -1 : 1));
	const found = candidates.map(({ actor }) => actor);
	return { argument: choose(gap, ranked, found, sides), ranked };
}

function scoreOf(features: Candidate["features"], { candidate }: ImpliedModel): number {
	let score = 0;
	for (const [feature, value] of features) score += (candidate[feature] ?? 0) * value;
	return score;
}

function kindOf({ missing, rule: { type } }: Gap, { kinds }: ImpliedSides): string {
	return missing === "source" ? "" : (kinds.get(type) ?? "");
}

function scoreOfNobody(gap: Gap, sides: ImpliedSides): number {
	const { nobody } = sides.model;
	return (nobody.base ?? 0) + (nobody[kindOf(gap, sides)] ?? 0) + (nobody[gap.filler] ?? 0);
}

/** Those who did something together: they made the deal that is welcomed, all asked for what is refused, or own it. */
const SHARED: ImpliedFeature[] = ["party", "asksHere", "owner"];

/**
 * The parties of one event, as far as they are about as likely as the likeliest; of those whom somebody mediates between or
 * calls to order, also one of whom less is told.
 */
function partiesOf({ rule }: Gap, ranked: Ranked[], best: Ranked, shared: ImpliedFeature): Ranked[] {
	const least = best.probability / (standsBetween(rule) ? 4 : 2.5);
	return ranked.filter((one) => one.features.has(shared) && one.probability >= least);
}

/** Who mediates, does so between two. */
function withSecond({ rule }: Gap, [, second]: Ranked[], best: Ranked): Ranked[] {
	return rule.between && second && second.probability >= best.probability / 4 ? [best, second] : [best];
}

/**
 * The likeliest actor, with the other parties of the same event: "the deal" is of all who made it.
 * @param found the candidates as they were found, most often in the order of the text, in which the chosen are returned
 */
function choose(gap: Gap, ranked: Ranked[], found: string[], sides: ImpliedSides): Argument | null {
	const { accept, acceptOf, margin, sureness } = sides.model;
	const [best] = ranked;
	if (!best) return null;
	const { linked, prominent } = acceptOf[gap.rule.id] ?? acceptOf[kindOf(gap, sides)] ?? accept;
	const isLinked = [...best.features.keys()].some((feature) => sides.linking.has(feature));
	const shared = SHARED.find((feature) => best.features.has(feature));
	const together = shared ? partiesOf(gap, ranked, best, shared) : withSecond(gap, ranked, best);
	const probability = together.reduce((sum, one) => sum + one.probability, 0);
	// Those who share an event share its probability as well.
	const lead = shared ? probability : best.probability;
	const next = ranked.find((one) => !together.includes(one));
	// Of two who are only the likeliest each, the first has to be likely enough by itself.
	const sure = shared ? probability : best.probability;
	if (sure < (isLinked ? linked : prominent) || (next && lead - next.probability < margin)) return null;
	// "offered to mediate": between two who are told to be at odds, and not with whoever is spoken of.
	const between = together.length > 1 && shared !== undefined;
	if (gap.missing === "target" && gap.rule.type === "mediates" && !between) return null;
	const actors = found.filter((actor) => together.some((one) => one.actor === actor));
	const head = gap.parts.object?.head ?? gap.parts.clause.verb.head;
	return {
		actors,
		mention: {
			actors,
			first: head,
			last: head + 1,
			head,
			form: "description",
			use: "actor",
			within: undefined,
			why: UNNAMED,
		},
		strength: sureness.least + sureness.rise * probability,
	};
}
