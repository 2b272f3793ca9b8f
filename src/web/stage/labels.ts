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
export function labelBox(
	at: Point,
	radius: number,
	size: { width: number; height: number },
	side: Side,
): Box {
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
 * Finds a free side for a label, of those given in order of preference, and takes it. Null when there is no
 * room.
 */
export function placeBeside(
	taken: Occupancy,
	at: Point,
	radius: number,
	size: { width: number; height: number },
	sides: readonly Side[],
): { side: Side; box: Box } | null {
	for (const side of sides) {
		const box = labelBox(at, radius, size, side);
		if (!taken.isFree(box)) continue;
		taken.take(box);
		return { side, box };
	}
	return null;
}

/** All sides, the preferred one first. */
export function sidesFrom(preferred: Side | undefined): readonly Side[] {
	return preferred ? [preferred, ...SIDES.filter((side) => side !== preferred)] : SIDES;
}

/** Where words on a line lie: their middle, and their angle, never upside down. */
export interface Slant extends Point {
	angle: number;
}

/** The angle at which words follow a direction and still read from left to right. */
export function uprightAngle(dx: number, dy: number): number {
	const angle = Math.atan2(dy, dx);
	if (angle > Math.PI / 2) return angle - Math.PI;
	return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Side of the boxes that stand for slanted words: lines of words this far apart do not touch. */
const CRUMB = 10;

/**
 * Finds room for words along one of the slants, the first that is free. What slanted words cover is taken as
 * a row of small boxes, so that words on neighbouring lines may lie close beside each other.
 */
export function placeOn(taken: Occupancy, slants: readonly Slant[], width: number): Slant | null {
	for (const slant of slants) {
		const crumbs = crumbsOf(slant, width);
		if (!crumbs.every((crumb) => taken.isFree(crumb))) continue;
		for (const crumb of crumbs) taken.take(crumb);
		return slant;
	}
	return null;
}

function crumbsOf({ x, y, angle }: Slant, width: number): Box[] {
	const count = Math.max(1, Math.ceil(width / CRUMB));
	return Array.from({ length: count }, (_, index) => {
		const along = (index + 0.5 - count / 2) * (width / count);
		const left = x + along * Math.cos(angle) - CRUMB / 2;
		const top = y + along * Math.sin(angle) - CRUMB / 2;
		return { left, top, right: left + CRUMB, bottom: top + CRUMB };
	});
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
		if (Math.max(...lines.map((line) => line.length)) < Math.max(...best.map((line) => line.length)))
			best = lines;
	}
	return best.map(shorten);
}

function shorten(line: string): string {
	const characters = Array.from(line);
	return characters.length > LONGEST_LINE
		? `${characters
				.slice(0, LONGEST_LINE - 1)
				.join("")
				.trimEnd()}…`
		: line;
}
