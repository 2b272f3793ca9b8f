import type { Actor, Article, Mention, RelationType, Statement } from "../model/index.ts";
import { createGazetteer, readActors } from "./actors/index.ts";
import { readAppositions, readCopulas, readLists, readTitles } from "./clauses/appositions.ts";
import type { Chunk } from "./clauses/chunks.ts";
import { parseSentences } from "./clauses/parsed-sentences.ts";
import { mendPastForms } from "./clauses/past-forms.ts";
import type { Apposition, Clause } from "./clauses/structure.ts";
import { type ActorReading, type Document, LIES_IN, mentionsWithin } from "./document.ts";
import type { Trace } from "./explain/trace.ts";
import type { Extraction } from "./extraction.ts";
import { argumentReader, speaksOfNobody } from "./frames/arguments.ts";
import { compileRules, type RuleBook } from "./frames/rule-book.ts";
import { watchDiscourse } from "./implied/discourse.ts";
import { gapReader } from "./implied/gap-reader.ts";
import { type ImpliedSides, impliedSides } from "./implied/model.ts";
import { peopleNouns } from "./implied/people-nouns.ts";
import type { Knowledge } from "./knowledge.ts";
import { watchScene } from "./standing/scene.ts";
import { readCompounds } from "./statements/compounds.ts";
import { type PlacedStatement, type SentenceContext, toStatements } from "./statements/draft.ts";
import type { EventContext } from "./statements/event-context.ts";
import { eventMemory } from "./statements/event-memory.ts";
import { readEvents } from "./statements/events.ts";
import { mayRenew } from "./statements/renewal.ts";
import { applyDenials, type Denial, mayDeny, readDenials } from "./statements/revision.ts";
import { readStructure, withoutBareOffices } from "./statements/structure.ts";
import { withoutUnnamedHolders } from "./statements/unnamed.ts";
import { createTagger } from "./tag.ts";
import { readDiscourse, TIMELESS } from "./time/discourse.ts";
import { readTimes } from "./time/expressions.ts";

/**
 * Makes the reader of articles: tag, find actors, cut into clauses, match rules, weigh modality, time and speaker,
 * revise over sentences. Building it indexes the knowledge once; each call after that is independent of the others.
 * A call may be given a trace, which is told of what the stages look at.
 * @param languageModel the default export of wink-eng-lite-web-model, loaded by the caller
 */
export function createExtractor(
	knowledge: Knowledge,
	languageModel: unknown,
): (article: Article, trace?: Trace) => Extraction {
	const tag = createTagger(languageModel);
	const gazetteer = createGazetteer(knowledge.actors);
	const book = compileRules(knowledge.rules);
	const types = new Map(knowledge.relationTypes.map((type) => [type.id, type]));
	const implied = impliedSides(knowledge.implied, peopleNouns(knowledge.actors.words));
	return (article, trace) => {
		const document = tag(article);
		mendPastForms(document, book.lexicon);
		const reading = readActors(document, gazetteer);
		const placed = readStatements(document, reading, { book, types, implied }, trace);
		forgetPlaces(reading, placed);
		return {
			article: article.id,
			actors: [...reading.actors.values()].map(plainActor),
			mentions: mentionsOf(document, reading),
			statements: withoutRepeats(
				placed
					.map((one) => one.statement)
					.filter(({ source, target }) => reading.actors.has(source) && reading.actors.has(target)),
			),
		};
	};
}

/** The rules and the taxonomy they speak of, indexed. */
interface Grammar {
	book: RuleBook;
	types: Map<string, RelationType>;
	implied: ImpliedSides;
}

function readStatements(
	document: Document,
	reading: ActorReading,
	{ book, types, implied }: Grammar,
	trace?: Trace,
): PlacedStatement[] {
	const placed = readStructure(document, reading);
	const denials: Denial[] = [];
	const { article, sentences, tokens } = document;
	const { parse, chunksOf, clausesOf } = parseSentences(document, reading.mentions, book.lexicon);
	const timesOf = sentences.map((sentence) => readTimes(tokens, sentence, article.published));
	const discourse = watchDiscourse(document, reading);
	const scene = watchScene(document);
	// A sentence about nobody tells of no event; but it may deny one told before.
	const telling = sentences.map(
		(sentence) =>
			!speaksOfNobody(document, sentence, mentionsWithin(reading.mentions, sentence)) ||
			mayRenew(document, sentence, book),
	);
	parse(telling.flatMap((tells, index) => (tells || trace ? [index] : [])));
	const sentenceTimes = readDiscourse(article, { sentences, tokens, times: timesOf, telling, clausesOf });
	const beside = sentences.map((_, index) =>
		telling[index] || trace ? sidesBySide(document, chunksOf(index), clausesOf(index)) : NONE,
	);
	sentences.forEach((sentence, index) => {
		const context: SentenceContext = { document, sentence, index, reading };
		const memory = eventMemory(placed, index, types, discourse.partyOf);
		if (!trace && !telling[index]) {
			if (!mayDeny(document, sentence)) return;
			const deniers = argumentReader(document, sentence, reading, memory);
			denials.push(...readDenials(document, clausesOf(index), index, deniers, reading));
			return;
		}
		const clauses = clausesOf(index);
		const { appositions, all } = beside[index] ?? NONE;
		const reader = argumentReader(document, sentence, reading, memory, all);
		const around = {
			sentence: index,
			text: { tokens, clausesOf },
			discourse,
			memory,
			types,
			kind: reader.kind,
			known: (actor: string) => reading.actors.has(actor),
		};
		const events: EventContext = {
			document,
			sentence,
			index,
			reading,
			clauses,
			appositions,
			times: timesOf[index] ?? [],
			reader,
			gaps: gapReader({ document, book, reader, around, sides: implied }),
			memory,
			book,
			types,
			told: { tokens, clausesOf, discourse },
			scene,
			time: sentenceTimes[index] ?? TIMELESS,
			trace,
		};
		trace?.sentence(events);
		const drafts = [...readCompounds(context, book), ...readEvents(events)];
		placed.push(...drafts.flatMap((draft) => toStatements(context, draft)));
		denials.push(...readDenials(document, clauses, index, reader, reading));
	});
	applyDenials(placed, denials, discourse.partyOf);
	return withoutBareOffices(withoutUnnamedHolders(placed, reading, types), reading);
}

/** What stands side by side in a sentence: in apposition, and so or by a verb of being or in a list. */
interface Beside {
	appositions: Apposition[];
	all: Apposition[];
}

const NONE: Beside = { appositions: [], all: [] };

function sidesBySide(document: Document, chunks: Chunk[], clauses: Clause[]): Beside {
	const appositions = [...readAppositions(document, chunks), ...readTitles(document, chunks)];
	return { appositions, all: [...appositions, ...readCopulas(document, clauses), ...readLists(chunks)] };
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
