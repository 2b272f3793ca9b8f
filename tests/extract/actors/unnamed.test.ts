import { describe, expect, test } from "vitest";
import { meant } from "./meant.ts";
import { mentions, readText } from "./reading.ts";

type Case = [text: string, words: string, expected: string[]];

describe("actors without a name of their own", () => {
	const cases: Case[] = [
		["A mob broke into the Armenian parliament.", "A mob", ["mob actor"]],
		["Gangs attacked the prison. Kenya fought the gangs.", "the gangs", ["gangs actor"]],
		[
			"Kenya will lead a multinational mission. Canada pledged aid for the mission.",
			"the mission",
			["multinational-mission actor"],
		],
		["A commission of inquiry accused Chad of torture.", "A commission", ["commission-of-inquiry actor"]],
		["The UN-backed force battled gangs.", "The UN-backed force", ["un-backed-force actor"]],
		["Police used force.", "force", []],
		["Some 300 villagers burned a flag.", "Some 300 villagers", ["villagers actor"]],
		["Hundreds of miners blocked the road.", "miners", ["miners actor"]],
		["Kyrgyz herders blocked the road.", "Kyrgyz herders", ["kyrgyz-herders actor"]],
		["Chad gave some villagers money.", "some villagers", []],
		["Opposition leaders accused Kenya of fraud.", "Opposition leaders", ["opposition-leaders actor"]],
		["China's coast guard rammed a boat.", "China's coast guard", ["CHN actor"]],
		["Tribal elders met Kenya's envoys.", "Tribal elders", ["tribal-elders actor"]],
		["Striking dockers condemned Kenya.", "Striking dockers", ["striking-dockers actor"]],
		["Western capitals criticised Chad.", "Western capitals", ["western-capitals actor"]],
		["European lawmakers criticised Chad.", "European lawmakers", ["european-lawmakers actor"]],
		["A rights group based in Oslo accused Chad of torture.", "A rights group", ["rights-group actor"]],
		["Chad, a group member, left.", "a group member", []],
		[
			"A group of Chadian exiles accused Kenya of torture.",
			"A group of Chadian exiles",
			["chadian-exiles actor"],
		],
		[
			"A coalition of Chadian parties accused Kenya of fraud.",
			"A coalition of Chadian parties",
			["coalition-of-chadian-parties actor"],
		],
		["Some 40 Chadian families thanked Kenya.", "Some 40 Chadian families", ["chadian-families actor"]],
		["Germany sheltered refugees.", "Germany", ["DEU actor"]],
		["Japan hosts American students.", "American students", ["american-students actor"]],
		["Iran arms Iraqi militias.", "Iraqi militias", ["iraqi-militias actor"]],
		["The mayor of Nairobi praised Chad.", "The mayor", []],
		["Iran and other members of the African Union met.", "other members", []],
		["Eight Balkan states condemned Chad.", "Eight Balkan states", ["balkan-states actor"]],
		["Arab foreign ministers met.", "Arab foreign ministers", ["arab-foreign-ministers actor"]],
		["Former Chadian officials met Kenya.", "Former Chadian officials", ["former-chadian-officials actor"]],
		[
			"Retired Chadian admirals accused Kenya of theft.",
			"Retired Chadian admirals",
			["former-chadian-admirals actor"],
		],
		["German carmakers criticised Chad.", "German carmakers", ["german-carmakers actor"]],
		["German statements criticised Chad.", "German statements", []],
		["Relatives of the hostages urged Kenya to act.", "Relatives", ["relatives-of-the-hostages actor"]],
		["They slept on the wrong bank of the Nile.", "the wrong bank", []],
		["Ex-senator Ivan Petrov left.", "Ex-senator Ivan Petrov", ["ivan-petrov actor"]],
		["Tycoon Ivan Petrov left.", "Ivan Petrov", ["ivan-petrov actor"]],
		["Her guest, H.E. Ivan Petrov, left.", "H.E. Ivan Petrov", ["ivan-petrov actor"]],
		["His Excellency Ivan Petrov left.", "Excellency Ivan Petrov", ["ivan-petrov actor"]],
		["Under Secretary for Management Peter Doe left.", "Peter Doe", ["peter-doe actor"]],
		["I'm Peter Doe.", "Peter Doe", ["peter-doe actor"]],
		[
			"Afghan families fled. Vulnerable families thanked Kenya.",
			"Vulnerable families",
			["vulnerable-families actor"],
		],
		["Afghan families fled. The families thanked Kenya.", "The families", ["afghan-families actor"]],
		["Chad held a council of war.", "a council", []],
		["MR PRICE: Kenya left.", "PRICE", []],
		["QUESTION: Will Kenya leave?", "QUESTION", []],
		["The leaders met.", "The leaders", []],
		["Mali demanded that the junta free all detainees.", "the junta free all detainees", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("names", () => {
	const cases: Case[] = [
		["The P5+1 met Iran.", "P5+1", ["p5-plus-1 actor"]],
		[
			"Lithuania left the 17+1.",
			"17+1",
			["cooperation-between-china-and-central-and-eastern-european-countries actor"],
		],
		[
			"Australia voted. If Labor wins, Penny Wong will be minister.",
			"Labor",
			["australian-labor-party actor"],
		],
		["Norway voted. If Labour wins, Oslo will change.", "Labour", ["labour-party-norway actor"]],
		["Labour is cheap in Chad.", "Labour", []],
		["Mali attacked al-Qaeda.", "al-Qaeda", ["al-qaeda actor"]],
		["Chad met the chairman of the Joint Chiefs of Staff.", "Joint", []],
		["The United States paused. Congress balked.", "Congress", ["us-congress actor"]],
		["Nicola Sturgeon leads Scotland.", "Scotland", ["scottish-government actor"]],
		["The Treasury sanctioned Iran.", "Treasury", ["USA actor"]],
		[
			"Sri Lanka fought the Tamil Tigers. The Tigers fled.",
			"Tigers",
			["liberation-tigers-of-tamil-eelam actor"],
		],
		[
			"The Pacific Islands Forum met. The Forum suspended Fiji.",
			"The Forum",
			["pacific-islands-forum actor"],
		],
		["The Hague will sit on the UN Security Council.", "Hague", ["NLD actor"]],
		["Judges in The Hague met Israel.", "Hague", ["NLD place"]],
		["Its UN envoy, Ivan Petrov, left Russia.", "UN", ["un modifier"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(
			expected.map((line) => line.replace("un modifier", "united-nations modifier")),
		);
	});

	test.each([
		["The governor of Georgia praised Israel.", false],
		["The governor of Georgia's central bank accused Russia of theft.", true],
		["Georgia's legislature condemned Russia.", true],
	])("the American state and the country: %s", (text, isCountry) => {
		expect(mentions(text).some((line) => line.includes("GEO"))).toBe(isCountry);
	});

	test("What only holds a country's name is not the country.", () => {
		const text =
			"Ships crossed the South China Sea, the Indian Ocean, the Gulf of Mexico and the Panama Canal to New Mexico and Inner Mongolia by Air France.";
		expect(mentions(text)).toEqual(["New Mexico -> USA name place", "Inner Mongolia -> CHN name place"]);
	});
});

describe("offices", () => {
	test("A title between two names belongs to the one without a title.", () => {
		const { reading } = readText(
			"They came to help President Salva Kiir, Kampala's army chief, General Muhoozi Kainerugaba, said.",
		);
		const roles = (id: string) => reading.actors.get(`person:${id}`)?.roles?.map((role) => role.of);
		expect(roles("muhoozi-kainerugaba")).toContain("country:UGA");
		expect(roles("salva-kiir")).not.toContain("country:UGA");
	});
	test("What the text adds to the offices of somebody in the gazetteer is kept.", () => {
		const { reading } = readText(
			"Finland's Alexander Stubb, the chairman of the OSCE, met Mikheil Saakashvili.",
		);
		expect(reading.actors.get("person:alexander-stubb")?.roles?.map((role) => role.of)).toContain(
			"organization:organization-for-security-and-co-operation-in-europe",
		);
	});
	const roles = (text: string, id: string) =>
		readText(text)
			.reading.actors.get(`person:${id}`)
			?.roles?.map((role) => `${role.title} ${role.of}`);
	test("A minister named without a country serves the one that the text is about.", () => {
		const text =
			"Peru is tense. Peru closed its border. Chile criticised Peru. Peru waits. The oil minister, Ivan Petrov, left.";
		expect(roles(text, "ivan-petrov")).toEqual(["oil minister country:PER"]);
		expect(roles("Peru met Chile. The oil minister, Ivan Petrov, left.", "ivan-petrov")).toEqual([
			"oil minister undefined",
		]);
	});
	test("The head of a company heads the company and not its country.", () => {
		const text = "Libya's National Oil Corporation, whose chairman, Ivan Petrov, resigned, shut its wells.";
		expect(roles(text, "ivan-petrov")).toEqual(["chairman organization:national-oil-corporation"]);
	});
	test("A party's prime minister served the country.", () => {
		const text = "Australia voted. Ivan Petrov, a former Labor prime minister, stayed at home.";
		expect(roles(text, "ivan-petrov")).toEqual(["former prime minister country:AUS"]);
	});
	test("A son of a president holds no office.", () => {
		const text = "Kenyan President William Ruto left. His son, Ivan Petrov, stayed.";
		const { reading } = readText(text);
		expect(reading.actors.get("person:ivan-petrov")?.affiliation).toBeUndefined();
	});
	test("An envoy to a body speaks for the possessor.", () => {
		const { reading } = readText("Kenya voted no, its UN envoy, Njambi Kinyungu, said.");
		expect(reading.actors.get("person:njambi-kinyungu")?.roles).toEqual([
			{ title: "envoy", of: "country:KEN" },
		]);
	});
});
