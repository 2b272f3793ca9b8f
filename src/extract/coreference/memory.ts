import type { ActorKind } from "../../model/index.ts";

/** A mention that later words may point back to. */
export interface Remembered {
	actors: string[];
	kind: ActorKind;
	/** Token of the head. */
	head: number;
	/** Index of the sentence. */
	sentence: number;
	/** Index of the block (paragraph). */
	block: number;
	subject: boolean;
	/** Acts or is acted on; false where it only modifies or is a place. */
	acting: boolean;
	gender: "f" | "m" | undefined;
	/** Stands as a plural: "Turkish officials" is nothing that "it" points to. */
	plural: boolean;
	/** The first acting mention of its sentence, and its subject. */
	opens: boolean;
	/** The first subject of its sentence whose clause stands by itself, outside quotation marks. */
	leads: boolean;
	/** Is one of several joined by "and". */
	joined: boolean;
}

/** The mentions read so far, oldest first; in a long text those not too far back. */
export interface Memory {
	past: Remembered[];
}

export function createMemory(): Memory {
	return { past: [] };
}

/** How many mentions are kept at least: as many as fill some twenty pages, so that a book is read no slower for its length. */
const KEPT = 2000;

/** Keeps a mention in the order of the text. */
export function remember(memory: Memory, mention: Remembered): void {
	let i = memory.past.length;
	while (i > 0 && (memory.past[i - 1] as Remembered).head > mention.head) i--;
	memory.past.splice(i, 0, mention);
	if (memory.past.length >= 2 * KEPT) memory.past.splice(0, memory.past.length - KEPT);
}

/** The latest remembered mention before a token that satisfies the test, at most `reach` sentences back. */
export function latest(
	memory: Memory,
	before: number,
	sentence: number,
	reach: number,
	test: (mention: Remembered) => boolean,
): Remembered | undefined {
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const mention = memory.past[i] as Remembered;
		if (mention.head >= before) continue;
		if (mention.sentence < sentence - reach) return undefined;
		if (test(mention)) return mention;
	}
	return undefined;
}

/** What is remembered of the mention in a sentence, or since, whose head is a token; undefined for none. */
export function rememberedAt({ past }: Memory, head: number, sentence: number): Remembered | undefined {
	for (let k = past.length - 1; k >= 0; k--) {
		const one = past[k] as Remembered;
		if (one.sentence < sentence) return undefined;
		if (one.head === head) return one;
	}
	return undefined;
}

/** How likely a mention is what a pronoun at a token points back to; higher is likelier. */
function weight(past: Remembered, sentence: number): number {
	return (
		(past.sentence - sentence) * 4 +
		(past.subject ? 3 : 0) +
		(past.leads && past.sentence < sentence ? 1 : 0) +
		(past.acting ? 1 : 0) +
		past.head / 1e6
	);
}

/** The mention within reach before a token that passes the test and is the likeliest to be pointed back to. */
export function likeliest(
	memory: Memory,
	before: number,
	sentence: number,
	reach: number,
	test: (past: Remembered) => boolean,
	bonus: (past: Remembered) => number = () => 0,
): Remembered | undefined {
	let found: Remembered | undefined;
	let highest = Number.NEGATIVE_INFINITY;
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const past = memory.past[i] as Remembered;
		if (past.sentence < sentence - reach) break;
		if (past.head >= before || !test(past)) continue;
		const score = weight(past, sentence) + bonus(past);
		if (score > highest) {
			found = past;
			highest = score;
		}
	}
	return found;
}
