import { describe, expect, it } from "vitest";
import { outline, read } from "./reading.ts";

describe("plain text", () => {
	it("takes date and publisher from a first line, and a title from the first sentence when there is none", () => {
		const article = read(
			"date 2023-03-11 By Euronews with AP\n\nTwo rivals agreed to reopen their embassies after talks in Beijing, according to a statement issued on Friday.\n\nMore follows.\n",
		);
		expect(article).toMatchObject({
			title: "Two rivals agreed to reopen their embassies after talks in Beijing, according to…",
			publisher: "Euronews",
			author: null,
			url: null,
			published: "2023-03-11",
		});
		expect(article.blocks.map((block) => block.role)).toEqual(["byline", "paragraph", "paragraph"]);
	});

	it("takes the first short line for the title, and reads the signature under it", () => {
		const article = read(
			"Rivals reopen embassies\n\nBy Jane Doe and Omar Farid, Reuters\nMarch 11, 2023 10:15 AM GMT\n\nRIYADH (Reuters) - Two rivals agreed.\n",
		);
		expect(article).toMatchObject({
			title: "Rivals reopen embassies",
			publisher: "Reuters",
			author: "Jane Doe, Omar Farid",
			published: "2023-03-11",
		});
		expect(outline(article)).toEqual([
			"title: Rivals reopen embassies",
			"byline: By Jane Doe and Omar Farid, Reuters",
			"byline: March 11, 2023 10:15 AM GMT",
			"byline: RIYADH (Reuters) -",
			"paragraph: Two rivals agreed.",
		]);
	});

	it("takes the marks of a Markdown heading for no words of it", () => {
		const article = read(
			"# Rivals reopen embassies\n\nTwo rivals agreed on #peace.\n\n## What next\n\nTalks follow.\n",
		);
		expect(article.title).toBe("Rivals reopen embassies");
		expect(outline(article)).toEqual([
			"title: Rivals reopen embassies",
			"paragraph: Two rivals agreed on #peace.",
			"heading: What next",
			"paragraph: Talks follow.",
		]);
		expect(read("Two rivals agreed.\n\n# 5 of them signed it.").title).toBe("Two rivals agreed");
	});

	it("passes a section's name over for the title", () => {
		const article = read("World\n\nRivals reopen embassies after years\n\nTwo rivals agreed.");
		expect(outline(article).slice(0, 2)).toEqual([
			"navigation: World",
			"title: Rivals reopen embassies after years",
		]);
	});

	it("never invents a date, and takes a file's name only as a last resort", () => {
		expect(read("Two rivals agreed in March.").published).toBeNull();
		expect(read("Two rivals agreed.", "in/2023-03-11-embassies.txt").published).toBe("2023-03-11");
		expect(read("Published 12 March 2023\n\nTwo rivals agreed.", "2023-03-11-a.txt").published).toBe(
			"2023-03-12",
		);
		expect(read("Two rivals agreed on 5 March 2023.").published).toBeNull();
	});

	it("joins the lines of a text wrapped by hand", () => {
		const article = read(
			[
				"The foreign ministers of the two countries met in the capital on",
				"Monday for the first time since the embassies were closed, and",
				"agreed to a long-",
				"term plan for trade across the frontier.",
				"",
				"No date was named for another round, which is to be held in the",
				"spring, according to officials of both governments.",
			].join("\n"),
		);
		expect(article.text.split("\n\n")).toHaveLength(3);
		expect(article.text).toContain("met in the capital on Monday for the first time");
		expect(article.text).toContain("which is to be held in the spring, according");
	});

	it("leaves lines alone that are paragraphs themselves", () => {
		const article = read("The ministers met.\nThey agreed on trade.\nThey parted late.\nNobody spoke.");
		expect(article.blocks).toHaveLength(4);
	});

	it("brings spaces, line ends and invisible marks to one form", () => {
		const article = read(
			"Erdog\u0306an\u00a0met\t \u2009Assad\u200b.\r\n\r\n\r\nThey\u00ad agreed.\u2028Nobody\ufeff spoke.",
		);
		expect(article.text).toBe("Erdo\u011fan met Assad.\n\nThey agreed.\n\nNobody spoke.");
	});

	it("reads other scripts as they are", () => {
		const arabic = read("التقى الرئيسان في موسكو يوم الأربعاء.\n\nوناقشا العلاقات بين البلدين.");
		expect(arabic.blocks.map((block) => block.role)).toEqual(["paragraph", "paragraph"]);
		const chinese = read("两国外长周三在北京会晤，讨论了恢复外交关系的问题。\n\n双方没有公布细节。");
		expect(chinese.blocks.map((block) => block.role)).toEqual(["paragraph", "paragraph"]);
		expect(chinese.title).toBe("两国外长周三在北京会晤，讨论了恢复外交关系的问题");
		expect(chinese.id).toMatch(/^article-[0-9a-f]{8}$/);
		expect(read("می\u200cخواهیم مذاکره کنیم.").text).toContain("\u200c");
	});

	it("gives the same text the same id wherever it lies", () => {
		const text = "Rivals reopen embassies\n\nTwo rivals agreed.";
		expect(read(text, "a.txt").id).toBe(read(`${text}\r\n\r\n`, "elsewhere/b.txt").id);
		expect(read(text).id).toMatch(/^rivals-reopen-embassies-[0-9a-f]{8}$/);
		expect(read(`${text} Twice.`).id).not.toBe(read(text).id);
	});

	it("reads twenty million characters, in many lines or in one", () => {
		const sentence = "The ministers met on Monday, left the hall and said nothing (Reuters) to the press. ";
		const long = sentence.repeat(Math.ceil(20_000_000 / sentence.length));
		expect(read(long).text.length).toBe(long.length - 1);
		const spaced = `The ministers met.${" ".repeat(10_000_000)}\n${"\n".repeat(10_000_000)}They agreed.`;
		expect(read(spaced).text).toBe("The ministers met.\n\nThey agreed.");
		expect(read(long.replaceAll(". ", ".\n")).blocks.length).toBeGreaterThan(200_000);
	}, 60_000);
});
