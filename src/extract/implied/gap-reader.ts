import type { Clause } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { Trace } from "../explain/trace.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { Attempt, Match } from "../frames/match.ts";
import { type OneSided, oneSidedMatches } from "../frames/one-sided.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import type { Surroundings } from "./candidates.ts";
import { type Filler, fillerOf, type Gap, isAimOnly, isDenial, isFactRecognized, isNoAnswer } from "./gap.ts";
import type { ImpliedSides } from "./model.ts";
import { leavesNobodyOut } from "./nobody-left-out.ts";
import { resolveGap } from "./resolver.ts";

/** A rule that wants a side, and what stands in its place. */
export interface OpenRule {
	oneSided: OneSided;
	gap: Gap;
}

/** Finds the sides that clauses of one sentence leave unnamed. */
export interface GapReader {
	/**
	 * Rules that fit a clause but for a side that may be implied, most specific first.
	 * @param before what was tried on the clause before, if anything was
	 */
	find(clause: Clause, clauses: Clause[], said: Match[], before: Attempt | undefined): OpenRule[];
	/** The first of them that the discourse completes; null when it does none. */
	fill(open: OpenRule[], trace: Trace | undefined): Match | null;
}

/** What the finder of gaps works with. */
export interface GapTools {
	document: Document;
	book: RuleBook;
	reader: ArgumentReader;
	sides: ImpliedSides;
	around: Surroundings;
}

/** "Ireland applauded": what is judged without being named, is what was told right before. */
function isReaction(
	{ filler }: Filler,
	clause: Clause,
	clauses: Clause[],
	kind: string | undefined,
): boolean {
	const { link, verb, prepositions } = clause;
	return (
		filler === "bare" &&
		kind === "judgement" &&
		!verb.modal &&
		/^(?:main|coordinate|complement)$/.test(link) &&
		// "was concerned that tensions rose"
		!clauses.some((child) => child.parent === clause && child.link !== "relative") &&
		// "was proud of its skiers", "complained of the heat"
		prepositions.every(({ preposition, object }) => object.time || !OF_WHAT.test(preposition))
	);
}

const OF_WHAT = /^(?:of|about|at|over|with|by|for|against|to|on)$/;

const AGENTLESS = { filler: "agentless", noun: null, phrase: null } as const;

/** Prepares the finder for one sentence. */
export function gapReader({ document, book, reader, sides, around }: GapTools): GapReader {
	return {
		find: (clause, clauses, said, before) =>
			oneSidedMatches(clause, { document, clauses, book, reader }, sides.openings, before).flatMap(
				(oneSided) => {
					const { rule, parts, missing, known } = oneSided;
					if (
						isNoAnswer(document, rule, parts, clauses) ||
						isFactRecognized(rule, parts) ||
						isAimOnly(rule, parts)
					)
						return [];
					if (leavesNobodyOut(document, rule, parts, clauses)) return [];
					const filler =
						missing === "source" ? AGENTLESS : fillerOf(document, rule, parts, clauses, sides.people);
					const reaction =
						filler !== null && isReaction(filler, parts.clause, clauses, sides.kinds.get(rule.type));
					if (rule.besides && filler?.filler !== "pointing") return [];
					if (sides.pointing.has(rule.id) && filler?.filler !== "pointing" && !reaction) return [];
					const denial = isDenial(document, rule, parts);
					// "did not deny that": nobody is turned down.
					if (denial && clause.verb.negated) return [];
					if (!filler) return [];
					return [
						{ oneSided, gap: { ...filler, reaction, denial, rule, parts, missing, known, clauses, said } },
					];
				},
			),
		fill(open, trace) {
			for (const { oneSided, gap } of open) {
				const resolution = resolveGap(gap, sides, around);
				trace?.gap(gap, resolution);
				const match = resolution.argument && oneSided.complete(resolution.argument);
				if (match) return match;
				// "agreed to a truce": with whom is not sure, and so nobody is agreed with in general either.
				if (gap.rule.type === "agreedCeasefire") return null;
			}
			return null;
		},
	};
}
