import type { ActorMention } from "../document.ts";
import type { Description } from "./description.ts";
import type { Reading } from "./reading.ts";

/** How many sentences back the same noun may have said whose they are. */
const REACH = 4;
/** Those that go on being the same ones when they come up again, though they are named in the singular. */
const TEAM = /^(?:delegation|team|mission|convoy|contingent|garrison)$/;
/** What is told of others than those before: "the soldiers who", "the officials of". */
const OTHERS = /^(?:who|whom|whose|that|which|of|from|in|at|behind|involved)$/;

/** "Chadian troops entered. The troops clashed with": the ones whom the same noun has just brought in with their country. */
export function sameNounBefore(
	reading: Reading,
	{ determiner, modifiers, nations, ofNations, owner, body, plural, noun, head, last, former }: Description,
): { actors: string[]; why: string } | undefined {
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
		if (one.last < start) return undefined;
		if (one.head >= head || one.form !== "description" || tokens[one.head]?.lower !== word) continue;
		const others = opens(reading, one) ? alsoOpening(reading, k, start, word) : [];
		return { actors: [...new Set([...others, ...one.actors])], why: `the ${word} named before` };
	}
	return undefined;
}

/** Whether a mention begins its sentence. */
function opens({ scan: { document } }: Reading, { first }: ActorMention): boolean {
	return document.sentences.some((one) => one.first === first);
}

/** "French troops left. British troops stayed. The troops": those of the sentence before that begins alike, too. */
function alsoOpening(reading: Reading, from: number, start: number, word: string | undefined): string[] {
	for (let k = from - 1; k >= 0; k--) {
		const one = reading.mentions[k] as ActorMention;
		if (one.last < start) return [];
		if (one.form === "description" && reading.scan.tokens[one.head]?.lower === word)
			return opens(reading, one) ? one.actors : [];
	}
	return [];
}
