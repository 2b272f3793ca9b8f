import type { RelationType } from "../model/index.ts";

/** One country of `graph-data/actors/countries.json`. */
export interface CountryEntry {
	iso3: string;
	/** The name a news reader expects: "Syria", "South Korea". */
	name: string;
	/** Other names, official and former: "Syrian Arab Republic", "Türkiye". */
	aliases: string[];
	/** Adjectives and nouns of nationality: "Syrian", "Syrians"; the first is the adjective. */
	demonyms: string[];
	/** Seats that stand for the government when they act and are places otherwise: "Damascus". */
	capitals: string[];
	/** Palaces, ministries and streets that stand for the government: "the Kremlin", "Downing Street". */
	metonyms: string[];
}

/** One organisation, armed group or media outlet of `graph-data/actors/`. */
export interface BodyEntry {
	/** `kind:slug`. */
	id: string;
	name: string;
	kind: "organization" | "armed-group" | "government-body" | "media" | "group";
	/** Other full names, acronyms included. */
	aliases: string[];
	/** Seats that stand for it: "Brussels" is too ambiguous and left out, "Turtle Bay" is not. */
	metonyms?: string[];
	/** Demonym-like adjectives and plurals: "Houthi", "Houthis". */
	demonyms?: string[];
	/** ISO3 of the country a national body belongs to. */
	country?: string;
}

/** One person of `graph-data/actors/leaders.json`. */
export interface LeaderEntry {
	/** `person:slug` of the full name. */
	id: string;
	name: string;
	/** Other spellings of the full name or the name used alone in news. */
	aliases: string[];
	gender?: "f" | "m";
	/** [title, ISO3 or body id, first PartialDate, last PartialDate or null while in office]. */
	roles: [title: string, of: string, start: string | null, end: string | null][];
}

/** The gazetteers, as packed from `graph-data/actors/`. */
export interface ActorKnowledge {
	countries: CountryEntry[];
	bodies: BodyEntry[];
	leaders: LeaderEntry[];
}

/** Everything `extract` is told about the world and the language. */
export interface Knowledge {
	version: string;
	relationTypes: RelationType[];
	actors: ActorKnowledge;
	/** Frames and operators: see `graph-data/rules/`. */
	rules: unknown;
}
