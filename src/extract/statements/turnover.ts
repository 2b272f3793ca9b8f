import type { Actor, Role } from "../../model/index.ts";
import type { ActorMention } from "../document.ts";
import type { Membership } from "./membership-parts.ts";
import type { MentionLookup } from "./mention-lookup.ts";
import { typeOf, withoutFormer } from "./titles.ts";

/** How far apart the verb and "with" or "by" may stand in "replaced the minister, Jane Doe, with". */
const REACH = 12;

const isPerson = (actor: Actor | undefined) => actor?.kind === "person";

/** The office that a person is known to hold, of the country or body that he belongs to, else the last one that he held. */
function heldBy({ affiliation, roles }: Actor): Role | undefined {
	if (affiliation === undefined) return (roles ?? []).findLast(({ of }) => of !== undefined);
	const stated = (roles ?? []).filter(({ of, end }) => of === affiliation && end === undefined);
	return stated.at(-1) ?? { title: "official", of: affiliation };
}

/** An office like another's, as the holder of it is named. */
function likewise(
	lookup: MentionLookup,
	member: ActorMention | undefined,
	peer: ActorMention | undefined,
	of?: ActorMention,
): Membership[] {
	const holder = lookup.actorOf(member);
	const other = lookup.actorOf(peer);
	if (!member || !peer || !holder || !other || holder === other || !isPerson(holder) || !isPerson(other))
		return [];
	const role = heldBy(other);
	const where = of?.actors[0] ?? role?.of;
	if (!role || where === undefined) return [];
	const body = { ...peer, actors: [where] };
	if (!lookup.actorOf(body) || where.startsWith("person:")) return [];
	return [{ member, body, type: typeOf({ title: withoutFormer(role.title), of: where }, "") }];
}

/** The last person named or meant before a token, behind another. */
function personBetween(
	{ mentions, actorOf }: MentionLookup,
	from: number,
	to: number,
): ActorMention | undefined {
	return mentions.findLast(
		(mention) => mention.first >= from && mention.last <= to && isPerson(actorOf(mention)),
	);
}

const CHOSEN = /^(?:named|appointed|chosen|chose|picked|elected|tapped|designated|nominated|selected)$/;

/** "sacked A and replaced him with B", "A was replaced by B", "B, who succeeded A", "named B to succeed A". */
export function readSuccession(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, sentence } = lookup;
	if (tokens[at]?.lemma === "take") return takenOver(lookup, at);
	const replaced = tokens[at]?.lemma === "replace";
	for (let i = at + 1; replaced && i < Math.min(at + REACH, sentence.last); i++) {
		if (!/^(?:with|by)$/.test(tokens[i]?.lower ?? "")) continue;
		const next = lookup.startingAt(i + 1);
		const before = personBetween(lookup, at + 1, i) ?? personBetween(lookup, sentence.first, at);
		return likewise(lookup, next, before);
	}
	const predecessor = lookup.startingAt(at + 1);
	let end = at;
	while (/^(?:who|has|had|to|recently|later|,)$/.test(tokens[end - 1]?.lower ?? "")) end--;
	const asked = tokens[at - 1]?.lower === "to";
	const successor = lookup.endingAt(end);
	// "wants B to succeed A": nothing has come of it yet.
	const chosen = successor && CHOSEN.test(tokens[successor.first - 1]?.lower ?? "");
	return asked && !chosen ? [] : likewise(lookup, successor, predecessor);
}

/** "B took over from A as envoy": the office of A, unless the sentence says which it is. */
function takenOver(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	if (tokens[at + 1]?.lower !== "over" || tokens[at + 2]?.lower !== "from") return [];
	const him = lookup.mentions.find(({ first, form }) => first === at + 3 && form === "pronoun");
	const before = lookup.startingAt(at + 3) ?? him;
	if (!before || tokens[before.last]?.lower === "as") return [];
	let end = at;
	while (/^(?:who|has|had|recently|later|just|,)$/.test(tokens[end - 1]?.lower ?? "")) end--;
	return likewise(lookup, lookup.endingAt(end), before);
}

/** "Khartoum's chief negotiator, A, and B, Juba's,": the same office of another country. */
export function readLikeOffice(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	const country = lookup.mentions.find(({ last, use }) => last === at && use === "modifier");
	if (!country || lookup.actorOf(country)?.kind !== "country" || tokens[country.first - 1]?.lower !== ",")
		return [];
	const member = lookup.endingAt(country.first - 1);
	const peer = member && personBetween(lookup, lookup.sentence.first, member.first);
	return likewise(lookup, member, peer, country);
}

/** "Bolivia's former leader, A, and its current one, B,": the office of whoever is named before. */
export function readPresentOne(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, sentence } = lookup;
	if (!/^(?:current|present|new|incumbent|latest)$/.test(tokens[at - 1]?.lower ?? "")) return [];
	const member = lookup.startingAt(tokens[at + 1]?.lower === "," ? at + 2 : at + 1);
	return likewise(lookup, member, personBetween(lookup, sentence.first, at - 1));
}
