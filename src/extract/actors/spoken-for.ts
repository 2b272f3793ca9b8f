import { latest } from "../coreference/memory.ts";
import type { Sentence } from "../document.ts";
import { isOwnerless, isSent } from "./country-served.ts";
import type { Description } from "./description.ts";
import { countryOf, type Reading } from "./reading.ts";

/** What speaks for a state: its name, its seat, its ministry; a person may speak of anybody. */
const STATE = /^(?:country|government-body)$/;

/**
 * The country whose office is meant by "the president" or "the prime minister" in what a state itself says: "The Kremlin
 * said the president had spoken", "The prime minister telephoned Macron, Downing Street said".
 */
export function countryOfSpeaker(reading: Reading, description: Description): string | undefined {
	const { scan, index } = reading;
	const { determiner, noun, modifiers } = description;
	const anyMinister = noun === "minister" && modifiers.length === 0;
	// "Tallinn summoned the ambassador": another's.
	if (isSent(description)) return undefined;
	if (determiner !== "the" || anyMinister || !isOwnerless(description)) return undefined;
	const sentence = scan.document.sentences[index];
	if (!sentence) return undefined;
	return speakerBefore(reading, description) ?? speakerBehind(reading, description, sentence);
}

function speakerBefore(reading: Reading, { first }: Description): string | undefined {
	const { scan, memory, index } = reading;
	const { tokens, gazetteer } = scan;
	const verb = tokens[first - 1]?.lower === "that" ? first - 2 : first - 1;
	if (!gazetteer.words.speechVerbs.has(tokens[verb]?.lemma ?? "")) return undefined;
	const speaker = latest(memory, verb, index, 0, (past) => past.subject && past.actors.length === 1);
	return speaker && STATE.test(speaker.kind) ? countryOf(reading, speaker.actors[0] ?? "") : undefined;
}

/** A state behind a comma that a word of saying follows. */
function speakerBehind(reading: Reading, { head }: Description, sentence: Sentence): string | undefined {
	const { tokens, hits, gazetteer } = reading.scan;
	for (let i = head + 1; i < sentence.last; i++) {
		const hit = hits[i];
		if (hit?.first !== i || !gazetteer.words.speechVerbs.has(tokens[hit.last]?.lemma ?? "")) continue;
		const before = tokens[i - 1]?.lower === "the" ? i - 2 : i - 1;
		if (tokens[before]?.lower !== "," || !/^(?:name|capital|metonym)$/.test(hit.entry.role)) continue;
		return countryOf(reading, hit.entry.actor);
	}
	return undefined;
}
