import { expect, test } from "vitest";
import type { PlacedStatement } from "../../../src/extract/statements/draft.ts";
import { eventMemory } from "../../../src/extract/statements/event-memory.ts";
import { KNOWLEDGE } from "../../../src/knowledge-files.ts";

const TYPES = new Map(KNOWLEDGE.relationTypes.map((type) => [type.id, type]));

function placed(sentence: number, source: string, type: string, target: string): PlacedStatement {
	const evidence = { article: "test", start: sentence, end: sentence + 1, quote: "", rule: type };
	const time = { start: null, end: null, precision: null };
	return {
		sentence,
		reported: false,
		statement: { source, type, target, modality: "asserted", confidence: 1, evidence, ...time },
	};
}

/** Whom Chad has detained, asked when so many other events have been told since. */
function detainedAfter(others: number): string[] {
	const told = [placed(0, "Chad", "detains", "Ann")];
	for (let i = 1; i <= others; i++) told.push(placed(i, "Peru", "praises", "Chile"));
	return eventMemory(told, others + 1, TYPES).doneTo(["Chad"], new Set(["detains"]));
}

test("an article's first event is remembered to its end, a book's is not", () => {
	expect(detainedAfter(900)).toEqual(["Ann"]);
	expect(detainedAfter(1100)).toEqual([]);
});
