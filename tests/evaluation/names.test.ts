import { describe, expect, test } from "vitest";
import type { GoldActor } from "../../src/cli/evaluation/gold.ts";
import { comparableName, likeness } from "../../src/cli/evaluation/names.ts";

describe("comparable names", () => {
	test.each([
		["the U.S.", "us"],
		["Türkiye's", "turkiye"],
		["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
		["Al-Shabaab", "al shabaab"],
		["Łódź", "lodz"],
	])("%s", (written, expected) => {
		expect(comparableName(written)).toBe(expected);
	});
});

describe("likeness", () => {
	const gold = (kind: string, names: string[], iso3: string | null = null): GoldActor => ({
		id: "g",
		names,
		kind,
		iso3,
		core: true,
	});
	const found = (kind: string, label: string, iso3: string | null = null) => ({
		id: "p",
		label,
		aliases: [],
		kind,
		iso3,
	});
	const kim = gold("person", ["Kim Jong Un", "Kim"]);

	test("a surname is the person, a sister is more like herself", () => {
		const sister = found("person", "Kim Yo-jong");
		expect(likeness(kim, found("person", "Kim"))).toBeGreaterThan(0);
		expect(likeness(gold("person", ["Kim Yo Jong"]), sister)).toBeGreaterThan(likeness(kim, sister));
	});

	test("a shared office is no shared name", () => {
		const minister = gold("person", ["Jan Bakker", "Dutch foreign minister Jan Bakker"]);
		expect(likeness(minister, found("person", "Dutch foreign minister"))).toBe(0);
	});

	test("a country by its code, its government less surely", () => {
		const syria = gold("country", ["Syria"], "SYR");
		const country = likeness(syria, found("country", "Syrian Arab Republic", "SYR"));
		const government = likeness(syria, found("government-body", "Syrian government", "SYR"));
		expect(country).toBeGreaterThan(government);
		expect(government).toBeGreaterThan(0);
	});

	test("a group with and without a word of its sort", () => {
		expect(likeness(gold("armed-group", ["Houthis"]), found("armed-group", "Houthi rebels"))).toBeGreaterThan(
			0,
		);
	});
});
