import { changedPhrase, type NounPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";
import type { ArgumentReader } from "./arguments.ts";
import { isQualified, type Misfit, singular } from "./constraints.ts";
import type { Match } from "./match.ts";
import type { RuleBook } from "./rule-book.ts";
import type { NounRule } from "./rules.ts";
import { abroad, first, notSame, ofKind } from "./sides.ts";
import { fillNounSlot, type NounContext } from "./slots.ts";

/** The rules for a noun, in the order in which they are tried. */
export function nounRulesFor(document: Document, noun: NounPhrase, book: RuleBook): NounRule[] {
	const token = document.tokens[noun.head];
	if (!token) return [];
	const { lemma, lower } = token;
	const single = rulesOfWord(lemma, lower, book);
	if (!single) return [];
	const rules = ofWhat(document, noun, lemma, book) ?? single;
	const among = (words: string[]) => isQualified(document, noun, { has: (word) => words.includes(word) });
	return rules.filter(
		({ unless, qualified, where }) =>
			!(unless && among(unless)) &&
			(!qualified || among(qualified)) &&
			(!where || holds(document, noun, where)),
	);
}

/** The rules for a word by its base form, as it is written, or without its "s". */
function rulesOfWord(lemma: string, lower: string, { nouns }: RuleBook): NounRule[] | undefined {
	const one = singular(lower);
	return (
		nouns.get(lemma) ??
		(lower === lemma ? undefined : nouns.get(lower)) ??
		(one === lemma || one === lower ? undefined : nouns.get(one))
	);
}

/** Whether the phrases behind a noun hold what is asked of them: the "diplomats" of "the expulsion of three diplomats". */
function holds({ tokens }: Document, noun: NounPhrase, where: Record<string, string[]>): boolean {
	return Object.entries(where).every(([wanted, words]) =>
		noun.prepositions.some(({ preposition, object }) => {
			if (preposition !== wanted) return false;
			const head = tokens[object.head];
			return head !== undefined && (words.includes(head.lemma) || words.includes(head.lower));
		}),
	);
}

/** The rules for a noun with what it is of, where there are such: "war of words", "exchange of fire". */
function ofWhat(document: Document, noun: NounPhrase, lemma: string, book: RuleBook): NounRule[] | undefined {
	const of = noun.prepositions.find(({ preposition }) => preposition === "of");
	const what = of && document.tokens[of.object.head]?.lower;
	return what === undefined ? undefined : book.nouns.get(`${lemma} of ${what}`);
}

/** The first noun rule that fits a phrase and finds two sides; null when none does. */
export function matchNoun(
	document: Document,
	context: NounContext,
	book: RuleBook,
	reader: ArgumentReader,
): Match | null {
	for (const rule of nounRulesFor(document, context.noun, book)) {
		const outcome = tryNounRule(rule, context, reader);
		if (typeof outcome !== "string") return outcome;
	}
	return null;
}

/** What one rule makes of a noun phrase: a match, or the side for which it finds nobody. */
export function tryNounRule(rule: NounRule, context: NounContext, reader: ArgumentReader): Match | Misfit {
	const { noun } = context;
	const lent = rule.adjunct && !context.agent ? { ...context, agent: context.lends } : context;
	const source = first(rule.source ?? ["owner", "by", "agent"], (slot) =>
		ofKind(fillNounSlot(slot, lent, reader), rule.sourceKinds, reader),
	);
	if (!source) return "source";
	const target = abroad(
		first(rule.target ?? ["of"], (slot) =>
			ofKind(notSame(fillNounSlot(slot, lent, reader), source, reader), rule.targetKinds, reader),
		),
		rule.type,
		source,
		reader,
	);
	if (!target && !(rule.mutual && source.actors.length > 1)) return "target";
	return { rule, type: rule.type, source, target, words: [noun.head, noun.head + 1], used: noun };
}

/** "the talks, the first between the two", "the meeting was the first between them": the phrase with the noun it counts. */
export function sameKind(noun: NounPhrase, counted: NounPhrase | null, tokens: Token[]): NounPhrase {
	if (!counted || tokens[noun.head]?.lower !== "first") return noun;
	return changedPhrase(counted, { prepositions: noun.prepositions });
}
