import { type RelationTest, relationComparison, timeTest } from "./conditions.ts";
import type { StepDraft } from "./draft.ts";
import { type Dictionary, mistake } from "./look-up.ts";
import type { Comparison, Condition, Written } from "./syntax.ts";

/**
 * Adds a condition that stands in a relation's brackets to its step.
 * @throws PatternError for one that is about anything else
 */
export function applyInside(words: Dictionary, condition: Condition, step: StepDraft): void {
	const of = condition.kind === "absence" ? null : condition.of;
	const isOwn =
		condition.kind === "time" ? of === null : condition.kind === "comparison" && !condition.property;
	if (!isOwn) {
		const hint = "Other conditions stand after the patterns.";
		throw mistake(words, condition, "In brackets, a condition is about this relation alone.", hint);
	}
	if (condition.kind === "time") step.tests.push(timeTest(words, condition));
	else if (condition.kind === "comparison") compareRelations(words, condition, condition.of, [step]);
}

/** Adds a comparison of a relation's property to steps. */
export function compareRelations(
	words: Dictionary,
	condition: Comparison,
	property: Written,
	steps: StepDraft[],
): void {
	const test: RelationTest = relationComparison(words, property, condition);
	for (const step of steps) {
		step.tests.push(test);
		step.asksModality ||= property.text === "modality";
	}
}
