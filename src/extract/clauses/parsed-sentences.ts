import type { ActorMention, Document } from "../document.ts";
import { type Chunk, chunk } from "./chunks.ts";
import { readClauses } from "./clauses.ts";
import type { Clause } from "./structure.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** The chunks and clauses of an article's sentences, by position; there are none before the first and behind the last. */
export interface ParsedSentences {
	chunksOf(sentence: number): Chunk[];
	clausesOf(sentence: number): Clause[];
}

const NOTHING: never[] = [];

/** Parses each sentence when it is first asked for: nobody asks for most of those that name nobody, which are many. */
export function parseSentences(
	document: Document,
	mentions: ActorMention[],
	lexicon: VerbLexicon,
): ParsedSentences {
	const { sentences } = document;
	const chunks: Chunk[][] = [];
	const clauses: Clause[][] = [];
	const chunksOf = (index: number): Chunk[] => {
		const sentence = sentences[index];
		if (!sentence) return NOTHING;
		chunks[index] ??= chunk(document, sentence, mentions, lexicon);
		return chunks[index];
	};
	const clausesOf = (index: number): Clause[] => {
		const sentence = sentences[index];
		if (!sentence) return NOTHING;
		clauses[index] ??= readClauses(document, sentence, chunksOf(index));
		return clauses[index];
	};
	return { chunksOf, clausesOf };
}
