import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import { ORGANS, PARTS } from "../frames/argument-nouns.ts";
import type { VerbRule } from "../frames/rules.ts";
import type { LogicalClause } from "../frames/slots.ts";

/** Somewhere to go to, to be hit or to be taken: whose it is may have been told before. */
const PLACES: ReadonlySet<string> = new Set(
	`place country nation state kingdom island city town village capital region province district area enclave territory peninsula
valley hill height outpost post base airbase camp barracks garrison checkpoint fort fortress headquarters airport airfield port
harbour harbor dam bridge road highway border frontier crossing field oilfield refinery depot plant station hospital school
mosque church market prison palace embassy consulate building compound site target position house ship vessel boat tanker
convoy plane helicopter land soil ground mainland neighbour neighbor strip swathe slice chunk coast waters sky`.split(
		/\s+/,
	),
);

/** What everybody is against, and nobody in particular has done where no article or possessor says so. */
const NOBODYS: ReadonlySet<string> = new Set(
	`violence terrorism extremism hatred racism antisemitism discrimination impunity corruption poverty hunger intolerance slavery
trafficking piracy war colonialism crime bloodshed fear`.split(/\s+/),
);

/** What is nobody's doing, whatever was told before: "happy with the weather". */
const NATURE: ReadonlySet<string> = new Set(
	`weather rain rains snow heat cold drought spring summer autumn winter sun season seasons goal goals referee result results
crowd harvest growth inflation economy holiday holidays food wine scenery`.split(/\s+/),
);

const SAYING_BACK: ReadonlySet<string> = new Set("reply respond answer retort riposte counter".split(" "));

const TALKING: ReadonlySet<string> = new Set("talk speak chat".split(" "));

/**
 * Whether the words of a clause show that a rule's verb means something else there, so that the side which the rule misses
 * is not left out but was never in play: "advanced an agenda", "remains in office", "talked about rain", "is proud to help".
 */
export function leavesNobodyOut(
	document: Document,
	rule: VerbRule,
	parts: LogicalClause,
	clauses: Clause[],
): boolean {
	const { clause, object, prepositions } = parts;
	const governs = (link: Clause["link"]) =>
		clauses.some((child) => child.parent === clause && child.link === link);
	if (rule.adjective && governs("infinitive")) return true;
	if (JUDGING.has(rule.type) && isOfElse(document, parts)) return true;
	const doer = document.tokens[clause.subject?.head ?? -1]?.lower ?? "";
	if (JOINT.has(rule.type) && AMONG_THEMSELVES.test(doer)) return true;
	switch (rule.type) {
		case "attacks":
		case "occupies":
			return isElse(document, rule, parts);
		case "detains":
			// "was held accountable", "the summit was held in Chad".
			return (
				clause.verb.lemma === "hold" &&
				/^(?:accountable|responsible|liable|dear)$/.test(clause.predicative ?? "")
			);
		case "threatens":
			// "warned that debt was rising" threatens nobody, "warned that the raid would be avenged" whoever made it.
			return clauses.some(
				(child) =>
					child.parent === clause &&
					child.link === "complement" &&
					!(child.verb.passive && child.verb.modal) &&
					child.subject?.head !== clause.subject?.head &&
					!isPronoun(document, child.subject),
			);
		case "visited":
			return prepositions.some(
				({ preposition, object }) =>
					/^(?:in|to|into|at)$/.test(preposition) && !object.time && !isPlace(document, object),
			);
		case "mediates":
			// "has proposed talks": with the other side, and not between two.
			return clause.verb.lemma === "propose";
		case "negotiatedWith":
			return (
				/^(?:gather|mingle|huddle)$/.test(clause.verb.lemma) ||
				(TALKING.has(clause.verb.lemma) &&
					prepositions.some(({ preposition }) => preposition === "about" || preposition === "of"))
			);
		case "rejects":
			// "has not replied"
			if (clause.verb.negated && SAYING_BACK.has(clause.verb.lemma)) return true;
			// "counter threats" answers nobody.
			if (object && clause.verb.lemma === "counter") return true;
			return object !== null && object.first === object.head && NOBODYS.has(lemmaOf(document, object));
		case "criticizes":
		case "opposes":
			return object !== null && object.first === object.head && NOBODYS.has(lemmaOf(document, object));
		default:
			return false;
	}
}

const JOINT: ReadonlySet<string> = new Set([
	"agreesTo",
	"signedAgreement",
	"agreedCeasefire",
	"negotiatedWith",
	"met",
	"agreesToMeet",
]);
/** "Yemen's warring parties agreed": with each other. */
const AMONG_THEMSELVES =
	/^(?:parties|sides|factions|rivals|camps|foes|neighbou?rs|groups|armies|belligerents|delegations|negotiators|members|ministers|leaders)$/;

const JUDGING: ReadonlySet<string> = new Set(["criticizes", "praises", "opposes", "protests"]);

/** "was proud of its pandas", "objected to the goal": what is judged is one's own, or no doing of anybody's. */
function isOfElse(document: Document, { object, prepositions }: LogicalClause): boolean {
	const isElse = (phrase: NounPhrase) =>
		NATURE.has(lemmaOf(document, phrase)) || NATURE.has(document.tokens[phrase.head]?.lower ?? "");
	if (object) return isElse(object);
	return prepositions.some(
		({ preposition, object: judged }) =>
			!judged.time &&
			/^(?:with|of|about|at|to|against|over)$/.test(preposition) &&
			(isElse(judged) ||
				(/^its?$/.test(document.tokens[judged.first]?.lower ?? "") && judged.head > judged.first)),
	);
}

/** Whether a verb that moves forces is used of a thing: "advance an agenda", "march on" wants no object. */
function isElse(document: Document, rule: VerbRule, { object }: LogicalClause): boolean {
	if (!object || object.time || rule.object) return false;
	if (rule.target?.some((slot) => slot.startsWith("object")) !== false)
		return CONTRABAND.has(lemmaOf(document, object));
	return !isPlace(document, object);
}

/** What police and customs seize. */
const CONTRABAND: ReadonlySet<string> = new Set(
	"drug drugs cocaine heroin marijuana cannabis opportunity chance moment initiative ton tons tonne tonnes kilogram kilograms".split(
		" ",
	),
);

function isPlace(document: Document, phrase: NounPhrase): boolean {
	const lemma = lemmaOf(document, phrase);
	const known = (word: string) => PLACES.has(word) || PARTS.has(word) || ORGANS.has(word);
	return known(lemma) || known(lemma.replace(/s$/, "")) || /^(?:it|them|there)$/.test(lemma);
}

function isPronoun({ tokens }: Document, phrase: NounPhrase | null): boolean {
	return phrase === null || tokens[phrase.head]?.pos === "PRON";
}

function lemmaOf({ tokens }: Document, { head }: NounPhrase): string {
	return tokens[head]?.lemma ?? "";
}
