import type { Interval } from "../../model/index.ts";
import { type ActorMention, type Document, mentionsWithin } from "../document.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { UNDATED } from "../time/event-time.ts";
import type { Draft, SentenceContext } from "./draft.ts";

/**
 * "Turkey-backed Syrian insurgents": a relation said by a compound before a name.
 * @param events what the sentence tells of otherwise
 */
export function readCompounds(context: SentenceContext, book: RuleBook, events: Draft[]): Draft[] {
	const { document, sentence, reading } = context;
	const mentions = mentionsWithin(reading.mentions, sentence);
	const drafts: Draft[] = [];
	for (const mention of mentions) {
		const hyphen = document.tokens[mention.last];
		const word = document.tokens[mention.last + 1];
		const rule = hyphen?.lower === "-" && word ? book.compounds.get(word.lower) : undefined;
		if (!rule) continue;
		const target =
			rule.type === "mediates"
				? partiesOf(document, mentions, mention)
				: targetOf(mention, mentions, mention.last + 2);
		if (!target) continue;
		drafts.push({
			type: rule.type,
			source: { actors: mention.actors, mention, strength: 1 },
			target: { actors: target.actors, mention: target, strength: 1 },
			modality: "asserted",
			time: rule.type === "mediates" ? timeBehind(mention.last + 1, events) : UNDATED,
			rule: rule.id,
			words: [mention.first, mention.last + 2],
			certainty: 0.95,
			reported: false,
		});
	}
	return drafts;
}

/** "a Libyan-brokered truce in 2006": when the event was whose noun the compound stands before. */
function timeBehind(word: number, events: Draft[]): Interval {
	const event = events.find(({ words: [first] }) => first > word && first <= word + NEAR);
	return event?.time ?? UNDATED;
}

/** How far behind the compound the noun stands at most, in words. */
const NEAR = 4;

/** The actor that the compound describes: the mention around it, or the one right behind it. */
function targetOf(source: ActorMention, mentions: ActorMention[], behind: number): ActorMention | undefined {
	const others = mentions.filter(
		(m) => m !== source && m.use !== "modifier" && !m.actors.some((id) => source.actors.includes(id)),
	);
	const around = others.filter((m) => m.first <= source.first && m.head >= behind);
	return (
		around.sort((a, b) => a.last - a.first - (b.last - b.first))[0] ??
		others.find((m) => m.first >= behind && m.first <= behind + 1)
	);
}

/** "a Qatari-brokered truce between Israel and Hamas": those between whom it stands. */
function partiesOf(
	document: Document,
	mentions: ActorMention[],
	broker: ActorMention,
): ActorMention | undefined {
	for (let k = broker.last + 2; k < broker.last + 8; k++) {
		if (document.tokens[k]?.lower !== "between") continue;
		const first = mentions.find((m) => m.first > k && m.first <= k + 3 && m.within === undefined);
		const and = first && document.tokens[first.last]?.lower === "and" ? first.last : -1;
		const second = mentions.find((m) => m.first > and && m.first <= and + 3 && m.within === undefined);
		if (!first) return undefined;
		return and < 0 || !second ? first : { ...first, actors: [...first.actors, ...second.actors] };
	}
	return undefined;
}
