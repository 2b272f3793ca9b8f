import type { Actor, ActorKind, Article, Modality, PloverClass, RelationType } from "../model/index.ts";
import { createGazetteer, type Gazetteer, readActors } from "./actors/index.ts";
import { readAppositions } from "./clauses/appositions.ts";
import { chunk } from "./clauses/chunks.ts";
import { readClauses } from "./clauses/clauses.ts";
import type { Clause, NounPhrase } from "./clauses/structure.ts";
import type { ActorMention, ActorReading, Document, Sentence, Token } from "./document.ts";
import { type Argument, type ArgumentReader, argumentReader } from "./frames/arguments.ts";
import { compileRules, type RuleBook } from "./frames/rule-book.ts";
import { logical } from "./frames/slots.ts";
import type { Knowledge } from "./knowledge.ts";
import { operatorOf } from "./standing/modality.ts";
import type { Draft } from "./statements/draft.ts";
import { eventMemory } from "./statements/event-memory.ts";
import { readEvents } from "./statements/events.ts";
import { createTagger } from "./tag.ts";

/** What stands between two phrases of a sentence that are given. */
export interface Classification {
	/** RelationType id. */
	type: string;
	/** Class of the whole, with what its standing makes of it: a refused meeting is a rejection. */
	plover: PloverClass | null;
	modality: Modality;
	/** Id of the rule that fired. */
	rule: string;
}

/** Offsets of a phrase in the sentence. */
export type Span = readonly [start: number, end: number];

/** Says what a sentence states from one phrase to another; null when no rule fits. A null target stands for anybody. */
export type Classifier = (sentence: string, source: Span, target: Span | null) => Classification | null;

const SOURCE = "source";
const TARGET = "target";

interface Workshop {
	tag: (article: Article) => Document;
	gazetteer: Gazetteer;
	book: RuleBook;
	types: Map<string, RelationType>;
}

/**
 * Makes a classifier of the relation between two phrases that somebody else has found. It reads the sentence with the
 * same clauses, rules and operators as articles are read, the two phrases taking the place of the actors.
 * @param languageModel the default export of wink-eng-lite-web-model
 */
export function createClassifier(knowledge: Knowledge, languageModel: unknown): Classifier {
	const workshop: Workshop = {
		tag: createTagger(languageModel),
		gazetteer: createGazetteer(knowledge.actors),
		book: compileRules(knowledge.rules),
		types: new Map(knowledge.relationTypes.map((type) => [type.id, type])),
	};
	return (text, source, target) => {
		const document = asOneSentence(workshop.tag(articleOf(text)));
		const sentence = document.sentences[0];
		if (!sentence) return null;
		const prepared = prepare(document, sentence, workshop.gazetteer, source, target);
		return classify(prepared, workshop);
	};
}

function articleOf(text: string): Article {
	return {
		id: "sentence",
		title: "",
		publisher: null,
		author: null,
		url: null,
		published: null,
		text,
		blocks: [{ start: 0, end: text.length, role: "paragraph" }],
	};
}

/** The two phrases stand in one sentence whatever the tagger took for its end. */
function asOneSentence(document: Document): Document {
	const [first] = document.sentences;
	const last = document.sentences.at(-1);
	if (!first || !last) return document;
	return { ...document, sentences: [{ ...first, end: last.end, last: last.last }] };
}

interface Prepared {
	document: Document;
	sentence: Sentence;
	reading: ActorReading;
}

/** Token positions of a phrase: from its first to its last, and its head. */
interface Place {
	first: number;
	last: number;
	head: number;
}

function placeOf(tokens: Token[], [start, end]: Span): Place | null {
	const first = tokens.findIndex((token) => token.end > start);
	let last = first;
	while (last >= 0 && last < tokens.length && (tokens[last] as Token).start < end) last++;
	if (first < 0 || last <= first) return null;
	return { first, last, head: headOf(tokens, first, last) };
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** What goes on after the head of a phrase: "the bombing | of a school", "officials | who left". */
const BEHIND_HEAD =
	/^(?:,|\(|of|in|on|at|for|from|to|with|by|over|against|into|under|who|which|that|whose|where|and|or|&)$/;

/** The last noun before anything that can only follow the head. */
function headOf(tokens: Token[], first: number, last: number): number {
	let head = -1;
	for (let i = first; i < last; i++) {
		const { lower, pos, text } = tokens[i] as Token;
		const verbal = (pos === "VERB" || pos === "AUX") && !/^[A-Z]/.test(text);
		if (head >= 0 && (BEHIND_HEAD.test(lower) || verbal)) break;
		if (NOMINAL.has(pos) || ((pos === "VERB" || pos === "AUX") && !verbal)) head = i;
	}
	return head < 0 ? last - 1 : head;
}

/**
 * The sentence with each phrase cut behind its head, so that what is nested in it takes no part, and with the phrases
 * as its only actors. Words that the actor reader takes for one of the two ("it", "the ministry") stand for it too.
 */
function prepare(
	document: Document,
	sentence: Sentence,
	gazetteer: Gazetteer,
	source: Span,
	target: Span | null,
): Prepared {
	const { tokens } = document;
	const places = new Map<string, Place>();
	for (const [id, span] of [
		[SOURCE, source],
		[TARGET, target],
	] as const) {
		const place = span && placeOf(tokens, span);
		if (place) places.set(id, place);
	}
	const read = readActors(document, gazetteer);
	const kept = keptTokens(tokens, [...places.values()]);
	const moved = new Map(kept.map((old, position) => [old, position]));
	const cut: Document = { ...document, tokens: kept.map((old) => nameToken(tokens, old, places)) };
	return {
		document: cut,
		sentence: { ...sentence, first: 0, last: kept.length },
		reading: readingOf(places, read, moved),
	};
}

/**
 * Inside a given phrase a capitalised word is part of a name, though it may look like a verb ("Theresa May"), and a
 * possessive mark does not part the phrase.
 */
function nameToken(tokens: Token[], at: number, places: Map<string, Place>): Token {
	const token = tokens[at] as Token;
	const inside = [...places.values()].some((place) => place.first <= at && at <= place.head);
	const verbal = token.pos === "AUX" || token.pos === "VERB";
	if (inside && verbal && /^[A-Z]/.test(token.text)) return { ...token, pos: "PROPN" };
	return inside && token.pos === "PART" ? { ...token, pos: "SYM" } : token;
}

function overlap(a: Place, b: Place): boolean {
	return a.first < b.last && b.first < a.last;
}

function keptTokens(tokens: Token[], places: Place[]): number[] {
	const [a, b] = places;
	const nested = a !== undefined && b !== undefined && overlap(a, b);
	const isTail = (i: number) => !nested && places.some((place) => i > place.head && i < place.last);
	return tokens.flatMap((_, i) => (isTail(i) ? [] : [i]));
}

function readingOf(places: Map<string, Place>, read: ActorReading, moved: Map<number, number>): ActorReading {
	const mentions: ActorMention[] = [];
	const actors = new Map<string, Actor>();
	for (const [id, place] of places) {
		const known = knownActor(place, read);
		actors.set(id, { id, label: id, kind: known?.kind ?? ("group" satisfies ActorKind), aliases: [] });
		const first = moved.get(place.first) ?? 0;
		const head = moved.get(place.head) ?? first;
		mentions.push({ actors: [id], first, last: head + 1, head, form: "name", use: "actor", why: "given" });
		if (!known) continue;
		for (const mention of read.mentions) {
			const at = moved.get(mention.head);
			const [start, end] = [moved.get(mention.first), moved.get(mention.last - 1)];
			const given = [...places.values()].some((one) => overlap(one, { ...mention }));
			if (given || at === undefined || start === undefined || end === undefined) continue;
			if (mention.actors.length !== 1 || mention.actors[0] !== known.id) continue;
			mentions.push({ ...mention, actors: [id], first: start, last: end + 1, head: at });
		}
	}
	mentions.sort((a, b) => a.first - b.first || b.last - a.last);
	return { actors, mentions };
}

/** The actor that the reader of articles takes the phrase for. */
function knownActor(place: Place, read: ActorReading): Actor | undefined {
	const mention = read.mentions.find(
		(one) => one.head === place.head && one.actors.length === 1 && one.first >= place.first - 1,
	);
	return mention?.actors[0] === undefined ? undefined : read.actors.get(mention.actors[0]);
}

/** Reads the events of the sentence and picks the one that speaks of the two phrases. */
function classify(
	{ document, sentence, reading }: Prepared,
	{ book, types }: Workshop,
): Classification | null {
	const chunks = chunk(document, sentence, reading.mentions, book.lexicon);
	const clauses = readClauses(document, sentence, chunks).map((clause) =>
		Object.assign(clause, { question: false }),
	);
	// One sentence has nothing before it to point back at.
	const memory = eventMemory([], 0, types);
	const reader = argumentReader(document, sentence, reading, memory);
	const events = (using: ArgumentReader): Draft[] =>
		readEvents({
			document,
			sentence,
			index: 0,
			reading,
			clauses,
			appositions: readAppositions(chunks),
			times: [],
			reader: using,
			memory,
			book,
			types,
			story: { day: null, inPresent: false },
		});
	const chosen =
		choose(events(reader), types) ??
		choose(events(withStandIn(reader, TARGET, document)), types) ??
		choose(events(withStandIn(reader, SOURCE, document)), types);
	return chosen ? standingOf(chosen, clauses, types) : operatorAlone(clauses, reader, book);
}

/** A reader for which any phrase that stands for neither stands for the one that was not found. */
function withStandIn(reader: ArgumentReader, id: string, document: Document): ArgumentReader {
	const standIn = (phrase: NounPhrase): Argument | null => {
		if (phrase.time) return null;
		const mention: ActorMention = {
			actors: [id],
			first: phrase.first,
			last: phrase.last,
			head: phrase.head,
			form: "description",
			use: "actor",
			why: "stands in",
		};
		return document.tokens[phrase.head] ? { actors: [id], mention, strength: 0.5 } : null;
	};
	return {
		...reader,
		head: (phrase) => reader.head(phrase) ?? standIn(phrase),
		place: (phrase) => reader.place(phrase) ?? standIn(phrase),
		// "a Saudi strike" given as the source is both the act and, by its owner, the doer.
		owner: (phrase) => reader.owner(phrase) ?? reader.head(phrase),
	};
}

/** How well a draft speaks of the two: from source to target, either way, or the wrong way round; 0 for not at all. */
function aptness(draft: Draft, types: Map<string, RelationType>): number {
	const [from, to] = [draft.source.actors, draft.target?.actors ?? draft.source.actors];
	const straight = from.includes(SOURCE) && to.includes(TARGET);
	const reversed = from.includes(TARGET) && to.includes(SOURCE);
	if (straight) return 3;
	if (!reversed) return 0;
	return types.get(draft.type)?.symmetric ? 2 : 1;
}

function choose(drafts: Draft[], types: Map<string, RelationType>): Draft | null {
	let best: Draft | null = null;
	let most = 0;
	for (const draft of drafts) {
		if ((types.get(draft.type)?.plover ?? null) === null) continue;
		const worth = aptness(draft, types) + 0.5 * draft.source.strength * (draft.target?.strength ?? 1);
		if (aptness(draft, types) > 0 && worth > most) {
			best = draft;
			most = worth;
		}
	}
	return best;
}

/** Verbs that bring to an end what they govern. */
const ENDING = new Set(
	"stop end cease halt quit suspend freeze discontinue withdraw drop lift revoke terminate scrap break".split(
		" ",
	),
);

/** Types for a class that comes of how an act stands and not of the act. */
const BARE_TYPE: Partial<Record<PloverClass, string>> = {
	AGREE: "agreesTo",
	REJECT: "rejects",
	THREATEN: "threatens",
	REQUEST: "demands",
	ACCUSE: "criticizes",
	SANCTION: "suspendsCooperation",
	YIELD: "yields",
};

/**
 * What PLOVER calls an act of a stance that is not simply done: cooperation to come is AGREE, hostility to come
 * THREATEN, cooperation refused REJECT; asking for cooperation is REQUEST, asking for hostile acts against
 * somebody ACCUSE. Null leaves the act's own class.
 */
const STANDING: Record<Modality, { cooperative: PloverClass | null; hostile: PloverClass | null }> = {
	asserted: { cooperative: null, hostile: null },
	alleged: { cooperative: null, hostile: null },
	planned: { cooperative: "AGREE", hostile: "THREATEN" },
	conditional: { cooperative: "AGREE", hostile: "THREATEN" },
	denied: { cooperative: "REJECT", hostile: "YIELD" },
	demanded: { cooperative: "REQUEST", hostile: "ACCUSE" },
};

/** What an operator makes of an act that no rule knows: to agree to anything is to agree. */
const UNKNOWN_ACT: Record<string, PloverClass> = {
	promise: "AGREE",
	refuse: "REJECT",
	fail: "REJECT",
	reject: "REJECT",
	threaten: "THREATEN",
	request: "REQUEST",
	demand: "REQUEST",
	"demand-for": "REQUEST",
};

/** The clause that a draft was read from: its verb's, or the one that governs its noun. */
function clauseOf(draft: Draft, clauses: Clause[]): Clause | null {
	const [first] = draft.words;
	const own = clauses.find((clause) => clause.verb.first === first);
	if (own) return own;
	const before = clauses.filter((clause) => clause.verb.first <= first);
	return before.sort((a, b) => b.verb.first - a.verb.first)[0] ?? null;
}

/** Whether the verb above an act, or above the noun that names it, ends it. */
function isEnded(draft: Draft, clauses: Clause[]): boolean {
	const clause = clauseOf(draft, clauses);
	if (!clause) return false;
	const isNoun = clause.verb.first !== draft.words[0];
	const governor = isNoun
		? clause
		: clause.link === "gerund" || clause.link === "infinitive"
			? clause.parent
			: null;
	return governor !== null && !governor.verb.negated && ENDING.has(governor.verb.lemma);
}

/** The draft's class under its modality and under a verb that ends it. */
function standingOf(draft: Draft, clauses: Clause[], types: Map<string, RelationType>): Classification {
	const type = types.get(draft.type);
	const { modality, rule } = draft;
	const own = type?.plover ?? null;
	if (!type || own === null || type.stance === "neutral")
		return { type: draft.type, plover: own, modality, rule };
	const ended = isEnded(draft, clauses) && modality === "asserted";
	const plover = ended
		? type.stance === "cooperative"
			? "SANCTION"
			: "YIELD"
		: VERBAL_COMMITMENT.has(own) && modality !== "denied"
			? own
			: (STANDING[modality][type.stance] ?? own);
	const changed = plover !== own ? BARE_TYPE[plover] : undefined;
	return { type: changed ?? draft.type, plover, modality, rule };
}

/** Classes that speak of what is to come themselves: a planned agreement is still one, a coming threat a threat. */
const VERBAL_COMMITMENT = new Set<PloverClass>(["AGREE", "THREATEN", "REJECT"]);

/** What an operator above an unknown act of the source says by itself. */
function operatorAlone(clauses: Clause[], reader: ArgumentReader, book: RuleBook): Classification | null {
	for (const clause of clauses) {
		const subject = logical(clause).subject;
		const actors = subject && (reader.head(subject) ?? reader.owner(subject))?.actors;
		if (!actors?.includes(SOURCE)) continue;
		const { negated, modal } = clause.verb;
		const operator = operatorOf(clause, book);
		const plover = negated && modal === "will" ? "REJECT" : operator && UNKNOWN_ACT[operator.id];
		const type = plover && BARE_TYPE[plover];
		if (!plover || !type) continue;
		const modality = operator?.modality ?? (negated ? "denied" : "asserted");
		return { type, plover, modality, rule: `operator-${operator?.id ?? "will-not"}` };
	}
	return null;
}
