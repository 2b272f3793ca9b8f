import { describe, expect, test } from "vitest";
import countries from "../../../graph-data/actors/countries.json";
import places from "../../../graph-data/actors/places.json";
import words from "../../../graph-data/actors/words.json";
import { articleOf, extract, told } from "../reading.ts";

/** The codes of the countries that are actors of an article, in the alphabet's order. */
function actorsOf(text: string): string[] {
	return extract(articleOf(text))
		.actors.map(({ id }) => id.replace("country:", ""))
		.sort();
}

describe("towns and provinces", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Russia bombed Kharkiv on Monday.", ["RUS attacks UKR asserted"]],
		["Israel struck Rafah and Isfahan.", ["ISR attacks IRN asserted", "ISR attacks PSE asserted"]],
		["The M23 rebels seized Goma.", ["armed-group:m23 occupies COD asserted"]],
		["Armenia lost Shusha to Azerbaijan.", ["AZE occupies ARM asserted"]],
		["Macron visited Marrakech.", ["person:emmanuel-macron visited MAR asserted"]],
		["Evan Gershkovich was detained in Yekaterinburg.", ["RUS detains person:evan-gershkovich asserted"]],
		["Turkey sent aid to Aleppo.", ["TUR aids SYR asserted"]],
		["Talks between Iran and Oman in Geneva failed.", ["IRN negotiatedWith OMN asserted"]],
		["Ukraine and Russia met in Istanbul.", ["UKR met RUS asserted"]],
		["Milan beat Barcelona.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});

	test("a country of which only a town is named is no actor of the article", () => {
		expect(actorsOf("Iran met Oman in Geneva.")).toEqual(["IRN", "OMN"]);
		expect(actorsOf("Iran met Oman in Geneva. Switzerland praised Iran.")).toEqual(["CHE", "IRN", "OMN"]);
	});

	test("a person with a town's name is a person", () => {
		expect(told("Omar Mersin, Chad's foreign minister, flew to Rome. Mersin condemned Israel.")).toContain(
			"person:omar-mersin criticizes ISR asserted",
		);
	});

	test("a surname that stands first is a person's, too", () => {
		const text = "Gao Feng, a Chinese spokesman, met reporters. Gao accused Japan of dumping.";
		expect(told(text)).toContain("person:gao-feng accuses JPN asserted");
	});

	test("places and borders are of listed countries, and no border is listed twice", () => {
		const known = new Set(countries.map(({ iso3 }) => iso3));
		const borders = Object.entries(words.borders).flatMap(([one, others]) =>
			others.split(" ").map((other) => [one, other].sort()),
		);
		expect([...Object.keys(places), ...borders.flat()].filter((iso3) => !known.has(iso3))).toEqual([]);
		expect(new Set(borders.map(String)).size).toBe(borders.length);
	});

	test("no place is listed in two countries", () => {
		const names = Object.values(places).flat();
		expect(names.length).toBe(new Set(names).size);
	});
});
