import type { ActorKind } from "../../model/index.ts";
import type { Clause, NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { Argument, ArgumentReader } from "./arguments.ts";
import type { CompiledVerbRule, RuleBook } from "./rule-book.ts";
import type { NounRule, VerbRule } from "./rules.ts";
import { fillClauseSlot, fillNounSlot, type LogicalClause, logical, type NounContext } from "./slots.ts";

/** A rule that fits, with the actors it links. */
export interface Match {
	rule: VerbRule | NounRule;
	type: string;
	source: Argument;
	/** Null when the source's actors stand in the relation to each other. */
	target: Argument | null;
	/** Tokens from the first to the last of the words that carry it. */
	words: [first: number, last: number];
	/** The noun phrase that a verb rule used up as its object. */
	used: NounPhrase | null;
}

/** The rules for a clause's verb, with its particle, most specific first. */
export function rulesFor(clause: Clause, book: RuleBook): CompiledVerbRule[] {
	const { lemma, particle } = clause.verb;
	return (particle ? book.verbs.get(`${lemma} ${particle}`) : undefined) ?? book.verbs.get(lemma) ?? [];
}

function headLemmas(document: Document, phrase: NounPhrase | null): string[] {
	if (!phrase) return [];
	const phrases = phrase.members ?? [phrase];
	return phrases.flatMap((one) => {
		const token = document.tokens[one.head];
		return token ? [token.lemma, token.lower] : [];
	});
}

function holds(
	document: Document,
	phrases: PrepositionalPhrase[],
	preposition: string,
	nouns: Set<string> | null,
): boolean {
	return phrases.some(
		(phrase) =>
			phrase.preposition === preposition &&
			!phrase.object.time &&
			(nouns === null || headLemmas(document, phrase.object).some((lemma) => nouns.has(lemma))),
	);
}

/** Whether a rule's noun and preposition constraints hold for a clause. */
function fits(document: Document, compiled: CompiledVerbRule, parts: LogicalClause): boolean {
	const lemmas = [...headLemmas(document, parts.object), ...headLemmas(document, parts.second)];
	if (compiled.object && !lemmas.some((lemma) => compiled.object?.has(lemma))) return false;
	if (lemmas.some((lemma) => compiled.unless.has(lemma))) return false;
	const { adjectives } = parts.clause;
	if (compiled.adjective && !adjectives.some((at) => compiled.adjective?.has(document.tokens[at]?.lower ?? ""))) return false;
	if (compiled.rule.alone && (parts.second || adjectives.length > 0)) return false;
	if (compiled.subject && !headLemmas(document, parts.subject).some((lemma) => compiled.subject?.has(lemma))) return false;
	const phrases = [...parts.prepositions, ...(parts.object?.prepositions ?? [])];
	return compiled.where.every(([preposition, nouns]) => holds(document, phrases, preposition, nouns));
}

function first<T>(slots: string[], fill: (slot: string) => T | null): T | null {
	for (const slot of slots) {
		const found = fill(slot);
		if (found) return found;
	}
	return null;
}

/** The first rule, most specific first, that fits a clause and finds its actors; null when none does. */
export function matchClause(
	document: Document,
	clause: Clause,
	clauses: Clause[],
	book: RuleBook,
	reader: ArgumentReader,
): Match | null {
	const parts = logical(clause);
	for (const compiled of rulesFor(clause, book)) {
		const { rule } = compiled;
		if (!fits(document, compiled, parts)) continue;
		if (rule.complement && !clauses.some((child) => child.parent === clause && child.link === rule.complement)) continue;
		const source = first(rule.source ?? ["subject"], (slot) =>
			ofKind(fillClauseSlot(slot, parts, reader), rule.sourceKinds, reader),
		);
		if (!source) continue;
		const target = first(rule.target ?? ["object"], (slot) =>
			ofKind(notSame(fillClauseSlot(slot, parts, reader), source), rule.targetKinds, reader),
		);
		if (!target && !(rule.mutual && source.actors.length > 1)) continue;
		const object = compiled.object ? parts.object : null;
		return { rule, type: rule.type, source, target, words: wordsOf(clause, object), used: parts.object };
	}
	return null;
}

function ofKind(argument: Argument | null, kinds: ActorKind[] | undefined, reader: ArgumentReader): Argument | null {
	if (!argument || !kinds) return argument;
	return argument.actors.every((actor) => kinds.includes(reader.kind(actor))) ? argument : null;
}

function notSame(argument: Argument | null, other: Argument): Argument | null {
	if (!argument) return null;
	const rest = argument.actors.filter((actor) => !other.actors.includes(actor));
	return rest.length > 0 ? { ...argument, actors: rest } : null;
}

function wordsOf(clause: Clause, object: NounPhrase | null): [number, number] {
	const { first, last } = clause.verb;
	if (object && object.first >= last && object.first - last < 4) return [first, object.head + 1];
	return [first, last];
}

/** The first noun rule that fits a phrase and finds two sides; null when none does. */
export function matchNoun(
	document: Document,
	context: NounContext,
	book: RuleBook,
	reader: ArgumentReader,
): Match | null {
	const { noun } = context;
	const token = document.tokens[noun.head];
	if (!token) return null;
	for (const rule of book.nouns.get(token.lemma) ?? book.nouns.get(token.lower) ?? []) {
		const lent = rule.adjunct && !context.agent ? { ...context, agent: context.lends } : context;
		const source = first(rule.source ?? ["owner", "by", "agent"], (slot) => fillNounSlot(slot, lent, reader));
		if (!source) continue;
		const target = first(rule.target ?? ["of"], (slot) =>
			notSame(fillNounSlot(slot, context, reader), source),
		);
		if (!target && !(rule.mutual && source.actors.length > 1)) continue;
		return { rule, type: rule.type, source, target, words: [noun.head, noun.head + 1], used: noun };
	}
	return null;
}
