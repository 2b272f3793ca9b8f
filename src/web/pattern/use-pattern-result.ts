import { useMemo } from "react";
import type { HighlightedPath } from "../stage/contract.ts";
import { filterTest, showsAll } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import { currentPattern } from "../state/page-state.ts";
import type { PatternResult } from "./pattern-language.ts";
import { shownView } from "./shown-view.ts";
import { useLanguage } from "./use-language.ts";

/** What the pattern on show or a step back finds among the relations that are shown; null while there is none. */
export function usePatternResult(): PatternResult | null {
	const { state, index } = usePage();
	const text = currentPattern(state)?.text ?? "";
	const language = useLanguage(text !== "");
	const view = useMemo(
		() =>
			showsAll(state.filters) ? index.view : shownView(index.view, filterTest(state.filters, index.view)),
		[index, state.filters],
	);
	return useMemo(
		() => (language && text !== "" ? language.answerPattern(view, text) : null),
		[language, view, text],
	);
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
