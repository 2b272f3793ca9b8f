import type { Document, Token } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { unsaidBe } from "./structure.ts";

/** What somebody is towards somebody else. */
export const LEANINGS: ReadonlySet<string> = new Set(
	`critical wary hostile close loyal friendly suspicious fearful supportive sympathetic opposed sceptical skeptical resentful
distrustful mistrustful angry furious beholden indebted subservient antagonistic obedient faithful contemptuous scornful
disdainful protective`.split(/\s+/),
);
/** "at odds with", "at loggerheads with", where they end the sentence. */
const STATES = new Set("odds loggerheads war variance".split(" "));

/**
 * Gives "Rwanda, long critical of France, stayed away" and "the row drew in Sudan, at odds with Egypt" the "which is" that
 * they leave out.
 * @param chunks of a sentence, phrases joined to lists
 */
export function unfoldSetOff({ tokens }: Document, chunks: Chunk[]): Chunk[] {
	let unfolded: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		const opens = i > 1 && chunks[i - 1]?.kind === "comma" && isPredicate(tokens, chunks, i);
		if (opens && "at" in chunk) {
			unfolded ??= chunks.slice(0, i);
			unfolded.push({ kind: "relative", word: "which", at: chunk.at });
			unfolded.push({ kind: "verb", group: unsaidBe(chunk.at) });
		}
		unfolded?.push(chunk);
	}
	return unfolded ?? chunks;
}

/** Whether what stands at `i`, behind a comma, says what the noun before it is towards somebody. */
function isPredicate(tokens: readonly Token[], chunks: Chunk[], i: number): boolean {
	const [host, first, second] = [chunks[i - 2], chunks[i], chunks[i + 1]];
	if (host?.kind !== "noun" || host.phrase.time) return false;
	if (first?.kind === "adjective") {
		const leans = LEANINGS.has(first.word) && second?.kind === "preposition";
		return leans && endOf(chunks, i + 1)?.kind === "comma";
	}
	if (first?.kind !== "preposition" || first.word !== "at" || second?.kind !== "noun") return false;
	if (!STATES.has(tokens[second.phrase.head]?.lower ?? "")) return false;
	return endOf(chunks, i) === undefined;
}

/** What comes behind the phrases that begin at `start`. */
function endOf(chunks: Chunk[], start: number): Chunk | undefined {
	let end = start;
	while (chunks[end]?.kind === "preposition" && chunks[end + 1]?.kind === "noun") end += 2;
	return chunks[end];
}
