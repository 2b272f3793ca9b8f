import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Box,
	labelBox,
	labelLines,
	Occupancy,
	overlap,
	placeBeside,
	placeOn,
	sidesFrom,
	uprightAngle,
} from "../../../src/web/stage/labels.ts";

const size = { width: 60, height: 14 };

describe("names beside discs", () => {
	test("below where there is room, else to the right, left, above, else not at all", () => {
		const taken = new Occupancy();
		const sides = Array.from({ length: 5 }, () =>
			placeBeside(taken, { x: 0, y: 0 }, 10, size, sidesFrom(undefined)),
		);
		expect(sides.map((spot) => spot?.side)).toEqual(["below", "right", "left", "above", undefined]);
	});

	test("the side it had comes first", () => {
		expect(sidesFrom("left")).toEqual(["left", "below", "right", "above"]);
	});

	test("boxes hug the disc", () => {
		expect(labelBox({ x: 100, y: 100 }, 10, size, "below")).toEqual({
			left: 70,
			top: 115,
			right: 130,
			bottom: 129,
		});
		expect(labelBox({ x: 100, y: 100 }, 10, size, "right")).toEqual({
			left: 115,
			top: 93,
			right: 175,
			bottom: 107,
		});
	});
});

describe("words on lines", () => {
	test("the first free place along the line is taken", () => {
		const taken = new Occupancy();
		const slants = [50, 200].map((x) => ({ x, y: 0, angle: 0 }));
		expect([1, 2, 3].map(() => placeOn(taken, slants, 60)?.x)).toEqual([50, 200, undefined]);
	});

	test("words on parallel lines fifteen pixels apart lie beside each other at any angle", () => {
		for (let angle = -1.5; angle <= 1.5; angle += 0.1) {
			const taken = new Occupancy();
			const lines = [0, 1, 2].map((lane) => ({
				x: -Math.sin(angle) * lane * 15,
				y: Math.cos(angle) * lane * 15,
				angle,
			}));
			expect(lines.every((slant) => placeOn(taken, [slant], 80))).toBe(true);
		}
	});

	test("they are never upside down", () => {
		fc.assert(
			fc.property(
				fc.double({ min: -10, max: 10, noNaN: true }),
				fc.double({ min: -10, max: 10, noNaN: true }),
				(x, y) => {
					expect(Math.abs(uprightAngle(x, y))).toBeLessThanOrEqual(Math.PI / 2);
				},
			),
		);
	});
});

const boxes = fc.array(
	fc.record({ left: fc.integer({ min: -200, max: 900 }), top: fc.integer({ min: -200, max: 900 }) }),
	{ maxLength: 60 },
);

test("what is taken never overlaps, far or near", () => {
	fc.assert(
		fc.property(boxes, (corners) => {
			const taken = new Occupancy();
			const kept: Box[] = [];
			for (const { left, top } of corners) {
				const box = { left, top, right: left + 90, bottom: top + 30 };
				const free = kept.every((other) => !overlap(other, box));
				expect(taken.isFree(box)).toBe(free);
				if (!free) continue;
				taken.take(box);
				kept.push(box);
			}
		}),
	);
});

describe("lines of a name", () => {
	test.each([
		["Syria", ["Syria"]],
		["Vladimir Putin", ["Vladimir Putin"]],
		["Recep Tayyip Erdoğan", ["Recep Tayyip", "Erdoğan"]],
		["United Arab Emirates", ["United Arab", "Emirates"]],
		["Hayat Tahrir al-Sham", ["Hayat Tahrir", "al-Sham"]],
		[
			"Organisation for the Prohibition of Chemical Weapons",
			["Organisation for the", "Prohibition of Chemic…"],
		],
	])("%s", (name, lines) => {
		expect(labelLines(name)).toEqual(lines);
	});
});
