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
		["Lithuania shut its border with Belarus. Poland backed its neighbour.", "its neighbour", ["LTU actor"]],
		["Minsk and Vilnius quarrelled. Poland backed its neighbour.", "its neighbour", []],
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

describe("a state written as a name, and a state's minister", () => {
	const cases: Case[] = [
		["Saudi Arabia jailed a man. Mali stopped exports to the Kingdom.", "the Kingdom", ["SAU actor"]],
		[
			"The minister of Kenya, Jane Alves, met Ivan Petrov. J. Alves thanked Ghana.",
			"J. Alves",
			["jane-alves actor"],
		],
		[
			"Kenya's foreign minister, Jane Alves, left. The head of the Kenyan foreign ministry praised Ghana.",
			"The head of the Kenyan foreign ministry",
			["jane-alves actor"],
		],
		[
			"Kenya met Chad. Kenya and Chad spoke of the Togo-Benin border. The two countries clashed.",
			"The two countries",
			["TGO + BEN actor"],
		],
		[
			"Ethiopia armed a militia. Puntland cut ties with the federal government.",
			"the federal government",
			["SOM actor"],
		],
		[
			"Azerbaijan's President Ilham Aliyev accused France of arming its neighbour. Armenia said nothing.",
			"its neighbour",
			["ARM actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("soldiers who are spoken of again", () => {
	const cases: Case[] = [
		[
			"The Pentagon keeps 900 soldiers there. Militias backed by Iran have attacked them.",
			"them",
			["USA actor"],
		],
		["Russia sent 200 soldiers to Mali. They fought the rebels.", "They", ["RUS actor"]],
		["Mali's army fired shells. They hit Algeria.", "They", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("office holders and bodies spoken of again", () => {
	const cases: Case[] = [
		[
			"Jane Alves, Kenya's foreign minister, received Ivan Petrov of Ghana. Petrov invited the acting minister to Accra.",
			"the acting minister",
			["jane-alves actor"],
		],
		[
			"Ivan Petrov flew to Kabul. Jane Alves of Afghanistan received him. The Taliban official praised Ghana.",
			"The Taliban official",
			["jane-alves actor"],
		],
		[
			"Ghana expelled Kenya's charge d'affaires. It accused the diplomat of lying.",
			"the diplomat",
			["kenyan-charge-daffaires actor"],
		],
		[
			"Jane Alves, who leads the Orange Party of Kenya, won the election. The new president called Ivan Petrov.",
			"The new president",
			["jane-alves actor"],
		],
		["Turkish company Baykar will build there. Russia warned the firm.", "the firm", ["baykar actor"]],
		["Ghana met the Arab League. Russia warned the firm.", "the firm", []],
		[
			"The Red Cross flew them home. Eritrea thanked the Geneva-based organisation.",
			"the Geneva-based organisation",
			["international-committee-of-the-red-cross actor"],
		],
		["Kenya's embassy protested. The mission criticised Ivan Petrov.", "The mission", ["KEN actor"]],
		[
			"Conakry demanded their release. Senegal's neighbour recalled its consul.",
			"Senegal's neighbour",
			["GIN actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});

	test("are not themselves whom they act on", () => {
		const text =
			"Africa Corps fought Tuareg fighters. The rebels killed 12 of the mercenaries. Mali hunts the separatists.";
		expect(meant(text, "the mercenaries")).toEqual(["africa-corps actor"]);
		expect(meant(text, "the separatists")).toEqual(["tuareg-rebels actor"]);
		expect(meant("Ivan Petrov left. Kofi Boateng, who telephoned him, urged him to stay.", "him")).toEqual([
			"ivan-petrov actor",
			"ivan-petrov actor",
		]);
	});
});

describe("the junta", () => {
	const cases: Case[] = [
		["France has soldiers in Niger. The junta wants them gone.", "The junta", ["NER actor"]],
		["Niger expelled France's envoy. The junta cut the power.", "The junta", ["NER actor"]],
		[
			"Soldiers toppled Chad's president. France called the mutineers criminals.",
			"the mutineers",
			["TCD actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("members of a bloc", () => {
	const cases: Case[] = [
		["The UN met Norway and Poland. Belarus threatened the EU country.", "the EU country", ["POL actor"]],
		[
			"Hungary and Slovakia protested to Ukraine. The two EU members buy oil.",
			"The two EU members",
			["HUN + SVK actor"],
		],
		["Hungary and Serbia protested to Ukraine. The two EU members buy oil.", "The two EU members", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("whoever is told of, and not who stands nearest", () => {
	const cases: Case[] = [
		[
			"Tanzania jailed Kenyan activist Ann Otieno and Ugandan journalist Bo Okello. Nairobi protested to its neighbour.",
			"its neighbour",
			["TZA actor"],
		],
		[
			"China's envoy complained to the president, Adama Barrow. He promised help.",
			"He",
			["adama-barrow actor"],
		],
		["Human Rights Watch criticised the deal. Ghana's minister, Kofi Boateng, defended it.", "it", []],
		["Israeli settlers attacked the Palestinian village. Soldiers watched.", "Soldiers", ["ISR actor"]],
		["Pakistan blamed India. India accused its rival of lying.", "its", ["IND modifier"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("envoys and aircraft", () => {
	const cases: Case[] = [
		[
			"Russian jets crossed into Estonia. Tallinn summoned the ambassador.",
			"the ambassador",
			["russian-ambassador actor"],
		],
		["The Kremlin said the president had met the ambassador.", "the ambassador", []],
		["Three Russian MiG-31s entered Estonia.", "Three Russian MiG-31s", ["RUS actor"]],
		[
			"Maia Sandu of Moldova accused Moscow. The Kremlin denied it. Her rival called her a liar. The EU, which the country hopes to join, left.",
			"the country",
			["MDA actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});
