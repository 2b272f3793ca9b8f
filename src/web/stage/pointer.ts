import type Sigma from "sigma";
import type { Point, Selection } from "./contract.ts";
import type { SceneActor, SceneLine } from "./scene.ts";

/** What the pointer may do on the stage. */
export interface PointerActions {
	hover(actor: string | null, line: string | null): void;
	select(selection: Selection | null): void;
	/** An actor is being dragged to a point of the window. */
	drag(actor: string, to: Point): void;
	/** The person moves the camera. */
	takeCamera(): void;
}

/** A press that moves less than this many pixels is a click. */
const DRAG_FROM = 5;

/** What is pressed: an actor, or null for the ground and the lines on it. */
interface Press {
	actor: string | null;
	at: Point;
	moved: boolean;
}

/** Binds mouse and touch: hovering, choosing, dragging actors. Sigma unbinds all of it when it is killed. */
export function bindPointer(
	sigma: Sigma<SceneActor, SceneLine>,
	container: HTMLElement,
	actions: PointerActions,
): void {
	let press: Press | null = null;
	let movedLast = false;
	let under: { actor: string | null; line: string | null } = { actor: null, line: null };

	const enter = (actor: string | null, line: string | null): void => {
		under = { actor, line };
		// While an actor is dragged, whatever it passes over stays quiet.
		if (press?.moved) return;
		container.style.cursor = actor || line ? "pointer" : "";
		actions.hover(actor, line);
	};
	sigma.on("enterNode", ({ node }) => enter(node, null));
	sigma.on("leaveNode", () => enter(null, null));
	sigma.on("enterEdge", ({ edge }) => enter(null, edge));
	sigma.on("leaveEdge", () => enter(null, null));
	sigma.on("leaveStage", () => enter(null, null));

	const pressOn = (actor: string | null, at: Point): void => {
		press = { actor, at: { x: at.x, y: at.y }, moved: false };
		movedLast = false;
	};
	sigma.on("downNode", ({ node, event }) => pressOn(node, event));
	sigma.on("downEdge", ({ event }) => pressOn(null, event));
	sigma.on("downStage", ({ event }) => pressOn(null, event));
	sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
		if (!press) return;
		if (press.actor !== null) {
			preventSigmaDefault();
			event.original.preventDefault();
			event.original.stopPropagation();
		}
		if (!press.moved && Math.hypot(event.x - press.at.x, event.y - press.at.y) < DRAG_FROM) return;
		press.moved = true;
		container.style.cursor = "grabbing";
		if (press.actor === null) actions.takeCamera();
		else actions.drag(press.actor, event);
	});
	const release = (): void => {
		movedLast = press?.moved ?? false;
		press = null;
		if (movedLast) enter(under.actor, under.line);
	};
	sigma.getMouseCaptor().on("mouseup", release);
	sigma.getTouchCaptor().on("touchup", release);
	for (const wheel of ["wheelStage", "wheelNode", "wheelEdge"] as const) sigma.on(wheel, actions.takeCamera);

	const choose = (selection: Selection | null): void => {
		if (!movedLast) actions.select(selection);
	};
	sigma.on("clickNode", ({ node }) => choose({ kind: "actor", id: node }));
	sigma.on("clickEdge", ({ edge }) => choose(relationsOf(sigma, edge)));
	sigma.on("clickStage", () => choose(null));
}

/** The selection that a line stands for: all relations of its pair, its strongest one marked. */
function relationsOf(sigma: Sigma<SceneActor, SceneLine>, line: string): Selection {
	const graph = sigma.getGraph();
	const [source, target] = graph.extremities(line);
	const [edge] = graph.getEdgeAttribute(line, "relations");
	return { kind: "relations", source, target, ...(edge === undefined ? {} : { edge }) };
}
