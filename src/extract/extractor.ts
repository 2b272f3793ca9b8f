import type { Actor, Article, Mention, Statement } from "../model/index.ts";
import { createGazetteer, readActors } from "./actors/index.ts";
import { mendVerbsOfSubjects } from "./clauses/needed-verbs.ts";
import { mendPastForms } from "./clauses/past-forms.ts";
import { type ActorReading, type Document, LIES_IN } from "./document.ts";
import type { Trace } from "./explain/trace.ts";
import type { Extraction } from "./extraction.ts";
import { compileRules } from "./frames/rule-book.ts";
import { impliedSides } from "./implied/model.ts";
import { peopleNouns } from "./implied/people-nouns.ts";
import type { Knowledge } from "./knowledge.ts";
import { complete, type Staged } from "./stages.ts";
import type { PlacedStatement } from "./statements/draft.ts";
import { type Grammar, readStatements } from "./statements/read-statements.ts";
import { createTagger } from "./tag.ts";

/** Reads articles; each is read independently of the others. */
export interface Extractor {
	/** Reads one article. A trace is told of what the stages look at. */
	(article: Article, trace?: Trace): Extraction;
	/** The same in stages, for several articles to be read abreast. */
	inStages(article: Article): Staged<Extraction>;
}

/**
 * Makes the reader of articles: tag, find actors, cut into clauses, match rules, weigh modality, time and speaker,
 * revise over sentences. Building it indexes the knowledge once.
 * @param languageModel the default export of wink-eng-lite-web-model, loaded by the caller
 */
export function createExtractor(knowledge: Knowledge, languageModel: unknown): Extractor {
	const tag = createTagger(languageModel);
	const gazetteer = createGazetteer(knowledge.actors);
	const grammar: Grammar = {
		book: compileRules(knowledge.rules),
		types: new Map(knowledge.relationTypes.map((type) => [type.id, type])),
		implied: impliedSides(knowledge.implied, peopleNouns(knowledge.actors.words)),
	};
	function* inStages(article: Article, trace?: Trace): Staged<Extraction> {
		const document = tag(article);
		yield;
		mendPastForms(document, grammar.book.lexicon);
		mendVerbsOfSubjects(document, grammar.book.lexicon);
		const reading = yield* readActors(document, gazetteer);
		const placed = yield* readStatements(document, reading, grammar, trace);
		return extractionOf(document, reading, placed);
	}
	const extract = (article: Article, trace?: Trace) => complete(inStages(article, trace));
	return Object.assign(extract, { inStages: (article: Article) => inStages(article) });
}

function extractionOf(document: Document, reading: ActorReading, placed: PlacedStatement[]): Extraction {
	forgetPlaces(reading, placed);
	return {
		article: document.article.id,
		actors: [...reading.actors.values()].map(plainActor),
		mentions: mentionsOf(document, reading),
		statements: withoutRepeats(
			placed
				.map((one) => one.statement)
				.filter(({ source, target }) => reading.actors.has(source) && reading.actors.has(target)),
		),
	};
}

/** A country of which only towns are named, and of which nothing is told, is no actor of the article. */
function forgetPlaces(reading: ActorReading, placed: PlacedStatement[]): void {
	const told = new Set(placed.flatMap(({ statement: { source, target } }) => [source, target]));
	const named = new Set<string>();
	const lying = new Set<string>();
	for (const { actors, why } of reading.mentions)
		for (const id of actors) (why === LIES_IN ? lying : named).add(id);
	for (const { affiliation } of reading.actors.values()) if (affiliation) named.add(affiliation);
	for (const id of lying) if (!named.has(id) && !told.has(id)) reading.actors.delete(id);
}

function plainActor(actor: Actor): Actor {
	return { ...actor, aliases: [...actor.aliases].sort() };
}

function mentionsOf(document: Document, reading: ActorReading): Mention[] {
	return reading.mentions.flatMap((mention) => {
		const start = document.tokens[mention.first]?.start ?? 0;
		const end = document.tokens[mention.last - 1]?.end ?? start;
		const known = mention.actors.filter((actor) => reading.actors.has(actor));
		return known.map((actor) => ({ actor, start, end, form: mention.form }));
	});
}

/** The same relation from the same sentence by two rules is kept once, the surer one. */
function withoutRepeats(statements: Statement[]): Statement[] {
	const kept = new Map<string, Statement>();
	for (const statement of statements) {
		const { source, target, type, modality, evidence } = statement;
		const key = [source, target, type, modality, evidence.start].join("\n");
		const other = kept.get(key);
		if (!other || other.confidence < statement.confidence) kept.set(key, statement);
	}
	return [...kept.values()];
}
