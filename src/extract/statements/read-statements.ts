import type { RelationType } from "../../model/index.ts";
import { readAppositions, readCopulas, readLists, readTitles } from "../clauses/appositions.ts";
import { type ParsedSentences, parseSentences } from "../clauses/parsed-sentences.ts";
import type { Apposition } from "../clauses/structure.ts";
import { type ActorReading, type Document, mentionsWithin, type Sentence } from "../document.ts";
import type { Trace } from "../explain/trace.ts";
import { type ArgumentReader, argumentReader } from "../frames/arguments.ts";
import { reachOf } from "../frames/reach.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { type Discourse, watchDiscourse } from "../implied/discourse.ts";
import { gapReader } from "../implied/gap-reader.ts";
import type { ImpliedSides } from "../implied/model.ts";
import type { Staged } from "../stages.ts";
import { type Scene, watchScene } from "../standing/scene.ts";
import { readDiscourse, type SentenceTime, TIMELESS } from "../time/discourse.ts";
import { readTimes, type TimeExpression } from "../time/expressions.ts";
import { readCompounds } from "./compounds.ts";
import { type Denial, mayDeny, readDenials } from "./denials.ts";
import { type PlacedStatement, toStatements } from "./draft.ts";
import type { EventContext } from "./event-context.ts";
import { eventMemory } from "./event-memory.ts";
import { readEvents } from "./events.ts";
import { mayRenew } from "./renewal.ts";
import { applyDenials } from "./revision.ts";
import { readStructure, withoutBareOffices } from "./structure.ts";
import { withoutUnnamedHolders } from "./unnamed.ts";

/** The rules and the taxonomy they speak of, indexed. */
export interface Grammar {
	book: RuleBook;
	types: Map<string, RelationType>;
	implied: ImpliedSides;
}

/** An article made ready for its statements to be read, and those that were. */
interface Prepared extends Grammar {
	document: Document;
	reading: ActorReading;
	parsed: ParsedSentences;
	/** By sentence. */
	times: TimeExpression[][];
	/** By sentence: when it plays. */
	playing: SentenceTime[];
	/** By sentence: what stands side by side in it. */
	beside: Beside[];
	discourse: Discourse;
	scene: Scene;
	placed: PlacedStatement[];
	denials: Denial[];
	trace: Trace | undefined;
}

/** What stands side by side in a sentence: in apposition, and so or by a verb of being or in a list. */
interface Beside {
	appositions: Apposition[];
	all: Apposition[];
}

const NONE: Beside = { appositions: [], all: [] };

/**
 * What the sentences of an article say between its actors, in stages.
 * @param trace told of what is looked at; then every sentence is, also those about nobody
 */
export function* readStatements(
	document: Document,
	reading: ActorReading,
	grammar: Grammar,
	trace?: Trace,
): Staged<PlacedStatement[]> {
	const { sentences } = document;
	const placed = readStructure(document, reading);
	yield;
	// A sentence about nobody tells of no event; but it may deny one told before.
	const telling = sentences.map((sentence, index) => {
		const named = mentionsWithin(reading.mentions, sentence);
		if (named.length > 0 || reachOf(document, sentence, named) !== "nobody") return true;
		return mayRenew(document, index, grammar.book);
	});
	const looked = trace ? telling.map(() => true) : telling;
	yield;
	const parsed = parseSentences(document, reading.mentions, grammar.book.lexicon);
	yield* parsed.parse(looked.flatMap((looks, index) => (looks ? [index] : [])));
	yield;
	const prepared = yield* prepare({ document, reading, parsed, placed, trace, ...grammar }, telling, looked);
	sentences.forEach((sentence, index) => {
		if (looked[index]) readSentence(prepared, sentence, index);
		else if (mayDeny(document, sentence)) readMereDenials(prepared, sentence, index);
	});
	yield;
	applyDenials(placed, prepared.denials, prepared.discourse.partyOf);
	return withoutBareOffices(withoutUnnamedHolders(placed, reading, grammar.types), reading);
}

type Unprepared = Omit<Prepared, "times" | "playing" | "beside" | "discourse" | "scene" | "denials">;

function* prepare(unprepared: Unprepared, telling: boolean[], looked: boolean[]): Staged<Prepared> {
	const { document, reading, parsed } = unprepared;
	const { article, sentences, tokens } = document;
	const times = sentences.map((sentence) => readTimes(tokens, sentence, article.published));
	yield;
	const playing = readDiscourse(article, { sentences, tokens, times, telling, clausesOf: parsed.clausesOf });
	yield;
	const beside = sentences.map((_, index) => (looked[index] ? sideBySide(document, parsed, index) : NONE));
	yield;
	const discourse = watchDiscourse(document, reading);
	const scene = watchScene(document);
	return { ...unprepared, times, playing, beside, discourse, scene, denials: [] };
}

function readSentence(prepared: Prepared, sentence: Sentence, index: number): void {
	const { document, reading, placed, denials, book, trace } = prepared;
	const context = contextOf(prepared, sentence, index);
	trace?.sentence(context);
	const events = readEvents(context);
	const drafts = [...readCompounds(context, book, events), ...events];
	placed.push(...drafts.flatMap((draft) => toStatements(context, draft)));
	denials.push(...readDenials(document, context.clauses, index, context.reader, reading));
}

/** A sentence about nobody tells of nothing, but may deny what was told before. */
function readMereDenials(prepared: Prepared, sentence: Sentence, index: number): void {
	const { document, reading, parsed, placed, types, discourse, denials } = prepared;
	const memory = eventMemory(placed, index, types, discourse.partyOf);
	const deniers = argumentReader(document, sentence, reading, memory);
	denials.push(...readDenials(document, parsed.clausesOf(index), index, deniers, reading));
}

function contextOf(prepared: Prepared, sentence: Sentence, index: number): EventContext {
	const { document, reading, parsed, placed, book, types, implied, discourse, scene, trace } = prepared;
	const { tokens } = document;
	const { clausesOf } = parsed;
	const memory = eventMemory(placed, index, types, discourse.partyOf);
	const { appositions, all } = prepared.beside[index] ?? NONE;
	const found = argumentReader(document, sentence, reading, memory, all);
	// Where the reading is explained, everything is looked at, also what cannot be said of so few.
	const reader: ArgumentReader = trace ? { ...found, reach: "several" } : found;
	const around = {
		sentence: index,
		text: { tokens, clausesOf },
		discourse,
		memory,
		types,
		kind: reader.kind,
		known: (actor: string) => reading.actors.has(actor),
	};
	return {
		document,
		sentence,
		index,
		reading,
		clauses: clausesOf(index),
		appositions,
		times: prepared.times[index] ?? [],
		reader,
		gaps: gapReader({ document, book, reader, around, sides: implied }),
		memory,
		book,
		types,
		told: { tokens, clausesOf, discourse },
		scene,
		time: prepared.playing[index] ?? TIMELESS,
		trace,
	};
}

function sideBySide(document: Document, { chunksOf, clausesOf }: ParsedSentences, index: number): Beside {
	const chunks = chunksOf(index);
	const appositions = [...readAppositions(document, chunks), ...readTitles(document, chunks)];
	return {
		appositions,
		all: [...appositions, ...readCopulas(document, clausesOf(index)), ...readLists(chunks)],
	};
}
