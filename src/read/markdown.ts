import { fromMarkdown } from "mdast-util-from-markdown";
import { LineCounter, parseDocument } from "yaml";
import { EntenteError } from "../model/index.ts";
import type { Piece } from "./blocks.ts";
import type { ReadEnvironment } from "./environment.ts";
import { piecesOfHtml } from "./html-blocks.ts";
import { type Metadata, parseDate } from "./metadata.ts";

/** The members of mdast's nodes that are read here. */
interface MarkdownNode {
	type: string;
	value?: string;
	alt?: string | null;
	children?: MarkdownNode[];
}

const FRONT_MATTER_LINE = /^[ \t]*(?:[\w-]+[ \t]*:|#|- )/;

/** True when a text opens with front matter: a line `---`, then `key: value`. */
export function hasFrontMatter(text: string): boolean {
	return /^\ufeff?---[ \t]*\r?\n[\w-]+[ \t]*:/.test(text);
}

function brokenFrontMatter(name: string, line: number, message: string): EntenteError {
	return new EntenteError("broken-markup", `The front matter cannot be read: ${message}.`, {
		where: `${name}, line ${line}`,
		hint: "Write it as `key: value` lines between two lines of `---`, and put values that hold a colon in quotes.",
	});
}

interface Split {
	frontMatter: string | null;
	body: string;
}

function splitFrontMatter(text: string, name: string): Split {
	const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	const opening = /^---[ \t]*\n/.exec(source);
	if (!opening) return { frontMatter: null, body: source };
	const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
	closing.lastIndex = opening[0].length;
	const end = closing.exec(source);
	const second = source.slice(opening[0].length, opening[0].length + 200);
	if (end) {
		const frontMatter = source.slice(opening[0].length, end.index);
		// Two rules around prose are a thematic break, not front matter.
		if (frontMatter.trim() !== "" && !FRONT_MATTER_LINE.test(second))
			return { frontMatter: null, body: source };
		return { frontMatter, body: source.slice(end.index + end[0].length) };
	}
	if (!FRONT_MATTER_LINE.test(second)) return { frontMatter: null, body: source };
	throw brokenFrontMatter(name, 1, "it begins here and never ends");
}

function asText(value: unknown): string | null {
	if (typeof value === "string") return value.trim() || null;
	if (typeof value === "number") return String(value);
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(", ") || null;
	if (value && typeof value === "object" && "name" in value) return asText(value.name);
	return null;
}

/** A plain value with a colon in it. */
const HEADLINE_LINE = /^([\w-]+[ \t]*:)[ \t]+([^\s"'[\]{}|>&*!%@`#].*:[ \t].*)$/gm;

/** Headlines have colons ("Sudan: talks frozen"), and many who write them into front matter know no YAML. */
function withQuotedHeadlines(yaml: string): string {
	return yaml.replace(HEADLINE_LINE, (_, key: string, value: string) => `${key} ${JSON.stringify(value)}`);
}

function parseFrontMatter(yaml: string, name: string): Metadata {
	const lineCounter = new LineCounter();
	const options = { lineCounter, prettyErrors: false, uniqueKeys: false };
	const strict = parseDocument(yaml, options);
	const document = strict.errors.length === 0 ? strict : parseDocument(withQuotedHeadlines(yaml), options);
	const error = document.errors[0];
	if (error) {
		const { line } = lineCounter.linePos(error.pos[0]);
		throw brokenFrontMatter(name, line + 1, error.message.replace(/\.$/, "").replace(/\s+/g, " "));
	}
	const values = (document.toJS({ maxAliasCount: 50 }) ?? {}) as Record<string, unknown>;
	if (typeof values !== "object" || Array.isArray(values)) {
		throw brokenFrontMatter(name, 2, "it holds no `key: value` lines");
	}
	const fields = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), asText(value)]));
	const first = (...keys: string[]) => keys.map((key) => fields.get(key)).find((value) => value) ?? null;
	const date = first(
		"date",
		"published",
		"publisheddate",
		"published_at",
		"pubdate",
		"publication-date",
		"created",
	);
	return {
		title: first("title", "headline"),
		publisher: first("publisher", "outlet", "site", "sitename", "publication", "source"),
		author: first("author", "authors", "byline", "by"),
		url: first("url", "link", "canonical", "canonical_url", "source_url", "permalink"),
		published: date && parseDate(date),
	};
}

function textOf(node: MarkdownNode): string {
	if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value ?? "";
	if (node.type === "break") return " ";
	if (node.type === "image" || node.type === "html") return "";
	return node.children?.map(textOf).join("") ?? "";
}

const isBlank = (node: MarkdownNode) =>
	(node.type === "text" && !node.value?.trim()) || node.type === "break";

/** A paragraph: pictures, or one emphasis and nothing else, are captions. */
function paragraphPieces(node: MarkdownNode, inset: boolean): Piece[] {
	const inline = (node.children ?? []).filter((child) => !isBlank(child));
	const images = inline.filter((child) => child.type === "image" || child.type === "imageReference");
	const others = inline.filter((child) => !images.includes(child));
	const wholly = others.length === 1 && others[0]?.type === "emphasis";
	if (others.length === 0 || (wholly && images.length > 0)) {
		const shown = images.map((image): Piece => ({ text: image.alt ?? "", role: "caption" }));
		return [...shown, ...others.map((other): Piece => ({ text: textOf(other), role: "caption" }))];
	}
	const text = textOf(node);
	return wholly ? [{ text, role: "caption" }] : [{ text, inset }];
}

function piecesOf(node: MarkdownNode, env: ReadEnvironment, inset: boolean): Piece[] {
	switch (node.type) {
		case "paragraph":
			return paragraphPieces(node, inset);
		case "heading":
			return [{ text: textOf(node), role: "heading" }];
		case "code":
			return [{ text: node.value ?? "", inset: true }];
		case "html":
			return piecesOfHtml(env, node.value ?? "");
		case "thematicBreak":
		case "definition":
			return [];
		default: {
			const within = inset || node.type === "list" || node.type === "blockquote";
			return (node.children ?? []).flatMap((child) => piecesOf(child, env, within));
		}
	}
}

/**
 * Reads Markdown with optional YAML front matter. The front matter says what the article is and is no part of its text.
 *
 * @throws EntenteError `broken-markup` with the line when the front matter is no YAML or never ends.
 */
export function readMarkdown(
	text: string,
	name: string,
	env: ReadEnvironment,
): { pieces: Piece[]; metadata: Partial<Metadata> } {
	const { frontMatter, body } = splitFrontMatter(text, name);
	const metadata = frontMatter === null ? {} : parseFrontMatter(frontMatter, name);
	return { pieces: piecesOf(fromMarkdown(body), env, false), metadata };
}
