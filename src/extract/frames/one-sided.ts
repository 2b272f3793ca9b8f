import type { Clause } from "../clauses/structure.ts";
import type { Argument, ArgumentReader } from "./arguments.ts";
import { type Attempt, type ClauseScope, candidatesFor, type Match, matchOf, tryVerbRule } from "./match.ts";
import type { CompiledVerbRule } from "./rule-book.ts";
import type { VerbRule } from "./rules.ts";
import { first, notSame, ofKind, sourceOf } from "./sides.ts";
import { fillClauseSlot, type LogicalClause, logical } from "./slots.ts";

/** A rule that fits a clause but for one side, which the clause does not name. */
export interface OneSided {
	rule: VerbRule;
	parts: LogicalClause;
	/** The side that is missing. */
	missing: "source" | "target";
	known: Argument;
	/** The match that somebody in the missing side makes of it; null for somebody whom the rule does not take. */
	complete(found: Argument): Match | null;
}

/** Which sides a rule may lack. */
export type Openings = Readonly<Record<OneSided["missing"], boolean>>;

/**
 * The rules, most specific first, that fit a clause and find one side and not the other; a doer only in the passive.
 * @param openings what each rule may lack; those that may lack nothing are not tried
 * @param before what was tried on the clause before, if anything was
 */
export function oneSidedMatches(
	clause: Clause,
	{ document, clauses, book, reader }: ClauseScope,
	openings: (compiled: CompiledVerbRule) => Openings,
	before?: Attempt,
): OneSided[] {
	const found: OneSided[] = [];
	const parts = before?.parts ?? logical(clause);
	const agentless = !parts.subject && leavesDoerOut(clause);
	const candidates = before?.candidates ?? candidatesFor(document, parts, book, reader);
	for (const [i, compiled] of candidates.entries()) {
		const open = openings(compiled);
		if (!open.target && !(open.source && agentless)) continue;
		const { rule } = compiled;
		const missing = before?.lacks[i] ?? tryVerbRule(document, compiled, parts, clauses, reader);
		if (missing === "target" && open.target) {
			const source = sourceOf(document, rule, parts, reader);
			if (!source) continue;
			const complete = (found: Argument) => {
				const target = ofKind(notSame(found, source, reader), rule.targetKinds, reader);
				return target && matchOf(compiled, parts, source, target);
			};
			found.push({ rule, parts, missing, known: source, complete });
		} else if (missing === "source" && agentless && open.source) {
			const target = targetOf(rule, parts, reader);
			if (!target) continue;
			const complete = (found: Argument) => {
				const source = ofKind(notSame(found, target, reader), rule.sourceKinds, reader);
				return source && matchOf(compiled, parts, source, target);
			};
			found.push({ rule, parts, missing, known: target, complete });
		}
	}
	return found;
}

/** "was told", "held in Iran": a participle without its auxiliary may be a past tense, unless it says where. */
function leavesDoerOut({ verb, link, prepositions }: Clause): boolean {
	if (!verb.passive) return false;
	const reduced = verb.form === "participle" && link === "relative";
	return verb.first < verb.head || (reduced && prepositions.some(({ preposition }) => preposition === "in"));
}

function targetOf(rule: VerbRule, parts: LogicalClause, reader: ArgumentReader): Argument | null {
	return first(rule.target ?? ["object"], (slot) =>
		ofKind(fillClauseSlot(slot, parts, reader), rule.targetKinds, reader),
	);
}
