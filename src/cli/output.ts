import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { EntenteError } from "../model/index.ts";

/** The reasons a person can do something about, in words; others are given as the system names them. */
const REASONS: Record<string, string> = {
	ENOENT: "its folder does not exist",
	ENOTDIR: "its folder does not exist",
	EACCES: "writing there is not allowed",
	EPERM: "writing there is not allowed",
	EROFS: "the disk is read-only",
	ENOSPC: "the disk is full",
	EISDIR: "it is a folder",
};

function cannotWrite(path: string, error: unknown): EntenteError {
	const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
	return new EntenteError("cannot-write", `This file cannot be written: ${REASONS[code] ?? code}.`, {
		where: path,
	});
}

function statusOf(path: string): Stats | undefined {
	return statSync(path, { throwIfNoEntry: false });
}

/** Writes the text beside its place and returns how to move it there, or how to take it away again. */
function prepare(path: string, text: string): { commit: () => void; discard: () => void } {
	const status = statusOf(path);
	if (status?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
	// A device or a pipe has no content to protect and cannot be replaced.
	if (status && !status.isFile()) return { commit: () => writeFileSync(path, text), discard: () => {} };
	const place = status ? realpathSync(path) : path;
	const part = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
	const discard = () => rmSync(part, { force: true });
	try {
		writeFileSync(part, text);
		if (status) chmodSync(part, status.mode);
	} catch (error) {
		discard();
		throw error;
	}
	return { commit: () => renameSync(part, place), discard };
}

/**
 * Writes files so that each is either wholly new or as it was: a failure half-way, a full disk or a stopped
 * program never leaves a torn file behind. Throws EntenteError when one cannot be written.
 */
export function writeFiles(files: { path: string; text: string }[]): void {
	const prepared: { path: string; commit: () => void; discard: () => void }[] = [];
	let current = "";
	try {
		for (const { path, text } of files) {
			current = path;
			prepared.push({ path, ...prepare(path, text) });
		}
		for (const file of prepared) {
			current = file.path;
			file.commit();
		}
	} catch (error) {
		for (const file of prepared) file.discard();
		throw cannotWrite(current, error);
	}
}
