import { type Interval, type Modality, precisionOf } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Range } from "./calendar-dates.ts";
import type { TimeExpression } from "./expressions.ts";
import { SAME_TIME, timesAround } from "./shared-times.ts";
import { tenseOf } from "./tense.ts";

export const UNDATED: Interval = { start: null, end: null, precision: null };

/** Modalities of events that lie ahead, for which "in August" is the next one. */
const AHEAD: ReadonlySet<Modality> = new Set(["planned", "conditional", "demanded"]);

/** An interval of PartialDates as statements carry it. */
export function toInterval([start, end]: Range): Interval {
	return { start, end, precision: precisionOf(start) };
}

/** Clauses that share their parent's time when they have none: "met in May to sign", "struck in 2020, killing". */
const SHARES_TIME = new Set(["infinitive", "gerund", "relative"]);

/** What the words of a sentence say of when the event of a clause happened; null when they say nothing. */
export function toldTime(
	clause: Clause,
	assigned: Map<Clause, TimeExpression[]>,
	modality: Modality,
	tokens: Token[],
	isSpeech: (clause: Clause) => boolean,
): Interval | null {
	if (assigned.size === 0) return null;
	const side = sideOf(clause, modality);
	// "It was not until 1979 that Chad left": the time is told with the "was".
	const cleft = clause.link === "complement" && clause.parent?.verb.lemma === "be" ? clause.parent : clause;
	const told = cleft.supposedAway ? assigned.get(cleft) : undefined;
	const late = told?.find(({ kind }) => kind === "until" || cleft !== clause)?.past;
	if (late) return toInterval(late);
	const point = cleft !== clause && isCleft(cleft, tokens) ? assigned.get(cleft) : undefined;
	if (point) return chosen(point, side, tokens);
	const lasting = sinceEvent(clause, assigned, tokens);
	if (lasting) return lasting;
	const dated = assigned.get(clause)?.some(({ kind }) => kind !== "until");
	const named = dated ? null : whenTime(clause, assigned, tokens);
	if (named) return toInterval(named);
	let below: Clause | null = null;
	for (let at: Clause | null = clause; at; below = at, at = at.parent) {
		// "responded, ordering him home": what is done in saying something is done when it is said.
		if (below && below.link !== "gerund" && isSpeech(at)) break;
		const times = fitting(assigned.get(at), at, tokens);
		// "on 14 March ordered him to seek ties": the day is that of the order, which has been given.
		if (times.length > 0) return chosen(times, at === clause || !at.verb.past ? side : "past", tokens);
		// "announced on Sunday that it was reducing ties": still going on as it is said.
		if (isProgressive(at, tokens) && at.link === "complement" && at.parent) {
			const said = assigned.get(at.parent);
			if (said) return chosen(said, side, tokens);
		}
		const besides = peerTimes(at, assigned);
		if (besides) return chosen(besides, side, tokens);
		const alongside = at.link === "subordinate" && SAME_TIME.has(at.marker ?? "") && !at.verb.pluperfect;
		if (
			!(SHARES_TIME.has(at.link) || alongside) ||
			(at === clause && clause.link === "relative" && tenseOf(clause, tokens) !== "none")
		)
			break;
	}
	const scene = timesAround(clause, assigned, tokens);
	return scene ? chosen(scene, side, tokens) : null;
}

/** "It was in Rome in 1991 that they founded it": all of it tells of what follows. */
function isCleft({ subject, verb }: Clause, tokens: Token[]): boolean {
	return verb.past && tokens[subject?.head ?? -1]?.lower === "it";
}

/** "a week after Chad expelled two envoys and accused Mali": what one "after" opens is all of one time. */
function peerTimes(
	{ link, marker, parent, index }: Clause,
	assigned: Map<Clause, TimeExpression[]>,
): TimeExpression[] | null {
	if (link !== "subordinate" || !SAME_TIME.has(marker ?? "")) return null;
	for (const [owner, times] of assigned)
		if (
			owner.index === index - 1 &&
			owner.link === link &&
			owner.marker === marker &&
			owner.parent === parent &&
			times.some(({ kind, past }) => kind === "point" && past)
		)
			return times;
	return null;
}

function isProgressive({ verb }: Clause, tokens: Token[]): boolean {
	if (verb.form !== "finite" || verb.modal || verb.pluperfect) return false;
	const auxiliary = tokens[verb.first]?.lower;
	return (auxiliary === "was" || auxiliary === "were") && tokens[verb.head]?.lower.endsWith("ing") === true;
}

/** How long something has lasted dates only what still does: not "ruled for ten years". */
function fitting(times: TimeExpression[] | undefined, clause: Clause, tokens: Token[]): TimeExpression[] {
	if (!times) return [];
	const tense = tenseOf(clause, tokens);
	const lasts = tense === "perfect" || (tense === "none" && clause.link === "relative");
	const reduced =
		clause.link === "relative" && tense === "past" && tokens[clause.verb.first - 1]?.pos === "NOUN";
	return times.filter((time) => time.kind !== "for" || lasts || reduced || clause.verb.form === "participle");
}

/** "have not met since the war began on 15 April": open since the day of another event. */
function sinceEvent(
	clause: Clause,
	assigned: Map<Clause, TimeExpression[]>,
	tokens: Token[],
): Interval | null {
	if (tenseOf(clause, tokens) !== "perfect") return null;
	for (const [owner, times] of assigned) {
		if (owner.marker !== "since" || owner.parent !== clause) continue;
		const start = times[0]?.past?.[0];
		return start ? { start, end: null, precision: precisionOf(start) } : null;
	}
	return null;
}

const WHEN = new Set(["when", "which"]);

/** "since Thursday, when Tbilisi broke off the talks", "the pact of 1994, in which both promised": just that time. */
function whenTime(clause: Clause, assigned: Map<Clause, TimeExpression[]>, tokens: Token[]): Range | null {
	if (!WHEN.has(clause.marker ?? "") || !clause.verb.past || clause.verb.pluperfect) return null;
	const start = Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first);
	const opener = clause.link === "relative" && clause.marker !== "when" ? clause.verb.first : start;
	for (const times of assigned.values())
		for (const time of times) {
			const near = Math.min(start, opener) - time.last;
			if (!time.past || near <= 0 || near > 3) continue;
			// "from 2005 to 2010, when", "until 2010, when": at the end of it.
			const ends = time.kind === "until" || /^(?:from|between)$/.test(tokens[time.first]?.lower ?? "");
			const at = time.past[ends ? 1 : 0];
			return [at, at];
		}
	return null;
}

/** Which of an expression's two meanings counts; `near`: the one closer to the day of publication. */
type Side = "past" | "future" | "near";

/** Verbs and adjectives that plan: "was due on Wednesday", "were expected to sign on Sunday". */
const PLANS = new Set("due set scheduled expected expect schedule slate plan".split(" "));

/** "would meet in August", even denied, means the next one; "met in August" the last. */
function sideOf(clause: Clause, modality: Modality): Side {
	if (AHEAD.has(modality) && isPlannedThen(clause)) return "near";
	return liesAhead(clause, modality) ? "future" : "past";
}

/** "was due in Doha on Wednesday", "was expected to sign on Sunday": ahead, or just missed, as the days tell. */
function isPlannedThen(clause: Clause): boolean {
	const plan = clause.verb.form === "infinitive" && clause.parent ? clause.parent : clause;
	const { verb, predicative } = plan;
	return (
		verb.past === true &&
		!verb.modal &&
		(PLANS.has(predicative ?? "") || (verb.passive && PLANS.has(verb.lemma)))
	);
}

function liesAhead(clause: Clause, modality: Modality): boolean {
	const { modal, form, past } = clause.verb;
	// "appeared to praise", "denied having come to meet": nothing of that lies ahead.
	if (form === "infinitive" && !modal) return AHEAD.has(modality);
	if (modal) return modality !== "asserted";
	return !past && AHEAD.has(modality);
}

/** One interval from the expressions that date a clause. */
function chosen(times: TimeExpression[], side: Side, tokens: Token[]): Interval {
	const limit = times.find((time) => time.kind === "until");
	const until = limit?.[side]?.[1] ?? null;
	// "In December they met, for the first time since 2011": what comes first dates the event.
	const firsts = times.filter((time) => time.kind !== "until");
	const first = firsts.find((time) => time.past) ?? firsts[0];
	const open = first?.kind === "since" || first?.kind === "for";
	const range = first?.[open ? "past" : side];
	if (!first || !range) {
		// "will leave by March": that is when it is to have happened.
		const start = side !== "past" && limit && tokens[limit.first]?.lower === "by" ? until : null;
		return until ? { start, end: until, precision: precisionOf(until) } : UNDATED;
	}
	return { start: range[0], end: until ?? (open ? null : range[1]), precision: precisionOf(range[0]) };
}
