import type { Article } from "../model/index.ts";

/**
 * A text as an article of one paragraph.
 * @param published day from which "on Wednesday" is worked out, when it is known
 */
export function sentenceArticle(text: string, published: string | null = null): Article {
	return {
		id: "sentence",
		title: "",
		publisher: null,
		author: null,
		url: null,
		published,
		text,
		blocks: [{ start: 0, end: text.length, role: "paragraph" }],
	};
}
