#!/usr/bin/env node
import { Command } from "commander";
import { version } from "../../package.json";
import { addBuildCommand } from "./commands/build.ts";
import { addContradictionsCommand } from "./commands/contradictions.ts";
import { addEditsCommand } from "./commands/edits.ts";
import { addEvalCommand } from "./commands/eval.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addExportCommand } from "./commands/export.ts";
import { addHistoryCommand } from "./commands/history.ts";
import { addImportCommand } from "./commands/import.ts";
import { addPathsCommand } from "./commands/paths.ts";
import { addQueryCommand } from "./commands/query.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addStatsCommand } from "./commands/stats.ts";
import { addStructureCommands } from "./commands/structure.ts";
import { tuneEngine } from "./engine.ts";
import { exitCodeFor, reportError } from "./report-error.ts";

/** The whole program; every command lives in a file of its own in `commands/`. */
function createProgram(): Command {
	const program = new Command("entente")
		.description(
			"Reads news about diplomacy into a graph in which every edge shows the sentence behind it.\n" +
				"Everything runs on this machine; no article leaves it.",
		)
		.version(version, "-V, --version", "print the version")
		.helpOption("-h, --help", "print this help")
		.helpCommand("help [command]", "print the help of a command")
		.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "entente: ")) })
		.showSuggestionAfterError()
		.showHelpAfterError('Run "entente help COMMAND" to see its options.')
		.exitOverride()
		.addHelpText(
			"after",
			'\nExit codes: 0 done, 1 failed, 2 wrong usage.\nEach command shows an example with "entente help COMMAND".',
		);
	addBuildCommand(program);
	addImportCommand(program);
	addPathsCommand(program);
	addQueryCommand(program);
	addExportCommand(program);
	addStatsCommand(program);
	addHistoryCommand(program);
	addContradictionsCommand(program);
	addStructureCommands(program);
	addEditsCommand(program);
	addServeCommand(program);
	addExplainCommand(program);
	addEvalCommand(program);
	return program;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
	throw error;
});

tuneEngine();
try {
	await createProgram().parseAsync();
} catch (error) {
	reportError(error);
	process.exitCode = exitCodeFor(error);
}
