import { actorsOfClause } from "../coreference/country.ts";
import { latest, type Remembered } from "../coreference/memory.ts";
import type { ActorMention } from "../document.ts";
import type { Description, Meaning } from "./description.ts";
import type { Reading } from "./reading.ts";

const HOLDS =
	/^(?:arrest|detain|seize|capture|hold|jail|abduct|kidnap|intercept|imprison|pick|free|release)$/;

/** "Mali detained 49 soldiers from Ivory Coast. ... the men": those held or freed, by whom they are of. */
export function captivesBefore(
	{ mentions, scan: { tokens, document }, index }: Reading,
	{ head }: Description,
): Meaning | undefined {
	const start = document.sentences[Math.max(0, index - CAPTIVES_REACH)]?.first ?? 0;
	for (let k = mentions.length - 1; k >= 0; k--) {
		const one = mentions[k] as ActorMention;
		if (one.last < start) return undefined;
		if (one.head >= head || one.form !== "description" || !/(?:s|men)$/.test(tokens[one.head]?.lower ?? ""))
			continue;
		let verb = one.first - 1;
		while (verb > start && /^(?:NUM|DET|ADJ)$/.test(tokens[verb]?.pos ?? "")) verb--;
		const passive = tokens[one.last]?.lemma === "be" ? tokens[one.last + 1] : undefined;
		if (HOLDS.test(tokens[verb]?.lemma ?? "") || HOLDS.test(passive?.lemma ?? ""))
			return { actors: one.actors, why: "those held just before" };
	}
	return undefined;
}

/** How many sentences back captives may have been told of. */
const CAPTIVES_REACH = 4;

const FOR_HIRE = /wagner|africa-corps|mercenar|blackwater|private-military/;

const REBELS = /^(?:rebels?|separatists?|insurgents?|guerrillas?|jihadists?|secessionists?)$/;

/** "the guerrillas" after a group's own name; "the mercenaries" only of those who fight for money. */
export function lastArmed(reading: Reading, { noun, head }: Description): string | undefined {
	// "The rebels said they had killed 12 of the mercenaries": others than themselves.
	const acted = /^(?:VERB|ADP)$/.test(reading.scan.tokens[head - 2]?.pos ?? "");
	const own = acted ? actorsOfClause(reading, head) : undefined;
	const hired = noun === "mercenaries";
	const rebel = REBELS.test(noun);
	const one = ({ kind, actors: [id = "", ...others] }: Remembered) =>
		kind === "armed-group" && others.length === 0 && !own?.has(id) && !(FOR_HIRE.test(id) ? rebel : hired);
	return latest(reading.memory, head, reading.index, 6, one)?.actors[0];
}
