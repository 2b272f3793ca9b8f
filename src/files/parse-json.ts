import { EntenteError } from "../model/index.ts";
import { findJsonError, lineAndColumn } from "./json-position.ts";

/**
 * The value of a JSON text, with or without a byte order mark.
 * @param name what to call the file in messages
 * @param hint what to do when it is broken
 * @throws EntenteError `file-empty`, `broken-json` with line and column
 */
export function parseJson(text: string, name: string, hint: string): unknown {
	const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
	if (json.trim() === "") throw new EntenteError("file-empty", "The file is empty.", { where: name });
	try {
		return JSON.parse(json);
	} catch {
		const offset = findJsonError(json) ?? json.length;
		const { line, column } = lineAndColumn(json, offset);
		const found = offset < json.length ? `unexpected ${shown(json, offset)}` : "it ends too early";
		const where = `${name}, line ${line}, column ${column}`;
		throw new EntenteError("broken-json", `This is not valid JSON: ${found}.`, { where, hint });
	}
}

function shown(text: string, offset: number): string {
	const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
	return character < " " ? "line break or control character" : `"${character}"`;
}
