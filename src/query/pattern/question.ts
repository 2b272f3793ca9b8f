import type { EdgeAttributes } from "../../model/index.ts";

/** A pattern with every name looked up: what is searched for in the graph. */
export interface Question {
	/** The actors asked for, each once, however often the pattern names it. */
	places: Place[];
	/** The relations asked for, in the order in which they were written. */
	steps: Step[];
	constraints: Constraint[];
	/** What must not be there beside. */
	absences: Absent[];
	/** The variables of a row, with their places: those asked for by `return`, else all. */
	columns: { name: string; place: number }[];
	/** Rows of the same actors in all columns count once. */
	distinct: boolean;
	/** Most rows wanted. */
	limit: number | null;
	/** True where every relation must be asserted because nothing was said of modality. */
	assertedOnly: boolean;
}

/** Something an actor has to fill. */
export interface Place {
	/** The one actor that can. */
	actor: string | null;
	/** Whether an actor can; null where any can. */
	fits: ((id: string) => boolean) | null;
	/** About how many actors fit. */
	estimate: number;
}

/** A relation, or several in a row, between two places. */
export interface Step {
	/** Its place among the relations of the pattern. */
	order: number;
	from: number;
	to: number;
	/** `forward`: from its source to its target, unless the type is symmetric. */
	direction: "forward" | "either";
	least: number;
	most: number;
	passes(attributes: EdgeAttributes): boolean;
	/** About how many relations pass. */
	estimate: number;
	/** What the pattern calls it. */
	variable: string | null;
}

/** A condition on actors together, asked as soon as all of them are known. */
export interface Constraint {
	places: number[];
	holds(actors: readonly string[]): boolean;
}

/** Steps that must not be possible; places beyond those of the question are filled in any way. */
export interface Absent {
	steps: Step[];
}

/** The most hops of one step: `*` reaches as far. */
export const MOST_HOPS = 6;
