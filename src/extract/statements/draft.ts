import type { Interval, Modality, Statement } from "../../model/index.ts";
import type { ActorReading, Document, Sentence } from "../document.ts";
import type { Argument } from "../frames/arguments.ts";

/** Everything about one sentence that statements are made from. */
export interface SentenceContext {
	document: Document;
	sentence: Sentence;
	/** Position of the sentence in the document. */
	index: number;
	reading: ActorReading;
}

/** What a rule found, before it is spread over the actors of both sides. */
export interface Draft {
	type: string;
	source: Argument;
	/** Null when the source's actors stand in the relation to each other. */
	target: Argument | null;
	modality: Modality;
	time: Interval;
	speaker?: string;
	rule: string;
	words: [first: number, last: number];
	/** How sure the rule itself is. */
	certainty: number;
	/** True when the article relays somebody's report of it, which a later denial can undo. */
	reported: boolean;
	/** For a type that is not symmetric, among the source's actors each does it to the others. */
	bothWays?: boolean;
}

/** A statement with what the revision over sentences needs to know of it. */
export interface PlacedStatement {
	statement: Statement;
	sentence: number;
	reported: boolean;
}

/** Spreads a draft over its actors: every source with every target, or all pairs among the sources. */
export function toStatements(context: SentenceContext, draft: Draft): PlacedStatement[] {
	const pairs = draft.target
		? pairsBetween(draft, draft.target.actors, context)
		: pairsAmong(draft.source.actors, draft.bothWays === true);
	return pairs
		.filter(([source, target]) => source !== target)
		.map(([source, target]) => ({
			statement: makeStatement(context, draft, source, target),
			sentence: context.index,
			reported: draft.reported,
		}));
}

/**
 * Every source with every target; but of several heads of as many bodies, each has his own, and so it is where the
 * sentence says "respectively".
 */
function pairsBetween(
	{ source: { actors: sources }, type }: Draft,
	targets: string[],
	context: SentenceContext,
): (readonly [string, string])[] {
	if (sources.length > 1 && sources.length === targets.length && (type === "leads" || isEachItsOwn(context)))
		return sources.map((source, i) => [source, targets[i] as string] as const);
	return sources.flatMap((source) => targets.map((target) => [source, target] as const));
}

/** "France and Germany recognised Kosovo and Palestine respectively" */
function isEachItsOwn({ document: { tokens }, sentence: { first, last } }: SentenceContext): boolean {
	for (let k = first; k < last; k++) if (tokens[k]?.lower === "respectively") return true;
	return false;
}

function pairsAmong(actors: string[], bothWays: boolean): (readonly [string, string])[] {
	if (bothWays) return actors.flatMap((a) => actors.filter((b) => b !== a).map((b) => [a, b] as const));
	return actors.flatMap((a, i) => actors.slice(i + 1).map((b) => [a, b] as const));
}

function makeStatement(context: SentenceContext, draft: Draft, source: string, target: string): Statement {
	const { document, sentence } = context;
	const { article, tokens } = document;
	const first = tokens[draft.words[0]];
	const last = tokens[draft.words[1] - 1];
	const strength = draft.source.strength * (draft.target?.strength ?? 1) * draft.certainty;
	const statement: Statement = {
		source,
		target,
		type: draft.type,
		modality: draft.modality,
		...draft.time,
		confidence: Math.round(strength * 100) / 100,
		evidence: {
			article: article.id,
			start: sentence.start,
			end: sentence.end,
			quote: article.text.slice(sentence.start, sentence.end),
			rule: draft.rule,
		},
	};
	if (first && last) statement.evidence.words = [first.start, last.end];
	if (draft.speaker) statement.evidence.speaker = draft.speaker;
	return statement;
}
