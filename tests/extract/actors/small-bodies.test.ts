import { describe, expect, test } from "vitest";
import { meant } from "./meant.ts";

describe("bodies and groups that news brings up without a name", () => {
	test.each([
		["The miners' union in Kitwe accused Chad of theft.", "The miners' union", "miners-union-in-kitwe"],
		["A fishermen's cooperative sued Chad.", "A fishermen's cooperative", "fishermens-cooperative"],
		["The transitional council thanked Chad.", "The transitional council", "transitional-council"],
		["The port authority of Piraeus sued Chad.", "The port authority", "port-authority-of-piraeus"],
		[
			"The Bishops' Council of Tigray accused Chad.",
			"Bishops' Council of Tigray",
			"bishops-council-of-tigray",
		],
		["The Diocese of Matagalpa condemned Chad.", "Diocese of Matagalpa", "diocese-of-matagalpa"],
		["The Panama Canal Authority thanked Chad.", "Panama Canal Authority", "panama-canal-authority"],
		[
			"The rival administration in Benghazi accused Chad.",
			"The rival administration",
			"rival-administration-in-benghazi",
		],
		["The Los Tiburones gang attacked Chad.", "The Los Tiburones gang", "los-tiburones"],
		["A party of Belizean fishermen accused Chad.", "A party of Belizean fishermen", "belizean-fishermen"],
		["Nine fishermen were detained by Chad.", "Nine fishermen", "fishermen"],
		["Two hundred Sudanese lawyers condemned Chad.", "Two hundred Sudanese lawyers", "sudanese-lawyers"],
		[
			"Georgian opposition lawmakers condemned Chad.",
			"Georgian opposition lawmakers",
			"georgian-opposition-lawmakers",
		],
		["Army officers toppled Chad's president, Ann Otieno.", "Army officers", "army-officers"],
		[
			"A group of retired Turkish admirals criticised Chad.",
			"A group of retired Turkish admirals",
			"retired-turkish-admirals",
		],
	])("%s", (text, words, id) => {
		const [found] = meant(text, words);
		expect(found).toBe(`${id} actor`);
	});

	test.each([
		["Iran waited. The nuclear watchdog left.", "The nuclear watchdog"],
		["The sanctions authority helps Chad.", "The sanctions authority"],
		["China sanctioned nine firms, including Huawei.", "nine firms"],
		["Chad signed the Treaty of Mutual Respect.", "Mutual Respect"],
		["Its council accused Chad.", "Its council"],
	])("but nobody by: %s", (text, words) => {
		expect(meant(text, words)).toEqual([]);
	});
});
