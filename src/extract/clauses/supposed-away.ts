import type { Token } from "../document.ts";
import type { Clause } from "./structure.ts";

/**
 * Marks what a sentence only supposes not to have been: in "had Oman not helped, Iran would never have agreed" both
 * clauses. Oman has helped, and Iran has agreed.
 */
export function markSupposedAway(clauses: Clause[], tokens: Token[]): void {
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
