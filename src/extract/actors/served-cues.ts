import { TOP_OFFICES } from "../../model/index.ts";
import type { Sentence } from "../document.ts";
import type { NameSpan } from "./names.ts";
import { countryOfPlace } from "./read-places.ts";
import { countryOf, type Reading } from "./reading.ts";

/** Whether a country has the high office at all: King X is not of a republic, President X not of a kingdom. */
export function hasOffice({ roster }: Reading, country: string, noun: string): boolean {
	const known = roster.gazetteer.highOffices.get(country);
	const title = noun === "premier" ? "prime minister" : noun;
	// A chancellor may be a minister.
	return known === undefined || known.has(title) || !TOP_OFFICES.has(title) || title === "chancellor";
}

/** Offices of those who are against whoever governs. */
export const OPPOSITION = /\b(?:opposition|shadow)\b/;
const TRAVELS = /^(?:fly|travel|go|head|arrive|jet|rush|hurry|return)$/;

/** "The opposition leader, X, accused Napat": the country of the leader named behind, whom he is against. */
export function leaderBehind(
	{ scan, roster }: Reading,
	from: number,
	{ last }: Sentence,
): string | undefined {
	for (let i = from; i < Math.min(from + 8, last); i++) {
		const hit = scan.hits[i];
		if (hit?.first === i && scan.tokens[hit.last]?.lower === "'s" && hit.entry.actor.startsWith("country:"))
			return hit.entry.actor;
		const word = scan.tokens[i]?.lower ?? "";
		const leader = scan.names[i] && roster.people.find((person) => person.parts.includes(word));
		if (leader?.actor.affiliation) return leader.actor.affiliation;
	}
	return undefined;
}

const OF_CONGRESS = /^(?:senator|congressman|congresswoman|congressperson|representative|lawmaker|governor)$/;

/** "Senator Ruth Doe of Minnesota": whose seat in the Congress of the United States a place there tells. */
export function sitsFor(reading: Reading, noun: string, end: number): string | undefined {
	const { tokens, names } = reading.scan;
	if (!OF_CONGRESS.test(noun) || !/^(?:of|from)$/.test(tokens[end]?.lower ?? "")) return undefined;
	const place = names[end + 1];
	const country = place && countryOfPlace(reading, place);
	return country === "country:USA" ? country : undefined;
}

/** How many words behind the name the object of its verb may stand. */
const OBJECT = 6;

/** Countries that the clause does something to behind the name: "summoned the Laotian chargé". */
function actedUpon(reading: Reading, from: number, sentence: Sentence): Set<string> {
	const { tokens, hits } = reading.scan;
	const ids = new Set<string>();
	const verb = tokens[from]?.lower === "," ? from + 1 : from;
	if (tokens[verb]?.pos !== "VERB") return ids;
	// "flew to Washington": where somebody travels is abroad.
	const abroad =
		TRAVELS.test(tokens[verb]?.lemma ?? "") && /^(?:to|in|into)$/.test(tokens[verb + 1]?.lower ?? "");
	const goal = abroad ? hits[verb + 2] : undefined;
	if (goal) ids.add(goal.entry.actor);
	const object = /^(?:in|up|out)$/.test(tokens[verb + 1]?.lower ?? "") ? verb + 2 : verb + 1;
	for (let i = object; i < Math.min(verb + OBJECT, sentence.last); i++) {
		if (!/^(?:DET|ADJ|NOUN|PRON|PROPN)$/.test(tokens[i]?.pos ?? "")) break;
		const hit = hits[i];
		if (hit?.first === i) ids.add(hit.entry.actor);
	}
	return ids;
}

/** "a gesture that President X praised": what he speaks of was done by the subject before. */
function doerSpokenOf({ scan, memory, index }: Reading, titled: number): string[] {
	const { tokens } = scan;
	let i = titled;
	if (tokens[i]?.lower === "the") i--;
	if (!/^(?:that|which)$/.test(tokens[i]?.lower ?? "") || tokens[i - 1]?.pos !== "NOUN") return [];
	if (!/^(?:an?|the|what)$/.test(tokens[i - 2]?.lower ?? "") && tokens[i - 2]?.pos !== "ADJ") return [];
	const doer = memory.past.findLast((past) => past.sentence === index && past.subject && past.head < titled);
	return doer?.actors ?? [];
}

/** Over the title before a name, to the token left of it. */
function beforeTitle({ scan }: Reading, { first }: NameSpan, sentence: Sentence): number {
	let i = first - 1;
	while (i > sentence.first && /^\p{Lu}/u.test(scan.tokens[i]?.text ?? "")) i--;
	return i;
}

/** "President X will not sign unless the Armenians withdraw": a people spoken of behind the name by the name of a people. */
function peoplesBehind({ scan }: Reading, from: number, sentence: Sentence): string[] {
	const ids: string[] = [];
	for (let i = from; i < sentence.last; i++) {
		const hit = scan.hits[i];
		if (hit?.first !== i || scan.tokens[i - 1]?.lower !== "the") continue;
		const alone = /^(?:VERB|AUX|PUNCT)$/.test(scan.tokens[hit.last]?.pos ?? "");
		if (hit.entry.role !== "people" && !(hit.entry.role === "demonym" && alone)) continue;
		ids.push(hit.entry.actor);
	}
	return ids;
}

/**
 * Countries that a sentence sets apart from the office holder named in it: those acted upon, those whose deed is spoken
 * of, those whose people are called by name.
 */
export function othersIn(reading: Reading, span: NameSpan, sentence: Sentence): Set<string> {
	const ids = actedUpon(reading, span.last, sentence);
	const doers = doerSpokenOf(reading, beforeTitle(reading, span, sentence));
	for (const id of [...doers, ...peoplesBehind(reading, span.last, sentence)]) {
		const country = countryOf(reading, id);
		if (country) ids.add(country);
	}
	return ids;
}

/** "X lost his visa along with eleven other Antiguan politicians": whose fellows are spoken of behind the name. */
export function fellowsBehind({ scan }: Reading, from: number, sentence: Sentence): string[] {
	const { tokens, hits } = scan;
	const ids: string[] = [];
	for (let i = from; i < sentence.last - 1; i++) {
		if (tokens[i]?.lower !== "other" && tokens[i]?.lower !== "fellow") continue;
		const hit = hits[i + 1];
		if (hit?.entry.role === "demonym" && hit.entry.actor.startsWith("country:")) ids.push(hit.entry.actor);
	}
	return ids;
}

/** "Prime Minister X told parliament that Yerevan would leave": the country whose plans are told. */
export function promising(reading: Reading, from: number, sentence: Sentence): string | undefined {
	const { tokens, hits, gazetteer } = reading.scan;
	let told = false;
	for (let i = from; i < sentence.last && i < from + 12; i++) {
		const token = tokens[i];
		if (gazetteer.words.speechVerbs.has(token?.lemma ?? "")) told = true;
		const hit = hits[i];
		if (told && hit?.first === i && /^(?:would|will|was|is|had|has)$/.test(tokens[hit.last]?.lower ?? ""))
			return /^(?:would|will)$/.test(tokens[hit.last]?.lower ?? "")
				? countryOf(reading, hit.entry.actor)
				: undefined;
	}
	return undefined;
}
