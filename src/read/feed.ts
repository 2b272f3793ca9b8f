import { SaxesParser, type SaxesTagPlain } from "saxes";
import { EntenteError } from "../model/index.ts";
import type { Piece } from "./blocks.ts";
import { normalizeLine } from "./canonical-text.ts";
import type { ReadEnvironment } from "./environment.ts";
import { piecesOfHtml } from "./html-blocks.ts";
import { type Metadata, mergeMetadata, parseDate } from "./metadata.ts";

/** What one item or entry holds, still as it was written. */
interface Item {
	fields: Map<string, string>;
	/** Alternate address of an Atom entry. */
	link: string | null;
	authors: string[];
}

const ITEM = new Set(["item", "entry"]);
/** Characters that real feeds get wrong without harm to their structure. */
const HARMLESS = /entity|disallowed character|XML declaration|unbound namespace|"\]\]>"/;
/** The named entities of HTML that feeds use although XML does not know them. */
const ENTITIES = {
	nbsp: "\u00a0",
	ndash: "–",
	mdash: "—",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	hellip: "…",
	laquo: "«",
	raquo: "»",
	eacute: "é",
	copy: "©",
};

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Gathers the items of a feed from the events of a streaming parser. */
class FeedGatherer {
	readonly items: Item[] = [];
	readonly channel = new Map<string, string>();
	private item: Item | null = null;
	private path: string[] = [];
	private text: string[] = [];
	/** Depth of the element whose markup is kept as HTML (Atom's `type="xhtml"`), 0 outside one. */
	private markupFrom = 0;

	open(tag: SaxesTagPlain): void {
		const name = tag.name.toLowerCase();
		if (this.markupFrom > 0) {
			this.text.push(`<${tag.name.replace(/^.*:/, "")}>`);
		} else {
			this.text = [];
			if (tag.attributes.type === "xhtml") this.markupFrom = this.path.length + 1;
			if (ITEM.has(name)) this.item = { fields: new Map(), link: null, authors: [] };
			const { href, rel } = tag.attributes;
			if (name === "link" && this.item && href && (rel === undefined || rel === "alternate"))
				this.item.link ??= href;
		}
		this.path.push(name);
	}

	characters(text: string): void {
		this.text.push(this.markupFrom > 0 ? escapeXml(text) : text);
	}

	close(tag: SaxesTagPlain): void {
		const name = this.path.pop() ?? "";
		if (this.markupFrom > 0) {
			if (this.path.length + 1 > this.markupFrom) {
				this.text.push(`</${tag.name.replace(/^.*:/, "")}>`);
				return;
			}
			this.markupFrom = 0;
		}
		this.keep(name, this.text.join("").trim());
		this.text = [];
	}

	private keep(name: string, value: string): void {
		const parent = this.path.at(-1) ?? "";
		if (ITEM.has(name)) {
			if (this.item) this.items.push(this.item);
			this.item = null;
		} else if (value === "") {
			return;
		} else if (this.item) {
			if (name === "dc:creator" || (name === "name" && parent === "author")) this.item.authors.push(value);
			else if (ITEM.has(parent)) this.setOnce(this.item.fields, name, value);
			else if (name === "title" && parent === "source") this.setOnce(this.item.fields, "source", value);
		} else if (["channel", "feed", "rdf:rdf"].includes(parent)) {
			this.setOnce(this.channel, name, value);
		}
	}

	private setOnce(fields: Map<string, string>, name: string, value: string): void {
		if (!fields.has(name)) fields.set(name, value);
	}
}

function gather(xml: string, name: string): FeedGatherer {
	const gatherer = new FeedGatherer();
	const parser = new SaxesParser({ xmlns: false, position: true });
	Object.assign(parser.ENTITIES, ENTITIES);
	parser.on("opentag", (tag) => gatherer.open(tag));
	parser.on("closetag", (tag) => gatherer.close(tag));
	parser.on("text", (text) => gatherer.characters(text));
	parser.on("cdata", (text) => gatherer.characters(text));
	parser.on("error", (error) => {
		if (HARMLESS.test(error.message)) return;
		const message = error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "");
		throw new EntenteError("broken-markup", `The feed is not well-formed XML: ${message}.`, {
			where: `${name}, line ${parser.line}`,
			hint: "Download the feed again; it may have been cut off.",
		});
	});
	parser.write(xml).close();
	return gatherer;
}

/** One article of a feed, before it is laid out. */
export interface FeedArticle {
	pieces: Piece[];
	metadata: Metadata;
}

/** A title or name with its entities and tags resolved, where it has any. */
function plainLine(text: string | null | undefined, env: ReadEnvironment): string | null {
	if (!text) return null;
	if (!/[&<]/.test(text)) return normalizeLine(text) || null;
	return (
		normalizeLine(
			piecesOfHtml(env, text)
				.map((piece) => piece.text)
				.join(" "),
		) || null
	);
}

/** The fuller of an item's texts: `content:encoded` or `content`, else `description` or `summary`. */
function contentOf(item: Item): string {
	const full = item.fields.get("content:encoded") ?? item.fields.get("content") ?? "";
	const short = item.fields.get("description") ?? item.fields.get("summary") ?? "";
	return full || short;
}

/** Text without tags keeps its line ends as paragraphs. */
function contentPieces(content: string, env: ReadEnvironment): Piece[] {
	if (/<[a-z!/]/i.test(content)) return piecesOfHtml(env, content);
	return content
		.split(/\n+/)
		.flatMap((line) => (/&/.test(line) ? piecesOfHtml(env, line) : [{ text: line }]));
}

function itemMetadata(item: Item, channel: Map<string, string>, env: ReadEnvironment): Metadata {
	const { fields } = item;
	const dates = ["pubdate", "published", "dc:date", "date", "updated"];
	const guid = fields.get("guid") ?? fields.get("id");
	// RSS writes "address (Name)" where it names an author at all.
	const email = /\(([^)]+)\)\s*$/.exec(fields.get("author") ?? "")?.[1] ?? fields.get("author");
	return mergeMetadata({
		title: plainLine(fields.get("title"), env),
		author: plainLine(item.authors.join(", ") || (email && !email.includes("@") ? email : null), env),
		publisher: plainLine(
			fields.get("source") ??
				fields.get("dc:publisher") ??
				channel.get("dc:publisher") ??
				channel.get("title"),
			env,
		),
		url: item.link ?? fields.get("link") ?? (guid && /^https?:/.test(guid) ? guid : null),
		published: dates.map((key) => parseDate(fields.get(key) ?? "")).find((date) => date !== null) ?? null,
	});
}

/**
 * Reads the items of an RSS (0.9x, 1.0, 2.0) or Atom feed, in the feed's order; items without text are left out.
 *
 * @throws EntenteError `broken-markup` with the line for XML that is not well-formed, `no-article` when no item has text.
 */
export function readFeed(xml: string, name: string, env: ReadEnvironment): FeedArticle[] {
	const { items, channel } = gather(xml.replace(/^\s+/, ""), name);
	const articles: FeedArticle[] = [];
	for (const item of items) {
		const pieces = contentPieces(contentOf(item), env).filter((piece) => normalizeLine(piece.text) !== "");
		if (pieces.length > 0) articles.push({ pieces, metadata: itemMetadata(item, channel, env) });
	}
	if (articles.length > 0) return articles;
	throw new EntenteError("no-article", "The feed holds no item with text.", {
		where: name,
		hint: "Open a feed whose items carry the text of the articles, or save the articles themselves.",
	});
}
