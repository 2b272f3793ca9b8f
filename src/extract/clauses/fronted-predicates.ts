import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { isParticiple } from "./inflection.ts";

type NounChunk = Extract<Chunk, { kind: "noun" }>;

/** Where a form of "be" stands that has its subject behind it, and where the phrases of that subject end. */
interface Predicate {
	be: number;
	end: number;
	past: boolean;
}

/**
 * "Leading the talks is Oman", "Killed in the raid were two officers", "Among those who came was Chad": what is said of
 * the subject stands first, and "be" and the subject come behind it.
 * @param chunks of a sentence, phrases joined to lists
 */
export function unfoldPredicates(document: Document, chunks: Chunk[]): Chunk[] {
	const [first, second] = chunks;
	if (first?.kind === "verb") {
		const { group } = first;
		const gerund = group.form === "gerund";
		const participle = !group.passive && isParticiple(document.tokens[group.head]?.lower ?? "");
		if ((!gerund && !participle) || group.first !== group.head) return chunks;
		const found = predicateAt(document, chunks, 1);
		if (!found) return chunks;
		const verb: Chunk = {
			kind: "verb",
			group: { ...group, form: "finite", passive: !gerund, past: found.past },
		};
		return [...subjectOf(chunks, found), verb, ...chunks.slice(1, found.be), ...rest(chunks, found)];
	}
	if (first?.kind !== "preposition" || first.word !== "among" || second?.kind !== "noun") return chunks;
	const third = chunks[2];
	const told = third?.kind === "relative" || (third?.kind === "verb" && third.group.form !== "infinitive");
	const found = told ? predicateAt(document, chunks, 3) : null;
	if (!found) return chunks;
	return [...subjectOf(chunks, found), ...chunks.slice(2, found.be), ...rest(chunks, found)];
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
