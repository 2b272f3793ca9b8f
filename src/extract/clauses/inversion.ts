import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { unfoldPredicates } from "./fronted-predicates.ts";
import { isParticiple } from "./inflection.ts";
import { type Opening, openingBefore } from "./inverted-auxiliaries.ts";
import { changedVerb, type VerbGroup } from "./structure.ts";

/**
 * Puts back in its plain order what a sentence turns round: "Should Iran attack", "Nor did Egypt bomb Libya", "Only then
 * will Oman join", "Among those who came was Chad".
 * @param chunks of a sentence, phrases joined to lists
 * @param first the sentence's first token
 * @returns the same chunks where nothing is turned round
 */
export function unfoldInversions(document: Document, chunks: Chunk[], first: number): Chunk[] {
	return unfoldConditions(document, unfoldOpenings(document, unfoldPredicates(document, chunks), first));
}

/**
 * "Should Iran attack", "Were they to leave", "Had it met Oman", also behind the main clause ("will pay should gas be
 * found"): a condition with its auxiliary in the place of "if". The auxiliary becomes that "if", and the verb behind the
 * subject a finite one.
 */
function unfoldConditions(document: Document, chunks: Chunk[]): Chunk[] {
	let unfolded: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		if (chunk.kind !== "verb") continue;
		const at: Chunk[] = unfolded ?? chunks;
		const verb = invertedVerb(document, at, i);
		if (verb === null) continue;
		unfolded ??= [...chunks];
		unfolded[i] = { kind: "subordinator", word: "if", at: chunk.group.head };
		const word = document.tokens[chunk.group.head]?.lower;
		const governed = unfolded[verb] as Extract<Chunk, { kind: "verb" }>;
		unfolded[verb] = {
			kind: "verb",
			group: changedVerb(governed.group, {
				form: "finite",
				modal: undefined,
				past: false,
				pluperfect: word === "had",
				unreal: false,
			}),
		};
	}
	return unfolded ?? chunks;
}

/** Position of the verb that an inverted auxiliary belongs to; null when the chunk is no such auxiliary. */
function invertedVerb(document: Document, chunks: Chunk[], i: number): number | null {
	const chunk = chunks[i];
	if (chunk?.kind !== "verb" || chunk.group.last - chunk.group.first !== 1) return null;
	const word = document.tokens[chunk.group.head]?.lower ?? "";
	if (word !== "should" && word !== "were" && word !== "had") return null;
	const before = chunks[i - 1];
	const opens =
		before === undefined ||
		before.kind === "comma" ||
		before.kind === "break" ||
		before.kind === "conjunction";
	if (word !== "should" && !opens && !(word === "had" && isSupposed(document, chunks, i))) return null;
	for (let k = i + 1; k < chunks.length && k < i + 8; k++) {
		const next = chunks[k] as Chunk;
		if (next.kind === "verb") {
			if (k === i + 1) return null;
			const { form } = next.group;
			if (word === "were") return form === "infinitive" ? k : null;
			if (word === "had") return isParticiple(document.tokens[next.group.head]?.lower ?? "") ? k : null;
			return form === "infinitive" ? null : k;
		}
		if (next.kind !== "noun" && next.kind !== "preposition" && next.kind !== "conjunction") return null;
	}
	return null;
}

/** "would not have bought them" before "had Washington sold its own". */
function isSupposed({ tokens }: Document, chunks: Chunk[], before: number): boolean {
	for (let k = before - 1; k >= 0; k--) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind !== "verb" || !/^(?:would|could|may)$/.test(chunk.group.modal ?? "")) continue;
		for (let at = chunk.group.first; at < chunk.group.head; at++)
			if (tokens[at]?.lower === "have") return true;
	}
	return false;
}

/** "Nor did Egypt bomb Libya", "Not since 1979 has Egypt left": the auxiliary goes to the verb behind the subject. */
function unfoldOpenings(document: Document, chunks: Chunk[], first: number): Chunk[] {
	let unfolded: Chunk[] | null = null;
	let taken = 0;
	for (let i = 0; i + 2 < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		if (chunk.kind !== "verb" || chunks[i + 1]?.kind !== "noun") continue;
		const opening = openingBefore(document, chunk.group, first);
		const verb = opening ? verbBehind(chunks, i) : -1;
		const governed = chunks[verb];
		if (!opening || governed?.kind !== "verb") continue;
		unfolded ??= [];
		unfolded.push(...opened(chunks.slice(taken, i)));
		// "Only after the raid did Iran leave": what opens the sentence ends before the subject.
		if (i > 0 && chunks[i - 1]?.kind !== "conjunction")
			unfolded.push({ kind: "comma", word: ",", at: chunk.group.head });
		unfolded.push(...chunks.slice(i + 1, verb));
		unfolded.push({ kind: "verb", group: helped(chunk.group, governed.group, opening) });
		taken = verb + 1;
		// "No sooner had Iran left than Oman came": what comes next.
		const than = chunks.findIndex((one, k) => k > verb && one.kind === "preposition" && one.word === "than");
		if (opening.sooner && than > 0) {
			unfolded.push(...chunks.slice(taken, than), { kind: "break", word: ";", at: governed.group.last });
			taken = than + 1;
		}
		i = verb;
	}
	if (!unfolded) return chunks;
	unfolded.push(...chunks.slice(taken));
	return unfolded;
}

/** "Only after the raid did Iran": what looked like a clause of its own is a phrase, for the auxiliary was not its verb. */
function opened(before: Chunk[]): Chunk[] {
	const at = before.findLastIndex(
		({ kind }) => kind === "subordinator" || kind === "verb" || kind === "break",
	);
	const opener = before[at];
	if (opener?.kind !== "subordinator") return before;
	return before.with(at, { kind: "preposition", word: opener.word, at: opener.at });
}

/**
 * Position of the verb behind a subject, the phrases that hang on it and what commas set beside it: "nor did Bongo, the
 * leader of the coup, receive"; -1 when another kind of chunk comes first.
 */
function verbBehind(chunks: Chunk[], auxiliary: number): number {
	let k = behindPhrases(chunks, auxiliary + 2);
	if (chunks[k]?.kind === "comma" && chunks[k + 1]?.kind === "noun") {
		const closing = behindPhrases(chunks, k + 2);
		if (chunks[closing]?.kind === "comma") k = closing + 1;
	}
	return chunks[k]?.kind === "verb" ? k : -1;
}

function behindPhrases(chunks: Chunk[], start: number): number {
	let k = start;
	while (chunks[k]?.kind === "preposition" && chunks[k + 1]?.kind === "noun") k += 2;
	return k;
}

/** The verb with the auxiliary that stood before its subject. */
function helped({ lemma, modal, past, head }: VerbGroup, verb: VerbGroup, opening: Opening): VerbGroup {
	const passive = lemma === "be" && verb.form !== "gerund" && verb.head !== head;
	return changedVerb(verb, {
		form: "finite",
		passive: verb.passive || passive,
		negated: opening.denies !== verb.negated,
		modal: modal ?? verb.modal,
		past: past || lemma === "have",
		pluperfect: lemma === "have" && past,
		unreal: false,
	});
}
