import type { Actor } from "../../model/index.ts";
import type { ActorMention, ActorReading, Document, Sentence } from "../document.ts";
import { listFrom, listUpTo, lookUpMentions, type MentionLookup, standsAlone } from "./mention-lookup.ts";
import { readBelonging, readChair, readHeading } from "./office-clauses.ts";
import { readStateFirm } from "./state-firms.ts";
import { readLikeOffice, readSuccession } from "./turnover.ts";

/** Somebody or some body that the sentence says to be a member or a part of another. */
export interface Membership {
	member: ActorMention;
	body: ActorMention;
	type: string;
}

const isBody = (actor: Actor | undefined) =>
	actor !== undefined && /^(?:organization|armed-group|group|government-body)$/.test(actor.kind);
/** What is made up of states, as a party or militia is not. */
const isUnion = (actor: Actor | undefined) =>
	actor?.kind === "organization" && actor.affiliation === undefined;
const isCountry = (actor: Actor) =>
	actor.kind === "country" || (actor.id.startsWith("group:") && actor.listed === true);
const isMember = (actor: Actor) =>
	isCountry(actor) || /^(?:organization|armed-group|person)$/.test(actor.kind);

const NOT_YET =
	/^(?:former|ex|prospective|aspiring|candidate|potential|would-be|future|non|not|no|never|nearly|once|hopeful)$/;
const ADJECTIVE =
	/^(?:fellow|founding|full|new|newest|old|oldest|long-standing|key|leading|small|big|powerful|\w+th|\d+(?:st|nd|rd)|first|second|third)$/;
const STATES = /^(?:states?|countr(?:y|ies)|nations?|governments?|powers?)$/;

/** Reads all memberships that a sentence states by how it names the two: "NATO member Turkey", "the Quad of A, B and C". */
export function readMemberships(document: Document, reading: ActorReading, sentence: Sentence): Membership[] {
	const { tokens } = document;
	let lookup: MentionLookup | undefined;
	const found: Membership[] = [];
	for (let i = sentence.first; i < sentence.last; i++) {
		const word = tokens[i]?.lower ?? "";
		const reader = READERS.get(word);
		if (!reader || (word === "'s" && !/^[,.;]$/.test(tokens[i + 1]?.lower ?? "."))) continue;
		lookup ??= lookUpMentions(document, reading, sentence);
		found.push(...reader(lookup, i));
	}
	return found;
}

type Reader = (lookup: MentionLookup, at: number) => Membership[];

function memberships(members: ActorMention[], body: ActorMention | undefined): Membership[] {
	return body ? members.map((member) => ({ member, body, type: "memberOf" })) : [];
}

/** The body right before "member", over adjectives: "NATO", "NATO founding". */
function bodyBefore(lookup: MentionLookup, at: number): ActorMention | undefined {
	let i = at;
	const { tokens } = lookup;
	while (ADJECTIVE.test(tokens[i - 1]?.lower ?? "") || /^(?:ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? "")) {
		if (lookup.endingAt(i)) break;
		i--;
	}
	if (tokens[i - 1]?.lower === "'s") i--;
	const body = lookup.endingAt(i);
	return body && isBody(lookup.actorOf(body)) ? body : undefined;
}

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
	if (tokens[at]?.lower !== "members" || tokens[at + 1]?.lower !== "of") return [];
	const body = lookup.startingAt(at + 2);
	if (!body || !isUnion(lookup.actorOf(body))) return [];
	const link = tokens[at - 2]?.pos === "NUM" ? at - 3 : at - 2;
	if (tokens[at - 1]?.lower === "other" && tokens[link]?.lower === "and")
		return memberships(listUpTo(lookup, link, isCountry), body);
	const from = listStart(lookup, body.last);
	return from === body.last ? [] : memberships(listFrom(lookup, from, isCountry).members, body);
}

/** "Germany and its NATO allies", "Spain consulted its EU partners": whoever owns them is one of them. */
function readPartners(lookup: MentionLookup, at: number): Membership[] {
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
function readPact(lookup: MentionLookup, at: number): Membership[] {
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

/** Where a list begins behind a plural: ", such as A and B", ", among them A", ": A and B", or the next word. */
function listStart({ tokens }: MentionLookup, at: number): number {
	let i = at;
	if (/^[,:-]$/.test(tokens[i]?.lower ?? "")) i++;
	const word = tokens[i]?.lower ?? "";
	const next = tokens[i + 1]?.lower ?? "";
	if (word === "including" || word === "like") return i + 1;
	if ((word === "such" && next === "as") || (word === "among" && next === "them")) return i + 2;
	return /^[,]$/.test(tokens[at]?.lower ?? "") ? at : i;
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
	if (!body || !isUnion(lookup.actorOf(body))) return [];
	const listed = listFrom(lookup, listStart(lookup, at + 1), isMember).members;
	// "Congo and Somalia, its newest members,"
	const apposed = tokens[its - 1]?.lower === "," && /^[,.;)]$/.test(tokens[at + 1]?.lower ?? ".");
	return memberships(apposed && its < at - 1 ? listUpTo(lookup, its - 1, isMember) : listed, body);
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

/** "ECOWAS, which includes A and B", "the Quad, made up of A and B", "the Quad grouping of A, B and C". */
function readIncluding(lookup: MentionLookup, at: number): Membership[] {
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
function readForming(lookup: MentionLookup, at: number): Membership[] {
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

/** "the al-Qassam Brigades, the armed wing of Hamas" and "Hamas's armed wing, the al-Qassam Brigades". */
function readWing(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	let start = at;
	let whole: ActorMention | undefined;
	const of = tokens[at + 1]?.lower === "of" ? lookup.startingAt(at + 2) : undefined;
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

/** What is named right before a token, else what is described there. */
function namedBefore(lookup: MentionLookup, at: number): ActorMention | undefined {
	const named = lookup.mentions.findLast(({ last, form }) => last === at && form === "name");
	return named ?? lookup.endingAt(at);
}

/** "UNITAMS, the UN political mission in Sudan": a body of a union of states. */
function readMission(lookup: MentionLookup, at: number): Membership[] {
	const { tokens } = lookup;
	for (let i = at - 1; i > at - 6; i--) {
		const whole = lookup.endingAt(i + 1);
		if (whole && isUnion(lookup.actorOf(whole)) && tokens[whole.last]?.lower !== ",") {
			let start = whole.first;
			if (/^(?:a|an|the)$/.test(tokens[start - 1]?.lower ?? "")) start--;
			const part = tokens[start - 1]?.lower === "," ? lookup.endingAt(start - 1) : undefined;
			const own =
				part && part.form === "name" && isBody(lookup.actorOf(part)) && part.actors[0] !== whole.actors[0];
			return own ? [{ member: part, body: whole, type: "partOf" }] : [];
		}
		if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[i]?.pos ?? "")) return [];
	}
	return [];
}

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
	[readChair, "chair chairman president presidency chairmanship"],
	[readBelonging, "belong belongs"],
	[readSuccession, "replace replaces replaced replacing succeed succeeds succeeded"],
	[readLikeOffice, "'s"],
	[
		readStateFirm,
		"company operator airline carrier bank utility broadcaster firm producer giant corporation monopoly newspaper regulator",
	],
] as const)
	for (const word of words.split(" ")) READERS.set(word, reader);
