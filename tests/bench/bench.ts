import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { browserBenchmark } from "./browser.ts";
import { pathBenchmark } from "./paths.ts";
import { readingBenchmark } from "./reading.ts";
import { type Benchmark, type Measure, printTable } from "./table.ts";

/** One file per benchmark: a new one is a line here. */
const BENCHMARKS: Benchmark[] = [readingBenchmark, browserBenchmark, pathBenchmark];

/**
 * Runs the benchmarks and prints a table for each. `--only NAME` runs one of them; `--json FILE` also writes all
 * measures as one list.
 */
export async function bench(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { json: { type: "string" }, only: { type: "string" } } });
	const measures: Measure[] = [];
	for (const { name, run } of BENCHMARKS) {
		if (values.only !== undefined && values.only !== name) continue;
		const measured = await run();
		printTable(name, measured);
		measures.push(...measured);
	}
	if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measures, null, 2)}\n`);
}
