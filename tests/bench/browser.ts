import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { build, preview } from "vite";
import { createTagger } from "../../src/extract/tag.ts";
import type { Article } from "../../src/model/index.ts";
import { findChromium } from "../house/chromium.mjs";
import { openArticles } from "./reading.ts";
import { type Benchmark, type Measure, measure } from "./table.ts";

/** The repository: the benchmarks run from two folders below it. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGE = join(ROOT, "tests", "bench", "page");
const BUILT = join(ROOT, "dist", "bench-page");
/** Articles read first, for the reader to be warm, and then those that count. */
const WARM = 100;
const COUNTED = 500;

/** Builds the page and serves it; returns its address and how to stop. */
async function servePage(): Promise<{ address: string; close(): Promise<void> }> {
	const settings = { configFile: false as const, root: PAGE, logLevel: "error" as const };
	await build({ ...settings, worker: { format: "es" }, build: { outDir: BUILT, emptyOutDir: true } });
	const server = await preview({
		...settings,
		build: { outDir: BUILT },
		preview: { host: "127.0.0.1", port: 0 },
	});
	const address = server.resolvedUrls?.local[0];
	if (!address) throw new Error("The page of the benchmark could not be served.");
	return { address, close: () => server.close() };
}

/** What reading cost, in milliseconds. */
interface Cost {
	clock: number;
	/** Processor time of the page with its worker: the same on a busy machine as on an idle one, or nearly. */
	processor: number;
}

/** Processor time of the pages of a browser so far, in milliseconds. */
async function pagesTime(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	await session.detach();
	const pages = processInfo.filter(({ type }) => type === "renderer");
	return pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

/** What it costs the page's worker to read the second articles, after the first. */
async function readInBrowser(executablePath: string, first: Article[], second: Article[]): Promise<Cost> {
	const page = await servePage();
	// Chromium refuses to run as root with its sandbox on, as build machines do.
	const browser = await chromium.launch({
		executablePath,
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const tab = await browser.newPage();
		await tab.goto(page.address);
		const read = (articles: Article[]) =>
			tab.evaluate(
				(given) =>
					(globalThis as unknown as { readArticles(all: unknown): Promise<number> }).readArticles(given),
				articles,
			);
		await read(first);
		const before = await pagesTime(browser);
		const clock = await read(second);
		return { clock, processor: (await pagesTime(browser)) - before };
	} finally {
		await browser.close();
		await page.close();
	}
}

async function run(): Promise<Measure[]> {
	const browser = await findChromium();
	if (browser === null) {
		console.log("\nThere is no Chromium, Chrome or Edge here, so reading in a browser is not measured.");
		return [];
	}
	const articles = openArticles([]);
	const second = articles.slice(WARM, WARM + COUNTED);
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const tag = createTagger(languageModel);
	const sentences = second.reduce((sum, article) => sum + tag(article).sentences.length, 0);
	const { clock, processor } = await readInBrowser(browser, articles.slice(0, WARM), second);
	const perSecond = (milliseconds: number) => sentences / (milliseconds / 1000);
	return [
		measure("reading in a page's worker", "sentences/s of one core", perSecond(processor)),
		measure("reading in a page's worker", "sentences/s of the clock", perSecond(clock)),
	];
}

/** How fast the page reads articles, in a real browser. */
export const browserBenchmark: Benchmark = { name: "browser", run };
