import { addChain } from "./chains.ts";
import {
	ACTOR_PROPERTIES,
	actorsMeant,
	isEqual,
	RELATION_PROPERTIES,
	timeTest,
	unknownProperty,
} from "./conditions.ts";
import type { Draft, PlaceDraft, StepDraft } from "./draft.ts";
import { compareRelations } from "./inside-brackets.ts";
import { didYouMean, isName, mistake } from "./look-up.ts";
import type { Comparison, Condition, Written } from "./syntax.ts";
import { wordsLike } from "./vocabulary.ts";

/**
 * Adds the conditions that stand after the patterns to the parts of the question they are about.
 * @throws PatternError for what cannot be asked
 */
export function applyConditions(draft: Draft, conditions: readonly Condition[]): void {
	for (const condition of conditions) apply(draft, condition);
}

function apply(draft: Draft, condition: Condition): void {
	if (condition.kind === "absence") {
		if (condition.chain.relations.length === 0) {
			const hint = "Write a relation, as in not (x)-[met]-(y).";
			throw mistake(draft.words, condition, "What must not be there is a relation.", hint);
		}
		draft.absences.push(addChain(draft, condition.chain));
		return;
	}
	if (condition.kind === "time") {
		const test = timeTest(draft.words, condition);
		for (const step of stepsMeant(draft, condition.of, condition)) step.tests.push(test);
		return;
	}
	const { of, property } = condition;
	if (property) applyToVariable(draft, condition, property);
	else if (isRelationProperty(of))
		compareRelations(draft.words, condition, of, stepsMeant(draft, null, condition));
	else compareActors(draft, condition);
}

function isRelationProperty({ text }: Written): boolean {
	return RELATION_PROPERTIES.some((each) => each === text);
}

/** The steps a condition is about: the one of that name, else all. */
function stepsMeant(draft: Draft, of: Written | null, span: Condition): StepDraft[] {
	if (of === null) {
		if (draft.steps.length > 0) return draft.steps;
		throw mistake(draft.words, span, "The pattern has no relation that this could be asked of.");
	}
	const step = draft.relations.get(of.text);
	if (step) return [step];
	if (draft.variables.has(of.text)) {
		const hint = `Give the relation a name, as in -[r:backs]->, and ask it of that.`;
		throw mistake(draft.words, of, `"${of.text}" is an actor, and time is asked of relations.`, hint);
	}
	throw unknownVariable(draft, of, [...draft.relations.keys()]);
}

function unknownVariable({ words }: Draft, of: Written, names: readonly string[]): Error {
	if (isName(of)) {
		const hint = "A condition begins with a variable or a property: x <> Russia.";
		return mistake(words, of, `"${of.text}" is not a variable of the pattern.`, hint);
	}
	const hint = didYouMean(wordsLike(of.text, names));
	return mistake(words, of, `There is no variable "${of.text}" in the pattern.`, hint);
}

function applyToVariable(draft: Draft, condition: Comparison, property: Written): void {
	const { of } = condition;
	const step = draft.relations.get(of.text);
	if (step) {
		compareRelations(draft.words, condition, property, [step]);
		return;
	}
	const place = draft.variables.get(of.text);
	if (place === undefined) {
		throw unknownVariable(draft, of, [...draft.relations.keys(), ...draft.variables.keys()]);
	}
	if (property.text !== "affiliation") throw unknownProperty(draft.words, property, ACTOR_PROPERTIES);
	const { view } = draft.words;
	relate(draft, condition, place, (actor) => view.actor(actor)?.affiliation);
}

function compareActors(draft: Draft, condition: Comparison): void {
	const { of } = condition;
	const place = draft.variables.get(of.text);
	if (place !== undefined) {
		if (condition.sign.text === "<") order(draft, condition, place);
		else relate(draft, condition, place, (actor) => actor);
		return;
	}
	if (draft.relations.has(of.text)) {
		const hint = `Ask for one of its properties, as in ${of.text}.confidence >= 0.8.`;
		throw mistake(draft.words, of, `"${of.text}" is a relation.`, hint);
	}
	if (ACTOR_PROPERTIES.some((each) => each === of.text)) {
		throw mistake(
			draft.words,
			of,
			`Whose ${of.text}?`,
			`Write x.${of.text}, with the variable of the actor.`,
		);
	}
	throw unknownVariable(draft, of, [...draft.variables.keys(), ...RELATION_PROPERTIES]);
}

/** `x < y`: of two rows that mirror each other, the one whose actors stand in the order of their ids. */
function order(draft: Draft, { values }: Comparison, place: number): void {
	const [value, second] = values as [Written, ...Written[]];
	const other = draft.variables.get(value.text);
	if (other === undefined || isName(value) || second) {
		const hint = "It keeps one of two rows that mirror each other: x < y.";
		throw mistake(draft.words, second ?? value, "The sign < stands between two variables.", hint);
	}
	draft.constraints.push({
		places: [place, other],
		holds: ([one, another]) => (one as string) < (another as string),
	});
}

/** What something of a place's actor must be, or not: one of some named actors, or the actor of another place. */
function relate(
	draft: Draft,
	{ sign, values }: Comparison,
	place: number,
	read: (actor: string) => string | undefined,
): void {
	const equal = isEqual(draft.words, sign);
	const { ids, variables } = actorsMeant(draft.words, values);
	const others = variables.map((variable) => {
		const other = draft.variables.get(variable.text);
		if (other === undefined) throw unknownVariable(draft, variable, [...draft.variables.keys()]);
		return other;
	});
	if (others.length === 0) {
		(draft.places[place] as PlaceDraft).tests.push((actor) => ids.has(read(actor) ?? "") === equal);
		return;
	}
	draft.constraints.push({
		places: [place, ...others],
		holds: ([actor, ...rest]) => {
			const value = read(actor as string) ?? "";
			return (ids.has(value) || rest.includes(value)) === equal;
		},
	});
}
