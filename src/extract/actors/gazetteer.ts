import { TOP_OFFICES } from "../../model/index.ts";
import { fold } from "../fold.ts";
import type { ActorKnowledge, BodyEntry, CountryEntry, LeaderEntry } from "../knowledge.ts";
import { type OfficeTitle, officeOf } from "./office-titles.ts";
import { compileWords, type Words } from "./words.ts";

/** What a name in the gazetteer is to its actor. */
export type EntryRole = "name" | "demonym" | "people" | "capital" | "metonym" | "leader" | "other";

export interface Entry {
	/** Actor id. */
	actor: string;
	role: EntryRole;
	/** Set for acronyms: only this very spelling counts, so that "US" is not "us". */
	exact: string | undefined;
	/** Id of the country, or of the body itself, that the article must name for this name to count. */
	local: string | undefined;
}

export interface TrieNode {
	next: Map<string, TrieNode>;
	entries: Entry[];
}

/** The gazetteers of all actors, built once, for looking names up word by word. */
export interface Gazetteer {
	root: TrieNode;
	words: Words;
	/** By actor id. */
	countries: Map<string, CountryEntry>;
	bodies: Map<string, BodyEntry>;
	/** Words of a body's names that may stand for it by themselves, in small letters: "tigers" of the "Tamil Tigers". */
	nicknames: Map<string, readonly string[]>;
	leaders: Map<string, LeaderEntry>;
	/** The country of each town and province by its folded name in small letters: "kharkiv" is "country:UKR". */
	places: Map<string, string>;
	/** By the folded last word of their names. */
	leadersBySurname: Map<string, LeaderEntry[]>;
	/** The titles that leaders have or had, as `officeOf` splits them. */
	titles: Map<string, OfficeTitle>;
	/** What given names say of their bearers, by the folded name: those listed, and those that only men or women leaders have. */
	genders: Map<string, "f" | "m">;
	/** Which of the highest offices of a state each country has or had, by its id: not every state has a president. */
	highOffices: Map<string, Set<string>>;
}

function nicknamesOf(bodies: readonly BodyEntry[]): Map<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (const body of bodies) {
		if (body.kind === "media") continue;
		const nicknames = new Set<string>();
		for (const name of [body.name, ...body.aliases]) {
			const words = name.split(" ");
			const last = words.at(-1) as string;
			const plural = words.find((word, i) => i < 2 && /^\p{Lu}\p{Ll}+s$/u.test(word)) ?? last;
			if (words.length > 1)
				for (const word of [last, plural])
					if (/^\p{Lu}\p{Ll}{3,}$/u.test(word)) nicknames.add(word.toLowerCase());
		}
		if (nicknames.size > 0) found.set(body.id, [...nicknames]);
	}
	return found;
}

function highOfficesOf(leaders: LeaderEntry[]): Map<string, Set<string>> {
	const offices = new Map<string, Set<string>>();
	for (const { roles } of leaders)
		for (const [title, of] of roles) {
			if (!TOP_OFFICES.has(title)) continue;
			const id = countryId(of);
			offices.set(id, (offices.get(id) ?? new Set()).add(title));
		}
	return offices;
}

function placesOf(places: ActorKnowledge["places"]): Map<string, string> {
	const lies = Object.entries(places).map(([iso3, names]) =>
		names.map((name): [string, string] => [fold(name).toLowerCase(), countryId(iso3)]),
	);
	return new Map(lies.flat());
}

function titlesOf(leaders: LeaderEntry[], words: Words): Map<string, OfficeTitle> {
	const titles = new Set(leaders.flatMap(({ roles }) => roles.map(([title]) => title)));
	return new Map([...titles].map((title) => [title, officeOf(title, words)]));
}

/** The given names of the leaders, without those that both have and without surnames that stand first. */
function gendersOf(leaders: LeaderEntry[], { givenNames, eastAsianSurnames }: Words): Map<string, "f" | "m"> {
	const genders = new Map<string, "f" | "m">();
	const both = new Set<string>();
	for (const { name, gender } of leaders) {
		const given = name.includes(" ") && gender ? fold(name).split(" ", 1)[0]?.toLowerCase() : undefined;
		if (!given || !gender || eastAsianSurnames.has(given)) continue;
		if ((genders.get(given) ?? gender) !== gender) both.add(given);
		genders.set(given, gender);
	}
	for (const given of both) genders.delete(given);
	for (const [given, gender] of givenNames) genders.set(given, gender);
	return genders;
}

/** Nothing but words of ASCII letters, as most names are. */
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a name as the trie keys them: folded, lower-case, without full stops and hyphens. */
export function nameParts(name: string): string[] {
	if (PLAIN_NAME.test(name)) {
		const parts = name.toLowerCase().split(" ");
		return parts.length > 1 && parts[0] === "the" ? parts.slice(1) : parts;
	}
	return (
		fold(name)
			.toLowerCase()
			.replace(/^the /, "")
			.replace(/'s\b/g, " 's")
			// "Kurdistan Workers' Party", as the tagger cuts it.
			.replace(/(?<=s)'(?=\s|$)/g, " '")
			.replace(/(?<=\d)\+/g, " +")
			.replace(/[.,&]/g, (mark) => (mark === "," ? " , " : mark === "&" ? " & " : ""))
			.split(/[\s-]+/)
			.filter((part) => part !== "")
	);
}

/** `kind:slug` ids are made of this: lower-case ASCII words joined by hyphens. */
export function slug(name: string): string {
	return fold(name)
		.toLowerCase()
		.replace(/'/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

/** The id of a country. */
export function countryId(iso3: string): string {
	return `country:${iso3}`;
}

function isAcronym(name: string): boolean {
	const letters = name.replace(/[.\s]/g, "");
	return letters.length <= 5 && letters === letters.toUpperCase() && /[A-Z]/.test(letters);
}

function add(root: TrieNode, name: string, actor: string, role: EntryRole, local?: string): void {
	let node = root;
	const parts = nameParts(name);
	if (parts.length === 0) return;
	for (const part of parts) {
		let next = node.next.get(part);
		if (!next) {
			next = { next: new Map(), entries: [] };
			node.next.set(part, next);
		}
		node = next;
	}
	if (node.entries.some((entry) => entry.actor === actor && entry.role === role)) return;
	const exact = isAcronym(name) ? name.replace(/[.\s]/g, "") : undefined;
	const entry: Entry = { actor, role, exact, local };
	node.entries.push(entry);
}

function addCountry(root: TrieNode, country: CountryEntry): void {
	const id = countryId(country.iso3);
	for (const name of [country.name, ...country.aliases]) add(root, name, id, "name");
	for (const name of country.capitals) add(root, name, id, "capital");
	for (const name of country.metonyms) add(root, name, id, "metonym");
	country.demonyms.forEach((name, i) => {
		add(root, name, id, i > 0 && /(?:s|men|folk)$/.test(name) ? "people" : "demonym");
	});
}

function addBody(root: TrieNode, body: BodyEntry): void {
	for (const name of [body.name, ...body.aliases]) add(root, name, body.id, "name");
	for (const name of body.metonyms ?? []) add(root, name, body.id, "metonym");
	const country = body.country ? countryId(body.country) : undefined;
	for (const name of body.localNames ?? []) add(root, name, body.id, "name", country);
	for (const name of body.localSeats ?? []) add(root, name, body.id, "capital", body.id);
	for (const name of body.demonyms ?? []) add(root, name, body.id, name.endsWith("s") ? "people" : "demonym");
}

/** The folded last word of a person's name without its particle: "assad" for "Bashar al-Assad". */
export function surnameOf(name: string): string {
	return nameParts(name).at(-1) ?? "";
}

/**
 * Builds the lookup from the knowledge files; done once for any number of articles.
 * @returns tries and indices that no stage changes
 */
export function createGazetteer(knowledge: ActorKnowledge): Gazetteer {
	const root: TrieNode = { next: new Map(), entries: [] };
	for (const country of knowledge.countries) addCountry(root, country);
	for (const body of knowledge.bodies) addBody(root, body);
	for (const name of knowledge.words.otherNames) add(root, name, "", "other");
	const leadersBySurname = new Map<string, LeaderEntry[]>();
	for (const leader of knowledge.leaders) {
		for (const name of [leader.name, ...leader.aliases]) {
			if (nameParts(name).length > 1) add(root, name, leader.id, "leader");
			for (const key of new Set([surnameOf(name), nameParts(name)[0] ?? ""])) {
				const list = leadersBySurname.get(key) ?? [];
				if (!list.includes(leader)) leadersBySurname.set(key, [...list, leader]);
			}
		}
	}
	const words = compileWords(knowledge.words, knowledge.countries);
	return {
		root,
		words,
		titles: titlesOf(knowledge.leaders, words),
		genders: gendersOf(knowledge.leaders, words),
		countries: new Map(knowledge.countries.map((country) => [countryId(country.iso3), country])),
		bodies: new Map(knowledge.bodies.map((body) => [body.id, body])),
		nicknames: nicknamesOf(knowledge.bodies),
		places: placesOf(knowledge.places),
		leaders: new Map(knowledge.leaders.map((leader) => [leader.id, leader])),
		leadersBySurname,
		highOffices: highOfficesOf(knowledge.leaders),
	};
}
