import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import {
	type Contradiction,
	contradictions,
	type GraphView,
	type Side,
	sourceInWords,
	viewOf,
} from "../../query/index.ts";
import { readGraph } from "../graph-input.ts";

/** Sentences of each side that a terminal shows. */
const MOST_QUOTES = 2;

function quotes(view: GraphView, sides: readonly Side[]): string[] {
	const all = sides.flatMap(({ evidence }) => evidence);
	const shown = all
		.slice(0, MOST_QUOTES)
		.map(({ quote, article }) => `    "${quote}" - ${sourceInWords(view.article(article), article)}`);
	return all.length > shown.length ? [...shown, `    and ${all.length - shown.length} more`] : shown;
}

function asText(view: GraphView, { sentence, byReportOnly, sides }: Contradiction): string[] {
	const [one, other] = [quotes(view, sides[0]), quotes(view, sides[1])];
	const same = one.join("\n") === other.join("\n");
	const note = byReportOnly ? " [brought together by the days of the articles]" : "";
	return [`${sentence}.${note}`, ...one, ...(same ? [] : ["  against", ...other]), ""];
}

function asData({ sides, ...rest }: Contradiction): object {
	const side = (list: readonly Side[]) =>
		list.map(({ relation, evidence }) => ({
			relation: relation.id,
			source: relation.source,
			target: relation.target,
			type: relation.attributes.type,
			modality: relation.attributes.modality,
			start: relation.attributes.start,
			end: relation.attributes.end,
			evidence,
		}));
	return { ...rest, sides: sides.map(side) };
}

const HEADINGS: Record<Contradiction["kind"], string> = {
	denied: "Told and denied",
	"two-holders": "One office, two holders",
	"two-offices": "One person at the head of two countries",
	state: "Against a state that holds",
};

async function list(graphFile: string, { json }: { json?: true }): Promise<void> {
	const view = viewOf(await readGraph(graphFile));
	const found = contradictions(view, RELATION_TYPES);
	if (json) return console.log(JSON.stringify(found.map(asData), null, 2));
	if (found.length === 0) return console.log("Nothing in the graph contradicts anything else.");
	const lines = Object.entries(HEADINGS).flatMap(([kind, heading]) => {
		const some = found.filter((one) => one.kind === kind);
		return some.length === 0
			? []
			: [`${heading} (${some.length})`, "", ...some.flatMap((one) => asText(view, one))];
	});
	console.log(lines.join("\n").trimEnd());
}

/** `entente contradictions`: what in a graph does not go together. */
export function addContradictionsCommand(program: Command): void {
	program
		.command("contradictions")
		.description("list what does not go together, with the sentences of both sides")
		.argument("<graph>", "graph file, or - for standard input")
		.option("--json", "print them as JSON, with all evidence")
		.addHelpText("after", "\nExample:\n  entente contradictions graph.json")
		.action(list);
}
