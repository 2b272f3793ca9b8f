import type { Command } from "commander";
import { setEdits } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { EntenteError } from "../../model/index.ts";
import { graphFromArticles, type ReadingOptions } from "../article-input.ts";
import { chosenFormat, FORMAT_HELP, OUTPUT_HELP, writeGraph } from "../graph-output.ts";
import { wholeNumber } from "../options.ts";
import { addOwnKnowledgeOptions } from "../own-knowledge.ts";
import { ARTICLE_EXTENSIONS } from "../sources.ts";
import { editsIn, reportMissed } from "./edits.ts";

interface BuildOptions extends ReadingOptions {
	output: string;
	format?: string;
	title?: string;
	edits?: string;
	json?: true;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

async function build(files: string[], options: BuildOptions): Promise<void> {
	const format = chosenFormat(options.output, options.format);
	if (options.json && options.output === "-")
		throw new EntenteError("bad-option", "With -o - the graph itself goes to standard output.", {
			hint: "Leave out --json, or name a file.",
		});
	const edits = options.edits === undefined ? [] : await editsIn(options.edits);
	const { graph, failures } = await graphFromArticles(files, options);
	if (options.title !== undefined) graph.setAttribute("title", options.title);
	const missed = edits.length > 0 ? setEdits(graph, edits, RELATION_TYPES) : [];
	const written = writeGraph(graph, options.output, format);
	const articles = graph.getAttribute("articles").length;
	const { order: actors, size: relations } = graph;
	if (options.json)
		console.log(
			JSON.stringify({ files: written, articles, actors, relations, unreadable: failures }, null, 2),
		);
	else
		console.error(
			`${written.length > 0 ? `Wrote ${written.join(" and ")}` : "Wrote the graph"}: ` +
				`${counted(articles, "article")}, ${counted(actors, "actor")}, ${counted(relations, "relation")}` +
				`${failures > 0 ? `; ${counted(failures, "file")} could not be read` : ""}.`,
		);
	if (articles > 0 && relations === 0)
		console.error("No sentence told of a relation. Entente reads English news reports; is this one?");
	if (failures > 0) process.exitCode = 1;
	reportMissed(missed);
}

/** `entente build`: articles into a graph file. */
export function addBuildCommand(program: Command): void {
	addOwnKnowledgeOptions(program.command("build"))
		.description("read articles into a graph file")
		.argument(
			"<files...>",
			`articles, feeds and folders (searched for ${ARTICLE_EXTENSIONS.join(" ")}), or - for standard input`,
		)
		.requiredOption("-o, --output <file>", OUTPUT_HELP)
		.option("--format <name>", FORMAT_HELP)
		.option("--title <text>", "what a reader calls the graph (default: made from the articles)")
		.option(
			"--threads <number>",
			"how many threads read (default: one per core where there are enough articles)",
			wholeNumber(1, 64),
		)
		.option("--edits <file>", "correct the graph by these edits: a list of edits, or a graph that has some")
		.option("--json", "print what was written as JSON")
		.addHelpText(
			"after",
			"\nExample:\n  entente build articles/ interview.html -o crisis.json\n\n" +
				"A file that cannot be read is named and left out; the others are written, and the exit code is 1.",
		)
		.action(build);
}
