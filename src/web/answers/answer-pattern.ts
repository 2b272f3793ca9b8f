import { RELATION_TYPES } from "../../knowledge-files.ts";
import type { GraphView } from "../../query/index.ts";
import {
	type Completions,
	checkPattern,
	completePattern,
	matchPattern,
	noteOn,
	type PatternAnswer,
	PatternError,
} from "../../query/pattern/index.ts";

/** What is wrong with a pattern, for a person. */
export interface Mistake {
	/** The characters at fault. */
	start: number;
	end: number;
	message: string;
	hint?: string;
	/** Nothing is wrong so far, but there must be more. */
	unfinished: boolean;
}

/** What a pattern finds, or what is wrong with it. */
export type PatternResult =
	| { answer: PatternAnswer; note: string | null; mistake: null }
	| { answer: null; mistake: Mistake };

/** Runs something on a pattern and takes a mistake in it for an answer. */
function caught<Result>(text: string, run: () => Result): Result | { mistake: Mistake } {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		const { span, message, hint } = error;
		const unfinished = span.start >= text.trimEnd().length;
		return { mistake: { ...span, message, ...(hint !== undefined && { hint }), unfinished } };
	}
}

/** Finds what fits a pattern among the relations of a view. */
export function answerPattern(view: GraphView, text: string): PatternResult {
	const result = caught(text, () => matchPattern(view, text, { types: RELATION_TYPES }));
	if ("mistake" in result) return { answer: null, mistake: result.mistake };
	return { answer: result, note: noteOn(result), mistake: null };
}

/** What is wrong with a pattern as it stands; null for nothing. */
export function mistakeIn(view: GraphView, text: string): Mistake | null {
	const result = caught(text, () => {
		checkPattern(view, text, RELATION_TYPES);
		return null;
	});
	return result?.mistake ?? null;
}

/** What can be written at the cursor. */
export function completionsFor(view: GraphView, text: string, cursor: number): Completions {
	return completePattern(view, text, cursor, RELATION_TYPES);
}
