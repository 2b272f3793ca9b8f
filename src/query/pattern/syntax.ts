/** What a pattern says, as it was written: every part with its place, nothing looked up yet. */

/** A stretch of the pattern's text; `end` is exclusive, offsets count UTF-16 units. */
export interface Span {
	start: number;
	end: number;
}

/** A word, number, date or quoted text. */
export interface Written extends Span {
	/** Without quotation marks. */
	text: string;
	/** It stood in quotation marks, and so is a name and nothing else. */
	quoted: boolean;
}

/** `(x:country|person)`: an actor, named, bound to a variable, or any. */
export interface ActorPattern extends Span {
	name: Written | null;
	kinds: Written[];
}

/** `-[r:backs|hostile*1..3 where since 2023]->`: one relation, or several in a row. */
export interface RelationPattern extends Span {
	direction: "right" | "left" | "either";
	variable: Written | null;
	/** Relation types, PLOVER classes and stances, of which one must fit; none means any. */
	labels: Written[];
	hops: Hops | null;
	conditions: Condition[];
}

/** `*1..3`; an end that is left out is null, and in `*2` both are the same. */
export interface Hops extends Span {
	least: Written | null;
	most: Written | null;
}

/** Actors in a row with the relations between them: one more actor than relations. */
export interface Chain extends Span {
	actors: ActorPattern[];
	relations: RelationPattern[];
}

export type Condition = TimeCondition | Comparison | Absence;

/** `since 2023`, `from 2011 until 2015`, `as of 2024-07-25`. */
export interface TimeCondition extends Span {
	kind: "time";
	/** The relation it is asked of; null for every relation in scope. */
	of: Written | null;
	from: Written | null;
	until: Written | null;
	/** `as of`: how things stood on the day, which is both `from` and `until`. */
	asOf: boolean;
}

/** `modality = alleged`, `r.confidence >= 0.8`, `x.affiliation = Syria`, `x <> y`. */
export interface Comparison extends Span {
	kind: "comparison";
	/** The first word: `modality`, the variable before a dot, or the variable compared. */
	of: Written;
	/** What stands after the dot; null when the word before the sign stands alone, as in `x <> y`. */
	property: Written | null;
	sign: Written;
	/** Separated by `|`. */
	values: Written[];
}

/** `not (x)-[met]-(Russia)`. */
export interface Absence extends Span {
	kind: "absence";
	chain: Chain;
}

/** A whole pattern. */
export interface Pattern {
	chains: Chain[];
	conditions: Condition[];
	/** Variables to keep; null keeps all. */
	returns: Written[] | null;
	limit: Written | null;
}
