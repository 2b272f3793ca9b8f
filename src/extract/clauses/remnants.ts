import type { Chunk } from "./chunks.ts";
import { copied, ends, type NounChunk, separates, tailOf, type VerbChunk, type Words } from "./left-out.ts";
import { changedVerb, type NounPhrase, nounPhrase, type VerbGroup } from "./structure.ts";

/**
 * "and Berlin five", ", Turkey Azerbaijan", ", Britain to Niger": who did it, and what is another than before.
 * @param filled the chunks before, with no more gaps in them; the verb stands at `verb`
 * @param i position of the chunk right behind a comma or conjunction
 * @returns how many chunks were taken; 0 when nothing is left out there
 */
export function pushRemnants(
	filled: Chunk[],
	chunks: Chunk[],
	i: number,
	verb: number,
	words: Words,
): number {
	const chunk = chunks[i];
	if (chunk?.kind !== "noun" || chunk.phrase.time || chunk.phrase.possessor) return 0;
	const paired = pushPaired(filled, chunks, i, verb, words);
	if (paired > 0) return paired;
	const name = words.nameEnd(chunk.phrase.first);
	if (name === undefined || name > chunk.phrase.last) return 0;
	const said = (filled[verb] as VerbChunk).group;
	if (name < chunk.phrase.last) {
		const [doer, rest] = split(chunk.phrase, name, words);
		if (!rest || said.passive) return 0;
		const behind = filling({ kind: "noun", phrase: rest }, filled, verb, chunks[i + 1], words);
		if (behind) push(filled, doer, isNone(rest, words) ? changedVerb(said, { negated: true }) : said, behind);
		return behind ? 1 : 0;
	}
	const next = chunks[i + 1];
	if (next?.kind === "noun" && isAnotherReceiver(filled, verb, next, chunks[i + 2], words)) {
		const group = isNone(next.phrase, words) ? changedVerb(said, { negated: true }) : changedVerb(said);
		filled.push({ kind: "verb", group }, chunk, next);
		return 2;
	}
	// "Macron met Modi; Scholz, Meloni."
	const paused = next?.kind === "comma" && chunks[i - 1]?.kind === "break" && chunks[i + 3] === undefined;
	const other = paused ? chunks[i + 2] : undefined;
	if (other?.kind === "noun" && !said.passive) {
		const behind = filling(other, filled, verb, undefined, words);
		if (behind) push(filled, chunk.phrase, said, behind);
		return behind ? 3 : 0;
	}
	if (next?.kind === "noun" && !next.phrase.time && !said.passive) {
		const behind = filling(next, filled, verb, chunks[i + 2], words);
		if (behind)
			push(
				filled,
				chunk.phrase,
				isNone(next.phrase, words) ? changedVerb(said, { negated: true }) : said,
				behind,
			);
		return behind ? 2 : 0;
	}
	return pushGoal(filled, chunks, i, verb, words) || pushObject(filled, chunks, i, verb, words);
}

/** "promised Chad power, Togo a port and Mali nothing": another is given another thing. */
function isAnotherReceiver(
	filled: Chunk[],
	verb: number,
	{ phrase }: NounChunk,
	after: Chunk | undefined,
	words: Words,
): boolean {
	const [receiver, thing] = filled.slice(verb + 1, verb + 3);
	if (receiver?.kind !== "noun" || thing?.kind !== "noun" || thing.phrase.time || phrase.time) return false;
	if ((filled[verb] as VerbChunk).group.passive || !ends(after)) return false;
	return (
		words.isActor(receiver.phrase.head) && !words.isActor(thing.phrase.head) && !words.isActor(phrase.head)
	);
}

/** "thanked Mexico for the oil, and Chad for standing by it": the same is done to another, for another thing. */
function pushObject(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const [object, preposition, thing] = filled.slice(verb + 1, verb + 4);
	const [other, twin] = chunks.slice(i, i + 2);
	const joins = chunks[i - 1];
	if (object?.kind !== "noun" || preposition?.kind !== "preposition" || twin?.kind !== "preposition")
		return 0;
	if (joins?.kind !== "conjunction" || joins.word !== "and" || other?.kind !== "noun") return 0;
	if (preposition.word !== twin.word || !words.isActor(object.phrase.head)) return 0;
	// "from France and Germany to Italy" lists; "accused France of this and Germany of that" does not.
	const named = thing?.kind === "noun" && words.isActor(thing.phrase.head);
	if (named || !/^(?:of|for|as)$/.test(twin.word)) return 0;
	const { group } = filled[verb] as VerbChunk;
	filled.push({ kind: "verb", group: changedVerb(group) }, other);
	return 1;
}

/** "buys gas from Russia, arms from China and jets from France": the same is done with another thing and another name. */
function pushPaired(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	const [object, preposition, name] = filled.slice(verb + 1, verb + 4);
	const [other, twin, named, after] = chunks.slice(i, i + 4);
	if (object?.kind !== "noun" || preposition?.kind !== "preposition" || name?.kind !== "noun") return 0;
	if (other?.kind !== "noun" || twin?.kind !== "preposition" || named?.kind !== "noun") return 0;
	if (twin.word !== preposition.word || chunks[i - 1]?.kind !== "comma" || !separates(after)) return 0;
	const actors = [object, other, name, named].map(({ phrase }) => words.isActor(phrase.head));
	if (actors.join() !== "false,false,true,true") return 0;
	filled.push({ kind: "verb", group: changedVerb((filled[verb] as VerbChunk).group) }, other, twin, named);
	return 3;
}

function push(filled: Chunk[], doer: NounPhrase, group: VerbGroup, behind: Chunk[]): void {
	filled.push({ kind: "noun", phrase: doer }, { kind: "verb", group: changedVerb(group) }, ...behind);
}

/**
 * What stands behind the verb in the gap: for a number or "its own" all that stood behind the verb before, for another
 * name that name, with the phrases of the one before; null when neither fits.
 */
function filling(
	{ phrase }: NounChunk,
	filled: Chunk[],
	verb: number,
	after: Chunk | undefined,
	words: Words,
): Chunk[] | null {
	const tail = tailOf(filled, verb);
	const [object] = tail;
	if (object?.kind !== "noun") return null;
	const clause = plainTail(tail);
	if (isCounted(phrase, words)) {
		if (ends(after)) return copied(clause);
		if (after?.kind !== "preposition") return null;
		const twin = clause.findIndex((one) => one.kind === "preposition" && one.word === after.word);
		return copied(twin < 0 ? clause : clause.slice(0, twin));
	}
	const { group } = filled[verb] as VerbChunk;
	// "released 90 prisoners and Hamas three hostages": so many of one thing, so many of another.
	if (isNumbered(phrase, words) && isNumbered(object.phrase, words))
		return ends(after) || after?.kind === "preposition" ? [{ kind: "noun", phrase }] : null;
	// "recalled its ambassador from Khartoum, Uganda its consul"
	const owned = isOwned(phrase, words) && isOwned(object.phrase, words);
	const alike = owned || (words.isActor(object.phrase.head) && words.isActor(phrase.head));
	// "Chad accuses Mali of lying, and Mali Chad of spying"
	const twin = tail[1];
	if (alike && after?.kind === "preposition" && twin?.kind === "preposition" && after.word === twin.word)
		return group.last === object.phrase.first ? [{ kind: "noun", phrase }] : null;
	if (!alike || !ends(after) || group.last !== object.phrase.first) return null;
	return [{ kind: "noun", phrase }, ...copied(clause.slice(1))];
}

/** The objects and phrases of the verb, without clauses that hang on it. */
function plainTail(tail: Chunk[]): Chunk[] {
	let end = 0;
	while (tail[end]?.kind === "noun" || tail[end]?.kind === "preposition") end++;
	while (end > 0 && tail[end - 1]?.kind === "preposition") end--;
	return tail.slice(0, end);
}

/** "France sent troops to Mali, Britain to Niger", "gave asylum to one and Mexico to another". */
function pushGoal(filled: Chunk[], chunks: Chunk[], i: number, verb: number, words: Words): number {
	// "and Rabat its own from Tunis"
	const next = chunks[i + 1];
	const own = next?.kind === "adjective" && words.tokenAt(next.at)?.lower === "own" ? 1 : 0;
	const doer = chunks[i];
	const [preposition, goal] = chunks.slice(i + 1 + own, i + 3 + own);
	if (doer?.kind !== "noun" || preposition?.kind !== "preposition" || goal?.kind !== "noun") return 0;
	if (!ends(chunks[i + 3 + own]) || !words.isActor(goal.phrase.head)) return 0;
	const tail = plainTail(tailOf(filled, verb));
	const twin = tail.findLastIndex((one) => one.kind === "preposition" && one.word === preposition.word);
	const named = tail[twin + 1];
	if (twin < 0 || twin > 1 || named?.kind !== "noun" || !words.isActor(named.phrase.head)) return 0;
	const group = (filled[verb] as VerbChunk).group;
	const object = twin === 1 ? tail[0] : undefined;
	if (object?.kind === "noun" && words.nameEnd(object.phrase.first) === object.phrase.last) {
		// "met Fidan in Ankara and Araghchi in Tehran": a name matches the name before it, which is the object.
		filled.push({ kind: "verb", group: changedVerb(group) }, doer, preposition, goal);
		return 3 + own;
	}
	push(filled, doer.phrase, group, [...copied(tail.slice(0, twin)), preposition, goal]);
	return 3 + own;
}

/** The name that opens a phrase, and what else it holds; null where that is neither a number nor one other name. */
function split(phrase: NounPhrase, name: number, words: Words): [NounPhrase, NounPhrase | null] {
	const doer = nounPhrase(phrase.first, name, name - 1);
	const rest = nounPhrase(name, phrase.last, phrase.last - 1);
	const fits = isCounted(rest, words) || isNumbered(rest, words) || words.nameEnd(name) === phrase.last;
	return [doer, fits ? rest : null];
}

/** "three hostages": a number opens the phrase. */
function isNumbered({ first }: Pick<NounPhrase, "first">, words: Words): boolean {
	return words.tokenAt(first)?.pos === "NUM";
}

/** "its consul" */
function isOwned({ first, head }: NounPhrase, words: Words): boolean {
	return head > first && /^(?:its|their|his|her)$/.test(words.tokenAt(first)?.lower ?? "");
}

function isNone({ first, last }: Pick<NounPhrase, "first" | "last">, words: Words): boolean {
	return last === first + 1 && /^(?:none|nothing)$/.test(words.tokenAt(first)?.lower ?? "");
}

/** "five", "another five", "its own", "none": more of what was named before. */
function isCounted({ first, last }: Pick<NounPhrase, "first" | "last">, words: Words): boolean {
	const opening = words.tokenAt(first)?.lower ?? "";
	if (isNone({ first, last }, words)) return true;
	if (/^(?:its|their|his|her)$/.test(opening)) return words.tokenAt(last - 1)?.lower === "own";
	for (let k = first; k < last; k++) {
		const token = words.tokenAt(k);
		if (token?.pos !== "NUM" && token?.lower !== "another") return false;
	}
	return last > first && !/^(?:19|20)\d\d$/.test(opening);
}
