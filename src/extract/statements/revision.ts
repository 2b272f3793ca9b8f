import { isParticiple } from "../clauses/inflection.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import { textOf } from "../standing/attribution.ts";
import type { PlacedStatement } from "./draft.ts";

/** A place where somebody denies what was reported before. */
export interface Denial {
	/** Position of the sentence in the document. */
	sentence: number;
	/** Offset of the denying verb. */
	offset: number;
	/** Who denies it, as the text names them. */
	speaker?: string;
}

const DENYING = new Set(["deny", "dismiss", "refute", "reject", "rebut"]);
const DENIED = new Set(
	"report story news article claim allegation story rumor suggestion speculation accusation it this that charge".split(
		" ",
	),
);

/** "officials denied the report", "Tehran rejected the claims": a clause that denies earlier reports as a whole. */
export function readDenials(document: Document, clauses: Clause[], sentence: number): Denial[] {
	return clauses.flatMap((clause) => {
		const { verb } = clause;
		if (!DENYING.has(verb.lemma) || verb.negated) return [];
		const object = verb.passive ? clause.subject : clause.objects[0];
		const token = object && document.tokens[object.head];
		if (!token || !(DENIED.has(token.lemma) || DENIED.has(token.lower))) return [];
		if (verb.passive && !isParticiple(document.tokens[verb.head]?.lower ?? "")) return [];
		const offset = document.tokens[verb.head]?.start ?? 0;
		const speaker = verb.passive || !clause.subject ? undefined : textOf(document, clause.subject);
		return [{ sentence, offset, ...(speaker && { speaker }) }];
	});
}

/** How far back a denial without details reaches, in sentences. */
const REACH = 2;

/**
 * Turns reported statements into denied ones where the article goes on to say that the report was denied.
 * Only what stands before the denial, in its sentence or the two before it, is concerned.
 */
export function applyDenials(statements: PlacedStatement[], denials: Denial[]): void {
	for (const denial of denials) {
		for (const placed of statements) {
			if (!placed.reported || placed.sentence > denial.sentence || placed.sentence < denial.sentence - REACH)
				continue;
			const words = placed.statement.evidence.words;
			if (placed.sentence === denial.sentence && words && words[0] > denial.offset) continue;
			const { evidence } = placed.statement;
			placed.statement.modality = "denied";
			// Whose report it was is told beside who denies it.
			if (evidence.reportedBy === undefined) evidence.reportedBy = evidence.speaker ?? "";
			if (denial.speaker) evidence.speaker = denial.speaker;
			else delete evidence.speaker;
		}
	}
}
