import { type Actor, earliest, type Role } from "../../model/index.ts";
import {
	type ActorMention,
	type ActorReading,
	type Document,
	mentionsWithin,
	type Sentence,
	sentenceIndexOf,
	type Token,
} from "../document.ts";
import { listUnder } from "../list-under.ts";
import type { Draft, PlacedStatement } from "./draft.ts";
import { toStatements } from "./draft.ts";
import { readMemberships } from "./memberships.ts";
import { readPossessors, readTies } from "./possessors.ts";
import { FORMER, isOfOffice, OVER, officeOf, typeOf, withoutFormer } from "./titles.ts";

/** An actor of whom offices are read, with what names or describes it and no pronoun does. */
interface Subject {
	document: Document;
	reading: ActorReading;
	actor: Actor;
	mentions: readonly ActorMention[];
}

function mentionsByActor({ mentions }: ActorReading): Map<string, ActorMention[]> {
	const found = new Map<string, ActorMention[]>();
	for (const mention of mentions) {
		if (mention.form === "pronoun") continue;
		for (const id of new Set(mention.actors)) listUnder(found, id, mention);
	}
	return found;
}

/**
 * Offices and memberships that the article itself states: "Russian President Vladimir Putin" makes him lead Russia.
 * What only the gazetteer knows is left out, because no sentence says it.
 */
export function readStructure(document: Document, reading: ActorReading): PlacedStatement[] {
	const placed: PlacedStatement[] = [];
	const day = document.article.published ?? "";
	const own = mentionsByActor(reading);
	for (const actor of reading.actors.values()) {
		const subject: Subject = { document, reading, actor, mentions: own.get(actor.id) ?? [] };
		const stated = readOffices(subject, day);
		placed.push(...stated);
		if (!actor.affiliation || !reading.actors.has(actor.affiliation)) continue;
		// "a German court" says no more than that; a name says what the body is.
		const isNamed = subject.mentions.some(({ form }) => form === "name");
		if (actor.kind === "government-body" && isNamed)
			placed.push(...stateRole(subject, actor.affiliation, "partOf", null));
		else if (actor.kind === "person" && !stated.some((one) => one.statement.target === actor.affiliation))
			placed.push(...readBelonging(subject, actor.affiliation));
	}
	const isSaid = (source: string, target: string) =>
		placed.some(({ statement }) => statement.source === source && statement.target === target);
	document.sentences.forEach((sentence, index) => {
		const named = mentionsWithin(reading.mentions, sentence).length;
		if (named === 0) return;
		for (const { member, body, type } of readMemberships(document, reading, sentence))
			for (const actor of member.actors) {
				const target = body.actors[0] as string;
				const office = type !== "memberOf" && type !== "partOf";
				if (office && type !== "leads" && isSaid(actor, target)) continue;
				const draft = structuralDraft(actor, target, type, member);
				// What the clause itself tells of the same, with its time, goes before.
				if (office) draft.certainty = 0.85;
				placed.push(...toStatements({ document, sentence, index, reading }, draft));
			}
		for (const { person, of } of named > 1 ? readTies(document, reading, sentence) : []) {
			const [source, target] = [person.actors[0] as string, of.actors[0] as string];
			if (isSaid(source, target)) continue;
			const draft = structuralDraft(source, target, "officialOf", person);
			placed.push(...toStatements({ document, sentence, index, reading }, draft));
		}
	});
	for (const { person, body } of readPossessors(document, reading)) {
		const index = sentenceIndexOf(document, body.first);
		const sentence = document.sentences[index];
		if (!sentence) continue;
		const of = body.actors[0] as string;
		const type = of.startsWith("country:") ? "officialOf" : "leads";
		const draft = structuralDraft(person.actors[0] as string, of, type, person);
		placed.push(...toStatements({ document, sentence, index, reading }, draft));
	}
	return placed;
}

/**
 * Leaves out the office of somebody who is known by that office alone and of whom nothing else is said: that "the
 * French ambassador" is an envoy of France.
 */
export function withoutBareOffices(placed: PlacedStatement[], reading: ActorReading): PlacedStatement[] {
	const named = new Set(
		reading.mentions.filter((mention) => mention.form === "name").flatMap((mention) => mention.actors),
	);
	const isOffice = ({ statement }: PlacedStatement) => statement.evidence.rule.startsWith("structure-");
	const active = new Set(
		placed.flatMap((one) => (isOffice(one) ? [] : [one.statement.source, one.statement.target])),
	);
	return placed.filter((one) => {
		const { source } = one.statement;
		const described = reading.actors.get(source)?.kind === "person" && !named.has(source);
		return !described || !isOffice(one) || active.has(source);
	});
}

/** Many states together have no one leader: "the first Latin American leader to visit". */
const REGION = / (?:states|countries|powers|America|Balkans)$/;

/** "the party's leader": an office known from the gazetteer is not meant where the text ties the word to another body. */
function isSaidOfAnother(role: Role, roles: readonly Role[]): boolean {
	const word = (title: string) => title.toLowerCase().split(" ").at(-1);
	const listed = role.start !== undefined || role.end !== undefined;
	return (
		listed &&
		roles.some(
			(other) =>
				other.start === undefined &&
				other.end === undefined &&
				other.of !== undefined &&
				other.of !== role.of &&
				word(other.title) === word(role.title),
		)
	);
}

/** "resigned as foreign minister": an office that the lists have somebody in still. */
function isSaidToBeOver(role: Role, roles: readonly Role[]): boolean {
	const listed = role.start !== undefined && role.end === undefined;
	const title = role.title.toLowerCase();
	const over = ({ title: other, of }: Role) =>
		of === role.of && FORMER.test(other) && withoutFormer(other).toLowerCase() === title;
	return listed && roles.some(over);
}

function readOffices(subject: Subject, day: string): PlacedStatement[] {
	const { reading, actor } = subject;
	const placed: PlacedStatement[] = [];
	const roles = actor.roles ?? [];
	for (const role of roles) {
		// "X, a former judge, president of Chad": that the judge was Chad's is not said.
		const apart = role.of === undefined && FORMER.test(role.title.toLowerCase());
		const of =
			apart && roles.some((other) => other.of !== undefined) ? undefined : officeOf(role, actor.affiliation);
		if (of === undefined) continue;
		if (REGION.test(reading.actors.get(of)?.label ?? "")) continue;
		const others = roles.filter((other) => reading.actors.get(other.of ?? "")?.kind !== "government-body");
		if (isSaidOfAnother(role, others) || isSaidToBeOver(role, roles)) continue;
		if (reading.actors.has(of)) placed.push(...stateRole(subject, of, typeOf(role, day), role));
	}
	// "the top diplomat, the foreign minister": what says more of the two.
	const higher = new Set(
		placed.flatMap(({ statement: { type, target } }) => (type === "officialOf" ? [] : [target])),
	);
	return placed.filter(({ statement: { type, target } }) => type !== "officialOf" || !higher.has(target));
}

/** "Hugo Chávez of Venezuela", "Senegal's Macky Sall": a name tied to a country or body without an office. */
function readBelonging({ document, reading, actor, mentions }: Subject, of: string): PlacedStatement[] {
	const { tokens, sentences } = document;
	for (const mention of mentions) {
		const index = sentenceIndexOf(document, mention.first);
		const sentence = sentences[index];
		if (!sentence) continue;
		const owner = mentionsWithin(reading.mentions, sentence).find((other) => {
			if (!other.actors.includes(of) || other.form === "demonym" || other.form === "pronoun") return false;
			const before =
				/^'s?$/.test(tokens[other.last]?.lower ?? "") &&
				mention.first <= other.last + 1 &&
				mention.head > other.last;
			const behind = tokens[other.first - 1]?.lower === "of" || tokens[other.first - 2]?.lower === "of";
			return before || (behind && other.first > mention.first && other.first <= mention.last + 2);
		});
		if (!owner) continue;
		return toStatements(
			{ document, sentence, index, reading },
			structuralDraft(actor.id, of, "officialOf", mention),
		);
	}
	return [];
}

function structuralDraft(source: string, target: string, type: string, mention: ActorMention): Draft {
	return {
		type,
		source: { actors: [source], mention, strength: 1 },
		target: { actors: [target], mention, strength: 1 },
		modality: "asserted",
		time: { start: null, end: null, precision: null },
		rule: `structure-${type}`,
		words: [mention.first, mention.last],
		certainty: 0.95,
		reported: false,
	};
}

function stateRole(subject: Subject, of: string, type: string, role: Role | null): PlacedStatement[] {
	const { document, reading, actor } = subject;
	const found = placeOf(subject, of, role, type);
	if (!found) return [];
	const { mention, index } = found;
	const draft = structuralDraft(actor.id, of, type, mention);
	const sentence = document.sentences[index] as Sentence;
	return toStatements({ document, sentence, index, reading }, draft);
}

const isOver = (type: string) => type === "formerlyLed" || type === "formerlyServed";

/** An office that is over is only told of where the words around the name say so. */
function isToldAsOver(near: string[], role: Role | null): boolean {
	// What only the lists know to be over needs a plainer word than what the text itself ends.
	if (role?.start === undefined) return OVER.test(near.join(" "));
	if (!FORMER.test(near.join(" "))) return false;
	// "the former prime minister" was foreign minister, too, but that is not said.
	const words = role.title.toLowerCase().split(/[\s-]+/);
	return words.every((one) => near.includes(one));
}

/** Words that give somebody the office of somebody else in the sentence. */
const PEER = /\b(?:colleague|counterpart|opposite number|successor|predecessor)/;

/** Any word of office in or right before a mention: "Russia's head of state" says that whoever is meant presides. */
function bearsOffice(document: Document, mention: ActorMention): boolean {
	const say = (first: number, last: number) =>
		document.tokens
			.slice(Math.max(0, first), last)
			.map((token) => token.lower)
			.join(" ");
	if (PEER.test(say(mention.first - 5, mention.last + 5))) return true;
	// "Nicolas Sarkozy, whose country": he leads it.
	if (
		/^, whose (?:own )?(?:country|nation|government|administration)\b/.test(
			say(mention.last, mention.last + 4),
		)
	)
		return true;
	// "He and his officials": whose servants they are.
	if (
		/^and (?:\w+ of )?(?:his|her) (?:\w+ )?(?:officials|government|ministers|cabinet|army|generals)\b/.test(
			say(mention.last, mention.last + 6),
		)
	)
		return true;
	// "the minister met Macron": the title of another.
	const { pos } = document.tokens[mention.first - 1] ?? { pos: "VERB" };
	const apart = pos === "VERB" || pos === "ADP" || pos === "AUX" || pos === "CCONJ";
	const own = say(apart ? mention.first : mention.first - 2, mention.last);
	return isOfOffice(own);
}

/** The mention that states the tie: one with the title in or beside it, or one that holds the other's name. */
function placeOf(
	{ document, reading, actor, mentions }: Subject,
	of: string,
	role: Role | null,
	type: string,
): { mention: ActorMention; index: number } | null {
	const places = mentions.map((mention) => ({ mention, index: sentenceIndexOf(document, mention.first) }));
	const word = role?.title.toLowerCase().split(/\s+/).at(-1) ?? "";
	for (const place of places) {
		const sentence = document.sentences[place.index] as Sentence;
		const from = Math.max(sentence.first, listStart(document, place.mention, sentence) - 3);
		const to = Math.min(sentence.last, place.mention.last + 14);
		const near = document.tokens.slice(from, to).map((token) => token.lower);
		const named = mentionsWithin(reading.mentions, { first: from, last: to }).some((m) =>
			m.actors.includes(of),
		);
		if (role && !named && isNearOther(reading, actor, role, { first: from, last: to })) continue;
		if (isOver(type) && !isToldAsOver(near, role)) continue;
		const said = near.some((lower) => lower === word || lower === `${word}s` || lower === `ex-${word}`);
		// "her Turkmen counterpart, Maksat Gurbanov": the word is hers.
		const shared = named && role?.start === undefined && PEER.test(near.join(" "));
		if (role ? word !== "" && (said || shared) : named) return place;
	}
	if (!role || isOver(type) || !held(role, document) || hasOther(actor, role)) return null;
	const others = new Set(
		(actor.roles ?? []).flatMap((other) =>
			other.of === of || isOfState(reading.actors, other.of) ? [] : (other.of ?? []),
		),
	);
	// "Ghali, the Polisario's leader": what he is besides is not said.
	const isOfOther = ({ first, last }: ActorMention) => {
		const beside = mentionsWithin(reading.mentions, { first: first - 4, last: last + 4 });
		const has = (wanted: (id: string) => boolean) => beside.some(({ actors }) => actors.some(wanted));
		return has((id) => others.has(id)) && !has((id) => id === of);
	};
	return places.find(({ mention }) => bearsOffice(document, mention) && !isOfOther(mention)) ?? null;
}

const isOfState = (known: ReadonlyMap<string, Actor>, id: string | undefined) =>
	known.get(id ?? "")?.kind === "government-body";

/** "Ghali, the Polisario's leader": the body beside the title is that of another office by the same word. */
function isNearOther(
	{ mentions, actors: known }: ActorReading,
	{ roles }: Actor,
	role: Role,
	near: { first: number; last: number },
): boolean {
	const word = (title: string) => title.toLowerCase().split(" ").at(-1);
	const others = (roles ?? []).filter(({ title, of }) => of !== role.of && word(title) === word(role.title));
	if (others.length === 0) return false;
	// "The Indian army chief" serves India by that.
	const bodies = new Set(others.flatMap(({ of }) => (isOfState(known, of) ? [] : of)));
	return mentionsWithin(mentions, near).some(({ actors }) => actors.some((id) => bodies.has(id)));
}

/** Within a name: "Faisal bin Farhan". */
const PARTICLE = /^(?:bin|ibn|bint|al|el|de|del|da|do|dos|di|van|von|der|den|ould|mint|abu)$/;

/** Where the names begin that a shared title stands before: "Presidents A of Chad and B". */
function listStart({ tokens }: Document, { first }: ActorMention, sentence: Sentence): number {
	let start = first;
	for (let i = first - 1; i >= sentence.first && i >= first - 16; i--) {
		const { text, lower } = tokens[i] as Token;
		if (/^(?:and|,|\))$/.test(lower) || (start < first && /^(?:of|the|in|to|\(|-)$/.test(lower))) continue;
		if (PARTICLE.test(lower) && start < first) continue;
		if (!/^\p{Lu}/u.test(text)) break;
		start = i;
	}
	return start;
}

/** Whether the text itself gives somebody an office of another body, which it then means. */
function hasOther({ roles }: Actor, role: Role): boolean {
	return (roles ?? []).some(
		(other) => other.start === undefined && other.of !== undefined && other.of !== role.of,
	);
}

/** An office known to be held on the day of the article, which it takes for granted: "his colleague", "the two premiers". */
function held(role: Role, document: Document): boolean {
	const day = document.article.published;
	return role.start !== undefined && day !== null && earliest(role.start) <= day;
}
