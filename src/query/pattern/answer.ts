import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import { COUNTED_MODALITIES } from "../filter.ts";
import type { GraphView } from "../view.ts";
import type { Dictionary } from "./look-up.ts";
import { parsePattern } from "./parse.ts";
import type { Question } from "./question.ts";
import { questionOf } from "./resolve.ts";
import { type Match, type PatternHop, searchPattern } from "./search.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface PatternOptions {
	/** The taxonomy, so that a type which this graph lacks is known all the same. */
	types?: readonly RelationType[];
	/** Most rows returned, if the pattern itself asks for no fewer. Default: 1,000. */
	limit?: number;
}

/** One row of the table. */
export interface PatternRow {
	/** For each column, the id of its actor. */
	actors: string[];
	/** In the order of the pattern; relations between the same two actors are one hop. */
	hops: PatternHop[];
	/** In how many ways the actors of the columns fit; above 1 only where `return` leaves out others. */
	ways: number;
}

/** What fits a pattern. */
export interface PatternAnswer {
	/** The variables, in the order in which the pattern names or returns them. */
	columns: string[];
	/** Those over fewest hops first, then those with most sentences behind them. */
	rows: PatternRow[];
	/** How many rows there are; where `cut` is not null, how many were found. */
	found: number;
	/** Why not everything is there: more rows than were asked for, or more than are searched for. */
	cut: "limit" | "search" | null;
	/** Ids of the actors and relations in all rows, sorted: the part of the graph that fits. */
	subgraph: { actors: string[]; relations: string[] };
	/** How many rows there were if relations of every modality but denied counted; only told where none fit. */
	unlessAsserted: number;
}

/** Most rows unless asked otherwise. */
const DEFAULT_LIMIT = 1_000;
/** Most ways that are looked for. */
const MOST_MATCHES = 10_000;
const NO_TYPES: readonly RelationType[] = [];

/**
 * Finds everything in a graph that fits a pattern, as a table and as a part of the graph. The language is described
 * in README.md beside this file.
 * @throws PatternError `bad-pattern` or `unknown-actor`, with the characters at fault
 */
export function matchPattern(view: GraphView, text: string, options: PatternOptions = {}): PatternAnswer {
	const pattern = parsePattern(text);
	const words = dictionaryFor(view, text, options.types);
	const question = questionOf(words, pattern);
	const { rows, complete } = rowsOf(view, question);
	const limit = Math.min(question.limit ?? Number.POSITIVE_INFINITY, options.limit ?? DEFAULT_LIMIT);
	const shown = rows.slice(0, limit);
	const relaxed = rows.length === 0 && complete && question.assertedOnly;
	return {
		columns: question.columns.map(({ name }) => name),
		rows: shown,
		found: rows.length,
		cut: complete ? (rows.length > limit ? "limit" : null) : "search",
		subgraph: subgraphOf(shown, question),
		unlessAsserted: relaxed ? rowsOf(view, questionOf(words, pattern, COUNTED_MODALITIES)).rows.length : 0,
	};
}

/**
 * Looks for mistakes in a pattern without searching.
 * @throws PatternError as `matchPattern` does
 */
export function checkPattern(view: GraphView, text: string, types: readonly RelationType[] = NO_TYPES): void {
	questionOf(dictionaryFor(view, text, types), parsePattern(text));
}

function dictionaryFor(
	view: GraphView,
	text: string,
	taxonomy: readonly RelationType[] = NO_TYPES,
): Dictionary {
	return { text, view, taxonomy, vocabulary: vocabularyOf(view, taxonomy) };
}

/** All rows, sorted, and whether the search tried everything. */
function rowsOf(view: GraphView, question: Question): { rows: PatternRow[]; complete: boolean } {
	const best = new Map<string, Match & { ways: number; strength: number }>();
	let matches = 0;
	const tried = searchPattern(view, question, (match) => {
		matches++;
		const key = question.distinct ? columnsOf(match, question).join("\n") : String(matches);
		const ranked = { ...match, ways: 1, strength: strengthOf(match) };
		const rival = best.get(key);
		if (!rival) best.set(key, ranked);
		else best.set(key, { ...(byRank(ranked, rival) < 0 ? ranked : rival), ways: rival.ways + 1 });
		return matches < MOST_MATCHES;
	});
	const rows = [...best.values()].sort(byRank).map((match): PatternRow => {
		return { actors: columnsOf(match, question), hops: match.hops, ways: match.ways };
	});
	return { rows, complete: tried && matches < MOST_MATCHES };
}

function columnsOf({ actors }: Match, { columns }: Question): string[] {
	return columns.map(({ place }) => actors[place] as string);
}

/** Sentences behind a match. */
function strengthOf({ hops }: Match): number {
	let sum = 0;
	for (const { relations } of hops) for (const { attributes } of relations) sum += attributes.evidence.length;
	return sum;
}

function byRank(a: Match & { strength: number }, b: Match & { strength: number }): number {
	return (
		a.hops.length - b.hops.length ||
		b.strength - a.strength ||
		byText(a.actors.join("\n"), b.actors.join("\n")) ||
		byText(wayOf(a), wayOf(b))
	);
}

/** The actors along all hops, to tell ways between the same ends apart. */
function wayOf({ hops }: Match): string {
	return hops.map(({ from, to }) => `${from}\t${to}`).join("\n");
}

function subgraphOf(rows: readonly PatternRow[], { places }: Question): PatternAnswer["subgraph"] {
	const actors = new Set<string>();
	const relations = new Set<string>();
	for (const row of rows) {
		for (const id of row.actors) actors.add(id);
		for (const hop of row.hops) {
			actors.add(hop.from).add(hop.to);
			for (const { id } of hop.relations) relations.add(id);
		}
	}
	if (rows.length > 0) for (const { actor } of places) if (actor !== null) actors.add(actor);
	return { actors: [...actors].sort(byText), relations: [...relations].sort(byText) };
}
