import { readByline } from "./bylines.ts";
import { normalizeLine } from "./canonical-text.ts";
import type { HtmlDocument, HtmlElement } from "./environment.ts";
import { type Metadata, mergeMetadata, parseDate } from "./metadata.ts";

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|NewsItem)$/;

const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const elements = (document: HtmlDocument, selector: string): HtmlElement[] =>
	Array.from(document.querySelectorAll(selector));

function clean(value: unknown): string | null {
	return typeof value === "string" ? normalizeLine(value) || null : null;
}

/** The articles a JSON-LD value describes, however it nests them. */
function articlesIn(value: unknown, depth = 0): Json[] {
	if (depth > 4) return [];
	if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
	if (!isObject(value)) return [];
	const types = [value["@type"]].flat();
	if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return [value];
	return [value["@graph"], value.mainEntity, value.mainEntityOfPage].flatMap((item) =>
		articlesIn(item, depth + 1),
	);
}

function nameOf(value: unknown): string | null {
	if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(", ") || null;
	return isObject(value) ? nameOf(value.name) : clean(value);
}

function addressOf(value: unknown): string | null {
	return isObject(value) ? clean(value["@id"] ?? value.url) : clean(value);
}

function fromJsonLd(document: HtmlDocument): Partial<Metadata> {
	for (const script of elements(document, 'script[type="application/ld+json"]')) {
		let value: unknown;
		try {
			value = JSON.parse(script.textContent ?? "");
		} catch {
			// Pages in the wild carry broken JSON-LD; their meta tags usually say the same.
			continue;
		}
		const article = articlesIn(value)[0];
		if (!article) continue;
		const date = clean(article.datePublished) ?? clean(article.dateCreated);
		return {
			title: clean(article.headline) ?? clean(article.name),
			author: nameOf(article.author),
			publisher: nameOf(article.publisher),
			url: addressOf(article.url) ?? addressOf(article.mainEntityOfPage),
			published: date && parseDate(date),
		};
	}
	return {};
}

function metaTags(document: HtmlDocument): Map<string, string> {
	const tags = new Map<string, string>();
	for (const element of elements(document, "meta")) {
		const key =
			element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
		const value = clean(element.getAttribute("content"));
		if (key && value && !tags.has(key.toLowerCase())) tags.set(key.toLowerCase(), value);
	}
	return tags;
}

const TITLE_KEYS = [
	"og:title",
	"twitter:title",
	"dc.title",
	"dcterms.title",
	"citation_title",
	"parsely-title",
];
const AUTHOR_KEYS = [
	"author",
	"article:author",
	"byl",
	"dc.creator",
	"dcterms.creator",
	"citation_author",
	"parsely-author",
	"sailthru.author",
];
const PUBLISHER_KEYS = [
	"og:site_name",
	"publisher",
	"dc.publisher",
	"dcterms.publisher",
	"citation_publisher",
	"application-name",
];
const DATE_KEYS = [
	"article:published_time",
	"og:published_time",
	"datepublished",
	"date",
	"dc.date",
	"dc.date.issued",
	"dcterms.date",
	"dcterms.created",
	"dcterms.issued",
	"pubdate",
	"publish-date",
	"publish_date",
	"publication_date",
	"citation_publication_date",
	"parsely-pub-date",
	"sailthru.date",
	"cxenseparse:recs:publishtime",
];

function fromMetaTags(document: HtmlDocument): Partial<Metadata> {
	const tags = metaTags(document);
	const first = (keys: string[]) =>
		keys.map((key) => tags.get(key)).find((value) => value !== undefined) ?? null;
	const author =
		AUTHOR_KEYS.map((key) => tags.get(key)).find((value) => value && !/^https?:/i.test(value)) ?? null;
	const date = DATE_KEYS.map((key) => parseDate(tags.get(key) ?? "")).find((value) => value !== null) ?? null;
	const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
	const url = [tags.get("og:url"), canonical].find((address) => address && /^https?:/i.test(address)) ?? null;
	return {
		title: first(TITLE_KEYS),
		author: author?.replace(/^by\s+(?=\S)/i, "") ?? null,
		publisher: first(PUBLISHER_KEYS),
		url,
		published: date,
	};
}

/** "Ministers meet in Cairo | The Daily" without the site's name, when the page says what that is. */
function withoutSite(title: string, site: string | null | undefined): string {
	const match = /^(.{15,}?)\s+[|–—·•-]\s+([^|–—·•]{2,40})$/.exec(title);
	if (!match) return title;
	const [, head, tail] = match as unknown as [string, string, string];
	if (site && tail.toLowerCase().includes(site.toLowerCase())) return head;
	return / [|] /.test(title) ? head : title;
}

function fromVisibleParts(document: HtmlDocument): Partial<Metadata> {
	const heading =
		elements(document, "h1").length === 1 ? clean(document.querySelector("h1")?.textContent) : null;
	const time =
		document.querySelector("time[itemprop=datePublished]") ??
		document.querySelector("time[pubdate]") ??
		document.querySelector("article time[datetime], header time[datetime], main time[datetime]");
	const written = clean(time?.getAttribute("datetime")) ?? clean(time?.textContent);
	const signature = clean(
		document.querySelector('[rel="author"], [itemprop="author"], .byline, .author')?.textContent,
	);
	const said = signature && (readByline(signature) ?? readByline(`By ${signature}`));
	return {
		title: heading ?? clean(document.querySelector("title")?.textContent),
		published: written && parseDate(written),
		...(said && { author: said.author ?? null, publisher: said.publisher ?? null }),
	};
}

/**
 * What a page says of its article in JSON-LD, OpenGraph and other meta tags, and in its visible head, in that order of trust.
 * Reads only: call it before the page is handed to anything that rewrites it.
 */
export function readPageMetadata(document: HtmlDocument): Metadata {
	const merged = mergeMetadata(fromJsonLd(document), fromMetaTags(document), fromVisibleParts(document));
	return { ...merged, title: merged.title && withoutSite(merged.title, merged.publisher) };
}

/** True when the page calls itself an article. */
export function saysArticle(document: HtmlDocument): boolean {
	if (document.querySelector("article") || Object.keys(fromJsonLd(document)).length > 0) return true;
	return metaTags(document).get("og:type")?.toLowerCase() === "article";
}
