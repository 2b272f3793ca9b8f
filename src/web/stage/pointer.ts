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

/** Binds mouse and touch: hovering, choosing, dragging actors. Sigma unbinds all of it when it is killed. */
export function bindPointer(
	sigma: Sigma<SceneActor, SceneLine>,
	container: HTMLElement,
	actions: PointerActions,
): void {
	let pressed: { actor: string; at: Point; dragging: boolean } | null = null;
	let draggedLast = false;

	const hover = (actor: string | null, line: string | null): void => {
		container.style.cursor = actor || line ? "pointer" : "";
		actions.hover(actor, line);
	};
	sigma.on("enterNode", ({ node }) => pressed?.dragging || hover(node, null));
	sigma.on("leaveNode", () => pressed?.dragging || hover(null, null));
	sigma.on("enterEdge", ({ edge }) => pressed?.dragging || hover(null, edge));
	sigma.on("leaveEdge", () => pressed?.dragging || hover(null, null));
	sigma.on("leaveStage", () => pressed?.dragging || hover(null, null));

	sigma.on("downNode", ({ node, event }) => {
		pressed = { actor: node, at: { x: event.x, y: event.y }, dragging: false };
		draggedLast = false;
	});
	sigma.on("downEdge", () => {
		draggedLast = false;
	});
	sigma.on("downStage", () => {
		draggedLast = false;
		actions.takeCamera();
	});
	sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
		if (!pressed) return;
		if (Math.hypot(event.x - pressed.at.x, event.y - pressed.at.y) >= DRAG_FROM) pressed.dragging = true;
		preventSigmaDefault();
		event.original.preventDefault();
		event.original.stopPropagation();
		if (!pressed.dragging) return;
		container.style.cursor = "grabbing";
		actions.drag(pressed.actor, event);
	});
	const release = (): void => {
		if (pressed?.dragging) {
			draggedLast = true;
			container.style.cursor = "pointer";
		}
		pressed = null;
	};
	sigma.getMouseCaptor().on("mouseup", release);
	sigma.getTouchCaptor().on("touchup", release);
	sigma.on("wheelStage", actions.takeCamera);
	sigma.on("wheelNode", actions.takeCamera);
	sigma.on("wheelEdge", actions.takeCamera);

	sigma.on("clickNode", ({ node }) => draggedLast || actions.select({ kind: "actor", id: node }));
	sigma.on("clickEdge", ({ edge }) => draggedLast || actions.select(relationsOf(sigma, edge)));
	sigma.on("clickStage", () => draggedLast || actions.select(null));
}

/** The selection that a line stands for: all relations of its pair, its strongest one marked. */
function relationsOf(sigma: Sigma<SceneActor, SceneLine>, line: string): Selection {
	const graph = sigma.getGraph();
	const [source, target] = graph.extremities(line);
	const [edge] = graph.getEdgeAttribute(line, "relations");
	return { kind: "relations", source, target, ...(edge === undefined ? {} : { edge }) };
}
