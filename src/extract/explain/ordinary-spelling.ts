import { createGazetteer, type Gazetteer, nameParts, type TrieNode } from "../actors/gazetteer.ts";
import type { Knowledge } from "../knowledge.ts";

/** "IRAN ATTACKS ISRAEL", "Iran Attacks Israel After Warning": every long word begins with a capital. */
export function isCapitalised(text: string): boolean {
	const long = text.match(/\p{L}{4,}/gu) ?? [];
	return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A word of a text and where it begins. */
interface Word {
	text: string;
	start: number;
}

/**
 * A headline in which every word begins with a capital, as it would stand in a sentence: only names that are known keep
 * their capitals. Other text comes back as it is; the length never changes.
 */
export function inOrdinarySpelling(text: string, knowledge: Knowledge): string {
	if (!isCapitalised(text)) return text;
	const gazetteer = createGazetteer(knowledge.actors);
	const words = [...text.matchAll(/[\p{L}\p{M}\p{N}.]*[\p{L}\p{M}\p{N}]/gu)].map((match) => ({
		text: match[0],
		start: match.index,
	}));
	const shouted = text === text.toUpperCase();
	let spelled = text;
	for (let i = 0; i < words.length; ) {
		const name = nameEnd(words, i, gazetteer);
		const end = Math.max(name, i + 1);
		for (let k = i; k < end; k++) {
			const word = words[k] as Word;
			const put =
				name > i || i === 0
					? shouted
						? titled(word.text, gazetteer)
						: word.text
					: lowered(word.text, shouted);
			spelled = spelled.slice(0, word.start) + put + spelled.slice(word.start + word.text.length);
		}
		i = end;
	}
	return spelled.length === text.length ? spelled : text;
}

/** Behind the longest name that begins at a word; the word itself where none begins. */
function nameEnd(words: Word[], start: number, { root, leadersBySurname, places }: Gazetteer): number {
	let node: TrieNode | undefined = root;
	let end = start;
	for (let k = start; k < words.length && node; k++) {
		for (const part of nameParts((words[k] as Word).text)) node = node?.next.get(part);
		if (node && node.entries.length > 0) end = k + 1;
	}
	if (end > start) return end;
	const [only, more] = nameParts((words[start] as Word).text);
	if (only === undefined || more !== undefined) return start;
	return places.has(only) || (only.length > 3 && leadersBySurname.has(only)) ? start + 1 : start;
}

/** "MACRON" as "Macron", and "NATO" as it is. */
function titled(word: string, { root }: Gazetteer): string {
	const [only = ""] = nameParts(word);
	const isAcronym = root.next.get(only)?.entries.some(({ exact }) => exact === word.replaceAll(".", ""));
	return isAcronym || word.length === 1 ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** Acronyms that nobody knows stay as they are among words that are not shouted. */
function lowered(word: string, shouted: boolean): string {
	const isAcronym = !shouted && word.length > 1 && word === word.toUpperCase();
	return isAcronym ? word : word.toLowerCase();
}
