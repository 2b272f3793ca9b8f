import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceAtlas2Worker from "graphology-layout-forceatlas2/worker";
import type { Point } from "./contract.ts";

/** A tie that pulls two actors together; structural ties pull most, so that leaders stay with their countries. */
export interface Tie {
	source: string;
	target: string;
	weight: number;
}

interface Weight {
	x: number;
	y: number;
	fixed: boolean;
}

/** The worker answers after every iteration; this many settle a new graph, fewer one that has grown. */
const ITERATIONS = { fresh: 360, grown: 140 };
/** No layout runs longer than this, however large the graph. */
const LONGEST_MS = 4000;
/** Settled: the mean step is below this part of the spread. */
const STILL = 0.0006;
/** Above this order the picture follows the layout while it runs; smaller graphs show only where it ends. */
export const FOLLOW_ABOVE = 400;

/**
 * ForceAtlas2 (Jacomy et al. 2014) in its own thread over one graph's actors. It keeps the raw positions
 * between runs, so that a graph that grew starts from where it was.
 */
export class Layout {
	#graph = new UndirectedGraph<Weight, { weight: number }>();
	#worker: ForceAtlas2Worker | null = null;
	#stop: ((finished: boolean) => void) | null = null;

	/**
	 * Takes the actors and ties there now are. Known actors keep their raw positions; new ones start beside
	 * those they are tied to, else where `start` has them. True when an actor or tie was new.
	 */
	update(actors: readonly string[], ties: readonly Tie[], start: (actor: string) => Point): boolean {
		const before = this.#graph;
		const empty = before.order === 0;
		const graph = new UndirectedGraph<Weight, { weight: number }>();
		for (const actor of actors) {
			if (before.hasNode(actor)) graph.addNode(actor, { ...before.getNodeAttributes(actor) });
			else graph.addNode(actor, { ...start(actor), fixed: false });
		}
		for (const { source, target, weight } of ties) {
			if (graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target, { weight });
		}
		if (empty) scatter(graph);
		else graph.forEachNode((actor) => before.hasNode(actor) || settleBeside(graph, before, actor));
		const grown =
			graph.someNode((actor) => !before.hasNode(actor)) ||
			graph.someEdge((_, __, source, target) => !before.hasEdge(source, target));
		this.stop();
		this.#graph = graph;
		return grown;
	}

	/** Raw positions, in the layout's own units. */
	positions(): Map<string, Point> {
		return new Map(this.#graph.mapNodes((actor, { x, y }) => [actor, { x, y }]));
	}

	get running(): boolean {
		return this.#worker !== null;
	}

	/**
	 * Runs until the layout is still, at most a fixed number of iterations and a few seconds; `onProgress`
	 * hears of the positions now and then. True when it ended by itself, false when it was stopped.
	 */
	run(kind: keyof typeof ITERATIONS, onProgress: () => void): Promise<boolean> {
		this.stop();
		const graph = this.#graph;
		if (graph.order < 2) return Promise.resolve(true);
		const settings = {
			...forceAtlas2.inferSettings(graph.order),
			barnesHutOptimize: graph.order > 600,
			// Strong gravity keeps small components near, so that the large one need not shrink for them.
			strongGravityMode: true,
			gravity: 0.35,
		};
		const worker = new ForceAtlas2Worker<Weight, { weight: number }>(graph, {
			settings,
			getEdgeWeight: "weight",
		});
		this.#worker = worker;
		return new Promise((resolve) => {
			const watch = this.#watch(graph, ITERATIONS[kind], onProgress);
			const timer = setTimeout(() => this.#stop?.(true), LONGEST_MS);
			graph.on("eachNodeAttributesUpdated", watch);
			this.#stop = (finished) => {
				clearTimeout(timer);
				graph.off("eachNodeAttributesUpdated", watch);
				// The worker's answer is still being handled when its positions arrive here.
				queueMicrotask(() => worker.kill());
				this.#worker = null;
				this.#stop = null;
				resolve(finished);
			};
			worker.start();
		});
	}

	/** Counts iterations and measures how much each moved. */
	#watch(
		graph: UndirectedGraph<Weight, { weight: number }>,
		iterations: number,
		onProgress: () => void,
	): () => void {
		let count = 0;
		let before = this.positions();
		return () => {
			count++;
			if (count % 10 !== 0) return;
			const after = this.positions();
			const still = meanStep(before, after) / 10 < STILL * spread(after);
			before = after;
			if (count >= iterations || (still && count >= 60)) this.#stop?.(true);
			else if (graph.order > FOLLOW_ABOVE) onProgress();
		};
	}

	/** Ends a run at once. */
	stop(): void {
		this.#stop?.(false);
	}
}

/** Actors that all start on one spot (a graph without positions) would never part: a spiral does. */
function scatter(graph: UndirectedGraph<Weight>): void {
	const spots = new Set(graph.mapNodes((_, { x, y }) => `${x} ${y}`));
	if (spots.size > graph.order / 2) return;
	let index = 0;
	graph.updateEachNodeAttributes((_, attributes) => {
		const angle = index * 2.399963;
		const radius = 10 * Math.sqrt(++index);
		return { ...attributes, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
	});
}

/** Puts a new actor beside the known ones it is tied to, each new one at another angle. */
function settleBeside(graph: UndirectedGraph<Weight>, before: UndirectedGraph<Weight>, actor: string): void {
	const known = graph.neighbors(actor).filter((neighbour) => before.hasNode(neighbour));
	const anchors = known.length > 0 ? known : before.nodes();
	const radius =
		spread(new Map(before.mapNodes((id, { x, y }) => [id, { x, y }]))) * (known.length > 0 ? 0.35 : 1.2);
	const angle = graph.order * 2.399963 + actor.length;
	let x = 0;
	let y = 0;
	for (const anchor of anchors) {
		x += before.getNodeAttribute(anchor, "x") / anchors.length;
		y += before.getNodeAttribute(anchor, "y") / anchors.length;
	}
	graph.mergeNodeAttributes(actor, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
}

function meanStep(before: Map<string, Point>, after: Map<string, Point>): number {
	let sum = 0;
	for (const [actor, { x, y }] of after) {
		const was = before.get(actor);
		if (was) sum += Math.hypot(x - was.x, y - was.y);
	}
	return sum / (after.size || 1);
}

/** Mean distance from the middle. */
function spread(positions: Map<string, Point>): number {
	let x = 0;
	let y = 0;
	for (const point of positions.values()) {
		x += point.x / positions.size;
		y += point.y / positions.size;
	}
	let sum = 0;
	for (const point of positions.values()) sum += Math.hypot(point.x - x, point.y - y);
	return sum / (positions.size || 1) || 1;
}
