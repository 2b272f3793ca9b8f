import type { Actor } from "../../model/index.ts";
import type { ActorMention } from "../document.ts";
import type { Membership } from "./membership-parts.ts";
import type { MentionLookup } from "./mention-lookup.ts";

/** Says that a company or the like is the state's own. */
const OWN =
	/^(?:state|state-owned|state-run|state-controlled|state-backed|government-owned|government-run|national)$/;
/** What a state runs only one of, so that "Chad's airline" is its own without the word. */
const SINGLE = /^(?:operator|carrier|utility|monopoly|regulator)$/;
/** How many words may stand between the country and the noun. */
const WORDS = 6;

const isFirm = (actor: Actor | undefined) =>
	actor !== undefined &&
	/^(?:organization|media|government-body)$/.test(actor.kind) &&
	!actor.id.startsWith("country:");

/** "the Turkish state company BOTAŞ", "Kazakhstan's railway operator, KTZ", "Sonatrach, Algeria's state oil firm,". */
export function readStateFirm(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, sentence, mentions } = lookup;
	let own = SINGLE.test(tokens[at]?.lower ?? "");
	let start = at;
	let country: ActorMention | undefined;
	for (let i = at - 1; i >= Math.max(sentence.first, at - WORDS); i--) {
		const { lower, pos } = tokens[i] ?? { lower: ".", pos: "PUNCT" };
		if (OWN.test(lower) || (/^(?:owned|run|controlled)$/.test(lower) && tokens[i - 2]?.lower === "state"))
			own = true;
		country = mentions.find(
			({ last, actors, use }) =>
				use === "modifier" &&
				last === (lower === "'s" ? i : i + 1) &&
				actors[0]?.startsWith("country:") === true,
		);
		if (country) {
			start = country.first;
			break;
		}
		if (!/^(?:ADJ|NOUN|PROPN|PART|VERB)$/.test(pos) && lower !== "-") return [];
	}
	if (!country || !own || country.actors.length !== 1) return [];
	while (/^(?:the|a|an)$/.test(tokens[start - 1]?.lower ?? "")) start--;
	const after = lookup.startingAt(tokens[at + 1]?.lower === "," ? at + 2 : at + 1);
	const before = tokens[start - 1]?.lower === "," ? lookup.endingAt(start - 1) : undefined;
	const named = (mention: ActorMention | undefined) =>
		mention?.form === "name" && isFirm(lookup.actorOf(mention));
	const member = named(after) ? after : named(before) ? before : undefined;
	return member && lookup.actorOf(country) ? [{ member, body: country, type: "partOf" }] : [];
}
