import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import type { GraphView } from "../view.ts";
import type { Contradiction } from "./contradiction.ts";
import { denials } from "./denials.ts";
import { officeConflicts } from "./offices.ts";
import { stateConflicts } from "./states.ts";

export type { Contradiction, Side } from "./contradiction.ts";

/**
 * Everything in a graph that does not go together: what one tells and another denies, offices that cannot be held at
 * once, events that a state rules out. Each is given with the relations and sentences of both sides; which of them is
 * right is not decided. In order of kind (as `Contradiction` lists them), then sentence.
 * @param types the taxonomy, which says what states rule out
 */
export function contradictions(view: GraphView, types: readonly RelationType[]): Contradiction[] {
	const inOrder = (found: Contradiction[]) => found.sort((a, b) => byText(a.sentence, b.sentence));
	return [
		...inOrder(denials(view, types)),
		...inOrder(officeConflicts(view)),
		...inOrder(stateConflicts(view, types)),
	];
}
