import type { Token } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { changedPhrase, changedVerb } from "./structure.ts";

export type VerbChunk = Extract<Chunk, { kind: "verb" }>;
export type NounChunk = Extract<Chunk, { kind: "noun" }>;

/** What is asked of the words under the chunks; positions are token indices of the document. */
export interface Words {
	tokenAt(token: number): Token | undefined;
	/** Whether the token belongs to the name of an actor. */
	isActor(token: number): boolean;
	/** Where the name that begins at the token ends; undefined when none begins there. */
	nameEnd(token: number): number | undefined;
}

/** Longest stretch of chunks behind a verb that is taken along with it: "recalled its ambassador from Niger". */
const LONGEST_TAIL = 12;

/** True for what parts clauses or members of a list. */
export function separates(chunk: Chunk | undefined): boolean {
	return chunk?.kind === "comma" || chunk?.kind === "conjunction" || chunk?.kind === "break";
}

/** True where a clause or member of a list ends. */
export function ends(chunk: Chunk | undefined): boolean {
	return chunk === undefined || separates(chunk);
}

/** What stands behind the verb at a position up to the end of its clause. */
export function tailOf(filled: Chunk[], verb: number): Chunk[] {
	let end = verb + 1;
	while (end < filled.length && end - verb <= LONGEST_TAIL && !closes(filled[end] as Chunk)) end++;
	while (end > verb + 1 && separates(filled[end - 1])) end--;
	return filled.slice(verb + 1, end);
}

function closes({ kind }: Chunk): boolean {
	return kind === "break" || kind === "relative";
}

/** The same words once more, with nothing hanging on them yet. When the first did it is not when the next does. */
export function copied(chunks: Chunk[]): Chunk[] {
	const copies: Chunk[] = [];
	for (const chunk of chunks) {
		if (chunk.kind !== "noun")
			copies.push(chunk.kind === "verb" ? { kind: "verb", group: changedVerb(chunk.group) } : chunk);
		else if (!chunk.phrase.time)
			copies.push({ kind: "noun", phrase: changedPhrase(chunk.phrase, { prepositions: [] }) });
		else if (copies.at(-1)?.kind === "preposition") copies.pop();
	}
	return copies;
}
