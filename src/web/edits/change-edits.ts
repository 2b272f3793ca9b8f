import { type MissedEdit, setEdits } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import type { Edit, KnowledgeGraph } from "../../model/index.ts";
import type { View } from "../state/page-state.ts";

/** What came of changing a graph's edits. */
export interface EditOutcome {
	missed: MissedEdit[];
	/** Where a panel's subject is after the change; null when it is gone. */
	follow(view: View): View | null;
}

/** Lets these be the graph's edits, in place. */
export function changeEdits(graph: KnowledgeGraph, edits: readonly Edit[]): EditOutcome {
	const before = new Set(graph.edges());
	const missed = setEdits(graph, edits, RELATION_TYPES);
	const added = graph.filterEdges((key) => !before.has(key));
	const last = edits.at(-1);
	const moved = (id: string) =>
		last?.action === "mergeActors" && id === last.other && !graph.hasNode(id) ? last.actor : id;
	const present = (id: string | null) => {
		const now = id === null ? null : moved(id);
		return now !== null && graph.hasNode(now) ? now : null;
	};
	const follow = (view: View): View | null => {
		if (view.kind === "actor") {
			const id = present(view.id);
			return id === null ? null : { ...view, id };
		}
		if (view.kind === "day" || view.kind === "contradictions") return view;
		if (view.kind === "path") {
			const { choices } = view;
			const avoid = choices?.avoid.flatMap((id) => present(id) ?? []) ?? [];
			const ends = { from: present(view.from), to: present(view.to) };
			return { ...view, ...ends, ...(choices && { choices: { ...choices, avoid } }) };
		}
		// The pattern may find other rows now.
		if (view.kind === "pattern") return { ...view, row: null };
		const [source, target] = [present(view.source), present(view.target)];
		if (source === null || target === null || source === target) return null;
		if (!graph.hasEdge(source, target) && !graph.hasEdge(target, source)) return null;
		const lost = view.edge !== undefined && !graph.hasEdge(view.edge);
		return { ...view, source, target, ...(lost && added.length === 1 && { edge: added[0] as string }) };
	};
	return { missed, follow };
}
