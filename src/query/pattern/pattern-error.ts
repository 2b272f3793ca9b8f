import { EntenteError, type ErrorCode } from "../../model/index.ts";
import type { Span } from "./syntax.ts";

/** A mistake in a pattern, with the characters it is about. */
export class PatternError extends EntenteError {
	/** The characters at fault: offsets into the pattern, `end` exclusive; both its length where something is missing. */
	readonly span: Span;

	constructor(text: string, span: Span, message: string, more: { hint?: string; code?: ErrorCode } = {}) {
		super(more.code ?? "bad-pattern", message, {
			where: placeInWords(text, span.start),
			...(more.hint !== undefined && { hint: more.hint }),
		});
		this.span = { start: span.start, end: span.end };
	}
}

/** `column 12`, or `line 2, column 3` in a pattern of several lines; both count from 1. */
function placeInWords(text: string, offset: number): string {
	const lines = text.slice(0, offset).split("\n");
	const column = `column ${[...(lines.at(-1) as string)].length + 1}`;
	return text.trim().includes("\n") ? `line ${lines.length}, ${column}` : column;
}

/** `a, b or c`. */
export function either(items: readonly string[]): string {
	return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(items);
}
