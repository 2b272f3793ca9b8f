import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { Command } from "commander";
import { writeGraphJson } from "../../files/index.ts";
import { EntenteError, type KnowledgeGraph } from "../../model/index.ts";
import { graphFromArticles } from "../article-input.ts";
import { readGraph } from "../graph-input.ts";
import { openBrowser } from "../open-browser.ts";
import { wholeNumber } from "../options.ts";
import { addOwnKnowledgeOptions, type OwnKnowledgeOptions } from "../own-knowledge.ts";
import { createPageServer, listen } from "../server.ts";

interface ServeOptions extends OwnKnowledgeOptions {
	port?: number;
	open: boolean;
}

/** The package's own folder: the built program is one file in `dist/cli/`. */
const PACKAGE = join(import.meta.dirname, "..", "..");

/** The graph that is shown when none is asked for: the first of the samples. */
function sampleFile(): string {
	const folder = join(PACKAGE, "graph-data", "samples");
	let names: string[] = [];
	try {
		names = readdirSync(folder).filter((name) => name.endsWith(".json"));
	} catch {
		// Told below: a missing folder holds no sample.
	}
	const [first] = names.sort();
	if (first === undefined)
		throw new EntenteError("file-missing", "There is no sample graph.", {
			where: folder,
			hint: "Name a graph file or articles to show.",
		});
	return join(folder, first);
}

/** The graph the arguments mean: one graph file as it is, anything else as articles to be read now. */
async function graphToShow(args: string[], own: OwnKnowledgeOptions): Promise<KnowledgeGraph> {
	const graphFiles = args.filter((arg) => extname(arg).toLowerCase() === ".json");
	if (graphFiles.length === 0 && args.length > 0) return (await graphFromArticles(args, own)).graph;
	if (own.rules !== undefined || own.actors !== undefined)
		throw new EntenteError("bad-option", "Rules and actors of your own count where articles are read.", {
			hint: "Give articles to be read, or leave out --rules and --actors.",
		});
	if (args.length > 1)
		throw new EntenteError("bad-option", "One graph file is shown at a time, and without articles.", {
			hint: "Give either one .json file, or articles and folders.",
		});
	return readGraph(graphFiles[0] ?? sampleFile());
}

/** Ends when the person presses Ctrl-C or the system asks the program to stop. */
function stopAsked(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
	});
}

async function serve(args: string[], options: ServeOptions): Promise<void> {
	const graph = await graphToShow(args, options);
	const server = await createPageServer(join(PACKAGE, "dist", "web"), writeGraphJson(graph));
	const stopped = stopAsked();
	const address = await listen(server, options.port);
	console.log(`${graph.getAttribute("title")}: ${graph.order} actors, ${graph.size} relations`);
	console.log(`${address}  (Ctrl-C to stop)`);
	if (options.open) await openBrowser(address);
	await stopped;
	server.close();
	server.closeAllConnections();
}

/** `entente serve`: the page with a graph in it, for this machine only. */
export function addServeCommand(program: Command): void {
	addOwnKnowledgeOptions(program.command("serve"))
		.description("show a graph, or articles read into one, in the browser; without arguments a sample")
		.argument("[files...]", "one graph file, or articles, feeds and folders")
		.option(
			"--port <number>",
			"port on 127.0.0.1 (default: the first free one from 4173 on)",
			wholeNumber(0, 65_535),
		)
		.option("--no-open", "do not open a browser")
		.addHelpText("after", "\nExample:\n  entente serve graph.json")
		.action(serve);
}
