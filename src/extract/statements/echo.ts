import type { Interval } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Draft } from "./draft.ts";
import type { EventContext } from "./event-context.ts";

/**
 * "Bahrain followed suit", "So did Chile", "Oman did the same": the event told last, with another doer.
 * The day is not carried over, because such sentences tell of a later one.
 * @param timeOf when the event of the clause happened by its own words and the course of the text
 */
export function readEcho(
	clause: Clause,
	context: EventContext,
	timeOf: (clause: Clause) => Interval,
): Draft[] {
	// "in doing so", "chose to do so": what was meant is the subject's own act.
	if (/^(?:infinitive|gerund|relative)$/.test(clause.link) || clause.verb.negated) return [];
	const doer = echoes(clause, context);
	const source = doer && context.reader.head(doer);
	if (!source) return [];
	const events = context.memory.latest();
	const first = events[0];
	if (!first) return [];
	if (events.some((event) => source.actors.includes(event.source))) return [];
	const others = (side: "source" | "target") =>
		[...new Set(events.map((event) => event[side]))].filter((id) => !source.actors.includes(id));
	// "Chad sent tanks to the border with Niger. Niger did the same": to Chad.
	const targets = others("target").length > 0 ? others("target") : others("source");
	if (targets.length === 0) return [];
	return [
		{
			type: first.type,
			source,
			target: { ...source, actors: targets, strength: 0.8 },
			modality: clause.verb.modal && first.modality === "asserted" ? "planned" : first.modality,
			time: timeOf(clause),
			rule: "echo",
			words: [clause.verb.first, clause.verb.last],
			certainty: 0.85,
			reported: false,
		},
	];
}

/** Who does the same, or null when the clause says no such thing. */
function echoes(clause: Clause, context: EventContext): NounPhrase | null {
	const { tokens } = context.document;
	const object = clause.objects[0];
	const head = object ? tokens[object.head]?.lower : undefined;
	if (clause.question) return null;
	if (clause.verb.lemma === "follow" && head === "suit") return clause.subject;
	if (clause.verb.lemma !== "do") return null;
	const { head: did, last } = clause.verb;
	// "did the same with the loan", "did the same for Chad": to somebody or something else.
	const beyond = clause.prepositions.some(
		({ preposition, object: { time } }) => !time && /^(?:with|for|to)$/.test(preposition),
	);
	if (head === "same") return beyond ? null : clause.subject;
	const before = tokens[clause.verb.first - 1]?.lower;
	const after = tokens[last]?.lower;
	// "did likewise on Tuesday", "did the same two days later": what follows may be read as a time.
	if (after === "likewise" || after === "so" || tokens[did + 1]?.lower === "likewise") return clause.subject;
	if (tokens[did + 1]?.lower === "the" && tokens[did + 2]?.lower === "same")
		return beyond ? null : clause.subject;
	const next = tokens[clause.verb.first + 1];
	// "So did Chile", and not "what they so clearly did".
	return before === "so" || (tokens[clause.verb.first]?.lower === "so" && next?.lemma === "do")
		? (clause.subject ?? object ?? null)
		: null;
}
