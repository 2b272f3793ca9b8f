import { availableParallelism } from "node:os";
import type { Knowledge } from "../../extract/index.ts";
import { distinctArticles, type Progress, startGraph } from "../../journey.ts";
import type { Article, EntenteError, KnowledgeGraph } from "../../model/index.ts";
import { errorOf, failureOf } from "./failure.ts";
import { createJobs, type Outcome, type ReadingJobs } from "./jobs.ts";
import { createThreadPool } from "./thread-pool.ts";

/** Files or articles that are read together, and that one message carries to a thread. */
const BATCH = 8;
/** Batches under way per thread: enough that none waits for the main thread, few enough that memory stays flat. */
const AHEAD = 3;
/** Below this many articles, starting a thread costs more than it saves. */
const WORTHWHILE = 16;

/** What is told while files are read. */
export interface ReadingEvents {
	onProgress(progress: Progress): void;
	/** A file or article that cannot be read, and is left out. */
	onFailure(error: EntenteError): void;
}

/**
 * How many threads read a number of files or articles; 1 is the main thread alone.
 * @param wanted what the person asked for; by default as many as the machine has cores for, none for less than 8
 */
export function threadsFor(items: number, wanted?: number): number {
	if (wanted !== undefined) return Math.max(1, Math.min(wanted, items));
	return items < WORTHWHILE ? 1 : Math.min(availableParallelism(), Math.floor(items / BATCH));
}

/** Does one of the jobs over a batch of its items. */
type Run<Item, T> = (jobs: ReadingJobs, batch: readonly Item[]) => Promise<Outcome<T>[]>;

/**
 * Runs a job over a list in batches, in threads or, for one thread, here; gives what comes of each item in the order
 * of the list.
 */
async function* inOrder<Item, T>(
	items: readonly Item[],
	threads: number,
	knowledge: Knowledge,
	run: Run<Item, T>,
): AsyncGenerator<[item: Item, outcome: Outcome<T>]> {
	const pool = threads > 1 ? createThreadPool(threads, knowledge) : null;
	const jobs = pool ?? createJobs(knowledge);
	const size = Math.min(BATCH, Math.ceil(items.length / threads));
	const ahead = pool ? threads * AHEAD : 1;
	const underWay: { batch: readonly Item[]; outcomes: Promise<Outcome<T>[]> }[] = [];
	try {
		for (let next = 0; next < items.length || underWay.length > 0; ) {
			while (next < items.length && underWay.length < ahead) {
				const batch = items.slice(next, next + size);
				underWay.push({ batch, outcomes: run(jobs, batch) });
				next += size;
			}
			const first = underWay.shift();
			if (!first) return;
			const outcomes = await first.outcomes;
			for (const [i, item] of first.batch.entries()) yield [item, outcomes[i] as Outcome<T>];
		}
	} finally {
		await pool?.close();
	}
}

/** The articles of all files, in the order of the files. */
async function openFiles(
	files: readonly string[],
	knowledge: Knowledge,
	onFailure: ReadingEvents["onFailure"],
	threads?: number,
): Promise<Article[]> {
	const here = createJobs(knowledge);
	const found: Article[] = [];
	const outcomes = inOrder(files, threadsFor(files.length, threads), knowledge, (jobs, batch) =>
		// Only the main thread has standard input.
		(batch.includes("-") ? here : jobs).open(batch),
	);
	for await (const [, outcome] of outcomes) {
		if ("value" in outcome) for (const article of outcome.value) found.push(article);
		else onFailure(errorOf(outcome.failure));
	}
	return found;
}

/**
 * Reads files into a graph: opens them, extracts what their articles say, merges it. Opening and extracting go to
 * several threads where that pays; the merging is done here, in one order, so that the graph is the same for any
 * number of threads.
 * @param files names of files, or `-` for standard input
 * @param threads as in `threadsFor`
 */
export async function readIntoGraph(
	files: readonly string[],
	knowledge: Knowledge,
	{ onProgress, onFailure }: ReadingEvents,
	threads?: number,
): Promise<KnowledgeGraph> {
	const articles = distinctArticles(await openFiles(files, knowledge, onFailure, threads));
	const graph = startGraph(knowledge);
	const count = threadsFor(articles.length, threads);
	let done = 0;
	for await (const [article, outcome] of inOrder(articles, count, knowledge, (jobs, batch) =>
		jobs.extract(batch),
	)) {
		try {
			if ("failure" in outcome) throw errorOf(outcome.failure);
			graph.add(article, outcome.value);
		} catch (error) {
			onFailure(errorOf(failureOf(error, article.title)));
		}
		done++;
		onProgress({ done, total: articles.length, title: article.title });
	}
	return graph.finish();
}
