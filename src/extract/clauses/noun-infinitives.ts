import type { ParseState } from "./parse-state.ts";
import { changedVerb, type NounPhrase, type VerbGroup } from "./structure.ts";

/** Nouns whose infinitive says what is meant to be done, what may be, what somebody asks for, or what is not done. */
export const PLANS = new Set(
	(
		"plan promise offer vow intention intent desire wish bid proposal pledge attempt effort readiness willingness " +
		"commitment threat hope aim ambition"
	).split(" "),
);
/** What somebody may do, or be given to do: "the right to enrich uranium". */
export const CHANCES = new Set("threat option chance opportunity right power".split(" "));
/** What somebody asks of another: "a call to withdraw". */
export const CALLS = new Set("call demand request appeal plea order ultimatum".split(" "));
/** What says that somebody does not do a thing: "its failure to withdraw". */
export const REFUSALS = new Set("refusal failure reluctance unwillingness inability".split(" "));
/** What was decided, and stands unless it is undone: "will not reverse the decision to bar him". */
const DECISIONS = new Set(["decision", "move"]);
const UNDOING = /^(?:reverse|revoke|rescind|overturn|undo|reconsider|review|revisit|change)$/;

/** Whether the infinitive behind a definite noun tells what has been decided: "the decision to bar him". */
export function isDecided(noun: NounPhrase, above: VerbGroup, { document: { tokens } }: ParseState): boolean {
	const { lemma } = tokens[noun.head] ?? {};
	if (!DECISIONS.has(lemma ?? "") || !UNDOING.test(above.lemma) || !above.negated) return false;
	return (
		noun.possessor !== undefined ||
		/^(?:the|this|that|its|his|her|their)$/.test(tokens[noun.first]?.lower ?? "")
	);
}

/** "dropped plans to visit", "abandoned an attempt to talk": it is not done. */
const DROPPED = new Set(
	"drop,freeze,halt,suspend,pause,postpone,abandon,shelve,scrap,cancel,withdraw,renounce,ditch,rescind,retract,walk back,renege,retreat,back down,row back,climb down,step back,pull back,break,forsake".split(
		",",
	),
);

/** The tagger takes "Efforts" at the head of a sentence for a name, and leaves it as it is. */
function lemmaOf({ head }: NounPhrase, { document }: ParseState): string {
	const { lemma, lower } = document.tokens[head] as { lemma: string; lower: string };
	return lemma.toLowerCase() === lower && lower.endsWith("s") ? lower.slice(0, -1) : lemma;
}

/** How an infinitive behind a noun stands: "its wish to talk" means to, "no plan to talk" does not. */
export function meantBy(verb: VerbGroup, noun: NounPhrase, state: ParseState, above?: string): VerbGroup {
	const { tokens } = state.document;
	const lemma = lemmaOf(noun, state);
	if (REFUSALS.has(lemma)) return changedVerb(verb, { negated: true, modal: "would" });
	const none = tokens[noun.first]?.lower === "no" || (above !== undefined && DROPPED.has(above));
	const modal = CHANCES.has(lemma) ? "may" : PLANS.has(lemma) ? "will" : CALLS.has(lemma) ? "must" : null;
	if (!modal) return isRanked(noun, state) ? changedVerb(verb, { past: true }) : verb;
	return changedVerb(verb, { modal, negated: verb.negated || (none && modal !== "must") });
}

const RANKS = new Set("first second third fourth last latest only newest sole".split(" "));

/** "the first leader to visit Taipei": whoever has a rank by what he does has done it. */
function isRanked({ first, head }: NounPhrase, state: ParseState): boolean {
	for (let i = first - 1; i <= head; i++) if (isRank(state, i)) return true;
	return false;
}

/** Whether a noun says how an infinitive stands that comes only behind its phrases: "a plan of the army to attack". */
export function isTelling(noun: NounPhrase, state: ParseState): boolean {
	return PLANS.has(lemmaOf(noun, state)) || isRanked(noun, state);
}

/** Whether the last of the phrases behind a noun ends at a token. */
export function endsBehind({ last, prepositions }: NounPhrase, at: number): boolean {
	return last !== at && prepositions.some(({ object }) => object.last === at);
}

/** Whether the word at a token is one of rank: "first" in "was the first to visit Taipei". */
export function isRank({ document }: ParseState, token: number): boolean {
	return RANKS.has(document.tokens[token]?.lower ?? "");
}

/** Whoever is called so by what opens a sentence means to do what the infinitive says, and whoever is not, does not. */
const MEANING = new Set("keen eager anxious desperate determined willing ready impatient hungry".split(" "));
const SHRINKING = new Set("unable unwilling reluctant powerless afraid unready".split(" "));

/** "Keen to please Russia, Mali", "Unable to pay Russia, Mali": how the infinitive behind an adjective stands. */
export function feltBy(verb: VerbGroup, { document }: ParseState): VerbGroup {
	const feeling = document.tokens[verb.first - 1]?.lower ?? "";
	if (SHRINKING.has(feeling)) return changedVerb(verb, { negated: true });
	return MEANING.has(feeling) ? changedVerb(verb, { modal: "will" }) : verb;
}
