export { type Bloc, blocs, blocsIn } from "./blocs.ts";
export { type Centrality, centralities, centralitiesIn } from "./centrality.ts";
export { type Mediator, mediatorsBetween, mediatorsIn } from "./mediators.ts";
export {
	MODALITY_WEIGHTS,
	type PairStance,
	pairStances,
	SIGN_THRESHOLD,
	type StructureOptions,
} from "./signed-pairs.ts";
export { type Triad, type TriadOptions, type Triads, triadInWords, triads } from "./triads.ts";
