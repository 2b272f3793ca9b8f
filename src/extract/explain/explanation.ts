import type { ActorKind, MentionForm, Modality, Statement } from "../../model/index.ts";
import type { ClauseLink } from "../clauses/structure.ts";
import type { MentionUse } from "../document.ts";
import type { Misfit } from "../frames/constraints.ts";

/** A rule or operator as an explanation names it. */
export interface RuleName {
	id: string;
	why: string;
}

/** An actor as an explanation names it. */
export interface ActorName {
	id: string;
	label: string;
	kind: ActorKind;
}

/** A place where an actor was found, and what it was found by. */
export interface ExplainedMention {
	text: string;
	start: number;
	end: number;
	/** Several for "both" or "the Turkish and Syrian ministers". */
	actors: ActorName[];
	form: MentionForm;
	use: MentionUse;
	why: string;
}

/** A word that was taken for something else than the tagger or its look suggests, or that dates an event. */
export interface ExplainedWord {
	text: string;
	start: number;
	end: number;
	takenFor: "verb" | "noun" | "time" | "name of nobody who acts";
}

/** A part of a clause and whom it stands for. */
export interface ExplainedPart {
	text: string;
	actors: ActorName[];
}

/** What a rule looks for that is not there. */
export interface Lack {
	what: Misfit;
	/** Words it would take, or slots in which it looked for an actor. */
	wanted: string[];
	/** What stands there instead. */
	instead: string | null;
}

/** One rule that was tried. */
export interface Candidate extends RuleName {
	/** Id and label of the relation type it would give. */
	type: string;
	label: string;
	/** It competes with no other: what the verb says besides. */
	aside: boolean;
	/** How many constraints it has; of rules that fit, the most specific wins. */
	specificity: number;
	/** Null when it fits. */
	lack: Lack | null;
	/** Whom it links, when it fits; no target where the sources stand in the relation to each other. */
	source: ActorName[];
	target: ActorName[];
}

/** The rules that competed for one verb or noun. */
export interface Contest {
	/** The word as rules know it. */
	word: string;
	over: "verb" | "noun";
	/** The first that fits; null when none does. */
	winner: Candidate | null;
	/** The next that fits, else the one that came closest. */
	runnerUp: Candidate | null;
	/** Rules that fit and apply beside the winner, as what the verb says besides. */
	besides: Candidate[];
	/** All that were tried, in the order of trying. */
	candidates: Candidate[];
}

/** Somebody who may be the side that a clause leaves unnamed. */
export interface ExplainedCandidate {
	actor: ActorName;
	/** How likely it is meant, from 0 to 1. */
	probability: number;
	/** What speaks for it: "is in the headline". */
	because: string[];
}

/** A side that a rule looks for, that the clause does not name, and that was looked for in what was told before. */
export interface ExplainedGap {
	rule: string;
	/** Which side it is. */
	missing: "source" | "target";
	/** Who is taken for it; empty when nobody was sure enough. */
	chosen: ActorName[];
	/** The likeliest, best first. */
	candidates: ExplainedCandidate[];
}

/** A clause: who does what to whom, the passive undone. */
export interface ExplainedClause {
	/** Counted from 1, as the text runs. */
	number: number;
	/** The verb with its auxiliaries, as written. */
	words: string;
	/** Its base form, with its particle. */
	verb: string;
	passive: boolean;
	/** The clause it hangs on, how, and by which word. */
	parent: number | null;
	link: ClauseLink;
	marker: string | null;
	question: boolean;
	doer: ExplainedPart | null;
	object: ExplainedPart | null;
	second: ExplainedPart | null;
	phrases: (ExplainedPart & { preposition: string })[];
	/** What the verb does to the clauses and nouns it governs. */
	operator: (RuleName & { modality: Modality | null; speech: boolean }) | null;
	contests: Contest[];
	/** Sides left unnamed that were looked for in what was told before. */
	gaps: ExplainedGap[];
}

/** What had a say in how an event stands, from the inside out. */
export interface ModalityReason {
	/** The words of the text, or null where the rule or the type of relation itself says it. */
	words: string | null;
	says: Modality;
	result: Modality;
	/** Why these words say so. */
	why: string;
}

/** A statement that came out, with everything that made it what it is. */
export interface ExplainedStatement {
	statement: Statement;
	source: ActorName;
	target: ActorName;
	/** Label of the relation type: "backs". */
	label: string;
	rule: RuleName;
	/** Number of the clause it was read from; null for what a title or a compound says. */
	clause: number | null;
	modality: ModalityReason[];
	/**
	 * Words that date it, or that would if the day of publication were known; null when there are none.
	 * `ofStory` when it is dated by the day the report is about.
	 */
	time: { words: string | null; ofStory: boolean };
	/** Why it is less sure than its rule: sides that are described, pointed to or found beside the first place. */
	doubts: string[];
	/** Who claims it and the word of saying; null when the article speaks in its own voice. */
	speaker: { name: string; words: string | null } | null;
}

/** Why no event came out of a sentence. */
export interface Abstention {
	reason: "script" | "headline" | "question" | "no actors" | "one actor" | "no clause" | "no rule" | "no fit";
	/** The rule that came closest, and the number of its clause. */
	closest: { clause: number; over: "verb" | "noun"; word: string; candidate: Candidate } | null;
}

/** One sentence explained. */
export interface ExplainedSentence {
	text: string;
	start: number;
	end: number;
	words: ExplainedWord[];
	mentions: ExplainedMention[];
	clauses: ExplainedClause[];
	statements: ExplainedStatement[];
	/** Null when something that happens between actors came out; what titles say of them does not count. */
	abstention: Abstention | null;
}

/** Why an article, or a part of one, was read as it was. Plain data. */
export interface Explanation {
	/** Day from which relative dates were worked out; null when unknown. */
	published: string | null;
	/** Version of the knowledge that was used. */
	knowledge: string;
	sentences: ExplainedSentence[];
}
