import { EntenteError, isPartialDate, type RelationType } from "../../model/index.ts";
import { findActor } from "../find-actor.ts";
import type { GraphView } from "../view.ts";
import { either, PatternError } from "./pattern-error.ts";
import { MOST_HOPS } from "./question.ts";
import type { Hops, Span, Written } from "./syntax.ts";
import { type Vocabulary, wordsLike } from "./vocabulary.ts";

/** What looking up the words of a pattern needs. */
export interface Dictionary {
	/** The pattern, for the places of mistakes. */
	text: string;
	view: GraphView;
	/** What types set states that last, and what ends them. */
	taxonomy: readonly RelationType[];
	vocabulary: Vocabulary;
}

/** A mistake at a place of the pattern. */
export function mistake(words: Dictionary, span: Span, message: string, hint?: string): PatternError {
	return new PatternError(words.text, span, message, hint === undefined ? {} : { hint });
}

/** `Did you mean met or told?`, or what else there is to say. */
export function didYouMean(names: readonly string[], otherwise?: string): string | undefined {
	return names.length > 0 ? `Did you mean ${either(names)}?` : otherwise;
}

/** A word that begins with a capital, or stands in quotation marks, names an actor; any other is a variable. */
export function isName({ text, quoted }: Written): boolean {
	return quoted || /^\p{Lu}/u.test(text);
}

/**
 * The id of the actor a name means.
 * @throws PatternError `unknown-actor`, with the closest names
 */
export function actorMeant(words: Dictionary, name: Written): string {
	const found = findActor(words.view, name.text);
	if ("id" in found) return found.id;
	const hint = didYouMean(found.suggestions.map(({ label }) => label));
	throw new PatternError(words.text, name, `There is no actor "${name.text}" in this graph.`, {
		code: "unknown-actor",
		...(hint !== undefined && { hint }),
	});
}

/**
 * A variable, checked.
 * @throws PatternError for a word that no variable can be, or that is an actor's name in small letters
 */
export function variableMeant(words: Dictionary, { text, start, end }: Written): string {
	if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(text)) {
		const hint = `A name that does not begin with a capital stands in quotation marks: ("${text}").`;
		throw mistake(words, { start, end }, `"${text}" cannot be a variable.`, hint);
	}
	const found = text.length > 2 ? findActor(words.view, text) : null;
	const label = found && "id" in found ? words.view.actor(found.id)?.label : undefined;
	if (label !== undefined && label !== text && label.toLowerCase() === text.toLowerCase()) {
		const hint = `Write (${label}) for the actor, or choose another letter for the variable.`;
		throw mistake(words, { start, end }, `"${text}" begins with a small letter, so it is a variable.`, hint);
	}
	return text;
}

/** A PartialDate. */
export function dateMeant(words: Dictionary, date: Written): string {
	if (isPartialDate(date.text)) return date.text;
	const hint = "Write a year, a month or a day: 2011, 2023-03 or 2024-07-24.";
	throw mistake(words, date, `"${date.text}" is not a date.`, hint);
}

/** A number that a comparison wants. */
export function numberMeant(words: Dictionary, { text, quoted, start, end }: Written): number {
	if (!quoted && /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
	throw mistake(words, { start, end }, `"${text}" is not a number.`);
}

/** How many hops a step has at least and at most: one, where nothing is said. */
export function hopsMeant(words: Dictionary, hops: Hops | null): [least: number, most: number] {
	if (!hops) return [1, 1];
	const least = hops.least ? wholeNumber(words, hops.least) : 1;
	const most = hops.most ? wholeNumber(words, hops.most) : MOST_HOPS;
	if (Math.max(least, most) > MOST_HOPS) {
		throw mistake(words, hops, `A relation can be followed for ${MOST_HOPS} steps at most.`);
	}
	if (least > most) throw mistake(words, hops, `From ${least} to ${most} is the wrong way round.`);
	return [least, most];
}

/** A whole number from 1 on. */
export function wholeNumber(words: Dictionary, number: Written): number {
	if (/^\d{1,9}$/.test(number.text) && Number(number.text) > 0) return Number(number.text);
	throw mistake(words, number, `"${number.text}" is not a whole number from 1 on.`);
}

/** The publisher that a name means, as the articles have it. */
export function publisherMeant(words: Dictionary, name: Written): string {
	const { publishers } = words.vocabulary;
	const found = publishers.find((each) => each.toLowerCase() === name.text.toLowerCase());
	if (found !== undefined) return found;
	const hint = didYouMean(wordsLike(name.text, publishers));
	throw mistake(words, name, `No article here was published by "${name.text}".`, hint);
}

/** The id of the article that a title or id means. */
export function articleMeant(words: Dictionary, name: Written): string {
	const articles = words.view.articles();
	const wanted = name.text.toLowerCase();
	const found = articles.find(({ id, title }) => id === name.text || title.toLowerCase() === wanted);
	if (found) return found.id;
	const hint = didYouMean(
		wordsLike(
			name.text,
			articles.map(({ title }) => title),
		),
	);
	throw mistake(words, name, `There is no article "${name.text}" in this graph.`, hint);
}

/** Runs a check of the query room, and puts its complaint at a place of the pattern. */
export function checkedAt<Result>(words: Dictionary, span: Span, check: () => Result): Result {
	try {
		return check();
	} catch (error) {
		if (!(error instanceof EntenteError) || error instanceof PatternError) throw error;
		throw mistake(words, span, error.message, error.hint);
	}
}
