import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { browserBenchmark } from "./browser.ts";
import { pathBenchmark } from "./paths.ts";
import { readingBenchmark } from "./reading.ts";
import { type Benchmark, type Measure, printTable } from "./table.ts";

/** One file per benchmark: a new one is a line here. */
const BENCHMARKS: Benchmark[] = [readingBenchmark, browserBenchmark, pathBenchmark];

const USAGE = `Usage: npm run bench -- [--only ${BENCHMARKS.map(({ name }) => name).join("|")}] [--json FILE]`;

/** The options; null, with the usage on stderr and exit code 2, where they are wrong or help is asked for. */
function readOptions(args: string[]): { json?: string; only?: string } | null {
	try {
		const { values } = parseArgs({ args, options: { json: { type: "string" }, only: { type: "string" } } });
		if (values.only === undefined || BENCHMARKS.some(({ name }) => name === values.only)) return values;
	} catch {}
	console.error(USAGE);
	process.exitCode = 2;
	return null;
}

/**
 * Runs the benchmarks and prints a table for each. `--only NAME` runs one of them; `--json FILE` also writes all
 * measures as one list.
 */
export async function bench(args: string[]): Promise<void> {
	const values = readOptions(args);
	if (!values) return;
	const measures: Measure[] = [];
	for (const { name, run } of BENCHMARKS) {
		if (values.only !== undefined && values.only !== name) continue;
		const measured = await run();
		printTable(name, measured);
		measures.push(...measured);
	}
	if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measures, null, 2)}\n`);
}
