import codes from "i18n-iso-countries/codes.json" with { type: "json" };

/** Addresses of the flags by their path; the files are fetched only for countries on the stage. */
const ADDRESSES = import.meta.glob<string>("../../../node_modules/flag-icons/flags/1x1/[a-z][a-z].svg", {
	query: "?url&no-inline",
	import: "default",
	eager: true,
});

const ADDRESS_OF = new Map(
	Object.entries(ADDRESSES).map(([path, address]) => [path.slice(-"xx.svg".length, -".svg".length), address]),
);

/** ISO 3166-1 alpha-3 to alpha-2; Kosovo goes by two codes that users have assigned. */
const ALPHA2 = new Map([
	...codes.map(([alpha2, alpha3]) => [alpha3, alpha2] as const),
	["XKX", "XK"] as const,
]);

/** The lower-case two-letter code of a country that has a flag, else null. */
export function flagFor(iso3: string): string | null {
	const iso2 = ALPHA2.get(iso3)?.toLowerCase();
	return iso2 && ADDRESS_OF.has(iso2) ? iso2 : null;
}

/**
 * The flag as an image of `side` pixels a side. The files carry no size of their own, without which some
 * browsers draw nothing on a canvas, so it is written into the mark-up first.
 */
export async function loadFlag(iso2: string, side: number): Promise<HTMLImageElement> {
	const address = ADDRESS_OF.get(iso2);
	if (!address) throw new RangeError(`There is no flag ${iso2}.`);
	const markup = await (await fetch(address)).text();
	const image = new Image(side, side);
	const sized = markup.replace("<svg ", `<svg width="${side}" height="${side}" `);
	image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
	await image.decode();
	return image;
}

/** Where the flag of a country is served, for an `img` in a panel; null where there is none. */
export function flagAddress(iso2: string): string | null {
	return ADDRESS_OF.get(iso2) ?? null;
}
