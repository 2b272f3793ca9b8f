/** Regions by the name that owns: "Africa's", to the adjective that the lists go by. */
export const REGIONS = new Map([
	["africa", "african"],
	["europe", "european"],
	["asia", "asian"],
	["south asia", "south asian"],
	["southeast asia", "southeast asian"],
	["east asia", "east asian"],
	["central asia", "central asian"],
	["west africa", "west african"],
	["east africa", "east african"],
	["north africa", "north african"],
	["southern africa", "southern african"],
	["central africa", "central african"],
	["latin america", "latin american"],
	["south america", "south american"],
	["central america", "central american"],
	["north america", "north american"],
	["caribbean", "caribbean"],
	["gulf", "gulf"],
	["sahel", "sahel"],
	["maghreb", "maghreb"],
	["pacific", "pacific"],
	["arab world", "arab"],
	["balkans", "balkan"],
	["baltics", "baltic"],
	["caucasus", "caucasus"],
]);

/** All words that a superlative phrase may begin with: "the largest", "Africa's largest economy". */
export const SUPERLATIVE_OPENERS: ReadonlySet<string> = new Set([
	"the",
	...[...REGIONS.keys()].map((name) => name.split(" ", 1)[0] as string),
]);

/** What other phrases for actors begin with that are known from elsewhere, besides the words that a pair or trio is called by. */
export const PHRASE_OPENERS: ReadonlySet<string> = new Set(
	"the all both these neither either its their his her".split(" "),
);
