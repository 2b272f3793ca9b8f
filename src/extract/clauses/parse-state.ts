import type { Document } from "../document.ts";
import type { Clause, NounPhrase, PrepositionalPhrase } from "./structure.ts";

/** What the parser knows between two chunks. */
export interface ParseState {
	document: Document;
	clauses: Clause[];
	/** The clause that takes what follows. */
	current: Clause | null;
	/** Noun phrases that have no verb yet. */
	free: NounPhrase[];
	/** Free phrases of outer clauses, waiting behind a relative clause. */
	outer: NounPhrase[][];
	/** Fronted phrases, for the next verb: "In December, ...". */
	fronted: PrepositionalPhrase[];
	preposition: { word: string; at: number } | null;
	/** A comma, conjunction or subordinator since the current clause took something. */
	boundary: boolean;
	comma: boolean;
	conjunction: boolean;
	subordinator: string | null;
	/** The preposition is that of "on whom", "through which". */
	relative: { antecedent: NounPhrase; word: string; preposition: { word: string; at: number } | null } | null;
	lastNoun: NounPhrase | null;
	/** Relative clauses that have their antecedent for an object: "whom Iran backs". */
	gaps: Map<Clause, NounPhrase>;
	/** Infinitives of a noun that waits for its verb, each with the clause before: "Britain's decision to recognise X". */
	nominal: Map<Clause, Clause | null>;
	/** The phrase that waits for its verb behind a gerund: "talks" of "talks on ending the war collapsed". */
	awaited: Map<Clause, NounPhrase[]>;
	question: boolean;
}

/** The first phrase of the nearest outer clause that still waits for its verb. */
export function popOuter(state: ParseState): NounPhrase | null {
	while (state.outer.length > 0) {
		const free = state.outer.pop() as NounPhrase[];
		if (free.length > 0) return free[0] as NounPhrase;
	}
	return null;
}
