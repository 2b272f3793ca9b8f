import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor } from "../../src/model/index.ts";
import {
	actsFor,
	asOf,
	eventsBetween,
	historiesBetween,
	historyInWords,
	statesAsOf,
	viewOf,
} from "../../src/query/index.ts";
import {
	ASSAD,
	articleOf,
	ERDOGAN,
	graphOf,
	IRAN,
	RUSSIA,
	type Said,
	SYRIA,
	TURKEY,
} from "../graph/fixtures.ts";

const said = (type: string, source: Actor, target: Actor, more: Partial<Said> = {}): Said => ({
	sentence: `${source.label} ${type} ${target.label}, it is told.`,
	type,
	source,
	target,
	...more,
});

/** Turkey and Syria from the break to the thaw, and what goes on beside it. */
const VIEW = viewOf(
	graphOf([
		articleOf("a", "2024-07-25", [
			said("cutTies", TURKEY, SYRIA, { time: "2011" }),
			said("met", TURKEY, SYRIA, { time: "2022-12" }),
			said("negotiatedWith", ERDOGAN, ASSAD, { time: "2023-05" }),
			said("invited", ERDOGAN, ASSAD, { time: "2024-07" }),
			said("seeksTies", ERDOGAN, ASSAD, { modality: "planned" }),
			said("met", ERDOGAN, ASSAD, { modality: "denied", time: "2024-08" }),
			said("met", ERDOGAN, ASSAD, { modality: "alleged", time: "2024-08" }),
			said("basesTroopsIn", RUSSIA, SYRIA, { time: ["2015-09", null] }),
			said("alliedWith", IRAN, SYRIA),
			said("hasTroopsIn", TURKEY, SYRIA, { time: ["2016-08", "2020"] }),
			said("backs", IRAN, SYRIA, { time: "2013" }),
			said("leads", ASSAD, SYRIA),
		]),
	]),
);

const states = (day: string) =>
	statesAsOf(VIEW, RELATION_TYPES, day).map(
		({ name, source, target, value, certainty, beside }) =>
			`${name} ${source.slice(-3)}-${target.slice(-3)} ${value} ${certainty}` +
			beside.map((one) => ` +${one.value}`).join(""),
	);

describe("states as of a day", () => {
	it("hold from their beginning until something ends them", () => {
		expect(states("2012-01-01")).toEqual(["diplomaticRelations SYR-TUR cut certain"]);
		expect(states("2017-01-01")).toEqual([
			"backing IRN-SYR backs last-known",
			"diplomaticRelations SYR-TUR cut certain",
			"troops RUS-SYR based certain",
			"troops TUR-SYR stationed certain",
		]);
	});

	it("have talks and signals beside them, and undated ones apart", () => {
		expect(states("2024-07-25")).toEqual([
			"alliance IRN-SYR allied undated",
			"backing IRN-SYR backs last-known",
			"diplomaticRelations SYR-TUR cut certain +talks +signals",
			"office sad-SYR leads undated",
			"troops RUS-SYR based certain",
		]);
	});

	it("are only possible where the date is too coarse to tell", () => {
		expect(states("2011-06-01")).toEqual(["diplomaticRelations SYR-TUR cut possible"]);
		expect(states("2010-12-31")).toEqual([]);
		expect(states("2016-08-15")).toContain("troops TUR-SYR stationed possible");
	});

	it("refuse what is no date", () => {
		expect(() => statesAsOf(VIEW, RELATION_TYPES, "yesterday")).toThrow('"yesterday" is not a date.');
	});

	it("end when relations are restored", () => {
		const view = viewOf(
			graphOf([
				articleOf("a", "2023-05-01", [
					said("cutTies", IRAN, TURKEY, { time: "2016-01" }),
					said("restoredTies", IRAN, TURKEY, { time: "2023-03-10" }),
					said("met", IRAN, TURKEY, { time: "2019" }),
				]),
			]),
		);
		const on = (day: string) =>
			statesAsOf(view, RELATION_TYPES, day).map(({ value, beside }) => [value, beside.length]);
		expect(on("2020-01-01")).toEqual([["cut", 1]]);
		expect(on("2023-03-10")).toEqual([["established", 0]]);
		expect(historiesBetween(view, RELATION_TYPES, IRAN.id, TURKEY.id).map(historyInWords)).toEqual([
			"diplomatic relations: unknown → cut 2016-01 → talks 2019 → established 2023-03-10",
		]);
	});
});

describe("the history of a pair", () => {
	it("is told in words, the undated beside it", () => {
		expect(historiesBetween(VIEW, RELATION_TYPES, TURKEY.id, SYRIA.id).map(historyInWords)).toEqual([
			"diplomatic relations: unknown → cut 2011 → talks 2022-12 → signals 2024-07; undated: signals",
			"troops: unknown → stationed 2016-08 to 2020",
		]);
	});

	it("is that of the countries where their presidents are asked for", () => {
		const [first] = historiesBetween(VIEW, RELATION_TYPES, ERDOGAN.id, ASSAD.id);
		expect(first?.name).toBe("diplomaticRelations");
	});
});

describe("events in a window", () => {
	it("are those that lie within it; coarser ones are possible, and what was denied is neither", () => {
		const found = eventsBetween(VIEW, RELATION_TYPES, "2022", "2024-08-15");
		expect(found.events.map(({ attributes: { type, start } }) => [type, start])).toEqual([
			["met", "2022-12"],
			["negotiatedWith", "2023-05"],
			["invited", "2024-07"],
		]);
		expect(found.possible).toEqual([]);
		expect(found.notCounted).toHaveLength(2);
		expect(found.undated).toHaveLength(0);
		expect(eventsBetween(VIEW, RELATION_TYPES, "2011-03", "2011-03").possible).toHaveLength(1);
	});
});

describe("the picture as of a day", () => {
	it("has a meeting that was reported and denied, and counts it nowhere", () => {
		const found = asOf(VIEW, RELATION_TYPES, "2024-09-01");
		expect(found.events.byType.filter(({ type }) => type === "met")).toEqual([
			{ type: "met", label: "met", count: 1 },
		]);
		const meetings = found.notCounted.filter(({ attributes }) => attributes.type === "met");
		expect(meetings.map(({ attributes }) => attributes.modality)).toEqual(["denied", "alleged"]);
		expect(asOf(VIEW, RELATION_TYPES, "2012-01-01").notCounted).toEqual([]);
		expect(found.undated).toBe(3);
	});
});

describe("whom somebody acts for", () => {
	it("depends on the office held that day", () => {
		const minister: Actor = {
			id: "person:x",
			label: "X",
			kind: "person",
			aliases: [],
			roles: [
				{ title: "foreign minister", of: TURKEY.id, start: "2014", end: "2018" },
				{ title: "former envoy", of: IRAN.id },
			],
			affiliation: TURKEY.id,
		};
		const view = viewOf(
			graphOf([articleOf("a", null, [said("met", minister, IRAN), said("met", TURKEY, IRAN)])]),
		);
		expect(actsFor(view, "person:x", "2016-01-01")).toBe(TURKEY.id);
		expect(actsFor(view, "person:x", "2020-01-01")).toBe("person:x");
		expect(actsFor(view, IRAN.id, null)).toBe(IRAN.id);
		expect(actsFor(view, "person:nobody", null)).toBe("person:nobody");
	});
});
