import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";

/** Every statement of the paragraphs that is not an office, as "source type/modality target". */
function statementsOf(...paragraphs: string[]): string[] {
	return extract(articleOf(...paragraphs))
		.statements.filter(({ evidence }) => !evidence.rule.startsWith("structure-"))
		.map(({ source, type, modality, target }) => {
			const short = (id: string) => id.replace(/^[\w-]+:/, "");
			return `${short(source)} ${type}/${modality} ${short(target)}`;
		})
		.sort();
}

describe("events pointed back at", () => {
	it("criticises whoever did what was told before", () => {
		expect(statementsOf("Israel bombed Hezbollah. Oman condemned the raid.")).toEqual([
			"ISR attacks/asserted hezbollah",
			"OMN criticizes/asserted ISR",
		]);
	});

	it("welcomes a deal with all who made it", () => {
		expect(statementsOf("Iran signed a treaty with Iraq. Oman welcomed the accord.")).toContain(
			"OMN praises/asserted IRQ",
		);
	});

	it("turns down whoever asked", () => {
		expect(statementsOf("Iran asked Oman for help. Oman refused.")).toContain("OMN rejects/asserted IRN");
	});

	it("judges the doer of what was told right before, in one sentence, too", () => {
		expect(statementsOf("Kosovo banned the dinar, a step Serbia called a provocation.")).toEqual([
			"SRB criticizes/asserted XKK",
		]);
		expect(statementsOf("Kenya held the sailors, whom Somalia called pirates.")).toEqual([]);
	});

	it("does not make a country answer its own demand", () => {
		expect(statementsOf("Iran asked Oman for help. Iran refused.")).not.toContain("IRN rejects/asserted IRN");
	});
});

describe("who cut ties", () => {
	it.each([
		["Oman cut ties with Iran.", ["OMN cutTies/asserted IRN"]],
		["Iran had its ties cut by Oman.", ["OMN cutTies/asserted IRN"]],
		["Iran and Oman cut ties.", ["IRN cutTies/asserted OMN", "OMN cutTies/asserted IRN"]],
		["Oman and Qatar cut ties with Iran.", ["OMN cutTies/asserted IRN", "QAT cutTies/asserted IRN"]],
	])("%s", (text, expected) => {
		expect(statementsOf(text)).toEqual(expected);
	});
});

describe("acts of two together", () => {
	it("has each do to the other what they do to each other", () => {
		expect(statementsOf("India and Pakistan accused each other of lying.")).toEqual([
			"IND accuses/asserted PAK",
			"PAK accuses/asserted IND",
		]);
	});

	it("tells a meeting to discuss something once", () => {
		expect(statementsOf("Kenya and Uganda met to discuss trade.")).toEqual(["KEN met/asserted UGA"]);
		expect(statementsOf("Kenya and Uganda discussed trade.")).toEqual(["KEN negotiatedWith/asserted UGA"]);
	});

	it("takes help that ends for a sanction, and attacks that end for a concession", () => {
		expect(statementsOf("Turkey stopped arming Hamas.")).toEqual([
			"TUR arms/asserted hamas",
			"TUR suspendsCooperation/asserted hamas",
		]);
		expect(statementsOf("Israel stopped bombing Syria.")).toContain("ISR yields/asserted SYR");
		expect(statementsOf("Turkey stopped Iran from arming Hamas.")).toEqual(["IRN arms/denied hamas"]);
	});

	it("reads how the subject stands beside what it does", () => {
		expect(statementsOf("Iran, at odds with Israel since 1979, condemned Russia.")).toEqual([
			"IRN criticizes/asserted RUS",
			"IRN opposes/asserted ISR",
		]);
	});

	it("hears a duty told in the past", () => {
		expect(statementsOf("Turkey said that Armenia had to leave.")).toEqual(["TUR demands/demanded ARM"]);
		expect(statementsOf("Turkey said that Armenia had left.")).toEqual([]);
	});

	it("has nobody charge their own side by telling what it will do", () => {
		expect(statementsOf("Emmanuel Macron said that France had bombed Mali.")).toEqual([
			"FRA attacks/asserted MLI",
		]);
		expect(statementsOf("Emmanuel Macron said that Russia had bombed Mali.")).toContain(
			"emmanuel-macron accuses/asserted RUS",
		);
	});

	it("takes a plan of two for an agreement", () => {
		expect(statementsOf("Kenya and Uganda will widen the road.")).toEqual(["KEN agreesTo/planned UGA"]);
	});

	it("takes a promise of two for an agreement", () => {
		expect(statementsOf("Kenya and Uganda promised to widen the road.")).toEqual([
			"KEN agreesTo/asserted UGA",
		]);
	});

	it("sees who acts together with whom", () => {
		expect(statementsOf("Togo mapped the coast together with Benin.")).toEqual([
			"TGO cooperates/asserted BEN",
		]);
	});

	it("leaves a single plan of one alone", () => {
		expect(statementsOf("Kenya will widen the road.")).toEqual([]);
	});
});

describe("several relations in one clause", () => {
	it("drops one partner and takes up another", () => {
		expect(statementsOf("Panama abandoned Taiwan for China.")).toEqual([
			"PAN cutTies/asserted TWN",
			"PAN recognizes/asserted CHN",
		]);
	});
});

describe("what is only said", () => {
	it("holds an act that another says was done for alleged, and the saying for a charge", () => {
		expect(statementsOf("Rwanda said that Congo had shelled Uganda.")).toEqual([
			"COD attacks/alleged UGA",
			"RWA accuses/asserted COD",
		]);
	});

	it("holds what one admits of itself for stated", () => {
		expect(statementsOf("Rwanda said that it had shelled Uganda.")).toEqual(["RWA attacks/asserted UGA"]);
	});

	it("holds hostile acts according to somebody for alleged", () => {
		expect(statementsOf("Rwanda shelled Uganda, according to Kenya.")).toEqual(["RWA attacks/alleged UGA"]);
	});

	it("takes not recognising somebody for a refusal", () => {
		expect(statementsOf("Spain does not recognise Kosovo.")).toEqual(["ESP rejects/asserted XKK"]);
	});

	it("makes what depends on something else conditional", () => {
		expect(statementsOf("Turkey would withdraw from Syria if Iran left.")).toContain(
			"TUR withdrewFrom/conditional SYR",
		);
	});
});

describe("a fight that is shared", () => {
	it.each([
		["Britain stood by Iraq to defeat Hezbollah.", "IRQ fights/asserted hezbollah"],
		["Britain armed Iraq in its fight against Hezbollah.", "IRQ fights/asserted hezbollah"],
		["Britain helped Iraq to repel Hezbollah.", "GBR fights/asserted hezbollah"],
		["Britain protects Iraq from Hezbollah.", "GBR opposes/asserted hezbollah"],
	])(
		"has whoever is helped fight, and whoever helps with the fighting too; who shields them opposes: %s",
		(sentence, expected) => {
			expect(statementsOf(sentence)).toContain(expected);
		},
	);

	it("leaves those out who are not helped", () => {
		expect(statementsOf("Britain did not arm Iraq in its fight against Hezbollah.")).not.toContain(
			"IRQ fights/asserted hezbollah",
		);
	});
});

describe("what somebody is said to be", () => {
	it.each([
		["Turkey, as a member of NATO, criticized Oman.", "TUR memberOf/asserted nato"],
		["Turkey works as part of NATO.", "TUR memberOf/asserted nato"],
	])("is read behind 'as': %s", (sentence, expected) => {
		expect(statementsOf(sentence).map((one) => one.replace(/north-atlantic[\w-]*/, "nato"))).toContain(
			expected,
		);
	});

	it("is not the subject's own when it is said of an object", () => {
		expect(statementsOf("Oman praised the envoy as part of NATO.").join()).not.toContain("memberOf");
	});
});

describe("words that look like a blow", () => {
	it("are criticism where the attack is one in words", () => {
		expect(statementsOf("Chad launched a scathing attack on Niger.")).toEqual([
			"TCD criticizes/asserted NER",
		]);
		expect(statementsOf("Chad launched an attack on Niger.")).toEqual(["TCD attacks/asserted NER"]);
	});
});

describe("noun phrases", () => {
	it("end where a place is told and somebody is named behind it", () => {
		expect(statementsOf("In Chad President Emmanuel Macron met Vladimir Putin.")).toContain(
			"emmanuel-macron met/asserted vladimir-putin",
		);
	});

	it("may have several adjectives", () => {
		expect(statementsOf("Norway gave Chad political, economic and military support.")).toContain(
			"NOR backs/asserted TCD",
		);
	});

	it("may stand behind 'provided'", () => {
		expect(statementsOf("Norway provided Chad with food.")).toEqual(["NOR aids/asserted TCD"]);
		expect(statementsOf("Norway will arm Chad, provided it attacks Niger.").join()).not.toContain(
			"attacks/asserted",
		);
	});
});

describe("passives without a doer", () => {
	it("are done by whoever owns the aid, the sanctions or the envoy", () => {
		expect(statementsOf("American aid to Niger was suspended.")).toEqual([
			"USA suspendsCooperation/asserted NER",
		]);
		expect(statementsOf("Russia's sanctions on Georgia were lifted.")).toContain(
			"RUS easedSanctions/asserted GEO",
		);
		expect(statementsOf("The Turkish ambassador to Israel was recalled.")).toContain(
			"TUR recalledEnvoy/asserted ISR",
		);
	});

	it("are done by both who stand behind 'between'", () => {
		expect(statementsOf("Relations between Chad and Niger were frozen in May.")).toContain(
			"TCD cutTies/asserted NER",
		);
	});

	it("are not done by whose money or men are taken", () => {
		const told = statementsOf(
			"Iranian assets in Chad were frozen. Iranian diplomats were expelled from Mali.",
		);
		expect(told.some((one) => /^IRN (?:sanctions|expel)/.test(one))).toBe(false);
	});
});

describe("those who act for two", () => {
	it("are the two, however the sentence begins", () => {
		expect(statementsOf("Chad accused Niger of theft. Troops from both countries clashed.")).toContain(
			"TCD fights/asserted NER",
		);
	});

	it("are the parties of the story", () => {
		expect(statementsOf("Chad attacked Niger. Libya called on the parties to stop.")).toContain(
			"LBY appealsTo/demanded TCD",
		);
	});
});

describe("hosts and guests", () => {
	it("are told apart by who went to whom", () => {
		expect(statementsOf("Xi Jinping received Emmanuel Macron. He thanked his guest.")).toContain(
			"xi-jinping praises/asserted emmanuel-macron",
		);
		expect(statementsOf("Emmanuel Macron visited Ghana. He thanked his host.")).toContain(
			"emmanuel-macron praises/asserted GHA",
		);
		expect(statementsOf("Emmanuel Macron visited Ghana. The visitor praised Chad.")).toContain(
			"emmanuel-macron praises/asserted TCD",
		);
	});

	it("act themselves, and not those whose hosts they are", () => {
		const told = statementsOf("Emmanuel Macron visited Ghana. His host accused Chad of theft.");
		expect(told).toContain("GHA accuses/asserted TCD");
		expect(told).not.toContain("emmanuel-macron accuses/asserted TCD");
	});

	it("are whom an apposition names", () => {
		expect(
			statementsOf("Omar al-Bashir thanked his host, Ethiopia's prime minister, Hailemariam Desalegn."),
		).toContain("omar-al-bashir praises/asserted hailemariam-desalegn");
	});
});

describe("who does what in longer sentences", () => {
	it("is not whom commas only name", () => {
		const told = statementsOf("Kenya summoned the British envoy, Jane Smith, and accused Uganda of theft.");
		expect(told).toContain("KEN accuses/asserted UGA");
		expect(told).not.toContain("jane-smith accuses/asserted UGA");
	});

	it("is whoever said what stands between", () => {
		expect(statementsOf("Germany said that the deal was dead, and accused Iran of theft.")).toContain(
			"DEU accuses/asserted IRN",
		);
		expect(
			statementsOf(
				"The International Court of Justice held that the land belongs to Belize, and ordered Honduras to leave.",
			),
		).toContain("international-court-of-justice demands/demanded HND");
	});

	const cases: [string, string[]][] = [
		["Hezbollah's patron Iran left.", ["IRN backs/asserted hezbollah"]],
		[
			"An Egyptian-brokered truce between Israel and Hamas held.",
			["EGY mediates/asserted ISR", "EGY mediates/asserted hamas", "ISR agreedCeasefire/asserted hamas"],
		],
		["Russia granted Assad asylum.", ["RUS aids/asserted bashar-al-assad"]],
		["Iran refused to meet France.", ["IRN rejects/asserted FRA"]],
		[
			"Mali, together with Niger, accused Ukraine of theft.",
			["MLI accuses/asserted UKR", "NER accuses/asserted UKR"],
		],
		["South Korea boycotted a ceremony held by Japan.", ["KOR rejects/asserted JPN"]],
		["Eritrea is the country that Ethiopia attacked.", ["ETH attacks/asserted ERI"]],
		["Chad sent soldiers to fight for Mali.", ["TCD fightsFor/asserted MLI"]],
		["Israel drew a rebuke from Norway.", ["NOR criticizes/asserted ISR"]],
		["Iran sells oil to China.", ["IRN supplies/asserted CHN"]],
		["Iran buys grain from Romania.", ["ROU supplies/asserted IRN"]],
		[
			"Congo accuses Rwanda of arming Uganda, a charge Rwanda denies.",
			["COD accuses/asserted RWA", "RWA arms/denied UGA"],
		],
		[
			"Chad said that Niger's decision to recognise Kosovo had angered Serbia.",
			["NER recognizes/asserted XKK", "SRB criticizes/asserted NER"],
		],
		[
			"Chad said that Niger had apologised to Mali, but criticised Benin.",
			["NER apologized/asserted MLI", "TCD criticizes/asserted BEN"],
		],
		["Iran launched a series of strikes on Iraq.", ["IRN attacks/asserted IRQ"]],
		["Iran insists that Oman is no threat.", []],
		["China, Japan and Russia will share the cost.", []],
		[
			"Oman brought the leaders of Congo and Rwanda together.",
			["COD negotiatedWith/asserted RWA", "OMN mediates/asserted COD", "OMN mediates/asserted RWA"],
		],
		["Chad recovered with help from China.", ["CHN backs/asserted TCD"]],
		[
			"America sanctioned two companies: Huawei and Gazprom.",
			["USA sanctions/asserted gazprom", "USA sanctions/asserted huawei"],
		],
		["Qatar will compensate Israel should it find gas.", ["QAT yields/conditional ISR"]],
	];
	it.each(cases)("%s", (sentence, statements) => {
		expect(statementsOf(sentence)).toEqual(statements);
	});
});

describe("whose it is and who is given it", () => {
	const cases: [sentence: string, statements: string[]][] = [
		["US-Saudi relations are strong.", ["USA hasTies/asserted SAU"]],
		["The Sino-Indian talks resumed.", ["CHN negotiatedWith/asserted IND"]],
		["Indo-Pacific trade grew.", []],
		["Emmanuel Macron, the French president, arrived in Paris.", []],
		["Emmanuel Macron was in Beijing.", ["emmanuel-macron visited/asserted CHN"]],
		["Emmanuel Macron was a star in Beijing.", []],
		["Seoul gave Pyongyang food aid.", ["KOR aids/asserted PRK"]],
		["Britain took Syria off its blacklist.", ["GBR easedSanctions/asserted SYR"]],
		["Intelligence sharing between Iran and Oman resumed.", ["IRN cooperates/asserted OMN"]],
	];
	it.each(cases)("%s", (sentence, statements) => {
		expect(statementsOf(sentence)).toEqual(statements);
	});
});
