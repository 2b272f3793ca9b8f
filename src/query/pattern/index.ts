export {
	checkPattern,
	matchPattern,
	type PatternAnswer,
	type PatternOptions,
	type PatternRow,
} from "./answer.ts";
export { type Completion, type Completions, completePattern } from "./complete.ts";
export { noteOn } from "./in-words.ts";
export { asWritten } from "./names.ts";
export { type Part, type PartRole, partsOf } from "./parts.ts";
export { PatternError } from "./pattern-error.ts";
export type { PatternHop } from "./search.ts";
