import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple } from "./inflection.ts";

/**
 * "Should Iran attack", "Were they to leave", "Had it met Oman", also behind the main clause ("will pay should gas be
 * found"): a condition with its auxiliary in the place of "if". The auxiliary becomes that "if", and the verb behind the
 * subject a finite one.
 */
export function unfoldInversions(document: Document, chunks: Chunk[]): Chunk[] {
	let unfolded: Chunk[] | null = null;
	chunks.forEach((chunk, i) => {
		const at = unfolded ?? chunks;
		const verb = invertedVerb(document, at, i);
		if (verb === null || chunk.kind !== "verb") return;
		unfolded ??= [...chunks];
		unfolded[i] = { kind: "subordinator", word: "if", at: chunk.group.head };
		const governed = unfolded[verb] as Extract<Chunk, { kind: "verb" }>;
		unfolded[verb] = {
			kind: "verb",
			group: { ...governed.group, form: "finite", modal: undefined, past: false },
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
	if (word !== "should" && !opens) return null;
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
