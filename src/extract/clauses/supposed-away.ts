import type { Token } from "../document.ts";
import type { Clause } from "./structure.ts";

/**
 * Marks what a sentence only supposes not to have been: in "had Oman not helped, Iran would never have agreed" both
 * clauses. Oman has helped, and Iran has agreed; and so it had in the end where "Iran did not agree until May".
 */
export function markSupposedAway(clauses: Clause[], tokens: Token[]): void {
	for (const clause of clauses) if (isLate(clause, clauses, tokens)) clause.supposedAway = true;
	const condition = clauses.find(isUnreal);
	if (!condition) return;
	const results = clauses.filter((clause) => clause !== condition && wouldHave(clause, tokens));
	if (results.length === 0) return;
	condition.supposedAway = condition.verb.negated;
	// "could not have", "might not have" leave open what has become of it.
	for (const clause of results) clause.supposedAway = clause.verb.negated && clause.verb.modal === "would";
}

/** "if Oman had not helped"; who "asked if it had helped" makes no condition. */
function isUnreal({ marker, link, verb, question, parent }: Clause): boolean {
	const asked = parent !== null && parent.verb.last === verb.first - 1;
	return marker === "if" && link === "subordinate" && verb.pluperfect && !question && !asked;
}

function wouldHave({ verb }: Clause, tokens: Token[]): boolean {
	if (verb.modal !== "would" && verb.modal !== "could" && verb.modal !== "may") return false;
	for (let k = verb.first; k < verb.head; k++) if (tokens[k]?.lower === "have") return true;
	return false;
}

/** "did not leave until May", "did not recognise it until Iran agreed": late, and done all the same. */
function isLate(clause: Clause, clauses: Clause[], tokens: Token[]): boolean {
	const { verb, prepositions } = clause;
	// "It was not until May that Iran left."
	if (verb.lemma === "be" && verb.past && verb.negated) return tokens[verb.last]?.lower === "until";
	if (!verb.negated || tokens[verb.first]?.lower !== "did") return false;
	const behind = prepositions.find(({ preposition, at }) => preposition === "until" && at > verb.head);
	if (behind)
		return behind.object.time && !/^(?:now|today|recently)$/.test(tokens[behind.object.head]?.lower ?? "");
	return clauses.some(
		(other) =>
			other.parent === clause &&
			other.marker === "until" &&
			other.verb.past &&
			!other.verb.modal &&
			!other.verb.pluperfect,
	);
}
