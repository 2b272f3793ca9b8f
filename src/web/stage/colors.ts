/** Red, green and blue of a `#rrggbb` colour, each from 0 to 1. */
export function colorChannels(color: string): [red: number, green: number, blue: number] {
	const value = Number.parseInt(color.slice(1), 16);
	return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** How bright a colour looks, 0 to 1: the relative luminance of WCAG 2. */
export function luminance(color: string): number {
	const [red, green, blue] = colorChannels(color).map((channel) =>
		channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
	) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White or near-black, whichever reads better on the colour. */
export function inkOn(color: string): string {
	return luminance(color) > 0.36 ? "#14181f" : "#ffffff";
}

/** The colour `share` of the way towards another. */
export function blend(color: string, other: string, share: number): string {
	const from = colorChannels(color);
	const to = colorChannels(other);
	const mixed = from.map((channel, index) =>
		Math.round((channel + ((to[index] ?? 0) - channel) * share) * 255),
	);
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
