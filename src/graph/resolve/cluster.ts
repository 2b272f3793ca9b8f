import { fold } from "../../extract/fold.ts";
import {
	type ActorMember,
	daysBetween,
	type NodeAttributes,
	type Office,
	officesOf,
	type Role,
} from "../../model/index.ts";
import { byText } from "../order.ts";
import { consonants, likeness, type PersonName, personName } from "./person-names.ts";

/** A person, a body with a name, or a group that is only described. */
export type ActorSort = "person" | "body" | "group";

/** Some members that are one actor, with all that tells who it is. */
export interface Cluster {
	sort: ActorSort;
	/** Id of the gazetteer's actor among them. */
	listed: string | null;
	/** The members that no gazetteer lists, each with where it is now. */
	members: PlacedMember[];
	/** The one that the others were joined to; null where that is the gazetteer's actor. */
	anchor: PlacedMember | null;
	/** Names of several words, and of one. */
	full: PersonName[];
	single: PersonName[];
	/** Names of bodies and labels of groups, plain. */
	names: Set<string>;
	acronyms: Set<string>;
	/** Ids of the countries, and of the other bodies, that they belong to. */
	nations: Set<string>;
	bodies: Set<string>;
	offices: Office[];
	articles: Set<string>;
	/** First and last day of the articles; null where none is dated, or for the gazetteer's actor alone. */
	days: { start: string | null; end: string | null };
	/** Set where two actors could be meant: nothing weaker may decide then. */
	isUnclear: boolean;
}

/** A member with the node that holds it and the day of its article. */
export interface PlacedMember {
	member: ActorMember;
	node: string;
	day: string | null;
	reason: string | null;
}

/** What the graph's listed actors say of an id. */
export interface Gazetteers {
	/** The country or body that a body belongs to. */
	countryOf(id: string): string | undefined;
	namesOf(id: string): readonly string[];
}

/** A body's name as it is compared. */
function plain(name: string): string {
	return fold(name.normalize("NFC"))
		.toLowerCase()
		.replace(/^the /, "")
		.replace(/['’.]/g, "")
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
}

const ACRONYM = /^[A-Z][A-Z0-9&-]{1,7}$/;

/** What a name belongs to: its countries and other bodies, the bodies' own countries included. */
function belonging(
	roles: readonly Role[],
	affiliation: string | undefined,
	known: Gazetteers,
): Pick<Cluster, "nations" | "bodies"> {
	const nations = new Set<string>();
	const bodies = new Set<string>();
	for (const id of [affiliation, ...roles.map(({ of }) => of)]) {
		if (id === undefined) continue;
		if (id.startsWith("country:")) nations.add(id);
		else bodies.add(id);
		const country = known.countryOf(id);
		if (country?.startsWith("country:")) nations.add(country);
	}
	return { nations, bodies };
}

function empty(sort: ActorSort): Cluster {
	return {
		sort,
		listed: null,
		members: [],
		anchor: null,
		full: [],
		single: [],
		names: new Set(),
		acronyms: new Set(),
		nations: new Set(),
		bodies: new Set(),
		offices: [],
		articles: new Set(),
		days: { start: null, end: null },
		isUnclear: false,
	};
}

/** Keeps each name once: many articles give the same. */
function addNew(names: PersonName[], name: PersonName): void {
	const words = name.parts.join(" ");
	const isKnown = names.some(
		({ parts, generation }) => generation === name.generation && parts.join(" ") === words,
	);
	if (!isKnown) names.push(name);
}

function addName(cluster: Cluster, name: string): void {
	if (cluster.sort === "person") {
		const cut = personName(name);
		if (cut.parts.length > 1) addNew(cluster.full, cut);
		else if (cut.parts.length === 1) addNew(cluster.single, cut);
	} else if (ACRONYM.test(name)) cluster.acronyms.add(name);
	else if (plain(name).length > 2) cluster.names.add(plain(name));
}

/** The gazetteer's actor of a node as a cluster of its own. */
export function listedCluster(id: string, node: NodeAttributes, known: Gazetteers): Cluster {
	const told = node.own ?? node;
	const cluster = empty(node.kind === "person" || node.kind === "group" ? node.kind : "body");
	cluster.listed = id;
	for (const name of [node.label, ...told.aliases]) addName(cluster, name);
	Object.assign(cluster, belonging(told.roles ?? [], told.affiliation, known));
	cluster.offices = officesOf(told.roles ?? [], null);
	for (const member of node.members ?? [])
		if (member.label === undefined) cluster.articles.add(member.article);
	return cluster;
}

/** One member as a cluster of its own. */
export function memberCluster(placed: PlacedMember, known: Gazetteers): Cluster {
	const { member, day } = placed;
	const { label = member.id, kind = "organization", aliases = [], roles = [] } = member;
	const cluster = empty(kind === "person" ? "person" : member.unnamed ? "group" : "body");
	cluster.members.push(placed);
	cluster.anchor = placed;
	// A description is no name; and its other wordings ("its army") tell less than the first.
	if (cluster.sort === "group") cluster.names.add(plain(label));
	else if (!(cluster.sort === "person" && member.unnamed))
		for (const name of [label, ...aliases, ...withoutCountry(member, known)]) addName(cluster, name);
	Object.assign(cluster, belonging(roles, member.affiliation, known));
	cluster.offices = officesOf(roles, day);
	cluster.articles.add(member.article);
	cluster.days = { start: day, end: day };
	return cluster;
}

/** "Supreme Court" for "Supreme Court of the Gambia" and "Gambian Supreme Court"; the country counts apart. */
function withoutCountry({ label = "", kind, affiliation }: ActorMember, known: Gazetteers): string[] {
	if (kind !== "government-body" || affiliation === undefined) return [];
	const names = known.namesOf(affiliation).map(plain);
	const [body = "", country] = label.split(/ of (?:the )?(?=\p{Lu})/u);
	if (country !== undefined) return names.includes(plain(country)) ? [body] : [];
	const [first = "", ...rest] = plain(label).split(" ");
	// "Gambian", "Turkish": an adjective mostly begins as its country does.
	const isAdjective = rest.length > 1 && names.some((name) => name.slice(0, 4) === first.slice(0, 4));
	return isAdjective ? [rest.join(" ")] : [];
}

/** True for a person of whom only an office is known. */
export function isUnnamed(cluster: Cluster): boolean {
	return cluster.full.length === 0 && cluster.single.length === 0;
}

/** By what clusters that may be one are found: sounds of surnames, offices, names of bodies. */
export function keysOf(cluster: Cluster): Set<string> {
	const keys = new Set<string>();
	for (const { parts } of [...cluster.full, ...cluster.single]) {
		keys.add(`name ${consonants(parts.at(-1) as string)}`);
		keys.add(`name ${consonants(parts[0] as string)}`);
	}
	if (cluster.sort === "person")
		for (const { title, of } of cluster.offices) keys.add(`office ${title} ${of}`);
	for (const name of [...cluster.names, ...cluster.acronyms]) keys.add(`body ${name}`);
	if (isBareWord(cluster)) for (const name of cluster.names) keys.add(`name ${consonants(name)}`);
	return keys;
}

/** A body known by one word, which may as well be somebody's surname. */
export function isBareWord(cluster: Cluster): boolean {
	const [member] = cluster.members;
	return (
		cluster.sort === "body" &&
		cluster.listed === null &&
		member?.member.kind === "organization" &&
		cluster.acronyms.size === 0 &&
		cluster.members.every(({ member }) => /^\p{Lu}[\p{L}'’-]+$/u.test(member.label ?? ""))
	);
}

export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const item of a) if (b.has(item)) return true;
	return false;
}

function belongApart(a: Cluster, b: Cluster): boolean {
	if (a.nations.size === 0 || b.nations.size === 0) return false;
	return !meets(a.nations, b.nations) && !meets(a.bodies, b.bodies);
}

/** True unless something speaks against the two being one: an article that knows both, other countries, other names. */
export function canBeOne(a: Cluster, b: Cluster): boolean {
	if (a.listed !== null && b.listed !== null) return false;
	if (a.sort !== b.sort && !isBareWord(a) && !isBareWord(b)) return false;
	if (meets(a.articles, b.articles) || belongApart(a, b)) return false;
	if (a.full.length === 0 || b.full.length === 0) return true;
	return a.full.some((one) => b.full.some((other) => likeness(one, other) !== null));
}

/** The office that both are told to have held within some days of each other. */
export function sharedOffice(a: Cluster, b: Cluster, within: number): string | null {
	for (const one of a.offices) {
		for (const other of b.offices) {
			if (one.title !== other.title || one.of !== other.of) continue;
			const days = daysBetween(one, other);
			if (days === null || days <= within) return one.title;
		}
	}
	return null;
}

/** The one that names of an actor are taken from: named before described, the fullest name, then the first report. */
function byWeight(a: PlacedMember, b: PlacedMember): number {
	const words = ({ member }: PlacedMember) => personName(member.label ?? "").parts.length;
	return (
		Number(a.member.unnamed ?? false) - Number(b.member.unnamed ?? false) ||
		Number(b.member.kind === "person") - Number(a.member.kind === "person") ||
		words(b) - words(a) ||
		(b.member.label ?? "").length - (a.member.label ?? "").length ||
		byReport(a, b)
	);
}

/** The first report first; undated ones last. */
export function byReport(a: PlacedMember, b: PlacedMember): number {
	return (
		byText(a.day ?? "9999", b.day ?? "9999") ||
		byText(a.member.article, b.member.article) ||
		byText(a.member.id, b.member.id)
	);
}

/** Makes one cluster of several; their anchor is the gazetteer's actor, else the weightiest member. */
export function unite(clusters: readonly Cluster[]): Cluster {
	const united = empty(
		clusters.some(({ sort }) => sort === "person") ? "person" : (clusters[0] as Cluster).sort,
	);
	for (const cluster of clusters) {
		united.listed ??= cluster.listed;
		united.members.push(...cluster.members);
		for (const name of cluster.full) addNew(united.full, name);
		for (const name of cluster.single) addNew(united.single, name);
		united.offices.push(...cluster.offices);
		for (const set of ["names", "acronyms", "nations", "bodies", "articles"] as const)
			for (const item of cluster[set]) united[set].add(item);
		const { start, end } = cluster.days;
		if (start !== null && (united.days.start === null || start < united.days.start))
			united.days.start = start;
		if (end !== null && (united.days.end === null || end > united.days.end)) united.days.end = end;
	}
	united.members.sort(byReport);
	united.anchor = united.listed === null ? ([...united.members].sort(byWeight)[0] ?? null) : null;
	return united;
}
