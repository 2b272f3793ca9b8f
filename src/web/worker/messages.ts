import type { Explanation, Place } from "../../extract/explain/index.ts";
import type { OwnFiles } from "../../extract/user-knowledge.ts";
import type { Article, ArticleRecord } from "../../model/index.ts";
import type { OwnCount, ReadingResult } from "./jobs.ts";
import type { Failed } from "./plain-error.ts";

/** What the page can ask of the worker; a person's own rules and actors go along with each request. */
export type WorkerRequest = { own: OwnFiles } & (
	| { task: "read"; articles: Article[] }
	| { task: "explain"; article: ArticleRecord; place: Place }
	| { task: "count" }
);

/** What the worker answers to each task. */
export interface Answers {
	read: ReadingResult;
	explain: Explanation;
	count: OwnCount;
}

/** What the worker tells the page. */
export type WorkerMessage<Task extends keyof Answers> =
	| { type: "progress"; done: number }
	| { type: "result"; result: Answers[Task] }
	| Failed;
