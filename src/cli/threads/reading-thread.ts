import { parentPort, workerData } from "node:worker_threads";
import type { Knowledge } from "../../extract/index.ts";
import { createJobs } from "./jobs.ts";
import type { Answer, Request } from "./messages.ts";

/** One reading thread: does the jobs it is sent, in the order in which they come. */
const jobs = createJobs(workerData as Knowledge);

async function answer({ id, job, items }: Request): Promise<void> {
	const outcomes = job === "open" ? await jobs.open(items) : await jobs.extract(items);
	parentPort?.postMessage({ id, outcomes } satisfies Answer);
}

// One job after the other, also while one waits for a file.
let last = Promise.resolve();
parentPort?.on("message", (request: Request) => {
	last = last.then(() => answer(request));
});
