import type { Modality } from "./relation-type.ts";

/** The exact place that says so: `text.slice(start, end) === quote` holds in the article of that id. */
export interface Evidence {
	article: string;
	/** The sentence. */
	start: number;
	end: number;
	quote: string;
	/** The very words inside the sentence that carry the relation, as offsets into the same article text. */
	words?: [start: number, end: number];
	/** The ids that the reading of the article gave source and target, where the edge's ends are called otherwise. */
	ends?: [source: string, target: string];
	/** Who claims it, as the text names them; absent when the article says it in its own voice. */
	speaker?: string;
	/** Who had reported what the speaker denies, as the text names them; empty where it does not. */
	reportedBy?: string;
	/** Id of the rule that fired. */
	rule: string;
	/** Confidence of the statement it was made from; an edge's confidence is worked out from these. */
	confidence?: number;
}

/** When a relation held. A point in time has `start === end`; "since 2011" has a start and a null end. */
export interface Interval {
	/** PartialDate, never finer than the text was; null when unknown. */
	start: string | null;
	end: string | null;
	/** How fine `start` (or, without it, `end`) is; null when undated. */
	precision: "year" | "month" | "day" | null;
}

/** What one sentence says between two actors. */
export interface Statement extends Interval {
	/** Actor ids. */
	source: string;
	target: string;
	/** RelationType id. */
	type: string;
	modality: Modality;
	/** 0 to 1: how often statements of this kind turned out right. */
	confidence: number;
	evidence: Evidence;
}
