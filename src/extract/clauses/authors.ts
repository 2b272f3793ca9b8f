import type { ParseState } from "./parse-state.ts";
import type { Clause, NounPhrase } from "./structure.ts";

/** Verbs whose subject is the author of what is drafted, proposed or issued. */
export const AUTHORING = new Set(
	"draft propose write author submit table sponsor issue publish present float champion pen send release produce".split(
		" ",
	),
);
/** Verbs by which somebody makes a text his own word, whoever wrote it. */
const ISSUING = new Set(
	"sign issue publish release adopt pass approve send write post deliver circulate draft table make give sponsor read".split(
		" ",
	),
);
/** What is written or said by somebody and says something itself. */
const DOCUMENTS = new Set(
	"statement letter communique declaration resolution motion note message speech petition tweet post manifesto".split(
		" ",
	),
);

/**
 * Who says what a text says: its owner ("a French letter accusing Iran") or who issued it ("signed a
 * statement condemning Iran"); null where the noun is no text or its author is not told.
 */
export function authorOf({ document }: ParseState, matrix: Clause, text: NounPhrase): NounPhrase | null {
	if (!DOCUMENTS.has(document.tokens[text.head]?.lemma ?? "")) return null;
	if (text.possessor) return text.possessor;
	const issued = !matrix.verb.passive && matrix.objects.at(-1) === text && ISSUING.has(matrix.verb.lemma);
	return issued ? matrix.subject : null;
}
