/** Runs one movement at a time, frame by frame; a new one takes over from the one before. */
export class Motion {
	#frame = 0;
	#finish: (() => void) | null = null;

	/**
	 * Calls `step` with 0 to 1 (eased in and out) until `milliseconds` have passed, then `done`. With no time
	 * at all, as for people who want no motion, it goes straight to the end.
	 */
	run(milliseconds: number, step: (progress: number) => void, done: () => void = () => {}): void {
		this.stop();
		if (milliseconds <= 0) {
			step(1);
			done();
			return;
		}
		const start = performance.now();
		const next = (): void => {
			const share = Math.min(1, (performance.now() - start) / milliseconds);
			step(share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
			if (share < 1) {
				this.#frame = requestAnimationFrame(next);
				return;
			}
			this.#finish = null;
			done();
		};
		this.#finish = done;
		this.#frame = requestAnimationFrame(next);
	}

	get running(): boolean {
		return this.#finish !== null;
	}

	/** Leaves things where they are. */
	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#finish = null;
	}
}

/** True when the person's system asks for less motion. */
export function prefersStillness(): boolean {
	return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
