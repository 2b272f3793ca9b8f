import { opensDistance } from "../clauses/time-words.ts";
import type { MentionUse, Sentence, Token } from "../document.ts";
import { GIVING } from "../giving.ts";
import { type Hit, isJoiner } from "./hits.ts";
import { isVerbBehindName } from "./left-context.ts";
import { isCapitalised, isHeading, isPossessive, type Scan } from "./names.ts";

/** Whether the sentence is the first of its paragraph and the name belongs to its dateline: "KAZAN, Russia - ". */
function inDateline(scan: Scan, hit: Hit, sentence: Sentence): boolean {
	const { tokens, document } = scan;
	const block = document.article.blocks[sentence.block];
	if (!block || tokens[sentence.first]?.start !== block.start) return false;
	if (!/^\p{Lu}{3,}/u.test((tokens[sentence.first] as Token).text)) return false;
	for (let i = hit.last; i < Math.min(sentence.last, sentence.first + 14); i++) {
		if (/^[-–—]+$/.test((tokens[i] as Token).text) && !isJoiner(tokens, i)) return true;
	}
	return false;
}

/** The token before a name and its article or adjective of direction: "in" of "in the northern". */
function wordBefore(scan: Scan, first: number, sentence: Sentence): number {
	const { words } = scan.gazetteer;
	let i = first - 1;
	while (i >= sentence.first) {
		const { lower, pos } = scan.tokens[i] as Token;
		if (
			lower !== "the" &&
			!words.partOfPlace.has(lower) &&
			!(pos === "ADJ" && scan.tokens[i - 1]?.pos === "ADP" && !isCapitalised(scan.tokens[i]))
		)
			break;
		i--;
	}
	return i;
}

/** Whether a verb of motion stands earlier in the clause: "flew ... to". */
function inMotion(scan: Scan, preposition: number, sentence: Sentence): boolean {
	for (let i = preposition - 1; i >= Math.max(sentence.first, preposition - 9); i--) {
		const token = scan.tokens[i] as Token;
		if (token.pos === "VERB" || token.pos === "NOUN") {
			if (scan.gazetteer.words.motionVerbs.has(token.lemma)) return true;
			if (/^(?:trip|visit|flight|return|journey|troop|troops|way|border)$/.test(token.lemma)) return true;
			if (token.pos === "VERB") return false;
		}
	}
	return false;
}

/** "Moscow, Russia": the seat or town and the country that only says where it lies. */
function locatedBefore(scan: Scan, hit: Hit): boolean {
	const { tokens, hits, names } = scan;
	if (tokens[hit.first - 1]?.lower !== "," || hit.entry.role !== "name") return false;
	const before = hits[hit.first - 2];
	const after = tokens[hit.last]?.lower;
	const closes = after === undefined || /^[,.;)]$/.test(after) || /^[-–—]/.test(after);
	if (before && before.entry.role === "capital" && before.entry.actor === hit.entry.actor) return closes;
	const name = names[hit.first - 2];
	if (name !== undefined && closes && name.type === "place") return true;
	return closes && before === undefined && isTownBefore(scan, hit);
}

/** "the attack in Abha, Saudi Arabia": whatever the town is, where somebody is "in" is a place. */
function isTownBefore({ tokens, hits }: Scan, hit: Hit): boolean {
	let k = hit.first - 2;
	while (tokens[k]?.pos === "PROPN" && !hits[k] && k > hit.first - 6) k--;
	if (k === hit.first - 2 || !/^(?:in|at|near|outside)$/.test(tokens[k]?.lower ?? "")) return false;
	// "in Abha, Saudi Arabia, Iran and Oman agreed" is a list of who agreed.
	return tokens[hit.last]?.lower !== "," || hits[hit.last + 1] === undefined;
}

/** Whether a noun follows that the name only qualifies: "US sanctions". */
function isAttributive(scan: Scan, hit: Hit, sentence: Sentence): boolean {
	const { tokens, hits, names } = scan;
	const next = tokens[hit.last];
	if (!next || hit.last >= sentence.last) return false;
	const before = tokens[hit.first - 1];
	if (before?.pos === "VERB" && GIVING.has(before.lemma)) return false;
	if (hits[hit.last] || names[hit.last]) return false;
	// "Kazakhstan today opened", "cut ties with Kazakhstan days after"
	if (/^(?:today|yesterday|tomorrow|tonight)$/.test(next.lower)) return false;
	if (opensDistance(tokens, hit.last)) return false;
	// "called its ambassador in Israel home for consultations"
	if (next.lower === "home" && /^(?:for|after|over|on|[.,])$/.test(tokens[hit.last + 1]?.lower ?? "."))
		return false;
	if (next.pos !== "NOUN" && !(next.pos === "ADJ" && tokens[hit.last + 1]?.pos === "NOUN")) return false;
	if (next.pos === "ADJ" && isVerbBehindName(tokens, hit)) return false;
	if (next.pos === "ADJ") return !/^(?:last|next|this|early|late|earlier|later)$/.test(next.lower);
	return !isVerbDespiteTag(scan, hit.last, sentence);
}

/** A verb that the tagger took for a noun after a name: "Washington regards", "Wagner fighters fight". */
function isVerbDespiteTag(scan: Scan, i: number, sentence: Sentence): boolean {
	const { tokens, hits, gazetteer } = scan;
	const token = tokens[i] as Token;
	const before = tokens[i - 1] as Token;
	const after = tokens[i + 1];
	const third = token.lower.endsWith("s");
	if (third && after && (after.pos === "DET" || after.pos === "PRON" || hits[i + 1] !== undefined))
		return true;
	const isVerb =
		gazetteer.words.speechVerbs.has(third ? token.lower.replace(/s$/, "") : token.lower) ||
		gazetteer.words.speechVerbs.has(token.lemma);
	if (!isVerb || (!third && !/s$|^group$|^party$/.test(before.lower))) return false;
	for (let j = i + 1; j < sentence.last; j++) {
		const { pos, lower } = tokens[j] as Token;
		if (lower === "," || lower === ";" || pos === "CCONJ" || pos === "SCONJ") return true;
		if (pos === "VERB" || pos === "AUX") return false;
	}
	return true;
}

function afterPreposition(scan: Scan, hit: Hit, sentence: Sentence): MentionUse {
	const { words } = scan.gazetteer;
	const i = wordBefore(scan, hit.first, sentence);
	const before = i >= sentence.first ? (scan.tokens[i] as Token) : undefined;
	if (!before) return "actor";
	const direction = i < hit.first - 1 && words.partOfPlace.has((scan.tokens[i + 1] as Token).lower);
	const directed = direction || words.partOfPlace.has(scan.tokens[hit.first - 1]?.lower ?? "");
	if (directed) return "place";
	// "fired at Israel": only buildings and seats are somewhere to be at.
	const aimed = before.lower === "at" && hit.entry.role === "name";
	if (words.placePrepositions.has(before.lower) && !aimed) return "place";
	if (words.motionPrepositions.has(before.lower) && inMotion(scan, i, sentence)) return "place";
	return "actor";
}

/** "from Zimbabwe, Malawi did the same", "in Ukraine, and Latvia and Estonia backed": with a verb of its own it is no place. */
function acts({ tokens, hits }: Scan, { first, last }: Hit): boolean {
	const also = tokens[first - 1]?.lower === "and" ? 1 : 0;
	if (tokens[first - 1 - also]?.lower !== ",") return false;
	let k = last;
	// "in Beijing, Saudi Arabia and Iran said"
	while (/^(?:,|and)$/.test(tokens[k]?.lower ?? "") && hits[k + 1]) k = (hits[k + 1] as Hit).last;
	// "from Niger, Uganda its consul": the verb was said before.
	const gapped = /^(?:its|their)$/.test(tokens[k]?.lower ?? "") && tokens[k + 1]?.pos === "NOUN";
	return gapped || tokens[k]?.pos === "AUX" || tokens[k]?.pos === "VERB";
}

/**
 * How a country, seat or body named in a sentence stands in it.
 * @param linked use of the name it is coordinated with by "and" or a comma directly before it
 */
export function useOf(scan: Scan, hit: Hit, sentence: Sentence, linked: MentionUse | undefined): MentionUse {
	const { tokens, gazetteer } = scan;
	const { words } = gazetteer;
	const next = tokens[hit.last];
	if (isHeading(scan, sentence) || inDateline(scan, hit, sentence) || locatedBefore(scan, hit))
		return "place";
	if (isJoiner(tokens, hit.last) || isJoiner(tokens, hit.first - 1)) return "modifier";
	const seat = hit.entry.role === "capital" || hit.entry.role === "metonym";
	if (isPossessive(tokens, hit.last)) {
		const owned = tokens[hit.last + 1];
		return seat && owned && words.placeNouns.has(owned.lower) ? "place" : "modifier";
	}
	if (hit.entry.role === "demonym") return nominalDemonym(scan, hit, sentence) ? "actor" : "modifier";
	if (
		hit.entry.role === "capital" &&
		tokens[hit.first - 1]?.lower === "the" &&
		words.placeNouns.has(next?.lower ?? "")
	)
		return "place";
	if (isAttributive(scan, hit, sentence)) {
		return hit.entry.role === "capital" && words.placeNouns.has(next?.lower ?? "") ? "place" : "modifier";
	}
	const use = afterPreposition(scan, hit, sentence);
	if (use === "actor" && linked === "place" && !acts(scan, hit)) return "place";
	return use;
}

/** "the French", "the Japanese": an adjective of nationality that stands for the people or the country. */
function nominalDemonym(scan: Scan, hit: Hit, sentence: Sentence): boolean {
	const { tokens } = scan;
	if (tokens[hit.first - 1]?.lower !== "the") return false;
	const next = tokens[hit.last];
	if (!next || hit.last >= sentence.last) return true;
	if (scan.hits[hit.last] || scan.names[hit.last]) return false;
	return (
		["VERB", "AUX", "PUNCT", "ADP", "CCONJ", "PART", "ADV", "SCONJ"].includes(next.pos) &&
		next.lower !== "-" &&
		next.lower !== "and"
	);
}
