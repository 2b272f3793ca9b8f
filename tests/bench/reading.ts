import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { parseHTML } from "linkedom";
import { THREAD_LIMITS, tuneEngine } from "../../src/cli/engine.ts";
import type { Outcome } from "../../src/cli/threads/jobs.ts";
import { createThreadPool } from "../../src/cli/threads/thread-pool.ts";
import type { Extraction } from "../../src/extract/index.ts";
import { createTagger } from "../../src/extract/tag.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import type { Article } from "../../src/model/index.ts";
import { readSource } from "../../src/read/index.ts";
import { type Benchmark, type Measure, measure } from "./table.ts";

/** The repository: the benchmarks run from two folders below it. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** 2,025 releases of a foreign ministry, where they are at hand. */
const RELEASES = join(ROOT, "..", "shared", "data", "articles", "state-releases.rss");
/** Else our own articles, as often as makes a long run. */
const OWN_ARTICLES = join(ROOT, "graph-data", "articles", "articles");
const OWN_REPEATS = 20;
const BATCH = 25;
/** Articles read once more with threads; the first quarter warms them up. */
const THREADED = 1200;

/** Milliseconds of processor time: the same on a busy machine as on an idle one, or nearly. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const environment = { parseHtml: (html: string) => parseHTML(html).document };

/** The articles to read: the releases where they are at hand, else our own; adds how fast a feed is opened. */
export function openArticles(measures: Measure[]): Article[] {
	if (existsSync(RELEASES)) {
		const text = readFileSync(RELEASES, "utf8");
		const began = processorTime();
		const articles = readSource({ name: "state-releases.rss", text }, environment);
		const seconds = (processorTime() - began) / 1000;
		measures.push(measure("opening a feed of releases", "articles/s", articles.length / seconds));
		measures.push(measure("opening a feed of releases", "MB/s", text.length / 1e6 / seconds));
		return articles;
	}
	const files = readdirSync(OWN_ARTICLES).filter((name) => name.endsWith(".md"));
	const articles = files.flatMap((name) =>
		readSource({ name, text: readFileSync(join(OWN_ARTICLES, name), "utf8") }, environment),
	);
	return Array.from({ length: OWN_REPEATS }, () => articles).flat();
}

/** What the articles of one quarter cost. */
interface Quarter {
	sentences: number;
	statements: number;
	/** Milliseconds of processor time, the engine's compiling and collecting in other threads included. */
	ours: number;
	/** Milliseconds of the clock. */
	clock: number;
	tagging: number;
	/** Memory that the reader has in use at its end, in MB. */
	memory: number;
}

/** Starts one of the programs beside this one, with the memory that reading threads have. */
function startThread(program: string, workerData?: unknown): Worker {
	return new Worker(new URL(`./${program}.js`, import.meta.url), {
		workerData,
		resourceLimits: THREAD_LIMITS,
	});
}

/** Sends a thread a message, and waits for its answer. */
async function ask<T>(thread: Worker, message: unknown): Promise<T> {
	thread.postMessage(message);
	return (await once(thread, "message"))[0] as T;
}

/** Has the reader read, in batches that take turns with the tagger, so that both meet the same machine. */
async function readQuarter(
	articles: readonly Article[],
	reader: Worker,
	tagger: Worker,
	countSentences: (article: Article) => number,
): Promise<Quarter> {
	const quarter = { sentences: 0, statements: 0, ours: 0, clock: 0, tagging: 0, memory: 0 };
	for (let next = 0; next < articles.length; next += BATCH) {
		const batch = articles.slice(next, next + BATCH);
		const before = processorTime();
		await ask(tagger, batch);
		const between = processorTime();
		const began = performance.now();
		const outcomes = await ask<Outcome<Extraction>[]>(reader, batch);
		quarter.ours += processorTime() - between;
		quarter.clock += performance.now() - began;
		quarter.tagging += between - before;
		for (const outcome of outcomes)
			if ("value" in outcome) quarter.statements += outcome.value.statements.length;
		for (const article of batch) quarter.sentences += countSentences(article);
	}
	quarter.memory = await ask<number>(reader, "memory");
	return quarter;
}

/** Sentences per second of the clock, warm. */
async function speedWith(
	threads: number,
	articles: readonly Article[],
	countSentences: (article: Article) => number,
): Promise<number> {
	const program = new URL("./reading-thread.js", import.meta.url);
	const pool = createThreadPool(threads, KNOWLEDGE, { program });
	const inBatches = (part: readonly Article[]) =>
		Array.from({ length: Math.ceil(part.length / 8) }, (_, i) => pool.extract(part.slice(8 * i, 8 * i + 8)));
	const warm = articles.length / 4;
	await Promise.all(inBatches(articles.slice(0, warm)));
	const measured = articles.slice(warm);
	const began = performance.now();
	await Promise.all(inBatches(measured));
	const seconds = (performance.now() - began) / 1000;
	await pool.close();
	return measured.reduce((sum, article) => sum + countSentences(article), 0) / seconds;
}

/** How fast one thread reads, beside the tagger's speed: from its first article on, and once it is warm. */
function speeds(quarters: readonly Quarter[]): Measure[] {
	const total = (of: keyof Quarter, from = 0) =>
		quarters.slice(from).reduce((sum, quarter) => sum + quarter[of], 0);
	const perSecond = (of: "ours" | "clock" | "tagging", from = 0) =>
		(1000 * total("sentences", from)) / total(of, from);
	const peer = (from = 0): [string, number] => ["wink-nlp tagging alone", perSecond("tagging", from)];
	return [
		measure("reading, end to end", "sentences/s of one core", perSecond("ours"), peer()),
		measure("reading, end to end", "sentences/s of the clock", perSecond("clock")),
		measure("reading, after the first 1/4", "sentences/s of one core", perSecond("ours", 1), peer(1)),
		measure("reading, after the first 1/4", "sentences/s of the clock", perSecond("clock", 1)),
		measure("sentences read", "sentences", total("sentences")),
		measure("statements found", "statements", total("statements")),
	];
}

async function run(): Promise<Measure[]> {
	tuneEngine();
	const measures: Measure[] = [];
	const began = processorTime();
	const reader = startThread("reader-thread", KNOWLEDGE);
	await ask(reader, []);
	measures.push(measure("starting the reader", "ms", processorTime() - began));
	const articles = openArticles(measures);
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const tag = createTagger(languageModel);
	const countSentences = (article: Article) => tag(article).sentences.length;
	const tagger = startThread("tagger-thread");
	await ask(tagger, []);
	const quarters: Quarter[] = [];
	const size = Math.ceil(articles.length / 4);
	for (let next = 0; next < articles.length; next += size)
		quarters.push(await readQuarter(articles.slice(next, next + size), reader, tagger, countSentences));
	measures.push(
		...speeds(quarters),
		measure("peak memory, resident", "MB", process.resourceUsage().maxRSS / 1024),
		...quarters.map(({ memory }, i) =>
			measure(`memory in use after ${i + 1}/4 of the articles`, "MB", memory),
		),
	);
	await Promise.all([reader.terminate(), tagger.terminate()]);
	const part = articles.slice(0, THREADED);
	const one = await speedWith(1, part, countSentences);
	const two = await speedWith(2, part, countSentences);
	measures.push(measure("reading with two threads", "sentences/s of the clock", two, ["one thread", one]));
	return measures;
}

/** How fast articles are read, and with how much memory. */
export const readingBenchmark: Benchmark = { name: "reading", run };
