import type { Actor } from "../../model/index.ts";
import type { ActorMention } from "../document.ts";
import { isUnion } from "./membership-parts.ts";
import { listFrom, listUpTo, type MentionLookup } from "./mention-lookup.ts";

/** Somebody or some body, what it heads or belongs to, and the relation between the two. */
export interface OfficeClause {
	member: ActorMention;
	body: ActorMention;
	type: "leads" | "memberOf" | "officialOf";
}

const HEADS = /^(?:lead|leads|head|heads|chair|chairs|co-chair|co-chairs|command|commands|run|runs)$/;
const SERVES = /^(?:represents?)$/;
/** What may stand between "who" and the verb; "once" and "will" would make it another time's office. */
const NOW = /^(?:now|currently|also|jointly|together|still|today|has|have|long)$/;

const isBody = (actor: Actor) =>
	actor.kind !== "person" && actor.kind !== "country" && actor.kind !== "media";
const isHead = (actor: Actor) => actor.kind === "person" || actor.kind === "country";
const isState = (actor: Actor) => actor.kind === "country";
const isMember = (actor: Actor) => actor.kind !== "person" && actor.kind !== "media";

/** In lists of one length each heads his own: "A and B, who head the Council and the Commission". */
function paired(members: ActorMention[], bodies: ActorMention[], type: OfficeClause["type"]): OfficeClause[] {
	if (members.length > 1 && members.length === bodies.length)
		return members.map((member, i) => ({ member, body: bodies[i] as ActorMention, type }));
	const [body] = bodies;
	return body ? members.map((member) => ({ member, body, type })) : [];
}

/**
 * "John Kufuor of Ghana, who heads the African Union,", "Qatar, which chairs the Arab League this year": a relative clause
 * in the present, wherever it stands in its sentence.
 */
export function readHeading(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens } = lookup;
	const who = tokens[at]?.lower === "who";
	let verb = at + 1;
	while (NOW.test(tokens[verb]?.lower ?? "")) verb++;
	const word = tokens[verb]?.lower ?? "";
	if (who && word === "advises") return readAdviser(lookup, at, verb);
	const type = HEADS.test(word) ? "leads" : who && SERVES.test(word) ? "officialOf" : undefined;
	if (!type) return [];
	const comma = tokens[at - 1]?.lower === ",";
	const heads = listUpTo(lookup, comma ? at - 1 : at, isHead).reverse();
	const plural = !word.endsWith("s");
	const members = plural ? heads : heads.slice(-1);
	// "Presidents who lead unions" are nobody: one verb, one number.
	if (members.length === 0 || (plural && members.length === 1 && members[0]?.actors.length === 1)) return [];
	if (who !== (lookup.actorOf(members[0])?.kind === "person")) return [];
	const { members: listed } = listFrom(lookup, verb + 1, type === "leads" ? isBody : isMember);
	const served =
		listed.length === 0 && who ? (forcesOf(lookup, word, verb + 1) ?? seatOf(lookup, verb + 1)) : undefined;
	if (served) return members.map((member) => ({ member, body: served, type: "officialOf" }));
	// What these are to the country, the rules of the verb tell.
	const bodies = listed.filter(
		({ head }) => !/^(?:opposition|delegation|team)$/.test(tokens[head]?.lower ?? ""),
	);
	const all = plural ? [...members, ...companionsOf(lookup, bodies.at(-1))] : members;
	return paired(all, plural ? bodies : bodies.slice(0, 1), type);
}

/** "who commands US forces in Europe": whose they are. */
function forcesOf(lookup: MentionLookup, verb: string, from: number): ActorMention | undefined {
	if (!/^(?:commands?|leads?|heads?)$/.test(verb)) return undefined;
	const { tokens } = lookup;
	const forces = lookup.startingAt(from);
	const isForces = /^(?:forces|troops|soldiers|army|navy|peacekeepers)$/.test(
		tokens[forces?.head ?? -1]?.lower ?? "",
	);
	return isForces && lookup.actorOf(forces)?.kind === "country" ? forces : undefined;
}

/** "Celso Amorim, who advises the president,": in the service of whomever the president serves. */
function readAdviser(lookup: MentionLookup, at: number, verb: number): OfficeClause[] {
	const { tokens } = lookup;
	const [member] = listUpTo(lookup, tokens[at - 1]?.lower === "," ? at - 1 : at, isHead);
	const advised = lookup.startingAt(verb + 1);
	const actor = lookup.actorOf(advised);
	const of = actor?.kind === "person" ? actor.affiliation : actor?.id;
	if (!member || !advised || !of || lookup.actorOf(member)?.kind !== "person") return [];
	return [{ member, body: { ...advised, actors: [of] }, type: "officialOf" }];
}

/** "which head the group together with Russia". */
function companionsOf(lookup: MentionLookup, body: ActorMention | undefined): ActorMention[] {
	const { tokens } = lookup;
	if (!body || tokens[body.last]?.lower !== "together" || tokens[body.last + 1]?.lower !== "with") return [];
	return listFrom(lookup, body.last + 2, isHead).members;
}

/** "who runs the US department at the Cuban foreign ministry": where the part belongs that somebody heads. */
function seatOf(lookup: MentionLookup, from: number): ActorMention | undefined {
	const { tokens } = lookup;
	for (let i = from; i < from + 8; i++) {
		const { lower, pos } = tokens[i] ?? { lower: ".", pos: "PUNCT" };
		if (/^(?:at|within)$/.test(lower)) {
			const seat = lookup.startingAt(i + 1);
			const actor = lookup.actorOf(seat);
			return actor && actor.kind !== "person" && seat?.use !== "place" ? seat : undefined;
		}
		if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(pos) && lower !== "of" && lower !== "and") return undefined;
	}
	return undefined;
}

const STANDS = /^(?:sits|stands|is|sat|stood|comes)$/;

/**
 * "At the head of the mission sits a Finn, Ann Linde", "Ann Linde, in charge of the mission,", "put Ann Linde in charge of the
 * mission": somebody with what the phrase says to be under him.
 */
export function readInCharge(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens, sentence } = lookup;
	if (tokens[at + 1]?.lower !== "of") return [];
	const charge = tokens[at]?.lower === "charge" && tokens[at - 1]?.lower === "in";
	const first = charge ? at - 1 : at - 2;
	if (!charge && (tokens[at - 1]?.lower !== "the" || !/^(?:at|in)$/.test(tokens[first]?.lower ?? "")))
		return [];
	const body = lookup.startingAt(at + 2);
	const actor = lookup.actorOf(body);
	if (!body || !actor || actor.kind === "person" || actor.kind === "media") return [];
	// "spent the morning in the chair of the Forum"
	const chair = /^(?:chair|seat)$/.test(tokens[at]?.lower ?? "");
	const opener = chair ? lookup.mentions.find((one) => isOpening(lookup, one)) : undefined;
	const before = opener ?? lookup.endingAt(tokens[first - 1]?.lower === "," ? first - 1 : first);
	const behind = first === sentence.first ? standingAt(lookup, body.last) : undefined;
	const member = before ?? behind;
	if (!member || lookup.actorOf(member)?.kind !== "person") return [];
	return [{ member, body, type: actor.kind === "country" ? "officialOf" : "leads" }];
}

/** Whether somebody named begins the sentence, and so is its subject. */
function isOpening({ sentence, actorOf }: MentionLookup, mention: ActorMention): boolean {
	return mention.first === sentence.first && mention.form === "name" && actorOf(mention)?.kind === "person";
}

/** "sits a Finn, Ann Linde": the name behind the verb of a sentence turned round. */
function standingAt(lookup: MentionLookup, from: number): ActorMention | undefined {
	const { tokens, sentence } = lookup;
	let verb = from;
	while (verb < Math.min(from + 6, sentence.last) && !STANDS.test(tokens[verb]?.lower ?? "")) verb++;
	if (!STANDS.test(tokens[verb]?.lower ?? "")) return undefined;
	return lookup.mentions.find(
		(mention) =>
			mention.first > verb && mention.first < verb + 8 && lookup.actorOf(mention)?.kind === "person",
	);
}

/** "the pact to which both countries belong", "a coalition to which the M23 belongs". */
export function readBelonging(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens, sentence, mentions } = lookup;
	let which = at - 1;
	while (which > sentence.first + 1 && which > at - 12 && tokens[which]?.lower !== "which") which--;
	if (tokens[which]?.lower !== "which" || tokens[which - 1]?.lower !== "to") return [];
	const end = tokens[which - 2]?.lower === "," ? which - 2 : which - 1;
	const body = lookup.endingAt(end);
	const actor = lookup.actorOf(body);
	if (!body || !actor || !isBody(actor)) return [];
	const stood = mentions.filter(
		({ form, first, last, actors }) =>
			form === "pronoun" && first === which + 1 && last <= at && actors.length > 0,
	);
	const members = stood.length > 0 ? stood : listFrom(lookup, which + 1, isMember).members;
	const own = members.filter(({ actors }) => !actors.includes(actor.id));
	return own.map((member) => ({ member, body, type: "memberOf" }));
}

/** "Indonesia, as chair of ASEAN,", "as the current president of the Council, Malta": a state as head of a union. */
function readAsChair(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens } = lookup;
	const body = lookup.startingAt(at + 2);
	if (!body || !isUnion(lookup.actorOf(body))) return [];
	let i = at;
	while (/^(?:the|rotating|current|this|year|'s|annual|acting)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	if (tokens[i - 1]?.lower !== "as") return [];
	const before = tokens[i - 2]?.lower === "," ? listUpTo(lookup, i - 2, isState).slice(0, 1) : [];
	const behind = tokens[body.last]?.lower === "," ? listFrom(lookup, body.last + 1, isState).members : [];
	const heads = before.length > 0 ? before : behind.slice(0, 1);
	return heads.map((member) => ({ member, body, type: "leads" }));
}

/** "the Group of Seven, whose rotating presidency Canada holds". */
function readWhoseChair(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens } = lookup;
	let i = at;
	while (/^(?:rotating|current|six-month|annual|yearly)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	if (tokens[i - 1]?.lower !== "whose") return [];
	const body = lookup.endingAt(tokens[i - 2]?.lower === "," ? i - 2 : i - 1);
	const member = lookup.startingAt(at + 1);
	const actor = lookup.actorOf(member);
	if (!body || !member || !isUnion(lookup.actorOf(body)) || !actor || !isState(actor)) return [];
	let verb = member.last;
	while (/^(?:now|currently|this|year|also)$/.test(tokens[verb]?.lower ?? "")) verb++;
	return /^(?:holds|has|occupies)$/.test(tokens[verb]?.lower ?? "") ? [{ member, body, type: "leads" }] : [];
}

/** "Malaysia, this year's ASEAN chair,", "Poland, which holds the EU's rotating presidency,": a state at the head of a union. */
export function readChair(lookup: MentionLookup, at: number): OfficeClause[] {
	const { tokens } = lookup;
	if (tokens[at + 1]?.lower === "of") return readAsChair(lookup, at);
	if (tokens[at]?.lower === "presidency" || tokens[at]?.lower === "chair") {
		const whose = readWhoseChair(lookup, at);
		if (whose.length > 0) return whose;
	}
	let i = at;
	while (/^(?:rotating|current|six-month|annual|acting)$/.test(tokens[i - 1]?.lower ?? "")) i--;
	if (tokens[i - 1]?.lower === "'s") i--;
	const body = lookup.endingAt(i);
	const actor = lookup.actorOf(body);
	if (!body || !actor || actor.kind !== "organization" || actor.affiliation !== undefined) return [];
	let start = body.first;
	if (tokens[start - 1]?.lower === "the") start--;
	const held = /^(?:holds|hold)$/.test(tokens[start - 1]?.lower ?? "");
	if (held) start--;
	else if (tokens[start - 1]?.lower === "'s" && tokens[start - 3]?.lower === "this") start -= 3;
	else if (tokens[at]?.lower === "presidency") return [];
	if (held && tokens[start - 1]?.lower === "which") start--;
	if (tokens[start - 1]?.lower === ",") start--;
	else if (!held) return [];
	const closed = held || /^[,.;)]$/.test(tokens[at + 1]?.lower ?? ".");
	const named = lookup.mentions.find(
		({ last, form, actors }) => last === start && form === "name" && actors[0]?.startsWith("country:"),
	);
	const listed = listUpTo(lookup, start, isState).slice(0, 1);
	const heads = listed.length > 0 || !named ? listed : [named];
	return closed ? heads.map((member) => ({ member, body, type: "leads" as const })) : [];
}
