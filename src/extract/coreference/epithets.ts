import { addMention, countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { guestOrHost } from "./guests.ts";
import type { Remembered } from "./memory.ts";

/** How many words may stand between "the" and the noun: "the 71-year-old former comedian". */
const WIDTH = 6;
/** How many sentences back the person may be named. */
const REACH = 2;
/** Names of nationality that mean one person and not the whole nation, as "the French" does. */
const ONE_PERSON =
	/(?:[^s]an|zbek|azakh|ajik|yrgyz|kmen|ine|[^aeou]i|man|woman|urk|wede|ane|ole|inn|riton|aniard|cot|roat|erb|zech|reek|hai)$/;
const FORMER = /^(?:former|ex|one-time|onetime|erstwhile|sometime)$/;
/** Names of parties that in the singular mean one of theirs: "the Republican told him". */
const PARTISAN = /^(?:republican|democrat|conservative|socialist|liberal|communist)$/;
const AGED = /^\d{2}-year-old$/;

/**
 * Reads a phrase that stands for a person just named without saying the name or the office: "the veteran diplomat", "the
 * 71-year-old", "the Argentine". Returns its end, or the token itself where there is none.
 */
export function readEpithet(reading: Reading, i: number, sentence: Sentence): number {
	const { tokens } = reading.scan;
	if (tokens[i]?.lower !== "the") return i;
	const national = nationalAt(reading, i + 1);
	const head =
		national === undefined
			? epithetAt(reading, i + 1, sentence.last)
			: (reading.scan.hits[i + 1]?.last ?? i + 2) - 1;
	const ends = head !== undefined && (endsPhrase(reading, head + 1) || isBlamed(reading, national, head));
	if (!ends) return i;
	const nation = national ?? nationBefore(reading, i + 1, head);
	const noun = reading.scan.tokens[head]?.lower ?? "";
	const meant = /^(?:guest|visitor|host)$/.test(noun)
		? guestOrHost(reading, i, noun)
		: personMeant(reading, i, nation, national !== undefined);
	if (meant === undefined) return i;
	addMention(
		reading,
		{
			actors: [meant],
			first: i,
			last: head + 1,
			head,
			form: "description",
			use: "actor",
			why: "describes the person named just before",
		},
		sentence,
	);
	return head + 1;
}

/** The country of "Argentine" in "the Argentine insulted": a nationality with a verb right behind. */
function nationalAt({ scan: { tokens, hits } }: Reading, at: number): string | undefined {
	const hit = hits[at];
	if (!hit || hit.first !== at || hit.entry.role !== "demonym" || !hit.entry.actor.startsWith("country:"))
		return undefined;
	if (!ONE_PERSON.test(tokens[hit.last - 1]?.lower ?? "")) return undefined;
	// "accused the Argentine of lying"
	const object = tokens[at - 2]?.pos === "VERB" && /^(?:of|\.|,|for|to)$/.test(tokens[hit.last]?.lower ?? "");
	return object || isVerb(tokens[hit.last]) ? hit.entry.actor : undefined;
}

/** "accused the Argentine of lying" */
function isBlamed({ scan: { tokens } }: Reading, national: string | undefined, head: number): boolean {
	if (tokens[head + 1]?.lower !== "of" || !/ing$/.test(tokens[head + 2]?.lower ?? "")) return false;
	return national !== undefined || accusedBefore(tokens, head);
}

/** "accused the diplomat" */
function accusedBefore(tokens: Token[], head: number): boolean {
	for (let k = head - 1; k > head - 5 && k > 0; k--)
		if (tokens[k]?.lower === "the") return /^(?:accuse|suspect)$/.test(tokens[k - 1]?.lemma ?? "");
	return false;
}

/** The token of the noun for a person that a phrase ends in. */
function epithetAt({ scan, roster }: Reading, start: number, end: number): number | undefined {
	const { epithets, roles } = roster.gazetteer.words;
	let former = false;
	for (let at = start; at < Math.min(end, start + WIDTH); at++) {
		const { lower: text, pos } = scan.tokens[at] as Token;
		const lower = /^ex-./.test(text) ? text.slice(3) : text;
		former ||= lower !== text || FORMER.test(lower);
		// "the former union leader", "the ex-general"
		const was = former && !FORMER.test(lower) && roles.get(lower)?.plural === false;
		const next = scan.tokens[at + 1]?.lower ?? "";
		if (was && !roles.has(next)) return at;
		if (epithets.has(lower) && (pos === "NOUN" || pos === "ADJ" || pos === "PROPN")) {
			if (!epithets.has(scan.tokens[at + 1]?.lower ?? "")) return at;
			continue;
		}
		if (at === start && PARTISAN.test(lower) && isVerb(scan.tokens[at + 1])) return at;
		if (AGED.test(lower) && isVerb(scan.tokens[at + 1])) return at;
		// "the Nobel laureate", "the Harvard economist"
		if (pos === "PROPN" && !scan.hits[at] && scan.names[at]?.type !== "person" && epithets.has(next))
			continue;
		const known = scan.hits[at];
		// "the exiled politician"
		const participle = pos === "VERB" && at === start && lower.endsWith("ed");
		if (known ? known.entry.role !== "demonym" : !participle && !/^(?:ADJ|NOUN|NUM|ADV|PUNCT)$/.test(pos))
			return undefined;
		if (pos === "PUNCT" && lower !== "-") return undefined;
	}
	return undefined;
}

/** The nationality among the words before the noun: "the American billionaire". */
function nationBefore({ scan: { hits } }: Reading, start: number, head: number): string | undefined {
	for (let at = start; at < head; at++) if (hits[at]) return hits[at]?.entry.actor;
	return undefined;
}

function isVerb(token: Token | undefined): boolean {
	return token !== undefined && (/^(?:VERB|AUX|ADV)$/.test(token.pos) || /ed$/.test(token.lower));
}

/** Whether nothing follows that the phrase would only introduce: a name, another noun, or whom it is of. */
function endsPhrase({ scan: { tokens, hits, names } }: Reading, at: number): boolean {
	const next = tokens[at];
	if (!next || hits[at] || names[at]) return false;
	if (next.lower === "," && (names[at + 1] || hits[at + 1])) return false;
	return (
		isVerb(next) || (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) && next.lower !== "of" && next.lower !== "'s")
	);
}

/** The person who acted last in the sentences just before, else the only one named there. */
function personMeant(
	reading: Reading,
	before: number,
	nation: string | undefined,
	byNation: boolean,
): string | undefined {
	const { memory, index } = reading;
	const found: Remembered[] = [];
	const unknown = new Set<string>();
	const here = new Set<string>();
	for (let k = memory.past.length - 1; k >= 0; k--) {
		const past = memory.past[k] as Remembered;
		if (past.sentence < index - REACH) break;
		if (past.head >= before || past.kind !== "person" || past.actors.length !== 1 || !past.acting) continue;
		const own = countryOf(reading, past.actors[0] as string);
		// "Mr Grossi ... the Argentine": somebody of whom the text has not said where he is from.
		if (byNation && own === undefined) unknown.add(past.actors[0] as string);
		if (nation !== undefined && own !== nation) continue;
		// Somebody named in this sentence is described again only by nationality: "Macron told the Briton".
		if (past.sentence === index && !byNation) here.add(past.actors[0] as string);
		else found.push(past);
	}
	// "The billionaire accused him, and the former unionist denied it": nor is it whom the sentence has spoken of.
	const others = here.size > 0 ? found.filter(({ actors }) => !here.has(actors[0] as string)) : found;
	const several = new Set(others.map((past) => past.actors[0])).size;
	if (several === 0 && unknown.size === 1) return [...unknown][0];
	if (several === 1) return others[0]?.actors[0];
	if (byNation) return undefined;
	return others.find((past) => past.subject && past.sentence === index - 1)?.actors[0];
}
