import type { Clause } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { Argument } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import type { EventContext } from "./event-context.ts";

const STATES = new Set(["country", "person", "organization"]);
/** Before "with", these say that a thing is done together. */
const TOGETHER = new Set(
	"together jointly cooperation partnership coordination tandem alliance conjunction collaboration concert".split(
		" ",
	),
);

/**
 * Acts that no rule knows, but that two or more do with each other: "Kenya and Uganda will widen the road",
 * "Peru and Chile launched a joint inquiry", "Togo mapped the coast together with Benin".
 */
export function jointActs(clause: Clause, source: Argument, context: EventContext): Match[] {
	const { verb, objects } = clause;
	if (verb.negated || verb.lemma === "be") return [];
	const partner = partnerOf(clause, source, context);
	if (partner) return [joint(clause, "cooperates", source, partner)];
	const several = source.actors.length > 1 && source.actors.length < 5;
	if (
		!several ||
		objects.length === 0 ||
		!source.actors.every((actor) => STATES.has(context.reader.kind(actor)))
	)
		return [];
	if (isMarked(clause, context.document)) return [joint(clause, "cooperates", source, null)];
	return verb.modal === "will" && source.actors.length === 2 ? [joint(clause, "agreesTo", source, null)] : [];
}

function joint(clause: Clause, type: string, source: Argument, target: Argument | null): Match {
	const why = "What two do or will do together they have agreed on.";
	return {
		rule: composedRule(`joint-${type}`, why, type),
		type,
		source,
		target,
		words: [clause.verb.first, clause.verb.last],
		used: null,
	};
}

function partnerOf(clause: Clause, source: Argument, { document, reader }: EventContext): Argument | null {
	for (const { preposition, at, object } of clause.prepositions) {
		if (preposition !== "with" || !TOGETHER.has(document.tokens[at - 1]?.lower ?? "")) continue;
		const found = reader.head(object);
		const actors = found?.actors.filter((actor) => !source.actors.includes(actor)) ?? [];
		if (found && actors.length > 0) return { ...found, actors };
	}
	return null;
}

/** "a joint patrol", "together", "jointly" between the verb and the end of its object. */
function isMarked(clause: Clause, document: Document): boolean {
	const end = Math.max(...clause.objects.map((object) => object.last)) + 1;
	return document.tokens
		.slice(clause.verb.first, end)
		.some(({ lower }) => lower === "joint" || lower === "jointly" || lower === "together");
}
