import type { NounPhrase } from "../clauses/structure.ts";
import type { Gap } from "./gap.ts";

/** What is done by states, and mostly told without them: "was arrested in Moscow". */
export const STATE_ACTS: ReadonlySet<string> = new Set(["detains", "prosecutes", "released"]);

/** Where it was done, and so by whom: "was arrested in Moscow", "was expelled from Chad", "was invited to Oslo". */
export function isSite({ missing, rule: { type }, parts: { clause } }: Gap, token: number): boolean {
	if (missing !== "source") return false;
	const sites = type === "invited" ? TO : EXPELLING.has(type) ? FROM : IN;
	return clause.prepositions.some(
		({ preposition, object }) => sites.test(preposition) && inside(object, token),
	);
}

const IN = /^(?:in|at|inside|near)$/;
const FROM = /^(?:from|out of)$/;
const TO = /^to$/;
const EXPELLING: ReadonlySet<string> = new Set([
	"expels",
	"expelledDiplomats",
	"sanctions",
	"suspendsCooperation",
]);

/** Whether a token lies in a phrase. */
export const inside = (phrase: NounPhrase | null, token: number): boolean =>
	phrase !== null && phrase.first <= token && token < phrase.last;
