import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, type Body } from "../../../src/web/stage/arrange.ts";
import type { Point } from "../../../src/web/stage/contract.ts";
import { viewBetween, viewOf } from "../../../src/web/stage/framing.ts";

function body(id: string, x: number, y: number, pin: Body["pin"] = null): Body {
	return { id, x, y, radius: 20, halfWidth: 40, below: 20, pin };
}

const AREA = { width: 1200, height: 800 };

test("nothing is nothing, and one actor lies in the middle", () => {
	expect(arrange([], [], AREA)).toEqual(new Map());
	expect([...arrange([body("a", 7, 9)], [], AREA)]).toEqual([["a", { x: 0, y: 0 }]]);
});

test("a column is turned to lie along a wide window, and stays one in a tall one", () => {
	const column = [body("a", 0, 0), body("b", 0, 10), body("c", 0, 20)];
	const wide = [...arrange(column, [], AREA).values()];
	expect(Math.max(...wide.map(({ x }) => x)) - Math.min(...wide.map(({ x }) => x))).toBeGreaterThan(200);
	expect(Math.max(...wide.map(({ y }) => Math.abs(y)))).toBeLessThan(1);
	const tall = [...arrange(column, [], { width: 400, height: 800 }).values()];
	expect(Math.max(...tall.map(({ x }) => Math.abs(x)))).toBeLessThan(1);
});

test("a pinned actor stays where it was put", () => {
	const places = arrange([body("a", 0, 0), body("b", 1, 0), body("c", 0, 1, { x: 33, y: -44 })], [], AREA);
	expect(places.get("c")).toEqual({ x: 33, y: -44 });
});

test("no line runs under a stranger's disc", () => {
	const places = arrange(
		[body("a", -50, 0), body("b", 50, 0), body("c", 0, 0.5), body("d", 0, 30)],
		[["a", "b"]],
		AREA,
	);
	const [a, b, c] = ["a", "b", "c"].map((id) => places.get(id)) as [Body, Body, Body];
	const across = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / Math.hypot(b.x - a.x, b.y - a.y);
	expect(Math.abs(across)).toBeGreaterThan(20);
});

const scattered = fc.uniqueArray(
	fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
	{ minLength: 2, maxLength: 25, selector: ([x, y]) => `${x} ${y}` },
);

test("up to 25 actors with their names neither overlap nor leave the window, always the same way", () => {
	fc.assert(
		fc.property(scattered, (points) => {
			const bodies = points.map(([x, y], index) => body(`n${index}`, x, y));
			const places = arrange(bodies, [], AREA);
			expect(arrange(bodies, [], AREA)).toEqual(places);
			const all = [...places.values()];
			for (const { x, y } of all) {
				expect(Math.abs(x)).toBeLessThanOrEqual(AREA.width / 2 - 40);
				expect(y).toBeGreaterThanOrEqual(-AREA.height / 2 + 20);
				expect(y).toBeLessThanOrEqual(AREA.height / 2 - 40);
			}
			all.forEach((a, i) => {
				for (const b of all.slice(i + 1)) {
					expect(Math.abs(a.x - b.x) >= 79 || Math.abs(a.y - b.y) >= 59).toBe(true);
				}
			});
		}),
	);
});

test("hundreds of actors are parted where they overlap, always the same way", () => {
	const crowd = Array.from({ length: 450 }, (_, i) => {
		const [column, row] = [i % 25, Math.floor(i / 25)];
		return body(`n${i}`, column * 200 + (i % 2) * 140, row * 200);
	});
	const area = { width: 12_000, height: 9_000 };
	const places = arrange(crowd, [], area);
	expect(arrange(crowd, [], area)).toEqual(places);
	const all = [...places.values()];
	const overlaps = (a: Point, b: Point) => Math.abs(a.x - b.x) < 79 && Math.abs(a.y - b.y) < 59;
	expect(all.filter((a, i) => all.slice(i + 1).some((b) => overlaps(a, b)))).toEqual([]);
	expect(all.some(({ x }, i) => Math.abs(x - (all[i + 1]?.x ?? x)) < 100)).toBe(true);
});

test("the fitted view holds every node with its name inside the free part of the window", () => {
	const window = { width: 1000, height: 700 };
	const insets = { left: 10, right: 300, top: 60, bottom: 20 };
	const nodes = [
		{ x: -900, y: 300, halfWidth: 50, above: 20, below: 40 },
		{ x: 700, y: -450, halfWidth: 80, above: 30, below: 45 },
	];
	const view = viewOf(nodes, window, insets);
	const edges = nodes.map(({ x, y, halfWidth, above, below }) => {
		const at = { x: 500 + (x - view.x) * view.scale, y: 350 - (y - view.y) * view.scale };
		return { left: at.x - halfWidth, right: at.x + halfWidth, top: at.y - above, bottom: at.y + below };
	});
	for (const { left, right, top, bottom } of edges) {
		expect(left).toBeGreaterThanOrEqual(9.9);
		expect(right).toBeLessThanOrEqual(700.1);
		expect(top).toBeGreaterThanOrEqual(59.9);
		expect(bottom).toBeLessThanOrEqual(680.1);
	}
});

test("on its way between two views the camera is always somewhere, also where their scales are all but the same", () => {
	const scales = fc.double({ min: 0.1, max: 6, noNaN: true });
	fc.assert(
		fc.property(
			scales,
			fc.integer({ min: -3, max: 3 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(scale, steps, at) => {
				const from = { x: -400, y: 30, scale };
				const to = { x: 250, y: -10, scale: scale * (1 + steps * Number.EPSILON) };
				const { x, y } = viewBetween(from, to, at);
				expect(x).toBeGreaterThanOrEqual(-400);
				expect(x).toBeLessThanOrEqual(250);
				expect(Number.isFinite(y)).toBe(true);
				expect(viewBetween(from, to, 1)).toEqual(to);
			},
		),
	);
	const halfway = viewBetween({ x: 0, y: 0, scale: 1 }, { x: 100, y: 0, scale: 4 }, 0.5);
	expect(halfway).toEqual({ x: expect.closeTo(66.67, 1), y: 0, scale: 2 });
});
