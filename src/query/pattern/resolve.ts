import type { Modality } from "../../model/index.ts";
import { applyConditions } from "./apply-conditions.ts";
import { addChain } from "./chains.ts";
import type { Draft, PlaceDraft, StepDraft } from "./draft.ts";
import { type Dictionary, didYouMean, hopsMeant, mistake, wholeNumber } from "./look-up.ts";
import type { Place, Question, Step } from "./question.ts";
import type { Pattern, Written } from "./syntax.ts";
import { wordsLike } from "./vocabulary.ts";

/**
 * Looks up everything a pattern names.
 * @param modalities Which relations count where the pattern says nothing of modality. Default: `asserted` alone.
 * @throws PatternError for a name, type, kind, variable, date or number that means nothing here
 */
export function questionOf(
	words: Dictionary,
	pattern: Pattern,
	modalities: readonly Modality[] = ["asserted"],
): Question {
	const draft: Draft = {
		words,
		places: [],
		steps: [],
		constraints: [],
		absences: [],
		actors: new Map(),
		variables: new Map(),
		relations: new Map(),
	};
	for (const chain of pattern.chains) draft.steps.push(...addChain(draft, chain));
	const named = [...draft.variables];
	applyConditions(draft, pattern.conditions);
	const asked = pattern.returns?.map((written) => returned(draft, named, written));
	return {
		places: draft.places.map((place) => finishedPlace(words, place)),
		steps: draft.steps.map((step, order) => finishedStep(words, step, order, modalities)),
		constraints: draft.constraints,
		absences: draft.absences.map((steps) => ({
			steps: steps.map((step, order) => finishedStep(words, step, order, ["asserted"])),
		})),
		columns: asked ?? named.map(([name, place]) => ({ name, place })),
		distinct: asked !== undefined,
		limit: pattern.limit ? wholeNumber(words, pattern.limit) : null,
		assertedOnly: draft.steps.some(({ asksModality }) => !asksModality),
	};
}

function returned(
	{ words, relations }: Draft,
	named: readonly [string, number][],
	{ text, start, end }: Written,
): { name: string; place: number } {
	const found = named.find(([name]) => name === text);
	if (found) return { name: text, place: found[1] };
	if (relations.has(text)) {
		const hint = "Relations come with every row; return takes the variables of actors.";
		throw mistake(words, { start, end }, `"${text}" is a relation.`, hint);
	}
	const names = named.map(([name]) => name);
	const hint = didYouMean(
		wordsLike(text, names),
		names.length > 0 ? `There are ${names.join(", ")}.` : undefined,
	);
	throw mistake(words, { start, end }, `There is no variable "${text}" in the pattern.`, hint);
}

function finishedPlace({ vocabulary, view }: Dictionary, { actor, kinds, tests }: PlaceDraft): Place {
	const ofKind = [...(kinds ?? [])].reduce((sum, kind) => sum + (vocabulary.kinds.get(kind) ?? 0), 0);
	return {
		actor,
		fits: tests.length === 0 ? null : (id) => tests.every((test) => test(id)),
		estimate: actor !== null ? 1 : kinds ? ofKind : view.actors().length,
	};
}

function finishedStep(
	words: Dictionary,
	draft: StepDraft,
	order: number,
	modalities: readonly Modality[],
): Step {
	const { from, to, pattern, types, tests, asksModality } = draft;
	const [least, most] = hopsMeant(words, pattern.hops);
	const counts = [...words.vocabulary.types.values()].filter(({ id }) => !types || types.has(id));
	return {
		order,
		from,
		to,
		direction: pattern.direction === "either" ? "either" : "forward",
		least,
		most,
		passes: (attributes) =>
			(types === null || types.has(attributes.type)) &&
			(asksModality || modalities.includes(attributes.modality)) &&
			tests.every((test) => test(attributes)),
		estimate: counts.reduce((sum, { count }) => sum + count, 0),
		variable: pattern.variable?.text ?? null,
	};
}
