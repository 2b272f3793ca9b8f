import type { Point } from "./contract.ts";
import { type Curve, pointAlong, shownLength } from "./curve.ts";
import type { Size } from "./framing.ts";
import {
	type Box,
	labelBox,
	labelLines,
	Occupancy,
	placeBeside,
	placeOn,
	type Side,
	type Slant,
	sidesFrom,
	uprightAngle,
} from "./labels.ts";
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
const LARGE_FROM = 22;
/** Room for one label on the screen, in square pixels: more labels than fit are not even tried. */
const AREA_PER_LABEL = 7000;
/** Where so many discs crowd the window, names may lie over all but the largest. */
const CROWD = { from: 300, discs: 60, areaPerLabel: 32000 };
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
	#window: Size = { width: 0, height: 0 };

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

	/**
	 * Draws the labels of one frame; actors come largest first, lines most important first. While the frame is
	 * `steady`, names keep to the side they last had when the picture lay still, else each may find its best.
	 */
	draw(
		actors: readonly LabelledActor[],
		lines: readonly LabelledLine[],
		frame: Size & { steady: boolean },
	): void {
		const taken = new Occupancy();
		this.#window = frame;
		const crowded = actors.length > CROWD.from;
		const discs = crowded ? actors.slice(0, CROWD.discs) : actors;
		for (const { x, y, radius } of discs) {
			taken.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
		}
		const most = Math.max(12, (frame.width * frame.height) / (crowded ? CROWD.areaPerLabel : AREA_PER_LABEL));
		if (lines.length === 0) {
			this.#drawNames(ranked(actors).slice(0, most), taken, frame.steady);
			return;
		}
		// Names in focus find room first, then the words on their lines; the others yield, but do not jump.
		const focused = ranked(actors).filter((actor) => rank(actor) < 2);
		this.#drawNames(focused.slice(0, most), taken, true);
		this.#drawWords(lines, taken);
		const others = actors.filter((actor) => rank(actor) === 2).slice(0, Math.max(0, most - focused.length));
		for (const actor of others) this.#tryName(actor, taken, [this.#sides.get(actor.id) ?? "below"]);
	}

	#drawNames(actors: readonly LabelledActor[], taken: Occupancy, steady: boolean): void {
		for (const actor of actors) {
			const side = this.#tryName(actor, taken, sidesFrom(steady ? this.#sides.get(actor.id) : undefined));
			if (side && !steady) this.#sides.set(actor.id, side);
		}
	}

	#tryName(actor: LabelledActor, taken: Occupancy, sides: readonly Side[]): Side | null {
		const name = this.#set(actor.label, actor.radius, actor.strong);
		const inside = sides.filter(
			(side) => side === "below" || this.#isInside(labelBox(actor, actor.radius, name, side)),
		);
		const spot = placeBeside(taken, actor, actor.radius, name, inside);
		if (spot) this.#drawName(actor, name, spot.box, spot.side);
		return spot?.side ?? null;
	}

	/** Below its disc a name may be cut by the window's edge, as its disc is; nowhere else. */
	#isInside(box: Box): boolean {
		return (
			box.left >= 2 &&
			box.top >= 2 &&
			box.right <= this.#window.width - 2 &&
			box.bottom <= this.#window.height - 2
		);
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
			const width = this.#measure(context, label) + 8;
			if (shownLength(curve) < Math.min(width, 48)) continue;
			const slants = SHARES.map((share) => slantAt(curve, share));
			const slant = placeOn(taken, slants, width);
			if (!slant) continue;
			context.save();
			context.translate(slant.x, slant.y);
			context.rotate(slant.angle);
			context.strokeStyle = this.#palette.ground;
			context.lineWidth = 5;
			context.strokeText(label, 0, 0.5);
			context.fillStyle = color;
			context.fillText(label, 0, 0.5);
			context.restore();
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

function ranked(actors: readonly LabelledActor[]): LabelledActor[] {
	return [...actors].sort((a, b) => rank(a) - rank(b));
}

/** Place and angle of words at a share of the stretch that shows. */
function slantAt(curve: Curve, share: number): Slant {
	const before = pointAlong(curve, share - 0.05);
	const after = pointAlong(curve, share + 0.05);
	return { ...pointAlong(curve, share), angle: uprightAngle(after.x - before.x, after.y - before.y) };
}

function rank(actor: LabelledActor): number {
	return actor.strong ? 0 : actor.presence > 0.7 ? 1 : 2;
}
