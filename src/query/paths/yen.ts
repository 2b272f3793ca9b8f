import { byRank, type FoundPath, type Search } from "./shortest.ts";

/** All paths that share their first arcs and go on by none of the arcs that others have taken already. */
interface Branch {
	/** The arcs that are shared. */
	root: readonly number[];
	/** Arcs that it may not go on by. */
	taken: Set<number>;
	/** The best path of the branch. */
	best: FoundPath | null;
}

/**
 * The next best simple paths after those that are known, found one by one: Yen's algorithm ("Finding the K shortest
 * loopless paths in a network", 1971) in Lawler's form (1972). The paths that are left fall into branches, by where
 * they part from the known ones; only the branches that a new path cuts are searched again.
 * @param known the best paths of the search, all that rank before what is looked for
 * @param count how many more
 * @param bestPath the best path of a search
 */
export function nextPaths(
	search: Search,
	known: readonly FoundPath[],
	count: number,
	bestPath: (search: Search) => FoundPath | null,
): FoundPath[] {
	const branches = new Map<string, Branch>();
	const stale = new Set<Branch>();
	/** Cuts the branches that a path runs through. */
	const take = (path: FoundPath) => {
		for (let i = 0; i < path.arcs.length; i++) {
			const root = path.arcs.slice(0, i);
			const key = root.join(",");
			const branch = branches.get(key) ?? { root, taken: new Set(), best: null };
			branches.set(key, branch);
			branch.taken.add(path.arcs[i] as number);
			stale.add(branch);
		}
	};
	if (known.length === 0) branches.set("", { root: [], taken: new Set(), best: bestPath(search) });
	for (const path of known) take(path);
	const found: FoundPath[] = [];
	while (found.length < count) {
		for (const branch of stale) branch.best = bestOf(search, branch, bestPath);
		stale.clear();
		let next: FoundPath | null = null;
		for (const { best } of branches.values()) if (best && (!next || byRank(best, next) < 0)) next = best;
		if (!next) break;
		found.push(next);
		take(next);
	}
	return found;
}

/** The best path of a branch: its root, then the best way on that does not come back to it. */
function bestOf(
	search: Search,
	{ root, taken }: Branch,
	bestPath: (search: Search) => FoundPath | null,
): FoundPath | null {
	const { index, along, closed, maxHops } = search;
	const before = [search.source, ...root.map((arc) => index.heads[arc] as number)];
	const source = before.pop() as number;
	const rootLength = root.filter((arc) => !along.isFree(arc)).length;
	const opened = [...before, source].filter((actor) => closed[actor] === 0);
	for (const actor of opened) closed[actor] = 1;
	const rest = bestPath({ ...search, source, banned: taken, maxHops: maxHops - rootLength });
	for (const actor of opened) closed[actor] = 0;
	if (!rest) return null;
	return {
		actors: [...before, ...rest.actors],
		arcs: [...root, ...rest.arcs],
		length: rootLength + rest.length,
		cost: root.reduce((sum, arc) => sum + along.weigh(arc), rest.cost),
	};
}
