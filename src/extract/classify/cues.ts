import type { PloverClass } from "../../model/index.ts";
import type { PartOfSpeech, Token } from "../document.ts";

/**
 * Words and phrases that news uses for the acts of each PLOVER class, in base forms. Articles, numbers, adjectives and
 * adverbs may stand between their words ("lift ban" finds "lifted its old ban"), and up to three words of any kind
 * where a phrase has "..": "lift .. ban" finds "lifted its travel ban". A particle may stand behind an object ("give
 * back" finds "gave the bell back"), and "lift/end ban" stands for two phrases.
 */
export type Cues = Partial<Record<PloverClass, string[]>>;

/** A place where a cue stands: from its first to its last word. */
export interface CueHit {
	plover: PloverClass;
	cue: string;
	first: number;
	last: number;
}

interface CompiledCue {
	plover: PloverClass;
	cue: string;
	/** Words, each with what may stand in its place, and gaps; the first word left out. */
	rest: string[][];
}

/** Cues by their first word, longest first. */
export type CueBook = Map<string, CompiledCue[]>;

const GAP = "..";
const WIDEST_GAP = 3;

/** Compiles the cues for finding. */
export function compileCues(cues: Cues): CueBook {
	const book: CueBook = new Map();
	for (const [plover, list] of Object.entries(cues))
		for (const cue of list) {
			const [first = [], ...rest] = cue.split(" ").map((word) => word.split("/"));
			for (const word of first) {
				const known = book.get(word) ?? [];
				known.push({ plover: plover as PloverClass, cue, rest });
				book.set(word, known);
			}
		}
	for (const list of book.values()) list.sort((a, b) => b.rest.length - a.rest.length);
	return book;
}

/** All forms under which a word may be meant: as written, its base, and a plural's singular. */
function forms({ lemma, lower }: Token): string[] {
	const base = lemma.toLowerCase();
	const singular = /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
	return [...new Set([lower, base, singular, ...stems(lower)])];
}

/** What a past tense or participle may come from, where the tagger took it for an adjective: "rounded" from "round". */
function stems(lower: string): string[] {
	if (!lower.endsWith("ed")) return [];
	return [lower.slice(0, -2), lower.slice(0, -1)];
}

const PASSED_OVER = new Set<PartOfSpeech>(["DET", "ADJ", "ADV", "NUM", "SYM"]);
const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my", "'s", "'"]);

/** A word that may stand within a phrase without being of it. */
const isPassedOver = ({ pos, lower }: Token): boolean => PASSED_OVER.has(pos) || POSSESSIVES.has(lower);

/** "March" is a month, and no protest. */
const isMonth = ({ text }: Token): boolean => text === "March" || text === "May";

const is = (token: Token | undefined, words: string[]): boolean =>
	token !== undefined && forms(token).some((form) => words.includes(form));

const PARTICLES = new Set("in out over back off up down away".split(" "));
/** So many words of an object may part a verb from its particle. */
const WIDEST_OBJECT = 4;

/** The last token of a cue whose first word stands at `at`; -1 when the rest does not follow. */
function endOf(tokens: Token[], at: number, rest: string[][]): number {
	let here = at;
	let gap = 0;
	for (const words of rest) {
		if (words[0] === GAP) {
			gap = WIDEST_GAP;
			continue;
		}
		let next = here + 1;
		let left = here === at && PARTICLES.has(words[0] ?? "") ? WIDEST_OBJECT : gap;
		let passed = 0;
		while (!is(tokens[next], words)) {
			const between = tokens[next];
			if (!between || between.pos === "PUNCT") return -1;
			if (isPassedOver(between) && passed < WIDEST_GAP) passed++;
			else if (left-- <= 0) return -1;
			next++;
		}
		here = next;
		gap = 0;
	}
	return here;
}

/** The cues of a sentence; one that lies within a longer one does not count. */
export function findCues(tokens: Token[], book: CueBook): CueHit[] {
	const hits: CueHit[] = [];
	tokens.forEach((token, at) => {
		if (isMonth(token)) return;
		for (const form of forms(token))
			for (const { plover, cue, rest } of book.get(form) ?? []) {
				const last = endOf(tokens, at, rest);
				if (last >= 0) hits.push({ plover, cue, first: at, last });
			}
	});
	const length = (hit: CueHit) => hit.cue.split(" ").length;
	return hits.filter(
		(hit) =>
			!hits.some(
				(other) => other.first <= hit.first && hit.last <= other.last && length(other) > length(hit),
			),
	);
}
