import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";
import { structureOf } from "./structure-of.ts";

describe("an office that goes from one to another", () => {
	it.each([
		[
			"Chad's president sacked Foreign Minister Ann Otieno and replaced her with Ben Okello.",
			"Ben Okello ministerOf Chad",
		],
		[
			"The foreign minister of Chad, Ann Otieno, was replaced by Ben Okello on Friday.",
			"Ben Okello ministerOf Chad",
		],
		["Ben Okello, who succeeded Chad's foreign minister, Ann Otieno, smiled.", "Ben Okello ministerOf Chad"],
		["Chad replaced its envoy in Sudan, Ann Otieno, with Ben Okello.", "Ben Okello envoyOf Chad"],
		["Ann Otieno, Chad's chief negotiator, and Ben Okello, Sudan's, embraced.", "Ben Okello envoyOf Sudan"],
		["Chad's former leader, Ann Otieno, and the present one, Ben Okello, met.", "Ben Okello leads Chad"],
		[
			"Finance Minister François-Philippe Champagne said that Ottawa would pay.",
			"François-Philippe Champagne ministerOf Canada",
		],
		["Chad appointed Ann Otieno, until then an envoy, as foreign minister.", "Ann Otieno ministerOf Chad"],
		["Ann Otieno took command of Hezbollah on Monday.", "Ann Otieno leads Hezbollah"],
		["Chad named Gen. Ann Otieno as its ambassador to Sudan.", "Ann Otieno envoyOf Chad"],
		["Parliament elected Ann Otieno, a former judge, president of Chad.", "Ann Otieno leads Chad"],
		["Ann Otieno, newly elected president of Chad, smiled.", "Ann Otieno leads Chad"],
		[
			"Ann Otieno, Chad's newly appointed ambassador to Sudan, presented her credentials.",
			"Ann Otieno envoyOf Chad",
		],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});

	it.each([
		["Sudan wants Ben Okello to replace Chad's envoy, Ann Otieno.", ["Ann Otieno envoyOf Chad"]],
		["Ann Otieno, the emir's sister and Qatar's health minister, left.", ["Ann Otieno ministerOf Qatar"]],
		["Ann Otieno, formerly Chad's envoy to Sudan, left.", ["Ann Otieno formerlyServed Chad"]],
		["Carl Bildt, the former prime minister of Sweden, left.", ["Carl Bildt formerlyLed Sweden"]],
		["Ann Otieno, the late former president of Chad, was buried.", ["Ann Otieno formerlyLed Chad"]],
		["Ann Otieno, Chad's president until 2021, left.", ["Ann Otieno formerlyLed Chad"]],
		["Ann Otieno, the Chadian president ousted in 2023, left.", ["Ann Otieno formerlyLed Chad"]],
		["Ann Otieno, who resigned as Chad's health minister, left.", ["Ann Otieno formerlyServed Chad"]],
		["Chad's Ann Otieno resigned as health minister.", ["Ann Otieno formerlyServed Chad"]],
		["Chad's foreign minister, Ann Otieno, resigned.", ["Ann Otieno ministerOf Chad"]],
		["Ann Otieno, Chad's outgoing president, left.", ["Ann Otieno leads Chad"]],
		["Ann Otieno, a former judge, is president of Chad.", ["Ann Otieno leads Chad"]],
	])("is given to nobody else: %s", (sentence, expected) => {
		expect(structureOf(sentence)).toEqual(expected);
	});
});

describe("what a title says of whom", () => {
	it.each([
		["Chad's deputy army chief, Lt-Gen Ann Otieno, visited Juba.", "Ann Otieno officialOf Chad"],
		["Zambia's high commissioner in London, Ann Otieno, was summoned.", "Ann Otieno envoyOf Zambia"],
		["Malaysia's foreign minister, Datuk Seri Ben Okello, smiled.", "Ben Okello ministerOf Malaysia"],
		["The Chadian parliament's newly elected speaker, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		[
			"Ann Otieno, who runs the US department at the Chadian foreign ministry, smiled.",
			"Ann Otieno officialOf Chad",
		],
		[
			"The head of Chad's army, Field Marshal Ben Okello, told Sudan that it was near.",
			"Ben Okello officialOf Chad",
		],
		["The governor of Chad's central bank, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		["The chairman of the Chadian sovereign council, Ann Otieno, smiled.", "Ann Otieno leads Chad"],
		[
			"The Sahel Solidarity Front, led by a former priest, Ben Okello, met Chad.",
			"Ben Okello leads Sahel Solidarity Front",
		],
		["The chief executive of Chad Power, Mrs Ann Otieno, smiled.", "Ann Otieno leads Chad Power"],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});

	it("is told of a counterpart", () => {
		const met = "Chad's oil minister, Ann Otieno, met her Sudanese counterpart, Ben Okello.";
		expect(structureOf(met)).toEqual(["Ann Otieno ministerOf Chad", "Ben Okello ministerOf Sudan"]);
	});

	it("takes the country of the text for the army's own", () => {
		const spoken = "The military's spokesman, Gen. Ben Okello, spoke.";
		expect(structureOf("Chad and Mali met. Chad left.", spoken)).toEqual(["Ben Okello spokespersonOf Chad"]);
	});
});

describe("the head of an organ of a state that is not named", () => {
	it.each([
		[
			"Chad was broke. It dismissed the governor of the central bank, Ben Okello.",
			["Ben Okello officialOf Chad"],
		],
		["Chad was broke. The chief of the armed forces, Gen. Ben Okello, left.", ["Ben Okello officialOf Chad"]],
		["Chad was broke. The head of the party, Ben Okello, left.", []],
		["Chad was broke. The chief executive of the firm, Ben Okello, left.", []],
	])("%s", (text, expected) => {
		expect(structureOf(text)).toEqual(expected);
	});
});

describe("a company or a branch", () => {
	it.each([
		["the Turkish state company BOTAŞ signed.", ["BOTAŞ partOf Turkey"]],
		["The Sahel Column, an offshoot of JNIM, left.", ["Sahel Column partOf JNIM"]],
		["Chad's railway operator, CTZ, signed.", ["CTZ partOf Chad"]],
		[
			"The New Army, the armed wing of the outlawed Free Chad Party, left.",
			["New Army partOf Free Chad Party"],
		],
		["A member of Hamas's team, Ben Okello, left.", ["Ben Okello memberOf Hamas"]],
		["Mali harbours fighters of JNIM, an al Qaeda affiliate.", ["JNIM partOf Al-Qaeda"]],
	])("belongs to its state or its movement: %s", (sentence, expected) => {
		const told = structureOf(sentence).map((one) =>
			one.replace("Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"),
		);
		expect(told).toEqual(expected);
	});

	it("does not belong to a country where it only works", () => {
		expect(structureOf("Chad's biggest customer, BOTAŞ, signed.")).toEqual([]);
	});
});

describe("states in a union", () => {
	it.each([
		[
			"Unlike Niger, Mali's partner in the Alliance of Sahel States, Chad stayed.",
			["Mali memberOf Alliance of Sahel States", "Niger memberOf Alliance of Sahel States"],
		],
		[
			"Cambodia, China's closest friend in ASEAN, left.",
			["Cambodia memberOf Association of Southeast Asian Nations"],
		],
		[
			"The East African Community is divided. Congo and Somalia, its newest members, are poor.",
			[
				"Democratic Republic of Congo memberOf East African Community",
				"Somalia memberOf East African Community",
			],
		],
		["The EU met. The bloc's newest member, Croatia, objected.", ["Croatia memberOf European Union"]],
		["The Quad - India and Japan - met.", ["India memberOf Quad", "Japan memberOf Quad"]],
		["The Quad (India and Japan) met.", ["India memberOf Quad", "Japan memberOf Quad"]],
		["NATO - Spain and Hungary said - was late.", []],
		["Spain, as chair of NATO, spoke.", ["Spain leads NATO"]],
		["NATO, whose rotating presidency Spain holds, met.", ["Spain leads NATO"]],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toEqual(expected);
	});
});

describe("a paragraph under a heading", () => {
	const underHeading = (heading: string) => {
		const article = articleOf(
			heading,
			"The military's spokesman, Gen. Ben Okello, blamed China and Mali. Pakistan wept.",
		);
		const [first] = article.blocks;
		if (first) first.role = "heading";
		const { actors, statements } = extract(article);
		const label = new Map(actors.map((actor) => [actor.id, actor.label]));
		return statements.filter(({ type }) => type === "spokespersonOf").map(({ target }) => label.get(target));
	};

	it("tells of the country that the heading names", () => {
		expect(underHeading("16:05 Pakistan names the target")).toEqual(["Pakistan"]);
	});

	it("leaves it open where the heading names two", () => {
		expect(underHeading("Pakistan and India trade fire")).toEqual([]);
	});
});

describe("a body whose name ends as another's does", () => {
	it("is none of the listed", () => {
		expect(structureOf("In Myanmar the Bamar People's Liberation Army met Ann Otieno, its leader.")).toEqual([
			"Ann Otieno leads Bamar People's Liberation Army",
		]);
	});

	it("is named with those who make it up", () => {
		const told = structureOf("Ann Otieno, chair of the Chad Sugar Manufacturers' Association, smiled.");
		expect(told).toEqual(["Ann Otieno leads Chad Sugar Manufacturers' Association"]);
	});
});

describe("what has a name and acts for nobody", () => {
	const actorsOf = (text: string) => extract(articleOf(text)).actors.map(({ label }) => label);

	it.each([
		"Operation Red Card led to arrests in Chad.",
		"Typhoon Kalmaegi killed 188 people in Chad.",
		"The tanker Eventin drifted away from Chad.",
		"Victoria Falls delights Chad.",
		"Lac Abbé delights Chad.",
		'"Silent Harvest", a film about the war, upset Chad.',
	])("is no actor: %s", (text) => {
		expect(actorsOf(text)).toEqual(["Chad"]);
	});

	it("is told from a party with an apostrophe in its name", () => {
		expect(actorsOf("The Kurdistan Workers' Party left Chad.").sort()).toEqual([
			"Chad",
			"Kurdistan Workers' Party",
		]);
		const { actors } = extract(articleOf("The Kurdistan Workers' Party left Chad."));
		expect(actors.find(({ label }) => label !== "Chad")?.listed).toBe(true);
	});
});
