export type { EventKnowledge } from "./event-knowledge.ts";
export { type ImportedEvents, startEventImport } from "./import-events.ts";
export { EVENT_READERS } from "./reader.ts";
