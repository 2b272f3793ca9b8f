import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import { relationTest } from "../filter.ts";
import type { GraphView, Relation } from "../view.ts";
import { type PairStance, pairStances, type StructureOptions } from "./signed-pairs.ts";

/** Somebody who could bring two sides together. */
export interface Mediator {
	actor: string;
	/** 0 to 1: the weaker of the ties to the two sides, raised where the actor is told to mediate for them. */
	score: number;
	/** How it stands to the first and to the second side. */
	ties: [PairStance, PairStance];
	/** Its mediation, told of in the texts. */
	mediation: Relation[];
}

/** What past mediation for one of the sides adds, as a share of what is missing to 1. */
const EXPERIENCE = 0.25;

/**
 * Who is close to both of two actors, best first: a chain is as strong as its weaker tie, so the score is the lower
 * of the two pair scores; each of the two sides that the actor is told to mediate for (asserted or planned) closes a
 * quarter of the distance to 1.
 */
export function mediatorsBetween(
	view: GraphView,
	types: readonly RelationType[],
	[one, other]: readonly [string, string],
	options: StructureOptions = {},
): Mediator[] {
	return mediatorsIn(view, pairStances(view, types, options), [one, other], options);
}

/** The same over pairs that are weighed already. */
export function mediatorsIn(
	view: GraphView,
	stances: readonly PairStance[],
	[one, other]: readonly [string, string],
	options: StructureOptions = {},
): Mediator[] {
	const tiesOf = (side: string) =>
		new Map(
			stances
				.filter(({ a, b, sign }) => sign > 0 && (a === side || b === side))
				.map((pair) => [pair.a === side ? pair.b : pair.a, pair]),
		);
	const ties = tiesOf(other);
	const passes = relationTest({ ...options, types: ["mediates"], modalities: ["asserted", "planned"] });
	const found: Mediator[] = [];
	for (const [actor, first] of tiesOf(one)) {
		const second = ties.get(actor);
		if (!second) continue;
		const mediation = view
			.relationsOf(actor)
			.filter(
				({ source, target, attributes }) =>
					source === actor && (target === one || target === other) && passes(attributes),
			);
		let score = Math.min(first.score, second.score);
		for (const _ of new Set(mediation.map(({ target }) => target))) score += (1 - score) * EXPERIENCE;
		found.push({ actor, score: Math.round(score * 1000) / 1000, ties: [first, second], mediation });
	}
	return found.sort((x, y) => y.score - x.score || byText(x.actor, y.actor));
}
