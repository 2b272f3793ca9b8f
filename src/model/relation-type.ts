/** The fifteen event classes of PLOVER (Political Language Ontology for Verifiable Event Records). */
export const PLOVER_CLASSES = [
	"AGREE",
	"CONSULT",
	"SUPPORT",
	"COOPERATE",
	"AID",
	"YIELD",
	"REQUEST",
	"ACCUSE",
	"REJECT",
	"THREATEN",
	"SANCTION",
	"PROTEST",
	"MOBILIZE",
	"COERCE",
	"ASSAULT",
] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];

export const STANCES = ["cooperative", "hostile", "neutral"] as const;
/** What a relation means for the pair. */
export type Stance = (typeof STANCES)[number];

export const MODALITIES = ["asserted", "denied", "planned", "conditional", "demanded", "alleged"] as const;
/** Whether the text states the relation as fact, or how else. A denied relation never counts as holding. */
export type Modality = (typeof MODALITIES)[number];

/** A type of edge; all of them are listed in `graph-data/relations/types.json`. */
export interface RelationType {
	/** Readable, camelCase: `cutTies`. */
	id: string;
	/** Reads between two names: "Turkey *cut ties with* Syria". */
	label: string;
	/** The same from the target's side: "Syria *was cut off by* Turkey"; absent for symmetric types. */
	inverse?: string;
	/** Null for structural types such as `leads`. */
	plover: PloverClass | null;
	/** CAMEO event code, null for structural types. */
	cameo: string | null;
	stance: Stance;
	/** Holds both ways; its edges are kept with the smaller actor id as source. */
	symmetric: boolean;
	/** The state it sets, and to what: `cutTies` sets `diplomaticRelations` to `cut`. */
	state?: {
		name: string;
		value: string;
		/** It stands beside the value that holds and does not end it: talks while ties are cut. */
		beside?: true;
		/** Ids of types that do not go with this value while it holds: who is allied does not attack. */
		contradictedBy?: string[];
	};
	/** It goes on for long (backing, membership) and is not of one day. */
	standing?: boolean;
	/** Id of the type that stands for it while it is only planned: a planned `met` is `agreesToMeet`. */
	planned?: string;
	/** Conflict-cooperation intensity from -10 to 10 on Goldstein's scale (1992). */
	intensity: number;
}
