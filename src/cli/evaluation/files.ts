import { readFileSync } from "node:fs";
import { EntenteError } from "../../model/index.ts";

/** The text of a file of the evaluation, without a byte order mark. Throws EntenteError when it cannot be read. */
export function readTextFile(path: string): string {
	try {
		return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
		throw new EntenteError(
			missing ? "file-missing" : "file-unreadable",
			missing ? "There is no such file." : "This file cannot be read.",
			{ where: path },
		);
	}
}

/** What a JSON file holds. Throws EntenteError when it cannot be read or is not JSON. */
export function readJsonFile(path: string): unknown {
	const text = readTextFile(path);
	try {
		return JSON.parse(text);
	} catch {
		throw new EntenteError("broken-json", "This is not JSON.", { where: path });
	}
}
