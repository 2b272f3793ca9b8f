import type { Article } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Sentence, Token } from "../document.ts";
import { fold } from "../fold.ts";
import { toDay } from "./calendar.ts";
import { readTimes, type TimeExpression } from "./expressions.ts";

/** In how many opening sentences the day of the story is looked for, and how old it may be, in days. */
const OPENING = 3;
const OLDEST = 7;
/** A diary of events dates its sections further back. */
const OLDEST_HEADING = 366;

/** When a sentence's plain events happened unless it says otherwise. */
export interface StoryTime {
	/** PartialDate, or null when the article names no such time. */
	day: string | null;
	/** The article tells its events in the present tense, as live reports do. */
	inPresent: boolean;
}

/** The first single day among expressions of time that lies in the week before publication. */
function recentDay(times: TimeExpression[], published: string, oldest: number): string | null {
	for (const time of times) {
		const [start, end] = time.past;
		if (time.kind !== "point" || start !== end || start.length !== 10) continue;
		const age = toDay(published) - toDay(start);
		if (age >= 0 && age <= oldest) return start;
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
	return sentences.map((sentence) => {
		for (let block = sentence.block; block >= 0; block--)
			if (article.blocks[block]?.role === "heading") return days.get(block) ?? null;
		return null;
	});
}

/** True when most clauses of the opening that could be in the past are in the present. */
function tellsInPresent(clauses: Clause[][]): boolean {
	let present = 0;
	let past = 0;
	for (const clause of clauses.slice(0, 12).flat()) {
		const { verb, link } = clause;
		if (verb.form !== "finite" || verb.modal || verb.lemma === "be" || verb.lemma === "have") continue;
		if (link !== "main" && link !== "coordinate") continue;
		if (verb.past) past++;
		else present++;
	}
	return present >= 3 && present > past * 2;
}

/**
 * Older times that a paragraph goes on from: after "In January 2016 the kingdom executed him." the next sentence,
 * "Protesters stormed the embassy", is not of this week.
 */
function paragraphFrames(
	sentences: Sentence[],
	times: TimeExpression[][],
	published: string | null,
): (string | null)[] {
	let frame: string | null = null;
	let block = -1;
	return sentences.map((sentence, index) => {
		if (sentence.block !== block) frame = null;
		block = sentence.block;
		const before = frame;
		const first = times[index]?.find((time) => time.kind === "point");
		if (first && published) {
			const [start] = first.past;
			const opens = first.first - sentence.first <= 2;
			const recent = toDay(published) - toDay(start) <= OLDEST;
			if (opens) frame = start;
			else if (recent) frame = null;
			else if (before) frame = start;
		}
		return before;
	});
}

/**
 * The day that each sentence's story is about: the day its section's heading names, else the first day named in the
 * article's opening sentences, if it lies in the week before publication; for a report in the present tense the day
 * of publication. News names it once ("on Tuesday") and goes on without.
 * @param times the expressions of time of each sentence
 * @param clauses the clauses of each sentence
 */
export function storyTimes(
	article: Article,
	sentences: Sentence[],
	times: TimeExpression[][],
	clauses: Clause[][],
): StoryTime[] {
	const { published } = article;
	const dated = published?.length === 10;
	const inPresent = tellsInPresent(clauses);
	const opening = dated ? recentDay(times.slice(0, OPENING).flat(), published, OLDEST) : null;
	const general = opening ?? (dated && inPresent ? published : null);
	const frames = paragraphFrames(sentences, times, published);
	return headingDays(article, sentences).map((day, index) => ({
		day: frames[index] ?? day ?? general,
		inPresent,
	}));
}
