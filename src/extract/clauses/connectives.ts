import type { PartOfSpeech, Token } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import type { Atoms } from "./noun-phrase.ts";
import { closesSetting, lineFollows } from "./settings.ts";
import { isTime } from "./time-words.ts";
import type { TaggedWords } from "./verb-group.ts";

const SUBORDINATORS = new Set(
	"that while whereas as after before because although though if when since until unless once where whether how why what lest provided for".split(
		" ",
	),
);

const RELATIVES = new Set("who which whom whose that".split(" "));

/** All words that open clauses as a conjunction or a relative pronoun does. */
export const CONNECTIVES: ReadonlySet<string> = new Set([...SUBORDINATORS, ...RELATIVES]);

/** Nouns that a clause with "that" fills with content. */
const CONTENT_NOUNS = new Set(
	"report claim allegation fact news hope fear belief idea suggestion demand condition pledge promise assurance warning threat announcement statement accusation possibility agreement proposal view signal evidence sign decision conviction rumor assertion charge rumour word revelation disclosure discovery confirmation notion suspicion realisation realization doubt wonder speculation proof".split(
		" ",
	),
);

/** Verbs with a hearer and, behind "that", what the hearer is told. */
const TELLING_VERBS = new Set(
	"tell inform warn assure remind convince promise notify show persuade".split(" "),
);

/** Opens a relative clause that is denied of its antecedent. */
export const NONE_OF_WHOM = "none of whom";

/** Whether the word at `i` opens a relative clause: "who", "which", "that". */
export function isRelative(words: TaggedWords, chunks: Chunk[], i: number): boolean {
	const lower = (words.tokens[i] as { lower: string }).lower;
	if (!RELATIVES.has(lower)) return false;
	if (closesCleft(words, chunks, chunks.length)) return true;
	const before = chunks.at(-1);
	if (before?.kind === "conjunction" && /^(?:which|whom|who)$/.test(lower)) return describesOn(chunks);
	// "inspectors, for which": the antecedent stands before the preposition and the comma.
	let back = before?.kind === "preposition" ? 2 : 1;
	if (chunks.at(-back)?.kind === "comma") back++;
	if (chunks.at(-back)?.kind !== "noun") return false;
	if (lower !== "that") return true;
	// "the report that Iran had ..." completes the noun; "the groups that Damascus describes" relates to it.
	if (before?.kind !== "noun" || before.phrase.time || takesThat(chunks)) return false;
	return !completesNoun(words, chunks) || judges(words, i + 1);
}

/**
 * "It was Chad, not Niger, that": nothing but names stands between "it is" and the word, or somebody who says so between
 * commas.
 * @param end how many of the chunks stand before the word
 */
function closesCleft(words: TaggedWords, chunks: Chunk[], end: number): boolean {
	if (chunks[end - 1]?.kind !== "comma") return false;
	let k = end - 2;
	while (k > 0 && /^(?:noun|preposition|comma|conjunction)$/.test((chunks[k] as Chunk).kind)) k--;
	const be = chunks[k];
	const it = chunks[k - 1];
	if (be?.kind === "verb" && chunks[k - 2]?.kind === "comma" && be.group.form === "finite")
		return closesCleft(words, chunks, k - 1);
	return (
		be?.kind === "verb" &&
		be.group.lemma === "be" &&
		it?.kind === "noun" &&
		words.tokens[it.phrase.first - words.offset]?.lower === "it"
	);
}

/** "the junta, which France accuses and which": goes on with what a relative clause before describes. */
function describesOn(chunks: Chunk[]): boolean {
	for (let k = chunks.length - 1; k >= 0; k--) {
		const { kind } = chunks[k] as Chunk;
		if (kind === "relative") return true;
		if (kind === "break" || kind === "subordinator") return false;
	}
	return false;
}

/** "something neither Chad nor Niger would discuss": a relative clause without its pronoun, of which nobody is the subject. */
export function opensUnwilling({ tokens, tags }: TaggedWords, chunks: Chunk[], i: number): boolean {
	const stands = /^(?:NOUN|PRON|NUM)$/.test(tags[i - 1] ?? "");
	if (!stands || !chunks.some(({ kind }) => kind === "noun")) return false;
	let joined = false;
	for (let k = i + 1; k < tokens.length && k < i + 14; k++) {
		if (tokens[k]?.lower === "nor") joined = true;
		else if (tags[k] === "AUX" || tags[k] === "VERB")
			return joined && tags[k - 1] !== "ADP" && tags[k - 1] !== "PART";
		else if (tags[k] === "PUNCT") return false;
	}
	return false;
}

/** "all of whom", "none of which": the relative word that stands for the three; undefined where there is none. */
export function allOfWhom({ tokens }: TaggedWords, chunks: Chunk[], i: number): string | undefined {
	if (tokens[i + 1]?.lower !== "of" || !/^(?:whom|which)$/.test(tokens[i + 2]?.lower ?? "")) return undefined;
	if (chunks.at(-1)?.kind !== "comma" || chunks.at(-2)?.kind !== "noun") return undefined;
	const lower = tokens[i]?.lower ?? "";
	if (/^(?:none|neither)$/.test(lower)) return NONE_OF_WHOM;
	return /^(?:all|both|most|each)$/.test(lower) ? "who" : undefined;
}

/** Whether a clause with "that" says what a noun holds. The tagger takes "Reports" for a name where it opens a sentence. */
export function isContentNoun({ lemma, lower }: Token): boolean {
	return CONTENT_NOUNS.has(lemma) || CONTENT_NOUNS.has(lower.replace(/s$/, ""));
}

/** Whether what follows says what the noun before it holds: "news that". */
function completesNoun(words: TaggedWords, chunks: Chunk[]): boolean {
	const before = chunks.at(-1);
	const noun = before?.kind === "noun" ? words.tokens[before.phrase.head - words.offset] : undefined;
	return noun !== undefined && isContentNoun(noun);
}

/** What is done to a claim, and never without saying what it is done to: "a claim that Iran rejected as false". */
const JUDGING = new Set(
	`reject deny dismiss dispute refute repeat welcome condemn denounce contest ridicule share endorse back repudiate rebut
lambaste slam blast criticize criticise decry deplore deride mock praise applaud hail resent oppose support accept regret
protest question challenge brand call`.split(/\s+/),
);

/** Behind "that" come a name and a verb of judging without an object. */
function judges(words: TaggedWords, start: number): boolean {
	let k = start;
	while (/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(words.tags[k] ?? "")) k++;
	while (/^(?:AUX|ADV)$/.test(words.tags[k] ?? "")) k++;
	if (k === start || words.tags[k] !== "VERB") return false;
	const { lower, lemma } = words.tokens[k] as { lower: string; lemma: string };
	if (!JUDGING.has(words.verbs.bases.get(lower) ?? lemma)) return false;
	return !/^(?:DET|PROPN|NOUN|PRON|ADJ|NUM|SCONJ)$/.test(words.tags[k + 1] ?? "");
}

const HEARERLESS = new Set("say believe think hope insist".split(" "));

/** Behind a verb of saying or telling, "that" opens what is said: "told Rice on the telephone that he must go". */
function takesThat(chunks: Chunk[]): boolean {
	const at = chunks.findLastIndex((chunk) => chunk.kind === "verb");
	const verb = chunks[at];
	if (verb?.kind !== "verb") return false;
	// "demanded that Russia hand over the money that": what is said has been opened.
	const opener = chunks[at + 1];
	if (opener?.kind === "subordinator" && opener.word === "that" && chunks.at(-1)?.kind === "noun")
		return false;
	const { lemma, passive } = verb.group;
	// "said the rebels that Chad had armed were gone": nobody is told anything, so the rebels are who is meant.
	if (chunks.at(-1)?.kind === "noun" && chunks.at(-2) === verb && HEARERLESS.has(lemma)) return false;
	return COMPLEMENT_VERBS.has(lemma) || (TELLING_VERBS.has(lemma) && !passive);
}

/** Whether the word at `i` opens a clause of its own: "while", "after", "that". */
export function isSubordinator(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): boolean {
	const { lower } = words.tokens[i] as { lower: string };
	if (!SUBORDINATORS.has(lower)) return false;
	const tag = words.tags[i];
	if (lower === "that")
		return (
			tag === "SCONJ" ||
			(tag !== "PRON" && chunks.at(-1)?.kind === "verb") ||
			(tag === "DET" && words.tags[i + 1] === "PROPN") ||
			(i === 0 && atoms.has(1) && clauseFollows(words, 1)) ||
			((tag === "DET" || tag === "PRON") && completesNoun(words, chunks) && clauseFollows(words, i + 1)) ||
			(takesThat(chunks) && clauseFollows(words, i + 1))
		);
	// "which Georgia once hoped to join"
	if (lower === "once" && words.tags[i + 1] === "VERB" && /^(?:PROPN|PRON)$/.test(words.tags[i - 1] ?? ""))
		return false;
	// "once the troops leave" opens a clause; "Once Moscow's closest partner, Armenia has" does not.
	if (lower === "once") return clauseFollows(words, i + 1);
	// "is as unlikely to leave"
	if (lower === "as" && tag === "ADV" && words.tags[i + 1] === "ADJ") return false;
	if (lower === "as" || lower === "since" || lower === "before" || lower === "after" || lower === "until")
		return clauseFollows(words, i + 1) && !isSetting(words, atoms, i + 1);
	if (lower === "provided") return isProviso(words, i);
	if (lower === "for") return givesReason(words, atoms, i);
	return tag !== "NOUN";
}

/** ", for Chad had bombed it", "; for it has no army": behind a mark, a name or pronoun and its own verb give a reason. */
function givesReason({ tokens, tags }: TaggedWords, atoms: Atoms, i: number): boolean {
	if (!/^(?:[,;–—(]|--)$/.test(tokens[i - 1]?.lower ?? "")) return false;
	const name = tags[i + 1] === "DET" ? i + 2 : i + 1;
	let verb = atoms.get(name) ?? atoms.get(i + 1) ?? i + 1;
	if (verb === i + 1) {
		if (!/^(?:he|she|it|they|we|I)$/i.test(tokens[verb]?.lower ?? "")) return false;
		verb++;
	}
	while (tags[verb] === "ADV") verb++;
	if (tags[verb] === "AUX") return true;
	if (tags[verb] !== "VERB" || tokens[verb]?.lower.endsWith("ing")) return false;
	// ", for Chad asked by Mali to": a participle behind the name describes it.
	return tokens[verb + 1]?.lower !== "by";
}

/** "provided that it ends", ", provided it ends": a condition; else somebody provided something. */
function isProviso(words: TaggedWords, i: number): boolean {
	const [before, next] = [words.tokens[i - 1]?.lower, words.tokens[i + 1]?.lower];
	return next === "that" || ((i === 0 || before === ",") && words.tags[i + 1] === "PRON");
}

/** A name that is no day or month. */
function opensName({ tokens, tags }: TaggedWords, k: number): boolean {
	return tags[k] === "PROPN" && !isTime(tokens[k]);
}

/** "Before the war Russia supplied Germany": a phrase of time, and then the sentence's own subject. */
function isSetting(words: TaggedWords, atoms: Atoms, start: number): boolean {
	for (let k = start; k < words.tokens.length && k < start + 12; k++) {
		const tag = words.tags[k];
		if (tag === "VERB" || tag === "AUX" || tag === "PUNCT") return false;
		const end = k > start ? atoms.get(k) : undefined;
		if (end !== undefined && closesSetting(words, k, end)) return !lineFollows(words, end);
	}
	return false;
}

/** A finite verb comes before the next comma or preposition-free stretch ends: "after Russia attacked". */
function clauseFollows(words: TaggedWords, start: number): boolean {
	if (words.tags[start] === "VERB") return false;
	let nouns = 0;
	let governed = false;
	let limit = start + 14;
	for (let k = start; k < words.tokens.length && k < limit; k++) {
		const lower = (words.tokens[k] as { lower: string }).lower;
		const apposed = lower === "," && nouns > 0 ? setOffEnd(words, k, governed) : k;
		if (apposed > k) {
			k = apposed;
			limit = Math.max(limit, k + 4);
			continue;
		}
		// "After Chad, Mali and Niger left" lists; in "After talks with Macron, Scholz left" the comma ends the phrase.
		const inList = lower === "," && !governed && isListComma(words, k);
		if (words.tags[k] === "ADP") governed = true;
		if ((lower === "," && !inList) || /^(?:[;–—(]|--)$/.test(lower) || words.tags[k] === "SCONJ")
			return false;
		if (words.tags[k] === "CCONJ" && (words.tags[k + 1] === "VERB" || words.tags[k + 1] === "AUX"))
			return false;
		// "After a week of skirmishes Georgia shells": the phrase ends before the name.
		const plural = words.tokens[k]?.lower !== words.tokens[k]?.lemma && lower.endsWith("s");
		// "rejected as slander the claim that": a phrase that ends where the next begins opens no clause.
		if (
			/^(?:NOUN|ADJ)$/.test(words.tags[k] ?? "") &&
			k === start &&
			/^(?:the|an?)$/.test(words.tokens[k + 1]?.lower ?? "")
		)
			return false;
		if (words.tags[k] === "NOUN" && opensName(words, k + 1) && plural) return false;
		if (words.tags[k] === "NOUN" || words.tags[k] === "PROPN" || words.tags[k] === "PRON") nouns++;
		if (words.tags[k] === "AUX" && nouns > 0) return true;
		if (words.tags[k] === "VERB" && nouns > 0)
			return !/ing$/.test(lower) && words.tokens[k - 1]?.lower !== "to";
	}
	return false;
}

/**
 * "After its president, Mahamat Deby, met Macron", "after Russia, despite every warning, invaded": the comma that closes
 * what is set off, where the verb follows it; else the comma itself.
 * @param governed whether a preposition stands before the first comma, so that only a name may come between
 */
function setOffEnd({ tokens, tags }: TaggedWords, comma: number, governed: boolean): number {
	if (/^(?:who|whom|whose|which)$/.test(tokens[comma + 1]?.lower ?? ""))
		return relativeEnd(tokens, tags, comma);
	let k = comma + 1;
	let named = true;
	for (; k < comma + 10 && tokens[k]?.lower !== ","; k++) {
		const tag = tags[k];
		if (tag === undefined || tag === "VERB" || tag === "AUX" || tag === "CCONJ" || tag === "SCONJ")
			return comma;
		if (tag !== "PROPN" && tag !== "DET") named = false;
	}
	if (k === comma + 1 || tokens[k]?.lower !== "," || !(named || (!governed && tags[comma - 1] === "PROPN")))
		return comma;
	const verb = tags[k + 1] === "ADV" ? k + 2 : k + 1;
	const finite = tags[verb] === "AUX" || (tags[verb] === "VERB" && !tokens[verb]?.lower.endsWith("ing"));
	return finite ? k : comma;
}

/** "after the Houthis, whom Oman had persuaded to stop, said": the comma behind a relative clause, where the verb follows it. */
function relativeEnd(tokens: Token[], tags: PartOfSpeech[], comma: number): number {
	let end = comma + 2;
	while (end < comma + 20 && tokens[end] && !/^[,.;]$/.test(tokens[end]?.lower ?? "")) end++;
	if (tokens[end]?.lower !== ",") return comma;
	const verb = tags[end + 1] === "ADV" ? end + 2 : end + 1;
	return tags[verb] === "AUX" || (tags[verb] === "VERB" && !tokens[verb]?.lower.endsWith("ing"))
		? end
		: comma;
}

/** A comma between two names that a conjunction follows before any verb. */
function isListComma({ tokens, tags }: TaggedWords, comma: number): boolean {
	const name = tags[comma + 1] === "DET" ? comma + 2 : comma + 1;
	if (tags[comma - 1] !== "PROPN" || tags[name] !== "PROPN") return false;
	for (let k = name; k < tokens.length && k < comma + 12; k++) {
		if (tags[k] === "CCONJ") return true;
		if (tags[k] !== "PROPN" && tags[k] !== "DET" && tokens[k]?.lower !== ",") return false;
	}
	return false;
}
