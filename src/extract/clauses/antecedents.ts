import type { ParseState } from "./parse-state.ts";
import type { NounPhrase } from "./structure.ts";

/**
 * The relative clause that a word opens: what it describes, and the preposition before the word; null when nothing
 * stands before it that it could describe.
 * @param opener the word, "which", and its token
 */
export function openedRelative(
	state: ParseState,
	{ word, at }: { word: string; at: number },
): ParseState["relative"] {
	const antecedent = described(state) ?? ofOne(antecedentOf(state, at), state, at);
	return antecedent && { antecedent, word, preposition: state.preposition };
}

/** "which France accuses of lying, and which": what the relative clause before describes; null where "and" opens nothing of the kind. */
function described({ conjunction, current, gaps }: ParseState): NounPhrase | null {
	let clause = conjunction ? current : null;
	while (clause && clause.link !== "relative") clause = clause.parent;
	return clause && (gaps.get(clause) ?? clause.subject);
}

/** Behind a comma "who" goes on with the whole phrase: "Grenell, an envoy of Trump, who". */
function antecedentOf(state: ParseState, at: number): NounPhrase | null {
	const named = state.lastNoun;
	if (!named) return null;
	const waiting = state.free.at(-1);
	const { tokens } = state.document;
	const closed = tokens[at - 1]?.lower === ",";
	// 'said Noboa, of Mexico, which': a phrase behind a comma stands by itself.
	const apart = waiting?.prepositions.some(
		(phrase) => phrase.object === named && tokens[phrase.at - 1]?.lower === ",",
	);
	if (closed && !apart && waiting?.prepositions.some(({ object }) => object === named)) return waiting;
	return /^whom?$/.test(tokens[at]?.lower ?? "") ? (servantOf(state, named) ?? named) : named;
}

/** "the president and Sarraj, who heads the government": what one does is said of the last. */
function ofOne(
	phrase: NounPhrase | null,
	{ document: { tokens } }: ParseState,
	at: number,
): NounPhrase | null {
	if (!phrase?.members || !/^(?:who|which)$/.test(tokens[at]?.lower ?? "")) return phrase;
	const verb = tokens[tokens[at + 1]?.pos === "ADV" ? at + 2 : at + 1];
	const single =
		/^(?:is|was|has)$/.test(verb?.lower ?? "") || (verb?.pos === "VERB" && /[^s]s$/.test(verb.lower));
	return single ? (phrase.members.at(-1) ?? phrase) : phrase;
}

const SERVANTS =
	/^(?:ambassador|envoy|diplomat|consul|attaché|attache|minister|president|premier|king|queen|emir|sultan|chancellor|governor|senator|general|commander|colonel|officer|official|spokesman|spokeswoman|spokesperson|negotiator|lawmaker|legislator|prosecutor|judge|chief|head|leader|emissary|representative)s?$/;

/** "An ambassador to Libya who", "met the king of Jordan, who": an office can be followed by "who", its country cannot. */
function servantOf(
	{ free, current, document: { tokens } }: ParseState,
	named: NounPhrase,
): NounPhrase | null {
	const host = free.at(-1) ?? current?.objects.at(-1);
	if (!host || host === named || tokens[named.head]?.pos !== "PROPN") return null;
	const held = host.prepositions.some(
		({ preposition, object }) => object === named && /^(?:to|of|in|at|for)$/.test(preposition),
	);
	return held && SERVANTS.test(tokens[host.head]?.lower ?? "") ? host : null;
}
