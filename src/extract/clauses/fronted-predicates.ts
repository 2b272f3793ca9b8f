import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple } from "./inflection.ts";
import { changedVerb } from "./structure.ts";

type NounChunk = Extract<Chunk, { kind: "noun" }>;

/** Where a form of "be" stands that has its subject behind it, and where the phrases of that subject end. */
interface Predicate {
	be: number;
	end: number;
	past: boolean;
}

/**
 * "Leading the talks is Oman", "Killed in the raid were two officers", "Among those who came was Chad", "The first to
 * come was Chad": what is said of the subject stands first, and "be" and the subject come behind it.
 * @param chunks of a sentence, phrases joined to lists
 */
export function unfoldPredicates(document: Document, chunks: Chunk[]): Chunk[] {
	const [first, second] = chunks;
	if (first?.kind === "verb") {
		const { group } = first;
		const gerund = group.form === "gerund";
		const participle = !group.passive && isParticiple(document.tokens[group.head]?.lower ?? "");
		// "Also accused by Chad was Mali"
		const bare = document.tokens.slice(group.first, group.head).every(({ pos }) => pos === "ADV");
		if ((!gerund && !participle) || !bare) return chunks;
		const found = predicateAt(document, chunks, 1);
		if (!found) return chunks;
		const verb: Chunk = {
			kind: "verb",
			group: changedVerb(group, { form: "finite", passive: !gerund, past: found.past }),
		};
		return [...subjectOf(chunks, found), verb, ...chunks.slice(1, found.be), ...rest(chunks, found)];
	}
	const ranked = rankedFirst(document, chunks);
	if (ranked) return ranked;
	const opening = memberOpening(document, first, second);
	const third = chunks[opening];
	const told =
		opening > 0 &&
		(third?.kind === "relative" || (third?.kind === "verb" && third.group.form !== "infinitive"));
	const found = told ? predicateAt(document, chunks, opening + 1) : null;
	if (!found) return chunks;
	return [...subjectOf(chunks, found), ...chunks.slice(opening, found.be), ...rest(chunks, found)];
}

/** Where the words end that only say that somebody is of a kind: "Among those", "On the list of those", "One of the men"; 0 elsewhere. */
function memberOpening({ tokens }: Document, first: Chunk | undefined, second: Chunk | undefined): number {
	if (first?.kind === "preposition" && second?.kind === "noun") {
		if (first.word === "among") return 2;
		return first.word === "on" && tokens[second.phrase.head]?.lower === "list" ? 4 : 0;
	}
	if (first?.kind !== "noun" || second?.kind !== "preposition" || second.word !== "of") return 0;
	return tokens[first.phrase.head]?.lower === "one" ? 3 : 0;
}

/**
 * "The first to congratulate him was Putin", "The only state to recognise it is Russia", "Among the first to condemn it
 * was Oman": what the infinitive says, whoever stands behind "be" has done.
 */
function rankedFirst(document: Document, chunks: Chunk[]): Chunk[] | null {
	const at = chunks[0]?.kind === "preposition" && chunks[0].word === "among" ? 1 : 0;
	const rank = chunks[at];
	const verb = chunks[at + 1];
	if (verb?.kind !== "verb" || verb.group.form !== "infinitive" || verb.group.passive) return null;
	if (rank?.kind !== "noun" && rank?.kind !== "adjective") return null;
	const ranks = document.tokens.slice(Math.max(verb.group.first - 4, 0), verb.group.first);
	if (!ranks.some(({ lower }) => /^(?:first|only|last|latest|second|third)$/.test(lower))) return null;
	const found = predicateAt(document, chunks, at + 2);
	const named = found && chunks[found.be + 1];
	if (!found || named?.kind !== "noun" || document.tokens[named.phrase.head]?.pos !== "PROPN") return null;
	const done: Chunk = { kind: "verb", group: changedVerb(verb.group, { form: "finite", past: true }) };
	return [...subjectOf(chunks, found), done, ...chunks.slice(at + 2, found.be), ...rest(chunks, found)];
}

/** The form of "be" from `start` on that has no subject before it, but one behind it. */
function predicateAt({ tokens }: Document, chunks: Chunk[], start: number): Predicate | null {
	for (let k = start; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "comma" || chunk.kind === "break" || chunk.kind === "subordinator") return null;
		if (chunk.kind !== "verb") continue;
		const { group } = chunk;
		if (!/^(?:is|are|was|were)$/.test(tokens[group.head]?.lower ?? "") || group.last !== group.first + 1)
			continue;
		if (chunks[k + 1]?.kind !== "noun") return null;
		let end = k + 2;
		while (chunks[end]?.kind === "preposition" && chunks[end + 1]?.kind === "noun") end += 2;
		const next = chunks[end];
		const closes =
			next === undefined || next.kind === "comma" || next.kind === "break" || next.kind === "relative";
		return closes ? { be: k, end, past: group.past } : null;
	}
	return null;
}

function subjectOf(chunks: Chunk[], { be, end }: Predicate): Chunk[] {
	return chunks.slice(be + 1, end) as NounChunk[];
}

/** What stands behind the subject, apart from what is now before it. */
function rest(chunks: Chunk[], { end }: Predicate): Chunk[] {
	return chunks.slice(end);
}
