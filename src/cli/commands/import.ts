import { basename, extname } from "node:path";
import type { Command } from "commander";
import { EVENT_READERS, type ImportedEvents, startEventImport } from "../../files/events/index.ts";
import { EVENT_KNOWLEDGE, KNOWLEDGE } from "../../knowledge-files.ts";
import { EntenteError } from "../../model/index.ts";
import { placeActors } from "../../picture/index.ts";
import { chosenFormat, FORMAT_HELP, OUTPUT_HELP, writeGraph } from "../graph-output.ts";
import { listOf } from "../options.ts";
import { readPieces } from "../sources.ts";

interface ImportOptions {
	output: string;
	as?: string[];
	format?: string;
	title?: string;
	json?: true;
}

async function readTable(path: string, options: ImportOptions): Promise<ImportedEvents> {
	const table = startEventImport({
		name: path === "-" ? "standard input" : path,
		knowledge: EVENT_KNOWLEDGE,
		relationTypes: KNOWLEDGE.relationTypes,
		version: KNOWLEDGE.version,
		...(options.as?.[0] !== undefined && { as: options.as[0] }),
	});
	for await (const piece of readPieces(path)) table.push(piece);
	return table.finish(options.title ?? (path === "-" ? "Events" : basename(path, extname(path))));
}

function counted(count: number, noun: string): string {
	return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

async function importTable(path: string, options: ImportOptions): Promise<void> {
	const format = chosenFormat(options.output, options.format);
	if (options.json && options.output === "-")
		throw new EntenteError("bad-option", "With -o - the graph itself goes to standard output.", {
			hint: "Leave out --json, or name a file.",
		});
	const { graph, events, loops, unknown } = await readTable(path, options);
	// A rough picture is enough for so many, and the page goes on from it.
	placeActors(graph, graph.order > 3000 ? { iterations: 12 } : {});
	const files = writeGraph(graph, options.output, format);
	const { order: actors, size: relations } = graph;
	const leftOut = unknown.reduce((sum, { rows }) => sum + rows, 0);
	if (options.json)
		console.log(JSON.stringify({ files, events, actors, relations, loops, unknown }, null, 2));
	else
		console.error(
			`${files.length > 0 ? `Wrote ${files.join(" and ")}` : "Wrote the graph"}: ${counted(events, "event")}, ` +
				`${counted(actors, "actor")}, ${counted(relations, "relation")}` +
				`${loops > 0 ? `; ${counted(loops, "event")} of an actor with itself left out` : ""}.`,
		);
	for (const { event, rows, line, closest } of unknown)
		console.error(
			`${path}, line ${line}: "${event}" is no event that is known (${counted(rows, "row")} left out); ` +
				`the closest is "${closest}".`,
		);
	if (leftOut > 0) process.exitCode = 1;
}

/** `entente import`: a table of events into a graph file. */
export function addImportCommand(program: Command): void {
	const kinds = EVENT_READERS.map(({ id, columns }) => `${id} (${columns})`).join("; ");
	program
		.command("import")
		.description("read a table of events into a graph file")
		.argument("<table>", "tab-separated table in UTF-8 with a header, or - for standard input")
		.requiredOption("-o, --output <file>", OUTPUT_HELP)
		.option(
			"--as <kind>",
			`kind of table, where its header does not tell: ${kinds}`,
			listOf(EVENT_READERS.map(({ id }) => id)),
		)
		.option("--format <name>", FORMAT_HELP)
		.option("--title <text>", "what a reader calls the graph (default: the table's name)")
		.option("--json", "print what was written as JSON")
		.addHelpText(
			"after",
			"\nExample:\n  entente import icews.tsv -o events.json\n\n" +
				"The rows of a day become one source, each row the quote of its event. Events of the same two actors and\n" +
				"the same type become one relation that keeps all its dates. Rows of unknown events are named and left\n" +
				"out; the others are written, and the exit code is 1.",
		)
		.action(importTable);
}
