import { parentPort, workerData } from "node:worker_threads";
import { createJobs } from "../../src/cli/threads/jobs.ts";
import type { Knowledge } from "../../src/extract/index.ts";
import type { Article } from "../../src/model/index.ts";
import { memoryInUse } from "./memory.ts";

/** A reading thread as `build` starts them, which also tells how much memory it has in use. */
const jobs = createJobs(workerData as Knowledge);

parentPort?.on("message", async (asked: Article[] | "memory") => {
	parentPort?.postMessage(asked === "memory" ? memoryInUse() : await jobs.extract(asked));
});
