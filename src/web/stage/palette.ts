import type { Scheme } from "./contract.ts";

/** The stage's own colours; what kinds and stances look like comes from the picture room. */
export interface Palette {
	/** The paper everything lies on; labels wear it as a halo. */
	ground: string;
	label: string;
	/** Edges that say who belongs to whom. */
	structure: string;
	/** What is chosen, and the way between two actors. */
	accent: string;
	/** The line around label plates. */
	hairline: string;
}

export const PALETTES: Record<Scheme, Palette> = {
	light: {
		ground: "#f6f7f9",
		label: "#1b2029",
		structure: "#a3acb9",
		accent: "#5459d1",
		hairline: "rgba(22, 26, 33, 0.12)",
	},
	dark: {
		ground: "#0e1116",
		label: "#e9ecf1",
		structure: "#57606d",
		accent: "#979df6",
		hairline: "rgba(255, 255, 255, 0.14)",
	},
};

export const FONT_FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';
