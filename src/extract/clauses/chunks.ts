import { type ActorMention, type Document, mentionsWithin, type Sentence } from "../document.ts";
import { DATIVE } from "../giving.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { joinCoordinated } from "./coordination.ts";
import { fillGapping } from "./gapping.ts";
import { isHeadline, mendHeadline, tagHeadline } from "./headlines.ts";
import { asideBehind, readAround } from "./interrupted-verbs.ts";
import { mayJoin, readJoint } from "./joints.ts";
import { seeThroughMeasures } from "./measures.ts";
import { type Atoms, opensContactClause, readNounPhrase } from "./noun-phrase.ts";
import { retag } from "./retag.ts";
import { leaveOutAsides, leaveOutDenied, nameHolders, placeTowns } from "./set-aside.ts";
import { closesSetting, lineFollows } from "./settings.ts";
import type { NounPhrase, VerbGroup } from "./structure.ts";
import { isTime } from "./time-words.ts";
import { readVerbGroup, type TaggedWords } from "./verb-group.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** The flat pieces of a sentence, in order; of three shapes, for the engine reads no more than four fast. */
export type Chunk =
	| { kind: "noun"; phrase: NounPhrase }
	| { kind: "verb"; group: VerbGroup }
	| { kind: "preposition"; word: string; at: number }
	| { kind: "conjunction"; word: string; at: number }
	| { kind: "subordinator"; word: string; at: number }
	| { kind: "relative"; word: string; at: number }
	| { kind: "adjective"; word: string; at: number }
	| { kind: "comma"; word: string; at: number }
	| { kind: "break"; word: string; at: number };

/** A sentence between two stages of its cutting. */
export interface CutSentence {
	document: Document;
	words: TaggedWords;
	/** Where the names of actors begin and end, counted from the sentence's first token. */
	names: Atoms;
	headline: boolean;
	chunks: Chunk[];
}

/** Cuts a sentence into noun phrases, verb groups and what joins them. */
export function chunk(
	document: Document,
	sentence: Sentence,
	mentions: ActorMention[],
	verbs: VerbLexicon,
): Chunk[] {
	return mendChunks(cut(tagWords(document, sentence, mentions, verbs)));
}

/** First stage of the cutting: the parts of speech, with the tagger's slips mended. */
export function tagWords(
	document: Document,
	sentence: Sentence,
	mentions: ActorMention[],
	verbs: VerbLexicon,
): CutSentence {
	const names = atomsOf(mentions, sentence, document);
	const words: TaggedWords = {
		tokens: document.tokens.slice(sentence.first, sentence.last),
		tags: retag(document, sentence, verbs, names),
		verbs,
		offset: sentence.first,
	};
	const headline = isHeadline(document, sentence);
	if (headline) tagHeadline(words, names);
	return { document, words, names, headline, chunks: [] };
}

/** Second stage of the cutting: from the first word to the last. */
export function cut(sentence: CutSentence): CutSentence {
	const { words, names, chunks } = sentence;
	let i = 0;
	while (i < words.tokens.length) i = readChunk(words, names, chunks, i);
	return sentence;
}

/** Last stage of the cutting: what only shows once all pieces are there. */
export function mendChunks({ document, words, names, headline, chunks }: CutSentence): Chunk[] {
	const wordAt = (token: number) => document.tokens[token]?.lower ?? "";
	const isActor = (token: number) => coveredBy(names, token - words.offset);
	const tokenAt = (token: number) => document.tokens[token];
	const nameEnd = (token: number) => {
		const end = names.get(token - words.offset);
		return end === undefined ? undefined : end + words.offset;
	};
	const read = headline ? mendHeadline(chunks, words, isActor) : chunks;
	const meantOnly = leaveOutAsides(leaveOutDenied(read, wordAt));
	const named = nameHolders(placeTowns(meantOnly, isActor), isActor, wordAt);
	const meant = seeThroughMeasures(fillGapping(named, { tokenAt, isActor, nameEnd }), tokenAt, isActor);
	return joinCoordinated(meant, isActor, wordAt);
}

function coveredBy(atoms: Atoms, position: number): boolean {
	for (const [start, end] of atoms) if (start <= position && position < end) return true;
	return false;
}

/** Mentions without a comma or verb inside hold their words together. */
function atomsOf(mentions: ActorMention[], sentence: Sentence, document: Document): Atoms {
	const atoms: Atoms = new Map();
	for (const mention of mentionsWithin(mentions, sentence)) {
		if (mention.form === "pronoun") continue;
		const several = mention.actors.length > 1;
		let whole = true;
		for (let k = mention.first; k < mention.last; k++) {
			const { pos, lower } = document.tokens[k] as { pos: string; lower: string };
			// "soldiers from France and China"
			if (several && lower === "from" && k === mention.head + 1) whole = false;
			if (several) continue;
			if (mention.form === "description" && pos === "ADP" && /^(?:in|at|to|from)$/.test(lower)) whole = false;
			if (
				lower === "," ||
				pos === "AUX" ||
				// "To Lam" opens with a name, "met to talk" does not.
				(pos === "PART" && (k > mention.first || mention.form !== "name")) ||
				(pos === "CCONJ" && mention.form === "description")
			)
				whole = false;
		}
		// "France, whose soldiers": the word that relates is none of the name.
		const whose = document.tokens[mention.first]?.lower === "whose" && mention.head > mention.first ? 1 : 0;
		const start = mention.first + whose - sentence.first;
		if (whole) atoms.set(start, Math.max(atoms.get(start) ?? 0, mention.last - sentence.first));
	}
	return atoms;
}

function readChunk(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): number {
	const token = words.tokens[i];
	const tag = words.tags[i];
	if (!token || !tag) return i + 1;
	const at = words.offset + i;
	if (atoms.has(i)) return pushNoun(words, atoms, chunks, i) ?? i + 1;
	const joined = mayJoin(token.lower) ? readJoint(words, atoms, chunks, i) : i;
	if (joined > i) return joined;
	if (tag === "CCONJ") {
		const word = token.lower === "but" && isAlso(words, i) ? "and" : token.lower;
		chunks.push({ kind: "conjunction", word, at });
		return i + 1;
	}
	const aside = asideBehind(words, i);
	const around = aside && readAround(words, i, aside);
	if (aside && around) {
		// "will, for now, open" is read as ", for now, will open".
		for (let k = aside.open; k <= aside.close; ) k = readChunk(words, atoms, chunks, k);
		chunks.push({ kind: "verb", group: around });
		return around.last - words.offset;
	}
	const group = readVerbGroup(words, i);
	if (group) {
		const phrase = tag === "ADV" ? readNounPhrase(words, atoms, i) : null;
		if (!phrase || phrase.last <= group.head) {
			chunks.push({ kind: "verb", group });
			return group.last - words.offset;
		}
	}
	const next = pushNoun(words, atoms, chunks, i);
	if (next !== null) return next;
	if (tag === "ADJ") chunks.push({ kind: "adjective", word: token.lower, at });
	else if (
		tag === "ADP" ||
		(tag === "PART" && token.lower === "to") ||
		(tag === "SCONJ" && token.lower === "since")
	)
		chunks.push({ kind: "preposition", word: token.lower, at });
	else if (/^(?:[,()–—-]|--)$/.test(token.lower)) chunks.push({ kind: "comma", word: token.lower, at });
	else if (/^[;:]$/.test(token.text)) chunks.push({ kind: "break", word: token.lower, at });
	return i + 1;
}

/** "not only Chad but also Niger": both. */
function isAlso({ tokens }: TaggedWords, i: number): boolean {
	if (/^(?:also|even)$/.test(tokens[i + 1]?.lower ?? "")) return true;
	for (let k = i - 1; k > 0 && k > i - 16; k--) {
		const { lower } = tokens[k] as { lower: string };
		if (lower === "but") return false;
		if (/^(?:only|just|merely|simply|solely)$/.test(lower) && tokens[k - 1]?.lower === "not") return true;
	}
	return false;
}

function pushNoun(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): number | null {
	const phrase = readNounPhrase(words, atoms, i);
	if (!phrase) return null;
	const receiver = splitReceiver(words, atoms, chunks, i, phrase);
	if (receiver) {
		chunks.push({ kind: "noun", phrase: receiver });
		return receiver.last - words.offset;
	}
	chunks.push({ kind: "noun", phrase });
	const end = phrase.last - words.offset;
	if (opensContact(words, atoms, i, end)) chunks.push({ kind: "relative", word: "that", at: phrase.last });
	return end;
}

/** "granted Assad asylum", "took the envoy hostage": a name and what comes to it are two phrases. */
function splitReceiver(
	words: TaggedWords,
	atoms: Atoms,
	chunks: Chunk[],
	start: number,
	phrase: NounPhrase,
): NounPhrase | null {
	const verb = chunks.at(-1);
	const last = phrase.last - words.offset;
	if (verb?.kind !== "verb" || verb.group.passive) return null;
	const dative = DATIVE.has(verb.group.lemma);
	const end = (dative ? servedEnd(words, phrase) : undefined) ?? atoms.get(start);
	if (end === undefined || end >= last) return null;
	if (phrase.possessor && end <= phrase.possessor.last - words.offset) return null;
	const taken =
		/^(?:take|hold)$/.test(verb.group.lemma) &&
		/^(?:hostage|prisoner|captive)$/.test(words.tokens[last - 1]?.lower ?? "");
	// "gave Iran envoys a note": where more follows, the noun goes with the name.
	const closed = !/^(?:DET|NUM|PRON|ADJ|NOUN)$/.test(words.tags[last] ?? "");
	const given = dative && (closed || words.tags[end] === "NUM" || opensTime(words, last));
	if (!taken && !given) return null;
	return readNounPhrase(
		{ ...words, tokens: words.tokens.slice(0, end), tags: words.tags.slice(0, end) },
		atoms,
		start,
	);
}

/** Who receives something in somebody's name: "sold Sudan's *army* 40 trucks". */
const SERVING =
	/^(?:army|armies|military|navy|government|junta|forces?|troops|soldiers|rebels|fighters|generals?|leaders?|leadership|family|people|president|ministers?|police|regime|opposition|parliament|envoys?|delegation|refugees)$/;

/** Behind whom a receiver ends that is called after its owner; undefined where no such receiver opens the phrase. */
function servedEnd({ tokens, offset }: TaggedWords, { possessor, last }: NounPhrase): number | undefined {
	if (!possessor) return undefined;
	const served = possessor.last - offset + 1;
	if (served + 1 >= last - offset || !SERVING.test(tokens[served]?.lower ?? "")) return undefined;
	return served + 1;
}

/** "gave Chad a loan last year", "80 million a year". */
function opensTime({ tokens }: TaggedWords, i: number): boolean {
	return (
		isTime(tokens[i]) ||
		(/^(?:last|this|next|a|each|every)$/.test(tokens[i]?.lower ?? "") && isTime(tokens[i + 1]))
	);
}

/** "a charge Rwanda denies", "the deal Iran struck": a relative clause without its pronoun begins with the name. */
function opensContact(words: TaggedWords, atoms: Atoms, start: number, end: number): boolean {
	// "those Cairo released"
	if (end === start + 1 && words.tokens[start]?.lower === "those")
		return (
			leavesGap(words, atoms, end) || (atoms.has(end) && isGapVerb(words, atoms.get(end) as number, true))
		);
	if (words.tags[start] !== "DET") return false;
	const name = words.tokens[end]?.lower === "the" ? end + 1 : end;
	const nameEnd = atoms.get(name);
	if (nameEnd !== undefined && opensContactClause(words, atoms, name))
		return !closesSetting(words, end, nameEnd) || lineFollows(words, nameEnd);
	return !CIRCUMSTANCE.has(words.tokens[start - 1]?.lower ?? "") && leavesGap(words, atoms, end);
}

/** What stands before the subject with these is no antecedent of it: "after the clashes Georgia withdrew". */
const CIRCUMSTANCE = new Set(
	"after before in during amid at on since following despite until under over within throughout upon as".split(
		" ",
	),
);

const NOMINATIVE = new Set("he she they it we".split(" "));

/** "the rebels Rwanda backs", "a student it had accused of": a plural and a name, or a pronoun, whose verb has no object behind it. */
function leavesGap({ tokens, tags }: TaggedWords, atoms: Atoms, end: number): boolean {
	const noun = tokens[end - 1];
	const doer = tokens[end]?.lower ?? "";
	const plural = tags[end - 1] === "NOUN" && noun?.lower !== noun?.lemma;
	let k = end + 1;
	if (plural && atoms.has(end)) k = atoms.get(end) as number;
	else if ((tags[end - 1] !== "NOUN" && noun?.lower !== "those") || !NOMINATIVE.has(doer)) return false;
	return isGapVerb({ tokens, tags }, k, k > end + 1 || atoms.has(end));
}

/**
 * Whether a verb at `k`, or behind its auxiliaries, has no object behind it.
 * @param named whether its subject is called by a name
 */
function isGapVerb(
	{ tokens, tags }: Pick<TaggedWords, "tokens" | "tags">,
	start: number,
	named: boolean,
): boolean {
	let k = start;
	let auxiliary = false;
	while (tags[k] === "AUX" || tags[k] === "ADV") auxiliary = tags[k++] === "AUX" || auxiliary;
	const verb = tokens[k];
	if (tags[k] !== "VERB" || !verb || (verb.lower.endsWith("ing") && !auxiliary)) return false;
	if (COMPLEMENT_VERBS.has(verb.lemma)) return false;
	const next = tags[k + 1] ?? "";
	// "the countries Chad has condemned.", and not "the deals they have made,".
	return /^(?:ADP|VERB|AUX|CCONJ)$/.test(next) || (auxiliary && named && next === "PUNCT");
}
