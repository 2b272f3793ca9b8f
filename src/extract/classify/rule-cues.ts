import type { RelationType } from "../../model/index.ts";
import { isSpokenBy, type Rules, type VerbRule } from "../frames/rules.ts";
import type { ClassLexicon } from "./cues.ts";

/** Words of a list with its classes ("@AID") spelt out. */
function spelt(words: string[], classes: Record<string, string[]>): string[] {
	return words.flatMap((word) =>
		word.startsWith("@") ? spelt(classes[word.slice(1)] ?? [], classes) : [word],
	);
}

/** Words that may stand in one place, joined as cues have them, and each phrase of several words by itself. */
function places(words: string[]): string[] {
	const single = words.filter((word) => !word.includes(" "));
	const phrases = words.filter((word) => word.includes(" "));
	return single.length > 0 ? [single.join("/"), ...phrases] : phrases;
}

/** Slots named by a word that is no preposition. */
const NO_PREPOSITION = new Set("object second subject owner agent asker accuser counterpart".split(" "));

/** What may follow a rule's verb: its object, a preposition with what that holds, an adjective; else the target. */
function tailsOf(rule: VerbRule, nouns: Record<string, string[]>): string[] {
	if (rule.object) return places(spelt(rule.object, nouns)).map((object) => `.. ${object}`);
	if (rule.adjective) return places(spelt(rule.adjective, nouns)).map((adjective) => `.. ${adjective}`);
	const [held] = Object.entries(rule.where ?? {});
	if (held) {
		const [preposition, words] = held;
		if (words.includes("*")) return [`.. ${preposition}`];
		return places(spelt(words, nouns)).map((noun) => `.. ${preposition} .. ${noun}`);
	}
	const slots = rule.target ?? ["object"];
	const prepositions = slots.filter((slot) => /^[a-z]+$/.test(slot) && !NO_PREPOSITION.has(slot));
	const object = slots.includes("object") ? ["<t>"] : [];
	return [...object, ...(prepositions.length > 0 ? [`${prepositions.join("/")} <t>`] : [])];
}

/** The words of the rules that articles are read with, as cues: they tell a class even where a clause is not made out. */
export function cuesOfRules(rules: Rules, types: Map<string, RelationType>): ClassLexicon {
	const entries = rules.verbs.flatMap((rule) => {
		const plover = types.get(rule.type)?.plover;
		if (!plover || isSpokenBy(rule) || rule.complement) return [];
		const verbs = places(spelt(rule.verbs, rules.verbClasses));
		const tails = tailsOf(rule, rules.nounClasses);
		const cues = verbs.flatMap((verb) => tails.map((tail) => `${verb} ${tail}`));
		return [{ id: `${plover.toLowerCase()}-told`, plover, why: rule.why, cues }];
	});
	return { groups: {}, entries };
}
