import { describe, expect, test } from "vitest";
import { articleOf, clausesOf, extract, statementsOf, told } from "./reading.ts";

type Case = [sentence: string, relations: string[]];

describe("a verb said once for several", () => {
	const cases: Case[] = [
		[
			"Paris expelled four Russian diplomats and Berlin five.",
			["DEU expelledDiplomats RUS asserted", "FRA expelledDiplomats RUS asserted"],
		],
		["France backs Armenia, Turkey Azerbaijan.", ["FRA backs ARM asserted", "TUR backs AZE asserted"]],
		[
			"Uganda accused Rwanda of spying, and Rwanda Uganda.",
			["RWA accuses UGA asserted", "UGA accuses RWA asserted"],
		],
		["Berlin sent Kyiv six tanks and Warsaw four.", ["DEU arms UKR asserted", "POL arms UKR asserted"]],
		[
			"Tunisia recalled its ambassador from Rabat, and Morocco its own from Tunis.",
			["MAR recalledEnvoy TUN asserted", "TUN recalledEnvoy MAR asserted"],
		],
		[
			"Britain sanctioned twelve Belarusian officials, Canada nine and Norway none.",
			["CAN sanctions BLR asserted", "GBR sanctions BLR asserted", "NOR sanctions BLR denied"],
		],
		[
			"Lavrov met Fidan in Ankara and Araghchi in Tehran.",
			[
				"person:sergei-lavrov met person:abbas-araghchi asserted",
				"person:sergei-lavrov met person:hakan-fidan asserted",
			],
		],
		[
			"Sweden bought four tanks from Brazil and Norway two frigates from Britain.",
			["BRA supplies SWE asserted", "GBR supplies NOR asserted"],
		],
		// Nothing is left out of a list, nor where a verb follows.
		[
			"Turkey supports Chad, Mali and Niger.",
			["TUR backs MLI asserted", "TUR backs NER asserted", "TUR backs TCD asserted"],
		],
		["Chad backs Mali and Niger backs Togo.", ["NER backs TGO asserted", "TCD backs MLI asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});

	test("each has the day that is named with it", () => {
		expect(statementsOf("Paris expelled four Russian diplomats on 4 May and Berlin five on 6 May.")).toEqual([
			"country:DEU expelledDiplomats country:RUS asserted 2024-05-06",
			"country:FRA expelledDiplomats country:RUS asserted 2024-05-04",
		]);
	});
});

describe("what holds for another, too", () => {
	const both = ["MLI recalledEnvoy NER asserted", "TCD recalledEnvoy NER asserted"];
	const cases: Case[] = [
		["Chad has recalled its ambassador from Niger, and so has Mali.", both],
		["Chad has recalled its ambassador from Niger, as has Mali.", both],
		["Chad has recalled its ambassador from Niger; Mali did the same.", both],
		["Chad recalled its ambassador from Niger, with Mali following suit.", both],
		["Chad recalled its ambassador from Niger, and Mali followed suit.", both],
		[
			"Chad has not condemned Kosovo, nor has Mali.",
			["MLI criticizes XKK denied", "TCD criticizes XKK denied"],
		],
		[
			"Canada recognised Kosovo, as did Japan and Chad.",
			["CAN recognizes XKK asserted", "JPN recognizes XKK asserted", "TCD recognizes XKK asserted"],
		],
		// "As" with a clause of its own says when, and for whom nothing of the sort.
		[
			"Canada recognised Kosovo as Japan condemned Chad.",
			["CAN recognizes XKK asserted", "JPN criticizes TCD asserted"],
		],
		[
			"India has not condemned Russia, nor has it sanctioned Iran.",
			["IND criticizes RUS denied", "IND sanctions IRN denied"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("who else is in it", () => {
	const two = ["CMR accuses NGA asserted", "TCD accuses NGA asserted"];
	const cases: Case[] = [
		["Not only Chad but also Cameroon accused Nigeria of spying.", two],
		["Chad and, to a lesser degree, Cameroon accused Nigeria of spying.", two],
		["Chad, like Cameroon, accused Nigeria of spying.", two],
		["Chad and Cameroon each accused Nigeria of spying.", two],
		["Chad but not Cameroon accused Nigeria of spying.", ["TCD accuses NGA asserted"]],
		["Chad, like other countries in Africa, accused Nigeria of spying.", ["TCD accuses NGA asserted"]],
		["Iran did not attack Iraq but Syria.", ["IRN attacks IRQ denied", "IRN attacks SYR asserted"]],
		[
			"Chad and Mali, whose leaders met in Paris, accused Nigeria of spying.",
			["MLI accuses NGA asserted", "TCD accuses NGA asserted", "TCD met MLI asserted"],
		],
		["Chad and Mali's presidents met.", ["TCD met MLI asserted"]],
		[
			"Algeria (which backs Mali) cut ties with Morocco.",
			["DZA backs MLI asserted", "DZA cutTies MAR asserted"],
		],
		["Poland had the Russian ambassador summoned.", ["POL criticizes RUS asserted"]],
		["Kuwait condemned the attack in Abha, Saudi Arabia.", []],
		["A provocation, South Korea called the Chinese drill.", ["KOR criticizes CHN asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("how it looks", () => {
	const cases: Case[] = [
		["Egypt seems to have rejected Israel's offer.", ["EGY rejects ISR alleged"]],
		["Turkey appears to back Chad.", ["TUR backs TCD alleged"]],
		["Iran is said to have armed Chad.", ["IRN arms TCD alleged"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("who says it", () => {
	const speakers = (...paragraphs: string[]) =>
		extract(articleOf(...paragraphs)).statements.map(
			({ type, evidence }) => `${type}: ${evidence.speaker ?? "-"}`,
		);

	test("a saying between commas goes before what is said", () => {
		expect(clausesOf("Iran, Israel says, has armed the rebels.")).toEqual([
			"main / Israel / say / - / -",
			"complement^0 / Iran / arm / the rebels / -",
		]);
		expect(told("Iran, Israel says, has armed Chad.")).toEqual(["IRN arms TCD alleged"]);
		expect(told("Iran, say Israeli officials, has armed Chad.")).toEqual(["IRN arms TCD alleged"]);
	});

	test("who recalls an envoy says nothing, and nobody is spoken for by his own passive", () => {
		expect(speakers("Mali recalled its ambassador, who had met Macron.")).toContain("met: -");
		expect(speakers("Iran is said to have armed Chad.")).toEqual(["arms: -"]);
	});

	test("a pronoun that points back at somebody is not printed", () => {
		expect(speakers("Mali left. It said Chad had attacked Niger.")).toContain("attacks: Mali");
	});
});

describe("who says it behind what is said", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Rwanda shelled Congo, the Congolese government said on Tuesday.", ["RWA attacks COD alleged"]],
		['"Rwanda shelled Congo," the Congolese government said.', ["RWA attacks COD alleged"]],
		["Rwanda shelled Congo, witnesses said.", ["RWA attacks COD asserted"]],
		["Rwanda shelled Congo, and Congo said it was sorry.", ["RWA attacks COD asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});
