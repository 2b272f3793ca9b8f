import type { Actor } from "../../model/index.ts";
import {
	type ActorMention,
	type ActorReading,
	type Document,
	mentionsWithin,
	type Sentence,
	type Token,
} from "../document.ts";

/** The actors of one sentence by the tokens at which their mentions begin and end. */
export interface MentionLookup {
	tokens: Token[];
	sentence: Sentence;
	/** The longest mention of one or more actors that begins at a token, after an article if one stands there. */
	startingAt(token: number): ActorMention | undefined;
	/** The longest mention that ends right before a token. */
	endingAt(token: number): ActorMention | undefined;
	/** The actor, if the mention is of one. */
	actorOf(mention: ActorMention | undefined): Actor | undefined;
	/** Whether all actors of a mention are of a kind: both of "the governments of Chad and Mali". */
	areAll(mention: ActorMention, wanted: (actor: Actor) => boolean): boolean;
	/** The last mention before a token, in this sentence or an earlier one, of one actor that is wanted. */
	before(token: number, wanted: (actor: Actor) => boolean): ActorMention | undefined;
	mentions: ActorMention[];
}

/** Looks mentions of a sentence up by their places. */
export function lookUpMentions(document: Document, reading: ActorReading, sentence: Sentence): MentionLookup {
	const starts = new Map<number, ActorMention>();
	const ends = new Map<number, ActorMention>();
	const mentions = mentionsWithin(reading.mentions, sentence);
	for (const mention of mentions) {
		if (mention.form === "pronoun") continue;
		// They come longest first where several begin at one token.
		if (!starts.has(mention.first)) starts.set(mention.first, mention);
		const other = ends.get(mention.last);
		if (!other || mention.first < other.first) ends.set(mention.last, mention);
	}
	const { tokens } = document;
	return {
		tokens,
		sentence,
		mentions,
		startingAt: (i) => starts.get(i) ?? (tokens[i]?.lower === "the" ? starts.get(i + 1) : undefined),
		endingAt: (i) => ends.get(i),
		before: (token, wanted) =>
			reading.mentions.findLast(({ last, actors }) => {
				const actor =
					last <= token && actors.length === 1 ? reading.actors.get(actors[0] as string) : undefined;
				return actor !== undefined && wanted(actor);
			}),
		areAll: ({ actors }, wanted) =>
			actors.every((id) => {
				const actor = reading.actors.get(id);
				return actor !== undefined && wanted(actor);
			}),
		actorOf: (mention) =>
			mention?.actors.length === 1 ? reading.actors.get(mention.actors[0] as string) : undefined,
	};
}

const LINK = /^(?:,|and|or|plus)$/;

/** Whether a mention names somebody on its own account: not "Turkish", "Turkey's" or "Turkey-backed". */
export function standsAlone({ tokens }: MentionLookup, { form, last, use }: ActorMention): boolean {
	const next = tokens[last];
	if (form === "demonym" || form === "pronoun") return false;
	// Nested in a longer phrase, "an alliance of Chad and Mali", it may still stand for itself.
	if (use === "modifier" && /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? "")) return false;
	return next === undefined || !/^(?:'s?|-)$/.test(next.lower) || next.start > (tokens[last - 1]?.end ?? 0);
}

/** The actors listed from a token on, "A, B and C", that are of the wanted kind; and where the list ends. */
export function listFrom(
	lookup: MentionLookup,
	from: number,
	wanted: (actor: Actor) => boolean,
): { members: ActorMention[]; last: number } {
	const members: ActorMention[] = [];
	let i = from;
	let last = from;
	for (;;) {
		const mention = lookup.startingAt(i);
		if (!mention || !lookup.areAll(mention, wanted) || !standsAlone(lookup, mention)) break;
		members.push(mention);
		last = mention.last;
		i = last;
		while (LINK.test(lookup.tokens[i]?.lower ?? "") && i < last + 2) i++;
		if (i === last) break;
	}
	return { members, last };
}

/** The actors listed up to a token, "A, B and C", that are of the wanted kind; the last one first. */
export function listUpTo(
	lookup: MentionLookup,
	end: number,
	wanted: (actor: Actor) => boolean,
): ActorMention[] {
	const members: ActorMention[] = [];
	let i = end;
	for (;;) {
		const mention = lookup.endingAt(i);
		const actor = lookup.actorOf(mention);
		if (!mention || !actor || !wanted(actor) || !standsAlone(lookup, mention)) break;
		members.push(mention);
		i = mention.first;
		if (lookup.tokens[i - 1]?.lower === "the") i--;
		const start = i;
		while (LINK.test(lookup.tokens[i - 1]?.lower ?? "") && i > start - 2) i--;
		if (i === start) break;
	}
	return members;
}
