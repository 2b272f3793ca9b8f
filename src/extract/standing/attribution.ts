import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document, Sentence } from "../document.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { operatorOf } from "./modality.ts";

/** True when the clause is one of saying, reporting or writing. */
export function isSpeech(clause: Clause, book: RuleBook): boolean {
	return operatorOf(clause, book)?.speech === true;
}

/** The words of a phrase as the article has them, on one line. */
export function textOf(document: Document, phrase: NounPhrase): string {
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
 * Who claims what a clause says, as the text names them: the subject of the verb of saying above it, of the one
 * beside a quotation, or the object of "according to". Undefined when the article speaks in its own voice.
 */
export function speakerOf(
	document: Document,
	clause: Clause,
	clauses: Clause[],
	quoted: Set<number>,
	book: RuleBook,
): string | undefined {
	for (let at = clause.parent; at; at = at.parent) {
		if (isSpeech(at, book) && at.subject) return textOf(document, at.subject);
	}
	if (quoted.has(clause.verb.head)) {
		const speech = clauses.find(
			(other) => !quoted.has(other.verb.head) && isSpeech(other, book) && other.subject,
		);
		if (speech?.subject) return textOf(document, speech.subject);
	}
	const source = clauses
		.flatMap((other) => other.prepositions)
		.find((phrase) => phrase.preposition === "according to");
	return source ? textOf(document, source.object) : undefined;
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
	return follows && isSpeech(next, book) ? next : null;
}
