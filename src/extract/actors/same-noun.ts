import { latest } from "../coreference/memory.ts";
import { type ActorMention, opensSentence } from "../document.ts";
import type { Description, Meaning } from "./description.ts";
import type { Reading } from "./reading.ts";

/** How many sentences back the same noun may have said whose they are. */
const REACH = 4;
/** Those that go on being the same ones when they come up again, though they are named in the singular. */
const TEAM = /^(?:delegation|team|mission|convoy|contingent|garrison)$/;
/** What is told of others than those before: "the soldiers who", "the officials of". */
const OTHERS = /^(?:who|whom|whose|that|which|of|from|in|at|behind|involved)$/;

/** "Chadian troops entered. The troops clashed with": the ones whom the same noun has just brought in with their country. */
export function sameNounBefore(reading: Reading, description: Description): Meaning | undefined {
	const { determiner, modifiers, nations, ofNations, owner, body, plural, noun, head, last, former } =
		description;
	if (!/^(?:the|these|those|both)$/.test(determiner ?? "") || owner || body || former) return undefined;
	if (nations.length > 0 || ofNations.length > 0 || (!plural && !TEAM.test(noun))) return undefined;
	const { tokens, document } = reading.scan;
	if (
		modifiers.length > 1 ||
		(modifiers[0] !== undefined && !/^\d|^(?:two|three|four|five)$/.test(modifiers[0]))
	)
		return undefined;
	if (OTHERS.test(tokens[last]?.lower ?? "")) return undefined;
	const word = tokens[head]?.lower;
	const start = document.sentences[Math.max(0, reading.index - REACH)]?.first ?? 0;
	for (let k = reading.mentions.length - 1; k >= 0; k--) {
		const one = reading.mentions[k] as ActorMention;
		if (one.last < start) break;
		if (one.head >= head || one.form !== "description" || tokens[one.head]?.lower !== word) continue;
		// "The delegation met X. ... a delegation from Mali. The delegation thanked": the one that the text is about.
		const own =
			TEAM.test(noun) && !opensSentence(document, one.first) && opensSentence(document, description.first);
		const earlier = own ? lastOpening(reading, k, word) : undefined;
		if (earlier) return { actors: earlier.actors, why: `the ${word} that the text is about` };
		const others = opensSentence(document, one.first) ? alsoOpening(reading, k, start, word) : [];
		return { actors: [...new Set([...others, ...one.actors])], why: `the ${word} named before` };
	}
	const sender = TEAM.test(noun) ? senderBefore(reading, head, start) : undefined;
	return sender && { actors: sender, why: `the ${word} that was sent` };
}

const SENDS = /^(?:send|dispatch|despatch)$/;

/** "Chad sent a delegation to Libya. The delegation met": who sent it. */
function senderBefore(reading: Reading, head: number, start: number): string[] | undefined {
	const { tokens } = reading.scan;
	for (let k = head - 1; k > start; k--) {
		if (tokens[k]?.lower !== tokens[head]?.lower) continue;
		let verb = k - 1;
		while (verb > k - 5 && /^(?:ADJ|NOUN|DET|NUM)$/.test(tokens[verb]?.pos ?? "")) verb--;
		if (tokens[verb]?.pos !== "VERB" || !SENDS.test(tokens[verb]?.lemma ?? "")) return undefined;
		// "was sent a delegation by": to whom, and not who.
		if (tokens[verb - 1]?.lemma === "be") return undefined;
		return latest(reading.memory, verb, reading.index, REACH, (past) => past.subject)?.actors;
	}
	return undefined;
}

/** The last mention before one by the same noun, however far back, that begins its sentence. */
function lastOpening(reading: Reading, from: number, word: string | undefined): ActorMention | undefined {
	const { tokens, document } = reading.scan;
	for (let k = from - 1; k >= 0; k--) {
		const one = reading.mentions[k] as ActorMention;
		const same = one.form === "description" && tokens[one.head]?.lower === word;
		if (same && tokens[one.first]?.lower === "the" && opensSentence(document, one.first)) return one;
	}
	return undefined;
}

/** "French troops left. British troops stayed. The troops": those of the sentence before that begins alike, too. */
function alsoOpening(reading: Reading, from: number, start: number, word: string | undefined): string[] {
	const { tokens, document } = reading.scan;
	for (let k = from - 1; k >= 0; k--) {
		const one = reading.mentions[k] as ActorMention;
		if (one.last < start) return [];
		if (one.form === "description" && tokens[one.head]?.lower === word)
			return opensSentence(document, one.first) ? one.actors : [];
	}
	return [];
}
