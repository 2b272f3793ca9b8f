import { describe, expect, test } from "vitest";
import { meant } from "../actors/meant.ts";

type Case = [text: string, words: string, expected: string[]];

describe("a country by its region", () => {
	const cases: Case[] = [
		["Oman and Iran thanked China. The Asian power praised them.", "The Asian power", ["CHN actor"]],
		[
			"Somalia called it aggression. Egypt backed the Horn of Africa nation.",
			"the Horn of Africa nation",
			["SOM actor"],
		],
		[
			"Peru expelled him after La Paz protested. The Andean country also recalled its envoy.",
			"The Andean country",
			["PER actor"],
		],
		[
			"Nicaragua flew them to Guatemala. The Central American neighbour took them in.",
			"The Central American neighbour",
			["GTM actor"],
		],
		["Kenya's plants failed. The power came back on Monday.", "The power", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("somebody's neighbour", () => {
	const cases: Case[] = [
		[
			"Belarus shut two crossings. Lithuania held firm. Poland backed its neighbour.",
			"its neighbour",
			["LTU actor"],
		],
		["Lithuania shut its border with Belarus. Poland backed its neighbour.", "its neighbour", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("two of whom one tells the other what to do", () => {
	const cases: Case[] = [
		[
			"Armenia, which has bought guns from France, held firm. It told Baku to stop. The two sides have fought.",
			"The two sides",
			["ARM + AZE actor"],
		],
		[
			"Thailand said Cambodia had fired. Anwar Ibrahim phoned both leaders.",
			"both leaders",
			["THA + KHM actor"],
		],
		["Kenyan President William Ruto blamed Chad. Anwar Ibrahim phoned both leaders.", "both leaders", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("a person or body described again", () => {
	const cases: Case[] = [
		[
			"Kenya's opposition leader Kofi Boateng fled to Chad. The exiled politician met Ivan Petrov.",
			"The exiled politician",
			["kofi-boateng actor"],
		],
		[
			"Peter Sorensen met Ivan Petrov. Kofi Boateng wrote to Ghana's ambassador, asking him to act.",
			"him",
			["ghanaian-ambassador actor"],
		],
		[
			"The minister, Kofi Boateng of Ghana, was replaced by Ivan Petrov. The new minister called Chad.",
			"The new minister",
			["ivan-petrov actor"],
		],
		["Kofi Boateng met Ivan Petrov. The new minister called Chad.", "The new minister", []],
		[
			"A frigate shot down two Houthi missiles. The Iran-backed group denied it.",
			"The Iran-backed group",
			["houthis actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});
