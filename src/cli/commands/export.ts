import type { Command } from "commander";
import { readGraph } from "../graph-input.ts";
import { chosenFormat, FORMAT_HELP, OUTPUT_HELP, writeGraph } from "../graph-output.ts";

async function exportGraph(graphFile: string, options: { output: string; format?: string }): Promise<void> {
	const format = chosenFormat(options.output, options.format);
	const written = writeGraph(await readGraph(graphFile), options.output, format);
	if (written.length > 0) console.error(`Wrote ${written.join(" and ")}.`);
}

/** `entente export`: a graph file in the format of another program. */
export function addExportCommand(program: Command): void {
	program
		.command("export")
		.description("write a graph in the format of another program")
		.argument("<graph>", "graph file, or - for standard input")
		.requiredOption("-o, --output <file>", OUTPUT_HELP)
		.option("--format <name>", FORMAT_HELP)
		.addHelpText(
			"after",
			"\nExample:\n  entente export graph.json -o graph.gexf\n\n" +
				"NAME.csv writes two tables, NAME.nodes.csv and NAME.edges.csv.",
		)
		.action(exportGraph);
}
