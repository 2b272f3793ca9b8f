import { latest } from "../coreference/memory.ts";
import type { Reading } from "./reading.ts";

/** Nouns that, after "the", stand for a body named before. */
export const BODY_NOUNS = new Set(
	"group movement alliance bloc party organisation organization coalition agency militia union front faction network company".split(
		" ",
	),
);

/** The body that "the group" or "the alliance" means: the last whose name has that word, else the last of all. */
export function lastBody(reading: Reading, before: number, noun: string): string | undefined {
	const { memory, roster, index } = reading;
	const isBody = (kind: string) => kind === "organization" || kind === "armed-group";
	const named = latest(memory, before, index, 6, (past) => {
		const label = roster.actors.get(past.actors[0] ?? "")?.label.toLowerCase() ?? "";
		return isBody(past.kind) && past.actors.length === 1 && label.split(" ").includes(noun);
	});
	const armed = noun === "militia" || noun === "movement" || noun === "group" || noun === "faction";
	const last = latest(
		memory,
		before,
		index,
		2,
		(past) =>
			past.actors.length === 1 && (past.kind === "armed-group" || (!armed && past.kind === "organization")),
	);
	return (
		named?.actors[0] ??
		(BODY_NOUNS.has(noun) && !/^(?:company|agency|front|union)$/.test(noun) ? last?.actors[0] : undefined)
	);
}
