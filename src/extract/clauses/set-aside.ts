import type { Chunk } from "./chunks.ts";

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
		if (chunk.kind === "noun" && wordAt(chunk.phrase.first - 1) === "not") {
			// "not Egypt but Qatar"
			if (next?.kind === "conjunction" && next.word === "but" && chunks[i + 2]?.kind === "noun") {
				i++;
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
