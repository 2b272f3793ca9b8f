import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { EntenteError, MODALITIES, type Modality, STANCES, type Stance } from "../../model/index.ts";
import { describePath, type GraphView, type Path, shortestPath, viewOf } from "../../query/index.ts";
import { actorNamed, readGraph } from "../graph-input.ts";
import { listOf, wholeNumber } from "../options.ts";

interface PathsOptions {
	maxHops?: number;
	types?: string[];
	stance?: Stance[];
	modality?: Modality[];
	from?: string;
	until?: string;
	json?: true;
}

/** The path as data: every hop with all its relations, and the sentences a person would read. */
function pathAsJson(view: GraphView, path: Path): string {
	const actor = (id: string) => ({ id, label: view.actor(id)?.label ?? id });
	const hops = path.hops.map(({ from, to, relations }) => ({
		from,
		to,
		relations: relations.map(({ id, source, target, attributes }) => ({ id, source, target, ...attributes })),
	}));
	return JSON.stringify(
		{ actors: path.actors.map(actor), hops, sentences: describePath(view, path) },
		null,
		2,
	);
}

async function paths(graphFile: string, from: string, to: string, options: PathsOptions): Promise<void> {
	const view = viewOf(await readGraph(graphFile));
	const ends = [actorNamed(view, from), actorNamed(view, to)] as const;
	if (ends[0] === ends[1]) throw new EntenteError("no-path", `"${from}" and "${to}" are the same actor.`);
	const path = shortestPath(view, ...ends, {
		...(options.maxHops !== undefined && { maxHops: options.maxHops }),
		...(options.types && { types: options.types }),
		...(options.stance && { stances: options.stance }),
		...(options.modality && { modalities: options.modality }),
		...(options.from !== undefined && { from: options.from }),
		...(options.until !== undefined && { until: options.until }),
	});
	if (!path) {
		const [first, last] = ends.map((id) => view.actor(id)?.label ?? id);
		throw new EntenteError("no-path", `No path of relations that count here connects ${first} and ${last}.`, {
			hint: options.modality ? "" : "Denied relations count only when --modality asks for them.",
		});
	}
	console.log(options.json ? pathAsJson(view, path) : describePath(view, path).join("\n"));
}

/** `entente paths`: how two actors are connected, with the sentences that say so. */
export function addPathsCommand(program: Command): void {
	const types = RELATION_TYPES.map(({ id }) => id);
	program
		.command("paths")
		.description("tell how two actors are connected, with the sentence behind every step")
		.argument("<graph>", "graph file, or - for standard input")
		.argument("<from>", "name, alias, ISO 3166 code or id of an actor")
		.argument("<to>", "the other actor")
		.option("--max-hops <number>", "longest path looked for", wholeNumber(1, 1000))
		.option("--types <list>", "only relations of these types, such as met,backs", listOf(types))
		.option("--stance <list>", `only relations of these stances: ${STANCES.join(", ")}`, listOf(STANCES))
		.option(
			"--modality <list>",
			`only relations of these modalities: ${MODALITIES.join(", ")} (default: all but denied)`,
			listOf(MODALITIES),
		)
		.option("--from <date>", "only relations that can have held on or after a year, month or day")
		.option("--until <date>", "only relations that can have held on or before it")
		.option("--json", "print the path as JSON")
		.addHelpText("after", "\nExample:\n  entente paths graph.json Turkey Russia --from 2023 --max-hops 3")
		.action(paths);
}
