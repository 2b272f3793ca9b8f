import type { Piece } from "./blocks.ts";
import { normalizeCharacters } from "./canonical-text.ts";

const BULLET = /^(?:[-*•‣▪◦·]|\d{1,2}[.)])\s/;
/** "# Title", "## Section": a heading as Markdown writes it, which many a plain text has. */
const HEADING = /^(#{1,6})\s+(?=\S)/;
const SENTENCE_END = /[.!?:"”’)]$/;
/** Wrapping is recognised by columns up to this wide; longer lines are paragraphs of their own. */
const WIDEST_COLUMN = 120;
const NARROWEST_COLUMN = 40;
/** How ragged the right edge of a wrapped text may be. */
const SLACK = 12;

function wordLength(line: string): number {
	const space = line.indexOf(" ");
	return space < 0 ? line.length : space;
}

/** True when a line ends where it does because the next word would not have fitted. */
function isFull(line: string, next: string, width: number): boolean {
	return line.length + 1 + wordLength(next) > width - SLACK;
}

/**
 * The column at which a text was wrapped by hand, or null when its line ends are ends of paragraphs.
 * Clearly wrapped: several lines follow on one another, nearly all of them are full, and most stop in mid-sentence.
 */
function wrapWidth(paragraphs: string[][]): number | null {
	let width = 0;
	let inner = 0;
	let open = 0;
	for (const lines of paragraphs) {
		for (let index = 0; index + 1 < lines.length; index++) {
			const line = lines[index] as string;
			if (line.length > WIDEST_COLUMN) return null;
			width = Math.max(width, line.length);
			inner++;
			if (!SENTENCE_END.test(line)) open++;
		}
	}
	if (inner < 3 || width < NARROWEST_COLUMN || open < inner * 0.6) return null;
	let full = 0;
	for (const lines of paragraphs) {
		for (let index = 0; index + 1 < lines.length; index++) {
			if (isFull(lines[index] as string, lines[index + 1] as string, width)) full++;
		}
	}
	return full >= inner * 0.7 ? width : null;
}

function joinWrapped(lines: string[], width: number): string[] {
	const joined: string[] = [];
	let parts: string[] = [];
	for (const [index, line] of lines.entries()) {
		const previous = lines[index - 1];
		const goesOn =
			previous !== undefined && isFull(previous, line, width) && !BULLET.test(line) && !HEADING.test(line);
		if (!goesOn && parts.length > 0) {
			joined.push(parts.join(""));
			parts = [];
		}
		if (parts.length > 0) parts.push(/\p{L}-$/u.test(previous as string) ? "" : " ");
		parts.push(line);
	}
	joined.push(parts.join(""));
	return joined;
}

/** A line as a piece; the marks of a heading are none of its words. */
function pieceOf(line: string, index: number): Piece {
	const marks = HEADING.exec(line);
	if (!marks) return { text: line };
	const opens = index === 0 && marks[1] === "#";
	return { text: line.slice(marks[0].length), role: opens ? "title" : "heading" };
}

/**
 * Cuts a plain text into paragraphs: at blank lines, and at every line end, unless the text is clearly wrapped
 * at a fixed width; then the lines of a paragraph are joined. A line "# ..." is a title or heading. Takes time proportional to the length.
 */
export function readPlainText(text: string): Piece[] {
	const paragraphs: string[][] = [];
	let open: string[] = [];
	for (const raw of normalizeCharacters(text).split("\n")) {
		const line = raw.trim();
		if (line) open.push(line);
		else if (open.length > 0) {
			paragraphs.push(open);
			open = [];
		}
	}
	if (open.length > 0) paragraphs.push(open);
	const width = wrapWidth(paragraphs);
	const lines = paragraphs.flatMap((lines) => (width === null ? lines : joinWrapped(lines, width)));
	return lines.map(pieceOf);
}
