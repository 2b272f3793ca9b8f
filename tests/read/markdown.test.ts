import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { environment, outline, read, thrownBy } from "./reading.ts";

const REPORT = `---
title: "Norland and Sudria: a thaw"
date: 2019-03-05
publisher: The Example
authors: [Jane Doe, John Roe]
url: https://example.org/thaw
---

# Norland and Sudria: a thaw

OSLO, March 5 (Example) - Norland's [foreign minister](https://example.org/lind) **Ada Lind**
met her *Sudrian* colleague.

*Ada Lind at the table in Oslo. Picture: Norland presidency*

![The two ministers at the door](door.jpg "title")

## What was agreed

- Norland opens its embassy.
- Sudria lifts its \`tariffs\`.

> We are neighbours again.

---

Talks go on.
`;

describe("Markdown", () => {
	it("reads the front matter as metadata and the body as blocks", () => {
		const article = read(REPORT, "thaw.md");
		expect(article).toMatchObject({
			title: "Norland and Sudria: a thaw",
			publisher: "The Example",
			author: "Jane Doe, John Roe",
			url: "https://example.org/thaw",
			published: "2019-03-05",
		});
		expect(outline(article)).toEqual([
			"title: Norland and Sudria: a thaw",
			"byline: OSLO, March 5 (Example) -",
			"paragraph: Norland's foreign minister Ada Lind met her Sudrian colleague.",
			"caption: Ada Lind at the table in Oslo.",
			"credit: Picture: Norland presidency",
			"caption: The two ministers at the door",
			"heading: What was agreed",
			"paragraph: Norland opens its embassy.",
			"paragraph: Sudria lifts its tariffs.",
			"paragraph: We are neighbours again.",
			"paragraph: Talks go on.",
		]);
	});

	it("keeps a title that only the front matter has out of the text", () => {
		const article = read("---\ntitle: A thaw\n---\nTalks went on.", "a.md");
		expect(article.title).toBe("A thaw");
		expect(article.text).toBe("Talks went on.");
	});

	it("takes a headline with a colon, though YAML wants it in quotes", () => {
		const text = "---\ntitle: Sudan: talks in Jeddah: frozen\ndate: 2023-06-01\n---\nTalks went on.";
		const article = read(text, "a.md");
		expect([article.title, article.published]).toEqual(["Sudan: talks in Jeddah: frozen", "2023-06-01"]);
	});

	it("is recognised by its front matter where a name says nothing", () => {
		expect(read("---\ntitle: A thaw\n---\nTalks *went* on.", "pasted text").text).toBe("Talks went on.");
	});

	it("reads HTML inside Markdown by the same rules as a page", () => {
		const article = read(
			"Talks went on.\n\n<figure><img src='a.jpg'><figcaption>The envoys in Oslo</figcaption></figure>\n\nNobody spoke.",
			"a.md",
		);
		expect(outline(article)).toEqual([
			"paragraph: Talks went on.",
			"caption: The envoys in Oslo",
			"paragraph: Nobody spoke.",
		]);
	});

	it("takes two rules around prose for what they are", () => {
		expect(read("---\n\nTalks went on.\n\n---\n\nNobody spoke.", "a.md").text).toBe(
			"Talks went on.\n\nNobody spoke.",
		);
	});

	it.each([
		['---\ntitle: "A thaw\ndate: 2019-03-05\n---\nTalks.', /line \d/],
		["---\ntitle: [A thaw: again\n---\nTalks.", /line \d/],
		["---\ntitle: A thaw\n\nTalks went on.", /line 1/],
		["---\n- one\n- two\n---\nTalks.", /line 2/],
	])("names the line of broken front matter: %j", (text, where) => {
		const error = thrownBy(() => readSource({ name: "a.md", text }, environment));
		expect(error).toMatchObject({ code: "broken-markup", where: expect.stringMatching(where) });
	});
});
