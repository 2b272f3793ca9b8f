import { ACTOR_KINDS } from "../../model/index.ts";
import type { Abstention, Candidate, Contest, ExplainedClause, ExplainedPart, Lack } from "./explanation.ts";
import { gapWords } from "./implied-sides.ts";
import { listed, namesOf, quoted, sentenceOf } from "./phrasing.ts";

/** A clause in words: its verb and who stands where, then how it hangs on others, and which rules competed. */
export function clauseItem(clause: ExplainedClause, clauses: readonly ExplainedClause[]) {
	const { contests, gaps, operator } = clause;
	return {
		text: `${clause.number}. ${quoted(clause.words)}: ${sides(clause)}.`,
		more: [
			...hanging(clause, clauses),
			...ownWords(clause),
			...contests.filter((contest) => !(operator && isIdle(contest))).flatMap(contestWords),
			...gaps.map(gapWords),
		],
	};
}

/** What the verb does as such, before any rule is tried. */
function ownWords({ contests, operator, question, verb }: ExplainedClause): string[] {
	if (question) return ["A question states nothing, so no rule is tried."];
	if (operator) return [`${quoted(verb)} governs (${operator.id}): ${sentenceOf(operator.why)}`];
	if (contests.length > 0) return [];
	return /^(?:be|have|do)$/.test(verb)
		? [`${quoted(verb)} alone tells of nothing between actors.`]
		: [`No rule knows the verb ${quoted(verb)}.`];
}

/** A verb that only governs others here: that no rule takes it for an event goes without saying. */
function isIdle({ over, winner, besides }: Contest): boolean {
	return over === "verb" && winner === null && besides.length === 0;
}

function sides({ doer, object, second, phrases, passive, verb }: ExplainedClause): string {
	// Whoever "is" something does nothing to it.
	const told = verb === "be" && !passive;
	const parts = [
		told && doer ? `said of ${partWords(doer)}` : null,
		told && object ? `namely ${partWords(object)}` : null,
		told ? null : doer ? `done by ${partWords(doer)}` : "by somebody who is not named",
		object && !told ? `to ${partWords(object)}` : null,
		second ? `with ${partWords(second)} as its second object` : null,
		...phrases.map((phrase) => `${quoted(phrase.preposition)} ${partWords(phrase)}`),
	];
	return `${parts.filter((part) => part !== null).join(", ")}${passive ? " (passive, turned round)" : ""}`;
}

function partWords({ text, actors }: ExplainedPart): string {
	if (actors.length === 0) return quoted(text);
	const names = namesOf(actors);
	return names === text ? names : `${names} (${quoted(text)})`;
}

function hanging({ parent, link, marker }: ExplainedClause, clauses: readonly ExplainedClause[]): string[] {
	const host = clauses.find(({ number }) => number === parent);
	if (!host || parent === null) return [];
	const by = marker ? ` by ${quoted(marker)}` : "";
	const verb = `${parent} (${quoted(host.words)})`;
	switch (link) {
		case "coordinate":
			return [`Stands beside clause ${verb}.`];
		case "complement":
			return [`Is what clause ${verb} is about.`];
		case "infinitive":
			return [`Hangs on clause ${verb} as an infinitive.`];
		case "gerund":
			return [`Hangs on clause ${verb}${by} as an -ing form.`];
		case "relative":
			return [`Describes a noun of clause ${verb}.`];
		case "subordinate":
			return [`Hangs on clause ${verb}${by}.`];
		case "main":
			return [];
	}
}

function contestWords(contest: Contest): string[] {
	const also = contest.besides.map(
		(rule) => `Rule ${rule.id} applies besides: ${sentenceOf(rule.why)} ${linked(rule)}`,
	);
	return [...rivalWords(contest), ...also];
}

function rivalWords({ word, over, winner, runnerUp, candidates }: Contest): string[] {
	const the = over === "noun" ? `the noun ${quoted(word)}` : quoted(word);
	const rivals = candidates.filter(({ aside }) => !aside);
	const others = rivals.length - (winner ? 1 : 0) - (runnerUp ? 1 : 0);
	const rest = others > 0 ? ` (${others} more came less close)` : "";
	if (!winner)
		return runnerUp?.lack
			? [`No rule for ${the} fits. Closest: ${runnerUp.id}, but ${lackWords(runnerUp.lack)}${rest}.`]
			: [];
	const second = runnerUp
		? runnerUp.lack
			? [`Runner-up: ${runnerUp.id}, but ${lackWords(runnerUp.lack)}${rest}.`]
			: [`Runner-up: ${runnerUp.id}, which fits too ${beaten(winner, runnerUp)}${rest}.`]
		: [];
	return [`Rule ${winner.id} wins for ${the}: ${sentenceOf(winner.why)} ${linked(winner)}`, ...second];
}

function beaten(winner: Candidate, other: Candidate): string {
	return winner.specificity > other.specificity ? "but asks for less" : "but stands later among the rules";
}

function linked({ source, target, label }: Candidate): string {
	const [one, other, third] = source;
	if (target.length > 0) return `It reads: ${namesOf(source)} ${label} ${namesOf(target)}.`;
	if (one && other && !third) return `It reads: ${one.label} ${label} ${other.label}.`;
	return `It reads of ${namesOf(source)}: each ${label} the others.`;
}

const COMPLEMENTS: Record<string, string> = {
	infinitive: "an infinitive",
	complement: "a that-clause",
	gerund: "an -ing form",
};

/** What a rule misses, as the second half of a sentence: "but ...". */
export function lackWords({ what, wanted, instead }: Lack): string {
	const here = instead === null ? "and there is none" : `and here it is ${quoted(instead)}`;
	switch (what) {
		case "object":
			return `it wants an object such as ${listed(wanted, "or")}, ${here}`;
		case "subject":
			return `it wants a subject such as ${listed(wanted, "or")}, ${here}`;
		case "adjective":
			return `it wants an adjective such as ${listed(wanted, "or")}, ${here}`;
		case "unless":
			return `it does not hold of ${quoted(instead ?? "")}`;
		case "alone":
			return `it wants nothing else behind the verb${instead === null ? "" : `, and ${quoted(instead)} stands there`}`;
		case "negated":
			return `it wants a "not", and there is none`;
		case "passive":
			return "it wants the verb in the passive";
		case "where":
			return whereWords(wanted, instead);
		case "complement":
			return `it wants ${COMPLEMENTS[wanted[0] ?? ""] ?? "a clause"}${wanted[1] === "others" ? " about somebody else" : ""} to hang on the verb`;
		case "source":
			return `it finds no actor who does it ${looked(wanted)}`;
		case "target":
			return `it finds no actor it is done to ${looked(wanted)}`;
	}
}

function whereWords([preposition = "", ...nouns]: string[], instead: string | null): string {
	const phrase = quoted(preposition);
	if (nouns.length === 0) return `it wants a phrase with ${phrase}, and there is none`;
	const found = instead === null ? "" : `, and here ${quoted(instead)} stands there`;
	return `it wants ${phrase} with something such as ${listed(nouns, "or")}${found}`;
}

/** More places than these are not listed one by one. */
const MOST_PLACES = 3;

/** Where a rule looked for an actor, and which kinds it takes. */
function looked(wanted: readonly string[]): string {
	const isKind = (word: string) => ACTOR_KINDS.some((kind) => kind === word);
	const kinds = wanted.filter(isKind);
	const slots = wanted.filter((word) => !isKind(word)).map(slotWords);
	const places = slots.length > MOST_PLACES + 1 ? [...slots.slice(0, MOST_PLACES), "elsewhere"] : slots;
	const only = kinds.length > 0 ? `; it takes only the kind ${listed(kinds, "or")}` : "";
	return `(it looks ${listed(places, "and")}${only})`;
}

const SLOTS: Record<string, string> = {
	subject: "at the subject",
	object: "at the object",
	second: "at the second object",
	owner: "before the noun",
	agent: "at the subject of its verb",
	asker: "in what was told before",
	accuser: "in what was told before",
	counterpart: "in what was told before",
	"object.owner": "before the object's noun",
	"object.person": "at a person whom the object names",
	"subject.owner": "before the subject's noun",
	"object.event": "in what was told before",
	"object.affiliation": "for whom the object belongs to",
};

function slotWords(slot: string): string {
	const [host, preposition] = slot.split(".");
	if (SLOTS[slot]) return SLOTS[slot];
	if (preposition === undefined) return `behind ${quoted(slot)}`;
	return `behind ${quoted(preposition)} after the ${host === "object" || host === "subject" ? host : quoted(host ?? "")}`;
}

/** Why nothing came of a sentence, and which rule came closest. */
export function abstentionWords({ reason, closest }: Abstention): string[] {
	const lack = closest?.candidate.lack;
	if (!closest || !lack) return [REASONS[reason]];
	const { candidate, word, clause: number } = closest;
	return [
		REASONS[reason],
		`Closest came rule ${candidate.id} for ${quoted(word)} in clause ${number}, but ${lackWords(lack)}.`,
	];
}

const REASONS: Record<Abstention["reason"], string> = {
	script: "It is not in the Latin alphabet, and Entente reads English.",
	headline:
		"Every word begins with a capital, as in a headline: Entente reads sentences in ordinary spelling.",
	question: "It is a question, and a question states nothing.",
	"no actors": "No actor takes part in it.",
	"one actor": "Only one actor takes part in it, and a relation needs two.",
	"no clause": "It has no verb that a clause could be built on: Entente reads whole sentences in English.",
	"no rule": "No rule knows its verbs or nouns as something between two actors.",
	"no fit": "Rules know its words, but none finds what it wants.",
};
