import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import {
	type Bloc,
	blocsIn,
	type Centrality,
	centralitiesIn,
	describeRelation,
	type GraphView,
	type Mediator,
	mediatorsIn,
	type PairStance,
	pairStances,
	type StructureOptions,
	type Triads,
	triadInWords,
	triads,
	viewOf,
} from "../../query/index.ts";
import { actorNamed, readGraph } from "../graph-input.ts";
import { wholeNumber } from "../options.ts";

interface WindowOptions {
	from?: string;
	until?: string;
	countries?: true;
	limit: number;
	json?: true;
}

interface TriadOptions extends WindowOptions {
	actor?: string;
	balanced?: true;
	unbalanced?: true;
}

function structureOptions({ from, until, countries }: WindowOptions): StructureOptions {
	return {
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(countries && { level: "country" }),
	};
}

function labelOf(view: GraphView, id: string): string {
	return view.actor(id)?.label ?? id;
}

/** The sentence that speaks most strongly for a pair's stance: what, when, the quote and where it stood. */
function groundOf(view: GraphView, { relations: [first] }: PairStance): string {
	if (!first) return "";
	const { sentence, time, quote, source } = describeRelation(view, first);
	return `${sentence} (${time}).${quote === null ? "" : ` "${quote}" - ${source}`}`;
}

/** A pair for programs: names, score and what it rests on. */
function pairAsData(view: GraphView, pair: PairStance) {
	const { a, b, score, dissent, relations } = pair;
	return {
		actors: [a, b].map((id) => ({ id, label: labelOf(view, id) })),
		score,
		dissent,
		relations: relations.map((relation) => ({ id: relation.id, ...describeRelation(view, relation) })),
	};
}

async function listTriads(graphFile: string, options: TriadOptions): Promise<void> {
	const view = viewOf(await readGraph(graphFile));
	const found = triads(view, RELATION_TYPES, {
		...structureOptions(options),
		limit: options.limit,
		...(options.actor !== undefined && { actor: actorNamed(view, options.actor) }),
		...(options.balanced !== options.unbalanced && { balanced: options.balanced === true }),
	});
	console.log(options.json ? JSON.stringify(triadsAsData(view, found), null, 2) : triadsAsText(view, found));
}

function triadsAsData(view: GraphView, { balanced, unbalanced, triads: listed }: Triads) {
	return {
		balanced,
		unbalanced,
		triads: listed.map((triad) => ({
			...triad,
			sentence: triadInWords(view, triad),
			pairs: triad.pairs.map((pair) => pairAsData(view, pair)),
		})),
	};
}

function triadsAsText(view: GraphView, { balanced, unbalanced, triads: listed }: Triads): string {
	const blocks = listed.map((triad, i) => {
		const grounds = triad.pairs.map((pair) => `   ${groundOf(view, pair)}`);
		const kind = triad.balanced ? "balanced" : "unbalanced";
		return [
			"",
			`${i + 1}. ${triadInWords(view, triad)} (${kind}, ${triad.strength.toFixed(2)}).`,
			...grounds,
		];
	});
	return [`Triads: ${balanced} balanced, ${unbalanced} unbalanced.`, ...blocks.flat()].join("\n");
}

/** How many of the most hostile pairs mediators are looked for. */
const RIVALRIES = 5;

interface Structure {
	blocs: Bloc[];
	central: Centrality[];
	mediators: { pair: PairStance; mediators: Mediator[] }[];
}

async function structure(graphFile: string, options: WindowOptions): Promise<void> {
	const view = viewOf(await readGraph(graphFile));
	const chosen = structureOptions(options);
	const stances = pairStances(view, RELATION_TYPES, chosen);
	const rivals = stances.filter(({ sign }) => sign < 0).sort((x, y) => x.score - y.score);
	const found: Structure = {
		blocs: blocsIn(stances).slice(0, options.limit),
		central: centralitiesIn(stances).slice(0, options.limit),
		mediators: rivals
			.map((pair) => ({
				pair,
				mediators: mediatorsIn(view, stances, [pair.a, pair.b], chosen).slice(0, options.limit),
			}))
			.filter(({ mediators }) => mediators.length > 0)
			.slice(0, RIVALRIES),
	};
	console.log(
		options.json ? JSON.stringify(structureAsData(view, found), null, 2) : structureAsText(view, found),
	);
}

function structureAsData(view: GraphView, { blocs, central, mediators }: Structure) {
	const named = (id: string) => ({ id, label: labelOf(view, id) });
	const pairs = (list: readonly PairStance[]) => list.map((pair) => pairAsData(view, pair));
	return {
		blocs: blocs.map(({ members, ties, rifts, fronts }) => ({
			members: members.map(named),
			ties: pairs(ties),
			rifts: pairs(rifts),
			fronts: pairs(fronts),
		})),
		central: central.map((one) => ({ ...one, actor: named(one.actor), pairs: pairs(one.pairs) })),
		mediators: mediators.map(({ pair, mediators: list }) => ({
			between: pairAsData(view, pair),
			mediators: list.map((one) => ({
				...named(one.actor),
				score: one.score,
				ties: pairs(one.ties),
				mediation: one.mediation.map((relation) => describeRelation(view, relation)),
			})),
		})),
	};
}

function structureAsText(view: GraphView, { blocs, central, mediators }: Structure): string {
	const label = (id: string) => labelOf(view, id);
	const lines: string[] = [];
	blocs.forEach(({ members, ties: [tie], fronts: [front], rifts: [rift] }, i) => {
		lines.push("", `Bloc ${i + 1}: ${members.map(label).join(", ")}`);
		if (tie) lines.push(`   holds together: ${groundOf(view, tie)}`);
		if (rift) lines.push(`   in spite of: ${groundOf(view, rift)}`);
		if (front) lines.push(`   against: ${groundOf(view, front)}`);
	});
	for (const { pair, mediators: list } of mediators) {
		lines.push("", `${label(pair.a)} and ${label(pair.b)} are at odds: ${groundOf(view, pair)}`);
		for (const { actor, score, ties } of list) {
			lines.push(`   ${label(actor)} could mediate (${score.toFixed(2)}):`);
			for (const tie of ties) lines.push(`      ${groundOf(view, tie)}`);
		}
	}
	if (central.length > 0)
		lines.push("", ...centralTable(central.map((one) => ({ ...one, actor: label(one.actor) }))));
	return lines.length === 0 ? "No pair of actors leans either way." : lines.slice(1).join("\n");
}

/** Names on the left, numbers flush on the right. */
function centralTable(rows: readonly Centrality[]): string[] {
	const width = Math.max("Central actors".length, ...rows.map(({ actor }) => actor.length));
	const line = (name: string, cells: string[]) =>
		[name.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join("  ");
	return [
		line("Central actors", ["friends", "rivals", "PageRank", "betweenness"]),
		...rows.map(({ actor, friends, rivals, pagerank, betweenness }) =>
			line(actor, [
				String(friends),
				String(rivals),
				pagerank.toFixed(3),
				betweenness === null ? "-" : betweenness.toFixed(3),
			]),
		),
	];
}

function withWindow(command: Command, limit: number): Command {
	return command
		.argument("<graph>", "graph file, or - for standard input")
		.option("--from <date>", "only relations that can have held since then: 2011, 2023-03 or 2024-07-24")
		.option("--until <date>", "only relations that can have held until then")
		.option("--countries", "count what office holders and government bodies do as done by their country")
		.option("--limit <number>", "how many are listed", wholeNumber(1, 10_000), limit)
		.option("--json", "print them as JSON, with all relations behind each pair");
}

/** `entente triads` and `entente structure`: who stands with and against whom. */
export function addStructureCommands(program: Command): void {
	withWindow(program.command("triads"), 10)
		.description("list who stands together against whom, and where friends of one are rivals of each other")
		.option("--actor <name>", "only those with this actor")
		.option("--balanced", "only balanced ones: friends of friends, or two against one")
		.option("--unbalanced", "only unbalanced ones: the friend of a rival, or three rivals")
		.addHelpText("after", "\nExample:\n  entente triads graph.json --unbalanced --countries")
		.action(listTriads);
	withWindow(program.command("structure"), 5)
		.description("list blocs, likely mediators and central actors")
		.addHelpText("after", "\nExample:\n  entente structure graph.json --from 2023")
		.action(structure);
}
