import type { Article } from "../../../src/model/index.ts";
import { readInWorker } from "../../../src/web/worker/client.ts";

/** Reads articles as the page does, and tells how many milliseconds of the clock that took. */
async function readArticles(articles: Article[]): Promise<number> {
	const began = performance.now();
	await readInWorker(articles, () => {}, new AbortController().signal);
	return performance.now() - began;
}

Object.assign(globalThis, { readArticles });
