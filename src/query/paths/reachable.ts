import { EntenteError } from "../../model/index.ts";
import type { GraphView } from "../view.ts";
import { compile, type PathOptions } from "./options.ts";
import { pathIndexOf } from "./path-index.ts";

/** An actor that can be reached, and the best way there. */
export interface Reached {
	actor: string;
	hops: number;
	/** The actors of the best shortest path, from the start to this one. */
	way: string[];
}

/**
 * All actors within some hops of one, nearest first, then by the cost of their best shortest path, then by id. Actors
 * that the options close (`avoid`, `between`) are reached, but not gone through.
 * @param maxHops default 2
 * @throws EntenteError `unknown-actor`, `bad-option`
 */
export function reachableFrom(
	view: GraphView,
	from: string,
	maxHops = 2,
	options: PathOptions = {},
): Reached[] {
	if (
		options.through?.length ||
		options.steps ||
		options.balance ||
		options.order ||
		options.structure === "free"
	)
		throw new EntenteError("bad-option", "What is near can be asked for with plain filters only.");
	const index = pathIndexOf(view);
	const [problem] = compile(index, [from], [], { ...options, maxHops });
	if (!problem) return [];
	const { source, closed, all } = problem;
	const found = new Map<number, { hops: number; cost: number; way: readonly number[] }>();
	found.set(source, { hops: 0, cost: 0, way: [source] });
	let front = [source];
	for (let hops = 1; hops <= maxHops && front.length > 0; hops++) {
		const next = new Set<number>();
		for (const v of front) {
			const here = found.get(v) as { cost: number; way: readonly number[] };
			for (let arc = index.offsets[v] as number; arc < (index.offsets[v + 1] as number); arc++) {
				const u = index.heads[arc] as number;
				const known = found.get(u);
				if (known && known.hops < hops) continue;
				const cost = here.cost + all.weigh(arc);
				if (cost === Number.POSITIVE_INFINITY || (known && known.cost <= cost)) continue;
				found.set(u, { hops, cost, way: [...here.way, u] });
				next.add(u);
			}
		}
		front = [...next].filter((u) => closed[u] === 0).sort((a, b) => a - b);
	}
	found.delete(source);
	return [...found]
		.sort(([a, one], [b, other]) => one.hops - other.hops || one.cost - other.cost || a - b)
		.map(([actor, { hops, way }]) => ({
			actor: index.actors[actor] as string,
			hops,
			way: way.map((each) => index.actors[each] as string),
		}));
}
