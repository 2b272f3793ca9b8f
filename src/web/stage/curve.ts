import type { Point } from "./contract.ts";

/**
 * The shape of a drawn relation: a quadratic Bézier curve between the centres of two discs, cut where it
 * leaves one and enters the other. The shader of relation-program.ts draws the same curve; labels and
 * pointers ask here.
 */
export interface Curve {
	source: Point;
	control: Point;
	target: Point;
	/** The stretch that shows, as curve parameters between 0 and 1. */
	from: number;
	to: number;
}

/** A curve never swings out further than this part of its length. */
export const GREATEST_BEND = 0.42;
/** The lines of a pair start beside each other: by this part of their bend, within this part of the disc. */
export const END_SHIFT = { bend: 0.42, disc: 0.7 };
/** Pixels left free between a disc and the line. */
export const DISC_GAP = 2;

/**
 * The curve between two centres whose middle lies `bend` pixels to the left of the straight line
 * (seen along it, y growing downwards), around discs of the given radii.
 */
export function curveBetween(from: Point, to: Point, bend: number, radii: [number, number]): Curve {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length = Math.hypot(dx, dy) || 1;
	const aside = (point: Point, by: number): Point => ({
		x: point.x + (dy / length) * by,
		y: point.y - (dx / length) * by,
	});
	const limit = GREATEST_BEND * length;
	const swing = Math.max(-limit, Math.min(limit, bend));
	const shifts = radii.map((radius) => {
		const most = END_SHIFT.disc * radius;
		return Math.max(-most, Math.min(most, swing * END_SHIFT.bend));
	}) as [number, number];
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const source = aside(from, shifts[0]);
	const target = aside(to, shifts[1]);
	const control = aside(middle, 2 * swing - (shifts[0] + shifts[1]) / 2);
	const whole: Curve = { source, control, target, from: 0, to: 1 };
	// A line that starts beside the centre has less of the disc to cross.
	const reaches = radii.map((radius, end) => Math.sqrt(radius ** 2 - (shifts[end] ?? 0) ** 2) + DISC_GAP);
	const leaves = distanceParameter(whole, 0, reaches[0] ?? 0);
	const enters = 1 - distanceParameter(whole, 1, reaches[1] ?? 0);
	return enters > leaves ? { ...whole, from: leaves, to: enters } : { ...whole, from: 0.5, to: 0.5 };
}

/** How far (as a parameter) from its end 0 or 1 the curve is `distance` away from that end. */
function distanceParameter(curve: Curve, end: 0 | 1, distance: number): number {
	const centre = end === 0 ? curve.source : curve.target;
	let step = distance / (2 * Math.hypot(curve.control.x - centre.x, curve.control.y - centre.y) || 1);
	for (let round = 0; round < 3; round++) {
		step = Math.min(0.5, step);
		const point = pointAt(curve, end === 0 ? step : 1 - step);
		step *= distance / (Math.hypot(point.x - centre.x, point.y - centre.y) || 1);
	}
	return Math.min(0.5, step);
}

/** The point of the curve at parameter `t` (0 at the source's centre, 1 at the target's). */
export function pointAt(curve: Curve, t: number): Point {
	const u = 1 - t;
	return {
		x: u * u * curve.source.x + 2 * u * t * curve.control.x + t * t * curve.target.x,
		y: u * u * curve.source.y + 2 * u * t * curve.control.y + t * t * curve.target.y,
	};
}

/** The point at a share (0 to 1) of the stretch that shows. */
export function pointAlong(curve: Curve, share: number): Point {
	return pointAt(curve, curve.from + (curve.to - curve.from) * share);
}

/** Length in pixels of the stretch that shows, close enough for deciding whether a label fits. */
export function shownLength(curve: Curve): number {
	let length = 0;
	let last = pointAlong(curve, 0);
	for (let step = 1; step <= 8; step++) {
		const next = pointAlong(curve, step / 8);
		length += Math.hypot(next.x - last.x, next.y - last.y);
		last = next;
	}
	return length;
}
