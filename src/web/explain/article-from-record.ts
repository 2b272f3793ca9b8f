import type { Place } from "../../extract/explain/index.ts";
import type { Article, ArticleRecord, Block } from "../../model/index.ts";
import { layOut } from "../../read/blocks.ts";

/**
 * An article with its blocks again, from what a graph file keeps of it. Roles come from the form of the lines, as with
 * a plain text; what holds the place is a paragraph, because a sentence of it was read.
 */
export function articleFromRecord(record: ArticleRecord, place: Place): Article {
	const laidOut = layOut(
		record.text.split("\n\n").map((text) => ({ text })),
		record.title,
	);
	const blocks = laidOut.text === record.text ? laidOut.blocks : paragraphs(record.text);
	return {
		...record,
		blocks: blocks.map((block) =>
			block.start <= place.start && place.end <= block.end ? { ...block, role: "paragraph" } : block,
		),
	};
}

/** Every stretch between blank lines, all of them taken for sentences. */
function paragraphs(text: string): Block[] {
	return [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map(({ 0: stretch, index }) => ({
		start: index,
		end: index + stretch.length,
		role: "paragraph",
	}));
}
