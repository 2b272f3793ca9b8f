import { isParticiple } from "../clauses/inflection.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { TimeExpression } from "./expressions.ts";
import { isAttributive } from "./noun-time.ts";

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
	for (const [clause, own] of assigned)
		if (own.length > 1) assigned.set(clause, withoutNounTimes(clause, own, tokens));
	return assigned;
}

/** "In answer to Chad's closure of a consulate in May, Mali on Friday left": what opens the sentence ends with a noun and its own time. */
function withoutNounTimes({ verb }: Clause, own: TimeExpression[], tokens: Token[]): TimeExpression[] {
	const kept = own.filter(({ first, last, kind }) => {
		if (kind !== "point" || last > verb.first || tokens[last]?.lower !== ",") return true;
		return !/^(?:NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? "");
	});
	return kept.some(({ kind }) => kind === "point") ? kept : own;
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
	// "recently bombed": the group of the verb begins with the word.
	const opened = clauses.find(({ verb }) => verb.first === time.first && verb.head >= time.last);
	if (opened) return opened;
	let owner: Clause | null = null;
	for (const clause of clauses) if (beginOf(clause) < time.first) owner = clause;
	// "which in March imposed": right before a verb, the time is that verb's.
	// "two years later signed": the group of the verb takes in the word that ends the time.
	const next = clauses.find(({ verb }) => verb.head >= time.last && verb.first > time.first);
	const reach = isSetOff(time, tokens) ? time.last + 1 : time.last;
	if (next && next.verb.first <= reach && next.verb.form === "finite")
		return owner && goesOnBehind(next, owner) ? owner : next;
	if (next && opensClause(time, tokens)) return next;
	if (owner && behindReduced(owner, time, tokens)) return null;
	if (owner) return owner;
	const following = clauses.filter((clause) => clause.verb.first >= time.last);
	return (
		following.find((clause) => clause.link === "main" || clause.link === "coordinate") ?? following[0] ?? null
	);
}

/** "expelled two envoys and, the next month, recalled its own": between commas, behind "and". */
function isSetOff({ first, last }: TimeExpression, tokens: Token[]): boolean {
	return (
		tokens[last]?.lower === "," &&
		tokens[first - 1]?.lower === "," &&
		/^(?:and|but|then)$/.test(tokens[first - 2]?.lower ?? "")
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
