import type { Article } from "../model/index.ts";
import { layOut, type Piece } from "./blocks.ts";
import { normalizeLine } from "./canonical-text.ts";
import { emptyFile, kindByOpening, notText } from "./decode.ts";
import type { ReadEnvironment } from "./environment.ts";
import { readFeed } from "./feed.ts";
import { readHtml } from "./html.ts";
import { articleId } from "./identity.ts";
import { hasFrontMatter, readMarkdown } from "./markdown.ts";
import { dateOfFileName, type Metadata, mergeMetadata } from "./metadata.ts";
import { readPlainText } from "./plain-text.ts";

export { decodeText } from "./decode.ts";
export type { HtmlDocument, HtmlElement, HtmlNode, ReadEnvironment } from "./environment.ts";

/** A text as it was opened or pasted; the name's ending helps to tell its format. */
export interface Source {
	name: string;
	text: string;
}

type SourceFormat = "plain" | "markdown" | "html" | "feed";

const GRAPH_HINT = "Open it as a graph instead of reading it as an article.";
const ENDINGS: Record<string, SourceFormat> = {
	md: "markdown",
	markdown: "markdown",
	html: "html",
	htm: "html",
	xhtml: "html",
	rss: "feed",
	atom: "feed",
};

function endingOf(name: string): string {
	return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** What a file of data is that was given as an article; null for anything that may be one. */
function kindOfData(text: string, name: string): string | null {
	const ending = endingOf(name);
	const opening = text.slice(0, 2000).trimStart();
	if (/<(?:gexf|graphml)[\s>]/i.test(opening)) return "a graph file";
	if (ending === "csv" || ending === "tsv") return "a table";
	if (ending !== "json" && ending !== "geojson" && !/^[[{]\s*["{[\]}]/.test(opening)) return null;
	if (ending === "json") return "a JSON file";
	try {
		JSON.parse(text);
		return "a JSON file";
	} catch {
		// Brackets also open sentences.
		return null;
	}
}

function checkReadable(source: Source): void {
	if (source.text.trim() === "") throw emptyFile(source.name);
	const kind =
		kindByOpening(source.text) ?? (source.text.slice(0, 8000).includes("\0") ? "a binary file" : null);
	if (kind) throw notText(source.name, kind);
	const data = kindOfData(source.text, source.name);
	if (data)
		throw notText(source.name, data, data === "a table" ? "Import it as an event table." : GRAPH_HINT);
}

/** Which format a source is in: by its opening where that is unmistakable, else by its name, else plain text. */
function formatOf(source: Source): SourceFormat {
	const opening = source.text
		.slice(0, 4000)
		.replace(/^\ufeff/, "")
		.replace(/^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->)+/, "");
	if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(opening)) return "feed";
	if (/^<!doctype html|^<html[\s>]/i.test(opening)) return "html";
	const ending = endingOf(source.name);
	if (ENDINGS[ending]) return ENDINGS[ending];
	if (/^\s*<\?xml\b/.test(source.text.slice(0, 200))) {
		throw notText(
			source.name,
			"an XML file of a kind Entente does not read",
			"Open an RSS or Atom feed, or an HTML page.",
		);
	}
	return ending !== "txt" && hasFrontMatter(source.text) ? "markdown" : "plain";
}

const LONGEST_TITLE = 80;

/** The first sentence, cut at a word's end: a title for texts that have none. */
function titleFromText(text: string, start: number): string {
	const opening = text.slice(start, start + 400).split("\n", 1)[0] as string;
	const sentence = /^.{15,}?[^\s.]{2}[.!?。！？؟۔]["”’)]*(?=\s|$)/u.exec(opening)?.[0] ?? opening;
	const plain = sentence.replace(/[.。۔]$/, "");
	if (plain.length <= LONGEST_TITLE) return plain;
	const cut = plain.slice(0, LONGEST_TITLE + 1);
	const space = cut.lastIndexOf(" ");
	return `${(space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, "").replace(/[\ud800-\udbff]$/, "")}…`;
}

function articleFrom(pieces: Piece[], metadata: Partial<Metadata>, name: string | null): Article | null {
	const title = metadata.title ? normalizeLine(metadata.title) : null;
	const { text, blocks, said } = layOut(pieces, title);
	if (text === "") return null;
	const merged = mergeMetadata({ ...metadata, title }, said, { published: name && dateOfFileName(name) });
	const first = blocks.find((block) => block.role === "paragraph") ?? blocks[0];
	const shown = merged.title ?? titleFromText(text, first?.start ?? 0);
	return { id: articleId(shown, text), ...merged, title: shown, text, blocks };
}

function onlyArticle(article: Article | null, name: string): Article[] {
	if (!article) throw emptyFile(name);
	return [article];
}

/** The articles of a feed, each once, however often the feed repeats it. */
function feedArticles(source: Source, env: ReadEnvironment): Article[] {
	const articles = new Map<string, Article>();
	for (const { pieces, metadata } of readFeed(source.text, source.name, env)) {
		const article = articleFrom(pieces, metadata, null);
		if (article && !articles.has(article.id)) articles.set(article.id, article);
	}
	return [...articles.values()];
}

/**
 * Reads a source into articles: plain text, Markdown with front matter and HTML pages give one, RSS and Atom feeds several.
 * The text of an article is canonical, its blocks carry their roles, and what the source does not say stays null.
 *
 * @throws EntenteError `file-empty`, `not-text` (binary files, JSON, graphs), `no-article` (a page or feed without one)
 * or `broken-markup` (front matter or feed, with the line).
 */
export function readSource(source: Source, env: ReadEnvironment): Article[] {
	checkReadable(source);
	const { name, text } = source;
	switch (formatOf(source)) {
		case "feed":
			return feedArticles(source, env);
		case "html": {
			const { pieces, metadata } = readHtml(text, name, env);
			return onlyArticle(articleFrom(pieces, metadata, name), name);
		}
		case "markdown": {
			const { pieces, metadata } = readMarkdown(text, name, env);
			return onlyArticle(articleFrom(pieces, metadata, name), name);
		}
		case "plain":
			return onlyArticle(articleFrom(readPlainText(text), {}, name), name);
	}
}
