import { listUnder } from "../list-under.ts";
import type { CompiledVerbRule } from "./rule-book.ts";

/** What rules call the words of a clause; each list is worked out when it is first asked for. */
export interface ClauseWords {
	/** The heads of its objects. */
	objects(): readonly string[];
	/** What may be its adjective or adverb. */
	adjectives(): readonly string[];
	/** Its prepositional phrases, each with what rules call the head of what it holds. */
	wheres(): readonly { preposition: string; lemmas: readonly string[] }[];
}

/** Positions of rules in a verb's list. */
type Positions = number[];

/** The rules of one verb by the first words that each cannot do without. */
export interface RuleIndex {
	/** Those that want no particular word. */
	free: { positions: Positions; rules: CompiledVerbRule[] };
	byObject: Map<string, Positions>;
	byAdjective: Map<string, Positions>;
	/** By preposition and what it holds; under "*" those that take anything. */
	byWhere: Map<string, Map<string, Positions>>;
}

/** A list that is no longer is tried as it is. */
const SHORT = 20;

/** Indexes the rules of a verb; null for so few that all can be tried. */
export function indexRules(rules: readonly CompiledVerbRule[]): RuleIndex | null {
	if (rules.length <= SHORT) return null;
	const index: RuleIndex = {
		free: { positions: [], rules: [] },
		byObject: new Map(),
		byAdjective: new Map(),
		byWhere: new Map(),
	};
	rules.forEach((compiled, position) => {
		const { object, adjective, where } = compiled;
		if (object) for (const word of object) listUnder(index.byObject, word, position);
		else if (adjective) for (const word of adjective) listUnder(index.byAdjective, word, position);
		else if (where[0]) {
			const [preposition, nouns] = where.find(([, wanted]) => wanted) ?? where[0];
			const held = index.byWhere.get(preposition) ?? new Map<string, Positions>();
			index.byWhere.set(preposition, held);
			for (const noun of nouns ?? ["*"]) listUnder(held, noun, position);
		} else {
			index.free.positions.push(position);
			index.free.rules.push(compiled);
		}
	});
	return index;
}

/** The rules among those of a verb that a clause has the words for, in their order; the others cannot fit it. */
export function withWords(
	rules: readonly CompiledVerbRule[],
	{ free, byObject, byAdjective, byWhere }: RuleIndex,
	words: ClauseWords,
): readonly CompiledVerbRule[] {
	const found: Positions = [];
	const add = (positions: Positions | undefined) => {
		if (positions) for (const position of positions) if (!found.includes(position)) found.push(position);
	};
	if (byObject.size > 0) for (const word of words.objects()) add(byObject.get(word));
	if (byAdjective.size > 0) for (const word of words.adjectives()) add(byAdjective.get(word));
	if (byWhere.size > 0)
		for (const { preposition, lemmas } of words.wheres()) {
			const held = byWhere.get(preposition);
			if (!held) continue;
			add(held.get("*"));
			for (const lemma of lemmas) add(held.get(lemma));
		}
	if (found.length === 0) return free.rules;
	return [...free.positions, ...found]
		.sort((a, b) => a - b)
		.map((position) => rules[position] as CompiledVerbRule);
}
