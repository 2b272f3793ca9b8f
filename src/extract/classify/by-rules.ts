import type { RelationType } from "../../model/index.ts";
import { readAppositions } from "../clauses/appositions.ts";
import { chunk } from "../clauses/chunks.ts";
import { readClauses } from "../clauses/clauses.ts";
import { type Apposition, type Clause, type NounPhrase, nounPhrase } from "../clauses/structure.ts";
import type { ActorMention, Document } from "../document.ts";
import { type Argument, type ArgumentReader, argumentReader } from "../frames/arguments.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { logical } from "../frames/slots.ts";
import { watchDiscourse } from "../implied/discourse.ts";
import { watchScene } from "../standing/scene.ts";
import type { Draft } from "../statements/draft.ts";
import { eventMemory } from "../statements/event-memory.ts";
import { readEvents } from "../statements/events.ts";
import { TIMELESS } from "../time/discourse.ts";
import { type Prepared, SOURCE, TARGET } from "./phrases.ts";
import { type Classification, operatorAlone, standingOf } from "./standing.ts";

/** The clauses of a sentence between two given phrases, and what the rules make of them. */
export interface RulesReading {
	clauses: Clause[];
	/** Null when no rule fits. */
	answer: Classification | null;
}

/** Reads a sentence between two given phrases with the rules and operators that articles are read with. */
export function readByRules(
	prepared: Prepared,
	book: RuleBook,
	types: Map<string, RelationType>,
): RulesReading {
	const { document, sentence, reading } = prepared;
	const chunks = chunk(document, sentence, reading.mentions, book.lexicon);
	const clauses = readClauses(document, sentence, chunks).map((clause) =>
		Object.assign(clause, { question: false }),
	);
	const appositions = readAppositions(document, chunks);
	return { clauses, answer: answerOf(prepared, clauses, appositions, book, types) };
}

/** Reads the events of the sentence and picks the one that speaks of the two phrases. */
function answerOf(
	{ document, sentence, reading }: Prepared,
	clauses: Clause[],
	appositions: Apposition[],
	book: RuleBook,
	types: Map<string, RelationType>,
): Classification | null {
	// One sentence has nothing before it to point back at.
	const memory = eventMemory([], 0, types);
	const reader = argumentReader(document, sentence, reading, memory);
	const scene = watchScene(document);
	const events = (using: ArgumentReader, of: Clause[] = clauses): Draft[] =>
		readEvents({
			document,
			sentence,
			index: 0,
			reading,
			clauses: of,
			appositions,
			times: [],
			reader: using,
			memory,
			book,
			types,
			scene,
			told: {
				tokens: document.tokens,
				clausesOf: (at) => (at === 0 ? of : []),
				discourse: watchDiscourse(document, reading),
			},
			time: TIMELESS,
		});
	const withTarget = withStandIn(reader, TARGET, document);
	const withSource = withStandIn(reader, SOURCE, document);
	const first = choose(events(reader), types);
	if (first && !isCondition(first)) return sure(standingOf(first, clauses, types), true);
	const guessed = choose(events(withTarget), types) ?? choose(events(withSource), types);
	if (guessed && !isCondition(guessed)) return standingOf(guessed, clauses, types);
	const alone = operatorAlone(document, clauses, reader, book);
	if (alone) return alone;
	const conditional = first ?? guessed;
	if (conditional) return standingOf(conditional, clauses, types);
	const open = clauses.map((clause) => leftOpen(clause, reader, document));
	const specific = (drafts: Draft[]) => drafts.filter(({ rule }) => isSpecific(rule, book));
	const last =
		choose(specific(events(withTarget, relinked(clauses, open))), types) ??
		choose(events(withSource, relinked(clauses, open)), types);
	return last && standingOf(last, clauses, types);
}

const sure = (answer: Classification, bothNamed: boolean): Classification => ({ ...answer, bothNamed });

/** "said it would not until X": what the speaker will do counts before what is asked of X. */
function isCondition(draft: Draft): boolean {
	return /^operator-(?:say|claim|report)-demands$/.test(draft.rule);
}

/** Whether a verb rule asks for more than its verb, so that it may fire with nobody named on its other side. */
function isSpecific(id: string, book: RuleBook): boolean {
	for (const list of book.verbs.values())
		for (const compiled of list) if (compiled.rule.id === id) return compiled.object !== null;
	return false;
}

/** Prepositions that a rule may look behind for the side that the sentence leaves out. */
const OPEN_PREPOSITIONS = ["against", "on", "in", "to", "with", "of", "for", "into", "from"];

/**
 * The clause as if it had all that it leaves out: whoever a passive does not name, or the other side of what the
 * source does. The position it is given holds nobody, so that a stand-in takes it.
 */
function leftOpen(clause: Clause, reader: ArgumentReader, document: Document): Clause {
	const { subject, object } = logical(clause);
	const nobody = (preposition: string) => ({
		preposition,
		at: clause.verb.last,
		object: { ...NOBODY, head: document.tokens.length - 1 },
		after: undefined,
	});
	const passive = clause.verb.passive && !clause.prepositions.some(({ preposition }) => preposition === "by");
	if (passive && object && reader.head(object)?.actors.includes(TARGET))
		return { ...clause, prepositions: [nobody("by"), ...clause.prepositions] };
	if (!subject || !reader.head(subject)?.actors.includes(SOURCE)) return clause;
	return { ...clause, prepositions: [...clause.prepositions, ...OPEN_PREPOSITIONS.map(nobody)] };
}

/** An empty phrase; its head is the sentence's last mark. */
const NOBODY = nounPhrase(0, 0, 0);

/** Clauses put in the place of others hang on each other as those did. */
function relinked(clauses: Clause[], instead: Clause[]): Clause[] {
	const byOld = new Map(clauses.map((clause, i) => [clause, instead[i] as Clause]));
	return instead.map((clause) =>
		Object.assign({}, clause, { parent: clause.parent && (byOld.get(clause.parent) ?? clause.parent) }),
	);
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
			within: undefined,
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
