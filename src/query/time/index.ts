export { actsFor } from "./acting.ts";
export { type AsOf, asOf, relationsAsOf } from "./as-of.ts";
export { type EventsInWindow, eventsBetween } from "./events.ts";
export {
	type HistoryStep,
	historiesBetween,
	historyInWords,
	type StateHistory,
	stateHistories,
	stateName,
} from "./history.ts";
export { stateInWords } from "./state-in-words.ts";
export { type BesideState, byInterest, type PairState, statesAsOf } from "./states.ts";
