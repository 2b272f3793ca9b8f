/**
 * Work that stops between its stages, so that several of a kind can be done abreast: the first stage of each, then the
 * second of each. The code of all stages together is larger than what a processor keeps at hand, and one piece of work
 * after the other would have it fetched anew for each.
 */
export type Staged<T> = Generator<undefined, T, undefined>;

/** What became of one piece of work of several: what was asked for, or the error that ended it. */
export type WorkOutcome<T> = { value: T } | { error: unknown };

/** Does all stages of one piece of work. Throws what it throws. */
export function complete<T>(work: Staged<T>): T {
	let step = work.next();
	while (!step.done) step = work.next();
	return step.value;
}

/**
 * Does several pieces of work abreast, stage by stage.
 * @returns one outcome for each, in order; an error in one leaves the others as they are
 */
export function completeAbreast<T>(works: readonly Staged<T>[]): WorkOutcome<T>[] {
	const outcomes: (WorkOutcome<T> | undefined)[] = works.map(() => undefined);
	for (let open = works.length; open > 0; ) {
		works.forEach((work, i) => {
			if (outcomes[i]) return;
			const outcome = nextStage(work);
			if (!outcome) return;
			outcomes[i] = outcome;
			open--;
		});
	}
	return outcomes as WorkOutcome<T>[];
}

function nextStage<T>(work: Staged<T>): WorkOutcome<T> | undefined {
	try {
		const step = work.next();
		return step.done ? { value: step.value } : undefined;
	} catch (error) {
		return { error };
	}
}
