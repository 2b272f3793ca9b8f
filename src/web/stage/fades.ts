/** Values that glide towards their targets: how present each actor and line is, how strongly it is marked. */
export class Fades {
	#values = new Map<string, number>();
	#from = new Map<string, number>();
	#targets = new Map<string, number>();

	/** Sets new targets; things never seen before come up from 0. */
	aim(targets: Map<string, number>): void {
		for (const key of targets.keys()) if (!this.#values.has(key)) this.#values.set(key, 0);
		for (const key of this.#values.keys()) if (!targets.has(key)) this.#values.delete(key);
		this.#from = new Map(this.#values);
		this.#targets = targets;
	}

	/** Moves all values to a share (0 to 1) of their way. */
	move(share: number): void {
		for (const [key, target] of this.#targets) {
			const from = this.#from.get(key) ?? target;
			this.#values.set(key, from + (target - from) * share);
		}
	}

	/** The present value, 0 for things unknown. */
	value(key: string): number {
		return this.#values.get(key) ?? 0;
	}
}
