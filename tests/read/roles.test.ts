import { describe, expect, it } from "vitest";
import { outline, read } from "./reading.ts";

const OPENING = "The two governments resumed talks on Monday after a long pause.";

/** The blocks of a line that stands in the middle of a report. */
function within(line: string): string[] {
	return outline(
		read(`Talks resume between neighbours\n\n${OPENING}\n\n${line}\n\nNo date was set for another round.`),
	).slice(2, -1);
}

describe("captions and credits", () => {
	it.each([
		[
			"The prime ministers of Norland and Sudria, left, shake hands before a session in Oslo, Norway, Tuesday, March 5, 2019. (AP Photo/Kari Holm)",
			["caption", "credit"],
		],
		[
			"Protesters wave flags outside the parliament in Tbilisi, Georgia, on Friday, May 3, 2024.",
			["caption"],
		],
		[
			"Delegates listen to the opening speech in Geneva, Switzerland, October 4, 2018. REUTERS/Anna Keller/File Photo",
			["caption", "credit"],
		],
		[
			"A soldier stands guard at the border crossing of Salima on June 2, 2021. (Photo by Omar Farid / AFP)",
			["caption", "credit"],
		],
		[
			"People queue for bread in the old town of Aleppo [File: Lina Haddad/Al Jazeera]",
			["caption", "credit"],
		],
		[
			"The two foreign ministers in Helsinki last year. Photograph: Paul Martin/AFP/Getty Images",
			["caption", "credit"],
		],
		[
			"The chancellor and her guest in the garden of the palaceImage: Jens Vogt/dpa/picture alliance",
			["caption", "credit"],
		],
		["FILE - Smoke rises over the port of Aden, Yemen, in this 2018 picture.", ["caption"]],
		["In this photo released by the presidency, the emir receives his visitor in Doha.", ["caption"]],
		["Foreign Minister Ada Lind (R) and her counterpart Ivo Baric (L) in Vienna", ["caption"]],
		["Image caption, The ministers spoke for an hour", ["caption"]],
		[
			"Photo: Ms Lind, right, with the Croatian envoy in Vienna in 2019, the year the embassy closed",
			["caption"],
		],
		["Fighters rest in a village outside Mosul, Iraq. Dana Salih/AP2016", ["caption", "credit"]],
		["Getty Images", ["credit"]],
		["Image source, Reuters", ["credit"]],
		["Photo: Jane Doe/Reuters", ["credit"]],
		["(c) Reuters", ["credit"]],
		["© 2024 Agence France-Presse", ["credit"]],
		["AP Photo/Jane Doe, File", ["credit"]],
		["Copyright 2024 The Associated Press. All rights reserved.", ["credit"]],
	])("%s", (line, roles) => {
		expect(within(line).map((block) => block.split(":", 1)[0])).toEqual(roles);
	});

	it("cuts the credit off the caption, brackets and all", () => {
		expect(within("Envoys arrive for talks in Amman, Jordan. [Sami Odeh/Reuters]")).toEqual([
			"caption: Envoys arrive for talks in Amman, Jordan.",
			"credit: [Sami Odeh/Reuters]",
		]);
	});

	it("takes a line under a lone credit for its caption", () => {
		expect(within("Getty Images\n\nThe leaders have met twice this year")).toEqual([
			"credit: Getty Images",
			"caption: The leaders have met twice this year",
		]);
	});

	it.each([
		"The agreement was signed in Riga, Latvia, on Wednesday, July 24, 2024.",
		"The ministers met in Moscow, Russia, on Wednesday, 24 July 2024.",
		"The foreign minister, who left, then right away returned, said on Friday, May 3, 2024, that talks go on.",
		"The coalition of the left, led by Ms Lind, holds 40 seats and opposes the treaty.",
		"Ms Lind leads the delegation and speaks for the bloc in the talks.",
		"The ruling takes effect on Monday, January 1, 2024.",
		"The two sides will exchange prisoners next week, a source told Reuters.",
		"A spokesman confirmed the report to the Associated Press (AP).",
		"The survey was carried out by Reuters/Ipsos in March.",
		"Turnout was low, according to AFP.",
		"The army published a photo of the general, who shakes hands with rebels, it said.",
		"Female genital mutilation or cutting is outlawed there. The law bans all of it (FGM/C).",
		"Each person is designated under section 1(a)(iii)(C) of the order, for being a member of the board.",
		"Its founder, a Hungarian, right up to his death in 1998 visits nobody.",
	])("leaves an ordinary paragraph alone: %s", (line) => {
		expect(within(line)).toEqual([`paragraph: ${line}`]);
	});

	it("splits an agency's name from the end of a report, which stays a paragraph", () => {
		expect(within("The ministers agreed to meet again. (Reuters)")).toEqual([
			"paragraph: The ministers agreed to meet again.",
			"credit: (Reuters)",
		]);
	});
});

describe("headings", () => {
	it.each([
		"What happens next?",
		"A long road to peace",
		"Will Norland and Sudria reopen their border?",
		"‘Red line’",
		"1. Trade and tariffs",
	])("%s", (line) => {
		const expected = line.startsWith("1.") ? "paragraph" : "heading";
		expect(within(line)).toEqual([`${expected}: ${line}`]);
	});

	it.each([
		"Both sides refused.",
		"“Will they come?”",
		"He asked why. Nobody knew?",
		"Sudria said:",
		"MS LIND: Can we stay with the border —",
		"QUESTION: On the border?",
	])("not %s", (line) => {
		expect(within(line)).toEqual([`paragraph: ${line}`]);
	});
});

describe("adverts and navigation", () => {
	it.each([
		"ADVERTISEMENT",
		"Advertisement - story continues below",
		"Story continues below advertisement",
		"Sign up for our weekly newsletter",
		"Read more: Norland recalls its envoy",
		"READ MORE: Norland recalls its envoy.",
		"Also read: Who is Ada Lind?",
		"Subscribe to our channel on Telegram",
		"Download our app for breaking news",
	])("advert: %s", (line) => {
		expect(within(line)).toEqual([`advert: ${line}`]);
	});

	it.each([
		"Share",
		"Share this article",
		"Most read",
		"Facebook Twitter WhatsApp",
		"Skip to content",
		"Home > World > Europe",
		"3 min read",
		"We use cookies to improve your experience on this website. Accept all or change your settings.",
		"Please enable JavaScript to view the comments.",
	])("navigation: %s", (line) => {
		expect(within(line)).toEqual([`navigation: ${line}`]);
	});

	it("takes the short lines after a list's label for links, up to the next sentence", () => {
		const lines = "Related\n\nNorland recalls its envoy\n\nWho is Ada Lind?\n\nSudria rejected the charge.";
		expect(within(lines).map((block) => block.split(":", 1)[0])).toEqual([
			"navigation",
			"navigation",
			"navigation",
			"paragraph",
		]);
	});

	it.each([
		"Sign-ups for the programme opened on Monday, the ministry said.",
		"Read in full, the treaty obliges both sides to withdraw.",
		"Shares in Moscow fell after the sanctions were announced.",
		"Watch out for the border, Ms Lind told her colleagues.",
		"Related charges against the envoy were dropped.",
	])("paragraph: %s", (line) => {
		expect(within(line)).toEqual([`paragraph: ${line}`]);
	});
});

describe("bylines and datelines", () => {
	it.each([
		["LONDON (Reuters) - ", "Britain expelled an envoy on Friday."],
		["BERLIN, Jan 20 (Entente) - ", "Ministers met."],
		["DAMASCUS, Syria (AP) — ", "Syria reopened its embassy."],
		["WASHINGTON, July 20 - ", "Cuba raised its flag."],
		["MOSCOW, July 24. /TASS/. ", "Russia and Syria agreed on trade."],
		["BEIJING, July 23 (Xinhua) -- ", "China hosted fourteen factions."],
		["Beirut, Lebanon – ", "The cabinet met on Monday."],
		["Istanbul (AFP) – ", "Turkey summoned the ambassador."],
		["KYIV — ", "Ukraine welcomed the pledge."],
	])("%s", (dateline, sentence) => {
		expect(outline(read(`Some title here\n\n${dateline}${sentence}`))).toEqual([
			"title: Some title here",
			`byline: ${dateline.trimEnd()}`,
			`paragraph: ${sentence}`,
		]);
	});

	it.each([
		"US-Russia talks went on, and NATO - the alliance - watched.",
		"Putin and Assad - both at war - met on Wednesday.",
		"Turkey - a NATO member - objected.",
		"By Monday, the talks had stalled.",
		"By 2011 Turkey had cut its ties.",
		"Reporting by the UN mission shows that both sides broke the truce.",
	])("no byline in: %s", (line) => {
		expect(within(line)).toEqual([`paragraph: ${line}`]);
	});

	it.each([
		"(Reporting by Jane Doe in Oslo; Editing by John Roe)",
		"Jane Doe in Oslo and John Roe in Riga contributed to this report.",
		"By Jane Doe and John Roe in Oslo",
		"Published 25 July 2024, 10:15 GMT",
		"Last updated: 3 hours ago",
		"Farid reported from Riga.",
		"Source: Al Jazeera and news agencies",
	])("byline: %s", (line) => {
		expect(within(line)).toEqual([`byline: ${line}`]);
	});
});

describe("whole pages, copied as text", () => {
	it("reads a page with its share buttons, pictures and link lists", () => {
		const page = [
			"Norland and Sudria sign border deal",
			"4 hours ago",
			"Share",
			"Jane Doe",
			"BBC News, Oslo",
			"Getty Images",
			"The leaders met at the palace",
			"Norland and Sudria have signed a deal, officials say.",
			"Image source, Reuters",
			"Image caption, Ada Lind says the deal is a good one",
			"Why does the border matter?",
			"The frontier runs through the mountains.",
			"More on this story",
			"Norland recalls envoy",
			"Who is Ada Lind?",
		].join("\n");
		const article = read(page);
		expect(article).toMatchObject({ title: "Norland and Sudria sign border deal", publisher: "BBC News" });
		expect(article.blocks.map((block) => block.role)).toEqual([
			"title",
			"byline",
			"navigation",
			"byline",
			"byline",
			"credit",
			"caption",
			"paragraph",
			"credit",
			"caption",
			"heading",
			"paragraph",
			"navigation",
			"navigation",
			"navigation",
		]);
	});

	it("reads a signature that stands under a summary and a picture", () => {
		const article = read(
			[
				"News|Politics",
				"Norland and Sudria agree to reopen border",
				"The deal comes after months of talks mediated by Qatar.",
				"A man walks past the crossing at Salima, Norland, February 3, 2024 [Omar Farid/Reuters]",
				"By Al Jazeera Staff",
				"Published On 5 Mar 2024",
				"Norland and Sudria have agreed, Qatar’s foreign ministry said.",
				"Keep reading",
				"list of 2 items",
				"Timeline of a quarrel",
				"end of list",
				"The ministers met in Doha on Tuesday.",
				"___",
			].join("\n"),
		);
		expect(article).toMatchObject({
			title: "Norland and Sudria agree to reopen border",
			publisher: "Al Jazeera",
			author: null,
			published: "2024-03-05",
		});
		expect(outline(article).filter((line) => line.startsWith("paragraph: "))).toEqual([
			"paragraph: The deal comes after months of talks mediated by Qatar.",
			"paragraph: Norland and Sudria have agreed, Qatar’s foreign ministry said.",
			"paragraph: The ministers met in Doha on Tuesday.",
		]);
	});
});
