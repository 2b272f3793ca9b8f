import { describe, expect, test } from "vitest";
import { readTimes } from "../../src/extract/time/expressions.ts";
import { documentOf, statementsOf } from "./reading.ts";

/** Published on Thursday, 25 July 2024. */
function timesOf(sentence: string, published: string | null = "2024-07-25"): string[] {
	const document = documentOf(sentence);
	return document.sentences.flatMap((one) =>
		readTimes(document.tokens, one, published).map((time) => {
			const show = (range: [string, string] | null) =>
				range ? (range[0] === range[1] ? range[0] : `${range[0]}..${range[1]}`) : "?";
			return `${time.kind} ${show(time.past)} ${show(time.future)}`;
		}),
	);
}

describe("expressions of time", () => {
	const cases: [string, string[]][] = [
		["They met on 15 July.", ["point 2024-07-15 2025-07-15"]],
		["They met on July 24, 2024.", ["point 2024-07-24 2024-07-24"]],
		["They met in December 2022.", ["point 2022-12 2022-12"]],
		["They met in March last year.", ["point 2023-03 2023-03"]],
		["They will meet in August.", ["point 2023-08 2024-08"]],
		["They met on Wednesday.", ["point 2024-07-24 2024-07-31"]],
		["They met last week.", ["point 2024-07-15..2024-07-21 2024-07-15..2024-07-21"]],
		["They met earlier this month.", ["point 2024-07 2024-07"]],
		["They met two years ago.", ["point 2022 2022"]],
		["They met yesterday.", ["point 2024-07-24 2024-07-24"]],
		["They have fought since 2011.", ["since 2011 2011"]],
		["They fought from 2011 to 2015.", ["point 2011..2015 2011..2015"]],
		["They will stay until December 2025.", ["until 2025-12 2025-12"]],
		["They met this morning.", ["point 2024-07-25 2024-07-25"]],
		["They met at the weekend.", ["point 2024-07-20..2024-07-21 2024-07-27..2024-07-28"]],
		["They met last autumn.", ["point 2023-09..2023-11 2024-09..2024-11"]],
		["They met in the spring of 2021.", ["point 2021-03..2021-05 2021-03..2021-05"]],
		["They met a few days ago.", ["point 2024-07-20..2024-07-23 2024-07-20..2024-07-23"]],
		["They met in the 1990s.", ["point 1990..1999 1990..1999"]],
		["They must leave by August.", ["until 2023-08 2024-08"]],
		["They have fought for almost ten years.", ["for 2014 ?"]],
		["They met years later.", ["point ? ?"]],
		["It was the first time since 2011.", []],
		["They met on Tuesday of last week.", ["point 2024-07-16 2024-07-16"]],
		["They met on Thursday last week.", ["point 2024-07-18 2024-07-18"]],
		["They will meet on Monday next week.", ["point 2024-07-29 2024-07-29"]],
		["They met the week before last.", ["point 2024-07-08..2024-07-14 2024-07-08..2024-07-14"]],
		["They met the year before last.", ["point 2022 2022"]],
		["They met the other day.", ["point 2024-07-19..2024-07-23 2024-07-19..2024-07-23"]],
		["They met in the last week of June.", ["point 2024-06 2025-06"]],
		["They recently met.", ["point ? ?"]],
		["They met not long ago.", ["point ? ?"]],
		["They met as recently as May.", ["point 2024-05 2025-05"]],
		["Until recently they met.", []],
		["They may meet.", []],
		["The army has 2011 tanks.", []],
	];
	test.each(cases)("%s", (sentence, times) => {
		expect(timesOf(sentence)).toEqual(times);
	});

	test("without a day of publication only full dates are read", () => {
		expect(timesOf("They met on Wednesday, in May, in 2019 and on 3 June 2020.", null)).toEqual([
			"point 2019 2019",
			"point 2020-06-03 2020-06-03",
		]);
	});
});

describe("the time of an event", () => {
	test("is that of the story where it is under way, and unknown where it lasts", () => {
		expect(
			statementsOf(
				"Chad shelled Sudan on Tuesday. Lavrov is visiting Ghana. Macron is in Rome on a visit. Iran backs Syria.",
			),
		).toEqual([
			"country:IRN backs country:SYR asserted",
			"country:TCD attacks country:SDN asserted 2024-07-23",
			"person:emmanuel-macron visited country:ITA asserted 2024-07-23",
			"person:sergei-lavrov visited country:GHA asserted 2024-07-23",
		]);
	});

	test("is not that of the saying", () => {
		expect(statementsOf("Iran said on Tuesday that Oman met Qatar in 2019.")).toEqual([
			"country:OMN met country:QAT asserted 2019",
		]);
	});
	test("of a charge is that of the saying", () => {
		expect(statementsOf("Kenya declared on Wednesday that Chad had violated Sudan's sovereignty.")).toContain(
			"country:KEN accuses country:TCD asserted 2024-07-24",
		);
	});
	test("since opens an interval", () => {
		expect(statementsOf("Russia has backed Syria since September 2015.")).toEqual([
			"country:RUS backs country:SYR asserted 2015-09..",
		]);
	});
	test("the day of the story, once named, dates the plain events after it", () => {
		expect(statementsOf("Iran met Oman on Tuesday.", "Qatar congratulated Iran.")).toEqual([
			"country:IRN met country:OMN asserted 2024-07-23",
			"country:QAT praises country:IRN asserted 2024-07-23",
		]);
	});
	test("a planned event lies ahead", () => {
		expect(statementsOf("Iran will visit Oman in August.")).toEqual([
			"country:IRN agreesToVisit country:OMN planned 2024-08",
		]);
	});
});
