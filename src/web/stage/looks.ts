import type { HighlightedPath, Selection } from "./contract.ts";
import { type Attention, type Emphasis, emphasisOf } from "./emphasis.ts";
import { Fades } from "./fades.ts";
import { Motion, prefersStillness } from "./motion.ts";
import type { Scene, SceneActor, SceneLine } from "./scene.ts";

const FADE_MS = 180;
/** How much of something stays when attention is elsewhere. */
const FADED = { actor: 0.22, line: 0.09, unrelated: 0.5 };
/** Pixels between the lines of a pair. */
const LINE_GAP = 15;
const CASING = 4;
/** Above this many lines, looks change at once instead of gliding. */
const GLIDE_UP_TO = 1500;

/** Above this many lines each gives way, by no more than this share, for the whole to be seen. */
const DENSE = { from: 800, least: 0.3 };
/** The words of more lines than this would cover what they explain. */
const MOST_WORDS = 36;

const ACTOR = "actor ";
const MARK = "mark ";
const LINE = "line ";

/**
 * How every actor and line looks at the moment: what its scene says, and how much of it shows under the
 * present attention. Sigma asks here for each node and edge.
 */
export class Looks {
	attention: Attention = { hoveredActor: null, hoveredLine: null, selection: null, path: null };
	/** By how much discs and lines shrink in a small or crowded window. */
	shrink = 1;
	/** False until actors have their places; nothing is seen before. */
	#shown = false;
	#emphasis: Emphasis;
	#scene: Scene;
	#fades = new Fades();
	#motion = new Motion();
	#redraw: () => void;

	/** `redraw` has sigma ask anew for all looks. */
	constructor(scene: Scene, redraw: () => void) {
		this.#scene = scene;
		this.#redraw = redraw;
		this.#emphasis = emphasisOf(this.attention, linksOf(scene));
	}

	/** The scene now drawn; actors and lines that are new in it fade in. */
	replaceScene(scene: Scene): void {
		this.#scene = scene;
		this.refresh();
	}

	/** Fades everything in. */
	show(): void {
		if (this.#shown) return;
		this.#shown = true;
		this.refresh();
	}

	choose(selection: Selection | null, path: HighlightedPath | null): void {
		this.attention = { ...this.attention, selection, path };
		this.refresh();
	}

	hover(hoveredActor: string | null, hoveredLine: string | null): void {
		if (this.attention.hoveredActor === hoveredActor && this.attention.hoveredLine === hoveredLine) return;
		this.attention = { ...this.attention, hoveredActor, hoveredLine };
		this.refresh();
	}

	/** Works out what stands out and glides there. */
	refresh(): void {
		this.#emphasis = emphasisOf(this.attention, linksOf(this.#scene));
		this.#fades.aim(this.#targets());
		const steady = prefersStillness() || this.#scene.size > GLIDE_UP_TO;
		this.#motion.run(steady ? 0 : FADE_MS, (progress) => {
			this.#fades.move(progress);
			this.#redraw();
		});
	}

	#targets(): Map<string, number> {
		const { lit, marked } = this.#emphasis;
		const targets = new Map<string, number>();
		if (!this.#shown) return targets;
		this.#scene.forEachNode((id, { related }) => {
			const whole = related ? 1 : FADED.unrelated;
			targets.set(ACTOR + id, !lit || lit.actors.has(id) || marked.has(id) ? whole : FADED.actor);
			targets.set(MARK + id, marked.has(id) ? 1 : 0);
		});
		const share = this.#density;
		this.#scene.forEachEdge((key, { presence }) => {
			const isLit = lit?.lines.has(key);
			const shown = !lit ? presence * share : isLit ? presence * 1.15 : presence * share * FADED.line;
			targets.set(LINE + key, Math.min(1, shown));
		});
		return targets;
	}

	/** Sigma's node reducer. */
	readonly actor = (id: string, data: SceneActor) => ({
		...data,
		size: data.size * this.shrink,
		presence: this.presenceOf(id),
		mark: this.#fades.value(MARK + id),
		// What is in focus lies on top; beyond that, large discs over small ones.
		zIndex: (this.#emphasis.marked.has(id) ? 2000 : this.#isLit(id) ? 1000 : 0) + data.size,
	});

	/** Sigma's edge reducer. */
	readonly line = (key: string, data: SceneLine) => {
		const broad = this.#emphasis.broad.has(key);
		const lit = this.#emphasis.lit?.lines.has(key) ?? false;
		const thinned = lit || broad ? 1 : Math.max(0.5, this.#density);
		return {
			...data,
			size: data.size * Math.max(0.8, this.shrink) * thinned + (broad ? 1 : 0),
			bend: this.bendOf(data),
			presence: this.#fades.value(LINE + key),
			casing: this.#emphasis.cased.has(key) ? CASING : 0,
			zIndex: broad ? 2 : lit ? 1 : 0,
		};
	};

	/** How far a line swings out, in the units of sizes. */
	bendOf(line: SceneLine): number {
		return line.place * LINE_GAP * Math.max(0.8, this.shrink);
	}

	presenceOf(actor: string): number {
		return this.#fades.value(ACTOR + actor);
	}

	isStrong(actor: string): boolean {
		return this.#emphasis.marked.has(actor) || this.attention.hoveredActor === actor;
	}

	/** Lines whose words are to be shown, the most important first. */
	get labelled(): string[] {
		const { labelled, broad } = this.#emphasis;
		const worded = [...labelled].filter((line) => labelled.size <= MOST_WORDS || broad.has(line));
		return worded.sort((a, b) => Number(broad.has(b)) - Number(broad.has(a)));
	}

	get moving(): boolean {
		return this.#motion.running;
	}

	kill(): void {
		this.#motion.stop();
	}

	/** How much of a line shows among so many. */
	get #density(): number {
		return Math.max(DENSE.least, Math.min(1, Math.sqrt(DENSE.from / this.#scene.size)));
	}

	#isLit(actor: string): boolean {
		return this.#emphasis.lit?.actors.has(actor) ?? false;
	}
}

function linksOf(scene: Scene) {
	const plain = (key: string, { relations }: SceneLine, source: string, target: string) => ({
		key,
		source,
		target,
		relations,
	});
	return {
		get lines() {
			return scene.mapEdges(plain);
		},
		linesOf: (actor: string) => (scene.hasNode(actor) ? scene.mapEdges(actor, plain) : []),
	};
}
