/** Sigma's layers that make up the picture, from the bottom to the top. */
const LAYERS = ["edges", "edgeLabels", "nodes", "labels"];

/**
 * All layers on one sheet over the ground, as a PNG. Call it in the frame in which they were drawn: WebGL
 * forgets a picture once it has been shown.
 * @throws RangeError when the picture is larger than the browser can write
 */
export function snapshotPng(layers: Record<string, HTMLCanvasElement>, ground: string): Promise<Blob> {
	const sheet = document.createElement("canvas");
	sheet.width = layers.nodes?.width ?? 1;
	sheet.height = layers.nodes?.height ?? 1;
	const context = sheet.getContext("2d");
	if (context) {
		context.fillStyle = ground;
		context.fillRect(0, 0, sheet.width, sheet.height);
		for (const name of LAYERS) {
			const layer = layers[name];
			if (layer) context.drawImage(layer, 0, 0);
		}
	}
	return new Promise((resolve, reject) => {
		const done = (blob: Blob | null): void => {
			if (blob) resolve(blob);
			else reject(new RangeError("The picture is too large to be saved."));
		};
		sheet.toBlob(done, "image/png");
	});
}
