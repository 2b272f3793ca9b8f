import { CommanderError } from "commander";
import { EntenteError, type ErrorCode } from "../model/index.ts";

/** Mistakes in what was typed, as opposed to what was found. */
const USAGE_ERRORS: ErrorCode[] = ["bad-option", "unknown-format", "bad-pattern"];

/** 0 done, 1 failed, 2 wrong usage. */
export function exitCodeFor(error: unknown): 0 | 1 | 2 {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	return error instanceof EntenteError && USAGE_ERRORS.includes(error.code) ? 2 : 1;
}

/**
 * Tells a person on stderr what went wrong: one sentence for what they can mend, and an admission for what
 * they cannot. The stack is shown only with ENTENTE_DEBUG=1.
 */
export function reportError(error: unknown): void {
	// Commander has printed its own message, or the help that was asked for.
	if (error instanceof CommanderError) return;
	if (error instanceof EntenteError) {
		console.error(`entente: ${error.toText()}`);
		return;
	}
	console.error(`This is a defect in Entente: ${error instanceof Error ? error.message : String(error)}`);
	if (process.env.ENTENTE_DEBUG === "1" && error instanceof Error) console.error(error.stack);
	else console.error("Run the command again with ENTENTE_DEBUG=1 to see where it happened.");
}
