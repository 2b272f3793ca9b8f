import type { Add } from "./candidates.ts";
import type { ImpliedFeature } from "./model.ts";

/** How many of those named most come into question everywhere. */
const MOST_NAMED = 3;

/** How much of what was told so far each candidate has to do with, and who has most. */
export function addShares(
	found: Map<string, Map<ImpliedFeature, number>>,
	counts: ReadonlyMap<string, number>,
	standFor: (actor: string) => string | null,
	add: Add,
): void {
	const sides = new Map<string, number>();
	let all = 0;
	for (const [actor, times] of counts) {
		const side = standFor(actor);
		if (side === null) continue;
		sides.set(side, (sides.get(side) ?? 0) + times);
		all += times;
	}
	const most = Math.max(0, ...sides.values());
	// Who the article is most about comes into question wherever it was named.
	for (const [side] of [...sides].sort((a, b) => b[1] - a[1]).slice(0, MOST_NAMED)) add(side, "share", 0);
	for (const [actor, features] of found) {
		const times = sides.get(actor) ?? 0;
		if (all > 0) features.set("share", times / all);
		if (times > 0 && times === most) features.set("topic", 1);
	}
}
