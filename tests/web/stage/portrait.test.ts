import { describe, expect, test } from "vitest";
import { ACTOR_KINDS, type ActorKind } from "../../../src/model/index.ts";
import { inkOn, luminance } from "../../../src/web/stage/colors.ts";
import { initials, outlineOf, portraitOf } from "../../../src/web/stage/portrait.ts";

const FLAGS: Record<string, string> = { SYR: "sy", TUR: "tr" };
const flagFor = (iso3: string) => FLAGS[iso3] ?? null;

describe("initials", () => {
	test.each([
		["Vladimir Putin", "VP"],
		["Recep Tayyip Erdoğan", "RE"],
		["Bashar al-Assad", "BA"],
		["Abdel Fattah el-Sisi", "AS"],
		["Ursula von der Leyen", "UL"],
		["Lula", "L"],
		["Łukasz Żak", "ŁŻ"],
		["  ", "?"],
		["al", "A"],
		["🙂 Kim", "K"],
	])("%s: %s", (name, letters) => {
		expect(initials(name)).toBe(letters);
	});
});

describe("portrait", () => {
	test("a country wears its flag, or its code where there is none", () => {
		expect(portraitOf({ kind: "country", label: "Syria", iso3: "SYR" }, flagFor)).toEqual({
			content: "flag",
			iso2: "sy",
		});
		expect(portraitOf({ kind: "country", label: "Abkhazia", iso3: "XAB" }, flagFor)).toEqual({
			content: "letters",
			letters: "XAB",
		});
		expect(portraitOf({ kind: "country", label: "Yugoslavia" }, flagFor)).toEqual({
			content: "letters",
			letters: "Y",
		});
	});

	test("every other kind has a glyph of its own", () => {
		const kinds = ACTOR_KINDS.filter((kind) => kind !== "country" && kind !== "person");
		const glyphs = kinds.map((kind) => JSON.stringify(portraitOf({ kind, label: "X" }, flagFor)));
		expect(new Set(glyphs).size).toBe(kinds.length);
	});

	test("outlines set people and countries, bodies, and armed groups apart", () => {
		const outlines = (kinds: ActorKind[]) => kinds.map(outlineOf);
		expect(outlines(["country", "person", "group"])).toEqual(["disc", "disc", "disc"]);
		expect(outlines(["organization", "government-body", "media"])).toEqual(["tile", "tile", "tile"]);
		expect(outlineOf("armed-group")).toBe("hexagon");
	});
});

test("ink on a colour reads at 3:1 at least", () => {
	for (const color of ["#2961c2", "#985414", "#e8df3a", "#2fe3d2", "#b04be8", "#808080"]) {
		const [light, dark] = [luminance(color), luminance(inkOn(color))].sort((a, b) => b - a) as [
			number,
			number,
		];
		expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(3);
	}
});
