import type { Gold } from "./gold.ts";
import { isStateBody, likeness, type PredictedActor } from "./names.ts";

/** Right among what was found, and found among what was asked for. */
export interface Counts {
	/** Right ones among the predicted. */
	correct: number;
	predicted: number;
	/** Core ones of the annotation that were found. */
	found: number;
	core: number;
}

/** Which annotated actor each actor of a graph is, and how many are right. */
export interface ActorMap {
	/** Graph id to annotated id; null for an actor that the annotation does not have. */
	goldOf: Map<string, string | null>;
	counts: Counts;
}

/** The first of the best matches among the annotated actors. */
function bestGold(gold: Gold, actor: PredictedActor): string | null {
	let best = 0;
	let id: string | null = null;
	for (const candidate of gold.actors) {
		const score = likeness(candidate, actor);
		if (score > best + 1e-9) {
			best = score;
			id = candidate.id;
		}
	}
	return id;
}

/**
 * Maps a graph's actors to the annotated ones. Two nodes for one annotated actor are a split, and the second is wrong;
 * a body of a state beside the node of its country is left out of precision, neither right nor wrong.
 */
export function mapActors(gold: Gold, actors: PredictedActor[]): ActorMap {
	const kinds = new Map(gold.actors.map((actor) => [actor.id, actor.kind]));
	const goldOf = new Map(actors.map((actor) => [actor.id, bestGold(gold, actor)]));
	const seen = new Set<string>();
	let bodies = 0;
	// Countries' own nodes first, so that the body is the extra one in whatever order the graph has them.
	const inOrder = [...actors].sort((a, b) => Number(isStateBody(a.kind)) - Number(isStateBody(b.kind)));
	for (const actor of inOrder) {
		const id = goldOf.get(actor.id);
		if (!id) continue;
		if (seen.has(id) && kinds.get(id) === "country" && isStateBody(actor.kind)) bodies++;
		seen.add(id);
	}
	const core = gold.actors.filter((actor) => actor.core);
	return {
		goldOf,
		counts: {
			correct: seen.size,
			predicted: actors.length - bodies,
			found: core.filter((actor) => seen.has(actor.id)).length,
			core: core.length,
		},
	};
}
