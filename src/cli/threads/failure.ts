import { EntenteError, type ErrorCode } from "../../model/index.ts";

/** An error as plain data: an error object that crosses between threads loses its class and its fields. */
export interface Failure {
	code: ErrorCode;
	message: string;
	where?: string | undefined;
	hint?: string | undefined;
}

/**
 * What is told of an error that must not stop the work on other files: one meant for a person as it is, a defect of
 * ours as an unreadable file.
 * @param where the file or article, for errors that do not say it themselves
 */
export function failureOf(error: unknown, where: string): Failure {
	if (error instanceof EntenteError) {
		const { code, message, hint } = error;
		return { code, message, where: error.where ?? where, hint };
	}
	return {
		code: "file-unreadable",
		message: `Entente failed on this article: ${error instanceof Error ? error.message : String(error)}.`,
		where,
		hint: "This is a defect in Entente; the other articles are read.",
	};
}

/** The error that a failure was made from. */
export function errorOf({ code, message, where, hint }: Failure): EntenteError {
	return new EntenteError(code, message, {
		...(where === undefined ? {} : { where }),
		...(hint === undefined ? {} : { hint }),
	});
}
