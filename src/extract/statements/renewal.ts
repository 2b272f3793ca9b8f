import type { Clause, NounPhrase, VerbGroup } from "../clauses/structure.ts";
import type { Document, Sentence, Token } from "../document.ts";
import type { Match } from "../frames/match.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { composedRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";
import { doingBefore, isCounted, isWhen, mayCarryOn, namesSequel, sequelOf } from "./sequels.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What lasts or is taken up again, by its nouns, and the relation that this is. */
const LASTING: readonly [nouns: string, type: string][] = [
	[
		"sanction embargo tariff ban boycott restriction measure suspension duty levy curb freeze surcharge",
		"sanctions",
	],
	["blockade siege", "blockades"],
	["truce ceasefire armistice", "agreedCeasefire"],
	["talk talks negotiation dialogue", "negotiatedWith"],
	["bombardment shelling bombing airstrike raid attack strike offensive", "attacks"],
	["deal agreement accord pact treaty memorandum protocol", "signedAgreement"],
	["relation relations tie ties link links", "restoredTies"],
];
const TYPE_OF = new Map(
	LASTING.flatMap(([nouns, type]) => nouns.split(" ").map((noun) => [noun, type] as const)),
);

const GOING_ON = words("renew extend prolong continue resume restart reimpose tighten expand widen persist");
const SIGNING = words("sign initial conclude");
/** What waits for an answer, and the verbs that give it one. */
const ANSWERED = words(
	"offer proposal invitation request demand plea appeal bid application call ultimatum charge accusation allegation",
);
const TURNING_DOWN = new Set([
	"turn down",
	"throw out",
	"brush aside",
	"wave away",
	"reject",
	"refuse",
	"decline",
	"deny",
	"dismiss",
	"spurn",
	"rebuff",
	"ignore",
]);
const JUDGING = new Map([
	...[...words("criticize condemn denounce deplore decry")].map((verb) => [verb, "criticizes"] as const),
	...[...words("welcome praise hail applaud")].map((verb) => [verb, "praises"] as const),
]);
const GRANTING = words("grant meet heed fulfil fulfill satisfy approve accept");
/** What is agreed to, where it is accepted, and not given way to. */
const PROPOSED = words("offer proposal invitation");
const MEETINGS = words("met negotiatedWith hosted phoned");
const RESTORING = words("restore normalize normalise resume mend repair re-establish reestablish");
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
		const match = freed(clause, context) ?? renewal(clause, context);
		if (match) matches.set(clause, match);
	}
}

/** Whether a sentence that names nobody may tell of such a thing. */
export function mayRenew({ tokens, sentences }: Document, index: number, book: RuleBook): boolean {
	const { first, last } = sentences[index] as Sentence;
	const before = sentences[index - 1];
	// "They fell apart" is said of something only where the sentence before has it.
	const taken = before && namesSequel(tokens, before, book);
	for (let i = first; i < last; i++) {
		const token = tokens[i] as Token;
		const { lemma, lower } = token;
		if (TIES.has(lemma) || (taken && TAKING_UP.test(lower))) return true;
		if (token.pos === "NUM" && /^(?:was|were|are|is|have|has|walked|went)$/.test(tokens[i + 1]?.lower ?? ""))
			return true;
		const word = i === first ? "" : (tokens[i - 1]?.lower ?? "");
		if (mayCarryOn(book, token, word)) return true;
		if ((TYPE_OF.has(lemma) || ANSWERED.has(lemma)) && POINTING.test(word)) return true;
		if (ENCOUNTER.has(lemma) && ANOTHER.has(word)) return true;
	}
	return false;
}

/** "It fell apart": a thing of the sentence before. */
const TAKING_UP = /^(?:it|they)$/;
const POINTING = /^(?:the|these|those|this|that)$/;
const TIES = words("relation relations tie ties");
/** "A second round", "another meeting": of those who met before. */
const ENCOUNTER = words("round meeting summit talk talks session negotiation");
const ANOTHER = words("second third fourth fifth further next new fresh another more follow-up");
const PLANNING = words("plan schedule set expect agree arrange slate due");
const HELD = words("hold follow open begin start resume take");

/** How many sentences ago it was told at most. */
const NEAR = 4;

/** Events that a noun of what lasts can mean; of others, those of the same class. */
const MEANT: Record<string, ReadonlySet<string>> = {
	agreedCeasefire: words("agreedCeasefire agreesTo signedAgreement"),
	signedAgreement: words("agreesTo signedAgreement"),
	restoredTies: words("cutTies suspendsCooperation recalledEnvoy expelledDiplomats"),
	negotiatedWith: words("negotiatedWith met agreesToMeet"),
	sanctions: words("sanctions blockades suspendsCooperation expels"),
};

function isOfKind(told: string, kind: string, types: EventContext["types"]): boolean {
	return MEANT[kind]?.has(told) ?? types.get(told)?.plover === types.get(kind)?.plover;
}

function renewal(clause: Clause, context: EventContext): Match | null {
	const { verb } = clause;
	// "wants the tariffs lifted" says nothing of the kind; no more does "tariffs lifted last year" tell of new ones.
	if (clause.link === "relative" || (verb.passive && verb.first === verb.head)) return null;
	const agentless = logical(clause);
	const alone = clause.objects.every((object) => isPartOfVerb(object, verb, context))
		? (clause.subject ?? doingBefore(clause, context))
		: null;
	const phrase = verb.passive ? agentless.object : alone;
	if (!phrase || phrase.members || (verb.passive && agentless.subject && !isWhen(agentless.subject, context)))
		return null;
	const { reader } = context;
	if (reader.head(phrase) ?? reader.owner(phrase)) return sequelOf(clause, phrase, context);
	return (
		anotherRound(clause, phrase, context) ??
		answered(clause, phrase, context) ??
		goesOn(clause, phrase, context) ??
		sequelOf(clause, phrase, context)
	);
}

const FREEING = words("release free return liberate pardon repatriate");
const CAPTIVITY = words("detains");

/** "It released four in January", "freed two of them": of those whom it holds. */
function freed(clause: Clause, { document: { tokens }, memory, reader }: EventContext): Match | null {
	const { verb, objects } = clause;
	const [object] = objects;
	if (verb.passive || verb.negated || !FREEING.has(verb.lemma) || !object) return null;
	const rest = object.prepositions.every(
		({ object: { head, time } }) => time || /^(?:them|these|those)$/.test(tokens[head]?.lower ?? ""),
	);
	const { subject } = logical(clause);
	const source = isCounted(object, tokens) && rest && subject ? reader.head(subject) : null;
	const captives = source ? memory.doneTo(source.actors, CAPTIVITY) : [];
	return captives.length > 0 && source
		? toldAgain("renewal-released", "released", source.actors, captives, object, verb)
		: null;
}

/** "took place", "took effect", "stays shut", "was no" */
function isPartOfVerb(
	{ first, head, time }: NounPhrase,
	{ lemma }: VerbGroup,
	{ document: { tokens } }: EventContext,
): boolean {
	if (time) return true;
	const alone = first === head;
	return alone && (STAYING.has(lemma) || /^(?:place|effect|hold|force)$/.test(tokens[head]?.lower ?? ""));
}

const STAYING = words("be stay remain");

/** "The sanctions were renewed", "The blockade was lifted", "Relations were restored". */
function goesOn(
	{ verb }: Clause,
	phrase: NounPhrase,
	{ document: { tokens }, memory, types }: EventContext,
): Match | null {
	const noun = tokens[phrase.head]?.lemma ?? "";
	const kind = TYPE_OF.get(noun);
	const ties = kind === "restoredTies";
	if (kind === undefined || !(ties || POINTING.test(tokens[phrase.first]?.lower ?? ""))) return null;
	const ends = verb.passive && ENDING.has(verb.lemma) && LIFTED.has(kind);
	const signed = verb.passive && SIGNING.has(verb.lemma) && kind === "signedAgreement";
	const restored = ties && RESTORING.has(verb.lemma);
	const lasts = GOING_ON.has(verb.lemma) && kind !== "signedAgreement" && !ties;
	if (!(ends || signed || restored || lasts)) return null;
	const event = memory.recall(ties ? "rupture" : noun, []);
	const type = ends ? "easedSanctions" : kind;
	if (!event || event.ago > NEAR || !isOfKind(event.type, kind, types)) return null;
	const joint = types.get(type)?.symmetric === true;
	if (!ties && event.joint !== joint) return null;
	return toldAgain(
		`renewal-${type}`,
		type,
		event.doers,
		joint && event.joint ? null : event.undergoers,
		phrase,
		verb,
	);
}

/** "A second round is planned", "Another meeting will be held in June": between those who met before. */
function anotherRound(
	clause: Clause,
	phrase: NounPhrase,
	{ document: { tokens }, memory, types }: EventContext,
): Match | null {
	const { verb } = clause;
	if (!ENCOUNTER.has(tokens[phrase.head]?.lemma ?? "")) return null;
	let other = false;
	for (let i = phrase.first; i < phrase.head; i++) other ||= ANOTHER.has(tokens[i]?.lower ?? "");
	if (!other) return null;
	const planned =
		(verb.passive && PLANNING.has(verb.lemma)) || (verb.lemma === "be" && clause.predicative === "due");
	if (!planned && !HELD.has(verb.lemma)) return null;
	const event = memory.recall("talks", []) ?? memory.recall("talk", []);
	if (!event?.joint || event.ago > NEAR || !MEETINGS.has(event.type)) return null;
	const type = planned ? (types.get(event.type)?.planned ?? event.type) : event.type;
	const match = toldAgain(`renewal-${type}`, type, event.doers, null, phrase, verb);
	return planned ? { ...match, rule: { ...match.rule, modality: "planned" } } : match;
}

/**
 * "The offer was turned down in Khartoum", "The request was refused": by whomever it was made to, or by whoever is where
 * it is answered.
 */
function answered(
	clause: Clause,
	phrase: NounPhrase,
	{ document: { tokens }, memory, reader, types }: EventContext,
): Match | null {
	const { verb, prepositions } = clause;
	const noun = tokens[phrase.head]?.lemma ?? "";
	if (!verb.passive || !POINTING.test(tokens[phrase.first]?.lower ?? "")) return null;
	const phrasal = verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma;
	const judged = JUDGING.get(phrasal) ?? null;
	const granted = PROPOSED.has(noun) ? "agreesTo" : "yields";
	const answer = TURNING_DOWN.has(phrasal) ? "rejects" : GRANTING.has(phrasal) ? granted : null;
	const type = judged ?? (ANSWERED.has(noun) ? answer : null);
	const event = type && memory.recall(noun, []);
	if (!type || !event || event.joint || event.ago > NEAR || !types.has(type)) return null;
	const site = prepositions.find(({ preposition, object }) => preposition === "in" && !object.time);
	const there = site && reader.place(site.object)?.actors.filter((actor) => !event.doers.includes(actor));
	// "The move was criticised in Washington": there; but who is not named at all is not guessed.
	const by = there && there.length > 0 ? there : judged ? [] : event.undergoers;
	return by.length === 1 ? toldAgain(`answered-${type}`, type, by, event.doers, phrase, verb) : null;
}

function toldAgain(
	id: string,
	type: string,
	by: string[],
	to: string[] | null,
	phrase: NounPhrase,
	verb: VerbGroup,
): Match {
	const side = (actors: string[]) => toldBefore(actors, phrase.head, 0.8);
	return {
		rule: composedRule(
			id,
			"What goes on, is lifted or answered is between the sides of the event told before.",
			type,
		),
		type,
		source: side(by),
		target: to && side(to),
		words: [verb.first, verb.last],
		used: phrase,
	};
}
