import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { MISFITS, type Misfit } from "../frames/constraints.ts";
import { type Match, rulesFor, tryVerbRule } from "../frames/match.ts";
import { nounRulesFor, tryNounRule } from "../frames/match-noun.ts";
import type { CompiledVerbRule } from "../frames/rule-book.ts";
import type { NounRule } from "../frames/rules.ts";
import { type LogicalClause, logical, type NounContext } from "../frames/slots.ts";
import type { EventContext } from "../statements/event-context.ts";
import type { Candidate, Contest, Lack } from "./explanation.ts";
import { actorNames, phraseText } from "./naming.ts";

/** How many words that a rule would take are named. */
const NAMED = 6;

function sample(words: Iterable<string> | null | undefined): string[] {
	const all = new Set(words);
	return [...all].filter((word) => !(word.endsWith("s") && all.has(word.slice(0, -1)))).slice(0, NAMED);
}

/** The rules that compete for a clause's verb; null when no rule knows the verb. */
export function verbContest(clause: Clause, context: EventContext): Contest | null {
	const parts = logical(clause);
	const candidates = rulesFor(context.document, clause, context.book).map((compiled) => {
		const outcome = tryVerbRule(context.document, compiled, parts, context.clauses, context.reader);
		return candidateOf(compiled.rule, compiled.specificity, outcome, context, (what) =>
			verbLack(what, compiled, parts, context),
		);
	});
	const { lemma, particle } = clause.verb;
	return contestOf(particle ? `${lemma} ${particle}` : lemma, "verb", candidates);
}

/** The rules that compete for a noun that names an event; null when no rule knows it. */
export function nounContest(noun: NounContext, context: EventContext): Contest | null {
	const candidates = nounRulesFor(context.document, noun.noun, context.book).map((rule) =>
		candidateOf(rule, 0, tryNounRule(rule, noun, context.reader), context, (what) => nounLack(what, rule)),
	);
	return contestOf(context.document.tokens[noun.noun.head]?.lower ?? "", "noun", candidates);
}

function candidateOf(
	rule: { id: string; why: string; type: string; besides?: true },
	specificity: number,
	outcome: Match | Misfit,
	context: EventContext,
	lackOf: (what: Misfit) => Lack,
): Candidate {
	const held = typeof outcome === "string" ? null : outcome;
	return {
		id: rule.id,
		why: rule.why,
		type: rule.type,
		label: context.types.get(rule.type)?.label ?? rule.type,
		aside: rule.besides === true,
		specificity,
		lack: typeof outcome === "string" ? lackOf(outcome) : null,
		source: actorNames(context, held?.source.actors ?? []),
		target: actorNames(context, held?.target?.actors ?? []),
	};
}

function contestOf(word: string, over: "verb" | "noun", candidates: Candidate[]): Contest | null {
	if (candidates.length === 0) return null;
	const rivals = candidates.filter(({ aside }) => !aside);
	const winner = rivals.find(({ lack }) => lack === null) ?? null;
	const others = rivals.filter((candidate) => candidate !== winner);
	const besides = candidates.filter(({ aside, lack }) => aside && lack === null);
	return { word, over, winner, runnerUp: closestOf(others), besides, candidates };
}

/** The candidate that fits, or comes closest to it: the further a rule's search got, the closer. */
export function closestOf(candidates: readonly Candidate[]): Candidate | null {
	let best: Candidate | null = null;
	for (const candidate of candidates) if (!best || closeness(candidate) > closeness(best)) best = candidate;
	return best;
}

/** Rises with how far a rule got, then with how specific it is. */
function closeness({ lack, specificity }: Candidate): number {
	const reached = lack ? MISFITS.indexOf(lack.what) : MISFITS.length;
	return reached + specificity / 100;
}

function verbLack(
	what: Misfit,
	compiled: CompiledVerbRule,
	parts: LogicalClause,
	context: EventContext,
): Lack {
	const { rule } = compiled;
	const { document } = context;
	const text = (phrase: NounPhrase | null) => phrase && phraseText(document, phrase);
	const adjective = parts.clause.adjectives[0];
	switch (what) {
		case "object":
			return { what, wanted: sample(compiled.object), instead: text(parts.object) };
		case "unless":
			return { what, wanted: [], instead: text(parts.object) };
		case "adjective":
			return {
				what,
				wanted: sample(compiled.adjective),
				instead: adjective === undefined ? null : (document.tokens[adjective]?.text ?? null),
			};
		case "alone":
			return { what, wanted: [], instead: text(parts.second) };
		case "negated":
		case "passive":
			return { what, wanted: [], instead: null };
		case "subject":
			return { what, wanted: sample(compiled.subject), instead: text(parts.subject) };
		case "where":
			return whereLack(compiled, parts, context);
		case "complement":
			return { what, wanted: [rule.complement ?? "", ...(rule.others ? ["others"] : [])], instead: null };
		case "source":
			return {
				what,
				wanted: [...(rule.source ?? ["subject"]), ...(rule.sourceKinds ?? [])],
				instead: text(parts.subject),
			};
		case "target":
			return {
				what,
				wanted: [...(rule.target ?? ["object"]), ...(rule.targetKinds ?? [])],
				instead: text(parts.object),
			};
	}
}

/** The first preposition a rule wants that the clause has not, else the first whose phrase holds something else. */
function whereLack(
	{ where }: CompiledVerbRule,
	{ object, prepositions }: LogicalClause,
	context: EventContext,
): Lack {
	const phrases = [...prepositions, ...(object?.prepositions ?? [])];
	const phraseOf = (preposition: string) => phrases.find((phrase) => phrase.preposition === preposition);
	const [preposition, nouns] = where.find(([one]) => !phraseOf(one)) ??
		where.find(([, wanted]) => wanted !== null) ?? ["", null];
	const found = phraseOf(preposition);
	return {
		what: "where",
		wanted: [preposition, ...sample(nouns)],
		instead: found ? phraseText(context.document, found.object) : null,
	};
}

function nounLack(what: Misfit, rule: NounRule): Lack {
	const slots = what === "source" ? (rule.source ?? ["owner", "by", "agent"]) : (rule.target ?? ["of"]);
	return { what, wanted: slots, instead: null };
}
