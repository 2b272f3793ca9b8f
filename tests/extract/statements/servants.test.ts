import { describe, expect, it } from "vitest";
import { articleOf, extract, toldIn } from "../reading.ts";
import { structureOf } from "./structure-of.ts";

describe("whom somebody serves", () => {
	it.each([
		["The Chadian president's chief of staff, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, the Chadian premier's adviser, smiled.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, Vice Minister of Energy of the Republic of Chad, smiled.", "Ann Otieno officialOf Chad"],
		["Ann Otieno, Minister of Foreign Affairs of Chad, smiled.", "Ann Otieno ministerOf Chad"],
		["Qatar's minister of state, Sultan bin Fahad, smiled.", "Sultan bin Fahad ministerOf Qatar"],
		["Chad slept. Police Commissioner Ann Otieno smiled.", "Ann Otieno officialOf Chad"],
		["Chad's defence attaché in Paris, Ann Otieno, smiled.", "Ann Otieno envoyOf Chad"],
		["A Hungarian MEP, Ann Otieno, smiled.", "Ann Otieno officialOf Hungary"],
		["The Grand Mufti of Lebanon, Sheikh Ben Okello, smiled.", "Ben Okello officialOf Lebanon"],
		["Ann Otieno, the UN's Darfur envoy, smiled.", "Ann Otieno envoyOf United Nations"],
		["The mayor of Goma, Ann Otieno, smiled.", "Ann Otieno officialOf Democratic Republic of Congo"],
		["Catalonia's president, Ann Otieno, smiled.", "Ann Otieno officialOf Spain"],
		["The head of Ethiopia's Tigray region, Ann Otieno, smiled.", "Ann Otieno officialOf Ethiopia"],
		["The head of Chad's river police, Ann Otieno, smiled.", "Ann Otieno officialOf Chad"],
		["Chad's chief of general staff, Ben Okello, smiled.", "Ben Okello officialOf Chad"],
		["Ann Otieno, who was Chad's foreign minister until 2021, smiled.", "Ann Otieno formerlyServed Chad"],
		["Ann Otieno, who was Chad's envoy in the 1990s, smiled.", "Ann Otieno formerlyServed Chad"],
		["Cyprus holds the rotating presidency of the European Union.", "Cyprus leads European Union"],
	])("%s", (text, expected) => {
		expect(structureOf(text)).toContain(expected);
	});

	it.each([
		["The Congolese rebel leader Ben Okello smiled."],
		["Chad's former guerrilla commander Ben Okello smiled."],
		["The widow of the slain Chadian president, Ann Otieno, smiled."],
	])("is not said of everybody with a nationality: %s", (text) => {
		expect(structureOf(text)).toEqual([]);
	});
});

describe("actors called otherwise than by a listed name", () => {
	it.each([
		[["A former Haitian prime minister accused Chad."], "former Haitian prime minister accuses Chad"],
		[["The lawyer of the detained reporter, Ann Otieno, accused Chad."], "Ann Otieno accuses Chad"],
		[["The Lake Chad Task Force attacked Boko Haram."], "Lake Chad Task Force attacks Boko Haram"],
		[["Jan de Vries, the Dutch trade minister, accused Chad."], "Jan de Vries accuses Chad"],
		[
			["The European Union opened talks with Serbia.", "The Commission accused Chad."],
			"European Commission accuses Chad",
		],
		[
			["The International Court of Justice ruled on Monday.", "The Hague court condemned Chad."],
			"International Court of Justice criticizes Chad",
		],
	])("%j", (paragraphs, expected) => {
		expect(toldIn(...paragraphs)).toContain(expected);
	});

	it("are no Dutch court, and no commission where the Union is not spoken of", () => {
		expect(toldIn("The Hague court condemned Chad.").join()).not.toContain("Dutch");
		expect(toldIn("Sudan met Egypt.", "The Commission accused Chad.").join()).not.toContain("European");
	});
});

describe("who heads, owns or belongs to what", () => {
	it.each([
		[["An Egyptian team under Ben Okello visited Chad."], "Ben Okello officialOf Egypt"],
		[["Ann Otieno, the prime minister in Tripoli, smiled."], "Ann Otieno leads Libya"],
		[
			["General Hemedti of the RSF and his brother and deputy, Ben Okello, left."],
			"Ben Okello officialOf Rapid Support Forces",
		],
		[["Ann Otieno is the envoy of NATO's secretary-general, Ben Okello."], "Ann Otieno envoyOf NATO"],
		[["Spain and Italy, which head NATO together with Chad, met."], "Chad leads NATO"],
		[["NATO met.", "Its acting head, the Georgian diplomat Ann Otieno, smiled."], "Ann Otieno leads NATO"],
		[["Chad was admitted to the African Union."], "Chad memberOf African Union"],
		[["Wagner answers to Russia's defence ministry."], "Wagner Group partOf Russia"],
		[
			["The East African Community fined Kenya.", "Congo and Somalia, its newest members, paid."],
			"Somalia memberOf East African Community",
		],
		[["NATO's secretariat, led by a Swede, Ann Otieno, smiled."], "Ann Otieno officialOf NATO"],
	])("%j", (paragraphs, expected) => {
		expect(structureOf(...paragraphs)).toContain(expected);
	});

	it.each([
		["Its head, the Georgian diplomat Ann Otieno, smiled.", "Ann Otieno leads Georgia"],
		["The premier of Crimea, Ann Otieno, accused Ukraine.", "Ann Otieno officialOf Ukraine"],
		["Ann Otieno is the UN secretary-general's envoy.", "Ann Otieno leads United Nations"],
		["Ann Otieno, an assistant secretary of state, met Chad's premier.", "Ann Otieno officialOf Chad"],
	])("leaves open what is not said: %s", (text, not) => {
		expect(structureOf(text)).not.toContain(not);
	});
});

describe("a time in what is said of somebody between commas", () => {
	const startOf = (text: string) =>
		extract(articleOf(text)).statements.find(({ type }) => type === "accuses")?.start ?? null;

	it.each([
		"Chad, an ASEAN observer since 1976, accused Mali.",
		"Yoweri Museveni, in power since 1986, accused Mali.",
		"Chad, a French colony until 1960, accused Mali.",
	])("dates nothing else: %s", (text) => {
		expect(startOf(text)).toBe("2024-07-24");
	});

	it("dates the clause where it stands by itself", () => {
		expect(startOf("Chad, in March, accused Mali.")).toBe("2024-03");
		expect(startOf("At the UN, in a speech on Monday, Chad accused Mali.")).toBe("2024-07-22");
	});
});
