import { countryOf, type Reading } from "../actors/reading.ts";
import type { Person } from "../actors/roster.ts";
import { singleNameFit } from "../actors/roster.ts";
import type { Sentence, Token } from "../document.ts";
import type { Remembered } from "./memory.ts";

/** How many words of title may stand between the comma and the name of the subject. */
const TITLE = 6;

/**
 * Where the main clause begins behind a phrase or clause that opens the sentence, if the token is in that opening: "Before
 * his meeting with Putin, Erdogan". Only what begins with a preposition or conjunction opens a sentence so.
 */
function mainClauseAfter({ scan: { tokens } }: Reading, i: number, sentence: Sentence): number | undefined {
	const opening = tokens[sentence.first] as Token;
	const opens =
		/^(?:ADP|SCONJ)$/.test(opening.pos) ||
		// "Flanked by his ministers, Ruto said".
		(opening.pos === "VERB" && /(?:ed|ing)$/.test(opening.lower)) ||
		// "Two days before its election".
		(/^(?:NOUN|NUM|ADV|PROPN|DET)$/.test(opening.pos) && isTemporal(tokens, sentence.first, i));
	if (!opens || opening.lower === "that") return undefined;
	for (let k = sentence.first; k < i; k++) if (/^[,;:"]$/.test(tokens[k]?.lower ?? "")) return undefined;
	for (let k = i + 1; k < Math.min(sentence.last, i + 16); k++) {
		const { lower } = tokens[k] as Token;
		if (lower === ",") return k + 1;
		if (/^[;:"]$/.test(lower)) return undefined;
	}
	return undefined;
}

function isTemporal(tokens: Token[], first: number, i: number): boolean {
	for (let k = first; k < Math.min(i, first + 4); k++)
		if (/^(?:after|before|since|until|when|as|ahead)$/.test(tokens[k]?.lower ?? "")) return true;
	return false;
}

function isVerb(token: Token | undefined): boolean {
	return token !== undefined && /^(?:VERB|AUX|ADV)$/.test(token.pos);
}

/** The country or body that is the subject behind the opening: "Despite its ties with Russia, India bought". */
export function thingAhead(reading: Reading, i: number, sentence: Sentence): Remembered | undefined {
	const { tokens, hits } = reading.scan;
	let at = mainClauseAfter(reading, i, sentence);
	if (at === undefined) return saidOf(reading, i, sentence);
	if (tokens[at]?.lower === "the") at++;
	const hit = hits[at];
	if (!hit || hit.first !== at || !isVerb(tokens[hit.last])) return undefined;
	const id = hit.entry.actor;
	const country = id.startsWith("country:");
	return aheadOf(reading, id, country ? "country" : "organization", hit.last - 1);
}

/** `"We will never recognise it," he said of Kosovo`: of whom the quotation speaks. */
function saidOf(reading: Reading, i: number, sentence: Sentence): Remembered | undefined {
	const { tokens, hits } = reading.scan;
	if (!reading.quoted.has(i)) return undefined;
	let k = i + 1;
	while (k < sentence.last && reading.quoted.has(k)) k++;
	for (const end = Math.min(sentence.last - 1, k + 12); k < end; k++) {
		if (!/^(?:of|about)$/.test(tokens[k]?.lower ?? "")) continue;
		if (!/^(?:say|write|speak)$/.test(tokens[k - 1]?.lemma ?? "")) return undefined;
		const hit = hits[tokens[k + 1]?.lower === "the" ? k + 2 : k + 1];
		if (!hit || !/^(?:name|capital|metonym)$/.test(hit.entry.role)) return undefined;
		return aheadOf(reading, hit.entry.actor, "country", hit.last - 1);
	}
	return undefined;
}

/** The person who is the subject behind the opening: "Hours after he met Xi, Russian President Vladimir Putin praised". */
export function personAhead(
	reading: Reading,
	i: number,
	sentence: Sentence,
	gender: "m" | "f" | undefined,
): Remembered | undefined {
	const { tokens, names } = reading.scan;
	const at = mainClauseAfter(reading, i, sentence);
	if (at === undefined) return undefined;
	for (let k = at; k < Math.min(sentence.last, at + TITLE); k++) {
		const span = names[k];
		const { lower, pos } = tokens[k] as Token;
		if (span?.type === "person") {
			if (!isVerb(tokens[span.last]) && tokens[span.last]?.lower !== ",") return undefined;
			const person = reading.named.get(span) ?? namedBefore(reading, tokens[span.last - 1]?.lower ?? "");
			const fits = person && (person.gender === undefined || person.gender === gender);
			return fits ? aheadOf(reading, person.actor.id, "person", span.last - 1) : undefined;
		}
		if (isVerb(tokens[k]) || lower === "," || pos === "PRON") return undefined;
	}
	return undefined;
}

/** The only person of the article so far with a name. */
function namedBefore({ roster }: Reading, name: string): Person | undefined {
	const fitting = roster.people.filter((person) => singleNameFit(name, person) === 2);
	return fitting.length === 1 ? fitting[0] : undefined;
}

function aheadOf(
	reading: Reading,
	id: string,
	kind: "country" | "organization" | "person",
	head: number,
): Remembered {
	return {
		actors: [id],
		kind: reading.roster.actors.get(id)?.kind ?? kind,
		head,
		sentence: reading.index,
		block: -1,
		subject: true,
		acting: true,
		gender: undefined,
		plural: false,
		opens: false,
		leads: false,
		joined: false,
	};
}

/**
 * Whether a pronoun in an opening means the subject behind it rather than somebody before: nobody came before, it is the
 * same one, somebody new, or the one before did not act in the sentence before.
 */
export function pointsAhead(reading: Reading, before: Remembered | undefined, ahead: Remembered): boolean {
	if (!before || before.actors[0] === ahead.actors[0]) return true;
	const known = reading.memory.past.some(
		(past) => past.sentence >= reading.index - 2 && past.actors[0] === ahead.actors[0],
	);
	if (!known) return countryOf(reading, before.actors[0] ?? "") !== countryOf(reading, ahead.actors[0] ?? "");
	return !(before.subject && before.sentence === reading.index - 1);
}
