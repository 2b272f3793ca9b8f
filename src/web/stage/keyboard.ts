/** What the keys do to the stage. */
export interface KeyActions {
	pan(dx: number, dy: number): void;
	zoomIn(): void;
	zoomOut(): void;
	fit(): void;
	/** Opens the actor under the pointer, else the next one. */
	open(): void;
}

const PAN_PIXELS = 80;

/** What a key does, null for keys that the stage leaves alone. */
export function keyAction(key: string, actions: KeyActions): (() => void) | null {
	switch (key) {
		case "ArrowLeft":
			return () => actions.pan(-PAN_PIXELS, 0);
		case "ArrowRight":
			return () => actions.pan(PAN_PIXELS, 0);
		case "ArrowUp":
			return () => actions.pan(0, -PAN_PIXELS);
		case "ArrowDown":
			return () => actions.pan(0, PAN_PIXELS);
		case "+":
		case "=":
			return actions.zoomIn;
		case "-":
			return actions.zoomOut;
		case "0":
			return actions.fit;
		case "Enter":
			return actions.open;
		default:
			return null;
	}
}
