import type { Modality } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Match } from "../frames/match.ts";
import type { NounContext } from "../frames/slots.ts";
import type { Gap } from "../implied/gap.ts";
import type { Resolution } from "../implied/resolver.ts";
import type { Draft } from "../statements/draft.ts";
import type { EventContext } from "../statements/event-context.ts";

/**
 * Told of what the stages look at while an article is read, so that the reading can be explained by what really
 * happened in it. Ordinary reading has none, and pays nothing.
 */
export interface Trace {
	/** A sentence is about to be read. */
	sentence(context: EventContext): void;
	/** A noun of a clause is tried as a predicate of its own. */
	noun(clause: Clause, context: NounContext): void;
	/** A rule fits a clause that leaves one of its sides unnamed, and the discourse was searched for it. */
	gap(gap: Gap, resolution: Resolution): void;
	/**
	 * A rule gave a draft.
	 * @param stated how the event stands by the clause's words, before the type of relation has its say
	 */
	draft(draft: Draft, clause: Clause, match: Match, stated: Modality): void;
}
