import { describe, expect, test } from "vitest";
import { curveBetween, DISC_GAP, pointAlong, pointAt, shownLength } from "../../../src/web/stage/curve.ts";

const left = { x: 0, y: 0 };
const right = { x: 200, y: 0 };

describe("curve between two discs", () => {
	test("without a bend it is the straight line, cut at both discs", () => {
		const curve = curveBetween(left, right, 0, [20, 10]);
		expect(pointAlong(curve, 0).x).toBeCloseTo(20 + DISC_GAP, 1);
		expect(pointAlong(curve, 1).x).toBeCloseTo(190 - DISC_GAP, 1);
		expect(shownLength(curve)).toBeCloseTo(166, 0);
	});

	test("its middle lies as far to the left as it bends: upwards when it runs to the right", () => {
		const middle = pointAt(curveBetween(left, right, 30, [20, 10]), 0.5);
		expect(middle.x).toBeCloseTo(100, 5);
		expect(middle.y).toBeCloseTo(-30, 5);
	});

	test("two that run against each other with the same place lie on two sides", () => {
		const there = pointAt(curveBetween(left, right, 10, [20, 20]), 0.5);
		const back = pointAt(curveBetween(right, left, 10, [20, 20]), 0.5);
		expect(Math.sign(there.y)).toBe(-Math.sign(back.y));
	});

	test("neighbours start beside each other, at the rim of the disc", () => {
		const ends = [-15, 0, 15].map((bend) => pointAlong(curveBetween(left, right, bend, [24, 24]), 0));
		for (const { x, y } of ends) expect(Math.hypot(x, y)).toBeCloseTo(24 + DISC_GAP, -0.5);
		const [a, b, c] = ends.map(({ y }) => y) as [number, number, number];
		expect(a - b).toBeGreaterThan(5);
		expect(b - c).toBeGreaterThan(5);
	});

	test("between overlapping discs nothing shows", () => {
		expect(shownLength(curveBetween(left, { x: 30, y: 0 }, 0, [20, 20]))).toBe(0);
	});
});
