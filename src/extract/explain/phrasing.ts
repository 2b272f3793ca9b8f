import type { ActorName } from "./explanation.ts";

/** Words of the text in quotation marks. */
export function quoted(text: string): string {
	return `“${text}”`;
}

/** "a, b and c". */
export function listed(words: readonly string[], last = "and"): string {
	if (words.length < 2) return words[0] ?? "";
	const glue = last.startsWith(";") ? `${last} ` : ` ${last} `;
	return `${words.slice(0, -1).join(", ")}${glue}${words.at(-1)}`;
}

/** The labels of actors as a list. */
export function namesOf(actors: readonly ActorName[]): string {
	return listed(actors.map(({ label }) => label));
}

/** A reason as a sentence of its own, with one full stop. */
export function sentenceOf(why: string): string {
	return `${why.replace(/\.$/, "")}.`;
}
