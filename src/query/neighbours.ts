import { byText } from "../graph/index.ts";
import { byStrength, type Direction, otherEnd, type RelationFilter, relationTest } from "./filter.ts";
import type { GraphView, Relation } from "./view.ts";

export interface NeighbourOptions extends RelationFilter {
	direction?: Direction;
}

/** An actor one step away, with every relation that leads there. */
export interface Neighbour {
	actor: string;
	/** Strongest first, at least one. */
	relations: Relation[];
}

/** The actors one step away over relations that pass, by their ids, in one pass over the actor's relations. */
function stepsFrom(
	view: GraphView,
	actor: string,
	direction: Direction,
	passes: (attributes: Relation["attributes"]) => boolean,
): Neighbour[] {
	const byActor = new Map<string, Relation[]>();
	for (const relation of view.relationsOf(actor)) {
		if (!passes(relation.attributes)) continue;
		const other = otherEnd(relation, actor, direction);
		if (other === null || other === actor) continue;
		const list = byActor.get(other);
		if (list) list.push(relation);
		else byActor.set(other, [relation]);
	}
	return [...byActor]
		.map(([other, relations]) => ({ actor: other, relations: relations.sort(byStrength) }))
		.sort((a, b) => byText(a.actor, b.actor));
}

/**
 * The actors one step from an actor, those with the most sentences behind their relations first; none for an
 * unknown actor.
 * @throws EntenteError `bad-option` for a malformed window
 */
export function neighbours(view: GraphView, actor: string, options: NeighbourOptions = {}): Neighbour[] {
	const steps = stepsFrom(view, actor, options.direction ?? "any", relationTest(options));
	return steps.sort((a, b) => sentences(b) - sentences(a) || byText(a.actor, b.actor));
}

function sentences(neighbour: Neighbour): number {
	return neighbour.relations.reduce((sum, relation) => sum + relation.attributes.evidence.length, 0);
}
