import type { Knowledge } from "../knowledge.ts";
import { sentenceArticle } from "../sentence-article.ts";
import type { OwnRules } from "../user-knowledge.ts";
import { lackWords } from "./clauses-in-words.ts";
import { createExplainer } from "./explainer.ts";
import type { Explanation } from "./explanation.ts";

/** A sentence that a rule must match, or must not, and what came of it. */
export interface RuleCheck {
	rule: string;
	sentence: string;
	/** Whether the rule is meant to match. */
	wanted: boolean;
	passed: boolean;
	/** Why a check failed, in words; null when it passed. */
	why: string | null;
}

/**
 * Runs the sentences that a person's rules carry. A rule matches when a statement comes of it; an operator, when it
 * governs a clause.
 * @param knowledge with the person's rules in it
 * @param languageModel the default export of wink-eng-lite-web-model, loaded by the caller
 * @returns one check for each sentence; rules without sentences give none
 */
export function checkOwnRules(own: OwnRules, knowledge: Knowledge, languageModel: unknown): RuleCheck[] {
	const explain = createExplainer(knowledge, languageModel);
	// Operators may carry sentences too, though ours do not.
	const rules = Object.values(own).flat() as { id: string; match?: string; not?: string }[];
	return rules.flatMap(({ id, match, not }) => [
		...(match ? [check(id, match, true, explain(sentenceArticle(match)))] : []),
		...(not ? [check(id, not, false, explain(sentenceArticle(not)))] : []),
	]);
}

function check(rule: string, sentence: string, wanted: boolean, explanation: Explanation): RuleCheck {
	const passed = fires(rule, explanation) === wanted;
	const why = passed ? null : wanted ? whyNot(rule, explanation) : "it matches all the same";
	return { rule, sentence, wanted, passed, why };
}

function fires(rule: string, { sentences }: Explanation): boolean {
	return sentences.some(
		({ statements, clauses }) =>
			statements.some((one) => one.rule.id === rule) || clauses.some(({ operator }) => operator?.id === rule),
	);
}

/** What kept a rule from matching: something it lacks, another rule that won, or that no word of it occurs. */
function whyNot(rule: string, { sentences }: Explanation): string {
	for (const { contests } of sentences.flatMap(({ clauses }) => clauses)) {
		for (const { candidates, winner } of contests) {
			const candidate = candidates.find(({ id }) => id === rule);
			if (candidate?.lack) return lackWords(candidate.lack);
			if (candidate && winner) return `rule ${winner.id} wins`;
		}
	}
	return "none of its words was found in a clause";
}
