import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { EntenteError } from "../../model/index.ts";
import {
	describeRelation,
	type GraphView,
	type HistoryStep,
	historiesBetween,
	historyInWords,
	nameInSentence,
	type StateHistory,
	viewOf,
} from "../../query/index.ts";
import { actorNamed, readGraph } from "../graph-input.ts";

function nameOf(view: GraphView, id: string): string {
	const actor = view.actor(id);
	return actor ? nameInSentence(actor) : id;
}

/** The line of a history, and under it the sentences of each of its steps. */
function asText(view: GraphView, history: StateHistory): string[] {
	const steps = [...history.steps, ...history.undated].flatMap(({ relations }) =>
		relations.map((relation) => {
			const { sentence, time, quote, source } = describeRelation(view, relation);
			return `  ${time}: ${sentence}.${quote === null ? "" : ` "${quote}" - ${source}`}`;
		}),
	);
	return [
		`${nameOf(view, history.source)} - ${nameOf(view, history.target)}, ${historyInWords(history)}`,
		...steps,
		"",
	];
}

function asData(history: StateHistory): object {
	const steps = (list: readonly HistoryStep[]) =>
		list.map(({ value, time, relations }) => ({
			value,
			...time,
			relations: relations.map(({ id, source, target, attributes }) => ({
				id,
				source,
				target,
				...attributes,
			})),
		}));
	const { name, source, target } = history;
	return {
		name,
		source,
		target,
		words: historyInWords(history),
		steps: steps(history.steps),
		undated: steps(history.undated),
	};
}

async function history(graphFile: string, a: string, b: string, { json }: { json?: true }): Promise<void> {
	const view = viewOf(await readGraph(graphFile));
	const ends = [actorNamed(view, a), actorNamed(view, b)] as const;
	if (ends[0] === ends[1]) throw new EntenteError("bad-option", `"${a}" and "${b}" are the same actor.`);
	const found = historiesBetween(view, RELATION_TYPES, ...ends);
	if (json) return console.log(JSON.stringify(found.map(asData), null, 2));
	if (found.length === 0) return console.log("The graph tells of no state between the two.");
	console.log(
		found
			.flatMap((one) => asText(view, one))
			.join("\n")
			.trimEnd(),
	);
}

/** `entente history`: how the states between two actors came about. */
export function addHistoryCommand(program: Command): void {
	program
		.command("history")
		.description("tell how relations between two actors came to stand as they do, step by step")
		.argument("<graph>", "graph file, or - for standard input")
		.argument("<a>", "name, alias, ISO 3166 code or id of an actor")
		.argument("<b>", "the other actor")
		.option("--json", "print the histories as JSON")
		.addHelpText("after", "\nExample:\n  entente history graph.json Turkey Syria")
		.action(history);
}
