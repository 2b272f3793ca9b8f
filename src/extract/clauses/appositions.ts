import type { Document, Token } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { type Apposition, type Clause, changedPhrase, type NounPhrase } from "./structure.ts";

/**
 * Noun phrases in apposition: "Iran, Hezbollah's patron, was". The second must be closed by a comma, a verb or the
 * sentence's end, with no conjunction that would make the two a list.
 */
export function readAppositions({ tokens }: Document, chunks: Chunk[]): Apposition[] {
	const found: Apposition[] = [];
	for (let i = 0; i + 2 < chunks.length; i++) {
		const host = chunks[i];
		const comma = chunks[i + 1];
		// "Chad, as a member of the bloc,": the word only stresses what the second phrase says anyway.
		const as = isAs(chunks[i + 2]) ? 1 : 0;
		const noun = chunks[i + 2 + as];
		if (host?.kind !== "noun" || comma?.kind !== "comma" || noun?.kind !== "noun") continue;
		// "held talks on Monday, the first between the two"
		const before = chunks[i - 2];
		if (host.phrase.time && before?.kind === "noun" && tokens[noun.phrase.head]?.lower === "first")
			found.push({ of: before.phrase, noun: noun.phrase });
		if (host.phrase.time || noun.phrase.time || !closes(chunks, i + 3 + as)) continue;
		if (speaks(chunks, i + 2 + as)) continue;
		// "According to Chad, anybody who": whoever is meant, it is no second word for the first.
		if (ANYBODY.test(tokens[noun.phrase.head]?.lower ?? "")) continue;
		// "Its two allies, Russia and Iran,": as many as there are; behind a singular the first is in apposition alone.
		const several = /[^s]s$/.test(tokens[host.phrase.head]?.lower ?? "");
		const named = (several ? undefined : noun.phrase.members?.[0]) ?? noun.phrase;
		found.push({ of: host.phrase, noun: named });
		// "a member of the Taliban's team, Suhail Shaheen,": the name is the member's.
		const of = chunks[i - 1];
		const whole = chunks[i - 2];
		if (of?.kind !== "preposition" || whole?.kind !== "noun") continue;
		// "The lawyer of the detained journalist, Ann Otieno, said": so is it where the phrase opens the sentence.
		const opens = i === 2 && /^\p{Lu}/u.test(tokens[named.first]?.text ?? "");
		const member = of.word === "of" && (opens || tokens[whole.phrase.head]?.lower === "member");
		// "Chad's neighbour to the north, Libya,": the name tells of the whole phrase.
		const placed = /^(?:in|to|on|at|across)$/.test(of.word) && tokens[named.head]?.pos === "PROPN";
		if (member || placed) found.push({ of: whole.phrase, noun: named });
	}
	return found;
}

const ANYBODY = /^(?:(?:any|every|some|no)(?:body|one)|whoever|none)$/;

/** "Chad shelled Sudan, officials said": behind a whole statement, what a verb follows at once is its subject. */
function speaks(chunks: Chunk[], noun: number): boolean {
	const verb = chunks[noun + 1];
	if (verb?.kind !== "verb" || verb.group.form !== "finite") return false;
	return chunks.slice(0, noun).some((chunk) => chunk.kind === "verb" && chunk.group.form === "finite");
}

function isAs(chunk: Chunk | undefined): boolean {
	return chunk?.kind === "preposition" && chunk.word === "as";
}

function closes(chunks: Chunk[], start: number): boolean {
	for (let k = start; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "preposition" || chunk.kind === "noun") continue;
		return chunk.kind !== "conjunction";
	}
	return true;
}

/** "four companies: A, B and C": what stands behind the colon is who is meant before it. */
export function readLists(chunks: Chunk[]): Apposition[] {
	const found: Apposition[] = [];
	for (let i = 1; i + 1 < chunks.length; i++) {
		if (chunks[i]?.kind !== "break" || chunks[i + 2]?.kind === "verb") continue;
		const [noun, list] = [chunks[i - 1], chunks[i + 1]];
		if (noun?.kind === "noun" && list?.kind === "noun") found.push({ of: list.phrase, noun: noun.phrase });
	}
	return found;
}

/**
 * "Eritrea is the enemy that", "Turkey is among the countries which", "Mali is one of the states that": what is said of
 * the second holds for the first.
 */
export function readCopulas({ tokens }: Document, clauses: Clause[]): Apposition[] {
	const found: Apposition[] = [];
	for (const { verb, subject, objects, prepositions } of clauses) {
		const [object] = objects;
		// "the states that Chad has accused include Mali", "joined the states that have accused it"
		if (subject && object && !verb.negated && !verb.passive) {
			if (verb.lemma === "include") found.push({ of: object, noun: subject });
			if (verb.lemma === "join" && isSeveral(tokens[object.head])) found.push({ of: subject, noun: object });
		}
		if (verb.lemma !== "be" || verb.negated || verb.passive || !subject) continue;
		const noun = objects[0] ?? prepositions.find(({ preposition }) => preposition === "among")?.object;
		if (!noun || noun.time || noun.members) continue;
		found.push({ of: subject, noun });
		const of = noun.prepositions[0];
		if (of?.preposition === "of" && tokens[noun.head]?.lower === "one" && !of.object.members)
			found.push({ of: subject, noun: of.object });
	}
	return found;
}

function isSeveral(token: Token | undefined): boolean {
	return /^(?:countries|states|nations|governments|powers|capitals|those|leaders)$/.test(token?.lower ?? "");
}

/** "Hezbollah's patron Iran", "its ally Russia": a noun before a name says what its bearer is to the owner. */
export function readTitles(document: Document, chunks: Chunk[]): Apposition[] {
	const found: Apposition[] = [];
	for (const chunk of chunks) {
		if (chunk.kind !== "noun") continue;
		const { members } = chunk.phrase;
		if (members) for (const member of members) pushTitle(document, member, found);
		else pushTitle(document, chunk.phrase, found);
	}
	return found;
}

function pushTitle({ tokens }: Document, phrase: NounPhrase, found: Apposition[]): void {
	let start = phrase.head;
	while (start > phrase.first && tokens[start]?.pos === "PROPN") start--;
	if (start === phrase.head || tokens[start]?.pos !== "NOUN") return;
	if (start <= (phrase.possessor?.last ?? phrase.first - 1)) return;
	const of = changedPhrase(phrase, { first: start + 1, possessor: undefined, prepositions: [] });
	found.push({ of, noun: changedPhrase(phrase, { head: start, last: start + 1, prepositions: [] }) });
}
