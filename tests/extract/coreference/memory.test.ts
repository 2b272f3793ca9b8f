import { expect, test } from "vitest";
import { createMemory, type Remembered, remember } from "../../../src/extract/coreference/memory.ts";

const mention = (head: number): Remembered => ({
	actors: ["country:TCD"],
	kind: "country",
	head,
	sentence: Math.floor(head / 10),
	block: 0,
	subject: true,
	acting: true,
	gender: undefined,
	plural: false,
	opens: false,
	leads: false,
	joined: false,
});

test("mentions are kept in the order of the text", () => {
	const memory = createMemory();
	for (const head of [3, 9, 5]) remember(memory, mention(head));
	expect(memory.past.map(({ head }) => head)).toEqual([3, 5, 9]);
});

test("of a long text the latest mentions are kept", () => {
	const memory = createMemory();
	for (let head = 0; head < 10_000; head++) remember(memory, mention(head));
	expect(memory.past.length).toBeLessThan(4000);
	expect(memory.past.slice(-2000).map(({ head }) => head)).toEqual(
		Array.from({ length: 2000 }, (_, i) => 8000 + i),
	);
});
