import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** What a report that opens on 24 July 2024 tells besides its news. */
function toldBesides(...sentences: string[]): string[] {
	const news = "country:IRN met country:OMN asserted 2024-07-24";
	const told = statementsOf("Iran met Oman on Wednesday.", sentences.join(" "));
	expect(told).toContain(news);
	return told.filter((statement) => statement !== news).map((one) => one.replaceAll("country:", ""));
}

describe("older events that a noun names with its own time", () => {
	const cases: [sentence: string, told: string[]][] = [
		["Mali's 2015 pact with Chad still holds.", ["MLI signedAgreement TCD asserted 2015"]],
		["Mali has kept its 2015 pact with Chad.", ["MLI signedAgreement TCD asserted 2015"]],
		[
			"Last year's expulsion of Malian diplomats by Niger rankles.",
			["NER expelledDiplomats MLI asserted 2023"],
		],
		[
			"Mali tore up its 2015 pact with Chad.",
			["MLI signedAgreement TCD asserted 2015", "MLI suspendsCooperation TCD asserted 2024-07-24"],
		],
		[
			"Mali denounced Niger's 2021 attack on Chad.",
			["MLI criticizes NER asserted 2024-07-24", "NER attacks TCD asserted 2021"],
		],
		["Mali praised Chad for the 2015 raid.", ["MLI praises TCD asserted 2024-07-24"]],
		["Mali met Chad at the 2015 summit.", ["MLI met TCD asserted 2015"]],
		["Iraq's invasion of Kuwait in 1990 shook the region.", ["IRQ attacks KWT asserted 1990"]],
		["A treaty signed in 1994 by Israel and Jordan still holds.", ["ISR signedAgreement JOR asserted 1994"]],
		["The deal between Serbia and Kosovo was never put into practice.", ["SRB signedAgreement XKK asserted"]],
		[
			"Kenya expelled a Malian envoy on Tuesday after Mali's attack on Chad on Monday.",
			["KEN expelledDiplomats MLI asserted 2024-07-23", "MLI attacks TCD asserted 2024-07-22"],
		],
		["Kenya sent its 2000 soldiers home.", []],
		[
			"In 2023 the enclave fell; Kenya lamented a 2020 ceasefire that Togo brokered between Mali and Chad.",
			[
				"MLI agreedCeasefire TCD asserted 2020",
				"TGO mediates MLI asserted 2020",
				"TGO mediates TCD asserted 2020",
			],
		],
		[
			"Monday was the anniversary of the 1979 peace treaty between Egypt and Israel.",
			["EGY signedAgreement ISR asserted 1979"],
		],
	];
	test.each(cases)("%s", (sentence, told) => {
		expect(toldBesides(sentence)).toEqual(told);
	});
});

test("whoever condemns an older deed has not done it", () => {
	expect(statementsOf("Mali condemned a 2015 attack on Chad.")).toEqual([]);
});

describe("distances from another event", () => {
	const cases: [sentence: string, told: string[]][] = [
		[
			"Mali cut ties with Chad on Tuesday, days after Chad expelled its ambassador.",
			["MLI cutTies TCD asserted 2024-07-23", "TCD expelledDiplomats MLI asserted 2024-07"],
		],
		[
			"Mali cut ties with Chad days after Chad expelled its ambassador in May.",
			["MLI cutTies TCD asserted 2024-05", "TCD expelledDiplomats MLI asserted 2024-05"],
		],
		[
			"Mali cut ties with Chad on Tuesday, weeks after Chad expelled its ambassador.",
			["MLI cutTies TCD asserted 2024-07-23", "TCD expelledDiplomats MLI asserted 2024"],
		],
		[
			"Mali cut ties with Chad on Tuesday, a week after Chad expelled its ambassador and accused Mali of spying.",
			[
				"MLI cutTies TCD asserted 2024-07-23",
				"TCD accuses MLI asserted 2024-07-16",
				"TCD expelledDiplomats MLI asserted 2024-07-16",
			],
		],
		[
			"Seven years after Chad sued Mali, Mali cut ties with Chad in 2021.",
			["MLI cutTies TCD asserted 2021", "TCD prosecutes MLI asserted 2014"],
		],
		[
			"Chad sued Mali in 2014; a court ruled seven years later, and Mali rejected the judgment.",
			["MLI rejects TCD asserted 2021", "TCD prosecutes MLI asserted 2014"],
		],
		[
			"Mali recalled its envoy from Chad on Tuesday, a month after the two countries signed a pact.",
			["MLI recalledEnvoy TCD asserted 2024-07-23", "MLI signedAgreement TCD asserted 2024-06"],
		],
	];
	test.each(cases)("%s", (sentence, told) => {
		expect(toldBesides(sentence)).toEqual(told);
	});
});

describe("what goes on from an older event", () => {
	test("an answer is of its time", () => {
		expect(
			toldBesides(
				"Spain recalled its ambassador to Argentina in May. In return, Argentina accused Spain of meddling.",
			),
		).toEqual(["ARG accuses ESP asserted 2024-05", "ESP recalledEnvoy ARG asserted 2024-05"]);
		expect(
			toldBesides("In January Mali signed a pact with Chad. Niger responded by cutting ties with Mali."),
		).toEqual(["MLI signedAgreement TCD asserted 2024-01", "NER cutTies MLI asserted 2024-01"]);
	});
	test("what had been done by a day was done on it", () => {
		expect(toldBesides("By Tuesday evening Mali had expelled Chad's envoy.")).toEqual([
			"MLI expelledDiplomats TCD asserted 2024-07-23",
		]);
	});
	test("'having' looks back from the news", () => {
		expect(statementsOf("Sudan met Chad, having expelled its ambassador in December.")).toEqual([
			"country:SDN expelledDiplomats country:TCD asserted 2023-12",
			"country:SDN met country:TCD asserted 2024-07-24..2024-07-25",
		]);
	});
});

describe("what is told beside a day", () => {
	const cases: [sentence: string, told: string[]][] = [
		[
			"Mali expelled Niger's envoy on Monday, and Niger recalled its ambassador from Mali.",
			["MLI expelledDiplomats NER asserted 2024-07-22", "NER recalledEnvoy MLI asserted 2024-07-22"],
		],
		["Mali said on Monday that it supports Niger.", ["MLI backs NER asserted 2024-07-22"]],
		["Kenya said on Monday that Mali supports Niger.", ["MLI backs NER asserted"]],
		["Mali met Niger last Tuesday.", ["MLI met NER asserted 2024-07-23"]],
		["Mali met Niger last Wednesday.", ["MLI met NER asserted 2024-07-17"]],
		["Mali has proposed talks with Niger in October.", ["MLI agreesToMeet NER planned 2024-10"]],
		["Mali proposed talks with Niger in May.", ["MLI agreesToMeet NER asserted 2024-05"]],
	];
	test.each(cases)("%s", (sentence, told) => {
		expect(toldBesides(sentence)).toEqual(told);
	});
	test("the presidents of two countries act for them", () => {
		expect(
			statementsOf(
				"Kenya and Mali held talks on Tuesday. The foreign ministers of the two countries signed a pact in January 2023.",
			),
		).toContain("country:KEN signedAgreement country:MLI asserted 2023-01");
	});
});

describe("how long, until when, and to the day", () => {
	const cases: [sentence: string, told: string[]][] = [
		[
			"Mali and Chad fought a war from 2005 to 2010, when they signed a pact in Rome.",
			[
				"MLI signedAgreement TCD asserted 2010",
				"MLI fights TCD asserted 2005..2010",
				"TCD fights MLI asserted 2005..2010",
			],
		],
		[
			"Mali hosted rebels until 2010, when it signed a pact with Chad.",
			["MLI hosted armed-group:rebels asserted ..2010", "MLI signedAgreement TCD asserted 2010"],
		],
		[
			"Mali expelled four Chadian diplomats in December 2023 and, the next month, cut ties with Chad.",
			["MLI cutTies TCD asserted 2024-01", "MLI expelledDiplomats TCD asserted 2023-12"],
		],
		[
			"Mali cut ties with Chad on Tuesday, a year to the day after Chad expelled its ambassador.",
			["MLI cutTies TCD asserted 2024-07-23", "TCD expelledDiplomats MLI asserted 2023-07-23"],
		],
		[
			"A Libyan-brokered truce between Mali and Chad in 2006 broke down.",
			[
				"LBY mediates MLI asserted 2006",
				"LBY mediates TCD asserted 2006",
				"MLI agreedCeasefire TCD asserted 2006",
			],
		],
		["For years Mali bombed Chad.", ["MLI attacks TCD asserted"]],
		["Mali ended its defence pact with Chad in May.", ["MLI suspendsCooperation TCD asserted 2024-05"]],
		["The defence pact between Mali and Chad lapsed in May.", ["MLI signedAgreement TCD asserted"]],
	];
	test.each(cases)("%s", (sentence, told) => {
		expect(toldBesides(sentence)).toEqual(told.toSorted());
	});
	test("two presidents whom nobody has named are their countries", () => {
		expect(statementsOf("Mali accused Chad on Tuesday. In 2022 the two presidents met in Rome.")).toContain(
			"country:MLI met country:TCD asserted 2022",
		);
	});
	test("'armed' behind a name is what it did", () => {
		expect(statementsOf("In 2005 Sudan armed Chadian rebels.")).toEqual([
			"country:SDN arms armed-group:chadian-rebels asserted 2005",
		]);
	});
});

describe("what background says between the two told of", () => {
	const cases: [sentence: string, told: string][] = [
		["War broke out between them in 1919.", "country:HUN fights country:POL asserted 1919"],
		[
			"Border clashes between them in 2021 killed ten people.",
			"country:HUN fights country:POL asserted 2021",
		],
		["Relations soured in 2022.", "country:HUN opposes country:POL asserted 2022"],
		["Ties have been strained since 2022.", "country:HUN opposes country:POL asserted 2022.."],
		[
			"Talks between Chad and Mali on ending the war collapsed in May.",
			"country:TCD negotiatedWith country:MLI asserted 2024-05",
		],
		[
			"A deal between Chad and Mali on sharing the river was signed in 2015.",
			"country:TCD signedAgreement country:MLI asserted 2015",
		],
		[
			"It was in Rome in 1991 that Chad and Mali signed a pact.",
			"country:TCD signedAgreement country:MLI asserted 1991",
		],
		[
			"In retaliation for Chad's closure of a consulate in May, Mali last Friday expelled two Chadian diplomats.",
			"country:MLI expelledDiplomats country:TCD asserted 2024-07-19",
		],
	];
	test.each(cases)("%s", (sentence, told) => {
		expect(statementsOf(`Poland summoned Hungary's ambassador on Wednesday. ${sentence}`)).toContain(told);
	});
	test("other relations are none of theirs", () => {
		for (const other of ["Relations with Germany soured in 2022.", "Labour relations soured in 2022."])
			expect(statementsOf(`Poland summoned Hungary's ambassador on Wednesday. ${other}`)).toEqual(
				statementsOf("Poland summoned Hungary's ambassador on Wednesday."),
			);
	});
});

describe("meetings of those who had met before", () => {
	test("when they last saw each other", () => {
		expect(
			toldBesides(
				"Ararat Mirzoyan accused Jeyhun Bayramov on Tuesday.",
				"The pair last saw each other in Rome in November.",
			),
		).toContain("person:ararat-mirzoyan met person:jeyhun-bayramov asserted 2023-11");
	});
	test("the first time is told of the time told last", () => {
		expect(
			toldBesides(
				"Chad met Mali on Tuesday.",
				"It was the first time that the two had held talks since a summit collapsed in August 2016.",
			),
		).toContain("TCD negotiatedWith MLI asserted 2024-07-23");
	});
	test("two who sat down together with a third met each other", () => {
		expect(toldBesides("Chad and Mali sat down together with Oman on Monday.")).toEqual([
			"MLI met OMN asserted 2024-07-22",
			"TCD met MLI asserted 2024-07-22",
			"TCD met OMN asserted 2024-07-22",
		]);
	});
	test("hours after what the article tells is of its day", () => {
		expect(statementsOf("Hours after the speech, Israel bombed Lebanon.")).toEqual([
			"country:ISR attacks country:LBN asserted 2024-07-24..2024-07-25",
		]);
	});
	test("talks between the foreign ministers are those of the two told of", () => {
		const talks = (whom: string) =>
			statementsOf(
				`Japan protested to China on Tuesday. Talks between the ${whom} in Rome in May broke no ice.`,
			);
		expect(talks("foreign ministers")).toContain("country:JPN negotiatedWith country:CHN asserted 2024-05");
		expect(talks("ministers")).toEqual(statementsOf("Japan protested to China on Tuesday."));
	});
	const firsts: [sentence: string, told: string][] = [
		[
			"The talks, the first between Mali and Chad since 2016, ended on Tuesday.",
			"MLI negotiatedWith TCD asserted 2024-07-23",
		],
		[
			"Togo hosted talks on Tuesday, the first between Mali and Chad since 2016.",
			"MLI negotiatedWith TCD asserted 2024-07-23",
		],
		["Tuesday's meeting was the first between Mali and Chad since 2016.", "MLI met TCD asserted 2024-07-23"],
		[
			"The detention by Mali of a Chadian journalist in 2021 caused outrage.",
			"MLI detains TCD asserted 2021",
		],
	];
	test.each(firsts)("%s", (sentence, told) => {
		expect(toldBesides(sentence)).toContain(told);
	});
});

describe("the pair of the whole text", () => {
	test("relations are those of the two whose quarrel is told", () => {
		expect(
			statementsOf(
				"Algeria closed its airspace to Mali on Monday. Mali called Algeria a liar. Niger backed Mali and Togo praised Algeria. Relations worsened in May.",
			),
		).toContain("country:DZA opposes country:MLI asserted 2024-05");
	});
	test("what goes along is the deed of whoever is told of, not of what had been before", () => {
		expect(
			toldBesides(
				"Mali tore up the deal that Togo had brokered between Chad and Niger in 2015, accusing Chad of spying.",
			),
		).toContain("MLI accuses TCD asserted 2024-07-24");
	});
	test("how long somebody has armed another, nobody says", () => {
		expect(toldBesides("Russia, which has armed Mali, met Chad on Tuesday.")).toEqual([
			"RUS arms MLI asserted",
			"RUS met TCD asserted 2024-07-23",
		]);
	});
});
