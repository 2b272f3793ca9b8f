import Sigma from "sigma";
import { createActorProgram } from "./actor-program.ts";
import type { StageCamera } from "./camera.ts";
import type { Looks } from "./looks.ts";
import { prefersStillness } from "./motion.ts";
import type { Palette } from "./palette.ts";
import type { PortraitAtlas } from "./portrait-atlas.ts";
import { createRelationProgram } from "./relation-program.ts";
import type { Scene, SceneActor, SceneLine } from "./scene.ts";

/** Above this many lines the picture is drawn without them while the camera moves. */
const HIDE_LINES_ABOVE = 6000;
const CURVE_PIECES = 14;

/** What a renderer draws with. */
export interface Drawing {
	scene: Scene;
	looks: Looks;
	camera: StageCamera;
	atlas: PortraitAtlas;
	/** Read at every frame: changing it recolours the picture. */
	palette: Palette;
}

/**
 * Sigma draws the actor under the pointer once more on a layer of its own. Here it lies on top of its own
 * layer already, and the extra layers are kept out of the page: each would have to be composed at every frame.
 */
class NothingOnHover {
	readonly drawLabel = undefined;
	readonly drawHover = undefined;
	reallocate(): void {}
	process(): void {}
	render(): void {}
	kill(): void {}
}

/** The sigma of one stage: our programs and reducers; labels are drawn by the stage itself. */
export function createRenderer(container: HTMLElement, drawing: Drawing): Sigma<SceneActor, SceneLine> {
	const { scene, looks, camera, atlas, palette } = drawing;
	const steady = { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 };
	const sigma = new Sigma<SceneActor, SceneLine>(scene, container, {
		allowInvalidContainer: true,
		renderLabels: false,
		renderEdgeLabels: false,
		enableEdgeEvents: true,
		enableCameraRotation: false,
		hideEdgesOnMove: scene.size > HIDE_LINES_ABOVE,
		zIndex: true,
		stagePadding: 0,
		zoomingRatio: 1.4,
		doubleClickZoomingRatio: 1.8,
		...(prefersStillness() ? steady : {}),
		zoomToSizeRatioFunction: camera.sizeRatio,
		defaultDrawNodeHover: () => {},
		nodeProgramClasses: { actor: createActorProgram(atlas, palette) as never },
		nodeHoverProgramClasses: { actor: NothingOnHover as never },
		edgeProgramClasses: {
			straight: createRelationProgram(1, palette) as never,
			curved: createRelationProgram(CURVE_PIECES, palette) as never,
		},
		nodeReducer: looks.actor,
		edgeReducer: looks.line,
	});
	const { hovers, hoverNodes } = sigma.getCanvases();
	for (const layer of [hovers, hoverNodes]) if (layer) layer.style.display = "none";
	return sigma;
}
