import { createToken, type IToken, Lexer, type TokenType } from "chevrotain";

/**
 * A word may have hyphens and apostrophes inside: `armed-group`, `al-Assad`, `O'Brien`. Letters of any script count.
 * Matched by a function, because the lexer's own analysis of regular expressions knows no Unicode classes.
 */
const WORD = /\p{L}[\p{L}\p{M}\p{N}_'’]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}_'’]*)*/uy;

function wordAt(text: string, offset: number): RegExpExecArray | null {
	WORD.lastIndex = offset;
	return WORD.exec(text);
}

export const Word = createToken({ name: "Word", label: "a word", pattern: wordAt, line_breaks: false });

const WhiteSpace = createToken({
	name: "WhiteSpace",
	pattern: /[\s\u00a0]+/,
	group: Lexer.SKIPPED,
	line_breaks: true,
});

/** In straight or curly quotation marks, since phones turn the one into the other. */
export const QuotedText = createToken({
	name: "QuotedText",
	label: "a name in quotation marks",
	pattern: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[“„][^“”"]*[”"]|‘[^’]*’/,
	line_breaks: true,
});
/** A quotation mark that is never closed; no rule takes it, so that it is reported where it begins. */
export const UnfinishedText = createToken({
	name: "UnfinishedText",
	pattern: /["'“„‘][\s\S]*/,
	line_breaks: true,
});
export const DateText = createToken({ name: "DateText", label: "a date", pattern: /\d{4}-\d[\d-]*/ });
export const NumberText = createToken({ name: "NumberText", label: "a number", pattern: /\d+(?:\.\d+)?/ });

function sign(name: string, text: string): TokenType {
	return createToken({ name, label: `"${text}"`, pattern: text });
}

export const LeftParen = sign("LeftParen", "(");
export const RightParen = sign("RightParen", ")");
export const LeftBracket = sign("LeftBracket", "[");
export const RightBracket = sign("RightBracket", "]");
export const Comma = sign("Comma", ",");
export const Colon = sign("Colon", ":");
export const Bar = sign("Bar", "|");
export const Star = sign("Star", "*");
export const DotDot = sign("DotDot", "..");
export const Dot = sign("Dot", ".");
export const LeftArrow = sign("LeftArrow", "<-");
export const RightArrow = sign("RightArrow", "->");
export const Dash = sign("Dash", "-");

/** The signs of a comparison: one token, told apart by their text. */
export const ComparisonSign = createToken({
	name: "ComparisonSign",
	label: "a sign such as = or >=",
	pattern: /<>|<=|>=|<(?!-)|>|=/,
});

/** Written in any case, as in Cypher. */
function keyword(word: string): TokenType {
	return createToken({
		name: `${word[0]?.toUpperCase()}${word.slice(1)}`,
		label: `"${word}"`,
		pattern: new RegExp(word, "i"),
		longer_alt: Word,
	});
}

export const Match = keyword("match");
export const Where = keyword("where");
export const And = keyword("and");
export const Not = keyword("not");
export const Since = keyword("since");
export const From = keyword("from");
export const Until = keyword("until");
export const As = keyword("as");
export const Of = keyword("of");
export const Return = keyword("return");
export const Limit = keyword("limit");

/** Whatever else stands in the text, one character at a time; no rule takes it. */
const Unknown = createToken({ name: "Unknown", pattern: /[\s\S]/, line_breaks: true });

export const KEYWORDS = [Match, Where, And, Not, Since, From, Until, As, Of, Return, Limit];

/** In the order in which the lexer tries them. */
export const TOKENS = [
	WhiteSpace,
	QuotedText,
	UnfinishedText,
	DateText,
	NumberText,
	...KEYWORDS,
	Word,
	LeftArrow,
	RightArrow,
	ComparisonSign,
	Dash,
	LeftParen,
	RightParen,
	LeftBracket,
	RightBracket,
	Comma,
	Colon,
	Bar,
	Star,
	DotDot,
	Dot,
	Unknown,
];

let lexer: Lexer | null = null;

/** The tokens of a text. Every character belongs to a token or to the space between, so that this never fails. */
export function tokensOf(text: string): IToken[] {
	// Places are counted by offset alone; lines are worked out where a person is told of one.
	lexer ??= new Lexer(TOKENS, { positionTracking: "onlyOffset" });
	return lexer.tokenize(text).tokens;
}

/** Where a token ends, exclusive. */
export function endOf(token: IToken): number {
	return token.startOffset + token.image.length;
}
