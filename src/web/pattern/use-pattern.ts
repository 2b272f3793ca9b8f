import { useMemo } from "react";
import type { PatternResult } from "../answers/answer-pattern.ts";
import { resolvePattern } from "../answers/by-key.ts";
import { useAnswer } from "../answers/use-answer.ts";
import type { HighlightedPath } from "../stage/contract.ts";
import { usePage } from "../state/page-context.tsx";
import { currentPattern } from "../state/page-state.ts";

/** What a pattern finds, as far as it is found. */
export interface FoundPattern {
	/** Null before anything was asked, and while the first answer is on its way. */
	result: PatternResult | null;
	/** The pattern that `result` is of. */
	text: string | null;
	isLate: boolean;
	error: Error | null;
}

/** What the pattern on show or a step back finds among the relations that are shown. */
export function usePattern(): FoundPattern {
	const { state, graph, index } = usePage();
	const text = currentPattern(state)?.text ?? "";
	const { filters } = state;
	const asked = useMemo(() => (text === "" ? null : { text, filters }), [text, filters]);
	const { answer, question, isLate, error } = useAnswer("pattern", asked);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another index is a graph that has changed
	const result = useMemo(() => (answer ? resolvePattern(graph, answer) : null), [answer, graph, index]);
	return { result, text: question?.text ?? null, isLate, error };
}

/** The part of the graph that a result lights: one row of it, or all. */
export function litPart(result: PatternResult | null, row: number | null): HighlightedPath | null {
	if (!result?.answer || result.answer.rows.length === 0) return null;
	const { rows, subgraph } = result.answer;
	const chosen = row === null ? undefined : rows[row];
	if (!chosen) return { actors: subgraph.actors, edges: subgraph.relations };
	const actors = [...chosen.actors, ...chosen.hops.flatMap(({ from, to }) => [from, to])];
	const edges = chosen.hops.flatMap(({ relations }) => relations.map(({ id }) => id));
	return { actors: [...new Set(actors)], edges: [...new Set(edges)] };
}
