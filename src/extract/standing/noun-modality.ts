import type { Modality } from "../../model/index.ts";
import { isProspect } from "../clauses/dependent-clauses.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { isRefutedTalk } from "./allegation.ts";
import { modalityOf, operatorOf } from "./modality.ts";
import { wishedModality } from "./wished-nouns.ts";

/** What an adjective says of the event that its noun names: "a planned visit", "alleged support". */
const SAYS = new Map<string, Modality>([
	..."planned upcoming forthcoming scheduled proposed future prospective expected impending looming envisaged"
		.split(" ")
		.map((word) => [word, "planned"] as const),
	..."possible potential eventual hypothetical would-be"
		.split(" ")
		.map((word) => [word, "conditional"] as const),
	..."alleged purported supposed suspected reported rumored rumoured claimed apparent"
		.split(" ")
		.map((word) => [word, "alleged"] as const),
	..."cancelled canceled aborted abortive failed postponed"
		.split(" ")
		.map((word) => [word, "denied"] as const),
]);

/** What stands before a noun of how its event stands; null when nothing does. */
function adjectiveModality(noun: NounPhrase, tokens: Token[]): Modality | null {
	for (let k = noun.first; k < noun.head; k++) {
		const says = SAYS.get(tokens[k]?.lower ?? "");
		if (says) return says;
	}
	return null;
}

/** "the prospect of talks" as its noun says, "a planned visit" as its adjective says. */
function ownNounModality(noun: NounPhrase, document: Document): Modality | null {
	return isProspect(document, noun.first) ? "conditional" : adjectiveModality(noun, document.tokens);
}

/** What is said of an event by "be" and an adjective: "a meeting is unlikely". */
const PREDICATED = new Map<string, Modality>([
	...["inevitable", "possible", "likely", "unlikely", "probable", "conceivable", "uncertain", "doubtful"].map(
		(word) => [word, "conditional"] as const,
	),
	...["imminent", "planned", "scheduled", "due"].map((word) => [word, "planned"] as const),
	...["impossible", "unthinkable", "inconceivable", "elusive"].map((word) => [word, "denied"] as const),
]);
/** The same by a phrase: "an alliance is out of the question". */
const PREDICATED_PHRASES = new Map<string, Modality>([
	["out of question", "denied"],
	["off table", "denied"],
	["on card", "conditional"],
	["on table", "conditional"],
	["on agenda", "planned"],
	["in doubt", "conditional"],
	["in prospect", "conditional"],
	["in sight", "conditional"],
	["in offing", "conditional"],
	["within reach", "conditional"],
]);
const REMAINING = new Set("be remain seem look appear stay prove".split(" "));

/** "talk of a deal", "rumours of an attack": told by nobody who vouches for it. */
function isTalkedOf({ first }: NounPhrase, { tokens }: Document): boolean {
	return (
		/^(?:of|about)$/.test(tokens[first - 1]?.lower ?? "") &&
		/^(?:talk|rumou?rs?|speculation|gossip|whispers|allegations?|suspicions?|claims)$/.test(
			tokens[first - 2]?.lower ?? "",
		)
	);
}

/** "an end to the blockade", "a halt to arms sales": what is to end goes on. */
function isToEnd({ first }: NounPhrase, { tokens }: Document): boolean {
	return (
		tokens[first - 1]?.lower === "to" &&
		/^(?:end|halt|stop|close|cessation)$/.test(tokens[first - 2]?.lower ?? "") &&
		tokens[first - 2]?.pos !== "VERB"
	);
}

function predicatedModality(clause: Clause, noun: NounPhrase, { tokens }: Document): Modality | null {
	if (!REMAINING.has(clause.verb.lemma) || clause.subject !== noun) return null;
	const said = clause.predicative && PREDICATED.get(clause.predicative);
	if (said) return clause.verb.negated && clause.predicative !== "inevitable" ? "denied" : said;
	for (const { preposition, object, at } of clause.prepositions) {
		const out = tokens[at - 1]?.lower === "out" ? "out " : "";
		const phrase = PREDICATED_PHRASES.get(`${out}${preposition} ${tokens[object.head]?.lemma ?? ""}`);
		// "is no longer on the table"
		if (phrase) return clause.verb.negated && phrase !== "denied" ? "denied" : phrase;
	}
	return null;
}

/** Behind "fail to": the event has not been. */
const HAPPENING = new Set("take happen occur materialize come".split(" "));

/** "the talks failed", "the truce failed to bring peace": an event that fails has been; "failed to take place" has not. */
function isFailed({ verb, subject }: Clause, noun: NounPhrase, { tokens }: Document): boolean {
	if (subject !== noun || verb.passive || verb.lemma !== "fail") return false;
	return tokens[verb.last]?.lower !== "to" || !HAPPENING.has(tokens[verb.last + 1]?.lemma ?? "");
}

/** Verbs by which an event comes about: how they stand, it stands. */
const COMES_ABOUT = new Set("happen occur materialize materialise resume begin start open".split(" "));

/** What is done to an event for it to come about. */
const MADE = new Set("form hold reach sign conclude strike convene stage forge clinch".split(" "));

/** "talks never took place", "a meeting will go ahead": the event is told by a verb that only says that it comes about. */
function comesAbout({ verb, subject }: Clause, noun: NounPhrase, { tokens }: Document): boolean {
	if (subject !== noun) return false;
	// "an alliance was never formed"
	if (verb.passive) return MADE.has(verb.lemma);
	const next = tokens[verb.last]?.lower;
	if (verb.lemma === "take") return next === "place";
	return verb.lemma === "go" ? next === "ahead" : COMES_ABOUT.has(verb.lemma);
}

/** "the deal fell through", "the visit fell through". */
function comesToNothing({ verb, subject }: Clause, noun: NounPhrase, { tokens }: Document): boolean {
	if (subject !== noun || verb.lemma !== "fall") return false;
	return verb.particle === "through" || tokens[verb.last]?.lower === "through";
}

/** "a bid to broker a deal": how the making of a deal stands, the deal does. */
function isBrokered({ verb, objects }: Clause, noun: NounPhrase): boolean {
	return objects.includes(noun) && BROKERING.has(verb.lemma);
}

const BROKERING = new Set(
	"broker mediate negotiate secure facilitate achieve engineer hammer arrange salvage".split(" "),
);

/** "over what it called Chad's support for Mali": in the words of whoever calls it so. */
function isCalledSo({ first }: NounPhrase, { tokens }: Document): boolean {
	const as = tokens[first - 1]?.lower === "as" ? 1 : 0;
	if (!/^(?:call|describe|see|regard|term|brand|label|denounce)$/.test(tokens[first - 1 - as]?.lemma ?? ""))
		return false;
	for (let k = first - 2 - as; k >= 0 && k > first - 7; k--) if (tokens[k]?.lower === "what") return true;
	return false;
}

const ASIDE = new Set(["at", "during", "after", "before", "following", "since", "until", "despite", "amid"]);

/**
 * "banned it at Chad's request", "refused during talks with Chad", "undertook much since the start of the war": what goes
 * on around a deed is not what it governs.
 */
function isAside({ prepositions }: Clause, noun: NounPhrase): boolean {
	return prepositions.some(
		({ preposition, object }) =>
			ASIDE.has(preposition) &&
			(object === noun || object.prepositions.some((of) => of.preposition === "of" && of.object === noun)),
	);
}

/** "cancelled the talks", and "did not cancel the talks", "an attack cannot be ruled out". */
function governedBy(
	says: Modality,
	{ verb }: Clause,
	negated: Modality | null | undefined,
	standing: Modality,
): Modality {
	// "failed to block the sanctions", "threatened to cancel the talks": what was not, or not yet, called off stands.
	if (says === "denied" && !verb.negated && standing !== "asserted" && standing !== "alleged")
		return standing === "denied" ? "asserted" : "planned";
	// "denied that it had agreed to talks"
	if (!verb.negated && standing === "denied" && (says === "planned" || says === "demanded")) return "denied";
	if (!verb.negated) return says;
	if (negated) return negated;
	return says === "denied" ? "asserted" : says === "planned" ? "denied" : "conditional";
}

/**
 * How the event that a noun names stands: as its adjective says ("a planned visit"); a noun that its verb carries shares
 * the verb's standing ("may hold talks"), others are what the verb's operator makes of them ("cancelled the talks").
 */
export function nounModality(
	clause: Clause,
	noun: NounPhrase,
	carried: boolean,
	document: Document,
	book: RuleBook,
): Modality {
	const rule = operatorOf(clause, book);
	if (isRefutedTalk(clause, noun, document.tokens)) return "denied";
	if (comesToNothing(clause, noun, document)) return "denied";
	if (isToEnd(noun, document)) return "asserted";
	if (isTalkedOf(noun, document)) return "alleged";
	if (clause.predicative === "conditional" && clause.objects[0] === noun) return "conditional";
	if (isCalledSo(noun, document)) return "alleged";
	const told = comesAbout(clause, noun, document);
	if (told && clause.verb.negated) return "denied";
	const base =
		carried || told || isBrokered(clause, noun)
			? modalityOf(clause, book)
			: rule && !rule.speech && rule.modality && !isFailed(clause, noun, document) && !isAside(clause, noun)
				? governedBy(rule.modality, clause, rule.negated, modalityOf(clause, book))
				: "asserted";
	const predicated = carried ? null : predicatedModality(clause, noun, document);
	if (predicated) return predicated;
	if (base !== "asserted") return base;
	const wished = carried && clause.verb.lemma !== "be" ? null : wishedModality(clause, noun, document);
	return wished ?? ownNounModality(noun, document) ?? base;
}
