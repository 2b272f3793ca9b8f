import { createVerbLexicon, type VerbLexicon } from "../clauses/verb-lexicon.ts";
import { listUnder } from "../list-under.ts";
import { indexRules, type RuleIndex } from "./rule-index.ts";
import type { CompoundRule, NounRule, OperatorRule, Rules, SequelRule, VerbRule } from "./rules.ts";
import { RULE_SHAPES } from "./rules-schema.ts";

/** A verb rule with its classes spelled out. */
export interface CompiledVerbRule {
	rule: VerbRule;
	/** Place among all verb rules. */
	position: number;
	object: Set<string> | null;
	where: [preposition: string, nouns: Set<string> | null][];
	subject: Set<string> | null;
	adjective: Set<string> | null;
	governs: Set<string> | null;
	unless: Set<string>;
	/** How many constraints it has; the most specific rule that fits wins. */
	specificity: number;
}

/** A rule for what becomes of something, with its words in sets. */
export interface CompiledSequel {
	rule: SequelRule;
	nouns: ReadonlySet<string>;
	verbs: ReadonlySet<string>;
	passive: ReadonlySet<string>;
	state: ReadonlySet<string>;
	unless: ReadonlySet<string>;
	after: ReadonlySet<string>;
}

/** The rules, indexed by the words that can set them off. */
export interface RuleBook {
	verbs: Map<string, CompiledVerbRule[]>;
	/** Where one of these lists is long, its rules by their words. */
	byWords: Map<CompiledVerbRule[], RuleIndex>;
	/** Of these, the ones for what a clause says besides. */
	besides: Map<CompiledVerbRule[], CompiledVerbRule[]>;
	nouns: Map<string, NounRule[]>;
	compounds: Map<string, CompoundRule>;
	/** By the noun of what it becomes of, in the singular. */
	sequels: Map<string, CompiledSequel[]>;
	operators: Map<string, OperatorRule>;
	/** The verbs that are operators, alone or with what they want besides. */
	operating: ReadonlySet<string>;
	/** Words of blame, as rules have them. */
	verdicts: { bad: ReadonlySet<string> };
	/** Verbs that lend their subject to the noun they govern: "hold", "impose". */
	light: Set<string>;
	lexicon: VerbLexicon;
}

function expand(words: string[] | undefined, classes: Record<string, string[]>): string[] {
	return (words ?? []).flatMap((word) =>
		word.startsWith("@") ? expand(classes[word.slice(1)], classes) : [word],
	);
}

/** What a phrase behind a noun must hold, with the words of each class spelt out. */
function expandWhere(
	where: Record<string, string[]>,
	classes: Record<string, string[]>,
): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(where).map(([preposition, words]) => [preposition, expand(words, classes)]),
	);
}

/** Under what an operator is found: its verb, with the preposition or one of the adjectives that it wants. */
function operatorKeys(verb: string, { preposition, adjective }: OperatorRule): string[] {
	if (adjective) return adjective.map((word) => `${verb} ${word}`);
	return [preposition ? `${verb} ${preposition}` : verb];
}

/** The rule with all fields that its kind can have: the engine reads objects of one shape several times as fast. */
function inOneShape<Rule extends VerbRule | NounRule>(rule: Rule, fields: readonly string[]): Rule {
	return Object.fromEntries(fields.map((field) => [field, rule[field as keyof Rule]])) as unknown as Rule;
}

/** Compiles the rules of `graph-data/rules/`, once. */
export function compileRules(rules: Rules): RuleBook {
	const verbFields = Object.keys(RULE_SHAPES.verbs.entries);
	const nounFields = Object.keys(RULE_SHAPES.nouns.entries);
	const verbs = new Map<string, CompiledVerbRule[]>();
	for (const [position, rule] of rules.verbs.entries()) {
		const compiled = compileVerbRule(inOneShape(rule, verbFields), position, rules);
		for (const verb of expand(rule.verbs, rules.verbClasses)) listUnder(verbs, verb, compiled);
	}
	const byWords = new Map<CompiledVerbRule[], RuleIndex>();
	const besides = new Map<CompiledVerbRule[], CompiledVerbRule[]>();
	for (const list of verbs.values()) {
		list.sort((a, b) => b.specificity - a.specificity);
		const beside = list.filter(({ rule }) => rule.besides);
		if (beside.length > 0) besides.set(list, beside);
		const index = indexRules(list);
		if (index) byWords.set(list, index);
	}
	const nouns = new Map<string, NounRule[]>();
	for (const rule of rules.nouns) {
		const shaped = inOneShape(rule, nounFields);
		if (rule.where) shaped.where = expandWhere(rule.where, rules.nounClasses);
		for (const noun of expand(rule.nouns, rules.nounClasses)) listUnder(nouns, noun, shaped);
	}
	// "show of force": whoever looks up "show" is to find that there is more to look up.
	for (const noun of [...nouns.keys()]) {
		const head = noun.split(" of ")[0] as string;
		if (head !== noun && !nouns.has(head)) nouns.set(head, []);
	}
	const compounds = new Map(
		rules.compounds.flatMap((rule) => rule.words.map((word) => [word, rule] as const)),
	);
	const sequels = new Map<string, CompiledSequel[]>();
	for (const rule of rules.sequels) {
		const compiled = compileSequel(rule, rules);
		for (const noun of compiled.nouns) listUnder(sequels, noun, compiled);
	}
	const operators = new Map<string, OperatorRule>();
	for (const rule of rules.operators)
		for (const verb of expand(rule.verbs, rules.verbClasses))
			for (const key of operatorKeys(verb, rule)) operators.set(key, rule);
	const operating = new Set([...operators.keys()].map((key) => key.split(" ", 1)[0] as string));
	const light = new Set(expand(rules.verbClasses.LIGHT, rules.verbClasses));
	const verdicts = { bad: new Set(expand(rules.nounClasses.NEGATIVE, rules.nounClasses)) };
	const lexicon = createVerbLexicon([
		...verbs.keys(),
		...light,
		...rules.operators.flatMap((rule) => expand(rule.verbs, rules.verbClasses)),
	]);
	return {
		verbs,
		byWords,
		besides,
		nouns,
		compounds,
		sequels,
		operators,
		operating,
		verdicts,
		light,
		lexicon,
	};
}

function compileSequel(rule: SequelRule, { nounClasses, verbClasses }: Rules): CompiledSequel {
	return {
		rule,
		nouns: new Set(expand(rule.nouns, nounClasses)),
		verbs: new Set(expand(rule.verbs, verbClasses)),
		passive: new Set(expand(rule.passive, verbClasses)),
		state: new Set(rule.state),
		unless: new Set(rule.unless),
		after: new Set(rule.after),
	};
}

function compileVerbRule(rule: VerbRule, position: number, rules: Rules): CompiledVerbRule {
	const where = Object.entries(rule.where ?? {}).map(([preposition, nouns]): [string, Set<string> | null] => [
		preposition,
		nouns.includes("*") ? null : new Set(expand(nouns, rules.nounClasses)),
	]);
	return {
		rule,
		position,
		object: rule.object ? new Set(expand(rule.object, rules.nounClasses)) : null,
		where,
		subject: rule.subject ? new Set(expand(rule.subject, rules.nounClasses)) : null,
		adjective: rule.adjective ? new Set(expand(rule.adjective, rules.nounClasses)) : null,
		governs: rule.governs ? new Set(expand(rule.governs, rules.verbClasses)) : null,
		unless: new Set(expand(rule.unless, rules.nounClasses)),
		specificity:
			(rule.object ? 2 : 0) +
			where.reduce((sum, [, nouns]) => sum + (nouns ? 2 : 1), 0) +
			(rule.subject ? 2 : 0) +
			(rule.complement ? 2 : 0) +
			(rule.governs ? 2 : 0) +
			(rule.adjective ? 2 : 0) +
			(rule.negated ? 2 : 0) +
			(rule.alone ? 1 : 0) +
			(rule.targetKinds ? 1 : 0),
	};
}
