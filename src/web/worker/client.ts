import type { Explanation, Place } from "../../extract/explain/index.ts";
import type { OwnFiles } from "../../extract/user-knowledge.ts";
import type { Article, ArticleRecord } from "../../model/index.ts";
import { ownFiles } from "../explain/own-files.ts";
import type { OwnCount, ReadingResult } from "./jobs.ts";
import type { Answers, WorkerMessage, WorkerRequest } from "./messages.ts";
import { errorOf } from "./plain-error.ts";

let idle: Worker | null = null;

/** The worker of the last request, which has the language model loaded already, or a new one. */
function takeWorker(): Worker {
	const worker = idle ?? new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
	idle = null;
	return worker;
}

/** Puts a request to the worker; aborting the signal stops the worker at once and rejects with its reason. */
function ask<Task extends keyof Answers>(
	request: WorkerRequest & { task: Task },
	signal?: AbortSignal,
	onProgress?: (done: number) => void,
): Promise<Answers[Task]> {
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const worker = takeWorker();
		const stop = () => {
			worker.terminate();
			reject(signal?.reason);
		};
		const finish = () => {
			signal?.removeEventListener("abort", stop);
			// One is enough to keep.
			if (idle) worker.terminate();
			else idle = worker;
		};
		signal?.addEventListener("abort", stop, { once: true });
		worker.onerror = (event) => {
			signal?.removeEventListener("abort", stop);
			worker.terminate();
			reject(new Error(event.message || "The reader could not be started."));
		};
		worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Task>>) => {
			if (data.type === "progress") {
				onProgress?.(data.done);
				return;
			}
			finish();
			if (data.type === "result") resolve(data.result);
			else reject(errorOf(data));
		};
		worker.postMessage(request);
	});
}

/**
 * Reads articles in a worker, with the person's own rules and actors.
 * @param onProgress Called with the number of articles read so far.
 * @param signal Aborting it stops the worker at once; the promise rejects with the signal's reason.
 */
export function readInWorker(
	articles: Article[],
	onProgress: (done: number) => void,
	signal: AbortSignal,
): Promise<ReadingResult> {
	return ask({ task: "read", articles, own: ownFiles() }, signal, onProgress);
}

/** Explains in a worker how the sentences of an article that touch a place are read. */
export function explainInWorker(
	article: ArticleRecord,
	place: Place,
	signal: AbortSignal,
): Promise<Explanation> {
	return ask({ task: "explain", article, place, own: ownFiles() }, signal);
}

/** Looks through a person's own files in a worker. Rejects with EntenteError when they are at fault. */
export function countInWorker(own: OwnFiles): Promise<OwnCount> {
	return ask({ task: "count", own });
}
