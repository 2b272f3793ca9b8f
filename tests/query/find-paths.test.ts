import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES } from "../../src/model/index.ts";
import {
	allShortestPaths,
	findPaths,
	firstArrival,
	lastDeparture,
	type Path,
	type PathOptions,
	reachableFrom,
	viewOf,
} from "../../src/query/index.ts";
import { COST_UNIT } from "../../src/query/paths/restriction.ts";
import { allPaths, firstEnd } from "./all-paths.ts";
import { smallMultigraph } from "./brute-force.ts";

const filters = {
	direction: fc.constantFrom("any", "forward", "backward", "directed"),
	types: fc.constantFrom(["met", "backs"], ["cutTies", "leads", "fights"]),
	classes: fc.constantFrom(["CONSULT", "SUPPORT"], ["SANCTION", "ASSAULT"]),
	stances: fc.subarray([...STANCES], { minLength: 1 }),
	modalities: fc.constantFrom(["asserted"], ["asserted", "planned"], ["asserted", "denied", "alleged"]),
	from: fc.constantFrom("2015", "2020-05-20"),
	until: fc.constantFrom("2020-05-31", "2024"),
	undated: fc.constantFrom("keep", "drop"),
	minEvidence: fc.constantFrom(1, 2),
	minConfidence: fc.constantFrom(0.3, 0.8),
	articles: fc.constantFrom(["a"], ["a", "b"]),
	publishers: fc.constantFrom(["Wire"]),
	avoid: fc.constantFrom(["n2"], ["n3", "n4"]),
	between: fc.constantFrom(["person"], ["country", "organization"]),
	structure: fc.constantFrom("in", "out"),
} as const;
const LONGEST = 5;
/** Milliseconds that trying everything may take on a busy machine. */
const PATIENCE = 120_000;

/** Options of which most are left out, so that paths are left. */
function optionsWith<Extra extends object>(extra: { [Key in keyof Extra]: fc.Arbitrary<Extra[Key]> }) {
	const sometimes = Object.fromEntries(
		Object.entries(filters).map(([key, values]) => [
			key,
			fc.option(values as fc.Arbitrary<unknown>, { nil: undefined, freq: 4 }),
		]),
	);
	return fc.record({ ...sometimes, ...extra }).map((all) => {
		const given = Object.entries(all).filter(([, value]) => value !== undefined);
		return Object.fromEntries(given) as PathOptions & Extra;
	});
}

function asTried({ actors, length, cost }: Path) {
	return { actors, length, cost: Math.round(cost * COST_UNIT) };
}

describe("paths against a search that tries everything", () => {
	it(
		"are the best k, with their lengths and costs, in order",
		() => {
			fc.assert(
				fc.property(
					smallMultigraph,
					optionsWith({ maxHops: fc.integer({ min: 1, max: LONGEST }), k: fc.constantFrom(1, 3, 10, 60) }),
					(graph, options) => {
						const view = viewOf(graph);
						const all = allPaths(view, "n0", "n1", options, options.maxHops);
						expect(findPaths(view, "n0", "n1", options).map(asTried)).toEqual(all.slice(0, options.k));
					},
				),
				{ numRuns: 3000 },
			);
		},
		PATIENCE,
	);

	it(
		"are the same without a longest length",
		() => {
			fc.assert(
				fc.property(smallMultigraph, optionsWith({ k: fc.constantFrom(5, 200) }), (graph, options) => {
					const view = viewOf(graph);
					const all = allPaths(view, "n0", "n1", options, 99);
					expect(findPaths(view, "n0", "n1", options).map(asTried)).toEqual(all.slice(0, options.k));
				}),
				{ numRuns: 1000 },
			);
		},
		PATIENCE,
	);

	it(
		"are all the shortest, and they alone",
		() => {
			fc.assert(
				fc.property(smallMultigraph, optionsWith({}), (graph, options) => {
					const view = viewOf(graph);
					const all = allPaths(view, "n0", "n1", options, 99);
					const shortest = all.filter(({ length }) => length === all[0]?.length);
					expect(allShortestPaths(view, "n0", "n1", options).map(asTried)).toEqual(shortest);
				}),
				{ numRuns: 1000 },
			);
		},
		PATIENCE,
	);

	it(
		"hold with structural hops free of length",
		() => {
			fc.assert(
				fc.property(
					smallMultigraph,
					optionsWith({
						structure: fc.constant("free" as const),
						k: fc.constantFrom(1, 4, 100),
						maxHops: fc.integer({ min: 1, max: 4 }),
					}),
					(graph, options) => {
						const view = viewOf(graph);
						const all = allPaths(view, "n0", "n1", options, options.maxHops);
						expect(findPaths(view, "n0", "n1", options).map(asTried)).toEqual(all.slice(0, options.k));
					},
				),
				{ numRuns: 1000 },
			);
		},
		PATIENCE,
	);

	it(
		"hold with stances step by step, with balance, and through given actors",
		() => {
			const stance = fc.constantFrom("cooperative" as const, "hostile" as const, "neutral" as const);
			const asked = fc.oneof(
				fc.record({ steps: fc.array(stance, { minLength: 1, maxLength: 4 }) }),
				fc.record({ balance: fc.constantFrom("friend" as const, "foe" as const) }),
				fc.record({ through: fc.constantFrom(["n2"], ["n2", "n3"]) }),
				fc.record({
					balance: fc.constantFrom("friend" as const, "foe" as const),
					through: fc.constant(["n3"]),
				}),
			);
			fc.assert(
				fc.property(
					smallMultigraph,
					optionsWith({ k: fc.constantFrom(1, 3, 50), maxHops: fc.integer({ min: 1, max: LONGEST }) }),
					asked,
					(graph, plain, more) => {
						const view = viewOf(graph);
						const { avoid: _avoid, ...rest } = plain;
						const options = { ...rest, ...more };
						const all = allPaths(view, "n0", "n1", options, options.maxHops);
						expect(findPaths(view, "n0", "n1", options).map(asTried)).toEqual(all.slice(0, options.k));
					},
				),
				{ numRuns: 2000 },
			);
		},
		PATIENCE,
	);

	it(
		"hold between sets",
		() => {
			fc.assert(
				fc.property(smallMultigraph, optionsWith({ k: fc.constantFrom(1, 5, 100) }), (graph, options) => {
					const view = viewOf(graph);
					const [some, others] = [
						["n0", "n2"],
						["n1", "n2", "n4"],
					] as const;
					const closed = { ...options, avoid: [...(options.avoid ?? []), ...some, ...others] };
					const all = some
						.flatMap((from) => others.flatMap((to) => allPaths(view, from, to, closed, 99)))
						.sort(
							(a, b) =>
								a.length - b.length || a.cost - b.cost || (a.actors.join() < b.actors.join() ? -1 : 1),
						);
					expect(findPaths(view, some, others, options).map(asTried)).toEqual(all.slice(0, options.k));
				}),
				{ numRuns: 1000 },
			);
		},
		PATIENCE,
	);
});

describe("paths in an order of time, against the definition", () => {
	const timed = {
		order: fc.constantFrom("later" as const, "earlier" as const),
		certainty: fc.constantFrom("possible" as const, "certain" as const),
	};

	it(
		"are the best k of those in order",
		() => {
			fc.assert(
				fc.property(
					smallMultigraph,
					optionsWith({
						...timed,
						k: fc.constantFrom(1, 3, 50),
						maxHops: fc.integer({ min: 1, max: LONGEST }),
					}),
					(graph, options) => {
						const view = viewOf(graph);
						const all = allPaths(view, "n0", "n1", options, options.maxHops);
						expect(findPaths(view, "n0", "n1", options).map(asTried)).toEqual(all.slice(0, options.k));
					},
				),
				{ numRuns: 2000 },
			);
		},
		PATIENCE,
	);

	it(
		"arrive first and leave last",
		() => {
			fc.assert(
				fc.property(smallMultigraph, optionsWith({ certainty: timed.certainty }), (graph, options) => {
					const view = viewOf(graph);
					const later = { ...options, order: "later" as const };
					const paths = findPaths(view, "n0", "n1", { ...later, k: 1000, maxHops: 5 });
					const first = firstArrival(view, "n0", "n1", options);
					expect(first === null).toBe(paths.length === 0);
					const last = lastDeparture(view, "n0", "n1", options);
					expect(last === null).toBe(paths.length === 0);
					if (!first || !last) return;
					const ends = paths.map((path) => {
						const begin =
							options.from === undefined
								? -1e9
								: Date.parse(options.from.padEnd(10, "-01-01").slice(0, 10)) / 864e5;
						return {
							end: firstEnd(hopsOf(path, view, later), later, begin, begin, 1e9),
							hops: path.hops.length,
						};
					});
					const best = Math.min(...ends.map(({ end }) => end ?? Number.POSITIVE_INFINITY));
					if (best > -1e8 && options.until === undefined) {
						expect(first.arrives).toBe(new Date(best * 864e5).toISOString().slice(0, 10));
						const fewest = Math.min(...ends.filter(({ end }) => end === best).map(({ hops }) => hops));
						expect(first.path.hops.length).toBe(fewest);
					}
					const days = last.path.hops.map(({ day }) => day ?? "");
					expect(days.filter((day) => day !== "")).toEqual(days.filter((day) => day !== "").sort());
				}),
				{ numRuns: 1500 },
			);
		},
		PATIENCE,
	);

	/** The path's hops with all their relations, whenever they were. */
	function hopsOf(path: Path, view: ReturnType<typeof viewOf>, options: PathOptions) {
		const { order: _order, ...untimed } = options;
		return path.hops.map(({ from, to }) => {
			const [direct] = findPaths(view, from, to, { ...untimed, maxHops: 1 });
			return { relations: direct?.hops[0]?.relations ?? [] };
		});
	}
});

describe("what is near", () => {
	it(
		"is at the length of its best path",
		() => {
			fc.assert(
				fc.property(
					smallMultigraph,
					optionsWith({}),
					fc.integer({ min: 1, max: 4 }),
					(graph, options, hops) => {
						const view = viewOf(graph);
						const near = reachableFrom(view, "n0", hops, options);
						const ways = view.actors().flatMap((actor) => {
							const [best] = findPaths(view, "n0", actor, { ...options, maxHops: hops });
							return best ? [best.actors] : [];
						});
						expect(near.map(({ way }) => way).sort()).toEqual(ways.sort());
						expect(near.map((one) => one.hops)).toEqual(near.map((one) => one.hops).sort());
					},
				),
				{ numRuns: 500 },
			);
		},
		PATIENCE,
	);
});
