import { type GraphView, narrowedView } from "../../query/index.ts";
import { type Filters, filterTest, showsAll } from "../state/filters.ts";

/** A graph as filters show it. */
export type ShownViews = (filters: Filters) => GraphView;

/**
 * What filters show of a graph. The last narrowed view is kept, and with it the indices that searches have built on
 * it, for one question after the other is asked under the same filters.
 */
export function shownViews(view: GraphView): ShownViews {
	let last: { key: string; view: GraphView } | null = null;
	return (filters) => {
		if (showsAll(filters)) return view;
		const key = JSON.stringify(filters);
		if (last?.key !== key) {
			const passes = filterTest(filters, view);
			last = { key, view: narrowedView(view, ({ attributes }) => passes(attributes)) };
		}
		return last.view;
	};
}
