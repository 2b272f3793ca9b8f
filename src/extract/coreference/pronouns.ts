import { addMention, countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { personAhead, pointsAhead, thingAhead } from "./cataphora.ts";
import {
	type Bonus,
	describedOne,
	excludesSubject,
	goesOn,
	isActedOn,
	isThingDone,
	pluralNounBetween,
	quotedBefore,
	quotedEarlier,
	rightBefore,
	underCondition,
} from "./constraints.ts";
import { latest, type Memory, type Remembered } from "./memory.ts";
import { mainPair } from "./sides.ts";

const GENDER = new Map<string, "m" | "f">([
	["he", "m"],
	["him", "m"],
	["his", "m"],
	["she", "f"],
	["her", "f"],
	["hers", "f"],
]);
const THINGS = new Set(["it", "its"]);
const SEVERAL = new Set(["they", "them", "their", "both", "each", "neither"]);
/** Stand for those named before only where they are by themselves. */
const DISTRIBUTIVE = /^(?:both|each|neither)$/;

/** How likely a mention is what a pronoun at a token points back to; higher is likelier. */
function weight(past: Remembered, sentence: number): number {
	return (
		(past.sentence - sentence) * 4 +
		(past.subject ? 3 : 0) +
		(past.opens && past.sentence < sentence ? 1 : 0) +
		(past.acting ? 1 : 0) +
		past.head / 1e6
	);
}

function best(
	memory: Memory,
	before: number,
	sentence: number,
	reach: number,
	test: (past: Remembered) => boolean,
	bonus: (past: Remembered) => number = () => 0,
): Remembered | undefined {
	let found: Remembered | undefined;
	let highest = Number.NEGATIVE_INFINITY;
	for (let i = memory.past.length - 1; i >= 0; i--) {
		const past = memory.past[i] as Remembered;
		if (past.sentence < sentence - reach) break;
		if (past.head >= before || !test(past)) continue;
		const score = weight(past, sentence) + bonus(past);
		if (score > highest) {
			found = past;
			highest = score;
		}
	}
	return found;
}

/** "it was said", "it is feared". */
const REPORTED =
	/^(?:said|reported|announced|thought|believed|feared|hoped|expected|understood|rumoured|rumored|claimed|agreed|decided)$/;

/** "it is clear that", "it was not until": points to nobody. */
function isEmptyIt({ scan: { tokens, hits, names } }: Reading, i: number, end: number): boolean {
	const next = tokens[i + 1];
	if (!next) return true;
	// "It was Honduras that", "Is it a thing": a cleft, a question.
	const named = tokens[i + 2]?.lower === "the" ? i + 3 : i + 2;
	if (next.lemma === "be" && (hits[named] || names[named])) return true;
	if (/^(?:is|was)$/.test(tokens[i - 1]?.lower ?? "")) return true;
	if (next.pos !== "AUX" && next.lower !== "'s" && next.lemma !== "seem" && next.lemma !== "appear")
		return false;
	for (let j = i + 2; j < Math.min(end, i + 9); j++) {
		const { lower, pos } = tokens[j] as Token;
		if (lower === "that" || lower === "to" || lower === "whether" || lower === "when" || lower === "until")
			return true;
		if (pos === "VERB" && j === i + 2 && REPORTED.test(lower)) return true;
		if (pos === "VERB" || pos === "PUNCT") return false;
		if (pos === "ADJ" || pos === "NUM") continue;
	}
	return next.lemma === "seem";
}

function personFor(reading: Reading, i: number, sentence: Sentence, index: number): Remembered | undefined {
	const gender = GENDER.get((reading.scan.tokens[i] as Token).lower);
	const excluded = [
		excludesSubject(reading, i, sentence),
		quotedBefore(reading, i),
		describedOne(reading, i, sentence),
	];
	const bonuses = bonusesFor(reading, i, sentence);
	const isOne = (past: Remembered) =>
		past.actors.length === 1 &&
		past.kind === "person" &&
		(past.gender === undefined || past.gender === gender) &&
		!excluded.some((test) => test(past));
	// Somebody whose gender the text shows is likelier than somebody who only might fit.
	const bonus = (past: Remembered) =>
		(past.gender === gender ? 2 : gender === "f" ? -2 : 0) +
		bonuses.reduce((sum, more) => sum + more(past), 0);
	const near = best(reading.memory, i, index, 2, isOne, bonus);
	if (near || reading.scan.tokens[i]?.lower === "him") return near;
	// "It took weeks. Nobody helped. He ...": nobody else has come in between.
	return best(reading.memory, i, index, 5, isOne, bonus);
}

function bonusesFor(reading: Reading, i: number, sentence: Sentence): Bonus[] {
	return [
		quotedEarlier(reading, i),
		underCondition(reading, i, sentence),
		rightBefore(reading, i),
		goesOn(reading, i),
	];
}

/** "spoke about it", "has been at it": hardly ever an actor. */
const ABOUT = /^(?:about|at|by|of|over|for|in)$/;

/** What "it" as an object means: "rebuked it" somebody, "denied it" and "at it" seldom. */
function thingActedOn(
	reading: Reading,
	i: number,
	sentence: Sentence,
	index: number,
): Remembered | undefined {
	const last =
		relativeSubject(reading, i, sentence) ?? latest(reading.memory, i, index, 0, (past) => past.subject);
	const another = (past: Remembered) =>
		isThing(reading, past) && !last?.actors.includes(past.actors[0] as string);
	if (isActedOn(reading, i)) {
		// "blocked Sweden's bid, accusing it": also whoever is only named as an owner, rather than somebody earlier.
		const owner = (past: Remembered) =>
			past.kind === "country" &&
			past.actors.length === 1 &&
			!past.subject &&
			!last?.actors.includes(past.actors[0] as string);
		return (
			best(reading.memory, i, index, 0, another) ??
			best(reading.memory, i, index, 0, owner) ??
			best(reading.memory, i, index, 1, another)
		);
	}
	return best(
		reading.memory,
		i,
		index,
		0,
		(past) => another(past) && past.kind === "country" && !past.subject,
		underCondition(reading, i, sentence),
	);
}

/** "let them through to Poland, which accused it": the subject is whoever stands before the relative pronoun. */
function relativeSubject(reading: Reading, i: number, sentence: Sentence): Remembered | undefined {
	const { tokens } = reading.scan;
	for (let k = i - 1; k > sentence.first && k > i - 6; k--) {
		if (!/^(?:which|who)$/.test(tokens[k]?.lower ?? "")) continue;
		const before = tokens[k - 1]?.lower === "," ? k - 2 : k - 1;
		return reading.memory.past.findLast((past) => past.head === before);
	}
	return undefined;
}

function isThing({ roster }: Reading, past: Remembered): boolean {
	// A coalition is an "it", a mob or the protesters are not.
	const label = past.kind === "group" ? (roster.actors.get(past.actors[0] ?? "")?.label ?? "") : "coalition";
	return (
		/(?:coalition|alliance|front|force|team|opposition)$/i.test(label) &&
		past.actors.length === 1 &&
		!past.plural &&
		!(past.joined && past.subject) &&
		past.kind !== "person" &&
		past.acting
	);
}

function thingFor(reading: Reading, i: number, sentence: Sentence, index: number): Remembered | undefined {
	const { tokens } = reading.scan;
	if (tokens[i]?.lower === "it" && isEmptyIt(reading, i, sentence.last)) return undefined;
	// "denied it", "at it": an object is an actor only if the sentence has another one to point to.
	const object =
		tokens[i]?.lower === "it" &&
		(/^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "") || tokens[i - 1]?.lower === "accused") &&
		!/^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? "");
	if (object && (ABOUT.test(tokens[i - 1]?.lower ?? "") || isThingDone(reading, i))) return undefined;
	if (object) return thingActedOn(reading, i, sentence, index);
	const bonuses = [...bonusesFor(reading, i, sentence), sameAsBefore(reading, i, sentence)];
	const described = describedOne(reading, i, sentence);
	const found = best(
		reading.memory,
		i,
		index,
		1,
		(past) => isThing(reading, past) && !described(past),
		(past) => bonuses.reduce((sum, more) => sum + more(past), 0),
	);
	const spoken = !found || found.sentence < index ? speakersCountry(reading, i, index) : undefined;
	if (spoken) return spoken;
	if (!found) return undefined;
	// "It" that opens a sentence takes the subject before; anything else there is too often not an actor.
	if (found.sentence < index && (!found.subject || (found.joined ?? false))) return undefined;
	return found;
}

/** "Greenland's premier insists it": the country of the person who speaks, if the sentence names it. */
function speakersCountry(reading: Reading, i: number, index: number): Remembered | undefined {
	const { tokens } = reading.scan;
	const said = tokens[i - 1]?.lower === "that" ? tokens[i - 2] : tokens[i - 1];
	if (said?.pos !== "VERB") return undefined;
	const speaker = latest(reading.memory, i, index, 0, (past) => past.subject && past.kind === "person");
	const of = speaker?.actors.length === 1 ? countryOf(reading, speaker.actors[0] as string) : undefined;
	return of
		? latest(reading.memory, i, index, 0, (past) => past.actors.length === 1 && past.actors[0] === of)
		: undefined;
}

/** "its war on Ukraine takes up most of its army": the same pronoun goes on meaning the same. */
function sameAsBefore(reading: Reading, i: number, sentence: Sentence): (past: Remembered) => number {
	const { tokens } = reading.scan;
	const last = reading.mentions.findLast(
		(mention) =>
			mention.form === "pronoun" &&
			mention.first >= sentence.first &&
			mention.first < i &&
			THINGS.has(tokens[mention.first]?.lower ?? ""),
	);
	if (!last) return () => 0;
	// Another subject in between starts anew: "Juba shut its wells because Khartoum said it".
	const other = latest(reading.memory, i, reading.index, 0, (past) => past.subject && past.head > last.head);
	if (other && other.actors[0] !== last.actors[0]) return () => 0;
	return (past) => (past.actors[0] === last.actors[0] ? 4 : 0);
}

function severalFor(reading: Reading, i: number, sentence: Sentence, index: number): Remembered | undefined {
	const excluded = excludesSubject(reading, i, sentence);
	const word = reading.scan.tokens[i]?.lower;
	// "The Armenians left. Belarus accused them": as a people one country is several.
	const subject = word === "they" || (word === "them" && isActedOn(reading, i));
	const isSeveral = (past: Remembered) => severalEnough(past, subject) && past.acting && !excluded(past);
	const together = best(reading.memory, i, index, 0, isSeveral);
	const opens = i === sentence.first ? oppositePair(reading, i, index - 1) : undefined;
	return together ?? oppositePair(reading, i, index) ?? best(reading.memory, i, index, 1, isSeveral) ?? opens;
}

/** Two or more, or a group; "Turkish officials" are one country, and only "they" points to them surely enough. */
function severalEnough(past: Remembered, subject: boolean): boolean {
	if (past.actors.length > 1 || past.kind === "group" || past.kind === "armed-group") return true;
	return past.plural && subject;
}

/** The two of one kind that act on each other in this sentence: "Putin has met Assad to discuss their countries". */
function oppositePair(reading: Reading, i: number, index: number): Remembered | undefined {
	const here = reading.memory.past.filter((past) => past.sentence === index && past.head < i && past.acting);
	const people = here.filter((past) => past.kind === "person");
	const side = people.length > 0 ? people : here.filter((past) => past.kind === "country");
	const actors = [...new Set(side.flatMap((past) => past.actors))];
	const first = side[0];
	const word = reading.scan.tokens[i]?.lower;
	const from = reading.scan.document.sentences[index]?.first ?? i;
	if (word !== "they" && word !== "both" && pluralNounBetween(reading, from, i)) return undefined;
	return actors.length === 2 && first ? { ...first, actors, plural: true } : undefined;
}

/** "Both" that stands alone, and not "both countries" or "both Russia and". */
function standsAlone(tokens: Token[], i: number): boolean {
	const next = tokens[i + 1];
	if (next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV") return true;
	// "Both accused France": a past that the tagger takes for a noun.
	if (next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 2]?.pos ?? "")) return true;
	if (tokens[i]?.lower !== "both") return false;
	// "threatened both with sanctions"
	const ends = /^(?:ADP|PUNCT|ADV)$/.test(next?.pos ?? "") || next?.lower === "for";
	return /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "") && ends;
}

/** "Both" stands for the two sides of the article where the sentences near name no pair. */
function bothSides(reading: Reading, i: number, index: number): Remembered | undefined {
	const actors = mainPair(reading, i, index, 2);
	const past = latest(reading.memory, i, index, 1000, (one) => actors.includes(one.actors[0] ?? ""));
	return actors.length === 2 && past ? { ...past, actors, plural: true } : undefined;
}

/** "the former", "the latter" of the two last named together, or of the only two of the sentence. */
function oneOfTwo(reading: Reading, i: number, index: number): Remembered | undefined {
	const { tokens } = reading.scan;
	const word = tokens[i]?.lower;
	if ((word !== "former" && word !== "latter") || tokens[i - 1]?.lower !== "the") return undefined;
	if (!/^(?:VERB|AUX|ADV|PUNCT|ADP|PART|CCONJ)$/.test(tokens[i + 1]?.pos ?? "")) return undefined;
	const near = reading.memory.past.filter(
		(past) => past.head < i && past.acting && past.sentence >= index - 1 && past.kind !== "group",
	);
	const here = near.filter((past) => past.sentence === index && past.actors.length === 1);
	const two = [...new Set(here.flatMap((past) => past.actors))];
	const pair = near.findLast((past) => past.actors.length === 2)?.actors;
	const [first, second] = two.length === 2 ? two : (pair ?? []);
	const meant = word === "former" ? first : second;
	return near.findLast((past) => past.actors.length === 1 && past.actors[0] === meant);
}

/** What the pronoun at a token points back to, if it is one and that is plain enough. */
export function antecedentOf(reading: Reading, i: number): Remembered | undefined {
	const { tokens, document } = reading.scan;
	const sentence = document.sentences[reading.index];
	const word = tokens[i]?.lower ?? "";
	if (!sentence) return undefined;
	if (GENDER.has(word)) {
		const before = personFor(reading, i, sentence, reading.index);
		const ahead = personAhead(reading, i, sentence, GENDER.get(word));
		return ahead && pointsAhead(reading, before, ahead) ? ahead : before;
	}
	if (THINGS.has(word))
		return thingAhead(reading, i, sentence) ?? thingFor(reading, i, sentence, reading.index);
	if (word === "former" || word === "latter") return oneOfTwo(reading, i, reading.index);
	if (DISTRIBUTIVE.test(word) && !standsAlone(tokens, i)) return undefined;
	if (!SEVERAL.has(word)) return undefined;
	const several = severalFor(reading, i, sentence, reading.index);
	return several ?? (word === "both" ? bothSides(reading, i, reading.index) : undefined);
}

/** Adds a mention for the pronoun at a token, if it is one that can be resolved. */
export function readPronoun(reading: Reading, i: number, sentence: Sentence): void {
	const word = (reading.scan.tokens[i] as Token).lower;
	const found = antecedentOf(reading, i);
	if (!found) return;
	const ahead = found.head > i;
	const possessive =
		word === "his" ||
		word === "its" ||
		word === "their" ||
		(word === "her" && /NOUN|ADJ|PROPN/.test(reading.scan.tokens[i + 1]?.pos ?? ""));
	addMention(
		reading,
		{
			actors: found.actors,
			first: i,
			last: i + 1,
			head: i,
			form: "pronoun",
			use: possessive ? "modifier" : "actor",
			why: `points ${ahead ? "ahead" : "back"} to token ${found.head}`,
		},
		sentence,
	);
}
