import type { GoldActor } from "./gold.ts";

/** An actor of the graph, as far as scoring looks at it. */
export interface PredictedActor {
	id: string;
	label: string;
	aliases: string[];
	kind: string;
	iso3: string | null;
}

const words = (text: string): Set<string> => new Set(text.split(" "));

/** Words before or in a person's name that are not the name. */
const TITLES = words(
	"president prime minister foreign defence defense mr mrs ms dr general gen sheikh king queen prince crown emir " +
		"sultan ayatollah secretary state chancellor premier former ex leader chief envoy ambassador sir lord senator " +
		"the of a an",
);
const PARTICLES = words("al el ad as bin ibn abu de da di del la le von van");
/** Words that say what sort of body it is and do not tell one from another. */
const GENERIC = words(
	"the of a an and group groups rebel rebels movement militant militants fighter fighters force forces insurgent " +
		"insurgents guerrilla guerrillas army military government authorities officials state party",
);
const COUNTRY_KINDS = words("country state nation government");
const BODY_KINDS = words("government-body government institution ministry");

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: [RegExp, string][] = [
	[/[ıİ]/g, "i"],
	[/[øØ]/g, "o"],
	[/[łŁ]/g, "l"],
	[/[đĐ]/g, "d"],
	[/ß/g, "ss"],
	[/[’‘]/g, "'"],
];

/** Lower case without diacritics. */
export function foldText(text: string): string {
	const replaced = LETTERS.reduce((current, [letter, plain]) => current.replace(letter, plain), text);
	return replaced.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A name as it is compared: folded, without possessive, full stops of initials, punctuation and a leading "the". */
export function comparableName(name: string): string {
	return foldText(name)
		.replace(/'s\b/g, "")
		.replaceAll("'", "")
		.replace(/(?<=\b\w)\.(?=\w\b|\s|$)/g, "")
		.replace(/[^\p{L}\p{N}_]+/gu, " ")
		.trim()
		.replace(/^the /, "");
}

const tokensOf = (name: string): string[] => comparableName(name).split(" ").filter(Boolean);

function personWords(name: string): Set<string> {
	return new Set(tokensOf(name).filter((word) => !TITLES.has(word) && !PARTICLES.has(word)));
}

function bodyWords(name: string): Set<string> {
	const singular = (word: string) => word.replace(/(?<=\w\w\w)s$/, "");
	return new Set(
		tokensOf(name)
			.filter((word) => !GENERIC.has(word))
			.map(singular),
	);
}

function shared(a: Set<string>, b: Set<string>): string[] {
	return [...a].filter((word) => b.has(word));
}

function overlap(a: Set<string>, b: Set<string>): number {
	const common = shared(a, b).length;
	return common / (a.size + b.size - common);
}

const within = (a: Set<string>, b: Set<string>): boolean => shared(a, b).length === a.size;

/** Whether the kind is a part of a state, which may be kept beside its country. */
export function isStateBody(kind: string): boolean {
	return BODY_KINDS.has(kind);
}

/** How far two names of a person agree: one must hold the other, and they must share a word of the full name. */
function personLikeness(gold: GoldActor, names: string[]): number {
	const full = personWords(gold.names[0] ?? "");
	let best = 0;
	for (const known of gold.names.map(personWords))
		for (const found of names.map(personWords)) {
			const common = shared(full, known).filter((word) => found.has(word));
			const nested = within(known, found) || within(found, known);
			if (nested && common.some((word) => word.length >= 3)) best = Math.max(best, 2 * overlap(known, found));
		}
	return best;
}

function bodyLikeness(gold: GoldActor, names: string[]): number {
	let best = 0;
	for (const known of gold.names.map(bodyWords))
		for (const found of names.map(bodyWords)) {
			if (known.size === 0 || found.size === 0) continue;
			const likeness = overlap(known, found);
			if (likeness >= 0.6) best = Math.max(best, 1.5 * likeness);
		}
	return best;
}

function countryLikeness(gold: GoldActor, actor: PredictedActor, soFar: number): number {
	const code = (gold.iso3 ?? "").toUpperCase();
	if (gold.kind !== "country" || code === "" || code !== (actor.iso3 ?? "").toUpperCase()) return soFar;
	if (COUNTRY_KINDS.has(actor.kind)) return Math.max(soFar, 3.5);
	return isStateBody(actor.kind) ? Math.max(soFar, 1) : soFar;
}

/**
 * How well an actor of the graph answers to an annotated one; 0 for not at all. A shared label counts most, then a
 * shared name, then a country's code, then names that agree in part; the kind decides between equals.
 */
export function likeness(gold: GoldActor, actor: PredictedActor): number {
	const known = new Set(gold.names.map(comparableName).filter(Boolean));
	const written = [actor.label, ...actor.aliases].filter(Boolean);
	const names = written.map(comparableName).filter(Boolean);
	const sameSort = actor.kind === "" || (gold.kind === "person") === (actor.kind === "person");
	let best =
		names[0] !== undefined && known.has(names[0]) ? 4 : names.some((name) => known.has(name)) ? 3 : 0;
	best = countryLikeness(gold, actor, best);
	if (best === 0 && sameSort) {
		if (gold.kind === "person") best = personLikeness(gold, written);
		else if (gold.kind !== "country") best = bodyLikeness(gold, written);
	}
	if (best === 0 || actor.kind === "" || !sameSort) return best;
	return best + (gold.kind === actor.kind ? 0.2 : 0.1);
}
