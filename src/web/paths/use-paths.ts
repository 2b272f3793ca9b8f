import { useMemo } from "react";
import type { PathAnswer } from "../answers/answer-paths.ts";
import { resolvePaths } from "../answers/by-key.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { usePage } from "../state/page-context.tsx";
import { currentQuestion } from "../state/page-state.ts";

/** Paths as far as they are found. */
export interface FoundPaths {
	/** Null while an end is open, and while the first answer is on its way. */
	answer: PathAnswer | null;
	isLate: boolean;
	error: Error | null;
}

/** The answer to the path question on show or a step back. */
export function usePaths(): FoundPaths {
	const { state, graph, index } = usePage();
	const { from = null, to = null, choices } = currentQuestion(state) ?? {};
	const { filters } = state;
	const question = useMemo(
		() => (from === null || to === null ? null : { from, to, filters, choices }),
		[from, to, filters, choices],
	);
	const { answer, isLate, error } = useAnswer("paths", question);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another index is a graph that has changed
	const found = useMemo(() => (answer ? resolvePaths(graph, answer) : null), [answer, graph, index]);
	return { answer: found, isLate, error };
}
