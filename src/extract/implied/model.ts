import type { Openings } from "../frames/one-sided.ts";
import type { CompiledVerbRule } from "../frames/rule-book.ts";

/**
 * What speaks for an actor as the unnamed side of a predicate. Each is a number from 0 to 1.
 *
 * By the words of clauses, whatever rules make of them: `asksHere`, `tellsHere` (asks, charges or tells something
 * before the predicate in its sentence; for answers only), `askedBefore` (asks in the sentence before; for answers
 * only), `namesake` (did what the predicate's noun has the stem of), `author` (did what a relative clause's noun takes
 * up, or what the clause is said to answer), `lastDoer` (does what the sentence before tells first), `maker` (a court, for its ruling), `owner` (owns or brought
 * about the thing that the predicate is about, here or before), `itsOwner` (the same of the thing that the sentence before
 * speaks of, for "it"), `concerned` (only stands beside that thing: "the invasion of Chad"), `addressee` (is told so), `demander` (asks for it).
 *
 * From the discourse: `doer`, `party`, `undergoer` (of the event that the predicate's noun points back at), `asker`,
 * `challenger` (asked, charged or threatened the known side, or somebody else, last: for answers only), `undone` (the
 * known side did to it what it takes back now), `provoker` (did the last hostile deed to the known side: for hostile
 * answers only), `likewise`, `alike` (somebody else did the like, or something in the same spirit, to it last),
 * `captor` (holds somebody, whose release is asked for), `culprit`, `attacker`, `victim` (did or suffered the last
 * hostile deed between others, for what is hostile and what is not), `punished` (did it, for penalties), `peer` (did the like to somebody else last),
 * `stricken` (the one country that a disaster struck, for help), `lastSentence`, `headline` (named in the sentence before, in the title), `share` (of all mentions so far), `topic` (has the largest).
 *
 * From the sentence: `alsoSo` (the sentence says the like of both elsewhere), `earlierSubject` and `earlier` (named in
 * a clause before, as its subject or otherwise), `below`, `belowSubject` (in a clause that the predicate governs),
 * `later`, `place` (named only as a place), `site` (where something is done without a doer).
 *
 * Of itself: `country`, `own` (belongs to the known side's country or body), `home` (is the country of an armed group
 * or movement on the known side), `ownState` (is the state of whoever is arrested, or belongs to it), `rival` (is
 * another head of the state or government that the known side heads, or of its opposition).
 */
export type ImpliedFeature = string;

/** How unnamed sides are found: `graph-data/rules/implied.json`. */
export interface ImpliedModel {
	/** How the weights were found. */
	fitted: string;
	/** Kinds of predicate and the types of relation that belong to each; a type that is in none is never completed. */
	kinds: Record<string, string[]>;
	/** Rules that are completed only by whose the thing or event is that they point back at. */
	pointing: string[];
	/** Types of relation whose doer may be left out of a passive: "the envoy was recalled". */
	agentless: string[];
	/** Rules that mean something else, or nothing, where their side is missing: "called it a wound" is no call for anything. */
	never: string[];
	/** What each feature of a candidate adds to its score. */
	candidate: Record<ImpliedFeature, number>;
	/**
	 * The score of nobody at all: `base`, and what is added by the kind of predicate and by what stands in the place where
	 * the rule looks: `bare` (nothing), `pointing` (a noun or pronoun for an earlier event), `thing` (another noun),
	 * `governing` (a clause), or that of a passive without its agent: `agentless`.
	 */
	nobody: Record<string, number>;
	/** Features that tell what a candidate has to do with the predicate. All others only tell how much is spoken of it. */
	linking: ImpliedFeature[];
	/** Least probability of a participant: of one with such a link, and of one that is only much spoken of. */
	accept: { linked: number; prominent: number };
	/** The same for rules and for kinds of predicate that are more often misread than others. */
	acceptOf: Record<string, { linked: number; prominent: number }>;
	/** How sure a statement is of its unnamed side: `least`, and `rise` for a probability of 1; as measured. */
	sureness: { least: number; rise: number };
	/** How much likelier than the next best actor it must be. */
	margin: number;
}

/** The model, indexed for the finder of unnamed sides. */
export interface ImpliedSides {
	model: ImpliedModel;
	/** Features that link a candidate to the predicate. */
	linking: ReadonlySet<ImpliedFeature>;
	/** Rules that want something to be pointed back at. */
	pointing: ReadonlySet<string>;
	/** The kind of predicate of each type of relation that may lack its target. */
	kinds: ReadonlyMap<string, string>;
	/** Which sides of a rule the discourse may supply. */
	openings(compiled: CompiledVerbRule): Openings;
	/** Nouns for people and bodies. Whoever is named by one is not left unnamed, even when nobody knows who it is. */
	people: ReadonlySet<string>;
}

/** Indexes the model, once. */
export function impliedSides(model: ImpliedModel, people: ReadonlySet<string>): ImpliedSides {
	const kinds = new Map(
		Object.entries(model.kinds).flatMap(([kind, types]) => types.map((type) => [type, kind] as const)),
	);
	const never = new Set(model.never);
	const agentless = new Set(model.agentless);
	// "said the charge was absurd" is beside what the clause itself tells, and only of what was told before.
	const openingsOf = ({ rule }: CompiledVerbRule): Openings => {
		const open = !never.has(rule.id) && (!rule.besides || rule.source?.[0] === "speaker");
		return { source: open && agentless.has(rule.type), target: open && kinds.has(rule.type) };
	};
	/** By the rule's position. */
	const known: Openings[] = [];
	return {
		model,
		linking: new Set(model.linking),
		pointing: new Set(model.pointing),
		kinds,
		openings(compiled) {
			known[compiled.position] ??= openingsOf(compiled);
			return known[compiled.position] as Openings;
		},
		people,
	};
}
