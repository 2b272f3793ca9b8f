import { type ActorMention, type Document, mentionsWithin, type Sentence } from "../document.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { seeThroughMeasures } from "./measures.ts";
import { type Atoms, isTime, opensContactClause, readNounPhrase } from "./noun-phrase.ts";
import { retag } from "./retag.ts";
import { leaveOutDenied } from "./set-aside.ts";
import type { NounPhrase, VerbGroup } from "./structure.ts";
import { readVerbGroup, type TaggedWords } from "./verb-group.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** The flat pieces of a sentence, in order. */
export type Chunk =
	| { kind: "noun"; phrase: NounPhrase }
	| { kind: "verb"; group: VerbGroup }
	| { kind: "preposition"; word: string; at: number }
	| { kind: "conjunction"; word: string; at: number }
	| { kind: "subordinator"; word: string; at: number }
	| { kind: "relative"; word: string; at: number }
	| { kind: "adjective"; at: number }
	| { kind: "comma"; at: number }
	| { kind: "break"; at: number };

const SUBORDINATORS = new Set(
	"that while whereas as after before because although though if when since until unless once where whether how why what lest provided".split(
		" ",
	),
);
const RELATIVES = new Set("who which whom whose that".split(" "));
/** Nouns that a clause with "that" fills with content. */
const CONTENT_NOUNS = new Set(
	"report claim allegation fact news hope fear belief idea suggestion demand condition pledge promise assurance warning threat announcement statement accusation possibility agreement proposal view signal evidence sign decision conviction rumor assertion charge".split(
		" ",
	),
);
/** Verbs with a hearer and, behind "that", what the hearer is told. */
const TELLING_VERBS = new Set(
	"tell inform warn assure remind convince promise notify show persuade".split(" "),
);
/** "according to", "because of" and their like act as one preposition. */
const COMPOUND = new Map([
	["according", "to"],
	["because", "of"],
	["due", "to"],
	["prior", "to"],
	["ahead", "of"],
	["thanks", "to"],
	["instead", "of"],
	["rather", "than"],
	["far", "from"],
	["short", "of"],
	["owing", "to"],
	["alongside", ""],
	["amid", ""],
	["opposite", ""],
	["including", ""],
	["following", ""],
	["regarding", ""],
	["concerning", ""],
]);

/** Cuts a sentence into noun phrases, verb groups and what joins them. */
export function chunk(
	document: Document,
	sentence: Sentence,
	mentions: ActorMention[],
	verbs: VerbLexicon,
): Chunk[] {
	const words: TaggedWords = {
		tokens: document.tokens.slice(sentence.first, sentence.last),
		tags: retag(document, sentence, verbs),
		verbs,
		offset: sentence.first,
	};
	const atoms = atomsOf(mentions, sentence, document);
	const chunks: Chunk[] = [];
	let i = 0;
	while (i < words.tokens.length) i = readChunk(words, atoms, chunks, i);
	const wordAt = (token: number) => document.tokens[token]?.lower ?? "";
	const isActor = (token: number) => coveredBy(atoms, token - words.offset);
	const meant = seeThroughMeasures(
		leaveOutDenied(chunks, wordAt),
		(token) => document.tokens[token],
		isActor,
	);
	return joinCoordinated(meant, isActor, wordAt);
}

function coveredBy(atoms: Atoms, position: number): boolean {
	for (const [start, end] of atoms) if (start <= position && position < end) return true;
	return false;
}

/** Mentions without a comma or verb inside hold their words together. */
function atomsOf(mentions: ActorMention[], sentence: Sentence, document: Document): Atoms {
	const atoms: Atoms = new Map();
	for (const mention of mentionsWithin(mentions, sentence)) {
		if (mention.form === "pronoun") continue;
		const several = mention.actors.length > 1;
		let whole = true;
		for (let k = mention.first; k < mention.last && !several; k++) {
			const { pos, lower } = document.tokens[k] as { pos: string; lower: string };
			if (mention.form === "description" && pos === "ADP" && /^(?:in|at|to|from)$/.test(lower)) whole = false;
			if (
				lower === "," ||
				pos === "AUX" ||
				pos === "PART" ||
				(pos === "CCONJ" && mention.form === "description")
			)
				whole = false;
		}
		// "France, whose soldiers": the word that relates is none of the name.
		const whose = document.tokens[mention.first]?.lower === "whose" && mention.head > mention.first ? 1 : 0;
		const start = mention.first + whose - sentence.first;
		if (whole) atoms.set(start, Math.max(atoms.get(start) ?? 0, mention.last - sentence.first));
	}
	return atoms;
}

function readChunk(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): number {
	const token = words.tokens[i];
	const tag = words.tags[i];
	if (!token || !tag) return i + 1;
	const at = words.offset + i;
	if (atoms.has(i)) return pushNoun(words, atoms, chunks, i) ?? i + 1;
	if (isQuantifier(words, i)) return i + 2;
	if (token.lower === "as" && words.tokens[i + 1]?.lower === "well" && words.tokens[i + 2]?.lower === "as") {
		chunks.push({ kind: "conjunction", word: "and", at });
		return i + 3;
	}
	const compound = COMPOUND.get(token.lower);
	// "due to meet" is no preposition.
	const verbal = words.tags[i + 1] === "PART" && words.tags[i + 2] === "VERB";
	if (compound !== undefined && !verbal && (compound === "" || words.tokens[i + 1]?.lower === compound)) {
		chunks.push({ kind: "preposition", word: compound ? `${token.lower} ${compound}` : token.lower, at });
		return i + (compound ? 2 : 1);
	}
	if (isRelative(words, chunks, i)) {
		chunks.push({ kind: "relative", word: token.lower, at });
		return i + 1;
	}
	if (SUBORDINATORS.has(token.lower) && isSubordinator(words, chunks, i)) {
		chunks.push({ kind: "subordinator", word: token.lower, at });
		return i + 1;
	}
	if (tag === "CCONJ") {
		chunks.push({ kind: "conjunction", word: token.lower, at });
		return i + 1;
	}
	const group = readVerbGroup(words, i);
	if (group) {
		const phrase = tag === "ADV" ? readNounPhrase(words, atoms, i) : null;
		if (!phrase || phrase.last <= group.head) {
			chunks.push({ kind: "verb", group });
			return group.last - words.offset;
		}
	}
	const next = pushNoun(words, atoms, chunks, i);
	if (next !== null) return next;
	if (tag === "ADJ") chunks.push({ kind: "adjective", at });
	else if (tag === "ADP" || (tag === "PART" && token.lower === "to"))
		chunks.push({ kind: "preposition", word: token.lower, at });
	else if (/^(?:[,()–—-]|--)$/.test(token.lower)) chunks.push({ kind: "comma", at });
	else if (/^[;:]$/.test(token.text)) chunks.push({ kind: "break", at });
	return i + 1;
}

/** "at least six people", "more than 1,500": words that only measure the number behind them. */
function isQuantifier(words: TaggedWords, i: number): boolean {
	if (words.tags[i + 2] !== "NUM") return false;
	const pair = `${words.tokens[i]?.lower} ${words.tokens[i + 1]?.lower}`;
	return /^(?:at least|at most|more than|fewer than|less than|up to|as many|close to)$/.test(pair);
}

function pushNoun(words: TaggedWords, atoms: Atoms, chunks: Chunk[], i: number): number | null {
	const phrase = readNounPhrase(words, atoms, i);
	if (!phrase) return null;
	const receiver = splitReceiver(words, atoms, chunks, i, phrase);
	if (receiver) {
		chunks.push({ kind: "noun", phrase: receiver });
		return receiver.last - words.offset;
	}
	chunks.push({ kind: "noun", phrase });
	const end = phrase.last - words.offset;
	if (opensContact(words, atoms, i, end)) chunks.push({ kind: "relative", word: "that", at: phrase.last });
	return end;
}

/** Verbs with a receiver right behind them and then what it is given. */
const DATIVE = new Set(
	"give grant offer promise send lend deny pledge hand award owe guarantee accord sell supply bring deliver wish show pay deal serve spare loan throw".split(
		" ",
	),
);

/** "granted Assad asylum", "took the envoy hostage": a name and what comes to it are two phrases. */
function splitReceiver(
	words: TaggedWords,
	atoms: Atoms,
	chunks: Chunk[],
	start: number,
	phrase: NounPhrase,
): NounPhrase | null {
	const verb = chunks.at(-1);
	const end = atoms.get(start);
	const last = phrase.last - words.offset;
	if (verb?.kind !== "verb" || verb.group.passive || end === undefined || end >= last || phrase.possessor)
		return null;
	const taken =
		/^(?:take|hold)$/.test(verb.group.lemma) &&
		/^(?:hostage|prisoner|captive)$/.test(words.tokens[last - 1]?.lower ?? "");
	// "gave Iran envoys a note": where more follows, the noun goes with the name.
	const given = DATIVE.has(verb.group.lemma) && !/^(?:DET|NUM|PRON|ADJ|NOUN)$/.test(words.tags[last] ?? "");
	if (!taken && !given) return null;
	return readNounPhrase(
		{ ...words, tokens: words.tokens.slice(0, end), tags: words.tags.slice(0, end) },
		atoms,
		start,
	);
}

/** "a charge Rwanda denies", "the deal Iran struck": a relative clause without its pronoun begins with the name. */
function opensContact(words: TaggedWords, atoms: Atoms, start: number, end: number): boolean {
	return atoms.has(end) && words.tags[start] === "DET" && opensContactClause(words, atoms, end);
}

function isRelative(words: TaggedWords, chunks: Chunk[], i: number): boolean {
	const lower = (words.tokens[i] as { lower: string }).lower;
	if (!RELATIVES.has(lower)) return false;
	const before = chunks.at(-1);
	// "inspectors, for which": the antecedent stands before the preposition and the comma.
	let back = before?.kind === "preposition" ? 2 : 1;
	if (chunks.at(-back)?.kind === "comma") back++;
	if (chunks.at(-back)?.kind !== "noun") return false;
	if (lower !== "that") return true;
	// "the report that Iran had ..." completes the noun; "the groups that Damascus describes" relates to it.
	if (before?.kind !== "noun" || before.phrase.time || takesThat(chunks)) return false;
	return !completesNoun(words, chunks) || judges(words, i + 1);
}

/** Whether what follows says what the noun before it holds: "news that". */
function completesNoun(words: TaggedWords, chunks: Chunk[]): boolean {
	const before = chunks.at(-1);
	return (
		before?.kind === "noun" && CONTENT_NOUNS.has(words.tokens[before.phrase.head - words.offset]?.lemma ?? "")
	);
}

/** What is done to a claim, and never without saying what it is done to: "a claim that Iran rejected as false". */
const JUDGING = new Set(
	"reject deny dismiss dispute refute repeat welcome condemn denounce contest ridicule share endorse back repudiate rebut".split(
		" ",
	),
);

/** Behind "that" come a name and a verb of judging without an object. */
function judges(words: TaggedWords, start: number): boolean {
	let k = start;
	while (/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(words.tags[k] ?? "")) k++;
	while (/^(?:AUX|ADV)$/.test(words.tags[k] ?? "")) k++;
	if (k === start || words.tags[k] !== "VERB") return false;
	const { lower, lemma } = words.tokens[k] as { lower: string; lemma: string };
	if (!JUDGING.has(words.verbs.bases.get(lower) ?? lemma)) return false;
	return !/^(?:DET|PROPN|NOUN|PRON|ADJ|NUM|SCONJ)$/.test(words.tags[k + 1] ?? "");
}

/** Behind a verb of saying or telling, "that" opens what is said: "told Rice on the telephone that he must go". */
function takesThat(chunks: Chunk[]): boolean {
	const verb = chunks.findLast((chunk) => chunk.kind === "verb");
	if (verb?.kind !== "verb") return false;
	const { lemma, passive } = verb.group;
	return COMPLEMENT_VERBS.has(lemma) || (TELLING_VERBS.has(lemma) && !passive);
}

function isSubordinator(words: TaggedWords, chunks: Chunk[], i: number): boolean {
	const { lower } = words.tokens[i] as { lower: string };
	const tag = words.tags[i];
	if (lower === "that")
		return (
			tag === "SCONJ" ||
			(tag !== "PRON" && chunks.at(-1)?.kind === "verb") ||
			(tag === "DET" && words.tags[i + 1] === "PROPN") ||
			(tag === "DET" && completesNoun(words, chunks) && clauseFollows(words, i + 1)) ||
			(takesThat(chunks) && clauseFollows(words, i + 1))
		);
	if (lower === "once" && /^an?$/.test(words.tokens[i + 1]?.lower ?? "")) return false;
	if (lower === "once" && words.tokens[i - 1]?.lower === ",") return clauseFollows(words, i + 1);
	if (lower === "as" || lower === "since" || lower === "before" || lower === "after" || lower === "until")
		return clauseFollows(words, i + 1);
	if (lower === "provided") return isProviso(words, i);
	return tag !== "NOUN";
}

/** "provided that it ends", ", provided it ends": a condition; else somebody provided something. */
function isProviso(words: TaggedWords, i: number): boolean {
	const [before, next] = [words.tokens[i - 1]?.lower, words.tokens[i + 1]?.lower];
	return next === "that" || ((i === 0 || before === ",") && words.tags[i + 1] === "PRON");
}

/** A name that is no day or month. */
function opensName({ tokens, tags }: TaggedWords, k: number): boolean {
	return tags[k] === "PROPN" && !isTime(tokens[k]);
}

/** A finite verb comes before the next comma or preposition-free stretch ends: "after Russia attacked". */
function clauseFollows(words: TaggedWords, start: number): boolean {
	if (words.tags[start] === "VERB") return false;
	let nouns = 0;
	let governed = false;
	for (let k = start; k < words.tokens.length && k < start + 14; k++) {
		const lower = (words.tokens[k] as { lower: string }).lower;
		// "After Chad, Mali and Niger left" lists; in "After talks with Macron, Scholz left" the comma ends the phrase.
		const inList = lower === "," && !governed && isListComma(words, k);
		if (words.tags[k] === "ADP") governed = true;
		if ((lower === "," && !inList) || lower === ";" || words.tags[k] === "SCONJ") return false;
		if (words.tags[k] === "CCONJ" && (words.tags[k + 1] === "VERB" || words.tags[k + 1] === "AUX"))
			return false;
		// "After a week of skirmishes Georgia shells": the phrase ends before the name.
		const plural = words.tokens[k]?.lower !== words.tokens[k]?.lemma && lower.endsWith("s");
		// "rejected as slander the claim that": a phrase that ends where the next begins opens no clause.
		if (words.tags[k] === "NOUN" && k === start && /^(?:the|an?)$/.test(words.tokens[k + 1]?.lower ?? ""))
			return false;
		if (words.tags[k] === "NOUN" && opensName(words, k + 1) && plural) return false;
		if (words.tags[k] === "NOUN" || words.tags[k] === "PROPN" || words.tags[k] === "PRON") nouns++;
		if (words.tags[k] === "AUX" && nouns > 0) return true;
		if (words.tags[k] === "VERB" && nouns > 0)
			return !/ing$/.test(lower) && words.tokens[k - 1]?.lower !== "to";
	}
	return false;
}

/** A comma between two names that a conjunction follows before any verb. */
function isListComma({ tokens, tags }: TaggedWords, comma: number): boolean {
	if (tags[comma - 1] !== "PROPN" || tags[comma + 1] !== "PROPN") return false;
	for (let k = comma + 1; k < tokens.length && k < comma + 9; k++) {
		if (tags[k] === "CCONJ") return true;
		if (tags[k] !== "PROPN" && tokens[k]?.lower !== ",") return false;
	}
	return false;
}

/** "A, B and C" becomes one phrase with members, unless the last begins a clause of its own. */
function joinCoordinated(
	chunks: Chunk[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): Chunk[] {
	const joined: Chunk[] = [];
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		if (chunk.kind !== "noun") {
			joined.push(chunk);
			continue;
		}
		const end = coordinationEnd(chunks, i, joined, isActor, wordAt);
		if (end === i) {
			joined.push(chunk);
			continue;
		}
		const members = chunks.slice(i, end + 1).flatMap((c) => (c.kind === "noun" ? [c.phrase] : []));
		const first = members[0] as NounPhrase;
		const last = members.at(-1) as NounPhrase;
		const phrase = sharedPossessor(members, isActor) ?? {
			first: first.first,
			last: last.last,
			head: last.head,
			members,
			prepositions: [],
			time: false,
		};
		joined.push({ kind: "noun", phrase });
		i = end;
	}
	return joined;
}

/** "Putin and Assad's meeting": both own the meeting. */
function sharedPossessor(members: NounPhrase[], isActor: (token: number) => boolean): NounPhrase | null {
	const last = members.at(-1) as NounPhrase;
	const owner = last.possessor;
	const others = members.slice(0, -1);
	if (!owner || isActor(last.head) || !others.every((member) => isActor(member.head) && !member.possessor))
		return null;
	const first = members[0] as NounPhrase;
	const owners: NounPhrase = { ...owner, first: first.first, members: [...others, owner], prepositions: [] };
	return { ...last, first: first.first, possessor: owners };
}

function coordinationEnd(
	chunks: Chunk[],
	start: number,
	before: Chunk[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): number {
	let i = start;
	const end = start;
	for (;;) {
		const phrase = chunks[i];
		if (phrase?.kind !== "noun" || phrase.phrase.time) return end;
		let k = i + 1;
		if (chunks[k]?.kind === "comma") k++;
		const link = chunks[k];
		const closes =
			link?.kind === "conjunction" &&
			(link.word === "and" || link.word === "or" || link.word === "nor" || link.word === "&");
		const next = closes ? chunks[k + 1] : link;
		if (next?.kind !== "noun" || next.phrase.time) return end;
		if (closes) return opensClause(chunks, k + 1, before) ? end : k + 1;
		if (k !== i + 2 || !closesLater(chunks, k)) return end;
		if (i === start && endsFronted(chunks, k, before)) return end;
		// "Venezuela, Cuba's closest ally and main supplier," describes one country.
		if (isActor(phrase.phrase.head) && next.phrase.possessor && !isActor(next.phrase.head)) return end;
		// "Romanowski, an MP and former minister," is one man.
		if (isActor(phrase.phrase.head) && /^an?$/.test(wordAt(next.phrase.first))) return end;
		i = k;
	}
}

/**
 * "Under a deal brokered by Turkey, Russia and Ukraine agreed": where an opening phrase or clause has had no verb of
 * its own yet, its comma ends it, and the names behind it are the subject.
 */
function endsFronted(chunks: Chunk[], start: number, before: Chunk[]): boolean {
	const last = before.at(-1)?.kind;
	if (last !== "preposition" && last !== "verb") return false;
	const opener = before[0];
	const opens =
		opener?.kind === "preposition" ||
		opener?.kind === "subordinator" ||
		(opener?.kind === "verb" && opener.group.form !== "finite");
	if (!opens) return false;
	const finite = before.filter((chunk) => chunk.kind === "verb" && chunk.group.form === "finite").length;
	const reduced = before.at(-1)?.kind === "preposition" && before.at(-2)?.kind === "verb" ? 1 : 0;
	if (finite - reduced > (opener.kind === "subordinator" ? 1 : 0)) return false;
	let k = start;
	while (chunks[k]?.kind === "noun" || chunks[k]?.kind === "comma" || chunks[k]?.kind === "conjunction") k++;
	const next = chunks[k];
	return next?.kind === "verb" && next.group.form === "finite" && chunks[k - 1]?.kind === "noun";
}

/** Looking on from a list's comma: "B, C and D" reaches its conjunction through nouns and commas alone. */
function closesLater(chunks: Chunk[], start: number): boolean {
	for (let k = start; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "conjunction") return chunk.word === "and" || chunk.word === "or";
		if (chunk.kind !== "noun" && chunk.kind !== "comma") return false;
	}
	return false;
}

function isBetween(before: Chunk[]): boolean {
	const last = before.at(-1);
	return last?.kind === "preposition" && last.word === "between";
}

/** "with Russia backing Armenia and Turkey arming": what follows "and" has a gerund of its own. */
function isAbsolute(before: Chunk[]): boolean {
	const verb = before.at(-1);
	const doer = before.at(-2);
	const opener = before.at(-3);
	return (
		verb?.kind === "verb" &&
		verb.group.form === "gerund" &&
		doer?.kind === "noun" &&
		opener?.kind === "preposition" &&
		/^(?:with|amid)$/.test(opener.word)
	);
}

/** What goes on with a phrase: "Chile *and* Colombia", "troops *in* Mali". */
function isPhraseMark(chunk: Chunk | undefined): boolean {
	return chunk?.kind === "preposition" || (chunk?.kind === "conjunction" && chunk.word === "and");
}

/** The phrase at `i` is the subject of a new clause: a finite verb follows and one came before. */
function opensClause(chunks: Chunk[], i: number, before: Chunk[]): boolean {
	if (isBetween(before)) return false;
	let k = i + 1;
	while (isPhraseMark(chunks[k]) && chunks[k + 1]?.kind === "noun") k += 2;
	const next = chunks[k];
	if (next?.kind === "verb" && next.group.form === "gerund" && k === i + 1) return isAbsolute(before);
	if (next?.kind !== "verb" || next.group.form !== "finite") return false;
	// After a comma the whole list opens its clause: "Speaking in Geneva, Iran and Oman said".
	const last = before.at(-1)?.kind;
	if (last === "comma" || last === "conjunction") return false;
	for (let b = before.length - 1; b >= 0; b--) {
		const chunk = before[b] as Chunk;
		if (chunk.kind === "verb") return !COMPLEMENT_VERBS.has(chunk.group.lemma) || b !== before.length - 1;
		if (chunk.kind === "subordinator" || chunk.kind === "relative" || chunk.kind === "break") return false;
	}
	return false;
}
