import armedGroups from "../graph-data/actors/armed-groups.json";
import countries from "../graph-data/actors/countries.json";
import leaders from "../graph-data/actors/leaders.json";
import media from "../graph-data/actors/media.json";
import organizations from "../graph-data/actors/organizations.json";
import relationTypes from "../graph-data/relations/types.json";
import version from "../graph-data/version.json";
import type { ActorKnowledge, Knowledge } from "./extract/knowledge.ts";
import type { RelationType } from "./model/index.ts";

/** The taxonomy alone: all that opening, querying and drawing a graph needs. */
export const RELATION_TYPES = relationTypes as RelationType[];

/** Everything in `graph-data/` that reading an article needs, as the bundler packs it. */
export const KNOWLEDGE: Knowledge = {
	version: version.version,
	relationTypes: RELATION_TYPES,
	actors: {
		countries,
		bodies: [...organizations, ...armedGroups, ...media],
		leaders,
	} as unknown as ActorKnowledge,
	rules: [],
};
