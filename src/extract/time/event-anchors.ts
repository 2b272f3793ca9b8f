import type { Interval } from "../../model/index.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import { listUnder } from "../list-under.ts";
import { moved } from "./anaphora.ts";
import type { Range } from "./calendar-dates.ts";
import { toInterval } from "./event-time.ts";
import { countsFrom, type TimeExpression } from "./expressions.ts";

/** When the event that a noun names happened, as the text has told before; null when it has not. */
export type EventDates = (noun: string) => Range | null;

/**
 * "two days after the raid", "the day before the summit": counted from what was told of the raid or the summit.
 * @param story when the article's news happened, where it is known
 */
export function anchorToEvents(times: TimeExpression[], when: EventDates, story: Range | null = null): void {
	for (const time of times) {
		const { shift } = time;
		if (!shift?.noun || time.past) continue;
		const base = when(shift.noun) ?? (shift.news ? story : null);
		const start = base && moved(base[0], shift);
		const end = base && moved(base[1], shift);
		if (start && end) time.past = time.future = [start, end];
	}
}

/** How far behind the noun that an expression counts from its own time is looked for, in words. */
const NEAR = 8;

/**
 * "a week after the vote, which was held on 3 May, Oman left", "two days after the summit of 9 May": the noun has its own
 * time beside it, from which the expression counts, and which dates nothing else.
 */
export function anchorToOwnNouns(times: TimeExpression[], tokens: Token[]): TimeExpression[] {
	const used = new Set<TimeExpression>();
	times.forEach((time, index) => {
		const { shift } = time;
		const next = times[index + 1];
		if (!shift?.noun || time.past || next?.kind !== "point" || !next.past) return;
		if (next.first - time.last > NEAR || !isOfNoun(time.last, next, tokens)) return;
		const [start, end] = [moved(next.past[0], shift), moved(next.past[1], shift)];
		if (!start || !end) return;
		time.past = time.future = time.near = [start, end];
		used.add(next);
	});
	return used.size === 0 ? times : times.filter((time) => !used.has(time));
}

/** "the vote, which was held on 3 May", "the vote of 3 May", "the 2016 vote": nothing but the noun and what describes it between. */
function isOfNoun(from: number, { first, last }: TimeExpression, tokens: Token[]): boolean {
	let described = false;
	let noun = false;
	for (let k = from; k < first; k++) {
		const token = tokens[k] as Token;
		if (/^(?:which|that)$/.test(token.lower)) described = true;
		else if (token.pos === "NOUN") noun = true;
		else if (
			/^(?:VERB|AUX)$/.test(token.pos) ? !described : token.lower === "," && tokens[k + 1]?.lower !== "which"
		)
			return false;
	}
	return noun || tokens[last]?.pos === "NOUN" || tokens[last]?.pos === "ADJ";
}

/** How much of a word its relatives share: "withdraw", "withdrew", "withdrawal". */
const STEM = 5;
const NOUN_ENDING = /^(.{4,}?)(?:ing|ment|ation|ion|al|ure)$/;
/** Verbs and nouns of one event whose beginnings differ. */
const KIN = new Map([
	["invasion", "invade"],
	["expulsion", "expel"],
	["decision", "decide"],
	["detention", "detain"],
	["defection", "defect"],
	["takeover", "coup"],
	["putsch", "coup"],
	["overthrow", "coup"],
	["topple", "coup"],
	["oust", "coup"],
	["truce", "ceasefire"],
	["armistice", "ceasefire"],
]);

function stemOf(lemma: string): string {
	return (KIN.get(lemma) ?? lemma.replace(NOUN_ENDING, "$1")).slice(0, STEM);
}

/** Verbs that only say of their subject that it took place. */
export const OCCURRING = new Set("begin start happen occur erupt take break follow come end open".split(" "));
const SEIZING = new Set(["seize", "take", "grab", "usurp"]);

/** Remembers when what an article tells took place, by the words it tells it with. */
export interface DatedEvents {
	/** Takes in what the clauses of a sentence tell with their times; sentences come in their order. */
	note(sentence: number, told: Map<Clause, TimeExpression[]>, tokens: Token[]): void;
	/** When events happened as told before a sentence, whatever is noted afterwards; the latest of a name counts. */
	before(sentence: number): EventDates;
}

/** An empty memory of dated events, for one article. */
export function datedEvents(): DatedEvents {
	const noted = new Map<string, { sentence: number; past: Range }[]>();
	return {
		note(sentence, told, tokens) {
			for (const [clause, times] of told) {
				const past = times.find(({ kind }) => kind === "point")?.past;
				if (!past || clause.verb.modal || clause.verb.negated) continue;
				for (const lemma of eventWords(clause, tokens)) {
					listUnder(noted, stemOf(lemma), { sentence, past });
				}
			}
		},
		before: (sentence) => (noun) =>
			noted.get(stemOf(noun))?.findLast((one) => one.sentence < sentence)?.past ?? null,
	};
}

/** The words that tell of the event of a clause: its verb, and what it brings about. */
function eventWords({ verb, subject, objects, prepositions }: Clause, tokens: Token[]): string[] {
	const lemmaOf = ({ head }: NounPhrase) => tokens[head]?.lemma ?? "";
	const words = [verb.lemma];
	for (const object of objects) {
		if (SEIZING.has(verb.lemma) && lemmaOf(object) === "power") words.push("coup");
		if (!points(object, tokens)) words.push(lemmaOf(object));
	}
	for (const { object } of prepositions) if (!points(object, tokens)) words.push(lemmaOf(object));
	if (subject && (OCCURRING.has(verb.lemma) || (verb.passive && !points(subject, tokens))))
		words.push(lemmaOf(subject));
	return words;
}

/** With these, what a clause tells belongs to the event that the noun names. */
const DURING = new Set(["at", "during", "in", "on", "amid"]);
const POINTING = new Set("that this those these the its his her their".split(" "));

/** "At that meeting he praised them", "was jailed during the coup", "has been abroad since the coup". */
export function timeOfScene(clause: Clause, tokens: Token[], when: EventDates): Interval | null {
	for (let at: Clause | null = clause; at; at = at.parent) {
		const scene = ownScene(at, tokens, when);
		if (scene) return scene;
		if (at.link !== "gerund" && at.link !== "infinitive") break;
	}
	return null;
}

function ownScene(clause: Clause, tokens: Token[], when: EventDates): Interval | null {
	const named = (object: NounPhrase) =>
		points(object, tokens) ? when(tokens[object.head]?.lemma ?? "") : null;
	const open = ([start]: Range): Interval => ({ ...toInterval([start, start]), end: null });
	for (const { preposition, object } of clause.prepositions) {
		const found = DURING.has(preposition) ? named(object) : null;
		if (found) return toInterval(found);
	}
	const phrases = [...clause.prepositions.map(({ object }) => object), ...clause.objects];
	const after = phrases.find(({ first }) => tokens[first - 1]?.lower === "since");
	const since = after && !countsFrom(tokens, after.first - 1) && named(after);
	return since ? open(since) : null;
}

function points({ first, head }: NounPhrase, tokens: Token[]): boolean {
	return first < head && POINTING.has(tokens[first]?.lower ?? "");
}
