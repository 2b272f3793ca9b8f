import type { PloverClass, RelationType } from "../model/index.ts";
import { createGazetteer } from "./actors/index.ts";
import { readByRules } from "./classify/by-rules.ts";
import { type ClassLexicon, type CueHit, type Cues, compileCues, compileLexicon } from "./classify/cues.ts";
import { featuresOf } from "./classify/features.ts";
import { prepare, type Span } from "./classify/phrases.ts";
import { cuesOfRules } from "./classify/rule-cues.ts";
import { type Classification, typeOfClass } from "./classify/standing.ts";
import { type ClassWeights, weigh } from "./classify/weights.ts";
import { mendPastForms } from "./clauses/past-forms.ts";
import type { Document } from "./document.ts";
import { compileRules } from "./frames/rule-book.ts";
import type { Knowledge } from "./knowledge.ts";
import { sentenceArticle } from "./sentence-article.ts";
import { createTagger } from "./tag.ts";

export type { ClassWeights } from "./classify/weights.ts";
export type { Classification, Cues, Span };

/** Says what a sentence states from one phrase to another; null when nothing is known. A null target stands for anybody. */
export type Classifier = (sentence: string, source: Span, target: Span | null) => Classification | null;

/** What choosing among the classes needs besides what articles are read with. */
export interface ClassKnowledge {
	cues: Cues;
	lexicon: ClassLexicon;
	weights: ClassWeights;
}

/** What a sentence shows of two given phrases. */
export interface SidesReading {
	/** What the rules make of it; null when none fits. */
	byRules: Classification | null;
	/** Names of features; see `featuresOf`. */
	features: string[];
	/** Cues, each with where it stands. */
	hits: CueHit[];
}

/** Reads a sentence between two phrases; null when it is empty. */
export type SidesReader = (sentence: string, source: Span, target: Span | null) => SidesReading | null;

/**
 * Makes a reader of sentences between two phrases that somebody else has found. It uses the same clauses, rules and
 * operators as articles are read with, the two phrases taking the place of the actors.
 * @param languageModel the default export of wink-eng-lite-web-model
 */
export function createSidesReader(
	knowledge: Knowledge,
	languageModel: unknown,
	{ cues, lexicon }: Pick<ClassKnowledge, "cues" | "lexicon">,
): SidesReader {
	const tag = createTagger(languageModel);
	const gazetteer = createGazetteer(knowledge.actors);
	const book = compileRules(knowledge.rules);
	const types = new Map(knowledge.relationTypes.map((type): [string, RelationType] => [type.id, type]));
	const told = compileLexicon(cuesOfRules(knowledge.rules, types), {});
	const books = { plain: compileCues(cues), all: compileLexicon(lexicon, cues), told };
	return (text, source, target) => {
		const document = asOneSentence(tag(sentenceArticle(text)));
		const sentence = document.sentences[0];
		if (!sentence) return null;
		mendPastForms(document, book.lexicon);
		const prepared = prepare(document, sentence, gazetteer, source, target);
		const { clauses, answer } = readByRules(prepared, book, types);
		return { byRules: answer, ...featuresOf(prepared, clauses, books) };
	};
}

/**
 * Makes a classifier of the relation between two given phrases. The rules' answer stands unless the words of the
 * sentence, weighed by a small linear model, speak clearly for another class; where no rule fits they answer alone.
 * @param languageModel the default export of wink-eng-lite-web-model
 */
export function createClassifier(
	knowledge: Knowledge,
	languageModel: unknown,
	{ weights, ...words }: ClassKnowledge,
): Classifier {
	const read = createSidesReader(knowledge, languageModel, words);
	return (text, source, target) => {
		const reading = read(text, source, target);
		if (!reading) return null;
		const { byRules, features } = reading;
		const weighed = weigh(features, byRules, weights);
		if (!weighed || weighed.plover === byRules?.plover) return byRules;
		return byWords(weighed.plover, weighed.because, byRules);
	};
}

function byWords(plover: PloverClass, because: string[], byRules: Classification | null): Classification {
	const modality = byRules?.modality ?? "asserted";
	return { type: typeOfClass(plover), plover, modality, rule: "words", because };
}

/** The two phrases stand in one sentence whatever the tagger took for its end. */
function asOneSentence(document: Document): Document {
	const [first] = document.sentences;
	const last = document.sentences.at(-1);
	if (!first || !last) return document;
	return { ...document, sentences: [{ ...first, end: last.end, last: last.last }] };
}
