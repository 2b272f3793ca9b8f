/**
 * When the sentences of an article play.
 *
 * A report tells of one day, the day of its story, and names it once. Paragraphs look back from it: a time named at
 * the front of a sentence ("In January 2016 the kingdom executed him.") becomes the frame in which the plain past of
 * the paragraph goes on, until another time is named. Expressions such as "the next day" or "two weeks later" count
 * from the time told of last. Tense decides what a clause makes of this: the simple past goes on in the frame, the
 * past perfect looks back from it to a time unknown, the present perfect tells news, the present says how things are,
 * or, in a live report, what happens now.
 */
import type { Article } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import { insideQuotes } from "../coreference/quotes.ts";
import type { Sentence, Token } from "../document.ts";
import { fold } from "../fold.ts";
import { anchor, anchorEvents, olderYear, placeMonths, placeToday } from "./anchoring.ts";
import { assignTimes } from "./assign-times.ts";
import { fromDay, toDay } from "./calendar.ts";
import type { Range } from "./calendar-dates.ts";
import { anchorToEvents, anchorToOwnNouns, datedEvents, type EventDates } from "./event-anchors.ts";
import { readTimes, type TimeExpression } from "./expressions.ts";
import { isPerformative, isUnderWay, tenseOf } from "./tense.ts";

/** In how many opening sentences the day of the story is looked for, and how old it may be, in days. */
const OPENING = 3;
const OLDEST = 7;
/** A diary of events dates its sections further back. */
const OLDEST_HEADING = 366;

/** When one sentence plays. */
export interface SentenceTime {
	/** The expressions of time that date each clause. */
	told: Map<Clause, TimeExpression[]>;
	/** When its plain past events happened unless it says otherwise; null when the article does not tell. */
	frame: Range | null;
	/** The day of the article's or section's story, whatever the paragraph looks back on. */
	story: Range | null;
	/** The time told of last before the sentence. */
	mind: Range | null;
	/** The article tells its events in the present tense, as live reports do. */
	inPresent: boolean;
	/** When what earlier sentences tell took place, by the noun that names it. */
	when: EventDates;
}

/** What an article without any expression of time would give. */
export const TIMELESS: SentenceTime = {
	told: new Map(),
	frame: null,
	story: null,
	mind: null,
	inPresent: false,
	when: () => null,
};

const point = (date: string): Range => [date, date];

/** The first single day among expressions of time that lies in the week before publication. */
function recentDay(times: TimeExpression[], published: string, oldest: number): string | null {
	for (const { kind, past } of times) {
		if (kind !== "point" || !past || past[0] !== past[1] || past[0].length !== 10) continue;
		const age = toDay(published) - toDay(past[0]);
		if (age >= 0 && age <= oldest) return past[0];
	}
	return null;
}

/** How old the event may be that an article opens with and goes on about, in days. */
const STALE = 31;

/** Some days or the month in which an article's story played, where it opens with no single recent day: "visited Oman on 17 and 18 May". */
function recentStretch(times: TimeExpression[], published: string): Range | null {
	for (const { kind, past } of times) {
		if (kind !== "point" || !past || past[0].length < 7 || past[0] > published) continue;
		const age = toDay(published) - toDay(past[1]);
		if (age <= STALE && toDay(past[1]) - toDay(past[0]) <= OLDEST) return past;
	}
	return null;
}

/** Words of a heading as tokens, enough to read expressions of time in it. */
function headingTokens(text: string): Token[] {
	return [...fold(text).matchAll(/[A-Za-z]+|\d+/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: match[0],
		lower: match[0].toLowerCase(),
		lemma: match[0].toLowerCase(),
		pos: "PROPN",
	}));
}

/** The days that headings name, for the sentences below them: "Friday 19:10" in a live report. */
function headingDays(article: Article, sentences: Sentence[]): (string | null)[] {
	const { published } = article;
	if (!published) return sentences.map(() => null);
	const days = new Map<number, string>();
	article.blocks.forEach((block, index) => {
		if (block.role !== "heading") return;
		const tokens = headingTokens(article.text.slice(block.start, block.end));
		const span: Sentence = { start: 0, end: 0, first: 0, last: tokens.length, block: index, quoted: false };
		const day = recentDay(readTimes(tokens, span, published), published, OLDEST_HEADING);
		if (day) days.set(index, day);
	});
	let block = -1;
	let day: string | null = null;
	return sentences.map((sentence) => {
		while (block < sentence.block) {
			block++;
			if (article.blocks[block]?.role === "heading") day = days.get(block) ?? null;
		}
		return day;
	});
}

const HOUR_OF_DAY = /^(?:[01]?\d|2[0-3])[:.h][0-5]\d\b/;

/** Entries that open with the hour: a live report, told as it happens. */
function isLive(article: Article): boolean {
	let entries = 0;
	for (const { start, end } of article.blocks)
		if (HOUR_OF_DAY.test(article.text.slice(start, Math.min(end, start + 6)))) entries++;
	return entries >= 2;
}

/** The clauses of the sentence at a position: none where there is no such sentence. */
type ClausesOf = (sentence: number) => Clause[];

function clausesOfFirst(sentences: number, clausesOf: ClausesOf): Clause[] {
	return Array.from({ length: sentences }, (_, index) => clausesOf(index)).flat();
}

/** How many sentences that tell of somebody show whether an article is told in the present. */
const SAMPLE = 12;

/** True when most clauses of the opening that could be in the past are in the present. */
function tellsInPresent({ telling, clausesOf }: DatedText): boolean {
	let present = 0;
	let past = 0;
	const sample = telling.flatMap((tells, index) => (tells ? [index] : [])).slice(0, SAMPLE);
	for (const clause of sample.flatMap((index) => clausesOf(index))) {
		const { verb, link } = clause;
		if (verb.form !== "finite" || verb.modal || verb.lemma === "be" || verb.lemma === "have") continue;
		if (link !== "main" && link !== "coordinate") continue;
		if (verb.past) past++;
		else present++;
	}
	return present >= 3 && present > past * 2;
}

/** A main line, which behind a clause that opens the sentence is joined to it. */
function isLine({ link, parent }: Clause): boolean {
	return link === "main" || (link === "coordinate" && parent === null);
}

/** The article's story: the day its opening names; else, where that tells of plain past events, its last day or two. */
function storyOf(
	published: string | null,
	times: TimeExpression[][],
	clausesOf: ClausesOf,
	tokens: Token[],
	inPresent: boolean,
): Range | null {
	if (!published) return null;
	const isNews = () =>
		clausesOfFirst(OPENING, clausesOf).some(
			(clause) => isLine(clause) && /^(?:past|perfect)$/.test(tenseOf(clause, tokens)),
		);
	if (published.length !== 10) return isNews() ? point(published) : null;
	const told = openingTimes(times, clausesOf, tokens, published);
	// "is urging Oman to reopen what it shut on Friday": what is going on as it is told is of the day itself.
	const line = clausesOf(0).find(isLine);
	if (
		line &&
		tenseOf(line, tokens) === "present" &&
		(isPerformative(line) || (line.verb.lemma !== "be" && isUnderWay(line, tokens)))
	)
		return point(published);
	const named = recentDay(told.main, published, OLDEST) ?? recentDay(told.others, published, OLDEST);
	if (named) return point(named);
	if (inPresent) return point(published);
	const stretch = recentStretch(told.main, published);
	if (stretch) return stretch;
	const older = openingTimes(times.slice(0, 1), clausesOf, tokens, published).main.some(
		({ kind, past }) => kind === "point" && past,
	);
	return !older && isNews() ? [fromDay(toDay(published) - 1), published] : null;
}

/** The expressions of time in the opening: those that date what it tells, and all that do not speak of what is to come. */
function openingTimes(
	times: TimeExpression[][],
	clausesOf: ClausesOf,
	tokens: Token[],
	published: string,
): { main: TimeExpression[]; others: TimeExpression[] } {
	const main: TimeExpression[] = [];
	const others: TimeExpression[] = [];
	times.slice(0, OPENING).forEach((own, index) => {
		if (own.length === 0) return;
		const ahead = new Set<TimeExpression>();
		// "is urging them to reopen what was shut on Friday": Friday is not the day on which it urges.
		const clauses = clausesOf(index);
		const line = clauses.find(isLine);
		const asNow = line !== undefined && /^(?:present|perfect)$/.test(tenseOf(line, tokens));
		for (const [clause, dating] of assignTimes(own, clauses, tokens)) {
			const plans = isToCome(clause, tokens) || (asNow && clause.link === "relative");
			for (const time of dating)
				if (plans && time.past?.[0] !== published && !isOfParticiple(clause, time, tokens)) ahead.add(time);
			if (plans || clause.link === "relative" || clause.link === "subordinate") continue;
			// "met Chad, having cut ties in May"
			if (tokens[clause.verb.first]?.lower === "having") continue;
			if (tenseOf(clause, tokens) !== "pluperfect") main.push(...dating);
		}
		others.push(...own.filter((time) => !ahead.has(time)));
	});
	return { main, others };
}

/** "will leave under a deal signed on Tuesday": the day is that of the signing. */
function isOfParticiple({ verb }: Clause, time: TimeExpression, tokens: Token[]): boolean {
	for (let k = verb.last; k < time.first; k++) if (tokens[k]?.pos === "VERB") return true;
	return false;
}

/** "will hand him over on Sunday", "is expected to fly to Perth on Sunday": not what has happened. */
function isToCome(clause: Clause, tokens: Token[]): boolean {
	for (let at: Clause | null = clause; at; at = at.parent) {
		const tense = tenseOf(at, tokens);
		if (tense === "ahead") return true;
		if (tense !== "none") return at !== clause && tense === "present";
		if (at.link !== "infinitive") return false;
	}
	return false;
}

/** The time that a sentence's main line is set in: what a past clause names first. */
function namedBy(told: Map<Clause, TimeExpression[]>, tokens: Token[]): TimeExpression | null {
	for (const [clause, times] of told) {
		if (clause.link !== "main" && clause.link !== "coordinate") continue;
		const tense = tenseOf(clause, tokens);
		if (tense !== "past" && tense !== "present" && tense !== "pluperfect") continue;
		const time = times.find(({ kind, past }) => kind === "point" && past);
		if (time) return time;
	}
	return null;
}

/** The time a sentence leaves in mind for "the next day": the last that it names as past. */
function leftInMind(told: Map<Clause, TimeExpression[]>, tokens: Token[]): Range | null {
	let latest: TimeExpression | null = null;
	for (const [clause, times] of told) {
		if (tenseOf(clause, tokens) === "ahead") continue;
		for (const time of times)
			if (
				(time.kind === "point" || time.kind === "since") &&
				time.past &&
				(!latest || time.first > latest.first)
			)
				latest = time;
	}
	return latest?.past ?? null;
}

/** What is known of an article's sentences before they are dated: lists of one length, but for the tokens. */
export interface DatedText {
	sentences: Sentence[];
	tokens: Token[];
	/** The expressions of time of each sentence; those that count from another are filled in. */
	times: TimeExpression[][];
	/** Whether each sentence may tell of somebody. */
	telling: boolean[];
	/** Asked for the clauses of sentences that name a time or may go on in one, and of those that open the article. */
	clausesOf: ClausesOf;
}

/** Reads when each sentence of an article plays. */
export function readDiscourse(article: Article, text: DatedText): SentenceTime[] {
	const { sentences, tokens, times, clausesOf } = text;
	const { published } = article;
	const live = isLive(article) && published?.length === 10;
	const inPresent = live || tellsInPresent(text);
	const general = storyOf(published, times, clausesOf, tokens, inPresent);
	const headings = headingDays(article, sentences);
	const now = published ? toDay(published) : 0;
	const quoted = insideQuotes({ tokens, sentences });
	let block = -1;
	let frame: Range | null = null;
	// A time that only its own clause is known to be of: what follows may go on in it, or go back to the story.
	let loose = false;
	let mind: Range | null = general;
	let older: Range | null = null;
	const events = datedEvents();
	return sentences.map((sentence, index) => {
		const heading = headings[index];
		const story = heading ? point(heading) : general;
		if (sentence.block !== block) frame = null;
		if (frame === null) loose = false;
		block = sentence.block;
		const own = anchorToOwnNouns(times[index] ?? [], tokens);
		const set = frame ?? story;
		if (frame && !loose) placeMonths(own, frame);
		anchor(own, mind ?? set, mind && published && mind[0].slice(0, 4) < published.slice(0, 4) ? null : older);
		older = olderYear(own, published) ?? older;
		const when = events.before(index);
		anchorToEvents(own, when, story);
		if (set) placeToday(own, set, tokens, quoted);
		const clauses = own.length > 0 || loose ? clausesOf(index) : [];
		const told = assignTimes(own, clauses, tokens, quoted);
		anchorEvents(told, clauses, set, tokens, when);
		if (loose && movesOn(clauses, sentence, tokens)) frame = null;
		let before = frame;
		// "9 August." and what follows, as diaries have it.
		const dateline = clauses.length === 0 ? own.find(({ past }) => past) : undefined;
		const named = dateline ?? namedBy(told, tokens);
		if (
			named?.past &&
			!(published && named.past[0].slice(0, 10) > published.slice(0, named.past[0].length))
		) {
			const recent: boolean = now - toDay(named.past[1]) <= OLDEST;
			const fronted = named === dateline || isFronted(named, told);
			// "scrapped the tax last week, which others derided": the sentence itself is back in the story.
			if (recent && !fronted && !named.shift) before = null;
			if (recent && named.past[0].length < 10 && !fronted) frame = null;
			else {
				loose = !(fronted || (before && named.shift));
				frame = named.past;
			}
		}
		const recalled = mind;
		mind = dateline?.past ?? leftInMind(told, tokens) ?? mind;
		events.note(index, told, tokens);
		return { told, frame: before ?? story, story, mind: recalled, inPresent, when };
	});
}

const ASIDE = new Set("meanwhile separately elsewhere also now today".split(" "));

/** Whoever speaks in a report mostly speaks on the day of its story. */
const SAYING = new Set("say tell add reply retort argue insist".split(" "));

/** A quotation, another place or another person with a title: the story goes on, whatever was told in between. */
function movesOn(clauses: Clause[], { first }: Sentence, tokens: Token[]): boolean {
	const opener = tokens[first];
	if (!opener || opener.lower === '"' || ASIDE.has(opener.lower)) return true;
	const main = clauses.find(({ link }) => link === "main" || link === "coordinate");
	if (!main) return false;
	if (tenseOf(main, tokens) !== "past" || SAYING.has(main.verb.lemma)) return true;
	// 'thanked him "for his candour"': quoted as it was said.
	if (
		isPerformative(main) &&
		main.prepositions.some(({ at, object }) => isQuote(tokens[at - 1]) || isQuote(tokens[object.first - 1]))
	)
		return true;
	// "He also thanked Japan": one more thing said in the speech that the article is about.
	if (isPerformative(main) && tokens[main.verb.head - 1]?.lower === "also") return true;
	return (
		/^(?:in|at)$/.test(opener.lower) &&
		!main.prepositions[0]?.object.time &&
		!ANSWERING.test(tokens[first + 1]?.lower ?? "")
	);
}

/** "In return Oman left", "In response it cut ties": goes on from what was told. */
const ANSWERING =
	/^(?:return|response|reply|retaliation|turn|reprisal|protest|exchange|consequence|revenge)$/;

function isQuote(token: Token | undefined): boolean {
	return token?.lower === '"';
}

/** What stands before its sentence's first verb sets the scene for what follows. */
function isFronted(time: TimeExpression, told: Map<Clause, TimeExpression[]>): boolean {
	for (const [clause, times] of told) if (times.includes(time)) return time.last <= clause.verb.first;
	return false;
}
