import { type Interval, type Modality, precisionOf } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { Range } from "./calendar-dates.ts";
import type { SentenceTime } from "./discourse.ts";
import { type EventDates, timeOfScene } from "./event-anchors.ts";
import { toInterval, toldTime, UNDATED } from "./event-time.ts";
import type { TimeExpression } from "./expressions.ts";
import { nounTime, pastOf, secondTime } from "./noun-time.ts";
import { isPerformative, isStative, isUnderWay, tenseOf } from "./tense.ts";

/** What a clause's event is, as far as its time depends on it. */
export interface EventKind {
	modality: Modality;
	/** A relation that lasts, such as support. */
	standing: boolean;
	/** Something that goes on until it is ended, such as support or a blockade. */
	lasting: boolean;
	/** A deal, which what is done with it later does not date. */
	agreement: boolean;
	/** Only named, not told of ("thanked Oman for its support"). */
	presupposed: boolean;
	/** The noun that tells of it, when it is one, and whether it is the subject of its clause. */
	noun: { phrase: NounPhrase; subject: boolean } | undefined;
}

/** What the sentence around a clause tells of time. */
export interface DatingContext {
	time: SentenceTime;
	tokens: Token[];
	clauses: Clause[];
	times: TimeExpression[];
	/** Tells a clause of saying, whose time is that of the saying and not of what is said. */
	isSpeech(clause: Clause): boolean;
	/** The clause of saying to which a quoted clause belongs. */
	sayingOf(clause: Clause): Clause | null;
	/** When an event that was told before happened, by the noun that names it. */
	when: EventDates;
	/** When whom a phrase names was in power: "under Obama". */
	reignOf(phrase: NounPhrase): Range | null;
}

/** When the event of a clause happened: what the sentence says, else what the discourse lets expect. */
export function dateOf(clause: Clause, event: EventKind, context: DatingContext): Interval {
	const { time, tokens, isSpeech } = context;
	const told = toldTime(clause, time.told, event.modality, tokens, isSpeech);
	const count = isNthTime(clause, tokens) ? (time.mind ?? time.frame) : null;
	if (count) return toInterval(count);
	if (told && isStopped(clause)) return untilEnd(told);
	if (told && isDoneBy(told, clause)) return { ...told, start: told.end };
	if (told?.end && event.lasting && event.noun?.subject && ENDING.has(clause.verb.lemma))
		return untilEnd(told);
	const own = event.noun && nounsOwn(clause, event.noun, context);
	if (own) return own;
	if (event.agreement && event.presupposed && OUTLIVED.has(clause.verb.lemma)) return UNDATED;
	const made = time.told.has(clause) ? null : madeThen(clause, context);
	if (made) return made;
	if (told && (!isDeadline(told, clause, tokens) || isOver(told, clause, time))) return told;
	const beside = besideWhen(clause, event, context) ?? belowIt(clause, context);
	if (beside) return beside;
	const scene = timeOfScene(clause, tokens, context.when);
	if (scene) return scene;
	const reign = reignAround(clause, context);
	if (reign) return toInterval(reign);
	if (isRepeat(clause, event, tokens) && time.mind) return toInterval(time.mind);
	// "was his host", "were the mediators": what somebody was in the story.
	const role = event.noun && !event.noun.subject && clause.verb.lemma === "be" && clause.verb.past;
	if (event.presupposed && !(role && !event.standing)) return UNDATED;
	if (lastsLong(time.told.get(clause))) return UNDATED;
	const range = saidTime(clause, context) ?? expected(clause, event, context);
	if (!range || isOfLong(clause, tokens)) return UNDATED;
	return isStopped(clause) ? untilEnd(toInterval(range)) : toInterval(range);
}

/** "For years Chad armed them", "ruled it for ten years": told of no day. */
function lastsLong(told: TimeExpression[] | undefined): boolean {
	return told?.some(({ kind, past }) => kind === "for" && (past === null || past[0].length < 10)) === true;
}

/** "has long armed them", "has always said that it will not talk": so for long, and not of any one day. */
function isOfLong({ verb, link, parent }: Clause, tokens: Token[]): boolean {
	for (let k = verb.first + 1; k < verb.head; k++)
		if (/^(?:long|always|traditionally|historically)$/.test(tokens[k]?.lower ?? "")) return true;
	return link === "complement" && parent !== null && isOfLong(parent, tokens);
}

/** "By Tuesday evening Chad had taken the town": done on that day, as far as a day tells. */
function isDoneBy({ start, end }: Interval, { verb }: Clause): boolean {
	return start === null && end?.length === 10 && verb.pluperfect;
}

/** "stopped arming them in March", "has ceased shelling it": what the verb above puts an end to. */
function isStopped({ link, marker, parent, verb }: Clause): boolean {
	return (
		link === "gerund" &&
		!marker &&
		parent !== null &&
		parent.verb.last === verb.first &&
		STOPPING.has(parent.verb.lemma) &&
		!parent.verb.negated
	);
}

const STOPPING = new Set(["stop", "end", "cease", "halt", "quit"]);

function untilEnd({ end }: Interval): Interval {
	return end === null ? UNDATED : { start: null, end, precision: precisionOf(end) };
}

/** "The blockade ended in January": when it was over. */
const ENDING = new Set("end expire lapse cease collapse unravel crumble".split(" "));

/** What becomes of a deal that was made at another time: "ended its pact with Chad in May", "the deal collapsed on Monday". */
const OUTLIVED = new Set([
	...ENDING,
	..."hold survive endure last fray break violate breach scrap cancel suspend terminate revoke annul renounce abandon quit leave extend prolong renew revise amend honor honour keep respect implement uphold tear fall run".split(
		" ",
	),
]);

/** "extended the mission until December", "put off the talks until May": not when it was extended or put off. */
function isDeadline(told: Interval, clause: Clause, tokens: Token[]): boolean {
	const tense = tenseOf(clause, tokens);
	return (
		told.start === null &&
		told.end !== null &&
		(tense === "past" || tense === "perfect") &&
		!isStative(clause)
	);
}

/** Verbs by which what they are done to comes about, so that both are of one time. */
const MAKING = new Set(
	"broker mediate sign conclude agree reach negotiate strike make forge seal draft launch win lose fight hold host wage impose arrange guarantee witness sponsor".split(
		" ",
	),
);

/** "a 2020 ceasefire that Putin brokered": the noun's own year is that of the verb. */
function madeThen(
	{ link, verb, objects, subject }: Clause,
	{ times, tokens }: DatingContext,
): Interval | null {
	if (link !== "relative" || !MAKING.has(verb.lemma) || verb.modal) return null;
	const made = verb.passive ? subject : objects.find(({ last }) => last <= verb.first);
	const past = made && pastOf(nounTime(made, null, times, tokens));
	return past ? toInterval(past) : null;
}

/** "since 2024, when Oman shelved the talks and Chad left": both are of that time. */
function besideWhen(
	clause: Clause,
	event: EventKind,
	{ clauses, time, tokens, isSpeech }: DatingContext,
): Interval | null {
	if (clause.link !== "coordinate" || clause.parent !== null || tenseOf(clause, tokens) !== "past")
		return null;
	const before = clauses.findLast(
		({ index, link }) => index < clause.index && link !== "infinitive" && link !== "gerund",
	);
	return before?.marker === "when" && before.verb.past
		? toldTime(before, time.told, event.modality, tokens, isSpeech)
		: null;
}

/** "applied to join it in March 2022": what was asked or promised at a time long past was asked or promised then. */
function belowIt(clause: Clause, { clauses, time, tokens, isSpeech }: DatingContext): Interval | null {
	if (time.told.size === 0 || !/^(?:past|perfect)$/.test(tenseOf(clause, tokens))) return null;
	for (const [owner, times] of time.told) {
		if (owner.parent !== clause || !clauses.includes(owner)) continue;
		// "stopped arming them in March"
		if (isStopped(owner)) return toldTime(owner, time.told, "asserted", tokens, isSpeech);
		if (owner.link !== "infinitive" || time.story === null) continue;
		const point = times.find(({ kind, past, future }) => kind === "point" && past && past[0] === future?.[0]);
		if (point?.past && point.past[1] < time.story[0].slice(0, point.past[1].length))
			return toInterval(point.past);
	}
	return null;
}

/** "bombed Yemen until 2022": what ended before the story's day was no deadline, but the end. "Until December" may be either. */
function isOver({ end }: Interval, clause: Clause, { told, story }: SentenceTime): boolean {
	const sure = told.get(clause)?.every(({ past, future }) => past?.[1] === future?.[1]);
	return sure === true && end !== null && story !== null && end < story[0].slice(0, end.length);
}

/** "Under Obama the United States restored ties": while he was in power. */
function reignAround({ prepositions }: Clause, { reignOf }: DatingContext): Range | null {
	const under = prepositions.find(({ preposition }) => preposition === "under");
	return under ? reignOf(under.object) : null;
}

function nounsOwn(
	clause: Clause,
	{ phrase, subject }: NonNullable<EventKind["noun"]>,
	{ times, tokens, time: { told } }: DatingContext,
): Interval | null {
	const time =
		nounTime(phrase, subject ? clause.verb.first : null, times, tokens) ??
		(subject ? null : secondTime(phrase, told.get(clause)));
	// "at war with each other since April, both blamed"
	if (time?.kind === "since" && time.past && subject) return { ...toInterval(time.past), end: null };
	const past = pastOf(time);
	return past && toInterval(past);
}

/** "It was the first time that they had met since talks collapsed in 2016": what was told before is counted. */
function isNthTime({ parent, link }: Clause, tokens: Token[]): boolean {
	if (!parent || (link !== "relative" && link !== "complement") || parent.verb.lemma !== "be") return false;
	const [object] = parent.objects;
	if (!parent.verb.past || !object || tokens[object.head]?.lower !== "time") return false;
	return (
		/^(?:it|this|that)$/.test(tokens[parent.subject?.head ?? -1]?.lower ?? "") &&
		/^(?:first|second|third|fourth|fifth)$/.test(tokens[object.head - 1]?.lower ?? "")
	);
}

/** "It was the first meeting of the two ministers": says more of what was told before. */
function isRepeat({ verb, subject }: Clause, { noun }: EventKind, tokens: Token[]): boolean {
	if (!noun || noun.subject || verb.lemma !== "be" || !verb.past || !subject) return false;
	return /^(?:it|this|that)$/.test(tokens[subject.head]?.lower ?? "");
}

/** What is made known by these is news when it is said. */
const ANNOUNCING = new Set(["announce", "confirm", "reveal", "disclose", "declare"]);

/**
 * What was said at a coarse time to have happened ("said this month he had invited him") happened about then; what was
 * said on a day to have happened is of no day that is told, unless it was announced.
 */
function saidTime(clause: Clause, { time, tokens }: DatingContext): Range | null {
	if (clause.link !== "complement" || clause.parent === null) return null;
	const past = time.told.get(clause.parent)?.find(({ kind }) => kind === "point")?.past;
	if (!past) return null;
	// "said in January that he did not trust them": he did not, then.
	const tense = tenseOf(clause, tokens);
	if (tense === "past" && isStative(clause)) return past;
	if (tense !== "pluperfect") return null;
	if (past[0].length < 10 || past[0] !== past[1]) return past;
	return ANNOUNCING.has(clause.parent.verb.lemma) ? [past[0].slice(0, 7), past[0].slice(0, 7)] : null;
}

/** The time that an event without words of time takes from the sentences around it. */
function expected(clause: Clause, event: EventKind, context: DatingContext): Range | null {
	const { time, tokens } = context;
	if (event.modality === "planned" || event.modality === "conditional") return null;
	if (event.standing && isStative(clause)) return ownWord(clause, context);
	if (clause.link === "complement" && clause.parent !== null && time.told.has(clause.parent)) return null;
	const tense = tenseOf(clause, tokens);
	const saying = context.sayingOf(clause);
	if (saying && tense === "present") return timeOfSaying(saying, event, context);
	switch (tense) {
		case "past":
			return time.frame;
		case "perfect":
			// "Russia, which has armed both, urged calm": for how long, nobody says.
			if (clause.link === "relative" && isStative(clause)) return null;
			// "In 2018 it joined. It has left since.": with now in view, whatever the paragraph looks back on.
			return time.story ?? time.frame;
		case "present":
			if (time.inPresent) return time.frame;
			if (isPerformative(clause)) return time.story;
			return !event.standing && isUnderWay(clause, tokens) ? time.story : null;
		case "pluperfect":
			// "said they had talked": the past of the past is only that of the saying.
			if (clause.link === "complement" && clause.parent?.verb.past) return time.frame;
			return tokens.slice(clause.verb.first, clause.verb.head).some(({ lower }) => lower === "just")
				? time.frame
				: null;
		case "ahead":
			return event.modality === "demanded" ? demandTime(clause, event, context) : null;
		case "none":
			return alongside(clause, event, context);
		default:
			return null;
	}
}

/** "said on Friday that they support Mali": what speakers say of themselves on a day is told of that day. */
function ownWord(
	{ link, parent, subject, verb }: Clause,
	{ time, tokens, isSpeech }: DatingContext,
): Range | null {
	if (link !== "complement" || !parent || verb.modal || !isSpeech(parent)) return null;
	if (!subject || !/^(?:it|they|he|she|we|i)$/.test(tokens[subject.head]?.lower ?? "")) return null;
	return time.told.get(parent)?.find(({ kind }) => kind === "point")?.past ?? null;
}

/** "said Turkey must leave": what is asked for is asked when it is said. */
function demandTime({ link, parent }: Clause, event: EventKind, context: DatingContext): Range | null {
	return link === "complement" && parent && context.isSpeech(parent)
		? timeOfSaying(parent, event, context)
		: null;
}

/** When a quotation was spoken. */
function timeOfSaying(saying: Clause, event: EventKind, context: DatingContext): Range | null {
	const told = toldTime(saying, context.time.told, "asserted", context.tokens, context.isSpeech);
	if (told) return told.start ? [told.start, told.end ?? told.start] : null;
	return expected(saying, event, context);
}

const BEFORE_AND_AFTER = new Set(["before", "after", "while", "when", "upon", "on", "by"]);

/**
 * "Riyadh closed the border, stopping the lorries", "Merkel, meeting Modi in Delhi, praises": a second act of the same
 * doer at the same time.
 */
function alongside(clause: Clause, event: EventKind, context: DatingContext): Range | null {
	const { link, verb, marker, subject, parent, index } = clause;
	// "managed to win", "was not allowed to see", "saw them sign": what the verb above makes a fact, or no fact, of.
	if (parent && link !== "gerund" && /^(?:asserted|denied)$/.test(event.modality))
		return link === "relative" && event.standing ? null : expected(parent, event, context);
	// "A truce brokered by Oman took hold": a participle behind a subject, without a clause above it yet.
	const reduced = link === "relative" && verb.form !== "gerund" && !event.standing;
	if (!reduced) {
		if (verb.form !== "gerund" || link !== "gerund" || (marker && !BEFORE_AND_AFTER.has(marker))) return null;
		if (parent) return subject === parent.subject ? expected(parent, event, context) : null;
	}
	const next = context.clauses.find(
		(other) => other.index > index && other.parent === null && other.verb.form === "finite",
	);
	if (!next) return null;
	const { modality } = event;
	const told = toldTime(next, context.time.told, modality, context.tokens, context.isSpeech);
	if (told) return told.start ? [told.start, told.end ?? told.start] : null;
	return expected(next, event, context);
}
