import type { Modality } from "../../model/index.ts";
import type { Clause, NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import { matchNoun, sameKind } from "../frames/match-noun.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import type { VerbRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { modalityOf } from "../standing/modality.ts";
import { nounModality } from "../standing/noun-modality.ts";
import { nounTime, pastOf } from "../time/noun-time.ts";
import type { EventContext } from "./event-context.ts";

/** Phrases in which a clause's subject takes part: "flew in for talks with X", "after a call with Y, he said". */
const ADJUNCT_PREPOSITIONS = new Set([
	"for",
	"at",
	"in",
	"during",
	"after",
	"before",
	"following",
	"on",
	"ahead of",
	"with",
	"under",
	"through",
	"thanks to",
]);

/** "The deal was never put into practice": it was made. */
function isPutInto({ verb, prepositions }: Clause): boolean {
	return verb.lemma === "put" && prepositions.some(({ preposition }) => preposition === "into");
}

/** What a noun tells of, and how that stands. */
export interface NounMatch {
	match: Match;
	modality: Modality;
}

/** What the nouns of a clause tell of besides its verb, each once. */
export function nounMatches(clause: Clause, match: Match | null, context: EventContext): NounMatch[] {
	const { document, reader, book } = context;
	if (reader.reach !== "several") return [];
	const parts = logical(clause);
	const found: NounMatch[] = [];
	const { particle, lemma } = clause.verb;
	const light = book.light.has(particle ? `${lemma} ${particle}` : lemma) && !isPutInto(clause);
	const carried = light || clause.verb.lemma === "be";
	const tryNoun = (
		noun: NounPhrase,
		isObject: boolean,
		outer: PrepositionalPhrase[],
		lends: NounPhrase | null = null,
		role = false,
		disclaims = false,
		charged: NounPhrase | null = null,
	) => {
		const older = isOlder(noun, context);
		const taken = match?.used === noun && !(isFreeNoun(match) && noun !== clause.subject);
		if (taken && !older) return;
		const agent = role || disclaims || (isObject && carried) ? parts.subject : charged;
		context.trace?.noun(clause, { noun, outer, agent, lends });
		const read = (doer: NounPhrase | null) =>
			matchNoun(document, { noun, outer, agent: doer, lends }, book, reader);
		const told = read(agent);
		const hit = told ?? (older && isPartyTo(noun, isObject, outer) ? read(parts.subject) : null);
		// "condemned a 2015 attack on Chad": by whom, nobody says.
		if (!hit || ((taken || !told) && !isOwnDeal(hit, match))) return;
		const presupposed = !(isObject && light) && !lends;
		const place = { phrase: noun, subject: noun.last <= clause.verb.first };
		// "at war with Chad, it blamed Mali": how the subject stands is not what is told of it.
		const stands = role && !isObject && place.subject;
		const stated =
			stands || (older && !carried)
				? "asserted"
				: nounModality(clause, noun, isObject && carried, document, book);
		// "will fly there for a meeting": as far ahead as the going.
		const meets = lends !== null && context.types.get(hit.type)?.planned !== undefined;
		const modality =
			disclaims && isDoneBy(hit, parts.subject, reader)
				? "denied"
				: stated === "asserted" && meets && goesFor(noun, outer)
					? ahead(clause, book)
					: stated;
		found.push({ match: { ...hit, presupposed, noun: place }, modality });
	};
	const phrases = clause.prepositions;
	const counted = clause.verb.lemma === "be" ? clause.subject : null;
	if (parts.object)
		walk(sameKind(parts.object, counted, document.tokens), (noun) =>
			tryNoun(noun, true, clause.verb.passive ? parts.prepositions : phrases),
		);
	if (parts.second) walk(parts.second, (noun) => tryNoun(noun, true, phrases));
	if (!clause.verb.passive && parts.subject && owns(clause, parts.subject))
		walk(parts.subject, (noun) => tryNoun(noun, false, parted(clause)));
	// "Iran, at odds with Israel,": how the subject stands, beside what it does.
	for (const phrase of clause.verb.passive ? [] : (clause.subject?.prepositions ?? []))
		if (phrase.preposition === "at")
			tryNoun(phrase.object, false, clause.subject?.prepositions ?? [], null, true);
	for (const phrase of phrases) {
		if (phrase.object.time) continue;
		const charged = isCharge(clause, phrase) ? parts.object : null;
		const lends = lendsSubject(phrase, document) ? parts.subject : null;
		// "as part of NATO", "as a rival of Chad": what the subject is, unless the phrase speaks of an object before it.
		const role =
			phrase.preposition === "as" && (phrase.at < clause.verb.first || clause.objects.length === 0);
		const disclaims = disclaimsPart(clause, phrase, document);
		const before = found.length;
		walk(phrase.object, (noun) => tryNoun(noun, false, phrases, lends, role, disclaims, charged));
		if (charged) layTo(found, before, charged, context);
	}
	return found;
}

/** "scrapped a 2015 deal with Chad", "withdrew from the 2015 deal with it": whoever does so is a party. */
function isPartyTo(noun: NounPhrase, isObject: boolean, phrases: PrepositionalPhrase[]): boolean {
	return isObject || phrases.some(({ object, preposition }) => object === noun && PARTY_TO.test(preposition));
}

const PARTY_TO = /^(?:from|out|out of|to|under)$/;

/** Whether a noun tells of a deal, and its verb of something else that becomes of it. */
function isOwnDeal({ type }: Match, match: Match | null): boolean {
	return (type === "signedAgreement" || type === "agreedCeasefire") && type !== match?.type;
}

/** "tore up the 2015 deal with Chad": what a noun names with a year or month before the news has been, whatever is done with it. */
function isOlder(
	noun: NounPhrase,
	{ times, time: { story }, document: { tokens, article } }: EventContext,
): boolean {
	const now = story?.[0] ?? article.published;
	if (times.length === 0 || !now) return false;
	const past = pastOf(nounTime(noun, null, times, tokens));
	return past !== null && past[1].length <= 7 && past[1] < now.slice(0, past[1].length);
}

/** "blamed for the attack on Chad", "accused of an attack on Chad": whoever is charged with it is said to have made it. */
function isCharge({ verb }: Clause, { preposition }: PrepositionalPhrase): boolean {
	if (verb.negated) return false;
	if (preposition === "of") return verb.lemma === "accuse" || verb.lemma === "suspect";
	return preposition === "for" && verb.lemma === "blame";
}

/** What somebody is charged with is alleged, where the noun found him for its doer; talks are nothing to be charged with. */
function layTo(found: NounMatch[], from: number, charged: NounPhrase, { reader, types }: EventContext): void {
	for (let k = found.length - 1; k >= from; k--) {
		const one = found[k];
		if (!one || !isDoneBy(one.match, charged, reader)) continue;
		if (types.get(one.match.type)?.symmetric) found.splice(k, 1);
		else found[k] = { ...one, modality: "alleged" };
	}
}

const PARTS = /^(?:role|hand|part|involvement|responsibility|complicity|participation|knowledge|connection)$/;
const DISCLAIMING = /^(?:deny|disclaim|disown|disavow|reject|dismiss)$/;

/** "denied any role in the attack", "had nothing to do with the attack": whoever says so has not done it. */
function disclaimsPart(
	{ verb, objects, link }: Clause,
	{ preposition }: PrepositionalPhrase,
	{ tokens }: Document,
): boolean {
	if (verb.lemma === "do")
		return preposition === "with" && link === "infinitive" && isNothing(verb.first, tokens);
	if (!DISCLAIMING.test(verb.lemma) || verb.negated || !/^(?:in|for|with|of)$/.test(preposition))
		return false;
	const [object] = objects;
	// "dismissed Israel's responsibility": it is another's part.
	if (!object || (object.possessor && tokens[object.possessor.head]?.pos !== "PRON")) return false;
	return PARTS.test(tokens[object.head]?.lower ?? "");
}

function isNothing(at: number, tokens: Token[]): boolean {
	return tokens[at - 1]?.lower === "nothing" || tokens[at - 2]?.lower === "nothing";
}

function isDoneBy({ source }: Match, subject: NounPhrase | null, reader: ArgumentReader): boolean {
	const doer = subject && reader.head(subject);
	return doer?.actors.some((actor) => source.actors.includes(actor)) === true;
}

/** Whether a phrase names what somebody goes somewhere for, or to. */
function goesFor(noun: NounPhrase, phrases: PrepositionalPhrase[]): boolean {
	return phrases.some(({ preposition, object }) => object === noun && /^(?:for|at|to)$/.test(preposition));
}

/** How what a clause leads up to stands: still to come where the clause itself is, and plainly told otherwise. */
function ahead(clause: Clause, book: RuleBook): Modality {
	const modality = modalityOf(clause, book);
	return modality === "planned" || modality === "conditional" ? modality : "asserted";
}

/** How somebody takes what another does: "left the pact, to Mali's annoyance". */
const FEELINGS = new Set(
	"chagrin annoyance dismay fury anger irritation displeasure alarm horror consternation outrage disgust discomfort indignation".split(
		" ",
	),
);

function lendsSubject({ preposition, object, at }: PrepositionalPhrase, { tokens }: Document): boolean {
	const feeling = FEELINGS.has(tokens[object.head]?.lower ?? "");
	// "speak to the horror of" says what of; set apart, it says how somebody takes it.
	if (preposition === "to") return feeling && /^(?:,|much)$/.test(tokens[at - 1]?.lower ?? ",");
	return ADJUNCT_PREPOSITIONS.has(preposition) && !feeling;
}

/** A rule without a demand on its object leaves the object free to be read as a predicate too. */
function isFreeNoun(match: Match): boolean {
	return !(match.rule as VerbRule).object;
}

/** Verbs of which the subject comes about, grows or goes on. */
const OCCURRING = new Set(
	"open emerge break erupt flare arise begin start resume continue grow widen deepen persist rage loom escalate intensify mount brew simmer fester".split(
		" ",
	),
);

const NO_PHRASES: PrepositionalPhrase[] = [];

/** "A rift has opened between A and B": phrases of the verb that tell whose its subject is. */
function parted(clause: Clause): PrepositionalPhrase[] {
	const [next] = clause.prepositions;
	if (!next || clause.objects.length > 0 || next.at > clause.verb.last + 1) return NO_PHRASES;
	const { preposition } = next;
	const occurs = preposition === "with" || preposition === "against";
	return preposition === "between" || (occurs && OCCURRING.has(clause.verb.lemma)) ? [next] : NO_PHRASES;
}

/** How many words stand at most between a subject and the verb that it is read with, by what sets the verb apart. */
const NEAR = 12;
const FAR = 24;

/** Each subject is read once, by the first clause that has it. */
function owns(clause: Clause, subject: NounPhrase): boolean {
	const { link, verb } = clause;
	// "What angered Japan was a raid by Russia": the subject stands behind its verb.
	if (link === "main" && subject.first >= verb.last) return true;
	return (
		link !== "infinitive" &&
		link !== "gerund" &&
		verb.first > subject.head &&
		verb.first - subject.last < (link === "main" ? FAR : NEAR) &&
		link !== "relative"
	);
}

/** The phrase, its members and what hangs on it by "of". */
function walk(phrase: NounPhrase, visit: (noun: NounPhrase) => void): void {
	if (phrase.members) {
		for (const member of phrase.members) walk(member, visit);
		return;
	}
	visit(phrase);
	for (const of of phrase.prepositions)
		if (of.preposition === "of" && !of.object.time) walk(of.object, visit);
}
