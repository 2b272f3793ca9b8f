import { distance } from "fastest-levenshtein";
import { byText } from "../../graph/index.ts";
import {
	ACTOR_KINDS,
	type ActorKind,
	MODALITIES,
	PLOVER_CLASSES,
	type RelationType,
	STANCES,
} from "../../model/index.ts";
import type { GraphView } from "../view.ts";

/** What a relation type is known by in patterns. */
export type TypeWord = Pick<RelationType, "id" | "label" | "plover" | "stance">;

/** The words that a pattern over a graph can use, beside the names of its actors. */
export interface Vocabulary {
	/** By id: those of the taxonomy and any other that the graph has, with how many relations the graph has of each. */
	types: ReadonlyMap<string, TypeWord & { count: number }>;
	/** As the articles have them, sorted. */
	publishers: readonly string[];
	/** How many actors the graph has of each kind. */
	kinds: ReadonlyMap<ActorKind, number>;
}

/** A view never changes, so that its words are collected once. */
const known = new WeakMap<GraphView, { taxonomy: readonly TypeWord[]; vocabulary: Vocabulary }>();

/** The words of a graph and of the taxonomy. */
export function vocabularyOf(view: GraphView, taxonomy: readonly TypeWord[]): Vocabulary {
	const found = known.get(view);
	if (found?.taxonomy === taxonomy) return found.vocabulary;
	const vocabulary = collect(view, taxonomy);
	known.set(view, { taxonomy, vocabulary });
	return vocabulary;
}

function collect(view: GraphView, taxonomy: readonly TypeWord[]): Vocabulary {
	const types = new Map(taxonomy.map((type) => [type.id, { ...type, count: 0 }]));
	for (const { attributes } of view.relations()) {
		const { type: id, label, plover, stance } = attributes;
		const word = types.get(id);
		if (word) word.count++;
		else types.set(id, { id, label, plover, stance, count: 1 });
	}
	const publishers = view.articles().flatMap(({ publisher }) => publisher ?? []);
	const kinds = new Map<ActorKind, number>(ACTOR_KINDS.map((kind) => [kind, 0]));
	for (const id of view.actors()) {
		const kind = view.actor(id)?.kind;
		if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	return { types, publishers: [...new Set(publishers)].sort(byText), kinds };
}

/** The word that stands for relations of every type. */
export const ANY = "any";

/** Ids of the types that a word in brackets stands for: a type, a PLOVER class or a stance; null for no such word. */
export function typesMeant(vocabulary: Vocabulary, word: string): ReadonlySet<string> | null {
	if (vocabulary.types.has(word)) return new Set([word]);
	const isClass = PLOVER_CLASSES.some((each) => each === word);
	const isStance = STANCES.some((each) => each === word);
	if (!isClass && !isStance) return null;
	const meant = [...vocabulary.types.values()].filter(({ plover, stance }) =>
		isClass ? plover === word : stance === word,
	);
	return new Set(meant.map(({ id }) => id));
}

/** The words in brackets that are like one that is none of them, best first. */
export function labelsLike(vocabulary: Vocabulary, word: string): string[] {
	const types = [...vocabulary.types.values()].map(({ id, label }) => ({ word: id, names: [id, label] }));
	const others = [...PLOVER_CLASSES, ...STANCES].map((each) => ({ word: each, names: [each] }));
	return closest(word, [...types, ...others]);
}

/** The kind a word names: its own, or as the page spells it. */
export function kindMeant(word: string): ActorKind | null {
	const plain = word.toLowerCase().replace("organisation", "organization");
	return ACTOR_KINDS.find((kind) => kind === plain) ?? null;
}

/** Of a list, the words that are like one that is not in it, best first. */
export function wordsLike(word: string, words: readonly string[]): string[] {
	return closest(
		word,
		words.map((each) => ({ word: each, names: [each] })),
	);
}

export function isModality(word: string): boolean {
	return MODALITIES.some((each) => each === word);
}

const MOST_SUGGESTIONS = 3;
/** Share of letters that may differ. */
const MOST_DIFFERENCE = 0.4;

function closest(wanted: string, words: readonly { word: string; names: string[] }[]): string[] {
	const plain = wanted.toLowerCase();
	const difference = (name: string) => {
		const other = name.toLowerCase();
		return distance(plain, other) / Math.max(plain.length, other.length);
	};
	return words
		.map(({ word, names }) => ({ word, by: Math.min(...names.map(difference)) }))
		.filter(({ by }) => by <= MOST_DIFFERENCE)
		.sort((a, b) => a.by - b.by || byText(a.word, b.word))
		.slice(0, MOST_SUGGESTIONS)
		.map(({ word }) => word);
}
