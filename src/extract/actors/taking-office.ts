import { latest } from "../coreference/memory.ts";
import type { Token } from "../document.ts";
import type { Description } from "./description.ts";
import { personBehind } from "./owner.ts";
import { countryOf, personOf, type Reading } from "./reading.ts";
import { addOffice, type Office, type Person } from "./roster.ts";

/** Verbs after which somebody is what the description says: "became Chad's president". */
const BEING = /^(?:become|remain|stay)$/;
/** Verbs that somebody goes through who takes office: "was elected president of Chad", "was sworn in as". */
const TAKING =
	/^(?:elect|re-elect|reelect|appoint|reappoint|name|declare|proclaim|crown|swear|inaugurate|install|confirm|make|choose|nominate|designate|reinstate|pick)$/;
/** Verbs after which "as" says what the subject is: "succeeded her as prime minister of Chad". */
const SUCCEEDING = /^(?:succeed|replace|follow|serve|act|take|return|continue|double|begin|start)$/;
/** What has not happened, or not yet. */
const NOT_YET =
	/^(?:will|would|may|might|could|can|should|to|not|never|no|n't|want|wants|hopes|if|unless|until|before|ex|former)$/;

/** The person who was the subject just before. */
export function lastSubject(reading: Reading, before: number, reach: number): Person | undefined {
	const { memory, index } = reading;
	const past = latest(
		memory,
		before,
		index,
		reach,
		(mention) => mention.kind === "person" && mention.subject && mention.actors.length === 1,
	);
	return personOf(reading, past?.actors[0] ?? "");
}

/** The verb that a phrase hangs on, over adverbs, "in" and "office": "sworn in", "took over". */
function verbBefore({ scan: { tokens } }: Reading, at: number): number {
	for (let i = at; i > at - 4 && i >= 0; i--) {
		const { pos, lower, lemma } = tokens[i] as Token;
		if (pos === "VERB" || BEING.test(lemma)) return i;
		if (pos !== "ADV" && !/^(?:in|over|office|back|on|from)$/.test(lower)) break;
	}
	return -1;
}

function isReal({ scan: { tokens }, index, scan }: Reading, verb: number): boolean {
	const start = scan.document.sentences[index]?.first ?? 0;
	for (let i = Math.max(start, verb - 4); i < verb; i++)
		if (NOT_YET.test(tokens[i]?.lower ?? "")) return false;
	return true;
}

/** Verbs by which somebody leaves the office that "as" names: "resigned as Chad's foreign minister", "was sacked as". */
const LEAVING =
	/^(?:resign|quit|retire|step|sack|dismiss|oust|fire|remove|depose|overthrow|unseat|topple|impeach|drop)$/;

/** Whoever leaves the office that a description is of; nothing that is only planned, denied or asked for. */
export function leavingOffice(reading: Reading, description: Description): Person | undefined {
	const { tokens, names } = reading.scan;
	let end = description.first - 1;
	if (description.plural || tokens[end]?.lower !== "as") return undefined;
	end--;
	if (/^(?:down|aside)$/.test(tokens[end]?.lower ?? "")) end--;
	const name = names[end];
	const verb = verbBefore(reading, name?.type === "person" ? overTitle(reading, name.first - 1) : end);
	if (verb < 0 || !LEAVING.test(tokens[verb]?.lemma ?? "") || !isReal(reading, verb)) return undefined;
	if (name?.type === "person") return personBehind(reading, name);
	return lastSubject(reading, description.head, 0);
}

/** Who takes an office, and whose it is where only the one who gives it away tells. */
export interface Taking {
	person: Person;
	of?: string;
}

/**
 * Whoever takes the office that a description is of: "Chad named Jane Doe its foreign minister", "She was sworn in as
 * president of Chad", "He became Chad's president". Nothing that is only planned, denied or asked for.
 */
export function takingOffice(reading: Reading, description: Description): Taking | undefined {
	if (description.former || description.plural) return undefined;
	const { tokens, names } = reading.scan;
	let end = description.first - 1;
	const as = tokens[end]?.lower === "as";
	if (as) end--;
	if (tokens[end]?.lower === ",") end = overApposition(reading, end);
	const name = names[end];
	if (name?.type === "person" && name.last === end + 1) {
		const verb = verbBefore(reading, overTitle(reading, name.first - 1));
		const lemma = tokens[verb]?.lemma ?? "";
		if (verb < 0 || !isReal(reading, verb)) return undefined;
		if (as && SUCCEEDING.test(lemma)) return subjectTakes(reading, description);
		const person = TAKING.test(lemma) ? personBehind(reading, name) : undefined;
		const of = giver(reading, description);
		return person && { person, ...(of ? { of } : {}) };
	}
	const verb = verbBefore(reading, end);
	const lemma = tokens[verb]?.lemma ?? "";
	const fits = as
		? TAKING.test(lemma) || SUCCEEDING.test(lemma)
		: isPassive(tokens, verb) || lemma === "become";
	return verb >= 0 && fits && isReal(reading, verb) ? subjectTakes(reading, description) : undefined;
}

/** How many words an apposition between a name and the office may be long. */
const APPOSITION = 12;

/** Back from the second comma of "elected Jane Doe, a former judge, president" to the name; the comma itself where none is. */
function overApposition({ scan: { tokens, names } }: Reading, comma: number): number {
	for (let i = comma - 1; i > comma - APPOSITION && i > 0; i--) {
		if (names[i] || /^[.;:"]$/.test(tokens[i]?.lower ?? "")) return comma;
		if (tokens[i]?.lower !== ",") continue;
		return /^(?:an?|the|formerly|once|until|previously|now|then|currently)$/.test(tokens[i + 1]?.lower ?? "")
			? i - 1
			: comma;
	}
	return comma;
}

/** Back over "Gen." or "former minister" before a name. */
function overTitle({ scan: { tokens, gazetteer } }: Reading, at: number): number {
	const { honorifics, roles, roleModifiers, former } = gazetteer.words;
	let i = at;
	while (i > at - 6) {
		const word = tokens[i]?.lower.replace(/\.$/, "") ?? "";
		const title = honorifics.has(word) || roles.has(word) || roleModifiers.has(word) || former.has(word);
		// "named the historian Jane Doe its envoy"
		const article = i < at && /^(?:the|an?)$/.test(word);
		if (!(word === "" || title || article) || tokens[i]?.pos === "VERB") break;
		i--;
	}
	return i;
}

/** "was elected", "Jane Doe, elected". */
function isPassive(tokens: Token[], verb: number): boolean {
	const before = tokens[tokens[verb - 1]?.pos === "ADV" ? verb - 2 : verb - 1];
	return TAKING.test(tokens[verb]?.lemma ?? "") && (before?.lemma === "be" || before?.lower === ",");
}

function subjectTakes(reading: Reading, { head }: Description): Taking | undefined {
	const person = lastSubject(reading, head, 0);
	return person && { person };
}

/** The country that gives an office away: "Chad appointed Jane Doe ambassador to Sudan". */
function giver(reading: Reading, { head }: Description): string | undefined {
	const past = latest(
		reading.memory,
		head,
		reading.index,
		0,
		(one) => one.subject && one.actors.length === 1,
	);
	return past && countryOf(reading, past.actors[0] ?? "");
}

/** How many sentences back somebody may have taken an office whom "the new minister" means. */
const NEW_REACH = 2;

/** Whether somebody is told to have been given an office or another's place: "was replaced by X", "named X". */
function wasGiven({ scan: { tokens } }: Reading, head: number): boolean {
	for (let k = head - 1; k > head - 7 && k > 0; k--) {
		const { pos, lemma, lower } = tokens[k] as Token;
		if (/^(?:by|with)$/.test(lower)) {
			for (let v = k - 1; v > k - 6 && v >= 0; v--)
				if (tokens[v]?.pos === "VERB") return /^(?:replace|succeed|follow)$/.test(tokens[v]?.lemma ?? "");
			return false;
		}
		if (pos === "VERB") return /^(?:name|appoint|elect|choose|pick|install|nominate)$/.test(lemma);
		if (!/^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/.test(pos)) return false;
	}
	return false;
}

/** "Jane Doe, who leads the party, won the election". */
function wonVote({ scan: { tokens } }: Reading, head: number): boolean {
	for (let k = head + 1; k < head + 14; k++) {
		if (/^[.;:]$/.test(tokens[k]?.lower ?? ".")) return false;
		if (tokens[k]?.lemma !== "win") continue;
		for (let n = k + 1; n < k + 6; n++)
			if (/^(?:elections?|vote|presidency|race|run-off|runoff|ballot|poll)$/.test(tokens[n]?.lower ?? ""))
				return true;
		return false;
	}
	return false;
}

/** "He was replaced by Jane Doe. The new minister": whoever has just been given the office. */
export function newHolder(
	reading: Reading,
	{ noun, modifiers, determiner, head, plural, former }: Description,
	of: string | undefined,
): Person | undefined {
	if (!modifiers.includes("new") || determiner !== "the" || plural || former) return undefined;
	const past = latest(
		reading.memory,
		head,
		reading.index,
		NEW_REACH,
		(one) =>
			one.kind === "person" &&
			one.sentence < reading.index &&
			one.actors.length === 1 &&
			(wasGiven(reading, one.head) || (one.subject && wonVote(reading, one.head))),
	);
	const person = personOf(reading, past?.actors[0] ?? "");
	if (!person || (of && person.actor.affiliation && person.actor.affiliation !== of)) return undefined;
	const before = officeBefore(reading, head, noun, person);
	// "Doe followed Roe in Chad. The new minister of Niger": somebody else.
	if (of && before && before.of !== of) return undefined;
	const where = of ?? before?.of;
	const asked = modifiers.filter((word) => word !== "new");
	addOffice(person, {
		noun,
		modifiers: asked.length > 0 ? asked : (before?.modifiers ?? []),
		former: false,
		...(where ? { of: where } : {}),
	});
	return person;
}

/** The office of that name that somebody else told of just before holds or held. */
function officeBefore(reading: Reading, head: number, noun: string, successor: Person): Office | undefined {
	let found: Office | undefined;
	latest(reading.memory, head, reading.index, NEW_REACH, ({ kind, actors }) => {
		const one = kind === "person" && actors.length === 1 ? personOf(reading, actors[0] ?? "") : undefined;
		if (!one || one === successor) return false;
		found = one.offices.find((held) => held.noun === noun && held.of !== undefined);
		return found !== undefined;
	});
	return found;
}
