import type { ActorMention, Document, Sentence } from "../document.ts";
import { FRIENDLY_SIDE, GUESTS, HOSTS, NATIONAL, OTHER_SIDE } from "./argument-nouns.ts";

/**
 * How many different actors the phrases of a sentence can stand for. It costs little to tell, and spares most sentences
 * what only those can say that speak of two.
 */
export type Reach = "nobody" | "one" | "several";

/** Nouns that stand for somebody whom the sentence does not mention: "the visitor" after a visit. */
const UNMENTIONED: ReadonlySet<string> = new Set([...HOSTS, ...GUESTS]);
/** With these nouns it may be two though one is mentioned: "its rival", and Putin's "army" is Russia's. */
const OF_ANOTHER: ReadonlySet<string> = new Set([
	...UNMENTIONED,
	...OTHER_SIDE,
	...FRIENDLY_SIDE,
	...NATIONAL,
]);

/** How many a sentence can speak of, by the mentions in it and by nouns that bring in whoever was told of before. */
export function reachOf(
	{ tokens }: Document,
	{ first, last }: Sentence,
	mentions: readonly ActorMention[],
): Reach {
	const one = mentions[0]?.actors[0];
	for (const { actors } of mentions) for (const actor of actors) if (actor !== one) return "several";
	const nouns = one === undefined ? UNMENTIONED : OF_ANOTHER;
	for (let i = first; i < last; i++) if (nouns.has(tokens[i]?.lemma ?? "")) return "several";
	return one === undefined ? "nobody" : "one";
}
