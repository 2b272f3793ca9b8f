import type { Command } from "commander";
import { subgraphOf } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { describeHop, type GraphView, viewOf } from "../../query/index.ts";
import type { PatternAnswer, PatternError, PatternRow } from "../../query/pattern/index.ts";
import { readGraph } from "../graph-input.ts";
import { chosenFormat, FORMAT_HELP, OUTPUT_HELP, writeGraph } from "../graph-output.ts";
import { wholeNumber } from "../options.ts";

interface QueryOptions {
	json?: true;
	output?: string;
	format?: string;
	limit?: number;
}

/** The sentences behind a row, one for each hop. */
function sentencesOf(view: GraphView, { hops }: PatternRow): string[] {
	return hops.map((hop) => describeHop(view, hop));
}

function labelOf(view: GraphView, id: string): string {
	return view.actor(id)?.label ?? id;
}

function answerAsJson(view: GraphView, pattern: string, answer: PatternAnswer, note: string | null): string {
	const actor = (id: string) => ({ id, label: labelOf(view, id) });
	const rows = answer.rows.map((row) => ({
		actors: Object.fromEntries(row.actors.map((id, i) => [answer.columns[i], actor(id)])),
		ways: row.ways,
		hops: row.hops.map(({ relations, ...hop }) => ({
			...hop,
			relations: relations.map(({ id, source, target, attributes }) => ({
				id,
				source,
				target,
				...attributes,
			})),
		})),
		sentences: sentencesOf(view, row),
	}));
	const { columns, found, cut, subgraph } = answer;
	return JSON.stringify({ pattern, columns, rows, found, cut, subgraph, note }, null, 2);
}

/** The table with the sentences behind each row below it, indented. */
function answerAsText(view: GraphView, { columns, rows }: PatternAnswer): string {
	const cells = rows.map(({ actors }) => actors.map((id) => labelOf(view, id)));
	const widths = columns.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
	const line = (texts: readonly string[]) => {
		return texts
			.map((text, i) => text.padEnd(widths[i] ?? 0))
			.join("  ")
			.trimEnd();
	};
	const table = rows.map((row, i) => {
		const ways = row.ways > 1 ? ` (and in ${row.ways - 1} more ${row.ways === 2 ? "way" : "ways"})` : "";
		const own = columns.length === 0 ? [] : [`${line(cells[i] ?? [])}${ways}`];
		return [...own, ...sentencesOf(view, row).map((sentence) => `  ${sentence}`)].join("\n");
	});
	const heading = columns.length === 0 || rows.length === 0 ? [] : [line(columns)];
	return [...heading, ...table].join("\n");
}

/** The pattern with the characters at fault marked below them. */
function marked(pattern: string, { span }: PatternError): string {
	const begin = pattern.lastIndexOf("\n", span.start - 1) + 1;
	const line = pattern.slice(begin).split("\n")[0] as string;
	const length = Math.min(span.end, begin + line.length) - span.start;
	const before = line.slice(0, span.start - begin).replace(/[^\t]/g, " ");
	return `  ${line}\n  ${before}${"^".repeat(Math.max(1, length))}`;
}

async function query(graphFile: string, pattern: string, options: QueryOptions): Promise<void> {
	const { output, limit } = options;
	const format = output === undefined ? null : chosenFormat(output, options.format);
	const graph = await readGraph(graphFile);
	const view = viewOf(graph);
	// The parser takes a while to load, which other commands need not wait for.
	const { matchPattern, noteOn, PatternError } = await import("../../query/pattern/index.ts");
	let answer: PatternAnswer;
	try {
		answer = matchPattern(view, pattern, { types: RELATION_TYPES, ...(limit !== undefined && { limit }) });
	} catch (error) {
		if (error instanceof PatternError) console.error(marked(pattern, error));
		throw error;
	}
	if (output !== undefined && format) {
		const { actors, relations } = answer.subgraph;
		const written = writeGraph(subgraphOf(graph, actors, relations), output, format);
		if (written.length > 0) console.error(`Wrote ${written.join(" and ")}.`);
		if (output === "-") return;
	}
	const note = noteOn(answer);
	if (options.json) console.log(answerAsJson(view, pattern, answer, note));
	else if (answer.rows.length > 0) console.log(answerAsText(view, answer));
	if (note !== null && !options.json) console.error(note);
}

/** `entente query`: everything in a graph that fits a pattern. */
export function addQueryCommand(program: Command): void {
	program
		.command("query")
		.description("find what fits a pattern, with the sentences behind every row")
		.argument("<graph>", "graph file, or - for standard input")
		.argument("<pattern>", "such as '(Russia)-[backs]->(x)<-[opposes|fights]-(y:country)'")
		.option("--json", "print the rows as JSON")
		.option("-o, --output <file>", `also write the part of the graph that fits: ${OUTPUT_HELP}`)
		.option("--format <name>", FORMAT_HELP)
		.option("--limit <number>", "most rows (default: 1000)", wholeNumber(1, 1_000_000))
		.addHelpText("after", HELP)
		.action(query);
}

const HELP = `
A word with a capital, or in "quotation marks", names an actor; one with a small letter is a variable.
  (x:country|person)           an actor of these kinds
  -[backs]->  <-[backs]-       one direction; -[met]- either; --> and -- of any type
  [fights|SANCTION|hostile]    relation types, PLOVER classes and stances
  [backs*1..3]                 one to three relations in a row
  [r:backs where since 2023]   conditions: since, until, from ... until ..., as of DATE,
                               modality, confidence, evidence, publisher, article
  (x)--(y), (y)--(Iran)        several patterns that share variables
  where x <> y and x.affiliation = Syria and not (x)-[met]-(y)
  return x, y limit 10
Only asserted relations count, unless a condition on modality says otherwise.

Example:
  entente query graph.json '(Russia)-[backs]->(x)<-[opposes|fights]-(y:country)'
  entente query graph.json '(x:country)-[hostile where since 2023]->(Israel)' -o part.gexf`;
