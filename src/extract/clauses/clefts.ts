import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import type { NounChunk, VerbChunk } from "./left-out.ts";
import { changedVerb, type VerbGroup } from "./structure.ts";

/**
 * Puts back in its plain order what a sentence sets apart to stress it: "It was Chad, not Niger, that bombed Libya",
 * "What Chad did was bomb Libya", "What Chad wants is a pact with Mali".
 * @param chunks of a sentence, phrases joined to lists
 * @returns the same chunks where nothing is set apart
 */
export function unfoldClefts(document: Document, chunks: Chunk[]): Chunk[] {
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		const before = chunks[i - 1];
		if (before !== undefined && !/^(?:subordinator|break|comma|verb|conjunction)$/.test(before.kind))
			continue;
		if (chunk.kind === "noun") {
			const opening = document.tokens[chunk.phrase.first]?.lower;
			const unfolded =
				opening === "it"
					? itCleft(document, chunks, i)
					: opening === "all"
						? deedCleft(document, chunks, i)
						: null;
			if (unfolded) return unfolded;
		}
		if (i === 0 && chunk.kind === "subordinator" && chunk.word === "what")
			return (
				deedCleft(document, chunks, 1) ??
				wishCleft(document, chunks) ??
				causeCleft(document, chunks) ??
				chunks
			);
	}
	return chunks;
}

/** What somebody gives a name to something by. */
const CALLING = /^(?:call|describe|term|brand|label|see|regard|denounce)$/;

const BELIEVING = /^(?:say|believe|claim|think|allege|suspect|insist)$/;

/**
 * Takes "condemned what it called Chad's attack on Mali", "over what Chad sees as an attack by Mali" for the attack itself.
 * @param chunks of a sentence, phrases joined to lists
 */
export function leaveOutCalled(chunks: Chunk[]): Chunk[] {
	let kept: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		const end = chunk.kind === "subordinator" && chunk.word === "what" ? calledEnd(chunks, i) : i;
		if (end > i) {
			kept ??= chunks.slice(0, i);
			i = end;
		} else kept?.push(chunk);
	}
	return kept ?? chunks;
}

/** The last chunk before what is called so, behind "what" at `i`; `i` itself when nothing is. */
function calledEnd(chunks: Chunk[], i: number): number {
	const before = chunks[i - 1]?.kind;
	const [, caller, verb, as, noun] = chunks.slice(i, i + 5);
	if ((before !== "verb" && before !== "preposition") || caller?.kind !== "noun" || verb?.kind !== "verb")
		return i;
	// "bombed what it said was a camp of the rebels"
	if (BELIEVING.test(verb.group.lemma) && as?.kind === "verb" && noun?.kind === "noun")
		return as.group.lemma === "be" && !as.group.negated ? i + 3 : i;
	if (!CALLING.test(verb.group.lemma) || verb.group.passive || verb.group.form !== "finite") return i;
	if (as?.kind === "noun") return i + 2;
	return as?.kind === "preposition" && as.word === "as" && noun?.kind === "noun" ? i + 3 : i;
}

function isBe(document: Document, chunk: Chunk | undefined): chunk is VerbChunk {
	return (
		chunk?.kind === "verb" && /^(?:is|was|are|were)$/.test(document.tokens[chunk.group.head]?.lower ?? "")
	);
}

/** Whether a phrase names somebody. */
function isName(document: Document, chunk: Chunk | undefined): chunk is NounChunk {
	return chunk?.kind === "noun" && !chunk.phrase.time && document.tokens[chunk.phrase.head]?.pos === "PROPN";
}

/** "It was Chad, not Niger, that bombed", "It was in Mali that Chad met": from "it" at `i` on. */
function itCleft(document: Document, chunks: Chunk[], i: number): Chunk[] | null {
	const be = chunks[i + 1];
	if (!isBe(document, be) || be.group.last - be.group.first > 2) return null;
	const opener = relativeBehind(chunks, i + 2);
	if (opener < 0) return null;
	const before = chunks.slice(0, i);
	const pivot = chunks[i + 2];
	const next = chunks[opener + 1];
	if (pivot?.kind === "preposition") {
		if (be.group.negated || next?.kind !== "noun" || opener !== i + 4) return null;
		const comma: Chunk = { kind: "comma", word: ",", at: be.group.head };
		return [...before, ...chunks.slice(i + 2, opener), comma, ...chunks.slice(opener + 1)];
	}
	if (!isName(document, pivot)) return null;
	const instead = document.tokens[pivot.phrase.first - 1]?.lower === "but";
	const negated = be.group.negated && !instead;
	if (next?.kind === "verb") {
		const verb: Chunk = negated ? denied(next) : next;
		return [...before, pivot, ...saidBetween(chunks, i + 3, opener), verb, ...chunks.slice(opener + 2)];
	}
	if (next?.kind !== "noun" || !negated) return null;
	const verb = chunks.findIndex((one, k) => k > opener && one.kind === "verb");
	return verb < 0 ? null : chunks.with(verb, denied(chunks[verb] as VerbChunk));
}

function denied({ group }: VerbChunk): Chunk {
	return { kind: "verb", group: changedVerb(group, { negated: !group.negated }) };
}

/** Where the clause opens that completes a cleft, behind the pivot and what says who else it was not; -1 when nowhere. */
function relativeBehind(chunks: Chunk[], start: number): number {
	for (let k = start; k < chunks.length && k < start + 9; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "relative" && /^(?:that|who|which|whom)$/.test(chunk.word)) return k;
		if (chunk.kind === "subordinator" && chunk.word === "that") return k;
		if (chunk.kind === "verb") {
			if (chunks[k - 2]?.kind !== "comma" || chunks[k + 1]?.kind !== "comma") return -1;
		} else if (!/^(?:noun|preposition|comma|conjunction)$/.test(chunk.kind)) return -1;
	}
	return -1;
}

/** ", Pashinyan said," between the pivot and what is said of it. */
function saidBetween(chunks: Chunk[], start: number, opener: number): Chunk[] {
	const verb = chunks.slice(start, opener).findIndex(({ kind }) => kind === "verb");
	return verb < 0 ? [] : chunks.slice(start + verb - 2, opener);
}

/** "What Chad did was bomb", "All Chad is doing is arming": who does it stands at `i`. */
function deedCleft(document: Document, chunks: Chunk[], i: number): Chunk[] | null {
	const doer = chunks[i];
	const does = chunks[i + 1];
	if (doer?.kind !== "noun" || doer.phrase.time || does?.kind !== "verb") return null;
	const { tokens } = document;
	let verb = i + 1;
	// "did was bomb" is one group of auxiliaries and a verb.
	if (!/^(?:did|does|do|done)$/.test(tokens[beWithin(document, does.group) - 1]?.lower ?? "")) {
		if (does.group.lemma !== "do" || does.group.negated) return null;
		verb++;
		const when = chunks[verb];
		if (when?.kind === "adjective" || (when?.kind === "noun" && when.phrase.time)) verb++;
	}
	const done = chunks[verb];
	if (done?.kind !== "verb" || done.group.lemma === "be" || done.group.passive) return null;
	// "was to bomb", "is arming", "was bomb"; and not "has angered Chad".
	const at = beWithin(document, done.group);
	if (at < 0) return null;
	const told = changedVerb(done.group, {
		first: at,
		form: "finite",
		modal: undefined,
		past: document.tokens[at]?.lower === "was",
	});
	const first = chunks.slice(0, i).filter((one) => one.kind !== "subordinator" || one.word !== "what");
	return [...first, doer, { kind: "verb", group: told }, ...chunks.slice(verb + 1)];
}

/** Position of the "is" or "was" before the head of a verb group; -1 when there is none. */
function beWithin({ tokens }: Document, { first, head }: VerbGroup): number {
	for (let k = head - 1; k >= first; k--) if (/^(?:is|was)$/.test(tokens[k]?.lower ?? "")) return k;
	return -1;
}

/** "What Chad wants is a pact", "is for Mali to leave", "is that Mali leave": it wants what stands behind "is". */
function wishCleft(document: Document, chunks: Chunk[]): Chunk[] | null {
	const [, wisher, wish] = chunks;
	// "What Chad wants from Mali is"
	const from = chunks[3]?.kind === "preposition" && chunks[4]?.kind === "noun" ? 2 : 0;
	const [be, next] = chunks.slice(3 + from, 5 + from);
	if (wisher?.kind !== "noun" || wish?.kind !== "verb" || wish.group.form !== "finite") return null;
	if (!isBe(document, be) || be.group.negated || wish.group.passive) return null;
	const isAsked = next?.kind === "preposition" && next.word === "for" && chunks[6 + from]?.kind === "verb";
	const asked = 4 + from + (isAsked ? 1 : 0);
	const opens =
		isAsked || next?.kind === "noun" || (next?.kind === "verb" && next.group.form === "infinitive");
	if (!opens && !(next?.kind === "subordinator" && next.word === "that")) return null;
	if (from > 0 && next?.kind === "noun")
		return [wisher, wish, next, ...chunks.slice(3, 5), ...chunks.slice(asked + 1)];
	return [wisher, wish, ...chunks.slice(asked)];
}

/** "What angered Chad was a raid by Mali": the raid angered it. */
function causeCleft(document: Document, chunks: Chunk[]): Chunk[] | null {
	const [, verb, object] = chunks;
	if (verb?.kind !== "verb" || object?.kind !== "noun" || verb.group.negated) return null;
	const be = chunks.findIndex((chunk, k) => k > 2 && isBe(document, chunk));
	const middle = chunks.slice(3, be);
	const cause = chunks.slice(be + 1);
	if (be < 0 || cause[0]?.kind !== "noun") return null;
	if (middle.some(({ kind }) => kind !== "preposition" && kind !== "noun")) return null;
	const plain = cause.every(
		(chunk) =>
			chunk.kind === "noun" ||
			chunk.kind === "preposition" ||
			(chunk.kind === "verb" && chunk.group.form === "infinitive"),
	);
	return plain ? [...cause, verb, object, ...middle] : null;
}
