import { describe, expect, it } from "vitest";
import { findActor, viewOf } from "../../src/query/index.ts";
import { ASSAD, articleOf, ERDOGAN, graphOf, RUSSIA, SYRIA, smallGraph, TURKEY } from "../graph/fixtures.ts";

const view = viewOf(smallGraph());

describe("findActor", () => {
	it.each([
		["Turkey", TURKEY.id],
		["turkey ", TURKEY.id],
		["Turkiye", TURKEY.id],
		["TÜRKİYE", TURKEY.id],
		["TUR", TURKEY.id],
		["country:TUR", TURKEY.id],
		["ankara", TURKEY.id],
		["erdogan", ERDOGAN.id],
		["Tayyip Erdoğan", ERDOGAN.id],
		["Assad", ASSAD.id],
		["al-assad", ASSAD.id],
		["Bashar al Assad", ASSAD.id],
	])("knows who %s is", (name, id) => {
		expect(findActor(view, name)).toEqual({ id });
	});

	it.each([
		["Turky", "Turkey"],
		["Rusia", "Russia"],
		["Siria", "Syria"],
		["Erdogon", "Recep Tayyip Erdoğan"],
		["insurgents", "Syrian insurgents"],
		["Recep Erdogan", "Recep Tayyip Erdoğan"],
	])("takes %s for a slip and suggests %s first", (name, label) => {
		const found = findActor(view, name);
		expect("suggestions" in found && found.suggestions[0]?.label).toBe(label);
	});

	it("has no suggestion for what is nothing like any name", () => {
		expect(findActor(view, "Qxyzzy")).toEqual({ suggestions: [] });
		expect(findActor(view, " - ")).toEqual({ suggestions: [] });
	});

	it("chooses neither of two with the same surname", () => {
		const hafez = { ...ASSAD, id: "person:hafez-al-assad", label: "Hafez al-Assad", aliases: [] };
		const bashar = { ...ASSAD, aliases: [] };
		const family = viewOf(
			graphOf([
				articleOf("a", null, [
					{ sentence: "One.", source: hafez, type: "leads", target: SYRIA },
					{ sentence: "Two.", source: bashar, type: "leads", target: RUSSIA },
				]),
			]),
		);
		expect(findActor(family, "Assad")).toEqual({
			suggestions: [
				{ id: ASSAD.id, label: "Bashar al-Assad" },
				{ id: "person:hafez-al-assad", label: "Hafez al-Assad" },
			],
		});
	});
});
