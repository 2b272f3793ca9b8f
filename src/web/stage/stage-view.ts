import type Sigma from "sigma";
import { StageCamera } from "./camera.ts";
import { blend } from "./colors.ts";
import type { Insets, Point, StageControls, StageProbe, StageProps } from "./contract.ts";
import { flagFor } from "./flags.ts";
import { freeArea } from "./framing.ts";
import { Geometry } from "./geometry.ts";
import { LabelLayer, type LabelledActor, type LabelledLine } from "./label-layer.ts";
import { Looks } from "./looks.ts";
import { FONT_FAMILY, PALETTES, type Palette } from "./palette.ts";
import { Places } from "./places.ts";
import { bindPointer } from "./pointer.ts";
import { PortraitAtlas } from "./portrait-atlas.ts";
import { createProbe } from "./probe.ts";
import { createRenderer } from "./renderer.ts";
import { buildScene, type Scene, type SceneActor, type SceneLine } from "./scene.ts";
import { snapshotPng } from "./snapshot.ts";

/** Pixels left free along the edges of the window's free part. */
const MARGIN = 28;
/** A picture made smaller than this to fit beside panels could not be read any more. */
const LEGIBLE = 0.82;
const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/**
 * The picture in one container, from the first frame to the last: builds the scene from the props, has sigma
 * draw it, and answers the pointer. React only creates, updates and kills it.
 */
export class StageView {
	#props: StageProps;
	#sigma: Sigma<SceneActor, SceneLine>;
	#scene: Scene;
	#atlas: PortraitAtlas;
	#labels: LabelLayer;
	#geometry: Geometry;
	#looks: Looks;
	#places: Places;
	#camera: StageCamera;
	/** Actors by size, the largest first. */
	#order: string[] = [];
	#observer: ResizeObserver;
	#killed = false;
	/** Actors to be focused once they lie still. */
	#awaited: readonly string[] | null = null;
	readonly probe: StageProbe;
	/** The present scheme's colours; the programs read them at every frame. */
	#palette: Palette;

	constructor(container: HTMLElement, props: StageProps) {
		this.#props = props;
		this.#palette = { ...PALETTES[props.scheme] };
		this.#camera = new StageCamera(container);
		this.#camera.insets = withMargin(props.insets);
		this.#places = new Places({
			area: () => freeArea(this.#camera.window, this.#camera.insets),
			reach: (actor) => this.#geometry.reach(actor),
			moved: () => this.#move(),
		});
		this.#atlas = new PortraitAtlas(() => this.#redraw());
		this.#scene = this.#build();
		this.#looks = new Looks(this.#scene, () => this.#redraw());
		this.#sigma = createRenderer(container, {
			scene: this.#scene,
			looks: this.#looks,
			camera: this.#camera,
			atlas: this.#atlas,
			palette: this.#palette,
		});
		this.#camera.attach(this.#sigma as unknown as Sigma);
		const { labels, edgeLabels } = this.#sigma.getCanvases();
		this.#labels = new LabelLayer(contextOf(labels), contextOf(edgeLabels), this.#palette);
		this.#geometry = new Geometry(this.#scene, this.#camera, this.#looks, this.#labels);
		this.probe = createProbe(
			container,
			this.#geometry,
			() => this.#places.moving || this.#camera.moving || this.#looks.moving,
		);
		this.#sigma.on("afterRender", () => this.#drawLabels());
		bindPointer(this.#sigma, container, {
			hover: (actor, line) => this.#hover(actor, line),
			select: (selection) => this.#props.onSelect(selection),
			drag: (actor, to) => this.#places.pin(actor, this.#sigma.viewportToGraph(to)),
			takeCamera: () => this.#camera.release(),
		});
		this.#observer = new ResizeObserver(() => this.#resized());
		this.#observer.observe(container);
		void this.#letFontsCome();
		this.#takeGraph();
		this.#looks.choose(props.selection, props.path);
	}

	/** Takes new props; what has not changed costs nothing. */
	update(props: StageProps): void {
		const before = this.#props;
		this.#props = props;
		if (props.graph !== before.graph) throw new RangeError("Another graph needs another stage.");
		const grown = props.revision !== before.revision;
		const recoloured = props.scheme !== before.scheme;
		if (recoloured) Object.assign(this.#palette, PALETTES[props.scheme]);
		if (grown || recoloured || props.visibleEdges !== before.visibleEdges) {
			this.#replaceScene();
			if (grown) this.#takeGraph();
		}
		if (props.selection !== before.selection || props.path !== before.path) this.#choose(props);
		// Nothing is asked for any more, and nobody has looked elsewhere: back to the whole.
		const isDone = this.#camera.led && !props.selection && !props.path && this.#places.laidOut;
		if (isDone) this.#camera.held = true;
		if (!sameInsets(props.insets, before.insets)) {
			this.#camera.insets = withMargin(props.insets);
			if (this.#camera.held && this.#places.laidOut) this.#fitBesidePanels();
			else this.#revealChosen();
		} else if (isDone) this.#fit(true);
	}

	readonly controls: StageControls = {
		zoomIn: () => this.#camera.zoom(1),
		zoomOut: () => this.#camera.zoom(-1),
		fit: () => this.#fit(true),
		focusActor: (id) => {
			if (this.#scene.hasNode(id)) this.#camera.centre(this.#scene.getNodeAttributes(id));
		},
		focusPath: (ids) => {
			// What is still on its way is followed to where it ends.
			if (this.#places.moving) this.#awaited = ids;
			else this.#focus(ids);
		},
		toggleLayout: () => {
			if (this.#places.moving) {
				this.#places.stop();
				return false;
			}
			void this.#settle();
			return true;
		},
		snapshotPng: () => {
			this.#sigma.refresh();
			return snapshotPng(this.#sigma.getCanvases(), this.#palette.ground);
		},
	};

	/** Moves the picture by pixels, as the arrow keys do. */
	pan(dx: number, dy: number): void {
		this.#camera.pan(dx, dy);
	}

	/** The actor that Enter opens: the one under the pointer, else the next after the chosen one by size. */
	nextActor(): string | null {
		const { hoveredActor, selection } = this.#looks.attention;
		if (hoveredActor) return hoveredActor;
		const chosen = selection?.kind === "actor" ? this.#order.indexOf(selection.id) : -1;
		return this.#order[(chosen + 1) % this.#order.length] ?? null;
	}

	kill(): void {
		this.#killed = true;
		this.#observer.disconnect();
		this.#places.stop();
		this.#looks.kill();
		this.#camera.kill();
		this.#sigma.kill();
	}

	#build(): Scene {
		const { graph, visibleEdges, scheme } = this.#props;
		const placeOf = (actor: string): Point | undefined =>
			this.#places.of(actor) ?? this.#places.guess(graph, actor);
		const { scene, portraits } = buildScene(graph, visibleEdges, scheme, flagFor, placeOf);
		this.#atlas.hold(portraits);
		this.#order = scene.nodes().sort((a, b) => size(scene, b) - size(scene, a) || (a < b ? -1 : 1));
		return scene;
	}

	#replaceScene(): void {
		this.#scene = this.#build();
		this.#geometry.scene = this.#scene;
		this.#sigma.setGraph(this.#scene);
		this.#looks.replaceScene(this.#scene);
	}

	/** Lays out what is new in the graph, then shows it. */
	#takeGraph(): void {
		this.#shrink();
		const grown = this.#places.update(this.#props.graph);
		if (grown || !this.#places.laidOut) void this.#settle();
	}

	async #settle(): Promise<void> {
		const first = !this.#places.laidOut;
		const ended = await this.#places.run();
		if (!ended || this.#killed) return;
		if (this.#awaited) this.#focus(this.#awaited);
		else if (first || this.#camera.held) this.#fit(!first);
		this.#awaited = null;
		this.#looks.show();
		if (first) this.#props.onReady?.(this.controls);
	}

	/** Actors have moved: the scene follows. */
	#move(): void {
		this.#scene.updateEachNodeAttributes((id, attributes) => Object.assign(attributes, this.#places.of(id)), {
			attributes: ["x", "y"],
		});
		if (this.#places.moving && this.#camera.held) this.#fit(false);
		if (this.#places.laidOut && this.#scene.order > 400) this.#looks.show();
	}

	#redraw(): void {
		if (!this.#killed) this.#sigma.scheduleRefresh();
	}

	#hover(actor: string | null, line: string | null): void {
		if (actor !== this.#looks.attention.hoveredActor) this.#props.onHover?.(actor);
		this.#looks.hover(actor, line);
	}

	#choose({ selection, path }: StageProps): void {
		this.#looks.choose(selection, path);
		this.#revealChosen();
	}

	/** What is chosen must not lie under a panel or outside the window. */
	#revealChosen(): void {
		const { selection } = this.#props;
		const id = selection?.kind === "actor" ? selection.id : undefined;
		if (id !== undefined && this.#scene.hasNode(id))
			this.#camera.reveal(this.#scene.getNodeAttributes(id), 40);
	}

	#resized(): void {
		if (this.#killed) return;
		this.#camera.limit();
		this.#shrink();
		this.#sigma.scheduleRefresh();
		const rearranged = this.#places.refit();
		if (rearranged || (this.#camera.held && this.#places.laidOut)) this.#fit(false);
	}

	/**
	 * After panels came or went: the whole graph where it stays legible, else what is chosen and its
	 * neighbours, never larger than it was.
	 */
	#fitBesidePanels(): void {
		const { selection } = this.#props;
		const whole = this.#camera.fitting(this.#geometry.framed(this.#scene.nodes()));
		const chosen =
			selection?.kind === "actor" ? [selection.id] : selection ? [selection.source, selection.target] : [];
		const near = chosen
			.filter((id) => this.#scene.hasNode(id))
			.flatMap((id) => [id, ...this.#scene.neighbors(id)]);
		if (near.length === 0 || whole.scale >= LEGIBLE) this.#fit(true);
		else this.#camera.fit(this.#geometry.framed(near), true, Math.max(LEGIBLE, whole.scale));
	}

	/** Discs give way when the window is small or the graph large. */
	#shrink(): void {
		this.#labels.suit(this.#camera.window.width);
		const { width, height } = freeArea(this.#camera.window, this.#camera.insets);
		const alone = this.#scene.filterNodes((id) => this.#props.graph.degree(id) === 0).length;
		const room = Math.sqrt((width * height) / Math.max(1, this.#scene.order - 0.7 * alone));
		this.#looks.shrink = Math.max(0.34, Math.min(1.1, room / 140));
	}

	#focus(actors: readonly string[]): void {
		this.#camera.lead(this.#geometry.framed(actors));
	}

	#fit(animated: boolean): void {
		this.#camera.fit(this.#geometry.framed(this.#scene.nodes()), animated);
	}

	#drawLabels(): void {
		const { width, height } = this.#camera.window;
		const actors: LabelledActor[] = [];
		for (const id of this.#order) {
			const at = this.#geometry.centre(id);
			if (at.x < -80 || at.x > width + 80 || at.y < -60 || at.y > height + 60) continue;
			const presence = this.#looks.presenceOf(id);
			if (presence === 0) continue;
			const label = this.#scene.getNodeAttribute(id, "label");
			actors.push({
				id,
				...at,
				label,
				radius: this.#geometry.radius(id),
				presence,
				strong: this.#looks.isStrong(id),
			});
		}
		this.#labels.draw(actors, this.#labelledLines(), { width, height, steady: this.probe.isMoving() });
	}

	#labelledLines(): LabelledLine[] {
		const { label: ink } = this.#palette;
		return this.#looks.labelled
			.filter((key) => this.#scene.hasEdge(key))
			.map((key) => {
				const { label, color } = this.#scene.getEdgeAttributes(key);
				return { key, label, color: blend(color, ink, 0.3), curve: this.#geometry.curve(key) };
			});
	}

	/** Letters are measured and drawn anew once the page's font is there. */
	async #letFontsCome(): Promise<void> {
		if (document.fonts.check(`600 13px ${FONT_FAMILY}`)) return;
		await Promise.allSettled(
			[500, 600, 680].map((weight) => document.fonts.load(`${weight} 13px ${FONT_FAMILY}`)),
		);
		if (this.#killed) return;
		this.#labels.forgetWidths();
		this.#atlas.redrawLetters();
	}
}

function size(scene: Scene, id: string): number {
	return scene.getNodeAttribute(id, "size");
}

function contextOf(canvas: HTMLCanvasElement | undefined): CanvasRenderingContext2D {
	const context = canvas?.getContext("2d");
	if (!context) throw new RangeError("This browser gives no canvas to draw on.");
	return context;
}

function withMargin(insets: Insets = NO_INSETS): Insets {
	return {
		left: insets.left + MARGIN,
		right: insets.right + MARGIN,
		top: insets.top + MARGIN,
		bottom: insets.bottom + MARGIN,
	};
}

function sameInsets(a: Insets = NO_INSETS, b: Insets = NO_INSETS): boolean {
	return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}
