import { type Interval, type Modality, precisionOf } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { TimeExpression } from "./expressions.ts";

const UNDATED: Interval = { start: null, end: null, precision: null };

/** Modalities of events that lie ahead, for which "in August" is the next one. */
const AHEAD: ReadonlySet<Modality> = new Set(["planned", "conditional", "demanded"]);

/**
 * Hands each expression of time to the clause it dates: the one whose verb stands last before it, or the first
 * that follows when it opens the sentence.
 */
export function assignTimes(
	times: TimeExpression[],
	clauses: Clause[],
	tokens: Token[],
): Map<Clause, TimeExpression[]> {
	const assigned = new Map<Clause, TimeExpression[]>();
	for (const time of times) {
		const owner = ownerOf(time, clauses, tokens);
		if (owner) assigned.set(owner, [...(assigned.get(owner) ?? []), time]);
	}
	return assigned;
}

function ownerOf(time: TimeExpression, clauses: Clause[], tokens: Token[]): Clause | null {
	let owner: Clause | null = null;
	for (const clause of clauses) if (clause.verb.first < time.first) owner = clause;
	// "which in March imposed": right before a verb, the time is that verb's.
	const next = clauses.find((clause) => clause.verb.first >= time.last);
	if (next && next.verb.first === time.last && next.verb.form === "finite") return next;
	if (next && opensClause(time, tokens)) return next;
	if (owner) return owner;
	const following = clauses.filter((clause) => clause.verb.first >= time.last);
	return (
		following.find((clause) => clause.link === "main" || clause.link === "coordinate") ?? following[0] ?? null
	);
}

/** "; in March the court ordered", ", and on Monday Iran left": behind a clause's end, the time is the next one's. */
function opensClause(time: TimeExpression, tokens: Token[]): boolean {
	const before = tokens[time.first - 1]?.lower;
	if (before === ";" || before === ":") return true;
	return (
		(before === "and" || before === "but" || before === "while") && tokens[time.first - 2]?.lower === ","
	);
}

/** Subordinate clauses of these kinds tell of the same time as the clause they stand with. */
const SAME_TIME = new Set(["when", "while", "as", "where", "after"]);

/** Clauses that share their parent's time when they have none: "met in May to sign", "struck in 2020, killing". */
const SHARES_TIME = new Set(["infinitive", "gerund", "relative"]);

/**
 * When the event of a clause happened.
 * @param isSpeech tells a clause of saying, whose time is that of the saying and not of what is said
 */
export function eventTime(
	clause: Clause,
	assigned: Map<Clause, TimeExpression[]>,
	modality: Modality,
	isSpeech: (clause: Clause) => boolean,
): Interval {
	for (let at: Clause | null = clause; at; at = at.parent) {
		if (at !== clause && isSpeech(at)) break;
		const times = assigned.get(at);
		if (times?.length) return toInterval(times, liesAhead(clause, modality));
		const alongside = at.link === "subordinate" && SAME_TIME.has(at.marker ?? "") && !at.verb.pluperfect;
		if (
			!(SHARES_TIME.has(at.link) || alongside) ||
			(at === clause && clause.link === "relative" && clause.verb.past)
		)
			break;
	}
	const fronted = sharedTimes(clause, assigned);
	return fronted.length > 0 ? toInterval(fronted, liesAhead(clause, modality)) : UNDATED;
}

/** "In November rioters burned shops and tried to storm the house": what opens a sentence dates all it tells. */
function sharedTimes(clause: Clause, assigned: Map<Clause, TimeExpression[]>): TimeExpression[] {
	if (clause.link !== "coordinate" && clause.link !== "infinitive" && clause.link !== "main") return [];
	for (const [owner, times] of assigned) {
		const setsScene =
			owner.link === "subordinate" && SAME_TIME.has(owner.marker ?? "") && owner.index < clause.index;
		if (setsScene && clause.verb.first - owner.verb.last < 20) return times;
		const fronted = times.filter((time) => time.last <= owner.verb.first && time.kind === "point");
		if (owner.index < clause.index && fronted.length > 0) return fronted;
	}
	return [];
}

/** "would meet in August", even denied, means the next one; "met in August" the last. */
function liesAhead(clause: Clause, modality: Modality): boolean {
	const { modal, form, past } = clause.verb;
	if (modal || form === "infinitive") return modality !== "asserted";
	return !past && AHEAD.has(modality);
}

/** One interval from the expressions that date a clause. */
function toInterval(times: TimeExpression[], ahead: boolean): Interval {
	const side = ahead ? "future" : "past";
	const until = times.find((time) => time.kind === "until");
	// "In December they met, for the first time since 2011": what comes first dates the event.
	const chosen = times.find((time) => time.kind !== "until");
	if (!chosen)
		return until ? { start: null, end: until[side][1], precision: precisionOf(until[side][1]) } : UNDATED;
	const [start, end] = chosen[side];
	const last = until ? until[side][1] : chosen.kind === "since" ? null : end;
	return { start, end: last, precision: precisionOf(start) };
}
