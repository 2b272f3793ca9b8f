import type { ActorMention } from "../document.ts";
import { bodyBefore, isBody, isUnion, type Membership, NOT_YET } from "./membership-parts.ts";
import type { MentionLookup } from "./mention-lookup.ts";

/** "the al-Qassam Brigades, the armed wing of Hamas" and "Hamas's armed wing, the al-Qassam Brigades". */
export function readWing(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	let start = at;
	let whole: ActorMention | undefined;
	const of = tokens[at + 1]?.lower === "of" ? bodyOver(lookup, at + 2) : undefined;
	let end = at + 1;
	if (of) {
		whole = of;
		end = of.last;
	}
	for (let i = at - 1; i > at - 6 && i >= lookup.sentence.first; i--) {
		const word = tokens[i]?.lower ?? "";
		if (NOT_YET.test(word)) return [];
		if (/^(?:,|a|an|the)$/.test(word)) break;
		if (!whole && word === "'s") {
			whole = lookup.endingAt(i);
			start = whole?.first ?? start;
			break;
		}
		start = i;
	}
	// "JNIM, an al Qaeda affiliate"
	const beside = whole ? undefined : bodyBefore(lookup, at);
	if (beside) {
		whole = beside;
		start = beside.first;
	}
	if (!whole || !isBody(lookup.actorOf(whole))) return [];
	while (/^(?:a|an|the)$/.test(tokens[start - 1]?.lower ?? "")) start--;
	const isPart = (mention: ActorMention | undefined) =>
		mention !== undefined && mention !== whole && isBody(lookup.actorOf(mention));
	// "fighters of JNIM, an al Qaeda affiliate": the name, not the phrase around it.
	const before = tokens[start - 1]?.lower === "," ? namedBefore(lookup, start - 1) : undefined;
	const after = lookup.startingAt(tokens[end]?.lower === "," ? end + 1 : end);
	const part = [before, after].find(isPart);
	return part ? [{ member: part, body: whole, type: "partOf" }] : [];
}

/** The body at a token or behind the adjectives there: "the outlawed Communist Party". */
function bodyOver(lookup: MentionLookup, at: number): ActorMention | undefined {
	for (let i = at; i < at + 4; i++) {
		const mention = lookup.startingAt(i);
		if (mention) return mention;
		if (!/^(?:DET|ADJ|VERB)$/.test(lookup.tokens[i]?.pos ?? "")) return undefined;
	}
	return undefined;
}

/** What is named right before a token, else what is described there. */
function namedBefore(lookup: MentionLookup, at: number): ActorMention | undefined {
	const named = lookup.mentions.findLast(({ last, form }) => last === at && form === "name");
	return named ?? lookup.endingAt(at);
}

/** "UNITAMS, the UN political mission in Sudan": a body of a union of states. */
export function readMission(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	for (let i = at - 1; i > at - 6; i--) {
		const whole = lookup.endingAt(i + 1);
		if (whole && isUnion(lookup.actorOf(whole)) && tokens[whole.last]?.lower !== ",") {
			let start = whole.first;
			if (/^(?:a|an|the)$/.test(tokens[start - 1]?.lower ?? "")) start--;
			const part = tokens[start - 1]?.lower === "," ? lookup.endingAt(start - 1) : undefined;
			const behind = part ? undefined : namedBehind(lookup, at + 1);
			if (behind && isBody(lookup.actorOf(behind)) && behind.actors[0] !== whole.actors[0])
				return [{ member: behind, body: whole, type: "partOf" }];
			const own =
				part && part.form === "name" && isBody(lookup.actorOf(part)) && part.actors[0] !== whole.actors[0];
			return own ? [{ member: part, body: whole, type: "partOf" }] : [];
		}
		if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[i]?.pos ?? "")) return [];
	}
	return [];
}

/** "NATO's force in the territory, KFOR,": the name behind the comma that closes the phrase. */
function namedBehind({ tokens, startingAt }: MentionLookup, from: number): ActorMention | undefined {
	let comma = from;
	while (comma < from + 5 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[comma]?.pos ?? "")) comma++;
	if (tokens[comma]?.lower !== ",") return undefined;
	const name = startingAt(comma + 1);
	return name?.form === "name" && /^[,.;)]$/.test(tokens[name.last]?.lower ?? ".") ? name : undefined;
}
