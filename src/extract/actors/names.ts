import type { Document, Sentence, Token } from "../document.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Hit, isJoiner, longestAt } from "./hits.ts";
import { afterSpeaker, isEpithet, nameBehindOffice, opensAsAdjective } from "./name-edges.ts";
import { isAcronym } from "./name-text.ts";
import { typeOf } from "./name-types.ts";

/** What a run of capitalised words that is in no list names. */
export type NameType = "person" | "organization" | "place" | "event" | "unknown";

/** A name over tokens `first` up to, not including, `last`. */
export interface NameSpan {
	first: number;
	last: number;
	type: NameType;
	/** Id of the gazetteer's leader, when it is one's full name. */
	leader: string | undefined;
}

/** A document with what the lookup and the name finder saw at each token. */
export interface Scan {
	document: Document;
	tokens: Token[];
	gazetteer: Gazetteer;
	hits: (Hit | undefined)[];
	names: (NameSpan | undefined)[];
}

/** Starts with a capital, also behind a particle: "Putin", "al-Assad". */
export function isCapitalised(token: Token | undefined): boolean {
	if (token === undefined) return false;
	const { text } = token;
	const first = text.charCodeAt(0);
	// Asked of nearly every word, so the plain cases are told by their characters.
	if (first >= A && first <= Z) return true;
	if (first < A) return false;
	const apostrophe = text[1] === "'" || text[1] === "’";
	if (first <= LOWER_Z && !apostrophe && !text.includes("-")) return false;
	return /^(?:\p{Lu}|[a-z]{1,4}-\p{Lu}|[dlnoDLNO]['’]\p{Lu})/u.test(text);
}

const A = 65;
const Z = 90;
const LOWER_Z = 122;

/** "'s" or a lone apostrophe that marks a possessor. */
export function isPossessive(tokens: Token[], i: number): boolean {
	const token = tokens[i];
	const before = tokens[i - 1];
	if (!token || !before) return false;
	if (token.lower === "'s") return true;
	const next = tokens[i + 1];
	// "the United Nations' envoy": no space before, one behind.
	return (
		token.lower === "'" &&
		before.end === token.start &&
		before.lower.endsWith("s") &&
		next !== undefined &&
		next.start > token.end
	);
}

function inListedName(scan: Scan, i: number): boolean {
	const hit = scan.hits[i];
	return hit !== undefined && hit.entry.role !== "leader";
}

/** A country or city name that is here a person's given name or surname: "Israel Katz", "William Hague". */
function isNameDespiteHit(scan: Scan, i: number): boolean {
	const hit = scan.hits[i];
	if (!hit || hit.last - hit.first > 1) return false;
	const { givenNames } = scan.gazetteer.words;
	const token = scan.tokens[i] as Token;
	const next = scan.tokens[i + 1];
	if (givenNames.has(token.lower) && next && isPlainName(scan, i + 1) && !scan.hits[i + 1]) return true;
	if (hit.entry.role === "demonym" || hit.entry.role === "people") return false;
	const before = scan.tokens[i - 1];
	return before !== undefined && !scan.hits[i - 1] && isCapitalised(before) && givenNames.has(before.lower);
}

/** First words of ranks of two: "Field Marshal", "Rear Admiral". */
export const OF_RANK = /^(?:field|rear|flight|wing|squadron|lance|grand)$/;

function isPlainName(scan: Scan, i: number): boolean {
	const token = scan.tokens[i];
	if (!token || !isCapitalised(token)) return false;
	const { words } = scan.gazetteer;
	if (
		/^i['’]/.test(token.lower) ||
		token.pos === "PRON" ||
		token.pos === "DET" ||
		token.pos === "ADP" ||
		token.pos === "CCONJ"
	)
		return false;
	if (
		words.notNames.has(token.lower) &&
		!(words.givenNames.has(token.lower) && isCapitalised(scan.tokens[i + 1])) &&
		!isMonthAsGivenName(scan, i)
	)
		return false;
	if (isGivenDespiteTitle(scan, i)) return true;
	// "Nigeria's High Commissioner in Accra"
	if (token.lower === "high" && /^(?:commissioner|representative)s?$/.test(scan.tokens[i + 1]?.lower ?? ""))
		return false;
	if (words.honorifics.has(token.lower.replace(/\.$/, ""))) return false;
	if (OF_RANK.test(token.lower) && words.roles.has(scan.tokens[i + 1]?.lower ?? "")) return false;
	// "UN-backed", as one word.
	const hyphened = token.text.includes("-");
	if (hyphened && words.attributiveSuffixes.has(/-(\p{Ll}+)$/u.exec(token.text)?.[1] ?? "")) return false;
	if (words.roles.has(token.lower) || words.roleModifiers.has(token.lower)) return false;
	if (words.peoples.has(token.lower) || words.peoplePlurals.has(token.lower)) return false;
	if (words.former.has(hyphened ? token.lower.replace(/-$/, "") : token.lower)) return false;
	return !(
		words.institutions.has(token.lower) ||
		words.government.has(token.lower) ||
		words.armedNouns.has(token.lower) ||
		words.peopleNouns.has(token.lower)
	);
}

/** "Sultan bin Fahad", "Amir al-Hakim" behind another title or none: a given name, and no title. */
function isGivenDespiteTitle({ tokens }: Scan, i: number): boolean {
	return (
		/^(?:sultan|amir|emir|malik|khalifa|imam)$/.test(tokens[i]?.lower ?? "") &&
		/^(?:bin|ibn)$/.test(tokens[i + 1]?.lower ?? "")
	);
}

/** "Jan de Vries", "April Okafor": a month with a name behind it and nothing before that makes it a time. */
function isMonthAsGivenName({ tokens, hits, gazetteer: { words } }: Scan, i: number): boolean {
	if (!/^(?:jan|april|june|august|may)$/.test(tokens[i]?.lower ?? "")) return false;
	if (/^(?:ADP|NUM|ADJ)$/.test(tokens[i - 1]?.pos ?? "") && tokens[i]?.lower !== "jan") return false;
	const next = tokens[i + 1];
	if (!next || hits[i + 1]) return false;
	if (words.particles.has(next.lower)) return isCapitalised(tokens[i + 2]) && !hits[i + 2];
	return (
		isCapitalised(next) &&
		next.pos === "PROPN" &&
		!words.notNames.has(next.lower) &&
		!words.roles.has(next.lower)
	);
}

function isNameWord(scan: Scan, i: number): boolean {
	// Asked of nearly every word, and most have no capital.
	if (!scan.hits[i] && !isCapitalised(scan.tokens[i])) return false;
	if (isAircraft(scan.tokens[i])) return false;
	if (inListedName(scan, i)) return isNameDespiteHit(scan, i);
	const hit = scan.hits[i];
	if (hit && hit.last - hit.first > 1) return true;
	return isPlainName(scan, i);
}

/** The end of the run of name words that starts at `i`, particles and hyphened parts included. */
function runEnd(scan: Scan, i: number, end: number): number {
	const { tokens, gazetteer } = scan;
	let last = i + 1;
	for (;;) {
		const token = tokens[last];
		if (!token || last >= end) return last;
		if (isJoiner(tokens, last) && last + 1 < end) {
			const part = tokens[last + 1] as Token;
			if (gazetteer.words.attributiveSuffixes.has(part.lower) || /^\d/.test(part.text)) return last;
			if (scan.hits[last + 1] && scan.hits[last + 1]?.entry.role !== "leader") return last;
			last += 2;
		} else if (!scan.names[last] && (isNameWord(scan, last) || isMonthSurname(scan, last))) {
			last++;
		} else if (isSurnameLikeRole(scan, last)) {
			last++;
		} else if (gazetteer.words.particles.has(token.lower) && particleEnd(scan, last, end) > 0) {
			last = particleEnd(scan, last, end);
		} else return last;
	}
}

/** "Theresa May". */
function isMonthSurname(scan: Scan, i: number): boolean {
	const before = scan.tokens[i - 1] as Token;
	const { givenNames } = scan.gazetteer.words;
	return scan.tokens[i]?.text === "May" && !scan.hits[i] && givenNames.has(before.lower);
}

/** "Julie Bishop", "Martin King": an office as the last word of a name. */
function isSurnameLikeRole(scan: Scan, i: number): boolean {
	const { words } = scan.gazetteer;
	const token = scan.tokens[i] as Token;
	const before = scan.tokens[i - 1] as Token;
	return (
		!scan.hits[i] &&
		isCapitalised(token) &&
		words.roles.has(token.lower) &&
		words.givenNames.has(before.lower) &&
		!isPlainName(scan, i + 1) &&
		scan.tokens[i + 1]?.lower !== "of"
	);
}

function particleEnd(scan: Scan, i: number, end: number): number {
	const { particles } = scan.gazetteer.words;
	let j = i;
	while (j < end && j < i + 3 && particles.has((scan.tokens[j] as Token).lower)) j++;
	return j < end && isNameWord(scan, j) && (scan.tokens[i] as Token).lower !== "e" ? j + 1 : 0;
}

/** Cuts a common word off that is capitalised only because it begins the sentence. */
function startOfRun(scan: Scan, first: number, last: number, sentence: Sentence): number {
	const token = scan.tokens[first] as Token;
	const opens = first === sentence.first || scan.tokens[first - 1]?.lower === '"';
	if (!opens) return first;
	if (last - first < 2) return token.pos === "PROPN" && !/ly$/.test(token.lower) ? first : last;
	if (isAcronym(token) && isAcronym(scan.tokens[first + 1])) return first;
	// "Tycoon Jimmy Lai", "Ex-senator Youri Delva": what he is, and no part of the name.
	if (last - first > 1 && !scan.hits[first] && isEpithet(scan, first)) return first + 1;
	if (scan.gazetteer.words.givenNames.has(token.lower) || token.pos === "PROPN") return first;
	// "Right-wing senators": no part of a name.
	if (isJoiner(scan.tokens, first + 1)) return Math.min(first + 3, last);
	return scan.hits[first] ? first : first + 1;
}

function leaderOf(scan: Scan, first: number, last: number): string | undefined {
	const hit = scan.hits[first];
	if (hit?.entry.role !== "leader") return undefined;
	if (hit.first === first && hit.last === last) return hit.entry.actor;
	// "Crown Prince Mohammed bin Salman", of whom "Crown Prince Mohammed" is another name.
	for (let i = first + 1; i < last - 1; i++) {
		const inner = longestAt(scan.tokens, i, last, scan.gazetteer.root);
		if (inner?.entry.role === "leader" && inner.last === last) return inner.entry.actor;
	}
	return undefined;
}

/** "BRUSSELS." alone: a heading inside the text. */
export function isHeading({ tokens }: Scan, sentence: Sentence): boolean {
	for (let i = sentence.first; i < sentence.last; i++) {
		const { text } = tokens[i] as Token;
		if (/\p{Ll}/u.test(text)) return false;
	}
	return sentence.last - sentence.first < 6;
}

const AIRCRAFT = /^(?:MiG|Su|Tu|Il|An|Mi|Ka|F|B|C|A|J|H|Y|P|E|MQ|RQ|KC|UH|CH|AH|Shahed)-\d+[A-Z]?s?$/;

/** "MiG-31s", "F-16": what an air force flies, and no name of anybody. */
export function isAircraft(token: Token | undefined): boolean {
	return token?.text.includes("-") === true && AIRCRAFT.test(token.text);
}

/** What is written as a name by those who honour the state: "exports to the Kingdom". */
export const HONOURED = /^(?:kingdom|sultanate|emirate)$/;

/** "the Forum", "the Commission": a noun for a body named before, written as a name. */
function isBodyNoun({ tokens, gazetteer }: Scan, first: number, end: number): boolean {
	const { lower } = tokens[first] as Token;
	const noun = gazetteer.words.groupNouns.has(lower) || HONOURED.test(lower);
	return end - first === 1 && noun && tokens[first - 1]?.lower === "the";
}

/** A common noun for a body, alone, that has its capital only from the sentence it opens: "News". */
function isBareNoun({ tokens, gazetteer: { words } }: Scan, at: number): boolean {
	const token = tokens[at] as Token;
	return words.organizationHeads.has(token.lower) && !isAcronym(token);
}

/** Finds runs of capitalised words that no gazetteer has, and full names of its leaders; fills `scan.names`. */
export function findNames(scan: Scan, sentence: Sentence): void {
	if (isHeading(scan, sentence)) return;
	for (let i = afterSpeaker(scan, sentence); i < sentence.last; i++) {
		if (scan.names[i] || !isNameWord(scan, i)) continue;
		const end = runEnd(scan, i, sentence.last);
		const first = nameBehindOffice(scan, startOfRun(scan, i, end, sentence), end);
		// "the Joint Chiefs of Staff": the office behind it is no part of the name.
		if (end - first === 1 && scan.tokens[first]?.lower === "joint") continue;
		if (first >= end || isBodyNoun(scan, first, end)) continue;
		const opening = first === sentence.first && end - first === 1;
		if (opening && (opensAsAdjective(scan, first) || isBareNoun(scan, first))) continue;
		const leader = leaderOf(scan, first, end);
		const type = leader ? "person" : typeOf(scan, first, end);
		const span: NameSpan = { first, last: end, type, leader };
		scan.names.fill(span, first, end);
		i = end - 1;
	}
}
