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
 * Leaves out what commas set off right behind a conjunction: "Kenya and, to a lesser degree, Uganda". Whom something is
 * told by ("and, according to Chad, Niger") stays.
 */
export function leaveOutAsides(chunks: Chunk[]): Chunk[] {
	let kept: Chunk[] | null = null;
	for (let i = 0; i < chunks.length; i++) {
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
