import type { Token } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import type { NounPhrase } from "./structure.ts";
import { isTime } from "./time-words.ts";

/** Nouns that only say how much or how many there is of what "of" names. */
const MEASURES = new Set(
	`series string wave spate barrage flurry round session bout burst hail volley torrent succession sequence chain spell
period number dozen hundred thousand score ten million billion majority handful couple pair trio host range array variety
set batch package tranche raft slew kind sort type form piece act minute hour day week month year decade tonne ton
dollar euro shipment consignment flood stream`.split(/\s+/),
);

/**
 * Takes "five hours of talks" for talks and "a package of sanctions" for sanctions: what is measured is what happens.
 * @param chunks of a sentence, phrases not yet joined to lists
 * @param tokenAt the token at a position of the document
 * @param isActor whether the token at a position belongs to the name of an actor ("Group of Seven")
 */
export function seeThroughMeasures(
	chunks: Chunk[],
	tokenAt: (token: number) => Token | undefined,
	isActor: (token: number) => boolean,
): Chunk[] {
	const seen: Chunk[] = [];
	for (const chunk of chunks) {
		const [measure, of] = [seen.at(-2), seen.at(-1)];
		const measured =
			chunk.kind === "noun" &&
			!chunk.phrase.time &&
			of?.kind === "preposition" &&
			of.word === "of" &&
			measure?.kind === "noun" &&
			MEASURES.has(tokenAt(measure.phrase.head)?.lemma ?? "") &&
			!isActor(measure.phrase.head) &&
			!isAge(chunk.phrase, tokenAt);
		if (measured) {
			seen.length -= 2;
			seen.push({ kind: "noun", phrase: through(measure.phrase, chunk.phrase) });
		} else seen.push(chunk);
	}
	return seen;
}

function through(measure: NounPhrase, measured: NounPhrase): NounPhrase {
	const possessor = measured.possessor ?? measure.possessor;
	return { ...measured, first: measure.first, ...(possessor && { possessor }) };
}

/** "47 years of age", "the month of May". */
function isAge({ head }: NounPhrase, tokenAt: (token: number) => Token | undefined): boolean {
	const token = tokenAt(head);
	return token?.lower === "age" || isTime(token);
}
