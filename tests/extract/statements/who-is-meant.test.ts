import { describe, expect, test } from "vitest";
import { toldIn } from "../reading.ts";

describe("captives", () => {
	test.each([
		[
			"Turkey arrested an American pastor, Adam Brown. He was freed later.",
			["Turkey detains Adam Brown", "Turkey released Adam Brown"],
		],
		[
			"Iran freed two Swedish nationals, Ann Lind and Bo Ekman. They had been held for a year.",
			["Iran released Ann Lind", "Iran released Bo Ekman", "Iran detains Ann Lind", "Iran detains Bo Ekman"],
		],
		["Hamas handed over three Israeli hostages to the Red Cross.", ["Hamas released Israel"]],
		["Israel released prisoners to Jordan.", ["Israel released Jordan"]],
	])("are named behind what they are, and held by whoever frees them: %s", (text, expected) => {
		expect(toldIn(text)).toEqual(expected);
	});

	test("may be held by their own state", () => {
		expect(toldIn("Belarus jailed opposition leader Maria Kale. She was freed in May.")).toContain(
			"Belarus released Maria Kale",
		);
		expect(
			toldIn("Greece wants Albania to free Fredi Beleri, an ethnic Greek mayor. He was jailed in 2023."),
		).toEqual(["Greece demands Albania", "Albania released Fredi Beleri", "Albania detains Fredi Beleri"]);
	});
});

test("whoever flies others somewhere visits nobody", () => {
	expect(toldIn("Nicaragua freed them and flew them to Guatemala.")).toEqual([]);
	expect(toldIn("William Ruto flew to Guatemala.").join()).toContain("visited Guatemala");
});

test("a charge may be denied some sentences later", () => {
	expect(
		toldIn(
			"Thailand said Cambodian troops had laid mines. Two men were hurt. Phnom Penh denied the accusation.",
		),
	).toContain("Cambodia rejects Thailand");
});
