import { Readability } from "@mozilla/readability";
import { EntenteError } from "../model/index.ts";
import type { Piece } from "./blocks.ts";
import type { HtmlDocument, HtmlNode, ReadEnvironment } from "./environment.ts";
import { piecesOfNode, withBody } from "./html-blocks.ts";
import { type Metadata, mergeMetadata, parseDate } from "./metadata.ts";
import { readPageMetadata, saysArticle } from "./page-metadata.ts";

/** Readability as it is used here: its own types want the browser's `Document`, of which it needs less. */
type ArticleFinder = new (
	document: HtmlDocument,
	options: { charThreshold: number; serializer: (node: HtmlNode) => HtmlNode; keepClasses: boolean },
) => {
	parse(): {
		title?: string | null;
		content?: HtmlNode | null;
		byline?: string | null;
		siteName?: string | null;
		publishedTime?: string | null;
	} | null;
};
const Finder = Readability as unknown as ArticleFinder;

/** A page that does not call itself an article must hold at least this much running text. */
const LEAST_TEXT = 140;
const SENTENCE = /\S.{20,}[.!?…。！？؟۔]["”’»)\]]*$/u;

function noArticle(name: string): EntenteError {
	return new EntenteError("no-article", "The page holds no article that can be read.", {
		where: name,
		hint: "Open the page of one article and save that, or paste its text.",
	});
}

/** Menus, forms and link lists leave no sentences behind. */
function holdsArticle(pieces: Piece[], claimed: boolean): boolean {
	const sentences = pieces
		.filter((piece) => piece.role === undefined)
		.map((piece) => piece.text.trim())
		.filter((text) => SENTENCE.test(text) || (/\p{Lo}/u.test(text) && text.length > 20));
	const length = sentences.reduce((sum, text) => sum + text.length, 0);
	return length > 0 && (claimed || length >= LEAST_TEXT);
}

/**
 * Finds the article in an HTML page and what the page says of it.
 *
 * @throws EntenteError `no-article` for a page of menus, links or forms.
 */
export function readHtml(
	html: string,
	name: string,
	env: ReadEnvironment,
): { pieces: Piece[]; metadata: Metadata } {
	const document = env.parseHtml(withBody(html));
	if (!document.querySelector("body")) throw noArticle(name);
	const metadata = readPageMetadata(document);
	const claimed = saysArticle(document);
	const found = new Finder(document, {
		charThreshold: 250,
		serializer: (node) => node,
		keepClasses: false,
	}).parse();
	const pieces = found?.content ? piecesOfNode(found.content) : [];
	if (!found || !holdsArticle(pieces, claimed)) throw noArticle(name);
	const fallback: Partial<Metadata> = {
		title: found.title ?? null,
		author: found.byline?.replace(/^\s*by\s+/i, "").trim() || null,
		publisher: found.siteName ?? null,
		published: found.publishedTime ? parseDate(found.publishedTime) : null,
	};
	return { pieces, metadata: mergeMetadata(metadata, fallback) };
}
