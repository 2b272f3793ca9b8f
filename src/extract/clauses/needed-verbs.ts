import type { Document, PartOfSpeech, Token } from "../document.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isParticiple, isPast } from "./inflection.ts";
import { EVENTS, formOf, goesOn, isHelpedTo, isParticular } from "./joined-verbs.ts";
import { OF_A_NATION } from "./noun-slips.ts";
import { isTime } from "./time-words.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

const NO_NAMES: ReadonlyMap<number, number> = new Map();

/** The same for all sentences of an article, before anybody is looked for: "Kenya and Mali release prisoners" names two countries. */
export function mendVerbsOfSubjects({ tokens, sentences }: Document, verbs: VerbLexicon): void {
	for (const { first, last } of sentences) {
		const words = tokens.slice(first, last);
		const tags: PartOfSpeech[] = [];
		for (const { pos } of words) tags.push(pos);
		if (!mendNeededVerbs(words, tags, verbs, NO_NAMES)) continue;
		for (let k = 0; k < words.length; k++) (words[k] as Token).pos = tags[k] as PartOfSpeech;
	}
}

/**
 * Makes verbs of nouns where a clause has no other verb: "Oman's government hosts talks", "Egypt and Chad broker a truce",
 * "said Israel forces Hamas to leave"; and of those that go on with a verb before "and": "closes a port and hosts talks".
 * The number of the subject tells which of several words it is.
 * @param names where the names of actors begin and end, counted from the sentence's first token
 * @returns whether anything was mended
 */
export function mendNeededVerbs(
	tokens: Token[],
	tags: PartOfSpeech[],
	verbs: VerbLexicon,
	names: ReadonlyMap<number, number>,
): boolean {
	const closed = tags[tags.length - 1] === "PUNCT";
	let start = 0;
	let mended = false;
	for (let i = 0; i <= tokens.length; i++) {
		const tag = tags[i];
		if (tag === "NOUN" || tag === "ADJ" || tag === "ADV") {
			const joined = tags[i - 1] === "CCONJ" && i > start + 1 && goesOn(tokens, tags, start, i, verbs);
			if (joined || (tag !== "ADV" && isHelpedTo(tokens, tags, i, verbs))) {
				tags[i] = "VERB";
				mended = true;
				makeObject(tokens, tags, i + 1);
				continue;
			}
		}
		if (tag !== undefined && !endsClause(tokens, tags, i)) continue;
		if (!closed && tag === "PUNCT" && tokens[i]?.lower === "," && isListed(tags, i)) continue;
		if (i - start > 2 && opensClause(tokens, tags, start))
			mended = mendClause(tokens, tags, start, i, verbs, names, closed) || mended;
		start = i + 1;
	}
	return mended;
}

/** "Russia, Iran team up": whether names alone stand before and behind the comma of a headline. */
function isListed(tags: PartOfSpeech[], comma: number): boolean {
	for (let k = 0; k < comma; k++) if (tags[k] !== "PROPN" && tags[k] !== "PUNCT") return false;
	return tags[comma + 1] === "PROPN";
}

const OPENERS = new Set(
	"that which who whom whose while as when where if after before because whether".split(" "),
);

/** Whether the word at `i` parts one clause from the next: a mark, a conjunction or a verb of saying. */
function endsClause(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	switch (tags[i]) {
		case "NOUN":
		case "PROPN":
		case "ADJ":
		case "NUM":
			return false;
		case "PUNCT":
			return lower !== "-";
		case "SCONJ":
			return true;
		case "VERB":
			return COMPLEMENT_VERBS.has(lemma) && SAID.test(lower);
		default:
			return OPENERS.has(lower);
	}
}

/** Verbs of saying in forms that have what is said right behind them. */
const SAID =
	/^(?:sa(?:ys?|id)|reports?|reported|announced?|announces|believes?|believed|claims?|claimed|thinks?|thought|confirms?|confirmed|insists?|insisted|hopes?|hoped|fears?|feared|argues?|argued)$/;

/** Whether a clause of its own begins at `start`: the sentence, what is said, or what a conjunction opens. */
function opensClause(tokens: Token[], tags: PartOfSpeech[], start: number): boolean {
	if (tags[start] === "ADP" || tags[start] === "VERB" || tags[start] === "AUX") return false;
	const before = tokens[start - 1];
	if (before === undefined) return true;
	if (before.lower === '"' || before.lower === ":") return start <= 2 || before.lower === ":";
	if (tags[start - 1] === "PUNCT") return false;
	return !/^(?:after|before|as)$/.test(before.lower) || tags[start - 1] === "SCONJ";
}

/** "which irons out differences with Iraq": right behind the pronoun that is its subject. */
function isRelativeVerb(tokens: Token[], tags: PartOfSpeech[], at: number, verbs: VerbLexicon): boolean {
	if (!/^(?:which|who)$/.test(tokens[at - 1]?.lower ?? "") || !/^(?:NOUN|ADJ|ADV)$/.test(tags[at] ?? ""))
		return false;
	const { lower, text } = tokens[at] as Token;
	const base = verbs.bases.get(lower);
	if (base === undefined || text !== lower || formOf(lower, base) === null || lower.endsWith("ing"))
		return false;
	return /^(?:ADP|DET|PRON|PROPN|NUM|ADJ|NOUN)$/.test(tags[at + 1] ?? "");
}

/** Forms before "that" which are oftener nouns, but verbs where a clause lacks one: "the resolution demands that". */
const DEMANDS = /^(?:demand|hope|fear|order|request|state|note|doubt|rule|propose|urge)s?$/;

function mendClause(
	tokens: Token[],
	tags: PartOfSpeech[],
	start: number,
	end: number,
	verbs: VerbLexicon,
	names: ReadonlyMap<number, number>,
	closed: boolean,
): boolean {
	if (isRelativeVerb(tokens, tags, start, verbs) && !hasFiniteVerb(tokens, tags, start + 1, end)) {
		tags[start] = "VERB";
		makeObject(tokens, tags, start + 1);
		return true;
	}
	const last = tokens[end]?.lower === "that" && DEMANDS.test(tokens[end - 1]?.lower ?? "") ? end : end - 1;
	for (let i = start + 1; i < last; i++) {
		const tag = tags[i];
		if (tag === "AUX") return false;
		if (tag === "VERB" && isFiniteVerb(tokens, tags, i)) return false;
		if (tag === "DET" || tag === "PRON" || tag === "PROPN" || tag === "PUNCT" || tag === "NUM") continue;
		if (!isCandidate(tokens, tags, start, i, verbs) || isInName(names, i)) continue;
		if (!takesWhatFollows(tokens, tags, i, verbs, closed) || isTheirs(tokens, tags, i, verbs)) continue;
		if (isPastVerb(tokens[i + 1], verbs) || hasFiniteVerb(tokens, tags, i + 1, end)) return false;
		tags[i] = "VERB";
		makeObject(tokens, tags, i + 1);
		return true;
	}
	return false;
}

/** "Russian jets *strayed*": a past form right behind is the verb, whatever its tag. */
function isPastVerb(token: Token | undefined, verbs: VerbLexicon): boolean {
	const lower = token?.lower ?? "";
	return isPast(lower) && verbs.bases.has(lower) && verbs.bases.get(lower) !== lower;
}

/** "US *jets* bomb Syrian bases": a plural, where a bare form with its object comes next. */
function isTheirs(tokens: Token[], tags: PartOfSpeech[], i: number, { bases }: VerbLexicon): boolean {
	const { lower, lemma } = tokens[i] as Token;
	const next = tokens[i + 1]?.lower ?? "";
	if (lower === lemma || !lower.endsWith("s") || bases.get(next) !== next || tags[i + 1] === "ADP")
		return false;
	return /^(?:DET|PROPN|PRON|NUM)$/.test(tags[i + 2] ?? "");
}

/** A verb that can stand for the clause's own: no infinitive, no gerund, no participle with its doer. */
function isFiniteVerb(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	if (tags[i - 1] === "PART" || lower.endsWith("ing")) return false;
	return !(isParticiple(lower) && tokens[i + 1]?.lower === "by");
}

/** Whether a verb follows that a word before it cannot stand for; a bare or plural form behind it is its object. */
function hasFiniteVerb(tokens: Token[], tags: PartOfSpeech[], from: number, end: number): boolean {
	for (let k = from; k < end; k++) {
		if (tags[k] === "AUX") return true;
		if (tags[k] !== "VERB" || !isFiniteVerb(tokens, tags, k)) continue;
		if (isObjectLike(tokens, tags, k, from)) continue;
		// "a ceremony held by Japan", "the ships seized in March".
		if (isParticiple(tokens[k]?.lower ?? "") && tags[k - 1] === "NOUN" && tags[k + 1] === "ADP") continue;
		return true;
	}
	return false;
}

/** "hosts *talks* between", "heaps *praise* on": what is tagged as a verb right behind another, before a preposition. */
function isObjectLike(tokens: Token[], tags: PartOfSpeech[], k: number, from: number): boolean {
	const { lower, lemma } = tokens[k] as Token;
	if (isPast(lower) && lower !== lemma) return false;
	for (let at = from; at < k; at++)
		if (!/^(?:ADJ|NOUN|PRON|DET|NUM)$/.test(tags[at] ?? "") && !OF_A_NATION.test(tokens[at]?.lower ?? ""))
			return false;
	return /^(?:ADP|PUNCT|PART|CCONJ)$/.test(tags[k + 1] ?? "PUNCT");
}

/** Whether a word rules know as a verb agrees with the noun before it: "Oman hosts", "the leaders host". */
function isCandidate(
	tokens: Token[],
	tags: PartOfSpeech[],
	start: number,
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower, text } = tokens[i] as Token;
	const base = verbs.bases.get(lower);
	if (text !== lower || lower.endsWith("ing") || tags[i - 1] === "PART") return false;
	if (base === undefined) return isUnknownVerb(tokens, tags, i);
	const third = base !== lower && lower.endsWith("s");
	if (!third && base !== lower) return false;
	const subject = tags[i - 1] === "ADV" ? i - 2 : i - 1;
	if (subject < start) return false;
	return third ? isSingular(tokens, tags, subject) : isPlural(tokens, tags, start, subject);
}

/** "if North Macedonia changes its name": no verb of any rule, but nothing else fits between a name and an article. */
function isUnknownVerb(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (tags[i] !== "NOUN" || tags[i - 1] !== "PROPN" || !/[^s]s$/.test(tokens[i]?.lower ?? "")) return false;
	return (
		isSingular(tokens, tags, i - 1) &&
		/^(?:the|an?|its|his|her|their|it|them)$/.test(tokens[i + 1]?.lower ?? "")
	);
}

function isSingular(tokens: Token[], tags: PartOfSpeech[], at: number): boolean {
	const { lower, lemma } = tokens[at] as Token;
	if (isTime(tokens[at])) return false;
	// "Two Chinese ships ram a boat"
	if (tags[at] === "PROPN") return !OF_A_NATION.test(lower);
	return tags[at] === "NOUN" && lower === lemma && !PEOPLE.test(lower);
}

/** Plurals without an ending. */
const PEOPLE = /^(?:people|police|men|women|children|troops|media|both)$/;

/** Names of several: "Houthis", "Palestinians". */
const PEOPLES =
	/(?:[ie]ans|[^nrs]is|kurds|turks|serbs|croats|arabs|tamils|tigers|swedes|danes|finns|poles|greeks|tuaregs)$/;

/** "The leaders", "Egypt and Chad", "the Houthis". */
function isPlural(tokens: Token[], tags: PartOfSpeech[], start: number, at: number): boolean {
	const { lower, lemma } = tokens[at] as Token;
	if (isTime(tokens[at])) return false;
	if (tags[at] === "NOUN") return lower !== lemma || PEOPLE.test(lower);
	if (tags[at] !== "PROPN") return false;
	if (PEOPLES.test(lower) && !/^(?:paris|tunis)$/.test(lower)) return true;
	let k = at;
	while (k > start && tags[k] === "PROPN") k--;
	const joined = tags[k] === "CCONJ" ? tokens[k]?.lower === "and" : tokens[k]?.lower === ",";
	return joined && /^(?:PROPN|NOUN)$/.test(tags[k - 1] ?? "");
}

/** Whether what comes next can stand behind a verb; a phrase only where nothing but a verb fits. */
function takesWhatFollows(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
	closed: boolean,
): boolean {
	const next = tags[i + 1];
	if (next === "DET" || next === "PROPN" || next === "PRON" || next === "NUM") return true;
	const { lower } = tokens[i] as Token;
	if (tokens[i + 1]?.lower === "that") return DEMANDS.test(lower);
	if (isParticular(lower, tokens[i + 1]?.lower ?? "", verbs)) return true;
	if (next === "ADP" || next === "PART" || next === "ADV") return closed || !EVENTS.test(lower);
	return next === "NOUN" || next === "ADJ" || next === "VERB";
}

/** "hosts *talks* between": what the tagger takes for the verb is the object of the one before. */
function makeObject(tokens: Token[], tags: PartOfSpeech[], from: number): void {
	for (let k = from; k < from + 4 && k < tokens.length; k++) {
		if (
			tags[k] === "VERB" &&
			isObjectLike(tokens, tags, k, from) &&
			!(tokens[k]?.lower ?? "").endsWith("ing")
		) {
			tags[k] = "NOUN";
			return;
		}
	}
}

function isInName(names: ReadonlyMap<number, number>, i: number): boolean {
	for (const [first, end] of names) if (first <= i && i < end) return true;
	return false;
}
