import type { Argument } from "./arguments.ts";

/** Why somebody is a side whom the sentence itself does not name. */
export const TOLD_BEFORE = "an event told before";

/**
 * Actors as a side of what a sentence tells, known from an event told before it.
 * @param at token that points back at the event
 * @param strength from 0 to 1, how sure it is that they are meant
 */
export function toldBefore(actors: string[], at: number, strength: number): Argument {
	return {
		actors,
		mention: {
			actors,
			first: at,
			last: at + 1,
			head: at,
			form: "description",
			use: "actor",
			within: undefined,
			why: TOLD_BEFORE,
		},
		strength,
	};
}
