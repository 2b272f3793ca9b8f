import type { Sentence, Token } from "../document.ts";
import { type Hit, isJoiner } from "./hits.ts";
import { isCapitalised, type NameSpan, type Scan } from "./names.ts";

const CONNECTORS = new Set(["of", "for", "and", "the", "on", "de", "des", "du"]);

function isHead(scan: Scan, i: number): boolean {
	const token = scan.tokens[i];
	if (token === undefined || !isCapitalised(token)) return false;
	// "Kenya Power" sells electricity, "a Great Power" does not.
	if (token.lower === "power" && !scan.hits[i - 1]) return false;
	return scan.gazetteer.words.organizationHeads.has(token.lower);
}

function isPart(scan: Scan, i: number): boolean {
	const token = scan.tokens[i];
	if (!token || !isCapitalised(token)) return false;
	const { words } = scan.gazetteer;
	const hit = scan.hits[i];
	if (hit) return hit.entry.role !== "leader";
	if (words.honorifics.has(token.lower.replace(/\.$/, ""))) return false;
	return token.pos !== "PRON" && !words.notNames.has(token.lower);
}

/** Leftwards from the head over capitalised words: "Libyan National Army". */
function startBefore(scan: Scan, head: number, sentence: Sentence): number {
	let first = head;
	while (first > sentence.first) {
		if (isPart(scan, first - 1)) first--;
		else if (isJoiner(scan.tokens, first - 1) && isCapitalised(scan.tokens[first - 2])) first -= 2;
		// "the Sugar Manufacturers' Association"
		else if (isOfMany(scan, first - 1)) first -= 2;
		else break;
	}
	return trimTitles(scan, first, head);
}

/** "Manufacturers'", "Women's": of those whom a body is made up of, where it is part of the body's name. */
function isOfMany({ tokens, hits }: Scan, possessive: number): boolean {
	const owner = tokens[possessive - 1];
	if (!owner || hits[possessive - 1] || !isCapitalised(owner)) return false;
	const mark = tokens[possessive]?.lower;
	if (mark === "'") return owner.lower.endsWith("s") && owner.end === tokens[possessive]?.start;
	return mark === "'s" && /^(?:women|children|people|men|youth)$/.test(owner.lower);
}

/** "President of ..." and given names before a body's name are not part of it. */
function trimTitles(scan: Scan, first: number, head: number): number {
	let start = first;
	for (let i = first; i < head; i++) {
		const { lower } = scan.tokens[i] as Token;
		// "the Bishops' Council": of those whose council it is.
		const owns = /^'s?$/.test(scan.tokens[i + 1]?.lower ?? "");
		if (scan.gazetteer.words.roles.has(lower) && lower !== "general" && !owns) start = i + 1;
	}
	return start;
}

/** Rightwards over "of National Accord", "of Foreign Affairs of the Republic of China". */
function endAfter(scan: Scan, head: number, sentence: Sentence): number {
	const { tokens } = scan;
	let last = head + 1;
	while (last < sentence.last && isPart(scan, last) && isBodyWord(scan, last)) last++;
	if (tokens[last]?.lower !== "of" && tokens[last]?.lower !== "for") return last;
	for (;;) {
		let i = last;
		while (i < sentence.last && i < last + 2 && CONNECTORS.has((tokens[i] as Token).lower)) i++;
		if (i >= sentence.last || !isPart(scan, i)) return last;
		const named = isWordOfBody(scan, i) || endsAcronym(scan, i) || isSecondAim(scan, head, last, i);
		if (tokens[last]?.lower === "and" && !named) return last;
		if (tokens[last]?.lower === "," || (last > head + 1 && i === last)) return last;
		while (i < sentence.last && (isPart(scan, i) || (isJoiner(tokens, i) && isPart(scan, i + 1)))) i++;
		last = i;
	}
}

function isBodyWord(scan: Scan, i: number): boolean {
	const { organizationHeads, organizationWords } = scan.gazetteer.words;
	const { lower } = scan.tokens[i] as Token;
	return !scan.hits[i] && (organizationHeads.has(lower) || organizationWords.has(lower));
}

function isWordOfBody(scan: Scan, i: number): boolean {
	const token = scan.tokens[i] as Token;
	return !scan.hits[i] && scan.gazetteer.words.organizationWords.has(token.lower);
}

/** "Board of Antiquities and Heritage (BAH)": the acronym behind it counts the word. */
function endsAcronym({ tokens }: Scan, i: number): boolean {
	const acronym = tokens[i + 2]?.text ?? "";
	return (
		tokens[i + 1]?.lower === "(" &&
		tokens[i + 3]?.lower === ")" &&
		/^\p{Lu}{2,}$/u.test(acronym) &&
		acronym.at(-1) === tokens[i]?.text[0]
	);
}

function isInsideHit(scan: Scan, first: number, last: number): boolean {
	const hit = scan.hits[first];
	return hit !== undefined && hit.first <= first && hit.last >= last;
}

/** "Bamar People's Liberation Army": another body, whose name only ends as one of the listed does. */
function isLongerName(
	{ tokens, hits, gazetteer: { words } }: Scan,
	{ first, entry }: Hit,
	sentence: Sentence,
): boolean {
	const before = tokens[first - 1];
	if (!before || hits[first - 1] || entry.role !== "name" || !isCapitalised(before)) return false;
	// What opens a sentence is capitalised anyhow.
	if (first - 1 <= sentence.first) return false;
	const word = before.lower.replace(/\.$/, "");
	const known = words.roles.has(word) || words.roleModifiers.has(word) || words.honorifics.has(word);
	return (
		!/^(?:VERB|ADP|DET|PRON|CCONJ|SCONJ|ADV)$/.test(before.pos) &&
		!known &&
		!words.notNames.has(word) &&
		!words.peoples.has(word) &&
		!words.regions.has(word)
	);
}

/** "Front for Change and Concord": what a party or front is for is most often two things. */
function isSecondAim(
	{ tokens, hits, gazetteer: { words } }: Scan,
	head: number,
	and: number,
	at: number,
): boolean {
	return (
		tokens[head + 1]?.lower === "for" &&
		and === head + 3 &&
		!hits[at] &&
		!words.givenNames.has(tokens[at]?.lower ?? "") &&
		!isCapitalised(tokens[at + 1])
	);
}

const UNDERTAKING = new Set(["project", "programme", "program", "initiative"]);
const JOINT = /^(?:partnership|venture|alliance|consortium|undertaking|collaboration)$/;

/** "the Future of Babylon project - a partnership": an undertaking that is said to be a body of several. */
function findUndertaking(scan: Scan, at: number, sentence: Sentence): void {
	const { tokens } = scan;
	if (!/^[-–—,]$/.test(tokens[at + 1]?.lower ?? "") || !/^an?$/.test(tokens[at + 2]?.lower ?? "")) return;
	let joint = at + 3;
	while (joint < at + 6 && !JOINT.test(tokens[joint]?.lower ?? "")) joint++;
	if (joint === at + 6) return;
	let first = at;
	while (
		first > sentence.first &&
		(isCapitalised(tokens[first - 1]) || CONNECTORS.has(tokens[first - 1]?.lower ?? ""))
	)
		first--;
	while (first < at && !isCapitalised(tokens[first])) first++;
	if (first === at) return;
	const span: NameSpan = { first, last: at + 1, type: "organization", leader: undefined };
	scan.names.fill(span, first, at + 1);
}

/** "Minister of Energy of the Republic of Chad": what the minister is in charge of is no body. */
function isPortfolio({ tokens }: Scan, i: number): boolean {
	const of = tokens[i - 1]?.lower === "the" ? i - 2 : i - 1;
	return (
		tokens[of]?.lower === "of" &&
		/^(?:minister|vice-minister|secretary|ministers)$/.test(tokens[of - 1]?.lower ?? "")
	);
}

/** Finds capitalised names headed by Ministry, Army, Party ... that no gazetteer has; fills `scan.names`. */
export function findBodies(scan: Scan, sentence: Sentence): void {
	for (let i = sentence.last - 1; i >= sentence.first; i--) {
		if (UNDERTAKING.has(scan.tokens[i]?.lower ?? "")) findUndertaking(scan, i, sentence);
		if (!isHead(scan, i) || scan.names[i] || isPortfolio(scan, i)) continue;
		const hit = scan.hits[i];
		const listed = hit && hit.last - hit.first > 1 ? hit : undefined;
		if (listed && !isLongerName(scan, listed, sentence)) continue;
		const first = startBefore(scan, listed?.first ?? i, sentence);
		const last = endAfter(scan, i, sentence);
		if (last - first < 2 || isInsideHit(scan, first, last)) continue;
		// "Panama Canal Authority": the place is only the beginning of it.
		const begins = scan.names[first]?.type === "place" && (scan.names[first]?.last ?? last) <= i;
		if ((scan.names[first] && !begins) || scan.names[last - 1]) continue;
		const span: NameSpan = { first, last, type: "organization", leader: undefined };
		scan.names.fill(span, first, last);
		i = first;
	}
}
