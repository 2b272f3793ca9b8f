import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { environment, outline, read, thrownBy } from "./reading.ts";

const BODY = `
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Norland reopens its embassy in Sudria</h1>
<p class="byline">By Jane Doe</p>
<p>Norland&rsquo;s foreign minister Ada Lind said on Monday that the embassy in the Sudrian capital would open its doors again in May, four years after the two governments had broken off relations.</p>
<figure><img src="lind.jpg" alt="x"><figcaption>Ada Lind speaks in Oslo, Norway, on Monday, March 4, 2019. Kari Holm/AP</figcaption></figure>
<p>Her Sudrian colleague, Ivo Baric, welcomed the step in a short statement and promised that an ambassador would be named before the summer, once parliament has given its consent.</p>
<h2>Trade and fish</h2>
<p>The two countries still argue over fishing rights in the northern sea,<br>and over tariffs.<br>A commission is to report in June, after hearing from the fishermen of both sides.</p>
<ul><li>Norland buys gas from Sudria.</li><li>Sudria buys fish from Norland.</li></ul>
<blockquote>We were never enemies, and we shall not become enemies over herring.</blockquote>
<table><tr><th>Year</th><td>The embassy closed in 2015.</td></tr></table>
<p>ADVERTISEMENT</p>
<p>Observers in both capitals called the decision overdue, and pointed to elections in Norland next year.</p>
</article>
<footer><p>&copy; The Example 2019</p></footer>
<script>alert(1)</script>`;

const page = (head: string, body = BODY) =>
	`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe("HTML pages", () => {
	it("finds the article and gives its parts their roles", () => {
		const article = read(
			page("<title>Norland reopens its embassy in Sudria | The Example</title>"),
			"page.html",
		);
		expect(article).toMatchObject({ title: "Norland reopens its embassy in Sudria", author: "Jane Doe" });
		const lines = outline(article);
		expect(lines).toEqual(
			expect.arrayContaining([
				"caption: Ada Lind speaks in Oslo, Norway, on Monday, March 4, 2019.",
				"credit: Kari Holm/AP",
				"heading: Trade and fish",
				"paragraph: The two countries still argue over fishing rights in the northern sea, and over tariffs.",
				"paragraph: A commission is to report in June, after hearing from the fishermen of both sides.",
				"paragraph: Norland buys gas from Sudria.",
				"paragraph: Sudria buys fish from Norland.",
				"paragraph: We were never enemies, and we shall not become enemies over herring.",
				"paragraph: The embassy closed in 2015.",
				"advert: ADVERTISEMENT",
			]),
		);
		expect(article.text).not.toMatch(/Home|alert|©/);
	});

	it("trusts JSON-LD first", () => {
		const linked = {
			"@context": "https://schema.org",
			"@graph": [
				{ "@type": "WebSite", name: "The Example" },
				{
					"@type": "NewsArticle",
					headline: "Norland reopens an embassy",
					author: [
						{ "@type": "Person", name: "Jane Doe" },
						{ "@type": "Person", name: "John Roe" },
					],
					publisher: { "@type": "Organization", name: "The Example" },
					datePublished: "2019-03-04T23:30:00-05:00",
					mainEntityOfPage: { "@id": "https://example.org/embassy" },
				},
			],
		};
		const head = `<script type="application/ld+json">{ broken</script><script type="application/ld+json">${JSON.stringify(linked)}</script><meta property="og:title" content="Other title">`;
		expect(read(page(head), "page.html")).toMatchObject({
			title: "Norland reopens an embassy",
			author: "Jane Doe, John Roe",
			publisher: "The Example",
			published: "2019-03-04",
			url: "https://example.org/embassy",
		});
	});

	it("reads OpenGraph and meta tags, and a visible date", () => {
		const head = `<meta property="og:title" content="Norland reopens its embassy"><meta property="og:site_name" content="The Example">
			<meta property="og:url" content="https://example.org/e"><meta name="author" content="By Jane Doe">
			<meta property="article:published_time" content="2019-03-04T08:00:00Z">`;
		expect(read(page(head), "page.html")).toMatchObject({
			title: "Norland reopens its embassy",
			publisher: "The Example",
			author: "Jane Doe",
			url: "https://example.org/e",
			published: "2019-03-04",
		});
		const dated = page("", BODY.replace("<p class", '<time datetime="2019-03-05">5 March</time><p class'));
		expect(read(dated, "page.html").published).toBe("2019-03-05");
		expect(read(page(""), "page.html").published).toBeNull();
	});

	it("reads a page that leaves out the tags HTML lets it leave out", () => {
		expect(
			read(`<!doctype html><title>Norland reopens its embassy</title>${BODY}`, "page.html").title,
		).toMatch(/^Norland reopens/);
		const headed = `<html><head><meta property="og:site_name" content="The Example"></head>${BODY}</html>`;
		expect(read(headed, "page.html")).toMatchObject({ publisher: "The Example" });
	});

	it("knows a page by its opening, whatever it is called", () => {
		expect(read(page(""), "saved.txt").text).toContain("An ambassador".toLowerCase());
	});

	it.each([
		["a log-in form", "<form><label>Name <input></label><button>Log in</button></form>"],
		[
			"a list of links",
			'<ul><li><a href="1">Norland reopens embassy</a></li><li><a href="2">Sudria votes</a></li></ul>',
		],
		["an empty page", ""],
		["an error page", "<h1>404</h1><p>The page was not found.</p>"],
	])("says that %s holds no article", (_kind, body) => {
		const error = thrownBy(() =>
			readSource({ name: "page.html", text: page("<title>The Example</title>", body) }, environment),
		);
		expect(error).toMatchObject({ code: "no-article", where: "page.html" });
	});
});
