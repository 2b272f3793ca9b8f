import type { Document } from "../document.ts";
import type { NounPhrase } from "./structure.ts";

const NOBODY = /^(?:neither|no|none|nothing|nobody|no-one)$/;

/**
 * Whether nobody does what a verb says: "neither Oman nor Chad would talk", also where the two were not joined to one
 * subject; "no troops left", "nobody left".
 * @param verb first token of the verb group
 */
export function isNobody({ tokens }: Document, subject: NounPhrase | null, verb: number): boolean {
	if (!subject) return isUnnamed(tokens, verb);
	const at = subject.first;
	// "Few in Paris doubt that": hardly anybody does.
	if (tokens[at]?.lower === "few" && subject.head === at) return tokens[verb]?.lemma === "doubt";
	if (NOBODY.test(tokens[at]?.lower ?? ""))
		return !/^(?:fewer|less|more|matter|doubt|sooner)$/.test(tokens[at + 1]?.lower ?? "");
	return tokens[at - 1]?.lower === "nor";
}

/** "Nobody left", "No one in Paris left": a pronoun that is no phrase, behind at most a phrase of its own. */
function isUnnamed(tokens: Document["tokens"], verb: number): boolean {
	for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
		const word = tokens[at]?.lower ?? ".";
		if (/^(?:nobody|no-one|none|nothing)$/.test(word)) return true;
		if (word === "one" && tokens[at - 1]?.lower === "no") return true;
		if (!/^(?:ADP|PROPN|DET|NOUN)$/.test(tokens[at]?.pos ?? "")) return false;
	}
	return false;
}
