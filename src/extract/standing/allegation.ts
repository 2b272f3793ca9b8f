import type { RelationType } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { isSpeech } from "./attribution.ts";
import { isCalledFalseAfter, isRefuted } from "./falsehoods.ts";

/** Acts that are held against whoever does them, so that naming their doer is a charge. */
const CHARGED = new Set(["ASSAULT", "COERCE", "MOBILIZE", "AID"]);

/**
 * Whether an act that is plainly stated is only somebody's charge: a named actor says that another has done something
 * hostile or has armed a fighting side ("Kigali says Congo shells its towns"), or the article gives it "according to"
 * somebody. A newspaper that reports is no party to what it reports.
 * @param beside the clause of saying beside the clause, as in "Congo shells its towns, Kigali says"
 */
export function isAlleged(
	clause: Clause,
	match: Match,
	type: RelationType | undefined,
	reader: ArgumentReader,
	book: RuleBook,
	tokens: Token[],
	beside: Clause | null,
): boolean {
	if (!type?.plover || !CHARGED.has(type.plover)) return false;
	if (isAccordingTo(clause, tokens)) return true;
	const above = sayingAbove(meansOf(clause), book);
	const speech = above ?? beside;
	// "nobody doubts that it has"
	if (!speech?.subject || speech.verb.negated || !isSpeech(speech, book)) return false;
	const speaker = reader.head(speech.subject);
	// What nobody in particular adds to a report of an act is only where the report comes from.
	if (!speaker) return above !== null && !reader.isMedium(speech.subject);
	return !speaker.actors.some(
		(actor) =>
			match.source.actors.includes(actor) ||
			reader.kind(actor) === "media" ||
			sameParty(actor, match, reader),
	);
}

const HEARSAY = new Set("allegedly reportedly purportedly supposedly apparently ostensibly".split(" "));

const CLAIMS = new Set(
	"accusation allegation claim charge suspicion rumor rumour suggestion insinuation assertion report idea notion impression theory".split(
		" ",
	),
);

/** "allegedly attacked", "has reportedly met", "faces claims that it met": the article itself does not vouch for it. */
export function isHearsay(clause: Clause, tokens: Token[]): boolean {
	const { verb } = clause;
	for (let k = verb.first - 1; k <= verb.last; k++) if (HEARSAY.has(tokens[k]?.lower ?? "")) return true;
	return isClaimed(clause, tokens) || isPutInAsHearsay(clause, tokens);
}

/** Who reports what nobody stands for. */
const NOBODYS = /^(?:reports?|sources?|rumou?rs?|some|many|it)$/;
const RELAYING =
	/^(?:suggests?|say|claim|claims|have|has|is|was|alleged|claimed|said|rumou?red|whispered|reported|believed|thought)$/;

/** "Oman, reports suggest, has armed it", "has, it is said, armed it". */
function isPutInAsHearsay({ subject, verb }: Clause, tokens: Token[]): boolean {
	if (!subject) return false;
	for (let k = subject.last; k < verb.last - 2; k++)
		if (tokens[k]?.lower === "," && NOBODYS.test(tokens[k + 1]?.lower ?? ""))
			return RELAYING.test(tokens[k + 2]?.lower ?? "");
	return false;
}

/** "the claim that it armed them", "accusations of arming them". */
function isClaimed({ verb, link, marker, subject, objects }: Clause, tokens: Token[]): boolean {
	if (link === "gerund") return marker === "of" && CLAIMS.has(tokens[verb.first - 2]?.lemma ?? "");
	if (marker !== "that" || !subject) return false;
	const that = subject.first - 1;
	// "a charge that Oman rejected" tells what Oman did with the charge.
	if (objects.some(({ head }) => head === that - 1)) return false;
	return tokens[that]?.lower === "that" && CLAIMS.has(nounAt(tokens, that - 1));
}

/** "reports that it armed them are false", "described as groundless the claim that it did", "called the charge that it did absurd". */
export function isRefutedClaim(clause: Clause, tokens: Token[]): boolean {
	const { parent, verb } = clause;
	if (!parent || verb.negated || !isClaimed(clause, tokens)) return false;
	return isRefuted(parent, tokens) || isCalledFalseAfter(parent, clause, tokens);
}

/** "called talk of a war fantasies", "reports of an attack are false": what the claim that is refuted is about. */
export function isRefutedTalk(clause: Clause, noun: NounPhrase, tokens: Token[]): boolean {
	const about = (phrase: NounPhrase | null | undefined) =>
		phrase?.prepositions.some(
			({ preposition, object }) =>
				(preposition === "of" || preposition === "about") &&
				(object === noun || object.members?.includes(noun) === true),
		) === true && TALK.test(nounAt(tokens, phrase.head));
	return (about(clause.subject) || about(clause.objects[0])) && isRefuted(clause, tokens);
}

const TALK =
	/^(?:talk|report|rumou?r|claim|allegation|accusation|charge|suggestion|story|suspicion|notion|idea|speculation|account)$/;

/** The noun at a position in the singular: the tagger takes "Reports" for a name where it opens the sentence. */
function nounAt(tokens: Token[], at: number): string {
	const { lemma = "", lower = "", pos } = tokens[at] ?? {};
	return pos === "PROPN" ? lower.replace(/s$/, "") : lemma;
}

/** Nouns whose content nobody vouches for, and those that would vouch for it, were there any. */
const DOUBTS = new Set(
	"fear concern worry risk danger possibility likelihood chance prospect speculation suspicion hope expectation".split(
		" ",
	),
);
const PROOFS = new Set("evidence proof indication sign confirmation suggestion".split(" "));
const NONE = /^(?:no|little|scant|without|any|lack)$/;

/** "fears that it will attack", "no evidence that it attacked": what may be, or may have been. */
export function isDoubted({ link, subject, parent }: Clause, tokens: Token[]): boolean {
	if (link !== "complement" || !subject || tokens[subject.first - 1]?.lower !== "that") return false;
	const noun = subject.first - 2;
	// "nobody doubts that"
	if (parent?.verb.head === noun && parent.verb.lemma === "doubt") return false;
	const lemma = nounAt(tokens, noun);
	if (DOUBTS.has(lemma)) return true;
	const questioned = lemma === "doubt" || lemma === "question";
	if (!questioned && !PROOFS.has(lemma)) return false;
	for (let k = noun - 1; k >= noun - 4; k--) if (NONE.test(tokens[k]?.lower ?? "")) return !questioned;
	return questioned;
}

/** "has no intention of meeting", "sees no chance of meeting", "has every intention of meeting", "on the brink of war", "a step away from invading"; null where nothing is meant. */
export function meantBy({ verb, link, marker }: Clause, tokens: Token[]): "denied" | "planned" | null {
	if (link !== "gerund") return null;
	const lemma = tokens[verb.first - 2]?.lemma ?? "";
	// "one step away from invading", "inches from invading"
	if (marker === "from" && /^(?:away|inch|moment|whisker|breadth)$/.test(lemma)) return "denied";
	if (marker !== "of") return null;
	// "came within a whisker of leaving"
	if (/^(?:whisker|inch|ace|breadth)$/.test(lemma)) return "denied";
	if (/^(?:verge|brink|cusp|threshold|edge|point)$/.test(lemma))
		return tokens[verb.first - 4]?.lower === "on" || tokens[verb.first - 4]?.lower === "to"
			? "planned"
			: null;
	if (!/^(?:intention|chance|hope|prospect|possibility|question|thought)$/.test(lemma)) return null;
	if (/^(?:no|little|never)$/.test(tokens[verb.first - 3]?.lower ?? "")) return "denied";
	return lemma === "intention" ? "planned" : null;
}

/** "according to Kenya, Mali has armed them", "Mali, according to Kenya, has armed them". */
function isAccordingTo({ prepositions, subject, verb }: Clause, tokens: Token[]): boolean {
	if (prepositions.some((phrase) => phrase.preposition === "according to")) return true;
	for (let k = subject?.last ?? verb.first; k < verb.first; k++)
		if (tokens[k]?.lower === "according") return true;
	return false;
}

/** The saying that a clause is told in, "says that files show that he armed them" included. */
function sayingAbove(clause: Clause, book: RuleBook): Clause | null {
	for (let at = clause; at.link === "complement" && at.parent; at = at.parent)
		if (isSpeech(at.parent, book)) return at.parent;
	return null;
}

/** "violated its rights by ramming its boats": the means are told in the same breath as the act. */
function meansOf(clause: Clause): Clause {
	return clause.link === "gerund" && clause.marker === "by" && clause.parent ? clause.parent : clause;
}

/** A minister who says what his own country has done admits it. */
function sameParty(actor: string, match: Match, reader: ArgumentReader): boolean {
	const own = reader.affiliation({ ...match.source, actors: [actor] })?.actors ?? [];
	return own.some((party) => match.source.actors.includes(party));
}
