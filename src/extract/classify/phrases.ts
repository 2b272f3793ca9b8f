import type { Actor, ActorKind } from "../../model/index.ts";
import { type Gazetteer, readActors } from "../actors/index.ts";
import type { ActorMention, ActorReading, Document, Sentence, Token } from "../document.ts";
import { complete } from "../stages.ts";

/** Offsets of a phrase in the sentence. */
export type Span = readonly [start: number, end: number];

/** Ids of the two phrases, as the only actors of their sentence. */
export const SOURCE = "source";
export const TARGET = "target";

/** A sentence whose only actors are two given phrases. */
export interface Prepared {
	document: Document;
	sentence: Sentence;
	reading: ActorReading;
}

/** Token positions of a phrase: from its first to its last, and its head. */
interface Place {
	first: number;
	last: number;
	head: number;
}

function placeOf(tokens: Token[], [start, end]: Span): Place | null {
	let first = tokens.findIndex((token) => token.end > start);
	while (first >= 0 && tokens[first]?.pos === "ADP" && (tokens[first + 1]?.start ?? end) < end) first++;
	let last = first;
	while (last >= 0 && last < tokens.length && (tokens[last] as Token).start < end) last++;
	if (first < 0 || last <= first) return null;
	return { first, last, head: headOf(tokens, first, last) };
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** What goes on after the head of a phrase: "the bombing | of a school", "officials | who left". */
const BEHIND_HEAD =
	/^(?:,|\(|of|in|on|at|for|from|to|with|by|over|against|into|under|who|which|that|whose|where|and|or|&)$/;

/** The last noun, or adjective used as one ("the military"), before anything that can only follow the head. */
function headOf(tokens: Token[], first: number, last: number): number {
	let head = -1;
	let named = false;
	for (let i = first; i < last; i++) {
		const { lower, pos, text } = tokens[i] as Token;
		const compound = tokens[i - 1]?.lower === "-" && i > first;
		const verbal = (pos === "VERB" || pos === "AUX") && !/^[A-Z]/.test(text) && !compound;
		if (named && (BEHIND_HEAD.test(lower) || verbal)) break;
		named ||= NOMINAL.has(pos);
		if (NOMINAL.has(pos) || (named && pos === "ADJ") || (/^[A-Z]/.test(text) && pos === "VERB")) head = i;
	}
	return head < 0 ? last - 1 : head;
}

/**
 * The sentence with each phrase cut behind its head, so that what is nested in it takes no part, and with the phrases
 * as its only actors. Words that the actor reader takes for one of the two ("it", "the ministry") stand for it too.
 */
export function prepare(
	document: Document,
	sentence: Sentence,
	gazetteer: Gazetteer,
	source: Span,
	target: Span | null,
): Prepared {
	const { tokens } = document;
	const places = new Map<string, Place>();
	for (const [id, span] of [
		[SOURCE, source],
		[TARGET, target],
	] as const) {
		const place = span && placeOf(tokens, span);
		if (place) places.set(id, place);
	}
	const read = complete(readActors(document, gazetteer));
	const kept = keptTokens(tokens, [...places.values()]);
	const moved = new Map(kept.map((old, position) => [old, position]));
	const cut: Document = { ...document, tokens: kept.map((old) => nameToken(tokens, old, places)) };
	return {
		document: cut,
		sentence: { ...sentence, first: 0, last: kept.length },
		reading: readingOf(cut, places, read, moved),
	};
}

/**
 * Inside a given phrase a capitalised word is part of a name, though it may look like a verb ("Theresa May"), and a
 * possessive mark does not part the phrase.
 */
function nameToken(tokens: Token[], at: number, places: Map<string, Place>): Token {
	const token = tokens[at] as Token;
	const inside = [...places.values()].some((place) => place.first <= at && at <= place.head);
	const verbal = token.pos === "AUX" || token.pos === "VERB";
	if (inside && verbal && /^[A-Z]/.test(token.text)) return { ...token, pos: "PROPN" };
	return inside && token.pos === "PART" ? { ...token, pos: "SYM" } : token;
}

function overlap(a: Place, b: Place): boolean {
	return a.first < b.last && b.first < a.last;
}

function keptTokens(tokens: Token[], places: Place[]): number[] {
	const [a, b] = places;
	const nested = a !== undefined && b !== undefined && overlap(a, b);
	const isTail = (i: number) => !nested && places.some((place) => i > place.head && i < place.last);
	return tokens.flatMap((_, i) => (isTail(i) ? [] : [i]));
}

function readingOf(
	document: Document,
	places: Map<string, Place>,
	read: ActorReading,
	moved: Map<number, number>,
): ActorReading {
	const mentions: ActorMention[] = [];
	const actors = new Map<string, Actor>();
	for (const [id, place] of places) {
		const known = knownActor(place, read);
		actors.set(id, { id, label: id, kind: known?.kind ?? ("group" satisfies ActorKind), aliases: [] });
		const first = moved.get(place.first) ?? 0;
		const head = moved.get(place.head) ?? first;
		mentions.push({
			actors: [id],
			first,
			last: head + 1,
			head,
			form: "name",
			use: "actor",
			within: undefined,
			why: "given",
		});
		if (!known) continue;
		for (const mention of read.mentions) {
			const at = moved.get(mention.head);
			const [start, end] = [moved.get(mention.first), moved.get(mention.last - 1)];
			const given = [...places.values()].some((one) => overlap(one, { ...mention }));
			if (given || at === undefined || start === undefined || end === undefined) continue;
			if (mention.actors.length !== 1 || mention.actors[0] !== known.id) continue;
			mentions.push({ ...mention, actors: [id], first: start, last: end + 1, head: at });
		}
	}
	mentions.push(...pronouns(document, mentions, actors));
	mentions.sort((a, b) => a.first - b.first || b.last - a.last);
	return { actors, mentions };
}

/** The actor that the reader of articles takes the phrase for. */
function knownActor(place: Place, read: ActorReading): Actor | undefined {
	const mention = read.mentions.find(
		(one) => one.head === place.head && one.actors.length === 1 && one.first >= place.first - 1,
	);
	return mention?.actors[0] === undefined ? undefined : read.actors.get(mention.actors[0]);
}

const SUBJECT_PRONOUNS = new Set("he she it they his its their".split(" "));
const OBJECT_PRONOUNS = new Set("him them".split(" "));

/**
 * Pronouns behind a phrase that no actor is known to stand for: subjects go on as subjects and objects as objects,
 * the preferred transition of centering theory (Grosz, Joshi and Weinstein 1995).
 */
function pronouns(document: Document, mentions: ActorMention[], actors: Map<string, Actor>): ActorMention[] {
	const taken = new Set(mentions.map((mention) => mention.head));
	return document.tokens.flatMap(({ lower }, at): ActorMention[] => {
		const id = SUBJECT_PRONOUNS.has(lower) ? SOURCE : OBJECT_PRONOUNS.has(lower) ? TARGET : null;
		const before = mentions.some((mention) => mention.actors[0] === id && mention.last <= at);
		if (id === null || !actors.has(id) || !before || taken.has(at)) return [];
		return [
			{
				actors: [id],
				first: at,
				last: at + 1,
				head: at,
				form: "pronoun",
				use: "actor",
				within: undefined,
				why: "goes on",
			},
		];
	});
}
