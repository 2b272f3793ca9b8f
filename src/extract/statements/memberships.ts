import type { ActorMention, ActorReading, Document, Sentence, Token } from "../document.ts";
import { readMission, readWing } from "./branches.ts";
import { readForming, readIncluding, readListed, readPact, readPartners } from "./groupings.ts";
import {
	ADJECTIVE,
	bodyBefore,
	isBody,
	isCountry,
	isMember,
	isUnion,
	listStart,
	type Membership,
	memberships,
	NOT_YET,
	STATES,
} from "./membership-parts.ts";
import { listFrom, listUpTo, lookUpMentions, type MentionLookup, standsAlone } from "./mention-lookup.ts";
import { readBelonging, readChair, readHeading, readInCharge } from "./office-clauses.ts";
import { readStateFirm } from "./state-firms.ts";
import { readLikeOffice, readPresentOne, readSuccession } from "./turnover.ts";

/** Reads all memberships that a sentence states by how it names the two: "NATO member Turkey", "the Quad of A, B and C". */
export function readMemberships(document: Document, reading: ActorReading, sentence: Sentence): Membership[] {
	const { tokens } = document;
	let lookup: MentionLookup | undefined;
	const found: Membership[] = [];
	for (let i = sentence.first; i < sentence.last; i++) {
		const word = tokens[i]?.lower ?? "";
		const reader = READERS.get(word);
		if (!reader || !opens(tokens, i)) continue;
		lookup ??= lookUpMentions(document, reading, sentence);
		found.push(...reader(lookup, i));
	}
	return found;
}

/** Whether a mark stands where it may tell of a membership; words always may. */
function opens(tokens: Token[], i: number): boolean {
	const { lower, start } = tokens[i] as Token;
	if (lower === "'s") return /^[,.;]$/.test(tokens[i + 1]?.lower ?? ".");
	return !/^[-–—(]$/.test(lower) || (start > (tokens[i - 1]?.end ?? 0) && isCapitalised(tokens[i + 1]));
}

const isCapitalised = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);

type Reader = (lookup: MentionLookup, at: number) => Membership[];

/** "NATO member Turkey", "Turkey, a NATO member,", "Hungary and other EU members", "EU members such as Spain". */
function readMember(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	const body = bodyBefore(lookup, at);
	const noun = STATES.test(tokens[at]?.lower ?? "");
	if (!body) return noun ? [] : [...readOwnMembers(lookup, at), ...readMembersOf(lookup, at)];
	// Of a union, "EU states" are members without the word.
	if (noun && !isUnion(lookup.actorOf(body))) return [];
	let end = at + 1;
	if (!noun && STATES.test(tokens[end]?.lower ?? "")) end++;
	let start = body.first;
	while (
		/^(?:the|its|their)$/.test(tokens[start - 1]?.lower ?? "") ||
		ADJECTIVE.test(tokens[start - 1]?.lower ?? "")
	)
		start--;
	// "an EU and NATO member"
	const other = tokens[start - 1]?.lower === "and" ? lookup.endingAt(start - 1) : undefined;
	const both = other && isUnion(lookup.actorOf(other)) ? other : undefined;
	if (both) start = both.first;
	const inBoth = (members: ActorMention[]) => [...memberships(members, body), ...memberships(members, both)];
	const before = tokens[start - 1]?.lower ?? "";
	if (NOT_YET.test(before)) return [];
	const named = listFrom(lookup, listStart(lookup, end), isMember).members;
	if (named.length > 0) return inBoth(named);
	if (before === "other") {
		const link = /^(?:and|with|like)$/.test(tokens[start - 2]?.lower ?? "");
		return link ? inBoth(listUpTo(lookup, start - 2, isMember)) : [];
	}
	return inBoth(ownedMember(lookup, body, start, end) ?? described(lookup, start - 1));
}

/** "Sweden, NATO's newest member,", "Sweden became NATO's newest member". */
function ownedMember(
	lookup: MentionLookup,
	body: ActorMention,
	start: number,
	end: number,
): ActorMention[] | undefined {
	const { tokens } = lookup;
	if (tokens[body.last]?.lower !== "'s") return undefined;
	const before = tokens[start - 1];
	// "The bloc's newest member, Croatia, blocked it."
	const behind = tokens[end]?.lower === "," ? lookup.startingAt(end + 1) : undefined;
	const actor = lookup.actorOf(behind);
	const closed = behind !== undefined && /^[,.;)]$/.test(tokens[behind.last]?.lower ?? ".");
	if (behind && actor && isMember(actor) && closed) return [behind];
	const apposed = before?.lower === "," && /^[,.;)]$/.test(tokens[end]?.lower ?? ".");
	const became = /^(?:become|is|remains?)$/.test(before?.lower ?? "") || before?.lemma === "become";
	return apposed || became ? listUpTo(lookup, start - 1, isMember).slice(0, 1) : undefined;
}

/** "A, B and other members of the pact", "members of the pact, including A and B". */
function readMembersOf(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	if (tokens[at + 1]?.lower !== "of") return [];
	const body = lookup.startingAt(at + 2);
	if (tokens[at]?.lower === "member") return memberBehind(lookup, body);
	if (tokens[at]?.lower !== "members" || !body || !isUnion(lookup.actorOf(body))) return [];
	const link = tokens[at - 2]?.pos === "NUM" ? at - 3 : at - 2;
	if (tokens[at - 1]?.lower === "other" && tokens[link]?.lower === "and")
		return memberships(listUpTo(lookup, link, isCountry), body);
	const from = listStart(lookup, body.last);
	return from === body.last ? [] : memberships(listFrom(lookup, from, isCountry).members, body);
}

/** "A member of the Taliban's negotiating team, Suhail Shaheen,": the person named behind it. */
function memberBehind(lookup: MentionLookup, body: ActorMention | undefined): Membership[] {
	const { tokens, sentence } = lookup;
	if (!body || !isBody(lookup.actorOf(body))) return [];
	let comma = body.last;
	while (comma < Math.min(body.last + 5, sentence.last) && tokens[comma]?.lower !== ",") comma++;
	const person = lookup.startingAt(comma + 1);
	const closed = person !== undefined && /^[,.;)]$/.test(tokens[person.last]?.lower ?? ".");
	const named = closed && person.form === "name" && lookup.actorOf(person)?.kind === "person";
	return named ? memberships([person], body) : [];
}

/** Whoever an indefinite phrase whose article is at a token describes: "Turkey, a", "Turkey is a". */
function described(lookup: MentionLookup, article: number): ActorMention[] {
	const { tokens } = lookup;
	if (!/^(?:an?|one|the)$/.test(tokens[article]?.lower ?? "")) return [];
	const before = tokens[article - 1];
	if (before?.lower === "," || before?.lower === "(")
		return listUpTo(lookup, article - 1, isMember).slice(0, 1);
	if (!/^(?:be|become|remain)$/.test(before?.lemma ?? "") || /^(?:was|were|been)$/.test(before?.lower ?? ""))
		return [];
	return listUpTo(lookup, article - 1, isMember).slice(0, 1);
}

/** "Three of its members, A, B and C,", "the bloc's members A and B". */
function readOwnMembers(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	const before = tokens[at - 1]?.lower ?? "";
	if (before === "full" || before === "founding" || before === "new") {
		if (tokens[at - 2]?.lower === "as") return readAsMembers(lookup, at - 2);
	}
	const states = STATES.test(tokens[at + 1]?.lower ?? "");
	if (states && (before === "other" || before === "fellow")) return readOtherMembers(lookup, at);
	if (!/^members?$/.test(tokens[at]?.lower ?? "")) return [];
	let its = at - 1;
	while (ADJECTIVE.test(tokens[its]?.lower ?? "") || tokens[its]?.pos === "NUM") its--;
	if (tokens[its]?.lower !== "its") return [];
	const body = lookup.mentions.find(
		({ first, last, form }) => form === "pronoun" && first === its && last === its + 1,
	);
	const listed = listFrom(lookup, listStart(lookup, at + 1), isMember).members;
	// "Congo and Somalia, its newest members,"
	const apposed = tokens[its - 1]?.lower === "," && /^[,.;)]$/.test(tokens[at + 1]?.lower ?? ".");
	const members = apposed && its < at - 1 ? listUpTo(lookup, its - 1, isMember) : listed;
	if (isUnion(lookup.actorOf(body))) return memberships(members, body);
	// Only a union has states for members, whatever else "its" might stand for.
	const isOfStates = members.length > 0 && members.every((one) => lookup.areAll(one, isCountry));
	return isOfStates ? memberships(members, lookup.before(its, isUnion)) : [];
}

/** "The UK worked with other member states on new EU sanctions": whoever has fellow members is one. */
function readOtherMembers(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, mentions } = lookup;
	const bodies = mentions.filter((mention) => isUnion(lookup.actorOf(mention)));
	if (new Set(bodies.flatMap(({ actors }) => actors)).size !== 1) return [];
	if (!/^(?:with|and|like|as|alongside)$/.test(tokens[at - 2]?.lower ?? "")) return [];
	const member = mentions.find((mention) => {
		const actor = mention.last < at ? lookup.actorOf(mention) : undefined;
		return actor !== undefined && isCountry(actor) && standsAlone(lookup, mention);
	});
	return member ? memberships([member], bodies[0]) : [];
}

/** "Egypt and Iran attend a BRICS summit as full members". */
function readAsMembers(lookup: MentionLookup, at: number): Membership[] {
	const { tokens, sentence, mentions } = lookup;
	const bodies = mentions.filter((mention) => mention.last <= at && isUnion(lookup.actorOf(mention)));
	const body = bodies[0];
	if (!body || new Set(bodies.flatMap(({ actors }) => actors)).size > 1) return [];
	for (let i = sentence.first; i < body.first; i++) {
		const token = tokens[i];
		if (token?.pos !== "VERB" && token?.pos !== "AUX") continue;
		return memberships(listUpTo(lookup, i, isCountry), body);
	}
	return [];
}

/** "this year's ASEAN chair" and "in the chair of ASEAN". */
const readChairOf: Reader = (lookup, at) => {
	const seated = lookup.tokens[at + 1]?.lower === "of" ? readInCharge(lookup, at) : [];
	return seated.length > 0 ? seated : readChair(lookup, at);
};

const READERS = new Map<string, Reader>();
for (const [reader, words] of [
	[readMember, "member members states countries nations"],
	[
		readIncluding,
		"includes include including comprises comprising groups bloc trio unites made composed consisting brings",
	],
	[readPartners, "allies partners colleagues ally partner friend friends"],
	[readPact, "pact partnership alliance club grouping venture initiative"],
	[readForming, "form forms formed make constitute"],
	[readWing, "wing branch affiliate offshoot arm faction chapter franchise subsidiary splinter"],
	[readMission, "mission force agency operation body programme program tribunal"],
	[readHeading, "who which"],
	[readInCharge, "head helm charge top"],
	[readChairOf, "chair"],
	[readChair, "chairman president presidency chairmanship"],
	[readBelonging, "belong belongs"],
	[readListed, "- – — ("],
	[readSuccession, "replace replaces replaced replacing succeed succeeds succeeded took takes taken taking"],
	[readLikeOffice, "'s"],
	[readPresentOne, "one"],
	[
		readStateFirm,
		"company operator airline carrier bank utility broadcaster firm producer giant corporation monopoly newspaper regulator",
	],
] as const)
	for (const word of words.split(" ")) READERS.set(word, reader);
