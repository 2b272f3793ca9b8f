import { notifications } from "@mantine/notifications";
import type { Edit, EditAction } from "../../model/index.ts";
import { ANSWERS } from "../answers/client.ts";
import { usePage } from "../state/page-context.tsx";
import { authorName } from "./author.ts";
import { changeEdits } from "./change-edits.ts";

/** What a person can do about the graph's edits. */
export interface Editor {
	edits: readonly Edit[];
	undone: readonly Edit[];
	/** Makes one edit; false when it finds no target, which the person is told. */
	edit(action: EditAction): boolean;
	/** Adds edits made elsewhere, leaving out those that are there; tells how many could be applied. */
	add(edits: readonly Edit[]): void;
	undo(): void;
	redo(): void;
	/** Takes one edit back, wherever it stands. */
	takeBack(id: string): void;
}

let made = 0;

/** An edit by the person at this browser, now. */
function editOf(action: EditAction): Edit {
	made++;
	const id = `${Date.now().toString(36)}-${made}`;
	return { id, author: authorName(), time: new Date().toISOString(), ...action };
}

/** The edits of the open graph and the ways to change them. */
export function useEditor(): Editor {
	const { graph, state, dispatch } = usePage();
	const { undone } = state;
	const edits = graph.getAttribute("edits");
	const change = (wanted: readonly Edit[], remaining: readonly Edit[]) => {
		const { missed, follow } = changeEdits(graph, wanted);
		ANSWERS.tell({ change: "edits", edits: wanted });
		dispatch({ type: "edited", undone: remaining, follow });
		return missed;
	};
	return {
		edits,
		undone,
		edit(action) {
			const next = editOf(action);
			const own = change([...edits, next], []).find(({ edit }) => edit.id === next.id);
			if (!own) return true;
			change(edits, undone);
			const message = `${own.reason.charAt(0).toUpperCase()}${own.reason.slice(1)}.`;
			notifications.show({ color: "orange", title: "Nothing was changed", message });
			return false;
		},
		add(added) {
			const known = new Set(edits.map(({ id }) => id));
			const fresh = added.filter(({ id }) => !known.has(id));
			const ids = new Set(fresh.map(({ id }) => id));
			const missed = change([...edits, ...fresh], []).filter(({ edit }) => ids.has(edit.id));
			const left = missed.length === 0 ? "" : ` ${missed.length} found no target and wait in the list.`;
			notifications.show({
				color: missed.length > 0 ? "orange" : "teal",
				title: "Edits taken over",
				message: `${fresh.length - missed.length} of ${added.length} applied.${left}`,
			});
		},
		undo() {
			const last = edits.at(-1);
			if (last) change(edits.slice(0, -1), [last, ...undone]);
		},
		redo() {
			const [next, ...rest] = undone;
			if (next) change([...edits, next], rest);
		},
		takeBack(id) {
			const kept = edits.filter((edit) => edit.id !== id);
			change(kept, []);
		},
	};
}
