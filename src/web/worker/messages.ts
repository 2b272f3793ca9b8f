import type { Article } from "../../model/index.ts";
import type { ReadingResult } from "./jobs.ts";

/** What the page asks of the worker. */
export interface ReadingRequest {
	articles: Article[];
}

/** What the worker tells the page. A failure crosses as its message: an error object would lose its class. */
export type WorkerMessage =
	| { type: "progress"; done: number }
	| { type: "result"; result: ReadingResult }
	| { type: "failure"; message: string };
