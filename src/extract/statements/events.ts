import type { Interval, Modality, RelationType } from "../../model/index.ts";
import type { Apposition, Clause, NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import { type Match, matchBesides, matchClause } from "../frames/match.ts";
import { matchNoun } from "../frames/match-noun.ts";
import type { VerbRule } from "../frames/rules.ts";
import { logical } from "../frames/slots.ts";
import { isAlleged, isHearsay } from "../standing/allegation.ts";
import { isSpeech, quotedTokens, sayingOf, speakerOf } from "../standing/attribution.ts";
import { isConditional, modalityOf } from "../standing/modality.ts";
import { nounModality } from "../standing/noun-modality.ts";
import { dateOf, isScheduled, timeAhead } from "../time/dating.ts";
import { anchorToEvents } from "../time/event-anchors.ts";
import { UNDATED } from "../time/event-time.ts";
import { compose } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { readEcho } from "./echo.ts";
import type { EventContext } from "./event-context.ts";
import { findMediated } from "./mediated.ts";
import { answerOwnClaims, isDenialBeside, isDeniedCharge } from "./own-claims.ts";
import { sharedFights } from "./shared-fights.ts";

/** Verbs that report what others are said to have done; a denial undoes it. */
const REPORTING = new Set("report claim allege suggest speculate".split(" "));

/** The rule under which a refusal is told. */
const REFUSED = "operator-refuse-rejects";

/** The drafts of all events that a sentence's clauses and nouns tell of. */
export function readEvents(context: EventContext): Draft[] {
	const { document, sentence, clauses, book } = context;
	const quoted = quotedTokens(document, sentence);
	const matches = new Map<Clause, Match>();
	for (const clause of clauses) {
		if (clause.question) continue;
		const match = matchClause(document, clause, clauses, book, context.reader);
		if (match) matches.set(clause, match);
	}
	answerOwnClaims(matches, context);
	findMediated(matches, context);
	fillGaps(matches, context);
	const when = (noun: string) => context.time.when(noun) ?? context.memory.when(noun);
	anchorToEvents(context.times, when);
	const dating = {
		when,
		time: context.time,
		tokens: document.tokens,
		clauses,
		times: context.times,
		isSpeech: (other: Clause) => isSpeech(other, book),
		sayingOf: (clause: Clause) => sayingOf(clause, clauses, quoted, book),
	};
	const timeOf = (clause: Clause, match: Match, modality: Modality): Interval =>
		dateOf(
			clause,
			{
				modality,
				standing: context.types.get(match.type)?.standing === true,
				presupposed: match.presupposed === true,
				...(match.noun && { noun: match.noun }),
			},
			dating,
		);
	const plainTime = (clause: Clause): Interval =>
		dateOf(clause, { modality: "asserted", standing: false, presupposed: false }, dating);
	const drafts: Draft[] = [];
	const standing = (clause: Clause, match: Match, told: Modality): Draft => {
		const type = context.types.get(match.type);
		const scheduled =
			told === "asserted" &&
			!match.presupposed &&
			isScheduled(clause, document.article.published, context.time, document.tokens);
		const ahead =
			told === "asserted" ? timeAhead(clause, match.noun, document.article.published, dating) : null;
		const stated = scheduled || ahead ? "planned" : told;
		const alleged =
			stated === "asserted" &&
			(isHearsay(clause, document.tokens) ||
				isAlleged(clause, match, type, context.reader, book, document.tokens));
		const charge = clause.link === "gerund" && clause.parent;
		const denied = stated === "alleged" && charge && isDeniedCharge(charge, context);
		const modality = denied
			? "denied"
			: alleged
				? "alleged"
				: properModality(
						type,
						stated === "planned" && isConditional(clause, clauses) ? "conditional" : stated,
					);
		const speaker = speakerOf(document, clause, clauses, quoted, book);
		const draft: Draft = {
			type: properType(context.types.get(match.type), modality) ?? match.type,
			source: match.source,
			target: match.target,
			modality,
			time: ahead ?? timeOf(clause, match, modality),
			rule: match.rule.id,
			words: match.words,
			certainty: 0.9,
			reported: isReported(clause, context.reader),
		};
		if (speaker) draft.speaker = speaker;
		if (!match.target && context.types.get(draft.type)?.symmetric === false) draft.bothWays = true;
		context.trace?.draft(draft, clause, match, stated);
		return draft;
	};
	// "said it would not sign", "dropped plans to sign": the no is of the day on which it was said.
	const refusal = (clause: Clause, match: Match): Draft => {
		const draft = standing(clause, { ...match, type: "rejects" }, "asserted");
		const { parent } = clause;
		return draft.time.start === null && parent ? { ...draft, time: plainTime(parent) } : draft;
	};
	// "refused to meet X" is told once, as a refusal, and not as a meeting besides that did not happen.
	const refused = new Set<Clause>();
	const isRefused = (clause: Clause, match: Match) =>
		clause.parent !== null &&
		refused.has(clause.parent) &&
		context.types.get(match.type)?.stance === "cooperative";
	for (const clause of clauses) {
		if (clause.question) continue;
		const match = matches.get(clause);
		const helps: Match[] = match ? [match] : [];
		if (match && !isRefused(clause, match)) {
			const stated = ruleModality(match) ?? modalityOf(clause, book);
			const none = isNone(document, match.used) ? negate(stated) : stated;
			if (refuses(clause, match, context)) drafts.push(refusal(clause, match));
			else pushMatch(drafts, standing(clause, match, none), match);
		}
		for (const also of matchBesides(document, clause, clauses, book, context.reader))
			drafts.push(standing(clause, also, ruleModality(also) ?? modalityOf(clause, book)));
		for (const composed of compose(clause, matches, context)) {
			if (composed.rule.id === REFUSED) refused.add(clause);
			drafts.push(standing(clause, composed, ruleModality(composed) ?? modalityOf(clause, book)));
		}
		for (const found of nounMatches(clause, match ?? null, context)) {
			helps.push(found.match);
			const modality = isNone(document, found.match.used) ? negate(found.modality) : found.modality;
			pushMatch(drafts, standing(clause, found.match, modality), found.match);
		}
		for (const shared of sharedFights(clause, helps, matches, context))
			drafts.push(standing(clause, shared, "asserted"));
	}
	drafts.push(...clauses.flatMap((clause) => readEcho(clause, context, plainTime)));
	drafts.push(...context.appositions.flatMap((apposition) => readApposition(apposition, context, timeOf)));
	return drafts;
}

/**
 * Completes rules that fit but for a side which the clause leaves unnamed: "Oman condemned the raid." What a clause says
 * together with another, or its noun by itself, goes before. Clauses below come first, for others are built on them.
 */
function fillGaps(matches: Map<Clause, Match>, context: EventContext): void {
	const { gaps, clauses } = context;
	if (!gaps) return;
	const silent = { ...context, trace: undefined };
	const said = [...matches.values()];
	for (const clause of [...clauses].reverse()) {
		if (clause.question || matches.has(clause) || isDenialBeside(clause)) continue;
		const open = gaps.find(clause, clauses, said);
		if (open.length === 0) continue;
		if (compose(clause, matches, context).length > 0 || nounMatches(clause, null, silent).length > 0)
			continue;
		const match = gaps.fill(open, context.trace);
		if (match) matches.set(clause, match);
	}
}

/**
 * "Iran, Hezbollah's patron,", "met in Doha, the first talks between the two,": what the second phrase says of the
 * first, in the article's own voice; an event has the time of its clause.
 */
function readApposition(
	{ of, noun }: Apposition,
	context: EventContext,
	timeOf: (clause: Clause, match: Match, modality: Modality) => Interval,
): Draft[] {
	const match = matchNoun(
		context.document,
		{ noun, outer: [], agent: of, lends: null },
		context.book,
		context.reader,
	);
	if (!match) return [];
	const { type, source, target, words } = match;
	const clause = context.clauses.findLast((one) => one.verb.first < noun.first);
	const dated = clause && context.types.get(type)?.standing !== true;
	const time = dated ? timeOf(clause, { ...match, presupposed: true }, "asserted") : UNDATED;
	return [
		{
			type,
			source,
			target,
			words,
			time,
			modality: "asserted",
			rule: match.rule.id,
			certainty: 0.9,
			reported: false,
		},
	];
}

/** A request that was made is by its nature a demand. */
function properModality(type: RelationType | undefined, modality: Modality): Modality {
	return type?.plover === "REQUEST" && (modality === "asserted" || modality === "planned")
		? "demanded"
		: modality;
}

/** A meeting that is still to come is an agreement to meet. */
function properType(type: RelationType | undefined, modality: Modality): string | undefined {
	return modality === "planned" || modality === "conditional" ? type?.planned : undefined;
}

/** Types that are acts of will, so that "does not recognise" is a refusal. */
const WILLING = new Set(["recognizes", "yields"]);

/** "would not back the statement": not to be willing to cooperate is to turn the other side down. */
function refuses(clause: Clause, match: Match, context: EventContext): boolean {
	const { negated, modal } = clause.verb;
	const cooperative = context.types.get(match.type)?.stance === "cooperative";
	const unwilling = modal === "will" || modal === "would" || (!modal && WILLING.has(match.type));
	return negated && unwilling && cooperative && match.target !== null;
}

/** "no diplomatic relations": the noun itself is denied. */
function isNone(document: Document, noun: NounPhrase | null): boolean {
	const word = noun ? document.tokens[noun.first]?.lower : undefined;
	return word === "no" || word === "neither";
}

function negate(modality: Modality): Modality {
	return modality === "denied" ? "asserted" : "denied";
}

function ruleModality(match: Match): Modality | undefined {
	return (match.rule as VerbRule).modality;
}

function isReported(clause: Clause, reader: ArgumentReader): boolean {
	for (let at = clause.parent; at; at = at.parent) {
		if (REPORTING.has(at.verb.lemma)) return true;
		if (at.subject && reader.isMedium(at.subject)) return true;
	}
	return false;
}

/** The match itself, and the relation between the parties that a mediator brings together. */
function pushMatch(drafts: Draft[], draft: Draft, match: Match): void {
	drafts.push(draft);
	const between = (match.rule as VerbRule).between;
	if (between && match.target && match.target.actors.length > 1)
		drafts.push({ ...draft, type: between, source: match.target, target: null });
}

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

interface NounMatch {
	match: Match;
	modality: Modality;
}

function nounMatches(clause: Clause, match: Match | null, context: EventContext): NounMatch[] {
	const { document, reader, book } = context;
	const parts = logical(clause);
	const found: NounMatch[] = [];
	const light = book.light.has(
		clause.verb.particle ? `${clause.verb.lemma} ${clause.verb.particle}` : clause.verb.lemma,
	);
	const carried = light || clause.verb.lemma === "be";
	const tryNoun = (
		noun: NounPhrase,
		isObject: boolean,
		outer: PrepositionalPhrase[],
		lends: NounPhrase | null = null,
		role = false,
	) => {
		if (match?.used === noun && !(isFreeNoun(match) && noun !== clause.subject)) return;
		const agent = role || (isObject && carried) ? parts.subject : null;
		context.trace?.noun(clause, { noun, outer, agent, lends });
		const hit = matchNoun(document, { noun, outer, agent, lends }, book, reader);
		if (!hit) return;
		const presupposed = !(isObject && light) && !lends;
		const place = { phrase: noun, subject: noun.last <= clause.verb.first };
		found.push({
			match: { ...hit, presupposed, noun: place },
			modality: nounModality(clause, noun, isObject && carried, document, book),
		});
	};
	const phrases = clause.prepositions;
	if (parts.object)
		walk(parts.object, (noun) => tryNoun(noun, true, clause.verb.passive ? parts.prepositions : phrases));
	if (parts.second) walk(parts.second, (noun) => tryNoun(noun, true, phrases));
	if (!clause.verb.passive && parts.subject && owns(clause, parts.subject))
		walk(parts.subject, (noun) => tryNoun(noun, false, []));
	// "Iran, at odds with Israel,": how the subject stands, beside what it does.
	for (const phrase of clause.verb.passive ? [] : (clause.subject?.prepositions ?? []))
		if (phrase.preposition === "at")
			tryNoun(phrase.object, false, clause.subject?.prepositions ?? [], null, true);
	for (const phrase of phrases) {
		if (phrase.object.time) continue;
		const lends = ADJUNCT_PREPOSITIONS.has(phrase.preposition) ? parts.subject : null;
		// "as part of NATO", "as a rival of Chad": what the subject is, unless the phrase speaks of an object before it.
		const role =
			phrase.preposition === "as" && (phrase.at < clause.verb.first || clause.objects.length === 0);
		walk(phrase.object, (noun) => tryNoun(noun, false, phrases, lends, role));
	}
	return found;
}

/** A rule without a demand on its object leaves the object free to be read as a predicate too. */
function isFreeNoun(match: Match): boolean {
	return !(match.rule as VerbRule).object;
}

/** Each subject is read once, by the first clause that has it. */
function owns(clause: Clause, subject: NounPhrase): boolean {
	return (
		clause.link !== "infinitive" &&
		clause.link !== "gerund" &&
		clause.verb.first > subject.head &&
		clause.verb.first - subject.last < 12 &&
		clause.link !== "relative"
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
