import type { FoundPath } from "./shortest.ts";

/** Share of a path's way, without what all have in common, that may be that of a better one. */
const MOST_SHARED = 0.5;

/**
 * Some of the paths, best first, of which no two are mostly the same: one after the other is taken in order of rank
 * if at most half of its arcs are those of any taken before (paths with limited overlap; Chondrogiannis et al. 2015).
 * Arcs that all paths share, such as the only way out of a small actor, do not count. Where too few are left so, the
 * rest is filled up with those that share least.
 * @param ranked best first
 */
export function diverse(ranked: readonly FoundPath[], count: number): FoundPath[] {
	const common = arcsOfAll(ranked);
	const own = new Map(ranked.map((path) => [path, path.arcs.filter((arc) => !common.has(arc))]));
	const taken: FoundPath[] = [];
	const left = new Set(ranked);
	const shareOf = (path: FoundPath): number => {
		const arcs = own.get(path) as number[];
		return taken.reduce((most, other) => {
			const shared = arcs.filter((arc) => other.arcs.includes(arc)).length;
			return Math.max(most, shared / Math.max(arcs.length, 1));
		}, 0);
	};
	for (const path of ranked) {
		if (taken.length === count) break;
		if (shareOf(path) > MOST_SHARED) continue;
		taken.push(path);
		left.delete(path);
	}
	while (taken.length < count && left.size > 0) {
		const next = [...left].reduce((best, path) => (shareOf(path) < shareOf(best) ? path : best));
		taken.push(next);
		left.delete(next);
	}
	const rank = new Map(ranked.map((path, i) => [path, i]));
	return taken.sort((a, b) => (rank.get(a) as number) - (rank.get(b) as number));
}

function arcsOfAll(paths: readonly FoundPath[]): Set<number> {
	const [first, ...others] = paths;
	return new Set(first?.arcs.filter((arc) => others.every(({ arcs }) => arcs.includes(arc))));
}
