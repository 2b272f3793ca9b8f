import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { environment, outline, thrownBy } from "./reading.ts";

const readAll = (text: string, name = "news.rss") => readSource({ name, text }, environment);

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Example</title><link>https://example.org</link>
<item><title><![CDATA[Norland&#8217;s envoy returns]]></title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator>
<pubDate>Mon, 04 Mar 2019 23:10:00 +0000</pubDate><description>Short text.</description>
<content:encoded><![CDATA[<p>Office of the Minister</p><p>Norland&nbsp;sent its envoy back.</p><p>Sudria agreed.</p>]]></content:encoded></item>
<item><title>Only a headline</title><link>https://example.org/2</link><description></description></item>
<item><title>Sudria &amp; Norland talk</title><guid>https://example.org/3</guid><description>&lt;p&gt;They met in Oslo &amp;amp; Riga.&lt;/p&gt;</description></item>
<item><title>Sudria &amp; Norland talk</title><guid>https://example.org/3b</guid><description>They met in Oslo &amp;amp; Riga.</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title>
<entry><title type="html">Norland &amp;amp; Sudria</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
<author><name>Jane Doe</name></author><updated>2019-03-06T00:00:00Z</updated><published>2019-03-05T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met &amp; agreed.</p><h2>What next?</h2><p>Nobody <em>knows</em>.</p></div></content></entry>
<entry><title>Plain</title><id>urn:x</id><summary>They met again.</summary></entry></feed>`;

describe("feeds", () => {
	it("reads RSS items into articles, skips those without text and keeps one of two equal ones", () => {
		const articles = readAll(RSS);
		expect(
			articles.map(({ title, publisher, author, url, published }) => [
				title,
				publisher,
				author,
				url,
				published,
			]),
		).toEqual([
			["Norland’s envoy returns", "The Example", "Jane Doe", "https://example.org/1", "2019-03-04"],
			["Sudria & Norland talk", "The Example", null, "https://example.org/3", null],
		]);
		expect(outline(articles[0] as never)).toEqual([
			"byline: Office of the Minister",
			"paragraph: Norland sent its envoy back.",
			"paragraph: Sudria agreed.",
		]);
		expect(articles[1]?.text).toBe("They met in Oslo & Riga.");
	});

	it("reads Atom entries, XHTML content included", () => {
		const articles = readAll(ATOM, "news.xml");
		expect(articles.map(({ title, author, url, published }) => [title, author, url, published])).toEqual([
			["Norland & Sudria", "Jane Doe", "https://example.org/a", "2019-03-05"],
			["Plain", null, null, null],
		]);
		expect(outline(articles[0] as never)).toEqual([
			"paragraph: They met & agreed.",
			"heading: What next?",
			"paragraph: Nobody knows.",
		]);
	});

	it("forgives entities of HTML and bare ampersands, not broken structure", () => {
		const feed = (item: string) => `<rss><channel><title>T</title>${item}</channel></rss>`;
		expect(
			readAll(
				feed("<item><title>A&nbsp;b</title><description>Oslo & Riga&rsquo;s talks.</description></item>"),
			),
		).toMatchObject([{ title: "A b" }]);
		const cut = thrownBy(() => readAll("<rss><channel>\n<item><title>A</title>\n<description>They met."));
		expect(cut).toMatchObject({ code: "broken-markup", where: "news.rss, line 3" });
		expect(thrownBy(() => readAll(feed("<item><title>A</description></item>")))).toMatchObject({
			code: "broken-markup",
		});
	});

	it("says when no item has text", () => {
		const error = thrownBy(() => readAll("<rss><channel><item><title>A</title></item></channel></rss>"));
		expect(error).toMatchObject({ code: "no-article" });
	});
});
