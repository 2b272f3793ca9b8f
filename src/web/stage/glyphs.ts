import type { Glyph } from "./portrait.ts";

/** Outlines on a square of 24 units, drawn as strokes 1.8 units wide with round ends. */
const STROKES: Record<Glyph, string> = {
	columns: "M4 9.5 12 5l8 4.5ZM6.5 12.5v5M12 12.5v5M17.5 12.5v5M4 20h16",
	people:
		"M12 11.6a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM6.6 19v-.9a5.4 4.2 0 0 1 10.8 0v.9M5.4 12.2a2 2 0 1 1 .6-3.9M3 17.4a3.6 3.4 0 0 1 2.2-2.9M18.6 12.2a2 2 0 1 0-.6-3.9M21 17.4a3.6 3.4 0 0 0-2.2-2.9",
	blades: "M5 4.5 17 16.5M19 4.5 7 16.5M15 18.5 19 14.5M9 18.5 5 14.5M17.6 17.1 20 19.5M6.4 17.1 4 19.5",
	globe:
		"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4.5 12h15M12 4c-4.6 4.8-4.6 11.2 0 16M12 4c4.6 4.8 4.6 11.2 0 16",
	paper: "M4.5 5.5h12v13h-10a2 2 0 0 1-2-2ZM16.5 9.5h3v7a2 2 0 0 1-2 2M7.5 9h6M7.5 12.2h6M7.5 15.4h3.5",
};

/** Draws a glyph centred in a square whose upper left corner is at the origin. */
export function drawGlyph(context: CanvasRenderingContext2D, glyph: Glyph, side: number, ink: string): void {
	const scale = (side * 0.58) / 24;
	context.save();
	context.translate(side * 0.21, side * 0.21);
	context.scale(scale, scale);
	context.lineWidth = 1.9;
	context.lineCap = "round";
	context.lineJoin = "round";
	context.strokeStyle = ink;
	context.stroke(new Path2D(STROKES[glyph]));
	context.restore();
}

/** The outlines as the `d` of an SVG path on a square of 24 units, for panels. */
export function glyphStrokes(glyph: Glyph): string {
	return STROKES[glyph];
}
