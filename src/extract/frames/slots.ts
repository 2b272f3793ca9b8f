import {
	type Clause,
	changedPhrase,
	type NounPhrase,
	type PrepositionalPhrase,
} from "../clauses/structure.ts";
import { type Argument, type ArgumentReader, weakened } from "./arguments.ts";
import type { SlotName } from "./rules.ts";

/** A prepositional phrase as rules ask for it: "with" and "leader". */
export interface Where {
	preposition: string;
	lemmas: string[];
}

/** The logical arguments of a clause: a passive's grammatical subject is its object. */
export interface LogicalClause {
	clause: Clause;
	subject: NounPhrase | null;
	object: NounPhrase | null;
	second: NounPhrase | null;
	prepositions: PrepositionalPhrase[];
	/** The clause that says it, where it stands beside and not above it: "Chad lied, Mali said". */
	saying: Clause | undefined;
	/** What rules call the heads of the objects; worked out for the first rule that asks. */
	lemmas: string[] | undefined;
	/** The same of the subject's head, and of what its prepositional phrases hold. */
	subjectLemmas: string[] | undefined;
	wheres: Where[] | undefined;
}

/** Undoes the passive. */
export function logical(clause: Clause): LogicalClause {
	const { verb, subject, objects, prepositions } = clause;
	if (!verb.passive)
		return logicalClause(clause, subject, objects[0] ?? null, objects[1] ?? null, prepositions);
	const agents = prepositions.filter((phrase) => phrase.preposition === "by" && !phrase.object.time);
	const by = agents[0];
	const doer = by ? joined(by.object, agents.slice(1)) : null;
	const others = by ? prepositions.filter((phrase) => !agents.includes(phrase)) : prepositions;
	return logicalClause(clause, doer, subject, objects[0] ?? null, others);
}

function logicalClause(
	clause: Clause,
	subject: NounPhrase | null,
	object: NounPhrase | null,
	second: NounPhrase | null,
	prepositions: PrepositionalPhrase[],
): LogicalClause {
	return {
		clause,
		subject,
		object,
		second,
		prepositions,
		saying: undefined,
		lemmas: undefined,
		subjectLemmas: undefined,
		wheres: undefined,
	};
}

/** "by A, and by B": two agents are one. */
function joined(first: NounPhrase, rest: PrepositionalPhrase[]): NounPhrase {
	if (rest.length === 0) return first;
	return changedPhrase(first, { members: [first, ...rest.map((phrase) => phrase.object)], prepositions: [] });
}

/** Phrases behind a noun and, when it is a clause's last object, behind that clause's verb. */
function phrasesOf(noun: NounPhrase, outer: PrepositionalPhrase[]): PrepositionalPhrase[] {
	const own = noun.prepositions;
	if (outer.length === 0) return own;
	const seen = new Set(own.map((phrase) => phrase.at));
	return [...own, ...outer.filter((phrase) => phrase.at > noun.head && !seen.has(phrase.at))];
}

function inPhrases(
	phrases: PrepositionalPhrase[],
	preposition: string,
	reader: ArgumentReader,
): Argument | null {
	const held: Argument[] = [];
	for (const phrase of phrases) {
		if (phrase.preposition !== preposition || phrase.object.time) continue;
		if (preposition === "to" && isOfTopic(phrase, phrases)) continue;
		// "with A, ..., and with B" holds both; a second "in" or "on" without "and" says something else.
		if (held.length > 0 && !reader.continues(phrase.at)) break;
		const found = inPhrase(phrase, reader);
		if (found) held.push(found);
	}
	const first = held[0];
	if (!first || held.length === 1) return first ?? null;
	const { mention, strength } = first;
	return { actors: [...new Set(held.flatMap((argument) => argument.actors))], mention, strength };
}

/** "spoke about the response to Putin": to whom the topic is a response, and nobody who is spoken to. */
function isOfTopic({ after }: PrepositionalPhrase, phrases: PrepositionalPhrase[]): boolean {
	if (!after) return false;
	return phrases.some(({ preposition, object }) => preposition === "about" && object === after);
}

/** Prepositions that are as good for what belongs to an actor as for the actor: "complied with the wishes of X". */
const CONCERNING = new Set(["with", "against", "about", "over", "on", "at", "to"]);

function ofWhom(object: NounPhrase, reader: ArgumentReader): Argument | null {
	const of = object.prepositions.find((phrase) => /^(?:of|by|from)$/.test(phrase.preposition));
	return of ? reader.head(of.object) : null;
}

function inPhrase(phrase: PrepositionalPhrase, reader: ArgumentReader): Argument | null {
	const { preposition, object } = phrase;
	const found = reader.place(object);
	if (found) return found;
	const another =
		(preposition === "in" && !reader.isPart(object)) ||
		reader.isOtherSide(object) ||
		(preposition === "with" && reader.isConsent(object));
	const owner = another ? null : reader.owner(object);
	const held = owner ?? (CONCERNING.has(preposition) ? ofWhom(object, reader) : null);
	return held && weakened(held, 0.85);
}

/** "in favour of X" is `in.of`: a phrase inside the object of another; `for.owner` is "for X's release". */
function inside(
	phrases: PrepositionalPhrase[],
	outer: string,
	inner: string,
	reader: ArgumentReader,
): Argument | null {
	const holder = phrases.find((phrase) => phrase.preposition === outer && !phrase.object.time);
	if (!holder) return null;
	return inner === "owner"
		? reader.owner(holder.object)
		: inPhrases(phrasesOf(holder.object, phrases), inner, reader);
}

/** Slots that the clause itself never fills: whoever is meant is known from what was told before. */
function isImplied(slot: SlotName): boolean {
	return (
		slot === "asker" ||
		slot === "accuser" ||
		slot === "counterpart" ||
		slot.endsWith(".event") ||
		slot.endsWith(".that")
	);
}

/** Who stands in a slot of a clause, or null. */
export function fillClauseSlot(
	slot: SlotName,
	parts: LogicalClause,
	reader: ArgumentReader,
): Argument | null {
	const { subject, object, second, prepositions } = parts;
	switch (slot) {
		case "subject":
			return subject
				? (accompanied(subject, reader, parts.clause) ??
						possessor(subject, reader) ??
						sender(parts, subject, reader))
				: null;
		case "object":
			if (!object) return null;
			// "Qatar was, along with Egypt, accused": also whom a passive names beside its subject.
			return (
				(object === parts.clause.subject ? accompanied(object, reader, parts.clause) : reader.head(object)) ??
				reader.place(object)
			);
		case "second":
			return second ? reader.head(second) : null;
		case "object.owner":
			// "backed his opponent" backs no one whose opponent he is.
			return object && !reader.isOtherSide(object) ? reader.owner(object) : null;
		case "object.person":
			return object && personsOf(object, reader);
		case "subject.owner":
			return subject ? reader.owner(subject) : null;
		case "subject.place":
			return subject && reader.place(subject);
		case "speaker":
			return parts.clause.verb.modal ? null : speakerOf(parts, reader);
		case "foreteller":
			return /^(?:will|would|shall)$/.test(parts.clause.verb.modal ?? "") ? speakerOf(parts, reader) : null;
		case "object.affiliation": {
			const held = object && reader.head(object);
			return held ? reader.affiliation(held) : null;
		}
		default:
	}
	if (isImplied(slot)) return null;
	const dot = slot.indexOf(".");
	const base = dot < 0 ? slot : slot.slice(0, dot);
	if (dot > 0) {
		const preposition = slot.slice(dot + 1);
		const host = base === "object" ? object : base === "subject" ? subject : null;
		if (host) return inPhrases(phrasesOf(host, prepositions), preposition, reader);
		return inside(prepositions, base, preposition, reader);
	}
	// "In a blow to Taiwan, Honduras gave": what opens the sentence comes after what stands behind the verb.
	const { last } = parts.clause.verb;
	const behind = prepositions.some(({ preposition, at }) => preposition === base && at < last)
		? prepositions.filter(({ at }) => at >= last)
		: prepositions;
	const given = base === "to" && second !== null && reader.head(second) === null;
	const own =
		(behind === prepositions ? null : inPhrases(behind, base, reader)) ??
		(given && object && reader.head(object) ? null : inPhrases(prepositions, base, reader));
	return own ?? (object ? inPhrases(object.prepositions, base, reader) : null);
}

/** "an American pastor, Andrew Brunson", "two Swedes, Ann Lind and Bo Ek": those whom names behind a description tell. */
function personsOf(object: NounPhrase, reader: ArgumentReader): Argument | null {
	const named = (phrase: NounPhrase): Argument | null => {
		const found = reader.head(phrase);
		return found?.actors.every((actor) => reader.kind(actor) === "person") ? found : null;
	};
	if (!object.members) return named(object);
	const [described, ...others] = object.members;
	const persons = others.map(named);
	const [first] = persons;
	if (!described || !first || persons.includes(null)) return null;
	const all = [...(named(described)?.actors ?? []), ...persons.flatMap((one) => one?.actors ?? [])];
	return { ...first, actors: [...new Set(all)] };
}

/** Verbs by which somebody states what somebody else does. */
const STATING = new Set(
	"say claim charge allege argue complain insist maintain assert retort add contend reckon believe write declare announce state note tell warn protest reply counter repeat reiterate stress emphasize think conclude rule hold report find respond remark lament acknowledge admit find determine".split(
		" ",
	),
);

const ADDED = new Set("say add charge insist claim argue declare complain retort".split(" "));

/** The clause whose subject says what a clause tells; null when nobody does. */
export function spokenIn(clause: Clause, clauses: readonly Clause[]): Clause | null {
	return clause.link === "complement" ? clause.parent : (sayingBeside(clause, clauses) ?? null);
}

/** "Chad lied, Mali said": the clause beside a main one that says it; undefined when there is none. */
export function sayingBeside(clause: Clause, clauses: readonly Clause[]): Clause | undefined {
	if (clause.link !== "main" || clause.parent) return undefined;
	return clauses.find(
		(other) =>
			other.index > clause.index &&
			(other.link === "main" || (other.link === "coordinate" && other.parent === null)) &&
			ADDED.has(other.verb.lemma) &&
			other.objects.length === 0 &&
			!clauses.some(({ parent, link }) => parent === other && link === "complement"),
	);
}

/** "said that Chad was sowing chaos": who says what the clause tells, unless of their own side, and as a fact. */
function speakerOf({ clause, subject, saying }: LogicalClause, reader: ArgumentReader): Argument | null {
	const { link, parent, verb } = clause;
	const above = link === "complement" ? parent : saying;
	if (!above || verb.negated || above.verb.negated) return null;
	if (!STATING.has(above.verb.lemma) || above.verb.passive || !subject) return null;
	const by = logical(above).subject;
	const speaker = by && reader.head(by);
	if (!speaker) return null;
	const told = reader.head(subject) ?? reader.owner(subject);
	if (!told) return speaker;
	const side = [...speaker.actors, ...(reader.affiliation(speaker)?.actors ?? [])];
	const theirs = [...told.actors, ...(reader.affiliation(told)?.actors ?? [])];
	return theirs.some((actor) => side.includes(actor)) ? null : speaker;
}

/** Whose the subject is, unless it is somebody else than its owner, "his host", or acts for itself: "a Danish cartoonist". */
function possessor(subject: NounPhrase, reader: ArgumentReader): Argument | null {
	return reader.isOtherSide(subject) || reader.isPrivate(subject) ? null : weaken(reader.owner(subject));
}

/** Who a phrase of a clause stands for, with those who are named beside it: "Chad, along with Mali,". */
export function accompanied(subject: NounPhrase, reader: ArgumentReader, clause: Clause): Argument | null {
	const head = reader.head(subject);
	// "Alongside Chad, Mali, which left the bloc, is": what describes one of them is not said of both.
	const fronted = clause.link === "relative" ? [] : clause.prepositions;
	const beside = head && reader.companions(subject, fronted);
	return beside ? { ...head, actors: [...new Set([...head.actors, ...beside.actors])] } : head;
}

/** "sent soldiers to fight for Mali": what is done by somebody's men, who are sent to do it, is done by the sender. */
function sender({ clause }: LogicalClause, men: NounPhrase, reader: ArgumentReader): Argument | null {
	if (clause.link !== "infinitive" || clause.parent?.objects[0] !== men || !reader.isOrgan(men)) return null;
	const by = logical(clause.parent).subject;
	return by ? weaken(accompanied(by, reader, clause.parent)) : null;
}

/** What surrounds a noun that is read as a predicate. */
export interface NounContext {
	noun: NounPhrase;
	/** Phrases of the governing clause, some of which belong to the noun. */
	outer: PrepositionalPhrase[];
	/** Subject of the verb that carries the noun: "Iran" in "Iran held talks". */
	agent: NounPhrase | null;
	/** Subject of the clause in whose adjunct the noun stands. */
	lends: NounPhrase | null;
}

/** Who stands in a slot of a noun predicate, or null. */
export function fillNounSlot(slot: SlotName, context: NounContext, reader: ArgumentReader): Argument | null {
	if (slot === "owner") return reader.owner(context.noun);
	if (slot === "agent")
		return context.agent ? (reader.head(context.agent) ?? weaken(reader.owner(context.agent))) : null;
	const phrases = phrasesOf(context.noun, context.outer);
	const dot = slot.indexOf(".");
	// "interference in Moldova's vote", "the recall of its envoy to France": inside what the phrase holds.
	if (dot > 0) return inside(phrases, slot.slice(0, dot), slot.slice(dot + 1), reader);
	return inPhrases(phrases, slot, reader) ?? (slot === "of" ? behindDoer(context.noun, reader) : null);
}

/** "the detention by Chad of a reporter": what belongs to the noun stands behind who did it, or where. */
function behindDoer({ prepositions }: NounPhrase, reader: ArgumentReader): Argument | null {
	const between = prepositions.find(({ preposition }) => preposition === "by" || preposition === "in");
	return between ? inPhrases(between.object.prepositions, "of", reader) : null;
}

function weaken(argument: Argument | null): Argument | null {
	return argument && weakened(argument, 0.8);
}
