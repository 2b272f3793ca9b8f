export { addExtraction, type ExtractedArticle } from "./add-extraction.ts";
export { byPublication, createGraph, recordOf } from "./create-graph.ts";
export { freeActorId } from "./edits/actor-id.ts";
export { type EditHistory, withEdit, withRedone, withUndone } from "./edits/history.ts";
export { beneathEdits, type MissedEdit, setEdits } from "./edits/replay.ts";
export { mergeActor } from "./merge-actor.ts";
export {
	emptyRelation,
	identityOf,
	mergeEvidence,
	noisyOr,
	type RelationIdentity,
	relationKey,
} from "./merge-relation.ts";
export { byText } from "./order.ts";
export { resolveActors } from "./resolve-actors.ts";
export { subgraphOf } from "./subgraph.ts";
