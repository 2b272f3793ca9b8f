import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode, ensureInstalled, ROOT } from "../../src/cli/install.mjs";

/** Builds the benchmarks as the command line is built, and runs them with the arguments given. */
checkNode();
ensureInstalled();
const { build } = await import("vite");
const outDir = join(ROOT, "dist", "bench");
await build({
	configFile: false,
	root: ROOT,
	publicDir: false,
	logLevel: "error",
	build: {
		ssr: true,
		rollupOptions: {
			input: [
				"tests/bench/bench.ts",
				"tests/bench/reader-thread.ts",
				"tests/bench/tagger-thread.ts",
				"src/cli/threads/reading-thread.ts",
			],
		},
		outDir,
		emptyOutDir: true,
		target: "node20",
	},
});
const { bench } = await import(pathToFileURL(join(outDir, "bench.js")).href);
await bench(process.argv.slice(2));
