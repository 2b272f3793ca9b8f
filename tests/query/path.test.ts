import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Path, type PathOptions, type Relation, shortestPath, viewOf } from "../../src/query/index.ts";
import {
	ASSAD,
	articleOf,
	graphOf,
	INSURGENTS,
	IRAN,
	RUSSIA,
	SYRIA,
	smallGraph,
	TURKEY,
} from "../graph/fixtures.ts";
import { allSimplePaths, smallMultigraph } from "./brute-force.ts";

const view = viewOf(smallGraph());
const actorsOf = (from: string, to: string, options?: PathOptions) =>
	shortestPath(view, from, to, options)?.actors ?? null;

describe("shortestPath", () => {
	it("finds the way with the fewest hops, and lists all relations of a hop", () => {
		const path = shortestPath(view, TURKEY.id, RUSSIA.id);
		expect(path?.actors).toEqual([TURKEY.id, SYRIA.id, RUSSIA.id]);
		expect(path?.hops.map(({ relations }) => relations.map(({ id }) => id))).toEqual([
			["country:SYR>country:TUR:cutTies:asserted:2011/2011"],
			["country:RUS>country:SYR:backs:asserted:2015-09/"],
		]);
	});

	it("never walks a denied relation unless asked", () => {
		expect(actorsOf("person:recep-tayyip-erdogan", ASSAD.id)).toBeNull();
		expect(actorsOf("person:recep-tayyip-erdogan", ASSAD.id, { modalities: ["denied"] })).toEqual([
			"person:recep-tayyip-erdogan",
			ASSAD.id,
		]);
	});

	it("walks forward along each relation, and both ways where it holds both ways", () => {
		expect(actorsOf(TURKEY.id, RUSSIA.id, { direction: "forward" })).toBeNull();
		expect(actorsOf(RUSSIA.id, TURKEY.id, { direction: "forward" })).toEqual([
			RUSSIA.id,
			SYRIA.id,
			TURKEY.id,
		]);
	});

	it("keeps to types, stances, dates and hops", () => {
		expect(actorsOf(TURKEY.id, SYRIA.id, { types: ["backs", "fights"] })).toEqual([
			TURKEY.id,
			INSURGENTS.id,
			SYRIA.id,
		]);
		expect(actorsOf(TURKEY.id, SYRIA.id, { stances: ["cooperative"] })).toBeNull();
		expect(actorsOf(TURKEY.id, RUSSIA.id, { from: "2012" })).toBeNull();
		expect(actorsOf(TURKEY.id, RUSSIA.id, { until: "2014" })).toBeNull();
		expect(actorsOf(TURKEY.id, RUSSIA.id, { from: "2011", until: "2015" })).toHaveLength(3);
		expect(actorsOf(TURKEY.id, RUSSIA.id, { maxHops: 1 })).toBeNull();
	});

	it("leaves undated relations out of a window unless asked to keep them", () => {
		expect(actorsOf(RUSSIA.id, INSURGENTS.id, { from: "2020" })).toBeNull();
		expect(actorsOf(RUSSIA.id, INSURGENTS.id, { from: "2020", undated: "keep" })).toEqual([
			RUSSIA.id,
			SYRIA.id,
			INSURGENTS.id,
		]);
	});

	it("prefers asserted relations, then confident ones, among ways of one length", () => {
		const weak = { sentence: "W.", modality: "alleged" as const, type: "met" };
		const two = graphOf([
			articleOf("a", null, [
				{ ...weak, source: TURKEY, target: IRAN, confidence: 0.9 },
				{ sentence: "S.", type: "met", source: IRAN, target: RUSSIA, confidence: 0.9 },
				{ sentence: "S.", type: "met", source: TURKEY, target: SYRIA, confidence: 0.3 },
				{ sentence: "S.", type: "met", source: SYRIA, target: RUSSIA, confidence: 0.3 },
			]),
		]);
		expect(shortestPath(viewOf(two), TURKEY.id, RUSSIA.id)?.actors).toEqual([TURKEY.id, SYRIA.id, RUSSIA.id]);
	});

	it("answers for one actor with a path without hops, and refuses what it cannot answer", () => {
		expect(shortestPath(view, IRAN.id, IRAN.id)).toEqual({ actors: [IRAN.id], hops: [] });
		expect(() => shortestPath(view, IRAN.id, "country:XXX")).toThrow('There is no actor "country:XXX"');
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { from: "yesterday" })).toThrow('"yesterday" is not a date.');
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { from: "2024", until: "2023" })).toThrow("ends (2023) before");
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { maxHops: 0 })).toThrow("at least one hop");
	});
});

describe("against a search that tries everything", () => {
	const options: fc.Arbitrary<PathOptions> = fc.record(
		{
			direction: fc.constantFrom("any" as const, "forward" as const),
			types: fc.constantFrom(["met", "backs"], ["cutTies"]),
			stances: fc.constantFrom(["cooperative" as const, "neutral" as const]),
			modalities: fc.constantFrom(["asserted" as const], ["asserted" as const, "denied" as const]),
			from: fc.constantFrom("2015", "2020-05-20"),
			undated: fc.constantFrom("keep" as const, "drop" as const),
			maxHops: fc.integer({ min: 1, max: 4 }),
		},
		{ requiredKeys: [] },
	);

	/** The meaning of the options, said a second time and in another way. */
	const allows = (chosen: PathOptions) => {
		return ({ attributes, source }: Relation, from: string) => {
			const { type, stance, modality, start, symmetric } = attributes;
			const lastDay: Record<string, string> = { "2010": "2010-12-31", "2020-05": "2020-05-31" };
			const begins = chosen.from === "2015" ? "2015-01-01" : "2020-05-20";
			return (
				(chosen.direction !== "forward" || symmetric || source === from) &&
				(chosen.types === undefined || chosen.types.includes(type)) &&
				(chosen.stances === undefined || chosen.stances.includes(stance)) &&
				(chosen.modalities === undefined ? modality !== "denied" : chosen.modalities.includes(modality)) &&
				(chosen.from === undefined ||
					(start === null ? chosen.undated === "keep" : (lastDay[start] ?? start) >= begins))
			);
		};
	};
	const costOf = (path: Path) => {
		const strongest = path.hops.map(({ relations }) => (relations[0] as Relation).attributes);
		const weak = strongest.filter(({ modality }) => modality !== "asserted").length;
		return [weak, strongest.reduce((product, { confidence }) => product * confidence, 1)] as const;
	};

	it("finds paths that exist, of the right length, and none better", () => {
		fc.assert(
			fc.property(smallMultigraph, options, (graph, chosen) => {
				const random = viewOf(graph);
				const [from, to] = ["n0", "n1"];
				const mayWalk = allows(chosen);
				const limit = chosen.maxHops ?? Number.POSITIVE_INFINITY;
				const all = allSimplePaths(random, from, to, mayWalk).filter((path) => path.length - 1 <= limit);
				const found = shortestPath(random, from, to, chosen);
				if (found === null) {
					expect(all).toEqual([]);
					return;
				}
				const shortest = Math.min(...all.map((path) => path.length));
				const rivals = all.filter((path) => path.length === shortest);
				expect(rivals).toContainEqual(found.actors);
				for (const hop of found.hops)
					for (const relation of hop.relations) expect(mayWalk(relation, hop.from)).toBe(true);
				const [weak, product] = costOf(found);
				for (const rival of rivals) {
					const hops = rival.slice(1).map((actor, i) => {
						const hop = shortestPath(random, rival[i] as string, actor, { ...chosen, maxHops: 1 });
						return hop?.hops[0] as Path["hops"][number];
					});
					const [rivalWeak, rivalProduct] = costOf({ actors: rival, hops });
					expect(weak).toBeLessThanOrEqual(rivalWeak);
					if (weak === rivalWeak) expect(product).toBeGreaterThanOrEqual(rivalProduct - 1e-12);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
