import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";
import { structureOf } from "./structure-of.ts";

describe("whoever heads, serves or speaks for a body", () => {
	it.each([
		["At the head of NATO's mission sits a Finn, Ann Otieno.", "Ann Otieno leads NATO"],
		["Ann Otieno, in charge of the Chadian navy, smiled.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, at the helm of Hezbollah since 2004, smiled.", "Ann Otieno leads Hezbollah"],
		["Crown Prince Ben Okello, heir to the Norwegian throne, smiled.", "Ben Okello leads Norway"],
		["The UN special rapporteur on torture, Ann Otieno, smiled.", "Ann Otieno officialOf United Nations"],
		[
			"The IMF's mission chief for Chad, Ann Otieno, smiled.",
			"Ann Otieno officialOf International Monetary Fund",
		],
		["Rector of Kabul University since 2022, Ben Okello smiled.", "Ben Okello leads Kabul University"],
		["Ann Otieno took over from Ben Okello as Chad's ambassador.", "Ann Otieno envoyOf Chad"],
		["Chad named the historian Ann Otieno its ambassador to Sudan.", "Ann Otieno envoyOf Chad"],
		["The agent for Chad, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		["Counsel for Chad, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, the commissioner-general of UNRWA, smiled.", "Ann Otieno leads UNRWA"],
		["Ann Otieno, Kenyan-born head of OPEC, smiled.", "Ann Otieno leads OPEC"],
		["NATO's force in the territory, KFOR, smiled.", "KFOR partOf NATO"],
		["Five members of NATO, Spain and Greece among them, smiled.", "Greece memberOf NATO"],
		["Ann Otieno spent the day in the chair of OPEC.", "Ann Otieno leads OPEC"],
		[
			"Observers from Chad and the Philippines, this year's ASEAN chair, met.",
			"Philippines leads Association of Southeast Asian Nations",
		],
		["Zentrix, a subsidiary of Gazprom, smiled.", "Zentrix partOf Gazprom"],
	])("%s", (text, expected) => {
		expect(structureOf(text)).toContain(expected);
	});

	it.each([
		["The head of the Russian-installed administration, Ann Otieno, smiled."],
		["Ann Otieno, a Yazidi activist, smiled."],
		["Chad preferred a chair beside the table to Ann Otieno."],
	])("but nobody by: %s", (text) => {
		expect(structureOf(text)).toEqual([]);
	});

	it("takes an office over and no land", () => {
		const { statements } = extract(articleOf("Ann Otieno took over from Ben Okello as Chad's ambassador."));
		expect(statements.map(({ type }) => type)).not.toContain("occupies");
	});
});
