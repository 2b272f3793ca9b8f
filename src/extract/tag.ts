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

interface RawToken {
	value: string;
	pos: PartOfSpeech;
	lemma: string;
	spaceBefore: boolean;
	endsSentence: boolean;
}

type Tagger = (text: string) => RawToken[];

function winkTagger(model: Model): Tagger {
	const nlp = winkNLP(model, ["sbd", "pos"]);
	const { its } = nlp;
	return (text) => {
		const document = nlp.readDoc(text);
		const tokens = document.tokens();
		const values = tokens.out(its.value) as string[];
		const tags = tokens.out(its.pos) as unknown as PartOfSpeech[];
		const lemmas = tokens.out(its.lemma as never) as string[];
		const spaces = tokens.out(its.precedingSpaces) as string[];
		const raw = values.map((value, i) => ({
			value,
			pos: tags[i] as PartOfSpeech,
			lemma: lemmas[i] as string,
			spaceBefore: (spaces[i] as string).length > 0,
			endsSentence: false,
		}));
		const spans = document.sentences().out(its.span) as unknown as [number, number][];
		for (const [, last] of spans) {
			const token = raw[last];
			if (token) token.endsSentence = true;
		}
		return raw;
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
		article.blocks.forEach((block, index) => {
			if (block.role === "paragraph") tagBlock(document, index, tagger);
		});
		return document;
	};
}

function tagBlock(document: Document, blockIndex: number, tagger: Tagger): void {
	const { text, blocks } = document.article;
	const block = blocks[blockIndex];
	if (!block) return;
	const folded = fold(text.slice(block.start, block.end));
	let cursor = 0;
	let first = document.tokens.length;
	let insideQuote = false;
	const raw = tagger(folded);
	raw.forEach((token, i) => {
		const found = folded.indexOf(token.value, cursor);
		const start = found < 0 ? cursor : found;
		cursor = start + token.value.length;
		pushToken(document, { ...token, start: block.start + start, end: block.start + cursor, text }, first);
		if (!endsHere(raw, i)) return;
		const sentence = closeSentence(document, first, blockIndex, insideQuote);
		insideQuote = sentence.stillQuoted;
		first = document.tokens.length;
	});
	if (first < document.tokens.length) closeSentence(document, first, blockIndex, insideQuote);
}

/** The tagger's sentence ends, without those after an abbreviation or an initial. */
function endsHere(raw: RawToken[], i: number): boolean {
	const token = raw[i] as RawToken;
	if (!token.endsSentence) return false;
	const next = raw[i + 1];
	if (!next) return true;
	const word = token.value === "." ? (raw[i - 1]?.value ?? "") : token.value.replace(/\.$/, "");
	if (token.value.endsWith(".") && (ABBREVIATIONS.has(word.toLowerCase()) || /^[A-Z]$/.test(word)))
		return false;
	// A closing quotation mark belongs to the sentence it closes.
	return next.value !== '"' || next.spaceBefore;
}

type Placed = RawToken & { start: number; end: number; text: string };

function pushToken(document: Document, raw: Placed, first: number): void {
	const { tokens } = document;
	const hyphen = tokens.at(-1);
	const before = tokens.at(-2);
	const joined =
		hyphen?.lower === "-" &&
		before !== undefined &&
		tokens.length - 2 >= first &&
		before.end === hyphen.start &&
		hyphen.end === raw.start &&
		joins(before, raw);
	if (joined) {
		tokens.length -= 2;
		const text = raw.text.slice(before.start, raw.end);
		const capitalised = /[A-Z]/.test(raw.value);
		tokens.push({
			start: before.start,
			end: raw.end,
			text,
			lower: fold(text).toLowerCase(),
			lemma: capitalised ? text : `${before.lower}-${raw.lemma.toLowerCase()}`,
			pos: capitalised ? "PROPN" : raw.pos === "VERB" ? "ADJ" : raw.pos,
		});
		return;
	}
	tokens.push({
		start: raw.start,
		end: raw.end,
		text: raw.text.slice(raw.start, raw.end),
		lower: raw.value.toLowerCase(),
		lemma: raw.lemma.toLowerCase(),
		pos: raw.pos,
	});
}

/** Whether `before-after` is one word: a particle with its name, or a compound without capitals. */
function joins(before: Token, after: RawToken): boolean {
	const capitalised = /^[A-Z]/.test(after.value);
	if (NAME_PARTICLES.has(before.lower)) return capitalised;
	return !capitalised && !/^[A-Z]/.test(before.text) && /^[a-z0-9]/.test(after.value);
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
