import { describe, expect, test } from "vitest";
import { toldIn } from "../reading.ts";

describe("people to whom something is done", () => {
	test.each([
		["Chad freed 18 captured Sudanese soldiers.", ["Chad released Sudan"]],
		["Two jailed Turkish activists were freed by Egypt.", ["Egypt released Turkey"]],
		["Ghana will repatriate three Togolese fishermen rescued from a sinking boat.", ["Ghana released Togo"]],
		["A Honduran naval launch turned back a party of Belizean fishermen.", ["Honduras coerces Belize"]],
		["Eritrean troops shot dead two Ethiopian herders.", ["Eritrea kills Ethiopian herders"]],
		["Armed men kidnapped six Chinese miners.", ["armed men detains Chinese miners"]],
	])("are known by their country or by what they are: %s", (text, expected) => {
		expect(toldIn(text)).toEqual(expected);
	});

	test("are not those who did it themselves", () => {
		expect(toldIn("Six captured towns were burned.")).toEqual([]);
		expect(toldIn("Mr Dbeibah's men arrested a banker.")).toEqual([]);
	});
});

describe("those who open a sentence", () => {
	test.each([
		["About 300 Sahrawis demonstrated outside the Spanish embassy.", "Western Sahara protests Spain"],
		["Border guards from Chad and Sudan exchanged fire.", "Chad fights Sudan"],
		["About 2020 Chad broke with Libya.", "Chad opposes Libya"],
	])("are found behind a count or another noun: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});
});

describe("the country of an office holder whose title does not name it", () => {
	test("is the one that the article is written from", () => {
		const told = toldIn(
			"TALLINN, May 17 (Entente) - Estonian commandos boarded a tanker. Georgia and Finland were told.",
			'"We do not believe in accidents," Interior Minister Kadri Tamm told reporters.',
		);
		expect(told).toContain("Kadri Tamm ministerOf Estonia");
	});

	test("is that of the leader whom the opposition attacks", () => {
		const told = toldIn(
			"Vanuatu's prime minister, Jotham Doe, put off a pact with Australia, which Australia has paid for. Australia was surprised.",
			"The opposition leader, Ann Kalo, accused Doe of playing poker.",
		);
		expect(told).toContain("Ann Kalo partOf Vanuatu");
	});
});
