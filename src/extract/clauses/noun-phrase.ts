import type { PartOfSpeech, Token } from "../document.ts";
import { GIVING } from "../giving.ts";
import { closesSetting } from "./settings.ts";
import { type NounPhrase, nounPhrase } from "./structure.ts";
import { isTime, opensDistance } from "./time-words.ts";
import type { TaggedWords } from "./verb-group.ts";

/** Pronouns that stand before a noun as its owner. */
export const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set(
	"his her its their our my your whose".split(" "),
);
const ALONE = new Set(
	"he she it they we i you him them us me himself herself itself themselves this that these those there who whom nobody everybody somebody anybody everyone someone anyone".split(
		" ",
	),
);
/** Those of them that an adjective never belongs to: "called them childish", and not "those ships". */
const PERSONAL = new Set("he she it they i him them me us himself herself itself themselves".split(" "));
/** "In return Biden granted": with "in" before them, these say how, and no name belongs to them. */
const ADVERBIAL = new Set(
	"return exchange response turn addition retaliation reply private public secret".split(" "),
);
const RELATIVE_TIME = new Set(["last", "next", "this", "earlier", "previous", "late", "early"]);
const INSIDE = new Set<PartOfSpeech>(["ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"]);

/** Spans that belong together whatever their tags: mentions of actors, as start position to end position. */
export type Atoms = Map<number, number>;

/** Reads the noun phrase that starts at position `i` of the sentence, or returns null when there is none. */
export function readNounPhrase(words: TaggedWords, atoms: Atoms, i: number): NounPhrase | null {
	let phrase: NounPhrase | null = null;
	let at = i;
	for (;;) {
		const end = phraseEnd(words, atoms, at, phrase !== null);
		if (end === at) return phrase;
		const next = makePhrase(words, at, end);
		if (phrase) next.possessor = phrase;
		if (phrase) next.first = phrase.first;
		phrase = next;
		const mark = words.tokens[end];
		if (!mark || words.tags[end] !== "PART" || !/^'s?$/.test(mark.lower) || next.time) return phrase;
		at = end + 1;
	}
}

function phraseEnd(words: TaggedWords, atoms: Atoms, start: number, possessed: boolean): number {
	const { tokens, tags } = words;
	const first = tokens[start];
	if (!first) return start;
	// "There he and Kim signed": where, and no subject.
	if (first.lower === "there" && /^(?:PRON|PROPN|DET)$/.test(tags[start + 1] ?? "")) return start;
	const alone = (ALONE.has(first.lower) || isObjectHer(words, start)) && !atoms.has(start);
	const apart =
		PERSONAL.has(first.lower) && (tags[start + 1] === "ADJ" || GIVING.has(tokens[start - 1]?.lemma ?? ""));
	if (alone && !possessed && (apart || first.lower === "her" || !nounOrAdjective(tags[start + 1])))
		return start + 1;
	let nouns = 0;
	let k = start;
	while (k < tokens.length) {
		const atomEnd = atoms.get(k);
		if (atomEnd !== undefined && atomEnd > k) {
			if (nouns === 1 && k === start + 1 && ADVERBIAL.has(first.lower) && tokens[start - 1]?.lower === "in")
				break;
			if (nouns > 0 && tags[start] === "DET" && opensContactClause(words, atoms, k)) break;
			// "those Cairo released"
			if (k === start + 1 && first.lower === "those" && /^(?:VERB|AUX)$/.test(tags[atomEnd] ?? "")) break;
			if (nouns > 0 && closesSetting(words, k, atomEnd)) break;
			// "In Turkey Minister Ellwood met": where, and then who.
			if (nouns > 0 && atoms.get(start) === k && tokens[start - 1]?.lower === "in") break;
			if (nouns > 0 && isPlural(tokens[k - 1], tags[k - 1])) break;
			if (nouns > 0 && isOwnedBefore(words, start, k, atomEnd)) break;
			if (nouns > 0 && (isDated(tokens[k - 1]) || (tags[k - 1] === "NUM" && isDated(tokens[k - 2])))) break;
			k = atomEnd;
			nouns++;
			if (tokens[k]?.lower === "home") break;
			continue;
		}
		if (!continues(words, k, start, nouns, possessed)) break;
		if (tags[k] === "NOUN" || tags[k] === "PROPN" || tags[k] === "NUM") nouns++;
		k++;
	}
	if (
		k > start &&
		nouns === 0 &&
		!(k === start + 1 && /^(?:both|all|neither|either|some|many|several|each|none|those)$/.test(first.lower))
	)
		return start;
	return k;
}

/** A word of time, and May, which other words tell from the verb. */
function isDated(token: Token | undefined): boolean {
	return isTime(token) || token?.text === "May";
}

/** "until May", "in May": the month, and not whoever is called so. */
function isMonthOfMay({ tokens, tags }: TaggedWords, k: number): boolean {
	return (
		tokens[k]?.text === "May" &&
		tags[k] === "NOUN" &&
		/^(?:in|until|since|by|before|after|from|during|early|late|last|next|this)$/.test(
			tokens[k - 1]?.lower ?? "",
		)
	);
}

/** Verbs behind which "her" is whoever receives what stands next: "granted her asylum". */
const AWARDING = /^(?:grant|deny|award|refuse)$/;

/** "invited her to Rome", "gave her a medal", and not "her minister", "her newly elected parliament". */
function isObjectHer({ tokens, tags }: TaggedWords, i: number): boolean {
	if (tokens[i]?.lower !== "her" || tags[i] !== "PRON") return false;
	const next = tags[i + 1];
	if (next === "NOUN")
		return AWARDING.test(tokens[i - 1]?.lemma ?? "") && !/^(?:to|for|of)$/.test(tokens[i + 2]?.lower ?? "");
	if (nounOrAdjective(next) || tokens[i + 1]?.lower === "'s") return false;
	const modifies = next === "ADV" || (next === "VERB" && /(?:ed|ing)$/.test(tokens[i + 1]?.lower ?? ""));
	return !(modifies && /^(?:NOUN|ADJ|VERB|PROPN|NUM)$/.test(tags[i + 2] ?? ""));
}

/** "whose army Egypt trained": behind what "whose" opens, a name that has its verb and leaves nothing behind it is the doer's. */
function isOwnedBefore({ tokens, tags }: TaggedWords, start: number, k: number, end: number): boolean {
	if (tokens[start - 1]?.lower !== "whose" || tags[k - 1] !== "NOUN") return false;
	if (
		/^(?:president|premier|minister|leader|chief|king|queen|general|envoy|chancellor|prince|emir|sultan|spokesman|spokeswoman|ambassador|colonel|head)$/.test(
			tokens[k - 1]?.lower ?? "",
		)
	)
		return false;
	let verb = end;
	while (tags[verb] === "ADV" || tags[verb] === "AUX") verb++;
	return tags[verb] === "VERB" && /^(?:PUNCT|ADP|CCONJ|ADV)$/.test(tags[verb + 1] ?? "PUNCT");
}

/** Things said, done or made, which no name follows as its title: "a charge Rwanda denies". */
const CONTACT_NOUNS = new Set(
	`charge allegation accusation claim deal agreement pact accord treaty truce ceasefire decision move report offer
proposal plan demand condition attack raid strike war coup step project mission vote resolution policy weapon missile
drone sanction bargain concession promise pledge threat statement remark comment assertion suggestion idea loan act ruling verdict campaign gesture
incursion invasion operation law treaty concept phrase`.split(/\s+/),
);

/** True when a name begins at `k`, right behind such a noun, and a finite verb follows the name. */
export function opensContactClause(words: TaggedWords, atoms: Atoms, k: number): boolean {
	const before = words.tokens[words.tokens[k - 1]?.lower === "the" ? k - 2 : k - 1];
	const end = atoms.get(k);
	if (!before || end === undefined) return false;
	if (!CONTACT_NOUNS.has(before.lemma)) return isSomebody(words, k) && leavesNothing(words, end);
	let verb = end;
	const second = words.tags[end] === "CCONJ" ? atoms.get(end + 1) : undefined;
	if (second !== undefined) verb = second;
	while (words.tags[verb] === "ADV") verb++;
	const tag = words.tags[verb];
	return tag === "AUX" || (tag === "VERB" && !words.tokens[verb]?.lower.endsWith("ing"));
}

const SOMEBODY =
	/^(?:country|state|nation|group|movement|militia|man|woman|regime|junta|rival|neighbour|neighbor|ally|enemy|foe|dictator|party|firm|company|bloc|body|government|general|warlord|politician|dissident|militant)$/;

/** "a country Chad armed": somebody who is not called by the name behind, for "the country Chad" would be. */
function isSomebody({ tokens }: TaggedWords, k: number): boolean {
	if (!SOMEBODY.test(tokens[k - 1]?.lower ?? "")) return false;
	for (let at = k - 2; at >= 0 && at > k - 5; at--)
		if (/^(?:a|an|another|no|one|only)$/.test(tokens[at]?.lower ?? "")) return true;
	return false;
}

/** Whether the verb behind a name has nothing behind it that it could be done to. */
function leavesNothing({ tokens, tags }: TaggedWords, end: number): boolean {
	let verb = end;
	while (tags[verb] === "ADV" || tags[verb] === "AUX") verb++;
	const next = tags[verb + 1];
	if (tags[verb] !== "VERB" || tokens[verb]?.lower.endsWith("ing")) return false;
	return next === undefined || next === "PUNCT" || next === "ADP";
}

/** "On the sidelines Mr Xi saw", "after the clashes Georgia said": no name belongs to a plural before it. */
function isPlural(token: Token | undefined, tag: PartOfSpeech | undefined): boolean {
	return token !== undefined && tag === "NOUN" && token.lower !== token.lemma && /[^s]s$/.test(token.lower);
}

function nounOrAdjective(tag: PartOfSpeech | undefined): boolean {
	return tag === "NOUN" || tag === "ADJ" || tag === "PROPN" || tag === "NUM";
}

/** "political, economic and military support": a comma or "and" between adjectives that all go with one noun. */
function isBetweenAdjectives({ tokens, tags }: TaggedWords, k: number): boolean {
	const joins = (at: number) => tokens[at]?.lower === "," || tags[at] === "CCONJ";
	if (!joins(k) || tags[k - 1] !== "ADJ") return false;
	let at = k;
	let closed = false;
	while (joins(at)) {
		closed ||= tags[at] === "CCONJ";
		at += tags[at] !== "CCONJ" && tags[at + 1] === "CCONJ" ? 2 : 1;
		if (tags[at] !== "ADJ" && !(closed && tags[at] === "NOUN" && tags[at + 1] === "NOUN")) return false;
		at++;
	}
	return closed && tags[at] === "NOUN";
}

function continues(words: TaggedWords, k: number, start: number, nouns: number, possessed: boolean): boolean {
	const { tokens, tags } = words;
	const token = tokens[k] as Token;
	const tag = tags[k] as PartOfSpeech;
	const next = tags[k + 1];
	if (nouns > 0 && RELATIVE_TIME.has(token.lower) && isTime(tokens[k + 1])) return false;
	if (tag === "DET" || (tag === "PRON" && POSSESSIVE_PRONOUNS.has(token.lower))) return nouns === 0;
	// "called the response disproportionate": an adjective behind the noun is not of the phrase.
	if (tag === "ADJ" && nouns > 0 && /^(?:NOUN|PROPN)$/.test(tags[k - 1] ?? "") && !nounOrAdjective(next))
		return false;
	// "gave the FARC $300 million", "its councils three days after": an amount opens a phrase of its own.
	if (tag === "SYM" && nouns > 0 && words.tags[k + 1] === "NUM") return false;
	// "sanctions on Kenya three days after": how long after is no part of the name.
	if (tag === "NUM" && nouns > 0 && /^(?:NOUN|PROPN)$/.test(tags[k - 1] ?? "") && isTime(tokens[k + 1]))
		return false;
	// "cut ties with Kenya days after"
	if (nouns > 0 && tags[k - 1] === "PROPN" && opensDistance(tokens, k)) return false;
	if (INSIDE.has(tag)) return nouns === 0 || !timeBoundary(tokens[k - 1] as Token, token, tag);
	if (tag === "ADV")
		return (
			nouns === 0 &&
			(next === "ADJ" ||
				next === "NUM" ||
				((k > start || possessed) && next === "VERB" && tags[k + 2] === "NOUN"))
		);
	if (nouns === 0 && isBetweenAdjectives(words, k)) return true;
	if (tag === "PUNCT" && token.lower === "-") return k > start && token.start === tokens[k - 1]?.end;
	if (tag === "PUNCT" && token.lower === '"')
		return nouns === 0 && k > start && (next === "NOUN" || next === "ADJ");
	if (tag === "VERB") {
		if (tokens[k - 1]?.lower === "-" && k - 1 > start)
			return next !== undefined && (INSIDE.has(next) || next === "VERB");
		// "the warring parties", "proposed talks": a participle between determiner and noun.
		return (
			nouns === 0 &&
			(k > start || possessed) &&
			/(?:ed|ing)$/.test(token.lower) &&
			nounOrAdjective(next) &&
			!(tokens[k - 1]?.lower === "busy" && token.lower.endsWith("ing"))
		);
	}
	return false;
}

/** "meeting today", "last week Turkey": where words of time begin or end, a phrase ends. */
function timeBoundary(before: Token, token: Token, tag: PartOfSpeech): boolean {
	if (isTime(token)) return !isDated(before) && before.pos !== "NUM" && !RELATIVE_TIME.has(before.lower);
	return tag === "PROPN" && (isTime(before) || before.text === "May");
}

function makePhrase(words: TaggedWords, start: number, end: number): NounPhrase {
	const { tokens, tags, offset } = words;
	let head = end - 1;
	while (
		head > start &&
		tags[head] !== "NOUN" &&
		tags[head] !== "PROPN" &&
		tags[head] !== "NUM" &&
		tags[head] !== "PRON"
	)
		head--;
	const headToken = tokens[head] as Token;
	const time =
		isTime(headToken) || (tags[head] === "NUM" && isTime(tokens[head - 1])) || isMonthOfMay(words, head);
	const phrase = nounPhrase(offset + start, offset + end, offset + head);
	phrase.time = time;
	return phrase;
}
