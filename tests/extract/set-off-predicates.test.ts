import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

describe("what somebody is, between commas", () => {
	test("is told of who stands before", () => {
		expect(told("Rwanda, long critical of France, kept silent.")).toEqual(["RWA criticizes FRA asserted"]);
		expect(told("Algeria, hostile to Morocco, kept silent.")).toEqual(["DZA opposes MAR asserted"]);
		expect(told("The row embarrassed Sudan, at odds with Ethiopia over a dam.")).toContain(
			"SDN opposes ETH asserted",
		);
	});

	test("tells nothing of places and moods", () => {
		expect(told("Villages in Chad, close to Sudan, were flooded.")).toEqual([]);
		expect(told("Kenya, close to tears, left Uganda.")).toEqual([]);
	});
});

describe("whoever is the first to do something", () => {
	test("has done it, however long the description", () => {
		expect(told("Blinken became the first secretary of state in decades to visit Fiji.")).toContain(
			"person:antony-blinken visited FJI asserted",
		);
		expect(told("Mexico became the latest country in the region to recognise Palestine.")).toEqual([
			"MEX recognizes PSE asserted",
		]);
	});

	test("has not, where a plan ends in such a phrase", () => {
		expect(told("Chad has a plan of the army to attack Niger.")).toEqual(["TCD attacks NER planned"]);
	});
});
