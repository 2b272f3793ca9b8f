import type { ArticleRecord, Evidence } from "../../model/index.ts";
import type { Relation } from "../../query/index.ts";

/** A sentence that some relation rests on. */
export interface Sentence {
	/** The one that is being read. */
	current: boolean;
	/** Its text in three parts: `words` are those that carry the relation being read, empty for all others. */
	before: string;
	words: string;
	after: string;
	/** The relations that rest on it. */
	relations: Relation[];
}

/** A stretch of plain text, or a marked sentence. */
export interface TextPiece {
	start: number;
	text: string;
	sentence?: Sentence;
}

/** A paragraph or heading of an article. */
export interface TextBlock {
	start: number;
	heading: boolean;
	pieces: TextPiece[];
}

interface Span {
	start: number;
	end: number;
	relations: Relation[];
}

/** Lines longer than this are never headings; questions even less. */
const LONGEST_HEADING = 90;
const LONGEST_QUESTION = 60;

/**
 * Cuts an article into paragraphs and its paragraphs into plain and marked stretches.
 * A graph file keeps no roles of blocks, so a short line without a full stop is shown as a heading. The title
 * is left out where the text begins with it.
 */
export function layOut(
	article: Pick<ArticleRecord, "id" | "title" | "text">,
	current: Evidence,
	relations: readonly Relation[],
): TextBlock[] {
	const spans = sentenceSpans(article.id, relations);
	const blocks: TextBlock[] = [];
	for (const match of article.text.matchAll(/[^\n]*\S[^\n]*/g)) {
		const start = match.index;
		const line = match[0];
		if (blocks.length === 0 && line.trim() === article.title.trim()) continue;
		const inside = spans.filter((span) => span.start >= start && span.end <= start + line.length);
		blocks.push({
			start,
			heading: inside.length === 0 && looksLikeHeading(line),
			pieces: cut(line, start, inside, current),
		});
	}
	return blocks;
}

function looksLikeHeading(line: string): boolean {
	if (/^[^.!?]*\?\s*$/.test(line)) return line.length <= LONGEST_QUESTION;
	return line.length <= LONGEST_HEADING && !/[.!…:;,"'”’»)\]]\s*$/u.test(line);
}

/** The sentences with evidence, in order, without overlaps: of two that overlap the earlier, longer one stays. */
function sentenceSpans(article: string, relations: readonly Relation[]): Span[] {
	const spans = new Map<string, Span>();
	for (const relation of relations) {
		for (const { article: of, start, end } of relation.attributes.evidence) {
			if (of !== article) continue;
			const span = spans.get(`${start}-${end}`);
			if (!span) spans.set(`${start}-${end}`, { start, end, relations: [relation] });
			else if (!span.relations.includes(relation)) span.relations.push(relation);
		}
	}
	const ordered = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
	const apart: Span[] = [];
	for (const span of ordered) {
		const last = apart.at(-1);
		if (!last || span.start >= last.end) apart.push(span);
		else last.relations.push(...span.relations.filter((relation) => !last.relations.includes(relation)));
	}
	return apart;
}

function cut(line: string, offset: number, spans: readonly Span[], current: Evidence): TextPiece[] {
	const pieces: TextPiece[] = [];
	let position = 0;
	for (const { start, end, relations } of spans) {
		const [from, to] = [start - offset, end - offset];
		if (from > position) pieces.push({ start: offset + position, text: line.slice(position, from) });
		const isCurrent = start <= current.start && current.end <= end;
		const [wordsFrom, wordsTo] = isCurrent && current.words ? current.words : [end, end];
		const text = line.slice(from, to);
		pieces.push({
			start,
			text,
			sentence: {
				current: isCurrent,
				before: text.slice(0, wordsFrom - start),
				words: text.slice(wordsFrom - start, wordsTo - start),
				after: text.slice(wordsTo - start),
				relations,
			},
		});
		position = to;
	}
	if (position < line.length) pieces.push({ start: offset + position, text: line.slice(position) });
	return pieces;
}
