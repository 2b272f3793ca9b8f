import type { ActorKnowledge } from "../../extract/knowledge.ts";
import type { ActorKind, PloverClass } from "../../model/index.ts";

/** One kind of event of `graph-data/events/cameo.json`. */
export interface CameoEvent {
	/** CAMEO event code: "036". */
	code: string;
	/** As the CAMEO codebook and ICEWS call it: "Express intent to meet or negotiate". */
	text: string;
	/** Other wordings of it. */
	aliases?: string[];
	/** RelationType id. */
	type: string;
	/** The PLOVER class of that type. */
	plover: PloverClass | null;
	/** Conflict and cooperation from -10 to 10 on Goldstein's scale (1992), as ICEWS gives it. */
	intensity: number;
}

/** `graph-data/events/names.json`: how event tables name actors, where the gazetteers do not know. */
export interface EventNames {
	/** ISO3 codes of country names in their own wording. */
	countries: Record<string, string>;
	/** Names of parts of the world, which are no persons. */
	regions: string[];
	/** First words of names that only persons have, in lower case. */
	titles: string[];
	/** Words of a name or a sector and the kind they speak for; the first list with such a word decides. */
	kinds: { kind: ActorKind; words: string[] }[];
}

/** Everything that reading an event table needs to know. */
export interface EventKnowledge {
	events: readonly CameoEvent[];
	names: EventNames;
	actors: ActorKnowledge;
}
