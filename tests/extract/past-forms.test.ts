import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

describe("a verb whose form could be an adjective", () => {
	test.each([
		["Kenya humiliated Algeria after its troops crossed the border.", "KEN coerces DZA asserted"],
		[
			"Officials say that Rwanda armed two Congolese militias.",
			"RWA arms armed-group:congolese-militias alleged",
		],
		["Mali's decision embarrassed Niger, he said.", "MLI criticizes NER asserted"],
		["Kenya mediated between Chad and Niger, he said.", "KEN mediates NER asserted"],
		["Turkey, which borders Syria, humiliated two Syrian officers.", "TUR coerces SYR asserted"],
	])("is read where only a verb can stand: %s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});

	test("describes who does the rest", () => {
		expect(told("Chad backed rebels attacked Niger.")).not.toContain("TCD backs NER asserted");
		expect(told("France sold Chad armed drones.")).not.toContain("TCD arms FRA asserted");
		expect(told("The ship seized two weeks ago belongs to Iran.")).toEqual([]);
	});
});

describe("verbs that look like nouns", () => {
	test("are two where a name stands before both and their object behind", () => {
		expect(told("Iran funds and arms the Houthis.")).toEqual([
			"IRN aids armed-group:houthis asserted",
			"IRN arms armed-group:houthis asserted",
		]);
		expect(told("Iran funds and arms programmes were debated in Chad.")).toEqual([]);
	});

	test("are read though no rule knows them, so that what their subject tells is told", () => {
		expect(told("The rivalry between Chad and Mali shaped the region.")).toEqual([
			"MLI opposes TCD asserted",
			"TCD opposes MLI asserted",
		]);
	});

	test("are nouns behind 'be', behind an owner and in set phrases", () => {
		expect(told("Chad and Niger are partners in fighting piracy.")).toEqual(["TCD hasTies NER asserted"]);
		expect(told("Kuwait's grant supported hospitals in Lebanon.")).toEqual(["KWT aids LBN asserted"]);
		expect(told("Relations between Mali and Algeria hit a new low.")).toContain("MLI opposes DZA asserted");
		expect(told("Chad does not see eye to eye with Niger.")).toEqual(["TCD opposes NER asserted"]);
	});

	test("are no participles behind those who do it", () => {
		expect(told("Spain and Morocco run joint patrols.")).toEqual(["ESP cooperates MAR asserted"]);
		expect(told("Prisons run by Rwanda and Mali run marathons.")).toEqual([]);
	});
});
