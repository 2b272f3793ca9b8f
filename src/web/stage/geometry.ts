import type { StageCamera } from "./camera.ts";
import type { Point } from "./contract.ts";
import { type Curve, curveBetween } from "./curve.ts";
import type { Framed } from "./framing.ts";
import type { LabelLayer } from "./label-layer.ts";
import { LABEL_GAP } from "./labels.ts";
import type { Looks } from "./looks.ts";
import type { Scene } from "./scene.ts";

/** Where things lie on the screen, and how much room they need there. */
export class Geometry {
	scene: Scene;
	#camera: StageCamera;
	#looks: Looks;
	#labels: LabelLayer;

	constructor(scene: Scene, camera: StageCamera, looks: Looks, labels: LabelLayer) {
		this.scene = scene;
		this.#camera = camera;
		this.#looks = looks;
		this.#labels = labels;
	}

	/** The centre of an actor's disc, in pixels of the stage. */
	centre(actor: string): Point {
		return this.#camera.onScreen(this.scene.getNodeAttributes(actor));
	}

	/** The radius of an actor's disc as it is drawn now. */
	radius(actor: string): number {
		return this.#natural(actor) * Math.sqrt(this.#camera.view.scale);
	}

	/** The curve of a line as it is drawn now. */
	curve(line: string): Curve {
		const [source, target] = this.scene.extremities(line);
		const bend = this.#looks.bendOf(this.scene.getEdgeAttributes(line)) * Math.sqrt(this.#camera.view.scale);
		const radii: [number, number] = [this.radius(source), this.radius(target)];
		return curveBetween(this.centre(source), this.centre(target), bend, radii);
	}

	/** What an actor needs around its centre at natural size: its disc, and its name below. */
	reach(actor: string): { radius: number; halfWidth: number; below: number } {
		const radius = this.#natural(actor);
		const name = this.#labels.nameSize(this.scene.getNodeAttribute(actor, "label"), radius);
		return { radius, halfWidth: Math.max(radius, name.width / 2), below: name.height + LABEL_GAP };
	}

	/** Actors as the camera frames them; those not on the stage are left out. */
	framed(actors: readonly string[]): Framed[] {
		return actors
			.filter((actor) => this.scene.hasNode(actor))
			.map((actor) => {
				const { x, y } = this.scene.getNodeAttributes(actor);
				const { radius, halfWidth, below } = this.reach(actor);
				return { x, y, halfWidth, above: radius, below: radius + below };
			});
	}

	#natural(actor: string): number {
		return this.scene.getNodeAttribute(actor, "size") * this.#looks.shrink;
	}
}
