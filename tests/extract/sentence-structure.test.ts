import { describe, expect, test } from "vitest";
import { statementsOf, told } from "./reading.ts";

const SECTIONS: Record<string, [sentence: string, relations: string[]][]> = {
	"a group that names its members": [
		[
			"Several states, including Chad and Egypt, condemned Israel.",
			["EGY criticizes ISR asserted", "TCD criticizes ISR asserted"],
		],
		["Countries including Chad condemned Israel.", ["TCD criticizes ISR asserted"]],
		[
			"Eleven countries, among them Chad and Egypt, condemned Israel.",
			["EGY criticizes ISR asserted", "TCD criticizes ISR asserted"],
		],
		["Israel was condemned by several states, among them Chad.", ["TCD criticizes ISR asserted"]],
		["China sanctioned nine firms and two countries, including Japan.", ["CHN sanctions JPN asserted"]],
		["A dozen nations led by Brazil criticised Hungary.", ["BRA criticizes HUN asserted"]],
		["Russia attacked Ukraine with drones, including Iranian ones.", ["RUS attacks UKR asserted"]],
	],
	"each other": [
		[
			"Chad and Sudan each accused the other of harbouring spies.",
			["SDN accuses TCD asserted", "TCD accuses SDN asserted"],
		],
		[
			"Iran and Iraq met in Doha, and both blamed the other side.",
			["IRN accuses IRQ asserted", "IRN met IRQ asserted", "IRQ accuses IRN asserted"],
		],
		["Both accused Chad of spying.", []],
	],
	"several gerunds with one object": [
		[
			"Burundi accuses Rwanda of training and arming the M23.",
			["BDI accuses RWA asserted", "RWA arms armed-group:m23 alleged"],
		],
		[
			"Burundi accuses Rwanda of arming, sheltering and financing the M23.",
			["BDI accuses RWA asserted", "RWA aids armed-group:m23 alleged", "RWA arms armed-group:m23 alleged"],
		],
		["Rwanda was hiding and arming Congolese rebels.", ["RWA arms armed-group:congolese-rebels asserted"]],
	],
	"the same said of others, who stand the other way round": [
		[
			"Chad accuses Mali of backing Niger, and Mali Chad of backing Togo.",
			[
				"MLI accuses TCD asserted",
				"MLI backs NER alleged",
				"TCD accuses MLI asserted",
				"TCD backs TGO alleged",
			],
		],
	],
	"an aim that opens the sentence": [
		[
			"In an attempt to persuade Turkey to recognise Kosovo, China praised Japan.",
			["CHN appealsTo TUR demanded", "CHN praises JPN asserted", "TUR recognizes XKK planned"],
		],
		["To help Ukraine, Poland criticised Hungary.", ["POL aids UKR asserted", "POL criticizes HUN asserted"]],
		[
			"Under pressure from China, Panama criticised Japan.",
			["CHN coerces PAN asserted", "PAN criticizes JPN asserted"],
		],
	],
	"a headline": [
		["Iran, Iraq sign gas deal", ["IRN signedAgreement IRQ asserted"]],
		["Iran, Iraq ink gas deal", ["IRN signedAgreement IRQ asserted"]],
		["Germany, France back Ukraine", ["DEU backs UKR asserted", "FRA backs UKR asserted"]],
		["Niger junta orders French envoy out", ["NER expelledDiplomats FRA asserted"]],
		["Putin to host Modi", ["person:vladimir-putin agreesToHost person:narendra-modi planned"]],
		["Turkey, Egypt to condemn Chad", ["EGY criticizes TCD planned", "TUR criticizes TCD planned"]],
		[
			"Qatar mediating between Chad, Sudan",
			["QAT mediates SDN asserted", "QAT mediates TCD asserted", "TCD negotiatedWith SDN asserted"],
		],
		[
			"Lula in Paris for talks with Macron",
			[
				"person:luiz-inacio-lula-da-silva negotiatedWith person:emmanuel-macron asserted",
				"person:luiz-inacio-lula-da-silva visited FRA asserted",
			],
		],
		["Ethiopia accused of arming Sudan", ["ETH arms SDN alleged"]],
		["US arms sales to Taiwan", []],
		["Russian oil exports to India", []],
		["Niger junta orders", []],
	],
	"people killed in a country": [
		["Russian strikes killed five people in Kharkiv.", ["RUS attacks UKR asserted"]],
		["Iran's police killed five people in Tehran.", []],
		["A Mexican cartel killed five people in Ecuador.", []],
	],
	"what somebody is let or made to do": [
		[
			"Israel agreed to let Turkey arm Syria.",
			["ISR promises TUR asserted", "ISR yields TUR planned", "TUR arms SYR planned"],
		],
		[
			"Oman let American jets use its bases to bomb Iran.",
			["OMN yields USA asserted", "USA attacks IRN asserted", "USA basesTroopsIn OMN asserted"],
		],
		[
			"China made Chad expel the Russian envoy.",
			["CHN coerces TCD asserted", "TCD expelledDiplomats RUS asserted"],
		],
		["China made Chad a member.", []],
	],
	"what stands before its verb": [
		["In a blow to Taiwan, Honduras switched its recognition to China.", ["HND recognizes CHN asserted"]],
		[
			"To the annoyance of Greece, Germany sold Turkey submarines.",
			["DEU supplies TUR asserted", "GRC criticizes DEU asserted"],
		],
		[
			"Oman let Turkey, but not Qatar, send soldiers to Syria.",
			["OMN yields TUR asserted", "TUR arms SYR asserted"],
		],
		[
			"France on Tuesday recalled, and on Wednesday sent back, its ambassador to Chad.",
			["FRA recalledEnvoy TCD asserted", "FRA restoredTies TCD asserted"],
		],
		["Estonia: expels a Russian diplomat.", ["EST expelledDiplomats RUS asserted"]],
		[
			"Somalia's president has visited (in this order) Turkey and Egypt.",
			["person:somali-president visited EGY asserted", "person:somali-president visited TUR asserted"],
		],
	],
	"whoever is accused of doing something to the antecedent": [
		["The militia, which Chad accuses Libya of arming, fled.", ["TCD accuses LBY asserted"]],
		["The envoy, whom Libya suspects Mali of bribing, fled.", ["LBY accuses MLI asserted"]],
	],
	"who promises something in what another brokered": [
		[
			"Qatar brokered a declaration, in which Chad and Sudan undertook not to use force.",
			[
				"QAT mediates SDN asserted",
				"QAT mediates TCD asserted",
				"TCD agreesTo SDN asserted",
				"TCD negotiatedWith SDN asserted",
			],
		],
	],
	"what two battle over": [
		["France and Germany battled over the budget.", []],
		[
			"Ethiopia and Sudan have been fighting over land for years.",
			["ETH fights SDN asserted", "SDN fights ETH asserted"],
		],
	],
	"what somebody calls something": [
		[
			"Iran condemned what it called Israel's attack on Syria.",
			["IRN criticizes ISR asserted", "ISR attacks SYR alleged"],
		],
		[
			"Iran condemned what it described as Israel's attack on Syria.",
			["IRN criticizes ISR asserted", "ISR attacks SYR alleged"],
		],
		["Chad thanked Mali for what it called help.", ["TCD praises MLI asserted"]],
	],
};

describe.each(Object.entries(SECTIONS))("%s", (_, cases) => {
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a description that another description follows", () => {
	test("is nobody, and the reading ends", () => {
		expect(told("Chad welcomed trade between the two countries, as allies and rivals.")).toEqual([]);
	});
});

describe("the time of a clause that stands before the verb of another", () => {
	test("dates that clause and not the other", () => {
		expect(statementsOf("The rebels that Mali attacked in 2023 had accused France of spying.")).toEqual([
			"armed-group:rebels accuses country:FRA asserted",
			"country:MLI attacks armed-group:rebels asserted 2023",
		]);
	});
});
