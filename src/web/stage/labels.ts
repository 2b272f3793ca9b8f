import type { Point } from "./contract.ts";

/** A rectangle on the screen, y growing downwards. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The space taken on the screen, in coarse cells so that asking stays cheap with thousands of boxes. */
export class Occupancy {
	#cells = new Map<string, Box[]>();
	#side = 80;

	/** True when the box touches none that was taken before. */
	isFree(box: Box): boolean {
		for (const cell of this.#cellsOf(box)) {
			for (const taken of this.#cells.get(cell) ?? []) if (overlap(taken, box)) return false;
		}
		return true;
	}

	take(box: Box): void {
		for (const cell of this.#cellsOf(box)) {
			const known = this.#cells.get(cell);
			if (known) known.push(box);
			else this.#cells.set(cell, [box]);
		}
	}

	*#cellsOf(box: Box): Iterable<string> {
		const side = this.#side;
		for (let x = Math.floor(box.left / side); x <= Math.floor(box.right / side); x++) {
			for (let y = Math.floor(box.top / side); y <= Math.floor(box.bottom / side); y++) yield `${x} ${y}`;
		}
	}
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export type Side = "below" | "right" | "left" | "above";
const SIDES: Side[] = ["below", "right", "left", "above"];
/** Pixels between a node and its label. */
export const LABEL_GAP = 5;

/** The box of a label of that size on one side of a node. */
export function labelBox(at: Point, radius: number, size: { width: number; height: number }, side: Side): Box {
	const away = radius + LABEL_GAP;
	const middle = { left: at.x - size.width / 2, top: at.y - size.height / 2 };
	const corner = {
		below: { left: middle.left, top: at.y + away },
		above: { left: middle.left, top: at.y - away - size.height },
		right: { left: at.x + away, top: middle.top },
		left: { left: at.x - away - size.width, top: middle.top },
	}[side];
	return { ...corner, right: corner.left + size.width, bottom: corner.top + size.height };
}

/**
 * Finds a free side for a label and takes it. The side it had before is tried first, so that labels do not
 * jump while the picture moves. Null when there is no room.
 */
export function placeBeside(
	taken: Occupancy,
	at: Point,
	radius: number,
	size: { width: number; height: number },
	before: Side | undefined,
): { side: Side; box: Box } | null {
	const sides = before ? [before, ...SIDES.filter((side) => side !== before)] : SIDES;
	for (const side of sides) {
		const box = labelBox(at, radius, size, side);
		if (!taken.isFree(box)) continue;
		taken.take(box);
		return { side, box };
	}
	return null;
}

/** Finds room for a label centred on one of the points, the first that is free. Null when there is none. */
export function placeOn(
	taken: Occupancy,
	points: readonly Point[],
	size: { width: number; height: number },
): Box | null {
	for (const { x, y } of points) {
		const box = {
			left: x - size.width / 2,
			top: y - size.height / 2,
			right: x + size.width / 2,
			bottom: y + size.height / 2,
		};
		if (!taken.isFree(box)) continue;
		taken.take(box);
		return box;
	}
	return null;
}

/** Longest line of a label, in characters. */
const LONGEST_LINE = 22;
/** From this length on a name is set in two lines. */
const BREAK_FROM = 15;

/** A name in one line or, when long, in two of about equal length; what is longer still ends in an ellipsis. */
export function labelLines(name: string): string[] {
	const words = name.split(/\s+/u).filter(Boolean);
	if (name.length < BREAK_FROM || words.length < 2) return [shorten(words.join(" "))];
	let best: [string, string] = [words[0] ?? "", words.slice(1).join(" ")];
	for (let cut = 2; cut < words.length; cut++) {
		const lines: [string, string] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
		if (Math.max(...lines.map((line) => line.length)) < Math.max(...best.map((line) => line.length))) best = lines;
	}
	return best.map(shorten);
}

function shorten(line: string): string {
	const characters = Array.from(line);
	return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join("").trimEnd()}…` : line;
}
