import type { GraphView } from "../../query/index.ts";
import { asWritten } from "../../query/pattern/index.ts";
import { answerPattern } from "./answer-pattern.ts";

/** A question in words and as a pattern. */
export interface Example {
	words: string;
	pattern: string;
}

/** A larger graph is not searched for what it can answer: everything can be asked of it. */
const MOST_RELATIONS_TRIED = 5000;
const MOST_EXAMPLES = 5;

/** Questions that a graph has an answer to, about the actor of whom most is said. */
export function examplesFor(view: GraphView): Example[] {
	const all = questionsAbout(view);
	const asked =
		view.relations().length > MOST_RELATIONS_TRIED
			? all
			: all.filter(({ pattern }) => (answerPattern(view, pattern).answer?.rows.length ?? 0) > 0);
	return asked.slice(0, MOST_EXAMPLES);
}

function questionsAbout(view: GraphView): Example[] {
	const countries = view.actors().filter((id) => view.actor(id)?.kind === "country");
	const among = countries.length > 0 ? countries : view.actors();
	const hub = [...among].sort((a, b) => view.relationsOf(b).length - view.relationsOf(a).length)[0];
	const label = hub === undefined ? undefined : view.actor(hub)?.label;
	const general: Example[] = [
		{
			words: "Which countries stand against each other?",
			pattern: "(x:country)-[hostile]-(y:country) where x < y",
		},
		{
			words: "Who brings two sides together?",
			pattern: "(x)-[mediates]->(y), (x)-[mediates]->(z) where y < z",
		},
		{ words: "What is denied?", pattern: "(x)-[any where modality = denied]->(y)" },
		{ words: "Which people met?", pattern: "(x:person)-[met]-(y:person) where x < y" },
		{
			words: "Whose friend is another's foe?",
			pattern: "(x)-[cooperative]->(y)<-[hostile]-(z) where x <> z",
		},
		{ words: "Everything that two sentences or more say", pattern: "(x)-[any where evidence >= 2]->(y)" },
	];
	if (label === undefined) return general;
	const name = asWritten(label);
	return [
		{ words: `Who is on good terms with ${label}?`, pattern: `(${name})-[cooperative]-(x)` },
		{
			words: `Who is at odds with those who back ${label}?`,
			pattern: `(${name})<-[SUPPORT]-(x)-[hostile]-(y) where y <> ${name}`,
		},
		...general,
	];
}
