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
	gender?: "f" | "m";
	/** Stands as a plural: "Turkish officials" is nothing that "it" points to. */
	plural: boolean;
	/** The first acting mention of its sentence, and its subject. */
	opens?: boolean;
	/** Is one of several joined by "and". */
	joined?: boolean;
}

/** The mentions read so far, oldest first. */
export interface Memory {
	past: Remembered[];
}

export function createMemory(): Memory {
	return { past: [] };
}

/** Keeps a mention in the order of the text. */
export function remember(memory: Memory, mention: Remembered): void {
	let i = memory.past.length;
	while (i > 0 && (memory.past[i - 1] as Remembered).head > mention.head) i--;
	memory.past.splice(i, 0, mention);
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
