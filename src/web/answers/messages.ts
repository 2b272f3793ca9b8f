import type { Article, Edit, GraphFile } from "../../model/index.ts";
import type { Hop, Path } from "../../query/index.ts";
import type { Completions, PatternAnswer, PatternHop, PatternRow } from "../../query/pattern/index.ts";
import type { Filters } from "../state/filters.ts";
import type { ReadingResult } from "../worker/jobs.ts";
import type { Failed } from "../worker/plain-error.ts";
import type { Missing, PathsQuestion } from "./answer-paths.ts";
import type { Mistake } from "./answer-pattern.ts";
import type { HopByKey } from "./by-key.ts";
import type { Example } from "./examples.ts";

/**
 * Who owns what, on the two sides of the line between the page and the worker that answers.
 *
 * The page owns the graph: it draws it, replays edits on it and adds articles to it, in place. The worker keeps a
 * graph of its own that says the same, the view of it, and the indices that searches build on the view. It gets the
 * graph once, in parts, when one is opened; after that it gets each change as the change that it is (the list of
 * edits, or what was read of new articles) and makes it with the very functions that the page made it with, which
 * give the same result from the same graph. Positions in the picture are the page's alone.
 *
 * Messages arrive in the order in which they were sent, so that a question is answered by the graph as it was on the
 * page when it was asked. Each question gets one reply. Answers name actors and relations by their keys, which are
 * the same on both sides; the page looks them up in its own graph, and takes an answer that names something gone
 * since for none. Nothing but plain data crosses, and no question carries the graph.
 *
 * A change that cannot be made is not replied to: the worker ends with the error, and the page starts another, which
 * gets the graph anew.
 */

/** A part of a graph on its way to the worker: actors come before the relations between them. */
export interface GraphPart {
	/** With the first part, which begins the graph. */
	attributes?: GraphFile["attributes"];
	nodes: GraphFile["nodes"];
	edges: GraphFile["edges"];
}

/** What happened to the graph. */
export type Change =
	| { change: "part"; part: GraphPart }
	/** These are its edits now. */
	| { change: "edits"; edits: readonly Edit[] }
	/** These articles were added to it. */
	| { change: "articles"; articles: readonly Article[]; result: ReadingResult };

/** Paths, best first, by keys. */
export interface PathsByKey {
	paths: readonly (Omit<Path, "hops"> & { hops: HopByKey<Hop>[] })[];
	missing: Missing | null;
}

/** What fits a pattern, by keys. */
export type PatternByKey =
	| {
			answer: Omit<PatternAnswer, "rows"> & {
				rows: (Omit<PatternRow, "hops"> & { hops: HopByKey<PatternHop>[] })[];
			};
			note: string | null;
			mistake: null;
	  }
	| { answer: null; mistake: Mistake };

/** Everything that can be asked, with its answer. */
export interface Questions {
	paths: { question: PathsQuestion; answer: PathsByKey };
	pattern: { question: { text: string; filters: Filters }; answer: PatternByKey };
	/** What is wrong with a pattern as it stands; null for nothing. */
	mistake: { question: { text: string }; answer: Mistake | null };
	completions: { question: { text: string; cursor: number }; answer: Completions };
	examples: { question: Record<never, never>; answer: Example[] };
}

export type QuestionKind = keyof Questions;

/** A question as it is sent, with a number by which its reply is known. */
export type Asked = {
	[Kind in QuestionKind]: { ask: Kind; number: number; question: Questions[Kind]["question"] };
}[QuestionKind];

export type ToAnswerer = Change | Asked;

/** The reply to the question of that number. */
export type FromAnswerer = { number: number } & (
	| { type: "answer"; answer: Questions[QuestionKind]["answer"] }
	| Failed
);
