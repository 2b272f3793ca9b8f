import { PHRASE_OPENERS, SUPERLATIVE_OPENERS } from "../coreference/phrase-openers.ts";
import type { ActorWords, CountryEntry } from "../knowledge.ts";
import { listUnder } from "../list-under.ts";

/** A noun for office holders: its singular, and whether this form is the plural. */
export interface RoleNoun {
	singular: string;
	plural: boolean;
}

/** The word lists as sets and maps, singulars and plurals worked out. */
export interface Words {
	honorifics: Map<string, "m" | "f" | null>;
	ranks: Map<string, string>;
	/** One-word role nouns, both numbers. */
	roles: Map<string, RoleNoun>;
	/** Role nouns of several words, by first word: "head of state". */
	longRoles: Map<string, string[][]>;
	/** Nouns for a person that say neither name nor office: "billionaire". */
	epithets: Set<string>;
	roleGender: Map<string, "m" | "f">;
	roleGroups: Map<string, Set<string>>;
	weakRoles: Set<string>;
	former: Set<string>;
	roleModifiers: Set<string>;
	roleTails: string[][];
	government: Set<string>;
	countryInstitutions: Set<string>;
	/** By last word, the words before it: "supreme court". */
	institutions: Map<string, string[][]>;
	armedNouns: Set<string>;
	groupNouns: Set<string>;
	peopleNouns: Set<string>;
	genericGroups: Set<string>;
	peoples: Map<string, string>;
	peoplePlurals: Map<string, string>;
	organizationHeads: Set<string>;
	organizationWords: Set<string>;
	placeHeads: Set<string>;
	placeFirst: Set<string>;
	eventHeads: Set<string>;
	/** What the names of documents, undertakings, buildings and weapons end with, unless a body has such a name. */
	thingHeads: Set<string>;
	notNames: Set<string>;
	speechVerbs: Set<string>;
	placePrepositions: Set<string>;
	motionPrepositions: Set<string>;
	motionVerbs: Set<string>;
	placeNouns: Set<string>;
	partOfPlace: Set<string>;
	attributiveSuffixes: Set<string>;
	particles: Set<string>;
	givenNames: Map<string, "m" | "f">;
	eastAsianSurnames: Set<string>;
	eastAsianCountries: Set<string>;
	waterAndLand: Set<string>;
	/** Every word that describes somebody, alone or as the first or last of several: all others need no closer look. */
	describing: Set<string>;
	/** Ids of the bodies that a noun for one fits: "bloc". */
	bodyNouns: Map<string, Set<string>>;
	/** Ids of the bodies of a region, by its adjective or name. */
	regionalBodies: Map<string, Set<string>>;
	/** Ids of the countries that a noun for a country fits; empty for any. */
	countryNouns: Map<string, Set<string>>;
	/** Ids of the countries that a state once ruled, by its ISO3. */
	colonies: Map<string, Set<string>>;
	/** The countries that lie beside each, over land or a narrow sea. */
	borders: Map<string, Set<string>>;
	/** Ids of the countries and territories of a region, by its adjective. */
	regions: Map<string, Set<string>>;
	/** Ids of the members of a bloc, by its short name. */
	blocs: Map<string, Set<string>>;
	/** Ids of the states that officers have ruled in this century. */
	juntas: Set<string>;
	/** Ids of the states of which a superlative is said, by its region and words: "african most populous nation". */
	superlatives: Map<string, Set<string>>;
	/** By first and second word, the words of each phrase of two or more, the longest first. */
	collective: Map<string, Map<string, string[][]>>;
	/** Every word that a phrase for actors begins with that are known from elsewhere: all others need no closer look. */
	phraseOpeners: Set<string>;
	/** Adjective of a country by its id, for labels: "Turkish". */
	adjectives: Map<string, string>;
}

function pluralOf(noun: string): string {
	if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function byFirst(phrases: string[], key: (words: string[]) => string): Map<string, string[][]> {
	const map = new Map<string, string[][]>();
	for (const phrase of phrases) {
		const words = phrase.split(" ");
		listUnder(map, key(words), words);
	}
	for (const list of map.values()) list.sort((a, b) => b.length - a.length);
	return map;
}

function byFirstTwo(phrases: string[]): Map<string, Map<string, string[][]>> {
	const map = new Map<string, Map<string, string[][]>>();
	for (const [first, some] of byFirst(phrases, (words) => words[0] as string)) {
		const bySecond = new Map<string, string[][]>();
		for (const words of some) listUnder(bySecond, words[1] as string, words);
		map.set(first, bySecond);
	}
	return map;
}

function compileRoles(raw: ActorWords): Pick<Words, "roles" | "longRoles"> {
	const roles = new Map<string, RoleNoun>();
	const long: string[] = [];
	for (const noun of [...raw.roles.state, ...raw.roles.government, ...raw.roles.any]) {
		if (noun.includes(" ")) long.push(noun);
		else {
			roles.set(noun, { singular: noun, plural: false });
			roles.set(pluralOf(noun), { singular: noun, plural: true });
		}
	}
	return { roles, longRoles: byFirst(long, (words) => words[0] as string) };
}

function gendered(m: string[], f: string[]): Map<string, "m" | "f"> {
	return new Map([...m.map((name) => [name, "m"] as const), ...f.map((name) => [name, "f"] as const)]);
}

/** Codes and ids between spaces as ids of actors. */
function idsByWord(lists: Record<string, string>): Map<string, Set<string>> {
	const ids = (list: string) =>
		list.split(" ").flatMap((id) => (id === "" ? [] : id.includes(":") ? id : `country:${id}`));
	return new Map(Object.entries(lists).map(([word, list]) => [word, new Set(ids(list))]));
}

/** Neighbours by country, each border listed once in the file and found from either side. */
function bothWays(lists: Record<string, string>): Map<string, Set<string>> {
	const borders = new Map<string, Set<string>>();
	const add = (one: string, other: string) => borders.set(one, (borders.get(one) ?? new Set()).add(other));
	for (const [iso3, others] of Object.entries(lists))
		for (const other of others.split(" ")) {
			add(`country:${iso3}`, `country:${other}`);
			add(`country:${other}`, `country:${iso3}`);
		}
	return borders;
}

/** Turns the word lists of `words.json` into what the readers look up. */
export function compileWords(raw: ActorWords, countries: CountryEntry[]): Words {
	const set = (list: string[]) => new Set(list);
	const peoples = raw.peoples.map((pair) => pair.split("=") as [string, string]);
	const roles = compileRoles(raw);
	const institutions = byFirst(raw.institutions, (words) => words.at(-1) as string);
	const collective = byFirstTwo(raw.collective);
	return {
		...roles,
		honorifics: new Map<string, "m" | "f" | null>([
			...gendered(raw.honorifics.m, raw.honorifics.f),
			...raw.honorifics.any.map((word) => [word, null] as const),
		]),
		ranks: new Map(Object.entries(raw.ranks)),
		roleGender: gendered(raw.rolesByGender.m, raw.rolesByGender.f),
		roleGroups: new Map(Object.entries(raw.roleGroups).map(([word, list]) => [word, new Set(list)])),
		weakRoles: set(raw.weakRoles),
		epithets: set(raw.epithets),
		former: set(raw.former),
		roleModifiers: set(raw.roleModifiers),
		roleTails: raw.roleTails.map((tail) => tail.split(" ")).sort((a, b) => b.length - a.length),
		government: set(raw.government),
		countryInstitutions: set(raw.countryInstitutions),
		institutions,
		describing: new Set([
			...roles.roles.keys(),
			...roles.longRoles.keys(),
			...institutions.keys(),
			...Object.keys(raw.countryNouns),
			...raw.government,
			...raw.armedNouns,
			...raw.groupNouns,
			...raw.peopleNouns,
			"guard",
			..."states countries nations monarchies juntas republics".split(" "),
		]),
		armedNouns: set(raw.armedNouns),
		groupNouns: set(raw.groupNouns),
		peopleNouns: set(raw.peopleNouns),
		genericGroups: set(raw.genericGroups),
		peoples: new Map(peoples.map(([adjective, people]) => [adjective.toLowerCase(), people])),
		peoplePlurals: new Map(peoples.map(([, people]) => [people.toLowerCase(), people])),
		organizationHeads: set(raw.organizationHeads),
		organizationWords: set(raw.organizationWords),
		placeHeads: set(raw.placeHeads),
		placeFirst: set(raw.placeFirst),
		eventHeads: set(raw.eventHeads),
		thingHeads: set(raw.thingHeads),
		notNames: set(raw.notNames),
		speechVerbs: set(raw.speechVerbs),
		placePrepositions: set(raw.placePrepositions),
		motionPrepositions: set(raw.motionPrepositions),
		motionVerbs: set(raw.motionVerbs),
		placeNouns: set(raw.placeNouns),
		partOfPlace: set(raw.partOfPlace),
		attributiveSuffixes: set(raw.attributiveSuffixes),
		particles: set(raw.particles),
		givenNames: gendered(raw.genderedNames.m, raw.genderedNames.f),
		eastAsianSurnames: set(raw.eastAsianSurnames),
		eastAsianCountries: set(raw.eastAsianCountries.map((iso3) => `country:${iso3}`)),
		waterAndLand: set(raw.waterAndLand),
		bodyNouns: idsByWord(raw.bodyNouns),
		regionalBodies: idsByWord(raw.regionalBodies),
		countryNouns: idsByWord(raw.countryNouns),
		regions: idsByWord(raw.regions),
		blocs: idsByWord(raw.blocs),
		juntas: set(raw.juntas.map((iso3) => `country:${iso3}`)),
		colonies: idsByWord(raw.colonies),
		superlatives: idsByWord(raw.superlatives),
		borders: bothWays(raw.borders),
		collective,
		phraseOpeners: new Set([...PHRASE_OPENERS, ...SUPERLATIVE_OPENERS, ...collective.keys()]),
		adjectives: new Map(
			countries.map((country) => [`country:${country.iso3}`, country.demonyms[0] ?? country.name]),
		),
	};
}
