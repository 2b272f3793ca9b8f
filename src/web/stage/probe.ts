import type { Point, StageProbe } from "./contract.ts";
import { type Curve, pointAlong } from "./curve.ts";
import type { Geometry } from "./geometry.ts";

/** Places on a line to try, from its middle outwards. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** A pointer this near to two lines could mean either. */
const CLEAR = 9;
const SAMPLES = 24;

/** Answers where things are on the page, for end-to-end tests. */
export function createProbe(container: HTMLElement, geometry: Geometry, isMoving: () => boolean): StageProbe {
	const inViewport = (point: Point): Point => {
		const { left, top } = container.getBoundingClientRect();
		return { x: left + point.x, y: top + point.y };
	};
	return {
		actorPosition: (id) => (geometry.scene.hasNode(id) ? inViewport(geometry.centre(id)) : null),
		edgePosition: (edge) => {
			const line = geometry.scene.findEdge((_, { relations }) => relations.includes(edge));
			return line === undefined ? null : inViewport(clearPoint(geometry, line));
		},
		isMoving,
	};
}

/** The point of a line, as near to its middle as may be, that no other line or disc is near to. */
function clearPoint(geometry: Geometry, line: string): Point {
	const { scene } = geometry;
	const curve = geometry.curve(line);
	const others = scene.filterEdges((key) => key !== line).map((key) => geometry.curve(key));
	const discs = scene.mapNodes((actor) => ({ ...geometry.centre(actor), radius: geometry.radius(actor) }));
	const points = SHARES.map((share) => pointAlong(curve, share));
	const clearance = (point: Point): number =>
		Math.min(
			...others.map((other) => distanceTo(other, point)),
			...discs.map((disc) => Math.hypot(disc.x - point.x, disc.y - point.y) - disc.radius),
		);
	const clear = points.find((point) => clearance(point) >= CLEAR);
	return clear ?? points.reduce((best, point) => (clearance(point) > clearance(best) ? point : best));
}

function distanceTo(curve: Curve, point: Point): number {
	let nearest = Number.POSITIVE_INFINITY;
	for (let sample = 0; sample <= SAMPLES; sample++) {
		const at = pointAlong(curve, sample / SAMPLES);
		nearest = Math.min(nearest, Math.hypot(at.x - point.x, at.y - point.y));
	}
	return nearest;
}
