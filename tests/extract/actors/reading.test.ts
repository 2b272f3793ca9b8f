import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "./reading.ts";

const PARTS = [
	"Russian President Vladimir Putin",
	"the Turkish, Syrian and Russian defence ministers",
	"Kofi Danso, Ghana's president,",
	"the National Grain Corporation (NGC)",
	"its troops from northern Syria",
	"both sides",
	"he",
	"met",
	"accused",
	"and",
	"in Moscow, Russia,",
	'"I am grateful"',
	"Turkey-backed Syrian insurgent groups",
	"whose foreign minister",
	"of the Lebanese armed movement Hezbollah",
];

test("whatever the words: every mention lies in one sentence, has its head inside and knows its actors", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 }), (parts) => {
			const { document, reading } = readText(`${parts.join(" ")}.`);
			reading.mentions.forEach((mention, i) => {
				expect(mention.first).toBeLessThan(mention.last);
				expect(mention.head).toBeGreaterThanOrEqual(mention.first);
				expect(mention.head).toBeLessThan(mention.last);
				expect(mention.actors.length).toBeGreaterThan(0);
				for (const id of mention.actors) expect(reading.actors.has(id)).toBe(true);
				const home = document.sentences.find((sentence) => mention.first < sentence.last);
				expect(mention.last).toBeLessThanOrEqual(home?.last ?? 0);
				const outer = mention.within === undefined ? undefined : reading.mentions[mention.within];
				if (outer) expect(outer.first <= mention.first && outer.last >= mention.last).toBe(true);
				const next = reading.mentions[i + 1];
				if (next) expect(next.first).toBeGreaterThanOrEqual(mention.first);
			});
		}),
		{ numRuns: 150 },
	);
});

test("the same text gives the same reading", () => {
	const text = "Putin met Assad. The two leaders praised Ghana's president, Kofi Danso, and his army.";
	expect([...readText(text).reading.actors]).toEqual([...readText(text).reading.actors]);
	expect(readText(text).reading.mentions).toEqual(readText(text).reading.mentions);
});

test("names, titles and descriptions become label, aliases, roles and affiliation", () => {
	const { reading } = readText(
		"Kofi Danso, Ghana's finance minister, spoke. Mr Danso left. The minister was tired.",
	);
	expect(reading.actors.get("person:kofi-danso")).toEqual({
		id: "person:kofi-danso",
		label: "Kofi Danso",
		kind: "person",
		aliases: ["Danso"],
		roles: [{ title: "finance minister", of: "country:GHA" }],
		affiliation: "country:GHA",
	});
});

test("a former office is told apart and gives no affiliation", () => {
	const { reading } = readText("Kofi Danso, Ghana's former president, spoke.");
	const danso = reading.actors.get("person:kofi-danso");
	expect(danso?.roles).toEqual([{ title: "former president", of: "country:GHA" }]);
	expect(danso?.affiliation).toBeUndefined();
});
