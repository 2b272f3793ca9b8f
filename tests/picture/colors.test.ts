import { describe, expect, it } from "vitest";
import { type EdgeAttributes, MODALITIES } from "../../src/model/index.ts";
import {
	BACKGROUNDS,
	type ColorScheme,
	edgeAppearance,
	KIND_COLORS,
	STANCE_COLORS,
} from "../../src/picture/index.ts";
import { smallGraph } from "../graph/fixtures.ts";

type Triple = [number, number, number];

/** Linear RGB of a `#rrggbb` colour (IEC 61966-2-1). */
function linear(color: string): Triple {
	return [1, 3, 5].map((i) => {
		const share = Number.parseInt(color.slice(i, i + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as Triple;
}

function times(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
	return matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
	const [dark, light] = [one, other]
		.map((color) => times([[0.2126, 0.7152, 0.0722]], linear(color))[0])
		.sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** How severe forms of colour blindness see linear RGB (Machado, Oliveira and Fernandes 2009, table 1). */
const SIGHTS: Record<string, Triple[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** Oklab (Ottosson 2020), scaled so that 100 is the way from black to white. */
function oklab(rgb: Triple): Triple {
	const toCones: Triple[] = [
		[0.4122214708, 0.5363325363, 0.0514459929],
		[0.2119034982, 0.6806995451, 0.1073969566],
		[0.0883024619, 0.2817188376, 0.6299787005],
	];
	const toLab: Triple[] = [
		[0.2104542553, 0.793617785, -0.0040720468],
		[1.9779984951, -2.428592205, 0.4505937099],
		[0.0259040371, 0.7827717662, -0.808675766],
	];
	return times(toLab, times(toCones, rgb).map(Math.cbrt) as Triple).map((value) => value * 100) as Triple;
}

function difference(one: string, other: string, sight: readonly Triple[]): number {
	const [a, b] = [one, other].map((color) =>
		oklab(times(sight, linear(color)).map((value) => Math.min(1, Math.max(0, value))) as Triple),
	) as [Triple, Triple];
	return Math.hypot(...a.map((value, i) => value - (b[i] as number)));
}

describe.each(["light", "dark"] as ColorScheme[])("colours on %s", (scheme) => {
	const sets = { kinds: KIND_COLORS[scheme], stances: STANCE_COLORS[scheme] };

	it.each(Object.entries(sets))("%s stand out from the background by 3:1", (_name, colors) => {
		for (const color of Object.values(colors))
			expect(contrast(color, BACKGROUNDS[scheme])).toBeGreaterThan(3);
	});

	it.each(Object.entries(sets))("%s stay apart for every kind of sight", (_name, colors) => {
		const list: string[] = Object.values(colors);
		for (const [sight, matrix] of Object.entries(SIGHTS)) {
			list.forEach((a, i) => {
				for (const b of list.slice(i + 1)) {
					expect(difference(a, b, matrix), `${a} and ${b}, ${sight}`).toBeGreaterThan(8);
				}
			});
		}
	});
});

describe("edgeAppearance", () => {
	const [edge] = smallGraph().mapEdges((_key, attributes) => attributes) as [EdgeAttributes];

	it("draws only what is asserted as a full line, and each modality in its own way", () => {
		const looks = MODALITIES.map((modality) => ({ modality, ...edgeAppearance({ ...edge, modality }) }));
		expect(looks.filter(({ dash }) => dash === "solid").map(({ modality }) => modality)).toEqual([
			"asserted",
		]);
		expect(new Set(looks.map(({ dash, opacity }) => `${dash} ${opacity}`)).size).toBe(MODALITIES.length);
		const faintest = looks.reduce((a, b) => (b.opacity < a.opacity ? b : a));
		expect(faintest.modality).toBe("denied");
	});

	it("colours by stance and widens with the square root of the sentences", () => {
		const sentence = edge.evidence[0];
		if (!sentence) throw new Error("The edge has a sentence.");
		const four = edgeAppearance({
			...edge,
			stance: "hostile",
			evidence: [sentence, sentence, sentence, sentence],
		});
		expect(four.color).toEqual({ light: STANCE_COLORS.light.hostile, dark: STANCE_COLORS.dark.hostile });
		expect(four.width).toBe(2.4);
		expect(edgeAppearance({ ...edge, evidence: Array(100).fill(sentence) }).width).toBe(6);
	});
});
