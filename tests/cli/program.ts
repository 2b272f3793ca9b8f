import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export const PROGRAM = resolve("dist/cli/entente.js");

export interface Outcome {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** Runs the built program as a person would, in a folder, and waits for its end. */
export function entente(folder: string, args: string[], input: string | Uint8Array = ""): Outcome {
	const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
		cwd: folder,
		encoding: "utf8",
		input,
		env: { ...process.env, NO_COLOR: "1", ENTENTE_DEBUG: "" },
	});
	return { status, stdout, stderr };
}
