import type { Relation } from "../view.ts";

/**
 * Whether each of several hops can have a relation of its own out of its list: a system of distinct
 * representatives (Hall 1935), found by augmenting paths (Kuhn 1955).
 */
export function canBeDistinct(lists: readonly (readonly Relation[])[]): boolean {
	const takenBy = new Map<string, number>();
	const place = (list: number, seen: Set<string>): boolean => {
		for (const { id } of lists[list] ?? []) {
			if (seen.has(id)) continue;
			seen.add(id);
			const rival = takenBy.get(id);
			if (rival === undefined || place(rival, seen)) {
				takenBy.set(id, list);
				return true;
			}
		}
		return false;
	};
	return lists.every((_, list) => place(list, new Set()));
}
