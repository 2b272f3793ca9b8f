import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";

/**
 * What a clause's verb says of when its event lies, seen from the sentence it stands in.
 * `past`: part of what is being told. `perfect`: before now, with now in view. `pluperfect`: before what is being told.
 * `present`: now, or at all times. `ahead`: not yet. `none`: a verb without tense.
 */
export type Tense = "past" | "perfect" | "pluperfect" | "present" | "ahead" | "none";

/** The tense of a clause. */
export function tenseOf({ verb }: Clause, tokens: Token[]): Tense {
	if (verb.pluperfect) return "pluperfect";
	if (verb.modal) return "ahead";
	if (verb.form !== "finite") return "none";
	for (let k = verb.first; k < verb.head; k++) {
		const word = tokens[k]?.lower;
		if (word === "has" || word === "have" || word === "'ve") return "perfect";
	}
	return verb.past ? "past" : "present";
}

/** Verbs that tell of how things are, not of what happened: "backed the rebels throughout the war". */
const STATIVE = new Set(
	(
		"be have remain stay keep maintain continue back support favor champion sponsor ally side oppose belong depend " +
		"rely consider regard recognize want hope believe share enjoy border represent include involve need know like " +
		"dislike hate love live control rule govern lead head run own possess trade buy sell purchase export import supply " +
		"station base deploy shelter protect shield bankroll fund finance arm prop"
	).split(" "),
);

/** Whether the verb of a clause tells of how things are. */
export function isStative({ verb }: Clause): boolean {
	return STATIVE.has(verb.lemma);
}

/** Verbs that do what they say: in the present tense of a report they tell of its own day. */
const PERFORMATIVE = new Set(
	(
		"vow promise pledge announce declare warn threaten urge call demand welcome condemn denounce reject dismiss " +
		"apologize congratulate thank hail praise accuse slam decry criticize invite appeal offer propose order recall " +
		"expel withdraw cancel suspend acknowledge offer order deplore lament regret agree accept refuse sign " +
		"commend applaud salute express convey extend reaffirm reiterate affirm encourage request instruct honor mourn"
	).split(" "),
);

/** Whether the verb of a clause names an act that is done by saying it. */
export function isPerformative({ verb }: Clause): boolean {
	return PERFORMATIVE.has(verb.lemma);
}

/** "is visiting Ghana", "are holding talks", "is in Rome": goes on while the story does. */
export function isUnderWay({ verb }: Clause, tokens: Token[]): boolean {
	return verb.lemma === "be" || (tokens[verb.head]?.lower ?? "").endsWith("ing");
}
