import type { ActorKind, EdgeAttributes, Modality, Stance } from "../model/index.ts";

/** The two grounds a picture is drawn on: white, and a near-black blue. */
export const BACKGROUNDS = { light: "#ffffff", dark: "#0f1419" } as const;

export type ColorScheme = keyof typeof BACKGROUNDS;

/**
 * Colours of the kinds of actor. Chosen so that each stands out from its background by at least 3:1 (WCAG 2.2,
 * 1.4.11) and any two stay apart for people with normal, protan, deutan and tritan sight; kinds differ in
 * lightness as well as in hue.
 */
export const KIND_COLORS: Readonly<Record<ColorScheme, Readonly<Record<ActorKind, string>>>> = {
	light: {
		country: "#2961c2",
		person: "#985414",
		organization: "#5a1a8a",
		"government-body": "#1f95a1",
		"armed-group": "#7a1022",
		group: "#8a8c12",
		media: "#4b5563",
	},
	dark: {
		country: "#7aa7f7",
		person: "#dd9a5f",
		organization: "#b04be8",
		"government-body": "#2fe3d2",
		"armed-group": "#e0323c",
		group: "#e8df3a",
		media: "#6f7c8e",
	},
};

/** Colours of the stances: blue-green for cooperative, red-orange for hostile, grey for neutral; same rules. */
export const STANCE_COLORS: Readonly<Record<ColorScheme, Readonly<Record<Stance, string>>>> = {
	light: { cooperative: "#0d8fa6", hostile: "#e2481a", neutral: "#5b6472" },
	dark: { cooperative: "#46d3d6", hostile: "#f8874a", neutral: "#78859a" },
};

/** How an edge is drawn. */
export interface EdgeAppearance {
	color: Readonly<Record<ColorScheme, string>>;
	dash: "solid" | "dashed" | "dotted";
	/** 0 to 1. */
	opacity: number;
	/** In pixels at the graph's natural size. */
	width: number;
}

/** Only what is asserted is a full line; the further from a fact, the fainter. */
const LINES: Readonly<Record<Modality, { dash: EdgeAppearance["dash"]; opacity: number }>> = {
	asserted: { dash: "solid", opacity: 0.9 },
	alleged: { dash: "dashed", opacity: 0.75 },
	planned: { dash: "dashed", opacity: 0.6 },
	demanded: { dash: "dotted", opacity: 0.75 },
	conditional: { dash: "dotted", opacity: 0.6 },
	denied: { dash: "dotted", opacity: 0.35 },
};

const THINNEST = 1.2;
const THICKEST = 6;

/** How an edge is drawn: colour by stance, line by modality, width by the square root of its sentences. */
export function edgeAppearance(attributes: EdgeAttributes): EdgeAppearance {
	const { stance, modality, evidence } = attributes;
	const width = Math.min(THICKEST, THINNEST * Math.sqrt(Math.max(1, evidence.length)));
	return {
		color: { light: STANCE_COLORS.light[stance], dark: STANCE_COLORS.dark[stance] },
		...LINES[modality],
		width: Math.round(width * 100) / 100,
	};
}
