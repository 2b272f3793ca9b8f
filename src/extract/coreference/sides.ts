import { affiliationOf, countryOf, personOf, type Reading } from "../actors/reading.ts";
import type { Remembered } from "./memory.ts";

/** How many sentences back two may be named to be "both sides": a press conference goes from one matter to the next. */
const FORGOTTEN = 25;
const TELLS = /^(?:said|says|say|added|insisted|insists|claimed|claims|believes|believed|noted)$/;

/** "It urged the two neighbours": the subject of the sentence is not one of the two. */
export function notTheSubject(
	reading: Reading,
	i: number,
	index: number,
	sideOfOne: (id: string) => string | undefined = (id) => id,
): (past: Remembered) => boolean {
	const before = reading.scan.tokens[i - 1];
	if (before?.pos !== "VERB" && !/^(?:between|on|to|with|from|for)$/.test(before?.lower ?? ""))
		return () => true;
	// "diplomats in Bamako said ties between the two": whoever only tells of it may be one.
	let told = -1;
	const start = reading.scan.document.sentences[index]?.first ?? i;
	for (let k = i - 1; k >= start; k--) {
		const token = reading.scan.tokens[k];
		if (token?.pos === "VERB" && TELLS.test(token.lower)) {
			told = k;
			break;
		}
	}
	const subjects = reading.memory.past.filter(
		(past) => past.sentence === index && past.subject && past.head > told,
	);
	const ids = new Set(subjects.flatMap((past) => past.actors.map((id) => sideOfOne(id) ?? id)));
	return (past) => !past.actors.some((id) => ids.has(sideOfOne(id) ?? id));
}

const FIGHTS = /(?:army|forces|guards?|military|navy|corps|police)$/i;

/** What can be a side: a country, an army or armed group, a body; persons count for the country or body they are of. */
function sideOf(reading: Reading, id: string): string | undefined {
	const kind = reading.roster.actors.get(id)?.kind;
	if (kind === "media" || kind === "group") return undefined;
	// A parliament stands for its country, an army may be at war with it.
	if (kind === "government-body" && !FIGHTS.test(reading.roster.actors.get(id)?.label ?? ""))
		return countryOf(reading, id) ?? id;
	if (kind !== "person") return id;
	const offices = personOf(reading, id)?.offices ?? [];
	const state = offices.find(({ of, former }) => !former && of?.startsWith("country:") === true)?.of;
	return state ?? affiliationOf(reading, id);
}

const CITIZEN =
	/^(?:activist|journalist|reporter|lawyer|academic|researcher|writer|author|dissident|businessman|blogger|pastor|teacher|contractor)$/;

/** "Ugandan journalist Ann Otieno": whatever befalls her, she is no side. */
function isCitizen(reading: Reading, id: string): boolean {
	const offices = id.startsWith("person:") ? (personOf(reading, id)?.offices ?? []) : [];
	return offices.length > 0 && offices.every(({ noun }) => CITIZEN.test(noun));
}

/**
 * The country that the article names most often in the same sentences as another: its neighbour, foe or host.
 * @param beside whether it must lie beside it
 */
export function otherCountry(
	reading: Reading,
	before: number,
	id: string,
	beside = false,
): string | undefined {
	const weights = new Map<string, number>();
	let here = new Map<string, number>();
	let sentence = -1;
	const close = () => {
		if (here.has(id))
			for (const [other, weight] of here)
				weights.set(
					other,
					(weights.get(other) ?? 0) + weight * (beside ? nearness(reading.index - sentence) : 1),
				);
	};
	for (const past of reading.memory.past) {
		if (past.head >= before) break;
		if (past.sentence !== sentence) {
			close();
			here = new Map();
			sentence = past.sentence;
		}
		for (const one of past.actors) {
			const side = isCitizen(reading, one) ? undefined : sideOf(reading, one);
			if (side?.startsWith("country:")) here.set(side, past.acting ? (past.subject ? 3 : 2) : 1);
		}
	}
	close();
	weights.delete(id);
	const ranked = [...weights].sort((a, b) => b[1] - a[1]);
	const borders = beside ? reading.roster.gazetteer.words.borders.get(id) : undefined;
	const [best, next] = borders ? ranked.filter(([other]) => borders.has(other)) : ranked;
	return best && best[1] >= (borders ? 1 : 2) && best[1] > (next?.[1] ?? 0) * (beside ? CLEARLY : 1)
		? best[0]
		: undefined;
}

/** What a word for several takes one of them for: the country of a minister, the army itself; undefined for what it is not. */
export type SideOf = (id: string) => string | undefined;

/**
 * "Both sides": the two that the article names together most, by "and" or as those who act on each other in a
 * sentence, and the later the more.
 * @param index index of the sentence in which they are spoken of
 * @param sideOfOne what counts as one of them; whatever can be a side, if absent
 * @param areSuch what they must be to each other: neighbours
 */
export function mainPair(
	reading: Reading,
	before: number,
	index: number,
	count: number,
	sideOfOne: SideOf = (id) => sideOf(reading, id),
	areSuch: (sides: string[]) => boolean = () => true,
): string[] {
	const asked = { count, sideOfOne, areSuch };
	const found = pairOf(reading, before, index, asked, notTheSubject(reading, before, index, sideOfOne));
	// "died in the worst incident between the two": whoever is the subject may be one of them after all.
	const between = reading.scan.tokens[before - 1]?.lower === "between";
	return found.length > 0 || !between ? found : pairOf(reading, before, index, asked, () => true);
}

/** How many are asked for, what counts as one, and what they must be to each other. */
interface Asked {
	count: number;
	sideOfOne: SideOf;
	areSuch: (sides: string[]) => boolean;
}

/** How much a sentence so many before counts beside one far back: what was named last is meant sooner. */
function nearness(distance: number): number {
	return 1 + 2 * 0.65 ** Math.max(1, distance);
}

/**
 * Weights of a pair joined by "and", of the only two who act in a sentence (one on the other, or anyhow), and of two among
 * three or four.
 */
const JOINED = 0.9;
/** The same of a pair that a hyphen joins right before: "the Kyrgyz-Tajik border. The two countries". */
const HYPHENED = 3;
const OPPOSED = 0.6;
const ALONE = 0.4;
const AMONG_OTHERS = 0.25;
/** How much less a pair counts of which one is only a place or an owner. */
const ASIDE = 0.5;

/** How much more the article must say for a pair than for any other. */
const CLEARLY = 1.15;
/** How much it must say at least. */
const ENOUGH = 0.35;

/** Gathers what the sentences of an article say for each pair or trio. */
class Parties {
	private readonly seen = new Set<string>();
	private readonly weights = new Map<string, { actors: string[]; weight: number }>();
	private readonly reading: Reading;
	private readonly index: number;
	private readonly areSuch: (sides: string[]) => boolean;

	constructor(reading: Reading, index: number, areSuch: (sides: string[]) => boolean) {
		this.reading = reading;
		this.index = index;
		this.areSuch = areSuch;
	}

	/** Each sentence speaks once for a pair, however often it names it. */
	add(sides: string[], sentence: number, weight: number): void {
		if (isBodyOfOther(this.reading, sides) || !this.areSuch(sides)) return;
		const key = sides.toSorted().join(" ");
		if (this.seen.has(`${sentence} ${key}`)) return;
		this.seen.add(`${sentence} ${key}`);
		// Agencies named side by side are seldom the parties to anything, and one beside a state less than another state.
		const bodies = sides.filter((id) => this.reading.roster.actors.get(id)?.kind === "organization").length;
		const known = this.weights.get(key)?.weight ?? 0;
		const more =
			weight * nearness(this.index - sentence) * (bodies === sides.length ? 0.2 : bodies > 0 ? 0.6 : 1);
		this.weights.set(key, { actors: sides, weight: known + more });
	}

	/**
	 * @param sides those named in a sentence, with whether each is a subject there
	 * @param share what their weight is multiplied by
	 */
	addAll(sides: Map<string, boolean>, sentence: number, count: number, share: number): void {
		const all = [...sides.keys()];
		const opposed = all.length === 2 && sides.get(all[0] as string) !== sides.get(all[1] as string);
		if (all.length === count) this.add(all, sentence, share * (opposed ? OPPOSED : ALONE));
		// "Spain and Ireland recognised Palestine, as did Norway": those who did it.
		const subjects = all.filter((one) => sides.get(one));
		if (count > 2 && subjects.length === count && all.length > count)
			this.add(subjects, sentence, share * ALONE);
		if (count !== 2 || all.length < 3 || all.length > 4) return;
		for (let a = 0; a < all.length; a++)
			for (let b = a + 1; b < all.length; b++)
				this.add([all[a] as string, all[b] as string], sentence, share * AMONG_OTHERS);
	}

	/** "Ukraine struck a depot. Russia shelled Kharkiv": those who lead the two sentences just before. */
	addParallel(
		past: Remembered[],
		sideOfOne: SideOf,
		before: number,
		excluded: (one: Remembered) => boolean,
	): void {
		const [first, second] = [this.index - 2, this.index - 1].map((sentence) => {
			const one = past.find((it) => it.sentence === sentence && it.leads && it.head < before);
			return one && excluded(one) && one.actors.length === 1 ? sideOfOne(one.actors[0] as string) : undefined;
		});
		if (first && second && first !== second) this.add([first, second], this.index - 1, AMONG_OTHERS);
	}

	best(): string[] {
		let best: { actors: string[]; weight: number } | undefined;
		let next = 0;
		for (const pair of this.weights.values()) {
			if (best && pair.weight < best.weight) {
				next = Math.max(next, pair.weight);
				continue;
			}
			next = best?.weight ?? 0;
			best = pair;
		}
		return best && best.weight > Math.max(ENOUGH, next * CLEARLY) ? best.actors : [];
	}
}

/** A parliament and its country are no two sides. */
function isBodyOfOther(reading: Reading, sides: string[]): boolean {
	return sides.some(
		(id) =>
			(reading.roster.actors.get(id)?.kind === "government-body" &&
				sides.includes(countryOf(reading, id) ?? "")) ||
			(reading.roster.actors.get(id)?.kind === "organization" &&
				sides.includes(reading.roster.actors.get(id)?.affiliation ?? "")),
	);
}

/** Those named in one sentence: who acts there, with whether as a subject, and everybody. */
interface Named {
	acting: Map<string, boolean>;
	all: Map<string, boolean>;
}

/** "A and B agreed", "talks between A and B" name two parties; "thanked A and B" only two whom somebody thanks. */
function areParties({ scan: { tokens } }: Reading, { subject, head }: Remembered): boolean {
	const before = tokens[tokens[head - 1]?.lower === "the" ? head - 2 : head - 1];
	return subject || /^(?:between|of|both)$/.test(before?.lower ?? "");
}

/** The country that a hyphen joins to another: "Kyrgyz" of "Kyrgyz-Tajik". */
function hyphenTwin({ scan: { tokens, hits } }: Reading, { kind, head }: Remembered): string | undefined {
	if (kind !== "country" || tokens[head - 1]?.lower !== "-") return undefined;
	const twin = hits[head - 2]?.entry.actor;
	return twin?.startsWith("country:") ? twin : undefined;
}

/** "told Chad to stop": whoever is to do something is the one whom another tells to. */
function isTold({ scan: { tokens } }: Reading, { head }: Remembered): boolean {
	const governor = tokens[tokens[head - 1]?.lower === "the" ? head - 2 : head - 1];
	return governor?.pos === "VERB" && tokens[head + 1]?.lower === "to";
}

/** "recalled its envoy from Chad, a month after the two countries signed": right behind what opens a clause that hangs on the rest. */
function opensAside({ scan: { tokens } }: Reading, before: number): boolean {
	return ASIDE_OPENER.test(tokens[before - 1]?.lower ?? "");
}

const ASIDE_OPENER = /^(?:after|before|since|although|though|because|while|when|as|once|until)$/;

function pairOf(
	reading: Reading,
	before: number,
	index: number,
	{ count, sideOfOne, areSuch }: Asked,
	excluded: (past: Remembered) => boolean,
): string[] {
	const parties = new Parties(reading, index, areSuch);
	let here: Named = { acting: new Map(), all: new Map() };
	let sentence = -1;
	const close = () => {
		parties.addAll(here.acting, sentence, count, 1);
		if (here.all.size > here.acting.size && here.all.size === count)
			parties.addAll(here.all, sentence, count, ASIDE);
	};
	for (const past of reading.memory.past) {
		if (past.sentence < index - FORGOTTEN) continue;
		if (past.sentence !== sentence) {
			if (sentence < index) close();
			here = { acting: new Map(), all: new Map() };
			sentence = past.sentence;
		}
		if (past.head >= before || !excluded(past)) continue;
		const twin = past.sentence === index - 1 ? hyphenTwin(reading, past) : undefined;
		if (twin && count === 2) parties.add([twin, past.actors[0] as string], past.sentence, HYPHENED);
		const sides = new Set<string>();
		for (const id of past.actors) {
			const side = sideOfOne(id);
			if (side !== undefined) sides.add(side);
		}
		if (past.acting && past.actors.length === count && sides.size === count)
			parties.add([...sides], past.sentence, areParties(reading, past) ? JOINED : ALONE);
		const acts = past.subject && !isTold(reading, past);
		for (const side of sides) {
			if (past.acting) here.acting.set(side, acts || here.acting.get(side) === true);
			here.all.set(side, acts || here.all.get(side) === true);
		}
	}
	// What the sentence itself has named before: "Chad told Niger that both countries".
	if (sentence < index || here.acting.size === count) close();
	else if (here.all.size === count && here.all.values().next().value && opensAside(reading, before))
		parties.add([...here.all.keys()], sentence, JOINED);
	if (count === 2) parties.addParallel(reading.memory.past, sideOfOne, before, excluded);
	return parties.best();
}
