import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple } from "./inflection.ts";

/**
 * "Should Iran attack", "Were they to leave", "Had it met Oman", also behind the main clause ("will pay should gas be
 * found"): a condition with its auxiliary in the place of "if". The auxiliary becomes that "if", and the verb behind the
 * subject a finite one.
 */
export function unfoldInversions(document: Document, chunks: Chunk[]): Chunk[] {
	let unfolded: Chunk[] | null = unfoldDenial(document, chunks);
	chunks.forEach((chunk, i) => {
		const at = unfolded ?? chunks;
		const verb = invertedVerb(document, at, i);
		if (verb === null || chunk.kind !== "verb") return;
		unfolded ??= [...chunks];
		unfolded[i] = { kind: "subordinator", word: "if", at: chunk.group.head };
		const word = document.tokens[chunk.group.head]?.lower;
		const governed = unfolded[verb] as Extract<Chunk, { kind: "verb" }>;
		unfolded[verb] = {
			kind: "verb",
			group: { ...governed.group, form: "finite", modal: undefined, past: false, pluperfect: word === "had" },
		};
	});
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

/** Openings by which a sentence says that something was never done: "Not since 1979 has", "At no time did". */
const DENYING = /^(?:not (?:since|once|for|a|one|even) |(?:at|in|on|under|by) no )/;

/** "Not since 1979 has Egypt recalled": the auxiliary behind such an opening goes with the verb, and is denied. */
function unfoldDenial({ tokens }: Document, chunks: Chunk[]): Chunk[] | null {
	const start = chunks.findIndex((chunk) => chunk.kind === "verb");
	const [auxiliary, doer, verb] = chunks.slice(start, start + 3);
	if (auxiliary?.kind !== "verb" || doer?.kind !== "noun" || verb?.kind !== "verb") return null;
	if (!/^(?:has|have|had|did|does|do|will|would)$/.test(tokens[auxiliary.group.head]?.lower ?? ""))
		return null;
	const opening = chunks[0];
	const first = opening?.kind === "noun" ? opening.phrase.first : opening && "at" in opening ? opening.at : 0;
	const words = [first - 1, first, first + 1].map((at) => `${tokens[at]?.lower} `).join("");
	const denies = DENYING.test(words) || DENYING.test(words.slice(words.indexOf(" ") + 1));
	if (!denies || auxiliary.group.last > doer.phrase.first) return null;
	const { modal } = auxiliary.group;
	const group = { ...verb.group, form: "finite" as const, modal, negated: true };
	return [...chunks.slice(0, start), doer, { kind: "verb", group }, ...chunks.slice(start + 3)];
}
