import type { ActorKind } from "../../model/index.ts";
import type { RelationTest } from "./conditions.ts";
import type { Dictionary } from "./look-up.ts";
import type { Constraint } from "./question.ts";
import type { RelationPattern } from "./syntax.ts";

/** A place while its conditions are being collected. */
export interface PlaceDraft {
	actor: string | null;
	kinds: ReadonlySet<ActorKind> | null;
	tests: ((id: string) => boolean)[];
}

/** A step while its conditions are being collected. */
export interface StepDraft {
	from: number;
	to: number;
	pattern: RelationPattern;
	types: ReadonlySet<string> | null;
	tests: RelationTest[];
	/** Something was said of modality, so that not only asserted relations count. */
	asksModality: boolean;
}

/** A question while it is being put together. */
export interface Draft {
	words: Dictionary;
	places: PlaceDraft[];
	steps: StepDraft[];
	constraints: Constraint[];
	absences: StepDraft[][];
	/** Places by the actor named and by variable. */
	actors: Map<string, number>;
	variables: Map<string, number>;
	/** Steps by what the pattern calls their relation. */
	relations: Map<string, StepDraft>;
}
