import type { Sentence, Token } from "../document.ts";
import { type Hit, isJoiner } from "./hits.ts";
import { opensAsAdjective } from "./name-edges.ts";
import { placeKey } from "./name-text.ts";
import { isCapitalised, isPossessive, type NameSpan, type Scan } from "./names.ts";
import { type Noun, phraseOf, regionEndingAt } from "./nouns.ts";

/** Whose: "his", "Putin's", "the country's". */
export type Owner =
	| { kind: "pronoun"; token: number }
	| { kind: "name"; span: NameSpan }
	| { kind: "noun"; token: number };

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

export interface LeftContext {
	first: number;
	modifiers: string[];
	nations: Hit[];
	body?: NameSpan;
	owner?: Owner;
	determiner?: string;
	former: boolean;
}

/** How somebody came to an office, before the participle that says so. */
const MANNER = /^(?:newly|freshly|jointly|democratically|internationally|popularly|directly)$/;

function isModifier(scan: Scan, j: number): boolean {
	const token = scan.tokens[j] as Token;
	const { words } = scan.gazetteer;
	if (NOT_MODIFIERS.has(token.lower)) return false;
	// "Sudan armed Chadian rebels"
	if (token.lower === "armed" && token.pos === "VERB" && scan.tokens[j - 1]?.pos === "PROPN") return false;
	if (words.roleModifiers.has(token.lower) || words.former.has(token.lower)) return true;
	if (/^\p{Lu}+-(?:backed|led|mandated|sponsored)$/u.test(token.text)) return true;
	if (isCapitalised(token))
		return (
			words.peoples.has(token.lower) ||
			words.roles.has(token.lower) ||
			words.regions.has(token.lower) ||
			words.regions.has(`${token.lower} ${scan.tokens[j + 1]?.lower ?? ""}`) ||
			token.lower === "western" ||
			(scan.names[j] === undefined && opensAsAdjective(scan, j))
		);
	if (token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "NUM") return true;
	if (token.pos === "PROPN") return true;
	// "its newly appointed envoy"
	if (token.pos === "ADV" && MANNER.test(token.lower)) return isPossessive(scan.tokens, j - 1);
	if (token.pos === "VERB" && /(?:ed|ing|^born|^led|^run|^held|^built)$/.test(token.lower)) {
		const at = MANNER.test(scan.tokens[j - 1]?.lower ?? "") ? j - 2 : j - 1;
		const before = scan.tokens[at];
		return (
			before !== undefined &&
			(before.pos === "DET" || isJoiner(scan.tokens, at) || isPossessive(scan.tokens, at))
		);
	}
	return token.lower === "now" || token.lower === "formerly" || token.lower === "once";
}

/** Forms in -ing that tell what somebody is and not what is done to them. */
const DESCRIBING =
	/^(?:warring|ruling|leading|opposing|neighbou?ring|visiting|remaining|rising|growing|existing|striking|marauding|roving|fleeing|retreating|invading|occupying|attacking|advancing|competing|protesting|surviving|withdrawing|outgoing|incoming|participating|contending|breaking|opposition|intervening|returning|fighting|governing|sitting|acting|serving|dissenting|defecting|rebelling|mutinying|following)$/;

/** "accused of arming Tigrayan militias": what is done to them, and no part of what they are called. */
function isDeed(tokens: Token[], j: number, noun: number): boolean {
	const { lower, pos } = tokens[j] as Token;
	if (!lower.endsWith("ing") || (pos !== "NOUN" && pos !== "VERB") || DESCRIBING.test(lower)) return false;
	const named = j + 1 < noun && isCapitalised(tokens[j + 1]);
	return named || (j + 1 === noun && /^(?:of|from|for|by|against)$/.test(tokens[j - 1]?.lower ?? ""));
}

/** Plurals that stand before another noun: "Chad customs officers". */
const PLURAL_MODIFIERS =
	/^(?:arms|sports|customs|affairs|operations|communications|securities|services|elections|rights|veterans|weapons)$/;

const OF_TOWN = /^(?:mayor|governor|bishop|archbishop|imam|patriarch)$/;

/** "the mayor of Caracas": whose office is in a town, and says nothing of the country. */
export function isTownOf({ noun }: Noun, { entry }: Hit): boolean {
	return entry.role === "capital" && OF_TOWN.test(noun);
}

function ownerBefore(
	scan: Scan,
	noun: Noun,
	possessive: number,
	sentence: Sentence,
	left: LeftContext,
): void {
	const j = possessive - 1;
	if (j < sentence.first) return;
	const hit = scan.hits[j];
	const name = scan.names[j];
	if (name) {
		left.owner = { kind: "name", span: name };
		left.first = titleStart(scan, name.first, sentence);
	} else if (hit && isTownOf(noun, hit)) {
		left.determiner = "the";
		left.first = hit.first;
	} else if (hit) {
		// "the IMF's Middle East director", "Washington's Syria envoy": what somebody deals with is not whom he serves.
		if (noun.kind === "role" && left.nations.every((nation) => nation.entry.role === "name"))
			left.nations = [];
		left.nations.push(hit);
		left.first = hit.first;
		if (scan.tokens[hit.first - 1]?.lower === "the" && hit.first > sentence.first) left.first = hit.first - 1;
	} else if (NOT_MODIFIERS.has(scan.tokens[j]?.lower ?? "")) {
		// "this year's chairman": a time owns nothing.
		left.determiner = "the";
		left.first = scan.tokens[j - 1]?.pos === "DET" && j > sentence.first ? j - 1 : j;
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
	return /^(?:government|ministry|presidency|junta|cabinet|military|parliament|senate|army|navy|treasury)$/.test(
		token.lower,
	);
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
			words.honorifics.has(token.lower.replace(/\.$/, ""));
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

/** "West African" before "nation": tells where, and is no name. */
function isOfRegion(scan: Scan, i: number): boolean {
	const { regions } = scan.gazetteer.words;
	const { lower } = scan.tokens[i] as Token;
	return regions.has(lower) || regions.has(`${lower} ${scan.tokens[i + 1]?.lower ?? ""}`);
}

const isPlace = (scan: Scan, name: NameSpan) =>
	name.type === "place" || scan.gazetteer.places.has(placeKey(scan, name));

const STATES =
	/^(?:say|add|claim|believe|think|know|hope|fear|argue|deny|insist|report|show|mean|admit|announce|declare|suggest|note|expect|demand|ensure|prove|find|feel|state|complain|agree|tell)$/;

/** "after that country left", "That kingdom": and not "said that country after country". */
function pointsOut({ tokens }: Scan, { first, last }: Noun, at: number, sentence: Sentence): boolean {
	if (at !== first - 1 || tokens[last]?.lower === "after") return false;
	const before = tokens[at - 1];
	if (at === sentence.first || before === undefined) return true;
	if (before.pos === "NOUN" || STATES.test(before.lemma)) return false;
	return /^(?:VERB|ADP|SCONJ|CCONJ|PUNCT|AUX)$/.test(before.pos);
}

/** Walks left from the noun over modifiers, nationalities, possessors and determiners. */
export function readLeft(scan: Scan, noun: Noun, sentence: Sentence): LeftContext {
	const { tokens, hits, names, gazetteer } = scan;
	const left: LeftContext = { first: noun.first, modifiers: [], nations: [], former: noun.former };
	for (let j = noun.first - 1; j >= sentence.first; j = left.first - 1) {
		const token = tokens[j] as Token;
		const hit = hits[j];
		if (isPossessive(tokens, j)) {
			if (isCountryNoun(scan, j - 1)) {
				left.owner = { kind: "noun", token: j - 1 };
				left.first = j - 1;
				continue;
			}
			ownerBefore(scan, noun, j, sentence, left);
			break;
		}
		const region = noun.kind === "country" ? regionEndingAt(gazetteer.words, tokens, j) : -1;
		if (region >= 0 && region < j) {
			left.modifiers.unshift(phraseOf(tokens, region, j + 1));
			left.first = region;
			continue;
		}
		if (noun.kind === "country" && isOfRegion(scan, j)) {
			left.modifiers.unshift(token.lower);
			left.first = j;
			continue;
		}
		// "the Geneva-based organisation"
		if (!hit && isJoiner(tokens, j) && /^based$/.test(tokens[j + 1]?.lower ?? "") && left.first === j + 1) {
			if (!isCapitalised(tokens[j - 1])) break;
			left.modifiers[0] = `${tokens[j - 1]?.lower}-based`;
			left.first = names[j - 1]?.first ?? j - 1;
			continue;
		}
		if (hit && !names[j]) {
			if (isJoiner(tokens, hit.last) && left.first >= hit.last && left.first < noun.first) {
				left.first = hit.first;
				left.modifiers.unshift(nameTextOf(scan, hit.first, hit.last + 2));
				continue;
			}
			if (left.nations.length > 0 || hit.entry.role === "people" || hit.entry.role === "leader") break;
			// "an ethnic Greek mayor": of that people, and no official of that country.
			if (
				tokens[hit.first - 1]?.lower === "ethnic" ||
				precedesAsObject(scan, hit, noun) ||
				precedesAsPlace(scan, hit, noun, left.first) ||
				isTownOf(noun, hit)
			)
				break;
			takeNation(scan, hit.first, sentence, left);
			continue;
		}
		if (names[j] && noun.plural && isOfRegion(scan, j)) {
			left.modifiers.unshift(token.lower);
			left.first = j;
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
			// "the IMF's Middle East director", "the UN's Darfur envoy": what the office is about.
			if (noun.kind === "role" && isPlace(scan, name) && isPossessive(tokens, name.first - 1)) {
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
		if (token.lower === "that" && noun.kind === "country" && pointsOut(scan, noun, j, sentence)) {
			left.determiner = "that";
			left.first = j;
			break;
		}
		if (DETERMINERS.has(token.lower) || (token.pos === "DET" && token.lower !== "that")) {
			left.determiner = left.determiner ?? token.lower;
			left.first = j;
			if (token.lower === "the" || token.lower === "a" || token.lower === "an") break;
			continue;
		}
		// "the junta free all detainees": left of "all" stands another phrase.
		if (left.determiner !== undefined) break;
		if (isJoiner(tokens, j)) {
			const hyphened = hits[j - 1];
			if (!hyphened) break;
			left.modifiers.shift();
			left.first = j;
			continue;
		}
		// "France backs Libyan rebels": no plural belongs to a nationality behind it, so it is the verb that it looks like.
		if (left.nations.length > 0 && token.pos === "NOUN" && /[^s]s$/.test(token.lower)) break;
		if (isDeed(tokens, j, noun.first)) break;
		// "Mauritania harbours fighters", for the same reason.
		const doer = hits[j - 1];
		const plural =
			noun.plural &&
			j === noun.first - 1 &&
			/[^su]s$/.test(token.lower) &&
			(noun.kind === "group" || !PLURAL_MODIFIERS.test(token.lower));
		if (plural && doer?.entry.role === "name" && !isAcronymLike(scan, doer)) break;
		const beforeName = scan.names[noun.last] !== undefined && isCapitalised(tokens[noun.head]);
		if (
			beforeName &&
			!isCapitalised(token) &&
			!gazetteer.words.roleModifiers.has(token.lower) &&
			!gazetteer.words.former.has(token.lower)
		)
			break;
		// "soldiers toppled President Doe": a verb, where nothing introduces the title.
		const introduced = /^(?:DET|ADJ|PRON|PART)$/.test(tokens[j - 1]?.pos ?? "PART") || j === sentence.first;
		if (gazetteer.words.former.has(token.lower) && token.pos === "VERB" && !introduced) break;
		// "demanded that the junta free all detainees": another phrase.
		const other = noun.kind === "group" && j < noun.first - 1 && gazetteer.words.government.has(token.lower);
		if (other || !isModifier(scan, j) || (/^\d{4}$/.test(token.lower) && !noun.plural)) break;
		if (
			gazetteer.words.former.has(token.lower.replace(/-$/, "")) ||
			token.lower === "formerly" ||
			token.lower === "once"
		) {
			left.former = true;
		} else left.modifiers.unshift(token.lower);
		left.first = j;
	}
	// "his brother and deputy": both are his.
	if (noun.kind === "role" && left.first === noun.first && left.determiner === undefined)
		sharedOwner(scan, left, sentence);
	return left;
}

function sharedOwner({ tokens, gazetteer: { words } }: Scan, left: LeftContext, { first }: Sentence): void {
	const owner = left.first - 3;
	if (owner < first || tokens[left.first - 1]?.lower !== "and") return;
	if (
		!words.roles.has(tokens[left.first - 2]?.lower ?? "") ||
		!POSSESSIVE_PRONOUNS.has(tokens[owner]?.lower ?? "")
	)
		return;
	left.owner = { kind: "pronoun", token: owner };
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
	const next = scan.tokens[hit.last];
	if (hit.last >= noun.first || !next) return false;
	return next.pos === "DET" || (noun.plural && isVerbBehindName(scan.tokens, hit));
}

/** "Germany sheltered refugees": a country's own name takes no participle, so it is the verb that it looks like. */
export function isVerbBehindName(tokens: Token[], hit: Hit): boolean {
	const next = tokens[hit.last] as Token;
	if (hit.entry.role !== "name" || /^\p{Lu}[\p{Lu}.]+$/u.test((tokens[hit.first] as Token).text))
		return false;
	return /[^u]..ed$/.test(next.lower) && (next.pos === "ADJ" || next.pos === "VERB");
}

/**
 * "In Turkey Defence Minister Ellwood met": a country that says where is not whom the office before a name is of.
 * @param office where the office and what belongs to it begin
 */
function precedesAsPlace(scan: Scan, hit: Hit, noun: Noun, office: number): boolean {
	return (
		hit.entry.role !== "demonym" &&
		/^(?:in|from)$/.test(scan.tokens[hit.first - 1]?.lower ?? "") &&
		hit.last === office &&
		scan.names[noun.last] !== undefined &&
		!isAcronymLike(scan, hit)
	);
}
