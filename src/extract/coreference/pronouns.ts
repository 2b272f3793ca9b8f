import { KEEPS, MOVES, POSTED_MEN } from "../actors/posted-men.ts";
import { addMention, personOf, type Reading } from "../actors/reading.ts";
import { isPast } from "../clauses/inflection.ts";
import type { Sentence, Token } from "../document.ts";
import { thingMeant } from "../thing-pronouns.ts";
import { answerer, bonusesFor } from "./bonuses.ts";
import { personAhead, pointsAhead, thingAhead } from "./cataphora.ts";
import { namedInClause, notTheSpeaker, ownerOfAnothers } from "./clause-mates.ts";
import {
	describedOne,
	excludesSubject,
	isActedOn,
	notTheHead,
	notWhoDemands,
	ofAnotherCountry,
	pluralNounBetween,
	quotedBefore,
	type Test,
} from "./constraints.ts";
import { latest, likeliest, type Remembered } from "./memory.ts";
import { mainPair } from "./sides.ts";
import { THINGS, thingFor } from "./things.ts";
import { saidByUnknown } from "./unknown-speaker.ts";

const GENDER = new Map<string, "m" | "f">([
	["he", "m"],
	["him", "m"],
	["his", "m"],
	["she", "f"],
	["her", "f"],
	["hers", "f"],
]);
const SEVERAL = new Set(["they", "them", "their", "both", "each", "neither"]);
/** How much likelier "he" is somebody known to be a man than somebody who only may be: most who are named in the news are. */
const KNOWN_MAN = 0.6;
/** Stand for those named before only where they are by themselves. */
const DISTRIBUTIVE = /^(?:both|each|neither)$/;
/** All words that may point at somebody named before. */
const POINTING: ReadonlySet<string> = new Set([...GENDER.keys(), ...SEVERAL, ...THINGS, "former", "latter"]);

/** "across their common border": of the two, whatever else is named between. */
const SHARED = /^(?:common|shared|mutual|joint|bilateral|respective|two)$/;

function personFor(reading: Reading, i: number, sentence: Sentence, index: number): Remembered | undefined {
	const gender = GENDER.get((reading.scan.tokens[i] as Token).lower);
	if (saidByUnknown(reading, i, sentence)) return undefined;
	const excluded = [
		excludesSubject(reading, i, sentence),
		quotedBefore(reading, i),
		notTheSpeaker(reading, i, sentence),
		describedOne(reading, i, sentence),
		notWhoDemands(reading, i),
		notTheHead(reading, i),
		ofAnotherCountry(reading, i),
		...clauseMates(reading, i, sentence),
	];
	const bonuses = bonusesFor(reading, i, sentence);
	const isOne = (past: Remembered) =>
		past.actors.length === 1 &&
		past.kind === "person" &&
		(past.gender === undefined || past.gender === gender) &&
		!excluded.some((test) => test(past));
	const answers = answerer(reading, i);
	// Somebody whose gender the text shows is likelier than somebody who only might fit.
	const bonus = (past: Remembered) =>
		(past.gender === gender ? (gender === "f" ? 2 : KNOWN_MAN) : gender === "f" ? -2 : 0) +
		answers(past) +
		bonuses.reduce((sum, more) => sum + more(past), 0);
	const near = likeliest(reading.memory, i, index, 2, isOne, bonus);
	// The woman whom the article is about is meant sooner than somebody who has just come up and only may be one.
	if (gender === "f" && near && near.gender === undefined) {
		const woman = likeliest(reading.memory, i, index, 6, (past) => past.gender === "f" && isOne(past), bonus);
		const times = (one: Remembered) =>
			reading.memory.past.filter(({ actors }) => actors.length === 1 && actors[0] === one.actors[0]).length;
		if (woman && times(woman) > 3 * times(near)) return woman;
	}
	if (near || reading.scan.tokens[i]?.lower === "him") return near;
	// "It took weeks. Nobody helped. He ...": nobody else has come in between.
	return likeliest(reading.memory, i, index, 5, isOne, bonus);
}

/** Whom a subject or owner cannot mean, because the same clause has him on its other side. */
function clauseMates(reading: Reading, i: number, sentence: Sentence): Test[] {
	const word = reading.scan.tokens[i]?.lower;
	if (word === "he" || word === "she") return [namedInClause(reading, i, sentence)];
	const anothers = word === "his" || word === "her" ? ownerOfAnothers(reading, i, sentence) : undefined;
	return anothers ? [anothers] : [];
}

function severalFor(reading: Reading, i: number, sentence: Sentence, index: number): Remembered | undefined {
	const excluded = excludesSubject(reading, i, sentence);
	const word = reading.scan.tokens[i]?.lower;
	// "The Armenians left. Belarus accused them": as a people one country is several.
	const subject = word === "they" || (word === "them" && isActedOn(reading, i));
	const anothers = word === "their" ? ownerOfAnothers(reading, i, sentence) : undefined;
	const speaker = word === "they" || word === "them" ? notTheSpeaker(reading, i, sentence, true) : undefined;
	const reporters = word === "they" ? ofWhomOthersTell(reading, i) : undefined;
	const distributes = DISTRIBUTIVE.test(word ?? "");
	// "The Armenians strike it from their constitution": as a people, too, they are their own possessor.
	const people = word === "their" ? (past: Remembered) => past.plural && past.subject : () => false;
	const isSeveral = (past: Remembered) =>
		(distributes ? past.actors.length > 1 : severalEnough(past, subject) || people(past)) &&
		past.acting &&
		!excluded(past) &&
		!speaker?.(past) &&
		!reporters?.(past) &&
		!anothers?.(past);
	// "He asked his hosts to act. They agreed": whoever was asked, though it be one country.
	const answers = subject ? answerer(reading, i) : undefined;
	const asked =
		answers && likeliest(reading.memory, i, index, 1, (past) => answers(past) > 0 && wasAsked(past));
	if (asked) return asked;
	// "jailed three Russians. Their country": they are of one.
	const homeland = word === "their" && OF_ONE.test(reading.scan.tokens[i + 1]?.lower ?? "");
	const natives = homeland
		? likeliest(
				reading.memory,
				i,
				index,
				1,
				(past) => past.plural && past.actors.length === 1 && past.kind === "country",
			)
		: undefined;
	if (natives) return natives;
	const together = likeliest(reading.memory, i, index, 0, isSeveral);
	const first = opensSentence(reading, i, sentence);
	const parallel = i === sentence.first && word !== "them" ? parallelSubjects(reading, index) : undefined;
	const opens = parallel ?? (first ? oppositePair(reading, i, index - 1) : undefined);
	return (
		together ??
		(anothers ? undefined : oppositePair(reading, i, index)) ??
		likeliest(reading.memory, i, index, 1, isSeveral) ??
		opens
	);
}

const OF_ONE = /^(?:country|homeland|government|embassy|ambassador|capital|president|premier|ruler|rulers)$/;
const OBSERVERS =
	/^(?:investigators|experts|witnesses|monitors|activists|analysts|observers|residents|survivors|prosecutors|critics|opponents|campaigners|researchers|inspectors|villagers|refugees|doctors)$/;
const ASSAULTS =
	/^(?:slaughter|kill|massacre|shoot|rape|torture|loot|burn|shell|bomb|attack|raid|execute|murder|behead|abduct|kidnap|fire|storm|seize|strike|ambush|arm|smuggle|plunder|expel)$/;

/** "where UN investigators say they slaughtered villagers": those who tell of such a deed have not done it. */
function ofWhomOthersTell({ scan: { tokens }, mentions }: Reading, i: number): Test | undefined {
	const said = tokens[i - 1]?.lower === "that" ? i - 2 : i - 1;
	if (tokens[said]?.pos !== "VERB" || !OBSERVERS.test(tokens[said - 1]?.lower ?? "")) return undefined;
	let verb = i + 1;
	while (/^(?:AUX|ADV|PART)$/.test(tokens[verb]?.pos ?? "")) verb++;
	if (!ASSAULTS.test(tokens[verb]?.lemma ?? "")) return undefined;
	const ids = new Set<string>();
	for (let k = mentions.length - 1; k >= Math.max(0, mentions.length - 6); k--)
		if (mentions[k]?.head === said - 1) for (const id of mentions[k]?.actors ?? []) ids.add(id);
	return (past) => past.actors.every((id) => ids.has(id));
}

/** Those whom somebody asks, who may answer as "they": no person alone. */
function wasAsked({ kind, actors }: Remembered): boolean {
	return kind !== "person" || actors.length > 1;
}

/** "They", "In April they", "Nor did they": nobody has been named in the sentence before. */
function opensSentence(
	{ scan: { tokens }, memory, index }: Reading,
	i: number,
	{ first }: Sentence,
): boolean {
	if (i === first) return true;
	if (i > first + 4) return false;
	for (let k = first; k < i; k++)
		if (!/^(?:ADP|ADV|AUX|CCONJ|NOUN|PROPN|NUM|PUNCT|ADJ|DET)$/.test(tokens[k]?.pos ?? "")) return false;
	return memory.past.at(-1)?.sentence !== index;
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
	const word = reading.scan.tokens[i]?.lower;
	const sides = DISTRIBUTIVE.test(word ?? "") ? /^(?:country|armed-group|government-body)$/ : /^country$/;
	const side = people.length > 0 ? people : here.filter((past) => sides.test(past.kind));
	const actors = [...new Set(side.flatMap((past) => past.actors))];
	const first = side[0];
	const from = reading.scan.document.sentences[index]?.first ?? i;
	const shared = word === "their" && SHARED.test(reading.scan.tokens[i + 1]?.lower ?? "");
	if (word !== "they" && word !== "both" && !shared && pluralNounBetween(reading, from, i)) return undefined;
	// "Ann Li telephoned Doe about them": they would be "themselves".
	const acted = word === "them" && index === reading.index;
	return actors.length === 2 && first && !acted ? { ...first, actors, plural: true } : undefined;
}

/** "Nicaragua cut ties. Honduras followed. Both": who alone did something in each of the two sentences before. */
function parallelSubjects({ memory: { past } }: Reading, index: number): Remembered | undefined {
	const [first, second] = [index - 2, index - 1].map((sentence) =>
		past.find((one) => one.sentence === sentence && one.opens && one.actors.length === 1),
	);
	if (!first || !second || first.kind !== second.kind || first.actors[0] === second.actors[0])
		return undefined;
	const others = past.some(
		(one) =>
			one.sentence === index - 1 &&
			one.acting &&
			one.kind === second.kind &&
			one.actors[0] !== second.actors[0],
	);
	return others ? undefined : { ...second, actors: [...first.actors, ...second.actors], plural: true };
}

/** "Both" that stands alone, and not "both countries" or "both Russia and". */
function standsAlone(tokens: Token[], i: number): boolean {
	// 'both "welcomed" a proposal'
	const next = tokens[tokens[i + 1]?.lower === '"' ? i + 2 : i + 1];
	// "both economically and politically"
	if (next?.pos === "ADV" && /^(?:and|as)$/.test(tokens[i + 2]?.lower ?? "")) return false;
	if (next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV") return true;
	// "Both accused France": a past that the tagger takes for a noun.
	if (next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 2]?.pos ?? "")) return true;
	// "Chad and Sudan each sent Libya arms"
	if (tokens[i]?.lower === "each" && next?.pos === "NOUN" && isPast(next.lower)) return true;
	// "Each faces trouble": no noun stands in the plural behind it.
	if (tokens[i]?.lower === "each" && next?.pos === "NOUN" && /[^s]s$/.test(next.lower)) return true;
	// "pressed each to sign"
	if (tokens[i]?.lower === "each" && tokens[i - 1]?.pos === "VERB")
		return next?.pos === "PART" || next?.pos === "PUNCT";
	// "Neither shook hands": whatever the tagger takes the verb for.
	if (tokens[i]?.lower === "neither" && next?.pos === "NOUN")
		return tokens[i + 2]?.pos !== "VERB" && !/s$/.test(next.lower);
	if (tokens[i]?.lower !== "both" || next?.lower === "of") return false;
	// "threatened both with sanctions"
	const ends = /^(?:ADP|PUNCT|ADV|PART)$/.test(next?.pos ?? "") || /^(?:for|that)$/.test(next?.lower ?? "");
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
	const { tokens, document } = reading.scan;
	const word = tokens[i]?.lower;
	// "the former would yield Gaza to the latter": of the same two, whoever is named between.
	let asked = i;
	const start = document.sentences[index]?.first ?? 0;
	for (let k = i - 1; k > start; k--)
		if (/^(?:former|latter)$/.test(tokens[k]?.lower ?? "") && tokens[k - 1]?.lower === "the") asked = k;
	if ((word !== "former" && word !== "latter") || tokens[i - 1]?.lower !== "the") return undefined;
	const next = tokens[i + 1];
	// "the former accused Chad": a past that the tagger takes for a noun.
	const past = next?.lower.endsWith("ed") && /^(?:PROPN|DET|PRON)$/.test(tokens[i + 2]?.pos ?? "");
	if (!past && !/^(?:VERB|AUX|ADV|PUNCT|ADP|PART|CCONJ)$/.test(next?.pos ?? "")) return undefined;
	const near = reading.memory.past.filter(
		(past) => past.head < asked && past.acting && past.sentence >= index - 1 && past.kind !== "group",
	);
	const alone = (sentence: number) => {
		const here = near.filter((past) => past.sentence === sentence && past.actors.length === 1);
		const two = [...new Set(here.flatMap((past) => past.actors))];
		return two.length === 2 ? two : undefined;
	};
	const pair = near.findLast((past) => past.actors.length === 2)?.actors;
	const [first, second] = alone(index) ?? pair ?? alone(index - 1) ?? [];
	const meant = word === "former" ? first : second;
	return near.findLast((past) => past.actors.length === 1 && past.actors[0] === meant);
}

/** "Starmer came with Merz. Zelensky thanked them both": the only two persons, else countries, of the sentence before. */
function themBoth(reading: Reading, i: number, index: number): Remembered | undefined {
	const { tokens } = reading.scan;
	const both =
		(tokens[i]?.lower === "them" && tokens[i + 1]?.lower === "both") ||
		(tokens[i]?.lower === "both" && tokens[i + 1]?.lower === "of" && tokens[i + 2]?.lower === "them");
	return both ? oppositePair(reading, i, index - 1) : undefined;
}

const QUANTITY =
	/^(?:most|all|none|some|many|several|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|scores|few)$/;

/** "sold Bishkek three of them": of the things named before, unless those counted are people or groups. */
function isCountOfThings(reading: Reading, i: number): boolean {
	const { tokens, document } = reading.scan;
	if (
		tokens[i]?.lower !== "them" ||
		tokens[i - 1]?.lower !== "of" ||
		!QUANTITY.test(tokens[i - 2]?.lower ?? "")
	)
		return false;
	const from = document.sentences[Math.max(0, reading.index - 1)]?.first ?? 0;
	return pluralNounBetween(reading, from, i);
}

const DONE_TO_THINGS =
	/^(?:break|sever|cut|restore|resume|lift|ease|impose|reimpose|scrap|waive|tighten|normali[sz]e)$/;

/** "Relations were resumed. Bolivia broke them off again": ties, sanctions and the like. */
function isThingUndone({ scan: { tokens, document } }: Reading, i: number): boolean {
	return (
		tokens[i]?.lower === "them" &&
		DONE_TO_THINGS.test(tokens[i - 1]?.lemma ?? "") &&
		thingMeant(document, i) !== undefined
	);
}

/** "The Pentagon keeps 2,500 soldiers there. Militias attacked them": as those whose men they are. */
function menOf(reading: Reading, i: number, word: string): Remembered | undefined {
	if (word !== "they" && word !== "them") return undefined;
	const { tokens, document } = reading.scan;
	const from = document.sentences[Math.max(0, reading.index - 1)]?.first ?? 0;
	for (let k = i - 1; k > from; k--) {
		if (tokens[k]?.pos !== "NOUN" || !/[^s]s$/.test(tokens[k]?.lower ?? "")) continue;
		if (!POSTED_MEN.test(tokens[k]?.lower ?? "")) return undefined;
		let verb = k - 1;
		while (verb > from && /^(?:NUM|ADJ|DET|ADV|NOUN)$/.test(tokens[verb]?.pos ?? "")) verb--;
		const posts = tokens[verb]?.lemma ?? "";
		if (!KEEPS.test(posts) && !MOVES.test(posts)) return undefined;
		const subject = latest(reading.memory, verb, reading.index, 1, (past) => past.subject);
		const one = subject?.actors.length === 1 && /^(?:country|government-body)$/.test(subject.kind);
		return one ? { ...subject, plural: true } : undefined;
	}
	return undefined;
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
	const object = word === "both" && /^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "");
	const others = object ? bothSides(reading, i, reading.index) : undefined;
	if (isCountOfThings(reading, i) || isThingUndone(reading, i)) return undefined;
	const several =
		others ?? severalFor(reading, i, sentence, reading.index) ?? themBoth(reading, i, reading.index);
	// "War broke out between them": two, whoever else has been named as many.
	if (word === "them" && tokens[i - 1]?.lower === "between" && (several?.actors.length ?? 0) < 2)
		return bothSides(reading, i, reading.index) ?? several;
	if (several) return several;
	return word === "both" ? bothSides(reading, i, reading.index) : menOf(reading, i, word);
}

/** "Li maintains that he": once a pronoun has found somebody whom nobody near contests, the text has shown the gender. */
function learnGender(reading: Reading, found: Remembered, gender: "m" | "f"): void {
	const [id] = found.actors;
	if (found.gender !== undefined || found.actors.length > 1 || id === undefined) return;
	const person = personOf(reading, id);
	if (!person || person.gender !== undefined) return;
	const { past } = reading.memory;
	for (let k = past.length - 1; k >= 0; k--) {
		const { sentence, kind, gender: other, actors } = past[k] as Remembered;
		if (sentence < reading.index - 1) break;
		if (kind === "person" && actors[0] !== id && (other ?? gender) === gender) return;
	}
	person.gender = gender;
	for (const one of past) if (one.actors.length === 1 && one.actors[0] === id) one.gender = gender;
}

/** Adds a mention for the pronoun at a token, if it is one that can be resolved. */
export function readPronoun(reading: Reading, i: number, sentence: Sentence): void {
	const word = (reading.scan.tokens[i] as Token).lower;
	const found = POINTING.has(word) ? antecedentOf(reading, i) : undefined;
	if (!found) return;
	const gender = GENDER.get(word);
	if (gender) learnGender(reading, found, gender);
	const ahead = found.head > i;
	const possessive =
		word === "his" ||
		word === "its" ||
		word === "their" ||
		((word === "latter" || word === "former") && reading.scan.tokens[i + 1]?.lower === "'s") ||
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
			plural: found.actors.length > 1 || SEVERAL.has(word),
			why: `points ${ahead ? "ahead" : "back"} to token ${found.head}`,
		},
		sentence,
	);
}
