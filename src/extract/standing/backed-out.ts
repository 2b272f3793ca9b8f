import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";

/** Verbs by which somebody lets a plan go, with their particles. */
const GOING_BACK = new Set(
	"back out,back off,back down,back away,pull out,hold back,hold off,pull back,bow out,opt out,renege,relent,balk,baulk,demur,think better,withdraw,climb down,get cold,lose nerve".split(
		",",
	),
);

/** "agreed to host them, but later pulled out", "considered it, but decided against it": a plan that came to nothing. */
export function isBackedOut(clause: Clause, clauses: readonly Clause[], tokens: Token[]): boolean {
	const planner = planOf(clause);
	return clauses.some(
		(other) =>
			other.index > clause.index &&
			!other.verb.negated &&
			other.verb.modal === undefined &&
			isOfSame(planner, other, tokens) &&
			goesBack(other, tokens),
	);
}

/** The clause by whose subject the deed is planned. */
function planOf(clause: Clause): Clause {
	let at = clause;
	while (at.parent && (at.link === "infinitive" || at.link === "gerund")) at = at.parent;
	return at;
}

/** Whether the subject goes on, behind "but" or behind the relative clause that told of the plan. */
function isOfSame(planner: Clause, other: Clause, tokens: Token[]): boolean {
	if (other.parent === planner && other.link !== "coordinate") return false;
	if (planner.link === "relative") return other.subject === planner.subject || other === planner.parent;
	if (other.subject !== planner.subject && other.subject !== null) return false;
	for (let k = planner.verb.last; k < other.verb.first; k++) if (tokens[k]?.lower === "but") return true;
	return false;
}

function goesBack({ verb, objects, prepositions, predicative }: Clause, tokens: Token[]): boolean {
	const { lemma, particle, last } = verb;
	const [object] = objects;
	const what = object && tokens[object.head]?.lower;
	if (lemma === "change" || lemma === "lose") return what === "mind" || what === "nerve";
	if (lemma === "drop" || lemma === "abandon" || lemma === "shelve" || lemma === "scrap")
		return what === "idea" || what === "plan" || what === "it";
	if (object) return false;
	// "decided against it"
	if (lemma === "decide")
		return prepositions.some(
			({ preposition, object: it }) =>
				preposition === "against" && /^(?:it|this|that)$/.test(tokens[it.head]?.lower ?? ""),
		);
	const word = particle ?? predicative ?? tokens[last]?.lower ?? "";
	return (
		GOING_BACK.has(`${lemma} ${word}`) ||
		(GOING_BACK.has(lemma) && /^(?:,|\.|at|in|on)$/.test(tokens[last]?.lower ?? "."))
	);
}
