import type { KnowledgeGraph } from "../../model/index.ts";
import { type Area, arrange, type Body } from "./arrange.ts";
import type { Point } from "./contract.ts";
import { FOLLOW_ABOVE, Layout } from "./layout.ts";
import { Motion, prefersStillness } from "./motion.ts";
import { tiesOf } from "./scene.ts";
import { shelve } from "./shelf.ts";

const SETTLE_MS = 850;

/** What the places need to know from the screen. */
export interface Surroundings {
	/** The free part of the window, in pixels. */
	area(): Area;
	/** What an actor needs around its centre, in pixels. */
	reach(actor: string): { radius: number; halfWidth: number; below: number };
	/** Told whenever actors have moved. */
	moved(): void;
}

/**
 * Where every actor lies, in scene units (pixels of the fitted view, y upwards): laid out by force in a
 * worker, arranged for the window, moved there in one gentle glide; what a person has dragged stays put.
 */
export class Places {
	#layout = new Layout();
	#motion = new Motion();
	#places = new Map<string, Point>();
	#pins = new Map<string, Point>();
	#links: [string, string][] = [];
	/** Actors without any relation: they stand aside and take no part in the layout. */
	#alone: string[] = [];
	#surroundings: Surroundings;
	/** The area the present places were arranged for. */
	#arrangedFor: Area | null = null;

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

	of(actor: string): Point | undefined {
		return this.#places.get(actor);
	}

	/** Where an actor that has just arrived shows up: amid those it is tied to that have a place. */
	guess(graph: KnowledgeGraph, actor: string): Point | undefined {
		const known = graph.neighbors(actor).flatMap((neighbour) => this.#places.get(neighbour) ?? []);
		if (known.length === 0) return undefined;
		const sum = known.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
		return { x: sum.x / known.length, y: sum.y / known.length };
	}

	get laidOut(): boolean {
		return this.#arrangedFor !== null;
	}

	get moving(): boolean {
		return this.#layout.running || this.#motion.running;
	}

	/** Takes the actors and ties of a graph; true when there are new ones, which the next `run` will place. */
	update(graph: KnowledgeGraph): boolean {
		const ties = tiesOf(graph);
		const before = this.#alone.length;
		this.#links = ties.map(({ source, target }) => [source, target]);
		this.#alone = graph.filterNodes((actor) => graph.degree(actor) === 0).sort();
		const tied = graph.filterNodes((actor) => graph.degree(actor) > 0);
		const grown = this.#layout.update(tied, ties, (actor) => graph.getNodeAttributes(actor));
		return grown || this.#alone.length !== before;
	}

	/** Lays out and glides to the result. Resolves when everything lies still; false when it was interrupted. */
	async run(): Promise<boolean> {
		const fresh = !this.laidOut;
		const ended = await this.#layout.run(fresh ? "fresh" : "grown", () => this.#follow());
		if (!ended) return false;
		await this.#glide(this.#arranged(), fresh && this.#places.size <= FOLLOW_ABOVE ? 0 : SETTLE_MS);
		return true;
	}

	/** Arranges anew when the free part of the window has become quite another one; true when it has. */
	refit(): boolean {
		const before = this.#arrangedFor;
		const { width, height } = this.#surroundings.area();
		if (!before || this.#layout.running) return false;
		const change = Math.max(ratio(width, before.width), ratio(height, before.height));
		if (change < 1.35) return false;
		void this.#glide(this.#arranged(), SETTLE_MS / 2);
		return true;
	}

	/** Puts an actor where a person drags it, for good. */
	pin(actor: string, place: Point): void {
		this.#motion.stop();
		this.#pins.set(actor, place);
		this.#places.set(actor, place);
		this.#surroundings.moved();
	}

	stop(): void {
		this.#layout.stop();
		this.#motion.stop();
	}

	/** Large graphs are shown while they unfold. */
	#follow(): void {
		this.#places = this.#arranged();
		this.#surroundings.moved();
	}

	#arranged(): Map<string, Point> {
		const raw = this.#layout.positions();
		const area = this.#surroundings.area();
		const shelf = shelve(
			this.#alone.map((id) => ({ id, ...this.#surroundings.reach(id) })),
			area,
		);
		const room = { width: area.width, height: Math.max(area.height / 2, area.height - shelf.height) };
		const rise = (area.height - room.height) / 2;
		const bodies = [...raw].map(([id, { x, y }]): Body => {
			const pin = this.#pins.get(id);
			return {
				id,
				x,
				y: -y,
				...this.#surroundings.reach(id),
				pin: pin ? { x: pin.x, y: rise - pin.y } : null,
			};
		});
		this.#arrangedFor = area;
		const arranged = arrange(bodies, this.#links, room);
		const places = new Map<string, Point>();
		for (const [id, { x, y }] of arranged) places.set(id, { x, y: rise - y });
		for (const [id, { x, y }] of shelf.places) places.set(id, this.#pins.get(id) ?? { x, y: -y });
		return places;
	}

	#glide(target: Map<string, Point>, milliseconds: number): Promise<void> {
		const from = new Map(this.#places);
		return new Promise((resolve) => {
			const step = (progress: number): void => {
				for (const [actor, to] of target) {
					const start = from.get(actor) ?? to;
					this.#places.set(actor, {
						x: start.x + (to.x - start.x) * progress,
						y: start.y + (to.y - start.y) * progress,
					});
				}
				this.#surroundings.moved();
			};
			this.#motion.run(prefersStillness() ? 0 : milliseconds, step, resolve);
		});
	}
}

function ratio(a: number, b: number): number {
	return Math.max(a / b, b / a);
}
