import type { IToken } from "chevrotain";
import type { Span } from "./syntax.ts";
import * as t from "./tokens.ts";

/** What a stretch of a pattern is, as far as it can be told without understanding the whole. */
export type PartRole = "name" | "variable" | "label" | "kind" | "keyword" | "number" | "sign";

/** A word or sign of a pattern. */
export interface Part extends Span {
	role: PartRole;
}

/** The words and signs of a pattern, also of a broken one, for setting them apart by colour. */
export function partsOf(text: string): Part[] {
	const tokens = t.tokensOf(text);
	let inBrackets = false;
	return tokens.map((token, at): Part => {
		if (token.tokenType === t.LeftBracket) inBrackets = true;
		// What follows the labels is a condition like any other.
		if (token.tokenType === t.RightBracket || token.tokenType === t.Where) inBrackets = false;
		const role = roleOf(tokens, at, inBrackets);
		return { start: token.startOffset, end: t.endOf(token), role };
	});
}

function roleOf(tokens: readonly IToken[], at: number, inBrackets: boolean): PartRole {
	const token = tokens[at] as IToken;
	const { tokenType } = token;
	if (t.KEYWORDS.includes(tokenType)) return "keyword";
	if (tokenType === t.QuotedText || tokenType === t.UnfinishedText) return "name";
	if (tokenType === t.NumberText || tokenType === t.DateText) return "number";
	if (tokenType !== t.Word) return "sign";
	if (inBrackets) return tokens[at + 1]?.tokenType === t.Colon ? "variable" : "label";
	if (isKind(tokens, at)) return "kind";
	return /^\p{Lu}/u.test(token.image) ? "name" : "variable";
}

/** A word after a colon, or after a bar whose list began with one. */
function isKind(tokens: readonly IToken[], at: number): boolean {
	const before = tokens[at - 1]?.tokenType;
	if (before === t.Colon) return true;
	return before === t.Bar && isKind(tokens, at - 2);
}
