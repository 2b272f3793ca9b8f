import type { Argument } from "../frames/arguments.ts";
import type { OneSided } from "../frames/match.ts";
import { type Candidate, gatherCandidates, type Surroundings } from "./candidates.ts";
import type { Gap } from "./gap.ts";
import type { ImpliedModel } from "./model.ts";

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

/** The kind of predicate that a type of relation belongs to; undefined when its sides are always named. */
function kindOf(type: string, { kinds }: ImpliedModel): string | undefined {
	return Object.keys(kinds).find((kind) => kinds[kind]?.includes(type));
}

/** Whether a side that a rule looks for may be left to the discourse. */
export function isCompletable({ rule, missing }: OneSided, model: ImpliedModel): boolean {
	if (model.never.includes(rule.id)) return false;
	return missing === "source" ? model.agentless.includes(rule.type) : kindOf(rule.type, model) !== undefined;
}

/**
 * Finds who is meant by a side that a clause leaves unnamed because the discourse gives it (definite null instantiation,
 * Fillmore 1986; features of salience and of shared events after Gerber and Chai 2010). A conditional logit ranks the
 * candidates and nobody; it abstains when no actor is likely enough, or two are about as likely.
 */
export function resolveGap(gap: Gap, model: ImpliedModel, around: Surroundings): Resolution {
	const candidates = gatherCandidates(gap, around);
	const weights = candidates.map(({ features }) => Math.exp(scoreOf(features, model)));
	const all = weights.reduce((sum, weight) => sum + weight, Math.exp(scoreOfNobody(gap, model)));
	const ranked = candidates
		.map((candidate, i): Ranked => ({ ...candidate, probability: (weights[i] ?? 0) / all }))
		.sort((a, b) => b.probability - a.probability || (a.actor < b.actor ? -1 : 1));
	return { argument: choose(gap, ranked, model), ranked };
}

function scoreOf(features: Candidate["features"], { candidate }: ImpliedModel): number {
	let score = 0;
	for (const [feature, value] of features) score += (candidate[feature] ?? 0) * value;
	return score;
}

function scoreOfNobody(gap: Gap, model: ImpliedModel): number {
	const { nobody } = model;
	const kind = gap.missing === "source" ? "" : (kindOf(gap.rule.type, model) ?? "");
	return (nobody.base ?? 0) + (nobody[kind] ?? 0) + (nobody[gap.filler] ?? 0);
}

/** The parties of one event, as far as they are about as likely as the likeliest. */
function partiesOf(ranked: Ranked[], best: Ranked): Ranked[] {
	return ranked.filter((one) => one.features.has("party") && one.probability >= best.probability / 2);
}

/** Who mediates, does so between two. */
function withSecond({ rule }: Gap, [, second]: Ranked[], best: Ranked): Ranked[] {
	return rule.between && second && second.probability >= best.probability / 4 ? [best, second] : [best];
}

/** The likeliest actor, with the other parties of the same event: "the deal" is of all who made it. */
function choose(gap: Gap, ranked: Ranked[], { accept, margin, sureness }: ImpliedModel): Argument | null {
	const [best] = ranked;
	if (!best) return null;
	const together = best.features.has("party") ? partiesOf(ranked, best) : withSecond(gap, ranked, best);
	const probability = together.reduce((sum, one) => sum + one.probability, 0);
	const next = ranked.find((one) => !together.includes(one));
	if (probability < accept || (next && best.probability - next.probability < margin)) return null;
	const actors = together.map(({ actor }) => actor);
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
			why: UNNAMED,
		},
		strength: sureness.least + sureness.rise * probability,
	};
}
