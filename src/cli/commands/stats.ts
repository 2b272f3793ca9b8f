import type { Command } from "commander";
import { type GraphStatistics, graphStatistics, viewOf } from "../../query/index.ts";
import { readGraph } from "../graph-input.ts";

/** A heading and its rows, names on the left and numbers flush on the right; nothing for no rows. */
function table(heading: string, rows: [name: string, count: number][]): string[] {
	if (rows.length === 0) return [];
	const nameWidth = Math.max(...rows.map(([name]) => name.length));
	const countWidth = Math.max(...rows.map(([, count]) => String(count).length));
	const lines = rows.map(
		([name, count]) => `  ${name.padEnd(nameWidth)}  ${String(count).padStart(countWidth)}`,
	);
	return ["", heading, ...lines];
}

/** `published 2024-07-25`, `dated 2011-01-01 to 2024-07-25`, or `undated`. */
function period(verb: string, first: string | null, last: string | null): string {
	if (first === null || last === null) return "undated";
	return `${verb} ${first === last ? first : `${first} to ${last}`}`;
}

function statisticsAsText(title: string, statistics: GraphStatistics): string {
	const { actors, relations, articles, publishers, dates, topActors } = statistics;
	return [
		title,
		"",
		`articles   ${articles.total} (${period("published", articles.first, articles.last)})`,
		`actors     ${actors.total}`,
		`relations  ${relations.total} (${period("dated", dates.first, dates.last)}; ${relations.undated} without a date)`,
		`sentences  ${relations.evidence}`,
		...table("Actors by kind", Object.entries(actors.byKind)),
		...table(
			"Relations by type",
			relations.byType.map(({ label, count }) => [label, count]),
		),
		...table("Relations by stance", Object.entries(relations.byStance)),
		...table("Relations by modality", Object.entries(relations.byModality)),
		...table(
			"Actors with most relations",
			topActors.map((actor) => [actor.label, actor.relations]),
		),
		...table(
			"Articles by publisher",
			publishers.map((publisher) => [publisher.name, publisher.articles]),
		),
	].join("\n");
}

async function stats(graphFile: string, options: { json?: true }): Promise<void> {
	const graph = await readGraph(graphFile);
	const title = graph.getAttribute("title");
	const statistics = graphStatistics(viewOf(graph));
	console.log(
		options.json ? JSON.stringify({ title, ...statistics }, null, 2) : statisticsAsText(title, statistics),
	);
}

/** `entente stats`: what is in a graph, in numbers. */
export function addStatsCommand(program: Command): void {
	program
		.command("stats")
		.description("count what is in a graph")
		.argument("<graph>", "graph file, or - for standard input")
		.option("--json", "print the counts as JSON")
		.addHelpText("after", "\nExample:\n  entente stats graph.json")
		.action(stats);
}
