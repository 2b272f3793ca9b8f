import type { EdgeAttributes, KnowledgeGraph } from "../../model/index.ts";

/** What is open in the page: an actor, or the relations between two actors (one of them marked by `edge`). */
export type Selection =
	| { kind: "actor"; id: string }
	| { kind: "relations"; source: string; target: string; edge?: string };

/** A way through the graph: its actors in order and the edges between them. */
export interface HighlightedPath {
	actors: string[];
	edges: string[];
}

/** Pixels at each side of the stage that panels cover; the graph is centred in what is left free. */
export interface Insets {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export type Scheme = "light" | "dark";

export interface StageProps {
	/** May grow by added nodes and edges; the stage never writes to it. */
	graph: KnowledgeGraph;
	/** Changes whenever `graph` was changed in place. */
	revision: number;
	scheme: Scheme;
	selection: Selection | null;
	/** Shown strongly while everything else is dimmed. */
	path: HighlightedPath | null;
	/** Edges for which it returns false are not drawn; actors left without any drawn edge fade. Null shows all. */
	visibleEdges: ((attributes: EdgeAttributes) => boolean) | null;
	insets?: Insets;
	/** A click or tap on an actor, on an edge, or (null) on the empty stage. */
	onSelect(selection: Selection | null): void;
	/** The actor under the pointer; null when it leaves. */
	onHover?(actorId: string | null): void;
	/** Once per mounted stage, when the first picture is drawn. */
	onReady?(controls: StageControls): void;
}

export interface StageControls {
	zoomIn(): void;
	zoomOut(): void;
	/** Brings the whole graph into the free area. */
	fit(): void;
	/** Moves the camera to one actor. */
	focusActor(id: string): void;
	/** Brings these actors into the free area. */
	focusPath(ids: string[]): void;
	/** Starts or stops the layout; true when it is running afterwards. */
	toggleLayout(): boolean;
	/** What is on the stage, as a PNG at the resolution of the screen. */
	snapshotPng(): Promise<Blob>;
}

export interface Point {
	x: number;
	y: number;
}

/**
 * Where things are on the screen, for end-to-end tests: the property `stage` of the element
 * `[data-testid="stage"]`. Points are CSS pixels of the viewport, ready for a mouse click;
 * null when the actor or edge is not drawn.
 */
export interface StageProbe {
	actorPosition(id: string): Point | null;
	/** A point on the drawn line, halfway between the two actors. */
	edgePosition(edge: string): Point | null;
	/** True while the layout moves actors or the camera moves. */
	isMoving(): boolean;
}
