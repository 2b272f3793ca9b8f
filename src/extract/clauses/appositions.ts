import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import type { Apposition, Clause } from "./structure.ts";

/**
 * Noun phrases in apposition: "Iran, Hezbollah's patron, was". The second must be closed by a comma, a verb or the
 * sentence's end, with no conjunction that would make the two a list.
 */
export function readAppositions(chunks: Chunk[]): Apposition[] {
	const found: Apposition[] = [];
	for (let i = 0; i + 2 < chunks.length; i++) {
		const host = chunks[i];
		const comma = chunks[i + 1];
		// "Chad, as a member of the bloc,": the word only stresses what the second phrase says anyway.
		const as = isAs(chunks[i + 2]) ? 1 : 0;
		const noun = chunks[i + 2 + as];
		if (host?.kind !== "noun" || comma?.kind !== "comma" || noun?.kind !== "noun") continue;
		if (host.phrase.time || noun.phrase.time || !closes(chunks, i + 3 + as)) continue;
		found.push({ of: host.phrase, noun: noun.phrase.members?.[0] ?? noun.phrase });
	}
	return found;
}

function isAs(chunk: Chunk | undefined): boolean {
	return chunk?.kind === "preposition" && chunk.word === "as";
}

function closes(chunks: Chunk[], start: number): boolean {
	for (let k = start; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "preposition" || chunk.kind === "noun") continue;
		return chunk.kind !== "conjunction";
	}
	return true;
}

/** "four companies: A, B and C": what stands behind the colon is who is meant before it. */
export function readLists(chunks: Chunk[]): Apposition[] {
	return chunks.flatMap((chunk, i) => {
		const mark = chunks[i + 1];
		const list = chunks[i + 2];
		if (chunk.kind !== "noun" || mark?.kind !== "break" || list?.kind !== "noun") return [];
		const after = chunks[i + 3]?.kind;
		return after === "verb" ? [] : [{ of: list.phrase, noun: chunk.phrase }];
	});
}

/** "Eritrea is the enemy that", "Turkey is among the countries which": what is said of the second holds for the first. */
export function readCopulas(clauses: Clause[]): Apposition[] {
	return clauses.flatMap(({ verb, subject, objects, prepositions }) => {
		if (verb.lemma !== "be" || verb.negated || verb.passive || !subject) return [];
		const among = prepositions.find(({ preposition }) => preposition === "among");
		const noun = objects[0] ?? among?.object;
		return noun && !noun.time && !noun.members ? [{ of: subject, noun }] : [];
	});
}

/** "Hezbollah's patron Iran", "its ally Russia": a noun before a name says what its bearer is to the owner. */
export function readTitles(document: Document, chunks: Chunk[]): Apposition[] {
	return chunks.flatMap((chunk) => {
		if (chunk.kind !== "noun") return [];
		return (chunk.phrase.members ?? [chunk.phrase]).flatMap((phrase) => {
			let start = phrase.head;
			while (start > phrase.first && document.tokens[start]?.pos === "PROPN") start--;
			const title = document.tokens[start];
			const inside = start > (phrase.possessor?.last ?? phrase.first - 1) && start < phrase.head;
			if (!inside || title?.pos !== "NOUN") return [];
			const of = { ...phrase, first: start + 1, prepositions: [] };
			delete of.possessor;
			return [{ of, noun: { ...phrase, head: start, last: start + 1, prepositions: [] } }];
		});
	});
}
