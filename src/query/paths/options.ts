import { type ActorKind, EntenteError, type Modality, STANCES, type Stance } from "../../model/index.ts";
import { checkWindow, type Direction, type RelationFilter } from "../filter.ts";
import type { GraphView } from "../view.ts";
import type { PathIndex } from "./path-index.ts";
import { createRestriction, type Restriction } from "./restriction.ts";

/** Which paths count. Whatever is left out does not restrict, but for `modalities`: only asserted relations count. */
export interface PathOptions extends RelationFilter {
	/** How relations may be walked. Default: `any`. */
	direction?: Direction;
	/** Longest path looked for, in hops. Default: no limit, and 6 with `through`, `steps`, `balance` or `order`. */
	maxHops?: number;
	/** Names of publishers; a relation counts by what their articles say. */
	publishers?: readonly string[];
	/** Ids of actors that a path must go through, in any order; at most four. */
	through?: readonly string[];
	/** Ids of actors that no path may go through. */
	avoid?: readonly string[];
	/** Kinds that actors between the ends may have. */
	between?: readonly ActorKind[];
	/**
	 * What offices, memberships and parts are: relations like others (`in`, the default), none at all (`out`), or
	 * hops that add nothing to a path's length (`free`).
	 */
	structure?: "in" | "out" | "free";
	/** The stance of each hop, from the first to the last: a friend of a friend is cooperative, cooperative. */
	steps?: readonly Stance[];
	/**
	 * `friend`: an even number of hostile hops and no neutral one, as the friend of a friend or the enemy of an enemy;
	 * `foe`: an odd number. A hop of both stances may be walked as either.
	 */
	balance?: "friend" | "foe";
	/** `later`: each hop no earlier than the one before it; `earlier`: no later. See `timed.ts` for what dates mean. */
	order?: "later" | "earlier";
	/** What counts as no earlier, where dates are partial. Default: `possible`. */
	certainty?: "possible" | "certain";
}

/** What a relation must be to be walked, without how. */
export type ArcFilter = RelationFilter;

/** Hops looked for where trying them all is the only way. */
const MOST_HOPS_TRIED = 6;
/** Each actor to go through doubles what is to be tried. */
const MOST_THROUGH = 4;

/** One way to walk on in an automaton of path states: to which state, over which arcs. */
export interface Move {
	to: number;
	along: Restriction;
}

/**
 * What to search, in numbers. A path's state counts how far it has come in what it has to fulfil; most questions have
 * a single state. (Paths as words of a regular language: Mendelzon and Wood, "Finding regular simple paths in graph
 * databases", 1995.)
 */
export interface Problem {
	index: PathIndex;
	source: number;
	targets: readonly number[];
	/** By actor: 1 where a path may not go through. Ends are closed too: no path goes through them. */
	closed: Uint8Array;
	maxHops: number;
	/** Everything that may be walked, whatever the state. */
	all: Restriction;
	states: number;
	moves: readonly (readonly Move[])[];
	/** The state after a move to `state` has reached an actor. */
	enter(state: number, actor: number): number;
	accepts(state: number): boolean;
}

function unknownActor(id: string): EntenteError {
	return new EntenteError("unknown-actor", `There is no actor "${id}" in this graph.`);
}

function badOption(message: string, hint?: string): EntenteError {
	return new EntenteError("bad-option", message, hint === undefined ? {} : { hint });
}

/** The numbers of actors by their ids. Throws EntenteError `unknown-actor`. */
function numbersOf(index: PathIndex, ids: readonly string[]): number[] {
	return [...new Set(ids)].map((id) => {
		const number = index.numberOf.get(id);
		if (number === undefined) throw unknownActor(id);
		return number;
	});
}

/** Throws EntenteError `bad-option` for options that contradict themselves or say nothing. */
function checkOptions(options: PathOptions): void {
	const { maxHops, through = [], steps, balance, structure } = options;
	checkWindow(options.from, options.until);
	if (maxHops !== undefined && !(maxHops >= 1))
		throw badOption("The longest path must have at least one hop.");
	if (through.length > MOST_THROUGH)
		throw badOption(`A path can be asked to go through ${MOST_THROUGH} actors at most.`);
	if (steps && steps.length === 0) throw badOption("The steps name no stance.", "Write one for each hop.");
	if (steps && balance) throw badOption("Steps and balance cannot be asked for together.");
	if (structure === "free" && (through.length > 0 || steps || balance || options.order))
		throw badOption(
			"Structural relations cannot be free of length together with through, steps, balance or order.",
			"Leave them out or count them as hops.",
		);
}

/** The restrictions made last for each index: a person asks several questions with the same filter. */
const remembered = new WeakMap<PathIndex, Map<string, Restriction>>();
const MOST_REMEMBERED = 12;

/** The restriction to what the options let pass, with the stances narrowed down where a hop must have one. */
function restrictionFor(index: PathIndex, options: PathOptions, stance?: Stance): Restriction {
	const { direction = "any", structure = "in" } = options;
	const stances = options.stances ?? STANCES;
	const filter: ArcFilter = {
		...(options.types && { types: options.types }),
		...(options.classes && { classes: options.classes }),
		...((stance !== undefined || options.stances) && {
			stances: stance === undefined ? stances : stances.filter((one) => one === stance),
		}),
		modalities: options.modalities ?? (["asserted"] satisfies Modality[]),
		...(options.from !== undefined && { from: options.from }),
		...(options.until !== undefined && { until: options.until }),
		...(options.undated && { undated: options.undated }),
		...(options.minEvidence !== undefined && { minEvidence: options.minEvidence }),
		...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
		...articlesOf(index.view, options),
	};
	const known = remembered.get(index) ?? new Map<string, Restriction>();
	remembered.set(index, known);
	const key = JSON.stringify([direction, structure, filter]);
	const restriction = known.get(key) ?? createRestriction(index, filter, direction, structure);
	known.delete(key);
	known.set(key, restriction);
	if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as string);
	return restriction;
}

function articlesOf(view: GraphView, { articles, publishers }: PathOptions): { articles?: string[] } {
	if (!articles && !publishers) return {};
	const wanted = view.articles().filter(({ id, publisher }) => {
		const named = !articles || articles.includes(id);
		return named && (!publishers || (publisher !== null && publishers.includes(publisher)));
	});
	return { articles: wanted.map(({ id }) => id) };
}

/**
 * The problems that ids and options mean: one for each actor to begin at, because actors of one set may be the ends of
 * another's paths, while no path goes through any of them.
 * @throws EntenteError `unknown-actor`, `bad-option`
 */
export function compile(
	index: PathIndex,
	from: readonly string[],
	to: readonly string[],
	options: PathOptions,
): Problem[] {
	checkOptions(options);
	const sources = numbersOf(index, from);
	const targets = numbersOf(index, to);
	const through = numbersOf(index, options.through ?? []).filter(
		(actor) => !sources.includes(actor) && !targets.includes(actor),
	);
	const needsTrying = through.length > 0 || options.steps || options.balance || options.order;
	const all = restrictionFor(index, options);
	const common = {
		index,
		closed: closedActors(index, [...sources, ...targets], options),
		maxHops: options.maxHops ?? (needsTrying ? MOST_HOPS_TRIED : Number.POSITIVE_INFINITY),
		all,
		...automatonOf(index, options, through, all),
	};
	return sources.map((source) => ({
		...common,
		source,
		targets: targets.filter((target) => target !== source),
	}));
}

function closedActors(index: PathIndex, ends: readonly number[], options: PathOptions): Uint8Array {
	const closed = new Uint8Array(index.actors.length);
	const { between } = options;
	if (between)
		for (let v = 0; v < closed.length; v++) {
			const kind = index.view.actor(index.actors[v] as string)?.kind;
			if (kind !== undefined && !between.includes(kind)) closed[v] = 1;
		}
	for (const actor of numbersOf(index, options.through ?? [])) closed[actor] = 0;
	for (const actor of [...ends, ...numbersOf(index, options.avoid ?? [])]) closed[actor] = 1;
	return closed;
}

/** States are phases (of the steps or the balance) times the set of actors gone through so far. */
function automatonOf(
	index: PathIndex,
	options: PathOptions,
	through: readonly number[],
	all: Restriction,
): Pick<Problem, "states" | "moves" | "enter" | "accepts"> {
	const { moves, accepted } = phasesOf(index, options, all);
	const sets = 1 << through.length;
	const states = moves.length * sets;
	const bits = new Map(through.map((actor, i) => [actor, 1 << i]));
	return {
		states,
		moves: Array.from({ length: states }, (_, state) => {
			const set = state % sets;
			return (moves[(state - set) / sets] as Move[]).map(({ to, along }) => ({ to: to * sets + set, along }));
		}),
		enter: (state, actor) => (sets === 1 ? state : state | (bits.get(actor) ?? 0)),
		accepts: (state) => state % sets === sets - 1 && accepted.has((state - (state % sets)) / sets),
	};
}

function phasesOf(
	index: PathIndex,
	options: PathOptions,
	all: Restriction,
): { moves: Move[][]; accepted: Set<number> } {
	const { steps, balance } = options;
	if (steps) {
		const moves = steps.map((stance, i) => [{ to: i + 1, along: restrictionFor(index, options, stance) }]);
		return { moves: [...moves, []], accepted: new Set([steps.length]) };
	}
	if (balance) {
		const friendly = restrictionFor(index, options, "cooperative");
		const hostile = restrictionFor(index, options, "hostile");
		const moves = [0, 1].map((phase) => [
			{ to: phase, along: friendly },
			{ to: 1 - phase, along: hostile },
		]);
		return { moves, accepted: new Set([balance === "friend" ? 0 : 1]) };
	}
	return { moves: [[{ to: 0, along: all }]], accepted: new Set([0]) };
}
