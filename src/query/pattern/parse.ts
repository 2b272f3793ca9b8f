import type { IToken, TokenType } from "chevrotain";
import { PatternParser } from "./grammar.ts";
import { either, PatternError } from "./pattern-error.ts";
import type { Pattern } from "./syntax.ts";
import * as t from "./tokens.ts";

/** A place in the grammar where a token may stand: the token, and the rules it is in, innermost last. */
export interface Continuation {
	token: TokenType;
	/** Which of the rule's places for this token it is, counted as the grammar numbers them. */
	occurrence: number;
	rules: string[];
}

let parser: PatternParser | null = null;

function patternParser(): PatternParser {
	parser ??= new PatternParser();
	return parser;
}

/** All that may come after these tokens. */
export function continuations(tokens: IToken[]): Continuation[] {
	return patternParser()
		.computeContentAssist("pattern", tokens)
		.map(({ nextTokenType, nextTokenOccurrence, ruleStack }) => ({
			token: nextTokenType,
			occurrence: nextTokenOccurrence,
			rules: ruleStack,
		}));
}

/**
 * Parses a pattern: its parts with their places, names not yet looked up.
 * @throws PatternError `bad-pattern` at the first token that cannot stand where it does
 */
export function parsePattern(text: string): Pattern {
	const tokens = t.tokensOf(text);
	if (tokens.length === 0) {
		throw new PatternError(text, { start: 0, end: text.length }, "The pattern is empty.", {
			hint: "Begin with an actor in parentheses, such as (Russia)-[backs]->(x).",
		});
	}
	const grammar = patternParser();
	grammar.input = tokens;
	const pattern = grammar.pattern();
	const [error] = grammar.errors;
	if (error) throw mistakeIn(text, tokens, tokens.indexOf(error.token));
	return pattern;
}

/**
 * The mistake, told by what the grammar would have taken. The parser names the token where it had to choose; the one
 * that fits nowhere is that or one of the few after it that the choice was made by.
 */
function mistakeIn(text: string, tokens: IToken[], chosenAt: number): PatternError {
	const at = tokens.findIndex((token, index) => {
		if (index < chosenAt || chosenAt < 0) return false;
		const possible = continuations(tokens.slice(0, index));
		return !possible.some((next) => next.token === token.tokenType);
	});
	const found = at < 0 ? undefined : tokens[at];
	const before = found ? tokens.slice(0, at) : tokens;
	if (found?.tokenType === t.UnfinishedText) {
		const place = { start: found.startOffset, end: t.endOf(found) };
		return new PatternError(text, place, "This quotation mark is never closed.");
	}
	const expected = either(expectedInWords(continuations(before)));
	if (!found) {
		const end = { start: text.trimEnd().length, end: text.length };
		return new PatternError(text, end, `The pattern ends too early: expected ${expected}.`);
	}
	const hint = hintFor(tokens, at);
	return new PatternError(
		text,
		{ start: found.startOffset, end: t.endOf(found) },
		`Expected ${expected}, not ${inMarks(found)}.`,
		hint === null ? {} : { hint },
	);
}

function inMarks(token: IToken): string {
	return token.tokenType === t.QuotedText ? `the name ${token.image}` : `"${token.image}"`;
}

const TEXTS = [t.Word, t.QuotedText, t.NumberText, t.DateText];

/** What a text that is missing in a rule is called. */
const PLACES: Record<string, string> = {
	actorName: "an actor's name or a variable",
	kindName: "a kind of actor such as country",
	relationVariable: "a relation type such as backs",
	labels: "a relation type such as backs",
	count: "a number",
	property: "a property such as confidence",
	value: "a value",
	date: "a date such as 2023 or 2024-07-25",
	returned: "a variable",
};

function expectedInWords(possible: readonly Continuation[]): string[] {
	// The word "match" and a name for the relation may always be left out: nobody need be told to write them.
	const told = possible.filter(({ token, rules }) => {
		return token !== t.Match && !(token === t.Colon && rules.at(-1) === "inside");
	});
	return [...new Set(told.map(placeInWords))];
}

function placeInWords({ token, occurrence, rules }: Continuation): string {
	const rule = rules.at(-1) as string;
	if (rule === "subject" || rule === "absence") return "a condition such as confidence >= 0.8";
	if (rule === "time" && beginsTime(token, occurrence)) return "a time such as since 2023";
	if (rule === "relation" && beginsRelation(token, occurrence)) return "a relation such as -[backs]->";
	if (rule === "chain" || (rule === "actor" && token === t.LeftParen)) return "an actor such as (Russia)";
	return (TEXTS.includes(token) ? PLACES[rule] : undefined) ?? token.LABEL ?? token.name;
}

/** The `until` of `since 2011 until 2015` is the first that the rule numbers, one that stands alone the second. */
function beginsTime(token: TokenType, occurrence: number): boolean {
	return token === t.Since || token === t.From || token === t.As || (token === t.Until && occurrence === 2);
}

/** Of the three dashes in the rule, the second opens a relation; the others close one. */
function beginsRelation(token: TokenType, occurrence: number): boolean {
	return token === t.LeftArrow || (token === t.Dash && occurrence === 2);
}

const TIME_WORDS = [t.Since, t.From, t.Until];

/** What to do about mistakes that people make again and again; null for others. */
function hintFor(tokens: readonly IToken[], at: number): string | null {
	const found = tokens[at] as IToken;
	const before = tokens[at - 1];
	if (before && isPartOfName(found) && opensActor(tokens, at)) {
		return `A name of several words stands in quotation marks: ("${nameAround(tokens, at)}").`;
	}
	if (at === 0) return "Actors stand in parentheses: (Russia)-[backs]->(x).";
	if (found.image === "{") return "Conditions stand after where: -[backs where since 2023]->.";
	if (found.image === "!") return "Write <> for what is not so: x <> y.";
	if (/^or$/i.test(found.image)) return "Alternatives are separated by |, as in modality = alleged|planned.";
	if (TIME_WORDS.includes(found.tokenType))
		return `Write where before a condition: where ${found.image} 2023.`;
	if (found.tokenType === t.RightArrow && leftOpened(tokens, at)) {
		return "With - at both ends, as in -[met]-, a relation may go either way.";
	}
	return null;
}

/** True where only words stand between the last opening parenthesis and the token. */
function opensActor(tokens: readonly IToken[], at: number): boolean {
	const open = tokens.slice(0, at).findLastIndex(({ tokenType }) => tokenType === t.LeftParen);
	return open >= 0 && tokens.slice(open + 1, at).every(isPartOfName);
}

function isPartOfName({ tokenType }: IToken): boolean {
	return tokenType === t.Word || tokenType === t.NumberText || t.KEYWORDS.includes(tokenType);
}

/** The words of a name that lacks its quotation marks. */
function nameAround(tokens: readonly IToken[], at: number): string {
	const open = tokens.slice(0, at).findLastIndex(({ tokenType }) => tokenType === t.LeftParen);
	const after = tokens.slice(open + 1);
	const end = after.findIndex((token) => !isPartOfName(token));
	return after
		.slice(0, end < 0 ? after.length : end)
		.map(({ image }) => image)
		.join(" ");
}

function leftOpened(tokens: readonly IToken[], at: number): boolean {
	const openings = [t.LeftArrow, t.RightParen];
	return (
		tokens.slice(0, at).findLast(({ tokenType }) => openings.includes(tokenType))?.tokenType === t.LeftArrow
	);
}
