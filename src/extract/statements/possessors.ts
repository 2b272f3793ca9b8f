import type { Actor } from "../../model/index.ts";
import type { ActorMention, ActorReading, Document, Sentence } from "../document.ts";
import { listUpTo, lookUpMentions, type MentionLookup } from "./mention-lookup.ts";

/** Whoever one of these is called after heads it; of anything else, "Turkey's NATO", that is not said. */
const FOLLOWERS =
	/^(?:party|movement|front|army|forces|militia|brigades?|alliance|coalition|bloc|faction|group|congress|union|league|rebels|fighters|gang)$/;

/** Whether a body is a party, army or the like: by its name, or because it is a country's own and no union of states. */
function hasFollowers(document: Document, { first, last }: ActorMention, body: Actor): boolean {
	if (body.kind === "armed-group" || body.affiliation !== undefined) return true;
	for (let i = first; i < last; i++) {
		if (FOLLOWERS.test(document.tokens[i]?.lower ?? "")) return !body.listed;
	}
	return false;
}

/** "a Lebanese team under Elias Haddad", "a force under General Doe": who goes together under somebody. */
function isSent({ tokens }: Document, { form, head }: ActorMention): boolean {
	return (
		form === "description" &&
		/^(?:team|delegation|mission|force|forces|commission|committee|panel|militia|unit|squadron|contingent|rebels|fighters|troops|lawmakers|officers|soldiers|diplomats|gunmen|militants|guerrillas|insurgents)$/.test(
			tokens[head]?.lower ?? "",
		)
	);
}

/**
 * "Raila Odinga's Orange Democratic Movement" and "the EPDP of Douglas Devananda": the person to whom a party or an
 * armed group is said to belong, with the body.
 */
export function readPossessors(
	document: Document,
	reading: ActorReading,
): { person: ActorMention; body: ActorMention }[] {
	const { tokens } = document;
	const found: { person: ActorMention; body: ActorMention }[] = [];
	const actorOf = (mention: ActorMention) =>
		mention.actors.length === 1 ? reading.actors.get(mention.actors[0] as string) : undefined;
	const people = reading.mentions.filter(
		(mention) => mention.form === "name" && actorOf(mention)?.kind === "person",
	);
	for (const person of people) {
		const owns = /^'s?$/.test(tokens[person.last]?.lower ?? "");
		const before = tokens[person.first - 1]?.lower;
		const owned = before === "of" || before === "under";
		if (!owns && !owned) continue;
		const body = reading.mentions.find((mention) => {
			const sent = before === "under" && mention.last === person.first - 1 && isSent(document, mention);
			const actor = mention.form === "name" || sent ? actorOf(mention) : undefined;
			if (sent && actor !== undefined) return actor.kind !== "person";
			if (actor?.kind !== "organization" && actor?.kind !== "armed-group") return false;
			const near = owns
				? mention.first > person.last && mention.first <= person.last + 2
				: mention.last === person.first - 1;
			return near && hasFollowers(document, mention, actor);
		});
		if (body) found.push({ person, body });
	}
	return found;
}

/** Verbs that move somebody away from a country or body: who is "freed from Chad" is not of Chad. */
const MOVES =
	/^(?:free|expel|extradite|recall|withdraw|remove|protect|exclude|ban|deport|bar|save|rescue|release|dismiss|sack|oust|suspend|fire|fly|flee|return|import|buy|get|receive|hear|demand|come|go|travel|arrive|separate|distinguish)$/;

/**
 * "Ben Okello of the Lagos Port Authority", "Ann Otieno, of the opposition Greens" and "A and B from the European
 * Union": people with the body or country that the text ties them to by "of" or "from".
 */
export function readTies(
	document: Document,
	reading: ActorReading,
	sentence: Sentence,
): { person: ActorMention; of: ActorMention }[] {
	const { tokens } = document;
	let lookup: MentionLookup | undefined;
	const found: { person: ActorMention; of: ActorMention }[] = [];
	for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
		const word = tokens[i]?.lower;
		if (word === "whose" && tokens[i - 1]?.lower === ",") {
			lookup ??= lookUpMentions(document, reading, sentence);
			found.push(...whoseBody(lookup, i));
		}
		if (word !== "of" && word !== "from") continue;
		lookup ??= lookUpMentions(document, reading, sentence);
		const comma = tokens[i - 1]?.lower === ",";
		const people = listUpTo(lookup, comma ? i - 1 : i, (actor) => actor.kind === "person");
		if (people.length === 0 || people.some(({ form }) => form !== "name")) continue;
		const of = tiedTo(lookup, i + 1, comma || word === "from");
		if (!of || (word === "from" && isMoved(lookup, people.at(-1) as ActorMention))) continue;
		found.push(...people.map((person) => ({ person, of })));
	}
	return found;
}

/** "Sebastian Kurz, whose Austria presides": a country or body named right behind is the person's own. */
function whoseBody(lookup: MentionLookup, at: number): { person: ActorMention; of: ActorMention }[] {
	const person = lookup.endingAt(at - 1);
	const of = lookup.startingAt(at + 1);
	const followers = of?.form === "description" && FOLLOWERS.test(lookup.tokens[of.head]?.lower ?? "");
	if (lookup.actorOf(person)?.kind !== "person" || !of || of.first !== at + 1) return [];
	if (of.form !== "name" && !followers) return [];
	const kind = lookup.actorOf(of)?.kind;
	return person && kind !== undefined && kind !== "person" && kind !== "media" ? [{ person, of }] : [];
}

/** The body at or shortly behind a token, over an article and adjectives; after a comma or "from" no country. */
function tiedTo(lookup: MentionLookup, from: number, bodyOnly: boolean): ActorMention | undefined {
	const { tokens } = lookup;
	for (let i = from; i < from + 4; i++) {
		const mention = lookup.startingAt(i);
		if (mention) {
			const actor = lookup.actorOf(mention);
			const isNamed = mention.form === "name" && actor?.kind !== "country";
			const ministry = mention.form === "description" && bodyOnly && tokens[from - 1]?.lower === "of";
			const fits = isNamed || (ministry && actor?.kind === "country");
			return actor && actor.kind !== "person" && fits && !/^'s?$/.test(tokens[mention.last]?.lower ?? "")
				? mention
				: undefined;
		}
		if (!/^(?:DET|ADJ|NOUN|VERB)$/.test(tokens[i]?.pos ?? "")) return undefined;
	}
	return undefined;
}

function isMoved({ tokens, sentence }: MentionLookup, { first }: ActorMention): boolean {
	for (let i = first - 1; i >= Math.max(sentence.first, first - 4); i--)
		if (tokens[i]?.pos === "VERB" && MOVES.test(tokens[i]?.lemma ?? "")) return true;
	return false;
}
