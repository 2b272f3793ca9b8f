import type { Sentence, Token } from "../document.ts";
import type { Scan } from "./names.ts";

const ADJECTIVE_LIKE =
	/(?:al|ing|ed|ous|ic|ive|ful|less|ary|[ai]ble)$|^(?:young|angry|rival|foreign|poor|elderly|wealthy|desperate|opposition|rebel|student|textile|dock|taxi|oil|coal|tea|farm)$/;

/** "Striking dockers", "Tribal elders": an adjective that has its capital only from the sentence it opens. */
export function opensAsAdjective({ tokens, gazetteer: { words } }: Scan, i: number): boolean {
	const next = tokens[i + 1]?.lower ?? "";
	const group = words.peopleNouns.has(next) || words.armedNouns.has(next) || words.groupNouns.has(next);
	return group && /(?:s|men)$/.test(next) && ADJECTIVE_LIKE.test(tokens[i]?.lower ?? "");
}

/** "MR PRICE:", "QUESTION:" in a transcript: where what is said begins, behind the mark of who says it. */
export function afterSpeaker({ tokens }: Scan, { first, last }: Sentence): number {
	for (let i = first; i < last && i < first + 7; i++) {
		const text = tokens[i]?.text ?? "";
		if (text === ":") return i > first ? i + 1 : first;
		if (/\p{Ll}/u.test(text) || /^[,;]$/.test(text)) return first;
	}
	return first;
}

/** "Under Secretary for Management John Bass": what the office is for is no part of the name behind it. */
export function nameBehindOffice(
	{ tokens, gazetteer: { words } }: Scan,
	first: number,
	last: number,
): number {
	if (last - first < 3 || !/^(?:for|and|of)$/.test(tokens[first - 1]?.lower ?? "")) return first;
	let given = first + 1;
	while (given < last - 1 && !words.givenNames.has(tokens[given]?.lower ?? "")) given++;
	if (given >= last - 1 || words.givenNames.has(tokens[first]?.lower ?? "")) return first;
	for (let i = first - 2; i >= Math.max(0, first - 9); i--)
		if (words.roles.has(tokens[i]?.lower ?? "")) return given;
	return first;
}

/** "Tycoon Jimmy Lai", "Ex-senator Youri Delva": what he is, and no part of the name. */
export function isEpithet({ tokens, gazetteer: { words } }: Scan, i: number): boolean {
	const { lower } = tokens[i] as Token;
	return words.epithets.has(lower) || words.roles.has(lower.replace(/^(?:ex|former|then)-/, ""));
}
