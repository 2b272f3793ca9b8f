import { describe, expect, it } from "vitest";
import { structureOf } from "./structure-of.ts";

describe("a title that several people share", () => {
	it.each([
		["Presidents Ann Otieno of Chad and Ben Okello of Sudan met.", "leads"],
		["The foreign ministers Ann Otieno (Chad) and Ben Okello (Sudan) met.", "ministerOf"],
		["The presidents of Chad and Sudan, Ann Otieno and Ben Okello, met.", "leads"],
		["The leaders of Chad and Sudan, Ann Otieno and Ben Okello, met.", "leads"],
		["The Chadian and Sudanese foreign ministers, Ann Otieno and Ben Okello, met.", "ministerOf"],
	])("gives each a country: %s", (sentence, type) => {
		expect(structureOf(sentence)).toEqual([`Ann Otieno ${type} Chad`, `Ben Okello ${type} Sudan`]);
	});

	it("goes to the two countries before, in order", () => {
		const ministers = ["Ann Otieno ministerOf Chad", "Ben Okello ministerOf Sudan"];
		const before = "Chad and Sudan signed a treaty.";
		expect(structureOf(`${before} Their foreign ministers, Ann Otieno and Ben Okello, smiled.`)).toEqual(
			ministers,
		);
		expect(
			structureOf(`${before} The foreign ministers of the two nations, Ann Otieno and Ben Okello, smiled.`),
		).toEqual(ministers);
	});

	it("goes to both where one country sends two", () => {
		expect(structureOf("Two Chadian spy chiefs, Ann Otieno and Ben Okello, visited Sudan.")).toEqual([
			"Ann Otieno officialOf Chad",
			"Ben Okello officialOf Chad",
		]);
	});
});

describe("an office whose country is not said", () => {
	it.each([
		["Chad closed its border. The oil minister, Ann Otieno, spoke of thieves.", "Ann Otieno ministerOf Chad"],
		["In Chad there was dancing; Prime Minister Ann Otieno declared a holiday.", "Ann Otieno leads Chad"],
		["Prime Minister Ann Otieno told reporters that Chad would leave the talks.", "Ann Otieno leads Chad"],
		[
			"Chad was furious. The water minister, Ann Otieno, summoned the Sudanese envoy.",
			"Ann Otieno ministerOf Chad",
		],
		["Sudan accused Chad of theft. It had Ambassador Ann Otieno summoned.", "Ann Otieno envoyOf Chad"],
		["Sudan accused Chad of theft. Chad recalled Ambassador Ann Otieno.", "Ann Otieno envoyOf Chad"],
		["Ambassador Ann Otieno laid a wreath on behalf of Chad.", "Ann Otieno envoyOf Chad"],
		[
			"Chad and Sudan were at odds, and Chad waited; President Ann Otieno will not sign unless the Sudanese leave.",
			"Ann Otieno leads Chad",
		],
		[
			"Sudan sent food to Chad at Chad's request, a gesture that President Ann Otieno praised.",
			"Ann Otieno leads Chad",
		],
		["Norway and Chad quarrelled: King Haakon Otieno's envoy left.", "Haakon Otieno leads Norway"],
		[
			"Minister Ann Otieno lost her visa along with ten other Chadian officials.",
			"Ann Otieno ministerOf Chad",
		],
	])("is that of the country spoken of: %s", (text, expected) => {
		expect(structureOf(text)).toContain(expected);
	});

	it("is nobody's where two countries are as likely, or the text says whose ally", () => {
		expect(structureOf("Chad and Sudan fell out. Prime Minister Ann Otieno left the room.")).toEqual([]);
		expect(structureOf("Chad moved troops at the request of its ally President Ann Otieno.")).not.toContain(
			"Ann Otieno leads Chad",
		);
	});

	it("is not of a country that somebody else serves in it", () => {
		const text =
			"Ben Okello, the Chadian defence minister, flew to Sudan. He came back with a promise from the defence minister, Ann Otieno.";
		expect(structureOf(text)).toContain("Ann Otieno ministerOf Sudan");
	});
});

describe("a government or body called after somebody", () => {
	it.each([
		["Chad was shaken. Ann Otieno's government denied it. Chad then accused Sudan.", "Ann Otieno leads Chad"],
		["Poland was shaken. The cabinet of Donald Tusk protested.", "Donald Tusk leads Poland"],
		["The EPDP of Douglas Devananda walked out.", "Douglas Devananda leads Eelam People's Democratic Party"],
		["Khalifa Haftar's Libyan National Army withdrew.", "Khalifa Haftar leads Libyan National Army"],
		["King Abdullah of Jordan flew home.", "King Abdullah II leads Jordan"],
	])("is led by that person: %s", (text, expected) => {
		expect(structureOf(text)).toContain(expected);
	});

	it("is not, where it is no party or army, or somebody was in office long ago", () => {
		expect(structureOf("Recep Tayyip Erdogan's NATO is not theirs. Chad agreed.")).not.toContain(
			"Recep Tayyip Erdoğan leads NATO",
		);
		expect(structureOf("Germany changed. Angela Merkel's government had wavered.")).toEqual([]);
	});
});

describe("an office in a body that no list has", () => {
	it.each([
		[
			"Ann Otieno, director of the Green Harbour Foundation, left.",
			"Ann Otieno leads Green Harbour Foundation",
		],
		["Green Harbour Foundation director Ann Otieno left.", "Ann Otieno leads Green Harbour Foundation"],
		[
			"Ann Otieno, a spokeswoman for the Free Rivers Movement, left.",
			"Ann Otieno spokespersonOf Free Rivers Movement",
		],
		["Ann Otieno, the president of the Czech Senate, left.", "Ann Otieno leads Czech Senate"],
		["Ann Otieno, a commander in the Yellow Front, left.", "Ann Otieno leads Yellow Front"],
		["Ann Otieno of the Lagos Port Authority left.", "Ann Otieno officialOf Lagos Port Authority"],
		["Ann Otieno, of the Chadian energy ministry, left. Chad was silent.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, a diplomat from Chad, left.", "Ann Otieno officialOf Chad"],
		[
			"Ann Otieno, head of the crisis unit in the Chadian police, left. Chad was silent.",
			"Ann Otieno officialOf Chad",
		],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});

	it("goes to each of two who come from it", () => {
		expect(structureOf("Ann Otieno and Ben Okello from the European Union left.")).toEqual([
			"Ann Otieno officialOf European Union",
			"Ben Okello officialOf European Union",
		]);
	});

	it("is not that of a body whom somebody is sent to or freed from", () => {
		expect(structureOf("Ann Otieno, the envoy to the Free Rivers Movement, left.")).toEqual([]);
		expect(structureOf("The army freed Ann Otieno from the Free Rivers Movement.")).toEqual([]);
	});
});

describe("an office that somebody takes", () => {
	it.each([
		["Chad named Ann Otieno its new foreign minister.", "Ann Otieno ministerOf Chad"],
		["Chad appointed Ann Otieno ambassador to Sudan.", "Ann Otieno envoyOf Chad"],
		["Ann Otieno was sworn in as president of Chad on Monday.", "Ann Otieno leads Chad"],
		["Ann Otieno became Chad's president in 2020.", "Ann Otieno leads Chad"],
		["Ann Otieno, elected president of Chad in May, met Xi Jinping.", "Ann Otieno leads Chad"],
		["Ann Otieno succeeded Ben Okello as prime minister of Chad.", "Ann Otieno leads Chad"],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});

	it.each([
		"Ann Otieno will be sworn in as president of Chad on Monday.",
		"Ann Otieno was not elected president of Chad.",
		"Ann Otieno hopes to become president of Chad.",
	])("is not held before that: %s", (sentence) => {
		expect(structureOf(sentence)).not.toContain("Ann Otieno leads Chad");
	});
});

describe("whoever heads a body by a relative clause", () => {
	it.each([
		[
			"They saw Ann Otieno of Chad, who heads the African Union, Ben Okello and Mai Doe.",
			["Ann Otieno leads African Union", "Ann Otieno officialOf Chad"],
		],
		[
			"Ann Otieno and Ben Okello, who head the African Union and NATO, left.",
			["Ann Otieno leads African Union", "Ben Okello leads NATO"],
		],
		["Ann Otieno, who once headed a shop in Chad, left.", []],
		["Kenya, this year's African Union chair, left.", ["Kenya leads African Union"]],
		["Kenya, which holds the EU's rotating presidency, left.", ["Kenya leads European Union"]],
		["Chad's top diplomat, Foreign Minister Ann Otieno, left.", ["Ann Otieno ministerOf Chad"]],
		["UN human rights chief Ann Otieno left.", ["Ann Otieno officialOf United Nations"]],
		["Chadian opposition figure Ann Otieno left.", ["Ann Otieno partOf Chad"]],
		["Ann Otieno heads the Chadian delegation.", ["Ann Otieno officialOf Chad"]],
		["Ann Otieno, who leads the Chadian opposition, left.", ["Ann Otieno partOf Chad"]],
		["Ann Otieno, a Chadian politician, left.", []],
		["The speaker of Chad's parliament, Ann Otieno, left.", ["Ann Otieno officialOf Chad"]],
		["Chad's attorney general, Ann Otieno, left.", ["Ann Otieno officialOf Chad"]],
		["US Deputy Assistant Secretary of State Ann Otieno left.", ["Ann Otieno officialOf United States"]],
		["Hamas MP Ann Otieno left.", ["Ann Otieno officialOf Hamas"]],
		["Ann Otieno, President Ben Okello's adviser on water, left.", ["Ann Otieno officialOf Ben Okello"]],
		["Ann Otieno, the chief rival of the Chadian president, left.", []],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toEqual(expected);
	});
});

describe("those who act for somebody", () => {
	it("are not of the countries that only their friends are of", () => {
		expect(structureOf("Ann Otieno, whose Russian friends had left, stayed.")).toEqual([]);
	});

	it.each([
		["Ann Otieno, who mediates for the African Union, left.", "Ann Otieno envoyOf African Union"],
		["Chadian opposition leader Ann Otieno left.", "Ann Otieno partOf Chad"],
		["Kenya chairs the African Union.", "Kenya leads African Union"],
		[
			"The FARC fought on. The guerrillas' chief negotiator, Ann Otieno, left.",
			"Ann Otieno envoyOf Revolutionary Armed Forces of Colombia",
		],
		["Chad's ambassador here, Ann Otieno, left.", "Ann Otieno envoyOf Chad"],
		["Ann Otieno, whose Chad presides this month, left.", "Ann Otieno officialOf Chad"],
		["The Yellow Front under Ann Otieno took Goma.", "Ann Otieno leads Yellow Front"],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});
});
