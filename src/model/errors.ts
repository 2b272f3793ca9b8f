/** What went wrong, for programs: stable codes, one per kind of mistake a user can make. */
export type ErrorCode =
	| "file-missing"
	| "file-empty"
	| "file-unreadable"
	| "not-text"
	| "no-article"
	| "broken-json"
	| "broken-markup"
	| "bad-table"
	| "not-a-graph"
	| "wrong-version"
	| "unknown-actor"
	| "unknown-format"
	| "no-path"
	| "bad-option"
	| "cannot-write"
	| "port-taken"
	| "bad-knowledge"
	| "bad-edits"
	| "bad-pattern"
	| "search-stopped";

/**
 * The one kind of error meant for a person: what happened, where, and what to do next.
 * Anything else that is thrown is a defect of ours.
 */
export class EntenteError extends Error {
	readonly code: ErrorCode;
	/** File, line or offset. */
	readonly where?: string;
	/** What to do next, one sentence. */
	readonly hint?: string;

	constructor(code: ErrorCode, message: string, more: { where?: string; hint?: string } = {}) {
		super(message);
		this.name = "EntenteError";
		this.code = code;
		if (more.where !== undefined) this.where = more.where;
		if (more.hint !== undefined) this.hint = more.hint;
	}

	/** One or two plain sentences, for a terminal or a page. */
	toText(): string {
		const where = this.where ? `${this.where}: ` : "";
		return `${where}${this.message}${this.hint ? ` ${this.hint}` : ""}`;
	}
}
