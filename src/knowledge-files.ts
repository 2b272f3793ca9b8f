import armedGroups from "../graph-data/actors/armed-groups.json";
import countries from "../graph-data/actors/countries.json";
import leaders from "../graph-data/actors/leaders.json";
import media from "../graph-data/actors/media.json";
import organizations from "../graph-data/actors/organizations.json";
import places from "../graph-data/actors/places.json";
import words from "../graph-data/actors/words.json";
import cameoEvents from "../graph-data/events/cameo.json";
import eventNames from "../graph-data/events/names.json";
import relationTypes from "../graph-data/relations/types.json";
import classLexicon from "../graph-data/rules/class-lexicon.json";
import classWeights from "../graph-data/rules/class-weights.json";
import classes from "../graph-data/rules/classes.json";
import compounds from "../graph-data/rules/compounds.json";
import cues from "../graph-data/rules/cues.json";
import implied from "../graph-data/rules/implied.json";
import nounRules from "../graph-data/rules/nouns.json";
import operators from "../graph-data/rules/operators.json";
import sequels from "../graph-data/rules/sequels.json";
import verbRules from "../graph-data/rules/verbs.json";
import version from "../graph-data/version.json";
import type { ClassKnowledge } from "./extract/classify.ts";
import type { Rules } from "./extract/frames/rules.ts";
import type { ActorKnowledge, Knowledge } from "./extract/knowledge.ts";
import type { EventKnowledge } from "./files/events/index.ts";
import type { RelationType } from "./model/index.ts";

/** The taxonomy alone: all that opening, querying and drawing a graph needs. */
export const RELATION_TYPES = relationTypes as RelationType[];

const ACTORS = {
	countries,
	// Marked pure, so that a bundle which uses the taxonomy alone leaves the gazetteers out.
	bodies: /* @__PURE__ */ ([] as unknown[]).concat(organizations, armedGroups, media),
	leaders,
	places,
	words,
} as unknown as ActorKnowledge;

/** Everything in `graph-data/` that reading an article needs, as the bundler packs it. */
export const KNOWLEDGE: Knowledge = {
	version: version.version,
	relationTypes: RELATION_TYPES,
	actors: ACTORS,
	rules: {
		verbClasses: classes.verbs,
		nounClasses: classes.nouns,
		verbs: verbRules,
		nouns: nounRules,
		compounds,
		sequels,
		operators,
	} as unknown as Rules,
	implied,
};

/** What choosing among PLOVER's classes between two given phrases needs besides; no article is read with it. */
export const CLASS_KNOWLEDGE: ClassKnowledge = {
	cues,
	lexicon: classLexicon,
	weights: classWeights,
};

/** What reading event tables needs, beside the taxonomy. */
export const EVENT_KNOWLEDGE: EventKnowledge = {
	events: cameoEvents as EventKnowledge["events"],
	names: eventNames as EventKnowledge["names"],
	actors: ACTORS,
};
