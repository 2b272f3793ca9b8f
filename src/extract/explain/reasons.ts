import type { Modality, Statement } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Argument } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import type { VerbRule } from "../frames/rules.ts";
import { TOLD_BEFORE } from "../frames/told-before.ts";
import { UNNAMED } from "../implied/resolver.ts";
import { isSpeech, nameOf } from "../standing/attribution.ts";
import { type ModalityStep, modalityOf, operatorOf } from "../standing/modality.ts";
import type { Draft } from "../statements/draft.ts";
import type { EventContext } from "../statements/event-context.ts";
import { assignTimes } from "../time/assign-times.ts";
import { toldTime } from "../time/event-time.ts";
import { readTimes, type TimeExpression } from "../time/expressions.ts";
import type { ExplainedStatement, ModalityReason } from "./explanation.ts";
import { actorNames, textOf } from "./naming.ts";
import { listed } from "./phrasing.ts";

/** A draft with where it came from. */
export interface TracedDraft {
	draft: Draft;
	clause: Clause;
	match: Match;
	/** How the event stands by the clause's words alone. */
	stated: Modality;
}

/** Why an event stands otherwise than its own clause and those above it say. */
const MADE_BY_THE_REST: Record<Modality, string> = {
	asserted: "the rest of the sentence tells that it happened",
	alleged: "such an act is held against its doer on somebody's word only",
	demanded: "what is asked for is by its nature a demand",
	denied: "whoever is charged with it denies it",
	planned: "its time lies ahead",
	conditional: "it depends on something that has not happened",
};

/** What made a statement's modality, from the clause's own words outwards to what the rest of the article says. */
export function modalityReasons(
	{ draft, clause, match, stated }: TracedDraft,
	statement: Statement,
	context: EventContext,
): ModalityReason[] {
	const reasons = statedReasons(clause, match, stated, context);
	const type = context.types.get(match.type);
	if (draft.modality !== stated)
		reasons.push({
			words: draft.modality === "alleged" ? wordOfSaying(statement, context) : null,
			says: draft.modality,
			result: draft.modality,
			why: MADE_BY_THE_REST[draft.modality],
		});
	if (draft.type !== match.type && type?.planned === draft.type)
		reasons.push({
			words: null,
			says: draft.modality,
			result: draft.modality,
			why: `what is still to come counts as “${context.types.get(draft.type)?.label ?? draft.type}”`,
		});
	if (statement.modality !== draft.modality)
		reasons.push({
			words: null,
			says: statement.modality,
			result: statement.modality,
			why: "the article goes on to say that the report was denied",
		});
	return reasons;
}

function statedReasons(
	clause: Clause,
	match: Match,
	stated: Modality,
	context: EventContext,
): ModalityReason[] {
	const { document } = context;
	const own = (match.rule as VerbRule).modality;
	if (own) return [{ words: null, says: own, result: own, why: lowered(match.rule.why) }];
	if (match.type === "rejects" && match.rule.type !== "rejects")
		return [
			{
				words: auxiliaries(clause, context),
				says: stated,
				result: stated,
				why: "not to be willing to cooperate is to turn the other side down",
			},
		];
	const denied = noWord(match, context);
	const before = denied ? negated(stated) : stated;
	const reasons = isOwnVerb(clause, match) ? [] : nounReasons(clause, before, context);
	if (reasons.length === 0 && (before !== "asserted" || clause.supposedAway))
		reasons.push(...stepReasons(clause, context));
	if (denied)
		reasons.push({
			words: denied,
			says: "denied",
			result: stated,
			why: `it denies “${document.tokens[match.used?.head ?? 0]?.lower ?? ""}”`,
		});
	// A noun that its verb does not carry stands by itself: what is said of the clause is not said of it.
	return reasons.at(-1)?.result === stated ? reasons : [];
}

function isOwnVerb(clause: Clause, match: Match): boolean {
	return match.words[0] === clause.verb.first;
}

function noWord(match: Match, { document }: EventContext): string | null {
	const word = match.used ? document.tokens[match.used.first] : undefined;
	return word && /^(?:no|neither)$/.test(word.lower) ? word.text : null;
}

function negated(modality: Modality): Modality {
	return modality === "denied" ? "asserted" : "denied";
}

/** A noun under a verb that makes something of it: "called for talks". */
function nounReasons(clause: Clause, stated: Modality, context: EventContext): ModalityReason[] {
	const operator = operatorOf(clause, context.book);
	if (!operator?.modality || operator.modality !== stated) return [];
	return [{ words: verbText(clause, context), says: stated, result: stated, why: lowered(operator.why) }];
}

function stepReasons(clause: Clause, context: EventContext): ModalityReason[] {
	const steps: ModalityStep[] = [];
	modalityOf(clause, context.book, (step) => steps.push(step));
	return steps
		.filter(
			(step, i) =>
				step.by.supposedAway ||
				step.says !== "asserted" ||
				step.result !== (steps[i - 1]?.result ?? "asserted"),
		)
		.map((step) => ({
			words: stepWords(step, context),
			says: step.says,
			result: step.result,
			why: stepWhy(step, context),
		}));
}

function stepWords(step: ModalityStep, context: EventContext): string {
	const { by, words } = step;
	if (words === "marker") return by.marker ?? "";
	if (isUndenied(step, context)) return verbText(by, context);
	if (words === "verb" && by.predicative && operatorOf(by, context.book)) return predicateText(by, context);
	return words === "auxiliaries" || sharesStanding(step, context)
		? auxiliaries(by, context)
		: verbText(by, context);
}

/** "is not true" */
function predicateText(clause: Clause, { document }: EventContext): string {
	const at = clause.adjectives.find((k) => document.tokens[k]?.lower === clause.predicative);
	return textOf(document, clause.verb.first, Math.max(clause.verb.last, (at ?? 0) + 1));
}

/** "did not deny" */
function isUndenied({ by, words, says }: ModalityStep, { book }: EventContext): boolean {
	return words === "verb" && says === "alleged" && operatorOf(by, book)?.modality === "denied";
}

/** Whether it is the auxiliaries of the verb above that say it: "could" of "could stop backing". */
function sharesStanding({ by, says }: ModalityStep, { book }: EventContext): boolean {
	return operatorOf(by, book)?.modality !== says && (by.verb.negated || by.verb.modal !== undefined);
}

const MODAL_WHY: Partial<Record<Modality, string>> = {
	planned: "it puts the event into the future",
	conditional: "it makes the event possible, not certain",
	demanded: "it makes the event a duty",
	denied: "it denies the event",
};

function stepWhy(step: ModalityStep, context: EventContext): string {
	const { by, words, says } = step;
	if (by.supposedAway && words === "auxiliaries" && !by.verb.modal && !by.verb.pluperfect)
		return "it tells how late the event came, and so that it came";
	if (by.supposedAway && words === "auxiliaries") return "what has happened is only supposed not to have";
	if (by.verb.unreal && says === "conditional") return "it tells what would have been, not what was";
	if (words === "auxiliaries" && says === "demanded" && by.verb.negated && by.verb.form === "infinitive")
		return "what is asked for is that it is not done";
	if (words === "auxiliaries") return MODAL_WHY[says] ?? "it states the event";
	if (words === "marker" && says === "planned") return "what has to come first has not come yet";
	if (words === "marker")
		return says === "denied" ? "it says that the event did not happen" : "it makes a condition of the event";
	if (isUndenied(step, context)) return "what nobody denies is still a claim";
	const judged = words === "verb" && by.predicative ? operatorOf(by, context.book) : null;
	if (judged) return lowered(judged.why);
	if (sharesStanding(step, context)) return MODAL_WHY[says] ?? "it states the event";
	const operator = operatorOf(by, context.book);
	if (operator?.speech && says === "alleged" && !operator.modality) return "it is only said to be so";
	return operator?.modality
		? lowered(operator.why)
		: "what stands below it as a purpose has not happened yet";
}

/** A verb with its auxiliaries, as written. */
export function verbText({ verb }: Clause, { document }: EventContext): string {
	return textOf(document, verb.first, verb.last);
}

/** The words before the verb itself: "did not", "will". */
function auxiliaries(clause: Clause, context: EventContext): string {
	const { first, head } = clause.verb;
	const words = head > first ? textOf(context.document, first, head) : verbText(clause, context);
	return denyingSubject(clause, words, context) ?? words;
}

/** "Neither side has", "nor will Iran": the word outside the verb that denies it. */
function denyingSubject(
	{ verb, subject }: Clause,
	words: string,
	{ document: { tokens } }: EventContext,
): string | null {
	if (!verb.negated || /\b(?:no|not|never|hardly|barely|cannot)\b|n['’]t\b/i.test(words)) return null;
	const outside = [subject?.first ?? verb.first, (subject?.first ?? verb.first) - 1, verb.first - 1];
	const word = outside
		.map((at) => tokens[at])
		.find((token) => /^(?:neither|nor|no|none|nobody)$/.test(token?.lower ?? ""));
	return word?.text ?? null;
}

/** A rule's reason in the middle of a sentence, without its full stop. */
function lowered(why: string): string {
	return why.charAt(0).toLowerCase() + why.slice(1).replace(/\.$/, "");
}

/** The words that date a statement. @param clause where it is told; undefined for what a title says */
export function timeReason(
	statement: Statement,
	clause: Clause | undefined,
	context: EventContext,
): ExplainedStatement["time"] {
	const { start, end, modality } = statement;
	if (start === null && end === null)
		return { words: clause ? undatable(clause, modality, context) : null, ofStory: false };
	const { document, times } = context;
	const { frame, story, mind } = context.time;
	const text = (time: TimeExpression) => textOf(document, time.first, time.last);
	const begins = times.find((time) => start !== null && gives(time, 0, start));
	const ends = times.find((time) => end !== null && gives(time, 1, end));
	const dating = [...new Set([begins, end === start ? undefined : ends])].filter(
		(time) => time !== undefined,
	);
	if (dating.length > 0) return { words: dating.map(text).join(" … "), ofStory: false };
	return { words: null, ofStory: [frame, story, mind].some((range) => range !== null && range[0] === start) };
}

/** Any day will do to find words of time that need one. */
const SOME_DAY = "2000-01-01";

/** Words of time that would date a clause's event if the day of publication were known. */
function undatable(clause: Clause, modality: Modality, context: EventContext): string | null {
	const { document, sentence, clauses, book } = context;
	if (document.article.published !== null) return null;
	const times = readTimes(document.tokens, sentence, SOME_DAY);
	const assigned = assignTimes(times, clauses, document.tokens);
	const told = toldTime(clause, assigned, modality, document.tokens, (other) => isSpeech(other, book));
	if (!told) return null;
	const dating = times.find((time) =>
		told.start === null ? gives(time, 1, told.end ?? "") : gives(time, 0, told.start),
	);
	return dating ? textOf(document, dating.first, dating.last) : null;
}

/** Whether an expression gives this beginning (0) or end (1), for an event behind or ahead. */
function gives({ past, future }: TimeExpression, side: 0 | 1, date: string): boolean {
	return past?.[side] === date || future?.[side] === date;
}

function wordOfSaying(statement: Statement, context: EventContext): string | null {
	return speakerReason(statement, context)?.words ?? null;
}

/** Who claims a statement, and by which word of saying. */
export function speakerReason(statement: Statement, context: EventContext): ExplainedStatement["speaker"] {
	const name = statement.evidence.speaker;
	if (name === undefined) return null;
	const speech = context.clauses.find(
		(clause) =>
			isSpeech(clause, context.book) &&
			clause.subject !== null &&
			nameOf(context.document, clause.subject, context.reading) === name,
	);
	return { name, words: speech ? verbText(speech, context) : null };
}

/** Why a draft is less sure than its rule. */
export function doubtsOf({ source, target, rule }: Draft, context: EventContext): string[] {
	const { document } = context;
	const doubts = [source, target]
		.filter((side) => side !== null && side.strength < 1)
		.map((side) => {
			const { form, first, last, why } = (side as Argument).mention;
			const text = `“${textOf(document, first, last)}”`;
			if (why === UNNAMED) {
				const names = actorNames(context, (side as Argument).actors).map(({ label }) => label);
				return `${listed(names)} ${names.length > 1 ? "are" : "is"} not named there but worked out from the rest`;
			}
			if (why === TOLD_BEFORE) return `${text} points back at an event told before`;
			if (form === "pronoun") return `${text} is a pronoun`;
			if (form === "description") return `${text} describes and does not name`;
			return rule.startsWith("operator-")
				? `${text} is found in the clause below`
				: `${text} stands beside the place where the rule looks first`;
		});
	return [...new Set(doubts)];
}
