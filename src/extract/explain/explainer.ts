import type { Article, Statement } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { createExtractor } from "../extractor.ts";
import type { NounContext } from "../frames/slots.ts";
import { logical } from "../frames/slots.ts";
import type { Knowledge } from "../knowledge.ts";
import { isSpeech } from "../standing/attribution.ts";
import { operatorOf } from "../standing/modality.ts";
import type { EventContext } from "../statements/event-context.ts";
import { closestOf, nounContest, verbContest } from "./contests.ts";
import type {
	Abstention,
	Contest,
	ExplainedClause,
	ExplainedMention,
	ExplainedSentence,
	ExplainedStatement,
	ExplainedWord,
	Explanation,
} from "./explanation.ts";
import { explainGap, type TracedGap } from "./implied-sides.ts";
import { actorNames, partOf, phraseText, textOf } from "./naming.ts";
import { isCapitalised } from "./ordinary-spelling.ts";
import {
	doubtsOf,
	modalityReasons,
	speakerReason,
	type TracedDraft,
	timeReason,
	verbText,
} from "./reasons.ts";
import { ruleName } from "./rule-name.ts";

/** Offsets into the article's text. */
export interface Place {
	start: number;
	end: number;
}

/** Explains how the sentences of an article that touch a place are read; without a place, all of them. */
export type Explainer = (article: Article, place?: Place) => Explanation;

/**
 * Makes the explainer. It reads the whole article with the very stages of the extractor, because "they" and "on
 * Monday" depend on what stands before, and keeps what these stages looked at in the sentences that are asked for.
 * @param languageModel the default export of wink-eng-lite-web-model, loaded by the caller
 */
export function createExplainer(knowledge: Knowledge, languageModel: unknown): Explainer {
	const extract = createExtractor(knowledge, languageModel);
	return (article, place) => {
		const seen: SeenSentence[] = [];
		const { statements } = extract(article, {
			sentence: (context) => seen.push({ context: withNames(context), nouns: [], gaps: [], drafts: [] }),
			noun: (clause, context) => seen.at(-1)?.nouns.push({ clause, context }),
			gap: (gap, resolution) => seen.at(-1)?.gaps.push({ gap, resolution }),
			draft: (draft, clause, match, stated) => seen.at(-1)?.drafts.push({ draft, clause, match, stated }),
		});
		const asked = seen.filter(({ context: { sentence } }) =>
			place ? sentence.start < place.end && place.start < sentence.end : true,
		);
		return {
			published: article.published,
			knowledge: knowledge.version,
			sentences: asked.map((one) => explainSentence(one, statements, knowledge)),
		};
	};
}

/** The context with the actors it has now: the extractor forgets countries that were only places. */
function withNames(context: EventContext): EventContext {
	const { reading } = context;
	return { ...context, reading: { ...reading, actors: new Map(reading.actors) } };
}

/** What the stages looked at in one sentence. */
interface SeenSentence {
	context: EventContext;
	nouns: { clause: Clause; context: NounContext }[];
	gaps: TracedGap[];
	drafts: TracedDraft[];
}

function explainSentence(
	seen: SeenSentence,
	statements: Statement[],
	knowledge: Knowledge,
): ExplainedSentence {
	const { context } = seen;
	const { document, sentence } = context;
	const clauses = context.clauses.map((clause) => explainClause(clause, seen));
	const mentions = mentionsIn(context);
	const own = statements.filter(({ evidence }) => evidence.start === sentence.start);
	return {
		text: document.article.text.slice(sentence.start, sentence.end),
		start: sentence.start,
		end: sentence.end,
		words: wordsOf(context),
		mentions,
		clauses,
		statements: own.map((statement) => explainStatement(statement, seen, knowledge)),
		abstention: own.some(isEvent)
			? null
			: abstentionOf(document.article.text.slice(sentence.start, sentence.end), clauses, mentions),
	};
}

function isEvent({ evidence }: Statement): boolean {
	return !evidence.rule.startsWith("structure-");
}

function mentionsIn(context: EventContext): ExplainedMention[] {
	const { document, sentence, reading } = context;
	const { tokens } = document;
	return reading.mentions
		.filter((mention) => mention.first >= sentence.first && mention.last <= sentence.last)
		.map((mention) => ({
			text: textOf(document, mention.first, mention.last),
			start: tokens[mention.first]?.start ?? 0,
			end: tokens[mention.last - 1]?.end ?? 0,
			actors: actorNames(context, mention.actors),
			form: mention.form,
			use: mention.use,
			why: inReadersWords(mention.why, context),
		}));
}

/** A mention's reason with names for ids and words for positions. */
function inReadersWords(why: string, { document, reading }: EventContext): string {
	return why
		.replace(/\btoken (\d+)\b/g, (_, at) => `“${document.tokens[Number(at)]?.text ?? ""}”`)
		.replace(/\b[a-z-]+:[\w-]+/g, (id) => reading.actors.get(id)?.label ?? id);
}

/** Words read otherwise than the tagger has them, words that date something, and names of nobody. */
function wordsOf(context: EventContext): ExplainedWord[] {
	const { document, sentence, clauses, times, reading } = context;
	const words: ExplainedWord[] = [];
	const add = (first: number, last: number, takenFor: ExplainedWord["takenFor"]) =>
		words.push({
			text: textOf(document, first, last),
			start: document.tokens[first]?.start ?? 0,
			end: document.tokens[last - 1]?.end ?? 0,
			takenFor,
		});
	for (const { verb } of clauses) {
		const pos = document.tokens[verb.head]?.pos;
		if (pos !== "VERB" && pos !== "AUX") add(verb.head, verb.head + 1, "verb");
	}
	for (const time of times) add(time.first, time.last, "time");
	const covered = (at: number) =>
		reading.mentions.some((mention) => mention.first <= at && at < mention.last) ||
		times.some((time) => time.first <= at && at < time.last) ||
		clauses.some(({ verb }) => verb.first <= at && at < verb.last);
	for (let at = sentence.first; at < sentence.last; at++) {
		const isName = document.tokens[at]?.pos === "PROPN" && at > sentence.first;
		let last = at;
		while (isName && last < sentence.last && document.tokens[last]?.pos === "PROPN" && !covered(last)) last++;
		if (last > at) add(at, last, "name of nobody who acts");
		at = Math.max(at, last - 1);
	}
	return words.sort((a, b) => a.start - b.start);
}

function explainClause(clause: Clause, { context, nouns, gaps }: SeenSentence): ExplainedClause {
	const { verb, parent, link, marker, question } = clause;
	const parts = logical(clause);
	const governing = operatorOf(clause, context.book);
	// "recalled its ambassador" says nothing, though "recalled that" does.
	const operator = governing?.speech && !isSpeech(clause, context.book) ? null : governing;
	const own = question ? null : verbContest(clause, context);
	const others = nouns
		.filter((noun) => noun.clause === clause && !question)
		.flatMap(({ context: noun }) => {
			const contest = nounContest(noun, context);
			// "minister" of "Chad's foreign minister" names an actor: that no rule takes it for an event goes without saying.
			return contest && (contest.winner || !namesActor(noun.noun, context)) ? [contest] : [];
		});
	return {
		number: clause.index + 1,
		words: verbText(clause, context),
		verb: verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma,
		passive: verb.passive,
		parent: parent && parent.index + 1,
		link,
		marker: marker ?? null,
		question,
		doer: partOf(context, parts.subject),
		object: partOf(context, parts.object),
		second: partOf(context, parts.second),
		phrases: parts.prepositions
			.filter(({ object }) => !object.time)
			.map(({ preposition, object }) => ({ preposition, ...placeOf(context, object) })),
		operator: operator && {
			id: operator.id,
			why: operator.why,
			modality: operator.modality,
			speech: operator.speech === true,
		},
		contests: own && !isFarFetched(own) ? [own, ...others] : others,
		gaps: gaps.filter(({ gap }) => gap.parts.clause === clause).map((gap) => explainGap(gap, context)),
	};
}

/** "be", "have" and "do" stand in rules of many kinds, none of which comes close by the verb alone. */
function isFarFetched({ word, winner, besides, runnerUp }: Contest): boolean {
	if (winner || besides.length > 0 || !/^(?:be|have|do)$/.test(word)) return false;
	return !/^(?:source|target)$/.test(runnerUp?.lack?.what ?? "");
}

function namesActor({ head }: NounPhrase, { reading }: EventContext): boolean {
	return reading.mentions.some(({ first, last, use }) => first <= head && head < last && use !== "modifier");
}

/** What stands behind a preposition, where a place counts as its country. */
function placeOf(context: EventContext, phrase: NounPhrase) {
	const argument = context.reader.place(phrase);
	return { text: phraseText(context.document, phrase), actors: actorNames(context, argument?.actors ?? []) };
}

function explainStatement(
	statement: Statement,
	{ context, drafts }: SeenSentence,
	knowledge: Knowledge,
): ExplainedStatement {
	const { tokens } = context.document;
	const [start, end] = statement.evidence.words ?? [];
	const traced = drafts.find(
		({ draft }) =>
			draft.rule === statement.evidence.rule &&
			tokens[draft.words[0]]?.start === start &&
			tokens[draft.words[1] - 1]?.end === end,
	);
	const [source, target] = actorNames(context, [statement.source, statement.target]);
	if (!source || !target) throw new Error("A statement has two sides.");
	return {
		statement,
		source,
		target,
		label: context.types.get(statement.type)?.label ?? statement.type,
		rule: ruleName(statement.evidence.rule, traced?.match.rule, knowledge.rules),
		clause: traced ? traced.clause.index + 1 : null,
		modality: traced ? modalityReasons(traced, statement, context) : [],
		time: timeReason(statement, traced?.clause, context),
		doubts: traced ? doubtsOf(traced.draft, context) : [],
		speaker: speakerReason(statement, context),
	};
}

function abstentionOf(text: string, clauses: ExplainedClause[], mentions: ExplainedMention[]): Abstention {
	const tried = clauses.flatMap(({ number, contests }) =>
		contests.flatMap(({ over, word, candidates }) =>
			candidates.map((candidate) => ({ clause: number, over, word, candidate })),
		),
	);
	const best = closestOf(tried.map(({ candidate }) => candidate));
	const closest = tried.find(({ candidate }) => candidate === best) ?? null;
	const acting = new Set(
		mentions.filter(({ use }) => use !== "place").flatMap(({ actors }) => actors.map(({ id }) => id)),
	);
	const reason = reasonOf(text, clauses, acting.size, closest !== null);
	// Without two actors there is nothing that a rule could have come close to.
	return { reason, closest: acting.size === 0 ? null : closest };
}

function reasonOf(
	text: string,
	clauses: readonly ExplainedClause[],
	actors: number,
	known: boolean,
): Abstention["reason"] {
	if (!isLatin(text)) return "script";
	if (clauses.length === 0) return isCapitalised(text) ? "headline" : "no clause";
	if (clauses.every(({ question }) => question)) return "question";
	if (actors === 0) return "no actors";
	if (actors === 1) return "one actor";
	return known ? "no fit" : "no rule";
}

/** Whether at least half of a text's letters are Latin. */
function isLatin(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	return letters === 0 || 2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters;
}
