import { personFit } from "../actors/offices.ts";
import { addMention, countryOf, personOf, type Reading } from "../actors/reading.ts";
import type { ActorMention, Sentence, Token } from "../document.ts";
import { COUNTRIES, NUMBERS, PEOPLE, phraseAt } from "./collective-phrase.ts";
import { type Fit, fitOf } from "./country.ts";
import { latest, type Remembered, remember } from "./memory.ts";
import { mainPair, notTheSubject } from "./sides.ts";

const HEADS = /^(?:leaders?|presidents|premiers|chancellors|monarchs|ministers)$/;

const SERVES =
	/^(?:(?:army |military |police )?chief|minister|secretary|spokesman|spokeswoman|spokesperson|envoy|ambassador|commander|general|adviser|advisor|diplomat|official|negotiator|lawmaker|senator|governor|mayor)$/;

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
	const within = (reach: number) =>
		distinct(
			reading.memory.past.filter(
				(past) =>
					past.head < i &&
					past.sentence >= index - reach &&
					past.kind === "person" &&
					past.acting &&
					others(past),
			),
		);
	const near = within(1);
	if (near.length !== 1) return near;
	// "He asked that Iraq outlaw it. Before the two parted": one alone has the other a little farther back.
	const earlier = within(3);
	return earlier.length === 1 ? within(8) : earlier;
}

/** "Blinken voiced concern. The two discussed": one of them leads the sentence before, so that they are people. */
function isAboutPerson({ memory }: Reading, i: number, index: number): boolean {
	return memory.past.some(
		(past) => past.head < i && past.sentence === index - 1 && past.kind === "person" && past.leads,
	);
}

/** The two countries that the text sets against each other, where it has named no leader of either. */
function leadersUnnamed(reading: Reading, i: number, index: number): string[] {
	const countries = countriesMeant(reading, i, index, 2);
	const led = reading.memory.past.some(
		({ kind, actors, head }) =>
			kind === "person" && head < i && actors.some((id) => countries.includes(countryOf(reading, id) ?? "")),
	);
	return led ? [] : countries;
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
	if (PEOPLE.test(noun)) {
		const people = peopleMeant(reading, noun, i, index, count);
		// "Thailand accused Cambodia. He phoned both leaders": of two countries of whose leaders none is named.
		return people.length === 0 && HEADS.test(noun) && count === 2
			? leadersUnnamed(reading, i, index)
			: people;
	}
	if (COUNTRIES.test(noun))
		return countriesMeant(reading, i, index, count, suits, count === 2 && /^neighbou?rs$/.test(noun));
	if (noun === "pair" || noun === "duo" || noun === "two") {
		const people = twoPeopleBefore(reading, i, index);
		if (people.length === count) return people;
		if (people.length === 1 && isAboutPerson(reading, i, index)) return [];
	}
	return mainPair(reading, i, index, count);
}

/** "The pair, Doe and Li": the names say who. */
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
			const joined = chain.length === 1 ? link === "and" || link === ", and" || link === "nor" : link === ",";
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
		// "three Americans and two Spaniards"
		if (pos === "NUM" && (link.endsWith("and") || link === ",")) continue;
		// "spoke with Ishaq Dar and with Amir Khan Muttaqi"
		if (link.endsWith("and") && /^(?:with|to|by)$/.test(word)) continue;
		// "neither Armenia nor Azerbaijan"
		if (word !== "," && word !== "and" && word !== "nor") return undefined;
		link = link === "" ? word : `${link} ${word}`;
	}
	return link;
}
