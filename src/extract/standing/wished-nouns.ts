import type { Modality } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";

/** What is wanted or meant, where "for" or "towards" and the event come behind it. */
const WANTING = new Map<string, Modality>([
	...`need case condition precondition basis room scope chance opportunity prospect potential argument support enthusiasm
appetite excuse pretext`
		.split(/\s+/)
		.map((word) => [word, "conditional"] as const),
	..."initiative quest drive bid effort proposal path road roadmap step progress move push desire wish"
		.split(" ")
		.map((word) => [word, "planned"] as const),
]);
/** What an event that has not come is called: "a treaty is the only way". */
const ENDS = new Set(
	"way answer solution goal aim dream priority key condition precondition hope option objective prospect alternative outcome".split(
		" ",
	),
);
/** What somebody means to reach: "the aim is a treaty". */
const AIMS = new Set(
	"aim goal objective purpose idea plan dream hope ambition priority target task".split(" "),
);

/** "a treaty", "any treaty", "talks": none that has been told of. */
function isIndefinite({ first, head }: NounPhrase, tokens: readonly Token[]): boolean {
	const opener = tokens[first];
	if (!opener) return false;
	if (/^(?:an?|any|another|such|further|lasting|direct)$/.test(opener.lower)) return true;
	for (let k = first; k < head; k++)
		if (!/^(?:ADJ|NOUN|VERB)$/.test(tokens[k]?.pos ?? "") || /'s$/.test(tokens[k]?.lower ?? "")) return false;
	return true;
}

/** "the need for a treaty", "steps towards a treaty", "without a treaty". */
function afterPreposition(noun: NounPhrase, tokens: readonly Token[]): Modality | null {
	const preposition = tokens[noun.first - 1]?.lower;
	if (preposition === "without")
		return /^(?:an?|any)$/.test(tokens[noun.first]?.lower ?? "") ? "conditional" : null;
	if (preposition !== "for" && preposition !== "towards" && preposition !== "toward") return null;
	return WANTING.get(tokens[noun.first - 2]?.lemma ?? "") ?? null;
}

/** "an attack would be a disaster", "a treaty is the only way", "the aim is a treaty". */
function inPredicate(
	{ verb, subject, objects }: Clause,
	noun: NounPhrase,
	tokens: readonly Token[],
): Modality | null {
	if (subject === noun && !verb.passive && /^(?:would|could|may|can)$/.test(verb.modal ?? ""))
		return "conditional";
	if (verb.lemma !== "be" && verb.lemma !== "remain") return null;
	const [object] = objects;
	if (!object || !subject) return null;
	if (subject === noun) return ENDS.has(tokens[object.head]?.lemma ?? "") ? "conditional" : null;
	return object === noun && AIMS.has(tokens[subject.head]?.lemma ?? "") ? "planned" : null;
}

/** How an event stands that is only wanted, meant or supposed where its noun stands; null where it is told of. */
export function wishedModality(clause: Clause, noun: NounPhrase, { tokens }: Document): Modality | null {
	if (!isIndefinite(noun, tokens)) return null;
	return afterPreposition(noun, tokens) ?? inPredicate(clause, noun, tokens);
}
