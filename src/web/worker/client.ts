import type { Article } from "../../model/index.ts";
import type { ReadingResult } from "./jobs.ts";
import type { ReadingRequest, WorkerMessage } from "./messages.ts";

let idle: Worker | null = null;

/** The worker of the last reading, which has the language model loaded already, or a new one. */
function takeWorker(): Worker {
	const worker = idle ?? new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
	idle = null;
	return worker;
}

/**
 * Reads articles in a worker.
 * @param onProgress Called with the number of articles read so far.
 * @param signal Aborting it stops the worker at once; the promise rejects with the signal's reason.
 */
export function readInWorker(
	articles: Article[],
	onProgress: (done: number) => void,
	signal: AbortSignal,
): Promise<ReadingResult> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const worker = takeWorker();
		const stop = () => {
			worker.terminate();
			reject(signal.reason);
		};
		const finish = () => {
			signal.removeEventListener("abort", stop);
			idle = worker;
		};
		signal.addEventListener("abort", stop, { once: true });
		worker.onerror = (event) => {
			signal.removeEventListener("abort", stop);
			worker.terminate();
			reject(new Error(event.message || "The reader could not be started."));
		};
		worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
			if (data.type === "progress") onProgress(data.done);
			else {
				finish();
				if (data.type === "result") resolve(data.result);
				else reject(new Error(data.message));
			}
		};
		worker.postMessage({ articles } satisfies ReadingRequest);
	});
}
