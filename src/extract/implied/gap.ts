import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";
import type { Argument } from "../frames/arguments.ts";
import { singular } from "../frames/constraints.ts";
import { meaningOf } from "../frames/event-nouns.ts";
import type { Match } from "../frames/match.ts";
import type { VerbRule } from "../frames/rules.ts";
import type { LogicalClause } from "../frames/slots.ts";
import { thingMeant } from "../thing-pronouns.ts";
import { asks } from "./told.ts";

/** A rule that fits a clause but for one side, which the clause does not name. */
export interface Gap {
	rule: VerbRule;
	parts: LogicalClause;
	missing: "source" | "target";
	/** The side that is named. */
	known: Argument;
	/** What stands in the place where the rule looks for the unnamed side. */
	filler: "bare" | "pointing" | "thing" | "governing" | "agentless";
	/** Whether it judges, without a word of what, so that what was told right before is judged. */
	reaction: boolean;
	/** The noun or pronoun of an earlier event there. */
	noun: string | null;
	/** The phrase there, if it points back at a thing, or the one that its pronoun takes up in the sentence; null for none. */
	phrase: NounPhrase | null;
	/** True where something told is denied: "denied it", "dismissed the story". */
	denial: boolean;
	/** All clauses of the sentence. */
	clauses: Clause[];
	/** What the clauses of the sentence say that name both sides. */
	said: Match[];
}

const POINTING = /^(?:it|this|that|these|those)$/;
const PLURAL = /^(?:these|those)$/;
const DEFINITE = /^(?:the|this|that|these|those|both|such|its|their|his|her|our|my)$/;
/** What stands in the place where a rule looks for a side. */
export type Filler = Pick<Gap, "filler" | "noun" | "phrase">;

const GOVERNED = new Set(["complement", "infinitive", "gerund"]);

/**
 * What stands where a rule looks for the side that it does not find; null for somebody whom the reading of actors did not
 * make out, because he is named, only not known.
 * @param people lemmas of nouns for people and bodies
 */
export function fillerOf(
	document: Document,
	rule: VerbRule,
	{ clause, subject, object, second, prepositions }: LogicalClause,
	clauses: Clause[],
	people: ReadonlySet<string>,
): Filler | null {
	// "The raid drew criticism from Kenya": the side is looked for at the subject.
	if (rule.target?.includes("subject"))
		return subject && phraseFiller(document, subject, people, clause, clauses);
	const answers = rule.target?.every((slot) => slot === "asker" || slot === "accuser") === true;
	// "said no": the words of the answer are no side.
	if (answers && rule.object) return BARE;
	// "accepted the prize", "accepts that it must go" and "comply with the law" answer nobody.
	// No more does "a deal that it was willing to accept".
	const consents = answers && rule.type === "agreesTo";
	const says = clauses.some((one) => one.parent === clause && one.link === "complement");
	if (consents && (object || says || /^(?:relative|infinitive|gerund)$/.test(clause.link))) return null;
	if (answers && !object && prepositions.some(({ preposition }) => preposition === "with")) return null;
	const wanted = prepositionsOf(rule.target);
	// "is afraid of July": it is said of what, and nobody is left out.
	const ofTime = ({ object: { time }, preposition }: (typeof prepositions)[number]) =>
		time && preposition === "of" && wanted.has("of");
	if (rule.adjective && prepositions.some(ofTime)) return null;
	const asked = prepositions.find((one) => !one.object.time && wanted.has(one.preposition))?.object;
	// "a step Oman called a provocation": what is called so.
	const called = clause.link === "relative" && second && second.last <= clause.verb.first ? second : null;
	const direct = object?.time ? undefined : (called ?? object ?? undefined);
	// An object that the rule itself asks for ("its ambassador") is part of the predicate, and nobody who is left out.
	if (asked && (rule.object || !direct)) return phraseFiller(document, asked, people, clause, clauses);
	// "bombed the port, an attack that Oman condemned": the noun takes up what was told right before.
	const resumes = clause.link === "relative" && direct !== undefined && direct.last <= clause.verb.first;
	// "flew in tents and medicine": things that the rule itself asks for.
	if (direct?.members && rule.object && !resumes) return { filler: "thing", noun: null, phrase: null };
	const persons = rule.object && !called ? NOBODY : people;
	if (direct) return phraseFiller(document, direct, persons, clause, clauses, resumes);
	if (isThat(document.tokens, clause, clauses)) return { filler: "pointing", noun: "it", phrase: null };
	// "pushed into the town": where to, and nobody is left out.
	if (prepositions.some(({ preposition }) => preposition === "into")) return null;
	return governs(clause, clauses) ? { filler: "governing", noun: null, phrase: null } : BARE;
}

function governs(clause: Clause, clauses: Clause[]): boolean {
	return clauses.some((child) => child.parent === clause && GOVERNED.has(child.link));
}

/** "rejects that as interference": a pronoun that opens no clause, though it might. */
function isThat(tokens: Token[], clause: Clause, clauses: Clause[]): boolean {
	return tokens[clause.verb.last]?.lower === "that" && !governs(clause, clauses);
}

/** What somebody tells, and somebody else may deny. */
const TOLD =
	/^(?:story|stories|report|reports|claim|claims|allegation|allegations|accusation|accusations|charge|charges|rumou?rs?|suggestion|suggestions|speculation|assertion|assertions|findings?|insinuation|insinuations|article|account|version)$/;

/** Whether a rule is matched by the denial of something told: by a verb of denying, or by its object. */
export function isDenial(document: Document, { type }: VerbRule, { clause, object }: LogicalClause): boolean {
	if (type !== "rejects") return false;
	if (clause.verb.lemma === "deny") return true;
	return object !== null && TOLD.test(document.tokens[object.head]?.lower ?? "");
}

/** Verbs of turning somebody down that need no object. */
const INTRANSITIVE = new Set(
	"budge refuse decline deny retort demur balk object resist disagree dissent protest counter riposte reply".split(
		" ",
	),
);
/** What somebody declines who only says nothing, or spares another. */
const SILENCE = new Set(
	(
		"comment elaborate say speculate answer name identify specify confirm speak discuss disclose reveal " +
		"blame condemn criticize criticise denounce accuse attack sanction punish retaliate"
	).split(" "),
);

/** Whether nobody is turned down: "accused of dumping", "declined to comment". */
export function isNoAnswer(
	{ tokens }: Document,
	{ type, adjective, negated }: VerbRule,
	{ clause, object }: LogicalClause,
	clauses: Clause[],
): boolean {
	if (type !== "rejects" || object || isThat(tokens, clause, clauses)) return false;
	const { lemma, particle } = clause.verb;
	if (!particle && !adjective && !negated && !INTRANSITIVE.has(lemma)) return true;
	return clauses.some(
		({ parent, link, verb }) => parent === clause && link === "infinitive" && SILENCE.has(verb.lemma),
	);
}

/** Whether a fact is recognised, and nobody: "recognised that it had to leave", "acknowledged the letter". */
export function isFactRecognized({ type }: VerbRule, { clause, object }: LogicalClause): boolean {
	return type === "recognizes" && (!object || clause.verb.lemma === "acknowledge");
}

const UNDER_WAY = new Set("begin start continue rush resume".split(" "));

/** Whether help is only an aim of others: "efforts to provide assistance", "works with Chad to deliver food". */
export function isAimOnly({ type }: VerbRule, { clause: { link, parent } }: LogicalClause): boolean {
	if (type !== "aids" || !/^(?:infinitive|gerund)$/.test(link)) return false;
	return !parent || !(UNDER_WAY.has(parent.verb.lemma) || asks(parent));
}

const NOBODY: ReadonlySet<string> = new Set();
const BARE = { filler: "bare", noun: null, phrase: null } as const;
const NOT_PREPOSITIONS = new Set(["object", "subject", "second", "asker", "accuser", "counterpart"]);

/** The prepositions behind which a rule looks for a side. */
function prepositionsOf(slots: readonly string[] | undefined): Set<string> {
	return new Set(
		(slots ?? []).map((slot) => slot.split(".")[0] ?? "").filter((word) => !NOT_PREPOSITIONS.has(word)),
	);
}

/**
 * The phrase that "it" takes up in the same sentence: "welcomed the ruling, while Chad called it void", "the pact which ...
 * Chad denounced it". The last thing named before it that can be an event, else the last that somebody has done something to.
 */
function takenUp(
	{ tokens }: Document,
	{ first }: NounPhrase,
	own: Clause,
	clauses: Clause[],
): NounPhrase | null {
	let event: NounPhrase | null = null;
	let thing: NounPhrase | null = null;
	const consider = (phrase: NounPhrase, isObject: boolean) => {
		const { head, last, members, time } = phrase;
		const lemma = tokens[head]?.lemma ?? "";
		if (last > first || members || time || POINTING.test(lemma)) return;
		if (meaningOf(lemma) !== undefined) event = !event || head > event.head ? phrase : event;
		else if (isObject && tokens[head]?.pos === "NOUN") thing = !thing || head > thing.head ? phrase : thing;
	};
	for (const clause of clauses) {
		for (const object of clause.objects) consider(object, true);
		if (clause !== own && clause.subject) consider(clause.subject, false);
	}
	return event ?? thing;
}

/** "asked our partners for help": somebody, whoever it is. */
const NEAR_ONE =
	/^(?:partner|friend|ally|backer|patron|supporter|donor|creditor|counterpart|colleague|enemy|foe|rival|opponent|critic|successor|predecessor|captor)$/;

function phraseFiller(
	document: Document,
	phrase: NounPhrase,
	people: ReadonlySet<string>,
	own: Clause,
	clauses: Clause[],
	resumes = false,
): Filler | null {
	const head = document.tokens[phrase.head];
	const first = document.tokens[phrase.first];
	if (!head || !first || phrase.members) return null;
	// "respected nobody"
	if (/^(?:nobody|no-one|none|nothing|everyone|everybody|anyone|anybody|someone|somebody)$/.test(head.lower))
		return null;
	// "condemned them": somebody whom the reading did not make out, as likely as something; "broke them off" ties.
	if (head.lower === "them") {
		const things = thingMeant(document, phrase.head);
		return things ? { filler: "pointing", noun: things.lemma, phrase: null } : null;
	}
	// "those who stood in the way": people.
	if (
		PLURAL.test(head.lower) &&
		/^(?:who|whose|whom|in|of|from|with)$/.test(document.tokens[phrase.last]?.lower ?? "")
	)
		return null;
	if (POINTING.test(head.lower)) {
		const antecedent = takenUp(document, phrase, own, clauses);
		const lemma = antecedent ? (document.tokens[antecedent.head]?.lemma ?? "") : "";
		return { filler: "pointing", noun: meaningOf(lemma) ? lemma : "it", phrase: antecedent };
	}
	// "Truces arranged by Oman": what opens a sentence may be taken for a name.
	const lemma = head.pos === "PROPN" ? singular(head.lower) : head.lemma;
	if (head.pos === "PRON" || (head.pos === "PROPN" && !meaningOf(lemma))) return null;
	// "the charge" is an accusation, if no chargé.
	const names = meaningOf(lemma) !== undefined;
	if (!names && (people.has(head.lemma) || people.has(head.lower) || NEAR_ONE.test(head.lemma))) return null;
	const definite = resumes || DEFINITE.test(first.lower) || phrase.possessor !== undefined;
	const pointsBack = names && (definite || phrase.last - phrase.first === 1);
	return {
		filler: pointsBack ? "pointing" : "thing",
		noun: pointsBack ? lemma : null,
		phrase: pointsBack || definite ? phrase : null,
	};
}
