import type { ActorMention, Document } from "../document.ts";
import { complete, type Staged } from "../stages.ts";
import { type Chunk, cut, mendChunks, tagWords } from "./chunks.ts";
import { finishClauses, linkChunks } from "./clauses.ts";
import type { Clause } from "./structure.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** The chunks and clauses of an article's sentences, by position; there are none before the first and behind the last. */
export interface ParsedSentences {
	/** Parses some of the sentences at once, stage by stage: see `Staged`. */
	parse(sentences: readonly number[]): Staged<void>;
	chunksOf(sentence: number): Chunk[];
	clausesOf(sentence: number): Clause[];
}

interface Parsed {
	chunks: Chunk[];
	clauses: Clause[];
}

const NOTHING: Parsed = { chunks: [], clauses: [] };

/** Parses each sentence when it is first asked for: nobody asks for most of those that name nobody, which are many. */
export function parseSentences(
	document: Document,
	mentions: ActorMention[],
	lexicon: VerbLexicon,
): ParsedSentences {
	const parsed: Parsed[] = [];
	function* parse(indices: readonly number[]): Staged<void> {
		const those = indices.flatMap((index) => {
			const sentence = document.sentences[index];
			return sentence && !parsed[index] ? [{ index, sentence }] : [];
		});
		const tagged = those.map(({ sentence }) => tagWords(document, sentence, mentions, lexicon));
		yield;
		const pieces = tagged.map(cut);
		yield;
		const chunks = pieces.map(mendChunks);
		yield;
		const linked = those.map(({ sentence }, k) => linkChunks(document, sentence, chunks[k] as Chunk[]));
		yield;
		const clauses = linked.map(finishClauses);
		those.forEach(({ index }, k) => {
			parsed[index] = { chunks: chunks[k] as Chunk[], clauses: clauses[k] as Clause[] };
		});
	}
	const at = (index: number): Parsed => {
		if (!parsed[index]) complete(parse([index]));
		return parsed[index] ?? NOTHING;
	};
	return { parse, chunksOf: (index) => at(index).chunks, clausesOf: (index) => at(index).clauses };
}
