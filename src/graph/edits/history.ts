import type { Edit } from "../../model/index.ts";

/** The edits of a graph and those that were undone, the last undone first. */
export interface EditHistory {
	edits: readonly Edit[];
	undone: readonly Edit[];
}

/** The history after a new edit, which makes redoing what was undone before it impossible. */
export function withEdit({ edits }: EditHistory, edit: Edit): EditHistory {
	return { edits: [...edits, edit], undone: [] };
}

/** The history with its last edit undone; the same when there is none. */
export function withUndone(history: EditHistory): EditHistory {
	const last = history.edits.at(-1);
	return last ? { edits: history.edits.slice(0, -1), undone: [last, ...history.undone] } : history;
}

/** The history with its last undone edit done again; the same when there is none. */
export function withRedone(history: EditHistory): EditHistory {
	const [next, ...undone] = history.undone;
	return next ? { edits: [...history.edits, next], undone } : history;
}
