/** The kinds of actor, in the order in which a legend lists them. */
export const ACTOR_KINDS = [
	"country",
	"person",
	"organization",
	"government-body",
	"armed-group",
	"group",
	"media",
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** An office or function held by a person, with the dates that are known. */
export interface Role {
	/** As the text or the gazetteer has it: "President", "defence minister". */
	title: string;
	/** Id of the country or body the office belongs to. */
	of?: string;
	/** PartialDate at which it began or ended; absent when unknown. */
	start?: string;
	end?: string;
}

/** A node of the graph: somebody or some body that acts. */
export interface Actor {
	/** `kind:slug`, for countries `country:ISO3`. */
	id: string;
	label: string;
	kind: ActorKind;
	/** Other names met in the texts or known to the gazetteer, without the label, sorted. */
	aliases: string[];
	/** ISO 3166-1 alpha-3, countries only. */
	iso3?: string;
	wikidata?: string;
	roles?: Role[];
	/** Id of the country or organisation the actor belongs to or speaks for. */
	affiliation?: string;
	/** True for an actor of the gazetteers: its id means the same in every article. Any other id is an article's own. */
	listed?: true;
}

/**
 * An actor as one article knows it. A node is made of one member for each article that speaks of it, so that every
 * merge over articles tells its reason and can be taken back.
 */
export interface ActorMember {
	/** Id of the article. */
	article: string;
	/** The id that the reading of the article gave the actor. */
	id: string;
	/** In how many places of the article it is named, described or pointed to. */
	mentions: number;
	/** Why it was taken for this actor, in words; absent where the id says so, and for the one that others joined. */
	reason?: string;
	/** The article only describes it ("the Syrian defence minister") and never gives a name. */
	unnamed?: true;
	/** What the article says of it, where no gazetteer does. */
	label?: string;
	kind?: ActorKind;
	aliases?: string[];
	roles?: Role[];
	affiliation?: string;
}

/** How a mention points at its actor. */
export type MentionForm = "name" | "description" | "pronoun" | "metonym" | "demonym";

/** One place in an article where an actor is named, described or pointed to. */
export interface Mention {
	actor: string;
	start: number;
	end: number;
	form: MentionForm;
}
