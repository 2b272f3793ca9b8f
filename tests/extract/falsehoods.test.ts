import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

function each(cases: [sentence: string, relations: string[]][]): void {
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
}

describe("what somebody says is not so", () => {
	each([
		["Reports that Kenya attacked Mali are without foundation, Nairobi said.", ["KEN attacks MLI denied"]],
		["The allegation that Kenya had armed Mali is nonsense.", ["KEN arms MLI denied"]],
		["Claims that Kenya had threatened Mali were wide of the mark.", ["KEN threatens MLI denied"]],
		["There is no truth in reports that Kenya bombed Mali.", ["KEN attacks MLI denied"]],
		["Kenya called the claim that it had bombed Mali absurd.", ["KEN attacks MLI denied"]],
		['Kenya called talk of a Kenyan attack on Mali "fantasies".', ["KEN attacks MLI denied"]],
		["Kenya called reports that Chad had bombed Mali disturbing.", ["TCD attacks MLI alleged"]],
		["The report that Kenya attacked Mali is wrong to ignore.", ["KEN attacks MLI alleged"]],
	]);
});

describe("what is called a claim where it is told", () => {
	each([
		["Oman has asked Hamas to leave, a claim Muscat denied.", ["OMN demands armed-group:hamas denied"]],
		["Kenya bombed Mali, officials said, which Nairobi denied.", ["KEN attacks MLI denied"]],
		["Kenya bombed Mali, officials said, something Nairobi has denied.", ["KEN attacks MLI denied"]],
		[
			"Kenya bombed Mali, Bamako said, an allegation dismissed by Nairobi.",
			["KEN attacks MLI denied", "KEN rejects MLI asserted"],
		],
		["Kenya bombed Mali, officials said. Nairobi called the claim baseless.", ["KEN attacks MLI denied"]],
		// Only the last deed is the claim, and what somebody denies having done is not what was told before.
		[
			"Oman, which arms Yemen, has asked Hamas to leave, a claim Muscat denied.",
			["OMN arms YEM asserted", "OMN demands armed-group:hamas denied"],
		],
		[
			"Kenya bombed Mali, Bamako said, near a hill, which Nairobi denies having mined.",
			["KEN attacks MLI alleged"],
		],
		// What the other side turns down is the charge, and it was made.
		[
			"Kenya accused Mali of theft, a charge Bamako rejected.",
			["KEN accuses MLI asserted", "MLI rejects KEN asserted"],
		],
		["Kenya asked Mali to leave, something Bamako rejected.", ["KEN demands MLI demanded"]],
		[
			"Ann Brown said Mali would demand compensation from Kenya. Nairobi denied the charge of theft.",
			["KEN rejects person:ann-brown asserted", "MLI demands KEN demanded"],
		],
	]);
});

describe("what nobody confirms or denies", () => {
	each([
		["Kenya has not confirmed that it bombed Mali.", ["KEN attacks MLI alleged"]],
		["Kenya has never acknowledged bombing Mali.", ["KEN attacks MLI alleged"]],
		["Kenya neither confirmed nor denied bombing Mali.", ["KEN attacks MLI alleged"]],
		["Kenya cannot deny bombing Mali.", ["KEN attacks MLI asserted"]],
		["Kenya could not deny having bombed Mali.", ["KEN attacks MLI asserted"]],
		["Kenya admitted bombing Mali.", ["KEN attacks MLI asserted"]],
	]);
});

describe("a part that somebody says he had not", () => {
	each([
		["Kenya denied any role in the attack on Mali.", ["KEN attacks MLI denied"]],
		["Kenya has denied any hand in the bombing of Mali.", ["KEN attacks MLI denied"]],
		["Kenya had nothing to do with the attack on Mali.", ["KEN attacks MLI denied"]],
	]);
});

describe("what somebody goes somewhere for", () => {
	each([
		[
			"Macron will fly to Nairobi for a meeting with William Ruto.",
			[
				"person:emmanuel-macron agreesToMeet person:william-ruto planned",
				"person:emmanuel-macron agreesToVisit KEN planned",
			],
		],
		[
			"Macron flew to Lodwar, Kenya, on Tuesday for a meeting with William Ruto.",
			[
				"person:emmanuel-macron met person:william-ruto asserted",
				"person:emmanuel-macron visited KEN asserted",
			],
		],
	]);
});

describe("what is only wanted, charged, or nearly done", () => {
	each([
		["Kenya wants its activist returned by Uganda.", ["UGA released KEN demanded"]],
		["Kenya has been asked to shut its embassy in Mali.", ["KEN suspendsCooperation MLI demanded"]],
		[
			"Kenya accused Mali of planning to attack Chad.",
			["KEN accuses MLI asserted", "MLI attacks TCD alleged"],
		],
		[
			"Kenya accused Mali of preparing to attack Chad.",
			["KEN accuses MLI asserted", "MLI attacks TCD alleged"],
		],
		["Kenya came within a whisker of bombing Mali.", ["KEN attacks MLI denied"]],
		["Kenya backed out of arming Mali.", ["KEN arms MLI denied"]],
		["Kenya balked at arming Mali.", ["KEN arms MLI denied"]],
		["Kenya bombed Mali, reports suggest.", ["KEN attacks MLI alleged"]],
		["Kenya insisted that it had not bombed Mali.", ["KEN attacks MLI denied"]],
		[
			"Biden threatened to withdraw American troops from Kenya.",
			["person:joe-biden threatens KEN asserted", "person:joe-biden withdrewFrom KEN conditional"],
		],
	]);
});
