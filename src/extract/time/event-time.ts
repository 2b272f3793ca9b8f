import { type Interval, type Modality, precisionOf } from "../../model/index.ts";
import { isParticiple } from "../clauses/inflection.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Range } from "./calendar-dates.ts";
import type { TimeExpression } from "./expressions.ts";
import { isAttributive } from "./noun-time.ts";
import { SAME_TIME, timesAround } from "./shared-times.ts";
import { tenseOf } from "./tense.ts";

export const UNDATED: Interval = { start: null, end: null, precision: null };

/** Modalities of events that lie ahead, for which "in August" is the next one. */
const AHEAD: ReadonlySet<Modality> = new Set(["planned", "conditional", "demanded"]);

/** An interval of PartialDates as statements carry it. */
export function toInterval([start, end]: Range): Interval {
	return { start, end, precision: precisionOf(start) };
}

/**
 * Hands each expression of time to the clause it dates: the one whose verb stands last before it, or the first
 * that follows when it opens the sentence.
 * @param quoted positions of tokens inside quotation marks
 */
export function assignTimes(
	times: TimeExpression[],
	clauses: Clause[],
	tokens: Token[],
	quoted?: ReadonlySet<number>,
): Map<Clause, TimeExpression[]> {
	const assigned = new Map<Clause, TimeExpression[]>();
	for (const time of times) {
		if (isAttributive(time, tokens) && !datesByNoun(time, tokens)) continue;
		if (isOfApposition(time, tokens)) continue;
		const owner = ownerOf(time, clauses, tokens);
		// 'protested against "a fourth raid this month"': a time inside quotation marks is of what is quoted.
		if (owner && quoted?.has(time.first) && !quoted.has(owner.verb.head)) continue;
		if (owner) assigned.set(owner, [...(assigned.get(owner) ?? []), time]);
	}
	return assigned;
}

/** How many words an apposition with a time at its end is long at most. */
const APPOSITION = 9;

/** "Chad, a member since 2004, met Mali", "Doe, premier until last year, said": the time of what the phrase between commas says. */
function isOfApposition({ first, last, kind }: TimeExpression, tokens: Token[]): boolean {
	const lasting = kind === "since" || kind === "until";
	const end = tokens[last]?.lower ?? ".";
	if (end !== "," && !(lasting && end === ".")) return false;
	let comma = first - 1;
	while (comma > first - APPOSITION && comma >= 0 && tokens[comma]?.lower !== ",") {
		if (
			/^(?:VERB|AUX|PUNCT|PRON|SCONJ)$/.test(tokens[comma]?.pos ?? "") &&
			!EACH_OTHER.test(tokens[comma]?.lower ?? "")
		)
			return false;
		comma--;
	}
	const opening = tokens[comma + 1];
	if (tokens[comma]?.lower !== "," || comma >= first - 2 || !opening) return false;
	// "Doe, in office since 2009,", and not "At home, in the talks on Monday,"
	return opening.pos === "ADP"
		? lasting && /^(?:in|at|under|on)$/.test(opening.lower)
		: /^(?:DET|ADJ|NOUN|PROPN)$/.test(opening.pos) && (lasting || opening.pos === "DET");
}

const EACH_OTHER = /^(?:each|other|another)$/;

/** "at Friday's talks", "during the 2011 revolt": when the noun was, so was the rest. */
function datesByNoun(time: TimeExpression, tokens: Token[]): boolean {
	let before = time.first;
	while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[before]?.pos ?? "") && before > time.first - 3) before--;
	return /^(?:at|during|in|on|after|following|since|until|before)$/.test(tokens[before]?.lower ?? "");
}

/** Where a clause begins; one whose verb is said again ("and Berlin five") begins at its subject. */
function beginOf({ verb, subject }: Clause): number {
	return subject && subject.first >= verb.last ? subject.first : verb.first;
}

function ownerOf(time: TimeExpression, clauses: Clause[], tokens: Token[]): Clause | null {
	const { event } = time.shift ?? {};
	const counted =
		event &&
		!time.past &&
		clauses.find((clause) => clause.marker === event && clause.verb.first >= time.last);
	if (counted) return counted;
	// "It is two years since Iran attacked Iraq": so long ago is the attack.
	if (tokens[time.last - 1]?.lower === "since") {
		const ago = clauses.find(({ marker, verb }) => marker === "since" && verb.first >= time.last);
		if (ago) return ago;
	}
	let owner: Clause | null = null;
	for (const clause of clauses) if (beginOf(clause) < time.first) owner = clause;
	// "which in March imposed": right before a verb, the time is that verb's.
	// "two years later signed": the group of the verb takes in the word that ends the time.
	const next = clauses.find(({ verb }) => verb.head >= time.last && verb.first > time.first);
	if (next && next.verb.first <= time.last && next.verb.form === "finite")
		return owner && goesOnBehind(next, owner) ? owner : next;
	if (next && opensClause(time, tokens)) return next;
	if (owner && behindReduced(owner, time, tokens)) return null;
	if (owner) return owner;
	const following = clauses.filter((clause) => clause.verb.first >= time.last);
	return (
		following.find((clause) => clause.link === "main" || clause.link === "coordinate") ?? following[0] ?? null
	);
}

/** "the rebels that Mali attacked in 2023 had fled": the subject of the next verb stands before the clause that tells of it. */
function goesOnBehind({ subject }: Clause, { link, verb }: Clause): boolean {
	return link === "relative" && subject !== null && subject.last <= verb.first;
}

/** "apologised for the bomber shot down in November": a participle behind a noun has the time to itself. */
function behindReduced(owner: Clause, time: TimeExpression, tokens: Token[]): boolean {
	// "boycotted a ceremony held by Japan on Sunday": both are of that day.
	if (time.past?.[0].length === 10) return false;
	for (let k = owner.verb.last + 1; k < time.first; k++) {
		const token = tokens[k] as Token;
		if (token.lower === ",") return false;
		const verbal = token.pos === "VERB" || (token.pos === "NOUN" && tokens[k + 1]?.pos === "ADP");
		if (verbal && tokens[k - 1]?.pos === "NOUN" && isParticiple(token.lower)) return true;
	}
	return false;
}

/** "; in March the court ordered", ", and on Monday Iran left": behind a clause's end, the time is the next one's. */
function opensClause(time: TimeExpression, tokens: Token[]): boolean {
	let at = time.first - 1;
	while (tokens[at]?.pos === "ADV" || tokens[at]?.lower === "only") at--;
	const before = tokens[at]?.lower;
	if (before === ";" || before === ":") return true;
	return (before === "and" || before === "but" || before === "while") && tokens[at - 1]?.lower === ",";
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
	const lasting = sinceEvent(clause, assigned, tokens);
	if (lasting) return lasting;
	const dated = assigned.get(clause)?.some(({ kind }) => kind !== "until");
	const named = dated ? null : whenTime(clause, assigned);
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
function whenTime(clause: Clause, assigned: Map<Clause, TimeExpression[]>): Range | null {
	if (!WHEN.has(clause.marker ?? "") || !clause.verb.past || clause.verb.pluperfect) return null;
	const start = Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first);
	const opener = clause.link === "relative" && clause.marker !== "when" ? clause.verb.first : start;
	for (const times of assigned.values())
		for (const time of times) {
			const near = Math.min(start, opener) - time.last;
			if (time.past && near > 0 && near <= 3)
				return time.kind === "until" ? null : [time.past[0], time.past[0]];
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
	const first = times.find((time) => time.kind !== "until");
	const open = first?.kind === "since" || first?.kind === "for";
	const range = first?.[open ? "past" : side];
	if (!first || !range) {
		// "will leave by March": that is when it is to have happened.
		const start = side !== "past" && limit && tokens[limit.first]?.lower === "by" ? until : null;
		return until ? { start, end: until, precision: precisionOf(until) } : UNDATED;
	}
	return { start: range[0], end: until ?? (open ? null : range[1]), precision: precisionOf(range[0]) };
}
