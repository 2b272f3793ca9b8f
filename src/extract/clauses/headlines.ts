import type { Document, Sentence } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple, isPast } from "./inflection.ts";
import type { NounChunk, VerbChunk } from "./left-out.ts";
import type { Atoms } from "./noun-phrase.ts";
import { changedVerb, unsaidBe } from "./structure.ts";
import type { TaggedWords } from "./verb-group.ts";

/** The longest line without a closing mark that is read as a headline, in words. */
const LONGEST = 20;

/** Whether a sentence is written like a headline or an entry of a list: short, and with no mark at its end. */
export function isHeadline({ tokens }: Document, { first, last }: Sentence): boolean {
	return last - first <= LONGEST && last - first > 2 && tokens[last - 1]?.pos !== "PUNCT";
}

/**
 * Finds the verb of a headline that the tagger took for a noun: "Iran, Iraq ink gas deal", "Niger junta orders French
 * envoy out". Changes the tags of a headline in which no verb is tagged.
 */
export function tagHeadline({ tokens, tags, verbs }: TaggedWords, atoms: Atoms): void {
	const ends = new Set(atoms.values());
	let start = 0;
	for (let stop = 0; stop <= tokens.length; stop++) {
		if (stop < tokens.length && tokens[stop]?.lower !== ":") continue;
		const verbal = (k: number) => /^(?:VERB|AUX)$/.test(tags[k] ?? "") && tokens[k - 1]?.lower !== "-";
		let told = false;
		for (let k = start; k < stop; k++) told ||= verbal(k);
		for (let k = start + 1; k < stop - 1 && !told; k++) {
			const lower = tokens[k]?.lower ?? "";
			const base = verbs.bases.get(lower);
			const back = lower === "back" && tags[k] === "ADV" && ends.has(k) && atoms.has(k + 1);
			if (base === undefined || !(tags[k] === "NOUN" || back) || atoms.has(k)) continue;
			const listed = ends.has(k) && tokens.slice(start, k).some((token) => token.lower === ",");
			const plural = tags[k - 1] === "NOUN" && tokens[k - 1]?.lower !== tokens[k - 1]?.lemma;
			const bare = base === lower && (listed || plural);
			const inflected = base !== lower && (ends.has(k) || tags[k - 1] === "NOUN") && !lower.endsWith("ing");
			const object = atoms.has(k + 1) || /^(?:DET|NUM|ADJ)$/.test(tags[k + 1] ?? "");
			const particle = verbs.particles.get(base)?.has(tokens[k + 1]?.lower ?? "") === true;
			const goes =
				inflected && (GOING.has(base) || (particle && tags[k - 1] === "NOUN")) && tags[k + 1] !== "NOUN";
			if (!(bare && tags[k + 1] !== "ADP") && !(inflected && object) && !goes) continue;
			tags[k] = "VERB";
			told = true;
		}
		start = stop + 1;
	}
}

/** "Macron heads to Cairo" */
const GOING = new Set("head land stop call return".split(" "));

/** "Seoul ready to talk": what may come, with its "is" left out. */
const READY = /^(?:ready|set|due|poised|likely|willing|keen|about|prepared)$/;

/** What is done to somebody of whom a headline tells it without "is": "envoy told to leave", "general killed in raid". */
const DONE = new Set(
	`tell ask urge order accuse kill hold expel jail arrest detain free release sanction invite blame ban bar sentence summon recall
seize wound charge suspect criticize condemn warn force fine deport oust depose extradite indict`.split(
		/\s+/,
	),
);

/**
 * Reads what a headline leaves out: the "and" of "Iran, Iraq sign", the "will" of "Putin to host Modi", the "is" of "US
 * plotting coup" and "envoy told to leave" and "Zelensky in Berlin".
 */
export function mendHeadline(
	chunks: Chunk[],
	words: TaggedWords,
	isActor: (token: number) => boolean,
): Chunk[] {
	const joined = chunks.map((chunk, i) => (joinsNames(chunks, i, isActor) ? andAt(chunk) : chunk));
	const finite = joined.filter(
		(chunk) => chunk.kind === "verb" && chunk.group.form === "finite",
	) as VerbChunk[];
	const [only] = finite;
	if (finite.length === 0) return withFinite(joined, words);
	const at = joined.indexOf(only as Chunk);
	if (finite.length > 1 || only === undefined) return joined;
	const behind = joined[at + 1];
	const { group } = only;
	if (joined[at - 1]?.kind === "noun" && behind?.kind !== "noun" && isDone(group, words))
		return joined.with(at, { kind: "verb", group: changedVerb(group, { passive: true }) });
	// "Maduro says US plotting coup"
	const said = joined[at + 2];
	if (/^(?:say|claim|fear|believe|think|insist)$/.test(group.lemma) && behind?.kind === "noun")
		return said?.kind === "verb" && said.group.form === "gerund"
			? joined.with(at + 2, finiteOf(said))
			: joined;
	return joined;
}

function isDone(
	{ lemma, first, head, passive }: VerbChunk["group"],
	{ tokens, offset }: TaggedWords,
): boolean {
	return !passive && first === head && DONE.has(lemma) && isParticiple(tokens[head - offset]?.lower ?? "");
}

/** The comma of "Iran, Iraq sign", "between Hamas, Israel": one between two names and before what ends their list. */
function joinsNames(chunks: Chunk[], i: number, isActor: (token: number) => boolean): boolean {
	const [before, comma, after, next] = [chunks[i - 1], chunks[i], chunks[i + 1], chunks[i + 2]];
	if (comma?.kind !== "comma" || before?.kind !== "noun" || after?.kind !== "noun") return false;
	if (!isActor(before.phrase.head) || !isActor(after.phrase.head)) return false;
	const opener = chunks[i - 2];
	const between = opener?.kind === "preposition" && opener.word === "between";
	if (between) return next?.kind !== "comma";
	return (
		next?.kind === "verb" && (opener === undefined || opener.kind === "break" || opener.kind === "comma")
	);
}

function andAt(chunk: Chunk): Chunk {
	return { kind: "conjunction", word: "and", at: (chunk as Extract<Chunk, { kind: "comma" }>).at };
}

function finiteOf({ group }: VerbChunk, changes: Partial<VerbChunk["group"]> = {}): Chunk {
	return { kind: "verb", group: changedVerb(group, { form: "finite", ...changes }) };
}

function isPlace(chunk: Chunk | undefined): chunk is Extract<Chunk, { kind: "preposition" }> {
	return chunk?.kind === "preposition" && /^(?:in|at)$/.test(chunk.word);
}

/** Makes the first verb behind a noun finite, or lets somebody be where the headline places him. */
function withFinite(chunks: Chunk[], words: TaggedWords): Chunk[] {
	for (let i = 1; i < chunks.length; i++) {
		const verb = chunks[i] as Chunk;
		const before = chunks[i - 1];
		if (verb.kind !== "verb") continue;
		const ready =
			before?.kind === "adjective" && READY.test(words.tokens[before.at - words.offset]?.lower ?? "");
		if (before?.kind !== "noun" && !ready) continue;
		const { form } = verb.group;
		if (form === "infinitive" && i === 4 && isPlace(chunks[1])) return placed(chunks);
		if (form === "infinitive") return chunks.with(i, finiteOf(verb, { modal: "will" }));
		if (form === "gerund") return chunks.with(i, finiteOf(verb));
		const lower = words.tokens[verb.group.head - words.offset]?.lower ?? "";
		if (form === "participle" && isDone(verb.group, words) && !isPast(lower))
			return chunks.with(i, finiteOf(verb, { passive: true }));
		return chunks;
	}
	return placed(chunks);
}

/** "Zelensky in Berlin for talks", "Xi in Pyongyang to meet Kim": that he is there goes without saying. */
function placed(chunks: Chunk[]): Chunk[] {
	const [who, where] = chunks as [NounChunk, Chunk];
	if (who.kind !== "noun" || !isPlace(where)) return chunks;
	const be: Chunk = { kind: "verb", group: unsaidBe(where.at) };
	return [who, be, ...chunks.slice(1)];
}
