import { describe, expect, test } from "vitest";
import { articleOf, extract, told } from "./reading.ts";

type Case = [sentence: string, relations: string[]];

describe("what a sentence tells on the side", () => {
	const cases: Case[] = [
		[
			"The United States, which supports Israel, and Iran, which arms Syria, held talks in Oman.",
			["IRN arms SYR asserted", "USA backs ISR asserted", "USA negotiatedWith IRN asserted"],
		],
		// Without a relative clause of its own the last name is one more object.
		[
			"France, which supports Israel and Jordan, held talks with Iran.",
			["FRA backs ISR asserted", "FRA backs JOR asserted", "FRA negotiatedWith IRN asserted"],
		],
		[
			"Turkey shelled Syria on Friday, an act the United States denounced as reckless.",
			["TUR attacks SYR asserted", "USA criticizes TUR asserted"],
		],
		[
			"Hungary vetoed the aid package for Ukraine, a decision that Poland's government lambasted.",
			["HUN rejects UKR asserted", "POL criticizes HUN asserted"],
		],
		["Georgia accused the West, and in particular France, of interfering.", ["GEO accuses FRA asserted"]],
		[
			"Poland, and with it Estonia, condemned Belarus.",
			["EST criticizes BLR asserted", "POL criticizes BLR asserted"],
		],
		["Chad condemned, in a letter to Mali, Niger.", ["TCD criticizes NER asserted"]],
		["Iran, asked whether it would attack Israel, condemned Qatar.", ["IRN criticizes QAT asserted"]],
		["NATO's newest member, Sweden, condemned Iran.", ["SWE criticizes IRN asserted"]],
		["Iran, accused of spying, condemned Qatar.", ["IRN criticizes QAT asserted"]],
		[
			"Chad brought the leaders of Congo and Rwanda together three weeks ago.",
			["COD negotiatedWith RWA asserted", "TCD mediates COD asserted", "TCD mediates RWA asserted"],
		],
		[
			"France condemned Russia over the war in Ukraine, and Latvia, Lithuania and Estonia backed Poland.",
			[
				"EST backs POL asserted",
				"FRA criticizes RUS asserted",
				"LTU backs POL asserted",
				"LVA backs POL asserted",
			],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});

	test("a saying inside a relative clause names its speaker", () => {
		const [arms] = extract(
			articleOf("France backs Mali, which, Algeria says, has armed Niger."),
		).statements.filter(({ type }) => type === "arms");
		expect(arms?.source).toBe("country:MLI");
		expect(arms?.evidence.speaker).toBe("Algeria");
	});
});

describe("who does it with whom", () => {
	const cases: Case[] = [
		[
			"Alongside Niger, Chad accused France of spying.",
			["NER accuses FRA asserted", "TCD accuses FRA asserted"],
		],
		["Like Niger, Chad accused France of spying.", ["NER accuses FRA asserted", "TCD accuses FRA asserted"]],
		[
			"Chad accused France of spying, followed by Niger.",
			["NER accuses FRA asserted", "TCD accuses FRA asserted"],
		],
		[
			"Cuba thanked Mexico for sending oil, and Chad for standing by it.",
			["CUB praises MEX asserted", "CUB praises TCD asserted"],
		],
		["Egypt talked Chad into recognising Kosovo.", ["TCD recognizes XKK asserted"]],
		["Not since 1979 has Egypt condemned Israel.", ["EGY criticizes ISR denied"]],
		[
			"The rebels, whom Rwanda arms and Uganda shelters, fled.",
			["RWA arms armed-group:rebels asserted", "UGA aids armed-group:rebels asserted"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});

	test("ministers named one by one behind their countries", () => {
		const met = extract(
			articleOf(
				"The foreign ministers of Armenia, Ararat Mirzoyan, and Azerbaijan, Jeyhun Bayramov, met in Geneva.",
			),
		).statements.filter(({ type }) => type === "met");
		expect(met.map(({ source, target }) => [source, target].map((one) => one.split(":")[0]))).toEqual([
			["person", "person"],
		]);
	});
});
