import type { Clause, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { TOLD_BEFORE } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs that say by themselves that something is paid back. */
const RETALIATING = words("retaliate reciprocate");
/** "hit back", "fired back". */
const BACK = words("hit strike fire shoot fight punch bomb lash");
/** "answered in kind". */
const ANSWERING = words("respond answer reply react pay repay follow");
/** "took steps in response". */
const TAKING = words("take announce adopt impose introduce unveil order");
const STEPS = words("step measure action");
/** Verbs under which paying back is a threat: "vowed to retaliate", "reserves the right to respond in kind". */
const VOWING = words("vow promise pledge swear threaten prepare reserve plan intend mean");
/** "promised an answer", "announced retaliation". */
const PLEDGING = words("promise vow pledge");
const REPLY = /^(?:answer|response|reply|retaliation|payback|reciprocity)$/;
const AHEAD = words("will would may might could shall must");

/** What somebody retaliates with, and the relation that this is. */
const MEANS: readonly [nouns: ReadonlySet<string>, type: string][] = [
	[words("tariff duty levy sanction embargo ban boycott restriction surcharge"), "sanctions"],
	[words("expulsion"), "expelledDiplomats"],
	[
		words(
			"missile rocket strike airstrike drone shelling artillery fire raid barrage bombardment attack salvo mortar",
		),
		"attacks",
	],
];

/** What is paid back by doing the same; anything else is paid back by some such act. */
const MIRRORED = words(
	"attacks sanctions cutTies expelledDiplomats recalledEnvoy suspendsCooperation mobilizesAgainst expels blockades",
);
const BY_CLASS: Record<string, string> = { ASSAULT: "attacks", SANCTION: "sanctions", COERCE: "coerces" };

/**
 * Answers in kind whose other side was told before: "Israel bombed Iran. Tehran retaliated", "Moscow responded in kind".
 * Whoever did the last hostile deed to the doer has the like done to him; where it is only vowed, he is threatened.
 * @param matches of the sentence's clauses so far; the answers are added to them
 */
export function answerInKind(matches: Map<Clause, Match>, context: EventContext): void {
	for (const clause of context.clauses) {
		turnToAsker(clause, matches, context);
		if (clause.question || clause.verb.negated || matches.has(clause) || !paysBack(clause, context)) continue;
		const { subject } = logical(clause);
		const source = subject && context.reader.head(subject);
		if (!source) continue;
		const before = [...matches.values()].filter(({ words: [first] }) => first < clause.verb.first);
		const deed = context.memory.suffered(source.actors, before);
		if (!deed || isToldByMeans(clause, matches, context)) continue;
		const { parent } = clause;
		const vowed = clause.link === "infinitive" && parent && VOWING.has(parent.verb.lemma) ? parent : null;
		const ahead = vowed !== null || PLEDGING.has(clause.verb.lemma) || AHEAD.has(clause.verb.modal ?? "");
		const type = ahead ? "threatens" : typeOf(clause, deed.type, context);
		const at = vowed ?? clause;
		if (matches.has(at)) continue;
		const { first } = clause.verb;
		const by = statesOf(deed.by, source.actors, context);
		const mention = { ...source.mention, actors: by, first, last: first + 1, head: first };
		matches.set(at, {
			rule: {
				...composedRule(
					"answer-in-kind",
					"Who pays back does so to whoever did the last hostile deed.",
					type,
				),
				...(ahead && !at.verb.negated && { modality: "asserted" as const }),
			},
			type,
			source,
			target: { actors: by, mention: { ...mention, why: TOLD_BEFORE }, strength: 0.8 },
			words: [at.verb.first, clause.verb.last],
			used: null,
		});
	}
}

/** What a president did is paid back to his country, unless another person pays it back. */
function statesOf(by: string[], payers: readonly string[], { reader, reading }: EventContext): string[] {
	if (payers.some((payer) => reader.kind(payer) === "person")) return by;
	const state = (actor: string) => {
		const home = reader.kind(actor) === "person" ? reading.actors.get(actor)?.affiliation : undefined;
		return home !== undefined && reading.actors.has(home) ? home : actor;
	};
	return [...new Set(by.map(state))];
}

/** "Togo asked Mali and Niger for help. Both agreed": with whoever asked them, and not with each other. */
function turnToAsker(clause: Clause, matches: Map<Clause, Match>, { clauses, memory }: EventContext): void {
	const match = matches.get(clause);
	const { lemma } = clause.verb;
	if (!match || match.target || lemma !== "agree" || clause.objects.length > 0) return;
	const bare = clause.prepositions.every(({ object }) => object.time);
	if (!bare || clauses.some(({ parent }) => parent === clause)) return;
	const asker = memory.challenger(match.source.actors);
	if (!asker?.aimed) return;
	const { mention } = match.source;
	const actors = [asker.actor];
	const target = { actors, mention: { ...mention, actors, why: TOLD_BEFORE }, strength: 0.8 };
	matches.set(clause, { ...match, target });
}

/** Whether a clause says that something is paid back. */
function paysBack({ verb, objects, prepositions }: Clause, { document: { tokens } }: EventContext): boolean {
	if (verb.passive) return false;
	if (RETALIATING.has(verb.lemma)) return true;
	if (BACK.has(verb.lemma)) return verb.particle === "back";
	const [object] = objects;
	if (verb.lemma === "return") return object !== undefined && tokens[object.head]?.lower === "fire";
	// "promised an answer"
	if (PLEDGING.has(verb.lemma)) return object !== undefined && REPLY.test(tokens[object.head]?.lower ?? "");
	// "took countermeasures", "announced steps in response".
	if (TAKING.has(verb.lemma)) {
		const noun = object ? (tokens[object.head]?.lemma ?? "") : "";
		return (
			/^counter-?measure$/.test(noun) ||
			(STEPS.has(noun) && prepositions.some((one) => isReturn(one, tokens)))
		);
	}
	if (verb.particle === "in" && object !== undefined && tokens[object.head]?.lower === "kind") return true;
	return (
		ANSWERING.has(verb.lemma) &&
		prepositions.some(
			({ preposition, object: { head } }) =>
				(preposition === "in" && tokens[head]?.lower === "kind") ||
				(preposition === "with" && MEANS.some(([nouns]) => nouns.has(tokens[head]?.lemma ?? ""))),
		)
	);
}

function isReturn({ preposition, object: { head } }: PrepositionalPhrase, tokens: Token[]): boolean {
	return (
		preposition === "in" && /^(?:response|return|retaliation|reply|kind)$/.test(tokens[head]?.lower ?? "")
	);
}

/** "hit back by banning Chad's ships": the clause of the means tells it already. */
function isToldByMeans(clause: Clause, matches: Map<Clause, Match>, { clauses }: EventContext): boolean {
	return clauses.some(
		(child) => child.parent === clause && child.link === "gerund" && matches.get(child)?.target != null,
	);
}

function typeOf(clause: Clause, answered: string, { document, types }: EventContext): string {
	const means = clause.prepositions.find(({ preposition }) => preposition === "with");
	const noun = means ? (document.tokens[means.object.head]?.lemma ?? "") : "";
	const named = MEANS.find(([nouns]) => nouns.has(noun));
	if (named) return named[1];
	if (MIRRORED.has(answered)) return answered;
	return BY_CLASS[types.get(answered)?.plover ?? ""] ?? "coerces";
}
