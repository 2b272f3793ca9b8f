import { GIVING } from "../giving.ts";
import { CALLS, CHANCES, PLANS, REFUSALS } from "./noun-infinitives.ts";
import { POSSESSIVE_PRONOUNS } from "./noun-phrase.ts";
import type { ParseState } from "./parse-state.ts";
import { type Clause, type NounPhrase, nounPhrase, type VerbGroup } from "./structure.ts";

/** Verbs whose infinitive is done by their subject even when an object stands between: "promised Syria to send". */
const SUBJECT_CONTROL = new Set("promise pledge vow threaten offer agree swear commit".split(" "));

/** With these the object is asked, made, sent or believed to do what the infinitive says: "asked Iran to leave". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
	`ask urge order tell force invite press help allow persuade push pressure beg advise instruct warn get enable permit
compel encourage authorize authorise require request want expect teach train appoint choose select name nominate elect assign
task send dispatch deploy despatch lead leave cause drive prompt challenge implore entreat beseech exhort petition command
direct induce inspire motivate lobby oblige obligate prod pay bribe hire recruit rally mobilize mobilise remind summon tempt
trust delegate designate dare forbid convince mandate empower pick recommend need like love prefer let arm equip fund finance
back support assist aid incite provoke entice coax cajole coerce bully nudge goad egg commission contract license bind sentence
believe know consider think suspect find declare judge deem assume understand presume allege report show prove reveal hold
see set free unite galvanise galvanize spur wait plead appeal pray count rely depend vote tip nag
badger importune intend mean suffer fit qualify prepare position sponsor ready watch hear guide steer
outrank outvote give grant issue make`.split(/\s+/),
);

/** Verbs of acting together with somebody. */
const TOGETHER = new Set(
	"team up|join|join forces|work|cooperate|collaborate|unite|ally|partner|coordinate|meet|conspire".split(
		"|",
	),
);

/** Verbs of going somewhere or saying something to somebody, for a purpose of one's own. */
const APPROACHING = new Set(
	"travel fly go come head return rush sail drive march cross arrive move hurry race jet depart write speak talk".split(
		" ",
	),
);

/** Verbs of getting somebody to where he is to do something. */
const SENDING = new Set(
	"send dispatch despatch deploy fly ship rush airlift move bring take transfer redeploy".split(" "),
);

/** What is done about another's plan. */
const ANSWERS = new Set(
	"veto block reject oppose back support welcome endorse criticise criticize dismiss accept applaud thwart sabotage scuttle frustrate delay hinder obstruct favour favor".split(
		" ",
	),
);

const GOVERNING = new Set(["on", "upon", "for", "to", "with", "against"]);

/** The object or "on"/"for"/"to" phrase right before an infinitive does it: "called on Assad to visit". */
export function controller(state: ParseState, matrix: Clause, before: number): NounPhrase | null {
	const { verb, subject } = matrix;
	if (SUBJECT_CONTROL.has(verb.lemma)) return null;
	if (verb.passive) return subject;
	const object = matrix.objects.at(-1);
	// "let Turkey, but not Qatar, send soldiers"
	const somebody = object && /^(?:PROPN|PRON)$/.test(state.document.tokens[object.head]?.pos ?? "");
	if (somebody && /^(?:let|make)$/.test(verb.lemma) && matrix.objects.length === 1) return object;
	// "accused Ethiopia of planning to attack": what the charged is said to mean to do.
	if (object && CHARGING.test(verb.lemma) && object.prepositions.at(-1)?.object.last === before)
		return object;
	const named = object && lemmaOf(state, object);
	// "France's offer to mediate", "announced plans to visit": whoever has the plan carries it out.
	if (object && named && (PLANS.has(named) || REFUSALS.has(named)) && object.last === before) {
		// "vetoes its bid to join": the owner, whom the phrase itself stands for.
		const owned = POSSESSIVE_PRONOUNS.has(state.document.tokens[object.first]?.lower ?? "");
		return object.possessor ?? (owned && ANSWERS.has(verb.lemma) ? object : subject);
	}
	// "joined Ireland to demand": both do.
	if (object && verb.lemma === "join" && subject && object.last === before) return both(subject, object);
	// "lent Ukraine money to buy", "gave the rebels arms to fight": whoever is given it.
	const given = matrix.objects.length > 1 && object?.last === before && GIVING.has(verb.lemma);
	if (given) return matrix.objects[0] ?? null;
	const own = subject !== null && object !== undefined && isPurpose(state, verb, object, named ?? "");
	if (object && object.last === before && !(verb.lemma === "be" || verb.lemma === "have"))
		return own ? subject : object;
	const phrase = matrix.prepositions.at(-1);
	// "teamed up with Iran to defend": those who act together do it together.
	if (phrase?.preposition === "with" && subject && actsTogether(verb)) return both(subject, phrase.object);
	// "in return for a promise by Baku not to attack"
	const planned = phrase?.after && PLANS.has(lemmaOf(state, phrase.after));
	if (planned && /^(?:by|from)$/.test(phrase.preposition) && phrase.object.last === before)
		return phrase.object;
	// "blamed Hamas for its failure to return them"
	const lacking = phrase?.object.last === before && REFUSALS.has(lemmaOf(state, phrase.object));
	if (lacking && phrase.preposition === "for" && object) return object;
	if (phrase && phrase.object.last === before && GOVERNING.has(phrase.preposition)) {
		// "sent soldiers to Mali to fight": those who are sent.
		if (object && phrase.preposition === "to" && SENDING.has(verb.lemma)) return object;
		return /^(?:to|with)$/.test(phrase.preposition) && APPROACHING.has(verb.lemma) ? subject : phrase.object;
	}
	return object && object.last >= before - 3 && verb.lemma !== "be" && verb.lemma !== "have" && !own
		? object
		: null;
}

const CHARGING = /^(?:accuse|suspect|convict|acquit|absolve)$/;

function lemmaOf({ document }: ParseState, { head }: NounPhrase): string {
	return document.tokens[head]?.lemma ?? "";
}

/** Nouns whose infinitive says what somebody may, shall or can do. */
const ALLOWING = new Set(
	"permission licence license approval consent authority mandate freedom ability capacity capability means way time reason incentive need motion resolution decision duty obligation invitation request instruction money fund funds loan missile weapon aircraft jet".split(
		" ",
	),
);

/** "called Putin to warn him", "convened the council to condemn Iran": the subject does it, as what it did the rest for. */
function isPurpose(
	state: ParseState,
	{ lemma, particle }: VerbGroup,
	object: NounPhrase,
	noun: string,
): boolean {
	if (CHANCES.has(noun) || CALLS.has(noun) || ALLOWING.has(noun)) return false;
	if (lemma !== "call") return !OBJECT_CONTROL.has(lemma);
	return particle === undefined && /^(?:PROPN|PRON)$/.test(state.document.tokens[object.head]?.pos ?? "");
}

/** Two phrases as one, whose parts do a thing together. */
export function both(a: NounPhrase, b: NounPhrase): NounPhrase {
	const members = [...(a.members ?? [a]), ...(b.members ?? [b])];
	return nounPhrase(a.first, b.last, b.head, members);
}

function actsTogether({ lemma, particle }: VerbGroup): boolean {
	return TOGETHER.has(lemma) || (particle !== undefined && TOGETHER.has(`${lemma} ${particle}`));
}
