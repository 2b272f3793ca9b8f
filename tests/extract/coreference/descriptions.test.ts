import { describe, expect, test } from "vitest";
import { meant } from "../actors/meant.ts";

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
		["Venezuela closed its ports. Kenya blamed the oil-rich country.", "the oil-rich country", ["VEN actor"]],
		["Serbia met Kenya. Kenya accused the Balkan country of theft.", "the Balkan country", ["SRB actor"]],
		["China rammed a Philippine boat. Manila accused the Asian giant.", "the Asian giant", ["CHN actor"]],
		["The three Baltic states barred him.", "The three Baltic states", ["LTU + LVA + EST actor"]],
		["Qatar and Oman met Chad. The two Gulf states praised it.", "The two Gulf states", ["QAT + OMN actor"]],
		["Qatar met Chad. The two Gulf states praised it.", "The two Gulf states", []],
		[
			"Niger's army seized power. The former colonial power objected.",
			"The former colonial power",
			["FRA actor"],
		],
		["Angola quarrelled with its former colonial master.", "its former colonial master", ["PRT actor"]],
		["Iran objected. The former colonial power did not.", "The former colonial power", []],
		["Moldova's breakaway region lost heat.", "Moldova's breakaway region", ["transnistria actor"]],
		[
			"West African envoys met Mali.",
			"West African envoys",
			["economic-community-of-west-african-states actor"],
		],
		["North Korea and South Korea met. The North denied that it sank the ship.", "North", ["PRK actor"]],
		["Sudan and South Sudan met. Khartoum accuses the South of arming rebels.", "South", ["SSD actor"]],
		["South Sudan is angry. Khartoum accuses the South of arming rebels.", "South", ["SSD actor"]],
		["Sudan and South Sudan met. Southern soldiers seized a field.", "Southern soldiers", ["SSD actor"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("a body named before", () => {
	const cases: Case[] = [
		[
			"ECOWAS suspended Niger. The regional body threatened it.",
			"The regional body",
			["economic-community-of-west-african-states actor"],
		],
		["ECOWAS suspended Niger. The body of a soldier was found.", "The body", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("a neighbour", () => {
	const cases: Case[] = [
		[
			"Romania sells power to Moldova. Romania offered help to its smaller neighbour.",
			"its smaller neighbour",
			["MDA actor"],
		],
		["India met Bangladesh. New Delhi lends its neighbour money.", "its neighbour", ["BGD actor"]],
		["India met Bangladesh and Nepal. India lends its neighbour money.", "its neighbour", []],
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
			"India and Pakistan traded fire. The nuclear-armed neighbours agreed a truce.",
			"The nuclear-armed neighbours",
			["IND + PAK actor"],
		],
		["Turkey and Greece met. The two NATO allies quarrelled.", "The two NATO allies", ["TUR + GRC actor"]],
		["Ethiopia and Eritrea met. Both Gulf states left.", "Both Gulf states", []],
		[
			"Russian President Vladimir Putin and Chinese President Xi Jinping met. Ivan Petrov, a general, left. He waited. He slept. He ate. The two leaders will meet again.",
			"The two leaders",
			["vladimir-putin + xi-jinping actor"],
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
		[
			"The IAEA met Iran. The nuclear watchdog left.",
			"The nuclear watchdog",
			["international-atomic-energy-agency actor"],
		],
		["Iran waited. The nuclear watchdog left.", "The nuclear watchdog", []],
		["Wang Yi left Beijing. China's top diplomat was tired.", "China's top diplomat", ["wang-yi actor"]],
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
		["Georgia voted on Sunday. Soldiers fired at protesters.", "Soldiers", ["GEO actor"]],
		["Georgia voted on Sunday. Police fired at protesters.", "Police", ["police actor"]],
		["Prosecutors accused Ivan Petrov of theft.", "Prosecutors", ["prosecutors actor"]],
		["Peru voted. Kenya sent troops.", "troops", []],
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

describe("a person described without name or office", () => {
	const cases: Case[] = [
		[
			"Ivan Petrov flew in. The veteran diplomat praised Ghana.",
			"The veteran diplomat",
			["ivan-petrov actor"],
		],
		[
			"Ivan Petrov met Kofi Boateng. The 71-year-old accused Ghana.",
			"The 71-year-old",
			["ivan-petrov actor"],
		],
		[
			"Kenyan President William Ruto met Ivan Petrov. The Kenyan praised Ghana.",
			"The Kenyan",
			["william-ruto actor"],
		],
		["Ghana met Rafael Grossi. It accused the Argentine of lying.", "the Argentine", ["rafael-grossi actor"]],
		["Ghana met Chad. The billionaire praised Ghana.", "The billionaire", []],
		["Kenyan President William Ruto left. The British billionaire stayed.", "The British billionaire", []],
		["Ivan Petrov left. The billionaire Kofi Boateng stayed.", "The billionaire", []],
		["Kenyan President William Ruto spoke. The Kenyans cheered.", "Kenyans", ["KEN actor"]],
		// Heads of state and of government are each other's counterparts.
		[
			"Emmanuel Macron met Olaf Scholz. Macron thanked his German counterpart.",
			"his German counterpart",
			["olaf-scholz actor"],
		],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("a seat that is shared", () => {
	const cases: Case[] = [
		["The European Union met Serbia. Brussels praised it.", "Brussels", ["european-union actor"]],
		["The European Union met Serbia in Brussels.", "Brussels", ["european-union place"]],
		["Serbia praised Kosovo. Brussels is far.", "Brussels", []],
		["Serbia praised Kosovo. Brussels has warned it.", "Brussels", ["european-union actor"]],
		["Serbia accused Brussels of blackmail.", "Brussels", ["european-union actor"]],
		["Belgium recalled its envoy. Rwanda cut ties with Brussels.", "Brussels", ["BEL actor"]],
		["Serbia met Kosovo in Brussels.", "Brussels", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});
