import type { PloverClass } from "../../model/index.ts";
import type { PartOfSpeech, Token } from "../document.ts";

/**
 * Words and phrases that news uses for the acts of each PLOVER class, in base forms. Articles, numbers, adjectives and
 * adverbs may stand between their words ("lift ban" finds "lifted its old ban"), and up to three words of any kind
 * where a phrase has "..": "lift .. ban" finds "lifted its travel ban"; a given phrase counts as one word there. A
 * particle may stand behind an object ("give back" finds "gave the bell back"), and "lift/end ban" stands for two
 * phrases.
 */
export type Cues = Partial<Record<PloverClass, string[]>>;

/**
 * Cues that follow from the definitions of the classes. A word in capitals stands for any of a group ("SEND .. TROOPS"),
 * `<s>` and `<t>` for the two given phrases ("urge <t> to"), and after a leading "to" the first word must be a verb ("to
 * arm" does not find "small arms").
 */
export interface ClassLexicon {
	/** Base forms, parted by blanks. */
	groups: Record<string, string>;
	/** Cues of one kind, and what they have in common. */
	entries: { id: string; plover: string; why: string; cues: string[] }[];
}

/** A place where a cue stands: from its first to its last word. */
export interface CueHit {
	plover: PloverClass;
	cue: string;
	/** The entry of the lexicon that has the cue; null for a plain cue. */
	entry: string | null;
	first: number;
	last: number;
	/** How much the cue asks for: its words, and gaps. */
	length: number;
}

interface CompiledCue {
	plover: PloverClass;
	cue: string;
	entry: string | null;
	length: number;
	verb: boolean;
	/** Words, each with what may stand in its place, and null for gaps; the first word left out. */
	rest: (Set<string> | null)[];
}

/** Cues by their first word, longest first. */
export type CueBook = Map<string, CompiledCue[]>;

const GAP = "..";
const WIDEST_GAP = 3;

/** The plain cues and those of the lexicon: each kind is found and weighed by itself. */
export interface CueBooks {
	plain: CueBook;
	all: CueBook;
	/** The words of rules; see `cuesOfRules`. */
	told: CueBook;
}

/** Compiles the cues for finding. */
export function compileCues(cues: Cues): CueBook {
	const book: CueBook = new Map();
	for (const [plover, list] of Object.entries(cues))
		for (const cue of list) addCue(book, { plover: plover as PloverClass, cue, entry: null });
	return sorted(book);
}

/** Compiles the cues of the lexicon for finding. */
export function compileLexicon({ groups, entries }: ClassLexicon, cues: Cues): CueBook {
	const book = compileCues(cues);
	const words = new Map(Object.entries(groups).map(([name, list]) => [name, list.split(" ")]));
	for (const { id, plover, cues } of entries)
		for (const cue of cues) addCue(book, { plover: plover as PloverClass, cue, entry: id }, words);
	return sorted(book);
}

function addCue(
	book: CueBook,
	named: Pick<CompiledCue, "plover" | "cue" | "entry">,
	groups = new Map<string, string[]>(),
): void {
	const wordsOf = (place: string) => place.split("/").flatMap((word) => groups.get(word) ?? [word]);
	const verb = named.entry !== null && named.cue.startsWith("to ");
	const [first = "", ...places] = (verb ? named.cue.slice("to ".length) : named.cue).split(" ");
	const rest = places.map((place) => (place === GAP ? null : new Set(wordsOf(place))));
	for (const word of new Set(wordsOf(first))) {
		const known = book.get(word) ?? [];
		known.push({ ...named, verb, rest, length: rest.filter((words) => words !== null).length + 1 });
		book.set(word, known);
	}
}

function sorted(book: CueBook): CueBook {
	for (const list of book.values()) list.sort((a, b) => b.length - a.length);
	return book;
}

/** All forms under which a word may be meant: as written, its base, and a plural's singular. */
function formsOf({ lemma, lower }: Token): string[] {
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

const is = (forms: string[], words: Set<string>): boolean => forms.some((form) => words.has(form));

const PARTICLES = new Set("in out over back off up down away".split(" "));
/** So many words of an object may part a verb from its particle. */
const WIDEST_OBJECT = 4;

/** A given phrase in the sentence, with the sign that cues have for it. */
export interface GivenPhrase {
	sign: "<s>" | "<t>";
	first: number;
	/** The position behind its last token. */
	last: number;
}

/** A sentence prepared for finding: what each token may be meant as, and the given phrase that it is within. */
interface Searched {
	tokens: Token[];
	forms: string[][];
	given: (GivenPhrase | undefined)[];
}

/** Whether a word may be a verb: participles are often taken for adjectives. */
const isVerbal = ({ pos, lower }: Token): boolean =>
	pos === "VERB" || pos === "AUX" || (pos === "ADJ" && /(?:ed|ing)$/.test(lower));

/** What a gap does not reach across: another verb, and what opens a clause. */
const isBoundary = ({ pos, lower }: Token): boolean =>
	pos === "VERB" || pos === "SCONJ" || BOUNDARIES.has(lower);
const BOUNDARIES = new Set("who which whose while after before until despite because but".split(" "));

/** The last token of a cue whose first word ends at `at`; -1 when the rest does not follow. */
function endOf({ tokens, forms, given }: Searched, at: number, rest: (Set<string> | null)[]): number {
	let here = at;
	let gap = 0;
	for (const words of rest) {
		if (words === null) {
			gap = WIDEST_GAP;
			continue;
		}
		let next = here + 1;
		let left = here === at && [...words].every((one) => PARTICLES.has(one)) ? WIDEST_OBJECT : gap;
		let passed = 0;
		let within: GivenPhrase | undefined;
		for (;;) {
			const between = tokens[next];
			if (!between || between.pos === "PUNCT") return -1;
			const phrase = given[next];
			if (phrase?.first === next && words.has(phrase.sign)) {
				next = phrase.last - 1;
				break;
			}
			if (is(forms[next] ?? [], words)) break;
			// Once a given phrase is entered, its other words are free.
			if (phrase === undefined || phrase !== within) {
				if (isBoundary(between)) return -1;
				if (isPassedOver(between) && passed < WIDEST_GAP) passed++;
				else if (left-- <= 0) return -1;
				else within = phrase;
			}
			next++;
		}
		here = next;
		gap = 0;
	}
	return here;
}

/** What cues are looked for in: the sentence, or some of its words in another order. */
interface View extends Searched {
	/** Where each token stands in the sentence. */
	at: number[];
}

function viewOf(tokens: Token[], phrases: GivenPhrase[], order: number[]): View {
	const given: View["given"] = order.map(() => undefined);
	for (const { sign, first, last } of phrases) {
		const from = order.findIndex((at) => first <= at && at < last);
		if (from < 0) continue;
		let to = from;
		while (to < order.length && first <= (order[to] as number) && (order[to] as number) < last) to++;
		for (let at = from; at < to; at++) given[at] ??= { sign, first: from, last: to };
	}
	const chosen = order.map((at) => tokens[at] as Token);
	return { tokens: chosen, given, forms: chosen.map(formsOf), at: order };
}

/** The cues that start with one word of a view; those of the lexicon must not start within a given phrase and leave it. */
function startingAt(view: View, start: number, book: CueBook): CueHit[] {
	const token = view.tokens[start] as Token;
	const phrase = view.given[start];
	const hits: CueHit[] = [];
	const look = (word: string, end: number) => {
		for (const { plover, cue, entry, length, verb, rest } of book.get(word) ?? []) {
			if (verb && !isVerbal(token)) continue;
			const last = endOf(view, end, rest);
			if (last < 0 || (entry !== null && phrase && end === start && last >= phrase.last)) continue;
			const span = view.at.slice(start, last + 1);
			hits.push({ plover, cue, entry, first: Math.min(...span), last: Math.max(...span), length });
		}
	};
	if (phrase?.first === start) look(phrase.sign, phrase.last - 1);
	if (!isMonth(token)) for (const form of view.forms[start] ?? []) look(form, start);
	return hits;
}

/**
 * The cues of a sentence; one that lies within a longer one does not count.
 * @param phrases where the given phrases stand
 * @param turned passive clauses in the order of active ones, verb first: "raised alert" for "alert was raised"
 */
export function findCues(
	tokens: Token[],
	book: CueBook,
	phrases: GivenPhrase[] = [],
	turned: number[][] = [],
): CueHit[] {
	const whole = viewOf(tokens, phrases, [...tokens.keys()]);
	const hits = tokens.flatMap((_, at) => startingAt(whole, at, book));
	for (const order of turned)
		hits.push(...startingAt(viewOf(tokens, phrases, order), 0, book).filter((hit) => hit.first < hit.last));
	return hits.filter(
		(hit) =>
			!hits.some(
				(other) =>
					other.first <= hit.first &&
					hit.last <= other.last &&
					other.length > hit.length &&
					(hit.entry !== null || other.entry === null),
			),
	);
}
