import type { Sentence, Token } from "../document.ts";
import type { Hit } from "./hits.ts";
import { isJoiner } from "./hits.ts";
import { isCapitalised, isPossessive, type NameSpan, type Scan } from "./names.ts";
import type { Words } from "./words.ts";

/** What kind of noun heads a description. */
export type DescriptionKind = "role" | "government" | "institution" | "group";

/** Whose: "his", "Putin's", "the country's". */
export type Owner =
	| { kind: "pronoun"; token: number }
	| { kind: "name"; span: NameSpan }
	| { kind: "noun"; token: number };

/** A phrase that describes instead of naming: "the Turkish and Syrian foreign ministers". */
export interface Description {
	kind: DescriptionKind;
	first: number;
	last: number;
	/** Token of the head noun. */
	head: number;
	/** The noun itself, singular for roles: "minister", "secretary of state", "supreme court". */
	noun: string;
	/** Words between determiner and noun, without nationalities, lower-case. */
	modifiers: string[];
	/** Countries and bodies it belongs to, from adjectives, possessors and "of" phrases. */
	nations: Hit[];
	ofNations: Hit[];
	/** Name of an unlisted body it belongs to. */
	body?: NameSpan;
	owner?: Owner;
	determiner?: string;
	plural: boolean;
	former: boolean;
	/** The names the title stands before: one, or several after a plural. */
	names: { span: NameSpan; of?: Hit }[];
}

const DETERMINERS = new Set(
	"the a an this these those both all some any no each every several many most few other another two three four five six seven eight nine ten dozens".split(
		" ",
	),
);
const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);
const NOT_MODIFIERS = new Set(
	"week month year day time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
		" ",
	),
);

interface Noun {
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
	for (const tail of gazetteer.words.roleTails) {
		if (last + tail.length <= end && tail.every((part, k) => tokens[last + k]?.lower === part)) {
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
	const tail = tokens
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

function institutionAt(scan: Scan, i: number): Noun | undefined {
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

function nounAt(scan: Scan, i: number, end: number): Noun | undefined {
	const { words } = scan.gazetteer;
	const token = scan.tokens[i] as Token;
	if (scan.hits[i] || scan.names[i]) return undefined;
	const institution = institutionAt(scan, i);
	if (institution) return institution;
	const base = { noun: token.lower, first: i, last: i + 1, head: i, former: false };
	const isNoun =
		token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.lower.endsWith("s");
	if (words.government.has(token.lower) && isNoun && token.lower !== "ministers") {
		return { kind: "government", ...base, plural: token.lower.endsWith("s") || token.lower === "police" };
	}
	const isGroup =
		words.armedNouns.has(token.lower) ||
		words.groupNouns.has(token.lower) ||
		words.peopleNouns.has(token.lower);
	const isVerb = /^(?:which|who|that|it|to)$/.test(scan.tokens[i - 1]?.lower ?? "");
	if (isGroup && isNoun && !isVerb) return { kind: "group", ...base, plural: /(?:s|men)$/.test(token.lower) };
	return roleAt(scan, i, end);
}

/** Whether the noun goes on to be part of a compound: "army chief", "government forces". */
function continues(scan: Scan, noun: Noun, end: number): boolean {
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
	// After a plural a noun is most often a verb that the tagger mistook: "officials fear".
	return next.pos === "NOUN" && !isCapitalised(next) && !noun.plural;
}

interface LeftContext {
	first: number;
	modifiers: string[];
	nations: Hit[];
	body?: NameSpan;
	owner?: Owner;
	determiner?: string;
	former: boolean;
}

function isModifier(scan: Scan, j: number): boolean {
	const token = scan.tokens[j] as Token;
	const { words } = scan.gazetteer;
	if (NOT_MODIFIERS.has(token.lower)) return false;
	if (words.roleModifiers.has(token.lower) || words.former.has(token.lower)) return true;
	if (isCapitalised(token)) return words.peoples.has(token.lower) || words.roles.has(token.lower);
	if (token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "NUM") return true;
	if (token.pos === "PROPN") return true;
	if (token.pos === "VERB" && /(?:ed|ing)$/.test(token.lower)) {
		const before = scan.tokens[j - 1];
		return (
			before !== undefined && (before.pos === "DET" || isJoiner(scan.tokens, j - 1) || isPossessive(before))
		);
	}
	return token.lower === "now" || token.lower === "formerly" || token.lower === "once";
}

function ownerBefore(scan: Scan, possessive: number, sentence: Sentence, left: LeftContext): void {
	const j = possessive - 1;
	if (j < sentence.first) return;
	const hit = scan.hits[j];
	const name = scan.names[j];
	if (name) {
		left.owner = { kind: "name", span: name };
		left.first = titleStart(scan, name.first, sentence);
	} else if (hit) {
		left.nations.push(hit);
		left.first = hit.first;
		if (scan.tokens[hit.first - 1]?.lower === "the" && hit.first > sentence.first) left.first = hit.first - 1;
	} else {
		const before = scan.tokens[j - 1];
		const whose = j > sentence.first && before !== undefined && /^(?:his|her)$/.test(before.lower);
		left.owner = whose ? { kind: "pronoun", token: j - 1 } : { kind: "noun", token: j };
		left.first = whose || (j > sentence.first && before?.pos === "DET") ? j - 1 : j;
	}
}

/** "ministry" in "the Iranian foreign ministry's spokesman": the country before it is the owner. */
function isCountryNoun(scan: Scan, i: number): boolean {
	const token = scan.tokens[i];
	if (!token || scan.hits[i] || scan.names[i]) return false;
	return /^(?:government|ministry|presidency|junta|cabinet|military)$/.test(token.lower);
}

/** Back over a title that stands before a name: "President" in "President Joe Biden's adviser". */
function titleStart(scan: Scan, first: number, sentence: Sentence): number {
	const { words } = scan.gazetteer;
	let start = first;
	while (start > sentence.first) {
		const token = scan.tokens[start - 1] as Token;
		const isTitle =
			words.roles.has(token.lower) ||
			words.roleModifiers.has(token.lower) ||
			words.honorifics.has(token.lower.replace(".", ""));
		const isNation = scan.hits[start - 1] !== undefined && start < first;
		if (!isNation && !(isTitle && isCapitalised(token)) && token.lower !== ".") break;
		if (token.lower === "." && !words.honorifics.has(scan.tokens[start - 2]?.lower ?? "")) break;
		start--;
	}
	return start;
}

/** Another nationality coordinated with the one at `first`: "Turkish, Syrian and". Returns where it starts, or -1. */
function coordinatedBefore(scan: Scan, first: number, sentence: Sentence): number {
	const { tokens, hits } = scan;
	const link = tokens[first - 1];
	if (!link || first - 2 < sentence.first) return -1;
	let j = first - 2;
	if (link.lower === "and" || link.lower === "or") {
		if (tokens[j]?.lower === ",") j--;
	} else if (link.lower !== "," && !isJoiner(tokens, first - 1)) return -1;
	const hit = hits[j];
	if (!hit) return -1;
	const adjective = hit.entry.role === "demonym" || isJoiner(tokens, first - 1);
	const before = tokens[hit.first - 1]?.lower;
	const attributive =
		hit.entry.role === "name" &&
		(before === "the" || before === "between" || before === "," || isAcronymLike(scan, hit));
	return adjective || attributive ? hit.first : -1;
}

function isAcronymLike(scan: Scan, hit: Hit): boolean {
	return /^\p{Lu}[\p{Lu}.]+$/u.test((scan.tokens[hit.first] as Token).text);
}

function takeNation(scan: Scan, at: number, sentence: Sentence, left: LeftContext): void {
	let first = at;
	while (first >= 0) {
		const hit = scan.hits[first] as Hit;
		left.nations.unshift(hit);
		left.first = hit.first;
		first = coordinatedBefore(scan, hit.first, sentence);
	}
}

/** Walks left from the noun over modifiers, nationalities, possessors and determiners. */
function readLeft(scan: Scan, noun: Noun, sentence: Sentence): LeftContext {
	const { tokens, hits, names, gazetteer } = scan;
	const left: LeftContext = { first: noun.first, modifiers: [], nations: [], former: noun.former };
	for (let j = noun.first - 1; j >= sentence.first; j = left.first - 1) {
		const token = tokens[j] as Token;
		const hit = hits[j];
		if (isPossessive(token)) {
			if (isCountryNoun(scan, j - 1)) {
				left.first = j - 1;
				continue;
			}
			ownerBefore(scan, j, sentence, left);
			break;
		}
		if (hit && !names[j]) {
			if (isJoiner(tokens, hit.last) && left.first >= hit.last && left.first < noun.first) {
				left.first = hit.first;
				left.modifiers.unshift(nameTextOf(scan, hit.first, hit.last + 2));
				continue;
			}
			if (left.nations.length > 0 || hit.entry.role === "people" || hit.entry.role === "leader") break;
			if (precedesAsObject(scan, hit, noun)) break;
			takeNation(scan, hit.first, sentence, left);
			continue;
		}
		if (names[j]) {
			const name = names[j] as NameSpan;
			const isRegion =
				noun.kind === "government" &&
				/^(?:government|authorities|administration|regime)$/.test(noun.noun) &&
				left.nations.length === 0 &&
				j === noun.first - 1;
			if (isRegion && name.type !== "organization") {
				left.owner = { kind: "name", span: name };
				left.first = name.first;
				continue;
			}
			if (name.type !== "organization" && !(name.type === "unknown" && noun.kind === "group")) break;
			if (left.nations.length > 0) break;
			left.body = name;
			left.first = name.first;
			continue;
		}
		if (POSSESSIVE_PRONOUNS.has(token.lower)) {
			left.owner = { kind: "pronoun", token: j };
			left.first = j;
			break;
		}
		if (DETERMINERS.has(token.lower) || (token.pos === "DET" && token.lower !== "that")) {
			left.determiner = left.determiner ?? token.lower;
			left.first = j;
			if (token.lower === "the" || token.lower === "a" || token.lower === "an") break;
			continue;
		}
		if (isJoiner(tokens, j)) {
			const hyphened = hits[j - 1];
			if (!hyphened) break;
			left.modifiers.shift();
			left.first = j;
			continue;
		}
		const beforeName = scan.names[noun.last] !== undefined && isCapitalised(tokens[noun.head]);
		if (beforeName && !isCapitalised(token) && !gazetteer.words.roleModifiers.has(token.lower) && !gazetteer.words.former.has(token.lower)) break;
		if (!isModifier(scan, j) || (/^\d{4}$/.test(token.lower) && !noun.plural)) break;
		if (
			gazetteer.words.former.has(token.lower.replace(/-$/, "")) ||
			token.lower === "formerly" ||
			token.lower === "once"
		) {
			left.former = true;
		} else left.modifiers.unshift(token.lower);
		left.first = j;
	}
	return left;
}

/** "Turkey-backed" as one word. */
function nameTextOf(scan: Scan, first: number, last: number): string {
	return scan.tokens
		.slice(first, last)
		.map((token) => token.text)
		.join("");
}

/** A country's full name right before a bare plural is more often an object: "gave Syria weapons". */
function precedesAsObject(scan: Scan, hit: Hit, noun: Noun): boolean {
	if (hit.entry.role === "demonym") return false;
	if (hit.last < noun.first && scan.tokens[hit.last]?.pos === "DET") return true;
	return false;
}

/** "of Turkey", "of the Lebanese armed movement Hezbollah", "of China and the Solomons". */
function readOf(scan: Scan, noun: Noun, sentence: Sentence): { hits: Hit[]; body?: NameSpan; last: number } {
	const { tokens } = scan;
	const none = { hits: [], last: noun.last };
	const preposition = tokens[noun.last]?.lower;
	const allowed = noun.kind === "role" ? ["of", "for", "to", "at"] : ["of", "from", "in"];
	if (noun.noun.startsWith("spokes")) allowed.push("in");
	if (noun.last >= sentence.last || preposition === undefined || !allowed.includes(preposition)) return none;
	const hits: Hit[] = [];
	let last = noun.last;
	let i = noun.last + 1;
	for (;;) {
		const target = targetOf(scan, i, sentence.last);
		if (!target) break;
		last = target.last;
		if (target.body) return { hits, body: target.body, last };
		if (target.hit) hits.push(target.hit);
		const link = tokens[last]?.lower;
		if ((!noun.plural && preposition !== "from") || (link !== "and" && link !== ",") || preposition === "in") break;
		i = link === "," && tokens[last + 1]?.lower === "and" ? last + 2 : last + 1;
	}
	return { hits, last };
}

function targetOf(
	scan: Scan,
	from: number,
	end: number,
): { hit?: Hit; body?: NameSpan; last: number } | undefined {
	const { tokens, hits, names } = scan;
	let adjective: Hit | undefined;
	const institution = scan.gazetteer.words.institutions;
	for (let i = from; i < Math.min(end, from + 7); i++) {
		const token = tokens[i] as Token;
		const hit = hits[i];
		const name = names[i];
		if (name && name.type === "organization") return { body: name, last: name.last };
		if (name) return adjective ? { hit: adjective, last: i } : undefined;
		if (hit && hit.entry.role !== "demonym") {
			if (hit.entry.role === "leader") return undefined;
			if (!isPossessive(tokens[hit.last])) return { hit, last: hit.last };
			adjective = hit;
			i = hit.last;
			continue;
		}
		if (hit) adjective = hit;
		else if (adjective && institution.has(token.lower)) return { hit: adjective, last: i + 1 };
		else if (
			isPossessive(token) ||
			!["DET", "ADJ", "NOUN", "PROPN", "NUM", "VERB", "PUNCT"].includes(token.pos) ||
			/^[,.;:()"]$/.test(token.lower)
		) {
			return adjective ? { hit: adjective, last: i } : undefined;
		}
	}
	return adjective ? { hit: adjective, last: adjective.last } : undefined;
}

function skipHonorific(scan: Scan, i: number): number {
	const token = scan.tokens[i];
	if (!token || !isCapitalised(token)) return i;
	if (
		!scan.gazetteer.words.honorifics.has(token.lower.replace(".", "")) &&
		!scan.gazetteer.words.roles.has(token.lower)
	)
		return i;
	return scan.tokens[i + 1]?.lower === "." ? i + 2 : i + 1;
}

/** The names a title stands directly before; after a plural title several, each with its "of". */
function readNames(scan: Scan, noun: Noun, at: number, end: number): { span: NameSpan; of?: Hit }[] {
	const found: { span: NameSpan; of?: Hit }[] = [];
	let i = at;
	for (;;) {
		i = skipHonorific(scan, i);
		const span = scan.names[i];
		if (
			!span ||
			span.first !== i ||
			(span.type !== "person" && span.type !== "unknown" && span.type !== "place")
		)
			break;
		const item: { span: NameSpan; of?: Hit } = { span };
		let last = span.last;
		if (scan.tokens[last]?.lower === "of") {
			const next = scan.tokens[last + 1]?.lower === "the" ? last + 2 : last + 1;
			const hit = scan.hits[next];
			if (hit && !scan.names[next] && hit.entry.role !== "leader") {
				item.of = hit;
				last = hit.last;
			}
		}
		found.push(item);
		const link = scan.tokens[last]?.lower;
		if (!noun.plural || last >= end || (link !== "," && link !== "and")) break;
		i = link === "," && scan.tokens[last + 1]?.lower === "and" ? last + 2 : last + 1;
	}
	return found;
}

function describe(scan: Scan, noun: Noun, sentence: Sentence): Description {
	const left = readLeft(scan, noun, sentence);
	const listed = noun.plural && scan.tokens[noun.last]?.lower === "," && left.nations.length > 0;
	const direct =
		noun.kind === "role" ? readNames(scan, noun, listed ? noun.last + 1 : noun.last, sentence.last) : [];
	const right = direct.length > 0 ? { hits: [], last: noun.last } : readOf(scan, noun, sentence);
	const names =
		noun.kind === "role" && direct.length === 0 && right.last > noun.last && !noun.plural
			? readNames(scan, noun, right.last, sentence.last)
			: direct;
	const description: Description = {
		kind: noun.kind,
		first: left.first,
		last: Math.max(right.last, ...names.map((name) => (name.of ?? name.span).last)),
		head: noun.head,
		noun: noun.noun,
		modifiers: left.modifiers,
		nations: left.nations,
		ofNations: right.hits,
		plural: noun.plural,
		former: left.former,
		names,
	};
	const body = left.body ?? ("body" in right ? right.body : undefined);
	if (body) description.body = body;
	if (left.owner) description.owner = left.owner;
	if (left.determiner) description.determiner = left.determiner;
	return description;
}

/** Finds the descriptions of a sentence, in order; none overlaps another but for its names. */
export function findDescriptions(scan: Scan, sentence: Sentence): Description[] {
	const found: Description[] = [];
	let free = sentence.first;
	for (let i = sentence.first; i < sentence.last; i++) {
		const noun = nounAt(scan, i, sentence.last);
		if (!noun || continues(scan, noun, sentence.last)) continue;
		const description = describe(scan, noun, sentence);
		const overlapped = found.find((other) => other.first < description.first && other.head >= description.first);
		if (overlapped || (description.first < free && !found.at(-1))) description.first = Math.max(free, noun.first);
		const inside = found.at(-1);
		const chained = inside !== undefined && description.first <= inside.first && !isPossessive(scan.tokens[inside.head + 1]);
		if (chained && description.first < free) description.first = Math.max(free, noun.first);
		found.push(description);
		free = noun.last;
		i = noun.last - 1;
	}
	return found;
}
