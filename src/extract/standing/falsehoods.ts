import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";

/** Verbs by which somebody says what a report or a charge is. */
const CALLING =
	/^(?:call|brand|describe|label|term|denounce|dub|dismiss|reject|decry|deride|ridicule|shrug|brush|wave|laugh|characterize|characterise|slam)$/;
const FALSEHOODS =
	/^(?:fabrications?|lies?|fiction|nonsense|slanders?|fantasy|fantasies|propaganda|inventions?|falsehoods?|rubbish|libel|myths?|hoax|smears?|false|untrue|baseless|fabricated|unfounded|groundless|invented|absurd|ludicrous|laughable|preposterous|hogwash|bunkum|fable|fables|gossip|fairy|fairytales?|disinformation|misinformation|canard|fanciful|fictitious|bogus|unsubstantiated|incorrect|inaccurate)$/;
/** "are without foundation", "has no basis": what is missing where nothing is true. */
const GROUNDS = /^(?:foundations?|basis|merit|substance|truth)$/;
const BEING = /^(?:be|prove|remain)$/;

/** "called the report a fabrication", "described the claim as baseless", "dismissed talk of it as gossip". */
export function isCalledFalse({ verb, objects, adjectives, prepositions }: Clause, tokens: Token[]): boolean {
	if (!CALLING.test(verb.lemma)) return false;
	const isFalse = (at: number) => FALSEHOODS.test(tokens[at]?.lower ?? "");
	// "described as groundless the claim"
	if (tokens[verb.last]?.lower === "as" && (isFalse(verb.last + 1) || isFalse(verb.last + 2))) return true;
	return (
		objects.slice(1).some(({ head }) => isFalse(head)) ||
		adjectives.some(isFalse) ||
		prepositions.some(
			({ preposition, object: { first, head } }) => preposition === "as" && (isFalse(head) || isFalse(first)),
		)
	);
}

/** "are nonsense", "is false", "were without foundation", "was wide of the mark", "has no basis". */
function isSaidToBeFalse(
	{ verb, objects, predicative, prepositions, adjectives }: Clause,
	tokens: Token[],
): boolean {
	if (verb.lemma === "have") return objects.some((object) => isNoGround(object, tokens));
	if (!BEING.test(verb.lemma) || verb.negated || verb.modal) return false;
	const isFalse = (at: number) => FALSEHOODS.test(tokens[at]?.lower ?? "");
	return (
		FALSEHOODS.test(predicative ?? "") ||
		objects.some((object) => isFalse(object.head) || isNoGround(object, tokens)) ||
		adjectives.some(isFalse) ||
		prepositions.some(({ preposition, object: { head } }) => {
			const noun = tokens[head]?.lower ?? "";
			return preposition === "of" ? noun === "mark" : preposition === "without" && GROUNDS.test(noun);
		})
	);
}

function isNoGround({ first, head }: NounPhrase, tokens: Token[]): boolean {
	return tokens[first]?.lower === "no" && GROUNDS.test(tokens[head]?.lower ?? "");
}

/** "called the claim that it had armed them absurd": the word stands behind what is claimed. */
export function isCalledFalseAfter({ verb }: Clause, claimed: Clause, tokens: Token[]): boolean {
	if (!CALLING.test(verb.lemma)) return false;
	let k = claimed.verb.last;
	while (k < claimed.verb.last + REACH && !/^[,.;:]$/.test(tokens[k]?.lower ?? ".")) k++;
	while (tokens[k - 1]?.pos === "PUNCT") k--;
	return k - 1 > claimed.verb.last && FALSEHOODS.test(tokens[k - 1]?.lower ?? "");
}

/** How far behind what is claimed the word may stand. */
const REACH = 16;

/** Whether a clause that governs what is claimed says that it is not so. */
export function isRefuted(clause: Clause, tokens: Token[]): boolean {
	return isCalledFalse(clause, tokens) || isSaidToBeFalse(clause, tokens);
}

const SAYING = /^(?:say|insist|maintain|reply|respond|answer|retort|counter|protest|add|stress|write|tell)$/;
const TOLD_OF = /^(?:it|this|that|reports?|claims?|charges?|allegations?|story|accusations?)$/;

/**
 * "says this is untrue", "insists that it did no such thing", "said it had nothing to do with it": what was told before is
 * denied by whoever says so.
 * @returns the clause of the saying; null for any other clause
 */
export function flatDenial(clause: Clause, tokens: Token[]): Clause | null {
	const { verb, parent, subject, predicative } = clause;
	if (!parent || !SAYING.test(parent.verb.lemma) || parent.verb.negated) return null;
	if (verb.lemma === "be") {
		if (!TOLD_OF.test(tokens[subject?.head ?? -1]?.lower ?? "")) return null;
		const isNot = verb.negated ? /^(?:true|so)$/.test(predicative ?? "") : isSaidToBeFalse(clause, tokens);
		return isNot ? parent : null;
	}
	if (verb.lemma !== "do" && verb.lemma !== "have") return null;
	const words = tokens.slice(verb.last, verb.last + 4).map(({ lower }) => lower);
	const denied = verb.lemma === "do" ? /^(?:no such thing|nothing of the)/ : /^nothing to do with/;
	return denied.test(words.join(" ")) ? parent : null;
}
