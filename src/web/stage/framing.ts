import type { Insets, Point } from "./contract.ts";

/** The square of scene units that sigma maps onto the window at camera ratio 1; it never changes. */
export const FRAME = 1000;

export interface Size {
	width: number;
	height: number;
}

/** A camera in scene units: which point lies in the middle of the window, and how many pixels a unit takes. */
export interface View extends Point {
	scale: number;
}

/** A node as framing sees it: its place in scene units (y upwards) and the pixels it needs around it. */
export interface Framed extends Point {
	halfWidth: number;
	above: number;
	below: number;
}

/** What panels leave free of the window. */
export function freeArea(window: Size, insets: Insets): Size {
	return {
		width: Math.max(120, window.width - insets.left - insets.right),
		height: Math.max(120, window.height - insets.top - insets.bottom),
	};
}

/** Largest magnification: two actors do not fill a wall. */
const GREATEST_SCALE = 1.6;

/** The view in which all given nodes, with what they need around them, fill the free part of the window. */
export function viewOf(
	nodes: readonly Framed[],
	window: Size,
	insets: Insets,
	greatest = GREATEST_SCALE,
): View {
	const free = freeArea(window, insets);
	const across = nodes.map((node): Extent => [node.x, node.halfWidth, node.halfWidth]);
	const upwards = nodes.map((node): Extent => [node.y, node.below, node.above]);
	const scale = Math.min(greatest, greatestScale(across, free.width), greatestScale(upwards, free.height));
	return viewOn({ x: middleOf(across, scale), y: middleOf(upwards, scale) }, scale, insets);
}

/** The view that brings a point of the scene into the middle of the free part of the window. */
export function viewOn(point: Point, scale: number, insets: Insets): View {
	return {
		x: point.x - (insets.left - insets.right) / 2 / scale,
		y: point.y + (insets.top - insets.bottom) / 2 / scale,
		scale,
	};
}

/** Scales that differ by less than this part are one: their difference is lost in rounding. */
const SAME_SCALE = 1e-9;

/** The view at a share (0 to 1) of the way from one to another. */
export function viewBetween(from: View, to: View, progress: number): View {
	if (progress >= 1) return to;
	const scale = from.scale * (to.scale / from.scale) ** progress;
	// The point moves with the scale, so that the picture does not swing aside while zooming.
	const share =
		Math.abs(to.scale / from.scale - 1) < SAME_SCALE
			? progress
			: (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, scale };
}

type Extent = [at: number, before: number, after: number];

/** The largest scale at which all extents fit into the room. */
function greatestScale(extents: readonly Extent[], room: number): number {
	let low = 1e-4;
	let high = 1e4;
	for (let round = 0; round < 50; round++) {
		const scale = Math.sqrt(low * high);
		const [first, last] = reachOf(extents, scale);
		if (last - first <= room) low = scale;
		else high = scale;
	}
	return low;
}

/** First and last pixel that the extents take at a scale. */
function reachOf(extents: readonly Extent[], scale: number): [first: number, last: number] {
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (const [at, before, after] of extents) {
		first = Math.min(first, at * scale - before);
		last = Math.max(last, at * scale + after);
	}
	return [first, last];
}

function middleOf(extents: readonly Extent[], scale: number): number {
	const [first, last] = reachOf(extents, scale);
	return (first + last) / 2 / scale;
}
