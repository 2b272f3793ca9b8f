import { inkOn } from "./colors.ts";
import { loadFlag } from "./flags.ts";
import { drawGlyph } from "./glyphs.ts";
import { FONT_FAMILY } from "./palette.ts";
import type { Portrait } from "./portrait.ts";

/** Where a portrait lies in the atlas. */
export interface AtlasCell {
	column: number;
	row: number;
}

interface Entry extends AtlasCell {
	portrait: Portrait;
	fill: string;
	drawn: boolean;
}

/** Widest texture that every WebGL device takes in practice. */
const GREATEST_SIDE = 4096;
const ANNOUNCE_MS = 120;
/** Few portraits are kept large enough for close looks, many small enough for one texture. */
const SIDES = [
	{ upTo: 48, side: 192 },
	{ upTo: 160, side: 128 },
	{ upTo: Number.POSITIVE_INFINITY, side: 96 },
];

/**
 * All portraits of a stage on one canvas, which the node program takes as a texture: flags, initials and
 * glyphs, each once however many actors wear it. Letters are drawn in the page's own font, which images
 * inside an SVG could not use.
 */
export class PortraitAtlas {
	readonly canvas = document.createElement("canvas");
	columns = 1;
	rows = 1;
	/** Counts up whenever the canvas has changed. */
	version = 0;
	#side = 192;
	#entries = new Map<string, Entry>();
	#onChange: () => void;
	#announcing = false;

	/** `onChange` is called when a flag or font that was being loaded has been drawn. */
	constructor(onChange: () => void) {
		this.#onChange = onChange;
	}

	/** Replaces what the atlas holds; portraits beyond its room are left out and shown as plain discs. */
	hold(portraits: Map<string, { portrait: Portrait; fill: string }>): void {
		const known = [...portraits].every(([key, { fill }]) => this.#entries.get(key)?.fill === fill);
		if (known) return;
		const { side } = SIDES.find(({ upTo }) => portraits.size <= upTo) ?? { side: 96 };
		const columns = Math.min(
			Math.floor(GREATEST_SIDE / side),
			Math.max(4, Math.ceil(Math.sqrt(portraits.size))),
		);
		const rows = Math.min(Math.floor(GREATEST_SIDE / side), Math.ceil(portraits.size / columns));
		this.#side = side;
		this.columns = columns;
		this.rows = Math.max(1, rows);
		this.canvas.width = columns * side;
		this.canvas.height = this.rows * side;
		this.#entries.clear();
		[...portraits].slice(0, columns * rows).forEach(([key, { portrait, fill }], index) => {
			const entry = {
				portrait,
				fill,
				drawn: false,
				column: index % columns,
				row: Math.floor(index / columns),
			};
			this.#entries.set(key, entry);
			this.#draw(entry);
		});
		this.version++;
	}

	/** Where the portrait lies; null while it is being loaded or when there is no room for it. */
	cell(key: string): AtlasCell | null {
		const entry = this.#entries.get(key);
		return entry?.drawn ? entry : null;
	}

	/** Draws all letters again, after their font has come. */
	redrawLetters(): void {
		for (const entry of this.#entries.values()) if (entry.portrait.content === "letters") this.#draw(entry);
		this.#announce();
	}

	/** Changes in quick succession are announced once: every one makes the texture be sent anew. */
	#announce(): void {
		if (this.#announcing) return;
		this.#announcing = true;
		setTimeout(() => {
			this.#announcing = false;
			this.version++;
			this.#onChange();
		}, ANNOUNCE_MS);
	}

	#draw(entry: Entry): void {
		const { portrait, fill } = entry;
		if (portrait.content === "flag") {
			void this.#drawFlag(entry, portrait.iso2);
			return;
		}
		this.#paint(entry, (context, side) => {
			context.fillStyle = fill;
			context.fillRect(0, 0, side, side);
			if (portrait.content === "glyph") drawGlyph(context, portrait.glyph, side, inkOn(fill));
			else drawLetters(context, portrait.letters, side, inkOn(fill));
		});
	}

	async #drawFlag(entry: Entry, iso2: string): Promise<void> {
		try {
			const image = await loadFlag(iso2, this.#side);
			if (![...this.#entries.values()].includes(entry)) return;
			this.#paint(entry, (context, side) => context.drawImage(image, 0, 0, side, side));
		} catch {
			// Without the file (an offline copy of the page, say) the code of the country does as well.
			entry.portrait = { content: "letters", letters: iso2.toUpperCase() };
			this.#draw(entry);
		}
		this.#announce();
	}

	#paint(entry: Entry, paint: (context: CanvasRenderingContext2D, side: number) => void): void {
		const context = this.canvas.getContext("2d");
		if (!context) return;
		context.save();
		context.translate(entry.column * this.#side, entry.row * this.#side);
		context.beginPath();
		context.rect(0, 0, this.#side, this.#side);
		context.clip();
		paint(context, this.#side);
		context.restore();
		entry.drawn = true;
	}
}

function drawLetters(context: CanvasRenderingContext2D, letters: string, side: number, ink: string): void {
	const size = side * (letters.length > 2 ? 0.28 : 0.36);
	context.font = `600 ${size}px ${FONT_FAMILY}`;
	context.textAlign = "center";
	context.textBaseline = "alphabetic";
	context.fillStyle = ink;
	const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = context.measureText(letters);
	context.fillText(letters, side / 2, side / 2 + (ascent - descent) / 2);
}
