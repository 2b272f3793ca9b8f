import type { Article } from "../../model/index.ts";
import type { Outcome } from "./jobs.ts";

/** What is asked of a reading thread: one of its jobs, over some files or articles. */
export type Request =
	| { id: number; job: "open"; items: readonly string[] }
	| { id: number; job: "extract"; items: readonly Article[] };

/** What the thread answers: one outcome for each item, in order. */
export interface Answer {
	id: number;
	outcomes: Outcome<unknown>[];
}
