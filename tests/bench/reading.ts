import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseHTML } from "linkedom";
import winkNLP, { type Model } from "wink-nlp";
import { tuneEngine } from "../../src/cli/engine.ts";
import { createThreadPool } from "../../src/cli/threads/thread-pool.ts";
import { createExtractor, type Extraction } from "../../src/extract/index.ts";
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

const MEGABYTE = 1024 * 1024;

/** What is in use once everything that is not has been collected; resident memory says only what was asked for. */
function memoryInUse(): number {
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
	return process.memoryUsage().heapUsed / MEGABYTE;
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

/** wink-nlp alone over an article's paragraphs: sentences, words, parts of speech. */
function winkTagger(languageModel: Model): (article: Article) => void {
	const nlp = winkNLP(languageModel, ["sbd", "pos"]);
	const { its } = nlp;
	return ({ text, blocks }) => {
		for (const { role, start, end } of blocks) {
			if (role !== "paragraph") continue;
			const tokens = nlp.readDoc(text.slice(start, end)).tokens();
			tokens.out(its.value);
			tokens.out(its.pos);
		}
	};
}

interface Run {
	sentences: number;
	statements: number;
	/** Milliseconds of processor time, the engine's compiling and collecting in other threads included. */
	ours: number;
	/** Milliseconds of the clock. */
	clock: number;
	tagging: number;
	/** Memory in use in MB after each quarter. */
	memory: number[];
}

/** Reads all articles, in batches that take turns with the tagger, so that both meet the same machine. */
function readAll(
	articles: readonly Article[],
	extract: (article: Article) => Extraction,
	wink: (article: Article) => void,
	countSentences: (article: Article) => number,
): Run {
	const run: Run = { sentences: 0, statements: 0, ours: 0, clock: 0, tagging: 0, memory: [] };
	for (let next = 0; next < articles.length; next += BATCH) {
		const batch = articles.slice(next, next + BATCH);
		const before = processorTime();
		batch.forEach(wink);
		const between = processorTime();
		const began = performance.now();
		for (const article of batch) run.statements += extract(article).statements.length;
		run.ours += processorTime() - between;
		run.clock += performance.now() - began;
		run.tagging += between - before;
		for (const article of batch) run.sentences += countSentences(article);
		if ((run.memory.length + 1) / 4 <= (next + BATCH) / articles.length) run.memory.push(memoryInUse());
	}
	return run;
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

async function run(): Promise<Measure[]> {
	tuneEngine();
	const measures: Measure[] = [];
	const began = processorTime();
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const extract = createExtractor(KNOWLEDGE, languageModel);
	measures.push(measure("starting the reader", "ms", processorTime() - began));
	const articles = openArticles(measures);
	const tag = createTagger(languageModel);
	const countSentences = (article: Article) => tag(article).sentences.length;
	const all = readAll(articles, extract, winkTagger(languageModel as unknown as Model), countSentences);
	const perSecond = (milliseconds: number) => all.sentences / (milliseconds / 1000);
	measures.push(
		measure("reading, end to end", "sentences/s of one core", perSecond(all.ours), [
			"wink-nlp tagging alone",
			perSecond(all.tagging),
		]),
		measure("reading, end to end", "sentences/s of the clock", perSecond(all.clock)),
		measure("sentences read", "sentences", all.sentences),
		measure("statements found", "statements", all.statements),
		measure("peak memory, resident", "MB", process.resourceUsage().maxRSS / 1024),
		...all.memory.map((inUse, i) => measure(`memory in use after ${i + 1}/4 of the articles`, "MB", inUse)),
	);
	const part = articles.slice(0, THREADED);
	const one = await speedWith(1, part, countSentences);
	const two = await speedWith(2, part, countSentences);
	measures.push(measure("reading with two threads", "sentences/s of the clock", two, ["one thread", one]));
	return measures;
}

/** How fast articles are read, and with how much memory. */
export const readingBenchmark: Benchmark = { name: "reading", run };
