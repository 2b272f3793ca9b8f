import { Worker } from "node:worker_threads";
import type { Extraction, Knowledge } from "../../extract/index.ts";
import type { Article } from "../../model/index.ts";
import { THREAD_LIMITS } from "../engine.ts";
import { failureOf } from "./failure.ts";
import type { Outcome, ReadingJobs } from "./jobs.ts";
import type { Answer, Request } from "./messages.ts";

/** The threads' program: built beside this one. */
const PROGRAM = new URL("./reading-thread.js", import.meta.url);

/** The same jobs, done in other threads. */
export interface ThreadPool extends ReadingJobs {
	/** Stops the threads. */
	close(): Promise<void>;
}

/** A thread, and who waits for its answers. */
interface Thread {
	worker: Worker;
	/** By the number of the request; told an error when the thread is gone. */
	waiting: Map<number, (answer: Outcome<unknown>[] | Error) => void>;
}

/** Takes `PROGRAM`'s place in tests. */
export interface PoolOptions {
	program?: URL;
}

/**
 * Threads that do the reading jobs, each with a language model of its own. A job goes to the thread with the fewest
 * jobs waiting. When a thread dies over a job, another takes its place and tries each of the job's files or articles
 * alone: only the one that kills a thread again is reported as a failure.
 * @param count how many threads at most; each is started when it is first needed
 */
export function createThreadPool(count: number, knowledge: Knowledge, options: PoolOptions = {}): ThreadPool {
	const threads: Thread[] = [];
	let requests = 0;

	const start = (): Thread => {
		const worker = new Worker(options.program ?? PROGRAM, {
			workerData: knowledge,
			resourceLimits: THREAD_LIMITS,
		});
		const thread: Thread = { worker, waiting: new Map() };
		worker.on("message", ({ id, outcomes }: Answer) => {
			const tell = thread.waiting.get(id);
			thread.waiting.delete(id);
			tell?.(outcomes);
		});
		let reason = new Error("the thread that read it has stopped");
		worker.on("error", (error) => {
			reason = error;
		});
		worker.on("exit", () => {
			threads.splice(threads.indexOf(thread), 1);
			for (const tell of thread.waiting.values()) tell(reason);
		});
		threads.push(thread);
		return thread;
	};

	const leastBusy = (): Thread => {
		const [free] = threads.toSorted((a, b) => a.waiting.size - b.waiting.size);
		return free && (free.waiting.size === 0 || threads.length >= count) ? free : start();
	};

	const ask = (request: Omit<Request, "id">): Promise<Outcome<unknown>[] | Error> =>
		new Promise((resolve) => {
			const thread = leastBusy();
			const id = requests++;
			thread.waiting.set(id, resolve);
			thread.worker.postMessage({ ...request, id });
		});

	const run = async (
		job: Request["job"],
		items: readonly (string | Article)[],
	): Promise<Outcome<unknown>[]> => {
		const answer = await ask({ job, items } as Request);
		if (!(answer instanceof Error)) return answer;
		const [only] = items;
		if (items.length !== 1 || only === undefined)
			return (await Promise.all(items.map((item) => run(job, [item])))).flat();
		const where = typeof only === "string" ? only : only.title;
		return [{ failure: failureOf(answer, where) }];
	};

	return {
		open: (files) => run("open", files) as Promise<Outcome<Article[]>[]>,
		extract: (articles) => run("extract", articles) as Promise<Outcome<Extraction>[]>,
		async close() {
			await Promise.all(threads.map(({ worker }) => worker.terminate()));
		},
	};
}
