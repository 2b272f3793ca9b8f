import { describe, expect, test } from "vitest";
import { Layout } from "../../../src/web/stage/layout.ts";

const corners: Record<string, { x: number; y: number }> = {
	a: { x: 0, y: 0 },
	b: { x: 10, y: 0 },
	c: { x: 0, y: 10 },
};
const start = (actor: string) => corners[actor] ?? { x: 0, y: 0 };
const tie = (source: string, target: string) => ({ source, target, weight: 1 });

describe("a layout takes a graph", () => {
	test("it starts from the positions the graph gives", () => {
		const layout = new Layout();
		expect(layout.update(["a", "b", "c"], [tie("a", "b")], start)).toBe(true);
		expect(Object.fromEntries(layout.positions())).toEqual(corners);
	});

	test("actors that all lie on one spot are scattered", () => {
		const layout = new Layout();
		layout.update(["x", "y", "z"], [], start);
		expect(new Set([...layout.positions().values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
	});

	test("known actors keep their place when others arrive, and those start beside the ones they are tied to", () => {
		const layout = new Layout();
		layout.update(["a", "b", "c"], [tie("a", "b")], start);
		expect(layout.update(["a", "b", "c", "new"], [tie("a", "b"), tie("new", "b")], start)).toBe(true);
		const places = layout.positions();
		expect(places.get("a")).toEqual(corners.a);
		const { x, y } = places.get("new") ?? { x: 0, y: 0 };
		const distance = Math.hypot(x - 10, y);
		expect(distance).toBeGreaterThan(0.5);
		expect(distance).toBeLessThan(6);
	});

	test("the same graph again brings nothing new", () => {
		const layout = new Layout();
		layout.update(["a", "b"], [tie("a", "b")], start);
		expect(layout.update(["a", "b"], [tie("a", "b")], start)).toBe(false);
	});
});
