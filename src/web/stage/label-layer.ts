import type { Point } from "./contract.ts";
import { type Curve, pointAlong, shownLength } from "./curve.ts";
import { type Box, labelLines, Occupancy, placeBeside, placeOn, type Side } from "./labels.ts";
import { FONT_FAMILY, type Palette } from "./palette.ts";

/** An actor on the screen, as its label needs it. */
export interface LabelledActor extends Point {
	id: string;
	label: string;
	radius: number;
	presence: number;
	/** Chosen or under the pointer: set bolder and placed first. */
	strong: boolean;
}

/** A line on the screen whose words are to be shown. */
export interface LabelledLine {
	key: string;
	label: string;
	color: string;
	curve: Curve;
}

interface SetName {
	lines: string[];
	width: number;
	height: number;
}

const NAME_SIZE = { large: 13, small: 12 };
const WORDS_SIZE = 11.5;
/** Windows narrower than this get letters of this share. */
const NARROW = { below: 600, share: 0.9 };
/** Discs from this radius on wear the larger letters. */
const LARGE_FROM = 17;
/** Room for one label on the screen, in square pixels: more labels than fit are not even tried. */
const AREA_PER_LABEL = 7000;
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/**
 * Names beside actors and words on lines, drawn on the two canvases that sigma keeps for labels. All of a
 * frame's labels are placed together, so that none overlaps another or a stranger's disc.
 */
export class LabelLayer {
	#names: CanvasRenderingContext2D;
	#words: CanvasRenderingContext2D;
	#palette: Palette;
	#sides = new Map<string, Side>();
	#widths = new Map<string, number>();
	#share = 1;

	constructor(names: CanvasRenderingContext2D, words: CanvasRenderingContext2D, palette: Palette) {
		this.#names = names;
		this.#words = words;
		this.#palette = palette;
	}

	/** Sets the size of letters for a window of that width. */
	suit(width: number): void {
		this.#share = width < NARROW.below ? NARROW.share : 1;
	}

	/** Widths measured so far are void, because the font has come. */
	forgetWidths(): void {
		this.#widths.clear();
	}

	/** The pixels a name takes beside a disc of that radius. */
	nameSize(label: string, radius: number): { width: number; height: number } {
		return this.#set(label, radius, false);
	}

	/** Draws the labels of one frame; actors come largest first. */
	draw(actors: readonly LabelledActor[], lines: readonly LabelledLine[], area: number): void {
		const taken = new Occupancy();
		for (const { x, y, radius } of actors) {
			taken.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
		}
		// Names of what is in focus find room first, then the words on its lines, then all other names.
		const ranked = [...actors].sort((a, b) => rank(a) - rank(b));
		const focused = lines.length > 0 ? ranked.filter((actor) => rank(actor) < 2) : ranked;
		const most = Math.max(12, area / AREA_PER_LABEL);
		this.#drawNames(focused.slice(0, most), taken);
		this.#drawWords(lines, taken);
		if (lines.length > 0) this.#drawNames(ranked.slice(focused.length, most), taken);
	}

	#drawNames(actors: readonly LabelledActor[], taken: Occupancy): void {
		for (const actor of actors) {
			const name = this.#set(actor.label, actor.radius, actor.strong);
			const spot = placeBeside(taken, actor, actor.radius, name, this.#sides.get(actor.id));
			if (!spot) continue;
			this.#sides.set(actor.id, spot.side);
			this.#drawName(actor, name, spot.box, spot.side);
		}
	}

	#drawName(actor: LabelledActor, name: SetName, box: Box, side: Side): void {
		const context = this.#names;
		context.font = this.#nameFont(actor.radius, actor.strong);
		context.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
		context.textBaseline = "middle";
		context.lineJoin = "round";
		const x = side === "right" ? box.left : side === "left" ? box.right : (box.left + box.right) / 2;
		const step = name.height / name.lines.length;
		context.globalAlpha = Math.max(0, Math.min(1, actor.presence * 1.15 - 0.15));
		name.lines.forEach((line, index) => {
			const y = box.top + step * (index + 0.5);
			context.strokeStyle = this.#palette.ground;
			context.lineWidth = 4;
			context.strokeText(line, x, y);
			context.fillStyle = this.#palette.label;
			context.fillText(line, x, y);
		});
		context.globalAlpha = 1;
	}

	#drawWords(lines: readonly LabelledLine[], taken: Occupancy): void {
		const context = this.#words;
		context.font = `550 ${WORDS_SIZE * this.#share}px ${FONT_FAMILY}`;
		context.textAlign = "center";
		context.textBaseline = "middle";
		context.lineJoin = "round";
		for (const { label, color, curve } of lines) {
			const width = this.#measure(context, label);
			if (shownLength(curve) < Math.min(width * 0.7, 60)) continue;
			const size = { width: width + 8, height: WORDS_SIZE + 4 };
			const box = placeOn(
				taken,
				SHARES.map((share) => pointAlong(curve, share)),
				size,
			);
			if (!box) continue;
			const x = (box.left + box.right) / 2;
			const y = (box.top + box.bottom) / 2 + 0.5;
			context.strokeStyle = this.#palette.ground;
			context.lineWidth = 5;
			context.strokeText(label, x, y);
			context.fillStyle = color;
			context.fillText(label, x, y);
		}
	}

	#set(label: string, radius: number, strong: boolean): SetName {
		const lines = labelLines(label);
		const context = this.#names;
		context.font = this.#nameFont(radius, strong);
		const width = Math.max(...lines.map((line) => this.#measure(context, line)));
		const size = this.#nameSize(radius);
		return { lines, width: width + 4, height: lines.length * size * 1.2 };
	}

	#nameSize(radius: number): number {
		return (radius >= LARGE_FROM ? NAME_SIZE.large : NAME_SIZE.small) * this.#share;
	}

	#nameFont(radius: number, strong: boolean): string {
		const weight = strong ? 680 : radius >= LARGE_FROM ? 600 : 500;
		return `${weight} ${this.#nameSize(radius)}px ${FONT_FAMILY}`;
	}

	#measure(context: CanvasRenderingContext2D, text: string): number {
		const key = `${context.font} ${text}`;
		let width = this.#widths.get(key);
		if (width === undefined) {
			width = context.measureText(text).width;
			this.#widths.set(key, width);
		}
		return width;
	}
}

function rank(actor: LabelledActor): number {
	return actor.strong ? 0 : actor.presence > 0.7 ? 1 : 2;
}
