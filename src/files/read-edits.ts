import * as v from "valibot";
import { type Edit, EntenteError } from "../model/index.ts";
import { editSchema } from "./edit-schema.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Reads a list of edits: a JSON list as `entente edits --json` prints it, or a graph file, whose edits are taken.
 * @param name what to call the file in messages
 * @throws EntenteError `file-empty`, `broken-json` (with line and column), `bad-edits` (with the edit's number)
 */
export function readEdits(text: string, name: string): Edit[] {
	const value = parseJson(text, name, "Repair the file at that place.");
	const list = Array.isArray(value) ? value : editsOfGraph(value);
	if (!list) {
		throw new EntenteError("bad-edits", "This is neither a list of edits nor a graph with edits.", {
			where: name,
			hint: "`entente edits GRAPH --json` prints a list of edits.",
		});
	}
	const ids = new Set<string>();
	return list.map((item, i) => {
		const edit = checkedEdit(item, `${name}, edit ${i + 1}`);
		if (ids.has(edit.id)) throw badEdit(`The id "${edit.id}" is taken by an edit before it.`, name, i);
		ids.add(edit.id);
		return edit;
	});
}

function editsOfGraph(value: unknown): unknown[] | null {
	const edits = (value as { attributes?: { edits?: unknown } } | null)?.attributes?.edits;
	return Array.isArray(edits) ? edits : null;
}

function badEdit(message: string, name: string, index: number): EntenteError {
	return new EntenteError("bad-edits", message, { where: `${name}, edit ${index + 1}` });
}

function checkedEdit(item: unknown, where: string): Edit {
	const result = v.safeParse(editSchema, item);
	if (result.success) return result.output as unknown as Edit;
	const [issue] = result.issues;
	const place = (issue.path ?? []).map(({ key }) => String(key)).join(".");
	const message = `This is no valid edit: ${place || "it"} is ${issue.received}, not ${issue.expected}.`;
	throw new EntenteError("bad-edits", message, { where });
}
