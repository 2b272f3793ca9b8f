import type { Token } from "../document.ts";
import { GIVING } from "../giving.ts";
import { isJoiner } from "./hits.ts";
import { HONOURED, isAircraft, isCapitalised, type Scan } from "./names.ts";
import type { Words } from "./words.ts";

/**
 * Where the name of a region begins that ends at a token: "Gulf", "West African", "Horn of Africa"; -1 where none does.
 */
export function regionEndingAt({ regions }: Words, tokens: readonly Token[], i: number): number {
	const last = tokens[i]?.lower ?? "";
	const before = tokens[i - 1]?.lower ?? "";
	if (before === "of" && regions.has(`${tokens[i - 2]?.lower} of ${last}`)) return i - 2;
	if (regions.has(`${before} ${last}`)) return i - 1;
	return regions.has(last) ? i : -1;
}

/** Tokens `first` up to, not including, `last` as one lower-case phrase. */
export function phraseOf(tokens: readonly Token[], first: number, last: number): string {
	return tokens
		.slice(first, last)
		.map(({ lower }) => lower)
		.join(" ");
}

/** What kind of noun heads a description. */
export type DescriptionKind = "role" | "government" | "institution" | "group" | "country";

export interface Noun {
	kind: DescriptionKind;
	noun: string;
	first: number;
	last: number;
	/** Token of the grammatical head. */
	head: number;
	plural: boolean;
	former: boolean;
}

function longRoleAt(words: Words, tokens: Token[], i: number, end: number): string[] | undefined {
	return words.longRoles
		.get((tokens[i] as Token).lower)
		?.find((parts) => i + parts.length <= end && parts.every((part, k) => tokens[i + k]?.lower === part));
}

/** The end of "of state", "General" after a role noun. */
function tailEnd(scan: Scan, i: number, end: number): number {
	const { tokens, gazetteer } = scan;
	let last = i;
	if (isJoiner(tokens, i) && /^(?:general|elect|designate)$/.test(tokens[i + 1]?.lower ?? "")) last = i + 2;
	const next = tokens[last]?.lower;
	for (const tail of gazetteer.words.roleTails) {
		if (tail[0] !== next || last + tail.length > end) continue;
		if (tail.every((part, k) => tokens[last + k]?.lower === part)) {
			const isRank =
				tail[0] === "general" && !/^secretar|^attorney|^director|^inspector/.test(tokens[i - 1]?.lower ?? "");
			if (!isRank) return last + tail.length;
		}
	}
	return last;
}

function roleAt(scan: Scan, i: number, end: number): Noun | undefined {
	const { tokens, gazetteer } = scan;
	const { words } = gazetteer;
	const token = tokens[i] as Token;
	const long = longRoleAt(words, tokens, i, end);
	const base = { kind: "role" as const, first: i, head: i, former: false };
	if (long) {
		const last = i + long.length;
		return { ...base, noun: long.join(" "), last, head: long.includes("of") ? i : last - 1, plural: false };
	}
	const prefix = token.lower.includes("-")
		? (/^(?:ex|former|then|vice|co|deputy|under)-/.exec(token.lower)?.[0] ?? "")
		: "";
	const role = words.roles.get(token.lower) ?? words.roles.get(token.lower.slice(prefix.length));
	if (!role) return undefined;
	if (token.pos === "VERB" && !isCapitalised(token)) return undefined;
	if (words.honorifics.has(token.lower) && tokens[i + 1]?.lower === ".") return undefined;
	const last = tailEnd(scan, i + 1, end);
	const tail =
		last === i + 1
			? ""
			: tokens
					.slice(i + 1, last)
					.map((part) => part.lower)
					.join(" ")
					.replace(/^- /, "-");
	const noun =
		tail === ""
			? role.singular
			: tail.startsWith("-")
				? `${role.singular}${tail}`
				: `${role.singular} ${tail}`;
	return { ...base, noun, last, plural: role.plural, former: prefix === "ex-" || prefix === "former-" };
}

/** The organ of a state whose noun ends at a token: "central bank", "armed forces". */
export function institutionAt(scan: Scan, i: number): Noun | undefined {
	const { tokens, gazetteer } = scan;
	const forms = gazetteer.words.institutions.get((tokens[i] as Token).lower);
	for (const parts of forms ?? []) {
		const first = i - parts.length + 1;
		if (first < 0 || !parts.every((part, k) => tokens[first + k]?.lower === part)) continue;
		return {
			kind: "institution",
			noun: parts.join(" "),
			first,
			last: i + 1,
			head: i,
			plural: false,
			former: false,
		};
	}
	return undefined;
}

/** Several states, where the word before tells of which region: "Balkan states". */
const STATES = /^(?:states|countries|nations|monarchies|juntas|republics)$/;
/** What only somebody with a will of his own does: whoever is its subject is somebody. */
const SPEAKING =
	/^(?:accuse|condemn|urge|thank|criticise|criticize|denounce|warn|welcome|praise|blame|sue|boycott)$/;
/** What countries say things through. */
const VOICES =
	/^(?:statements|sources|reports|comments|remarks|sides|messages|letters|posts|documents|voices|courts)$/;

/** "German carmakers criticised": whoever they are, a plural behind a nationality that speaks is a group. */
function speakersAt({ tokens, hits, names }: Scan, i: number, end: number): Noun | undefined {
	const token = tokens[i] as Token;
	const verb = tokens[i + 1];
	if (token.pos !== "NOUN" || verb?.pos !== "VERB" || i + 1 >= end || !SPEAKING.test(verb.lemma))
		return undefined;
	if (hits[i - 1]?.entry.role !== "demonym" || names[i - 1]) return undefined;
	if (!/(?:[^s]s|men)$/.test(token.lower) || VOICES.test(token.lower)) return undefined;
	return { kind: "group", noun: token.lower, first: i, last: i + 1, head: i, plural: true, former: false };
}

/** Words for a country only behind that of a region: "the Asian power", "the Gulf state". */
const OF_REGION = /^(?:state|power|democracy)$/;

/** The noun that a description may be built on, at a token that belongs to no name; undefined where there is none. */
export function nounAt(scan: Scan, i: number, end: number): Noun | undefined {
	const { words } = scan.gazetteer;
	const token = scan.tokens[i] as Token;
	if (scan.hits[i] || scan.names[i]) return undefined;
	if (!words.describing.has(token.lower) && !token.lower.includes("-")) return speakersAt(scan, i, end);
	if (isAircraft(token))
		return { kind: "government", noun: "jets", first: i, last: i + 1, head: i, former: false, plural: true };
	const institution = institutionAt(scan, i);
	if (institution) return institution;
	const base = { noun: token.lower, first: i, last: i + 1, head: i, former: false };
	const isState = STATES.test(token.lower);
	const honoured = token.pos === "PROPN" && HONOURED.test(token.lower) && scan.tokens[i - 1]?.lower === "the";
	const isCountry = (token.pos === "NOUN" || honoured) && words.countryNouns.has(token.lower);
	const ofRegion = (isState || isCountry) && regionEndingAt(words, scan.tokens, i - 1) >= 0;
	if (isCountry && (ofRegion || !OF_REGION.test(token.lower)))
		return { kind: "country", ...base, plural: token.lower === "islands" };
	if (isState && !ofRegion) return undefined;
	if (isState) return { kind: "government", ...base, plural: true };
	if (token.lower === "guard" && scan.tokens[i - 1]?.lower === "coast")
		return { kind: "government", ...base, noun: "coastguard", first: i - 1, plural: false };
	const isNoun =
		token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.lower.endsWith("s");
	if (words.government.has(token.lower) && isNoun && token.lower !== "ministers") {
		return { kind: "government", ...base, plural: token.lower.endsWith("s") || token.lower === "police" };
	}
	const isGroup =
		words.armedNouns.has(token.lower) ||
		words.groupNouns.has(token.lower) ||
		words.peopleNouns.has(token.lower);
	const isVerb = isGroup && /^(?:which|who|that|it|to)$/.test(scan.tokens[i - 1]?.lower ?? "");
	if (isGroup && isNoun && !isVerb) return { kind: "group", ...base, plural: /(?:s|men)$/.test(token.lower) };
	return roleAt(scan, i, end);
}

/** "sold the kingdom weapons", "will send that country radars": to whom, and then what. */
function isGiven(tokens: Token[], { first, last }: Noun): boolean {
	return (
		/^(?:the|that|this)$/.test(tokens[first - 1]?.lower ?? "") &&
		GIVING.has(tokens[first - 2]?.lemma ?? "") &&
		/[^s]s$|^(?:money|aid|oil|gas|grain|credit|help|cash)$/.test(tokens[last]?.lower ?? "")
	);
}

/** Whether the noun goes on to be part of a compound: "army chief", "government forces". */
export function continues(scan: Scan, noun: Noun, end: number): boolean {
	const next = scan.tokens[noun.last];
	if (!next || noun.last >= end) return false;
	if (isJoiner(scan.tokens, noun.last)) return true;
	const beforeName = scan.hits[noun.last] ?? scan.names[noun.last];
	if (noun.kind === "group" && beforeName && !noun.noun.endsWith("s")) return true;
	if (scan.hits[noun.last] || scan.names[noun.last]) return false;
	if (nounAt(scan, noun.last, end) && next.pos !== "VERB") return true;
	if (noun.kind === "role" && scan.gazetteer.words.roleModifiers.has(noun.noun) && !isCapitalised(next)) {
		if (scan.gazetteer.words.roleModifiers.has(next.lower)) return true;
	}
	// "lends its neighbour money", "sold the kingdom weapons"
	if (
		noun.kind === "country" &&
		(/^(?:neighbou?r|foe|adversary)$/.test(noun.noun) || isGiven(scan.tokens, noun))
	)
		return false;
	// After a plural a noun is most often a verb that the tagger mistook: "officials fear".
	const behind = scan.tokens[noun.last + 1]?.pos ?? "";
	// "Chad's premier accused Mali", whatever the tagger takes the verb for.
	if (next.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(behind)) return false;
	return next.pos === "NOUN" && !isCapitalised(next) && !noun.plural;
}
