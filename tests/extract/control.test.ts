import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** Each relation with how it stands, without its time, in the alphabet's order. */
function told(sentence: string): string[] {
	return statementsOf(sentence)
		.map((statement) => statement.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""))
		.sort();
}

describe("who does what an infinitive says", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["France convened the council to condemn Iran.", ["FRA criticizes IRN planned"]],
		["Iran closed the strait to back Oman.", ["IRN backs OMN planned"]],
		["Chad urged Niger to condemn Iran.", ["NER criticizes IRN demanded", "TCD appealsTo NER demanded"]],
		[
			"Chad helped Niger to attack Sudan.",
			["NER attacks SDN asserted", "TCD aids NER asserted", "TCD opposes SDN asserted"],
		],
		["Chad rejected a call to attack Sudan.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
	test("whoever visits, phones or writes to somebody does so for a purpose of his own", () => {
		expect(told("Chad's president flew to Niger to thank Togo.")).toContain(
			"person:chadian-president praises TGO planned",
		);
		expect(told("Chad phoned Niger to back Togo.")).not.toContain("NER backs TGO planned");
	});
});

describe("what goes on behind a clause that relates to a noun", () => {
	test("a preposition with its -ing form", () => {
		expect(told("Mali accused Chad, with which Niger has no ties, of arming Togo.")).toContain(
			"TCD arms TGO alleged",
		);
	});
});
