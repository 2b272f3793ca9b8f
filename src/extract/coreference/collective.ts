import { personFit } from "../actors/offices.ts";
import { addMention, countryOf, personOf, type Reading } from "../actors/reading.ts";
import type { ActorMention, Sentence, Token } from "../document.ts";
import { type Fit, fitOf } from "./country.ts";
import { latest, type Remembered, remember } from "./memory.ts";
import { mainPair, notTheSubject } from "./sides.ts";

const PEOPLE =
	/^(?:leaders?|men|women|presidents?|premiers?|monarchs?|kings|envoys|ministers?|generals?|commanders?|statesmen|autocrats|strongmen|diplomats|chancellors|heads)$/;
const SERVES =
	/^(?:(?:army |military |police )?chief|minister|secretary|spokesman|spokeswoman|spokesperson|envoy|ambassador|commander|general|adviser|advisor|diplomat|official|negotiator|lawmaker|senator|governor|mayor)$/;
const COUNTRIES =
	/^(?:countries|nations?|governments?|capitals?|neighbou?rs?|states?|country|army|armies|powers|republics|kingdoms|monarchies|juntas|islands|giants)$/;
/** What is not a people's, a country's or a body's, so that any pair may be meant. */
const SIDES =
	/^(?:sides?|part(?:y|ies)|camps?|delegations?|teams?|rivals?|foes?|adversar(?:y|ies)|enem(?:y|ies)|allies|partners|members)$/;
const NUMBERS = new Map([
	["two", 2],
	["three", 3],
	["four", 4],
	["five", 5],
	["six", 6],
]);

const EACH =
	/^(?:army|government|country|capital|camp|nation|neighbou?r|leader|minister|president|ministry|one|party|navy)$/;

function phraseAt(reading: Reading, i: number, end: number): number {
	const { tokens } = reading.scan;
	const forms = reading.roster.gazetteer.words.collective.get((tokens[i] as Token).lower);
	// "The two have met": without a noun.
	const alone = NUMBERS.has(tokens[i + 1]?.lower ?? "") && /^(?:the|these|all)$/.test(tokens[i]?.lower ?? "");
	if (alone && standsByItself(tokens, i)) return i + 2;
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
	if (next?.lower === "-") return false;
	if (/^(?:VERB|AUX|ADV)$/.test(next?.pos ?? "")) return true;
	// "The three accused France": a past that the tagger takes for a noun.
	if (next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 3]?.pos ?? "")) return true;
	const governed = /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "");
	// "carried messages between the two since March"
	if (tokens[i - 1]?.lower === "between" && /^(?:ADP|SCONJ|PUNCT)$/.test(next?.pos ?? "")) return true;
	return (
		governed && (/^(?:PART|PUNCT)$/.test(next?.pos ?? "") || /^(?:to|for|over)$/.test(next?.lower ?? ""))
	);
}

const FOES = /^(?:neighbou?rs|rivals|foes|adversaries|enemies|arch-rivals|archrivals|arch-foes)$/;

/** Whether the noun counts people, countries or sides. */
function counts(noun: string): boolean {
	return !/^arm(?:y|ies)$/.test(noun) && (PEOPLE.test(noun) || COUNTRIES.test(noun) || SIDES.test(noun));
}

/** "The two NATO allies", "the nuclear-armed neighbours", "neither Gulf state": the end of such a phrase, or its start. */
function describedPair({ scan: { tokens } }: Reading, i: number, end: number): number {
	const first = tokens[i]?.lower ?? "";
	const one = first === "neither" || first === "either";
	let start = i + 1;
	if (first === "all" && tokens[start]?.lower === "the") start++;
	const counted = NUMBERS.has(tokens[start]?.lower ?? "");
	if (!/^(?:the|these|both)$/.test(first) && !one && !(first === "all" && counted)) return i;
	for (let j = start; j < Math.min(end, i + 7); j++) {
		const { lower, pos } = tokens[j] as Token;
		const is = first === "both" || counted ? counts(lower) && lower.endsWith("s") : FOES.test(lower);
		const such = is || (counts(lower) && /^(?:wo)?men$/.test(lower) && (first === "both" || counted));
		if (one ? counts(lower) && !lower.endsWith("s") : such) {
			// "the two foreign ministers", "the two members' votes"
			if (/^(?:NOUN|PROPN)$/.test(tokens[j + 1]?.pos ?? "") && counts(tokens[j + 1]?.lower ?? "")) continue;
			return tokens[j + 1]?.lower === "'" ? i : j + 1;
		}
		if (lower === "and" || lower === "or") return i;
		if (lower !== "-" && !NUMBERS.has(lower) && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(pos) && lower !== "of")
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
	const byOffice = !/^(?:men|women|statesmen|autocrats|strongmen|heads)$/.test(noun);
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

/**
 * The countries, or the lands of the leaders and armies, that the article names together most and latest.
 * @param suits what each must be, if the words say so
 * @param beside whether they must lie beside each other
 */
export function countriesMeant(
	reading: Reading,
	i: number,
	index: number,
	count: number,
	suits: Fit | null = null,
	beside = false,
): string[] {
	const { borders } = reading.roster.gazetteer.words;
	const landOf = (id: string) => {
		const kind = reading.roster.actors.get(id)?.kind;
		// A company or a party is of a country, and does not stand for it.
		const stands = kind === "country" || kind === "person" || kind === "government-body";
		const country = stands ? countryOf(reading, id) : undefined;
		return country !== undefined && (suits?.(country) ?? true) ? country : undefined;
	};
	const areSuch = ([one, ...others]: string[]) =>
		!beside || others.every((other) => borders.get(one as string)?.has(other) ?? false);
	const found = mainPair(reading, i, index, count, landOf, areSuch);
	return found.length > 0 || !beside ? found : neighbourhood(reading, i, index);
}

/** "Chile's president came, though the neighbours": the last who acts, and the one beside it that is named most. */
function neighbourhood(reading: Reading, i: number, index: number): string[] {
	const others = notTheSubject(reading, i, index, (id) => countryOf(reading, id));
	const last = latest(
		reading.memory,
		i,
		index,
		1,
		(past) => past.acting && past.actors.length === 1 && others(past) && past.kind !== "organization",
	);
	const one = last && countryOf(reading, last.actors[0] as string);
	const borders = one ? reading.roster.gazetteer.words.borders.get(one) : undefined;
	if (!one || !borders) return [];
	const times = new Map<string, number>();
	for (const past of reading.memory.past)
		if (past.kind === "country" && past.head < i && others(past))
			for (const id of past.actors) if (borders.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
	const [best, next] = [...times].sort((a, b) => b[1] - a[1]);
	return best && best[1] >= 2 && best[1] > (next?.[1] ?? 0) ? [one, best[0]] : [];
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
function meant(
	reading: Reading,
	noun: string,
	i: number,
	index: number,
	count: number,
	suits: Fit | null,
): string[] {
	if (PEOPLE.test(noun)) return peopleMeant(reading, noun, i, index, count);
	if (COUNTRIES.test(noun))
		return countriesMeant(reading, i, index, count, suits, count === 2 && /^neighbou?rs$/.test(noun));
	if (noun === "pair" || noun === "duo" || noun === "two") {
		const people = twoPeopleBefore(reading, i, index);
		if (people.length === count) return people;
	}
	return mainPair(reading, i, index, count);
}

/** "The pair, Halubko and Reut": the names say who. */
function arePeopleNamed({ scan: { tokens, names } }: Reading, noun: string, comma: number): boolean {
	if (!PEOPLE.test(noun) && !/^(?:pair|duo|trio|two|three)$/.test(noun)) return false;
	const one = tokens[comma]?.lower === "," ? names[comma + 1] : undefined;
	return one?.type === "person" && /^(?:and|,)$/.test(tokens[one.last]?.lower ?? "") && !!names[one.last + 1];
}

/** "three Cuban agents ... that the three were spying": a group that was counted so before. */
function countedBefore(reading: Reading, number: string, i: number, index: number): string[] | undefined {
	const { tokens } = reading.scan;
	for (let k = reading.mentions.length - 1; k >= 0; k--) {
		const { first, head, actors, last } = reading.mentions[k] as ActorMention;
		if (last < (reading.scan.document.sentences[Math.max(0, index - 3)]?.first ?? 0)) return undefined;
		if (head >= i || reading.roster.actors.get(actors[0] ?? "")?.kind !== "group") continue;
		for (let at = first; at < head; at++) if (tokens[at]?.lower === number) return actors;
	}
	return undefined;
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
	if (arePeopleNamed(reading, noun, last)) return last;
	const number = phrase.find((word) => NUMBERS.has(word)) ?? (phrase.includes("trio") ? "three" : "two");
	const count = NUMBERS.get(number) ?? 2;
	const suits = fitOf(reading, last - 1);
	const several = noun === number ? countedBefore(reading, number, i, index) : undefined;
	const actors = several ?? meant(reading, noun, i, index, count, suits);
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
		leads: false,
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
		const { lower: word, pos } = tokens[i] as Token;
		if (word === "the") continue;
		// "Sudan's army and the paramilitary Rapid Support Forces"
		if (pos === "ADJ" && link.endsWith("and")) continue;
		if (word !== "," && word !== "and") return undefined;
		link = link === "" ? word : `${link} ${word}`;
	}
	return link;
}
