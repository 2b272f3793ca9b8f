import { byStrength } from "../filter.ts";
import type { GraphView, Relation } from "../view.ts";
import { canBeDistinct } from "./distinct.ts";
import { type Move, planFor } from "./plan.ts";
import type { Place, Question, Step } from "./question.ts";

/** One step from actor to actor, with every relation that makes it. */
export interface PatternHop {
	/** Which relation of the pattern it is for, counted from 0 as they were written. */
	step: number;
	/** In the direction of the pattern's arrow; of a hop without one, as it was written. */
	from: string;
	to: string;
	/** What the pattern calls the relation. */
	variable: string | null;
	/** All that fit, strongest first, at least one. */
	relations: readonly Relation[];
}

/** One way to fill a pattern. */
export interface Match {
	/** The actor of each place. */
	actors: readonly string[];
	/** Of each step in order, its hops in order. */
	hops: PatternHop[];
}

/** How much a search may do before it stops: relations looked at and hops tried. */
const MOST_WORK = 2_000_000;

/** Thrown inside the search alone, when it has done all it may. */
class Exhausted extends Error {}

/**
 * Finds the ways to fill a pattern by backtracking: each move of the plan is tried with every actor it allows.
 * Two hops of one match never rest on the same relation, while an actor may fill several places.
 * @param onMatch Called with each match; returns false when it has seen enough.
 * @returns false if the search stopped before it had tried everything, because it would take too long
 */
export function searchPattern(
	view: GraphView,
	question: Question,
	onMatch: (match: Match) => boolean,
): boolean {
	try {
		new Search(view, question).run(onMatch);
		return true;
	} catch (error) {
		if (error instanceof Exhausted) return false;
		throw error;
	}
}

class Search {
	private work = 0;
	/** The actor of each place, as far as they are known. */
	private readonly filled: (string | null)[];
	/** The hops taken, for each step. */
	private taken = new Map<Step, PatternHop[]>();
	/** For each step and way, the actors one hop from an actor. */
	private readonly reach = new Map<Step, [Map<string, Reach>, Map<string, Reach>]>();

	private readonly view: GraphView;
	private readonly question: Question;

	constructor(view: GraphView, question: Question) {
		this.view = view;
		this.question = question;
		this.filled = question.places.map(() => null);
	}

	run(onMatch: (match: Match) => boolean): void {
		const { steps, absences } = this.question;
		const places = this.mainPlaces();
		const moves = planFor(this.question, steps, new Set(), places);
		const plans = absences.map((absent) => planFor(this.question, absent.steps, new Set(places), []));
		this.follow(moves, 0, () => {
			const actors = this.filled.map((actor) => actor ?? "");
			const hops = steps.flatMap((step) => this.taken.get(step) ?? []);
			return plans.some((plan) => this.isPossible(plan)) || onMatch({ actors, hops });
		});
	}

	/** The places of the question itself; those that only an absence names are filled in its own search. */
	private mainPlaces(): number[] {
		const only = new Set(
			this.question.absences.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to])),
		);
		for (const { from, to } of this.question.steps) {
			only.delete(from);
			only.delete(to);
		}
		for (const { place } of this.question.columns) only.delete(place);
		return this.question.places.map((_, place) => place).filter((place) => !only.has(place));
	}

	private isPossible(plan: readonly Move[]): boolean {
		const before = this.taken;
		this.taken = new Map();
		let found = false;
		this.follow(plan, 0, () => {
			found = true;
			return false;
		});
		this.taken = before;
		return found;
	}

	/** Tries the moves from one on; false when enough was seen. */
	private follow(moves: readonly Move[], at: number, onEnd: () => boolean): boolean {
		const move = moves[at];
		if (!move) return onEnd();
		const next = () => this.follow(moves, at + 1, onEnd);
		return move.kind === "place" ? this.tryActors(move.place, next) : this.tryStep(move, next);
	}

	private tryActors(place: number, next: () => boolean): boolean {
		const { actor } = this.question.places[place] as Place;
		for (const candidate of actor === null ? this.view.actors() : [actor]) {
			this.spend(1);
			if (!this.fill(place, candidate, next)) return false;
		}
		return true;
	}

	/** Fills a place and goes on, if the actor fits there; true to go on with others. */
	private fill(place: number, actor: string, next: () => boolean): boolean {
		const known = this.filled[place];
		if (known !== null) return known !== actor || next();
		const wanted = this.question.places[place] as Place;
		if (wanted.actor !== null && wanted.actor !== actor) return true;
		if (wanted.fits && !wanted.fits(actor)) return true;
		this.filled[place] = actor;
		const goesOn = !this.meetsConstraints(place) || next();
		this.filled[place] = null;
		return goesOn;
	}

	private meetsConstraints(place: number): boolean {
		return this.question.constraints.every(({ places, holds }) => {
			if (!places.includes(place)) return true;
			const actors = places.map((each) => this.filled[each]);
			return actors.some((actor) => actor === null) || holds(actors as string[]);
		});
	}

	private tryStep({ step, backwards }: Move & { kind: "step" }, next: () => boolean): boolean {
		const [near, far] = backwards ? [step.to, step.from] : [step.from, step.to];
		const hops: PatternHop[] = [];
		const goOn = () => {
			this.taken.set(step, backwards ? hops.toReversed() : [...hops]);
			const more = this.fill(far, (backwards ? hops.at(-1)?.from : hops.at(-1)?.to) as string, next);
			this.taken.delete(step);
			return more;
		};
		const walk = (here: string): boolean => {
			if (hops.length >= step.least && !goOn()) return false;
			if (hops.length === step.most) return true;
			const end = hops.length + 1 === step.most ? this.filled[far] : null;
			for (const [other, relations] of this.candidates(step, here, backwards, end ?? null)) {
				this.spend(1);
				const [from, to] = backwards ? [other, here] : [here, other];
				const hop = { step: step.order, from, to, variable: step.variable, relations };
				if (!this.isFresh(hop, hops)) continue;
				hops.push(hop);
				const more = walk(other);
				hops.pop();
				if (!more) return false;
			}
			return true;
		};
		return walk(this.filled[near] as string);
	}

	/** The actors one hop on with their relations; the one at the end alone, where the hop must lead there. */
	private candidates(
		step: Step,
		here: string,
		backwards: boolean,
		end: string | null,
	): Iterable<[string, readonly Relation[]]> {
		const reach = this.reachOf(step, here, backwards);
		if (end === null) return reach;
		const relations = reach.get(end);
		return relations ? [[end, relations]] : [];
	}

	/** True when a hop has a relation left that no other hop of the match needs. */
	private isFresh(hop: PatternHop, current: readonly PatternHop[]): boolean {
		const rivals: (readonly Relation[])[] = [];
		for (const other of current) if (joinsSame(hop, other)) rivals.push(other.relations);
		for (const hops of this.taken.values()) {
			for (const other of hops) if (joinsSame(hop, other)) rivals.push(other.relations);
		}
		return rivals.length === 0 || canBeDistinct([...rivals, hop.relations]);
	}

	private reachOf(step: Step, actor: string, backwards: boolean): Reach {
		let ways = this.reach.get(step);
		if (!ways) {
			ways = [new Map(), new Map()];
			this.reach.set(step, ways);
		}
		const known = ways[backwards ? 1 : 0];
		const found = known.get(actor) ?? this.collect(step, actor, backwards);
		known.set(actor, found);
		return found;
	}

	private collect(step: Step, actor: string, backwards: boolean): Reach {
		const reach = new Map<string, Relation[]>();
		const around = this.view.relationsOf(actor);
		this.spend(around.length);
		for (const relation of around) {
			const { source, target, attributes } = relation;
			const bothWays = step.direction === "either" || attributes.symmetric;
			if (!bothWays && (backwards ? target : source) !== actor) continue;
			if (!step.passes(attributes)) continue;
			const other = source === actor ? target : source;
			const list = reach.get(other);
			if (list) list.push(relation);
			else reach.set(other, [relation]);
		}
		for (const list of reach.values()) list.sort(byStrength);
		return reach;
	}

	private spend(work: number): void {
		this.work += work;
		if (this.work > MOST_WORK) throw new Exhausted();
	}
}

function joinsSame(one: PatternHop, other: PatternHop): boolean {
	return one.from === other.from ? one.to === other.to : one.from === other.to && one.to === other.from;
}

/** The actors one hop away, each with the relations that lead there. */
type Reach = Map<string, Relation[]>;
