import { describe, expect, test } from "vitest";
import { articleOf, extract, statementsOf } from "./reading.ts";

describe("statements", () => {
	const cases: [string, string[]][] = [
		["Turkey backs Qatar.", ["country:TUR backs country:QAT asserted"]],
		["Qatar is backed by Turkey.", ["country:TUR backs country:QAT asserted"]],
		["Turkey does not back Qatar.", ["country:TUR backs country:QAT denied"]],
		["Turkey may attack Greece.", ["country:TUR attacks country:GRC conditional"]],
		["Iran denies arming Hamas.", ["country:IRN arms armed-group:hamas denied"]],
		[
			"Israel accused Iran of arming Hamas.",
			["country:IRN arms armed-group:hamas alleged", "country:ISR accuses country:IRN asserted"],
		],
		[
			"Oman brokered talks between Iran and France.",
			[
				"country:IRN negotiatedWith country:FRA asserted",
				"country:OMN mediates country:FRA asserted",
				"country:OMN mediates country:IRN asserted",
			],
		],
		["Turkey and Syria cut ties in 2011.", ["country:TUR cutTies country:SYR asserted 2011"]],
		["US sanctions on Iran remain.", ["country:USA sanctions country:IRN asserted"]],
		["Iran-backed Hezbollah left.", ["country:IRN backs armed-group:hezbollah asserted"]],
		["Israel and Saudi Arabia have no diplomatic relations.", ["country:ISR hasTies country:SAU denied"]],
		["Will Iran attack Israel?", []],
		["Iran and Oman are countries in Asia.", []],
		["The Iranian president met reporters in Oman.", []],
		[
			"A newspaper reported that Iran would meet Oman in Qatar, but Iran denied the report.",
			["country:IRN met country:OMN denied"],
		],
	];
	test.each(cases)("%s", (sentence, statements) => {
		const found = statementsOf(sentence);
		if (statements.length === 0) expect(found).toEqual([]);
		// News that names no day is of the day of publication or the one before.
		const undated = found.map((one) => one.replace(" 2024-07-24..2024-07-25", ""));
		for (const statement of statements)
			expect(undated.map((one) => one.replace("agreesToMeet", "met"))).toContain(statement);
	});

	test("every statement's evidence is a slice of the text, and its words lie inside", () => {
		const article = articleOf(
			"The Kremlin said Vladimir Putin met Bashar al-Assad on Wednesday.",
			"“Turkey is our friend,” Assad told Putin. Turkish officials denied backing the rebels.",
		);
		const { statements } = extract(article);
		expect(statements.length).toBeGreaterThan(3);
		for (const { evidence } of statements) {
			expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
			const [first, last] = evidence.words ?? [evidence.start, evidence.end];
			expect(first).toBeGreaterThanOrEqual(evidence.start);
			expect(last).toBeLessThanOrEqual(evidence.end);
		}
	});

	test("the speaker is kept", () => {
		const { statements } = extract(articleOf("The Kremlin said Putin met Assad on Wednesday."));
		expect(statements.find((one) => one.type === "met")?.evidence.speaker).toBe("The Kremlin");
	});

	test("a text in another script yields nothing and does not fail", () => {
		expect(statementsOf("التقى الرئيس الروسي نظيره السوري في موسكو يوم الأربعاء.")).toEqual([]);
		expect(statementsOf("")).toEqual([]);
	});
});
