import { describe, expect, it } from "vitest";
import { readByline } from "../../src/read/bylines.ts";
import { dateOfFileName, parseDate } from "../../src/read/metadata.ts";

describe("parseDate", () => {
	it.each([
		["2024-07-25", "2024-07-25"],
		["2024-07-25T23:59:00+02:00", "2024-07-25"],
		["2024/7/5", "2024-07-05"],
		["20240725", "2024-07-25"],
		["25 July 2024", "2024-07-25"],
		["25th of July, 2024", "2024-07-25"],
		["July 25, 2024", "2024-07-25"],
		["JULY 25 2024", "2024-07-25"],
		["Sept. 1, 2023", "2023-09-01"],
		["Thu, 25 Jul 2024 10:00:00 GMT", "2024-07-25"],
		["Updated 10:24 AM EDT, Thursday, July 25, 2024", "2024-07-25"],
		["25-Jul-2024", "2024-07-25"],
		["25.07.2024", "2024-07-25"],
		["25/07/2024", "2024-07-25"],
		["07/25/2024", "2024-07-25"],
		["04/04/2024", "2024-04-04"],
		["03/04/2024", "2024"],
		["July 2024", "2024-07"],
		["2024-07", "2024-07"],
		["2024", "2024"],
		["30 February 2024", null],
		["2024-13-01", null],
		["last Wednesday", null],
		["may 25", null],
		["", null],
	])("%s", (written, date) => {
		expect(parseDate(written)).toBe(date);
	});
});

describe("dateOfFileName", () => {
	it.each([
		["2024-07-25-foo.txt", "2024-07-25"],
		["a/b/foo_20240725.txt", "2024-07-25"],
		["2024-07-25/foo.txt", null],
		["foo-2024.txt", null],
		["2024-07-45-foo.txt", null],
	])("%s", (name, date) => {
		expect(dateOfFileName(name)).toBe(date);
	});
});

describe("readByline", () => {
	it.each([
		["date 2024-07-25 By Euronews with AP", { publisher: "Euronews", author: null, published: "2024-07-25" }],
		["By Jane Doe, Reuters", { publisher: "Reuters", author: "Jane Doe" }],
		[
			"By JANE DOE and OMAR FARID | July 25, 2024",
			{ author: "JANE DOE, OMAR FARID", published: "2024-07-25" },
		],
		["By Al Jazeera Staff", { publisher: "Al Jazeera", author: null }],
		["By Jane Doe, Istanbul", { publisher: null, author: "Jane Doe" }],
		["By Jane Doe, BBC News, Istanbul", { publisher: "BBC News", author: "Jane Doe" }],
		["By Jane Doe Diplomatic correspondent", { author: expect.stringContaining("Jane Doe") }],
		["Published On 25 Jul 2024", { published: "2024-07-25" }],
		["Press release - Taipei, March 26, 2023", { published: "2023-03-26" }],
	])("%s", (line, said) => {
		expect(readByline(line)).toMatchObject(said);
	});

	it.each([
		"By Monday, talks had stalled",
		"By contrast, Sudria refused",
		"By then the war was over.",
		"On 25 July 2024 the ministers met",
		"Jane Doe",
		"10:15",
	])("null for %s", (line) => {
		expect(readByline(line)).toBeNull();
	});
});
