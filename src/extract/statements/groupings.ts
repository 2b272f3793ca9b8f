import type { ActorMention } from "../document.ts";
import { isCountry, isMember, isUnion, type Membership, memberships } from "./membership-parts.ts";
import { listFrom, listUpTo, type MentionLookup, standsAlone } from "./mention-lookup.ts";

/** "Germany and its NATO allies", "Spain consulted its EU partners": whoever owns them is one of them. */
export function readPartners(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, mentions } = lookup;
	if (tokens[at + 1]?.lower === "in") return readPartnersIn(lookup, at);
	const body = lookup.endingAt(at);
	if (!body || !isUnion(lookup.actorOf(body))) return [];
	const own = tokens[body.first - 1]?.lower ?? "";
	if (own !== "its" && own !== "their" && own !== "fellow") return [];
	if (tokens[body.first - 2]?.lower === "and")
		return memberships(listUpTo(lookup, body.first - 2, isCountry), body);
	const whose = mentions.filter(
		({ first, last, form }) => form === "pronoun" && first === body.first - 1 && last === body.first,
	);
	const isOne = (mention: ActorMention) => {
		const actor = lookup.actorOf(mention);
		return actor !== undefined && isCountry(actor);
	};
	return memberships(whose.filter(isOne), body);
}

/** "Niger and Chad, Mali's partners in the Alliance,", "Cambodia, Beijing's closest friend in ASEAN,". */
function readPartnersIn(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	const body = lookup.startingAt(at + 2);
	if (!body || !isUnion(lookup.actorOf(body)) || !standsAlone(lookup, body)) return [];
	let i = at;
	while (i > at - 4 && /^(?:ADJ|NOUN|NUM)$/.test(tokens[i - 1]?.pos ?? "")) i--;
	if (tokens[i - 1]?.lower !== "'s") return [];
	const owner = lookup.mentions.find(({ last, form }) => last === i - 1 && form !== "pronoun");
	const whose = lookup.actorOf(owner);
	if (!owner || !whose || !isCountry(whose) || tokens[owner.first - 1]?.lower !== ",") return [];
	const listed = listUpTo(lookup, owner.first - 1, isCountry);
	// "Washington's closest friend in ASEAN" is there without being one of it.
	const among = listed.length > 0 && /^(?:partners?|fellows?)$/.test(tokens[at]?.lower ?? "");
	return memberships(among ? [...listed, owner] : listed, body);
}

/** "AUKUS, a security pact between Australia, Britain and the United States". */
export function readPact(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	if (lookup.endingAt(at)) return readIncluding(lookup, at);
	let start = at;
	while (/^(?:ADJ|NOUN|NUM|PROPN)$/.test(tokens[start - 1]?.pos ?? "") && start > at - 4) start--;
	if (!/^an?$/.test(tokens[start - 1]?.lower ?? "")) return [];
	const body = /^[,–—-]$/.test(tokens[start - 2]?.lower ?? "") ? lookup.endingAt(start - 2) : undefined;
	if (!body || lookup.actorOf(body)?.kind !== "organization") return [];
	let from = at + 1;
	while (from < at + 5 && !/^(?:between|of|among|by)$/.test(tokens[from]?.lower ?? "")) from++;
	return memberships(listFrom(lookup, from + 1, isMember).members, body);
}

/** "ECOWAS, which includes A and B", "the Quad, made up of A and B", "the Quad grouping of A, B and C". */
export function readIncluding(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	let from = at + 1;
	if (/^(?:of|together|up)$/.test(tokens[from]?.lower ?? "")) from++;
	if (tokens[from]?.lower === "of") from++;
	let i = at;
	while (/^(?:which|that|whose|members?|currently|also|now|-)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	if (tokens[i - 1]?.lower === ",") i--;
	const body = lookup.endingAt(i);
	if (!body || !isUnion(lookup.actorOf(body))) return [];
	return memberships(listFrom(lookup, from, isCountry).members, body);
}

/** "which with A and B forms the C", "A, B and C have formed a pact called D". */
export function readForming(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, sentence } = lookup;
	let to = at + 1;
	if (tokens[at]?.lower === "make" && tokens[to]?.lower === "up") to++;
	let body = lookup.startingAt(to);
	for (let i = to; !body && i < Math.min(to + 7, sentence.last); i++)
		if (/^(?:called|dubbed|named)$/.test(tokens[i]?.lower ?? "")) body = lookup.startingAt(i + 1);
	if (!body || !isUnion(lookup.actorOf(body)) || !standsAlone(lookup, body)) return [];
	let i = at;
	while (/^(?:have|has|together|jointly|recently|just|to|which|,)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	// "The three have formed": one mention of several.
	const members = lookup.mentions.filter(({ last, actors }) => last === i && actors.length > 1);
	if (members.length === 0) members.push(...listUpTo(lookup, i, isCountry));
	return memberships(withCompany(lookup, i, members), body);
}

/** "the Visegrad Four - Poland, Hungary and Slovakia -", "the Quad (India, Japan)": a list set off behind a union. */
export function readListed(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	const body = lookup.endingAt(at);
	if (body?.form !== "name" || !isUnion(lookup.actorOf(body))) return [];
	const { members, last } = listFrom(lookup, at + 1, isCountry);
	const closed = /^[-–—).;]$/.test(tokens[last]?.text ?? ".");
	return members.length > 1 && closed ? memberships(members, body) : [];
}

/** "Mali, which with Niger and Chad forms": with whom, and who is meant by "which". */
function withCompany(lookup: MentionLookup, verb: number, members: ActorMention[]): ActorMention[] {
	const { tokens } = lookup;
	const first = members.at(-1)?.first;
	if (first === undefined || tokens[first - 1]?.lower !== "with") return members;
	let i = first - 1;
	while (/^(?:which|that|,|together)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	const head = i < verb ? lookup.endingAt(i) : undefined;
	const actor = lookup.actorOf(head);
	return head && actor && isCountry(actor) ? [...members, head] : members;
}
