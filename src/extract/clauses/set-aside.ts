import type { Chunk } from "./chunks.ts";
import { LEANINGS } from "./set-off-predicates.ts";

/**
 * Leaves out phrases that a sentence names only to say that they are not meant: "not Egypt but Qatar", "Egypt, not Qatar,".
 * @param chunks of a sentence, phrases not yet joined to lists
 * @param wordAt the lower-case word at a position of the document
 * @returns the chunks without such phrases and what sets them off
 */
export function leaveOutDenied(chunks: Chunk[], wordAt: (token: number) => string): Chunk[] {
	const kept: Chunk[] = [];
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		const next = chunks[i + 1];
		// "apologised to Chad but not to Niger"
		if (chunk.kind === "preposition" && wordAt(chunk.at - 1) === "not" && next?.kind === "noun") {
			const but = kept.at(-1);
			if (but?.kind === "conjunction" && (but.word === "but" || but.word === "and")) {
				kept.pop();
				if (kept.at(-1)?.kind === "comma" && chunks[i + 2]?.kind === "comma") kept.pop();
				i++;
				continue;
			}
			// "apologised not to Niger but to Chad"
			const instead = chunks[i + 2];
			if (
				instead?.kind === "conjunction" &&
				instead.word === "but" &&
				chunks[i + 3]?.kind === "preposition"
			) {
				i += 2;
				continue;
			}
		}
		if (chunk.kind === "noun" && wordAt(chunk.phrase.first - 1) === "not") {
			// "Chad but not Niger"
			const but = kept.at(-1);
			if (but?.kind === "conjunction" && but.word === "but" && kept.at(-2)?.kind === "noun") {
				kept.pop();
				continue;
			}
			// "not Egypt but Qatar"
			if (next?.kind === "conjunction" && next.word === "but" && chunks[i + 2]?.kind === "noun") {
				i++;
				continue;
			}
			// "Turkey, but not Qatar,", "Egypt, and not Qatar,"
			const links = but?.kind === "conjunction" && (but.word === "but" || but.word === "and");
			if (links && kept.at(-2)?.kind === "comma") {
				kept.length -= 2;
				if (next?.kind === "comma") i++;
				continue;
			}
			// "Egypt, not Qatar,"
			if (kept.at(-1)?.kind === "comma" && kept.at(-2)?.kind === "noun" && next?.kind === "comma") {
				kept.pop();
				i++;
				continue;
			}
		}
		kept.push(chunk);
	}
	return kept;
}

/**
 * Leaves out what commas set off right behind a conjunction: "Kenya and, to a lesser degree, Uganda", and what only says
 * that the words are somebody's own: ", as he put it,". Whom something is told by ("and, according to Chad, Niger") stays.
 */
export function leaveOutAsides(chunks: Chunk[]): Chunk[] {
	let kept: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
		const put = Math.max(putEnd(chunks, i), feelingEnd(chunks, i));
		if (put > i) {
			kept ??= chunks.slice(0, i);
			i = put;
			continue;
		}
		const end = asideEnd(chunks, i);
		if (end > i) kept ??= chunks.slice(0, i);
		if (kept && end === i) kept.push(chunks[i] as Chunk);
		if (end > i) {
			kept?.push(chunks[i] as Chunk);
			i = end;
		}
	}
	return kept ?? chunks;
}

/** The comma that closes ", as he put it," at `i`; `i` itself when there is none. */
function putEnd(chunks: Chunk[], i: number): number {
	const opener = chunks[i + 1];
	if (chunks[i]?.kind !== "comma" || !opener || !("word" in opener) || opener.word !== "as") return i;
	const verb = chunks[i + 3];
	if (chunks[i + 2]?.kind !== "noun" || verb?.kind !== "verb" || verb.group.lemma !== "put") return i;
	return chunks[i + 4]?.kind === "noun" && chunks[i + 5]?.kind === "comma" ? i + 5 : i;
}

/** The comma that closes ", wary of Iran," at `i` between two of a list: "Oman, wary of Iran, and Iraq"; else `i`. */
function feelingEnd(chunks: Chunk[], i: number): number {
	const feeling = chunks[i + 1];
	if (chunks[i]?.kind !== "comma" || feeling?.kind !== "adjective") return i;
	if (chunks[i + 2]?.kind !== "preposition" || chunks[i + 3]?.kind !== "noun") return i;
	if (chunks[i + 4]?.kind !== "comma") return i;
	const after = chunks[i + 5];
	// "Rwanda, critical of France, stayed away" tells what it is towards France.
	const verb = after?.kind === "verb" && after.group.form === "finite" && !LEANINGS.has(feeling.word);
	const goesOn = after?.kind === "conjunction" || verb;
	return goesOn && chunks[i - 1]?.kind === "noun" ? i + 4 : i;
}

/** The comma that closes an aside behind the conjunction at `i`; `i` itself when there is none. */
function asideEnd(chunks: Chunk[], i: number): number {
	if (chunks[i]?.kind !== "conjunction" || chunks[i + 1]?.kind !== "comma") return i;
	let k = i + 2;
	while (k < i + 6) {
		const chunk = chunks[k];
		if (chunk?.kind === "comma") return k;
		if (chunk?.kind === "preposition" && chunk.word !== "according to" && chunks[k + 1]?.kind === "noun")
			k += 2;
		else if (chunk?.kind === "noun" && chunk.phrase.time) k++;
		else return i;
	}
	return i;
}

/**
 * "the ministers of Chad, Ada, and Mali, Bo, met": the names behind the countries say who the ministers are, and do what
 * the sentence tells.
 * @param isActor whether the token at a position belongs to the name of an actor
 */
export function nameHolders(
	chunks: Chunk[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): Chunk[] {
	for (let i = 0; i + 7 < chunks.length; i++) {
		const country = sharedOutAt(chunks, i, isActor, wordAt);
		if (country < 0) continue;
		const parts = [2, 4, 7].map((k) => chunks[country + k] as Chunk);
		const closes = chunks[country + 8]?.kind === "comma" ? 9 : 8;
		return [...chunks.slice(0, i), ...parts, ...chunks.slice(country + closes)];
	}
	return chunks;
}

const SHARED_OUT = "noun comma noun comma conjunction noun comma noun";

/** Where the first country stands that has its minister named behind it; -1 when none does. */
function sharedOutAt(
	chunks: Chunk[],
	i: number,
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): number {
	const head = chunks[i];
	const of = chunks[i + 1];
	if (head?.kind !== "noun" || (of?.kind !== "preposition" && of?.kind !== "comma")) return -1;
	const apart = of?.kind === "preposition" && of.word === "of" ? 2 : 0;
	// "the ministers of Chad" may be one phrase.
	if (apart === 0 && wordAt(head.phrase.last - 2) !== "of") return -1;
	const parts = chunks.slice(i + apart, i + apart + 8);
	if (parts.map(({ kind }) => kind).join(" ") !== SHARED_OUT) return -1;
	const named = [0, 2, 5, 7].every((k) => {
		const part = parts[k];
		return part?.kind === "noun" && isActor(part.phrase.head);
	});
	return named ? i + apart : -1;
}

const LOCATING = /^(?:in|to|at|near|outside|from|for)$/;

/**
 * "flew to Nara, Japan, on Friday for talks": the country only says where the town is, and the clause goes on behind it. A
 * town that nobody knows gives way to its country.
 * @param isActor whether the token at a position belongs to the name of an actor
 */
export function placeTowns(chunks: Chunk[], isActor: (token: number) => boolean): Chunk[] {
	let kept: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		if (chunk.kind !== "noun" || i === 0 || !isTownIn(chunks, i, isActor)) {
			kept?.push(chunk);
			continue;
		}
		kept ??= chunks.slice(0, i);
		const known = isActor(chunk.phrase.head);
		kept.push(known ? chunk : (chunks[i + 2] as Chunk));
		i += 3;
	}
	return kept ?? chunks;
}

/** Whether the chunk at `i` is a town behind a preposition, with its country between commas behind it, and no list goes on. */
function isTownIn(chunks: Chunk[], i: number, isActor: (token: number) => boolean): boolean {
	const [before, town, comma, country, closing, next] = chunks.slice(Math.max(i - 1, 0), i + 5);
	if (town?.kind !== "noun" || comma?.kind !== "comma" || country?.kind !== "noun") return false;
	if (before?.kind !== "preposition" || !LOCATING.test(before.word) || closing?.kind !== "comma")
		return false;
	if (
		next?.kind !== "preposition" &&
		next?.kind !== "subordinator" &&
		!(next?.kind === "noun" && next.phrase.time)
	)
		return false;
	const [place, land] = [town.phrase, country.phrase];
	if (place.possessor || land.possessor || place.last - place.first > 3 || land.last - land.first > 4)
		return false;
	if (!isActor(land.head) || land.head !== land.last - 1) return false;
	// "In Nara, Japan, with others, was": what opens a sentence may be followed by whom it tells of.
	return chunks.slice(0, i).some(({ kind }) => kind === "verb");
}
