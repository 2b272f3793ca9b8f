/** What the clause parser finds. Positions are token indices of the document. */

/** A noun phrase over tokens `first` up to, not including, `last`. */
export interface NounPhrase {
	first: number;
	last: number;
	/** The head noun. */
	head: number;
	/** "Russia" in "Russia's support". */
	possessor: NounPhrase | undefined;
	/** Members when phrases are coordinated ("Turkey, Syria and Iran"); each member stands alone. */
	members: NounPhrase[] | undefined;
	/** Prepositional phrases that follow and belong to it, "of" foremost. */
	prepositions: PrepositionalPhrase[];
	/** A phrase of time ("last week", "2011"), never an argument. */
	time: boolean;
}

/** A noun phrase that nothing belongs to yet. All have the same fields, so that the engine reads them fast. */
export function nounPhrase(first: number, last: number, head: number, members?: NounPhrase[]): NounPhrase {
	return { first, last, head, possessor: undefined, members, prepositions: [], time: false };
}

/** A copy of a noun phrase with something changed, of the same shape, see `changedVerb`. */
export function changedPhrase(phrase: NounPhrase, changes: Partial<NounPhrase>): NounPhrase {
	const { first, last, head, possessor, members, prepositions, time } = phrase;
	const copy: NounPhrase = { first, last, head, possessor, members, prepositions, time };
	return Object.assign(copy, changes);
}

export interface PrepositionalPhrase {
	/** Lower-case, several words joined by a space: "on behalf of" is "on" + "behalf" + "of". */
	preposition: string;
	at: number;
	object: NounPhrase;
	/** The noun phrase right before it, when there is one. */
	after: NounPhrase | undefined;
}

export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";

/** A verb with its auxiliaries: "had not been meeting". */
export interface VerbGroup {
	first: number;
	last: number;
	head: number;
	lemma: string;
	/** "up" in "team up". */
	particle: string | undefined;
	form: VerbForm;
	passive: boolean;
	negated: boolean;
	/** "will", "may", "must" ...; "have to" counts as "must". */
	modal: string | undefined;
	past: boolean;
	/** "had met": done before what the report tells. */
	pluperfect: boolean;
	/** "would have met": what would have been. */
	unreal: boolean;
}

/** The "is" that a text leaves out: it stands in the place of the word at a token, and takes none. */
export function unsaidBe(at: number): VerbGroup {
	return {
		first: at,
		last: at,
		head: at,
		lemma: "be",
		particle: undefined,
		form: "finite",
		passive: false,
		negated: false,
		modal: undefined,
		past: false,
		pluperfect: false,
		unreal: false,
	};
}

/**
 * A copy of a verb group with something changed. Copied field by field into one shape: every spread makes objects of
 * a shape of its own, which the engine reads more slowly and compiles anew for.
 */
export function changedVerb(verb: VerbGroup, changes?: Partial<VerbGroup>): VerbGroup {
	const { first, last, head, lemma, particle, form, passive, negated, modal, past, pluperfect, unreal } =
		verb;
	const copy: VerbGroup = {
		first,
		last,
		head,
		lemma,
		particle,
		form,
		passive,
		negated,
		modal,
		past,
		pluperfect,
		unreal,
	};
	return Object.assign(copy, changes);
}

/** How a clause hangs on its parent. */
export type ClauseLink =
	| "main"
	| "coordinate"
	| "complement"
	| "infinitive"
	| "gerund"
	| "relative"
	| "subordinate";

export interface Clause {
	/** Position in the sentence's list of clauses. */
	index: number;
	verb: VerbGroup;
	subject: NounPhrase | null;
	objects: NounPhrase[];
	prepositions: PrepositionalPhrase[];
	/** Tokens of adjectives that stand alone behind the verb: "is *hostile* to", "calls it *illegal*". */
	adjectives: number[];
	/** The first of them in lower case: "ready" in "is ready to meet". */
	predicative: string | undefined;
	parent: Clause | null;
	link: ClauseLink;
	/** The word that introduces it: "that", "while", "if", or the preposition before a gerund. */
	marker: string | undefined;
	/** The sentence is a question, which states nothing. */
	question: boolean;
	/** Only supposed not to have been, and so it was: "had it not met", "would not have met". */
	supposedAway: boolean;
}

/** "Iran, Hezbollah's patron,": a noun phrase that says what the one before it is. */
export interface Apposition {
	of: NounPhrase;
	noun: NounPhrase;
}
