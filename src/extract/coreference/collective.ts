import { personFit } from "../actors/offices.ts";
import { addMention, countryOf, personOf, type Reading } from "../actors/reading.ts";
import type { ActorMention, Sentence, Token } from "../document.ts";
import { fitOf } from "./country.ts";
import { type Remembered, remember } from "./memory.ts";
import { mainPair, notTheSubject } from "./sides.ts";

const PEOPLE = /^(?:leaders?|men|women|presidents|premiers|monarchs|envoys|ministers|generals|commanders)$/;
const SERVES =
	/^(?:(?:army |military |police )?chief|minister|secretary|spokesman|spokeswoman|spokesperson|envoy|ambassador|commander|general|adviser|advisor|diplomat|official|negotiator|lawmaker|senator|governor|mayor)$/;
const COUNTRIES =
	/^(?:countries|nations|governments|capitals|neighbou?rs|states|country|armies|powers|republics|kingdoms|islands)$/;

const EACH =
	/^(?:army|government|country|capital|camp|nation|neighbou?r|leader|minister|president|ministry|one|party|navy)$/;

function phraseAt(reading: Reading, i: number, end: number): number {
	const { tokens } = reading.scan;
	const forms = reading.roster.gazetteer.words.collective.get((tokens[i] as Token).lower);
	// "The two have met": without a noun.
	const next = tokens[i + 1]?.lower;
	const alone = next === "two" || next === "three";
	if (alone && tokens[i]?.lower === "the" && standsByItself(tokens, i)) return i + 2;
	const form = forms?.find((words) => i + words.length <= end && standsAt(words, tokens, i));
	if (form) return i + form.length;
	return tokens[i]?.lower === "each" && accusesOther(tokens, i, end) ? i + 2 : describedPair(reading, i, end);
}

/** "Each army blamed the other": one of the two, as "the other" tells. */
function accusesOther(tokens: Token[], i: number, end: number): boolean {
	if (!EACH.test(tokens[i + 1]?.lower ?? "")) return false;
	for (let k = i + 2; k < Math.min(end, i + 12); k++)
		if (tokens[k]?.lower === "the" && tokens[k + 1]?.lower === "other") return true;
	return false;
}

function standsAt(words: string[], tokens: Token[], i: number): boolean {
	for (let k = words.length - 1; k >= 0; k--) if (tokens[i + k]?.lower !== words[k]) return false;
	return true;
}

/** Whether a verb follows "the two", or nothing that it could count: "urged the two to stop", "between the two". */
function standsByItself(tokens: Token[], i: number): boolean {
	const next = tokens[i + 2];
	if (/^(?:VERB|AUX|ADV)$/.test(next?.pos ?? "")) return true;
	// "The three accused France": a past that the tagger takes for a noun.
	if (next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 3]?.pos ?? "")) return true;
	const governed = /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "");
	return (
		governed && (/^(?:PART|PUNCT)$/.test(next?.pos ?? "") || /^(?:to|for|over)$/.test(next?.lower ?? ""))
	);
}

const FOES = /^(?:neighbou?rs|rivals|foes|adversaries|enemies|arch-rivals|archrivals|arch-foes)$/;
const TWO_OF =
	/^(?:allies|partners|members|countries|nations|states|powers|neighbou?rs|rivals|foes|adversaries|enemies)$/;

/** "The two NATO allies", "the nuclear-armed neighbours", "both Gulf states": the end of such a phrase, or its start. */
function describedPair({ scan: { tokens } }: Reading, i: number, end: number): number {
	const first = tokens[i]?.lower;
	if (first !== "the" && first !== "both") return i;
	const two = first === "both" || tokens[i + 1]?.lower === "two";
	for (let j = i + 1; j < Math.min(end, i + 7); j++) {
		const { lower, pos } = tokens[j] as Token;
		if ((two ? TWO_OF : FOES).test(lower)) return tokens[j + 1]?.lower === "'" ? i : j + 1;
		if (lower === "and" || lower === "or") return i;
		if (lower !== "-" && lower !== "two" && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(pos) && lower !== "of")
			return i;
		if (pos === "VERB" && !/(?:ed|ing)$/.test(lower)) return i;
	}
	return i;
}

function distinct(mentions: Remembered[]): string[] {
	return [...new Set(mentions.flatMap((mention) => mention.actors))];
}

/** The only two of this sentence, else the last pair, else the only two near, else the only two of the article. */
function peopleWhoFit(
	reading: Reading,
	before: number,
	index: number,
	count: number,
	fits: (past: Remembered) => boolean,
	byOffice: boolean,
): string[] {
	const others = notTheSubject(reading, before, index);
	const past = reading.memory.past.filter(
		(mention) => mention.head < before && fits(mention) && others(mention),
	);
	const here = distinct(past.filter((mention) => mention.sentence === index));
	if (here.length === count) return here;
	const pair = past.findLast((mention) => mention.actors.length === count && mention.sentence >= index - 4);
	if (pair) return pair.actors;
	// "The two leaders" of the article: those whom it once named together, before whoever has come up since.
	const together = byOffice ? past.findLast((mention) => mention.actors.length === count) : undefined;
	if (together) return together.actors;
	const near = distinct(past.filter((mention) => mention.sentence >= index - 2));
	if (near.length === count) return near;
	const all = byOffice ? distinct(past) : [];
	return all.length === count ? all : mostNamed(past, count);
}

/** Those whom the article names clearly oftener than anybody else. */
function mostNamed(past: Remembered[], count: number): string[] {
	const times = new Map<string, number>();
	for (const { actors } of past) for (const id of actors) times.set(id, (times.get(id) ?? 0) + 1);
	const ranked = [...times].sort((a, b) => b[1] - a[1]);
	const last = ranked[count - 1]?.[1] ?? 0;
	const next = ranked[count]?.[1] ?? 0;
	return last >= 2 && last > next * 1.5 ? ranked.slice(0, count).map(([id]) => id) : [];
}

function peopleMeant(reading: Reading, noun: string, i: number, index: number, count: number): string[] {
	const { words } = reading.roster.gazetteer;
	const singular = noun.replace(/s$/, "");
	const byOffice = noun !== "men" && noun !== "women";
	const leaders = singular === "leader";
	const isOne = (id: string) => {
		const person = personOf(reading, id);
		if (!person) return false;
		if (leaders && person.offices.length === 0) return true;
		if (!byOffice) return person.gender === undefined || (person.gender === "f") === (noun === "women");
		return personFit(person, { noun: singular, modifiers: [], of: undefined, former: false }, words) > 0;
	};
	const meantBy = (fits: (id: string) => boolean) =>
		peopleWhoFit(
			reading,
			i,
			index,
			count,
			(past) => past.kind === "person" && past.acting && past.actors.every(fits),
			byOffice && !leaders,
		);
	// An army chief or a minister is no leader beside a president, unless such as they are all there is.
	const heads = leaders ? meantBy((id) => isOne(id) && !serves(reading, id)) : [];
	return heads.length > 0 ? heads : meantBy(isOne);
}

/** Whether somebody holds offices, and none of them is a state's or body's first. */
function serves(reading: Reading, id: string): boolean {
	const held = personOf(reading, id)?.offices.filter(({ former }) => !former) ?? [];
	return held.length > 0 && held.every(({ noun }) => SERVES.test(noun));
}

function countriesOf(reading: Reading, past: Remembered, count: number): string[] {
	if (past.actors.length !== count || !past.acting) return [];
	const countries = new Set(past.actors.map((id) => countryOf(reading, id)));
	if (countries.size !== count || countries.has(undefined)) return [];
	return [...countries] as string[];
}

/** The countries of the pair just before, else the only two near, else the last pair of the article. */
export function countriesMeant(reading: Reading, i: number, index: number, count: number): string[] {
	const { past } = reading.memory;
	const others = notTheSubject(reading, i, index);
	// "Putin met Assad. ... Moscow urged the two neighbours": nor are they a pair of whom the subject leads one.
	const pairs = past.filter((mention) => {
		const actors = mention.head < i ? countriesOf(reading, mention, count) : [];
		return actors.length > 0 && others(mention) && others({ ...mention, actors });
	});
	const last = pairs.at(-1);
	if (last && last.sentence >= index - 3) return countriesOf(reading, last, count);
	const near = past.filter(
		(mention) =>
			mention.head < i &&
			mention.sentence >= index - 2 &&
			mention.acting &&
			others(mention) &&
			mention.kind === "country",
	);
	const only = distinct(near);
	const before = last ? countriesOf(reading, last, count) : [];
	// Two of different sentences are less a pair than one of them is with whom the article named it before.
	const apart = !near.some(({ sentence }) => only.every((id) => isIn(near, sentence, id)));
	const stronger = only.some((id) => before.includes(id)) || !near.every((one) => isSide(reading, one));
	return only.length === count && !(apart && stronger) ? only : before;
}

/** "called Cambodia", "on terms with Turkey", and not "its war on Ukraine". */
function isSide({ scan: { tokens } }: Reading, { head, subject }: Remembered): boolean {
	const before = tokens[tokens[head - 1]?.lower === "the" ? head - 2 : head - 1];
	return subject || before?.pos === "VERB" || /^(?:with|to|by|and)$/.test(before?.lower ?? "");
}

function isIn(near: Remembered[], sentence: number, id: string): boolean {
	return near.some((one) => one.sentence === sentence && one.actors.includes(id));
}

/** "Erdoğan had invited Assad. ... the pair would meet": the only two persons who act just before. */
function twoPeopleBefore(reading: Reading, i: number, index: number): string[] {
	const others = notTheSubject(reading, i, index);
	const people = reading.memory.past.filter(
		(past) =>
			past.head < i && past.sentence >= index - 3 && past.kind === "person" && past.acting && others(past),
	);
	const near = distinct(people.filter((past) => past.sentence >= index - 1));
	// "He asked that Iraq outlaw it. Before the two parted": one alone has the other a little farther back.
	return near.length === 1 ? distinct(people) : near;
}

/** The two or three that a phrase such as "both sides" or "the two leaders" stands for. */
function meant(reading: Reading, noun: string, i: number, index: number, count: number): string[] {
	if (PEOPLE.test(noun)) return peopleMeant(reading, noun, i, index, count);
	if (COUNTRIES.test(noun)) return countriesMeant(reading, i, index, count);
	if (noun === "pair" || noun === "duo" || noun === "two") {
		const people = twoPeopleBefore(reading, i, index);
		if (people.length === count) return people;
	}
	return mainPair(reading, i, index, count);
}

/** Resolves a phrase for a pair or trio at a token; returns its end, or the token itself where there is none. */
export function readCollective(reading: Reading, i: number, sentence: Sentence, index: number): number {
	const last = phraseAt(reading, i, sentence.last);
	if (last === i || reading.scan.tokens[last]?.lower === "of") return i;
	const { tokens } = reading.scan;
	// "the parties to the treaty", "the parties in parliament" are not the two of the story.
	if (
		/^(?:sides|parties)$/.test(tokens[i + 1]?.lower ?? "") &&
		/^(?:to|in|that|which)$/.test(tokens[last]?.lower ?? "")
	)
		if (tokens[last]?.pos !== "PART") return i;
	const phrase = tokens.slice(i, last).map((token) => token.lower);
	const noun = phrase.includes("heads") ? "leaders" : (tokens[last - 1] as Token).lower;
	const count = phrase.includes("three") || phrase.includes("trio") ? 3 : 2;
	const actors = meant(reading, noun, i, index, count);
	const suits = fitOf(reading, last - 1);
	// "Both Gulf states" are of the Gulf.
	if (actors.length === 0 || (suits && !actors.every((id) => suits(countryOf(reading, id) ?? id))))
		return last;
	addMention(
		reading,
		{ actors, first: i, last, head: last - 1, form: "pronoun", use: "actor", why: "the pair or trio before" },
		sentence,
	);
	return last;
}

/** Remembers "A and B" as one antecedent for "they", "both" and "the two" as soon as its last member is read. */
export function rememberPairs(reading: Reading, sentence: Sentence, index: number): void {
	const { mentions, memory, roster } = reading;
	const last = mentions.at(-1);
	if (!last || reading.paired === mentions.length || last.first < sentence.first) return;
	reading.paired = mentions.length;
	const chain = chainBefore(reading, sentence);
	if (chain.length < 2 || opensClause(reading, chain)) return;
	const actors = [...new Set(chain.toReversed().flatMap((mention) => mention.actors))];
	if (actors.length < 2) return;
	const people = new Set(actors.map((id) => roster.actors.get(id)?.kind === "person"));
	if (people.size > 1) return;
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const past = memory.past[i] as Remembered;
		if (past.sentence < index) break;
		if (chain.some((mention) => mention.head === past.head)) past.joined = true;
	}
	const end = Math.max(...chain.map((mention) => mention.last));
	const after = reading.scan.tokens[end];
	remember(memory, {
		actors,
		kind: roster.actors.get(actors[0] as string)?.kind ?? "country",
		head: (chain[0] as ActorMention).head,
		sentence: index,
		block: sentence.block,
		subject:
			(after?.lower === "to" && after.pos === "PART") ||
			after?.pos === "VERB" ||
			after?.pos === "AUX" ||
			after?.pos === "ADV",
		acting: true,
		gender: undefined,
		plural: true,
		opens: false,
		joined: false,
	});
}

/** The mentions joined to the last one by "and", with commas before that; the last one first. */
function chainBefore(reading: Reading, sentence: Sentence): ActorMention[] {
	const { tokens } = reading.scan;
	const acting: ActorMention[] = [];
	for (let i = reading.mentions.length - 1; i >= 0; i--) {
		const mention = reading.mentions[i] as ActorMention;
		if (mention.first < sentence.first) break;
		if (mention.use === "actor") acting.push(mention);
	}
	acting.sort((a, b) => b.first - a.first || b.last - a.last);
	const chain: ActorMention[] = [];
	for (const mention of acting) {
		const next = chain.at(-1);
		if (next) {
			const link = linkBetween(tokens, mention.last, next.first);
			const joined = chain.length === 1 ? link === "and" || link === ", and" : link === ",";
			if (!joined) break;
		}
		chain.push(mention);
	}
	return chain;
}

/** "backed the Islamists, and it armed them", "invited Chad, and Niger sent": the last begins a clause of its own. */
function opensClause({ scan: { tokens } }: Reading, chain: ActorMention[]): boolean {
	const [last, before] = chain;
	if (!last || !before) return false;
	if (last.form === "pronoun" && /^(?:it|he|she|they|we)$/.test(tokens[last.first]?.lower ?? "")) return true;
	if (chain.length > 2 || linkBetween(tokens, before.last, last.first) !== ", and") return false;
	const governor = tokens[before.first - (tokens[before.first - 1]?.lower === "the" ? 2 : 1)];
	return /^(?:VERB|ADP)$/.test(governor?.pos ?? "") && /^(?:VERB|AUX)$/.test(tokens[last.last]?.pos ?? "");
}

/** The words between two mentions without their articles; undefined for more than join two of a list. */
function linkBetween(tokens: Token[], from: number, to: number): string | undefined {
	let link = "";
	for (let i = from; i < to; i++) {
		const word = (tokens[i] as Token).lower;
		if (word === "the") continue;
		if (word !== "," && word !== "and") return undefined;
		link = link === "" ? word : `${link} ${word}`;
	}
	return link;
}
