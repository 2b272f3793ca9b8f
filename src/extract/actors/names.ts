import type { Document, Sentence, Token } from "../document.ts";
import { fold } from "../fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Hit, isJoiner, longestAt } from "./hits.ts";
import { afterSpeaker, isEpithet, nameBehindOffice, opensAsAdjective } from "./name-edges.ts";

/** What a run of capitalised words that is in no list names. */
export type NameType = "person" | "organization" | "place" | "event" | "unknown";

/** A name over tokens `first` up to, not including, `last`. */
export interface NameSpan {
	first: number;
	last: number;
	type: NameType;
	/** Id of the gazetteer's leader, when it is one's full name. */
	leader?: string;
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

/** All capitals, at least two: "NOC", "M23", "RED". */
export function isAcronym(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}[\p{Lu}\d&]+s?$/u.test(token.text);
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
		!(words.givenNames.has(token.lower) && isCapitalised(scan.tokens[i + 1]))
	)
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

function isNameWord(scan: Scan, i: number): boolean {
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

/** What the names of operations, storms and flights begin with. */
const EVENT_FIRST =
	/^(?:operation|typhoon|cyclone|hurricane|storm|exercise|project|flight|resolution|article)$/;
/** What a ship's or a storm's name stands behind. */
const VESSELS =
	/^(?:tanker|freighter|ship|vessel|boat|frigate|destroyer|corvette|submarine|trawler|ferry|cutter|dhow|warship|barge|tugboat|yacht|liner|cruiser|minesweeper|typhoon|cyclone|hurricane)$/;

/** A name alone in quotation marks, behind no title: a film, a poem, a battle. */
function isTitleOfWork({ tokens, gazetteer: { words } }: Scan, first: number, last: number): boolean {
	if (tokens[first - 1]?.lower !== '"' || tokens[last]?.lower !== '"' || last - first < 2) return false;
	return !words.givenNames.has(tokens[first]?.lower ?? "") && tokens[first - 2]?.pos !== "PROPN";
}

function typeOf(scan: Scan, first: number, last: number): NameType {
	const { words } = scan.gazetteer;
	const { tokens } = scan;
	const start = tokens[first] as Token;
	const end = tokens[last - 1] as Token;
	const next = tokens[last];
	if (listedAsCompany(scan, first)) return "organization";
	if (last - first > 1 && scan.gazetteer.places.has(placeKey(scan, first, last))) return "place";
	if (opensDateline(scan, first, last)) return "place";
	if (calledCompany(scan, last) && !words.givenNames.has(start.lower)) return "organization";
	if (words.placeHeads.has(end.lower) || (last - first > 1 && words.placeHeads.has(start.lower)))
		return "place";
	if (last - first > 1 && words.placeFirst.has(start.lower) && !isJoiner(tokens, first + 1)) return "place";
	if (next && words.placeHeads.has(next.lower) && !words.givenNames.has(start.lower)) return "place";
	if (words.eventHeads.has(end.lower)) return "event";
	if (last - first > 1 && EVENT_FIRST.test(start.lower)) return "event";
	if (VESSELS.test(tokens[first - 1]?.lower ?? "") || isTitleOfWork(scan, first, last)) return "event";
	if (words.givenNames.has(start.lower) && last - first > 1) return "person";
	for (let i = first; i < last; i++) {
		const { lower } = tokens[i] as Token;
		// Only a country in the name makes a company of it, and those are found before: "Kenya Power".
		if (lower === "power") continue;
		if (words.organizationWords.has(lower) || words.organizationHeads.has(lower)) return "organization";
	}
	if (wordsOf(scan, first, last) === 1) return isAcronym(start) ? "organization" : "unknown";
	if (/^\p{Lu}\.$/u.test(start.text) || words.eastAsianSurnames.has(start.lower)) return "person";
	if (isAcronym(start) || isAcronym(end)) return "organization";
	if (afterPlacePreposition(scan, first)) return "place";
	// "the Himalayan Frontier": a person's name takes no article.
	return /^(?:the|whose|its|their|our|this|a|an)$/.test(tokens[first - 1]?.lower ?? "")
		? "unknown"
		: "person";
}

/** A name as the gazetteer's places are looked up: "St. Petersburg" is "st. petersburg". */
export function placeKey({ document: { article }, tokens }: Scan, first: number, last: number): string {
	const text = article.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
	return fold(text.replace(/\s+/g, " ")).toLowerCase();
}

/** "Banco Delta Asia, a bank in Macao". */
function calledCompany(scan: Scan, last: number): boolean {
	const { tokens } = scan;
	if (tokens[last]?.lower !== "," || tokens[last + 1]?.pos !== "DET") return false;
	for (let i = last + 2; i < last + 7; i++) {
		const lower = tokens[i]?.lower ?? ",";
		if (COMPANIES.test(lower)) return tokens[i + 1]?.lower !== "'s";
		if (/^[,.;]$/.test(lower) || scan.names[i]) return false;
	}
	return false;
}

/** "KAZAN, Russia - " or "GOMA (Entente) - " at the start of a paragraph. */
function opensDateline(scan: Scan, first: number, last: number): boolean {
	const start = (scan.tokens[first] as Token).start;
	if (!isAcronym(scan.tokens[first]) || !/^(?:,|\(|[-–—])$/.test(scan.tokens[last]?.text ?? "")) return false;
	return scan.document.article.blocks.some((block) => block.start === start);
}

const COMPANIES =
	/^(?:companies|firms|groups|organisations|organizations|banks|parties|militias|company|firm|bank|airline|newspaper|militia|offshoot|faction|broadcaster|conglomerate|charity|lender|miner|automaker|carmaker|shipbuilder|carrier|retailer|refiner|startup|think-tank|outfit|gang|cartel|consortium|agency|ngo|watchdog)$/;

/** "four companies: Al Junaid and Tradive", "the company Energean". */
function listedAsCompany(scan: Scan, first: number): boolean {
	const { tokens, names } = scan;
	let i = first - 1;
	while (i > 0 && (tokens[i]?.lower === "and" || tokens[i]?.lower === ",")) {
		const before = names[i - 1] ?? names[i - 2];
		if (before?.type !== "organization") break;
		i = before.first - 1;
	}
	const example = `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`;
	if (example === "among them" || example === "such as") i -= 2;
	else if (tokens[i]?.lower === "including") i--;
	if (tokens[i]?.lower === ":" || tokens[i]?.lower === ",") i--;
	if (isHeaded(scan, i)) return false;
	return (
		COMPANIES.test(tokens[i]?.lower ?? "") &&
		tokens[i]?.pos === "NOUN" &&
		tokens[i - 1]?.lower !== "," &&
		(i < first - 1 || !/s$/.test(tokens[i]?.lower ?? ""))
	);
}

/** "the governor of the central bank, Ann Li": the name is that of whoever heads the company. */
function isHeaded({ tokens, gazetteer: { words } }: Scan, noun: number): boolean {
	let i = noun - 1;
	while (i > noun - 5 && /^(?:ADJ|NOUN|DET|PROPN|PART)$/.test(tokens[i]?.pos ?? "")) i--;
	const head = tokens[i - 1]?.lower ?? "";
	return (
		tokens[i]?.lower === "of" &&
		(words.roles.has(head) || /^(?:executive|officer|owner|editor|manager|economist|partner)$/.test(head))
	);
}

/** Words between spaces: "Karshi-Khanabad" is one. */
function wordsOf(scan: Scan, first: number, last: number): number {
	let count = 0;
	for (let i = first; i < last; i++) {
		if (!isJoiner(scan.tokens, i) && !(i > first && isJoiner(scan.tokens, i - 1))) count++;
	}
	return count;
}

function afterPlacePreposition(scan: Scan, first: number): boolean {
	const before = scan.tokens[first - 1];
	const preposition = before?.lower === "the" ? scan.tokens[first - 2] : before;
	return preposition !== undefined && scan.gazetteer.words.placePrepositions.has(preposition.lower);
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

/** "the Forum", "the Commission": a noun for a body named before, written as a name. */
function isBodyNoun({ tokens, gazetteer }: Scan, first: number, end: number): boolean {
	const { lower } = tokens[first] as Token;
	return end - first === 1 && gazetteer.words.groupNouns.has(lower) && tokens[first - 1]?.lower === "the";
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
		const span: NameSpan = { first, last: end, type: leader ? "person" : typeOf(scan, first, end) };
		if (leader) span.leader = leader;
		scan.names.fill(span, first, end);
		i = end - 1;
	}
}
