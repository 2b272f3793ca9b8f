import type { Actor, Article, MentionForm } from "../model/index.ts";

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
	| "ADJ"
	| "ADP"
	| "ADV"
	| "AUX"
	| "CCONJ"
	| "DET"
	| "INTJ"
	| "NOUN"
	| "NUM"
	| "PART"
	| "PRON"
	| "PROPN"
	| "PUNCT"
	| "SCONJ"
	| "SYM"
	| "VERB"
	| "X"
	| "SPACE";

/** A word or mark of the article; offsets count in the article's text. */
export interface Token {
	start: number;
	end: number;
	/** As written, with its diacritics. */
	text: string;
	/** Folded to ASCII and lower-cased: what rules and gazetteers match. */
	lower: string;
	lemma: string;
	pos: PartOfSpeech;
}

/** A sentence: tokens `first` up to, not including, `last`. Only sentences of paragraphs exist. */
export interface Sentence {
	start: number;
	end: number;
	first: number;
	last: number;
	/** Index into `article.blocks`. */
	block: number;
	/** True inside quotation marks for its whole length. */
	quoted: boolean;
}

/** An article cut into sentences and tagged words: what every stage reads, and none changes. */
export interface Document {
	article: Article;
	tokens: Token[];
	sentences: Sentence[];
}

/** The position of the sentence that a token belongs to. */
export function sentenceIndexOf({ sentences }: Document, token: number): number {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle] as Sentence).last <= token) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether a token begins its sentence. */
export function opensSentence(document: Document, token: number): boolean {
	return document.sentences[sentenceIndexOf(document, token)]?.first === token;
}

/**
 * How a mention stands in its sentence.
 * `actor`: can act or be acted on ("Russia", "the Kremlin said", "Syrian officials").
 * `modifier`: belongs to a noun that is not itself an actor ("Russian oil", "Turkey-backed"), or is nested in another mention.
 * `place`: only where something happens ("met in Moscow", "the Kremlin's gates").
 */
export type MentionUse = "actor" | "modifier" | "place";

/** A mention over tokens `first` up to, not including, `last`. */
export interface ActorMention {
	/** Ids of one actor, or of several for "both", "they", "the Turkish and Syrian ministers". */
	actors: string[];
	first: number;
	last: number;
	/** The token that is the grammatical head ("Putin" in "Russian President Vladimir Putin"). */
	head: number;
	form: MentionForm;
	use: MentionUse;
	/** Index, in the same list, of the mention this one is nested in. */
	within: number | undefined;
	/** Why it was taken for this actor: gazetteer entry, title pattern, earlier mention ... one phrase. */
	why: string;
}

/** Why a town or province is a mention of its country. Such mentions alone make the country no actor of the article. */
export const LIES_IN = "place in the gazetteer";

/** The mentions that lie wholly within a sentence, in their order. Takes all mentions of a finished reading. */
export function mentionsWithin(
	mentions: readonly ActorMention[],
	{ first, last }: Pick<Sentence, "first" | "last">,
): ActorMention[] {
	// They are ordered by `first`: the search halves the list down to the sentence's first mention.
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle] as ActorMention).first < first) low = middle + 1;
		else high = middle;
	}
	const found: ActorMention[] = [];
	for (let i = low; i < mentions.length; i++) {
		const mention = mentions[i] as ActorMention;
		if (mention.first >= last) break;
		if (mention.last <= last) found.push(mention);
	}
	return found;
}

/** The actors of one document and all their mentions, ordered by `first`, then longest first. */
export interface ActorReading {
	actors: Map<string, Actor>;
	mentions: ActorMention[];
}
