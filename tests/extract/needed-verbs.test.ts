import { describe, expect, test } from "vitest";
import { told, toldIn } from "./reading.ts";

describe("a verb that looks like a noun", () => {
	test.each([
		["Oman's government hosts talks between Iran and Israel.", "OMN mediates IRN asserted"],
		["Israel and Kenya release prisoners to Jordan.", "KEN released JOR asserted"],
		["Russia and Belarus mass troops along the border with Ukraine.", "BLR mobilizesAgainst UKR asserted"],
		["Kenya closes a port and travels no more, and Oman backs Yemen.", "OMN backs YEM asserted"],
		["Chad's leaders drift away from France.", "TCD opposes FRA asserted"],
		["Qatari gas flows to China.", "QAT supplies CHN asserted"],
		["Israel has been trading fire with Syria.", "ISR fights SYR asserted"],
		["Two Chinese ships ram a Philippine boat.", "CHN attacks PHL asserted"],
	])("is the verb of a clause that has no other: %s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});

	test("goes on with the verb before it", () => {
		expect(told("Poland closes a port and hands Ukraine a missile battery.")).toContain(
			"POL arms UKR asserted",
		);
		expect(told("Kenya closes a port and sanctions on Uganda remain.")).not.toContain(
			"KEN sanctions UGA asserted",
		);
	});

	test("is a noun where another verb tells of it", () => {
		expect(told("Amid US demands on Denmark, Greenland voted.")).toEqual([]);
		expect(told("The Chad army trucks to Niger were empty.")).toEqual([]);
		expect(told("China backs the plans and reports of Iran.")).toEqual([]);
	});

	test("is a noun at the end of what is done", () => {
		expect(told("British officers are training Ukrainian recruits.")).toEqual(["GBR arms UKR asserted"]);
		expect(told("Russia passed targeting data to Iran.")).toEqual(["RUS sharesInformation IRN asserted"]);
		expect(told("A Japanese grant will pay for a bridge in Laos.")).toEqual(["JPN aids LAO planned"]);
	});
});

test("who is said to do something without an object does it", () => {
	expect(told("Officials said Iran negotiated with France.")).toEqual(["IRN negotiatedWith FRA asserted"]);
	expect(toldIn("Rwanda said fighters backed by Congo had fled.")).toEqual([
		"Democratic Republic of Congo backs fighters",
	]);
	expect(toldIn("Moscow said a ship seized by Ukraine was empty.")).toEqual([]);
});

describe("a verb that goes on with another", () => {
	test.each([
		["Oman will close a port and host talks between Iran and Iraq.", "OMN mediates IRN planned"],
		["Iran was accused of closing a port and arming Chad.", "IRN arms TCD alleged"],
		["American aid helped Oman host talks between Iran and Iraq.", "OMN mediates IRN asserted"],
		["Turkey began mending fences with Egypt.", "TUR restoredTies EGY asserted"],
		["Having granted recognition to Kosovo, Spain left.", "ESP recognizes XKK asserted"],
		["Iran denied that it had smuggled arms to Syria.", "IRN arms SYR denied"],
	])("has its form, whatever it looks like: %s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});

	test("is a noun where things are listed", () => {
		expect(told("Kenya is buying drones and training aircraft from Turkey.")).not.toContain(
			"KEN arms TUR asserted",
		);
		expect(told("Iran has strained relations with Oman.")).not.toContain("IRN coerces OMN asserted");
	});
});

test("a gerund that tells how or when is a verb, and a trade is none", () => {
	expect(told("Turkey surprised Syria by mending fences with Egypt.")).toContain(
		"TUR restoredTies EGY asserted",
	);
	expect(told("Oman, which patches up the quarrel between Iran and Iraq, said nothing.")).toContain(
		"OMN mediates IRN asserted",
	);
	expect(told("Kherson was hit by shelling from Russia.")).not.toContain("UKR attacks RUS asserted");
	expect(told("Asked which forces Chad backed, he laughed.")).toEqual([]);
});
