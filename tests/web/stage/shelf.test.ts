import { expect, test } from "vitest";
import { shelve } from "../../../src/web/stage/shelf.ts";

const item = (id: string) => ({ id, radius: 10, halfWidth: 43, below: 20 });
const AREA = { width: 500, height: 400 };

test("nobody alone, no shelf", () => {
	expect(shelve([], AREA)).toEqual({ height: 0, places: new Map() });
});

test("a few stand in one row with room for their names, centred along the lower edge", () => {
	const { height, places } = shelve(["a", "b", "c"].map(item), AREA);
	expect(Object.fromEntries(places)).toEqual({
		a: { x: -100, y: 163 },
		b: { x: 0, y: 163 },
		c: { x: 100, y: 163 },
	});
	expect(height).toBe(80);
});

test("many stand close, in rows that stay within the area", () => {
	const ids = Array.from({ length: 30 }, (_, index) => `n${index}`);
	const places = [...shelve(ids.map(item), AREA).places.values()];
	expect(new Set(places.map(({ y }) => y)).size).toBe(3);
	for (const { x, y } of places) {
		expect(Math.abs(x)).toBeLessThanOrEqual(250 - 10);
		expect(y).toBeLessThanOrEqual(200 - 10);
	}
});
