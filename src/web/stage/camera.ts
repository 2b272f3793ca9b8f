import type Sigma from "sigma";
import type { Insets, Point } from "./contract.ts";
import { FRAME, type Framed, type Size, type View, viewBetween, viewOf, viewOn } from "./framing.ts";
import { Motion, prefersStillness } from "./motion.ts";

const GLIDE_MS = 420;
const ZOOM_STEP = 1.5;
/** A scene unit is one pixel in the fitted view; people zoom this far in and out of it. */
const SCALES = { least: 0.12, greatest: 6 };
/** Enlarging the picture to fit stops here: a few actors do not fill a wall. */
const GREATEST_FIT = 1.15;

/**
 * The stage's camera: speaks in scene units and pixels, leaves room for panels, and moves gently or, for
 * people who want no motion, not at all. At scale 1 discs have their natural size; they grow with the square
 * root of the scale.
 */
export class StageCamera {
	#motion = new Motion();
	#goal: View | null = null;
	#sigma: Sigma | null = null;
	#container: HTMLElement;
	#window: Size | null = null;
	insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
	/** True while the view is the one that `show` was last asked to hold, false once a person moved it. */
	held = true;
	/** True while the view is one that `lead` brought about, until something else moves it. */
	led = false;

	constructor(container: HTMLElement) {
		this.#container = container;
	}

	/** Takes over a renderer's camera; its frame must be the fixed square of FRAME units. */
	attach(sigma: Sigma): void {
		this.#sigma = sigma;
		const half = FRAME / 2;
		sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
		this.limit();
	}

	/** For sigma: by how much sizes shrink at a camera ratio. */
	readonly sizeRatio = (ratio: number): number => Math.sqrt(1 / this.#scaleAt(ratio));

	/** Asked of the page once in a run of code: it is wanted for every actor and line of a frame. */
	get window(): Size {
		if (!this.#window) {
			this.#window = { width: this.#container.offsetWidth || 1, height: this.#container.offsetHeight || 1 };
			queueMicrotask(() => {
				this.#window = null;
			});
		}
		return this.#window;
	}

	get view(): View {
		const state = this.#sigma?.getCamera().getState() ?? { x: 0.5, y: 0.5, ratio: 1 };
		return {
			x: (state.x - 0.5) * FRAME,
			y: (state.y - 0.5) * FRAME,
			scale: this.#scaleAt(state.ratio),
		};
	}

	get moving(): boolean {
		return this.#motion.running || (this.#sigma?.getCamera().isAnimated() ?? false);
	}

	/** Where a point of the scene lies in the window. */
	onScreen(point: Point): Point {
		const { x, y, scale } = this.view;
		const { width, height } = this.window;
		return { x: width / 2 + (point.x - x) * scale, y: height / 2 - (point.y - y) * scale };
	}

	/** Keeps zooming within sensible bounds of the window's present size. */
	limit(): void {
		this.#sigma?.setSettings({
			minCameraRatio: this.#ratioAt(SCALES.greatest),
			maxCameraRatio: this.#ratioAt(SCALES.least),
		});
	}

	/** The view in which all these nodes fill the free part of the window. */
	fitting(nodes: readonly Framed[], greatest = GREATEST_FIT): View {
		return viewOf(nodes, this.window, this.insets, greatest);
	}

	/** Brings all these nodes into the free part of the window, no larger than at the scale `greatest`. */
	fit(nodes: readonly Framed[], animated: boolean, greatest = GREATEST_FIT): void {
		if (nodes.length > 0) this.show(this.fitting(nodes, greatest), animated);
		this.held = true;
		this.led = false;
	}

	/** Brings the nodes that were asked for into the free part of the window, for as long as they are asked for. */
	lead(nodes: readonly Framed[]): void {
		this.fit(nodes, true);
		this.held = false;
		this.led = true;
	}

	/** Brings a point into the middle of the free part, at least at natural size. */
	centre(point: Point): void {
		this.#letGo();
		this.show(viewOn(point, Math.max(1, this.view.scale), this.insets), true);
	}

	/** Moves only as far as needed for a point to lie well inside the free part. */
	reveal(point: Point, margin: number): void {
		const at = this.onScreen(point);
		const { width, height } = this.window;
		const { left, right, top, bottom } = this.insets;
		const dx = within(at.x, left + margin, width - right - margin) - at.x;
		const dy = within(at.y, top + margin, height - bottom - margin) - at.y;
		if (dx === 0 && dy === 0) return;
		const { x, y, scale } = this.view;
		this.show({ x: x - dx / scale, y: y + dy / scale, scale }, true);
	}

	zoom(steps: number): void {
		const { x, y, scale } = this.#bound;
		const next = within(scale * ZOOM_STEP ** steps, SCALES.least, SCALES.greatest);
		const { left, right, top, bottom } = this.insets;
		// The middle of the free part stays where it is.
		const across = (left - right) / 2;
		const down = (top - bottom) / 2;
		const middle = { x: x + across / scale - across / next, y: y - down / scale + down / next };
		this.#letGo();
		this.show({ ...middle, scale: next }, true);
	}

	/** Moves the view by pixels. */
	pan(dx: number, dy: number): void {
		const { x, y, scale } = this.#bound;
		this.#letGo();
		this.show({ x: x + dx / scale, y: y - dy / scale, scale }, true);
	}

	/** Where the camera is going, so that quick presses of keys add up; else where it is. */
	get #bound(): View {
		return (this.#motion.running ? this.#goal : null) ?? this.view;
	}

	show(view: View, animated: boolean): void {
		const camera = this.#sigma?.getCamera();
		if (!camera) return;
		const from = this.view;
		this.#goal = view;
		const steady = !animated || prefersStillness();
		this.#motion.run(steady ? 0 : GLIDE_MS, (progress) => {
			const { x, y, scale } = viewBetween(from, view, progress);
			camera.setState({ x: 0.5 + x / FRAME, y: 0.5 + y / FRAME, ratio: this.#ratioAt(scale), angle: 0 });
		});
	}

	/** Lets go when a person takes the camera. */
	release(): void {
		this.#motion.stop();
		this.#letGo();
	}

	#letGo(): void {
		this.held = false;
		this.led = false;
	}

	kill(): void {
		this.#motion.stop();
		this.#sigma = null;
	}

	#scaleAt(ratio: number): number {
		const { width, height } = this.window;
		return Math.min(width, height) / (FRAME * ratio);
	}

	#ratioAt(scale: number): number {
		const { width, height } = this.window;
		return Math.min(width, height) / (FRAME * scale);
	}
}

function within(value: number, least: number, most: number): number {
	return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}
