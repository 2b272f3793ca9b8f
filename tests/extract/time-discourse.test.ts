import { describe, expect, test } from "vitest";
import { articleOf, extract, statementsOf } from "./reading.ts";

/** When what the last sentence tells happened; the article is of Thursday, 25 July 2024. */
function dateOf(...paragraphs: string[]): string {
	const statements = extract(articleOf(...paragraphs)).statements;
	const last = statements
		.filter((statement) => !statement.evidence.rule.startsWith("structure-"))
		.reduce((a, b) => (b.evidence.start >= a.evidence.start ? b : a));
	const { start, end } = last;
	if (start === null && end === null) return "undated";
	return start === end ? `${start}` : `${start ?? ""}..${end ?? ""}`;
}

describe("times that count from another time", () => {
	const opening = "Iran met Oman on Tuesday.";
	const cases: [before: string, sentence: string, date: string][] = [
		["Kenya attacked Mali on 4 March 2023.", "The next day Ghana condemned Kenya.", "2023-03-05"],
		["Kenya attacked Mali on 4 March 2023.", "A day later Ghana condemned Kenya.", "2023-03-05"],
		["Kenya attacked Mali on 4 March 2023.", "The previous day Ghana had warned Kenya.", "2023-03-03"],
		["Kenya attacked Mali on 4 March 2023.", "Ghana condemned Kenya the same evening.", "2023-03-04"],
		["Kenya attacked Mali on 4 March 2023.", "Within hours Ghana condemned Kenya.", "2023-03-04"],
		["Kenya attacked Mali on 4 March 2023.", "Ghana sanctioned Kenya that month.", "2023-03"],
		["Kenya attacked Mali on 4 March 2023.", "The following month Ghana sanctioned Kenya.", "2023-04"],
		["Kenya attacked Mali on 4 March 2023.", "Ghana met Kenya the year before.", "2022"],
		["Kenya attacked Mali on 4 March 2023.", "Two months later Ghana met Kenya.", "2023-05"],
		["In January 2016 Kenya attacked Mali.", "Ghana condemned Kenya the next day.", "2016-01"],
		["Kenya attacked Mali in 2016.", "Ghana condemned Kenya the same year.", "2016"],
		["Kenya attacked Mali on 4 March 2023.", "Years later Ghana met Kenya.", "undated"],
		["Ghana has shunned Kenya since 2008.", "That year Kenya attacked Mali.", "2008"],
	];
	test.each(cases)("%s %s", (before, sentence, date) => {
		expect(dateOf(opening, `${before} ${sentence}`)).toBe(date);
	});
});

describe("two events in one sentence", () => {
	test("so many days after the other", () => {
		expect(statementsOf("Kenya met Ghana on Wednesday, two days after Mali attacked Chad.")).toEqual([
			"country:KEN met country:GHA asserted 2024-07-24",
			"country:MLI attacks country:TCD asserted 2024-07-22",
		]);
	});
	test("years after the other, told first", () => {
		expect(statementsOf("Six years after Mali attacked Chad, Kenya met Ghana on Wednesday.")).toEqual([
			"country:KEN met country:GHA asserted 2024-07-24",
			"country:MLI attacks country:TCD asserted 2018",
		]);
	});
	test("a relative clause keeps a time of its own", () => {
		expect(statementsOf("Kenya, which attacked Mali in 2019, met Ghana on Wednesday.")).toEqual([
			"country:KEN attacks country:MLI asserted 2019",
			"country:KEN met country:GHA asserted 2024-07-24",
		]);
	});
	test("a gerund that opens the sentence shares its time with what follows", () => {
		expect(dateOf("Speaking to reporters on 15 July, Kenya's president criticized Ghana.")).toBe(
			"2024-07-15",
		);
	});
	test("what was announced on a day to be going on was going on then", () => {
		expect(dateOf("Kenya announced on Sunday that it was cutting ties with Ghana.")).toBe("2024-07-21");
	});
	test("what was said on a day to have happened is of no day that is told", () => {
		expect(dateOf("Kenya said on Sunday that Mali had attacked Ghana.")).toBe("undated");
	});
	test("what was said in a month to have happened happened about then", () => {
		expect(dateOf("Kenya said this month that it had invited Ghana.")).toBe("2024-07");
	});
});

describe("times that count from an event told before", () => {
	const opening = "Iran met Oman on Tuesday.";
	const cases: [before: string, sentence: string, date: string][] = [
		[
			"Kenya attacked Mali on 4 March 2023.",
			"Ghana recalled its ambassador from Kenya two days after the attack.",
			"2023-03-06",
		],
		[
			"Kenya attacked Mali on 4 March 2023.",
			"A day after the raid, Mali expelled Kenya's ambassador.",
			"2023-03-05",
		],
		[
			"In December 2006 Kenya invaded Mali.",
			"Ghana sanctioned Kenya three days after the invasion.",
			"2006-12",
		],
		["Kenya met Mali in Rabat in May 2019.", "At that meeting Ghana criticized Kenya.", "2019-05"],
		[
			"Kenya signed a treaty with Mali in May 2019.",
			"Days after the signing, Ghana condemned Kenya.",
			"2019-05",
		],
		[
			"In 2012 the army seized power in Mali.",
			"Ghana has sheltered Kenya's president since the coup.",
			"2012..",
		],
	];
	test.each(cases)("%s %s", (before, sentence, date) => {
		expect(dateOf(opening, before, sentence)).toBe(date);
	});
	test("an event that nobody told of gives no date", () => {
		expect(dateOf(opening, "Ghana imposed sanctions on Kenya three days after the earthquake.")).toBe(
			"undated",
		);
	});
});

describe("months of a year told before", () => {
	const cases: [text: string, date: string][] = [
		["In 2011 Kenya attacked Mali. In August Ghana condemned Kenya.", "2011-08"],
		["In 2011 Kenya attacked Mali. In March of the following year Ghana met Kenya.", "2012-03"],
		["In May 2011 Kenya attacked Mali. Ghana met Kenya the following March.", "2012-03"],
		["Kenya attacked Mali in 2011. Ghana sanctioned Kenya in August of that year.", "2011-08"],
		["Kenya met Mali on Monday. In June Ghana condemned Kenya.", "2024-06"],
	];
	test.each(cases)("%s", (text, date) => {
		expect(dateOf("Iran met Oman on Tuesday.", text)).toBe(date);
	});
});

describe("a time in the middle of a paragraph", () => {
	const cases: [text: string, date: string][] = [
		["Kenya recalled its ambassador from Mali in May 2019. Ghana condemned Kenya.", "2019-05"],
		["Kenya had attacked Mali on 4 March 2023. Ghana condemned Kenya.", "2023-03-04"],
		["Kenya recalled its ambassador from Mali in May 2019. In Accra, Ghana condemned Kenya.", "2024-07-23"],
		["Kenya recalled its ambassador from Mali in May 2019. Meanwhile Ghana condemned Kenya.", "2024-07-23"],
	];
	test.each(cases)("%s", (text, date) => {
		expect(dateOf("Iran met Oman on Tuesday.", text)).toBe(date);
	});
});

describe("whose time it is", () => {
	const cases: [sentence: string, statement: string][] = [
		[
			"Kenya said in May 2019 that it would not recognise Mali.",
			"country:KEN rejects country:MLI asserted 2019-05",
		],
		["Kenya accused Mali of attacking Ghana last year.", "country:KEN accuses country:MLI asserted 2023"],
		[
			"Ghana on 14 March ordered Kenya to attack Mali.",
			"country:KEN attacks country:MLI demanded 2024-03-14",
		],
		[
			"Kenya's meeting with Mali in September may anger Ghana.",
			"country:KEN agreesToMeet country:MLI planned 2024-09",
		],
		[
			"Ghana welcomed a meeting between Kenya and Mali next month.",
			"country:KEN agreesToMeet country:MLI planned 2024-08",
		],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(statementsOf(sentence)).toContain(statement);
	});
});

describe("what stands beside a dated clause", () => {
	const cases: [sentence: string, date: string][] = [
		["Ghana criticized Kenya and recalled its ambassador from Mali in May 2019.", "2019-05"],
		["Kenya received a letter from Mali in May 2019; Ghana condemned Kenya.", "2019-05"],
		["Ghana condemned Kenya after Mali attacked it in 2005.", "2005"],
		["In May 2019 Ghana met Mali, which attacked Kenya.", "2019-05"],
		["Kenya ended in May 2019 a war mediated by Ghana.", "2019-05"],
		["Mali has complained since Thursday, when Ghana put off talks with Kenya until 2028.", "2024-07-25"],
	];
	test.each(cases)("%s", (sentence, date) => {
		expect(
			extract(articleOf("Iran met Oman on Tuesday.", sentence))
				.statements.filter(({ evidence }) => !evidence.quote.startsWith("Iran"))
				.map(({ start }) => start),
		).toContain(date);
	});
});

describe("nouns that carry a time", () => {
	const cases: [sentence: string, date: string][] = [
		["The deal grew out of talks between Kenya and Ghana that Oman hosted in 2013.", "2013"],
		["A ceasefire between Kenya and Ghana, agreed on 30 June, was broken.", "2024-06-30"],
		["Mali praised the 2015 agreement between Kenya and Ghana.", "2015"],
	];
	test.each(cases)("%s", (sentence, date) => {
		const times = statementsOf(sentence)
			.filter((statement) => /KEN.*GHA|GHA.*KEN/.test(statement))
			.map((statement) => statement.split(" ").slice(4).join(" "));
		expect([...new Set(times)]).toEqual([date]);
	});
	test("a treaty's year does not date what is done with it", () => {
		expect(statementsOf("Iran met Oman on Tuesday.", "Kenya rejected the 1994 treaty with Ghana.")).toEqual([
			"country:IRN met country:OMN asserted 2024-07-23",
			"country:KEN rejects country:GHA asserted 2024-07-23",
			"country:KEN signedAgreement country:GHA asserted 1994",
		]);
	});
	test("what it was dates what was told before", () => {
		expect(
			statementsOf(
				"In December 2022 Kenya met Ghana. It was the first meeting between Kenya and Ghana since 2011.",
			),
		).toEqual([
			"country:KEN met country:GHA asserted 2022-12",
			"country:KEN met country:GHA asserted 2022-12",
		]);
	});
});

describe("tense", () => {
	const cases: [sentence: string, date: string][] = [
		["Kenya attacked Mali.", "2024-07-23"],
		["Kenya has invited Ghana.", "2024-07-23"],
		["Kenya has written to Ghana.", "2024-07-23"],
		["Kenya, which attacked Mali, is silent.", "2024-07-23"],
		["Kenya took Ghana's side.", "2024-07-23"],
		["Kenya had just attacked Mali.", "2024-07-23"],
		["Kenya condemns Mali.", "2024-07-23"],
		["Kenya had attacked Mali.", "undated"],
		["Kenya supports Ghana.", "undated"],
		["Kenya backed Ghana.", "undated"],
		["Kenya will attack Mali.", "undated"],
		["“We condemn Mali,” Kenya said.", "2024-07-23"],
	];
	test.each(cases)("%s", (sentence, date) => {
		expect(dateOf("Iran met Oman on Tuesday.", sentence)).toBe(date);
	});
});

describe("how long something has lasted", () => {
	const cases: [sentence: string, date: string][] = [
		["Kenya has occupied Mali for three years.", "2021.."],
		["Kenya has fought Mali for the past two decades.", "2004.."],
		["Kenya has not met Mali since the war began on 15 April.", "2024-04-15.."],
		["Kenya held its first talks with Mali since 2011 on Monday.", "2024-07-22"],
	];
	test.each(cases)("%s", (sentence, date) => {
		expect(dateOf(sentence)).toBe(date);
	});
});

describe("the frame of a paragraph", () => {
	test("a time named at the front goes on, to the end of the paragraph", () => {
		expect(
			statementsOf(
				"Iran met Oman on Tuesday.",
				"In January 2016 Kenya attacked Mali. Ghana condemned Kenya.",
				"Chad praised Ghana.",
			),
		).toEqual([
			"country:GHA criticizes country:KEN asserted 2016-01",
			"country:IRN met country:OMN asserted 2024-07-23",
			"country:KEN attacks country:MLI asserted 2016-01",
			"country:TCD praises country:GHA asserted 2024-07-23",
		]);
	});
	test("a deadline is no frame", () => {
		expect(dateOf("Iran met Oman on Tuesday. Iran was to leave Chad by August. Kenya attacked Mali.")).toBe(
			"2024-07-23",
		);
	});
	test("a bare date opens the entry of a diary", () => {
		expect(dateOf("Iran met Oman on Tuesday.", "9 June. Kenya attacks Mali. Ghana condemned Kenya.")).toBe(
			"2024-06-09",
		);
	});
	test("the story's day is that of what is told, not of what is explained", () => {
		expect(
			dateOf(
				"Kenya, which attacked Mali on Monday, has freed Ghana.",
				"Kenya met Ghana on Wednesday. Iran praised Oman.",
			),
		).toBe("2024-07-24");
	});
	test("entries that open with the hour are told as they happen", () => {
		expect(dateOf("21:25 The farewell.", "20:10 Kenya condemns Mali.")).toBe("2024-07-25");
	});
	test("a year of the background is not the story's", () => {
		expect(dateOf("Kenya, which left Chad in 2011, has attacked Mali. Ghana condemned Kenya.")).toBe(
			"2024-07-24..2024-07-25",
		);
	});
	test("an article of some month tells of that month", () => {
		const article = { ...articleOf("Kenya attacked Mali."), published: "2024-07" };
		expect(extract(article).statements.map(({ start, end }) => [start, end])).toEqual([
			["2024-07", "2024-07"],
		]);
	});
	test("news that names no day is of the day of publication or the one before", () => {
		expect(dateOf("Kenya attacked Mali.")).toBe("2024-07-24..2024-07-25");
	});
});

describe("days and times that newspapers name", () => {
	const cases: [sentence: string, date: string][] = [
		["Last Christmas Kenya attacked Mali.", "2023-12"],
		["On Easter Sunday Kenya attacked Mali.", "2024-03-31"],
		["On Good Friday 2022 Kenya attacked Mali.", "2022-04-15"],
		["On the 18th, Kenya attacked Mali.", "2024-07-18"],
		["Kenya will meet Mali on the 31st.", "2024-07-31"],
		["On the 31st, Kenya attacked Mali.", "2024-05-31"],
		["On the 28th, Kenya attacked Mali.", "2024-06-28"],
		["Kenya attacked Mali on the night of May 17-18.", "2024-05-17..2024-05-18"],
		["Between 3 and 5 May, Kenya attacked Mali.", "2024-05-03..2024-05-05"],
		["In Soviet times Kenya armed Mali.", "undated"],
		["During the Cold War Kenya armed Mali.", "undated"],
		["Kenya attacked Mali in the mid-1990s.", "1990..1999"],
		["Kenya will leave Mali alone and will meet Ghana by the end of 2027.", "2027"],
		["Kenya's president meets Mali's president on Saturday.", "2024-07-27"],
		["Kenya and Mali are meeting in Doha this Saturday.", "2024-07-27"],
		["Kenya was due to meet Mali on Friday.", "2024-07-26"],
		["Kenya was expected to meet Mali on Tuesday.", "2024-07-23"],
		["Nearly a year after Kenya invaded Mali in February 2022, Ghana condemned Kenya.", "2023"],
		["Hours after the talks ended, Kenya bombed Mali.", "2024-07-24..2024-07-25"],
		["Kenya brokered the truce that Ghana and Mali signed last August.", "2023-08"],
		["Kenya boycotted a summit held by Mali on Sunday.", "2024-07-21"],
		[
			'On Monday Kenya bombed Mali. Ghana protested to Kenya against "a fourth raid this month".',
			"2024-07-22",
		],
	];
	test.each(cases)("%s", (sentence, date) => {
		expect(dateOf(sentence)).toBe(date);
	});
	const later: [sentence: string, date: string][] = [
		["Between March and May 2022 Kenya bombed Mali.", "2022-03..2022-05"],
		["In December and January 2020 Kenya bombed Mali.", "2019-12"],
		["Kenya bombed Mali until 2022.", "..2022"],
		["Before 2011 Kenya armed Mali.", "..2011"],
		["The United Nations has backed Mali until December.", "..2023-12"],
		["In the eighties Kenya bombed Mali.", "1980..1989"],
		["During the Korean War Kenya armed Mali.", "1950..1953"],
		["In the 19th century Kenya attacked Mali.", "1801..1900"],
		["In the first half of 2023 Kenya sold Mali tanks.", "2023-01..2023-06"],
		["In the third quarter of last year Kenya sold Mali tanks.", "2023-07..2023-09"],
		["On the tenth anniversary of the attack of 2014, Kenya thanked Mali.", "2024"],
		["On the anniversary of the 2014 attack, Kenya thanked Mali.", "2024-07-24..2024-07-25"],
		["A week after the vote, which was held on 3 May, Kenya left the African Union.", "2024-05-10"],
		["Kenya attacked Mali in May 1998 and two years later thanked Ghana.", "2000"],
		["Under Barack Obama, the United States sanctioned Mali.", "2009-01-20..2017-01-20"],
		["Late on Monday Kenya bombed Mali.", "2024-07-22"],
		["Early last year Kenya bombed Mali.", "2023"],
		["On May 3 the president of Kenya met the king of Jordan.", "2024-05-03"],
		["Last night Kenya bombed Mali.", "2024-07-24"],
		["Several weeks ago Kenya bombed Mali.", "undated"],
		["A couple of weeks ago Kenya bombed Mali.", "2024-07-08..2024-07-14"],
		["In recent months Kenya has bombed Mali.", "2024-01..2024-07"],
		["Over the past three years Kenya has bombed Mali.", "2021..2024"],
		["Kenya bombed Mali throughout 2023.", "2023"],
		["Kenya did not attack Mali until March.", "2024-03"],
		["Not until March did Kenya attack Mali.", "2024-03"],
		["Kenya is urging Ghana to free the envoy that Mali seized on Monday.", "2024-07-25"],
		["Iran met Oman on Tuesday. Kenya had talks with Mali.", "2024-07-23"],
		["Iran met Oman on Tuesday. Kenya had met Mali.", "undated"],
		["It is two years since Kenya attacked Mali.", "2022"],
		["Iran met Oman on Tuesday. Kenya expelled Mali's envoy the day before the war began.", "undated"],
		["Iran met Oman on Tuesday. Kenya condoled with Mali within hours of the quake.", "undated"],
		["Kenya stopped shelling Mali in March.", "..2024-03"],
		["Fourteen months have passed since Kenya attacked Mali.", "2023-05"],
		["The town fell in October. Kenya attacked Mali then, and has left.", "2023-10"],
	];
	test.each(later)("%s", (sentence, date) => {
		expect(dateOf(sentence)).toBe(date);
	});
	test("a story of some days, or of some weeks ago", () => {
		expect(dateOf("Iran visited Oman on 17 and 18 July.", "Kenya condemns Mali.")).toBe(
			"2024-07-17..2024-07-18",
		);
		expect(dateOf("Iran visited Oman last week.", "Kenya condemned Mali.")).toBe("2024-07-15..2024-07-21");
		expect(dateOf("Iran visited Oman in March.", "Kenya condemned Mali.")).toBe("undated");
	});
	test("what is to come does not set the day of the story", () => {
		expect(dateOf("Kenya is expected to free an envoy on Friday.", "Mali thanked Ghana.")).toBe(
			"2024-07-24..2024-07-25",
		);
	});
	test("the present perfect tells of now, whatever the paragraph looks back on", () => {
		expect(
			dateOf("Iran met Oman on Tuesday.", "In 2018 Kenya joined the pact. It has since sanctioned Mali."),
		).toBe("2024-07-23");
	});
});

describe("times that two verbs share", () => {
	test("a second thing that the same relative clause tells", () => {
		expect(
			statementsOf("Kenya, which warned Ghana in 2019 and suspended talks with Mali, praised Chad."),
		).toContain("country:KEN suspendsCooperation country:MLI asserted 2019");
	});
	test("what somebody is forced to do", () => {
		expect(dateOf("Kenya forced Ghana to leave the town last month.")).toBe("2024-06");
	});
	test("a week after the coming Friday", () => {
		expect(dateOf("Kenya will meet Ghana on Friday week.")).toBe("2024-08-02");
	});
});

describe("so long ago, to the day or by the season", () => {
	const cases: [sentence: string, date: string][] = [
		["Ten years ago today, Kenya attacked Mali.", "2014-07-25"],
		["A month ago today Kenya attacked Mali.", "2024-06-25"],
		["Three weeks ago today Kenya attacked Mali.", "2024-07-04"],
		["Two summers ago Kenya attacked Mali.", "2023-06..2023-08"],
		["A fortnight ago Kenya attacked Mali.", "2024-07-08..2024-07-14"],
		["Overnight, Kenya attacked Mali.", "2024-07-24..2024-07-25"],
	];
	test.each(cases)("%s", (sentence, date) => {
		expect(dateOf(sentence)).toBe(date);
	});
});

describe("times beside which a sentence tells more", () => {
	test("where those say it who saw it", () => {
		expect(dateOf("In March Kenya overran Kidal, where witnesses say Kenya killed soldiers of Mali.")).toBe(
			"2024-03",
		);
	});
	test("how its subject stands", () => {
		expect(statementsOf("Kenya and Mali, at war with each other since 2023, both blamed Chad.")).toEqual(
			expect.arrayContaining(["country:KEN accuses country:TCD asserted 2024-07-24..2024-07-25"]),
		);
	});
	test("the eve of what the article tells of", () => {
		expect(dateOf("Kenya met Ghana on Tuesday.", "On the eve of the talks Kenya met Mali.")).toBe(
			"2024-07-22",
		);
	});
});

describe("what has long been so", () => {
	test("is of no day, whatever the day of what happened", () => {
		const text = "On Monday Iran, which has long threatened Israel, met Oman.";
		const found = statementsOf(text).map((statement) => statement.replaceAll("country:", ""));
		expect(found).toContainEqual(expect.stringMatching(/^IRN threatens ISR asserted$/));
		expect(found).toContainEqual(expect.stringMatching(/^IRN met OMN asserted 2024-07-22$/));
	});
});
