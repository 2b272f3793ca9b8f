import type { Token } from "../document.ts";
import { fold } from "../fold.ts";
import type { Scan } from "./names.ts";

/** All capitals, at least two: "NOC", "M23", "RED". */
export function isAcronym(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}[\p{Lu}\d&]+s?$/u.test(token.text);
}

/** The text of a name as written, without line breaks. */
export function nameText(scan: Scan, span: { first: number; last: number }): string {
	const start = scan.tokens[span.first]?.start ?? 0;
	const end = scan.tokens[span.last - 1]?.end ?? 0;
	return scan.document.article.text.slice(start, end).replace(/\s+/g, " ");
}

/** A name as the gazetteer's places are looked up: "St. Petersburg" is "st. petersburg". */
export function placeKey(scan: Scan, span: { first: number; last: number }): string {
	return fold(nameText(scan, span)).toLowerCase();
}
