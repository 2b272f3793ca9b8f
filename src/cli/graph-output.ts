import { basename, dirname, extname, join } from "node:path";
import { FORMATS, type Format, formatOf } from "../files/index.ts";
import { EntenteError, type KnowledgeGraph } from "../model/index.ts";
import { writeFiles } from "./output.ts";

const FORMAT_NAMES = new Intl.ListFormat("en", { type: "disjunction" }).format(FORMATS.map(({ id }) => id));

/** What `-o` says in the help of every command that has it. */
export const OUTPUT_HELP = "file to write, its ending being the format, or - for standard output";

/** What `--format` says. */
export const FORMAT_HELP = `format, where the file's ending does not tell: ${FORMAT_NAMES}`;

/**
 * The format a graph is to be written in: as named, else by the file's ending, else JSON on standard output.
 * Throws EntenteError when there is no such format, or when it makes several files and there is one stream.
 */
export function chosenFormat(output: string, named?: string): Format {
	const wanted = named ?? (output === "-" ? "json" : extname(output));
	const format = formatOf(wanted);
	if (!format)
		throw new EntenteError(
			"unknown-format",
			wanted === "" ? "The file's ending says no format." : `"${wanted}" is no format that can be written.`,
			{
				...(named === undefined && { where: output }),
				hint: `Choose ${FORMAT_NAMES}${named === undefined ? " by the file's ending or with --format" : ""}.`,
			},
		);
	if (output === "-" && format.id === "csv")
		throw new EntenteError("bad-option", "CSV makes two tables, which cannot both go to standard output.", {
			hint: "Name a file with -o.",
		});
	return format;
}

/** `crisis.csv` stands for `crisis.nodes.csv` and `crisis.edges.csv`. */
function placeOf(output: string, format: Format, suffix: string): string {
	if (suffix === `.${format.id}`) return output;
	const name = basename(output);
	const stem = extname(name).toLowerCase() === `.${format.id}` ? name.slice(0, -format.id.length - 1) : name;
	return join(dirname(output), `${stem}${suffix}`);
}

/** Writes a graph to a file, all or nothing, or to standard output for `-`; returns the names of the files. */
export function writeGraph(graph: KnowledgeGraph, output: string, format: Format): string[] {
	const files = format.write(graph);
	if (output === "-") {
		for (const { text } of files) process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
		return [];
	}
	const placed = files.map(({ suffix, text }) => ({ path: placeOf(output, format, suffix), text }));
	writeFiles(placed);
	return placed.map(({ path }) => path);
}
