import type { Actor } from "../../model/index.ts";
import {
	type ActorMention,
	type ActorReading,
	type Document,
	mentionsWithin,
	type Token,
} from "../document.ts";
import { fold } from "../fold.ts";

/** Who was named where, as far as an article has been read. */
export interface Discourse {
	/**
	 * The country or body at the end of an actor's affiliations; the actor itself when it has none. A movement, party or
	 * company stands for itself, not for its country.
	 */
	partyOf(actor: string): string;
	/** The country or body that an actor belongs to or has its seat in; undefined where none is known. */
	homeOf(actor: string): string | undefined;
	/** True for whoever heads a state, a government or the opposition on the day of the article. */
	isHead(actor: string): boolean;
	/** The mentions of a sentence that stand for actors. */
	mentions(sentence: number): ActorMention[];
	/** How often each actor was mentioned before a sentence; sentences are asked for in their order. */
	counts(before: number): ReadonlyMap<string, number>;
	/** How often each actor is mentioned in the whole article. */
	inAll(): ReadonlyMap<string, number>;
	/** The actors that the article's title names. */
	headline(): ReadonlySet<string>;
	/**
	 * The country that a disaster has struck, told of not long before a sentence or at the head of the article: the one
	 * named nearest to the disaster. Null where there is none, or are several.
	 */
	stricken(before: number): string | null;
}

/** How many sentences open an article, and how many before it one may still take up. */
const OPENING = 3;
const NEAR = 6;

/** How many words apart two names at most stand that are joined: "Pakistan and India". */
const SIDE_BY_SIDE = 3;

/** What befalls a country so that others send help. */
const DISASTERS: ReadonlySet<string> = new Set(
	`earthquake quake tremor aftershock cyclone hurricane typhoon storm flood floods flooding floodwaters tsunami landslide landslides
mudslide mudslides avalanche eruption drought famine wildfire wildfires bushfire bushfires cholera epidemic outbreak`.split(
		/\s+/,
	),
);

/** Those that may be "of" a place or a disease. */
const OF_PLACE = /^(?:eruption|outbreak|epidemic)$/;
/** What makes a storm or an earthquake one of words. */
const FIGURATIVE =
	/^(?:political|diplomatic|media|electoral|financial|economic|legal|perfect|constitutional|judicial)$/;

/** Whether a disaster is told of, and no "flood of imports", "storm of protest" or "political earthquake". */
function isDisaster(tokens: Token[], i: number): boolean {
	const word = tokens[i]?.lower ?? "";
	if (!DISASTERS.has(word) || FIGURATIVE.test(tokens[i - 1]?.lower ?? "")) return false;
	return tokens[i + 1]?.lower !== "of" || OF_PLACE.test(word);
}

/** Watches an article's actors; everything is worked out when it is first asked for. */
export function watchDiscourse(document: Document, reading: ActorReading): Discourse {
	const counted = new Map<string, number>();
	let next = 0;
	let titled: Set<string> | undefined;
	let all: Map<string, number> | undefined;
	let struck: [sentence: number, token: number][] | undefined;
	const disasters = () => {
		struck ??= document.sentences.flatMap(({ first, last }, at): [number, number][] => {
			for (let i = first; i < last; i++) if (isDisaster(document.tokens, i)) return [[at, i]];
			return [];
		});
		return struck;
	};
	const mentions = (sentence: number) => {
		const span = document.sentences[sentence];
		return span ? mentionsWithin(reading.mentions, span) : [];
	};
	return {
		partyOf: (actor) => partyOf(reading, actor),
		homeOf: (actor) => reading.actors.get(actor)?.affiliation,
		isHead: (actor) => isHead(reading.actors.get(actor), document.article.published),
		mentions,
		counts(before) {
			const end = document.sentences[before]?.first ?? Number.POSITIVE_INFINITY;
			for (; next < reading.mentions.length; next++) {
				const mention = reading.mentions[next] as ActorMention;
				if (mention.first >= end) break;
				for (const actor of mention.actors) counted.set(actor, (counted.get(actor) ?? 0) + 1);
			}
			return counted;
		},
		inAll() {
			all ??= countsOf(reading);
			return all;
		},
		stricken(before) {
			for (const [at, token] of disasters()) {
				if (at >= before) break;
				if (at >= OPENING && at < before - NEAR) continue;
				const country = nearestCountry(token, mentions(at), reading);
				if (country !== undefined) return country;
			}
			return null;
		},
		headline() {
			titled ??= namedIn(fold(document.article.title).toLowerCase(), document, reading);
			return titled;
		},
	};
}

/** The country named nearest to a token; null where two are named there side by side, undefined where none is. */
function nearestCountry(
	token: number,
	mentions: readonly ActorMention[],
	reading: ActorReading,
): string | null | undefined {
	let nearest: ActorMention | undefined;
	let country: string | undefined;
	for (const mention of mentions) {
		const [actor] = mention.actors;
		const party = actor === undefined ? undefined : partyOf(reading, actor);
		if (party === undefined || reading.actors.get(party)?.kind !== "country") continue;
		if (nearest && country !== party && Math.abs(nearest.head - mention.head) <= SIDE_BY_SIDE) return null;
		if (nearest && Math.abs(token - nearest.head) <= Math.abs(token - mention.head)) continue;
		nearest = mention;
		country = party;
	}
	return nearest && nearest.actors.length > 1 ? null : country;
}

function countsOf({ mentions }: ActorReading): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { actors } of mentions)
		for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
	return counts;
}

function partyOf(reading: ActorReading, actor: string): string {
	let party = actor;
	for (let step = 0; step < 3; step++) {
		const known = reading.actors.get(party);
		if (!known?.affiliation) break;
		const independent = known.kind === "armed-group" || known.kind === "organization";
		if (independent && reading.actors.get(known.affiliation)?.kind === "country") break;
		party = known.affiliation;
	}
	return party;
}

const HEADS = /^(?:president|prime minister|premier|chancellor|king|opposition leader)$/;

function isHead(actor: Actor | undefined, day: string | null): boolean {
	return (actor?.roles ?? []).some(
		({ title, start, end }) =>
			HEADS.test(title) && (day === null || ((start ?? day) <= day && day <= (end ?? day))),
	);
}

/** The actors that the article names with words that stand in a text too. */
function namedIn(text: string, document: Document, { mentions }: ActorReading): Set<string> {
	const words = ` ${text.replace(/[^a-z0-9]+/g, " ")} `;
	const found = new Set<string>();
	const looked = new Set<string>();
	for (const { first, last, form, use, actors } of mentions) {
		if (use === "place" || form === "pronoun" || form === "description" || actors.length > 1) continue;
		// Most names are not in the title by their first word.
		const opening = document.tokens[first]?.lower ?? "";
		if (/^[a-z0-9]+$/.test(opening) && !words.includes(opening)) continue;
		const written = document.tokens
			.slice(first, last)
			.map((token) => token.lower)
			.join(" ");
		const key = `${written}\n${actors[0]}`;
		if (looked.has(key)) continue;
		looked.add(key);
		const name = written.replace(/[^a-z0-9]+/g, " ").trim();
		if (name && words.includes(` ${name} `)) for (const actor of actors) found.add(actor);
	}
	return found;
}
