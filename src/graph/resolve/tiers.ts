import { daysBetween } from "../../model/index.ts";
import { type Cluster, isBareWord, isUnnamed, meets, sharedOffice } from "./cluster.ts";
import { isSurnameOf, likeness, type NameLikeness, personName } from "./person-names.ts";

/** What a tier may ask about the whole graph. */
export interface Surroundings {
	/** Ids of the countries that an article speaks of. */
	countriesIn(article: string): ReadonlySet<string>;
	/** How many actors of the graph bear a surname that sounds like a single name. */
	bearersOf(single: Cluster): number;
}

/** One ground on which two clusters are one, as words; null where it does not apply. The strongest come first. */
export type Tier = (a: Cluster, b: Cluster, around: Surroundings) => string | null;

const ORDER: NameLikeness[] = ["same", "fuller", "spelling", "weak"];

function namesAlike(a: Cluster, b: Cluster): NameLikeness | null {
	let best: NameLikeness | null = null;
	for (const one of a.full) {
		for (const other of b.full) {
			const how = likeness(one, other);
			if (how !== null && (best === null || ORDER.indexOf(how) < ORDER.indexOf(best))) best = how;
		}
	}
	return best;
}

const LIKE: Record<NameLikeness, string> = {
	same: "same name",
	fuller: "a fuller form of the same name",
	spelling: "another spelling of the same name",
	weak: "much the same name",
};

/** Days over which somebody named by office alone is taken for one who held it: reports lag behind. */
const HOLDER = 183;
/** Days between two reports of an office without a name that are taken for one holder. */
const SAME_HOLDER = 60;
/** Days between reports that know one person by the surname. */
const SURNAME_AND_OFFICE = 400;
const SURNAME_AND_COUNTRY = 730;
const SURNAME = 365;

function belongTogether(a: Cluster, b: Cluster): boolean {
	return meets(a.nations, b.nations) || meets(a.bodies, b.bodies);
}

/** A name and an office are shared. */
const nameAndOffice: Tier = (a, b) => {
	const how = namesAlike(a, b);
	const office = how && sharedOffice(a, b, Number.POSITIVE_INFINITY);
	return how && office ? `${LIKE[how]}, and both ${office}` : null;
};

const nameAndCountry: Tier = (a, b) => {
	const how = namesAlike(a, b);
	if (how === null || how === "weak" || !belongTogether(a, b)) return null;
	return `${LIKE[how]}, of the same country or body`;
};

/** One of the two is not told to belong anywhere. */
const nameAlone: Tier = (a, b) => {
	const how = namesAlike(a, b);
	return how === "same" && (a.nations.size === 0 || b.nations.size === 0) ? LIKE.same : null;
};

/** Whether one is known by a surname alone that the other bears, or both by the same. */
function isBySurname(a: Cluster, b: Cluster): boolean {
	const [short, long] = a.full.length === 0 ? [a, b] : [b, a];
	if (short.full.length > 0 || short.single.length === 0) return false;
	if (short.sort !== "person" || long.sort !== "person") return false;
	const bearers = long.full.length > 0 ? long.full : long.single;
	return short.single.some((single) => bearers.some((name) => isSurnameOf(single, name)));
}

const surnameAndOffice: Tier = (a, b) => {
	if (!isBySurname(a, b)) return null;
	const office = sharedOffice(a, b, SURNAME_AND_OFFICE);
	return office ? `same surname, and both ${office} at the time` : null;
};

/** The gazetteer's leaders are left out: by surname and country each article finds them itself, or has a reason not to. */
const surnameAndCountry: Tier = (a, b) => {
	if (a.listed !== null || b.listed !== null || !isBySurname(a, b) || !belongTogether(a, b)) return null;
	const days = daysBetween(a.days, b.days);
	return days !== null && days <= SURNAME_AND_COUNTRY
		? "same surname, of the same country or body, and nobody else of that name"
		: null;
};

/** "The Egyptian foreign minister" and somebody told to hold that office then. */
const officeHolder: Tier = (a, b) => {
	if (a.sort !== "person" || b.sort !== "person" || isUnnamed(a) === isUnnamed(b)) return null;
	const office = sharedOffice(a, b, HOLDER);
	const dated = (isUnnamed(a) ? a : b).days.start !== null;
	return office && dated ? `${office} at the time` : null;
};

const sameHolder: Tier = (a, b) => {
	if (a.sort !== "person" || b.sort !== "person" || !isUnnamed(a) || !isUnnamed(b)) return null;
	const days = daysBetween(a.days, b.days);
	if (days === null || days > SAME_HOLDER) return null;
	const office = sharedOffice(a, b, SAME_HOLDER);
	return office ? `${office}, reported within ${SAME_HOLDER} days` : null;
};

/** "Burhan said": nothing but a surname, in an article about the country of the only one of that name. */
const surnameAlone: Tier = (a, b, around) => {
	const [short, long] = a.full.length === 0 ? [a, b] : [b, a];
	if (long.full.length === 0 || long.listed !== null || short.full.length > 0) return null;
	const word = isBareWord(short) ? personName([...short.names][0] ?? "") : short.single[0];
	if (!word || short.members.length === 0 || short.nations.size > 0) return null;
	if (!long.full.some((name) => isSurnameOf(word, name)) || around.bearersOf(short) !== 1) return null;
	const days = daysBetween(short.days, long.days);
	if (days === null || days > SURNAME) return null;
	const isAbout = [...short.articles].every((article) => meets(around.countriesIn(article), long.nations));
	return isAbout ? "same surname, in a report about the same country, and nobody else of that name" : null;
};

/** What many countries have: "Labor Party", "National Assembly". */
const GENERIC =
	/(?:party|assembly|parliament|senate|congress|house|court|commission|council|committee|bank|ministry|police|army|navy|guard|union|front|forces|movement|coalition|alliance|government|opposition|democrats|socialists|conservatives|republicans|liberals|labour|labor|university|institute|foundation|corporation)$/;

function areNamedAlike(a: Cluster, b: Cluster): boolean {
	return a.sort !== "person" && b.sort !== "person" && meets(a.names, b.names);
}

function isStateBody(cluster: Cluster): boolean {
	return cluster.members.some(({ member }) => member.kind === "government-body");
}

const bodyOfCountry: Tier = (a, b) => {
	const sameName = areNamedAlike(a, b);
	const sameLetters = a.sort === "body" && b.sort === "body" && meets(a.acronyms, b.acronyms);
	if (!(sameName || sameLetters) || !belongTogether(a, b)) return null;
	return sameName
		? "same name, of the same country or body"
		: "same abbreviation, of the same country or body";
};

/** A described group needs a proper name in its description: "Kurdish fighters" everywhere, but not "rebels". */
const bodyByName: Tier = (a, b, around) => {
	if (!areNamedAlike(a, b) || a.sort !== b.sort) return null;
	if (a.nations.size > 0 && b.nations.size > 0) return null;
	if (isStateBody(a) || isStateBody(b)) return null;
	const names = [...a.names].filter((name) => b.names.has(name));
	if (a.sort === "group") {
		if (a.listed !== null || b.listed !== null) return "same description";
		const proper = [...a.members, ...b.members].every(({ member }) => /\p{Lu}/u.test(member.label ?? ""));
		return proper ? "same description" : null;
	}
	if (names.every((name) => GENERIC.test(name)) && !speakOfOneCountry(a, b, around)) return null;
	return "same name";
};

const bodyByLetters: Tier = (a, b, around) => {
	if (a.sort !== "body" || b.sort !== "body" || !meets(a.acronyms, b.acronyms)) return null;
	const [short, long] = a.names.size === 0 ? [a, b] : [b, a];
	if (short.names.size > 0) return null;
	const isAbout = [...short.articles].every((article) => meets(around.countriesIn(article), long.nations));
	const isLikely = long.nations.size > 0 ? isAbout : speakOfOneCountry(a, b, around);
	return isLikely ? "same abbreviation, in reports about the same country" : null;
};

/** Reports about the same: at least half of the countries of the one that names fewer are in the other. */
function speakOfOneCountry(a: Cluster, b: Cluster, around: Surroundings): boolean {
	return [...a.articles].some((one) =>
		[...b.articles].some((other) => {
			const sets = [around.countriesIn(one), around.countriesIn(other)] as const;
			const [small, large] = sets[0].size <= sets[1].size ? sets : [sets[1], sets[0]];
			const shared = [...small].filter((country) => large.has(country)).length;
			return shared > 0 && shared * 2 >= small.size;
		}),
	);
}

/** All grounds, the strongest first. */
export const TIERS: readonly Tier[] = [
	nameAndOffice,
	nameAndCountry,
	bodyOfCountry,
	nameAlone,
	bodyByName,
	bodyByLetters,
	surnameAndOffice,
	surnameAndCountry,
	officeHolder,
	sameHolder,
	surnameAlone,
];

/** True for the one of two that tells less of itself, and so depends on the other. */
export function dependsOn(a: Cluster, b: Cluster): boolean {
	const words = (cluster: Cluster) => Math.max(0, ...cluster.full.map(({ parts }) => parts.length));
	const known = (cluster: Cluster) => cluster.full.length > 0 || cluster.names.size > 0;
	if (a.listed !== null || b.listed !== null) return b.listed !== null;
	if (known(a) !== known(b)) return known(b);
	if (isUnnamed(a) !== isUnnamed(b)) return isUnnamed(a);
	if (words(a) !== words(b)) return words(a) < words(b);
	return a.nations.size === 0 && b.nations.size > 0;
}
