/** A place in a text as an editor shows it, both counted from 1. */
export interface LineAndColumn {
	line: number;
	column: number;
}

/** Where an offset is. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
	const before = text.slice(0, offset).split("\n");
	return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The offset behind a string that begins at `start`, or where it stops being one. */
function scanString(text: string, start: number): { end: number; closed: boolean } {
	let at = start + 1;
	while (at < text.length) {
		const character = text.charAt(at);
		if (character === '"') return { end: at + 1, closed: true };
		if (character < " ") break;
		if (character === "\\") {
			ESCAPE.lastIndex = at;
			const sequence = ESCAPE.exec(text)?.[0];
			if (sequence === undefined) break;
			at += sequence.length;
		} else {
			at++;
		}
	}
	return { end: at, closed: false };
}

/**
 * Offset of the first character at which a text stops being JSON (RFC 8259), or null when it is JSON. The
 * messages of `JSON.parse` say where only in some engines and for some mistakes.
 */
export function findJsonError(text: string): number | null {
	const closers: string[] = [];
	let at = 0;
	let expects: "value" | "first" | "key" | "colon" | "after" = "value";
	const take = (pattern: RegExp): string | null => {
		pattern.lastIndex = at;
		const match = pattern.exec(text)?.[0] ?? null;
		if (match !== null) at += match.length;
		return match;
	};
	const takeString = (): boolean => {
		const { end, closed } = scanString(text, at);
		at = end;
		return closed;
	};
	for (;;) {
		take(SPACE);
		const next = text[at];
		if (expects === "after" && closers.length === 0) return next === undefined ? null : at;
		if (next === undefined) return at;
		const closer = closers.at(-1);
		if ((expects === "after" || expects === "first") && next === closer) {
			closers.pop();
			at++;
			expects = "after";
		} else if (expects === "after") {
			if (next !== ",") return at;
			at++;
			expects = closer === "}" ? "key" : "value";
		} else if (expects === "colon") {
			if (next !== ":") return at;
			at++;
			expects = "value";
		} else if (expects === "key" || (expects === "first" && closer === "}")) {
			if (next !== '"') return at;
			if (!takeString()) return at;
			expects = "colon";
		} else if (next === "{" || next === "[") {
			closers.push(next === "{" ? "}" : "]");
			at++;
			expects = "first";
		} else if (next === '"') {
			if (!takeString()) return at;
			expects = "after";
		} else {
			if (take(LITERAL) === null) return at;
			expects = "after";
		}
	}
}
