export { type ArticleOutcome, extractEach } from "./extract-each.ts";
export type { Extraction } from "./extraction.ts";
export { createExtractor } from "./extractor.ts";
export type { Knowledge } from "./knowledge.ts";
