import type { Rules } from "../frames/rules.ts";
import type { RuleName } from "./explanation.ts";

/** What stands behind the statements that no rule of the book makes. */
const BUILT_IN: [prefix: string, why: string][] = [
	[
		"structure-",
		"The text says so by a title or a membership beside the name, or takes for granted an office held that day.",
	],
	["shared-fight", "Whoever is helped to fight somebody fights them, and whoever helps is against them too."],
	["echo", "The clause says that somebody did the same as was told last."],
];

/**
 * A rule's id and reason.
 * @param matched the rule itself, where the reading is known to have used it
 */
export function ruleName(id: string, matched: RuleName | undefined, rules: Rules): RuleName {
	if (matched) return { id: matched.id, why: matched.why };
	const known = [...rules.verbs, ...rules.nouns, ...rules.compounds, ...rules.sequels].find(
		(rule) => rule.id === id,
	);
	if (known) return { id, why: known.why };
	return { id, why: BUILT_IN.find(([prefix]) => id.startsWith(prefix))?.[1] ?? "" };
}
