import type { Command } from "commander";
import { readEdits } from "../../files/index.ts";
import { type MissedEdit, setEdits } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { type Edit, EntenteError, type KnowledgeGraph } from "../../model/index.ts";
import { editsInWords } from "../../query/index.ts";
import { readGraph } from "../graph-input.ts";
import { chosenFormat, FORMAT_HELP, OUTPUT_HELP, writeGraph } from "../graph-output.ts";
import { wholeNumber } from "../options.ts";
import { readBytes } from "../sources.ts";

interface EditsOptions {
	apply?: string;
	undo?: number;
	without?: string[];
	output?: string;
	format?: string;
	json?: true;
}

async function edits(graphFile: string, options: EditsOptions): Promise<void> {
	const { output } = options;
	const changes = options.apply !== undefined || options.undo !== undefined || options.without !== undefined;
	if (changes && output === undefined)
		throw new EntenteError("bad-option", "Changing a graph's edits makes another graph.", {
			hint: "Say with -o where to write it.",
		});
	if (options.json && output === "-")
		throw new EntenteError("bad-option", "With -o - the graph itself goes to standard output.", {
			hint: "Leave out --json, or name a file.",
		});
	const format = output === undefined ? null : chosenFormat(output, options.format);
	const graph = await readGraph(graphFile);
	const wanted = await wantedEdits(graph.getAttribute("edits"), options);
	const missed = setEdits(graph, wanted, RELATION_TYPES);
	if (output !== undefined && format) {
		const written = writeGraph(graph, output, format);
		if (written.length > 0)
			console.error(`Wrote ${written.join(" and ")} with ${counted(wanted.length - missed.length)}.`);
	}
	if (options.json) console.log(JSON.stringify(wanted, null, 2));
	else if (!changes) console.log(listOf(graph, missed));
	if (changes) reportMissed(missed);
}

function counted(count: number): string {
	return `${count} edit${count === 1 ? "" : "s"}`;
}

/** The edits after leaving out what is undone, and with those of another file after them. */
async function wantedEdits(known: readonly Edit[], options: EditsOptions): Promise<Edit[]> {
	const { undo = 0, without = [], apply } = options;
	const unknown = without.find((id) => !known.some((edit) => edit.id === id));
	if (unknown !== undefined)
		throw new EntenteError("bad-option", `The graph has no edit "${unknown}".`, {
			hint: "`entente edits GRAPH` lists them with their ids.",
		});
	const kept = known.slice(0, Math.max(0, known.length - undo)).filter(({ id }) => !without.includes(id));
	if (apply === undefined) return kept;
	const added = await editsIn(apply);
	const ids = new Set(kept.map(({ id }) => id));
	return [...kept, ...added.filter(({ id }) => !ids.has(id))];
}

/** The edits of a file: a list of them, or those of a graph. */
export async function editsIn(path: string): Promise<Edit[]> {
	const { name, bytes } = await readBytes(path);
	return readEdits(new TextDecoder().decode(bytes), name);
}

/** Names each edit that found no target on stderr; the program then ends with exit code 1. */
export function reportMissed(missed: readonly MissedEdit[]): void {
	for (const { edit, reason } of missed)
		console.error(`entente: The edit "${edit.id}" (${edit.action}) was not applied: ${reason}.`);
	if (missed.length > 0) process.exitCode = 1;
}

function listOf(graph: KnowledgeGraph, missed: readonly MissedEdit[]): string {
	const told = editsInWords(graph);
	if (told.length === 0) return "This graph has no edits.";
	const reasons = new Map(missed.map(({ edit, reason }) => [edit.id, reason]));
	const lines = graph.getAttribute("edits").map(({ id, author, time }, i) => {
		const reason = reasons.get(id);
		const without = reason === undefined ? "" : ` Not applied: ${reason}.`;
		return `${time.slice(0, 16).replace("T", " ")}  ${author}  ${told[i]}.${without}  [${id}]`;
	});
	return lines.join("\n");
}

/** `entente edits`: what persons have corrected in a graph; applies and takes back corrections. */
export function addEditsCommand(program: Command): void {
	program
		.command("edits")
		.description("list, apply and take back the corrections made to a graph")
		.argument("<graph>", "graph file, or - for standard input")
		.option("--apply <file>", "add the edits of this file: a list of edits, or a graph that has some")
		.option("--undo <number>", "take back the last edits", wholeNumber(1, 1_000_000))
		.option("--without <ids...>", "take back the edits with these ids, wherever they stand")
		.option("-o, --output <file>", OUTPUT_HELP)
		.option("--format <name>", FORMAT_HELP)
		.option("--json", "print the edits as JSON, which --apply takes")
		.addHelpText(
			"after",
			"\nExamples:\n  entente edits graph.json\n  entente edits graph.json --json > edits.json\n" +
				"  entente edits rebuilt.json --apply edits.json -o corrected.json\n" +
				"  entente edits corrected.json --undo 2 -o graph.json\n\n" +
				"Edits whose target is not in the graph are named, kept and not applied; the exit code is then 1.",
		)
		.action(edits);
}
