import { describe, expect, it } from "vitest";
import { type PathOptions, shortestPath, viewOf } from "../../src/query/index.ts";
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

const view = viewOf(smallGraph());
const actorsOf = (from: string, to: string, options?: PathOptions) =>
	shortestPath(view, from, to, options)?.actors ?? null;

describe("shortestPath", () => {
	it("finds the way with the fewest hops, and lists all relations of a hop", () => {
		const path = shortestPath(view, TURKEY.id, RUSSIA.id);
		expect(path?.actors).toEqual([TURKEY.id, SYRIA.id, RUSSIA.id]);
		expect(path?.hops.map(({ relations }) => relations.map(({ id }) => id))).toEqual([
			["country:TUR>country:SYR:cutTies:asserted:2011/2011"],
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
		expect(actorsOf(RUSSIA.id, TURKEY.id, { direction: "forward" })).toBeNull();
		const met = { sentence: "Turkey met Syria.", source: TURKEY, type: "met", target: SYRIA };
		const backs = { sentence: "Russia backs Syria.", source: RUSSIA, type: "backs", target: SYRIA };
		const mutual = viewOf(graphOf([articleOf("m", "2024-07-25", [met, backs])]));
		expect(shortestPath(mutual, RUSSIA.id, TURKEY.id, { direction: "forward" })?.actors).toEqual([
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
		const modalities = ["asserted", "alleged"] as const;
		expect(shortestPath(viewOf(two), TURKEY.id, RUSSIA.id, { modalities })?.actors).toEqual([
			TURKEY.id,
			SYRIA.id,
			RUSSIA.id,
		]);
	});

	it("answers for one actor with a path without hops, and refuses what it cannot answer", () => {
		expect(shortestPath(view, IRAN.id, IRAN.id)).toMatchObject({ actors: [IRAN.id], hops: [] });
		expect(() => shortestPath(view, IRAN.id, "country:XXX")).toThrow('There is no actor "country:XXX"');
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { from: "yesterday" })).toThrow('"yesterday" is not a date.');
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { from: "2024", until: "2023" })).toThrow("ends (2023) before");
		expect(() => actorsOf(IRAN.id, RUSSIA.id, { maxHops: 0 })).toThrow("at least one hop");
	});
});
