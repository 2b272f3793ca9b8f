export { extractEach } from "./extract-each.ts";
export type { Extraction } from "./extraction.ts";
export { createExtractor, type Extractor } from "./extractor.ts";
export type { Knowledge } from "./knowledge.ts";
