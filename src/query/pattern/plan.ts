import type { Place, Question, Step } from "./question.ts";

/** The next thing a search does: try the actors for a place, or follow a step from an end that is known. */
export type Move =
	| { kind: "place"; place: number }
	/** `backwards`: from the step's `to` to its `from`. */
	| { kind: "step"; step: Step; backwards: boolean };

/**
 * The order in which steps are searched: from the place that fewest actors fit, always on to the step that is
 * expected to multiply the matches least. Steps between known actors come first, for they only take away.
 * @param known Places that are filled before the search begins.
 * @param wanted Places that must be filled even where no step leads to them.
 */
export function planFor(
	question: Question,
	steps: readonly Step[],
	known: ReadonlySet<number>,
	wanted: readonly number[],
): Move[] {
	const filled = new Set(known);
	const left = new Set(steps);
	const moves: Move[] = [];
	const actors = Math.max(1, ...question.places.map(({ estimate }) => estimate));
	while (left.size > 0) {
		const best = bestStep(question.places, left, filled, actors);
		if (best) {
			moves.push({ kind: "step", step: best, backwards: !filled.has(best.from) });
			left.delete(best);
			filled.add(best.from).add(best.to);
		} else {
			const place = bestStart(question.places, left);
			moves.push({ kind: "place", place });
			filled.add(place);
		}
	}
	for (const place of wanted) if (!filled.has(place)) moves.push({ kind: "place", place });
	return moves;
}

function bestStep(
	places: readonly Place[],
	left: ReadonlySet<Step>,
	filled: ReadonlySet<number>,
	actors: number,
): Step | null {
	let best: { step: Step; growth: number } | null = null;
	for (const step of left) {
		const ends = [step.from, step.to].filter((place) => filled.has(place)).length;
		if (ends === 0) continue;
		const far = places[filled.has(step.from) ? step.to : step.from] as Place;
		const perActor = (2 * step.estimate) / actors;
		const growth = ends === 2 ? 0 : Math.max(perActor, 0.01) ** step.most * (far.estimate / actors);
		// Following a long step costs all its ways even where it only checks.
		const cost = growth + (step.most > 1 ? 1e-6 * Math.max(perActor, 1) ** step.most : 0);
		if (!best || cost < best.growth) best = { step, growth: cost };
	}
	return best?.step ?? null;
}

function bestStart(places: readonly Place[], left: ReadonlySet<Step>): number {
	const ends = [...left].flatMap((step) => [
		{ place: step.from, step },
		{ place: step.to, step },
	]);
	ends.sort(
		(a, b) =>
			(places[a.place] as Place).estimate - (places[b.place] as Place).estimate ||
			a.step.estimate - b.step.estimate,
	);
	return (ends[0] as { place: number }).place;
}
