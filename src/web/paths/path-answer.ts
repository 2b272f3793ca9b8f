import { COUNTED_MODALITIES, type GraphView, type Path, shortestPath } from "../../query/index.ts";
import { type Filters, queryFilter, SHOW_ALL } from "../state/filters.ts";

/** A path, or what would have to be shown for there to be one. */
export type PathAnswer = { path: Path } | { path: null; relax: Relaxation };

/** Why there is no path: filters hide it, only denied reports would make one, or the graph has none. */
export type Relaxation = "filters" | "denied" | "none";

/**
 * The shortest path among the relations that are shown; denied ones never count, for they say that
 * something is not so.
 */
export function answerPath(view: GraphView, from: string, to: string, filters: Filters): PathAnswer {
	const asked = withoutDenied(filters);
	const path = asked.modalities.length > 0 ? shortestPath(view, from, to, queryFilter(asked)) : null;
	if (path) return { path };
	if (shortestPath(view, from, to)) return { path: null, relax: "filters" };
	if (shortestPath(view, from, to, queryFilter(SHOW_ALL))) return { path: null, relax: "denied" };
	return { path: null, relax: "none" };
}

function withoutDenied(filters: Filters): Filters {
	return { ...filters, modalities: filters.modalities.filter((each) => COUNTED_MODALITIES.includes(each)) };
}
