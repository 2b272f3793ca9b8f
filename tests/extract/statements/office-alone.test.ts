import { describe, expect, test } from "vitest";
import { articleOf, extract, toldIn } from "../reading.ts";

describe("an office holder whom the article never names", () => {
	test.each([
		["The Chadian ambassador condemned Sudan.", ["Chad criticizes Sudan"]],
		["Chad's ambassador condemned Sudan's envoy.", ["Chad criticizes Sudan"]],
		["The Chadian ambassador arrived. He condemned Sudan.", ["Chad criticizes Sudan"]],
	])("stands for the country of the office: %s", (text, expected) => {
		expect(toldIn(text)).toEqual(expected);
	});

	test("stays somebody where one person holds the office at a time, whom another article may name", () => {
		expect(toldIn("Chad's foreign minister condemned Sudan's president.")).toContain(
			"Chadian foreign minister criticizes Sudanese president",
		);
		expect(toldIn("The new Chadian army chief condemned Sudan.")).toContain(
			"Chadian new army chief criticizes Sudan",
		);
	});

	test("stays somebody once a name is given, in whatever sentence", () => {
		const told = toldIn("Chad's foreign minister condemned Sudan. The minister, Ann Otieno, smiled.");
		expect(told).toContain("Ann Otieno criticizes Sudan");
	});

	test("stays somebody where he is arrested or killed", () => {
		expect(toldIn("Sudan arrested the Chadian ambassador.")).toContain("Sudan detains Chadian ambassador");
	});

	test("stays somebody where he deals with his own country", () => {
		expect(toldIn("The Chadian ambassador criticised Chad.")).toContain("Chadian ambassador criticizes Chad");
	});

	test("stays somebody where several meet", () => {
		expect(toldIn("The Chadian and Sudanese ministers of defence met.")).toContain(
			"Chadian minister of defence met Sudanese minister of defence",
		);
	});

	test("stays somebody after the office", () => {
		const told = toldIn("A former Haitian prime minister condemned Chad.");
		expect(told).toContain("former Haitian prime minister criticizes Chad");
	});

	test("is no actor of the article besides the country", () => {
		const { actors } = extract(articleOf("The Chadian ambassador condemned Sudan."));
		expect(actors.map(({ label }) => label).sort()).toEqual(["Chad", "Sudan"]);
	});
});
