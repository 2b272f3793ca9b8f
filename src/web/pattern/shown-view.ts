import type { EdgeAttributes } from "../../model/index.ts";
import type { GraphView, Relation } from "../../query/index.ts";

/** A view in which there are only the relations that pass: what the page's filters show. */
export function shownView(view: GraphView, passes: (edge: EdgeAttributes) => boolean): GraphView {
	const relations = view.relations().filter(({ attributes }) => passes(attributes));
	const around = new Map<string, readonly Relation[]>();
	return {
		...view,
		relations: () => relations,
		relationsOf(id) {
			const found = around.get(id) ?? view.relationsOf(id).filter(({ attributes }) => passes(attributes));
			around.set(id, found);
			return found;
		},
	};
}
