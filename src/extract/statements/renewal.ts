import type { Clause } from "../clauses/structure.ts";
import type { Document, Sentence } from "../document.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What lasts or is taken up again, by its nouns, and the relation that this is. */
const LASTING: readonly [nouns: string, type: string][] = [
	["sanction embargo tariff ban boycott restriction measure suspension", "sanctions"],
	["blockade siege", "blockades"],
	["truce ceasefire armistice", "agreedCeasefire"],
	["talk talks negotiation dialogue", "negotiatedWith"],
	["bombardment shelling bombing airstrike raid attack strike offensive", "attacks"],
	["deal agreement accord pact treaty memorandum protocol", "signedAgreement"],
];
const TYPE_OF = new Map(
	LASTING.flatMap(([nouns, type]) => nouns.split(" ").map((noun) => [noun, type] as const)),
);

const GOING_ON = words("renew extend prolong continue resume restart reimpose tighten expand widen persist");
const SIGNING = words("sign initial conclude");
const ENDING = words("lift ease scrap drop remove relax waive revoke rescind repeal loosen");
/** Measures that are lifted from whoever they were imposed on. */
const LIFTED = words("sanctions blockades");

/**
 * Measures, talks, truces and attacks told of before that go on, begin again or are lifted, by nobody who is named: "The
 * sanctions were renewed", "The talks resumed on Monday". Their sides are those of the event that the noun points back at.
 * @param matches of the sentence's clauses so far; what goes on is added to them
 */
export function readRenewals(matches: Map<Clause, Match>, context: EventContext): void {
	for (const clause of context.clauses) {
		if (clause.question || matches.has(clause)) continue;
		const match = renewal(clause, context);
		if (match) matches.set(clause, match);
	}
}

/** Whether a sentence that names nobody may tell of such a thing. */
export function mayRenew({ tokens }: Pick<Document, "tokens">, { first, last }: Sentence): boolean {
	for (let i = first + 1; i < last; i++)
		if (TYPE_OF.has(tokens[i]?.lemma ?? "") && POINTING.test(tokens[i - 1]?.lower ?? "")) return true;
	return false;
}

const POINTING = /^(?:the|these|those|this|that)$/;

/** How many sentences ago it was told at most. */
const NEAR = 4;

/** Events that a noun of what lasts can mean; of others, those of the same class. */
const MEANT: Record<string, ReadonlySet<string>> = {
	agreedCeasefire: words("agreedCeasefire agreesTo signedAgreement"),
	signedAgreement: words("agreesTo signedAgreement"),
	negotiatedWith: words("negotiatedWith met agreesToMeet"),
	sanctions: words("sanctions blockades suspendsCooperation expels"),
};

function isOfKind(told: string, kind: string, types: EventContext["types"]): boolean {
	return MEANT[kind]?.has(told) ?? types.get(told)?.plover === types.get(kind)?.plover;
}

function renewal(
	clause: Clause,
	{ document: { tokens }, memory, reader, types }: EventContext,
): Match | null {
	const { verb } = clause;
	// "wants the tariffs lifted" says nothing of the kind; no more does "tariffs lifted last year" tell of new ones.
	if (clause.link === "relative" || (verb.passive && verb.first === verb.head)) return null;
	const agentless = logical(clause);
	const phrase = verb.passive ? agentless.object : clause.objects.length === 0 ? clause.subject : null;
	if (!phrase || phrase.members || (verb.passive && agentless.subject)) return null;
	const noun = tokens[phrase.head]?.lemma ?? "";
	const kind = TYPE_OF.get(noun);
	if (kind === undefined || !POINTING.test(tokens[phrase.first]?.lower ?? "")) return null;
	const ends = verb.passive && ENDING.has(verb.lemma) && LIFTED.has(kind);
	const signed = verb.passive && SIGNING.has(verb.lemma) && kind === "signedAgreement";
	const lasts = GOING_ON.has(verb.lemma) && kind !== "signedAgreement";
	if (!(ends || signed || lasts) || reader.owner(phrase) || reader.head(phrase)) return null;
	const event = memory.recall(noun, []);
	const type = ends ? "easedSanctions" : kind;
	if (!event || event.ago > NEAR || !isOfKind(event.type, kind, types)) return null;
	if (event.joint !== (types.get(type)?.symmetric === true)) return null;
	const side = (actors: string[]) => toldBefore(actors, phrase.head, 0.8);
	return {
		rule: composedRule(
			`renewal-${type}`,
			"What goes on or is lifted is between the sides of the event told before.",
			type,
		),
		type,
		source: side(event.doers),
		target: event.joint ? null : side(event.undergoers),
		words: [verb.first, verb.last],
		used: phrase,
	};
}
