import type { Block, BlockRole } from "../model/index.ts";
import { isAgency } from "./agencies.ts";
import { type Byline, findDateline, isContributorLine, isNameList, readByline } from "./bylines.ts";
import { normalizeLine } from "./canonical-text.ts";
import { findTrailingCredit, isCaption, isCreditLine } from "./captions.ts";
import { isAdvert, isListLabel, isNavigation } from "./furniture.ts";
import { type Metadata, mergeMetadata } from "./metadata.ts";

/** One paragraph, heading or list item as a source has it, before it is known what it is. */
export interface Piece {
	text: string;
	/** The role the source's own markup gives it. */
	role?: "title" | "heading" | "caption" | "navigation";
	/** Inside a list, a quotation or a table: never a heading, however short. */
	inset?: boolean;
}

/** An article's text with its blocks, and what the text itself says of its title, author and date. */
export interface LaidOut {
	text: string;
	blocks: Block[];
	said: Partial<Metadata>;
}

/** Where a reader of the pieces stands. */
interface Position {
	/** Title known from elsewhere, or found. */
	title: string | null;
	titleSeen: boolean;
	/** No full paragraph has been met yet: signatures and datelines stand here. */
	atHead: boolean;
	paragraphs: number;
	/** A label such as "Related" was met, and only short lines since. */
	inLinkList: boolean;
	previous: BlockRole | null;
	said: Byline;
}

/** A part of one piece, as offsets into it. */
type Part = [start: number, end: number, role: BlockRole];

const CLOSED = /[.!?…。！？؟۔:;,—–-]["”’»)\]]*$/u;
/** "MR PRICE: ..." opens a turn in a transcript, "VESSEL FLAG: ..." a line of a list. */
const TURN =
	/^(?!(?:FILE|PHOTO|READ|WATCH|LIVE|ANALYSIS|BREAKING|EXPLAINER|UPDATED?|OPINION|EXCLUSIVE|FACTBOX|TIMELINE|INTERVIEW|COMMENT)\b)\p{Lu}[\p{Lu}\p{N} .,'’()-]{1,60}:\s/u;
const FULL_STOP_INSIDE = /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u;
const ABBREVIATION =
	/\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|St|U\.S|U\.N|U\.K|E\.U|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu})\./gu;
const BULLET = /^(?:[-*•‣▪◦·–—]|\d{1,2}[.)])\s/;
const QUESTION = /\?["”’]?$/;

/** True for a short line that stands alone without closing its sentence, or a question alone. */
function isLabelLike(line: string, limit: number): boolean {
	if (line.length > limit || !/[\p{Lu}\p{Lo}\p{N}]/u.test(line.replace(/^["“‘'«¿¡(]+/, "").charAt(0)))
		return false;
	if (!/\p{L}/u.test(line) || BULLET.test(line) || TURN.test(line)) return false;
	if (/\p{Lo}/u.test(line.charAt(0)) && line.length > limit / 2) return false;
	if (FULL_STOP_INSIDE.test(line.replace(ABBREVIATION, ""))) return false;
	return QUESTION.test(line) ? !/^["“«]/.test(line) : !CLOSED.test(line);
}

const HEADING_LENGTH = 100;
const TITLE_LENGTH = 180;

const words = (line: string) => line.split(" ").length;

const sameLine = (a: string, b: string) =>
	a.localeCompare(b, "en", { sensitivity: "base", ignorePunctuation: true }) === 0;

function isTitle(line: string, next: string | undefined, position: Position): boolean {
	if (!position.atHead || position.titleSeen) return false;
	if (position.title !== null) return sameLine(line, position.title);
	return next !== undefined && isLabelLike(line, TITLE_LENGTH) && words(line) <= 26;
}

/** "World" above "Ministers meet in Cairo": a section's name, not a title. */
function isSectionLabel(line: string, next: string | undefined, position: Position): boolean {
	if (!position.atHead || position.titleSeen || next === undefined || words(line) > 2 || line.length > 24)
		return false;
	return (
		isLabelLike(line, TITLE_LENGTH) &&
		isLabelLike(next, TITLE_LENGTH) &&
		words(next) >= 4 &&
		!readByline(next)
	);
}

/** The role of a short line that nothing else explains. */
function roleOfLabel(line: string, next: string | undefined, position: Position): BlockRole {
	if (isSectionLabel(line, next, position) && position.title === null) return "navigation";
	if (isTitle(line, next, position)) return "title";
	if (position.inLinkList) return "navigation";
	const signs = position.atHead && words(line) <= 9 && !QUESTION.test(line) && isNameList(line);
	const outlet = line.split(",", 1)[0] as string;
	if (signs && isAgency(outlet)) {
		position.said = mergeMetadata(position.said, { publisher: outlet });
		return "byline";
	}
	if (position.previous === "credit" || (next !== undefined && isCreditLine(next))) return "caption";
	if (signs) return "byline";
	return "heading";
}

/** The role of a line that is no sentence of the report whatever stands around it; null otherwise. */
function roleOfLine(line: string, position: Position): BlockRole | null {
	if (isNavigation(line) || !/[\p{L}\p{N}]/u.test(line)) return "navigation";
	if (isAdvert(line)) return "advert";
	const byline = readByline(line);
	if (byline) {
		// Only the first lines speak of the report itself; "By ..." further down signs a picture or a quotation.
		if (position.paragraphs < 3) position.said = mergeMetadata(position.said, byline);
		return "byline";
	}
	if (isContributorLine(line)) return "byline";
	return isCreditLine(line) ? "credit" : null;
}

function splitCaption(line: string, always: boolean): Part[] | null {
	const credit = findTrailingCredit(line);
	if (credit && line.slice(0, credit.start).trim() === "") return [[0, line.length, "credit"]];
	const head = credit ? line.slice(0, credit.start).trimEnd() : line;
	if (always || isCaption(head, credit)) {
		const caption: Part = [0, head.length, "caption"];
		return credit ? [caption, [credit.start, line.length, "credit"]] : [caption];
	}
	return null;
}

function splitParagraph(line: string, position: Position): Part[] {
	const dateline = findDateline(line, position.paragraphs < 3);
	const credit = findTrailingCredit(line);
	const start = dateline?.end ?? 0;
	const end = credit && credit.start > start ? credit.start : line.length;
	const parts: Part[] = [[start, start + line.slice(start, end).trimEnd().length, "paragraph"]];
	if (dateline) {
		parts.unshift([0, line.slice(0, start).trimEnd().length, "byline"]);
		if (position.paragraphs === 0) position.said = mergeMetadata(position.said, dateline);
	}
	if (end < line.length) parts.push([end, line.length, "credit"]);
	return parts;
}

function partsOf(piece: Piece, next: string | undefined, position: Position): Part[] {
	const line = piece.text;
	const whole = (role: BlockRole): Part[] => [[0, line.length, role]];
	if (piece.role === "title") return whole("title");
	if (piece.role === "navigation") return whole("navigation");
	if (piece.role === "heading") {
		if (isNavigation(line)) return whole("navigation");
		return whole(isTitle(line, next, position) ? "title" : "heading");
	}
	if (TURN.test(line)) return splitParagraph(line, position);
	const known = roleOfLine(line, position);
	if (known) return whole(known);
	const caption = splitCaption(line, piece.role === "caption");
	if (caption) return caption;
	if (isLabelLike(line, TITLE_LENGTH)) {
		if (piece.inset) return whole(position.inLinkList && !CLOSED.test(line) ? "navigation" : "paragraph");
		const role = roleOfLabel(line, next, position);
		if (role !== "heading" || (line.length <= HEADING_LENGTH && words(line) <= 16)) return whole(role);
	}
	return splitParagraph(line, position);
}

function advance(position: Position, line: string, parts: Part[]): void {
	const roles = parts.map((part) => part[2]);
	if (roles.includes("title")) {
		position.titleSeen = true;
		position.title ??= line;
	}
	if (roles.includes("paragraph")) {
		position.atHead = false;
		position.paragraphs++;
	}
	if (isListLabel(line)) position.inLinkList = true;
	else if (!roles.includes("navigation") && !roles.includes("advert")) position.inLinkList = false;
	position.previous = roles.at(-1) ?? null;
}

/**
 * Lays pieces out as an article's canonical text, one blank line between them, and gives every stretch its role:
 * by the source's markup where it says so, else by the form of the line and what stands around it.
 * Blocks come in order, never overlap, and cover every non-blank character.
 *
 * @param title The title, where the source has told it apart from the text.
 */
export function layOut(pieces: Iterable<Piece>, title: string | null): LaidOut {
	const kept: Piece[] = [];
	for (const piece of pieces) {
		const text = normalizeLine(piece.text);
		if (text) kept.push({ ...piece, text });
	}
	const position: Position = {
		title,
		titleSeen: false,
		atHead: true,
		paragraphs: 0,
		inLinkList: false,
		previous: null,
		said: {},
	};
	const blocks: Block[] = [];
	let offset = 0;
	for (const [index, piece] of kept.entries()) {
		const parts = partsOf(piece, kept[index + 1]?.text, position);
		for (const [start, end, role] of parts) blocks.push({ start: offset + start, end: offset + end, role });
		advance(position, piece.text, parts);
		offset += piece.text.length + 2;
	}
	const text = kept.map((piece) => piece.text).join("\n\n");
	const found = blocks.find((block) => block.role === "title");
	return {
		text,
		blocks,
		said: { ...position.said, title: found ? text.slice(found.start, found.end) : null },
	};
}
