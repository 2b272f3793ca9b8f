import type { Chunk } from "./chunks.ts";
import { OBJECT_CONTROL } from "./control.ts";
import { copied, ends, type NounChunk, separates, tailOf, type VerbChunk, type Words } from "./left-out.ts";
import { pushRemnants } from "./remnants.ts";
import { changedVerb, type VerbGroup } from "./structure.ts";

/**
 * Says again what a sentence leaves out because it was said before: "Paris expelled four envoys and Berlin five",
 * "France backs Armenia, Turkey Azerbaijan", "Chad has left the bloc, and so has Mali", "did not attack Iraq but
 * Syria". The verb stands in the gap as a copy that keeps its place in the text.
 * @param chunks of a sentence, phrases not yet joined to lists
 * @returns the same chunks where nothing is left out
 */
export function fillGapping(chunks: Chunk[], words: Words): Chunk[] {
	if (!chunks.some(({ kind }) => kind === "verb")) return chunks;
	const filled: Chunk[] = [];
	let verb = -1;
	let described = false;
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		const taken = verb < 0 ? 0 : pushLeftOut(filled, chunks, i, verb, words);
		if (taken > 0) {
			i += taken - 1;
			continue;
		}
		filled.push(chunk);
		if (chunk.kind === "relative") described = true;
		else if (separates(chunk)) described = false;
		else if (chunk.kind === "verb" && chunk.group.form === "finite") {
			if (!described) verb = filled.length - 1;
			described = false;
		}
	}
	return filled;
}

/** Adds what stands at `i` with the words that are left out there. Returns how many chunks it took; 0 when none are. */
function pushLeftOut(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const ellipsis =
		pushEllipsis(filled, chunks, i, verb, words) ||
		pushSame(filled, chunks, i, verb, words) ||
		pushFollowed(filled, chunks, i, verb, words);
	if (ellipsis > 0 || !separates(chunks[i - 1])) return ellipsis;
	return (
		pushRemnants(filled, chunks, i, verb, words) ||
		pushOther(filled, chunks, i, verb) ||
		pushAsked(filled, chunks, i, verb) ||
		pushThen(filled, chunks, i, words)
	);
}

const AUXILIARIES = new Set("has have had did does do is are was were will would can could".split(" "));

/** The names from `i` on, with what joins them, where nothing but names stands up to the end of the clause. */
function namesFrom(chunks: Chunk[], i: number, words: Words): Chunk[] {
	const names: Chunk[] = [];
	for (let k = i; ; k++) {
		const chunk = chunks[k];
		if (chunk?.kind !== "noun" || !words.isActor(chunk.phrase.head)) return [];
		names.push(chunk);
		const next = chunks[k + 1];
		const joins =
			chunks[k + 2]?.kind === "noun" &&
			(next?.kind === "comma" || (next?.kind === "conjunction" && next.word === "and"));
		if (!next || !joins) return ends(next) ? names : [];
		if (chunks[k + 3]?.kind === "verb") return names;
		names.push(next);
		k++;
	}
}

/** "and so has Mali", "as did Spain", "nor has Chad": all that was said of the verb holds for another, too. */
function pushEllipsis(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const opener = chunks[i] as Chunk;
	const compared = pushCompared(filled, chunks, i, verb, words);
	if (compared > 0) return compared;
	const as =
		(opener.kind === "preposition" || opener.kind === "subordinator") && opener.word === "as" ? 1 : 0;
	const auxiliary = chunks[i + as];
	if (auxiliary?.kind !== "verb") return 0;
	const { first, head } = auxiliary.group;
	if (!AUXILIARIES.has(words.tokenAt(head)?.lower ?? "")) return 0;
	const before = words.tokenAt(as ? first - 1 : head - 1)?.lower ?? "";
	if (!/^(?:so|as|nor|neither)$/.test(before)) return 0;
	const doers = namesFrom(chunks, i + as + 1, words);
	if (doers.length === 0) return 0;
	const none = before === "nor" || before === "neither";
	filled.push(...doers, ...saidAgain(filled, verb, none));
	return as + 1 + doers.length;
}

/** "armed Kyiv more reluctantly than Poland did", "did not leave as Mali had": another did it, or did not, all the same. */
function pushCompared(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const opener = chunks[i];
	if (opener?.kind !== "preposition" && opener?.kind !== "subordinator") return 0;
	if (opener.word !== "than" && opener.word !== "as") return 0;
	const [doer, auxiliary] = chunks.slice(i + 1, i + 3);
	if (doer?.kind !== "noun" || !words.isActor(doer.phrase.head) || auxiliary?.kind !== "verb") return 0;
	const { head, negated } = auxiliary.group;
	if (!AUXILIARIES.has(words.tokenAt(head)?.lower ?? "") || !ends(chunks[i + 3])) return 0;
	const { group } = filled[verb] as VerbChunk;
	const again = copied(tailOf(filled, verb));
	const and: Chunk = { kind: "conjunction", word: "and", at: opener.at };
	filled.push(and, doer, { kind: "verb", group: changedVerb(group, { negated }) }, ...again);
	return 3;
}

/** The verb and all behind it, once more. */
function saidAgain(filled: Chunk[], verb: number, none: boolean): Chunk[] {
	const { group } = filled[verb] as VerbChunk;
	return [
		{ kind: "verb", group: none ? changedVerb(group, { negated: true }) : changedVerb(group) },
		...copied(tailOf(filled, verb)),
	];
}

/** ", Malawi did the same", ", with Malawi following suit". */
function pushSame(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const opener = chunks[i] as Chunk;
	const beside = opener.kind === "preposition" && opener.word === "with" ? 1 : 0;
	if (!separates(chunks[i - 1])) return 0;
	let k = i + beside;
	while (
		chunks[k]?.kind === "noun" ||
		(k > i + beside && separates(chunks[k]) && chunks[k + 1]?.kind === "noun")
	)
		k++;
	const does = chunks[k];
	const same = chunks[k + 1];
	if (does?.kind !== "verb" || same?.kind !== "noun" || !ends(chunks[k + 2])) return 0;
	const word = words.tokenAt(same.phrase.head)?.lower;
	if (!(does.group.lemma === "do" && word === "same") && !(does.group.lemma === "follow" && word === "suit"))
		return 0;
	const doers = chunks.slice(i + beside, k);
	const last = doers.at(-1);
	if (
		last?.kind !== "noun" ||
		!words.isActor(last.phrase.head) ||
		(beside === 0) === (does.group.form === "gerund")
	)
		return 0;
	const at = conditionAt(filled, verb);
	const said = filled[at] as VerbChunk;
	// "Malawi will do the same": as sure as its own verb is.
	const own = does.group.form === "gerund" ? said.group : does.group;
	const { modal, negated, past } = own;
	const group: VerbGroup = changedVerb(said.group, { modal, past, negated: negated !== said.group.negated });
	if (at > verb) group.form = "finite";
	filled.push(...doers, { kind: "verb", group }, ...copied(tailOf(filled, at)));
	return k + 2 - i;
}

/** "Were Chad to leave, Mali would follow suit": the verb of a condition that opens with its auxiliary; else `verb`. */
function conditionAt(filled: Chunk[], verb: number): number {
	const { group } = filled[verb] as VerbChunk;
	const [doer, governed] = filled.slice(verb + 1, verb + 3);
	const opens = verb === 0 && group.last === group.first + 1 && /^(?:be|have|should)$/.test(group.lemma);
	return opens && doer?.kind === "noun" && governed?.kind === "verb" ? verb + 2 : verb;
}

/** "Norway recognised Palestine, followed by Spain and Ireland": they did the same. */
function pushFollowed(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	if (chunks[i - 1]?.kind !== "comma") return 0;
	const follow = chunks[i];
	const by = chunks[i + 1];
	if (follow?.kind !== "verb" || follow.group.lemma !== "follow") return 0;
	if (by?.kind !== "preposition" || by.word !== "by") return 0;
	const doers = namesFrom(chunks, i + 2, words);
	if (doers.length === 0) return 0;
	filled.push(...doers, ...saidAgain(filled, verb, false));
	return 2 + doers.length;
}

/** "did not attack Iraq but Syria": what is meant instead of what is denied. */
function pushOther(filled: Chunk[], chunks: Chunk[], i: number, verb: number): number {
	const chunk = chunks[i];
	const but = chunks[i - 1];
	const { group } = filled[verb] as VerbChunk;
	if (chunk?.kind !== "noun" || chunk.phrase.time || but?.kind !== "conjunction" || but.word !== "but")
		return 0;
	if (!group.negated || filled[verb + 1]?.kind !== "noun") return 0;
	const denied = filled.length - verb - 2;
	if (denied > 2 || !(ends(chunks[i + 1]) || chunks[i + 1]?.kind === "preposition")) return 0;
	filled.push({ kind: "verb", group: changedVerb(group, { negated: false }) }, chunk);
	return 1;
}

/** "obliges Hamas to leave and Israel to stop": another is asked or made to do another thing. */
function pushAsked(filled: Chunk[], chunks: Chunk[], i: number, verb: number): number {
	const chunk = chunks[i];
	const joins = chunks[i - 1];
	const next = chunks[i + 1];
	if (chunk?.kind !== "noun" || chunk.phrase.time || joins?.kind !== "conjunction" || joins.word !== "and")
		return 0;
	if (next?.kind !== "verb" || next.group.form !== "infinitive") return 0;
	const { group } = filled[verb] as VerbChunk;
	const told = filled[verb + 2];
	if (!OBJECT_CONTROL.has(group.lemma) || filled[verb + 1]?.kind !== "noun") return 0;
	if (told?.kind !== "verb" || told.group.form !== "infinitive") return 0;
	// "asked Oman to urge Iran and Israel to stop": whoever is urged, both are.
	const last = filled.findLastIndex(({ kind }) => kind === "verb");
	const above = filled[last];
	const passesOn =
		above?.kind === "verb" && OBJECT_CONTROL.has(above.group.lemma) && last === filled.length - 3;
	if (passesOn) return 0;
	filled.push({ kind: "verb", group: changedVerb(group) }, chunk);
	return 1;
}

/** "met Lula, then Boric": another of those named before. */
function pushThen(filled: Chunk[], chunks: Chunk[], i: number, words: Words): number {
	const chunk = chunks[i];
	if (chunk?.kind !== "noun" || chunks[i - 1]?.kind !== "comma" || chunks[i - 2]?.kind !== "noun") return 0;
	if (!/^(?:then|later|finally)$/.test(words.tokenAt(chunk.phrase.first - 1)?.lower ?? "")) return 0;
	const before = chunks[i - 2] as NounChunk;
	if (!ends(chunks[i + 1]) || !words.isActor(chunk.phrase.head) || !words.isActor(before.phrase.head))
		return 0;
	filled.push({ kind: "conjunction", word: "and", at: chunk.phrase.first - 1 }, chunk);
	return 1;
}
