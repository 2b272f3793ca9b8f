import type { NounPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { EventContext } from "../statements/event-context.ts";
import type { ActorName, ExplainedPart } from "./explanation.ts";

/** The article's text from the first token up to, not including, the last, on one line. */
export function textOf(document: Document, first: number, last: number): string {
	const start = document.tokens[first]?.start;
	const end = document.tokens[last - 1]?.end;
	return start === undefined || end === undefined
		? ""
		: document.article.text.slice(start, end).replace(/\s+/g, " ");
}

/** A phrase as written, all its members included. */
export function phraseText(document: Document, phrase: NounPhrase): string {
	const members = phrase.members ?? [phrase];
	const first = Math.min(phrase.first, ...members.map((member) => member.first));
	const last = Math.max(phrase.last, ...members.map((member) => member.last));
	return textOf(document, first, last);
}

/** Names of actors by their ids. */
export function actorNames(context: EventContext, ids: readonly string[]): ActorName[] {
	return ids.map((id) => {
		const actor = context.reading.actors.get(id);
		return { id, label: actor?.label ?? id, kind: actor?.kind ?? "group" };
	});
}

/** A phrase with whom it stands for, as the rules see it. */
export function partOf(context: EventContext, phrase: NounPhrase | null): ExplainedPart | null {
	if (!phrase) return null;
	const argument = context.reader.head(phrase) ?? context.reader.place(phrase);
	return { text: phraseText(context.document, phrase), actors: actorNames(context, argument?.actors ?? []) };
}
