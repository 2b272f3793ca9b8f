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
		return { actors: one.actors, why: `the ${word} named before` };
	}
	return undefined;
}
