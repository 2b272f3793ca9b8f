export type { Extraction } from "./extraction.ts";
export type { Knowledge } from "./knowledge.ts";
