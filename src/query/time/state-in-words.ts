import { nameInSentence, relationInWords } from "../sentence.ts";
import type { GraphView } from "../view.ts";
import { stateName } from "./history.ts";
import type { PairState } from "./states.ts";

/** States that both sides are in alike; all others are what one does to the other. */
const MUTUAL = new Set(["diplomaticRelations", "alliance", "ties", "cooperation", "ceasefire"]);

/**
 * A state as a phrase without its time: "Syria and Turkey: diplomatic relations cut", "Bashar al-Assad: president of
 * Syria", "Turkey backs rebels".
 */
export function stateInWords(view: GraphView, { name, source, target, value, relations }: PairState): string {
	const called = (id: string) => {
		const actor = view.actor(id);
		return actor ? nameInSentence(actor) : id;
	};
	const [first] = relations;
	const words =
		name === "office" && value !== null
			? `${called(source)}: ${value} of ${called(target)}`
			: MUTUAL.has(name) || !first
				? `${called(source)} and ${called(target)}: ${stateName(name)} ${value ?? "unknown"}`
				: relationInWords(view, first);
	return words.charAt(0).toUpperCase() + words.slice(1);
}
