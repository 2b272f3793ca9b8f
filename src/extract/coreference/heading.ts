import { longestAt } from "../actors/hits.ts";
import { countryOf, type Reading } from "../actors/reading.ts";
import type { Token } from "../document.ts";
import { fold } from "../fold.ts";

/** Words of a heading in the form in which the gazetteer is asked. */
function wordsOf(text: string): Token[] {
	const words: Token[] = [];
	for (const match of text.matchAll(/[\p{L}\p{M}.-]+|'s|’s/gu)) {
		const word = match[0];
		const start = match.index;
		const lower = fold(word).toLowerCase();
		words.push({ start, end: start + word.length, text: word, lower, lemma: lower, pos: "PROPN" });
	}
	return words;
}

/** The only country that words name, by whatever name but those of its leaders. */
function countryNamed(reading: Reading, text: string): string | undefined {
	const words = wordsOf(text);
	const found = new Set<string>();
	for (let i = 0; i < words.length; i++) {
		const hit = longestAt(words, i, words.length, reading.scan.gazetteer.root);
		const id = hit && hit.entry.role !== "leader" ? countryOf(reading, hit.entry.actor) : undefined;
		if (id) found.add(id);
		if (hit) i = hit.last - 1;
	}
	const [only] = found;
	return found.size === 1 ? only : undefined;
}

/** The only country that the heading right above the paragraph of a sentence names: "16:05 Pakistan names the target". */
export function countryOfHeading(reading: Reading, sentence: number): string | undefined {
	const { article, sentences } = reading.scan.document;
	const block = sentences[sentence]?.block ?? 0;
	const heading = article.blocks[block - 1];
	if (heading?.role !== "heading") return undefined;
	return countryNamed(reading, article.text.slice(heading.start, heading.end));
}

/** "SEOUL, Nov. 6 (Entente) --": the country that an article is written from. */
export function countryOfDateline(reading: Reading): string | undefined {
	const { article, sentences } = reading.scan.document;
	const dateline = article.blocks[(sentences[0]?.block ?? 0) - 1];
	if (dateline?.role !== "byline") return undefined;
	const text = article.text.slice(dateline.start, dateline.end).trim();
	return /[-–—]$/.test(text) ? countryNamed(reading, text) : undefined;
}
