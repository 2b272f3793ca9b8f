import type { ActorKind } from "../../model/index.ts";
import type { Draft, PlaceDraft, StepDraft } from "./draft.ts";
import { applyInside } from "./inside-brackets.ts";
import { actorMeant, type Dictionary, didYouMean, isName, mistake, variableMeant } from "./look-up.ts";
import type { ActorPattern, Chain, Written } from "./syntax.ts";
import { ANY, isModality, kindMeant, labelsLike, typesMeant, wordsLike } from "./vocabulary.ts";

/** Adds the places of a chain, and returns its steps. */
export function addChain(draft: Draft, chain: Chain): StepDraft[] {
	const places = chain.actors.map((actor) => placeOf(draft, actor));
	return chain.relations.map((pattern, index) => {
		const ends = [places[index] as number, places[index + 1] as number] as const;
		const [from, to] = pattern.direction === "left" ? [ends[1], ends[0]] : ends;
		const types = typesOf(draft.words, pattern.labels);
		const step: StepDraft = { from, to, pattern, types, tests: [], asksModality: false };
		if (pattern.variable) nameStep(draft, step, pattern.variable);
		for (const condition of pattern.conditions) applyInside(draft.words, condition, step);
		return step;
	});
}

function placeOf(draft: Draft, { name, kinds }: ActorPattern): number {
	const place = name === null ? newPlace(draft) : namedPlace(draft, name);
	const at = draft.places[place] as PlaceDraft;
	if (kinds.length === 0) return place;
	const wanted = new Set(kinds.map((kind) => kindOf(draft.words, kind)));
	const known = at.actor === null ? undefined : draft.words.view.actor(at.actor);
	if (known && !wanted.has(known.kind)) {
		const message = `${known.label} is of the kind ${known.kind}.`;
		throw mistake(draft.words, kinds[0] as Written, message);
	}
	at.tests.push((id) => wanted.has(draft.words.view.actor(id)?.kind as ActorKind));
	at.kinds ??= wanted;
	return place;
}

function newPlace(draft: Draft, actor: string | null = null): number {
	return draft.places.push({ actor, kinds: null, tests: [] }) - 1;
}

function namedPlace(draft: Draft, name: Written): number {
	const [known, key] = isName(name)
		? [draft.actors, actorMeant(draft.words, name)]
		: [draft.variables, variableMeant(draft.words, name)];
	if (known === draft.variables && draft.relations.has(key)) {
		throw mistake(draft.words, name, `"${key}" is the name of a relation already.`);
	}
	const found = known.get(key);
	if (found !== undefined) return found;
	const place = newPlace(draft, known === draft.actors ? key : null);
	known.set(key, place);
	return place;
}

function kindOf(words: Dictionary, kind: Written): ActorKind {
	const found = kindMeant(kind.text);
	if (found) return found;
	const kinds = [...words.vocabulary.kinds.keys()];
	const hint = didYouMean(wordsLike(kind.text, kinds), `There are ${kinds.join(", ")}.`);
	throw mistake(words, kind, `There is no kind of actor "${kind.text}".`, hint);
}

function typesOf(words: Dictionary, labels: readonly Written[]): ReadonlySet<string> | null {
	if (labels.length === 0 || labels.some(({ text }) => text === ANY)) return null;
	const types = new Set<string>();
	for (const label of labels) {
		const meant = typesMeant(words.vocabulary, label.text);
		if (!meant) throw unknownLabel(words, label);
		for (const type of meant) types.add(type);
	}
	return types;
}

function unknownLabel(words: Dictionary, label: Written): Error {
	const { text } = label;
	if (isModality(text)) {
		const hint = `Write it as a condition: [met where modality = ${text}].`;
		return mistake(words, label, `"${text}" is a modality, not a type of relation.`, hint);
	}
	const toName = `To give the relation a name, write [${text}:backs], or [${text}:${ANY}] for one of any type.`;
	const like = text.length > 2 ? labelsLike(words.vocabulary, text) : [];
	const hint = didYouMean(like, text.length > 2 ? undefined : toName);
	return mistake(words, label, `There is no relation type "${text}".`, hint);
}

function nameStep(draft: Draft, step: StepDraft, name: Written): void {
	const { words, relations, variables } = draft;
	const variable = variableMeant(words, name);
	if (relations.has(variable)) {
		throw mistake(words, name, `"${variable}" is the name of another relation already.`);
	}
	if (variables.has(variable)) throw mistake(words, name, `"${variable}" is the name of an actor already.`);
	relations.set(variable, step);
}
