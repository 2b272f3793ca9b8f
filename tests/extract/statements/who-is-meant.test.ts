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

describe("a side that is left out", () => {
	test.each([
		[
			"ASEAN will send observers. Thailand rejected them.",
			"Thailand rejects Association of Southeast Asian Nations",
		],
		["A Dutch court halted the sale. The ruling was welcomed by Oxfam.", "Oxfam praises Dutch court"],
		[
			"China rammed a Philippine boat. The United States condemned the move and said it would defend its ally.",
			"United States backs Philippines",
		],
		[
			"Ireland expelled a diplomat. Ambassador Yury Filatov denied that Russia had poisoned anybody.",
			"Yury Filatov envoyOf Russia",
		],
		["France keeps 1,000 troops in Chad. Rebels shelled them.", "rebels attacks France"],
	])("is whom the text has told of: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});

	test("is not guessed", () => {
		expect(
			toldIn(
				"Paul Kagame met Felix Tshisekedi in Doha. Qatar hosted them. The two leaders called for a truce.",
			).join(),
		).not.toContain("appealsTo");
		expect(toldIn("Hamas attacked Israel. Iran praised its ally.")).toEqual(["Hamas attacks Israel"]);
		expect(toldIn("Chad sent jets to Togo. Mali has offered to mediate.").join()).not.toContain("mediates");
	});
});

test("one of two does what is said in the singular", () => {
	const told = toldIn(
		"The Turkish president and Fayez al-Sarraj, who heads Libya's government, signed a deal.",
	);
	expect(told).toContain("Fayez al-Sarraj leads Libya");
	expect(told).not.toContain("Turkish president leads Libya");
});

describe("who does something for whom", () => {
	test.each([
		["Egypt, one of Haftar's backers, met him.", "Egypt backs Khalifa Haftar"],
		["Celso Prado, who advises President Lula da Silva of Brazil, left.", "Celso Prado officialOf Brazil"],
		["Ali Adan, a counsellor at the Ethiopian Embassy in Somalia, left.", "Ali Adan envoyOf Ethiopia"],
	])("is told beside the name: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});

	test("is not guessed", () => {
		expect(toldIn("Residents of Khartoum say that the army has shelled Chad.").join()).not.toContain(
			"accuses",
		);
		expect(toldIn("Irfaan Ali of Guyana said to the nation that it was calm.").join()).not.toContain("told");
		expect(
			toldIn(
				"Yemen's parties agreed after talks in Rimbo, Sweden, led by the UN envoy, Martin Griffiths.",
			).join(),
		).not.toMatch(/leads|agreesTo/);
	});
});

test("nobody's spouse jails anybody", () => {
	expect(toldIn("Peru let Nadine Heredia go. Her husband, Ollanta Humala, was jailed.").join()).not.toContain(
		"Nadine Heredia detains",
	);
	expect(toldIn("Pakistan blamed India. India accused its rival of deflecting attention.")).toContain(
		"India accuses Pakistan",
	);
});

test("an envoy just called home serves who called him", () => {
	expect(
		toldIn("Colombian President Gustavo Petro recalled his ambassador. The envoy, Daniel Pena, flew home."),
	).toContain("Daniel Pena envoyOf Colombia");
});

describe("offices told in other ways", () => {
	test.each([
		["General Ali Tchiani, the leader of the coup in Niger, left.", "Ali Tchiani leads Niger"],
		["Ahmed Vall, a member of the Houthis' council, denied the charge.", "Ahmed Vall memberOf Houthis"],
		[
			"General Chris Dowd, who commands US forces in Europe, met Chad.",
			"Chris Dowd officialOf United States",
		],
		[
			"Turkey's Hakan Fidan met his Syrian counterpart, Asaad al-Shaibani, in Ankara.",
			"Asaad al-Shaibani ministerOf Syria",
		],
	])("%s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});
});

test("the men are those held just before, and freed by whoever holds them", () => {
	expect(
		toldIn(
			"Mali detained 49 troops from Ivory Coast. Togo said the men were ill. They were freed in January.",
		),
	).toContain("Mali released Ivory Coast");
	expect(toldIn("Putin and Xi met Modi. The men were freed.").join()).not.toContain("released");
});
