import type { Area } from "./arrange.ts";
import type { Point } from "./contract.ts";

/** What one actor on the shelf needs, in pixels. */
export interface Item {
	id: string;
	radius: number;
	halfWidth: number;
	below: number;
}

export interface Shelf {
	/** What it takes of the area's height. */
	height: number;
	/** Screen pixels, centred on the area's middle, y growing downwards. */
	places: Map<string, Point>;
}

const GAP = 14;
/** With names the shelf takes at most this many rows; else discs stand close and names show on demand. */
const NAMED_ROWS = 1;
/** Pixels between the shelf and the graph above it. */
const ABOVE = 26;

/** Stands actors that have no relation to any other side by side along the lower edge, out of the way. */
export function shelve(items: readonly Item[], area: Area): Shelf {
	if (items.length === 0) return { height: 0, places: new Map() };
	const radius = Math.max(...items.map((item) => item.radius));
	const named = 2 * Math.max(...items.map((item) => item.halfWidth)) + GAP;
	const withNames = items.length * named <= NAMED_ROWS * area.width;
	const cell = withNames
		? { width: named, height: 2 * radius + Math.max(...items.map((item) => item.below)) + GAP }
		: { width: 2 * radius + GAP, height: 2 * radius + GAP };
	const columns = Math.max(1, Math.min(items.length, Math.floor(area.width / cell.width)));
	const rows = Math.ceil(items.length / columns);
	const top = area.height / 2 - rows * cell.height;
	const places = items.map(({ id }, index): [string, Point] => {
		const row = Math.floor(index / columns);
		// The last row may be shorter; every row is centred.
		const inRow = row === rows - 1 ? items.length - row * columns : columns;
		const x = ((index % columns) - (inRow - 1) / 2) * cell.width;
		return [id, { x, y: top + row * cell.height + radius + GAP / 2 }];
	});
	return { height: rows * cell.height + ABOVE, places: new Map(places) };
}
