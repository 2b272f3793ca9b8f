import { describe, expect, test } from "vitest";
import { toldIn } from "../reading.ts";

describe("'the country' to which somebody does something", () => {
	test.each([
		[
			"A flood struck Mozambique. South Africa sent divers. India flew medicine to the country.",
			"India aids Mozambique",
		],
		[
			"A coup toppled Gabon's president. Chad and Cameroon closed their borders. The African Union suspended the country.",
			"African Union suspendsCooperation Gabon",
		],
		["Chad left the bloc. France withdrew its troops from the country.", "France withdrewFrom Chad"],
	])("is what is spoken of, not who did the like before: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});
});

describe("'both', 'both friends' and 'the latter's'", () => {
	test.each([
		[
			"Thailand and Cambodia stopped shooting. Donald Trump had warned both that he would raise tariffs.",
			"Donald Trump threatens Cambodia",
		],
		[
			"Thailand and Cambodia stopped shooting. Malaysia had urged both to make peace.",
			"Malaysia appealsTo Thailand",
		],
		["Ghana and Togo are close to a treaty. Chad urged both friends to sign it.", "Chad appealsTo Togo"],
		[
			"Armenia and Azerbaijan signed. The latter's president thanked Donald Trump.",
			"Azerbaijani president praises Donald Trump",
		],
		[
			"Somalia's president accused Ethiopia of piracy. He told its prime minister to tear up the deal.",
			"Somali president demands Ethiopian prime minister",
		],
	])("mean those of the sentence before: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});
});

describe("what is told to everybody", () => {
	test.each([
		"Chad's premier, Ann Otieno, told parliament that Sudan had lied.",
		"Chad's premier, Ann Otieno, told the court that Sudan had lied.",
		"Chad's premier, Ann Otieno, told a crowd in Abeche that Sudan had lied.",
		"Chad's premier, Ann Otieno, told Al Jazeera that Sudan had lied.",
	])("is no talk between two: %s", (text) => {
		expect(toldIn(text).filter((told) => told.includes(" told "))).toEqual([]);
	});
});

describe("'the delegation'", () => {
	test("is that of whoever sent it, though another has come up since", () => {
		const told = toldIn(
			"Ghana sent a delegation to Bissau. The delegation met Ann Otieno. It takes note of the visit paid to Bissau by a delegation from Mali. The delegation thanked Portugal.",
		);
		expect(told).toContain("Ghana met Ann Otieno");
		expect(told).toContain("Ghana praises Portugal");
		expect(told).not.toContain("Mali praises Portugal");
	});

	test("is not that of whoever received it", () => {
		const told = toldIn("Chad was sent a delegation by Libya. The delegation met Sudan's premier.");
		expect(told).not.toContain("Chad met Sudanese premier");
	});
});

describe("the country of an office holder", () => {
	test.each([
		["Nigeria's High Commissioner in Accra, Grace Obi, thanked Ghana.", "Grace Obi envoyOf Nigeria"],
		[
			"Democratic senator Ruth Kendrick of Minnesota urged Donald Trump to resume aid to Afghanistan.",
			"Ruth Kendrick officialOf United States",
		],
	])("is found by the title or the seat: %s", (text, expected) => {
		expect(toldIn(text)).toContain(expected);
	});
});
