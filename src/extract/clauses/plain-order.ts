import type { Document } from "../document.ts";
import type { Chunk } from "./chunks.ts";
import { leaveOutCalled, unfoldClefts } from "./clefts.ts";
import { unfoldInversions } from "./inversion.ts";
import { unfoldSayings } from "./parentheses.ts";
import { unfoldSetOff } from "./set-off-predicates.ts";
import { changedVerb } from "./structure.ts";

/**
 * Puts what a statement turns round or sets apart back into the order of subject, verb and object.
 * @param chunks of a sentence, phrases joined to lists
 * @param first the sentence's first token
 * @returns the same chunks where the order is plain
 */
export function inPlainOrder(document: Document, chunks: Chunk[], first: number): Chunk[] {
	const [name, mark, verb] = chunks;
	// "Estonia: expels a Russian diplomat", in a list of who does what.
	if (
		name?.kind === "noun" &&
		mark?.kind === "break" &&
		verb?.kind === "verb" &&
		verb.group.form === "finite"
	)
		return inPlainOrder(document, [name, ...chunks.slice(2)], first);
	return unfoldInversions(
		document,
		unfoldSayings(
			unfoldClefts(document, leaveOutCalled(unfoldSetOff(document, withBareInfinitives(document, chunks)))),
		),
		first,
	);
}

/** Verbs with a bare infinitive behind their object. */
const LETTING = /^(?:let|make|help)$/;

/** "let Turkey send troops", "made Chad expel him": what the object is let or made to do is an infinitive without its "to". */
function withBareInfinitives({ tokens }: Document, chunks: Chunk[]): Chunk[] {
	let mended: Chunk[] | null = null;
	for (let i = 2; i < chunks.length; i++) {
		const [above, object, verb] = [chunks[i - 2] as Chunk, chunks[i - 1] as Chunk, chunks[i] as Chunk];
		if (verb.kind !== "verb" || object.kind !== "noun" || above.kind !== "verb") continue;
		const { first, head, form, lemma } = verb.group;
		const bare = form === "finite" && first === head && tokens[head]?.lower === lemma;
		if (!bare || above.group.passive || !LETTING.test(above.group.lemma)) continue;
		mended ??= [...chunks];
		mended[i] = { kind: "verb", group: changedVerb(verb.group, { form: "infinitive" }) };
	}
	return mended ?? chunks;
}
