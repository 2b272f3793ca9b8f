export { type Contradiction, contradictions, type Side } from "./contradictions/index.ts";
export {
	type DescribedRelation,
	describeHop,
	describePath,
	describeRelation,
	sourceInWords,
} from "./describe-path.ts";
export { editsInWords } from "./edit-in-words.ts";
export {
	byStrength,
	COUNTED_MODALITIES,
	type Direction,
	type RelationFilter,
	relationTest,
} from "./filter.ts";
export { type FoundActor, findActor, plainName, type Suggestion } from "./find-actor.ts";
export { type Neighbour, type NeighbourOptions, neighbours } from "./neighbours.ts";
export * from "./paths/index.ts";
export { bestEvidence, nameInSentence, relationInWords, timeInWords } from "./sentence.ts";
export { type GraphStatistics, graphStatistics } from "./statistics.ts";
export * from "./structure/index.ts";
export { type Support, supportIn } from "./support.ts";
export * from "./time/index.ts";
export { type GraphView, narrowedView, type Relation, viewOf } from "./view.ts";
