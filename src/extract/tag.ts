import winkNLP, { type Model } from "wink-nlp";
import type { Article } from "../model/index.ts";
import type { Document, PartOfSpeech, Sentence, Token } from "./document.ts";
import { fold } from "./fold.ts";

/** Joined to the capitalised name that follows the hyphen: "al-Assad", "ash-Shaykh". */
const NAME_PARTICLES = new Set("al el ad an ar as ash at az ul ed es abu bin ben ibn".split(" "));

/** After these a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
	"gen lt col maj capt sgt brig adm cmdr sen rep gov prof rev mr mrs ms dr st no vs etc approx jr sr".split(
		" ",
	),
);

/** What the tagger says of each word of a text: lists of one length. */
interface TaggedText {
	values: string[];
	tags: PartOfSpeech[];
	/** The model has no lemma for some words, "cannot" among them. */
	lemmas: (string | undefined)[];
	/** Indices of the words that end a sentence. */
	ends: Set<number>;
}

/** A paragraph of an article as it is written, and with plain letters; both of one length. */
interface Paragraph {
	/** Position among the article's blocks. */
	index: number;
	/** Offset in the article's text. */
	start: number;
	written: string;
	folded: string;
}

type Tagger = (text: string) => TaggedText;

/**
 * What a space is put behind, because the next word is glued to it: "Iran's," "told–Iran" "(USAID)," "E.O.13382"
 * "USDA's". Each begins with the character that it is looked for by, and what stands before it is looked at last.
 */
const SEAMS =
	/'s(?<=\w's)(?=[^\s\w])|[([–—](?=\S)|\.(?<=[A-Za-z]\.)(?=\d)|[A-Z](?<=[A-Z]{2})(?='s|\/)|\/(?=[A-Z]{2})|[^\s([–—](?=[)\]–—])/g;

/**
 * Opens the seams by spaces. The tagger remembers words as it first met them: after "Iran's," it would keep every
 * later "Iran's" in one piece, and what it makes of an article would depend on the articles before.
 */
function unglued(text: string): string {
	return text.replace(SEAMS, "$& ");
}

/** How many words are remembered with their lemmas: more than most collections of articles have. */
const REMEMBERED = 50_000;

type Lemmatize = (word: string, tag: PartOfSpeech, lexicon: unknown) => string;

/** The model with the lemmas remembered that it works out by rules: they depend on the word and its tag alone. */
function rememberingLemmas(model: Model): Model {
	const lemmatize = model.addons.lemmatize as Lemmatize;
	const known = new Map<PartOfSpeech, Map<string, string>>();
	const remembering: Lemmatize = (word, tag, lexicon) => {
		let lemmas = known.get(tag);
		if (!lemmas || lemmas.size >= REMEMBERED) {
			lemmas = new Map();
			known.set(tag, lemmas);
		}
		let lemma = lemmas.get(word);
		if (lemma === undefined) {
			lemma = lemmatize(word, tag, lexicon);
			lemmas.set(word, lemma);
		}
		return lemma;
	};
	return { ...model, addons: { ...model.addons, lemmatize: remembering } };
}

function winkTagger(model: Model): Tagger {
	const nlp = winkNLP(rememberingLemmas(model), ["sbd", "pos"]);
	const { its } = nlp;
	return (text) => {
		const document = nlp.readDoc(unglued(text));
		const tokens = document.tokens();
		const spans = document.sentences().out(its.span) as unknown as [number, number][];
		return {
			values: tokens.out(its.value) as string[],
			tags: tokens.out(its.pos) as unknown as PartOfSpeech[],
			lemmas: tokens.out(its.lemma as never) as (string | undefined)[],
			ends: new Set(spans.map(([, last]) => last)),
		};
	};
}

/**
 * Makes the first stage: an article's paragraphs cut into sentences and tagged words.
 * @param languageModel wink-nlp's English model, loaded by the caller because it is large
 * @returns a function from an article to its Document; other blocks than paragraphs give no tokens
 */
export function createTagger(languageModel: unknown): (article: Article) => Document {
	const tagger = winkTagger(languageModel as Model);
	return (article) => {
		const document: Document = { article, tokens: [], sentences: [] };
		const paragraphs = article.blocks.flatMap(({ role, start, end }, index): Paragraph[] => {
			if (role !== "paragraph") return [];
			const written = article.text.slice(start, end);
			return [{ index, start, written, folded: fold(written) }];
		});
		const tagged = paragraphs.map(({ folded }) => tagger(folded));
		paragraphs.forEach((paragraph, k) => {
			cutIntoSentences(document, paragraph, tagged[k] as TaggedText);
		});
		return document;
	};
}

/** Words that a sentence has at most: a table or list without a full stop is cut, since what reads a sentence compares its parts. */
const LONGEST = 400;

function cutIntoSentences(document: Document, paragraph: Paragraph, tagged: TaggedText): void {
	const { tokens } = document;
	const { written, folded, start: offset, index } = paragraph;
	let cursor = 0;
	let first = tokens.length;
	let insideQuote = false;
	for (let i = 0; i < tagged.values.length; i++) {
		const value = tagged.values[i] as string;
		const found = folded.indexOf(value, cursor);
		const start = found < 0 ? cursor : found;
		cursor = start + value.length;
		const token: Token = {
			start: offset + start,
			end: offset + cursor,
			text: written.slice(start, cursor),
			lower: value.toLowerCase(),
			lemma: (tagged.lemmas[i] ?? value).toLowerCase(),
			pos: tagged.tags[i] as PartOfSpeech,
		};
		if (!joinToName(document, token, value, first)) tokens.push(token);
		if (!endsHere(tagged, i, folded[cursor]) && tokens.length - first < LONGEST) continue;
		const sentence = closeSentence(document, first, index, insideQuote);
		insideQuote = sentence.stillQuoted;
		first = tokens.length;
	}
	if (first < tokens.length) closeSentence(document, first, index, insideQuote);
}

/** The tagger's sentence ends, without those after an abbreviation or an initial. */
function endsHere({ values, ends }: TaggedText, i: number, following: string | undefined): boolean {
	if (!ends.has(i)) return false;
	const next = values[i + 1];
	if (next === undefined) return true;
	const value = values[i] as string;
	const word = value === "." ? (values[i - 1] ?? "") : value.replace(/\.$/, "");
	if (value.endsWith(".") && (ABBREVIATIONS.has(word.toLowerCase()) || /^[A-Z]$/.test(word))) return false;
	// A closing quotation mark belongs to the sentence it closes.
	return next !== '"' || following !== '"';
}

/**
 * Makes one word of the last two tokens and a third where a hyphen joins them.
 * @param value the third token, folded and with its capitals
 * @param first where the sentence begins, which the word cannot cross
 */
function joinToName({ article, tokens }: Document, token: Token, value: string, first: number): boolean {
	const hyphen = tokens.at(-1);
	if (hyphen?.lower !== "-" || hyphen.end !== token.start || tokens.length - 2 < first) return false;
	const before = tokens.at(-2);
	if (before?.end !== hyphen.start || !joins(before, value)) return false;
	tokens.length -= 2;
	const text = article.text.slice(before.start, token.end);
	const capitalised = /[A-Z]/.test(value);
	tokens.push({
		start: before.start,
		end: token.end,
		text,
		lower: fold(text).toLowerCase(),
		lemma: capitalised ? text : `${before.lower}-${token.lemma}`,
		pos: capitalised ? "PROPN" : compoundTag(token.pos),
	});
	return true;
}

/** A compound without capitals: "opposition-held" describes, "sit-in" is a noun. */
function compoundTag(last: PartOfSpeech): PartOfSpeech {
	if (last === "VERB") return "ADJ";
	return last === "ADP" || last === "PART" || last === "ADV" ? "NOUN" : last;
}

/** Whether `before-after` is one word: a particle with its name, or a compound without capitals. */
function joins(before: Token, after: string): boolean {
	const capitalised = /^[A-Z]/.test(after);
	if (NAME_PARTICLES.has(before.lower)) return capitalised;
	return !capitalised && !/^[A-Z]/.test(before.text) && /^[a-z0-9]/.test(after);
}

function closeSentence(document: Document, first: number, block: number, startsQuoted: boolean) {
	const { tokens } = document;
	const last = tokens.length;
	let inside = startsQuoted;
	let outsideWords = 0;
	for (let i = first; i < last; i++) {
		const token = tokens[i] as Token;
		if (token.lower === '"') inside = !inside;
		else if (!inside && token.pos !== "PUNCT") outsideWords++;
	}
	const sentence: Sentence = {
		start: (tokens[first] as Token).start,
		end: (tokens[last - 1] as Token).end,
		first,
		last,
		block,
		quoted: outsideWords === 0,
	};
	document.sentences.push(sentence);
	return { stillQuoted: inside };
}
