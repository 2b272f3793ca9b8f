import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { type ActorReading, type Document, mentionsWithin, type Sentence } from "../document.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { operatorOf } from "./modality.ts";

/** True when the clause is one of saying, reporting or writing. Who "recalled its ambassador" said nothing. */
export function isSpeech(clause: Clause, book: RuleBook): boolean {
	if (clause.verb.lemma === "recall" && clause.objects.length > 0) return false;
	// "Moscow would respond in kind": by deeds.
	if (clause.verb.lemma === "respond" && clause.verb.modal) return false;
	return operatorOf(clause, book)?.speech === true;
}

/** The words of a phrase as the article has them, on one line. */
function textOf(document: Document, phrase: NounPhrase): string {
	const first = document.tokens[phrase.first];
	const last = document.tokens[phrase.last - 1];
	return first && last ? document.article.text.slice(first.start, last.end).replace(/\s+/g, " ") : "";
}

/** Token positions inside quotation marks, for one sentence. */
export function quotedTokens(document: Document, sentence: Sentence): Set<number> {
	const inside = new Set<number>();
	let open = sentence.quoted;
	for (let i = sentence.first; i < sentence.last; i++) {
		if (document.tokens[i]?.lower === '"') open = !open;
		else if (open) inside.add(i);
	}
	return inside;
}

/**
 * The name of whoever says something: the words of the article, or, where these are a pronoun that points back at
 * somebody, the name of who is meant.
 */
export function nameOf(document: Document, phrase: NounPhrase, { actors, mentions }: ActorReading): string {
	const { head } = phrase;
	if (document.tokens[head]?.pos !== "PRON") return textOf(document, phrase);
	const meant = mentionsWithin(mentions, { first: head, last: head + 1 })[0];
	const labels = meant?.actors.map((actor) => actors.get(actor)?.label ?? "").filter((label) => label !== "");
	return labels && labels.length > 0 ? labels.join(" and ") : textOf(document, phrase);
}

/** Words that open what is said or asked: "told them how Iran had armed it". */
const INDIRECT = new Set(["whether", "how", "why", "what", "where", "that"]);

/** Who speaks in a clause of saying: its subject, or in the passive the one named behind "by"; null when left out. */
function speakerIn({ verb, subject, prepositions }: Clause): NounPhrase | null {
	if (!verb.passive) return subject;
	return prepositions.find(({ preposition }) => preposition === "by")?.object ?? null;
}

/**
 * Who claims what a clause says: the speaker of the saying that it is the content of, of the one beside a quotation,
 * or the object of "according to". Null when the article speaks in its own voice.
 */
export function speakerOf(
	clause: Clause,
	clauses: Clause[],
	quoted: Set<number>,
	book: RuleBook,
): NounPhrase | null {
	// What describes a noun of the saying or goes on beside it is not what is said.
	for (let at = clause; at.parent; at = at.parent) {
		const beside =
			at.link === "relative" ||
			at.link === "main" ||
			(at.link === "subordinate" && !INDIRECT.has(at.marker ?? ""));
		if (beside || !isSpeech(at.parent, book)) continue;
		const speaker = speakerIn(at.parent);
		if (speaker && !at.parent.verb.negated) return speaker;
	}
	if (quoted.has(clause.verb.head)) {
		const speech = clauses.find(
			(other) => !quoted.has(other.verb.head) && isSpeech(other, book) && other.subject,
		);
		if (speech?.subject) return speech.subject;
	}
	const source = clauses
		.flatMap((other) => other.prepositions)
		.find((phrase) => phrase.preposition === "according to");
	return source?.object ?? null;
}

/**
 * The clause of saying beside what is said: outside the quotation in which a clause stands, or right behind it
 * ("Caricom stands behind Guyana, its chairman said").
 */
export function sayingOf(
	clause: Clause,
	clauses: Clause[],
	quoted: Set<number>,
	book: RuleBook,
): Clause | null {
	if (quoted.has(clause.verb.head))
		return clauses.find((other) => !quoted.has(other.verb.head) && isSpeech(other, book)) ?? null;
	const next = clauses.find((other) => other.index > clause.index && other.link !== "relative");
	const follows =
		next && (next.link === "coordinate" || next.parent === clause) && next.subject !== clause.subject;
	if (!follows || !isSpeech(next, book)) return null;
	// "recaptured the town from rebels who are armed, the army says, by Oman": only what it interrupts is said.
	const around = clauses.find(
		({ index, prepositions }) => index < next.index && prepositions.some(({ at }) => at > next.verb.head),
	);
	if (around && around !== clause && around.link === "relative") return null;
	// "and Chad said it would leave": that says something else.
	// "Iran has armed Chad, Oman told the BBC": whom it was told.
	const told = /^(?:tell|inform)$/.test(next.verb.lemma) && next.objects.length === 1;
	const saysMore =
		(next.objects.length > 0 && !told) ||
		clauses.some(({ parent, link }) => parent === next && link !== "relative");
	return saysMore ? null : next;
}
