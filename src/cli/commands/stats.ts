import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { EntenteError } from "../../model/index.ts";
import { asOf, eventsBetween, type GraphStatistics, graphStatistics, viewOf } from "../../query/index.ts";
import { readGraph } from "../graph-input.ts";
import { asOfAsData, asOfAsText, windowAsData, windowAsText } from "../time-in-words.ts";

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
			"Asserted relations by type",
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

interface StatsOptions {
	asOf?: string;
	from?: string;
	until?: string;
	json?: true;
}

async function stats(graphFile: string, { asOf: day, from, until, json }: StatsOptions): Promise<void> {
	const hasWindow = from !== undefined || until !== undefined;
	if (day !== undefined && hasWindow)
		throw new EntenteError(
			"bad-option",
			"--as-of asks for one day, --from and --until for a stretch of time.",
			{
				hint: "Give one or the other.",
			},
		);
	const graph = await readGraph(graphFile);
	const title = graph.getAttribute("title");
	const view = viewOf(graph);
	const print = (data: object, text: string) =>
		console.log(json ? JSON.stringify({ title, ...data }, null, 2) : text);
	if (day !== undefined) {
		const found = asOf(view, RELATION_TYPES, day);
		return print(asOfAsData(view, found), asOfAsText(view, title, found));
	}
	if (hasWindow) {
		const window = { from: from ?? null, until: until ?? null };
		const found = eventsBetween(view, RELATION_TYPES, window.from, window.until);
		return print(windowAsData(view, window, found), windowAsText(view, title, window, found));
	}
	const statistics = graphStatistics(view);
	print(statistics, statisticsAsText(title, statistics));
}

/** `entente stats`: what is in a graph, in numbers, and how things stood on a day. */
export function addStatsCommand(program: Command): void {
	program
		.command("stats")
		.description("count what is in a graph, or tell how things stood on a day")
		.argument("<graph>", "graph file, or - for standard input")
		.option(
			"--as-of <day>",
			"states as they stood on that day, and what was only planned, reported or denied",
		)
		.option("--from <date>", "events from that year, month or day on")
		.option("--until <date>", "events up to that year, month or day")
		.option("--json", "print it as JSON")
		.addHelpText(
			"after",
			"\nExample:\n  entente stats graph.json\n  entente stats graph.json --as-of 2024-07-25\n" +
				"  entente stats graph.json --from 2022 --until 2023-06",
		)
		.action(stats);
}
