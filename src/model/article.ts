/** What a stretch of an article is; only `paragraph` blocks are read as sentences of the report. */
export type BlockRole =
	| "title"
	| "heading"
	| "byline"
	| "caption"
	| "credit"
	| "advert"
	| "navigation"
	| "paragraph";

/** A stretch of an article's text: `text.slice(start, end)`, never overlapping another block. */
export interface Block {
	start: number;
	end: number;
	role: BlockRole;
}

/** What an article is known by, without the blocks it was read from: the form kept in a graph file. */
export interface ArticleRecord {
	/** Stable: made from the text, so that the same article gets the same id wherever it lies. */
	id: string;
	title: string;
	publisher: string | null;
	author: string | null;
	url: string | null;
	/** Day of publication as `YYYY-MM-DD` (or coarser), null when the source does not say. */
	published: string | null;
	/** Canonical plain text. Every offset in Entente counts UTF-16 units in this string. */
	text: string;
}

/** One source text as the rooms after `read` see it. Blocks are in order and cover every non-blank character. */
export interface Article extends ArticleRecord {
	blocks: Block[];
}
