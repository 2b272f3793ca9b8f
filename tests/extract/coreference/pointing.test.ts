import { describe, expect, test } from "vitest";
import { mentions } from "../actors/reading.ts";
import { statementsOf } from "../reading.ts";

/** What the phrases of a text that name nobody stand for, in order, as `words=actors`. */
function meant(text: string): string[] {
	return mentions(text).flatMap((line) => {
		const found = /^\s*(.+?) -> (.+) (?:pronoun|description) /.exec(line);
		return found ? [`${found[1]}=${found[2]?.replaceAll("person:", "")}`] : [];
	});
}

/** Each relation with how it stands, without its time. */
function told(text: string): string[] {
	return statementsOf(text).map((statement) =>
		statement
			.split(" ")
			.slice(0, 4)
			.join(" ")
			.replaceAll(/country:|person:/g, ""),
	);
}

describe("who is pointed to", () => {
	test.each([
		["NATO trained the army of Moldova. It will send that country weapons.", "that country=MDA"],
		[
			"Egypt will not let Ethiopia fill the dam, its foreign minister said.",
			"its foreign minister=egyptian-foreign-minister",
		],
		[
			"The African Union suspended Gabon. It imposed sanctions on its military rulers.",
			"its military rulers=GAB",
		],
		["Iran attacked Israel. Britain said it would help defend it against Iran.", "it=ISR"],
		["Israel bombed Hezbollah. The group vowed to retaliate against it.", "it=ISR"],
		["Hungary blocked the aid. Its veto angered Ukraine, whose president accused it of blackmail.", "it=HUN"],
		[
			"Spain and Ireland recognised Palestine, as did Norway. Israel condemned all three.",
			"all three=ESP + IRL + NOR",
		],
		["Neither Armenia nor Azerbaijan wants soldiers. Both have asked Moscow for help.", "Both=ARM + AZE"],
		["Finland and Sweden joined NATO. It had long courted them.", "It=organization:nato"],
		["The M23 seized Uvira. The group would stay unless Burundi withdrew its troops.", "its troops=BDI"],
		[
			"Belgium handed Burundi its archives. The former colonial power apologised.",
			"The former colonial power=BEL",
		],
		[
			"Donald Trump rebuked Gustavo Petro. The Colombian president hit back, calling him a liar.",
			"him=donald-trump",
		],
		["Washington wants Cambodia to act; last October it fined Laos.", "it=USA"],
		[
			"Ethiopia's foreign minister wrote to his counterpart in Asmara.",
			"his counterpart=eritrean-foreign-minister",
		],
		["Saudi Arabia's aim is modest. It wants Egypt to help Sudan.", "It=SAU"],
		["The Sri Lankan minister said his country would arm India.", "his country=LKA"],
		['"The Americans betrayed us," a Kurdish commander said. "They gave our land away."', "They=USA"],
	])("%s", (text, expected) => {
		expect(meant(text)).toContain(expected);
	});

	test.each([
		[
			"Xi Jinping met Giorgia Meloni. He invited her to Beijing.",
			"xi-jinping invited giorgia-meloni asserted",
		],
		["Xi Jinping met Giorgia Meloni. He gave her a medal.", "xi-jinping praises giorgia-meloni asserted"],
		["Chad and Sudan have each accused Libya of meddling.", "SDN accuses LBY asserted"],
		["Zambia and Zimbabwe will each send Mozambique weapons.", "ZMB arms MOZ planned"],
		['"Our friends in Ankara have promised us money," Somalia said.', "TUR promises SOM asserted"],
	])("%s", (text, expected) => {
		expect(told(text)).toContain(expected);
	});

	test.each([
		[
			"whom the opponent's backer backs",
			"Maia Sandu won. Her opponent, whom Moscow backed, conceded.",
			"backs",
		],
		[
			"whom partners are asked for help",
			'"Russia invaded us. We asked our partners for help," Ukraine said.',
			"appealsTo",
		],
		["a brother is no telephone call", "Armenia met Turkey. Each called the other a brother.", "phoned"],
	])("%s", (_, text, type) => {
		expect(told(text).join()).not.toContain(` ${type} `);
	});
});

describe("things and sides taken up again", () => {
	test.each([
		[
			"Relations between Bolivia and Chile were resumed in 1975. Later Bolivia broke them off again.",
			"BOL cutTies CHL asserted",
		],
		[
			"The European Union imposed sanctions on Mali in 2022. It lifted them last month.",
			"organization:european-union easedSanctions MLI asserted",
		],
		[
			"Uganda trained South Sudanese pilots. Juba has asked its ally to send tanks as well.",
			"SSD demands UGA demanded",
		],
		[
			"Egypt hosted Hamas and Fatah. The rival movements signed a deal.",
			"armed-group:hamas signedAgreement armed-group:fatah asserted",
		],
		[
			"Chad's army chased Boko Haram fighters. They had killed 40 of its soldiers.",
			"armed-group:boko-haram kills TCD asserted",
		],
	])("%s", (text, expected) => {
		expect(told(text)).toContain(expected);
	});

	test.each([
		["Greece accused Libya of theft. Tripoli said the waters were its own.", "its=LBY"],
		["Hamas met Fatah. The former would yield Gaza to the latter.", "latter=armed-group:fatah"],
		["Robert Fico praised Viktor Orban. His Hungarian ally thanked him.", "His Hungarian ally=viktor-orban"],
	])("%s", (text, expected) => {
		expect(meant(text)).toContain(expected);
	});
});

describe("number, and whose", () => {
	test.each([
		["Cuba recalled its doctors from Guyana. China told it that it would not forgive the debt.", "it=CHN"],
		["A Dutch judge convicted three Russians. Their country rejected the verdict.", "Their country=RUS"],
		[
			"The RSF overran a town, where UN investigators say they slaughtered villagers.",
			"they=armed-group:rapid-support-forces",
		],
		["Peru's congress removed its president.", "its president=peruvian-president"],
	])("%s", (text, expected) => {
		expect(meant(text)).toContain(expected);
	});

	test.each([
		[
			"they are no 'its'",
			"The Maldives told Indian troops to leave. They went. Its president flew to Beijing.",
			"Its president=IND",
		],
		[
			"no state accuses its own government",
			"Nine doctors left Guyana. Havana accused its government of theft.",
			"its government=CUB",
		],
		[
			"a diplomat is no 'it'",
			"Poland expelled the Russian diplomat. The Russian diplomat said it had lied.",
			"it=RUS",
		],
		[
			"a language is no state",
			"The Union suspended Mali. Portuguese-speaking lands suspended the country.",
			"the country=PRT",
		],
	])("%s", (_, text, wrong) => {
		expect(meant(text)).not.toContain(wrong);
	});

	test("nobody is thanked by thanking nobody", () => {
		expect(told("Moscow freed two Estonian sailors. Tallinn thanked nobody.").join()).not.toContain(
			"praises",
		);
	});
});

describe("what is told of somebody, and judged again", () => {
	test.each([
		["Turkey warned Armenia that Azerbaijan would attack it.", "AZE attacks ARM planned"],
		[
			"French troops left Mali. British troops stayed. The troops had fought Iran.",
			"FRA fights IRN asserted",
		],
		["Egypt denounced the raid by Israel. Jordan condemned it.", "JOR criticizes ISR asserted"],
	])("%s", (text, expected) => {
		expect(told(text)).toContain(expected);
	});

	test("whoever denounces a pact is not praised by welcoming it", () => {
		expect(told("Iran denounced the pact. Japan welcomed it.").join()).not.toContain("praises");
	});
});
