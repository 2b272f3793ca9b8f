import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

describe("words that only say how many", () => {
	test.each([
		["Norway gave over 200 tanks to Ukraine.", "NOR arms UKR asserted"],
		["Norway gave up to 200 tanks to Ukraine.", "NOR arms UKR asserted"],
		["Norway sent Ukraine around 200 tanks.", "NOR arms UKR asserted"],
		["Norway has provided more than $4 billion in aid to Yemen.", "NOR aids YEM asserted"],
		["Norway gave as much as $4 billion to Yemen.", "NOR aids YEM asserted"],
		["Norway gave in excess of 200 tanks to Ukraine.", "NOR arms UKR asserted"],
		["Poland expelled as many as 20 Russian diplomats.", "POL expelledDiplomats RUS asserted"],
	])("do not part a verb from its object: %s", (sentence, relation) => {
		expect(told(sentence)).toEqual([relation]);
	});

	test("are something else behind a verb that needs them", () => {
		expect(told("Israel handed over 30 prisoners to Jordan.")).toEqual(["ISR released JOR asserted"]);
		expect(told("Mali gave up 200 tanks to Chad.")).not.toContain("MLI arms TCD asserted");
	});
});
