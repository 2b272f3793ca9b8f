import { describe, expect, test } from "vitest";
import { mentions } from "../actors/reading.ts";

/** Where the words are mentioned and for whom, as `actors use`, ids without their kinds. */
function meant(text: string, words: string): string[] {
	return mentions(text)
		.map((line) => line.trim())
		.filter((line) => line.startsWith(`${words} -> `))
		.map((line) =>
			line
				.slice(words.length + 4)
				.replace(/(?:person|organization|government-body|armed-group|group):/g, "")
				.replace(/ (?:description|pronoun|name|demonym|metonym) /, " "),
		);
}

type Case = [text: string, words: string, expected: string[]];

describe("a country named before", () => {
	const cases: Case[] = [
		[
			"Saudi Arabia and Iran cut ties. In January the kingdom executed a cleric.",
			"the kingdom",
			["SAU actor"],
		],
		["Cuba opened an embassy. The United States praised the island.", "the island", ["CUB actor"]],
		[
			"Mali and Algeria fell out. The Sahelian state recalled its envoy.",
			"The Sahelian state",
			["MLI actor"],
		],
		["Ghana met Peru. The West African nation signed a deal.", "The West African nation", ["GHA actor"]],
		["Algeria broke with Morocco. José Albares praised the country.", "the country", ["DZA actor"]],
		["Greece quarrelled with Albania. Greece vetoed the country's entry.", "the country", ["ALB modifier"]],
		["Chad is poor. Floods across the country killed cattle.", "the country", ["TCD place"]],
		["Kenyan President William Ruto said his country would help.", "his country", ["KEN actor"]],
		["Chad left. A country must choose.", "A country", []],
		["North Korea and South Korea met. The North denied that it sank the ship.", "North", ["PRK actor"]],
		["Sudan and South Sudan met. Khartoum accuses the South of arming rebels.", "South", ["SSD actor"]],
		["Sudan and South Sudan met. Southern soldiers seized a field.", "Southern soldiers", ["SSD actor"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("two named before", () => {
	const cases: Case[] = [
		[
			"Saudi Arabia and Iran fought. Oman hosted talks between the rivals.",
			"the rivals",
			["SAU + IRN actor"],
		],
		[
			"Sudan and Chad fought. The United Nations threatened both with sanctions.",
			"both",
			["SDN + TCD actor"],
		],
		[
			"Kofi Boateng and Ivan Petrov sat on a panel. China attacked the Philippines and the Philippines sued China. The United States told both parties to stop.",
			"both parties",
			["CHN + PHL actor"],
		],
		[
			"Sudanese President Omar al-Bashir met South Sudanese President Salva Kiir. Barack Obama praised both presidents.",
			"both presidents",
			["omar-al-bashir + salva-kiir actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		const ids = meant(text, words).map((line) => line.split(" + ").sort().join(" + "));
		const wanted = expected.map((line) => line.split(" + ").sort().join(" + "));
		expect(ids.map((line) => line.replace(" actor", "")).map((line) => line.split(" + ").sort())).toEqual(
			wanted.map((line) => line.replace(" actor", "")).map((line) => line.split(" + ").sort()),
		);
	});
});

describe("a body named before or known by its region", () => {
	const cases: Case[] = [
		[
			"ECOWAS met on Friday. The 15-member bloc suspended Mali.",
			"The 15-member bloc",
			["economic-community-of-west-african-states actor"],
		],
		[
			"West Africa's regional bloc suspended Mali.",
			"West Africa's regional bloc",
			["economic-community-of-west-african-states actor"],
		],
		[
			"The Pacific Islands Forum met in Suva. Fiji missed the forum's deadline.",
			"the forum",
			["pacific-islands-forum actor"],
		],
		[
			"The International Criminal Court met. Kenya criticised the court.",
			"the court",
			["international-criminal-court actor"],
		],
		["The bloc is old.", "The bloc", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("those who serve a state that is not named beside them", () => {
	const cases: Case[] = [
		[
			"The junta in Niamey expelled France. ECOWAS gave the generals seven days.",
			"the generals",
			["NER actor"],
		],
		["Niger's president was toppled. Mali praised the junta.", "the junta", ["NER actor"]],
		["Georgia voted on Sunday. Police fired tear gas at protesters.", "Police", ["GEO actor"]],
		["Peru voted. Kenya sent police.", "police", []],
		["Kenyan President William Ruto dissolved parliament.", "parliament", ["kenyan-parliament actor"]],
		["In Nigeria the Senate asked Bola Tinubu to wait.", "the Senate", ["nigerian-senate actor"]],
		[
			"A court in Zanbar convicted Ivan Petrov. The court sat for days.",
			"The court",
			["court-in-zanbar actor"],
		],
		["The generals drank tea.", "The generals", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});
