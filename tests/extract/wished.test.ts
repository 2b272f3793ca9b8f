import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** Each relation with how it stands, without its time. */
function told(sentence: string): string[] {
	return statementsOf(sentence).map((statement) =>
		statement.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""),
	);
}

describe("an event that a noun names", () => {
	test.each([
		["A treaty between Chad and Niger is the only way to end the war.", "TCD agreesTo NER conditional"],
		["Norway stressed the need for an agreement between Chad and Niger.", "TCD agreesTo NER conditional"],
		["The aim is a treaty between Chad and Niger.", "TCD agreesTo NER planned"],
		["An attack by Russia on Poland would trigger a war.", "RUS attacks POL conditional"],
		["A Chinese attack on Taiwan would be a disaster.", "CHN attacks TWN conditional"],
		["Without an agreement between Egypt and Sudan the dam will fill.", "EGY agreesTo SDN conditional"],
		["An alliance between Chad and Niger was never formed.", "TCD alliedWith NER denied"],
	])("is only wished for or supposed: %s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});

	test.each([
		["The agreement between Egypt and Sudan would prove costly.", "EGY signedAgreement SDN asserted"],
		["The attack by Russia on Poland was a disaster.", "RUS attacks POL asserted"],
		["Chad's treaty with Niger is the only way to end the war.", "TCD signedAgreement NER asserted"],
	])("is told of as it is: %s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});
});

describe("efforts to do something", () => {
	test("have not done it, whoever makes them and whatever becomes of them", () => {
		expect(told("A plan by Chad to attack Niger leaked.")).toEqual(["TCD attacks NER planned"]);
		expect(told("Efforts by Egypt to reach a truce between Israel and Lebanon have stalled.")).not.toContain(
			"ISR agreedCeasefire LBN asserted",
		);
		expect(told("Attempts to broker a deal between Chad and Niger failed.")).not.toContain(
			"TCD signedAgreement NER asserted",
		);
	});
});
