import { createReadStream, readdirSync, type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { EntenteError } from "../model/index.ts";
import { decodeText, type Source } from "../read/index.ts";

/** What counts as an article or a feed inside a folder; a file named by the person is read whatever its name. */
export const ARTICLE_EXTENSIONS = [".txt", ".md", ".markdown", ".html", ".htm", ".xml", ".rss"];

/** How standard input is called in messages. */
const STANDARD_INPUT = "standard input";

function fileMissing(path: string): EntenteError {
	const isAddress = /^https?:\/\//i.test(path);
	return new EntenteError("file-missing", "There is no such file or folder.", {
		where: path,
		hint: isAddress
			? "Entente reads files and fetches nothing: save the page or the feed, and give its file."
			: "Check the spelling.",
	});
}

/** All article files under a folder, however deep, in the order of their names; hidden ones are left out. */
function articleFiles(folder: string): string[] {
	const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	return entries.flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.name.startsWith(".")) return [];
		if (entry.isDirectory()) return articleFiles(path);
		return ARTICLE_EXTENSIONS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
	});
}

/**
 * The files that the arguments of a command mean: files as they are, folders as the articles in them, `-`
 * as standard input; each once. Arguments that mean nothing are told to `onFailure`.
 */
export function findFiles(args: string[], onFailure: (error: EntenteError) => void): string[] {
	const found = new Map<string, string>();
	for (const arg of args) {
		if (arg === "-") {
			found.set("-", "-");
			continue;
		}
		const status: Stats | undefined = statSync(arg, { throwIfNoEntry: false });
		if (!status) {
			onFailure(fileMissing(arg));
			continue;
		}
		const files = status.isDirectory() ? articleFiles(arg) : [arg];
		if (files.length === 0)
			onFailure(
				new EntenteError("no-article", "This folder holds no articles.", {
					where: arg,
					hint: `Articles are files ending in ${ARTICLE_EXTENSIONS.join(", ")}.`,
				}),
			);
		for (const file of files) found.set(resolve(file), file);
	}
	return [...found.values()];
}

/** The error that says why a file could not be read. */
function unreadable(path: string, error: unknown): EntenteError {
	const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
	if (code === "ENOENT" || code === "ENOTDIR") return fileMissing(path);
	const reasons: Record<string, string> = {
		EISDIR: "This is a folder, not a file.",
		EACCES: "This file may not be read.",
		EPERM: "This file may not be read.",
		ERR_FS_FILE_TOO_LARGE: "This file is too large to read.",
	};
	return new EntenteError("file-unreadable", reasons[code] ?? `This file cannot be read (${code}).`, {
		where: path,
	});
}

/** The bytes of a file, or of standard input for `-`, and what to call it. Throws EntenteError when unreadable. */
export async function readBytes(path: string): Promise<{ name: string; bytes: Uint8Array }> {
	if (path === "-") return { name: STANDARD_INPUT, bytes: await buffer(process.stdin) };
	try {
		return { name: path, bytes: await readFile(path) };
	} catch (error) {
		throw unreadable(path, error);
	}
}

/** A file as a text to be read. Throws EntenteError for what cannot be read or is not text. */
export async function readText(path: string): Promise<Source> {
	const { name, bytes } = await readBytes(path);
	return { name, text: decodeText(bytes, name) };
}

/**
 * The text of a large file piece by piece, or of standard input for `-`. Throws EntenteError for what cannot be read,
 * and for what is not UTF-8, with the line where it stops being that.
 */
export async function* readPieces(path: string): AsyncGenerator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const name = path === "-" ? STANDARD_INPUT : path;
	let lines = 1;
	const decode = (bytes?: Uint8Array): string => {
		try {
			const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
			for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
			return text;
		} catch {
			throw new EntenteError("not-text", "This is not UTF-8 text.", {
				where: `${name}, in or after line ${lines}`,
				hint: "Save the table as UTF-8.",
			});
		}
	};
	const stream = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
	try {
		for await (const bytes of stream) yield decode(bytes as Uint8Array);
	} catch (error) {
		throw error instanceof EntenteError ? error : unreadable(path, error);
	}
	yield decode();
}
