import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { TimeExpression } from "./expressions.ts";
import { tenseOf } from "./tense.ts";

/** Subordinate clauses of these kinds tell of the same time as the clause they stand with. */
export const SAME_TIME = new Set(["when", "while", "as", "where", "after"]);

/**
 * The times told with another clause of the sentence that date this one as well; null when there are none.
 * @param assigned each clause's own times
 */
export function timesAround(
	clause: Clause,
	assigned: Map<Clause, TimeExpression[]>,
	tokens: Token[],
): TimeExpression[] | null {
	return (
		missionTime(clause, assigned) ??
		whereTime(clause, assigned) ??
		sharedTimes(clause, assigned) ??
		sceneAround(clause, assigned) ??
		besideTime(clause, assigned, tokens)
	);
}

/** Verbs of going and sending somebody to do something, which then happens about when they went. */
const MISSIONS = new Set(
	"send dispatch fly travel go come arrive gather convene meet head journey".split(" "),
);

/** What somebody is made to do is done when he is made to: "forced the rebels to leave last month". */
const BRINGING_ABOUT = new Set(
	"force compel oblige persuade convince help manage fail refuse decline".split(" "),
);

/** "had sent a minister to plead with him last week": the time of the errand is that of the sending. */
function missionTime({ verb }: Clause, assigned: Map<Clause, TimeExpression[]>): TimeExpression[] | null {
	if (!(MISSIONS.has(verb.lemma) || BRINGING_ABOUT.has(verb.lemma)) || !verb.past) return null;
	for (const [owner, times] of assigned)
		if (owner.link === "infinitive" && owner.parent?.verb === verb) return times;
	return null;
}

/** "had flown to Nairobi, where he met Ruto on March 1": what happened at the place dates the coming there. */
function whereTime(clause: Clause, assigned: Map<Clause, TimeExpression[]>): TimeExpression[] | null {
	for (const [owner, times] of assigned) {
		if (owner.parent === clause && owner.marker === "where" && owner.verb.past === clause.verb.past)
			return times;
	}
	return null;
}

/**
 * "In November rioters burned shops and tried to storm the house", "Speaking on 15 July, he said": what opens a sentence
 * dates all it tells.
 */
function sharedTimes(clause: Clause, assigned: Map<Clause, TimeExpression[]>): TimeExpression[] | null {
	if (!["coordinate", "infinitive", "main"].includes(clause.link)) return null;
	for (const [owner, all] of assigned) {
		if (owner.index >= clause.index) continue;
		// "Two days after Chad bombed Niger, Mali left": how long before the rest is not when the rest was.
		const times = all.filter(({ shift }) => shift?.event === undefined || shift.event !== owner.marker);
		const setsScene =
			(owner.link === "subordinate" && SAME_TIME.has(owner.marker ?? "")) || opensWithGerund(owner);
		const placed = times.filter(({ past }) => past);
		if (setsScene && placed.length > 0 && clause.verb.first - owner.verb.last < 20) return placed;
		const fronted = times.filter((time) => time.last <= owner.verb.first && time.kind === "point");
		if (fronted.length > 0) return fronted;
	}
	return null;
}

/** How long ago something must be for what stands beside it not to be the news of the day: a month or a year. */
const COARSE = 7;

/**
 * What the plain past stands beside, where no time of its own is told: "withdrew its envoy and cut ties in May", "got a
 * letter in May; he answered it", "was frozen after a report in 2005", "the EU imposed sanctions in March on rebels, whom
 * Chad had fought". A day dates only what is done in one breath with it; a month or year also what hangs on it.
 */
function besideTime(
	clause: Clause,
	assigned: Map<Clause, TimeExpression[]>,
	tokens: Token[],
): TimeExpression[] | null {
	if (tenseOf(clause, tokens) !== "past") return null;
	const seat = seatOf(clause, tokens);
	for (const [owner, times] of nearestFirst(assigned, clause)) {
		const tense = tenseOf(owner, tokens);
		if (owner === clause || !(tense === "past" || (tense === "none" && owner.link === "gerund"))) continue;
		const points = times.filter((time) => time.kind === "point" && time.past);
		const coarse = points.filter((time) => (time.past?.[0].length ?? 10) <= COARSE);
		if (joined(clause, owner) || isAnswer(clause, owner)) {
			if (points.length > 0) return points;
		} else if (coarse.length > 0 && hangsTogether(seat, owner)) return coarse;
		else if (points.length > 0 && owner.parent === clause && owner.link === "relative" && isPartOf(clause))
			return points;
	}
	return null;
}

/** "sued in 2014; the court ruled in 2021, and Chad left": what stands beside it last, before what stands behind it. */
function nearestFirst(
	assigned: Map<Clause, TimeExpression[]>,
	{ index }: Clause,
): [Clause, TimeExpression[]][] {
	const owners = [...assigned];
	if (owners.length < 2) return owners;
	const rank = (owner: Clause) => (owner.index < index ? index - owner.index : owner.index);
	return owners.sort(([a], [b]) => rank(a) - rank(b));
}

/** "overran Goma in October, where witnesses say they killed soldiers": what is told there today stands where it is told. */
function seatOf(clause: Clause, tokens: Token[]): Clause {
	const { link, parent } = clause;
	if (link !== "complement" || !parent || tenseOf(parent, tokens) !== "present") return clause;
	return parent.link === "relative" || parent.marker === "where" ? parent : clause;
}

/** Verbs of bringing about, or of being at, what their object names: both are of one day. */
const TAKING_PART = new Set(
	"broker mediate negotiate host sponsor witness chair attend boycott skip snub join address open".split(" "),
);

/** "brokered the truce that both signed in August", "boycotted a ceremony held on Sunday". */
function isPartOf({ verb }: Clause): boolean {
	return TAKING_PART.has(verb.lemma);
}

/** "withdrew its envoy and cut ties": one doer, one breath. */
function joined(a: Clause, b: Clause): boolean {
	const [first, second] = a.index < b.index ? [a, b] : [b, a];
	// "which warned India in 2019 and suspended the talks"
	if (first.link === "relative" && second.link === "relative" && first.parent === second.parent)
		return first.subject === second.subject && first.subject !== null;
	return (
		second.link === "coordinate" &&
		// "a year after he met them and signed"
		(first.link === "main" || first.link === "coordinate" || first.link === "subordinate") &&
		first.subject === second.subject &&
		first.subject !== null
	);
}

/** "Chad expelled the envoy on Monday, and Mali recalled its own": right behind a line with its day, another that goes on. */
function isAnswer(clause: Clause, owner: Clause): boolean {
	const isLine = ({ link, parent }: Clause) => link === "main" || (link === "coordinate" && parent === null);
	return isLine(clause) && isLine(owner) && owner.index < clause.index;
}

/** The main lines of a sentence, and what stands beside or below one of them. */
function hangsTogether(clause: Clause, owner: Clause): boolean {
	const isLine = ({ link }: Clause) => link === "main" || link === "coordinate";
	if (isLine(clause) && isLine(owner)) return owner.index < clause.index;
	if (owner.parent === clause) {
		// "accused Oman of spying last year": the charge is as old as what it charges, as far as anybody tells.
		if (owner.link === "gerund") return owner.marker === "of";
		return owner.link === "subordinate" && SAME_TIME.has(owner.marker ?? "");
	}
	if (clause.marker === "where" && clause.parent === owner) return true;
	const described = clause.link === "relative" ? clause.parent : null;
	return described === owner || (described !== null && isLine(described) && isLine(owner));
}

/** "In 2004, while the two were bargaining, agents hid": what opens the sentence dates what stands before the verb. */
function sceneAround(clause: Clause, assigned: Map<Clause, TimeExpression[]>): TimeExpression[] | null {
	if (clause.link !== "subordinate" || clause.parent) return null;
	for (const [owner, times] of assigned) {
		const fronted = times.filter((time) => time.last <= clause.verb.first && time.kind === "point");
		if (owner.index > clause.index && fronted.length > 0) return fronted;
	}
	return null;
}

/** "Speaking to reporters in Doha, ..." */
function opensWithGerund({ index, verb, parent, marker }: Clause): boolean {
	return index === 0 && verb.form === "gerund" && parent === null && (!marker || marker === "after");
}
