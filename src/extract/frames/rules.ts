import type { ActorKind, Modality } from "../../model/index.ts";

/**
 * Where an actor is looked for. `subject` and `object` are the logical ones (a passive's "by" phrase is its subject);
 * `owner` is a noun's possessor or nationality ("Russia's support", "Russian support"); any other word is a preposition.
 * `object.owner` and `object.of` look inside the object. `object.event`, `asker`, `accuser` and `counterpart` name nobody in
 * the clause: they say that whoever is meant (the doer of an event, whoever asked or charged) is known from before.
 * `object.person` is the object where it is somebody by name: "an American pastor, Andrew Brunson".
 * `subject.place` takes a subject that is only a place, too: "Odesa came under Russian fire".
 * `speaker` is who states what the clause tells: "said that Chad was sowing chaos"; `foreteller` who says that it will be:
 * "said that Chad would pay a heavy price".
 */
export type SlotName = string;

interface RuleText {
	id: string;
	/** Why the pattern means the relation, for a reader of the rules. */
	why: string;
	/** A sentence it must match, with what it yields as "source > target". */
	match: string;
	/** A sentence that looks alike and must not match. */
	not: string;
}

/** A pattern over a clause: verb, what kind of object, which slots hold the two actors. */
export interface VerbRule extends RuleText {
	/** Base forms, "team up", or "@CLASS". */
	verbs: string[];
	/** Nouns or "@CLASS" that the object's head must be. */
	object?: string[];
	/** Nouns or "@CLASS" that a prepositional phrase must hold, or "*" for any: { "with": ["*"] }. */
	where?: Record<string, string[]>;
	/** Nouns or "@CLASS" that the subject's head must be. */
	subject?: string[];
	/** Adjectives, adverbs or "@CLASS" one of which must stand behind the verb: "is hostile to", "reacted warmly". */
	adjective?: string[];
	/** True when nothing else may be in a second object's place: "called Putin", not "called Putin a liar". */
	alone?: boolean;
	/** What kind of clause must hang on it: "told X to leave". */
	complement?: "infinitive" | "complement" | "gerund";
	/** Somebody else than the two sides must be the subject of that clause: "warned X that Y would". */
	others?: true;
	/** Verbs or "@CLASS" one of which that clause must have: "helped X to fight". */
	governs?: string[];
	/** Kinds of actor that a side must be. */
	sourceKinds?: ActorKind[];
	targetKinds?: ActorKind[];
	/** Words that must not be in the object's place, or stand before the noun there. */
	unless?: string[];
	/** Only where the verb is negated: "does not trust". Such a rule has counted the "not" and says by `modality` how things stand. */
	negated?: true;
	/** Only in the passive: "is wanted by a court", and not "the court wants him to testify". */
	passive?: true;
	/** The target must be more than one: "got Iran and Iraq to sign". */
	several?: true;
	/** The object must not belong to somebody else than the source: "ended its war", not "ended Russia's war". */
	own?: true;
	type: string;
	/** Slots tried in order; the first that holds an actor is it. */
	source?: SlotName[];
	target?: SlotName[];
	/** The actors of the source slot stand in the relation to each other when there is no target: "A and B met". */
	mutual?: boolean;
	/** True for what a clause says besides the one rule that fits it best: such rules all apply. */
	besides?: true;
	/** A second relation between the actors of the target slot: parties to talks that somebody mediates. */
	between?: string;
	modality?: Modality;
}

/**
 * The rule under which something is told that no pattern of the data finds: it follows from several clauses, or from an
 * event told before. It has no sentences of its own to be tested with; those that make it have.
 */
export function composedRule(id: string, why: string, type: string): VerbRule {
	return { id, why, match: "", not: "", verbs: [], type };
}

/** True for a rule whose source is whoever says what the clause tells, of what is or of what is to come. */
export function isSpokenBy({ source }: VerbRule): boolean {
	return source?.[0] === "speaker" || source?.[0] === "foreteller";
}

/** A pattern over a noun phrase: "A's support for B", "talks between A and B". */
export interface NounRule extends RuleText {
	nouns: string[];
	type: string;
	source?: SlotName[];
	target?: SlotName[];
	mutual?: boolean;
	/** In a phrase that says what a clause is for or when it happens, the clause's subject takes part: "flew in for talks with X". */
	adjunct?: boolean;
	/** Kinds of actor that the source must be. */
	sourceKinds?: ActorKind[];
	/** Kinds of actor that the target must be. */
	targetKinds?: ActorKind[];
	/** Nouns or "@CLASS" that a prepositional phrase behind the noun must hold: "the expulsion of three diplomats". */
	where?: Record<string, string[]>;
	/** Words one of which must stand before the noun: "a scathing attack". */
	qualified?: string[];
	/** Words that must not stand before the noun. */
	unless?: string[];
}

/** "Turkey-backed rebels": a name, a hyphen and a participle before a noun. */
export interface CompoundRule extends RuleText {
	words: string[];
	type: string;
}

/**
 * What becomes of something that an event told before was about, in a clause that need not name anybody: "Aid was
 * suspended", "The border reopened", "The talks collapsed". The sides are those of the event.
 */
export interface SequelRule extends RuleText {
	/** Nouns or "@CLASS" for what it becomes of: the subject, or the object of a passive. */
	nouns: string[];
	/** What that does by itself: "collapse", "fall apart". */
	verbs?: string[];
	/** What is done to it, in the passive and by nobody who is named. */
	passive?: string[];
	/** What it is said to be or to stay: "shut", "on hold", "no". */
	state?: string[];
	/** Words that must not stand before the noun. */
	unless?: string[];
	/** Types of relation and PLOVER classes that the event before may be of; "pair" takes any two of whom alone was spoken last. */
	after: string[];
	/**
	 * Who does it: the doer of the event, whoever it was done to, both with each other, or, in "answer", whoever was done
	 * something to by force and otherwise the doer.
	 */
	by: "doer" | "undergoer" | "both" | "answer";
	type: string;
	/** True where the noun needs no "the". */
	bare?: true;
	/** True where it may as well come about in a third country: talks, treaties, people handed over. */
	abroad?: true;
	/** True where the verb must be negated, and the rule counts the "not": "has not been answered". */
	negated?: true;
	modality?: Modality;
}

/** What a verb does to what it governs. */
export interface OperatorRule {
	id: string;
	why: string;
	verbs: string[];
	/** One of these stands behind the verb: "is *ready* to meet". */
	adjective?: string[];
	/** Modality of the clause or noun it governs; null passes the verb's own modality on. */
	modality: Modality | null;
	/** Modality of what it governs where it is negated itself: "did not hesitate to help" helped. */
	negated?: Modality;
	/** What comes out as planned has been done where the verb tells of the past: "was able to help". */
	done?: boolean;
	/** What it governs has been so all along, whatever is said of the verb: "denied that it had stopped helping". */
	presupposes?: boolean;
	/** A relation of its own from its subject to the target of what it governs: "refused to meet X" rejects X. */
	type?: string;
	/** A relation to whoever does (or, with an infinitive, suffers) the hostile act it governs. */
	hostile?: string;
	/** A relation to whom the cooperative act it governs is for. */
	friendly?: string;
	/** It only governs nouns through this preposition: "call for". */
	preposition?: string;
	/** The subject is the speaker of what it governs. */
	speech?: boolean;
}

/** `graph-data/rules/` as packed. */
export interface Rules {
	verbClasses: Record<string, string[]>;
	nounClasses: Record<string, string[]>;
	verbs: VerbRule[];
	nouns: NounRule[];
	compounds: CompoundRule[];
	sequels: SequelRule[];
	operators: OperatorRule[];
}
