import type { RelationType } from "../model/index.ts";
import type { Rules } from "./frames/rules.ts";
import type { ImpliedModel } from "./implied/model.ts";

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
	/** Seats that stand for it only in articles that name it as well: "Brussels". */
	localSeats?: string[];
	/** Demonym-like adjectives and plurals: "Houthi", "Houthis". */
	demonyms?: string[];
	/** ISO3 of the country a national body belongs to. */
	country?: string;
	/** Names that mean it only in articles that name its country: "Labour", "the Socialists", "PP". */
	localNames?: string[];
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

/** The words of `graph-data/actors/words.json` that tell names, offices and groups apart; all lower-case. */
export interface ActorWords {
	/** "mr", "gen": stand before a name and may tell the gender. */
	honorifics: { m: string[]; f: string[]; any: string[] };
	/** Abbreviated ranks and the nouns they stand for. */
	ranks: Record<string, string>;
	/** Nouns for the holder of an office, singular. */
	roles: { state: string[]; government: string[]; any: string[] };
	/** Roles that are also everyday nouns: alone they describe nobody in particular. */
	weakRoles: string[];
	/** Nouns for a person that say neither name nor office: "veteran", "billionaire". */
	epithets: string[];
	rolesByGender: { f: string[]; m: string[] };
	/** A general word and the offices it may stand for: "leader" for a president. */
	roleGroups: Record<string, string[]>;
	/** "former", "then": the office is not held now. */
	former: string[];
	/** Words inside a title before its noun: "prime", "deputy", "foreign". */
	roleModifiers: string[];
	/** What may follow the noun of a title: "of state". */
	roleTails: string[];
	/** Nouns that with a nationality mean the government: "officials", "troops". */
	government: string[];
	/** Capitalised bodies that with a nationality mean the government: "Foreign Ministry". */
	countryInstitutions: string[];
	/** State bodies that are actors of their own: "army", "parliament". */
	institutions: string[];
	armedNouns: string[];
	groupNouns: string[];
	peopleNouns: string[];
	/** Group nouns that need a nationality or another mark to be anybody in particular. */
	genericGroups: string[];
	/** Adjectives of peoples without a country: "Kurdish=Kurds". */
	peoples: string[];
	/** Last (or first) words of the names of organisations. */
	organizationHeads: string[];
	/** Other words that occur in names of organisations and not of persons. */
	organizationWords: string[];
	placeHeads: string[];
	/** First words of names of places: "Los". */
	placeFirst: string[];
	eventHeads: string[];
	thingHeads: string[];
	/** Capitalised words that begin no name. */
	notNames: string[];
	/** Lemmas of verbs whose subject is a person, a government or another actor. */
	speechVerbs: string[];
	placePrepositions: string[];
	motionPrepositions: string[];
	motionVerbs: string[];
	/** Nouns that make the seat of a government before them a mere place: "the Vienna talks". */
	placeNouns: string[];
	/** "northern": with a country, a place. */
	partOfPlace: string[];
	/** "backed" in "Turkey-backed". */
	attributiveSuffixes: string[];
	/** "al", "bin", "van" inside names. */
	particles: string[];
	genderedNames: { m: string[]; f: string[] };
	/** Family names that stand first, and the countries where they do. */
	eastAsianSurnames: string[];
	eastAsianCountries: string[];
	/** Names that hold a country's or its seat's and mean neither: "New Mexico", "Air France". */
	otherNames: string[];
	/** Capitalised words that, joined to a country's name, make the name of something else: "Indian Ocean". */
	waterAndLand: string[];
	/** "bloc", "cartel": nouns for a body named before, and which they fit, by id. */
	bodyNouns: Record<string, string>;
	/** "west african": with "bloc", the body of that region, by id. */
	regionalBodies: Record<string, string>;
	blocs: Record<string, string>;
	/** ISO3 codes of states that officers have ruled in this century. */
	juntas: string[];
	/** "kingdom", "island", "country": nouns for a country named before, and which they fit, by ISO3; "" for any. */
	countryNouns: Record<string, string>;
	/** "gulf", "west african": adjectives before such nouns, and the countries or territories they fit. */
	regions: Record<string, string>;
	/** A state and the countries it once ruled, by ISO3. */
	colonies: Record<string, string>;
	/** "african most populous nation": the states of which such words are said, by ISO3, the region by its adjective. */
	superlatives: Record<string, string>;
	/** Codes of countries by the code of one beside them; each border once. */
	borders: Record<string, string>;
	/** Phrases for a pair or trio named before: "both sides". */
	collective: string[];
}

/** The gazetteers, as packed from `graph-data/actors/`. */
export interface ActorKnowledge {
	countries: CountryEntry[];
	bodies: BodyEntry[];
	leaders: LeaderEntry[];
	/** Towns, provinces and regions by the ISO3 code of the country they lie in; they stand for nobody. */
	places: Record<string, string[]>;
	words: ActorWords;
}

/** Everything `extract` is told about the world and the language. */
export interface Knowledge {
	version: string;
	relationTypes: RelationType[];
	actors: ActorKnowledge;
	/** Frames and operators: see `graph-data/rules/`. */
	rules: Rules;
	/** How sides that a clause leaves unnamed are found: see `graph-data/rules/implied.json`. */
	implied: ImpliedModel;
}
