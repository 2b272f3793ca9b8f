import type { RelationType } from "../../model/index.ts";
import type { Argument } from "../frames/arguments.ts";
import type { EventMeaning } from "../frames/event-nouns.ts";

/** An earlier event that a noun points back at. */
export interface RecalledEvent {
	/** Who did it and to whom; all who took part where the noun stands for them together. */
	doers: string[];
	undergoers: string[];
	type: string;
	/** True when the noun stands for all who took part: "the deal". */
	joint: boolean;
	/** How many sentences ago it was told. */
	ago: number;
}

/** What the sentence that asks has told already. */
export interface ToldHere {
	type: string;
	source: Pick<Argument, "actors">;
	target: Pick<Argument, "actors"> | null;
}

/** Nouns of encounters, in which a mediator takes part too. */
export const ENCOUNTER_NOUNS: ReadonlySet<string> = new Set(
	"summit meeting talk talks encounter negotiation dialogue session mediation".split(" "),
);

/** Who took part in what the sentence itself tells. */
export function sidesOf(
	{ type, source, target }: ToldHere,
	side: EventMeaning["side"],
	types: Map<string, RelationType>,
): RecalledEvent {
	const joint = target === null || isJoint(side, types.get(type));
	const others = target?.actors ?? [];
	return {
		type,
		doers: joint ? [...new Set([...source.actors, ...others])] : source.actors,
		undergoers: joint ? [] : others,
		joint,
		ago: 0,
	};
}

/** Whether a noun stands for all who took part in an event. */
export function isJoint(side: EventMeaning["side"], type: RelationType | undefined): boolean {
	return side === "parties" || (side === "either" && type?.symmetric === true);
}
