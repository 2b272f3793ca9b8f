import type { Interval, Modality, RelationType } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import { isSpokenBy, type VerbRule } from "../frames/rules.ts";
import { spokenIn } from "../frames/slots.ts";
import { isAlleged, isDoubted, isHearsay, isRefutedClaim, meantBy } from "../standing/allegation.ts";
import { isSpeech, nameOf, quotedTokens, sayingOf, speakerOf } from "../standing/attribution.ts";
import { isBackedOut } from "../standing/backed-out.ts";
import { isConditional } from "../standing/modality.ts";
import { arrangedFor, isScheduled, timeAhead } from "../time/ahead.ts";
import type { Range } from "../time/calendar-dates.ts";
import { type DatingContext, dateOf } from "../time/dating.ts";
import { anchorToEvents } from "../time/event-anchors.ts";
import { toInterval, UNDATED } from "../time/event-time.ts";
import type { Draft } from "./draft.ts";
import type { EventContext } from "./event-context.ts";
import { isDeniedCharge } from "./own-claims.ts";

/** Acts that go on until they are ended, beside relations that last by their nature. */
const LASTING = new Set([
	"sanctions",
	"blockades",
	"occupies",
	"fights",
	"suspendsCooperation",
	"agreedCeasefire",
]);

/** What is arranged for a time that may be told with it. */
const ARRANGED = new Set(["agreesToMeet", "agreesToVisit", "agreesToHost", "invited"]);

/** Makes drafts of what the clauses of one sentence are found to tell. */
export interface Drafting {
	timeOf(clause: Clause, match: Match, modality: Modality): Interval;
	/** When something happens that a clause just states. */
	plainTime(clause: Clause): Interval;
	/** The draft of a match that its own clause tells of in this modality, with its time, its speaker and how it stands. */
	standing(clause: Clause, match: Match, told: Modality): Draft;
	/** "said it would not sign", "dropped plans to sign": the no is of the day on which it was said. */
	refusal(clause: Clause, match: Match): Draft;
}

/** Prepares the making of drafts for one sentence: its dates that count from events are worked out. */
export function drafting(context: EventContext): Drafting {
	const { document, sentence, clauses, book } = context;
	const quoted = quotedTokens(document, sentence);
	const when = (noun: string) => context.time.when(noun) ?? context.memory.when(noun);
	anchorToEvents(context.times, when);
	const dating: DatingContext = {
		when,
		time: context.time,
		tokens: document.tokens,
		clauses,
		times: context.times,
		isSpeech: (other) => isSpeech(other, book),
		sayingOf: (clause) => sayingOf(clause, clauses, quoted, book),
		reignOf: (phrase) => reignOf(phrase, context),
	};
	const timeOf = (clause: Clause, match: Match, modality: Modality): Interval => {
		const standing = context.types.get(match.type)?.standing === true;
		const lasting = standing || LASTING.has(match.type);
		const presupposed = match.presupposed === true;
		const agreement = match.type === "signedAgreement";
		return dateOf(clause, { modality, standing, lasting, agreement, presupposed, noun: match.noun }, dating);
	};
	const plainTime = (clause: Clause): Interval =>
		dateOf(
			clause,
			{
				modality: "asserted",
				standing: false,
				lasting: false,
				agreement: false,
				presupposed: false,
				noun: undefined,
			},
			dating,
		);
	const standing = (clause: Clause, match: Match, told: Modality): Draft => {
		const beside = sayingOf(clause, clauses, quoted, book);
		const ahead =
			told === "asserted" ? timeAhead(clause, match.noun, document.article.published, dating) : null;
		const arranged =
			told === "asserted" && ARRANGED.has(match.type)
				? arrangedFor(clause, document.article.published, dating)
				: null;
		const stated =
			ahead || (arranged && match.type !== "invited") || isPlan(clause, match, told, context)
				? "planned"
				: told;
		const modality = modalityInAll(clause, match, stated, context, beside);
		// "said on Monday that Chad was sowing chaos": the charge is of the day on which it was made.
		const charge = isSpokenBy(match.rule as VerbRule) ? spokenIn(clause, clauses) : null;
		const speaker = charge ? null : (speakerOf(clause, clauses, quoted, book) ?? beside?.subject);
		const draft: Draft = {
			type: properType(context.types.get(match.type), modality) ?? match.type,
			source: match.source,
			target: match.target,
			modality,
			time:
				ahead ??
				(arranged && arrangedTime(match.type, arranged)) ??
				timeOf(charge ?? clause, match, modality),
			rule: match.rule.id,
			words: match.words,
			certainty: 0.9,
			reported: isReported(clause, context.reader),
		};
		if (speaker) draft.speaker = nameOf(document, speaker, context.reading);
		if (!match.target && context.types.get(draft.type)?.symmetric === false) draft.bothWays = true;
		context.trace?.draft(draft, clause, match, stated);
		return draft;
	};
	// "invited him to Rome in October": the invitation is of the day of the report.
	function arrangedTime(type: string, when: Interval): Interval {
		const { story } = context.time;
		return type !== "invited" ? when : story ? toInterval(story) : UNDATED;
	}
	const refusal = (clause: Clause, match: Match): Draft => {
		const draft = standing(clause, { ...turned(match), type: "rejects" }, "asserted");
		const { parent } = clause;
		return draft.time.start === null && parent ? { ...draft, time: plainTime(parent) } : draft;
	};
	return { timeOf, plainTime, standing, refusal };
}

/** From when to when whom a phrase names has led a country; to the day of the article where he still does. */
function reignOf(phrase: NounPhrase, { reader, reading, document }: EventContext): Range | null {
	const leader = reader.head(phrase)?.actors[0];
	const roles = (leader && reading.actors.get(leader)?.roles) || [];
	const first = roles.find(({ start }) => start !== undefined)?.start;
	const published = document.article.published;
	if (!first || !published || first > published) return null;
	const end = roles.findLast((role) => role.start !== undefined)?.end;
	return [first, end && end < published ? end : published];
}

/** "would not allow American bases": whoever is not willing turns down the other, whichever of them the rule calls its source. */
function turned(match: Match): Match {
	const { source, target } = match.rule as VerbRule;
	const backwards = target?.[0] === "subject" && source?.includes("subject") !== true;
	return backwards && match.target ? { ...match, source: match.target, target: match.source } : match;
}

/** "arrives on Monday" in an article of the Friday before. */
function isPlan(
	clause: Clause,
	{ presupposed }: Match,
	told: Modality,
	{ document, time }: EventContext,
): boolean {
	return (
		told === "asserted" &&
		!presupposed &&
		isScheduled(clause, document.article.published, time, document.tokens)
	);
}

/** How an event stands, beyond what its own clause states: by hearsay, by a denial, by a condition, by its nature. */
function modalityInAll(
	clause: Clause,
	match: Match,
	stated: Modality,
	context: EventContext,
	beside: Clause | null,
): Modality {
	const { document, clauses, book, reader, types } = context;
	const type = types.get(match.type);
	const charge = clause.link === "gerund" && clause.parent;
	if (stated === "alleged" && charge && isDeniedCharge(charge, context)) return "denied";
	const { tokens } = document;
	if (stated !== "denied" && isRefutedClaim(clause, tokens)) return "denied";
	const meant = meantBy(clause, tokens);
	if (meant) return meant;
	if ((stated === "planned" || stated === "conditional") && isBackedOut(clause, clauses, tokens))
		return "denied";
	if (stated === "asserted" && RESULTS.has(match.type) && isTried(clause)) return "planned";
	if (stated === "asserted" && isWished(clause, clauses)) return "demanded";
	if (stated === "asserted" && beside && SUPPOSING.test(beside.verb.lemma)) return "alleged";
	if ((stated === "asserted" || stated === "planned") && isDoubted(clause, tokens)) return "conditional";
	if (
		stated === "asserted" &&
		(isHearsay(clause, tokens) || isAlleged(clause, match, type, reader, book, tokens, beside))
	)
		return "alleged";
	return properModality(
		type,
		stated === "planned" && isConditional(clause, clauses, tokens) ? "conditional" : stated,
	);
}

/** What takes two, or somebody's consent, so that who tries to do it has not done it. */
const RESULTS: ReadonlySet<string> = new Set(
	"agreedCeasefire signedAgreement restoredTies recognizes released withdrewFrom met".split(" "),
);

/** "is trying to restore ties". */
function isTried({ link, parent }: Clause): boolean {
	return link === "infinitive" && parent !== null && /^(?:try|attempt|struggle)$/.test(parent.verb.lemma);
}

/** How the relation of those between whom somebody mediates stands: "is trying to broker a truce" has brought none. */
export function modalityOfParties(between: string, clause: Clause, told: Modality): Modality {
	return told === "asserted" && RESULTS.has(between) && isTried(clause) ? "planned" : told;
}

/** "Iran bombed Iraq, reports suggest": so it is supposed, by whoever it is. */
const SUPPOSING = /^(?:suggest|speculate|suspect)$/;

/** "wants its activist returned by Tanzania", and not "wants the hostages held by Hamas freed". */
function isWished(clause: Clause, clauses: Clause[]): boolean {
	const { link, marker, parent, subject, verb } = clause;
	if (link !== "relative" || marker || !parent || !/^(?:want|need)$/.test(parent.verb.lemma)) return false;
	if (!verb.passive || verb.form === "finite" || !subject || subject.last !== verb.first) return false;
	return (
		parent.objects.includes(subject) &&
		!parent.verb.negated &&
		!clauses.some(
			(other) => other.index > clause.index && (other.parent === parent || other.parent === clause),
		)
	);
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

/** Verbs that report what others are said to have done; a denial undoes it. */
const REPORTING = new Set("report claim allege suggest speculate".split(" "));

function isReported(clause: Clause, reader: ArgumentReader): boolean {
	for (let at = clause.parent; at; at = at.parent) {
		if (REPORTING.has(at.verb.lemma)) return true;
		if (at.subject && reader.isMedium(at.subject)) return true;
	}
	return false;
}
