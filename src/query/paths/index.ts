export {
	allShortestPaths,
	type Ends,
	findPaths,
	firstArrival,
	type Hop,
	lastDeparture,
	type Path,
	type RankedPathOptions,
	shortestPath,
	type TimedAnswer,
} from "./find-paths.ts";
export { type InverseLabels, pathInWords, pathsAsMarkdown, pathsAsText } from "./in-words.ts";
export type { PathOptions } from "./options.ts";
export { pathIndexOf } from "./path-index.ts";
export { type Reached, reachableFrom } from "./reachable.ts";
export { type Relaxation, relaxationInWords, relaxations } from "./relax.ts";
