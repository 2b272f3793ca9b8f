import type { Document, Sentence } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple, isPast } from "./inflection.ts";
import type { Clause, ClauseLink, NounPhrase, PrepositionalPhrase, VerbGroup } from "./structure.ts";

/** Verbs whose infinitive is done by their subject even when an object stands between: "promised Syria to send". */
const SUBJECT_CONTROL = new Set("promise pledge vow threaten offer agree swear commit".split(" "));
/** Gerund directly after these is done by the object: "accused Iran of arming", "stopped ships from sailing". */
const OBJECT_CONTROL_PREPOSITIONS = new Set(["of", "from", "for"]);
const OBJECT_CONTROL_VERBS = new Set(
	"accuse suspect blame condemn criticize denounce charge convict stop prevent bar keep ban deter discourage thank praise prohibit block dissuade warn caution slam rebuke fault chide sanction punish indict".split(
		" ",
	),
);

const NOMINATIVE = new Set("he she they we i who".split(" "));

interface State {
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
	question: boolean;
}

/**
 * Builds the clauses of a sentence from its chunks: verb, subject, objects, prepositional phrases, and how each
 * hangs on the one above. A shallow parse, left to right, in time linear in the sentence's length.
 */
export function readClauses(document: Document, sentence: Sentence, chunks: Chunk[]): Clause[] {
	const lastToken = document.tokens[sentence.last - 1];
	const state: State = {
		document,
		clauses: [],
		current: null,
		free: [],
		outer: [],
		fronted: [],
		preposition: null,
		boundary: false,
		comma: false,
		conjunction: false,
		subordinator: null,
		relative: null,
		lastNoun: null,
		question: lastToken?.lower === "?" || document.tokens[sentence.last - 2]?.lower === "?",
	};
	chunks.forEach((chunk, i) => {
		if (chunk.kind === "noun") takeNoun(state, chunk.phrase);
		else if (chunk.kind === "verb") takeVerb(state, chunk.group, chunks, i);
		else takeMark(state, chunk);
	});
	invertSpeech(state);
	bindFronted(state);
	return state.clauses;
}

function takeMark(state: State, chunk: Exclude<Chunk, { kind: "noun" | "verb" }>): void {
	switch (chunk.kind) {
		case "preposition":
			state.preposition = { word: chunk.word, at: chunk.at };
			return;
		case "conjunction":
			state.conjunction = true;
			state.boundary = true;
			return;
		case "relative":
			state.relative = state.lastNoun
				? { antecedent: state.lastNoun, word: chunk.word, preposition: state.preposition }
				: null;
			state.preposition = null;
			state.outer.push(state.free);
			state.free = [];
			state.boundary = true;
			return;
		case "subordinator":
			state.subordinator = chunk.word;
			if (chunk.word !== "that" || state.free.length === 0) state.outer.push(state.free);
			state.free = [];
			state.boundary = true;
			state.conjunction = false;
			return;
		case "adjective":
			if (!state.boundary) state.current?.adjectives.push(chunk.at);
			return;
		case "break":
			state.current = null;
			state.free = [];
			state.outer = [];
			state.relative = null;
			state.boundary = true;
			return;
		default:
			state.boundary = true;
			state.comma = true;
			state.preposition = null;
	}
}

function takeNoun(state: State, phrase: NounPhrase): void {
	const { preposition, current } = state;
	state.preposition = null;
	if (phrase.time && !preposition) return;
	if (current && isThere(state, phrase)) return;
	if (preposition) {
		attach(state, { preposition: preposition.word, at: preposition.at, object: phrase });
		if (!phrase.time) state.lastNoun = phrase;
		return;
	}
	if (current && !state.boundary && state.free.length === 0) current.objects.push(phrase);
	else state.free.push(phrase);
	state.lastNoun = phrase;
	state.conjunction = state.conjunction && state.free.length === 0;
}

function isThere(state: State, phrase: NounPhrase): boolean {
	return phrase.last === phrase.first + 1 && state.document.tokens[phrase.first]?.lower === "there";
}

function attach(state: State, phrase: PrepositionalPhrase): void {
	const host = state.lastNoun;
	if (host) phrase.after = host;
	if (phrase.preposition === "of" && host) {
		host.prepositions.push(phrase);
		return;
	}
	// "with A, its premier, and with B": after a conjunction the phrase goes on with the verb's own.
	if (state.conjunction && state.current && !state.subordinator && !state.relative) {
		const twin = state.current.prepositions.some((other) => other.preposition === phrase.preposition);
		if (twin) {
			state.current.prepositions.push(phrase);
			return;
		}
	}
	const pending = state.free.at(-1);
	if (pending && !(state.relative && state.free.length === 0)) pending.prepositions.push(phrase);
	else if (state.current && !(state.boundary && state.subordinator)) {
		state.current.prepositions.push(phrase);
		if (host && !state.boundary) host.prepositions.push(phrase);
	} else state.fronted.push(phrase);
}

function takeVerb(state: State, group: VerbGroup, chunks: Chunk[], i: number): void {
	const clause: Clause = {
		index: state.clauses.length,
		verb: group,
		subject: null,
		objects: [],
		prepositions: [],
		adjectives: [],
		parent: state.current,
		link: "main",
		question: state.question,
	};
	if (group.form === "infinitive") linkInfinitive(state, clause);
	else if (group.form === "gerund") linkGerund(state, clause);
	else if (isReduced(state, group, chunks, i)) linkReduced(state, clause);
	else linkFinite(state, clause);
	clause.prepositions.push(...state.fronted);
	state.fronted = [];
	state.clauses.push(clause);
	state.current = clause;
	state.free = [];
	state.boundary = false;
	state.conjunction = false;
	state.subordinator = null;
	state.relative = null;
	state.preposition = null;
	state.lastNoun = null;
	state.comma = false;
}

function linkInfinitive(state: State, clause: Clause): void {
	const matrix = state.current;
	clause.link = "infinitive";
	if (state.relative) clause.link = "relative";
	if (!matrix) {
		clause.subject = state.free[0] ?? null;
		return;
	}
	if (state.conjunction && matrix.verb.form === "infinitive") {
		clause.parent = matrix.parent;
		clause.subject = matrix.subject;
		clause.link = matrix.link;
		return;
	}
	const named = state.lastNoun;
	if (named?.last === clause.verb.first && state.document.tokens[named.first - 1]?.lower === "for")
		clause.subject = named;
	else if (state.free.length > 0) clause.subject = state.free[0] as NounPhrase;
	else clause.subject = controller(matrix, clause.verb.first) ?? matrix.subject;
}

/** The object or "on"/"for"/"to" phrase right before an infinitive does it: "called on Assad to visit". */
function controller(matrix: Clause, before: number): NounPhrase | null {
	if (SUBJECT_CONTROL.has(matrix.verb.lemma)) return null;
	if (matrix.verb.passive) return matrix.subject;
	const object = matrix.objects.at(-1);
	if (object && object.last === before && !(matrix.verb.lemma === "be" || matrix.verb.lemma === "have"))
		return object;
	const phrase = matrix.prepositions.at(-1);
	if (
		phrase &&
		phrase.object.last === before &&
		["on", "upon", "for", "to", "with", "against"].includes(phrase.preposition)
	)
		return phrase.object;
	return object && object.last >= before - 3 && matrix.verb.lemma !== "be" ? object : null;
}

function linkGerund(state: State, clause: Clause): void {
	const matrix = state.current;
	clause.link = "gerund";
	if (state.preposition) clause.marker = state.preposition.word;
	else if (state.subordinator) clause.marker = state.subordinator;
	// "Merkel, meeting Medvedev, calls": the subject goes on waiting for its own verb.
	if (state.free.length > 0 && state.comma) state.outer.push(state.free);
	if (!matrix) {
		clause.subject = state.free[0] ?? null;
		return;
	}
	const reduced =
		!state.boundary && !state.preposition && state.lastNoun && state.lastNoun.last === clause.verb.first;
	if (reduced && state.lastNoun) {
		clause.subject = state.lastNoun;
		clause.link = state.lastNoun === matrix.objects.at(-1) ? "gerund" : "relative";
		return;
	}
	if (state.conjunction && matrix.verb.form === "gerund") {
		clause.parent = matrix.parent;
		clause.link = matrix.link;
		clause.subject = matrix.subject;
		if (matrix.marker) clause.marker = matrix.marker;
		return;
	}
	const byObject =
		clause.marker !== undefined &&
		OBJECT_CONTROL_PREPOSITIONS.has(clause.marker) &&
		OBJECT_CONTROL_VERBS.has(matrix.verb.lemma) &&
		(matrix.objects[0] ?? null);
	if (matrix.verb.passive && OBJECT_CONTROL_VERBS.has(matrix.verb.lemma)) clause.subject = matrix.subject;
	else clause.subject = byObject || (state.free.length > 0 ? (state.free[0] as NounPhrase) : matrix.subject);
}

/** "a video published by the Kremlin", "sanctions imposed on Iran were lifted": a participle without its auxiliary. */
function isReduced(state: State, group: VerbGroup, chunks: Chunk[], i: number): boolean {
	const { lower } = state.document.tokens[group.head] as { lower: string };
	if (group.passive || group.modal || group.last - group.first > 2 || !isParticiple(lower)) return false;
	for (let k = group.first; k <= group.head; k++) if (state.document.tokens[k]?.pos === "AUX") return false;
	if (group.form === "participle") return true;
	if (NOMINATIVE.has(state.document.tokens[group.first - 1]?.lower ?? "")) return false;
	const before = chunks[i - 1];
	const after = chunks[i + 1];
	if (after?.kind === "preposition" && after.word === "by")
		return before?.kind === "noun" || before?.kind === "comma";
	if (before?.kind !== "noun") return false;
	const isObject = state.current !== null && !state.boundary && state.free.length === 0;
	const takesObject = after?.kind === "noun" && !after.phrase.time;
	if (isObject) return !takesObject;
	return !takesObject && finiteFollows(chunks, i) && state.free.length > 0 && !state.relative;
}

/** Another finite verb comes with no subject of its own, so this one cannot be the main verb. */
function finiteFollows(chunks: Chunk[], i: number): boolean {
	for (let k = i + 1; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (
			chunk.kind === "comma" ||
			chunk.kind === "conjunction" ||
			chunk.kind === "subordinator" ||
			chunk.kind === "relative" ||
			chunk.kind === "break"
		)
			return false;
		if (chunk.kind === "verb" && chunk.group.form === "finite")
			return chunks[k - 1]?.kind === "noun" && chunks[k - 2]?.kind === "preposition";
	}
	return false;
}

function linkReduced(state: State, clause: Clause): void {
	clause.link = "relative";
	clause.verb = { ...clause.verb, passive: true, form: "participle" };
	clause.subject = state.lastNoun;
	state.outer.push(state.free);
}

function linkFinite(state: State, clause: Clause): void {
	const matrix = state.current;
	if (state.relative) {
		linkRelative(state, clause);
		return;
	}
	if (state.free.length > 0) {
		clause.subject = interrupted(state, clause) ?? subjectAmong(state, clause);
		clause.link =
			state.subordinator === "that"
				? "complement"
				: state.subordinator
					? "subordinate"
					: matrix
						? "coordinate"
						: "main";
		if (state.subordinator) clause.marker = state.subordinator;
		if (clause.link === "coordinate") beside(state, clause, matrix);
		else if (clause.link === "complement" && state.conjunction)
			clause.parent = complementPeer(matrix)?.parent ?? matrix;
		return;
	}
	if (state.conjunction && matrix) {
		const infinitive = continuedInfinitive(state, matrix, clause.verb);
		if (infinitive) {
			clause.verb = { ...clause.verb, form: "infinitive" };
			clause.subject = infinitive.subject;
			clause.parent = infinitive.parent;
			clause.link = "infinitive";
			return;
		}
		const peer = finitePeer(matrix, clause.verb, state.comma);
		// "would have to withdraw its troops and stop": the modal holds for both.
		if (peer.verb.modal && isBare(state, clause.verb))
			clause.verb = { ...clause.verb, modal: peer.verb.modal };
		clause.subject = peer.subject;
		clause.parent = peer.parent;
		clause.link = peer.link === "main" ? "coordinate" : peer.link;
		if (peer.marker) clause.marker = peer.marker;
		return;
	}
	if (matrix && !state.boundary && matrix.objects.length > 0) {
		const subject = matrix.objects.pop() as NounPhrase;
		moveBehind(matrix, subject);
		clause.subject = subject;
		clause.link = "complement";
		return;
	}
	const waiting = popOuter(state);
	if (waiting) {
		clause.subject = waiting;
		clause.parent = null;
		clause.link = "main";
	} else if (
		matrix &&
		state.boundary &&
		matrix.verb.form === "finite" &&
		!state.subordinator &&
		!behindQuote(state, clause)
	) {
		clause.subject = matrix.link === "relative" ? null : matrix.subject;
		clause.parent = matrix.parent;
		clause.link = "coordinate";
	}
}

/** `"...," said Putin`: its subject comes behind it. */
function behindQuote(state: State, clause: Clause): boolean {
	return state.document.tokens[clause.verb.first - 1]?.lower === '"';
}

/** "ECOWAS, chaired by the president, Bola Tinubu, gave": what commas enclose is not the subject. */
function interrupted(state: State, clause: Clause): NounPhrase | null {
	const last = state.free.at(-1);
	const closed = state.document.tokens[clause.verb.first - 1]?.lower === ",";
	if (!last || !closed || state.subordinator || state.conjunction || state.current?.link !== "relative")
		return null;
	return popOuter(state);
}

/** ", but officials denied" stands by itself; "said A left and B stayed" has two complements. */
function beside(state: State, clause: Clause, matrix: Clause | null): void {
	const peer = state.comma || !state.conjunction ? null : complementPeer(matrix);
	clause.parent = peer?.parent ?? null;
	if (peer) clause.link = "complement";
}

function complementPeer(from: Clause | null): Clause | null {
	let peer = from;
	while (peer && peer.link !== "complement") peer = peer.parent;
	return peer;
}

function linkRelative(state: State, clause: Clause): void {
	const { antecedent, word, preposition } = state.relative as NonNullable<State["relative"]>;
	clause.link = "relative";
	clause.marker = word;
	if (state.free.length > 0 && word !== "whose") {
		clause.subject = state.free[0] as NounPhrase;
		if (!preposition) clause.objects.push(antecedent);
		else clause.prepositions.push({ preposition: preposition.word, at: preposition.at, object: antecedent });
		return;
	}
	clause.subject = word === "whose" ? (state.free[0] ?? antecedent) : antecedent;
	if (word === "whose" && state.free[0]) state.free[0].possessor = antecedent;
}

/** Among phrases before a verb the first is the subject; later ones stand in apposition to it. */
function subjectAmong(state: State, clause: Clause): NounPhrase {
	const { free } = state;
	const last = free.at(-1) as NounPhrase;
	const first = free[0] as NounPhrase;
	return last.last === clause.verb.first && free.length === 1 ? last : first;
}

/** "to fight rebels and reclaim control": a bare verb after "and" goes on with the infinitive before it. */
function continuedInfinitive(state: State, matrix: Clause, verb: VerbGroup): Clause | null {
	if (verb.first !== verb.head || !isBare(state, verb)) return null;
	let clause: Clause | null = matrix;
	while (clause && clause.verb.form !== "infinitive" && !clause.verb.modal)
		clause = clause.verb.form === "gerund" ? clause.parent : null;
	return clause?.verb.form === "infinitive" ? clause : null;
}

/** Past and base look alike in these. */
const ALIKE = /^(?:cut|put|set|hit|let|shut|quit|beat|cast|split)$/;

function isBare(state: State, verb: VerbGroup): boolean {
	for (let k = verb.first; k < verb.head; k++) if (state.document.tokens[k]?.pos === "AUX") return false;
	const token = state.document.tokens[verb.head];
	if (!token || token.pos === "AUX") return false;
	return (
		ALIKE.test(token.lower) ||
		(!isPast(token.lower) && !token.lower.endsWith("s") && !token.lower.endsWith("ing"))
	);
}

/** The finite clause that "and" continues: the nearest one whose verb is of the same kind. */
function finitePeer(from: Clause, verb: VerbGroup, comma: boolean): Clause {
	let peer: Clause = from;
	while (
		peer.parent &&
		(peer.verb.form !== "finite" ||
			(peer.link === "relative" && (comma || (!verb.modal && peer.verb.past !== verb.past))))
	)
		peer = peer.parent;
	return peer;
}

/** Phrases behind an object that became a subject go with it: "said the meeting between A and B had ...". */
function moveBehind(matrix: Clause, subject: NounPhrase): void {
	matrix.prepositions = matrix.prepositions.filter((phrase) => phrase.at < subject.first);
}

function popOuter(state: State): NounPhrase | null {
	while (state.outer.length > 0) {
		const free = state.outer.pop() as NounPhrase[];
		if (free.length > 0) return free[0] as NounPhrase;
	}
	return null;
}

/** `"...", said Putin`: a verb of saying without subject takes the name behind it. */
function invertSpeech(state: State): void {
	for (const clause of state.clauses) {
		if (clause.subject || clause.verb.form !== "finite") continue;
		if (
			clause.objects.length === 0 ||
			!/^(?:say|add|tell|note|warn|write|insist|argue|explain)$/.test(clause.verb.lemma)
		)
			continue;
		clause.subject = clause.objects.shift() as NounPhrase;
	}
}

/** "Speaking in Geneva, the minister said": a fronted gerund is done by the subject that follows. */
function bindFronted(state: State): void {
	state.clauses.forEach((clause, i) => {
		if (clause.subject || clause.link !== "gerund") return;
		const main = state.clauses
			.slice(i + 1)
			.find((next) => next.link === "coordinate" || next.link === "main");
		clause.subject = main?.subject ?? null;
	});
}

/** Read by the types of links that pass modality down; kept here so that the list stands with the parser. */
export const DEPENDENT_LINKS: ReadonlySet<ClauseLink> = new Set(["complement", "infinitive", "gerund"]);
