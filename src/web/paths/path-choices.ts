import type { Stance } from "../../model/index.ts";

/** What a person asks of the path beyond its ends. */
export interface PathChoices {
	/** The stance of all steps, or whose side the path comes out on. */
	along: "any" | Stance | "friend" | "foe";
	/** The one relation type that counts, or all. */
	type: string | null;
	order: "any" | "later" | "earlier";
	/** Whether plans, demands, conditions and allegations count as well as what is reported as fact. */
	plans: boolean;
	/** Actors that the path may not go through. */
	avoid: readonly string[];
}

export const PLAIN_CHOICES: PathChoices = { along: "any", type: null, order: "any", plans: false, avoid: [] };

/** How many of the choices are not the plain ones. */
export function choicesMade(choices: PathChoices): number {
	const { along, type, order, plans, avoid } = choices;
	return [along !== "any", type !== null, order !== "any", plans, avoid.length > 0].filter(Boolean).length;
}
