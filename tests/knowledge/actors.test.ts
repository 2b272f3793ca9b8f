import { readFileSync } from "node:fs";
import isoCountries from "i18n-iso-countries";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/extract/fold.ts";
import { earliest, isPartialDate, latest } from "../../src/model/index.ts";

const UN_MEMBERS = `
	AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA
	BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK
	DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY
	HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO
	LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ
	MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY
	QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD
	TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB
	ZWE
`
	.trim()
	.split(/\s+/);

const text = v.pipe(
	v.string(),
	v.minLength(1),
	v.check((value) => value === value.trim() && value === value.normalize("NFC"), "untrimmed or not NFC"),
);
const distinctTexts = v.pipe(
	v.array(text),
	v.check((list) => new Set(list).size === list.length, "says the same twice"),
);
const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const partialDate = v.nullable(v.pipe(v.string(), v.check(isPartialDate, "not a PartialDate")));

const Country = v.strictObject({
	iso3,
	name: text,
	aliases: distinctTexts,
	demonyms: distinctTexts,
	capitals: distinctTexts,
	metonyms: distinctTexts,
});
const Body = v.strictObject({
	id: text,
	name: text,
	kind: v.picklist(["organization", "armed-group", "government-body", "media", "group"]),
	aliases: distinctTexts,
	metonyms: v.optional(distinctTexts),
	demonyms: v.optional(distinctTexts),
	country: v.optional(iso3),
	localNames: v.optional(distinctTexts),
	localSeats: v.optional(distinctTexts),
});
const Leader = v.strictObject({
	id: text,
	name: text,
	aliases: distinctTexts,
	gender: v.optional(v.picklist(["f", "m"])),
	roles: v.pipe(v.array(v.strictTuple([text, text, partialDate, partialDate])), v.minLength(1)),
});

function load<const S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S>[] {
	const url = new URL(`../../graph-data/actors/${name}.json`, import.meta.url);
	return v.parse(v.array(schema), JSON.parse(readFileSync(url, "utf8")));
}

const countries = load("countries", Country);
const organizations = load("organizations", Body);
const armedGroups = load("armed-groups", Body);
const media = load("media", Body);
const leaders = load("leaders", Leader);
const bodies = [...organizations, ...armedGroups, ...media];
const codes = new Set(countries.map((country) => country.iso3));

/** `OPEC+` and `OPEC` are two bodies, so the plus is spelled out. */
function slug(name: string): string {
	return fold(name)
		.toLowerCase()
		.replaceAll("'", "")
		.replaceAll("+", " plus ")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

/** Names that two entries claim: `[name, first owner, second owner]`. */
function claimedTwice(claims: [name: string, owner: string][]): string[][] {
	const owners = new Map<string, string>();
	const twice: string[][] = [];
	for (const [name, owner] of claims) {
		const first = owners.get(name);
		if (first !== undefined && first !== owner) twice.push([name, first, owner]);
		owners.set(name, owner);
	}
	return twice;
}

describe("the actor files", () => {
	it.each(["countries", "organizations", "armed-groups", "media", "leaders"])(
		"%s.json has one entry a line, in the order of the ids",
		(name) => {
			const raw = readFileSync(new URL(`../../graph-data/actors/${name}.json`, import.meta.url), "utf8");
			const entries: { id?: string; iso3?: string }[] = JSON.parse(raw);
			expect(raw.trimEnd().split("\n")).toHaveLength(entries.length + 2);
			const ids = entries.map((entry) => entry.id ?? entry.iso3 ?? "");
			expect(ids).toEqual([...ids].sort());
			expect(new Set(ids).size).toBe(ids.length);
		},
	);

	it("hold enough to read the news with", () => {
		expect(organizations.filter((body) => body.kind === "organization").length).toBeGreaterThanOrEqual(300);
		expect(armedGroups.length).toBeGreaterThanOrEqual(200);
		expect(media.length).toBeGreaterThanOrEqual(80);
		expect(leaders.length).toBeGreaterThanOrEqual(900);
	});
});

describe("countries", () => {
	it("use real ISO 3166-1 codes and include every member of the United Nations", () => {
		expect(countries.filter((country) => !isoCountries.isValid(country.iso3))).toEqual([]);
		expect(UN_MEMBERS).toHaveLength(193);
		expect(UN_MEMBERS.filter((code) => !codes.has(code))).toEqual([]);
	});

	it.each(["demonyms", "capitals", "metonyms"] as const)("share no %s", (field) => {
		const claims = countries.flatMap((country) =>
			country[field].map((name): [string, string] => [fold(name).toLowerCase(), country.iso3]),
		);
		expect(claimedTwice(claims)).toEqual([]);
	});

	it("share no names, and no name is another country's demonym", () => {
		const claims = countries.flatMap((country) =>
			[country.name, ...country.aliases, ...country.demonyms].map((name): [string, string] => [
				name,
				country.iso3,
			]),
		);
		expect(claimedTwice(claims)).toEqual([]);
	});
});

describe("bodies", () => {
	it("have ids made of their kind and name", () => {
		expect(bodies.filter((body) => body.id !== `${body.kind}:${slug(body.name)}`)).toEqual([]);
		expect(new Set(bodies.map((body) => body.id)).size).toBe(bodies.length);
	});

	it("share no names with each other or with a country", () => {
		const claims: [string, string][] = [
			...countries.flatMap((country) =>
				[country.name, ...country.aliases, ...country.metonyms].map((name): [string, string] => [
					name,
					country.iso3,
				]),
			),
			...bodies.flatMap((body) =>
				[body.name, ...body.aliases, ...(body.metonyms ?? []), ...(body.demonyms ?? [])].map(
					(name): [string, string] => [name, body.id],
				),
			),
		];
		expect(claimedTwice(claims)).toEqual([]);
	});

	it("belong to countries that exist, and media are media", () => {
		expect(bodies.filter((body) => body.country !== undefined && !codes.has(body.country))).toEqual([]);
		expect(media.filter((body) => body.kind !== "media")).toEqual([]);
	});
});

describe("leaders", () => {
	it("have ids made of their names", () => {
		expect(leaders.filter((leader) => leader.id !== `person:${slug(leader.name)}`)).toEqual([]);
	});

	it("hold offices of countries and bodies that exist", () => {
		const known = new Set([...codes, ...bodies.map((body) => body.id)]);
		const unknown = leaders.flatMap(({ id, roles }) =>
			roles.filter(([, of]) => !known.has(of)).map((role) => [id, role]),
		);
		expect(unknown).toEqual([]);
	});

	it("leave no office before they take it", () => {
		const reversed = leaders.flatMap(({ id, roles }) =>
			roles
				.filter(([, , start, end]) => start !== null && end !== null && earliest(start) > latest(end))
				.map((role) => [id, role]),
		);
		expect(reversed).toEqual([]);
	});

	it("share no full names", () => {
		const claims = leaders.flatMap((leader) =>
			[leader.name, ...leader.aliases]
				.filter((name) => name.includes(" "))
				.map((name): [string, string] => [fold(name).toLowerCase(), leader.id]),
		);
		expect(claimedTwice(claims)).toEqual([]);
	});

	it.each(["president", "prime minister", "foreign minister", "defence minister", "king"])(
		"follow one another as %s, but for the disputed handovers that history knows",
		(title) => {
			const terms = leaders.flatMap(({ id, roles }) =>
				roles
					.filter(([name, of, start]) => name === title && start !== null && codes.has(of))
					.map(([, of, start, end]) => ({ id, of, start: start ?? "", end })),
			);
			terms.sort((a, b) => a.of.localeCompare(b.of) || (earliest(a.start) < earliest(b.start) ? -1 : 1));
			const overlaps = terms.flatMap((term, i) => {
				const next = terms[i + 1];
				if (next?.of !== term.of || next.id === term.id) return [];
				return term.end === null || earliest(term.end) > latest(next.start)
					? [[term.of, term.id, next.id]]
					: [];
			});
			const disputed =
				title === "president"
					? [
							["CIV", "person:laurent-gbagbo", "person:alassane-ouattara"],
							["GMB", "person:yahya-jammeh", "person:adama-barrow"],
							["MDG", "person:didier-ratsiraka", "person:marc-ravalomanana"],
						]
					: [];
			expect(overlaps).toEqual(disputed);
		},
	);
});
