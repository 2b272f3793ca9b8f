import type { Chunk } from "./chunks.ts";
import { changedVerb } from "./structure.ts";

/** What somebody says, thinks or claims, put between the parts of what is said. */
const SAYING = new Set(
	"say believe claim insist allege argue maintain contend suspect charge complain note think acknowledge concede admit report announce assert declare warn tell".split(
		" ",
	),
);

/** Where a saying in the middle of what is said begins and ends: both ends are commas. */
interface Parenthesis {
	open: number;
	/** The comma before what only tells who speaks; `close` when there is no such thing. */
	named: number;
	close: number;
}

/**
 * "Iran, Israel says, has armed the group": a saying between commas goes before what is said, as in "Israel says Iran
 * has armed the group".
 * @param chunks of a sentence, phrases joined to lists
 * @returns the same chunks where nothing is said in between
 */
export function unfoldSayings(chunks: Chunk[]): Chunk[] {
	let unfolded = chunks;
	for (let i = 1; i < unfolded.length; i++) {
		const found = parenthesisAt(unfolded, i);
		if (!found) continue;
		const { open, named, close } = found;
		const start = clauseStart(unfolded, open);
		const [first, second, ...rest] = unfolded.slice(open + 1, named) as [Chunk, Chunk, ...Chunk[]];
		const opener = unfolded[open - 1];
		if (opener?.kind === "relative" || opener?.kind === "conjunction") {
			// "strikes that, Chad says, killed", "trained and, Chad says, armed": as in "according to Chad".
			const speaker = first.kind === "verb" ? second : first;
			const at = speaker.kind === "noun" ? speaker.phrase.first : 0;
			const told: Chunk[] = [{ kind: "preposition", word: "according to", at }, speaker];
			unfolded = [...unfolded.slice(0, open), ...told, ...unfolded.slice(close + 1)];
			continue;
		}
		const [speaker, verb] = first.kind === "verb" ? [second, first] : [first, second];
		// "said Li, China's negotiator,": who it is goes before the verb with him.
		const bearer = named < close ? unfolded.slice(named, close + 1) : [];
		const saying = [speaker, ...bearer, verb, ...rest].map(asSaid);
		unfolded = [
			...unfolded.slice(0, start),
			...saying,
			...unfolded.slice(start, open),
			...unfolded.slice(close + 1),
		];
		i = close;
	}
	return unfolded;
}

/** "Chad, Mali insists, has left": there nothing is demanded. */
function asSaid(chunk: Chunk): Chunk {
	if (chunk.kind !== "verb" || chunk.group.lemma !== "insist") return chunk;
	return { kind: "verb", group: changedVerb(chunk.group, { lemma: "maintain" }) };
}

function parenthesisAt(chunks: Chunk[], open: number): Parenthesis | null {
	// "Iran, Israel says," and "Iran, say officials,".
	const inverted = chunks[open + 1]?.kind === "verb" ? 1 : 0;
	const verb = chunks[open + 2 - inverted];
	if (chunks[open]?.kind !== "comma" || verb?.kind !== "verb" || !isSaying(verb)) return null;
	const speaker = chunks[open + 1 + inverted];
	if (speaker?.kind !== "noun" || speaker.phrase.time) return null;
	// "Chad, Niger and Mali say": a list without a verb of its own is who speaks.
	const said = chunks[open - 1];
	const opened = said?.kind === "relative" || said?.kind === "conjunction";
	if ((said?.kind !== "noun" && !opened) || (!inverted && speaker.phrase.last !== verb.group.first))
		return null;
	let named = open + 3;
	if (TELLING.test(verb.group.lemma) && !inverted && chunks[named]?.kind === "noun") named++;
	while (chunks[named]?.kind === "preposition" && chunks[named + 1]?.kind === "noun") named += 2;
	if (chunks[named]?.kind !== "comma") return null;
	const close = inverted ? bearerEnd(chunks, named) : named;
	const after = chunks[close + 1];
	return after?.kind === "verb" && after.group.form === "finite" ? { open, named, close } : null;
}

/** What is said to somebody, who stands behind the verb. */
const TELLING = /^(?:tell|warn)$/;

/** "said Li, China's chief negotiator, have": the comma that closes what tells who speaks; the first when nothing does. */
function bearerEnd(chunks: Chunk[], named: number): number {
	const bearer = chunks[named + 1];
	if (bearer?.kind !== "noun" || bearer.phrase.time) return named;
	let close = named + 2;
	while (chunks[close]?.kind === "preposition" && chunks[close + 1]?.kind === "noun") close += 2;
	return chunks[close]?.kind === "comma" ? close : named;
}

function isSaying({ group }: Extract<Chunk, { kind: "verb" }>): boolean {
	return group.form === "finite" && !group.passive && !group.negated && SAYING.has(group.lemma);
}

/** Where the clause that a saying interrupts begins: behind the last conjunction, break or opening word. */
function clauseStart(chunks: Chunk[], open: number): number {
	for (let k = open - 1; k >= 0; k--) {
		const chunk = chunks[k] as Chunk;
		if (/^(?:conjunction|break|subordinator|comma)$/.test(chunk.kind)) return k + 1;
		// "the group that Iran, Israel says, has armed": what relates to a noun stays behind it.
		if (chunk.kind === "relative") return open;
	}
	return 0;
}
