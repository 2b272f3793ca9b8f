import { EntenteError, type ErrorCode } from "../../model/index.ts";

/** A mistake that a person can mend, taken apart: an error object would lose its class on the way between threads. */
export interface PlainError {
	code: ErrorCode;
	message: string;
	where?: string | undefined;
	hint?: string | undefined;
}

/** What became of a request where no result did: a mistake of the person's, or a defect of ours. */
export type Failed = { type: "mistake"; error: PlainError } | { type: "failure"; message: string };

/** What was thrown, as it can cross to another thread. */
export function failed(error: unknown): Failed {
	if (error instanceof EntenteError) {
		const { code, message, where, hint } = error;
		return { type: "mistake", error: { code, message, where, hint } };
	}
	return { type: "failure", message: error instanceof Error ? error.message : String(error) };
}

/** The error that it was on the other thread. */
export function errorOf(failure: Failed): Error {
	if (failure.type === "failure") return new Error(failure.message);
	const { code, message, where, hint } = failure.error;
	return new EntenteError(code, message, {
		...(where !== undefined && { where }),
		...(hint !== undefined && { hint }),
	});
}
