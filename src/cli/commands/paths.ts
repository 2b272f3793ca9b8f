import type { Command } from "commander";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import {
	ACTOR_KINDS,
	type ActorKind,
	EntenteError,
	MODALITIES,
	type Modality,
	PLOVER_CLASSES,
	type PloverClass,
	STANCES,
	type Stance,
} from "../../model/index.ts";
import {
	type Direction,
	describePath,
	findPaths,
	firstArrival,
	type GraphView,
	lastDeparture,
	narrowedView,
	type Path,
	pathInWords,
	pathsAsMarkdown,
	pathsAsText,
	type RankedPathOptions,
	relationsAsOf,
	relaxationInWords,
	relaxations,
	viewOf,
} from "../../query/index.ts";
import { actorNamed, actorsNamed, readGraph } from "../graph-input.ts";
import { listOf, shareOfOne, textList, wholeNumber } from "../options.ts";

interface PathsOptions {
	k?: number;
	maxHops?: number;
	types?: string[];
	class?: PloverClass[];
	stance?: Stance[];
	steps?: Stance[];
	balance?: ["friend" | "foe"];
	modality?: Modality[];
	from?: string;
	until?: string;
	asOf?: string;
	undated?: true;
	order?: ["later" | "earlier"];
	timeRespecting?: true;
	certain?: true;
	earliestArrival?: true;
	latestDeparture?: true;
	through?: string[];
	avoid?: string[];
	between?: ActorKind[];
	structure?: ["in" | "out" | "free"];
	direction?: [Direction];
	minSentences?: number;
	minConfidence?: number;
	article?: string[];
	publisher?: string[];
	similar?: true;
	markdown?: true;
	json?: true;
}

const INVERSES = new Map(RELATION_TYPES.map(({ id, inverse }) => [id, inverse]));
const inverseOf = (type: string) => INVERSES.get(type);

/** The options of the command as those of the query. */
function questionOf(view: GraphView, given: PathsOptions): RankedPathOptions {
	return {
		k: given.k ?? 1,
		diverse: given.similar !== true,
		...(given.maxHops !== undefined && { maxHops: given.maxHops }),
		...(given.types && { types: given.types }),
		...(given.class && { classes: given.class }),
		...(given.stance && { stances: given.stance }),
		...(given.steps && { steps: given.steps }),
		...(given.balance && { balance: given.balance[0] }),
		...(given.modality && { modalities: given.modality }),
		...(given.from !== undefined && { from: given.from }),
		...(given.until !== undefined && { until: given.until }),
		...(given.undated && { undated: "keep" as const }),
		...(given.timeRespecting && { order: "later" as const }),
		...(given.order && { order: given.order[0] }),
		...(given.certain && { certainty: "certain" as const }),
		...(given.through && { through: given.through.map((name) => actorNamed(view, name)) }),
		...(given.avoid && { avoid: given.avoid.map((name) => actorNamed(view, name)) }),
		...(given.between && { between: given.between }),
		...(given.structure && { structure: given.structure[0] }),
		...(given.direction && { direction: given.direction[0] }),
		...(given.minSentences !== undefined && { minEvidence: given.minSentences }),
		...(given.minConfidence !== undefined && { minConfidence: given.minConfidence }),
		...(given.article && { articles: given.article }),
		...(given.publisher && { publishers: given.publisher }),
	};
}

/** The answers as data: of every path its hops with all their relations, and the sentences a person would read. */
function pathsAsJson(view: GraphView, paths: readonly Path[]): string {
	const asData = (path: Path) => ({
		actors: path.actors.map((id) => ({ id, label: view.actor(id)?.label ?? id })),
		length: path.length,
		cost: path.cost,
		sentence: pathInWords(view, path, inverseOf),
		sentences: describePath(view, path),
		hops: path.hops.map(({ relations, ...hop }) => ({
			...hop,
			relations: relations.map(({ id, source, target, attributes }) => ({
				id,
				source,
				target,
				...attributes,
			})),
		})),
	});
	const all = paths.map(asData);
	return JSON.stringify({ ...all[0], paths: all }, null, 2);
}

function ask(view: GraphView, from: string[], to: string[], given: PathsOptions): Path[] {
	const question = questionOf(view, given);
	if (!given.earliestArrival && !given.latestDeparture) return findPaths(view, from, to, question);
	if (from.length > 1 || to.length > 1)
		throw new EntenteError("bad-option", "An arrival is between two actors, not between sets.");
	const search = given.earliestArrival ? firstArrival : lastDeparture;
	const found = search(view, from[0] as string, to[0] as string, question);
	return found ? [found.path] : [];
}

async function paths(graphFile: string, from: string, to: string, given: PathsOptions): Promise<void> {
	const view = asked(viewOf(await readGraph(graphFile)), given);
	const [sources, targets] = [actorsNamed(view, from), actorsNamed(view, to)];
	if (sources.length === 1 && sources[0] === targets[0] && targets.length === 1)
		throw new EntenteError("no-path", `"${from}" and "${to}" are the same actor.`);
	const found = ask(view, sources, targets, given);
	if (found.length === 0) {
		const [first, last] = [sources, targets].map((ids) => namesOf(view, ids));
		const help = relaxationInWords(relaxations(view, sources, targets, questionOf(view, given)));
		throw new EntenteError("no-path", `No path of relations that count here connects ${first} and ${last}.`, {
			hint:
				help ||
				`Nothing in this graph${given.asOf === undefined ? "" : ` as of ${given.asOf}`} connects them.`,
		});
	}
	const print = given.json ? pathsAsJson : given.markdown ? pathsAsMarkdown : pathsAsText;
	console.log(print(view, found, inverseOf));
}

/** The graph, or what of it held or had happened on the day asked for. */
function asked(
	view: GraphView,
	{ asOf, from, until, order, timeRespecting, undated }: PathsOptions,
): GraphView {
	if (asOf === undefined) return view;
	if (from !== undefined || until !== undefined || order || timeRespecting)
		throw new EntenteError("bad-option", "--as-of cannot go together with --from, --until or --order.");
	const held = new Set(relationsAsOf(view, RELATION_TYPES, asOf));
	return narrowedView(view, (relation) => {
		const { start, end } = relation.attributes;
		return held.has(relation) || (undated === true && start === null && end === null);
	});
}

function namesOf(view: GraphView, ids: readonly string[]): string {
	const names = ids.map((id) => view.actor(id)?.label ?? id);
	return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

/** `entente paths`: how two actors are connected, with the sentences that say so. */
export function addPathsCommand(program: Command): void {
	const types = RELATION_TYPES.map(({ id }) => id);
	program
		.command("paths")
		.description("tell how two actors are connected, with the sentence behind every step")
		.argument("<graph>", "graph file, or - for standard input")
		.argument("<from>", "name, alias, ISO 3166 code or id of an actor, or several with semicolons between")
		.argument("<to>", "the other actor, or several")
		.option("-k, --k <number>", "how many paths, best first (default: 1)", wholeNumber(1, 1000))
		.option("--similar", "also paths that are mostly the same as a better one")
		.option("--max-hops <number>", "longest path looked for", wholeNumber(1, 1000))
		.option("--types <list>", "only relations of these types, such as met,backs", listOf(types))
		.option("--class <list>", "only relations of these PLOVER classes", listOf(PLOVER_CLASSES))
		.option("--stance <list>", `only relations of these stances: ${STANCES.join(", ")}`, listOf(STANCES))
		.option(
			"--steps <list>",
			"the stance of each step, such as hostile,cooperative: a rival's ally",
			listOf(STANCES),
		)
		.option(
			"--balance <side>",
			"friend (an even number of hostile steps) or foe (odd)",
			listOf(["friend", "foe"]),
		)
		.option(
			"--modality <list>",
			`only relations of these modalities: ${MODALITIES.join(", ")} (default: asserted)`,
			listOf(MODALITIES),
		)
		.option("--from <date>", "only relations that can have held on or after a year, month or day")
		.option("--until <date>", "only relations that can have held on or before it")
		.option("--as-of <date>", "only what held or had happened on that day, by what all articles tell")
		.option("--undated", "with dates or an order, relations without a date count too")
		.option(
			"--order <way>",
			"each step no earlier (later) or no later (earlier) than the one before",
			listOf(["later", "earlier"]),
		)
		.option("--time-respecting", "each step no earlier than the one before: --order later")
		.option("--certain", "the order must hold whatever days the partial dates mean")
		.option("--earliest-arrival", "the path in order of time that arrives first")
		.option("--latest-departure", "the path in order of time that can be left last")
		.option("--through <names>", "go through these actors, semicolons between", textList)
		.option("--avoid <names>", "never go through these actors", textList)
		.option(
			"--between <kinds>",
			`kinds of actors between the ends: ${ACTOR_KINDS.join(", ")}`,
			listOf(ACTOR_KINDS),
		)
		.option(
			"--structure <how>",
			"offices and memberships: in, out, or free of length (default: in)",
			listOf(["in", "out", "free"]),
		)
		.option(
			"--direction <way>",
			"any, forward, backward or directed (default: any)",
			listOf(["any", "forward", "backward", "directed"]),
		)
		.option(
			"--min-sentences <number>",
			"least number of sentences behind a relation",
			wholeNumber(1, 1_000_000),
		)
		.option("--min-confidence <share>", "least confidence of a relation, from 0 to 1", shareOfOne)
		.option("--article <ids>", "only what these articles say, semicolons between", textList)
		.option("--publisher <names>", "only what these publishers say, semicolons between", textList)
		.option("--markdown", "print the paths as Markdown")
		.option("--json", "print the paths as JSON")
		.addHelpText(
			"after",
			"\nExample:\n  entente paths graph.json Turkey Russia --from 2023 --max-hops 3\n" +
				'  entente paths graph.json "France; Germany" Iran -k 5 --steps hostile,cooperative --markdown\n\n' +
				"Shorter paths come first; of equally long ones those that are surer, told more often and more recent.\n" +
				"With --through, --steps, --balance or --order paths have at most 6 steps, unless --max-hops says otherwise.",
		)
		.action(paths);
}
